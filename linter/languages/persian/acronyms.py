"""Names of Latin letters written out, as acronyms are: سی‌ان‌ان (CNN), جی‌ام‌پی‌جی (JMPG)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from linter.languages.persian.letters import JOINING, ZWNJ

# The names of A to Z as Persian writes them, some in two ways.
LETTER_NAMES = tuple("ای بی سی دی اف جی اچ آی کی کیو ال ام ان او پی آر اس تی یو وی دبلیو ایکس وای زد".split())
FEWEST, MOST = 3, 6
_ACRONYM = re.compile(f"(?:{'|'.join(LETTER_NAMES)}){{{FEWEST},{MOST}}}")


def acronym(letters: str) -> str | None:
    """The spelling with joints of a word that is three letter names or more, and only in one way."""
    if not _ACRONYM.fullmatch(letters):
        return None
    divisions = [names for names in _divisions(letters) if len(names) >= FEWEST]
    if len(divisions) != 1:
        return None
    names = divisions[0]
    form = "".join(name + (ZWNJ if name[-1] in JOINING else "") for name, _ in pairwise(names)) + names[-1]
    return form if ZWNJ in form else None


def _divisions(letters: str) -> Iterator[tuple[str, ...]]:
    if not letters:
        yield ()
    for name in LETTER_NAMES:
        if letters.startswith(name):
            for rest in _divisions(letters[len(name) :]):
                yield (name, *rest)
