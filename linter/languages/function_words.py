"""Function words: how clearly a text speaks one language rather than any other of its script.

A word two languages share says nothing between those two, however frequent it is: "de" is no sign of French against
Spanish, but it is one against German.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import Any, NamedTuple

from linter.languages.siblings import GROUPS, group
from linter.languages.word_lists import LISTS

SCRIPTS = frozenset(LISTS)
"""The scripts that several languages with word lists share."""

# Keyboards and content systems confuse these; both sides of a comparison are written with the second.
_SAME = {
    "\u064a": "\u06cc", "\u0649": "\u06cc", "\u0643": "\u06a9",  # Arabic yeh, alef maksura, kaf: Persian yeh, keheh
    "\u06c0": "\u0647",
    "\u015f": "\u0219", "\u0163": "\u021b",  # Romanian typed with the cedilla
    "\u2019": "'", "\u2018": "'", "\u02bb": "'", "\u02bc": "'", "`": "'", "\u00b4": "'",
    "\u00ad": "", "\u0640": "", "\u0307": "",  # soft hyphen, tatweel, the dot that lower() leaves of a Turkish I
}  # fmt: skip
_JOINED = "'"


class _Letters(dict[int, str]):
    """A table for str.translate: letters and marks stay, Arabic vowel signs go, all else parts words."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        kind = unicodedata.category(char)
        if char in _SAME:
            kept = _SAME[char]
        elif 0x064B <= code <= 0x0652 or code == 0x0670:
            kept = ""
        else:
            kept = char if kind[0] in "LM" or char == _JOINED else " "
        self[code] = kept
        return kept


_LETTERS = _Letters()


def words(text: str) -> list[str]:
    """The words of a text in lower case, without digits, punctuation and the variants of keyboards."""
    plain = text if text.isascii() else unicodedata.normalize("NFC", text)
    spaced = plain.lower().translate(_LETTERS)
    if _JOINED in spaced:
        return [stripped for word in spaced.split() if (stripped := word.strip(_JOINED))]
    return spaced.split()


class Tally:
    """The words of a text, counted, and those of them that are function words of some language."""

    def __init__(self, size: int, counts: Mapping[str, int], found: Mapping[str, frozenset[str]]) -> None:
        """`found` is function word of the text -> the groups of languages that have it."""
        self.size = size
        self.counts = counts
        self.found = found

    @cached_property
    def hits(self) -> dict[str, int]:
        """How many words of the text are function words of each group."""
        totals: dict[str, int] = {}
        for word, groups in self.found.items():
            count = self.counts[word]
            for name in groups:
                totals[name] = totals.get(name, 0) + count
        return totals

    def only(self, one: str, other: str) -> int:
        """How many are function words of the first, but not of the second."""
        return sum(self.counts[word] for word, groups in self.found.items() if one in groups and other not in groups)

    def kinds(self, name: str) -> int:
        """How many different function words of a group occur."""
        return sum(name in groups for groups in self.found.values())


def tally(text: str, script: str) -> Tally:
    """Count the words of a text that is mostly in one script."""
    tokens = words(text)
    counts = Counter(tokens)
    table = _table(script)
    return Tally(len(tokens), counts, {word: table[word] for word in counts if word in table})


class Standard(NamedTuple):
    """How much evidence is asked for.

    `share` is the least part of the words of a text that are function words of a language, `fewest` their least number.
    Against every other language, `times` as many words that only the first has must stand as only the other has, and at
    least `lead`.
    """

    share: float
    times: float
    lead: int = 1
    fewest: int = 3


def clearly(text: Tally, name: str, standard: Standard) -> bool:
    """Whether a text speaks the languages of a group rather than any other."""
    mine = text.hits.get(name, 0)
    if mine < max(standard.fewest, standard.share * text.size) or text.kinds(name) < 2:
        return False
    return all(
        _outdone(text, name, other, standard)
        for other, theirs in text.hits.items()
        # What only the first has is at least the difference: most rivals need no closer look.
        if other != name and mine - theirs < max(standard.times * theirs, standard.lead)
    )


def _outdone(text: Tally, name: str, other: str, standard: Standard) -> bool:
    return text.only(name, other) >= max(standard.times * text.only(other, name), standard.lead)


def ahead(text: Tally, name: str, *, tolerance: int = 0) -> bool:
    """Whether no other group has more words of its own in the text, give or take `tolerance` chance words."""
    return all(text.only(other, name) <= text.only(name, other) + tolerance for other in text.hits if other != name)


def leading(text: Tally) -> str | None:
    """The group with the most function words in the text, the first of equals; None when there are none."""
    return max(text.hits, key=text.hits.__getitem__, default=None)


@cache
def listed(script: str) -> frozenset[str]:
    """The groups that have function words in a script."""
    return frozenset(name for groups in _table(script).values() for name in groups)


@cache
def _table(script: str) -> dict[str, frozenset[str]]:
    """Word -> groups, of the languages written in one script; compiled by generators/languages.py."""
    from linter.languages.model import compiled

    sets: dict[str, frozenset[str]] = {}
    try:
        table: dict[str, str] = compiled(f"words-{script}.json")
    except FileNotFoundError:  # a script no language of ours is written in
        return {}
    for names in set(table.values()):
        sets[names] = frozenset(names.split())
    return {word: sets[names] for word, names in table.items()}


def gathered(script: str, index: dict[str, dict[str, Any]]) -> dict[str, str]:
    """What is compiled for a script: word -> groups with a blank between, from the lists and the languages' data."""
    found: dict[str, set[str]] = {}

    def add(tag: str, listed_words: Iterable[str]) -> None:
        for entry in listed_words:
            parts = words(entry)
            if len(parts) == 1:
                found.setdefault(parts[0], set()).add(group(tag))

    for tag, line in LISTS.get(script, {}).items():
        add(tag, line.split())
    for tag, entry in index.items():
        if entry.get("script") == script:
            add(_listed_as(tag, script), entry.get("words", ()))
    return {word: " ".join(sorted(names)) for word, names in found.items()}


def _listed_as(tag: str, script: str) -> str:
    """The name a tag of the index has here: fr-CA counts with fr, but Cyrillic Serbian and Dari have their own."""
    language = {"no": "nb", "prs": "fa-AF"}.get(tag.partition("-")[0], tag.partition("-")[0])
    written = f"{language}-{script}"
    return next((name for name in (tag, written) if name in GROUPS or name in LISTS.get(script, {})), language)
