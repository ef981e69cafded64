"""How a message shows a character that a reader may take for another: with its Unicode name and number."""

from __future__ import annotations

import unicodedata


def shown(mark: str) -> str:
    """A mark and what it is called: ’ (RIGHT SINGLE QUOTATION MARK U+2019); —— (EM DASH U+2014, twice)."""
    twice = ", twice" if len(mark) == 2 and mark[0] == mark[1] else ""
    return f"{mark} ({called(mark[0])}{twice})"


def called(char: str) -> str:
    """The name and the number of a character; an ideograph has no name but its number, a new letter may have none yet."""
    number, name = f"{ord(char):04X}", unicodedata.name(char, "")
    return name if name.endswith(number) else f"{name} U+{number}".lstrip()
