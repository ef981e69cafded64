"""The direction a language is written in, by the script of its tag (UTS 35, likely subtags).

>>> direction_of("ckb"), direction_of("az-IR"), direction_of("fa-Latn")
('rtl', 'rtl', 'ltr')
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from linter.bidi.classes import bidi_class
from linter.languages import model, scripts, tags
from linter.patterns import lazy

Direction = Literal["ltr", "rtl"]

# The blocks in which Unicode has right-to-left scripts, and keeps places for those to come.
RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
RANGES = tuple(re.findall("(.)-(.)", RIGHT_TO_LEFT))
_RIGHT = lazy(f"[{RIGHT_TO_LEFT}]+")
_LEFT = lazy(rf"[^\W\d_{RIGHT_TO_LEFT}]+")


def direction_of(tag: str) -> Direction | None:
    """The direction of the usual script of a tag; None when the script is not known."""
    known = model.index().get(tag)
    script = known["script"] if known is not None else None
    if script is None:
        parsed = tags.parse(tag.strip().replace("_", "-"))
        script = None if parsed is None else tags.maximize(parsed).script
    return None if script is None else direction_of_script(script)


@cache
def direction_of_script(code: str) -> Direction | None:
    """The direction of a script by its ISO 15924 code: that of its first letter in Unicode."""
    letter = scripts.first_letter(code)
    return None if letter is None else "rtl" if bidi_class(letter) in {"R", "AL"} else "ltr"


def letters(text: str) -> tuple[int, int]:
    """How many letters of a text are written left to right and right to left."""
    if text.isascii():
        return sum(map(len, _LEFT.findall(text))), 0
    return sum(map(len, _LEFT.findall(text))), sum(map(len, _RIGHT.findall(text)))


def by_direction(alphabet: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The letters of an alphabet that are written left to right, and those that are written right to left."""
    joined = "".join(alphabet)
    return frozenset("".join(_LEFT.findall(joined))), frozenset("".join(_RIGHT.findall(joined)))
