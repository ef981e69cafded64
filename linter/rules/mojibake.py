"""Mojibake: how words of UTF-8 that was read in a code page are read back, and how strange they look.

Words may have been misread several times, so they are read back several layers deep. What it takes to believe a reading
is the business of linter.rules.damaged_words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from linter.languages import scripts
from linter.rules.code_pages import ARABIC, CLOSING, COMMON_SCRIPTS, JOINING, QUOTES, CodePage, code_pages

# Letters beyond the usual that releases are written with: Vietnamese, Romanian, Azerbaijani, Uzbek, common accents;
# Ukrainian, Kazakh, Tatar, Bashkir, Chuvash, Tajik, Kyrgyz, Mongolian.
_RARE_LATIN = (
    "\u018f\u01a0\u01a1\u01af\u01b0\u0218\u0219\u021a\u021b\u0259\u02bb\u02bc"
    "\u0300\u0301\u0302\u0303\u0306\u0307\u0308\u0309\u030b\u030c\u0323\u0327\u0328"
)
_RARE_CYRILLIC = "ҐґҒғҖҗҘҙҚқҠҡҢңҪҫҮүҰұҲҳҶҷҺһӀӏӐӑӖӗӘәӢӣӨөӮӯӲӳ"

_DEEPEST = 4  # layers of damage

# Marks that stand behind a word as a matter of course.
_SIGNS = frozenset("\u2122\u00ae\u00a9\u00b0\u00ba\u00aa\u00b9\u00b2\u00b3\u00a7\u2020\u2021\u00a8")
_BEHIND = _SIGNS | QUOTES | JOINING - {"\u2022"}
# Quotation marks and accents, which no letters of one word have between them.
_GLUED = QUOTES | {"\u00b4"}
_EAST_ASIAN = frozenset({"Hani", "Hira", "Kana", "Hang"})
# Letters by their category, but read as marks.
_NO_LETTERS = frozenset("\u00aa\u00ba\u00b5\u02c6\u02c7")


class Reading(NamedTuple):
    """How a damaged word reads in one code page."""

    pages: tuple[str, ...]  # the names of all code pages in which it reads so
    places: tuple[tuple[int, int], ...]  # the clusters in the word
    characters: str  # what they were, through all layers of damage
    text: str  # the word read back
    strangeness: int  # of the strangest cluster: 0 natural, 1 odd, 2 impossible in any language
    adjacent: int  # the most clusters that follow each other
    exact: bool  # whether the word turns into the damaged one when it is misread again
    layers: int = 1  # how many times it was misread
    further: Reading | None = None  # how the word read back reads once more, when that is not certain by itself

    @property
    def covered(self) -> int:
        """How much of the word it explains, in code points."""
        return sum(end - start for start, end in self.places)

    def through(self, layers: int) -> Reading:
        """The same word read back through more layers, as far as it goes."""
        if self.layers >= layers or self.further is None:
            return self
        return self._with(self.further).through(layers)

    def _with(self, deeper: Reading) -> Reading:
        return self._replace(
            text=deeper.text, characters=deeper.characters, layers=self.layers + deeper.layers, further=deeper.further
        )

    @property
    def impossible(self) -> bool:
        """Whether it is no word in any language, whatever stands around it."""
        in_a_row = self.adjacent > 1 and one_script(self.scripts) and self.pages != (ARABIC,)
        return plausible(self.characters) and (self.strangeness == 2 or (self.strangeness == 1 and in_a_row))

    @property
    def scripts(self) -> frozenset[str]:
        """The scripts of the letters read back, and of their signs."""
        return frozenset(scripts.script(char) for char in self.characters if is_letter(char)) - set(scripts.SHARED)


@lru_cache(maxsize=2048)
def readings(word: str) -> tuple[Reading, ...]:
    """Every way in which a word can be read back, the likeliest code page first. The work is linear in its length."""
    return tuple(_readings(word, 1))


def remains(text: str, pages: Iterable[str]) -> Iterator[tuple[int, int, Reading]]:
    """Words at whose end one byte of "\u00e0" is left, because its no-break space became a blank: for certain code pages."""
    wanted = set(pages)
    letters = {char for page in code_pages() if page.name in wanted for char in page.leads if page.byte[char] == 0xC3}
    if not letters:
        return
    for match in re.finditer(rf"(?<![^ \n'\u2019a-z])[{''.join(sorted(letters))}](?=[ \n]|\Z)", text):
        start, end = match.span()
        while start and text[start - 1] not in " \n" and end - start < 40:
            start -= 1
        word = text[start:end]
        places = ((len(word) - 1, len(word)),)
        yield start, end, Reading(tuple(wanted), places, "\u00e0", word[:-1] + "\u00e0", 2, 1, False)


def _readings(word: str, depth: int) -> Iterator[Reading]:
    found: dict[str, Reading] = {}
    for page in code_pages():
        if page.leads.isdisjoint(word) or page.trails.isdisjoint(word):
            continue
        reading = _reading(word, page)
        if reading is None:
            continue
        if reading.text in found:  # the code pages of the West agree on most
            first = found[reading.text]
            found[reading.text] = first._replace(pages=first.pages + reading.pages)
        else:
            found[reading.text] = reading
    for reading in found.values():
        deeper = _deeper(reading.text, depth + 1) if depth < _DEEPEST else None
        if deeper is not None:
            sure = deeper.impossible or not plausible(reading.characters)
            reading = reading._with(deeper) if sure else reading._replace(further=deeper)
        yield reading._replace(text=reading.text.replace("\ufeff", ""))


def _reading(word: str, page: CodePage) -> Reading | None:
    """A word as it reads in one code page, one layer deep; None when nothing in it is UTF-8."""
    places: list[tuple[int, int]] = []
    characters: list[str] = []
    pieces: list[str] = []
    position, exact = 0, True
    for match in page.clusters.finditer(word):
        start, end = match.span()
        if match["lost"]:
            character: str | None = page.guess(match.group(), end == len(word))
            exact = False
        else:
            character = page.character(match.group())
            if character is not None:
                places.append((start, end))
                characters.append(character)
        if character is not None:
            exact = exact and word[position:start].isascii()
            pieces += [word[position:start], character]
            position = end
    if not places:
        return None
    text = "".join([*pieces, word[position:]])
    strangeness = max(_strangeness(word, *place, was) for place, was in zip(places, characters, strict=True))
    exact = exact and word[position:].isascii()
    return Reading((page.name,), tuple(places), "".join(characters), text, strangeness, _adjacent(places), exact)


def _deeper(text: str, depth: int) -> Reading | None:
    """What a word reads as that is damaged itself, or may be."""
    if text.isascii():
        return None
    some = [reading for reading in _readings(text, depth) if plausible(reading.characters)]
    return max(some, key=lambda reading: (reading.impossible, reading.covered), default=None)


def one_script(names: frozenset[str]) -> bool:
    """Whether letters are of one script, or of those that are written together."""
    return len(names) == 1 or (len(names) > 1 and names <= _EAST_ASIAN)


def plausible(characters: str) -> bool:
    """Whether releases are written with all of these characters."""
    return all(map(_plausible, characters))


@cache
def _plausible(char: str) -> bool:
    if "\u0180" <= char <= "\u036f":  # the rarer Latin letters, and accents that stand alone
        return char in _RARE_LATIN
    if "\u03cf" <= char <= "\u03ff" or "\u0460" <= char <= "\u052f":  # letters of old, letters of small languages
        return char in _RARE_CYRILLIC
    return unicodedata.category(char) not in {"Cc", "Cn", "Co", "Cs"} and char != "\u017f"


def is_letter(char: str) -> bool:
    """Whether a character is a letter or a sign of one."""
    return char.isalpha() or unicodedata.category(char)[0] == "M"


def _adjacent(places: list[tuple[int, int]]) -> int:
    most = count = 1
    for (_, end), (start, _) in pairwise(places):
        count = count + 1 if start == end else 1
        most = max(most, count)
    return most


def _is_letter(char: str) -> bool:
    return char.isalpha() and char not in _NO_LETTERS


def _strangeness(word: str, start: int, end: int, was: str) -> int:
    """0 when a cluster may well be what was written, 1 when that is odd, 2 when no language writes so."""
    before = word[start - 1] if start else ""
    after = word[end] if end < len(word) else ""
    if any("\x80" <= char <= "\x9f" for char in word[start:end]):
        return 2
    if end - start == 2 and not is_letter(was) and scripts.script(word[start]) in COMMON_SCRIPTS:
        return 1  # "\u0392\u0384" is a numeral of Greek, "\u0412\u00ab" a Russian word and a quotation mark
    strangeness = 0 if _is_letter(before) else 1  # a word of one letter and a mark is odd
    left, marks = before, ""  # the last letter, and the marks behind it
    for at, char in enumerate(word[start:end] + after, start):
        if _is_letter(char):
            if _breaks(left, marks, char, was) or (left == "\u00e2" and start < at < end):
                return 2
            if start < at < end or (marks and not JOINING.issuperset(marks)):
                strangeness = 1
            left, marks = char, ""
        elif at < end:
            if at > start and not _follows(left, marks, char):
                return 2
            marks += char
    return strangeness


def _follows(left: str, marks: str, mark: str) -> bool:
    """Whether a mark may stand behind a letter and the marks that follow it."""
    if marks and marks[-1] in _SIGNS:
        return mark in CLOSING
    return mark in _BEHIND or (not marks and mark in JOINING and _is_letter(left))


def _breaks(left: str, marks: str, right: str, was: str) -> bool:
    """Whether two letters with these marks between them, or none, follow each other in no language."""
    if not left or not _is_letter(left):
        return False
    if not marks:
        return (left.islower() and right.isupper()) or not _in_one_script(left, right)
    if _GLUED.issuperset(marks) and left.isupper() and was.isalpha():
        return scripts.script(left) == "Latn"  # "R\u00c4\u00abga"
    return not (JOINING | QUOTES).issuperset(marks)


def _in_one_script(left: str, right: str) -> bool:
    first, second = scripts.script(left), scripts.script(right)
    return first == second or not {first, second}.isdisjoint(scripts.SHARED) or {first, second} <= _EAST_ASIAN
