"""Runs of the other direction: what in a text plainly belongs together and must be shown so.

In right-to-left text these are names with their signs (C++, @StateDept), telephone numbers, dates, paths, what stands
between quotation marks or brackets, links and passages in another language. Whether one is shown wrong is not told here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from linter.bidi import bidi_class
from linter.document import HOLE, Block, HoleKind
from linter.languages.direction import RIGHT_TO_LEFT
from linter.patterns import lazy

_L = rf"[^\W\d_{RIGHT_TO_LEFT}]"
_R = f"[{RIGHT_TO_LEFT}]"
_LEFT, _RIGHT = lazy(_L), lazy(_R)
_DIGIT = "[0-9\u06f0-\u06f9]"  # ASCII and Persian; groups of Arabic digits run right to left even when isolated

# Left-to-right in right-to-left text.
_SIGNED = lazy(
    rf"""
      (?<![\w@#&/.+:])[@\#]{_L}\w*(?:[.-]\w+)*                                  # handles and tags: @StateDept, #MeToo
    | (?<!\w){_L}\w{{0,30}}(?:\+{{1,2}}|\#)(?![\w+#])                         # C++, C#, Canal+, the blood group O+
    | (?<![\w.])\.{_L}\w{{1,20}}(?!\w)                                       # .NET, .gov
    | (?<![\w/.:~])(?:~|\.{{1,2}})?/(?:[\w.-]{{1,60}}/)+[\w.-]{{0,60}}         # /usr/share/doc
    | (?<![\w.,/-]){_DIGIT}{{1,3}}-{_L}\w*(?:-\w+)*                          # 3-D, 7-Eleven
    | (?<![\w.,/-]){_DIGIT}{{1,2}}\.?\ {_L}{{3,12}}\.?,?\ {_DIGIT}{{4}}(?!\w)   # 3 May 2024
    """,
    re.VERBOSE,
)
_MAY_BE_SIGNED = lazy(rf"[@#]{_L}|{_L}(?:\+|#)|\.{_L}|/[\w.-]+/|\d-{_L}|\d {_L}+\.?,? \d")
_TELEPHONE = lazy(
    rf"""
      (?<![\w+.-])(?:\+|00|\u06f0\u06f0){_DIGIT}{{1,15}}+(?:[\ \u00a0().-]{{1,3}}{_DIGIT}{{1,12}}+){{0,7}}(?![\w+])
    | (?<![\w+.(-])\(?{_DIGIT}{{3}}\)?[\ .-]{_DIGIT}{{3}}-{_DIGIT}{{4}}(?![\w-])      # (202) 555-0123
    | (?<![\w+.(-])97[89]-[0-9-]{{9,13}}[0-9X](?!\w)                               # ISBN
    """,
    re.VERBOSE,
)
_MAY_BE_TELEPHONE = lazy(r"\+\d|00\d|\u06f0\u06f0\d|\d-\d{4}|97[89]-")
_FEWEST_DIGITS = 8

_QUOTED = lazy(
    r"(?P<open>[\"\u201c\u201d\u201e\u00ab\u2039(\[])(?P<text>[^\"\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a()\[\]\n]{2,300})"
    r"(?P<close>[\"\u201c\u201d\u00bb\u203a)\]])"
)
_PARTNERS = {
    '"': '"', "\u201c": "\u201d", "\u201d": "\u201c\u201d", "\u201e": "\u201c\u201d", "\u00ab": "\u00bb",
    "\u2039": "\u203a", "(": ")", "[": "]",
}  # fmt: skip
_BRACKETS = "(["
# What stands between such marks in code and placeholders is not quoted: <a rel="x">, [[HH:]MM], "%s", "{name}".
_IN_CODE = frozenset("{}<>=%\\")
_GLUED_BEFORE = frozenset("=[(")
# A number before a noun is the noun's: "(40 km)" reads well in either order.
_NUMBER_FIRST = lazy(r"\W*\d[\d.,]*\s")
_WORD = lazy(r"[^\W\d_]+")
_LONG_WORD = lazy(r"[^\W\d_]{3,}")
_ABBREVIATION = lazy(r"(?:[^\W\d_]\.){2,}$")
# A stop at the end belongs to the sentence that quotes, unless a sentence of this length is quoted.
_SENTENCE = 5
_STOPS = " \t.,:;\u060c\u061b\u06d4"

# A number that begins what follows, behind a name: the name draws it over to its own side.
_NUMBER_AFTER = r"(?:\s?:\s|\s[-\u2013\u2014]\s|[{commas}]\s|(?<={letter}{{4}})[.!?\u061f]\s)(?P<number>\d[\d.,\u066b\u066c]*)[%\u066a]?\s{{0,2}}(?={other})"
# The number behind such a word is its own: "Tel: 555".
_LABELS = frozenset(
    "art article box cell chapter code e-mail ext fax fig figure id isbn issn mobile no nr p page phone pin port pp room"
    " section suite table tel telephone v version vol zip".split()
)
_YEAR = lazy(r"(?:1[5-9]|20)\d\d$")


class RunKind(StrEnum):
    """What makes a run one thing."""

    SIGNED = "signed"  # its signs belong to it
    NUMBER = "number"
    QUOTED = "quoted"  # quotation marks or brackets stand around it
    MARKED = "marked"  # markup says so: a link, a passage in another language, code
    FOLLOWED = "followed"  # a number follows that belongs to what comes next
    BLOCK = "block"  # the whole block


class Candidate(NamedTuple):
    """A run: its range in the block's text and, for one that is followed by a number, where that and the text go on."""

    start: int
    end: int
    kind: RunKind
    number: int = 0
    onward: int = 0


def candidates(block: Block, base: int, marked: list[tuple[int, int, bool]]) -> list[Candidate]:
    """The runs against the direction of a block: 0 left to right, 1 right to left.

    `marked` are the ranges of links and of passages that markup declares to be in another language (True).
    """
    text = block.text
    found = list(_marked(block, base, marked))
    if not base and (text.isascii() or _RIGHT.search(text) is None):
        return found
    if base:
        found += _signed(text) if _MAY_BE_SIGNED.search(text) else ()
        found += _telephones(text) if _MAY_BE_TELEPHONE.search(text) else ()
    found += _quoted(text, base)
    found += _followed(text, base)
    return found


def is_against(text: str, base: int) -> bool:
    """Whether a text has letters of the other direction and none of the line's own."""
    own, other = (_RIGHT, _LEFT) if base else (_LEFT, _RIGHT)
    return other.search(text) is not None and own.search(text) is None


def may_hold_numbers(text: str) -> bool:
    """Whether a text could have a telephone number."""
    return _MAY_BE_TELEPHONE.search(text) is not None


def is_size(text: str) -> bool:
    """Whether a text is a number with a unit: "5 km" reads well in either order."""
    return _NUMBER_FIRST.match(text) is not None and len(_LONG_WORD.findall(text)) < 2


def is_readable(text: str) -> bool:
    """Whether a text shows the same anywhere: it has no right-to-left letter that would turn it round."""
    return not any(bidi_class(char) in {"R", "AL", "AN"} for char in text)


def words_around(text: str, start: int, end: int) -> tuple[int, int]:
    """A run with the words of the same direction beside it: the phrase that it is a part of.

    To isolate "TV+" alone in "Apple TV+" would part it from its name.
    """
    before = _PHRASE_BEFORE.search(text, max(0, start - 120), start)
    after = _PHRASE_AFTER.match(text, end, end + 120)
    return (before.start() if before else start), (after.end() if after else end)


_PHRASE_BEFORE = lazy(rf"(?:(?<!\S){_L}[\w.'\u2019&-]*\ )+\Z")
_PHRASE_AFTER = lazy(rf"(?:\ [@\#]?(?:{_L}\w*|\d+(?=\ {_L}))(?:[.'\u2019&-]\w+)*\+*)+(?!\w)")


def _signed(text: str) -> Iterator[Candidate]:
    for match in _SIGNED.finditer(text):
        start, end = match.span()
        if not is_against(match.group(), 1):
            continue
        numbered = match.group()[0].isdigit() and "-" in match.group()
        if numbered and text[:start].rstrip(" \t")[-1:] in ("", "\n", *":;,.\u060c\u061b"):
            continue  # "1-Introduction" is an item of a list
        yield Candidate(start, end, RunKind.SIGNED)


def _telephones(text: str) -> Iterator[Candidate]:
    for match in _TELEPHONE.finditer(text):
        if sum(char.isdigit() for char in match.group()) >= _FEWEST_DIGITS:
            yield Candidate(match.start(), match.end(), RunKind.NUMBER)


def _quoted(text: str, base: int) -> Iterator[Candidate]:
    for match in _QUOTED.finditer(text):
        inner = match.group("text")
        if (
            match.group("close") not in _PARTNERS[match.group("open")]
            or inner[0].isspace()
            or inner[-1].isspace()
            or not is_against(inner, base)
            or not _IN_CODE.isdisjoint(inner)
            or text[match.start() - 1 : match.start()] in _GLUED_BEFORE
            or text[match.end() : match.end() + 1].isalnum()
        ):
            continue
        in_brackets = match.group("open") in _BRACKETS
        if is_size(inner) or (in_brackets and _NUMBER_FIRST.match(inner)):
            continue
        end = match.end("text") if in_brackets else match.start("text") + len(_trimmed(inner))
        if end > match.start("text"):
            yield Candidate(match.start("text"), end, RunKind.QUOTED)


def _trimmed(text: str) -> str:
    """A quoted or linked text without the stop of the sentence around it."""
    if _ABBREVIATION.search(text) or len(_WORD.findall(text)) >= _SENTENCE:
        return text
    return text.rstrip(_STOPS)


def _marked(block: Block, base: int, marked: list[tuple[int, int, bool]]) -> Iterator[Candidate]:
    for start, end, declared in marked:
        text = block.text[start:end]
        while text[:1].isspace():
            start, text = start + 1, text[1:]
        text = text.rstrip() if declared else _trimmed(text.rstrip())
        if not is_against(text, base) or HOLE in text:
            continue
        if is_size(text):
            continue
        yield Candidate(start, start + len(text), RunKind.MARKED)
    for hole in block.holes:
        if hole.kind is HoleKind.CODE and len(block.text.strip()) > 1 and is_against(hole.content, base):
            yield Candidate(hole.position, hole.position + 1, RunKind.MARKED)


@cache
def _number_after(base: int) -> re.Pattern[str]:
    letter, other, commas = (_L, _R, "\u060c\u061b") if base else (_R, _L, ",;\u060c\u061b")
    return re.compile(_NUMBER_AFTER.format(letter=letter, other=other, commas=commas))


def _followed(text: str, base: int) -> Iterator[Candidate]:
    """Names in front of a number that is not theirs: "Facebook: 25 million" with the million in the other direction."""
    for match in _number_after(base).finditer(text):
        mark = match.group().strip()[0]
        if base and mark not in ".!?\u061f" and _YEAR.match(match.group("number")):
            continue  # "Paris, 2015" may be one thing
        before = (_NAME_BEFORE_LEFT if base else _NAME_BEFORE_RIGHT).search(
            text, max(0, match.start() - 80), match.start()
        )
        if before is not None and before.group().split(" ")[-1].lower().rstrip(".") not in _LABELS:
            yield Candidate(before.start(), before.end(), RunKind.FOLLOWED, match.start("number"), match.end())


_NAME_BEFORE_LEFT = lazy(rf"(?<![^\s(\"\u201c\u00ab]){_L}[\w.'\u2019&+-]*(?:\ {_L}[\w.'\u2019&+-]*|\ \d+)*\Z")
_NAME_BEFORE_RIGHT = lazy(rf"{_R}+(?:\ {_R}+)*\Z")
