"""Explicit levels: what embeddings, overrides and isolates say (X1 to X8)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from linter.bidi.classes import CONTROLS
from linter.bidi.paragraphs import Isolates

MAX_DEPTH = 125


class _Status(NamedTuple):
    """An entry of the directional status stack."""

    level: int
    override: str  # "L", "R", or "" for none
    isolate: bool


class _State:
    """The stack and the three counters of X1."""

    def __init__(self, base: int) -> None:
        self.stack = [_Status(base, "", False)]
        self.overflow_isolates = 0
        self.overflow_embeddings = 0
        self.valid_isolates = 0

    def open_embedding(self, name: str) -> None:
        """X2 to X5: an embedding or override that would be too deep is counted only."""
        level = next_level(self.stack[-1].level, right_to_left=name in {"RLE", "RLO"})
        if level <= MAX_DEPTH and not self.overflow_isolates and not self.overflow_embeddings:
            self.stack.append(_Status(level, {"LRO": "L", "RLO": "R"}.get(name, ""), False))
        elif not self.overflow_isolates:
            self.overflow_embeddings += 1

    def open_isolate(self, right_to_left: bool) -> None:
        """X5a to X5c, after the initiator itself has got its level."""
        level = next_level(self.stack[-1].level, right_to_left=right_to_left)
        if level <= MAX_DEPTH and not self.overflow_isolates and not self.overflow_embeddings:
            self.valid_isolates += 1
            self.stack.append(_Status(level, "", True))
        else:
            self.overflow_isolates += 1

    def close_isolate(self) -> None:
        """X6a: closes the embeddings that were opened in the isolate, too."""
        if self.overflow_isolates:
            self.overflow_isolates -= 1
        elif self.valid_isolates:
            self.overflow_embeddings = 0
            while not self.stack[-1].isolate:
                self.stack.pop()
            self.stack.pop()
            self.valid_isolates -= 1

    def close_embedding(self) -> None:
        """X7."""
        if self.overflow_isolates:
            return
        if self.overflow_embeddings:
            self.overflow_embeddings -= 1
        elif not self.stack[-1].isolate and len(self.stack) > 1:
            self.stack.pop()


def next_level(level: int, *, right_to_left: bool) -> int:
    """The least greater odd (right to left) or even level."""
    return (level + 1) | 1 if right_to_left else (level + 2) & ~1


def x1_x8(classes: Sequence[str], base: int, isolates: Isolates) -> tuple[list[int], list[str]]:
    """The explicit level of every character, and the classes as overrides have changed them."""
    levels, types = [base] * len(classes), list(classes)
    if CONTROLS.isdisjoint(classes):
        return levels, types
    state = _State(base)
    for at, name in enumerate(classes):
        if name in {"LRE", "RLE", "LRO", "RLO"}:
            state.open_embedding(name)
        elif name == "PDF":
            state.close_embedding()
        elif name != "B":  # X8: a separator keeps the paragraph's level
            if name == "PDI":
                state.close_isolate()
            status = state.stack[-1]
            levels[at] = status.level
            if status.override and name != "BN":
                types[at] = status.override
            if name in {"LRI", "RLI", "FSI"}:
                state.open_isolate(name == "RLI" or (name == "FSI" and isolates.direction(at) == 1))
    return levels, types
