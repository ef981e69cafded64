"""ACC009 table-header-cell-has-assigned-cells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from linter.accessibility.aria_tables import aria_kind, aria_table, cell_kind, tables_around
from linter.accessibility.element import Element
from linter.accessibility.exposure import is_in_accessibility_tree, is_visible
from linter.accessibility.names import accessible_name
from linter.accessibility.page import Page
from linter.accessibility.roles import has_role, semantic_role
from linter.accessibility.table_headers import Kind, headers_with_cells, kinds
from linter.accessibility.tables import table_of
from linter.accessibility.wording import quoted
from linter.rules.model import Problem, Subject, bad, good, tree_rule

_HEADERS = frozenset({"columnheader", "rowheader"})
_WHERE = {
    Kind.COLUMN: "below it",
    Kind.COLUMN_GROUP: "in its columns",
    Kind.ROW: "after it in its row",
    Kind.ROW_GROUP: "in its rows",
}


@tree_rule("ACC009", "table-header-cell-has-assigned-cells", "warning", wcag=("1.3.1",), act=("d0f69e",), tags=("th",),
           attributes=("role",),
           references=("https://www.w3.org/WAI/standards-guidelines/act/rules/d0f69e/proposed/",
                       "https://html.spec.whatwg.org/multipage/tables.html#header-and-data-cell-semantics"))  # fmt: skip
def header_has_cells(page: Page, subject: Subject) -> Iterator[Problem]:
    """A header cell of a table heads no cell at all.

    Screen readers say the header before each cell that belongs to it. A header without cells is a sign that a cell is
    missing, that a headers attribute names others, or that plain text was marked as a header to make it bold.

    Left alone: header cells without text, such as an empty corner; header cells that are hidden; a th of which HTML
    itself does not say whether it heads its row or its column, because other cells stand in both. In a table that has
    nothing but header cells it is a hint.

    Repair: give the missing cells, correct the headers attributes, or write td instead of th.
    """
    by_role = [element for element in page.by_attribute("role") if semantic_role(element) in _HEADERS]
    by_name = [th for th in page.by_tag("th") if not th.has("role") and semantic_role(th) in _HEADERS]
    around = tables_around(page) if by_role or by_name else []
    by_table: dict[int, list[Element]] = defaultdict(list)
    for element in by_role + by_name:
        table = around[element.index]
        if table is not None and element.namespace == "html":
            by_table[table.index].append(element)
    for index, headers in by_table.items():
        table = page.elements[index]
        if is_in_accessibility_tree(table):
            yield from _without_cells(table, headers)


def _without_cells(table: Element, headers: list[Element]) -> Iterator[Problem]:
    is_html = table.tag == "table"
    formed = table_of(table) if is_html else aria_table(table)
    if formed is None:
        return
    kind = kinds(formed, cell_kind if is_html else aria_kind)
    found = headers_with_cells(formed, kind, _is_cell)
    of = {cell.element.index: own for cell, own in zip(formed.cells, kind, strict=True)}
    for header in headers:
        where = _WHERE.get(of.get(header.index, Kind.NEITHER))
        if where is None or header.index in found or not (is_visible(header) and is_in_accessibility_tree(header)):
            continue
        name = accessible_name(header)
        if name:
            severity = None if Kind.DATA in kind else "info"
            message = f"No cell stands {where} that the header cell {quoted(name)} could head."
            advice = "Give the missing cells, or make it a plain cell (<td>). (WCAG 1.3.1)"
            yield Problem(header.page.span_of(header), f"{message} {advice}", severity)


def _is_cell(element: Element) -> bool:
    return has_role(element, "cell")


EXAMPLES = (
    bad(
        "es",
        "<table><tr><th>Puerto</th>\u27e6<th>\u27e7Toneladas</th></tr><tr><td>Cartagena</td></tr></table>",
        format="html",
    ),
    bad(
        "de",
        "<table><tr><th id='a'>Land</th>\u27e6<th id='b'>\u27e7Hilfe</th></tr>"
        "<tr><td>Malta</td><td headers='a'>2,4</td></tr></table>",
        format="html",
    ),
    bad(
        "pl",
        "<table><tr><td>2020</td><td>14</td></tr><tr>\u27e6<th colspan='2'>\u27e7Dane: urz\u0105d</th></tr></table>",
        format="html",
    ),
    bad(
        "fr",
        "<div role='table'><div role='row'><b role='columnheader'>Ville</b>\u27e6<b role='columnheader'>\u27e7Date</b></div>"
        "<div role='row'><span role='cell'>Lyon</span></div></div>",
        format="html",
    ),
    bad("pt", "<table><tr>\u27e6<th>\u27e7Contactos</th></tr></table>", format="html", severity="info"),
    good(
        "it",
        "<table><tr><th></th><th>Lordo</th><th>Netto</th></tr><tr><th>2020</th><td>14</td><td>11</td></tr></table>",
        format="html",
    ),
    good("ro", "<table><tr><th>Ora</th><th></th></tr><tr><td>9.30</td></tr></table>", format="html"),
    good(
        "nl",
        "<table><tr><td></td><th>Jan</th></tr><tr><td>Gent</td><td>4</td></tr><tr><td>Luik</td><td>5</td></tr></table>",
        format="html",
    ),
    good(
        "sv",
        "<table><tr><th rowspan='2'>Ort</th><th colspan='2'>Inv&aring;nare</th></tr><tr><th>1990</th><th>2020</th></tr>"
        "<tr><td>Kiruna</td><td>26</td><td>23</td></tr></table>",
        format="html",
    ),
    good(
        "cs",
        "<table><tr><th id='m'>M\u011bsto</th><th id='p'>Po\u010det</th></tr><tr><td>Brno</td></tr>"
        "<tr><td headers='p'>4</td></tr></table>",
        format="html",
    ),
    good("fi", "<table><tr><th hidden>Vuosi</th></tr><tr></tr></table>", format="html"),
    good("da", "<table role='presentation'><tr><th>Kontakt</th></tr></table>", format="html"),
)
