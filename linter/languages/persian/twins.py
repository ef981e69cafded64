"""Words in های, which hide two suffixes: X‌های, "the Xs of", and Xه‌ای, "an Xه". نام‌های "names of", نامه‌ای "a letter".

The same holds for هایم: "my Xs", and "we have ..." behind a participle.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from linter.languages.persian import lexicon as lexicons
from linter.languages.persian.letters import JOINING, ZWNJ
from linter.languages.persian.lexicon import Kind, Lexicon
from linter.languages.persian.weighed import Readings, readings_of

ENDINGS = ("های", "هایم")
# How much more likely the spelling with joints must be than the word as it stands.
OVER_SOLID = 1.0
# The same for the article, which is rarer than the plural in any text.
ARTICLE_OVER_SOLID = -3.0
# A participle is rather a noun in the plural than "you have ...".
_PARTICIPLE_LEAD = 2.0


class Twins(NamedTuple):
    """The two readings of a word in های, and how much likelier the plural is before the neighbours are asked."""

    plural: str
    article: str
    lead: float
    parted: bool  # whether the plural has a joint, too


@lru_cache(maxsize=20_000)
def twins(letters: str) -> Twins | None:
    """Both readings of a word in های, if it has both.

    Behind a letter that does not join the plural is the word as it stands: منظرهای beside منظره‌ای.
    """
    readings = readings_of(letters)
    if not readings.forms:
        return None
    lexicon = lexicons.load()
    plural_suffix = next(filter(letters.endswith, ENDINGS))
    suffix = plural_suffix[1:]
    stem, singular = letters.removesuffix(plural_suffix), letters.removesuffix(suffix)
    participle = bool(lexicon.kind(singular) & Kind.PARTICIPLE)
    if suffix == "ایم" and not participle:
        return None
    parted = stem[-1] in JOINING
    article = _ending_in(readings, f"ه{ZWNJ}{suffix}")
    plural = _ending_in(readings, f"{ZWNJ}{plural_suffix}") if parted else (letters, readings.solid or 0.0)
    if article is None or plural is None or not (parted or readings.solid):
        return None
    if parted and not _beats_solid(readings):
        return None
    lead = plural[1] - article[1] + _listed_lead(letters, stem, singular, lexicon)
    if participle:
        lead += _PARTICIPLE_LEAD if suffix == "ای" else -_PARTICIPLE_LEAD
    return Twins(plural[0], article[0], lead, parted)


def _beats_solid(readings: Readings) -> bool:
    """Whether one of two twins is meant at all. The article is rarer than the plural in any text."""
    is_article = readings.forms[0][0].endswith((ZWNJ + "ای", ZWNJ + "ایم"))
    return readings.over_solid >= (ARTICLE_OVER_SOLID if is_article else OVER_SOLID)


def _ending_in(readings: Readings, ending: str) -> tuple[str, float] | None:
    return next((reading for reading in readings.forms if reading[0].endswith(ending)), None)


def _listed_lead(letters: str, stem: str, singular: str, lexicon: Lexicon) -> float:
    listed = lexicon.spellings(letters)
    return float(f"{stem}{ZWNJ}های" in listed) - float(f"{singular}{ZWNJ}ای" in listed)
