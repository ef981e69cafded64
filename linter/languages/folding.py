"""Folding text so that words are recognised however they were typed, with the way back to the original.

Translations reach an editor through PDF, mail and content systems that lose hamzas, joiners and accents. The words of a
disclaimer must still be recognised, so they are compared in a folded form: lower case, native digits as ASCII, Latin,
Greek and Cyrillic accents dropped, Arabic letter variants merged, invisible characters and tatweel gone, every kind of
blank an ordinary space. Folding is for recognition only: what is shown to people is always the original.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

# Marks that only decorate: Latin/Greek/Cyrillic combining accents, Arabic vowel signs, Hebrew points, Devanagari and
# Bengali nukta. Other combining marks (Indic vowel signs, Thai tone marks) carry meaning and stay.
_DECORATION = (
    set(range(0x0300, 0x0370))
    | set(range(0x0610, 0x061B))
    | set(range(0x064B, 0x0660))
    | {0x0670}
    | set(range(0x06D6, 0x06ED))
    | set(range(0x0591, 0x05BE))
    | {0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7}
    | {0x093C, 0x09BC, 0x0A3C, 0x1DC4}
)

_LETTERS = {
    # Arabic script: the variants that keyboards and content systems confuse.
    "\u0623": "\u0627", "\u0625": "\u0627", "\u0622": "\u0627", "\u0671": "\u0627",  # alef with hamza, madda, wasla
    "\u0624": "\u0648", "\u0626": "\u06cc", "\u0649": "\u06cc", "\u064a": "\u06cc", "\u06d2": "\u06cc",  # waw, yeh
    "\u0643": "\u06a9", "\u0629": "\u0647", "\u06c0": "\u0647", "\u06c1": "\u0647", "\u06be": "\u0647",  # kaf, heh
    "\u06c2": "\u0647", "\u06d5": "\u0647", "\u0621": "",  # heh variants; hamza on the line
    "\u0640": "",  # tatweel
    # Latin letters that have no decomposition, and the Turkic i.
    "\u0131": "i", "\u0130": "i", "\u00df": "ss", "\u00e6": "ae", "\u0153": "oe", "\u00f8": "o", "\u0142": "l",
    "\u0111": "d", "\u0219": "s", "\u021b": "t", "\u0140": "l\u00b7", "\u013f": "l\u00b7",
    # Apostrophes, so that l'original and l\u2019original are one word.
    "\u2019": "'", "\u02bc": "'", "\u02bb": "'", "\u2018": "'", "\u00b4": "'", "`": "'",
    # Hyphens.
    # Signs that are typed in two ways: the two-part vowels of Bengali and Tamil.
    "\u09cb": "\u09c7\u09be", "\u09cc": "\u09c7\u09d7",
    "\u0bca": "\u0bc6\u0bbe", "\u0bcb": "\u0bc7\u0bbe", "\u0bcc": "\u0bc6\u0bd7",
    "\u05be": "-", "\u03c2": "\u03c3",  # maqaf; final sigma
    "\u2010": "-", "\u2011": "-", "\u00ad": "",
}  # fmt: skip


def _fold_character(char: str) -> str:
    if char in _LETTERS:
        return _LETTERS[char]
    code = ord(char)
    if code in _DECORATION:
        return ""
    digit = unicodedata.digit(char, None) if code > 0x7F and unicodedata.category(char) == "Nd" else None
    if digit is not None:
        return str(digit)
    if char in "\n\r":
        return "\n" if char == "\n" else " "
    if char.isspace():
        return " "
    if unicodedata.category(char) == "Cf":
        return ""
    lowered = char.lower()
    folded = []
    for part in unicodedata.normalize("NFD", lowered) if not _is_hangul(code) else lowered:
        if ord(part) in _DECORATION:
            continue
        folded.append(_LETTERS.get(part, part))
    # Japanese voicing marks and Indic two-part vowels decompose but must not be taken apart.
    return unicodedata.normalize("NFC", "".join(folded)) if folded else ""


def _is_hangul(code: int) -> bool:
    return 0xAC00 <= code <= 0xD7A3


class _Table(dict[int, str]):
    """A table for str.translate that folds a character the first time it is met."""

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        self[code] = folded
        return folded


_TABLE = _Table()
_LONGEST_LINE = 1000

def fold(text: str) -> str:
    """The folded form of a text, for comparison; its length may differ from the original's."""
    if text.isascii() and text.isprintable() and "`" not in text:
        return text.lower()
    return _line(text) if len(text) <= _LONGEST_LINE else text.translate(_TABLE)


@lru_cache(maxsize=256)  # a line is asked for words of many meanings
def _line(text: str) -> str:
    return text.translate(_TABLE)


class Folded(NamedTuple):
    """A folded text that knows, for every code point, where it came from in the original."""

    text: str
    starts: list[int] | None  # original offset of every folded code point; None when both run in step
    size: int

    @classmethod
    def of(cls, original: str) -> Folded:
        text = fold(original)
        if len(text) == len(original) and (text.isascii() or all(len(_TABLE[ord(c)]) == 1 for c in set(original))):
            return cls(text, None, len(original))
        starts = [i for i, char in enumerate(original) for _ in _TABLE[ord(char)]]
        return cls(text, starts, len(original))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's half-open range for a non-empty folded range."""
        if self.starts is None:
            return start, end
        first = self.starts[start] if start < len(self.starts) else self.size
        last = self.starts[end - 1] + 1 if end > start else first
        return first, last

    def position(self, original: int) -> int:
        """The folded offset of an original offset (the next surviving code point)."""
        return original if self.starts is None else bisect_right(self.starts, original - 1)
