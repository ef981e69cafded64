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
from linter.languages.persian.letters import DEMONSTRATIVES, JOINING, ZWNJ, as_persian
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
_CONTEXT = 8.0  # the most that two neighbours can tell
# Endings that hide two suffixes: plural ها, or heh and "a", "you have", "we have".
_TWINS = ("های", "هایم")
_TWINS_AS_TYPED = (*_TWINS, *(twin.replace("\u06cc", "\u064a") for twin in _TWINS))  # with ARABIC LETTER YEH
# A participle is rather a noun in the plural than "you have ...".
_PARTICIPLE_LEAD = 2.0
# An optional joint may be so much less likely than the word as it stands.
_OPTIONAL_BELOW = 2.0
# An unknown word has a reading of at least this weight, or it is a name.
_LEAST = 2.0
_RARE = 9.0  # ten thousand times
_SHORTEST, _LONGEST = 4, 30
_SURE = 99.0
_CACHE = 20_000


class Verdict(Enum):
    """What is to be said about a word."""

    JOINT_LOST = auto()
    TWO_READINGS = auto()
    OPTIONAL = auto()


class Judgement(NamedTuple):
    """A verdict and the spellings it is about, the likeliest first."""

    verdict: Verdict
    forms: tuple[str, ...]
    listed: bool  # whether the lexicon has the spelling, or the word that stands before its last joint


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


def needs_neighbours(typed: str) -> bool:
    """Whether the words beside a word have a say in how it is judged."""
    return typed.endswith(_TWINS_AS_TYPED)


def may_be_judged(typed: str) -> bool:
    """Whether anything could be said about a word in some context: the quick answer for the many that are right."""
    if not _SHORTEST <= len(typed) <= _LONGEST:
        return False
    readings = _readings(as_persian(typed))
    return bool(readings.forms) and readings.over_solid > min(_ARTICLE_OVER_SOLID - _CONTEXT, -_OPTIONAL_BELOW)


def judge(typed: str, before: str | None, after: str | None) -> Judgement | None:
    """What is to be said about a word of letters only; None when it is right, or nothing is known.

    `before` and `after` are its neighbours in the sentence, None at a mark or the end.
    """
    if not _SHORTEST <= len(typed) <= _LONGEST:
        return None
    letters = as_persian(typed)
    if letters.endswith(_TWINS):
        judged = _plural_or_article(letters, before, after)
        if judged is not None:
            return judged
    return _alone(letters)


@lru_cache(maxsize=_CACHE)
def _alone(letters: str) -> Judgement | None:
    """What is to be said about a word whatever stands beside it."""
    readings = _readings(letters)
    if not readings.forms:
        return None
    form = readings.likeliest
    if readings.over_others < OVER_OTHERS:
        return None
    if _demonstrative(letters):
        return _judgement(Verdict.OPTIONAL, form)
    if readings.over_solid >= OVER_SOLID:
        tolerated = _is_listed(form, letters) and not is_inflected(form) and _stands_in_dictionary(letters)
        return _judgement(Verdict.OPTIONAL if tolerated else Verdict.JOINT_LOST, form)
    if readings.over_solid >= -_OPTIONAL_BELOW and _is_listed(form, letters):
        return _judgement(Verdict.OPTIONAL, form)
    return None


@lru_cache(maxsize=_CACHE)
def _judgement(verdict: Verdict, *forms: str) -> Judgement:
    lexicon = lexicons.load()
    stem = forms[0].rpartition(ZWNJ)[0].replace(ZWNJ, "")
    listed = any(word in lexicon.words or word in lexicon.joined for word in (forms[0].replace(ZWNJ, ""), stem))
    return Judgement(verdict, forms, listed)


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
    if form := _demonstrative(letters):
        return _Readings(((form, 0.0),), 0.0)
    known = letters in lexicon.words or (solid or 0.0) > _RARE
    if not known and (spelt := acronym(letters)) is not None:
        return _Readings(((spelt, _SURE),), None)
    forms = sorted(with_joints(letters, lexicon).items(), key=lambda reading: (-reading[1], reading[0]))
    if solid is None and (not forms or forms[0][1] < _LEAST):
        forms = list(unknown_word(letters, lexicon))
    return _Readings(tuple(forms), solid)


def _demonstrative(letters: str) -> str | None:
    """The plural of a demonstrative with its joint; None when a word is none."""
    forms = ((one, letters.removeprefix(one)) for one in DEMONSTRATIVES if letters.startswith(one))
    return next((one + ZWNJ + suffix for one, suffix in forms if suffix in PLURALS), None)


def _stands_in_dictionary(letters: str) -> bool:
    return bool(lexicons.load().kind(letters) & Kind.LISTED)


def _is_listed(form: str, letters: str) -> bool:
    return form in lexicons.load().spellings(letters)


class _Twins(NamedTuple):
    """The two readings of a word in های, and how much likelier the plural is before the neighbours are asked."""

    plural: str
    article: str
    lead: float
    parted: bool  # whether the plural has a joint, too


def _plural_or_article(letters: str, before: str | None, after: str | None) -> Judgement | None:
    """X‌های, plural of X, or Xه‌ای, "an Xه": نام‌های or نامه‌ای. None when only one of them is a reading."""
    twins = _twins(letters)
    if twins is None:
        return None
    lead = twins.lead - article_follows(before, after)
    if lead <= -OVER_TWIN:
        return _judgement(Verdict.JOINT_LOST, twins.article)
    if not twins.parted:
        return None
    if lead >= OVER_TWIN:
        return _judgement(Verdict.JOINT_LOST, twins.plural)
    likelier, other = (twins.plural, twins.article) if lead > 0 else (twins.article, twins.plural)
    return _judgement(Verdict.TWO_READINGS, likelier, other)


@lru_cache(maxsize=_CACHE)
def _twins(letters: str) -> _Twins | None:
    """Both readings of a word in های, if it has both.

    Behind a letter that does not join the plural is the word as it stands: منظرهای beside منظره‌ای.
    """
    readings = _readings(letters)
    if not readings.forms:
        return None
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
    lead = plural[1] - article[1] + _listed_lead(letters, stem, singular, lexicon)
    if participle:
        lead += _PARTICIPLE_LEAD if suffix == "ای" else -_PARTICIPLE_LEAD
    return _Twins(plural[0], article[0], lead, parted)


def _beats_solid(readings: _Readings) -> bool:
    """Whether one of two twins is meant at all. The article is rarer than the plural in any text."""
    is_article = readings.forms[0][0].endswith((ZWNJ + "ای", ZWNJ + "ایم"))
    return readings.over_solid >= (_ARTICLE_OVER_SOLID if is_article else OVER_SOLID)


def _ending_in(readings: _Readings, ending: str) -> tuple[str, float] | None:
    return next((reading for reading in readings.forms if reading[0].endswith(ending)), None)


def _listed_lead(letters: str, stem: str, singular: str, lexicon: Lexicon) -> float:
    listed = lexicon.spellings(letters)
    return float(f"{stem}{ZWNJ}های" in listed) - float(f"{singular}{ZWNJ}ای" in listed)
