"""Implicit levels: where letters and numbers stand above their embedding (I1, I2)."""

from __future__ import annotations

from collections.abc import Iterable

_I1 = {"L": 0, "R": 1, "EN": 2, "AN": 2}  # in a left-to-right embedding
_I2 = {"L": 1, "R": 0, "EN": 1, "AN": 1}  # in a right-to-left embedding


def i1_i2(types: Iterable[str], level: int) -> list[int]:
    """The levels of a sequence whose types are all resolved."""
    raised = _I2 if level % 2 else _I1
    return [level + raised[name] for name in types]
