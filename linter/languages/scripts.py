"""The script a text is written in: Unicode's script property (UAX 24), by ISO 15924 code.

    >>> histogram("Tehran, \u062a\u0647\u0631\u0627\u0646")
    {'Latn': 6, 'Arab': 5}

Japanese and Korean keep their parts apart: "Hani", "Hira", "Kana", "Hang".
"""

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("tables") / "scripts.json"

UNKNOWN = "Zzzz"

# Common and inherited: characters that belong to no one script, such as digits, punctuation and accents.
SHARED = ("Zyyy", "Zinh")

# ISO 15924 has codes for ways of writing that Unicode's property takes apart, or does not tell apart.
_LETTERS = {
    "Aran": ("Arab",),
    "Cyrs": ("Cyrl",),
    "Hanb": ("Hani", "Bopo"),
    "Hans": ("Hani",),
    "Hant": ("Hani",),
    "Hrkt": ("Hira", "Kana"),
    "Jpan": ("Hani", "Hira", "Kana"),
    "Kore": ("Hang", "Hani"),
    "Latf": ("Latn",),
    "Latg": ("Latn",),
}

# Longer ranges (ideographs, Hangul) hold nothing but letters.
_LONGEST_MIXED = 4000

_NO_ASCII_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())


@cache
def _ranges() -> tuple[list[int], list[int], list[str]]:
    """First code points, last code points and scripts of the ranges, in order."""
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    return table["starts"], table["ends"], table["scripts"]


def first_letter(code: str) -> str | None:
    """The first letter of a script, by its ISO 15924 code; None for one that Unicode does not have."""
    starts, ends, names = _ranges()
    wanted = letters_of(code)
    places = (range(start, end + 1) for start, end, name in zip(starts, ends, names, strict=True) if name in wanted)
    return next((chr(at) for place in places for at in place if chr(at).isalpha()), None)


@cache
def character_class(name: str) -> str:
    """The letters of one script, as `script` names it, to be put into the brackets of a pattern.

    Rare letters beyond the Basic Multilingual Plane are left out, except for ideographs: they make patterns slow.
    """
    starts, ends, names = _ranges()
    own = [(first, last) for first, last, owner in zip(starts, ends, names, strict=True) if owner == name]
    basic = [(first, min(last, 0xFFFF)) for first, last in own if first <= 0xFFFF]
    places = own if name == "Hani" else basic or own
    runs = [run for first, last in places for run in _letter_runs(first, last)]
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in runs)


def _letter_runs(first: int, last: int) -> Iterator[tuple[int, int]]:
    """The ranges of letters within a range of code points."""
    if last - first > _LONGEST_MIXED:
        yield first, last
        return
    start = first
    for code in range(first, last + 2):
        if code > last or not chr(code).isalpha():
            if code > start:
                yield start, code - 1
            start = code + 1


@cache
def script(char: str) -> str:
    """The script of one character, such as "Latn"; "Zyyy" common, "Zinh" inherited, "Zzzz" unassigned."""
    starts, ends, scripts = _ranges()
    code = ord(char)
    at = bisect_right(starts, code) - 1
    return scripts[at] if code <= ends[at] else UNKNOWN


def letters_of(code: str) -> tuple[str, ...]:
    """The scripts, as `script` names them, of a text in the script of a tag: Hani, Hira and Kana for "Jpan"."""
    return _LETTERS.get(code, (code,))


def histogram(text: str) -> dict[str, int]:
    """How many letters of each script the text has, in the order the scripts appear.

    Only letters count: marks, digits and punctuation say little, and letters shared by scripts say nothing.
    """
    if text.isascii():
        latin = len(text.encode("ascii").translate(None, _NO_ASCII_LETTERS))
        return {"Latn": latin} if latin else {}
    counts: dict[str, int] = {}
    for char, count in Counter(text).items():
        if char.isalpha() and (name := script(char)) not in SHARED:
            counts[name] = counts.get(name, 0) + count
    return counts


def dominant(text: str) -> str | None:
    """The script most letters of the text are in (of equals, the one that appears first); None without letters."""
    counts = histogram(text)
    return max(counts, key=counts.__getitem__, default=None)
