"""Characters of a document as a page may hold them: what cannot be seen, or would steer the page, is called by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.outputs.visible import harmless, named
from linter.patterns import lazy

_LINE_BREAKS = {"\n": "line break", "\r": "CR", "\r\n": "line break"}
# Marks of direction say something of the characters beside them only; a reader needs them to see the text as it is.
_MARKS = frozenset("\u200e\u200f\u061c")
_OPENING, _CLOSING = frozenset("\u2066\u2067\u2068"), "\u2069"  # LRI, RLI, FSI; POP DIRECTIONAL ISOLATE
_QUOTATION = lazy(r"((?<=\")[^\"]+(?=\")|(?<=\u201c)[^\u201c\u201d]+(?=\u201d))")
_ISOLATE = lazy("[\u2066-\u2069]")
# What may need a name: controls, format characters, surrogates, private use. The signs of Arabic and Syriac that enclose
# a number are format characters, too, but they are seen.
_SUSPECT = lazy(
    "[\x00-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\uf8ff\ufeff\ufff0-\uffff"
    "\U000e0000-\U0010ffff]"
)


class Read(str):
    """A text that a sieve has passed: it goes to the page as it is (escaped, like every other)."""

    __slots__ = ()


class Stretch(NamedTuple):
    """A stretch of text; or, when `name` is set, a character that is shown by it."""

    text: Read
    name: bool = False


def sieve(value: object) -> object:
    """What a template prints: a text without anything that steers a page, unless it has been read before."""
    if isinstance(value, str) and type(value) is str and _SUSPECT.search(value):
        return harmless(value)
    return value


def as_read(text: str, *, isolates: bool) -> Iterator[Stretch]:
    """The text as it reads, line breaks and joiners as they are, anything that steers the page by name.

    `isolates` says that directional isolates are balanced here, so that none reaches beyond the text.
    """
    start = 0
    for match in _SUSPECT.finditer(text):
        char = match.group()
        if char in "\n\t" or char in _MARKS or (isolates and (char in _OPENING or char == _CLOSING)):
            continue
        shown = harmless(char)
        if shown != char:
            if match.start() > start:
                yield Stretch(Read(text[start : match.start()]))
            yield Stretch(Read(_LINE_BREAKS.get(char, shown[1:-1])), name=True)
            start = match.end()
    if start < len(text):
        yield Stretch(Read(text[start:]))


def spelled(text: str, *, blanks: bool = False) -> Iterator[Stretch]:
    """The text with every invisible character by name; the ordinary space only when `blanks` are asked for."""
    gathered: list[str] = []
    for char in re.findall(r"\r\n|.", text, re.DOTALL):
        shown = _LINE_BREAKS.get(char) or ("space" if blanks and char == " " else _name(char))
        if shown == char:
            gathered.append(char)
            continue
        if gathered:
            yield Stretch(Read("".join(gathered)))
            gathered.clear()
        yield Stretch(Read(shown), name=True)
    if gathered:
        yield Stretch(Read("".join(gathered)))


def _name(char: str) -> str:
    shown = named(char)
    return char if shown == char else shown[1:-1]


def quoting(text: str) -> Iterator[tuple[Read, bool]]:
    """A message cut into what it says and what it quotes, so that a quotation from the right turns nothing round."""
    for at, part in enumerate(_QUOTATION.split(text)):
        if part:
            yield Read(harmless(part)), bool(at % 2)


def is_invisible(text: str) -> bool:
    """Whether nothing of a text can be seen."""
    return bool(text) and all(char.isspace() or named(char) != char for char in text)


def balanced(text: str) -> bool:
    """Whether every directional isolate of a text is closed in it, and none is closed that was not opened."""
    depth = 0
    for match in _ISOLATE.finditer(text):
        depth += -1 if match.group() == _CLOSING else 1
        if depth < 0:
            return False
    return depth == 0
