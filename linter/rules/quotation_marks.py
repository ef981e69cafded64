"""Quotation marks: which pairs there are in the world, and which of them a language calls its own.

The data of a language name its outer and inner pair, others that are good usage (`also`) and those that only some of
its editors accept (`doubtful`). Everything else is some other language's pair, or none.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from linter.languages.model import Language

Pair = tuple[str, str]

STRAIGHT = '"'
LOW = ",,"  # two commas, as typewriters and hurried hands set „
ANGULAR = frozenset("«»‹›")
# What a mark does in a language that does not know it.
_OPENING = frozenset('"„‚‟「『〝«‹“')
_CLOSING = frozenset('"」』〞〟»›”')
DOUBLE = frozenset('"“”„‟«»')
# What may close each mark in one language or another.
PARTNERS: dict[str, str] = {
    STRAIGHT: STRAIGHT, "“": "”", "”": "”“", "„": "“”", "‟": "”", "«": "»", "»": "«»", "‹": "›", "›": "‹›",
    "‚": "‘’", "「": "」", "『": "』", "〝": "〞〟", LOW: "“”",
}  # fmt: skip
MARKS = frozenset("".join([*PARTNERS, *PARTNERS.values()])) - {","}
_SINGLE = frozenset("‘’‚‹›")


class Usage(NamedTuple):
    """The pairs of one language."""

    outer: Pair
    inner: Pair
    accepted: tuple[Pair, ...]
    doubtful: tuple[Pair, ...]
    space: str
    straight: bool
    """Whether straight marks deserve a hint."""
    opens: frozenset[str]
    closes: frozenset[str]

    def may_open(self, mark: str) -> bool:
        """Whether a mark can open: in this language, or in any where this one does not know it."""
        return mark in self.opens or (mark not in self.closes and mark in _OPENING)

    def may_close(self, mark: str) -> bool:
        """Whether a mark can close."""
        return mark in self.closes or (mark not in self.opens and mark in _CLOSING)

    def instead_of(self, pair: Pair, around: Pair | None) -> Pair:
        """What belongs in the place of a wrong pair; `around` is the pair that encloses it.

        Where one mark of the two is right, it stays. A whole pair of another language becomes the pair of its level.
        """
        level = self._level(pair, around)
        if pair == around:
            return level
        own = [one for one in (level, *self.accepted) if one != around]
        for side in (0,) if known_pair(pair) else (0, 1):
            for one in own:
                if one[side] == pair[side]:
                    return one
        return level

    def _level(self, pair: Pair, around: Pair | None) -> Pair:
        if around == self.outer:
            return self.inner
        # Double marks become double ones: a British outer pair is single.
        light = pair[0] in _SINGLE
        return next((one for one in (self.outer, self.inner) if (one[0] in _SINGLE) == light), self.outer)

    def inside(self, pair: Pair) -> str:
        """The space that a pair has inside; it belongs to the guillemets of French."""
        return self.space if pair == self.outer else ""


@cache
def usage(language: Language) -> Usage:
    """The pairs of a language, from its data."""
    quotes = language.quotes
    outer, inner = _pair(quotes["outer"]), _pair(quotes["inner"])
    accepted = tuple(dict.fromkeys([outer, inner, *map(_pair, quotes.get("also", ()))]))
    doubtful = tuple(_pair(one) for one in quotes.get("doubtful", ()))
    known = accepted + doubtful
    return Usage(
        outer,
        inner,
        accepted,
        doubtful,
        str(quotes.get("space", "")),
        quotes.get("straight") == "hint",
        frozenset(opening for opening, _ in known),
        frozenset(closing for _, closing in known),
    )


def known_pair(pair: Pair) -> bool:
    """Whether some language writes this pair."""
    return pair[0] != LOW and pair[1] in PARTNERS.get(pair[0], "")


def _pair(marks: list[str]) -> Pair:
    opening, closing = marks
    return opening, closing
