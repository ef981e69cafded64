"""Apostrophes: the marks between the letters of a word, and the other characters that are typed for them.

What a language writes stands in its data under `typography.apostrophe`; where that is missing, ’ and ' are the marks
of any alphabet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose

TYPOGRAPHIC = "\u2019"  # RIGHT SINGLE QUOTATION MARK, which Unicode prefers for the apostrophe
# ACUTE ACCENT, GRAVE ACCENT, LEFT SINGLE QUOTATION MARK
MISTAKEN = "\u00b4`\u2018"
_LONGEST_WORD = 40
_LETTER = r"[^\W\d_]"
_MISTAKEN = lazy(rf"[{MISTAKEN}](?<={_LETTER}.)(?={_LETTER})")
_LEADING = lazy(r"(?<![\w\u2019'])\u2018(\d\d(?:s|er|ers)?|[^\W\d_]{1,6})(?![\w\u2018])")
_SPACED = lazy(r"[ \u00a0\u202f]['\u2019](?<=[\w.]..)([^\W\d_]{1,5})(?![\w'\u2019])")
# An apostrophe that no letter or digit follows may be the closing mark of a quotation.
_CLOSING = lazy(r"['\u2019](?![^\W_])")


class Wrong(NamedTuple):
    """A character that stands for an apostrophe, and what should stand there."""

    start: int
    end: int
    write: str


def alike(language: Language) -> tuple[str, ...]:
    """Sets of marks that do the same inside a word, the best first; a document should choose one of each."""
    return tuple(language.typography.get("apostrophe", {}).get("alike", (TYPOGRAPHIC + "'",)))


def inside_words(prose: Prose, marks: str) -> dict[str, list[int]]:
    """Where each of some marks stands between two letters."""
    found: dict[str, list[int]] = {}
    for match in prose.finditer(_between(marks)):
        found.setdefault(match.group(), []).append(match.start())
    return found


def mistaken(prose: Prose, language: Language) -> Iterator[Wrong]:
    """Other characters typed for an apostrophe, where the letters around leave no doubt."""
    data = language.typography.get("apostrophe", {})
    yield from _accents(prose, data)
    yield from _between_letters(prose, data)
    yield from _turned(prose, data)


def detached(prose: Prose, language: Language) -> Iterator[Wrong]:
    """A blank before the apostrophe of an ending: Türkiye 'de."""
    data, text = language.typography.get("apostrophe", {}), prose.text
    if not data.get("closed_up") or (" '" not in text and " \u2019" not in text):
        return
    for match in prose.finditer(_SPACED):
        at = match.start()
        _, end = prose.line(at)
        name = text[max(0, at - _LONGEST_WORD) : at].split()[-1]
        named = name[0].isupper() or name[-1].isdigit()
        if named and match[1] in data["behind"] and not _CLOSING.search(text, match.end(), end):
            yield Wrong(at, at + 2, text[at + 1])


def usual(prose: Prose, language: Language) -> str:
    """The apostrophe that a document writes most; the typographic one where it writes none."""
    found = inside_words(prose, alike(language)[0])
    return max(found, key=lambda mark: (len(found[mark]), mark == TYPOGRAPHIC), default=TYPOGRAPHIC)


def elided_or_apart(prose: Prose, language: Language) -> dict[bool, list[tuple[int, int]]]:
    """Where a short word stands before an apostrophe (True) and where before a blank, in a language that has both ways.

    What a capital follows is a name, spelled in its own way: d’Haïti.
    """
    data = language.typography.get("apostrophe", {})
    found: dict[bool, list[tuple[int, int]]] = {True: [], False: []}
    if data.get("or_blank"):
        for match in prose.finditer(_elided(tuple(data["before"]))):
            if prose.text[match.end()].islower():
                found[not match[1].isspace()].append(match.span(1))
    return found


@cache
def _elided(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'\u2019-])(?i:{'|'.join(words)})(['\u2019 ])(?={_LETTER})")


def _accents(prose: Prose, data: dict[str, Any]) -> Iterator[Wrong]:
    """l´eau, geht`s, don‘t: between what loses a vowel and what follows, or before an ending.

    Elsewhere such a mark may be a letter of a name (Hawai‘i, Ka`ba) or an accent that a PDF has put before its vowel.
    """
    before, behind = data.get("before", ()), data.get("behind", ())
    if (not before and not behind) or prose.alphabet.isdisjoint(MISTAKEN):
        return
    text = prose.folded
    for match in prose.finditer(_MISTAKEN):
        at = match.start()
        if _word_before(text, at) in before or _word_behind(text, at + 1) in behind:
            yield Wrong(at, at + 1, TYPOGRAPHIC)


def _between_letters(prose: Prose, data: dict[str, Any]) -> Iterator[Wrong]:
    """п"ять: marks that can only be an apostrophe between certain letters."""
    rule = data.get("between")
    if rule and not prose.alphabet.isdisjoint(rule["wrong"]):
        for match in prose.finditer(_placed(rule["wrong"], rule["after"], rule.get("before", ""))):
            yield Wrong(match.start(), match.end(), str(rule["write"]))


def _turned(prose: Prose, data: dict[str, Any]) -> Iterator[Wrong]:
    """‘90s, ‘til: the opening quotation mark that word processors set at the start of a word."""
    leading = data.get("leading")
    if leading is None or "\u2018" not in prose.alphabet:
        return
    for match in prose.finditer(_LEADING):
        word = match[1].lower()
        if word[0].isdigit() or word in leading:
            _, end = prose.line(match.start())
            if not _CLOSING.search(prose.text, match.end(), end):
                yield Wrong(match.start(), match.start() + 1, TYPOGRAPHIC)


def _word_before(text: str, position: int) -> str:
    start = position
    while start > 0 and position - start < _LONGEST_WORD and text[start - 1].isalpha():
        start -= 1
    return text[start:position]


def _word_behind(text: str, position: int) -> str:
    end = position
    while end < len(text) and end - position < _LONGEST_WORD and text[end].isalpha():
        end += 1
    return text[position:end]


@cache
def _between(marks: str) -> re.Pattern[str]:
    return re.compile(rf"[{re.escape(marks)}](?<={_LETTER}.)(?={_LETTER})")


@cache
def _placed(marks: str, after: str, before: str) -> re.Pattern[str]:
    following = f"[{before}]" if before else _LETTER
    return re.compile(rf"[{re.escape(marks)}](?<=[{after}].)(?={following})", re.IGNORECASE)
