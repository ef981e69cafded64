"""The words of a Persian text whose joints may be lost, judged once for the rules that ask.

Most words of a text are settled by a look-up, so only the few that have another reading are looked at in their place:
what stands beside Latin letters and figures, in addresses, in hashtags and in Arabic phrases is left alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from linter.document import HOLE
from linter.languages.persian.analysis import Judgement, Verdict, judge, may_be_judged
from linter.languages.persian.arabic import has_article, has_pronoun, is_another_language, is_arabic
from linter.languages.persian.letters import LETTERS_ONLY, MARKS, WORD, ZWNJ, visible_joints, with_joints
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
_QUOTES = '\u00ab\u00bb"\u201c\u201d()[]\ufd3e\ufd3f'


class Word(NamedTuple):
    """A word that was judged: its place, how it reads and what is said about it."""

    start: int
    end: int
    text: str
    judgement: Judgement

    def spellings(self) -> tuple[str, ...]:
        """The word with the joints of each reading; marks at its end stay."""
        core = self.text.rstrip(MARKS)
        tail = self.text[len(core) :]
        return tuple(with_joints(core, form) + tail for form in self.judgement.forms)


class LostJoints:
    """What became of the joints of a text."""

    def __init__(self, prose: Prose) -> None:
        words = WORD.findall(prose.text)
        self.words = len(words)
        self.distinct = frozenset(words)
        self.spelt = {visible_joints(word) for word in self.distinct if ZWNJ in word}
        if is_another_language(self.distinct):
            self.distinct = frozenset()
        suspects = {word for word in self.distinct if ZWNJ not in word and may_be_judged(word.rstrip(MARKS))}
        self.judged = list(_judged(prose, suspects, Counter(words))) if suspects else []

    def having(self, verdict: Verdict) -> list[Word]:
        return [word for word in self.judged if word.judgement.verdict is verdict]

    @cached_property
    def stripped(self) -> bool:
        """Whether the text has lost all its joints, and not just some."""
        if self.spelt:
            return False
        return len(self.having(Verdict.JOINT_LOST)) >= (FEWEST_LOST if self.words >= FEWEST_WORDS else MANY_LOST)


def _judged(prose: Prose, suspects: set[str], counts: Counter[str]) -> Iterator[Word]:
    text = prose.text
    for match in WORD.finditer(text):
        word = match.group()
        if word not in suspects:
            continue
        start, end = match.span()
        core = word.rstrip(MARKS)
        if not LETTERS_ONLY.fullmatch(core) or beside_other_writing(text, start, end):
            continue
        found = judge(core, _neighbour(text, start, -1), _neighbour(text, end, 1))
        if found is None or has_pronoun(core):
            continue
        if not found.listed and (has_article(core) or _is_name(text, end, word, found, counts)):
            continue
        if not prose.protected(start, end) and not in_arabic(prose, start, end):
            yield Word(start, end, word, found)


def _is_name(text: str, end: int, word: str, found: Judgement, counts: Counter[str]) -> bool:
    """Whether a word of which the lexicon has no part is rather a name: its Latin original stands behind it, or it is
    met again and what would be its stem is not (شانگهای).
    """
    if _LATIN_NAME.match(text, end):
        return True
    return counts[word] > 1 and found.forms[0].rpartition(ZWNJ)[0] not in counts


def beside_other_writing(text: str, start: int, end: int) -> bool:
    """Whether a word touches a Latin letter, a figure, a replaced piece or the sign of a hashtag or name."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return any(char and (char.isalnum() or char in f"{HOLE}@#_\u200b\u00ad\u00ac") for char in (before, after))


def _neighbour(text: str, at: int, step: int) -> str | None:
    """The word before or after a place, if only a space lies between."""
    if step > 0:
        match = WORD.match(text, at + 1, at + 1 + _LONGEST_NEIGHBOUR) if text[at : at + 1] == " " else None
        return match.group() if match else None
    before = text[max(0, at - 1 - _LONGEST_NEIGHBOUR) : at]
    words = WORD.findall(before) if before.endswith(" ") else []
    return words[-1] if words and before.endswith(words[-1] + " ") else None


def in_arabic(prose: Prose, start: int, end: int) -> bool:
    """Whether a word is part of an Arabic phrase: the words around it in the same quotation, or in the line."""
    before = prose.text[max(0, start - _REACH) : start].rpartition("\n")[2]
    after = prose.text[end : end + _REACH].partition("\n")[0]
    for quote in _QUOTES:
        before, after = before.rpartition(quote)[2], after.partition(quote)[0]
    return is_arabic(before + prose.text[start:end] + after)
