"""Code pages in which UTF-8 is misread, and how the traces of that are found in a text.

Each character beyond ASCII takes two to four bytes in UTF-8, and a code page makes a character of every byte. What comes
of one character is called a cluster: "\u00c3\u00a9" is "\u00e9" by way of Windows-1252.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from linter.languages import scripts
from linter.patterns import lazy

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

# Marks that join two letters, and those that stand between two letters where a blank was forgotten.
JOINING = frozenset(
    "\u00a0\u2019\u2018\u00b4\u2026\u2013\u2014\u00b7\u2022\u060c\u061b\u061f\u200c\u200d\u200e\u200f\u00ad"
)
QUOTES = frozenset("\u201d\u201c\u201e\u201a\u00bb\u00ab\u203a\u2039")
# Marks that end a passage, with other marks before them.
CLOSING = frozenset("\u00a0\u2019\u201d\u201c\u00bb\u203a\u2026\u2013\u2014\u060c\u061b\u061f")
# Scripts of which so many letters are first bytes that sound words hold what looks like clusters.
COMMON_SCRIPTS = frozenset({"Grek", "Cyrl", "Arab"})


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
        name, byte, lazy(f"{clusters}|(?P<lost>{lost})"),
        frozenset(some(code for codes in _LEADS.values() for code in codes)), frozenset(some(_TRAILS)),
    )  # fmt: skip


def _any(chars: Iterable[str]) -> str:
    """A class of characters; one that matches nothing when there are none."""
    chars = "".join(chars)
    return f"[{re.escape(chars)}]" if chars else "(?!)"


def leads() -> str:
    """The characters that any cluster of any code page begins with."""
    two, more, _ = _parts()
    return "".join(sorted(two | more))


@cache
def candidates() -> re.Pattern[str]:
    """What any cluster of any code page begins with."""
    two, more, trail = (_any(sorted(chars)) for chars in _parts())
    return re.compile(f"{_any(leads())}(?:(?<={two}){trail}|(?<={more}){trail}{{2}})")


@cache
def signs() -> re.Pattern[str]:
    """A trailing byte as it is rare in sound text of any script: without one there is no mojibake.

    Behind a letter of a script of which many letters are first bytes, its own letters and common marks are no sign,
    unless capitals and small letters alternate or Latin letters stand beside them. The search goes by the second
    character, which is rarer than the first.
    """
    two, more, trails = _parts()
    common = {char for char in two | more | trails if scripts.script(char) in COMMON_SCRIPTS}
    odd = _any(sorted(trails - common - JOINING - QUOTES - CLOSING))
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
