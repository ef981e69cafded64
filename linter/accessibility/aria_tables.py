"""ARIA tables: tables by role instead of by name, and what roles say of the cells of HTML tables."""

from __future__ import annotations

from linter.accessibility.element import Element
from linter.accessibility.page import Page
from linter.accessibility.roles import explicit_role, has_role, semantic_role
from linter.accessibility.table_headers import Kind, scope_of
from linter.accessibility.tables import Entry, Table, form

_AROUND = frozenset({"table", "grid"})
_TABLES = frozenset({"table", "grid", "treegrid"})
_KINDS = {"columnheader": Kind.COLUMN, "rowheader": Kind.ROW, "cell": Kind.DATA, "gridcell": Kind.DATA}
_MOST_COLUMNS, _MOST_ROWS = 1000, 65534


def tables_around(page: Page) -> list[Element | None]:
    """For every element of a page the nearest one around it whose role is table or grid."""
    found: list[Element | None] = []
    for element in page.elements:
        parent = element.parent
        if parent is None:
            found.append(None)
        elif (parent.tag == "table" or parent.has("role")) and semantic_role(parent) in _AROUND:
            found.append(parent)
        else:
            found.append(found[parent.index])
    return found


def cell_kind(cell: Element) -> Kind | None:
    """What a td or th says of itself by its role or, without one, by its name and scope."""
    kind = _KINDS.get(explicit_role(cell) or "")
    scope = scope_of(cell)
    if kind is Kind.COLUMN and scope is Kind.COLUMN_GROUP:
        return scope
    return scope if kind is None or (kind is Kind.ROW and scope is Kind.ROW_GROUP) else kind


def aria_kind(cell: Element) -> Kind | None:
    """What the cell of an ARIA table is by its role."""
    return _KINDS.get(semantic_role(cell) or "", Kind.DATA)


def aria_table(container: Element) -> Table | None:
    """The cells of an element with a table role by rows; None where aria-owns puts them together from elsewhere."""
    if container.has("aria-owns"):
        return None
    rows: list[list[Entry]] = []
    row: Element | None = None
    passed = -1
    for element in container.descendants():
        if element.index <= passed:
            continue
        role = semantic_role(element) if element.tag == "table" or element.has("role") or element.tag == "tr" else None
        if role in _TABLES:
            passed = element.last
        elif role == "row":
            if element.has("aria-owns"):
                return None
            row = element
            rows.append([])
        elif row is not None and row.contains(element) and has_role(element, "cell"):
            rows[-1].append(_entry(element))
            passed = element.last
    return Table(tuple(form([rows])))


def _entry(cell: Element) -> Entry:
    columns = min(_number(cell, "aria-colspan") or 1, _MOST_COLUMNS)
    rows = min(_number(cell, "aria-rowspan") or 1, _MOST_ROWS)
    place = _number(cell, "aria-colindex")
    return Entry(cell, columns, rows, place - 1 if place else None)


def _number(cell: Element, attribute: str) -> int | None:
    value = (cell.get(attribute) or "").strip()
    return int(value) if value.isdecimal() and len(value) < 10 else None
