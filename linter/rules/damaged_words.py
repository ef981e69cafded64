"""Damaged words: which words of a text are mojibake, and what they were.

First comes what can be nothing else, then what is merely odd and agrees with the damage around it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from linter.document import HOLE
from linter.languages import letters, scripts
from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import BOUNDARY, Prose
from linter.rules.code_pages import ARABIC, candidates, signs
from linter.rules.mojibake import Reading, is_letter, one_script, plausible, readings, remains

# A no-break space is one of the characters that mojibake is made of, so it ends no word here.
_END = lazy(rf"[ \t\n{HOLE}\ufdd0]")
_LONGEST = 2000  # code points of a word looked at as one; scripts without blanks make long ones
_QUOTES = frozenset("\"'`\u00ab\u00bb\u2018\u2019\u201a\u201c\u201d\u201e\u2039\u203a\u300c\u300d\u300e\u300f")
EDGES = (
    "".join(sorted(_QUOTES))
    + "()[]{}<>*_.,;:!?/\u00a1\u00bf\u2026\u060c\u061b\u061f\u06d4\u0964\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f"
)
# Clusters of one code page that a document must have before what is merely odd counts as damage.
_CONFIRMED = 2
_CONFIRMED_IN_ARABIC = 4
_PLENTIFUL = 4  # letters of a script
_EXAMPLE = 2  # clusters that stand alone in quotation marks
_LATIN = frozenset({"Latn"})
_GREEK = frozenset({"Grek"})  # beside Latin letters it is no foreign script: \u03b2 carotene


class Word(NamedTuple):
    """A damaged word: its place in the text, how it reads, and whether that is certain."""

    start: int
    end: int
    reading: Reading
    safe: bool = False

    def core(self, text: str) -> tuple[int, int]:
        """Its place without the punctuation around it that is no part of the damage."""
        return _core(text, self.start, self.end, self.reading)


def damaged_words(prose: Prose, language: Language) -> list[Word]:
    """The damaged words of a text, in order."""
    if prose.text.isascii() or not signs().search(prose.text):
        return []
    words = list(_words(prose))
    return _Judge(prose, language, words).damaged() if words else []


def _words(prose: Prose) -> Iterator[tuple[int, int]]:
    """The words that hold something that may be mojibake."""
    text = prose.text
    end = 0
    for match in candidates().finditer(text):
        if match.start() < end:
            continue
        start = match.start()
        lowest = max(end, start - _LONGEST // 2)
        while start > lowest and not _END.match(text[start - 1]):
            start -= 1
        stop = _END.search(text, match.end(), start + _LONGEST)
        end = stop.start() if stop else min(len(text), max(match.end(), start + _LONGEST))
        yield start, end


class _Judge:
    """Decides which words are damaged: first what can be nothing else, then what is odd beside it."""

    def __init__(self, prose: Prose, language: Language, words: Sequence[tuple[int, int]]) -> None:
        self.text = prose.text
        self.words = words
        self.known = language.known
        self.scripts = language.scripts or frozenset(filter(None, [scripts.dominant(self.text)]))
        self.letters = letters.alphabet(language.tag, language.script) if language.known else frozenset()
        self.confirmed: Counter[str] = Counter()
        self.lossy = False  # whether some characters were lost, so that nothing can be repaired unseen

    def damaged(self) -> list[Word]:
        """The damaged words, each with the reading that is right."""
        possible = [(start, end, tuple(self._possible(start, end))) for start, end in self.words]
        possible = [word for word in possible if word[2]]
        if not possible:
            return []
        sure = self.known or self._all_or_nothing(possible)
        found: list[Word] = []
        odd: list[tuple[int, int, tuple[Reading, ...]]] = []
        for start, end, some in possible:
            certain = next((r for r in some if self._certain(self.text[start:end], r, sure)), None)
            if certain is not None:
                # Of code pages that agree, the one that explains most of the word.
                alike = [
                    r for r in some if r.scripts == certain.scripts or self._certain(self.text[start:end], r, sure)
                ]
                best = max(alike, key=lambda r: r.covered)
                found.append(Word(start, end, best))
                self.confirmed.update(dict.fromkeys(best.pages, len(best.places)))
            else:
                odd.append((start, end, some))
        found = [word for word in found if self._enough(word.reading)]
        if found:
            layers = _layers(found)
            found = [word._replace(reading=word.reading.through(layers)) for word in found]
            self.scripts |= _plentiful(found)
            odd = [(start, end, tuple(r.through(layers) for r in some)) for start, end, some in odd]
            found += [
                Word(start, end, r)
                for start, end, some in odd
                if (r := self._likely(self.text[start:end], some)) is not None
            ]
            left = [Word(*word) for word in remains(self.text, self.confirmed) if self._is_remnant(*word)]
            self.lossy = bool(left)
            found = sorted({word.start: word for word in (*left, *found)}.values())
        return [word._replace(safe=self._is_safe(word.reading)) for word in found]

    def _is_remnant(self, start: int, end: int, reading: Reading) -> bool:
        """Whether the last letter of a word is none of the text's own."""
        char = self.text[end - 1]
        return char not in self.letters and (scripts.script(char) == "Latn" or scripts.script(char) not in self.scripts)

    def _possible(self, start: int, end: int) -> Iterator[Reading]:
        for reading in readings(self.text[start:end]):
            if plausible(reading.characters) and not self._quoted(start, end, reading):
                yield reading

    def _all_or_nothing(self, possible: Iterable[tuple[int, int, tuple[Reading, ...]]]) -> bool:
        """Whether the whole text was misread, as far as can be seen.

        A single strange letter in a text of unknown language whose other characters are sound may be what was meant.
        """
        found = Counter(page for _, _, some in possible for r in some if r.strangeness for page in r.pages)
        if max(found.values(), default=0) > 1:
            return True
        position = 0
        for start, end, _ in possible:
            if not _sound(self.text[position:start]):
                return False
            position = end
        return _sound(self.text[position:])

    def _is_safe(self, reading: Reading) -> bool:
        """Whether a repair cannot be wrong."""
        single = self._seen(reading) < 2 and not self._of_language(reading)
        return reading.exact and reading.scripts <= self.scripts and not single and not self.lossy

    def _certain(self, word: str, reading: Reading, sure: bool) -> bool:
        """Whether a word can be nothing but damaged."""
        clusters = [word[start:end] for start, end in reading.places]
        several = sum(map(is_letter, reading.characters)) > 1
        in_a_row = several and reading.adjacent > 1 and one_script(reading.scripts)
        ours = reading.scripts <= self.scripts
        if reading.strangeness == 0:
            return False
        if reading.strangeness == 1:
            impossible = self._of_language(reading) and any(map(self._outside_alphabet, clusters))
            return impossible or (
                in_a_row and reading.pages != (ARABIC,) and (ours or self._in_other_letters(clusters))
            )
        if len(clusters) > 1 or not reading.scripts:
            return ours or in_a_row
        if "Cyrl" in reading.scripts and self.letters:
            return self._of_language(reading)
        return sure and (ours or reading.scripts == _GREEK)

    def _likely(self, word: str, possible: Iterable[Reading]) -> Reading | None:
        """The reading of an odd word that agrees with the damage around it."""
        fitting = [
            r
            for r in possible
            if (r.strangeness > 1 or not _has_sound_letters(word, r))
            and r.scripts <= self.scripts
            and self._seen(r) >= _CONFIRMED * (2 - (r.strangeness > 0))
        ]
        return max(fitting, key=lambda r: r.covered, default=None)

    def _enough(self, reading: Reading) -> bool:
        """Letters of Windows-1256 are those of sound Arabic: only several clusters are damage."""
        if reading.pages != (ARABIC,) or "Arab" not in reading.scripts:
            return True
        return self.confirmed[ARABIC] >= _CONFIRMED_IN_ARABIC

    def _seen(self, reading: Reading) -> int:
        """How many clusters of the same code page there are for certain."""
        return max(self.confirmed[page] for page in reading.pages)

    def _of_language(self, reading: Reading) -> bool:
        """Whether all letters read back belong to the language's own alphabet."""
        found = [char for char in reading.characters if is_letter(char)]
        return bool(found) and all(char in self.letters for char in found)

    def _outside_alphabet(self, cluster: str) -> bool:
        """Whether a cluster has letters that the language does not write."""
        return any(char.isalpha() and char not in self.letters for char in cluster)

    def _in_other_letters(self, clusters: Iterable[str]) -> bool:
        """Whether clusters begin with other letters than the text is written with."""
        return all(scripts.script(cluster[0]) not in self.scripts - _LATIN for cluster in clusters)

    def _quoted(self, start: int, end: int, reading: Reading) -> bool:
        """Whether a word stands in quotation marks as an example of damage."""
        first, last = _core(self.text, start, end, reading)
        around = self.text[max(0, first - 1) : first] + self.text[last : last + 1]
        if len(around) < 2 or not _QUOTES.issuperset(around):
            return False
        nothing_else = reading.covered == last - first
        return (nothing_else and len(reading.places) <= _EXAMPLE) or reading.text.strip(EDGES) in self.text


def _has_sound_letters(word: str, reading: Reading) -> bool:
    """Whether a letter beyond ASCII is no part of the damage: then "Рішення" is a word, for all were misread alike."""
    ends = [0, *(end for _, end in reading.places)]
    starts = [*(start for start, _ in reading.places), len(word)]
    rest = "".join(word[end:start] for end, start in zip(ends, starts, strict=True))
    return any(char.isalpha() for char in rest if not char.isascii())


def _layers(words: Iterable[Word]) -> int:
    """How many times the text was misread, as most of its damage shows."""
    counts: Counter[int] = Counter()
    for word in words:
        counts[word.reading.layers] += len(word.reading.places)
    return max(counts, key=lambda layers: (counts[layers], layers))


def _plentiful(words: Iterable[Word]) -> frozenset[str]:
    """The scripts that so much reads back in that it can be nothing but the text's own."""
    counts = Counter(scripts.script(char) for word in words for char in word.reading.characters if is_letter(char))
    return frozenset(name for name, count in counts.items() if count >= _PLENTIFUL)


def _sound(text: str) -> bool:
    """Whether a stretch between damaged words holds letters or marks beyond ASCII."""
    return text.isascii() or text.replace(HOLE, "").replace(BOUNDARY, "").isascii()


def _core(text: str, start: int, end: int, reading: Reading) -> tuple[int, int]:
    """The word without the punctuation around it that is no part of the damage."""
    first, last = reading.places[0][0] + start, reading.places[-1][1] + start
    while start < first and text[start] in EDGES:
        start += 1
    while end > last and text[end - 1] in EDGES:
        end -= 1
    return start, end
