"""Torn runs: what in a document is shown otherwise than it would be shown by itself.

A block is asked only when it has letters of both directions. Every line of it is put in order once, by the Unicode
Bidirectional Algorithm with what markup isolates, and every run is compared with itself standing alone.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator
from typing import NamedTuple

from linter.bidi import first_strong
from linter.document import Block, BlockKind, Document
from linter.languages.direction import by_direction, letters
from linter.rules.direction_runs import Candidate, RunKind, candidates, is_size, may_hold_numbers, words_around
from linter.rules.displayed_lines import DisplayedLine, line_at, lines
from linter.rules.isolation import Isolation
from linter.rules.text_direction import stated

_UNSEEN = frozenset({BlockKind.ATTRIBUTE, BlockKind.FIELD, BlockKind.TITLE})
_QUOTATION = frozenset("\"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a()[]")
# A block with so many times more letters of the other direction than of the page's is a passage of its own.
_PLAINLY = 4


class TornRun(NamedTuple):
    """A run that is shown wrong: the range of its block's text to isolate, and the line as it is shown."""

    block: Block
    run: Candidate
    start: int
    end: int
    base: int  # of the text around it: 0 left to right, 1 right to left
    line: DisplayedLine


def torn_runs(document: Document, direction: str) -> Iterator[TornRun]:
    """The torn runs of a document in a direction, block by block."""
    marked: dict[int, list[tuple[int, int, bool]]] | None = None
    isolation: Isolation | None = None
    left, right = by_direction(document.alphabet)
    for number, block in enumerate(document.blocks):
        if (
            block.kind in _UNSEEN
            or block.hidden
            or not _is_mixed(block, stated(block.direction) or direction, left, right)
        ):
            continue
        marked = _marked(document) if marked is None else marked
        base, own = _base(block, document, direction)
        found = [own] if own is not None else candidates(block, base, marked.get(number, []))
        if found:
            isolation = isolation or Isolation(document)
            yield from _in_block(block, base, found, isolation)


def _is_mixed(block: Block, direction: str, left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether a block has anything that its direction could turn round; most have not, and nothing more is asked."""
    if direction == "rtl":
        return not left.isdisjoint(block.text) or bool(block.holes) or may_hold_numbers(block.text)
    return not right.isdisjoint(block.text)


def _marked(document: Document) -> dict[int, list[tuple[int, int, bool]]]:
    """By block, the ranges of links and of passages that declare a language."""
    found: dict[int, list[tuple[int, int, bool]]] = {}
    for part in document.parts:
        found.setdefault(part.block, []).append((part.start, part.end, True))
    for link in document.links:
        if link.block is not None and link.end > link.start:
            found.setdefault(link.block, []).append((link.start, link.end, False))
    return found


def _base(block: Block, document: Document, direction: str) -> tuple[int, Candidate | None]:
    """The level of a block's text, and the block itself as a run when it is all in the other direction."""
    told = stated(block.direction)
    if told == "auto":
        return first_strong(block.text) or 0, None
    base = int((told or direction) == "rtl")
    left, right = letters(block.text)
    own, other = (right, left) if base else (left, right)
    if not other or own * _PLAINLY > other or first_strong(block.text) == base:
        return base, None
    if document.format != "html":
        return 1 - base, None  # programs that show plain text go by the first letter
    if is_size(block.text):
        return base, None
    return base, Candidate(0, len(block.text), RunKind.BLOCK)


def _in_block(block: Block, base: int, found: list[Candidate], isolation: Isolation) -> Iterator[TornRun]:
    ranges = lines(block.text)
    shown: dict[tuple[int, int], DisplayedLine] = {}
    isolated = isolation.of(block)
    reported: list[tuple[int, int]] = []  # in order, and disjoint
    if found[0].kind is RunKind.BLOCK:
        for line in ranges:
            displayed = DisplayedLine(block, *line, base, isolated)
            if not displayed.is_whole(*line):
                yield TornRun(block, found[0], 0, len(block.text), base, displayed)
                return
        return
    for run in found:
        place = line_at(ranges, run.start, max(run.end, run.onward))
        if place is None:
            continue
        if place not in shown:
            shown[place] = DisplayedLine(block, *place, base, isolated)
        torn = _torn(shown[place], block, run)
        if torn is None or _is_taken(reported, torn):
            continue
        insort(reported, torn)
        yield TornRun(block, run, *torn, base, shown[place])


def _is_taken(reported: list[tuple[int, int]], place: tuple[int, int]) -> bool:
    before = bisect_left(reported, (place[1],)) - 1
    return before >= 0 and reported[before][1] > place[0]


def _torn(line: DisplayedLine, block: Block, run: Candidate) -> tuple[int, int] | None:
    """What must be isolated, when a reader sees a run otherwise than it would stand alone; None when all is well."""
    start, end = run.start, run.end
    if run.kind is RunKind.FOLLOWED:
        name, number, onward = line.place(end - 1), line.place(run.number), line.place(run.onward)
        if name is None or number is None or onward is None:
            return None
        in_order = name > number > onward if line.base else name < number < onward
        return None if in_order else (start, end)
    if not line.is_whole(start, end):
        return words_around(block.text, start, end) if run.kind is RunKind.SIGNED else (start, end)
    if run.kind is not RunKind.QUOTED or block.text[end] not in _QUOTATION:  # a stop before the mark was left out
        return None
    if not set(line.neighbours(start, end)) <= _QUOTATION:
        return words_around(block.text, start - 1, end + 1) if line.base else (start - 1, end + 1)
    return None
