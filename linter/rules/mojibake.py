"""Mojibake: UTF-8 that was read in a code page, and how it is read back.

Each character beyond ASCII takes two to four bytes in UTF-8, and a code page makes a character of every byte. What comes
of one character is called a cluster here: "\u00c3\u00a9" is "\u00e9" by way of Windows-1252. This module finds clusters
and undoes them, several layers deep; what it takes to believe them is the business of UNI003.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from linter.languages import scripts

# Code page by Python's name, and as editors know it. The order is that of frequency: the first reading wins.
_CODE_PAGES = {
    "cp1252": "Windows-1252", "cp1251": "Windows-1251", "cp1250": "Windows-1250", "cp1256": "Windows-1256",
    "cp1254": "Windows-1254", "cp1253": "Windows-1253", "cp1257": "Windows-1257", "mac_roman": "Mac Roman",
    "cp437": "DOS (437)",
}  # fmt: skip
ARABIC = "Windows-1256"

# First bytes of UTF-8 that begin what a release is written in: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic; the
# scripts of Asia, Georgian and all marks; emoji. Any other first byte would only raise false alarms.
_LEADS = {2: (*range(0xC2, 0xC7), 0xC8, 0xC9, 0xCC, *range(0xCE, 0xDC)), 3: tuple(range(0xE0, 0xF0)), 4: (0xF0,)}
# Accents that stand alone in code pages, as they come out between two layers of damage: first byte CB, and these.
_ACCENTS = (0x86, 0x87, *range(0x98, 0x9E))
# In Mac Roman dashes and quotation marks stand at the bytes of Cyrillic and Armenian: "l\u2019\u00e9t\u00e9" is no mojibake.
_BARRED = {"mac_roman": frozenset({0xC8, 0xC9, 0xCC, *range(0xD0, 0xD7), 0xE1, 0xE3, 0xE4, 0xE5})}
_TRAILS = tuple(range(0x80, 0xC0))

# Letters beyond the usual that releases are written with: Vietnamese, Romanian, Azerbaijani, Uzbek, common accents;
# Ukrainian, Kazakh, Tatar, Bashkir, Chuvash, Tajik, Kyrgyz, Mongolian.
_RARE_LATIN = (
    "\u018f\u01a0\u01a1\u01af\u01b0\u0218\u0219\u021a\u021b\u0259\u02bb\u02bc"
    "\u0300\u0301\u0302\u0303\u0306\u0307\u0308\u0309\u030b\u030c\u0323\u0327\u0328"
)
_RARE_CYRILLIC = "ҐґҒғҖҗҘҙҚқҠҡҢңҪҫҮүҰұҲҳҶҷҺһӀӏӐӑӖӗӘәӢӣӨөӮӯӲӳ"

_DEEPEST = 4  # layers of damage

# Marks that stand behind a word as a matter of course, those that join two letters, and those that stand between two
# letters where a blank was forgotten.
_BEHIND = frozenset("\u00a0\u2019\u2018\u201d\u201c\u201e\u201a\u00bb\u00ab\u203a\u2039\u2026\u2013\u2014\u2122\u00ae\u00a9\u00b0\u00ba\u00aa"
                    "\u00b9\u00b2\u00b3\u00a7\u2020\u2021\u00b7\u00b4\u00a8\u060c\u061b\u061f\u200c\u200d\u200e\u200f\u00ad")  # fmt: skip
_JOINING = frozenset(
    "\u00a0\u2019\u2018\u00b4\u2026\u2013\u2014\u00b7\u2022\u060c\u061b\u061f\u200c\u200d\u200e\u200f\u00ad"
)
_QUOTES = frozenset("\u201d\u201c\u201e\u201a\u00bb\u00ab\u203a\u2039")
# Quotation marks and accents, which no letters of one word have between them.
_GLUED = _QUOTES | {"\u00b4"}
_SIGNS = _BEHIND - _JOINING - _QUOTES
_CLOSING = frozenset("\u00a0\u2019\u201d\u201c\u00bb\u203a\u2026\u2013\u2014\u060c\u061b\u061f")
# Scripts in which the first byte of marks is a letter that begins many words.
_COMMON_CAPITALS = frozenset({"Grek", "Cyrl", "Arab"})
_EAST_ASIAN = frozenset({"Hani", "Hira", "Kana", "Hang"})
# Letters by their category, but read as marks.
_NO_LETTERS = frozenset("\u00aa\u00ba\u00b5\u02c6\u02c7")


class CodePage(NamedTuple):
    """A code page, with the byte that each of its characters beyond ASCII stands for."""

    name: str
    byte: dict[str, int]
    clusters: re.Pattern[str]  # also what is left of one whose last character was invisible and got lost
    leads: frozenset[str]
    trails: frozenset[str]

    def character(self, cluster: str) -> str | None:
        """The character that a cluster was; None when its bytes are no UTF-8."""
        data = bytes(self.byte[char] for char in cluster)
        try:
            if len(data) == 6:  # two surrogates, as CESU-8 has them
                return data.decode("utf-8", "surrogatepass").encode("utf-16-be", "surrogatepass").decode("utf-16-be")
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return None

    def guess(self, rest: str, at_end: bool) -> str:
        """The character of which only the first bytes are left: the most frequent one whose last byte is invisible."""
        if len(rest) == 2:
            return "\u201d"
        if self.byte[rest] == 0xD8:
            return "\u062d"  # its last byte is a soft hyphen
        return "\u00e0" if at_end else "\u00ed"  # a no-break space that became a blank; a soft hyphen

    def misread(self, text: str) -> str:
        """A text as it looks when its UTF-8 is read in this code page."""
        shown = {code: char for char, code in self.byte.items()}  # the page's own characters come last
        return "".join(chr(byte) if byte < 0x80 else shown.get(byte, chr(byte)) for byte in text.encode())


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


@cache
def code_pages() -> tuple[CodePage, ...]:
    """The code pages that text is known to be misread in."""
    return tuple(_code_page(codec, name) for codec, name in _CODE_PAGES.items())


def _code_page(codec: str, name: str) -> CodePage:
    # What a code page leaves undefined browsers show as the control character of the same number.
    text = bytes(range(0x80, 0x100)).decode(codec, "surrogateescape")
    byte = {chr(code): code for code in range(0x80, 0xA0)}
    byte |= {chr(code) if "\udc80" <= char <= "\udcff" else char: code for code, char in enumerate(text, 0x80)}
    shown: dict[int, str] = {}
    for char, code in byte.items():
        shown[code] = shown.get(code, "") + char
    barred = _BARRED.get(codec, frozenset())

    def some(codes: Iterable[int]) -> str:
        return "".join(shown.get(code, "") for code in codes if code not in barred)

    lead = {length: _any(some(codes)) for length, codes in _LEADS.items()}
    trail, high, low = _any(some(_TRAILS)), _any(some(range(0xA0, 0xB0))), _any(some(range(0xB0, 0xC0)))
    surrogate = _any(some((0xED,)))
    clusters = (
        f"{surrogate}{high}{trail}{surrogate}{low}{trail}|{lead[2]}{trail}|{lead[3]}{trail}{{2}}|{lead[4]}{trail}{{3}}"
        f"|{_any(some((0xCB,)))}{_any(some(_ACCENTS))}"
    )
    lost = f"(?<=[a-z]){_any(some((0xC3,)))}(?=[a-z]|$)"
    if name == ARABIC:
        lost += f"|{_any(some((0xD8,)))}(?!{trail})|{_any(some((0xE2,)))}{_any(some((0x80,)))}(?!{trail})"
    return CodePage(
        name, byte, re.compile(f"{clusters}|(?P<lost>{lost})"),
        frozenset(some(code for codes in _LEADS.values() for code in codes)), frozenset(some(_TRAILS)),
    )  # fmt: skip


def _any(chars: Iterable[str]) -> str:
    """A class of characters; one that matches nothing when there are none."""
    chars = "".join(chars)
    return f"[{re.escape(chars)}]" if chars else "(?!)"


@cache
def candidates() -> re.Pattern[str]:
    """What any cluster of any code page begins with."""
    two, more, trail = (_any(sorted(chars)) for chars in _parts())
    return re.compile(f"{_any(sorted(_parts()[0] | _parts()[1]))}(?:(?<={two}){trail}|(?<={more}){trail}{{2}})")


@cache
def signs() -> re.Pattern[str]:
    """A trailing byte as it is rare in sound text of any script: without one there is no mojibake.

    Behind a letter of a script of which many letters are first bytes, its own letters and common marks are no sign,
    unless capitals and small letters alternate or Latin letters stand beside them. The search goes by the second character, which is rarer than the first.
    """
    two, more, trails = _parts()
    common = {char for char in two | more | trails if scripts.script(char) in _COMMON_CAPITALS}
    odd = _any(sorted(trails - common - _JOINING - _QUOTES - _CLOSING))
    trail, first, second, other = (
        _any(sorted(c)) for c in (trails, two - common, more - common, common & (two | more))
    )
    small, large = _any(sorted(filter(str.islower, common))), _any(sorted(filter(str.isupper, common)))
    return re.compile(
        f"{trail}(?:(?<={first}.)|(?<={second}.){trail}|(?<={other}{odd})|(?<={small}{large})|(?<={small})(?={large})"
        f"|(?<=[A-Za-z]{other}.)|(?<={other}.)(?=[A-Za-z]))"
    )


@cache
def _parts() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The characters of first bytes, of two and of more bytes, and those of trailing bytes, in any code page."""
    pages = code_pages()
    leads = [(char, page.byte[char]) for page in pages for char in page.leads]
    return (
        frozenset(char for char, byte in leads if byte < 0xE0),
        frozenset(char for char, byte in leads if byte >= 0xE0),
        frozenset(char for page in pages for char in page.trails),
    )


@lru_cache(maxsize=2048)
def readings(word: str) -> tuple[Reading, ...]:
    """Every way in which a word can be read back, the likeliest code page first. The work is linear in its length."""
    return tuple(_readings(word, 1))


def remains(text: str, pages: Iterable[str]) -> Iterator[tuple[int, int, Reading]]:
    """Words at whose end one byte of "\u00e0" is left, because its no-break space became a blank: for certain code pages."""
    wanted = set(pages)
    letters = {char for page in code_pages() if page.name in wanted for char in page.leads if page.byte[char] == 0xC3}
    for match in re.finditer(rf"(?<![^ \n'\u2019a-z]){_any(sorted(letters))}(?=[ \n]|\Z)", text):
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
    if end - start == 2 and not is_letter(was) and scripts.script(word[start]) in _COMMON_CAPITALS:
        return 1  # "\u0392\u0384" is a numeral of Greek, "\u0412\u00ab" a Russian word and a quotation mark
    strangeness = 0 if _is_letter(before) else 1  # a word of one letter and a mark is odd
    left, marks = before, ""  # the last letter, and the marks behind it
    for at, char in enumerate(word[start:end] + after, start):
        if _is_letter(char):
            if _breaks(left, marks, char, was) or (left == "\u00e2" and start < at < end):
                return 2
            if start < at < end or (marks and not _JOINING.issuperset(marks)):
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
        return mark in _CLOSING
    return mark in _BEHIND or (not marks and mark in _JOINING and _is_letter(left))


def _breaks(left: str, marks: str, right: str, was: str) -> bool:
    """Whether two letters with these marks between them, or none, follow each other in no language."""
    if not left or not _is_letter(left):
        return False
    if not marks:
        return (left.islower() and right.isupper()) or not _in_one_script(left, right)
    if _GLUED.issuperset(marks) and left.isupper() and was.isalpha():
        return scripts.script(left) == "Latn"  # "R\u00c4\u00abga"
    return not (_JOINING | _QUOTES).issuperset(marks)


def _in_one_script(left: str, right: str) -> bool:
    first, second = scripts.script(left), scripts.script(right)
    return first == second or not {first, second}.isdisjoint(scripts.SHARED) or {first, second} <= _EAST_ASIAN
