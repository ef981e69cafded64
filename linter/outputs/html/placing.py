"""Where findings stand in the text that people read: from places in the source to places in blocks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from itertools import accumulate
from typing import NamedTuple

from linter.document import Document, Run
from linter.source import Span

# A finding about more blocks than this is about the document, not about a place in it.
_MOST_BLOCKS = 8


class Place(NamedTuple):
    """A range of a block's text."""

    block: int
    start: int
    end: int


class _Stretch(NamedTuple):
    """A run of a shown block: a range of the source and the range of the block's text that it gave."""

    source: Span
    place: Place
    literal: bool

    def part(self, start: int, end: int) -> Place:
        """What a range of the source, which touches this one, is in the block's text."""
        block, first, last = self.place
        if not self.literal:
            return Place(block, first, first if end <= self.source.start else last)
        left = min(max(start - self.source.start, 0), last - first)
        return Place(block, first + left, first + max(left, min(end - self.source.start, last - first)))


class Places:
    """The readable text of a document by its places in the source."""

    def __init__(self, document: Document, shown: Collection[int]) -> None:
        self._stretches = sorted(
            _Stretch(run.source, Place(index, run.start, end), run.literal)
            for index in shown
            for run, end in _ended(document.blocks[index].runs, len(document.blocks[index].text))
        )
        self._starts = [stretch.source.start for stretch in self._stretches]
        # Markup that a parser moves about may leave stretches that overlap.
        self._reaches = list(accumulate((stretch.source.end for stretch in self._stretches), max))
        self._targets = sorted(
            (link.span, Place(link.block, link.start, link.end))
            for link in document.links
            if link.block in shown and link.block is not None and link.end > link.start
        )

    def of(self, start: int, end: int) -> tuple[Place, ...]:
        """The places of a source range, in reading order; none when it stands in nothing that people read.

        An empty range has an empty place. The address of a link stands where the link's text does.
        """
        if end <= start:
            return self._point(start)
        found: dict[int, Place] = {}
        for stretch in self._touching(start, end):
            place = stretch.part(start, end)
            if place.end > place.start:
                known = found.get(place.block, place)
                found[place.block] = Place(
                    place.block, min(known.start, place.start), max(known.end, place.end)
                )  # fmt: skip
                if len(found) > _MOST_BLOCKS:
                    return ()
        return tuple(sorted(found.values())) or self._target(start, end)

    def _point(self, at: int) -> tuple[Place, ...]:
        for stretch in self._touching(at - 1, at + 1):
            if stretch.source.start <= at <= stretch.source.end:
                return (stretch.part(at, at),)
        return ()

    def _touching(self, start: int, end: int) -> Iterator[_Stretch]:
        """The stretches that overlap a range, in the order of the source."""
        first = bisect_right(self._reaches, start)
        last = bisect_left(self._starts, end)
        return (stretch for stretch in self._stretches[first:last] if stretch.source.end > start)

    def _target(self, start: int, end: int) -> tuple[Place, ...]:
        at = bisect_right(self._targets, (Span(end, -1),)) - 1
        if at >= 0 and self._targets[at][0].start <= start and end <= self._targets[at][0].end:
            return (self._targets[at][1],)
        return ()


def _ended(runs: tuple[Run, ...], length: int) -> Iterator[tuple[Run, int]]:
    for number, run in enumerate(runs):
        yield run, runs[number + 1].start if number + 1 < len(runs) else length
