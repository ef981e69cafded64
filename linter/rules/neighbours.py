"""What stands beside a mark: the letter it follows, and how the text goes on behind it.

Brackets and quotation marks that close before a mark, or behind it, are looked through: in `word", ` the comma belongs
to the word.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from linter.languages import scripts
from linter.languages.model import Language
from linter.rules.words import is_mark

OPENING = "([{<\u00ab\u2039\u201c\u2018\u201e\u201a\u300c\u300e\u3008\u300a\u3010\u3014\uff08\uff3b\uff5b"
CLOSING = ")]}>\u00bb\u203a\u201d\u2019\u300d\u300f\u3009\u300b\u3011\u3015\uff09\uff3d\uff5d"
# Straight marks close as often as they open; a run of exclamation and question marks is one mark.
_PASSED_LEFT = frozenset(CLOSING + "\u201c\"'!?\u061f\uff01\uff1f\u2026\u0640")  # U+0640 is the Arabic tatweel
_PASSED_RIGHT = frozenset(CLOSING + "\u201c\"'!?\u061f\uff01\uff1f\u2026")
_EDGES = "\n\ufdd0"
# The length mark of the kana belongs to no script in Unicode's table, but to no other language either.
_LENGTH_MARK = "\u30fc"
# The scripts whose words touch brackets; particles of Korean follow them closely.
_CLOSE = frozenset({"Hani", "Hira", "Kana", "Bopo", "Hang"})
# How many closing marks are looked through, and how much of a line is looked at, in code points.
_FARTHEST = 6
_NEARBY = 200


def is_native(char: str, language: Language) -> bool:
    """Whether a character is a letter (or vowel sign) of the language's script; its digits are none."""
    if not char or char.isdecimal():
        return False
    return scripts.script(char) in language.scripts or (char == _LENGTH_MARK and "Kana" in language.scripts)


def is_latin(char: str) -> bool:
    return bool(char) and char.isalpha() and scripts.script(char) == "Latn"


def stands_apart(char: str) -> bool:
    """Whether a letter, or a sign on one, stands apart from brackets: not in Chinese, Japanese and Korean."""
    if not char or char == _LENGTH_MARK or scripts.script(char) in _CLOSE:
        return False
    return char.isalpha() or is_mark(char)


def before(text: str, position: int) -> str:
    """The character that a mark at a position follows; empty at the edge of a line."""
    for at in range(position - 1, max(-1, position - 1 - _FARTHEST), -1):
        char = text[at]
        if char in _EDGES:
            return ""
        # Vowel signs and ZERO WIDTH NON-JOINER have the script of what they stand on.
        if char not in _PASSED_LEFT and scripts.script(char) != "Zinh":
            return char
    return ""


class Sequel(StrEnum):
    """How the text goes on behind a mark."""

    END = "end"  # the line ends
    BLANK = "blank"  # a blank, and more text
    OPENING = "opening"  # a bracket or quotation mark opens
    TEXT = "text"  # anything else, without a blank


class After(NamedTuple):
    sequel: Sequel
    char: str  # the first character of what follows, behind blanks; empty at the end of the line


def after(text: str, position: int) -> After:
    """What follows a mark that ends at a position."""
    at, last = position, min(len(text), position + _FARTHEST)
    while at < last and text[at] in _PASSED_RIGHT:
        at += 1
    start = at
    while at < len(text) and text[at] not in _EDGES and text[at].isspace():
        at += 1
    if at == len(text) or text[at] in _EDGES:
        return After(Sequel.END, "")
    if at > start:
        return After(Sequel.BLANK, text[at])
    return After(Sequel.OPENING if text[at] in OPENING else Sequel.TEXT, text[at])


def line_around(text: str, start: int, end: int) -> str:
    """The line around a range, as far as it is near."""
    lowest, highest = max(0, start - _NEARBY), min(len(text), end + _NEARBY)
    left = max(text.rfind(edge, lowest, start) for edge in _EDGES) + 1
    rights = [at for edge in _EDGES if (at := text.find(edge, end, highest)) >= 0]
    return text[max(left, lowest) : min(rights, default=highest)]
