"""The running text of one HTML block: blanks collapse as a browser collapses them, and every place is kept."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from linter.document import Block, BlockKind, Entry, HoleKind, Link, Run
from linter.patterns import lazy
from linter.readers.assembly import BlockBuilder
from linter.readers.html_places import BLANKS, Located, Markup
from linter.source import Span

_STRETCH = lazy(r"[^\t\n\f\r ]++(?: [^\t\n\f\r ]++)*+|[\t\n\f\r ]++")


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

    def text(self, start: int, end: int) -> str:
        """The text of a range with its holes filled."""
        if not self._holes:
            return self._block.text[start:end]
        pieces: list[str] = []
        position = start
        for hole in self._block.holes[bisect_left(self._holes, start) : bisect_left(self._holes, end)]:
            pieces += [self._block.text[position : hole.position], hole.content]
            position = hole.position + 1
        pieces.append(self._block.text[position:end])
        return "".join(pieces)

    def span(self, start: int, end: int) -> Span:
        """The place of a range in the source."""
        return self._block.source_span(start, end)


class Flow(BlockBuilder):
    """Collects a block's text from the pieces of the tree, in normalised offsets."""

    __slots__ = ("_blank", "_breaks", "_space", "end", "first", "fresh", "markup", "touched")

    def __init__(self, markup: Markup, kind: BlockKind, fresh: list[Mark]) -> None:
        super().__init__(kind)
        self.markup = markup
        self.fresh = fresh  # open elements without visible text so far
        self.touched: list[Mark] = []
        self.first = self.end = -1  # range of the content, -1 as long as there is none
        self._space = False  # the text ends with a blank, which goes when nothing follows it
        self._blank: tuple[int, int] | None = None  # not in the text so far
        self._breaks: list[tuple[int, int]] = []

    def restart(self, kind: BlockKind) -> None:
        """Begin anew while there is no content."""
        self.kind = kind
        self._blank = None
        self._breaks.clear()

    def add(self, pieces: Iterable[Located]) -> None:
        """Add text."""
        for start, end, text in pieces:
            if text is None and self.markup.altered:
                self._stretches(start, end)
            elif text is None:
                self.written(self.markup.text[start:end], start, end)
            elif text.strip(BLANKS):
                self._content(start, end)
                self.replaced(text, self.markup.span(start, end))
            else:
                self._blanks(start, end)

    def written(self, text: str, start: int, end: int) -> None:
        """Add text that stands in the source from `start` to `end` as it reads, blanks excepted."""
        if not self.length:
            if not text.strip(BLANKS):
                return  # between the elements of a page, as half of all texts are
            self._blank = None
        if "\n" in text or "  " in text or "\t" in text or "\f" in text or self._breaks or self._blank is not None:
            self._stretches(start, end)
            return
        # Words with single spaces between them, as nearly all others are.
        if text == " ":
            self._blanks(start, end)
            return
        if text[0] == " " and (self._space or self.fresh or not self.length):
            if self.fresh and self.length and not self._space:
                self.literal(" ", self.markup.offset(start))
            start, text = start + 1, text[1:]
        if self.fresh:
            self._touch()
        if not self.length:
            self.first = start
        self.literal(text, self.markup.offset(start))
        self._space = text[-1] == " "
        self.end = end - 1 if self._space else end

    @property
    def visible(self) -> int:
        """The length of the text without a blank at its end."""
        return self.length - 1 if self._space else self.length

    def trim(self) -> None:
        """Take the blank at the end off the text: something follows that swallows it, or nothing."""
        if self._space:
            self._space = False
            self._blank = (self.end, self.end + 1)
            self.length -= 1
            self.pieces[-1] = self.pieces[-1][:-1]
            start, source, _ = self.runs.pop()
            if start < self.length:
                self.runs.append(Run(start, Span(source.start, source.end - 1), True))
            self._stop = -1

    def _stretches(self, start: int, end: int) -> None:
        text = self.markup.text
        for match in _STRETCH.finditer(text, start, end):
            left, right = match.span()
            if text[left] in BLANKS:
                self._blanks(left, right)
            else:
                self._stretch(left, right)

    def _stretch(self, start: int, end: int) -> None:
        self._content(start, end)
        self.literal(self.markup.written(start, end), self.markup.offset(start))

    def line_break(self, start: int, end: int) -> None:
        """Add a br element. Blanks around it vanish, and so does a break at either end of the block."""
        self.trim()
        self._blank = None
        self._breaks.append((start, end))

    def gap(self, kind: HoleKind, content: str, start: int, end: int) -> int:
        """Add a hole; its position in the text."""
        self._content(start, end)
        self.hole(kind, content, self.markup.span(start, end))
        return self.length - 1

    def _blanks(self, start: int, end: int) -> None:
        if self._breaks:
            return
        if self._space:
            if start != self.end + 1:
                return
            self.trim()
        if self._blank is None:
            self._blank = (start, end)
        elif self._blank[1] == start:
            self._blank = (self._blank[0], end)

    def _content(self, start: int, end: int) -> None:
        """Settle the blanks before a piece of content."""
        if self._space:
            self._space = False
        elif self.length:
            for place in self._breaks:
                self.replaced("\n", self.markup.span(*self._between(place, start)))
            if self._blank is not None:
                left, right = self._between(self._blank, start)
                if self.markup.text[left:right] == " ":
                    self.literal(" ", self.markup.offset(left))
                else:
                    self.replaced(" ", self.markup.span(left, right))
        else:
            self.first = start
        if self._breaks:
            self._breaks.clear()
        self._blank = None
        self.end = end
        if self.fresh:
            self._touch()

    def _touch(self) -> None:
        """The open elements that had no text begin here."""
        for mark in self.fresh:
            mark.start = self.length
        self.touched += self.fresh
        self.fresh.clear()

    def _between(self, place: tuple[int, int], start: int) -> tuple[int, int]:
        """A place cut to what lies between the last content and the next, where the parser has moved things about."""
        return max(min(place[0], start), self.end), max(min(place[1], start), self.end)
