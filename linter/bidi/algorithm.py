"""The whole algorithm for one paragraph: levels in, levels out (UAX 9, section 3.3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from linter.bidi.classes import REMOVED, Bracket, brackets_of, classes_of
from linter.bidi.explicit import x1_x8
from linter.bidi.implicit import i1_i2
from linter.bidi.lines import l1
from linter.bidi.neutral import neutral
from linter.bidi.paragraphs import isolates, p2_p3
from linter.bidi.sequences import x9, x10
from linter.bidi.weak import weak


class Resolved(NamedTuple):
    """A paragraph with the level of every character: even is left to right, odd right to left.

    Characters that X9 takes out (embeddings, boundary neutrals such as SOFT HYPHEN) have None.
    """

    base: int
    levels: list[int | None]


def resolve(text: str, base: int | None = None) -> Resolved:
    """The levels of a paragraph shown on one line.

    `base` is its own level: 0 left to right, 1 right to left, None by its first strong character (P2, P3).
    """
    return resolve_classes(classes_of(text), base, brackets_of(text))


def resolve_classes(
    classes: Sequence[str], base: int | None = None, brackets: Mapping[int, Bracket] | None = None
) -> Resolved:
    """The levels of a paragraph that is given by the classes of its characters, and its brackets by position."""
    held = isolates(classes)
    if base is None:
        base = p2_p3(held)
    explicit, types = x1_x8(classes, base, held)
    levels: list[int | None] = [None if name in REMOVED else base for name in classes]
    for sequence in x10(classes, explicit, base, held, x9(classes)):
        original = [types[at] for at in sequence.positions]
        own = list(original)
        weak(own, sequence.sos)
        neutral(own, original, sequence, brackets or {})
        for at, level in zip(sequence.positions, i1_i2(own, sequence.level), strict=True):
            levels[at] = level
    l1(classes, levels, base)
    return Resolved(base, levels)
