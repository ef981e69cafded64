"""Data or layout: whether the cells of a table are facts that belong to headers.

A table that only arranges things on a page needs no headers and must not have any. Figures in a column show facts; so
does whatever only a table of facts has: a caption, a head, a first row in bold type.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from linter.patterns import lazy

# A number with its sign, unit or currency: "1,204", "12.5 %", "EUR 30", "+3", "2019-2024".
_FIGURE = lazy(
    r"[^\w\s]{0,3}\s?(?:[^\W\d_]{1,4}\.?\s?)?[^\w\s]?\s?\d[\d\s.,:'\u2019\u066b\u066c/\u2013-]*+\s?[^\d\s]{0,12}\.?"
)
_TELEPHONE = lazy(r"\+?[\d\s()./-]{8,}")
_DIGIT = lazy(r"\d")
_NOTHING = frozenset({"", "-", "\u2013", "\u2014", "\u2212", "..", "...", "\u2026", "n/a", "N/A", "*"})
_FEWEST_FIGURES = 2
_FEWEST_NAMED = 3  # columns
_LONGEST_NAME = 24  # of a column, or a day with its month
_SENTENCE_END = ".!?:;,\u2026\u3002\uff01\uff1f\uff1a\u061f\u06d4\u0964"
_LONGEST_CELL = 200  # in a table of facts, in code points


class Cell(NamedTuple):
    """A cell as its text, and whether all of it is in bold type."""

    text: str
    bold: bool = False


Grid = Sequence[Sequence[Cell]]


def is_figure(text: str) -> bool:
    """Whether a cell holds a number; a telephone number is none."""
    text = text.strip()
    if _TELEPHONE.fullmatch(text) and len(_DIGIT.findall(text)) >= 7 and text[0] in "+0(":
        return False
    return _FIGURE.fullmatch(text) is not None


def has_bold_head(grid: Grid) -> bool:
    """Whether all of the first row is bold, and no other row is."""
    first, *others = grid
    filled = [cell for cell in first if cell.text]
    if len(filled) < 2 or not all(cell.bold for cell in filled):
        return False
    return not any(all(cell.bold for cell in row if cell.text) for row in others if any(cell.text for cell in row))


def has_column_of_figures(grid: Grid) -> bool:
    """Whether a column holds figures alone, apart from its first cell, which may name them."""
    return any(_is_of_figures([row[column].text.strip() for row in grid]) for column in range(len(grid[0])))


def _is_of_figures(column: Sequence[str]) -> bool:
    below = [text for text in column[1:] if text not in _NOTHING]
    return len(below) >= _FEWEST_FIGURES and all(is_figure(text) for text in below)


def has_named_moments(grid: Grid) -> bool:
    """Whether a column holds days, hours or numbered things, and the first row names the columns without a digit.

    "Day | Place | Hour" above "4 May | Brest | 9 h 30": words alone in the first row could be anything.
    """
    first, *others = grid
    if len(first) < _FEWEST_NAMED or len(others) < _FEWEST_FIGURES or not all(map(_is_name, first)):
        return False
    columns = ([row[number].text.strip() for row in others] for number in range(len(first)))
    return any(all(map(_is_moment, column)) for column in columns)


def _is_name(cell: Cell) -> bool:
    text = cell.text.strip()
    return 0 < len(text) <= _LONGEST_NAME and text[-1] not in _SENTENCE_END and not _DIGIT.search(text)


def _is_moment(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_NAME and (text[0].isdecimal() or text[-1].isdecimal())


def is_regular(grid: Grid) -> bool:
    """Whether it has two rows and two columns at least, all rows of the same length, and no running text in its cells."""
    return (
        len(grid) > 1
        and len(grid[0]) > 1
        and all(len(row) == len(grid[0]) for row in grid)
        and all(len(cell.text) <= _LONGEST_CELL for row in grid for cell in row)
    )


def is_of_labels(grid: Grid) -> bool:
    """Whether it is a list of two columns, "Telephone: | 030 1234": each row is read as it stands."""
    named = [row[0].text.rstrip() for row in grid if row[0].text.strip()]
    return len(grid[0]) == 2 and bool(named) and all(name.endswith((":", "\uff1a")) for name in named)


def holds_data(grid: Grid) -> bool:
    """Whether the cells alone show that a table is one of facts."""
    if not is_regular(grid) or is_of_labels(grid):
        return False
    return has_column_of_figures(grid) or has_bold_head(grid) or has_named_moments(grid)
