"""The running text of one HTML block: blanks collapse as a browser collapses them, and every place is kept."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from linter.document import Block, BlockKind, Entry, HoleKind, Link
from linter.patterns import lazy
from linter.readers.assembly import BlockBuilder
from linter.readers.html_places import Located, Markup
from linter.source import Span

_STRETCH = lazy(r"[^\t\n\f\r ]++(?: [^\t\n\f\r ]++)*+|[\t\n\f\r ]++")
_BLANKS = "\t\n\f\r "


@dataclass(eq=False)
class Mark:
    """An element whose text is looked for: a link, a time, a title. It belongs to the first block that shows its text.

    `start` and `end` are its range in that block's text, from its first visible character to its last.
    """

    link: Link | None = None
    entry: Entry | None = None  # an empty value stands for the element's text
    lang: str | None = None  # the language it declares for its text
    start: int | None = None
    end: int | None = None


class Draft:
    """The text of a block before addresses in it become holes: what an element in it says, and where."""

    def __init__(self, block: Block) -> None:
        self._block = block
        self._holes = [hole.position for hole in block.holes]

    def read(self, start: int, end: int) -> tuple[str, Span]:
        """The text of a range with its holes filled, and its place in the source."""
        pieces: list[str] = []
        position = start
        for hole in self._block.holes[bisect_left(self._holes, start) : bisect_left(self._holes, end)]:
            pieces += [self._block.text[position : hole.position], hole.content]
            position = hole.position + 1
        pieces.append(self._block.text[position:end])
        return "".join(pieces), self._block.source_span(start, end)


@dataclass
class Flow:
    """Collects a block's text from the pieces of the tree, in normalised offsets."""

    markup: Markup
    kind: BlockKind
    fresh: list[Mark]  # open elements without visible text so far
    touched: list[Mark] = field(default_factory=list)
    builder: BlockBuilder = field(init=False)
    first: int = -1  # range of the content, -1 as long as there is none
    end: int = -1
    _blank: tuple[int, int] | None = None
    _breaks: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.builder = BlockBuilder(self.kind)

    def add(self, pieces: Iterable[Located]) -> None:
        """Add text."""
        markup = self.markup
        for start, end, text in pieces:
            if text is not None:
                if text.strip(_BLANKS):
                    self._content(start, end)
                    self.builder.replaced(text, markup.span(start, end))
                else:
                    self._blanks(start, end)
                continue
            for match in _STRETCH.finditer(markup.text, start, end):
                left, right = match.span()
                if markup.text[left] in _BLANKS:
                    self._blanks(left, right)
                else:
                    self._content(left, right)
                    place = markup.offset(left)
                    self.builder.literal(markup.source[place : place + right - left], place)

    def line_break(self, start: int, end: int) -> None:
        """Add a br element. Blanks around it vanish, and so does a break at either end of the block."""
        self._blank = None
        self._breaks.append((start, end))

    def hole(self, kind: HoleKind, content: str, start: int, end: int) -> int:
        """Add a hole; its position in the text."""
        self._content(start, end)
        self.builder.hole(kind, content, self.markup.span(start, end))
        return self.builder.length - 1

    def _blanks(self, start: int, end: int) -> None:
        if self._breaks:
            return
        if self._blank is None:
            self._blank = (start, end)
        elif self._blank[1] == start:
            self._blank = (self._blank[0], end)

    def _content(self, start: int, end: int) -> None:
        """Settle the blanks before a piece of content."""
        if self.builder.length:
            for place in self._breaks:
                self.builder.replaced("\n", self.markup.span(*self._between(place, start)))
            if self._blank is not None:
                left, right = self._between(self._blank, start)
                if self.markup.text[left:right] == " ":
                    self.builder.literal(" ", self.markup.offset(left))
                else:
                    self.builder.replaced(" ", self.markup.span(left, right))
        else:
            self.first = start
        self._breaks.clear()
        self._blank = None
        self.end = end
        for mark in self.fresh:
            mark.start = self.builder.length
            self.touched.append(mark)
        self.fresh.clear()

    def _between(self, place: tuple[int, int], start: int) -> tuple[int, int]:
        """A place cut to what lies between the last content and the next, where the parser has moved things about."""
        return max(min(place[0], start), self.end), max(min(place[1], start), self.end)

    def draft(self) -> Draft:
        """The text so far."""
        return Draft(
            Block(
                self.kind, "".join(self.builder.pieces), tuple(self.builder.runs), Span(0, 0), tuple(self.builder.holes)
            )
        )  # fmt: skip
