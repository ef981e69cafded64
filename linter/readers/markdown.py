"""Markdown: CommonMark with tables, footnotes, strikethrough and task lists, and the YAML front matter above it.

The parser says where everything stands, in UTF-8 bytes; the text of a block is then taken from the source itself, so
that what a person reads maps back exactly. Markup has no width. HTML inside Markdown is read by the HTML reader.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from linter.document import (
    Attribute,
    Block,
    BlockKind,
    Comment,
    Document,
    Entry,
    HoleKind,
    Image,
    Link,
    LinkKind,
    Part,
    Run,
    Trouble,
)
from linter.patterns import lazy
from linter.readers import yaml_places
from linter.readers.assembly import BlockBuilder, hard_wrapped
from linter.readers.field_names import is_address_key, is_prose_key
from linter.readers.yaml_places import Mapped, Pair, Piece
from linter.source import SourceText, Span

_LINE = lazy(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_SURROGATE = lazy("[\ud800-\udfff]")
_ADDRESS = lazy(r"(?:https?://|www\.)[^\s<>\ufffc]+", re.IGNORECASE)
# A comment's text cannot be told by a pattern that also forbids "--", which real comments hold.
_COMMENT = lazy(r"<!--(.*?)-->", re.DOTALL)
_TAG = lazy(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)>")
_ATTRIBUTE = lazy(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
_VOID = {"br", "hr", "img", "input", "link", "meta", "wbr", "source", "col", "area", "base", "embed", "track"}
_LANGUAGE_ATTRIBUTES = {"lang", "xml:lang", "dir", "hreflang"}
# In a destination or title: a backslash escape, a character reference, a line break with the marks of the next line.
_ENCODED = lazy(
    r"\\[!-/:-@\[-`{-~]|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{0,31});"
    r"|(?:\r\n|\n|\r)[ \t]*(?:>[ \t]?)*"
)
_GAP = lazy(r"[ \t]*(?:(?:\r\n|\n|\r)[ \t]*(?:>[ \t]?)*)?")
_MOST_UNCLOSED = 16  # elements within another that may lack their end tags
_INLINE_TAGS = {"Emphasis", "Strong", "Strikethrough", "Superscript", "Subscript", "Link", "Image"}
_CONTINUATION_BYTES = bytes(range(0x80, 0xC0))


@dataclass
class Parts:
    """A document as it grows: what a reader has found so far, and what documents inside it hold."""

    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    attributes: list[Attribute] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    metadata: list[Entry] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)

    def document(self, source: SourceText, format: str, path: str | None, front_matter: Span | None) -> Document:
        """The finished document."""
        return Document(
            source, format, tuple(self.blocks), tuple(self.links), tuple(self.images), tuple(self.attributes),
            tuple(self.comments), tuple(self.metadata), tuple(self.troubles), front_matter, path=path,
            parts=tuple(self.parts),
        )  # fmt: skip

    def build(self, builder: BlockBuilder, span: Span, anchors: Iterable[Link] = (), **properties: Any) -> int:
        """Add the block of a builder with the anchors that stand in it; the index of the block."""
        index = len(self.blocks)
        # Only this block's links are handed over: moving them would otherwise cost time for every other block's.
        links = list(anchors)
        block = builder.build(span, index, links, **properties)
        self.blocks.append(block)
        links = [_within(link, block) for link in links]
        places = [(link.start, link.end) for link in links if link.kind is LinkKind.ANCHOR]
        own = [
            link
            for link in links
            if link.kind is not LinkKind.BARE or not any(a <= link.start and link.end <= b for a, b in places)
        ]
        self.links += sorted(own, key=lambda link: link.start)
        return index

    def mapped(self, kind: BlockKind, name: str, value: Mapped) -> int | None:
        """Add a string as a block of its own; None when there is nothing to read in it."""
        builder = BlockBuilder(kind)
        value.feed(builder)
        if builder.empty:
            return None
        return self.build(builder, value.span, name=name)

    def pair(self, pair: Pair, origin: str, *, prose: bool, entry: bool = True) -> None:
        """Add a key with its string: as metadata, as a block when people read it, as a link when it is an address."""
        address = is_address_key(pair.key)
        index = self.mapped(BlockKind.FIELD, pair.key, pair.value) if prose and not address else None
        if entry:
            self.metadata.append(pair.entry(origin, index))
        if address and pair.string and pair.value.text.strip():
            self.links.append(Link(pair.value.text, pair.value.span, LinkKind.FIELD, name=pair.key))

    def embed(self, inner: Document, place: Mapped, **inherited: Any) -> None:
        """Add a document that was read from a string inside this one: every place is mapped through the string."""
        base = len(self.blocks)

        def at(span: Span) -> Span:
            return place.source(span.start, span.end)

        def index(block: int | None) -> int | None:
            return None if block is None else block + base

        for block in inner.blocks:
            holes = tuple(hole._replace(source=at(hole.source)) for hole in block.holes)
            changes = {name: value for name, value in inherited.items() if not getattr(block, name)}
            runs = _mapped_runs(block, place)
            self.blocks.append(block._replace(runs=runs, span=at(block.span), holes=holes, **changes))
        for link in inner.links:
            held = link if link.block is None else _within(link, inner.blocks[link.block])
            self.links.append(held._replace(span=at(held.span), block=index(held.block)))
        self.images += [
            image._replace(span=at(image.span), alt_span=None if image.alt_span is None else at(image.alt_span))
            for image in inner.images
        ]
        self.attributes += [a._replace(span=at(a.span), tag=at(a.tag)) for a in inner.attributes]
        self.parts += [part._replace(block=base + part.block) for part in inner.parts]
        self.comments += [comment._replace(span=at(comment.span)) for comment in inner.comments]
        self.troubles += [trouble._replace(span=at(trouble.span)) for trouble in inner.troubles]
        self.metadata += [
            entry._replace(span=at(entry.span), key_span=None if entry.key_span is None else at(entry.key_span),
                block=index(entry.block),
            )
            for entry in inner.metadata
        ]  # fmt: skip


def _within(link: Link, block: Block) -> Link:
    """A link with its text inside its block's: an address that runs on into the text of a link has shortened both."""
    end = min(link.end, len(block.text))
    start = min(link.start, end)
    return link if (start, end) == (link.start, link.end) else link._replace(start=start, end=end)


def _mapped_runs(block: Block, place: Mapped) -> tuple[Run, ...]:
    runs: list[Run] = []
    for run in block.runs:
        if not run.literal:
            runs.append(Run(run.start, place.source(*run.source), False))
            continue
        at = run.start
        for text, source, literal in place.pieces(*run.source):
            last = runs[-1] if runs else None
            if literal and last and last.literal and last.source.end == source.start:
                runs[-1] = Run(last.start, Span(last.source.start, source.end), True)
            else:
                runs.append(Run(at, source, literal))
            at += len(text)
    return tuple(runs)


def read(source: SourceText, path: str | None = None) -> Document:
    """Read Markdown. Never fails."""
    parts = Parts()
    start = 1 if source.text.startswith("\ufeff") else 0
    front, start = _front_matter(source.text, start, parts)
    _Body(source.text, start, parts, path).read()
    return parts.document(source, "markdown", path, front)


def _front_matter(text: str, start: int, parts: Parts) -> tuple[Span | None, int]:
    """Read the front matter; its span with the fences, and where the text begins.

    A rule above running text is no front matter: the first line that holds anything must be a key with a value.
    """
    fence = _LINE.match(text, start)
    if fence is None or fence.group().rstrip() != "---":
        return None, start
    opening = Span(start, start + 3)
    content = position = fence.end()
    filled = blank_before = False
    while position < len(text):
        match = _LINE.match(text, position)
        if match is None:
            break
        line = match.group().rstrip()
        if line in {"---", "..."}:
            closed = Span(start, position + 3)
            pairs, troubles = yaml_places.fields(text[content:position], content, first_line=2)
            parts.comments += yaml_places.comments(text[content:position], content, pairs)
            parts.troubles += troubles
            for pair in pairs:
                parts.pair(pair, "front matter", prose=is_prose_key(pair.key))
            return closed, match.end()
        key = yaml_places.KEY_LINE.match(text, position) is not None
        if line and not line.startswith("#"):
            if not filled and not key:
                return None, start
            # Below a blank line, words at the margin without a key are the release: the closing fence is missing.
            if blank_before and not key and line[0] not in " \t-]}\"'":
                break
            filled = True
        blank_before = not line
        position = match.end()
    if filled:
        message = "front matter opened on line 1 is never closed: end it with a line of ---"
        parts.troubles.append(Trouble(message, opening))
    return None, start


class _Places:
    """From UTF-8 byte offsets of a text to code-point offsets of the source it begins in."""

    _STEP = 256

    def __init__(self, text: str, offset: int) -> None:
        self.offset = offset
        self.data = b"" if text.isascii() else text.encode()
        self.counts = [0]
        for start in range(0, len(self.data), self._STEP):
            self.counts.append(self.counts[-1] + _code_points(self.data[start : start + self._STEP]))

    def __getitem__(self, byte: int) -> int:
        if not self.data:
            return byte + self.offset
        chunk = byte // self._STEP
        return self.counts[chunk] + _code_points(self.data[chunk * self._STEP : byte]) + self.offset


def _code_points(data: bytes) -> int:
    return len(data.translate(None, _CONTINUATION_BYTES))


@dataclass(frozen=True, slots=True)
class _Token:
    """One event of the parser inside a block, placed in code points of the source."""

    kind: str
    value: Any
    start: int
    end: int


@dataclass(slots=True)
class _Leaf:
    """A block whose inline content is being collected."""

    kind: BlockKind
    name: str
    start: int
    end: int  # 0: where its last token ends
    level: int = 0
    content: int = 0  # where the content may begin
    tokens: list[_Token] = field(default_factory=list)


@dataclass(slots=True)
class _Container:
    kind: str
    start: int
    used: bool = False  # an item whose own text has been read


@dataclass(frozen=True, slots=True)
class _Scope:
    """An HTML element that stays open over several blocks."""

    element: str
    lang: str | None
    direction: str | None


class _Body:
    def __init__(self, text: str, start: int, parts: Parts, path: str | None) -> None:
        self.text = text
        self.parts = parts
        self.path = path
        # The parser takes no lone surrogates; what stands for them is as long.
        self.parsed = _SURROGATE.sub("\ufffd", text[start:])
        self.places = _Places(self.parsed, start)
        self.base = start
        self.containers: list[_Container] = []
        self.scopes: list[_Scope] = []
        self.leaf: _Leaf | None = None
        self.raw: list[Piece] | None = None  # the lines of an HTML block
        self.code = False
        self.definitions: dict[str, tuple[Span | None, Span | None]] | None = None
        self.attributes: set[Span] = set()

    def read(self) -> None:
        import pyromark

        extensions = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES
        extensions |= pyromark.Options.ENABLE_STRIKETHROUGH | pyromark.Options.ENABLE_TASKLISTS
        for event, range_ in pyromark.events_with_range(self.parsed, options=extensions):
            start, end = self.places[range_["start"]], self.places[range_["end"]]
            kind, value = _named(event)
            if kind in {"Start", "End"}:
                tag, details = _named(value)
                if tag in _INLINE_TAGS:
                    self._token(_Token(kind + tag, details, start, end))
                elif kind == "Start":
                    self._start(tag, details, start, end)
                else:
                    self._end(tag)
            elif kind == "Html":
                if self.raw is not None:
                    self.raw.append(Piece(self.text[start:end], Span(start, end), True))
            elif kind == "Rule":
                self._close()
            else:
                self._token(_Token(kind, value, start, end))
        self._close()

    def _start(self, tag: str, details: Any, start: int, end: int) -> None:
        self._close()
        if tag == "Paragraph":
            kind, name, begin = self._paragraph(start)
            self.leaf = _Leaf(kind, name, begin, end, content=start)
        elif tag == "Heading":
            level = int(details["level"][1])
            self.leaf = _Leaf(BlockKind.HEADING, f"h{level}", start, end, level, content=start)
        elif tag == "TableCell":
            head = any(container.kind == "TableHead" for container in self.containers[-1:])
            self.leaf = _Leaf(BlockKind.CELL, "th" if head else "td", start, end, content=start)
        elif tag == "HtmlBlock":
            self.raw = []
        elif tag == "CodeBlock":
            self.code = True
        else:
            self.containers.append(_Container(tag, start))

    def _end(self, tag: str) -> None:
        self._close()
        if tag == "CodeBlock":
            self.code = False
        elif tag == "HtmlBlock":
            pieces, self.raw = self.raw or [], None
            if pieces:
                place = Span(pieces[0].source.start, pieces[-1].source.end)
                self._html(Mapped.of(pieces, place).encodable())
        elif tag not in {"Paragraph", "Heading", "TableCell"} and self.containers:
            self.containers.pop()

    def _paragraph(self, start: int) -> tuple[BlockKind, str, int]:
        """Kind, name and beginning of a paragraph: the first one of a list item is the item's own text."""
        inner = self.containers[-1] if self.containers else None
        if inner is not None and inner.kind == "Item" and not inner.used:
            inner.used = True
            return BlockKind.ITEM, "li", inner.start
        for container in reversed(self.containers):
            if container.kind == "BlockQuote":
                return BlockKind.QUOTE, "blockquote", start
            if container.kind == "FootnoteDefinition":
                return BlockKind.PARAGRAPH, "footnote", start
        return BlockKind.PARAGRAPH, "p", start

    def _token(self, token: _Token) -> None:
        if self.code or self.raw is not None:
            return
        if self.leaf is None:  # the items of a tight list have no paragraphs
            kind, name, start = self._paragraph(token.start)
            escape = self.text[token.start - 1 : token.start] == "\\"
            self.leaf = _Leaf(kind, name, start, 0, content=token.start - escape)
        self.leaf.tokens.append(token)

    def _close(self) -> None:
        leaf, self.leaf = self.leaf, None
        if leaf is not None and leaf.tokens:
            _Inline(self, leaf).read()

    def scope(self) -> tuple[str | None, str | None]:
        """Language and direction that HTML elements around the block declare."""
        lang = next((scope.lang for scope in reversed(self.scopes) if scope.lang is not None), None)
        direction = next((scope.direction for scope in reversed(self.scopes) if scope.direction is not None), None)
        return lang, direction

    def definition(self, label: str) -> tuple[Span | None, Span | None]:
        """Places of destination and title in the definition of a reference."""
        if self.definitions is None:
            import pyromark

            self.definitions = {}
            for name, found in pyromark.reference_definitions(self.parsed).items():
                start, end = self.places[found["span"]["start"]], self.places[found["span"]["end"]]
                colon = re.compile(r"\[(?:\\.|[^\\\]])*\]:", re.DOTALL).match(self.text, start, end)
                if colon:
                    self.definitions[_label(name)] = _destination(self.text, colon.end(), end)
        return self.definitions.get(_label(label), (None, None))

    def attribute(self, name: str, value: Mapped) -> None:
        """The text of an attribute as a block; the title of a definition once, however often it is used."""
        if value.span not in self.attributes:
            self.attributes.add(value.span)
            self.parts.mapped(BlockKind.ATTRIBUTE, name, value)

    def _html(self, html: Mapped) -> None:
        lang, direction = self.scope()
        comment = _COMMENT.fullmatch(html.text.strip())
        if comment is not None and "-->" not in comment.group(1):
            start = html.text.index("<!--")
            span = html.source(start, start + len(comment.group()))
            self.parts.comments.append(Comment(comment.group(1).strip(), span))
            return
        inner = _read_html(html.text)
        if inner is not None:
            self.parts.embed(inner, html, lang=lang, direction=direction)
        else:
            self._html_text(html, lang, direction)
        for tag in _TAG.finditer(_without_comments(html.text)):
            self._scope_tag(tag.group(1), tag.group(2).lower(), tag.group(3))

    def _html_text(self, html: Mapped, lang: str | None, direction: str | None) -> None:
        """Without an HTML reader: the text between the tags as one paragraph."""
        builder = BlockBuilder(BlockKind.PARAGRAPH)
        position = 0
        for match in re.finditer(r"<[^<>]*>|\Z", html.text):
            for text, source, _ in html.pieces(position, match.start()):
                builder.literal(text, source.start)
            position = match.end()
        if not builder.empty:
            self.parts.build(builder, html.span, name="p", lang=lang, direction=direction)

    def _scope_tag(self, closing: str, element: str, attributes: str) -> None:
        if closing:
            for index in range(len(self.scopes) - 1, -1, -1):
                if self.scopes[index].element == element:
                    del self.scopes[index:]
                    return
        elif element not in _VOID and not attributes.endswith("/") and len(self.scopes) < 64:
            values = {name: value for name, value, _ in _attributes(attributes, 0)}
            self.scopes.append(_Scope(element, values.get("lang"), values.get("dir")))


def _named(event: Any) -> tuple[str, Any]:
    """Name and details of an event or a tag of the parser: a bare string, or a mapping with one key."""
    return (event, None) if isinstance(event, str) else next(iter(event.items()))


class _Inline:
    """Puts one block together from its tokens."""

    def __init__(self, body: _Body, leaf: _Leaf) -> None:
        self.body = body
        self.text = body.text
        self.leaf = leaf
        self.builder = BlockBuilder(leaf.kind)
        self.plain: list[str] = []  # the pieces of the builder, holes filled
        self.position = leaf.content  # end of what has been read
        self.open: list[tuple[_Token, int, int]] = []  # links: token, text length and piece count at their start
        self.html_link: tuple[dict[str, tuple[str, Span]], int, int] | None = None
        self.anchors: list[Link] = []
        self.collapsing = False  # blanks on both sides of a comment read as one
        self.later: list[tuple[str, Mapped]] = []  # texts of attributes, blocks of their own
        self.wraps = self._wraps()
        self.whole: list[tuple[str, str | None, str | None]] = []  # elements around all of the text
        self.whole_end = -1
        self.declared: tuple[str | None, str | None] = (None, None)
        self.elements: list[tuple[str, str, int]] = []  # open ones: name, language, end of the start tag
        self.marked: list[tuple[str, Span]] = []  # languages, and where the text is that declares them

    def read(self) -> None:
        tokens = self.leaf.tokens
        index = 0
        while index < len(tokens):
            token = tokens[index]
            if token.kind == "StartImage":
                index = self._image(index)
            elif token.kind in {"SoftBreak", "HardBreak"}:
                self._break(index)
            elif token.kind == "Text":
                self._text(token)
            else:
                self._other(token)
            if token.kind != "StartImage":
                starts = token.kind.startswith("Start")
                width = 1 if token.kind == "StartLink" else 0
                self.position = max(self.position, token.start + width if starts else token.end)
            index += 1
        if self.builder.empty:
            return
        lang, direction = self.body.scope()
        if self.whole_end == self.builder.length:
            lang, direction = self.declared[0] or lang, self.declared[1] or direction
        end = self.leaf.end or self.leaf.tokens[-1].end
        end = self.leaf.start + len(self.text[self.leaf.start : end].rstrip())
        start = end - len(self.text[self.leaf.start : end].lstrip())
        leaf = self.leaf
        index = self.body.parts.build(
            self.builder, Span(start, end), self._indexed(),
            level=leaf.level, name=leaf.name, lang=lang, direction=direction,
        )  # fmt: skip
        self._parts(index)
        for name, value in self.later:
            self.body.attribute(name, value)

    def _parts(self, index: int) -> None:
        """Keep the parts of the block that declare a language which is not that of the block as a whole."""
        block = self.body.parts.blocks[index]
        for lang, source in self.marked:
            start, end = _text_offset(block, source.start), _text_offset(block, source.end)
            if start < end and not (lang == block.lang and end - start == len(block.text)):
                self.body.parts.parts.append(Part(index, start, end, lang))

    def _indexed(self) -> list[Link]:
        return [link._replace(block=len(self.body.parts.blocks)) for link in self.anchors]

    def _wraps(self) -> set[int]:
        """The soft breaks that a margin made, not the author; lines between hard breaks are judged together."""
        wraps: set[int] = set()
        tokens = self.leaf.tokens
        lines: list[str] = []
        breaks: list[int] = []
        begin = tokens[0].start
        for index, token in enumerate(tokens):
            if token.kind in {"SoftBreak", "HardBreak"}:
                lines.append(self.text[begin : token.start])
                begin = token.end
                if token.kind == "SoftBreak":
                    breaks.append(index)
                    begin = tokens[index + 1].start if index + 1 < len(tokens) else token.end
                    continue
            elif index + 1 < len(tokens):
                continue
            else:
                lines.append(self.text[begin : token.end])
            if breaks and hard_wrapped(lines):
                wraps.update(breaks)
            lines, breaks = [], []
        return wraps

    def _add(self, text: str, source: Span, *, literal: bool) -> None:
        if literal:
            self.builder.literal(text, source.start)
        else:
            self.builder.replaced(text, source)
        if text:
            self.plain.append(text)

    def _hole(self, kind: HoleKind, content: str, source: Span) -> None:
        self.builder.hole(kind, content, source)
        self.plain.append(content)

    def _text(self, token: _Token) -> None:
        written = self.text[token.start : token.end]
        in_link = bool(self.open) or self.html_link is not None
        address = _ADDRESS.fullmatch(written) if in_link else None
        autolink = bool(self.open) and self.open[-1][0].value["link_type"] in {"Autolink", "Email"}
        if address is not None or autolink:
            email = autolink and self.open[-1][0].value["link_type"] == "Email"
            self._hole(HoleKind.EMAIL if email else HoleKind.URL, written, Span(token.start, token.end))
            return
        for text, source, literal in _text_pieces(self.text, token, self.position):
            if self.collapsing and literal and text.startswith(" "):
                text, source = text[1:], Span(source.start + 1, source.end)
            self.collapsing = False
            self._add(text, source, literal=literal)

    def _break(self, index: int) -> None:
        """A line break: as far as the first character of the next line that is read."""
        tokens = self.leaf.tokens
        token = tokens[index]
        if index + 1 >= len(tokens):
            return
        following = tokens[index + 1].start
        if tokens[index + 1].kind == "Text" and following > token.end and self.text[following - 1] == "\\":
            following -= 1
        source = Span(min(self.position, token.start), max(following, token.end))
        if self._after_br(token):
            return
        self._add(" " if index in self.wraps else "\n", source, literal=False)

    def _after_br(self, token: _Token) -> bool:
        """A line that ends with a br element breaks once, not twice."""
        last = self.builder.runs[-1] if self.builder.runs else None
        if token.kind != "SoftBreak" or last is None or last.literal or self.builder.pieces[-1] != "\n":
            return False
        return self.text[last.source.start : last.source.end].startswith("<")

    def _other(self, token: _Token) -> None:
        if token.kind == "Code":
            self._hole(HoleKind.CODE, token.value, Span(token.start, token.end))
        elif token.kind == "InlineHtml":
            self._tag(token)
        elif token.kind == "StartLink":
            self.open.append((token, self.builder.length, len(self.plain)))
        elif token.kind == "EndLink" and self.open:
            self._link(*self.open.pop())

    def _link(self, token: _Token, start: int, pieces: int) -> None:
        details = token.value
        span, title = self._places_of(token)
        target = details["dest_url"]
        if details["link_type"] == "Email" and not target.lower().startswith("mailto:"):
            target = f"mailto:{target}"
        words = "".join(self.plain[pieces:])
        self.anchors.append(Link(target, span, LinkKind.ANCHOR, None, start, self.builder.length, words, name="a"))
        if details["title"] and title is not None:
            self.later.append(("title", _attribute(self.text, title, details["title"])))

    def _places_of(self, token: _Token) -> tuple[Span, Span | None]:
        """Places of destination and title: in the brackets, in the definition, or between angle brackets."""
        details = token.value
        whole = Span(token.start, token.end)
        if details["link_type"] in {"Autolink", "Email"}:
            return Span(token.start + 1, token.end - 1), None
        if details["link_type"] != "Inline":
            span, title = self.body.definition(details["id"])
            return span or whole, title
        bracket = self.text.find("]", self.position, token.end)
        if bracket < 0:
            return whole, None
        span, title = _destination(self.text, bracket + 2, token.end - 1)
        return span or whole, title

    def _image(self, index: int) -> int:
        """Read an image with everything in its brackets; the index of its last token."""
        tokens = self.leaf.tokens
        token = tokens[index]
        alt = BlockBuilder(BlockKind.ATTRIBUTE)
        words: list[str] = []
        begin = self.position = token.start + 2
        depth = 1
        while depth and index + 1 < len(tokens):
            index += 1
            inner = tokens[index]
            depth += (inner.kind == "StartImage") - (inner.kind == "EndImage")
            if inner.kind in {"Text", "Code", "SoftBreak", "HardBreak"}:
                for text, source, literal in self._alt_pieces(inner):
                    words.append(text)
                    if literal:
                        alt.literal(text, source.start)
                    else:
                        alt.replaced(text, source)
            if depth:
                shift = {"StartImage": 2, "StartLink": 1}.get(inner.kind, 0)
                starts = inner.kind.startswith("Start")
                self.position = max(self.position, inner.start + shift if starts else inner.end)
        bracket = self.text.find("]", self.position, token.end)
        alt_span = Span(begin, bracket if bracket >= 0 else self.position)
        details = token.value
        title = self._places_of(token)[1]
        whole = Span(token.start, token.end)
        self._hole(HoleKind.IMAGE, "".join(words), whole)
        self.body.parts.images.append(Image(details["dest_url"], whole, "".join(words), alt_span))
        if not alt.empty:
            self.later.append(("alt", Mapped("".join(alt.pieces), tuple(alt.runs), alt_span)))
        if details["title"] and title is not None:
            self.later.append(("title", _attribute(self.text, title, details["title"])))
        self.position = max(self.position, token.end)
        return index

    def _alt_pieces(self, token: _Token) -> list[Piece]:
        source = Span(token.start, token.end)
        if token.kind == "Text":
            return _text_pieces(self.text, token, self.position)
        return [Piece(token.value if token.kind == "Code" else " ", source, False)]

    def _tag(self, token: _Token) -> None:
        """Inline HTML: line breaks, links, images and comments count; other elements have no width."""
        written = self.text[token.start : token.end]
        source = Span(token.start, token.end)
        comment = _COMMENT.fullmatch(written)
        if comment is not None:
            self.body.parts.comments.append(Comment(comment.group(1).strip(), source))
            self.collapsing = bool(self.builder.pieces) and self.builder.pieces[-1].endswith(" ")
            return
        match = re.match(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)", written)
        if match is None:
            return
        closing, element = bool(match.group(1)), match.group(2).lower()
        inside = "" if closing else written[match.end() : -1]
        found = {name: (value, span) for name, value, span in _attributes(inside, token.start + match.end())}
        for name in found.keys() & _LANGUAGE_ATTRIBUTES:
            self.body.parts.attributes.append(Attribute(element, name, *found[name], source))
        if element == "br":
            self._add("\n", source, literal=False)
        elif element == "img" and not closing:
            self._img(found, source)
        elif element == "a" and (closing or "href" in found):
            self._a(found, closing)
        if element not in _VOID:
            self._around(element, closing, found)
            self._mark(element, closing, found, source)

    def _img(self, found: dict[str, tuple[str, Span]], source: Span) -> None:
        alt = found.get("alt")
        self._hole(HoleKind.IMAGE, alt[0] if alt else "", source)
        address = found["src"][0] if "src" in found else ""
        self.body.parts.images.append(Image(address, source, alt[0] if alt else None, alt[1] if alt else None))
        self._titles(found, "alt")

    def _titles(self, found: dict[str, tuple[str, Span]], *names: str) -> None:
        for name in (*names, "title"):
            if name in found:
                value, span = found[name]
                self.later.append((name, _attribute(self.text, span, value)))

    def _a(self, found: dict[str, tuple[str, Span]], closing: bool) -> None:
        if self.html_link is not None:
            attributes, start, pieces = self.html_link
            target, span = attributes["href"]
            words = "".join(self.plain[pieces:])
            rel = attributes["rel"][0] if "rel" in attributes else ""
            hreflang = attributes["hreflang"][0] if "hreflang" in attributes else None
            end = self.builder.length
            self.anchors.append(Link(target, span, LinkKind.ANCHOR, None, start, end, words, rel, hreflang, "a"))
            self._titles(attributes)
        self.html_link = None if closing else (found, self.builder.length, len(self.plain))

    def _mark(self, element: str, closing: bool, found: dict[str, tuple[str, Span]], tag: Span) -> None:
        """Note the text of an element that declares its language."""
        if not closing:
            self.elements.append((element, found["lang"][0].strip() if "lang" in found else "", tag.end))
            return
        for depth in range(1, min(len(self.elements), _MOST_UNCLOSED) + 1):
            name, lang, start = self.elements[-depth]
            if name == element:
                del self.elements[-depth:]
                self.marked += [(lang, Span(start, tag.start))] if lang else []
                return

    def _around(self, element: str, closing: bool, found: dict[str, tuple[str, Span]]) -> None:
        """Note language and direction when an element stands around all of the block's text."""
        if not closing and self.builder.length == 0:
            lang = found["lang"][0] if "lang" in found else None
            self.whole.append((element, lang, found["dir"][0] if "dir" in found else None))
        elif not closing:
            self.whole.append((element, None, None))
        elif self.whole and self.whole[-1][0] == element:
            _, lang, direction = self.whole.pop()
            if lang or direction:
                self.whole_end = self.builder.length
                self.declared = (lang or self.declared[0], direction or self.declared[1])


def _text_offset(block: Block, source: int) -> int:
    """Where in the text of a block a place of the source is, or what follows it."""
    number = bisect_right(block.runs, source, key=lambda run: run.source.start) - 1
    if number < 0:
        return 0
    run = block.runs[number]
    end = block.runs[number + 1].start if number + 1 < len(block.runs) else len(block.text)
    if run.literal:
        return min(run.start + source - run.source.start, end)
    return end if source >= run.source.end else run.start


def _text_pieces(text: str, token: _Token, position: int) -> list[Piece]:
    """The pieces of a text event; `position` is the end of what was read before it."""
    written = text[token.start : token.end]
    if _SURROGATE.sub("\ufffd", written) != token.value:
        return [Piece(token.value, Span(token.start, token.end), False)]
    if token.start - 1 >= position and text[token.start - 1] == "\\":
        return [
            Piece(written[:1], Span(token.start - 1, token.start + 1), False),
            Piece(written[1:], Span(token.start + 1, token.end), True),
        ]
    return [Piece(written, Span(token.start, token.end), True)]


def _attributes(written: str, offset: int) -> list[tuple[str, str, Span]]:
    """Name, decoded value and place of the value of each attribute of a start tag; the first of equal names counts."""
    from html import unescape

    found: dict[str, tuple[str, str, Span]] = {}
    for match in _ATTRIBUTE.finditer(written):
        group = match.lastindex or 1
        if group > 1:
            start, end = match.span(group)
            value = unescape(match.group(group))
        else:
            start = end = match.end()
            value = ""
        name = match.group(1).lower()
        found.setdefault(name, (name, value, Span(start + offset, end + offset)))
    return list(found.values())


def _destination(text: str, start: int, end: int) -> tuple[Span | None, Span | None]:
    """Places of a link's destination and title, both without their delimiters, between two offsets."""
    position = _skip(text, start, end)
    if position >= end:
        return None, None
    if text[position] == "<":
        match = re.compile(r"<((?:\\.|[^\\<>])*)>", re.DOTALL).match(text, position, end)
        if match is None:
            return None, None
        span = Span(*match.span(1))
        position = match.end()
    else:
        span = Span(position, _bare_end(text, position, end))
        position = span.end
    position = _skip(text, position, end)
    closing = {'"': '"', "'": "'", "(": ")"}.get(text[position : position + 1])
    if closing is None or position >= end:
        return span, None
    body = re.compile(rf"((?:\\.|[^\\{closing}])*){re.escape(closing)}", re.DOTALL).match(text, position + 1, end)
    return span, Span(*body.span(1)) if body else None


def _skip(text: str, start: int, end: int) -> int:
    gap = _GAP.match(text, start, end)
    return gap.end() if gap else start


def _bare_end(text: str, start: int, end: int) -> int:
    depth = 0
    position = start
    while position < end:
        char = text[position]
        if char == "\\":
            position += 1
        elif char <= " ":
            break
        elif char == "(":
            depth += 1
        elif char == ")":
            depth -= 1
            if depth < 0:
                break
        position += 1
    return min(position, end)


def _attribute(text: str, span: Span, value: str) -> Mapped:
    """The text of a title or an attribute with its places; as one piece when the parser decodes it otherwise."""
    from html import unescape

    pieces: list[Piece] = []
    position = span.start
    for match in _ENCODED.finditer(text, span.start, span.end):
        written = match.group()
        read = written[1] if written[0] == "\\" else unescape(written) if written[0] == "&" else "\n"
        pieces.append(Piece(text[position : match.start()], Span(position, match.start()), True))
        if read == written:
            pieces.append(Piece(written, Span(*match.span()), True))
        else:
            pieces.append(Piece(read, Span(*match.span()), False))
        position = match.end()
    pieces.append(Piece(text[position : span.end], Span(position, span.end), True))
    if "".join(piece.text for piece in pieces) == value:
        return Mapped.of(pieces, span)
    if text[span.start : span.end] == value:
        return Mapped.of([Piece(value, span, True)], span)
    return Mapped.of([Piece(value, span, False)], span)


def _without_comments(html: str) -> str:
    kept: list[str] = []
    position = 0
    while (start := html.find("<!--", position)) >= 0:
        kept.append(html[position:start])
        end = html.find("-->", start + 4)
        if end < 0:
            return "".join(kept)
        position = end + 3
    return "".join([*kept, html[position:]])


def _label(label: str) -> str:
    """A reference label as CommonMark matches it."""
    return " ".join(label.split()).casefold()


def _read_html(text: str) -> Document | None:
    """An HTML block read as a fragment; None when no HTML reader is there."""
    from linter import readers

    try:
        return readers.read(SourceText(text), "html")
    except ImportError:
        return None
