"""Typed lists: lines that begin with the same typed mark, one under another, where markup would make a list.

A dash at the beginning of a line is as often a speaker's as an item's. So a list of dashes has no questions, no
quotations and no sentences that end in a full stop; numbers count up; and the name of a month behind a number is a date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.document import Block, BlockKind, Document
from linter.languages.folding import fold
from linter.languages.model import Language
from linter.patterns import lazy
from linter.rules.emoji import ONE_EMOJI

_BULLET = lazy(
    r"[\u2022\u2023\u25e6\u2043\u2219\u25aa\u25ab\u25a0\u25a1\u25cf\u25cb\u25c6\u25c7\u25b6\u25ba\u25b8\u27a4\u27a2\u2713\u2714\u2611\uf0b7\u30fb\u00b7*+]"
)
# These stand for other things too unless a blank follows: a footnote's star, a point in a Catalan word, a telephone's +.
_NEEDS_BLANK = frozenset("*+\u00b7\u30fb")
_IDEOGRAPHIC = "\u30fb"  # KATAKANA MIDDLE DOT: no blank in Japanese, but never in the middle of words at a line's start
_DASH = lazy(r"[-\u2013\u2014\u2212](?=[ \u00a0\t])")
_NUMBER = lazy(r"(\(?)(\d{1,2})([.)](?=[ \u00a0\t])|[\u3001\uff0e\uff09]|[-\u2013](?=[ \u00a0\t]))")
_LETTER = lazy(r"(\(?)([a-z\u03b1-\u03c9\u0430-\u044f])([.)])(?=[ \u00a0\t])")
_CIRCLED = lazy(r"[\u2460-\u2473]")
_BLANKS = lazy(r"[ \u00a0\t\u3000]*")
_MONTH = lazy(r"[^\W\d_]+\.?")
_AMOUNT = lazy(r"[^\w\s]?\d")
_LISTING = (";", ",", "\uff1b", "\uff0c", "\u061b", "\u060c")
_INNER_DASH = lazy(r"[ ,.!?\u00a0][\u2013\u2014-] ")
_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.CELL})
_FEWEST_EMOJI = 3
_LONGEST_DASHED, _LONGEST_NUMBERED = (
    200,
    300,
)  # on average, in code points: longer ones are speeches, numbered paragraphs
_QUOTED = '"\u201c\u201e\u00ab\u2018\u300c'


class Mark(NamedTuple):
    """The typed mark of a line: what all marks of the list share, and its number if it counts."""

    kind: str  # "bullet", "dash", "number", "letter", "circled", "emoji"
    form: str
    number: int
    end: int  # of the mark and the blanks behind it, in the block's text


class Row(NamedTuple):
    """A line of a block, with its mark."""

    block: int
    start: int
    end: int
    mark: Mark


class TypedList(NamedTuple):
    """Rows that are the items of a typed list."""

    rows: tuple[Row, ...]

    @property
    def kind(self) -> str:
        """What kind of mark it has."""
        return self.rows[0].mark.kind

    @property
    def is_numbered(self) -> bool:
        """Whether its order counts."""
        return self.kind in {"number", "letter", "circled"}


def typed_lists(document: Document, language: Language) -> Iterator[TypedList]:
    """The typed lists of a document, within a block and over blocks that follow one another."""
    run: list[Row] = []
    previous = -1  # the block before, as far as its text may go on
    for number, block in enumerate(document.blocks):
        if block.kind is BlockKind.ATTRIBUTE:
            continue
        marked = block.kind in _KINDS and not block.hidden and bool(block.name)
        for position, row in enumerate(_rows(number, block, language) if marked else ()):
            joined = position > 0 or (previous >= 0 and block.kind is BlockKind.PARAGRAPH)
            if run and row is not None and joined and _follows(row.mark, run[-1].mark):
                run.append(row)
                continue
            yield from _finished(document, run)
            run = [] if row is None else [row]
        if not marked:
            yield from _finished(document, run)
            run = []
        previous = number if marked and block.kind is BlockKind.PARAGRAPH else -1
    yield from _finished(document, run)


def _rows(number: int, block: Block, language: Language) -> Iterator[Row | None]:
    start = 0
    for line in block.text.split("\n"):
        end = start + len(line)
        if line.strip():
            mark = _mark(block.text, start, end, language)
            yield None if mark is None else Row(number, start, end, mark)
        start = end + 1


def _mark(text: str, start: int, end: int, language: Language) -> Mark | None:
    blanks = _BLANKS.match(text, start, end)
    at = blanks.end() if blanks else start
    found = _sign(text, at, end) or _count(text, at, end, language)
    if found is None:
        return None
    kind, form, number, behind = found
    rest = _BLANKS.match(text, behind, end)
    behind = rest.end() if rest else behind
    if not any(char.isalpha() for char in text[behind:end]):
        return None
    return Mark(kind, form, number, behind)


def _sign(text: str, at: int, end: int) -> tuple[str, str, int, int] | None:
    """A bullet, a dash or an emoji at a place: kind, form, 0, where it ends."""
    sign = text[at : at + 1]
    if _DASH.match(text, at, end):
        return "dash", sign, 0, at + 1
    if _BULLET.match(text, at, end):
        if sign in _NEEDS_BLANK and not text[at + 1 : at + 2].isspace() and sign != _IDEOGRAPHIC:
            return None
        return "bullet", sign, 0, at + 1
    emoji = None if sign.isascii() else ONE_EMOJI.match(text, at, end)
    if emoji is not None:
        return "emoji", emoji.group().replace("\ufe0f", ""), 0, emoji.end()
    return None


def _count(text: str, at: int, end: int, language: Language) -> tuple[str, str, int, int] | None:
    """A number or a letter that counts: kind, form, number, where it ends."""
    number = _NUMBER.match(text, at, end)
    if number is not None:
        opening, digits, closing = number.groups()
        if (opening == "(") != (closing in ")\uff09") and opening:
            return None
        month = _MONTH.match(text, number.end() + 1, end)
        if month is not None and _is_month(month.group(), language):
            return None
        return "number", opening + closing, int(digits), number.end()
    letter = _LETTER.match(text, at, end)
    if letter is not None:
        return "letter", letter.group(1) + letter.group(3), ord(letter.group(2)), letter.end()
    if _CIRCLED.match(text, at, end):
        return "circled", "", ord(text[at]) - 0x245F, at + 1
    return None


def _is_month(word: str, language: Language) -> bool:
    return fold(word).strip(" .") in language.dates.months


def _follows(mark: Mark, before: Mark) -> bool:
    counts = mark.kind in {"number", "letter", "circled"}
    return (mark.kind, mark.form) == (before.kind, before.form) and (not counts or mark.number == before.number + 1)


def _finished(document: Document, run: Sequence[Row]) -> Iterator[TypedList]:
    if len(run) < 2 or (run[0].mark.kind == "emoji" and len(run) < _FEWEST_EMOJI):
        return
    items = [document.blocks[row.block].text[row.mark.end : row.end].strip() for row in run]
    mark = run[0].mark
    average = sum(map(len, items)) / len(items)
    if mark.kind == "dash" and (average > _LONGEST_DASHED or _is_spoken(items, mark.form)):
        return
    if mark.form == "+" and any(map(_AMOUNT.match, items)) and not all(item.endswith(_LISTING) for item in items[:-1]):
        return  # "+ 3 % in the north" is what has been added
    if mark.kind == "number" and (average > _LONGEST_NUMBERED or not _begins_at_one(run)):
        return
    if mark.kind == "letter" and chr(mark.number) not in "a\u03b1\u0430":
        return
    yield TypedList(tuple(run))


def _begins_at_one(run: Sequence[Row]) -> bool:
    return run[0].mark.number == 1 or (len(run) > 2 and run[0].mark.number > 0)


def _is_spoken(items: Sequence[str], dash: str) -> bool:
    """Whether lines that begin with a dash are what people say to one another."""
    if any("?" in item or "!" in item or "\u2026" in item or item[0] in _QUOTED for item in items):
        return True
    if any(_INNER_DASH.search(item) for item in items):  # "- Yes, said the mayor. - And soon."
        return True
    # Of two people who speak in turn, each says a sentence.
    if all(item.endswith((".", "\u3002")) for item in items):
        return dash != "-" or len(items) == 2 or any(". " in item for item in items)
    return False
