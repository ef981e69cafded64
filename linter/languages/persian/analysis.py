"""Which reading of a word without joints is meant.

A spelling with a joint has to be clearly likelier than the word as it stands, and than any other spelling with joints.
Where two spellings are as likely (نام‌های "names", نامه‌ای "a letter") the neighbours decide, or both are shown. Where
careful writers also leave the joint out (آنها, سیاستگذاری), the spelling is optional.
"""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from linter.languages.persian import lexicon as lexicons
from linter.languages.persian.acronyms import acronym
from linter.languages.persian.context import article_follows
from linter.languages.persian.letters import JOINING, ZWNJ, as_persian
from linter.languages.persian.lexicon import Kind, Lexicon
from linter.languages.persian.readings import as_it_stands, with_joints
from linter.languages.persian.suffixes import PLURALS, is_inflected
from linter.languages.persian.unknown import unknown_word

# How much more likely the spelling with joints must be than the word as it stands, and than any other with joints.
OVER_SOLID = 1.0
OVER_OTHERS = 0.7
# The same between X‌های and Xه‌ای, which need their neighbours.
OVER_TWIN = 2.0
_ARTICLE_OVER_SOLID = -3.0
# Endings that hide two suffixes: plural ها, or heh and "a", "you have", "we have".
_TWINS = ("های", "هایم")
# A participle is rather a noun in the plural than "you have ...".
_PARTICIPLE_LEAD = 2.0
# An optional joint may be so much less likely than the word as it stands.
_OPTIONAL_BELOW = 2.0
# An unknown word has a reading of at least this weight, or it is a name.
_LEAST = 2.0
_SHORTEST = 4
_SURE = 99.0
_CACHE = 20_000

# With these the plural is as often written without a joint: آنها, اینهایی.
_DEMONSTRATIVES = ("آن", "این", "همان", "همین")


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
        best, *others = self.forms
        return next((best[1] - weight for form, weight in others if not _agree(best[0], form)), _SURE)

    @property
    def likeliest(self) -> str:
        """The likeliest spelling; of those that are about as likely and agree with it, the one with fewest joints."""
        best, *others = self.forms
        close = [form for form, weight in others if best[1] - weight < OVER_OTHERS and _agree(best[0], form)]
        return min((best[0], *close), key=len)


def judge(typed: str, before: str | None, after: str | None) -> Judgement | None:
    """What is to be said about a word of letters only; None when it is right, or nothing is known.

    `before` and `after` are its neighbours in the sentence, None at a mark or the end.
    """
    if len(typed) < _SHORTEST:
        return None
    letters = as_persian(typed)
    readings = _readings(letters)
    if not readings.forms:
        return None
    if letters.endswith(_TWINS):
        judged = _plural_or_article(letters, readings, before, after)
        if judged is not None:
            return judged
    form = readings.likeliest
    if readings.over_others < OVER_OTHERS:
        return None
    if _is_demonstrative(form):
        return Judgement(Verdict.OPTIONAL, (form,))
    if readings.over_solid >= OVER_SOLID:
        tolerated = _is_listed(form, letters) and not is_inflected(form) and _stands_in_dictionary(letters)
        return Judgement(Verdict.OPTIONAL if tolerated else Verdict.JOINT_LOST, (form,))
    if readings.over_solid >= -_OPTIONAL_BELOW and _is_listed(form, letters):
        return Judgement(Verdict.OPTIONAL, (form,))
    return None


def _agree(one: str, other: str) -> bool:
    """Whether one of two spellings has all the joints of the other: روانشناس‌ها, روان‌شناس‌ها."""
    first, second = _joints(one), _joints(other)
    return first <= second or second <= first


def _joints(form: str) -> set[int]:
    members = form.split(ZWNJ)
    return set(accumulate(map(len, members[:-1])))


@lru_cache(maxsize=_CACHE)
def _readings(letters: str) -> _Readings:
    lexicon = lexicons.load()
    solid = as_it_stands(letters, lexicon)
    spelt = acronym(letters) if solid is None and letters not in lexicon.joined else None
    if spelt:
        return _Readings(((spelt, _SURE),), None)
    forms = sorted(with_joints(letters, lexicon).items(), key=lambda reading: (-reading[1], reading[0]))
    if solid is None and (not forms or forms[0][1] < _LEAST):
        forms = list(unknown_word(letters, lexicon))
    return _Readings(tuple(forms), solid)


def _is_demonstrative(form: str) -> bool:
    stem, _, suffix = form.partition(ZWNJ)
    return stem in _DEMONSTRATIVES and suffix in PLURALS


def _stands_in_dictionary(letters: str) -> bool:
    return bool(lexicons.load().kind(letters) & Kind.LISTED)


def _is_listed(form: str, letters: str) -> bool:
    return any(form == spelling for spelling, _ in lexicons.load().joined.get(letters, ()))


def _plural_or_article(letters: str, readings: _Readings, before: str | None, after: str | None) -> Judgement | None:
    """X‌های, plural of X, or Xه‌ای, "an Xه": نام‌های or نامه‌ای. None when only one of them is a reading.

    Behind a letter that does not join the plural is the word as it stands: منظرهای beside منظره‌ای.
    """
    lexicon = lexicons.load()
    plural_suffix = next(filter(letters.endswith, _TWINS))
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
    lead = plural[1] - article[1] + _listed_lead(letters, stem, singular, lexicon) - article_follows(before, after)
    if participle:
        lead += _PARTICIPLE_LEAD if suffix == "ای" else -_PARTICIPLE_LEAD
    if lead <= -OVER_TWIN:
        return Judgement(Verdict.JOINT_LOST, (article[0],))
    if not parted:
        return None
    if lead >= OVER_TWIN:
        return Judgement(Verdict.JOINT_LOST, (plural[0],))
    return Judgement(Verdict.TWO_READINGS, (plural[0], article[0]) if lead > 0 else (article[0], plural[0]))


def _beats_solid(readings: _Readings) -> bool:
    """Whether one of two twins is meant at all. The article is rarer than the plural in any text."""
    is_article = readings.forms[0][0].endswith((ZWNJ + "ای", ZWNJ + "ایم"))
    return readings.over_solid >= (_ARTICLE_OVER_SOLID if is_article else OVER_SOLID)


def _ending_in(readings: _Readings, ending: str) -> tuple[str, float] | None:
    return next((reading for reading in readings.forms if reading[0].endswith(ending)), None)


def _listed_lead(letters: str, stem: str, singular: str, lexicon: Lexicon) -> float:
    listed = {form for form, _ in lexicon.joined.get(letters, ())}
    return float(f"{stem}{ZWNJ}های" in listed) - float(f"{singular}{ZWNJ}ای" in listed)
