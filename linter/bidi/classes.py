"""Bidirectional classes (UAX 9, table 4) and paired brackets (BD14, BD15), from the Unicode Character Database.

table.json is generated (`python -m generators.bidi`) and read when the first class is asked for.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from functools import cache
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_name("table.json")

STRONG = frozenset({"L", "R", "AL"})
EMBEDDINGS = frozenset({"LRE", "RLE", "LRO", "RLO"})
ISOLATES = frozenset({"LRI", "RLI", "FSI"})
# X9: they are not there for the rules that follow.
REMOVED = EMBEDDINGS | {"PDF", "BN"}
CONTROLS = EMBEDDINGS | ISOLATES | {"PDF", "PDI"}
# "NI" of the standard: what N1 and N2 resolve.
NEUTRALS = ISOLATES | {"B", "S", "WS", "ON", "PDI"}


class Bracket(NamedTuple):
    """A paired bracket: the closing bracket of its pair, which stands for it, and whether this one opens."""

    pair: str
    opens: bool


class _Table(NamedTuple):
    starts: list[int]
    classes: list[str]
    brackets: dict[str, Bracket]
    mirrors: dict[str, str]


@cache
def _table() -> _Table:
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    same: dict[str, str] = table["equivalents"]
    pairs = table["brackets"]
    brackets = {}
    mirrors = dict(zip(table["mirrors"][::2], table["mirrors"][1::2], strict=True))
    for opening, closing in zip(pairs[::2], pairs[1::2], strict=True):
        pair = same.get(closing, closing)
        brackets[opening], brackets[closing] = Bracket(pair, True), Bracket(pair, False)
        mirrors[opening], mirrors[closing] = closing, opening
    return _Table(table["starts"], table["classes"].split(), brackets, mirrors)


class _Classes(dict[str, str]):
    """The classes of the characters that were asked for."""

    def __missing__(self, char: str) -> str:
        starts, classes, *_ = _table()
        found = self[char] = classes[bisect_right(starts, ord(char)) - 1]
        return found


_CLASSES = _Classes()


def bidi_class(char: str) -> str:
    """The class of one character, such as "AL"."""
    return _CLASSES[char]


def classes_of(text: str) -> list[str]:
    """The class of every character."""
    return [_CLASSES[char] for char in text]


def brackets_of(text: str) -> dict[int, Bracket]:
    """The paired brackets of a text by their position."""
    brackets = _table().brackets
    if brackets.keys().isdisjoint(text):
        return {}
    return {at: brackets[char] for at, char in enumerate(text) if char in brackets}


def mirror(char: str) -> str:
    """The mirror image of a character: ")" for "("; the character itself when it has none."""
    return _table().mirrors.get(char, char)
