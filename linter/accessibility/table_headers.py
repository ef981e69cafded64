"""Header cells: which they are, and whether a table assigns a cell to them.

The HTML standard's "algorithm for assigning header cells" looks from every cell to the left and up. What is asked here is
the reverse, whether a header cell is found by any cell at all, so the table is read once from the top and once from the
left, with the header cells that still wait for a cell at hand: every header cell is handled once, not once a cell.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from linter.accessibility.tables import Cell, Table, table_element, table_of

if TYPE_CHECKING:
    from linter.accessibility.element import Element

# A header cell beside more waiting ones than this is no table that anyone made; it counts as found.
_MOST_NEIGHBOURS = 64


class Kind(StrEnum):
    """What a cell is to the cells around it."""

    DATA = "data"
    COLUMN = "col"  # heads the cells below
    ROW = "row"  # heads the cells behind
    COLUMN_GROUP = "colgroup"
    ROW_GROUP = "rowgroup"
    NEITHER = ""  # a header cell that heads neither: it has data cells in its row and in its column


_SCOPES = {kind.value: kind for kind in Kind if kind.value and kind is not Kind.DATA}


def scope_of(cell: Element) -> Kind | None:
    """What the element itself says: a td is data, a th what its scope is; None when its place decides (no scope)."""
    if cell.tag == "td":
        return Kind.DATA
    return _SCOPES.get((cell.get("scope") or "").lower())


def kinds(table: Table, said: Callable[[Element], Kind | None] = scope_of) -> list[Kind]:
    """The kind of each cell of a table. `said` is what a cell says of itself, None when its place decides."""
    own = [said(cell.element) for cell in table.cells]
    data = [cell for cell, kind in zip(table.cells, own, strict=True) if kind is Kind.DATA]
    rows = _Stretches((cell.y, cell.bottom) for cell in data)
    columns = _Stretches((cell.x, cell.right) for cell in data)
    return [
        _by_place(cell, rows, columns) if kind is None else _in_group(table, cell, kind)
        for cell, kind in zip(table.cells, own, strict=True)
    ]


def _by_place(cell: Cell, rows: _Stretches, columns: _Stretches) -> Kind:
    if not rows.meet(cell.y, cell.bottom):
        return Kind.COLUMN
    return Kind.NEITHER if columns.meet(cell.x, cell.right) else Kind.ROW


def _in_group(table: Table, cell: Cell, kind: Kind) -> Kind:
    """A header of a column group that is not there heads its columns: so browsers read what authors write."""
    return Kind.COLUMN if kind is Kind.COLUMN_GROUP and table.column_group(cell) is None else kind


def header_role(cell: Element) -> str | None:
    """The role that a th element has by its place in the table: "columnheader", "rowheader", or None for neither."""
    outer = table_element(cell)
    if outer is None:
        return None
    roles = outer.page.extra.setdefault("header roles", {})
    assert isinstance(roles, dict)
    if cell.index not in roles:
        table = table_of(outer)
        for one, kind in zip(table.cells, kinds(table), strict=True):
            roles[one.element.index] = _ROLES.get(kind)
    role: str | None = roles.get(cell.index)
    return role


_ROLES = {
    Kind.COLUMN: "columnheader",
    Kind.COLUMN_GROUP: "columnheader",
    Kind.ROW: "rowheader",
    Kind.ROW_GROUP: "rowheader",
}


def headers_with_cells(table: Table, kind: list[Kind], counts: Callable[[Element], bool]) -> set[int]:
    """The header cells that at least one cell has for a header, by the index of their elements.

    `counts` says whether an element is taken for a cell.
    """
    cells = [(cell, kind[number]) for number, cell in enumerate(table.cells)]
    seekers = {cell.element.index for cell in table.cells if not cell.element.has("headers") and counts(cell.element)}
    found = _named(table, counts)
    down = [(cell, (cell.x, cell.right), of, of is Kind.COLUMN) for cell, of in cells]
    right = [(cell, (cell.y, cell.bottom), of, of is Kind.ROW) for cell, of in sorted(cells, key=_leftmost)]
    found |= _met(down, seekers)
    found |= _met(right, seekers)
    for group, of in ((_row_group, Kind.ROW_GROUP), (table.column_group, Kind.COLUMN_GROUP)):
        if of in kind:
            found |= _in_one_group(cells, of, group, seekers)
    return found


def _leftmost(cell: tuple[Cell, Kind]) -> tuple[int, int]:
    return cell[0].x, cell[0].y


def _row_group(cell: Cell) -> int | None:
    return cell.group


def _named(table: Table, counts: Callable[[Element], bool]) -> set[int]:
    """Header cells that other cells of the table name in their headers attribute."""
    own = {cell.element.index for cell in table.cells}
    found: set[int] = set()
    for cell in table.cells:
        element = cell.element
        for id in (element.get("headers") or "").split() if counts(element) else ():
            named = element.page.by_id(id, element)
            if named is not None and named is not element and named.index in own:
                found.add(named.index)
    return found


def _met(cells: Iterable[tuple[Cell, tuple[int, int], Kind, bool]], seekers: set[int]) -> set[int]:
    """The header cells that a later cell meets first, or before another header cell of the same reach takes over."""
    waiting = _Waiting()
    found: set[int] = set()
    data: dict[int, int] = {}  # by the start of its reach, the last data cell
    latest: dict[tuple[int, int], tuple[int, int]] = {}  # by reach, the last header cell and its number
    for number, (cell, reach, kind, heads) in enumerate(cells):
        index = cell.element.index
        if kind is not Kind.DATA:
            former = latest.get(reach)
            if former is not None and data.get(reach[0], -1) > former[1]:
                waiting.forget(former[0])
            latest[reach] = index, number
        if index in seekers:
            found |= waiting.take(*reach)
        if kind is Kind.DATA:
            data[reach[0]] = number
        elif heads and not waiting.put(*reach, index):
            found.add(index)
    return found


def _in_one_group(
    cells: list[tuple[Cell, Kind]], kind: Kind, group_of: Callable[[Cell], int | None], seekers: set[int]
) -> set[int]:
    """Headers of a group for which the group has a cell, other than themselves, not above them nor before them."""
    corners: dict[int, list[tuple[int, int, int]]] = defaultdict(list)  # of a group: right, bottom, index of each cell
    for cell, _ in cells:
        group = group_of(cell)
        if group is not None and cell.element.index in seekers:
            corners[group].append((cell.right, cell.bottom, cell.element.index))
    lowest = {group: _lowest(sorted(found)) for group, found in corners.items()}
    found: set[int] = set()
    for cell, own in cells:
        group = group_of(cell) if own is kind else None
        if group in lowest:
            rights, bottoms = lowest[group]
            reaching = bottoms[bisect_right(rights, cell.x)]
            if any(bottom > cell.y and index != cell.element.index for bottom, index in reaching):
                found.add(cell.element.index)
    return found


def _lowest(corners: list[tuple[int, int, int]]) -> tuple[list[int], list[list[tuple[int, int]]]]:
    """The right edges of cells, in order; and, of those from each edge on, the two cells that reach down farthest."""
    bottoms: list[list[tuple[int, int]]] = [[]]
    for _, bottom, index in reversed(corners):
        bottoms.append(sorted([*bottoms[-1], (bottom, index)])[-2:])
    return [right for right, _, _ in corners], bottoms[::-1]


class _Waiting:
    """Header cells that no cell has met yet, over the stretch of columns (or rows) that each of them heads."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._stacks: list[list[Any]] = []  # of each stretch: [header cell, the stack under it]
        self._forgotten: set[int] = set()

    def forget(self, index: int) -> None:
        """Another header cell has taken over: no later cell finds this one."""
        self._forgotten.add(index)

    def take(self, start: int, end: int) -> set[int]:
        """The header cells that wait in a stretch. They wait no longer, anywhere."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        if first >= last:
            return set()
        found: set[int] = set()
        for stack in self._stacks[first:last]:
            while stack:
                found.add(stack[0])
                below, stack[1:] = stack[1], [[]]  # a stack that stretches share is read once
                stack = below
        del self._starts[first:last], self._ends[first:last], self._stacks[first:last]
        return found - self._forgotten

    def put(self, start: int, end: int, index: int) -> bool:
        """Lets a header cell wait. False when too many wait there already."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        if last - first > _MOST_NEIGHBOURS:
            return False
        pieces: list[tuple[int, int, list[Any]]] = []
        at = start
        for left, right, stack in zip(
            self._starts[first:last], self._ends[first:last], self._stacks[first:last], strict=True
        ):
            pieces += [(left, start, stack), (at, left, [index, []])]
            pieces += [(max(left, start), min(right, end), [index, stack]), (end, right, stack)]
            at = right
        pieces.append((at, end, [index, []]))
        pieces = [piece for piece in pieces if piece[0] < piece[1]]
        self._starts[first:last] = [left for left, _, _ in pieces]
        self._ends[first:last] = [right for _, right, _ in pieces]
        self._stacks[first:last] = [stack for _, _, stack in pieces]
        return True


class _Stretches:
    """A set of numbers, given as stretches."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(stretches):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def meet(self, start: int, end: int) -> bool:
        """Whether any number from start up to end is in it."""
        at = bisect_right(self._ends, start)
        return at < len(self._starts) and self._starts[at] < end
