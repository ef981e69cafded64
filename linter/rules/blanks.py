"""Blanks inside a line: where a language has none, where one must not break, and which rule a blank belongs to.

The marks are data (`typography.no_space_before`, `space_before`, `no_space_inside` and what they are described with in
schemas/language.schema.json). A run of blanks is reported once: beside a mark by the rule about the mark, between two
words by the rule about the blanks themselves.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from linter.document import HOLE
from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.quotation_marks import usage
from linter.rules.words import is_mark

TAB = "\t"
# NO-BREAK SPACE and NARROW NO-BREAK SPACE: which of the two is written is house style.
NO_BREAK = "\u00a0\u202f"
# From OGHAM SPACE MARK to IDEOGRAPHIC SPACE: each has its use, and none of them parts two words of prose.
UNUSUAL = "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u205f\u3000"
BLANKS = " " + NO_BREAK + UNUSUAL
BLANK = f"[{BLANKS}]"

# Marks that stand in a row.
SHOUTS = "!?\u061f"
# Closing marks behind which a sentence's own mark may stand, and before which a sentence may end.
_CLOSING = frozenset(")]}\u00bb\u203a\u201d\u2019\u201c\u2018\u00ab\u2039\"'\u300d\u300f\uff09")
# Of these the ones that also open: what stands before them tells.
_EITHER_SIDE = frozenset("\u201c\u2018\u00ab\u2039\"'")
_SIGNS = frozenset("%\u2030\u066a\u00b0\u20ac$\u00a3\u2026\u00ae\u2122*")


def named(char: str) -> str:
    """What a space is called in a message."""
    if char in " \t":
        return {" ": "space", TAB: "tab"}[char]
    return f"{unicodedata.name(char)} U+{ord(char):04X}"


class Spacing(NamedTuple):
    """Where one language has blanks, and where it has none."""

    none_before: str  # marks that no blank stands before
    none_inside: tuple[str, ...]  # pairs inside which no blank stands, in the order opening, closing
    space_before: Mapping[str, str]  # marks that a no-break space stands before, and which one
    quotes: tuple[str, str, str] | None  # opening and closing mark with a no-break space inside, and which one
    expected: str  # marks of the two above where a missing space deserves a hint
    parts_words: bool  # whether blanks stand between words

    @property
    def openers(self) -> str:
        """Marks behind which a blank is wrong or must not break."""
        return "".join(pair[0] for pair in self.none_inside) + (self.quotes[0] if self.quotes else "")

    @property
    def closers(self) -> str:
        """Marks before which a blank is wrong or must not break, brackets and quotation marks."""
        return "".join(pair[1] for pair in self.none_inside) + (self.quotes[1] if self.quotes else "")


@cache
def spacing(language: Language) -> Spacing:
    """The spacing of a language.

    Of a text in no known language only the comma can be judged: wherever it is written, it stands at the word.
    """
    typography = language.typography
    space = str(language.quotes.get("space") or "")
    outer = usage(language).outer
    return Spacing(
        none_before=str(typography.get("no_space_before") or "") if language.known else ",",
        none_inside=tuple(typography.get("no_space_inside") or ()),
        space_before={mark: one for mark, one in (typography.get("space_before") or {}).items() if one},
        quotes=(*outer, space) if space else None,
        expected=str(typography.get("space_expected") or ""),
        parts_words=bool(language.data.get("spaces_between_words", True)),
    )


def follows_a_word(text: str, start: int) -> bool:
    """Whether a blank at a position has a word before it: a letter, a number, a sign or mark that closes.

    An address is no word: the blank behind it keeps the mark out of the link.
    """
    char = text[start - 1 : start]
    if char and char in _EITHER_SIDE and (start < 2 or text[start - 2].isspace() or text[start - 2] in "([{"):
        return False
    return bool(char) and (char.isalnum() or char in _CLOSING or char in _SIGNS or is_mark(char))


def ends_here(text: str, end: int) -> bool:
    """Whether a mark that ends at a position ends something: ".5", ".NET" and ",-" go on, and so does "..."."""
    char = text[end : end + 1]
    return not char or char.isspace() or char in _CLOSING or char == HOLE


def blanks_before(text: str, end: int) -> int:
    """Where the blanks begin that end at a position; the position itself where none do."""
    while end > 0 and text[end - 1] in BLANKS:
        end -= 1
    return end


def blanks_after(text: str, start: int) -> int:
    """Where the blanks end that begin at a position; the position itself where none do."""
    while start < len(text) and text[start] in BLANKS:
        start += 1
    return start


def belongs_to_a_mark(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the blanks of a range stand beside a mark whose rule speaks of them."""
    own = spacing(language)
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in own.openers or after in own.closers:
        return True
    if before and before in SHOUTS and after and after in SHOUTS:
        return after in own.none_before
    return after in own.none_before + "".join(own.space_before) and (
        follows_a_word(text, start) and (ends_here(text, end + 1) or text[end + 1] in own.space_before)
    )


class Layout:
    """Which blanks of a text part columns rather than words; each block is read once, when it is asked for."""

    # One line of two or three entries, such as a place on the left and a date on the right.
    _FEWEST_BLANKS = 5
    _MOST_WORDS = 9

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self._columns: dict[int, _Columns] = {}

    def parts_columns(self, start: int, end: int) -> bool:
        """Whether the blanks of a range are layout."""
        left, right = self._prose.bounds(start)
        if left not in self._columns:
            self._columns[left] = _Columns.of(self._prose.text[left:right])
        columns = self._columns[left]
        line, at = columns.place(start - left)
        if columns.aligned(line, at, at + end - start) or columns.follows_marker(line, at):
            return True
        return end - start >= self._FEWEST_BLANKS and columns.words[line] <= self._MOST_WORDS


_GAP = lazy(rf"(?<=\S)(?:[{BLANKS}]{{2,}}+|[{BLANKS}]*+\t[{BLANKS}\t]*+)(?=\S)")
_MARKER = lazy(r"[-*+#\u2022\u25aa\u25cf\u2023\u2043\u00b7\u2013\u2014]|\(?\w{1,4}[.):]")
_LONGEST_MARKER = 6
_LONGEST_ENTRY = 60
# Tabs are as wide as their stops make them: any two of them in a block stand in one column.
_TAB_STOPS = -1


class _Columns(NamedTuple):
    """The lines of a block, and how many gaps begin or end in each column."""

    lines: list[str]
    starts: list[int]
    words: list[int]
    columns: Counter[int]

    @classmethod
    def of(cls, text: str) -> _Columns:
        lines = text.split("\n")
        columns: Counter[int] = Counter()
        if len(lines) > 1 or TAB in text:
            for line in lines:
                for match in _GAP.finditer(line):
                    columns.update(_edges(*match.span(), line))
        starts = [0, *accumulate(len(line) + 1 for line in lines)]
        return cls(lines, starts, [len(line.split()) for line in lines], columns)

    def place(self, offset: int) -> tuple[int, int]:
        """Number of the line that an offset of the block is in, and the offset in it."""
        line = bisect_right(self.starts, offset) - 1
        return line, offset - self.starts[line]

    def aligned(self, line: int, start: int, end: int) -> bool:
        """Whether another gap has an edge in the same column."""
        return bool(self.columns) and any(self.columns[edge] > 1 for edge in _edges(start, end, self.lines[line]))

    def follows_marker(self, line: int, at: int) -> bool:
        """Whether all that stands before a gap is the number or dot of a list."""
        return at <= _LONGEST_MARKER and _MARKER.fullmatch(self.lines[line][:at].strip()) is not None


def _edges(start: int, end: int, line: str) -> tuple[int, ...]:
    """The columns that a gap could share with another: where the entry behind it begins, and where that one ends."""
    if TAB in line[start:end]:
        return (_TAB_STOPS,)
    following = line.find(" ", end, end + _LONGEST_ENTRY)
    return end, _TAB_STOPS - 1 - (following if following >= 0 else min(len(line), end + _LONGEST_ENTRY))
