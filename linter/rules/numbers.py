"""Numbers: what stands in digits in a text, read once for all rules that look at numbers, and the systems of digits.

A number is a run of digits with single separators between them ("1.240,50"); what parts thousands by a blank is put
together by linter.rules.number_formats. Full-width and mathematical digits are none of these systems: other rules
speak of them.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from linter.patterns import lazy
from linter.prose import Prose

# CLDR's name of a system: its zero. The other nine digits follow the zero in Unicode.
ZEROS = {
    "latn": "0", "arab": "\u0660", "arabext": "\u06f0", "nkoo": "\u07c0", "deva": "\u0966", "beng": "\u09e6",
    "guru": "\u0a66", "gujr": "\u0ae6", "orya": "\u0b66", "tamldec": "\u0be6", "telu": "\u0c66", "knda": "\u0ce6",
    "mlym": "\u0d66", "thai": "\u0e50", "laoo": "\u0ed0", "tibt": "\u0f20", "mymr": "\u1040", "khmr": "\u17e0",
    "mong": "\u1810", "olck": "\u1c50",
}  # fmt: skip

# How the systems are called in messages.
NAMES = {
    "latn": "European", "arab": "Arabic-Indic", "arabext": "Extended Arabic-Indic (Persian, Urdu)", "nkoo": "N'Ko",
    "deva": "Devanagari", "beng": "Bengali", "guru": "Gurmukhi", "gujr": "Gujarati", "orya": "Odia", "tamldec": "Tamil",
    "telu": "Telugu", "knda": "Kannada", "mlym": "Malayalam", "thai": "Thai", "laoo": "Lao", "tibt": "Tibetan",
    "mymr": "Myanmar", "khmr": "Khmer", "mong": "Mongolian", "olck": "Ol Chiki",
}  # fmt: skip

_SYSTEM = {chr(ord(zero) + i): name for name, zero in ZEROS.items() for i in range(10)}
DIGITS = "".join(f"{zero}-{chr(ord(zero) + 9)}" for zero in ZEROS.values())
# Marks that part thousands or decimals: Latin, the right single quotation mark of Switzerland, the Arabic ones.
SEPARATORS = ".,'\u2019\u066b\u066c\u060c"
# Letters that make a code of the number they touch: Latin, Greek, Cyrillic, Armenian. Others may be glued to a number.
CODE_LETTERS = "A-Za-z\u00c0-\u058f\u1e00-\u1fff"
_NUMBER = lazy(f"[{DIGITS}](?:[{DIGITS}]|[{SEPARATORS}](?=[{DIGITS}]))*")


class Number(NamedTuple):
    """A number of a text: its place and what is written there."""

    start: int
    end: int
    text: str

    @property
    def systems(self) -> tuple[str, ...]:
        """The systems of its digits, in order of appearance."""
        return tuple(dict.fromkeys(_SYSTEM[char] for char in self.text if char in _SYSTEM))


def numbers(prose: Prose) -> tuple[Number, ...]:
    """All numbers of a text."""
    return prose.once(_numbers)


def _numbers(prose: Prose) -> tuple[Number, ...]:
    if not systems(prose):
        return ()
    return tuple(Number(*match.span(), match.group()) for match in _NUMBER.finditer(prose.text))


def systems(prose: Prose) -> frozenset[str]:
    """The systems of digits that occur in a text."""
    return prose.once(_systems)


def _systems(prose: Prose) -> frozenset[str]:
    return frozenset(_SYSTEM[char] for char in prose.alphabet if char in _SYSTEM)


def written_in(system: str, text: str) -> str:
    """A text with all its digits in one system."""
    return text.translate(_to(system))


@cache
def _to(system: str) -> dict[int, str]:
    zero = ord(ZEROS[system])
    return {ord(digit): chr(zero + i % 10) for i, digit in enumerate(_SYSTEM)}
