"""Words and phrases that a house names, found as whole words in running text.

They are no patterns: each is looked for as it is written, so that nothing in them can be misread or take long. A word
without capitals is found in any case, one with capitals only as it is written or all in capitals. A star stands for the
rest of a word, at its end or its beginning: an inflection, an article that is written on to it. Blanks match any space
and any line break, and an apostrophe matches its typewriter form.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from linter.languages.scripts import script
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.words import belongs, in_case_of, word_end, word_start

_ALIKE = str.maketrans({"\n": " ", "\t": " ", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2019": "'"})
# Scripts that write no blank between words: where a word ends is not to be seen.
_WITHOUT_BLANKS = frozenset({"Hani", "Hira", "Kana", "Bopo", "Thai", "Laoo", "Khmr", "Mymr", "Tibt"})
# Particles are written on to the word in Korean.
_WITH_PARTICLES = frozenset({"Hang"})
_RUN = lazy(r"\w+")


class Text:
    """A text to look in, with what makes no difference levelled; of the same length as the text itself."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def exact(self) -> str:
        return self.text.translate(_ALIKE)

    @cached_property
    def lower(self) -> str:
        return _lower(self.exact)

    @cached_property
    def runs(self) -> frozenset[str]:
        """The runs of letters and digits that occur, in small letters."""
        return frozenset(_RUN.findall(self.lower))


def _lower(text: str) -> str:
    """In small letters, of the same length: a character whose small form is longer stays as it is."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def text_of(prose: Prose) -> Text:
    """The text of a prose, levelled once for all rules."""
    return prose.once(_levelled)


def _levelled(prose: Prose) -> Text:
    return Text(prose.text)


class Word(NamedTuple):
    """A word or phrase as the house has it, and what is to be written instead."""

    written: str
    write: str | None = None
    note: str = ""

    @property
    def bare(self) -> str:
        return self.written.strip("*")

    @property
    def has_capitals(self) -> bool:
        return self.written.lower() != self.written


class Hit(NamedTuple):
    """Where a word stands."""

    start: int
    end: int
    word: Word
    left: str = ""  # what its stars stand for
    right: str = ""

    def replacement(self, found: str) -> str | None:
        """What to write in its place, in the case of what was found; None where the ending cannot be told."""
        write = self.word.write
        if write is None or (self.left and not write.startswith("*")) or (self.right and not write.endswith("*")):
            return None
        bare = write.strip("*")
        core = found[len(self.left) : len(found) - len(self.right)]
        if self.word.has_capitals:
            bare = bare.upper() if core.isupper() and not self.word.bare.isupper() else bare
        else:
            bare = in_case_of(core, bare)
        return self.left + bare + self.right


class Words:
    """Words to look for, and phrases in which they are allowed."""

    def __init__(self, words: Iterable[Word], allowed: Iterable[str] = ()) -> None:
        self._sought = _Index(words)
        self._allowed = _Index(Word(one) for one in dict.fromkeys(allowed))

    def find(self, text: Text) -> Iterator[Hit]:
        """The places of the words, in order; of those that overlap the one that begins first, then the longest."""
        hits = sorted(self._sought.places(text), key=lambda hit: (hit.start, -hit.end))
        if not hits:
            return
        allowed = _Ranges((hit.start, hit.end) for hit in self._allowed.places(text))
        end = 0
        for hit in hits:
            if hit.start >= end and not allowed.cover(hit.start, hit.end):
                end = hit.end
                yield hit


class _Index:
    """Words by the run of letters they begin with, so that a glossary of thousands costs what the text is long."""

    def __init__(self, words: Iterable[Word]) -> None:
        self._by_run: dict[str, list[_Sought]] = {}
        self._others: list[_Sought] = []
        for word in words:
            sought = _Sought(word, _levelled_word(word.bare))
            run = sought.first_run
            (self._others if run is None else self._by_run.setdefault(run, [])).append(sought)

    def places(self, text: Text) -> Iterator[Hit]:
        for run in sorted(text.runs & self._by_run.keys()) if self._by_run else ():
            for sought in self._by_run[run]:
                yield from sought.places(text)
        for sought in self._others:
            yield from sought.places(text)


class _Ranges:
    """Ranges that cover others."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(ranges):
            self._starts.append(start)
            self._ends.append(max(end, self._ends[-1] if self._ends else 0))

    def cover(self, start: int, end: int) -> bool:
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and self._ends[at] >= end


class _Sought(NamedTuple):
    word: Word
    level: str

    @property
    def first_run(self) -> str | None:
        """The letters with which a text that holds the word must have a run of its own; None where it need not."""
        run = _RUN.match(_lower(self.level))
        if (
            run is None
            or self.word.written.startswith("*")
            or (run.end() == len(self.level) and self.word.written.endswith("*"))
        ):
            return None
        scripts = {script(char) for char in run[0]}
        return None if scripts & (_WITHOUT_BLANKS | _WITH_PARTICLES) else run[0]

    def places(self, text: Text) -> Iterator[Hit]:
        if not self.word.has_capitals:
            yield from self._of(self.level, text.lower)
            return
        yield from self._of(self.level, text.exact)
        capitals = self.level.upper()
        if capitals != self.level and len(self.level) > 3:
            yield from self._of(capitals, text.exact)

    def _of(self, level: str, text: str) -> Iterator[Hit]:
        at = text.find(level)
        while at >= 0:
            hit = self._at(text, at, at + len(level))
            if hit is not None:
                yield hit
            at = text.find(level, at + 1)

    def _at(self, text: str, start: int, end: int) -> Hit | None:
        first, last = start, end
        if self.word.written.startswith("*"):
            first = word_start(text, start)
        elif _goes_on(text, start):
            return None
        if self.word.written.endswith("*"):
            last = word_end(text, end)
        elif _goes_on(text, end) and script(text[end - 1]) not in _WITH_PARTICLES:
            return None
        return Hit(first, last, self.word, text[first:start], text[end:last])


def _levelled_word(bare: str) -> str:
    return " ".join(bare.translate(_ALIKE).split())


def _goes_on(text: str, at: int) -> bool:
    """Whether one word goes on across a position."""
    if not 0 < at < len(text) or not (belongs(text[at - 1]) and belongs(text[at])):
        return False
    return not {script(text[at - 1]), script(text[at])} & _WITHOUT_BLANKS
