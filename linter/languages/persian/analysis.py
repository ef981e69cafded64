"""Which reading of a word without joints is meant."""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from linter.languages.persian import lexicon as lexicons
from linter.languages.persian.acronyms import acronym
from linter.languages.persian.letters import JOINING, ZWNJ, as_persian
from linter.languages.persian.lexicon import Kind, Lexicon
from linter.languages.persian.readings import as_it_stands, with_joints

# How much more likely the spelling with joints must be than the word as it stands, and than any other with joints.
OVER_SOLID = 1.0
OVER_OTHERS = 0.7
# The same between X‌های and Xه‌ای, which need their context.
OVER_TWIN = 2.0
# What a neighbour tells about the two.
CONTEXT = 4.0
# An unknown word has a reading of at least this weight, or it is a name.
_LEAST = 2.0
_SHORTEST = 4
_SURE = 99.0
_CACHE = 20_000

# Words that follow a noun without the linking vowel, so that X‌های cannot stand before them; and words before an
# indefinite noun.
_AFTER_ARTICLE = frozenset(
    "را که است و از به در با برای بود شد نیز هم تا بر نیست اما یا باشد شده بوده کرد دارد داشت داد می نمی".split()
)
_BEFORE_ARTICLE = frozenset("یک هر هیچ چند".split())


class Verdict(Enum):
    """What is to be said about a word."""

    JOINT_LOST = auto()
    TWO_READINGS = auto()
    OPTIONAL = auto()


class Judgement(NamedTuple):
    """A verdict and the spellings it is about, the likeliest first."""

    verdict: Verdict
    forms: tuple[str, ...]


class _Readings(NamedTuple):
    """The readings of one word: with joints, from the likeliest; and how it does as it stands."""

    forms: tuple[tuple[str, float], ...]
    solid: float | None

    @property
    def over_solid(self) -> float:
        return self.forms[0][1] - self.solid if self.solid is not None else _SURE

    @property
    def over_others(self) -> float:
        return self.forms[0][1] - self.forms[1][1] if len(self.forms) > 1 else _SURE


def judge(typed: str, before: str | None, after: str | None) -> Judgement | None:
    """What is to be said about a word of letters only; `before` and `after` are its neighbours in the sentence."""
    if len(typed) < _SHORTEST:
        return None
    letters = as_persian(typed)
    readings = _readings(letters)
    if not readings.forms:
        return None
    if letters.endswith("های"):
        judged = _plural_or_article(letters, readings, before, after)
        if judged is not None:
            return judged if judged.forms else None
    if readings.over_solid < OVER_SOLID or readings.over_others < OVER_OTHERS:
        return None
    return Judgement(Verdict.JOINT_LOST, (readings.forms[0][0],))


@lru_cache(maxsize=_CACHE)
def _readings(letters: str) -> _Readings:
    lexicon = lexicons.load()
    solid = as_it_stands(letters, lexicon)
    spelt = acronym(letters) if solid is None and letters not in lexicon.joined else None
    if spelt:
        return _Readings(((spelt, _SURE),), None)
    forms = sorted(with_joints(letters, lexicon).items(), key=lambda reading: (-reading[1], reading[0]))
    if solid is None and forms and forms[0][1] < _LEAST:
        forms = []
    return _Readings(tuple(forms), solid)


def _plural_or_article(
    letters: str, readings: _Readings, before: str | None, after: str | None
) -> Judgement | None:
    """X‌های, plural of X, or Xه‌ای, "an Xه": نام‌های or نامه‌ای. None when only one of them is a reading."""
    likeliest = readings.forms[0][0]
    if readings.over_solid < OVER_SOLID and not (likeliest.endswith(ZWNJ + "ای") and readings.over_solid > -3.0):
        return None
    stem, singular = letters[:-3], letters[:-2]
    plural = next((reading for reading in readings.forms if reading[0].endswith(ZWNJ + "های")), None)
    article = next((reading for reading in readings.forms if reading[0].endswith(f"ه{ZWNJ}ای")), None)
    if plural is None or article is None or stem[-1] not in JOINING:
        return None
    lexicon = lexicons.load()
    lead = plural[1] - article[1] + _listed_lead(letters, stem, singular, lexicon)
    if lexicon.kind(singular) & Kind.PARTICIPLE:
        lead += 2.0
    if after is None or after in _AFTER_ARTICLE:
        lead -= CONTEXT
    if before in _BEFORE_ARTICLE:
        lead -= CONTEXT
    if abs(lead) < OVER_TWIN:
        ordered = (plural[0], article[0]) if lead > 0 else (article[0], plural[0])
        return Judgement(Verdict.TWO_READINGS, ordered)
    return Judgement(Verdict.JOINT_LOST, (plural[0] if lead > 0 else article[0],))


def _listed_lead(letters: str, stem: str, singular: str, lexicon: Lexicon) -> float:
    listed = {form for form, _ in lexicon.joined.get(letters, ())}
    return float(f"{stem}{ZWNJ}های" in listed) - float(f"{singular}{ZWNJ}ای" in listed)
