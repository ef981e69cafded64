"""Which reading of a word without joints is meant.

A spelling with a joint has to be clearly likelier than the word as it stands, and than any other spelling with joints.
Where two spellings are as likely (نام‌های "names", نامه‌ای "a letter") the neighbours decide, or both are shown. Where
careful writers also leave the joint out (آنها, سیاستگذاری), the spelling is optional. A spelling is certain where nothing
but a lost joint explains the word: a silent heh that is joined to a suffix.
"""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from linter.languages.persian import lexicon as lexicons
from linter.languages.persian.context import MOST, article_follows, light_verb_follows
from linter.languages.persian.letters import ZWNJ, as_persian
from linter.languages.persian.lexicon import Kind
from linter.languages.persian.suffixes import PARTED, is_inflected
from linter.languages.persian.twins import ARTICLE_OVER_SOLID, ENDINGS, OVER_SOLID, twins
from linter.languages.persian.verbs import is_verb
from linter.languages.persian.weighed import OVER_OTHERS, demonstrative, readings_of

# How much more likely one of two twins must be than the other.
OVER_TWIN = 2.0
_ENDINGS_AS_TYPED = (*ENDINGS, *(ending.replace("\u06cc", "\u064a") for ending in ENDINGS))  # with ARABIC LETTER YEH
# "To", which makes adverbs that are spelt like names: به‌روز "up to date", بهروز "Behrouz".
_TO = "به"
# An optional joint may be so much less likely than the word as it stands.
_OPTIONAL_BELOW = 2.0
_SHORTEST, _LONGEST = 4, 30
_CACHE = 20_000


class Verdict(Enum):
    """What is to be said about a word."""

    JOINT_LOST = auto()
    TWO_READINGS = auto()
    OPTIONAL = auto()


class Basis(Enum):
    """What a spelling rests on."""

    LISTED = auto()  # the lexicon has it, or the word of which it is an inflection
    COMPOUND = auto()  # two words of the lexicon that make a compound, which it does not have
    UNKNOWN = auto()  # the lexicon has neither the spelling nor the word before its last joint


class Judgement(NamedTuple):
    """A verdict and the spellings it is about, the likeliest first."""

    verdict: Verdict
    forms: tuple[str, ...]
    basis: Basis
    certain: bool = False  # whether the word can be nothing else: no name, no loan, no other way to spell it

    @property
    def stem(self) -> str:
        """What stands before the last joint of the likeliest spelling."""
        return self.forms[0].rpartition(ZWNJ)[0]


def needs_neighbours(typed: str) -> bool:
    """Whether the words beside a word have a say in how it is judged."""
    return typed.endswith(_ENDINGS_AS_TYPED) or typed.startswith(_TO)


def may_be_judged(typed: str) -> bool:
    """Whether anything could be said about a word in some context: the quick answer for the many that are right."""
    if not _SHORTEST <= len(typed) <= _LONGEST:
        return False
    readings = readings_of(as_persian(typed))
    return bool(readings.forms) and readings.over_solid > min(ARTICLE_OVER_SOLID - MOST, -_OPTIONAL_BELOW)


def judge(typed: str, before: str | None, after: str | None) -> Judgement | None:
    """What is to be said about a word of letters only; None when it is right, or nothing is known.

    `before` and `after` are its neighbours in the sentence: None at a mark or the end, "" where the neighbour is no word.
    """
    if not _SHORTEST <= len(typed) <= _LONGEST:
        return None
    letters = as_persian(typed)
    if letters.endswith(ENDINGS):
        judged = _plural_or_article(letters, before, after)
        if judged is not None:
            return judged
    if letters.startswith(_TO) and light_verb_follows(after):
        adverb = f"{_TO}{ZWNJ}{letters.removeprefix(_TO)}"
        if _is_listed(adverb, letters):
            return _judgement(Verdict.JOINT_LOST, adverb)
    return _alone(letters)


def _plural_or_article(letters: str, before: str | None, after: str | None) -> Judgement | None:
    """X‌های, plural of X, or Xه‌ای, "an Xه": نام‌های or نامه‌ای. None when only one of them is a reading."""
    two = twins(letters)
    if two is None:
        return None
    lead = two.lead - article_follows(before, after)
    if lead <= -OVER_TWIN:
        return _judgement(Verdict.JOINT_LOST, two.article)
    if not two.parted:
        return None
    if lead >= OVER_TWIN:
        return _judgement(Verdict.JOINT_LOST, two.plural)
    likelier, other = (two.plural, two.article) if lead > 0 else (two.article, two.plural)
    return _judgement(Verdict.TWO_READINGS, likelier, other)


@lru_cache(maxsize=_CACHE)
def _alone(letters: str) -> Judgement | None:
    """What is to be said about a word whatever stands beside it."""
    readings = readings_of(letters)
    if not readings.forms:
        return None
    form = readings.likeliest
    if readings.over_others < OVER_OTHERS:
        return None
    if demonstrative(letters):
        return _judgement(Verdict.OPTIONAL, form)
    if readings.over_solid >= OVER_SOLID:
        tolerated = _is_listed(form, letters) and not is_inflected(form) and _stands_in_dictionary(letters)
        return _judgement(Verdict.OPTIONAL if tolerated else Verdict.JOINT_LOST, form)
    if readings.over_solid >= -_OPTIONAL_BELOW and _is_listed(form, letters):
        return _judgement(Verdict.OPTIONAL, form)
    return None


@lru_cache(maxsize=_CACHE)
def _judgement(verdict: Verdict, *forms: str) -> Judgement:
    return Judgement(verdict, forms, _basis(forms[0]), verdict is Verdict.JOINT_LOST and _is_certain(forms[0]))


def _basis(form: str) -> Basis:
    lexicon = lexicons.load()
    letters, stem = form.replace(ZWNJ, ""), form.rpartition(ZWNJ)[0].replace(ZWNJ, "")
    if letters in lexicon.joined:
        return Basis.LISTED
    if stem not in lexicon.words and stem not in lexicon.joined:
        return Basis.LISTED if is_verb(letters, lexicon) else Basis.UNKNOWN
    return Basis.LISTED if is_inflected(form) else Basis.COMPOUND


def _is_certain(form: str) -> bool:
    """Whether a suffix stands behind a silent heh that the lexicon knows, and the word has no reading without the joint.

    Of two twins the one has to be far likelier whatever the neighbours are.
    """
    letters = form.replace(ZWNJ, "")
    stem, _, suffix = form.rpartition(ZWNJ)
    known = lexicons.load().kind(stem.rpartition(ZWNJ)[2]) & (Kind.SILENT_HEH | Kind.PARTICIPLE)
    if suffix not in PARTED or not stem.endswith("ه") or not known or readings_of(letters).solid is not None:
        return False
    two = twins(letters) if letters.endswith(ENDINGS) else None
    return two is None or (abs(two.lead) >= OVER_TWIN and form == (two.plural if two.lead > 0 else two.article))


def _stands_in_dictionary(letters: str) -> bool:
    return bool(lexicons.load().kind(letters) & Kind.LISTED)


def _is_listed(form: str, letters: str) -> bool:
    return form in lexicons.load().spellings(letters)
