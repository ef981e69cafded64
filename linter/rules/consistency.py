"""Consistency: which of several good styles a document has chosen, and the places that depart from it.

A style that is right in itself is no mistake; beside another one it is. So the document is judged as a whole, and only
where its choice is clear.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from linter.prose import Prose
from linter.rules.model import Problem, option

# What makes a choice clear: this many places in all, this share of them in one style.
FEWEST = 5
SHARE = 0.8
# The rules that take another number declare this one.
FEWEST_OPTION = option("How many places a document must have before one of its styles counts as its choice.", 2, 1000)

_Style = TypeVar("_Style", bound=Hashable)
_Place = TypeVar("_Place")


def choice(
    places: Mapping[_Style, Sequence[_Place]], preferred: _Style | None = None, fewest: int = 2, enough: int = FEWEST
) -> tuple[_Style, list[_Place]] | None:
    """The style that a document has chosen and the places that depart from it; None where nothing departs or is clear.

    `preferred` is the style that the norm of the language asks for. It needs no large majority, only `fewest` places
    and at least as many as all others together. `enough` places in all are needed otherwise.
    """
    used = {style: found for style, found in places.items() if found}
    if len(used) < 2:
        return None
    total = sum(map(len, used.values()))
    style = max(used, key=lambda one: (len(used[one]), one == preferred))
    count = len(used[style])
    normal = style == preferred and count >= fewest and 2 * count >= total
    if not normal and (total < enough or count < SHARE * total):
        return None
    return style, [place for other, found in used.items() if other != style for place in found]


def problem(prose: Prose, places: Iterable[tuple[int, int]], message: str, note: str) -> Problem:
    """One hint for all places of a text that depart from its style: it stands at the first, the others are related."""
    (start, end), *others = sorted(places)
    return prose.problem(start, end, message, severity="info", related=[(*place, note) for place in others])
