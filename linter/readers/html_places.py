"""Places in HTML: the source as its parser sees it, with a way back from every offset."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from linter.patterns import lazy
from linter.source import Span

_SURROGATE = lazy("[\ud800-\udfff]")
_HEADS = lazy(r"<(?:(html|head|body)(?=[\t\n\f />])|!doctype)", re.IGNORECASE)
_START_TAG = lazy(r"<[A-Za-z]")
_PAGE_TAGS = ("html", "head", "body")
BLANKS = "\t\n\f\r "


class Located(NamedTuple):
    """Text of the tree with its place: the source itself, or what the range stands for."""

    start: int
    end: int
    text: str | None


class Facts(NamedTuple):
    """What the source says of itself, whatever the tree builder makes of it. Places are normalised."""

    doctype: bool
    tags: dict[str, list[Span]]  # the start tags of html, head and body
    first_tag: Span | None
    comments: list[tuple[str, Span]]


class Markup:
    """The source of a page as its parser sees it, with a way back from every offset.

    Offsets here are normalised ones: code points after a leading U+FEFF was dropped and CRLF and CR became LF.
    `offset` and `span` lead back to the source.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self._bom = int(source.startswith("\ufeff"))
        text = source[self._bom :]
        self._breaks: list[int] = []  # normalised offset of every LF that was CRLF
        if "\r" in text:
            pairs = [match.start() for match in re.finditer("\r\n", text)]
            self._breaks = [offset - count for count, offset in enumerate(pairs)]
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        self.shift = None if self._breaks else self._bom  # between the two kinds of offset, where it is one
        # Half a surrogate pair is no character, and the parser cannot name an attribute by it.
        self.altered = not text.isascii() and _SURROGATE.search(text) is not None
        self.text = _SURROGATE.sub("\ufffd", text) if self.altered else text

    def offset(self, normalised: int) -> int:
        """The source offset of a normalised one."""
        return normalised + self._bom + (bisect_left(self._breaks, normalised) if self._breaks else 0)

    def span(self, start: int, end: int) -> Span:
        """The source range of a normalised one."""
        if self._breaks:
            return Span(self.offset(start), self.offset(end))
        return Span(start + self._bom, end + self._bom)

    def written(self, start: int, end: int) -> str:
        """The source of a normalised range without line breaks."""
        place = self.offset(start)
        return self.source[place : place + end - start]

    @cached_property
    def tree(self) -> Any:
        """The tree of the source, of turbohtml; the places it tells are normalised."""
        from turbohtml import parse

        return parse(self.text, source_locations=True, scripting=True)

    @property
    def page(self) -> bool:
        """Whether the source itself says that it is a page."""
        return self.doctype or bool(self.tags)

    @cached_property
    def doctype(self) -> bool:
        """Whether there is a doctype."""
        if not any(match.group(1) is None for match in self._heads):
            return False
        return any(type(node).__name__ == "Doctype" for node in self.tree.children) or self.tokens.doctype

    @cached_property
    def tags(self) -> dict[str, list[Span]]:
        """The start tags of html, head and body as written, normalised."""
        written: dict[str, list[int]] = {}
        for match in self._heads:
            if match.group(1) is not None:
                written.setdefault(match.group(1).lower(), []).append(match.start())
        found: dict[str, list[Span]] = {}
        for name, starts in written.items():
            element = self.tree.find(name)
            location = None if element is None else element.source_location
            if location is None or starts != [location.start_tag.start_offset]:
                return self.tokens.tags
            found[name] = [Span(location.start_tag.start_offset, location.start_tag.end_offset)]
        return found

    @cached_property
    def first_tag(self) -> Span | None:
        """The first start tag, normalised."""
        written = _START_TAG.search(self.text)
        if written is None:
            return None
        for element in self.tree.iter_elements():
            location = element.source_location
            if location is not None:
                if location.start_tag.start_offset != written.start():
                    break
                return Span(location.start_tag.start_offset, location.start_tag.end_offset)
        return self.tokens.first_tag

    @cached_property
    def _heads(self) -> list[re.Match[str]]:
        """Where the source seems to have a doctype, html, head or body: some may stand in a comment or a script."""
        return list(_HEADS.finditer(self.text))

    @cached_property
    def tokens(self) -> Facts:
        """The facts as the tokenizer finds them, for a source of which the tree does not tell enough."""
        from turbohtml import TokenType, tokenize

        lines = line_starts(self.text)
        doctype = False
        tags: dict[str, list[Span]] = {}
        first_tag: Span | None = None
        comments: list[tuple[str, Span]] = []
        for token in tokenize(self.text, resolve_references=False, capture_source=True):
            kind = token.type
            if kind is TokenType.START_TAG:
                if first_tag is None or token.tag in _PAGE_TAGS:
                    at = lines[token.line - 1] + token.col
                    place = Span(at, at + len(token.source or ""))
                    first_tag = first_tag or place
                    if token.tag in _PAGE_TAGS:
                        tags.setdefault(token.tag, []).append(place)
            elif kind is TokenType.COMMENT:
                markup = token.source or ""
                if markup.startswith("<!--"):
                    at = lines[token.line - 1] + token.col
                    comments.append((token.data or "", self.span(at, at + len(markup))))
            elif kind is TokenType.DOCTYPE:
                doctype = True
        return Facts(doctype, tags, first_tag, comments)


def line_starts(text: str) -> list[int]:
    """The offset of every line, of a text whose line ends are LF."""
    return [0, *(match.end() for match in re.finditer("\n", text))]


def reference(data: str, source: str) -> tuple[str, int]:
    """What a character reference stands for and its length: the tokenizer takes letters after `&not` along ("&notit")."""
    length = len(source)
    if not source.endswith(";"):
        while len(data) > 1 and data[-1] == source[length - 1]:
            data, length = data[:-1], length - 1
    return data, length


@lru_cache(maxsize=1024)
def referred(source: str) -> tuple[str, int]:
    """What the character reference at the beginning of a text stands for and its length; ("", 0) when there is none."""
    from turbohtml import TokenType, tokenize

    for token in tokenize(source, resolve_references=False, capture_source=True):
        if token.type != TokenType.CHARACTER_REFERENCE or token.data is None or token.source is None:
            return "", 0
        return reference(token.data, token.source)
    return "", 0


class HtmlTree:
    """The parsed page for rules that look at its structure."""

    def __init__(self, markup: Markup) -> None:
        self.markup = markup

    @property
    def document(self) -> Any:
        """The turbohtml document; the places it tells are normalised."""
        return self.markup.tree

    def offset(self, normalised: int) -> int:
        """The source offset (code points) of an offset that the tree tells."""
        return self.markup.offset(normalised)
