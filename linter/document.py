"""Document: what a reader makes of a source, in neutral blocks that know nothing of language or publisher.

A block is a paragraph, a heading, a list item, a table cell, or a text that lives in an attribute or a field. Its
`text` is what a person reads, without markup; its `runs` say for every code point where it stands in the source.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from linter.source import SourceText, Span

HOLE = "\ufffc"  # OBJECT REPLACEMENT CHARACTER: stands where an address, an image or code was


class Run(NamedTuple):
    """A stretch of a block's text and the source it came from.

    In a literal run text and source run in step, code point by code point. In any other the whole source range gave
    the whole stretch (an entity, a JSON escape, a newline that reads as a blank, a hole).
    """

    start: int  # in the block's text
    source: Span
    literal: bool


class HoleKind(StrEnum):
    """What a hole stands for."""

    URL = "url"
    EMAIL = "email"
    CODE = "code"
    IMAGE = "image"
    PLACEHOLDER = "placeholder"


class Hole(NamedTuple):
    """A replaced thing: its place in the block's text, its kind, and what stood there, decoded."""

    position: int
    kind: HoleKind
    content: str
    source: Span


class BlockKind(StrEnum):
    """What kind of thing a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"
    CAPTION = "caption"
    QUOTE = "quote"
    TITLE = "title"  # the title element of an HTML page
    ATTRIBUTE = "attribute"
    FIELD = "field"  # a string of a record or of front matter


class Role(StrEnum):
    """Which part of a page a block belongs to; set by the outline."""

    CHROME = "chrome"
    BODY = "body"


class Block(NamedTuple):
    """One block of a document."""

    kind: BlockKind
    text: str
    runs: tuple[Run, ...]
    span: Span  # the whole block in the source, markup included
    holes: tuple[Hole, ...] = ()
    level: int = 0  # of a heading, 1 to 6
    name: str = ""  # element name, attribute name or field key
    lang: str | None = None  # declared by the closest markup, as written
    direction: str | None = None  # dir of the closest markup, as written
    landmark: str = ""  # header, footer, nav or aside, when the block stands in one
    hidden: bool = False
    role: Role = Role.BODY
    furniture: tuple[tuple[int, int], ...] = ()  # lines of the text that are page furniture, when others are not

    def source_span(self, start: int, end: int) -> Span:
        """The source range of a range of the text: never less than the whole of a replaced thing.

        An empty range stands where its position does.
        """
        if not self.runs:
            return Span(self.span.start, self.span.start)
        if len(self.runs) == 1 and self.runs[0].literal:  # most blocks of plain text
            shift, stop = self.runs[0].source.start - self.runs[0].start, self.runs[0].source.end
            left = min(start + shift, stop)
            return Span(left, max(left, min(end + shift, stop)))
        first = self._run_at(start)
        left = self._map(first, start, at_end=False)
        if end <= start:
            return Span(left, left)
        last = self._run_at(end - 1)
        return Span(left, self._map(last, end, at_end=True))

    def _run_at(self, position: int) -> int:
        return max(0, bisect_right(self.runs, position, key=lambda run: run.start) - 1)

    def _map(self, index: int, position: int, *, at_end: bool) -> int:
        run = self.runs[index]
        if run.literal:
            return min(run.source.start + position - run.start, run.source.end)
        if at_end or position >= self._run_end(index):
            return run.source.end
        return run.source.start

    def _run_end(self, index: int) -> int:
        return self.runs[index + 1].start if index + 1 < len(self.runs) else len(self.text)

    def holes_in(self, start: int, end: int) -> tuple[Hole, ...]:
        """The holes in a range of the text, in order."""
        if not self.holes:
            return ()
        first = bisect_left(self.holes, start, key=lambda hole: hole.position)
        return self.holes[first : bisect_left(self.holes, end, key=lambda hole: hole.position)]

    def plain(self, start: int = 0, end: int | None = None) -> str:
        """The text with every hole filled by what stood there."""
        end = len(self.text) if end is None else end
        pieces, position = [], start
        for hole in self.holes_in(start, end):
            pieces += [self.text[position : hole.position], hole.content]
            position = hole.position + 1
        return "".join([*pieces, self.text[position:end]])


class LinkKind(StrEnum):
    """How a link came about."""

    ANCHOR = "anchor"  # a element, Markdown link
    BARE = "bare"  # an address in running text
    RELATION = "relation"  # link element: canonical, alternate
    FIELD = "field"  # record or front matter


class Link(NamedTuple):
    """A link: its target as written (decoded), where the target stands, and the text that carries it."""

    target: str
    span: Span  # of the target, without quotes
    kind: LinkKind
    block: int | None = None  # index of the block it stands in
    start: int = 0  # range of the link text in the block's text
    end: int = 0
    text: str = ""
    rel: str = ""
    hreflang: str | None = None
    name: str = ""  # element name or field key


class Image(NamedTuple):
    """An image with its alternative text (None: no attribute) and the places of both."""

    source: str
    span: Span
    alt: str | None
    alt_span: Span | None


class Attribute(NamedTuple):
    """A language or direction attribute in markup: lang, xml:lang, dir, hreflang."""

    element: str
    name: str
    value: str
    span: Span  # of the value, without quotes
    tag: Span  # of the start tag


class Part(NamedTuple):
    """A range of a block's text that markup within the block declares to be in a language: `<i lang="en">`."""

    block: int  # index of the block
    start: int
    end: int
    lang: str  # as written


class Comment(NamedTuple):
    """A comment in markup or front matter, with its text and place (delimiters included)."""

    text: str
    span: Span


class Entry(NamedTuple):
    """One piece of metadata: a front-matter key, a meta element, a time element, a property of JSON-LD or a record."""

    key: str
    value: str
    span: Span  # of the value, without quotes
    origin: str  # "front matter", "meta", "json-ld", "time", "record"
    key_span: Span | None = None
    duplicate: bool = False
    block: int | None = None  # the block whose text is this value, or in which a time element stands


class Trouble(NamedTuple):
    """Something that kept a reader from reading on: broken JSON, unclosed front matter. Reported, never raised."""

    message: str
    span: Span


@dataclass(frozen=True)
class Document:
    """One document, read. Frozen: a later station returns a new one."""

    source: SourceText
    format: str  # "text", "markdown", "html", "record"
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    comments: tuple[Comment, ...] = ()
    metadata: tuple[Entry, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    front_matter: Span | None = None  # the front-matter block, fences included; the object of a record
    page: bool = False  # HTML with html, head, body or doctype; otherwise a fragment
    root_tag: Span | None = None  # start tag of the html element, or of the fragment's first element
    path: str | None = None
    parts: tuple[Part, ...] = ()
    extra: dict[str, object] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def alphabet(self) -> frozenset[str]:
        """Every character of the source and, where it has entities or escapes, of what is read from them, once."""
        written = frozenset(self.source.text)
        return written if self.format == "text" else written.union(*(block.text for block in self.blocks))

    @cached_property
    def ordered_alphabet(self) -> tuple[str, ...]:
        """The alphabet by code point."""
        return tuple(sorted(self.alphabet))

    def entries(self, *keys: str, origin: str | None = None) -> tuple[Entry, ...]:
        """Metadata under any of these keys (lower case), in document order."""
        return tuple(e for e in self.metadata if e.key.lower() in keys and (origin is None or e.origin == origin))
