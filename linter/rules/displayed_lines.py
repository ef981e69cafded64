"""Displayed lines: a line of a block as the Unicode Bidirectional Algorithm puts it on the screen.

An address or code in it is written out, and what markup isolates stands between isolates, so that the order is the one
that readers see.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from linter.bidi import Resolved, drawn, first_strong, resolve, visual_order
from linter.document import Block, HoleKind

# An element nests in others; of more than these only the innermost count.
DEEPEST = 60
PDI = "\u2069"  # POP DIRECTIONAL ISOLATE
_WRITTEN_OUT = frozenset({HoleKind.URL, HoleKind.EMAIL, HoleKind.CODE})
# U+200E and U+200F are marks of direction, the others take no room either.
_INVISIBLE = frozenset("\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff") | frozenset(
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


class Isolated(NamedTuple):
    """A range of a block's text that markup isolates, and the controls that do the same."""

    start: int
    end: int
    opening: str
    closing: str = PDI


class DisplayedLine:
    """One line of a block. Positions are those of the block's text."""

    def __init__(self, block: Block, start: int, end: int, base: int | None, isolated: Sequence[Isolated] = ()) -> None:
        """`isolated` are in the order of their starts, the outer ones first."""
        self.start, self.end = start, end
        self.text, self._at = _resolvable(block, start, end, isolated)
        resolved = resolve(self.text, base)
        self.base = resolved.base
        self._drawn, self.order = _drawn(self.text, resolved)
        self._place: dict[int, int] = {at: place for place, at in enumerate(self.order)}

    def is_whole(self, start: int, end: int) -> bool:
        """Whether a range is seen in one piece, and as it is seen when it stands alone."""
        places = self._places(start, end)
        if not places:
            return True
        if places[-1] - places[0] + 1 != len(places):
            return False
        left, right = self._range(start, end)
        alone = self.text[left:right]
        seen, order = _drawn(alone, resolve(alone, first_strong(alone) or 0))
        return self._seen(places[0], places[-1]) == _without_blanks(seen[at] for at in order)

    def neighbours(self, start: int, end: int) -> tuple[str, str]:
        """The characters that are seen on the left and on the right of a range; empty at the ends of the line."""
        places = self._places(start, end)
        before, after = places[0] - 1, places[-1] + 1
        return (
            self._drawn[self.order[before]] if before >= 0 else "",
            self._drawn[self.order[after]] if after < len(self.order) else "",
        )

    def place(self, position: int) -> int | None:
        """Which character from the left a position is; None for what is not shown."""
        return self._place.get(self._at[position - self.start])

    def shown(self, start: int, end: int) -> str:
        """What is seen from the leftmost to the rightmost character of a range."""
        places = self._places(start, end)
        return "".join(self._drawn[at] for at in self.order[places[0] : places[-1] + 1]) if places else ""

    def _places(self, start: int, end: int) -> list[int]:
        left, right = self._range(start, end)
        return sorted(place for at in range(left, right) if (place := self._place.get(at)) is not None)

    def _seen(self, first: int, last: int) -> str:
        return _without_blanks(self._drawn[at] for at in self.order[first : last + 1])

    def _range(self, start: int, end: int) -> tuple[int, int]:
        return self._at[start - self.start], self._at[end - self.start]


def _drawn(text: str, resolved: Resolved) -> tuple[list[str], list[int]]:
    """Every character as it is drawn, and the order of those that are seen."""
    levels = resolved.levels
    order = [at for at in visual_order(levels) if text[at] not in _INVISIBLE]
    return [drawn(char, level or 0) for char, level in zip(text, levels, strict=True)], order


def _resolvable(block: Block, start: int, end: int, isolated: Sequence[Isolated]) -> tuple[str, Sequence[int]]:
    """The text that the algorithm is run on, and where in it every position of the block begins."""
    holes = {hole.position: hole.content for hole in block.holes_in(start, end) if hole.kind in _WRITTEN_OUT}
    if not holes and not isolated:
        return block.text[start:end], range(end - start + 1)
    opening, closing = _controls(isolated, start, end)
    pieces: list[str] = []
    places: list[int] = []
    length = 0
    for position in range(start, end):
        controls = "".join([*closing.get(position, ()), *opening.get(position, ())])
        piece = holes.get(position) or block.text[position]
        places.append(length + len(controls))
        length = places[-1] + len(piece)
        pieces += (controls, piece)
    places.append(length)
    return "".join([*pieces, *closing.get(end, ())]), places


def _controls(isolated: Sequence[Isolated], start: int, end: int) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    """The controls that open and close at a position; a line within an isolated range is isolated as a whole."""
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    first, last = (bisect_left(isolated, at, key=lambda one: one.start) for at in (start, end))
    for one in isolated[max(0, first - DEEPEST) : last]:
        left, right = max(one.start, start), min(one.end, end)
        if left < right:
            opening.setdefault(left, []).append(one.opening)
            closing.setdefault(right, []).insert(0, one.closing)
    return opening, closing


def _without_blanks(seen: Iterable[str]) -> str:
    return "".join(char for char in seen if not char.isspace())


def lines(text: str) -> list[tuple[int, int]]:
    """The lines of a block's text: each is a paragraph of its own to the algorithm."""
    ends = [at for at, char in enumerate(text) if char in "\n\u2029"] if "\n" in text or "\u2029" in text else []
    return list(zip([0, *(end + 1 for end in ends)], [*ends, len(text)], strict=True))


def line_at(ranges: list[tuple[int, int]], start: int, end: int) -> tuple[int, int] | None:
    """The line that a range lies in; None when it goes over the end of one."""
    at = bisect_left(ranges, (start + 1,)) - 1
    line = ranges[max(at, 0)]
    return line if line[0] <= start and end <= line[1] else None
