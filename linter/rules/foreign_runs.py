"""Runs of another script in a text: a line of Cyrillic in French, an English phrase in Persian.

Names stay names in every script, and so do terms: what counts is whether a run goes on long enough, or is made of words
as sentences are.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from linter.languages import function_words
from linter.languages.scripts import SHARED, character_class, script
from linter.patterns import lazy

_WORD = lazy(r"[^\W\d_]+")
# What may stand between two words of a run: no line break, nothing that was taken out of the text.
_BREAKS = "\n\ufffc\ufdd0"
_LONGEST_GAP = 12
_CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})
_UNSPACED = frozenset({"Hani", "Hira", "Kana", "Thai", "Laoo", "Khmr", "Mymr", "Tibt"})
_CLOSING = {"(": ")", "[": "]", "\uff08": "\uff09"}
_FEWEST_LETTERS = 12  # where no blanks part words
_FEWEST_WORDS = 4  # of a script without capitals, in which a name cannot be told
_FEWEST_LATIN_WORDS = 5  # the names and terms of the whole world are written in Latin letters
_FEWEST_COMMON_WORDS = 2


class Run(NamedTuple):
    """A run of a script, and whether it is so short that it may be a name."""

    start: int
    end: int
    script: str
    brief: bool


class ForeignLetters(NamedTuple):
    """What finds the letters of other scripts than a release's own in its text."""

    letter: re.Pattern[str]
    run: re.Pattern[str]  # words of them, and what may stand between two words


def foreign_letters(alphabet: Iterable[str], own: frozenset[str]) -> ForeignLetters | None:
    """What finds letters of other scripts than `own` among the characters of a document; None when there are none."""
    foreign = frozenset(map(_script, alphabet)).difference(own, SHARED)
    return _patterns(foreign) if foreign else None


@cache
def _script(char: str) -> str:
    return script(char) if char.isalpha() else SHARED[0]


@lru_cache(maxsize=64)
def _patterns(names: frozenset[str]) -> ForeignLetters:
    letters = "".join(map(character_class, sorted(names)))
    # A run goes on over one blank, or whatever is no letter of any script.
    gap = rf"(?:[\W\d_](?<![{_BREAKS}])){{1,{_LONGEST_GAP}}}"
    return ForeignLetters(re.compile(f"[{letters}]"), re.compile(f"[{letters}]++(?:{gap}[{letters}]++)*+"))


def foreign_runs(text: str, letters: ForeignLetters, taken: Sequence[tuple[int, int]] = ()) -> Iterator[Run]:
    """The runs of foreign letters that are more than a name or a term in brackets.

    None of them overlaps a range that is `taken`, in order.
    """
    for match in letters.run.finditer(text):
        start, end = match.span()
        before = bisect_left(taken, (end,)) - 1
        if before < 0 or taken[before][1] <= start:
            yield from _judged(text, start, end)


def _judged(text: str, start: int, end: int) -> Iterator[Run]:
    name = script(text[start])
    if name == "Latn" and text.count(" ", start, end) < _FEWEST_LATIN_WORDS - 1:
        return  # names and terms, the usual case
    end = _with_marks(text, end)
    run = text[start:end]
    words = run.split()
    if _CLOSING.get(text[start - 1 : start]) == text[end : end + 1] and text[end : end + 1]:
        return  # a name as it is written at home
    if name in _UNSPACED:
        if sum(map(str.isalpha, run)) >= _FEWEST_LETTERS:
            yield Run(start, end, name, brief=False)
        return
    told = function_words.tally(run, name).found
    if name in _CASED:
        common = sum(word.islower() and len(word) > 2 and word not in told for word in _WORD.findall(run))
        spoken = name != "Latn" or (len(words) >= _FEWEST_LATIN_WORDS and bool(told))
        if spoken and common >= _FEWEST_COMMON_WORDS:
            yield Run(start, end, name, brief=len(words) < _FEWEST_WORDS)
    elif len(words) > 1:
        yield Run(start, end, name, brief=len(words) < _FEWEST_WORDS and not told)


def _with_marks(text: str, end: int) -> int:
    """The end of a run with the vowel signs of its last letter."""
    while end < len(text) and unicodedata.category(text[end])[0] == "M":
        end += 1
    return end
