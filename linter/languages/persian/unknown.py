"""Words that no lexicon has, and that show their joint all the same: loans in the plural, compounds with a silent heh.

They are read so only when nothing else fits. Names of other languages are the danger (Shanghai is شانگهای, Durkheim
دورکهایم), so the ending has to be one that hardly a name has, and the text may tell more (linter.rules.lost_joints).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from math import log

from linter.languages.persian.compounds import LIGHT_VERBS, with_productive_second
from linter.languages.persian.letters import JOINING, ZWNJ
from linter.languages.persian.lexicon import Kind, Lexicon
from linter.languages.persian.names import SURNAME_MEMBERS
from linter.languages.persian.suffixes import JOINED, PLURALS, endings, joins, suffixed

_WEIGHT = 5.0
_SHORTEST_STEM = 4
_SHORTEST_LOAN = 2
_SHORTEST_MEMBER = 3
_LIKE_NAMES = frozenset({"هایم"})  # German places
_TO = "به"
_FREQUENT = log(100_000)
_MOST_FREQUENT = log(10_000_000)
_FEW = log(20_000)


def unknown_word(letters: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """The readings with joints of a word that has no other reading."""
    yield from _plural(letters, lexicon)
    yield from _compared(letters, lexicon)
    yield from _after_yeh(letters, lexicon)
    yield from _copula(letters, lexicon)
    yield from _behind_heh(letters, lexicon)
    yield from _compound_with_ending(letters, lexicon)
    yield from _behind_to(letters, lexicon)
    yield from _light_verb(letters)
    yield from _surname(letters, lexicon)


def _plural(letters: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """A stem of unknown kind and ها: کامپوننت‌ها. Behind heh it is certain, for no word has two of them before an alef.

    A last member in silent heh tells the article from the plural: چندمرحله‌ای, of مرحله.
    """
    for stem, suffix in endings(letters, _SHORTEST_LOAN):
        if suffix in PLURALS and suffix not in _LIKE_NAMES and stem[-1] in JOINING:
            yield stem + ZWNJ + suffix, _WEIGHT
            if suffix == "های" and (lead := _lead_of_heh(stem, lexicon)) is not None:
                yield f"{stem}ه{ZWNJ}ای", _WEIGHT + lead


def _lead_of_heh(stem: str, lexicon: Lexicon) -> float | None:
    """How much likelier a stem is with a silent heh, by the frequency of its last member; None when no member has one."""
    for at in range(2, len(stem) - _SHORTEST_MEMBER + 1):
        member = stem[at:] + "ه"
        if lexicon.kind(member) & Kind.SILENT_HEH:
            return (lexicon.weight(member) or 0.0) - (lexicon.weight(stem[at:]) or 0.0)
    return None


def _compared(letters: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """Adverbs and nouns that are compared: یواش‌تر, عقب‌تر."""
    for suffix in ("تر", "ترین"):
        stem = letters.removesuffix(suffix)
        weight = lexicon.weight(stem)
        if stem == letters or len(stem) < 3 or stem[-1] not in JOINING or weight is None:
            continue
        if weight > _FREQUENT and lexicon.kind(stem) & Kind.LISTED:
            yield stem + ZWNJ + suffix, _WEIGHT


def _after_yeh(letters: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """An adjective in yeh that is derived, with "to be" or a possessive: تحصیلی‌ام."""
    for suffix in ("ام", "اش", "اند", "ای"):
        stem = letters.removesuffix(suffix)
        if stem != letters and len(stem) > 4 and stem[-1] == "ی" and lexicon.kind(stem[:-1]) & Kind.LISTED:
            yield stem + ZWNJ + suffix, _WEIGHT


def _copula(letters: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """A frequent noun or adjective with "they are", whose alef shows the joint: شیطان‌اند."""
    stem = letters.removesuffix("اند")
    if stem == letters or len(stem) < _SHORTEST_STEM or stem[-1] not in JOINING:
        return
    if (
        (lexicon.weight(stem) or 0.0) > _FREQUENT
        and lexicon.kind(stem) & Kind.LISTED
        and lexicon.kind(stem) & Kind.PLURAL
    ):
        yield f"{stem}{ZWNJ}اند", _WEIGHT


def _behind_heh(letters: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """A compound whose first member ends in silent heh, which never joins: قبیله‌سالاران."""
    for at in range(4, len(letters) - 2):
        first, second = letters[:at], letters[at:]
        if first[-1] != "ه" or not lexicon.kind(first) & Kind.SILENT_HEH:
            continue
        weight = lexicon.weight(second)
        if weight is None:
            weight = suffixed(second, lexicon)
        known = second in lexicon.seconds or (weight is not None and weight > _FEW)
        if known and (lexicon.weight(first) or 0.0) > _FEW:
            yield first + ZWNJ + second, _WEIGHT


def _compound_with_ending(letters: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """A compound of a productive member with an ending that joins: میهمان‌نوازند."""
    for stem, suffix in endings(letters, 5):
        if suffix not in JOINED:
            continue
        for form, weight in chain(lexicon.joined.get(stem, ()), with_productive_second(stem, lexicon)):
            if joins(form.rpartition(ZWNJ)[2], suffix, lexicon):
                yield form + suffix, weight + JOINED[suffix]


def _behind_to(letters: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """به before a noun, which together are an adverb or preposition: به‌صورت, به‌راحتی. The heh of به never joins."""
    noun = letters.removeprefix(_TO)
    if noun == letters or len(noun) < _SHORTEST_MEMBER or not lexicon.kind(noun) & Kind.LISTED:
        return
    if (lexicon.weight(noun) or 0.0) > (_FREQUENT if len(noun) >= _SHORTEST_STEM else _MOST_FREQUENT):
        yield _TO + ZWNJ + noun, _WEIGHT


def _light_verb(letters: str) -> Iterator[tuple[str, float]]:
    """A loan with the participle or infinitive of a verb that makes verbs of nouns: کامپایل‌شده, کامیت‌کردن."""
    second = next((verb for verb in LIGHT_VERBS if letters.endswith(verb)), "")
    first = letters.removesuffix(second)
    if second and len(first) >= _SHORTEST_STEM and first[-1] in JOINING:
        yield first + ZWNJ + second, _WEIGHT


def _surname(letters: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """A name and the member that makes a surname of it: تقی‌پور, رحمان‌اف, چاووش‌اوغلو."""
    for member, shortest in SURNAME_MEMBERS.items():
        first = letters.removesuffix(member)
        known = member == "اوغلو" or first in lexicon.words
        if first != letters and len(first) >= shortest and first[-1] in JOINING and known:
            yield first + ZWNJ + member, _WEIGHT
