"""Dependent signs: vowel signs and tone marks that need a letter before them, in the scripts that write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.languages.model import Language
from linter.prose import Problem, Prose
from linter.rules.words import belongs, written_unit


def orphans(prose: Prose, language: Language, key: str) -> Iterator[Problem]:
    """Signs behind a blank after a letter, or behind an ASCII letter or digit: the letter they stood on is lost.

    `key` leads to the signs in the language's data. A sign that is shown by itself stands on a dotted circle or no-break
    space, in quotation marks or in brackets.
    """
    text, done = prose.text, 0
    for match in prose.finditer(_behind_nothing(language.typography[key]["signs"])):
        start, end = match.span()
        blank = text[start] == " "
        if start < done or (blank and not (start and belongs(text[start - 1]) and not text[start - 1].isdigit())):
            continue
        # The place is the word before the blank and the signs, with what is written on to them.
        start, done = written_unit(text, start - blank, start, language)[0], written_unit(text, start, end, language)[1]
        sign = match.group()[1:]
        yield prose.problem(
            start, done, f'The sign "{sign}" has no letter to stand on. Join it to its word, or delete it.'
        )


@cache
def _behind_nothing(signs: str) -> re.Pattern[str]:
    return re.compile(f"[ A-Za-z0-9][{signs}]+")
