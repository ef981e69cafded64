"""Isolating run sequences (X9, X10, BD13): the stretches of one level that weak and neutral characters are resolved in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.bidi.classes import ISOLATES, REMOVED
from linter.bidi.paragraphs import Isolates


class RunSequence(NamedTuple):
    """The positions of a sequence in the paragraph, its level, and the strong classes before and after it."""

    positions: Sequence[int]
    level: int
    sos: str
    eos: str

    @property
    def direction(self) -> str:
        """The embedding direction: "L" or "R"."""
        return direction(self.level)


def direction(level: int) -> str:
    """The direction of a level: "L" or "R"."""
    return "R" if level % 2 else "L"


def x9(classes: Sequence[str]) -> Sequence[int]:
    """The positions that are left when embeddings, overrides and boundary neutrals are taken out."""
    if REMOVED.isdisjoint(classes):
        return range(len(classes))
    return [at for at, name in enumerate(classes) if name not in REMOVED]


def x10(
    classes: Sequence[str], levels: Sequence[int], base: int, isolates: Isolates, positions: Sequence[int]
) -> Iterator[RunSequence]:
    """The isolating run sequences; `classes` are the original ones, `positions` what X9 has left."""
    runs = _level_runs(levels, positions)
    beginning = {positions[start]: number for number, (start, _) in enumerate(runs)}
    for number, (start, end) in enumerate(runs):
        first = positions[start]
        if classes[first] == "PDI" and first in isolates.partner:
            continue  # goes on with the run of its initiator
        held: list[Sequence[int]] = [positions[start:end]]
        while (last := positions[end - 1]) in isolates.partner and classes[last] in ISOLATES:
            following = beginning.get(isolates.partner[last], number)
            if following == number:
                break
            number = following
            end = runs[number][1]
            held.append(positions[runs[number][0] : end])
        level = levels[first]
        before = levels[positions[start - 1]] if start else base
        unmatched = classes[last] in ISOLATES and last not in isolates.partner
        after = base if unmatched or end == len(positions) else levels[positions[end]]
        joined = held[0] if len(held) == 1 else [at for run in held for at in run]
        yield RunSequence(joined, level, direction(max(level, before)), direction(max(level, after)))


def _level_runs(levels: Sequence[int], positions: Sequence[int]) -> list[tuple[int, int]]:
    """Level runs (BD7) as ranges of `positions`."""
    starts = [
        index
        for index in range(len(positions))
        if not index or levels[positions[index]] != levels[positions[index - 1]]
    ]
    return list(zip(starts, [*starts[1:], len(positions)], strict=True)) if starts else []
