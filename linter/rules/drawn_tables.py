"""Drawn tables: lines of text that only look like a table, because spaces, tabs or bars put their words into columns.

What decides is the form: three lines at least, all parted into the same number of cells at the same columns. A label with
its text behind a tab, a numbered list or a letterhead is no table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.patterns import lazy
from linter.rules.data_tables import is_figure
from linter.rules.lines import Line, width

_GAP = lazy(
    r"[ \u00a0\u2000-\u200a\u202f\u3000]*\t[ \t\u00a0\u2000-\u200a\u202f\u3000]*|[ \u00a0\u2000-\u200a\u202f\u3000]{2,}"
)
# Blanks behind the end of a sentence were typed on a typewriter's rule.
_SENTENCE_END = ".!?:;\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964\u0589"
_MARKER = lazy(r"(?:[^\w\s]{1,2}|\(?\w{1,3}[.):])")
_BARS = "|\u2502\u2503\u2551"
_BAR = lazy(f"[{_BARS}]")
_RULE = lazy(r"[\s+|=*:\u2500-\u257f_-]*(?:[-=_]{2,}|[\u2500-\u257f]{2,})[\s+|=*:\u2500-\u257f_-]*")
_CROSSED = lazy(r"[+|\u2502-\u257f]")
_FEWEST_LINES = 3
_FEWEST_BARS = 2


class Drawing(NamedTuple):
    """A drawn table: its first and last line, and what it is drawn with."""

    first: int
    last: int
    means: str  # "tabs", "spaces" or "bars"


class _Row(NamedTuple):
    """A line parted at its gaps: the text of its cells, and the columns at which each begins and ends."""

    cells: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tabs: bool
    wide: bool  # whether every gap is wider than two blanks


def drawn_tables(lines: Sequence[Line], fixed_width: bool) -> Iterator[Drawing]:
    """The drawn tables among lines that follow one another; `fixed_width`: columns are where the font puts them."""
    text = [line.text for line in lines]
    position = 0
    while position < len(text):
        end, means = _barred(text, position), "bars"
        if end == position:
            end, means = _spaced(text, position, fixed_width)
        if end > position:
            yield Drawing(position, end - 1, means)
            position = end
        else:
            position += 1


def _barred(lines: Sequence[str], start: int) -> int:
    """The line behind a table drawn with bars that begins at a line; `start` when none does."""
    bars, rows, rules, position = 0, 0, 0, start
    while position < len(lines):
        line = lines[position].strip()
        if _RULE.fullmatch(line) and (_CROSSED.search(line) or rows):
            rules += 1
        else:
            found = len(_BAR.findall(line))
            if found < (_FEWEST_BARS if not rules else 1) or (rows and found != bars) or not _has_words(line):
                break
            bars, rows = found, rows + 1
        position += 1
    while position > start and rules and not _CROSSED.search(lines[position - 1]):
        position -= 1  # a plain line of dashes below belongs to what follows
        rules -= 1
    enough = rows >= _FEWEST_LINES or (rows >= 2 and rules >= 1)
    return position if enough else start


def _has_words(line: str) -> bool:
    return sum(any(char.isalnum() for char in cell) for cell in _BAR.split(line)) > 1


def _spaced(lines: Sequence[str], start: int, fixed_width: bool) -> tuple[int, str]:
    first = _row(lines[start])
    if first is None:
        return start, ""
    rows = [first]
    for line in lines[start + 1 :]:
        row = _row(line) if not _RULE.fullmatch(line.strip()) else None
        if row is None or len(row.cells) != len(first.cells):
            break
        rows.append(row)
    if len(rows) < _FEWEST_LINES or not _is_table(rows, fixed_width):
        return start, ""
    return start + len(rows), "tabs" if all(row.tabs for row in rows) else "spaces"


def _row(line: str) -> _Row | None:
    """A line parted at its gaps; None when it has none, or a cell without a letter or figure."""
    line = line.rstrip()
    if "  " not in line and "\t" not in line and "\u00a0" not in line and not _GAP.search(line.strip()):
        return None
    cells: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    tabs, wide, position = True, True, len(line) - len(line.lstrip())
    column = width(line[:position])
    for gap in [*_GAP.finditer(line, position), None]:
        if (
            gap is not None
            and len(gap.group()) == 2
            and "\t" not in gap.group()
            and line[gap.start() - 1] in _SENTENCE_END
        ):
            continue
        end = len(line) if gap is None else gap.start()
        cell = line[position:end]
        if not any(char.isalnum() for char in cell) and cell.strip() not in {"-", "\u2013", "\u2014"}:
            return None
        cells.append(cell)
        starts.append(column)
        column += width(cell)
        ends.append(column)
        if gap is not None:
            tabs, wide = tabs and "\t" in gap.group(), wide and ("\t" in gap.group() or width(gap.group()) > 2)
            column += width(gap.group())
            position = gap.end()
    return _Row(tuple(cells), tuple(starts), tuple(ends), tabs, wide) if len(cells) > 1 else None


def _is_table(rows: list[_Row], fixed_width: bool) -> bool:
    first = [row.cells[0].strip() for row in rows]
    if all(_MARKER.fullmatch(cell) for cell in first):
        return False  # the markers of a list
    columns = len(rows[0].cells)
    labels = sum(cell.endswith((":", "\uff1a")) for cell in first)
    if columns == 2 and (labels * 2 >= len(rows) or not _has_figures(rows)):
        return False
    if all(row.tabs for row in rows) or not fixed_width:
        return True
    return _are_aligned(rows) or (columns > 2 and all(row.wide for row in rows))


def _has_figures(rows: list[_Row]) -> bool:
    """Whether the second column holds figures, apart from its head."""
    return all(is_figure(row.cells[1]) for row in rows[1:]) and not all(is_figure(row.cells[0]) for row in rows[1:])


def _are_aligned(rows: list[_Row]) -> bool:
    """Whether the cells of every column begin, or end, under one another."""
    first, *others = rows
    return all(
        all(row.starts[column] == first.starts[column] for row in others)
        or all(row.ends[column] == first.ends[column] for row in others)
        for column in range(1, len(first.cells))
    )
