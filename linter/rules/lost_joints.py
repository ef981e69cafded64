"""The words of a Persian text whose joints may be lost, judged once for the rules that ask.

Most words of a text are settled by a look-up, so only the few that have another reading are looked at in their place:
what stands beside Latin letters and figures, in addresses, in hashtags and in Arabic phrases is left alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

from linter.document import HOLE
from linter.languages.persian.analysis import Basis, Judgement, Verdict, judge, may_be_judged, needs_neighbours
from linter.languages.persian.arabic import (
    TELLING,
    has_article,
    has_pronoun,
    is_another_language,
    is_arabic,
    is_vowelled,
    tells_arabic,
)
from linter.languages.persian.letters import LETTERS_ONLY, WORD, ZWNJ, bare, visible_joints, with_joints
from linter.languages.persian.names import SURNAME_MEMBERS, is_title
from linter.patterns import lazy
from linter.prose import Prose

# The fewest words of a text, and of lost joints among them, that show that all were lost.
FEWEST_WORDS = 100
FEWEST_LOST = 3
# In a shorter text so many lost joints, and none kept, show the same.
MANY_LOST = 8
# The original of a name in brackets: کریستنسن (Christensen).
_LATIN_NAME = lazy(r" ?\([A-Z\u00c0-\u00de]")
# How far around a word the language of its neighbours is looked at, in code points.
_REACH = 60
_LONGEST_NEIGHBOUR = 30
# A shorter stem that the lexicon does not have is a word only where the text has it, too: هوک‌ها.
_SHORTEST_UNKNOWN = 4
_TOUCHING = frozenset(f"{HOLE}@#_\u200b\u00ad\u00ac")
_CACHE = 20_000
# What begins a further part of a phrase: an opening quotation mark or bracket, another script, a figure.
_CONTINUES = lazy(f'[\\w{HOLE}\u00ab\u201c"(\\[<{{$%`]')
_QUOTES = '\u00ab\u00bb"\u201c\u201d()[]\ufd3e\ufd3f'


class Word(NamedTuple):
    """A word that was judged: its place, what is said about it, and its spelling with the joints of each reading."""

    start: int
    end: int
    text: str
    judgement: Judgement
    spellings: tuple[str, ...]

    def joints(self) -> list[int]:
        """The places in the prose where the likeliest spelling has a joint."""
        members = self.spellings[0].split(ZWNJ)
        return [self.start + length for length in accumulate(map(len, members[:-1]))]


class LostJoints:
    """What became of the joints of a text."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self.words: list[str] = WORD.findall(prose.text)
        self.distinct = frozenset(self.words)
        self.spelt = {visible_joints(word) for word in self.distinct if ZWNJ in word}
        if is_another_language(self.distinct):
            self.words, self.distinct = [], frozenset()
        suspects = frozenset(filter(_may_have_lost, self.distinct))
        self.judged = tuple(self._judged(suspects)) if suspects else ()

    def having(self, verdict: Verdict) -> list[Word]:
        return [word for word in self.judged if word.judgement.verdict is verdict]

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins in the prose."""
        text, at, starts = self._prose.text, 0, []
        for word in self.words:  # no letter stands between two words, so the next place is the word's own
            at = text.index(word, at)
            starts.append(at)
            at += len(word)
        return starts

    @cached_property
    def stripped(self) -> bool:
        """Whether the text has lost all its joints, and not just some."""
        if self.spelt:
            return False
        return len(self.having(Verdict.JOINT_LOST)) >= (FEWEST_LOST if len(self.words) >= FEWEST_WORDS else MANY_LOST)

    def left_alone(self, start: int, end: int) -> bool:
        """Whether a range touches other writing, or stands in an address, a hashtag or an Arabic phrase."""
        return (
            _beside_other_writing(self._prose.text, start, end)
            or self._prose.protected(start, end)
            or self._in_arabic(start, end)
        )

    def _judged(self, suspects: frozenset[str]) -> Iterator[Word]:
        text = self._prose.text
        for at, (start, word) in enumerate(zip(self.starts, self.words, strict=True)):
            if word not in suspects:
                continue
            end, core = start + len(word), bare(word)
            before = after = None
            if needs_neighbours(core):
                before, after = _neighbour(text, start, -1), _neighbour(text, end, 1)
            found = judge(core, before, after)
            if found is None or (found.basis is not Basis.LISTED and self._is_name(at, end, core, found)):
                continue
            if not self.left_alone(start, end):
                yield Word(start, end, word, found, _spellings(word, found.forms))

    def _is_name(self, at: int, end: int, word: str, found: Judgement) -> bool:
        """Whether a word that the lexicon does not have is rather a name.

        A title stands before it or its first name, or its Latin original behind it. Of an unknown word, that also shows
        in the text: it is met again, and what would be its stem is not (شانگهای). A short stem has to be met.
        """
        if _LATIN_NAME.match(self._prose.text, end):
            return True
        if any(map(is_title, self.words[max(0, at - 2) : at])):
            return found.forms[0].rpartition(ZWNJ)[2] not in SURNAME_MEMBERS
        if found.basis is not Basis.UNKNOWN:
            return False
        if has_article(word):
            return True
        if found.stem in self.distinct or self._inflections[found.stem] > 1:
            return False
        return len(found.stem) < _SHORTEST_UNKNOWN or self._counts[self.words[at]] > 1

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(self.words)

    @cached_property
    def _inflections(self) -> Counter[str]:
        """How many forms of each unknown stem the text has: کامیت‌ها and کامیت‌های are two."""
        judged = (judge(bare(word), "", "") for word in filter(_may_have_lost, self.distinct))
        return Counter(found.stem for found in judged if found is not None and found.basis is Basis.UNKNOWN)

    @cached_property
    def _telling(self) -> list[int]:
        """Where words stand that speak for Arabic."""
        telling = frozenset(filter(tells_arabic, self.distinct))
        return [start for start, word in zip(self.starts, self.words, strict=True) if word in telling]

    @cached_property
    def _vowelled(self) -> bool:
        return is_vowelled(self._prose.text)

    def _in_arabic(self, start: int, end: int) -> bool:
        """Whether a word is part of an Arabic phrase: the words around it in the same quotation, or in the line."""
        first, last = max(0, start - _REACH), end + _REACH
        telling = bisect_left(self._telling, last) - bisect_left(self._telling, first)
        if telling < TELLING and not self._vowelled:
            return False
        text = self._prose.text
        before = text[first:start].rpartition("\n")[2]
        after = text[end:last].partition("\n")[0]
        for quote in _QUOTES:
            before, after = before.rpartition(quote)[2], after.partition(quote)[0]
        return is_arabic(before + text[start:end] + after)


@lru_cache(maxsize=_CACHE)
def _may_have_lost(word: str) -> bool:
    """Whether a word is worth a look in its place."""
    core = bare(word)
    return LETTERS_ONLY.fullmatch(core) is not None and may_be_judged(core) and not has_pronoun(core)


@lru_cache(maxsize=_CACHE)
def _spellings(word: str, forms: tuple[str, ...]) -> tuple[str, ...]:
    """A word with the joints of each reading; its marks stay."""
    return tuple(with_joints(word, form) for form in forms)


def _beside_other_writing(text: str, start: int, end: int) -> bool:
    """Whether a range touches a Latin letter, a figure, a replaced piece or the sign of a hashtag or name."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return before.isalnum() or after.isalnum() or before in _TOUCHING or after in _TOUCHING


def _neighbour(text: str, at: int, step: int) -> str | None:
    """The word before or after a place, if only a space lies between; "" where other writing or a quotation begins."""
    if step > 0:
        if text[at : at + 1] != " ":
            return None
        match = WORD.match(text, at + 1, at + 1 + _LONGEST_NEIGHBOUR)
        return match.group() if match else "" if _CONTINUES.match(text, at + 1) else None
    before = text[max(0, at - 1 - _LONGEST_NEIGHBOUR) : at]
    words = WORD.findall(before) if before.endswith(" ") else []
    return words[-1] if words and before.endswith(words[-1] + " ") else None
