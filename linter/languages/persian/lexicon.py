"""The words of Persian: how frequent each is, how it inflects, and where its joints are.

The table is generated (generators/persian_lexicon.py) from two public word lists. It is read when the first Persian
document is checked: columns of equal length, so that a hundred thousand entries take a tenth of a second.
"""

from __future__ import annotations

import lzma
import math
from enum import IntFlag
from functools import cache
from pathlib import Path
from typing import NamedTuple

from linter.languages.persian.letters import ZWNJ

TABLE = Path(__file__).parents[1] / "tables" / "persian.txt.xz"
SECTIONS = ("source", "words", "counts", "kinds", "joined", "joined-counts", "past", "past-counts", "present",
            "present-counts", "firsts", "firsts-types", "seconds", "seconds-types")  # fmt: skip

_SHORTEST_MEMBER = 4

# A count is stored as one character: twice its binary logarithm. A kind is one character, too.
_FIRST_CODE = ord("0")
_STEP = math.log(2) / 2
HIGHEST_CODE = 76  # 2 ** 38; the most frequent word occurs 2 ** 33 times
WEIGHTS = {chr(_FIRST_CODE + code): code * _STEP for code in range(HIGHEST_CODE + 1)}


class Kind(IntFlag):
    """What the affix classes of the word list say of a word."""

    LISTED = 1  # stands in the spelling dictionary: its own spelling is right
    SILENT_HEH = 2  # ends in a vowel that is written with heh, which joins to no suffix
    SOUNDED_HEH = 4  # ends in a heh that is spoken
    PLURAL = 8  # takes ها
    COMPARED = 16  # takes تر and ترین
    PARTICIPLE = 32  # an adjective in heh, like a participle: not a noun


class Lexicon(NamedTuple):
    """The tables. Weights are natural logarithms of counts; keys of `joined` are words without their joints."""

    words: dict[str, str]  # word -> code of its count
    kinds: dict[str, str]  # word -> code of its Kind
    joined: dict[str, tuple[tuple[str, float], ...]]  # letters -> the spellings with joints, and their weights
    past: dict[str, float]
    present: dict[str, float]
    firsts: dict[str, float]  # first members of compounds -> how many compounds have them, as a logarithm
    seconds: dict[str, float]

    def weight(self, word: str) -> float | None:
        """How frequent a word is; None when it is not in the lexicon."""
        code = self.words.get(word)
        return None if code is None else WEIGHTS[code]

    def spellings(self, letters: str) -> tuple[str, ...]:
        """The listed spellings with joints of a word without them."""
        return tuple(form for form, _ in self.joined.get(letters, ()))

    def kind(self, word: str) -> Kind:
        return KINDS[self.kinds.get(word, NO_KIND)]

    def has_silent_heh(self, word: str) -> bool:
        """Whether a word in heh ends in a vowel. Words of unknown kind do, but for those in -āh, -uh, -ih."""
        kind = self.kinds.get(word, NO_KIND)
        if kind in _SILENT:
            return True
        return kind not in _SOUNDED and len(word) > 2 and word[-2] not in "اوی"

    def ends_in_silent_heh(self, word: str) -> bool:
        """Whether a word is known to end in silent heh, or its last member is: گذرواژه, of واژه."""
        own = self.kind(word)
        if own & (Kind.SILENT_HEH | Kind.SOUNDED_HEH):
            return bool(own & Kind.SILENT_HEH)
        members = (word[at:] for at in range(2, len(word) - _SHORTEST_MEMBER + 1))
        return any(self.kind(member) & Kind.SILENT_HEH for member in members)


def code(count: float) -> str:
    """A count as one character."""
    return chr(_FIRST_CODE + min(HIGHEST_CODE, round(math.log(max(count, 1)) / _STEP)))


def kind_code(kind: int) -> str:
    return chr(_FIRST_CODE + kind)


NO_KIND = kind_code(0)
KINDS = {kind_code(kind): Kind(kind) for kind in range(64)}
_SILENT = frozenset(char for char, kind in KINDS.items() if kind & Kind.SILENT_HEH)
_SOUNDED = frozenset(char for char, kind in KINDS.items() if kind & Kind.SOUNDED_HEH)


def sections(text: str) -> dict[str, str]:
    """The sections of a table by name."""
    return dict(part.split("\n", 1) for part in text.split("\n\n"))


@cache
def load() -> Lexicon:
    """The lexicon; read once."""
    return read(lzma.decompress(TABLE.read_bytes()).decode())


def read(text: str) -> Lexicon:
    """The lexicon that a table holds."""
    parts = sections(text)
    words = parts["words"].split("\n")
    kinds = dict(zip(words, parts["kinds"], strict=True))
    return Lexicon(
        dict(zip(words, parts["counts"], strict=True)),
        kinds,
        _joined(parts["joined"], parts["joined-counts"]),
        *(
            dict(zip(parts[name].split("\n"), map(WEIGHTS.__getitem__, parts[numbers]), strict=True))
            for name, numbers in zip(SECTIONS[6::2], SECTIONS[7::2], strict=True)
        ),
    )


def _joined(spellings: str, counts: str) -> dict[str, tuple[tuple[str, float], ...]]:
    letters = spellings.replace(ZWNJ, "").split("\n")
    entries = zip(spellings.split("\n"), map(WEIGHTS.__getitem__, counts), strict=True)
    found: dict[str, tuple[tuple[str, float], ...]] = {}
    for key, entry in zip(letters, entries, strict=True):
        found[key] = (*found[key], entry) if key in found else (entry,)
    return found
