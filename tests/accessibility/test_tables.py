"""Tables: where cells stand and which header cells find a cell, compared with the standard's own algorithm."""

from __future__ import annotations

import random
from collections import defaultdict

import pytest

from linter import readers
from linter.accessibility.element import Element
from linter.accessibility.page import Page, page_of
from linter.accessibility.table_headers import Kind, header_role, headers_with_cells, kinds
from linter.accessibility.tables import Cell, Table, table_element, table_of
from linter.source import SourceText


def page(source: str) -> Page:
    return page_of(readers.read(SourceText(source), "html", None))


def table(source: str) -> Table:
    return table_of(page(source).by_tag("table")[0])


def places(source: str) -> dict[str, tuple[int, int, int, int]]:
    return {c.element.text().strip(): (c.x, c.y, c.width, c.height) for c in table(source).cells}


def found(source: str) -> set[str]:
    """The texts of the header cells that a cell has."""
    read = table(source)
    indexes = headers_with_cells(read, kinds(read), lambda cell: True)
    return {cell.element.text().strip() for cell in read.cells if cell.element.index in indexes}


def test_cells_stand_where_cells_from_above_leave_room() -> None:
    assert places("<table><tr><th rowspan=2>a<th colspan=2>b<tr><th>c<th>d") == {
        "a": (0, 0, 1, 2),
        "b": (1, 0, 2, 1),
        "c": (1, 1, 1, 1),
        "d": (2, 1, 1, 1),
    }


def test_a_rowspan_of_zero_reaches_to_the_end_of_its_row_group() -> None:
    cells = places("<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d<tbody><tr><td>e")
    assert cells == {
        "a": (0, 0, 1, 3), "b": (1, 0, 1, 1), "c": (1, 1, 1, 1), "d": (1, 2, 1, 1), "e": (0, 3, 1, 1),
    }  # fmt: skip


def test_a_table_foot_stands_below_wherever_it_is_written() -> None:
    assert places("<table><tfoot><tr><td>a<tbody><tr><td>b") == {"b": (0, 0, 1, 1), "a": (0, 1, 1, 1)}


@pytest.mark.parametrize(
    ("written", "width", "height"),
    [
        ("colspan=2 rowspan=3", 2, 3),
        ("colspan=0", 1, 1),
        ("colspan=-2 rowspan=x", 1, 1),
        ("colspan=' 3 columns'", 3, 1),
        ("colspan=4000 rowspan=99999", 1000, 65534),
        (f"colspan={'9' * 5000}", 1000, 1),
        (f"colspan={'0' * 5000}7", 7, 1),
    ],
)
def test_spans_are_read_by_the_rules_for_numbers_and_have_limits(written: str, width: int, height: int) -> None:
    assert places(f"<table><tr><td {written}>a") == {"a": (0, 0, width, height)}


def test_cells_of_an_inner_table_are_not_the_outer_ones() -> None:
    read = page("<table><tr><td>a<table><tr><td>b</table><td>c</table>")
    outer, inner = read.by_tag("table")
    assert [cell.element.text() for cell in table_of(outer).cells] == ["ab", "c"]
    assert [table_element(cell) for cell in read.by_tag("td")] == [outer, inner, outer]
    assert table_element(outer) is None


def test_a_header_cell_heads_what_is_below_it_or_behind_it() -> None:
    assert found("<table><tr><th>Day<th>Morning<tr><th>Monday<td>8") == {"Day", "Morning", "Monday"}
    assert found("<table><tr><th>Rate<th>Value<tr><td>15") == {"Rate"}
    assert found("<table><tr><th>Rate<th>Value<tr><td colspan=2>15") == {"Rate", "Value"}
    assert found("<table><tr><td>9<th>late") == set()


def test_a_headers_attribute_takes_the_place_of_what_the_table_says() -> None:
    assert found("<table><tr><th id=a>A<th id=b>B<tr><td>1<td headers=a>2") == {"A"}
    assert found("<table><tr><th id=a>A<th id=b>B<tr><td headers='a b'>1") == {"A", "B"}
    assert found("<table><tr><th id=a>A<tr><th id=b headers=b>B") == set()


def test_groups_are_headed_as_scope_says() -> None:
    source = "<table><tbody><tr><th scope=rowgroup>Cats<tr><td>1<tbody><tr><td>2<tr><th scope=rowgroup>Dogs"
    assert found(source) == {"Cats"}
    columns = "<colgroup span=2></colgroup>"
    assert found(f"<table>{columns}<tr><th scope=colgroup>A<td>1<tr><td>2<th scope=colgroup>B") == {"A"}
    assert found("<table><tr><th scope=colgroup colspan=2>A<tr><td>1<td>2") == {"A"}


def test_the_place_of_a_header_cell_decides_its_role() -> None:
    read = page("<table><tr><th>a<th>b<tr><th>c<td>1<tr><td>2<th scope=row>d<tr><td>3<th>e</table>")
    roles = {cell.text(): header_role(cell) for cell in read.by_tag("th")}
    assert roles == {"a": "columnheader", "b": "columnheader", "c": None, "d": "rowheader", "e": None}


def _expected(read: Table) -> set[int]:
    """The algorithm for assigning header cells, step by step, slot by slot. Empty header cells stay."""
    slots: dict[tuple[int, int], list[Cell]] = defaultdict(list)
    for cell in read.cells:
        for x in range(cell.x, cell.right):
            for y in range(cell.y, cell.bottom):
                slots[x, y].append(cell)
    kind = dict(zip(read.cells, kinds(read), strict=True))
    assigned: set[int] = set()
    for principal in read.cells:
        headers: list[Cell] = []
        if principal.element.has("headers"):
            own = {cell.element.index: cell for cell in read.cells}
            for id in (principal.element.get("headers") or "").split():
                element = principal.element.page.by_id(id)
                if element is not None and element.index in own:
                    headers.append(own[element.index])
        else:
            for y in range(principal.y, principal.bottom):
                _scan(slots, kind, principal, headers, (principal.x, y), (-1, 0))
            for x in range(principal.x, principal.right):
                _scan(slots, kind, principal, headers, (x, principal.y), (0, -1))
            headers += [
                cell
                for cell in read.cells
                if kind[cell] is Kind.ROW_GROUP and cell.group == principal.group
                if cell.x < principal.right and cell.y < principal.bottom
            ]
        assigned |= {cell.element.index for cell in headers if cell is not principal}
    return assigned


def _scan(
    slots: dict[tuple[int, int], list[Cell]], kind: dict[Cell, Kind], principal: Cell, headers: list[Cell],
    start: tuple[int, int], step: tuple[int, int],
) -> None:  # fmt: skip
    (x, y), (dx, dy) = start, step
    opaque: list[Cell] = []
    block = [] if kind[principal] is Kind.DATA else [principal]
    in_block = kind[principal] is not Kind.DATA
    while True:
        x, y = x + dx, y + dy
        if x < 0 or y < 0:
            return
        if len(slots.get((x, y), [])) != 1:
            continue
        current = slots[x, y][0]
        if kind[current] is not Kind.DATA:
            in_block = True
            block.append(current)
            if dx == 0:
                blocked = any((c.x, c.width) == (current.x, current.width) for c in opaque)
                blocked = blocked or kind[current] is not Kind.COLUMN
            else:
                blocked = any((c.y, c.height) == (current.y, current.height) for c in opaque)
                blocked = blocked or kind[current] is not Kind.ROW
            if not blocked:
                headers.append(current)
        elif in_block:
            in_block = False
            opaque += block
            block = []


@pytest.mark.parametrize("seed", range(300))
def test_header_cells_that_are_found_are_those_of_the_standard(seed: int) -> None:
    chance = random.Random(seed)
    rows, columns = chance.randint(1, 6), chance.randint(1, 5)
    pieces, number = ["<table>"], 0
    for _ in range(rows):
        pieces.append(chance.choice(["<tr>", "<tr>", "<tr>", "<tbody><tr>"]))
        for _ in range(chance.randint(1, columns)):
            tag = chance.choice(["td", "td", "th"])
            scope = chance.choice(["", "", " scope=row", " scope=col", " scope=rowgroup"]) if tag == "th" else ""
            headers = f" headers='c{chance.randrange(12)} c{number}'" if chance.random() < 0.25 else ""
            span = chance.choice(["", "", "", " colspan=2"])
            pieces.append(f"<{tag} id=c{number}{scope}{headers}{span}>{number}")
            number += 1
    read = table("".join(pieces))
    assert headers_with_cells(read, kinds(read), lambda cell: True) == _expected(read), "".join(pieces)


@pytest.mark.parametrize("unit", ["<tr><th headers=a {0}>x", "<td {0}>x", "<tr><td {0}>x", "<th {0}>x"])
def test_a_table_of_fifty_thousand_cells_with_the_largest_spans_is_read_in_no_time(unit: str) -> None:
    read = page("<table><tr>" + unit.format("colspan=1000 rowspan=65534") * 50_000)
    formed = table_of(read.by_tag("table")[0])
    headers_with_cells(formed, kinds(formed), _counts)
    assert len(formed.cells) == 50_000


def _counts(element: Element) -> bool:
    return True
