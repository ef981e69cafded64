"""Compounds that no list has: بی + noun (بی‌سرپرست) and a frequent word with a member that makes many compounds.

Such second members are of the kind of کننده, دهنده, سازی, پذیر; first members of the kind of پیش, هم, خوش. They were counted
in the compounds of the lexicon.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from math import log

from linter.languages.persian.letters import JOINING, ZWNJ
from linter.languages.persian.lexicon import Lexicon

# Shorter words that look like compounds are mostly names: ماندار, کانگری.
_SHORTEST = 7
# Longer first members are nouns, and begin names as well: کتابعلی.
_LONGEST_FIRST = 3
# A member that is not productive has to be as frequent as this.
_FREQUENT = log(200_000)
# A noun behind بی; rarer ones are mostly parts of names.
_FAIRLY_FREQUENT = log(60_000)
_COST = -13.0
_BI_COST = -7.5
# Participles and infinitives of the verbs that make a verb of any noun; the noun may be a compound: سفارشی‌سازی‌شده.
LIGHT_VERBS = ("نشده", "شده", "نشدن", "شدن", "کردن", "کرده", "کننده", "شونده")
_LIGHT_COST = -2.0
# Prefixes of verbs and the prefix بی are looked after elsewhere; به is a word of its own.
_OWN_GRAMMAR = frozenset({"می", "نمی", "بی", "به", "این", "آن", "ام"})


def with_productive_second(letters: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """Compounds of a frequent word and a productive second member, with or without a yeh behind it."""
    if len(letters) < _SHORTEST:
        return
    for at in range(3, len(letters) - 2):
        if letters[at - 1] not in JOINING:
            continue
        first, second = letters[:at], letters[at:]
        types = lexicon.seconds.get(second)
        extra = 0.0
        if types is None and second[-1] == "ی" and len(second) > 3:
            types, extra = lexicon.seconds.get(second[:-1]), -1.0
        if types is None:
            continue
        weight = lexicon.weight(first)
        if weight is not None and weight > _FREQUENT:
            yield first + ZWNJ + second, weight + _COST + extra + 0.8 * types


def with_light_verb(letters: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """A compound and the participle or infinitive of a light verb: سفارشی‌سازی‌شده, نمایش‌داده‌شده."""
    if not letters.endswith(LIGHT_VERBS):
        return
    for second in LIGHT_VERBS:
        first = letters.removesuffix(second)
        if first == letters or len(first) < _SHORTEST or first[-1] not in JOINING:
            continue
        listed = lexicon.weight(first)
        if listed is not None and listed > _FREQUENT:
            yield first + ZWNJ + second, listed + _LIGHT_COST
        for form, weight in chain(lexicon.joined.get(first, ()), with_productive_second(first, lexicon)):
            yield form + ZWNJ + second, weight + _LIGHT_COST


def with_productive_first(letters: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """Compounds of a short productive first member, a prefix or number (هم, پیش, سه), and a frequent word."""
    for at in range(2, min(_LONGEST_FIRST + 1, len(letters) - 2)):
        first = letters[:at]
        types = lexicon.firsts.get(first)
        if types is None or first in _OWN_GRAMMAR:
            continue
        weight = lexicon.weight(letters[at:])
        if weight is not None and weight > _FREQUENT:
            yield first + ZWNJ + letters[at:], weight + _COST - 1.0 + 0.6 * types


def with_bi(letters: str, noun_weight: float | None, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """بی before a noun; `noun_weight` is the weight of what stands behind it, read as a word without joints."""
    noun = letters[2:]
    if noun_weight is not None and noun_weight > _FAIRLY_FREQUENT and len(noun) > 2:
        yield f"بی{ZWNJ}{noun}", noun_weight + _BI_COST
    for form, weight in lexicon.joined.get(noun, ()):
        yield f"بی{ZWNJ}{form}", weight + _BI_COST
