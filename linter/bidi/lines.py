"""Lines: blanks at the end, the order in which characters are shown, and their mirror images (L1, L2, L4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from linter.bidi.classes import ISOLATES, REMOVED, mirror

_BLANK = ISOLATES | REMOVED | {"WS", "PDI"}


def l1(classes: Sequence[str], levels: list[int | None], base: int) -> None:
    """Separators, and blanks before them or at the end of the line, have the level of the paragraph.

    `classes` are the original ones. What X9 has taken out has no level, and stays so.
    """
    resetting = True
    for at in range(len(classes) - 1, -1, -1):
        name = classes[at]
        if name in {"B", "S"}:
            resetting = True
        elif name not in _BLANK:
            resetting = False
        if resetting and levels[at] is not None:
            levels[at] = base


@dataclass(slots=True)
class _Range:
    """Runs that are shown side by side, from left to right, as numbers in a chain of runs."""

    level: int
    left: int
    right: int
    previous: _Range | None = field(default=None, repr=False)


def l2(levels: Sequence[int | None]) -> list[int]:
    """The positions of a line from left to right; those without a level are not shown.

    The standard reverses again and again, from the highest level down. Here each run of one level is put on its side of
    what is already there, so that the time does not grow with the levels.
    """
    runs = _runs(levels)
    if not runs:
        return []
    following = [-1] * len(runs)
    top: _Range | None = None
    for number, (level, _) in enumerate(runs):
        while top is not None and top.level > level and top.previous is not None and top.previous.level >= level:
            top = _merged(top, following)
        if top is not None and top.level >= level:
            if level % 2:
                following[number] = top.left
                top.left = number
            else:
                following[top.right] = number
                top.right = number
            top.level = level
        else:
            top = _Range(level, number, number, top)
    assert top is not None
    while top.previous is not None:
        top = _merged(top, following)
    order: list[int] = []
    number = top.left
    while number >= 0:
        level, positions = runs[number]
        order += reversed(positions) if level % 2 else positions
        number = following[number]
    return order


visual_order = l2


def l4(char: str, level: int) -> str:
    """A character as it is drawn: brackets and the like have their mirror image in right-to-left text."""
    return mirror(char) if level % 2 else char


drawn = l4


def _runs(levels: Sequence[int | None]) -> list[tuple[int, list[int]]]:
    """Runs of one level with their positions."""
    runs: list[tuple[int, list[int]]] = []
    current = None
    for at, level in enumerate(levels):
        if level is None:
            continue
        if level != current:
            runs.append((level, []))
            current = level
        runs[-1][1].append(at)
    return runs


def _merged(top: _Range, following: list[int]) -> _Range:
    """The last range put on its side of the one before it."""
    previous = top.previous
    assert previous is not None
    left, right = (top, previous) if previous.level % 2 else (previous, top)
    following[left.right] = right.left
    previous.left, previous.right = left.left, right.right
    return previous
