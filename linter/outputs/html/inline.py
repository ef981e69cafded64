"""The text of a block cut into pieces: marks where findings are, phrases in another language, links, images, code.

The pieces of a block put together are the block as it reads. The number of a finding stands behind the word in which the
finding ends: within a word it would part letters that are joined, and turn digits from the signs that belong to them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from linter.document import HOLE, Block, Hole, HoleKind
from linter.findings import Severity
from linter.outputs.html.characters import Stretch, as_read, balanced, is_invisible, spelled

# A script without blanks between words gets the number at once.
_LONGEST_WORD = 24


class Mark(NamedTuple):
    """Where in a block a finding is; the number is shown at the last of its places only."""

    number: int
    start: int
    end: int
    severity: str
    numbered: bool = True


class Phrase(NamedTuple):
    """A range of a block's text that is something: in a language of its own, or a link."""

    start: int
    end: int
    lang: str | None = None  # None: a link


_Range = TypeVar("_Range", bound=Mark | Phrase)


class Piece(NamedTuple):
    """What a template prints: a text inside its elements, or the number of a finding (then the text is empty)."""

    stretches: tuple[Stretch, ...] = ()
    kind: str = ""  # "", "image", "code"
    marks: tuple[int, ...] = ()
    severity: str = ""
    lang: str | None = None
    link: bool = False
    badge: Mark | None = None


def pieces(block: Block, marks: Sequence[Mark], phrases: Sequence[Phrase]) -> Iterator[Piece]:
    """The pieces of a block, in order."""
    text, isolates = block.text, balanced(block.text)
    badges: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        if mark.numbered:
            badges[_behind_word(text, mark.end)].append(mark)
    holes = {hole.position: hole for hole in block.holes}
    cuts = sorted({0, len(text), *_ends(text, marks, phrases), *badges, *_around(holes)})
    over, around = _Open(marks), _Open(phrases)
    for start, end in pairwise((*cuts, len(text))):
        yield from (Piece(badge=mark) for mark in badges.get(start, ()))
        if start < end:
            yield _piece(text[start:end], holes.get(start), over.at(start), around.at(start), isolates)


class _Open(Generic[_Range]):
    """The ranges that are open at a place, which moves forward."""

    def __init__(self, ranges: Iterable[_Range]) -> None:
        self._coming: list[_Range] = sorted(ranges, key=lambda one: one.start)[::-1]
        self._open: list[_Range] = []

    def at(self, place: int) -> list[_Range]:
        """The ranges over a place, those that began first in front."""
        while self._coming and self._coming[-1].start <= place:
            self._open.append(self._coming.pop())
        self._open = [one for one in self._open if one.end > place]
        return self._open


def _piece(text: str, hole: Hole | None, over: list[Mark], around: list[Phrase], isolates: bool) -> Piece:
    shown = text if hole is None else hole.content
    # A character that cannot be seen is named where it is what is found; within a word its name would tear the word.
    stretches = spelled(shown) if over and is_invisible(shown) else as_read(shown, isolates=isolates and hole is None)
    return Piece(
        tuple(stretches),
        hole.kind.value if hole is not None and hole.kind in {HoleKind.IMAGE, HoleKind.CODE} else "",
        tuple(mark.number for mark in over),
        worst(mark.severity for mark in over),
        next((phrase.lang for phrase in reversed(around) if phrase.lang is not None), None),
        any(phrase.lang is None for phrase in around),
    )


def worst(severities: Iterable[str]) -> str:
    """The heaviest severity; nothing when there is none."""
    return max(severities, key=lambda severity: Severity(severity).rank, default="")


def _ends(text: str, marks: Sequence[Mark], phrases: Sequence[Phrase]) -> Iterator[int]:
    for start, end in (*((one.start, one.end) for one in marks), *((one.start, one.end) for one in phrases)):
        yield from (min(start, len(text)), min(end, len(text)))


def _around(holes: Iterable[int]) -> Iterator[int]:
    for position in holes:
        yield from (position, position + 1)


def _behind_word(text: str, end: int) -> int:
    at = end
    while at < len(text) and not text[at].isspace() and text[at] != HOLE:
        at += 1
        if at - end > _LONGEST_WORD:
            return end
    return at
