"""Tables: the table model of HTML ("forming a table"): where each cell of a table stands and how far it reaches.

Cells are kept as rectangles, never as slots, so that a table of 50,000 cells that span 1,000 columns and 65,534 rows
each costs no more than one without spans.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from linter.patterns import lazy

if TYPE_CHECKING:
    from linter.accessibility.element import Element

_KEY = "tables"
_END = 1 << 62  # beyond every column and row
_MOST_COLUMNS, _MOST_ROWS = 1000, 65534  # of one cell (HTML standard, "attributes common to td and th elements")
_COUNT = lazy(r"[\t\n\f\r ]*\+?([0-9]+)")
_CELLS = frozenset({"td", "th"})
_ROW_GROUPS = frozenset({"thead", "tbody", "tfoot"})


@dataclass(slots=True, eq=False)
class Cell:
    """A cell: the slots from (x, y) on that its element covers."""

    element: Element
    x: int
    y: int
    width: int
    height: int
    group: int  # number of the row group that it is in

    @property
    def right(self) -> int:
        """The column after its last one."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The row after its last one."""
        return self.y + self.height


class Entry(NamedTuple):
    """A cell as it is written, before it has its place."""

    element: Element
    columns: int
    rows: int  # 0: down to the end of the row group
    x: int | None = None  # a column it asks for


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its cells by rows and, within a row, by columns; and its column groups, from column to column."""

    cells: tuple[Cell, ...]
    column_groups: tuple[tuple[int, int], ...] = ()

    def column_group(self, cell: Cell) -> int | None:
        """The number of the column group that a cell is anchored in."""
        number = bisect_right(self.column_groups, (cell.x, _END)) - 1
        return number if number >= 0 and cell.x < self.column_groups[number][1] else None


def table_of(element: Element) -> Table:
    """The table of a table element; formed once."""
    known = element.page.extra.setdefault(_KEY, {})
    assert isinstance(known, dict)
    if element.index not in known:
        known[element.index] = Table(tuple(form(_row_groups(element))), tuple(_column_groups(element)))
    table: Table = known[element.index]
    return table


def table_element(cell: Element) -> Element | None:
    """The table element that a td or th element takes part in; None when it stands in none."""
    group = cell.parent.parent if cell.tag in _CELLS and cell.parent is not None else None
    table = group.parent if group is not None and group.tag in _ROW_GROUPS else None
    return table if table is not None and table.tag == "table" else None


def form(groups: Iterable[Iterable[Iterable[Entry]]]) -> Iterator[Cell]:
    """The cells of row groups, which are rows, which are entries."""
    height = 0
    for number, rows in enumerate(groups):
        cells = list(_group(rows, height, number))
        yield from cells
        height = max((cell.bottom for cell in cells), default=height)


def _group(rows: Iterable[Iterable[Entry]], top: int, number: int) -> Iterator[Cell]:
    """The cells of one row group. No cell reaches out of its group, so that each begins with free slots."""
    slots = _Slots()
    cells: list[Cell] = []
    growing: list[Cell] = []
    bottom = y = top
    for y, entries in enumerate(rows, top):
        slots.release(y)
        bottom = max(bottom, y + 1)
        x = 0
        for entry in entries:
            x = slots.free(x if entry.x is None else max(x, entry.x))
            cell = Cell(entry.element, x, y, entry.columns, entry.rows or 1, number)
            cells.append(cell)
            if not entry.rows:
                growing.append(cell)
            bottom = max(bottom, cell.bottom)
            if entry.rows != 1:
                slots.claim(x, cell.right, cell.bottom if entry.rows else _END)
            x = cell.right
    for cell in growing:
        cell.height = bottom - cell.y
    return iter(cells)


class _Slots:
    """The slots of the current row: those that cells from rows above reach into, and the free ones between them.

    Where cells overlap, which is an error in the table, a slot is free again when the first of them ends.
    """

    def __init__(self) -> None:
        self._starts, self._ends = [0], [_END]  # of the free stretches, in order
        self._claims: list[tuple[int, int, int]] = []  # heap of (row that frees it, start, end)

    def free(self, x: int) -> int:
        """The first free column from x on."""
        return max(x, self._starts[bisect_right(self._ends, x)])

    def claim(self, start: int, end: int, bottom: int) -> None:
        """Takes columns up to a row."""
        starts, ends = self._starts, self._ends
        first, last = bisect_right(ends, start), bisect_left(starts, end)
        if first >= last:
            return
        for left, right in zip(starts[first:last], ends[first:last], strict=True):
            heappush(self._claims, (bottom, max(left, start), min(right, end)))
        rest = [(starts[first], start), (end, ends[last - 1])]
        rest = [(left, right) for left, right in rest if left < right]
        starts[first:last] = [left for left, _ in rest]
        ends[first:last] = [right for _, right in rest]

    def release(self, y: int) -> None:
        """Frees what cells that end above a row have taken."""
        starts, ends = self._starts, self._ends
        while self._claims and self._claims[0][0] <= y:
            _, start, end = heappop(self._claims)
            at = bisect_left(starts, start)
            if at < len(starts) and starts[at] == end:
                end = ends[at]
                del starts[at], ends[at]
            if at and ends[at - 1] == start:
                ends[at - 1] = end
            else:
                starts.insert(at, start)
                ends.insert(at, end)


def _row_groups(table: Element) -> Iterator[list[Iterator[Entry]]]:
    """The row groups of a table element: thead and tbody as they are written, then every tfoot.

    The parser puts every row into a row group.
    """
    groups = [child for child in table.elements if child.tag in _ROW_GROUPS]
    for group in sorted(groups, key=lambda group: group.tag == "tfoot"):
        yield [_entries(row) for row in group.elements if row.tag == "tr"]


def _entries(row: Element) -> Iterator[Entry]:
    for cell in row.elements:
        if cell.tag in _CELLS:
            columns = min(_number(cell.get("colspan")) or 1, _MOST_COLUMNS)
            rows = _number(cell.get("rowspan"))
            yield Entry(cell, columns, 1 if rows is None else min(rows, _MOST_ROWS))


def _column_groups(table: Element) -> Iterator[tuple[int, int]]:
    width = 0
    for child in table.elements:
        if child.tag in _ROW_GROUPS or child.tag == "tr":
            return
        if child.tag == "colgroup":
            columns = [column for column in child.elements if column.tag == "col"] or [child]
            start = width
            width += sum(min(_number(column.get("span")) or 1, _MOST_COLUMNS) for column in columns)
            yield start, width


def _number(value: str | None) -> int | None:
    """A number by the rules for parsing non-negative integers; None when there is none."""
    match = _COUNT.match(value) if value else None
    if match is None:
        return None
    digits = match.group(1).lstrip("0")
    return int(digits or "0") if len(digits) < 10 else _END  # int() raises for thousands of digits
