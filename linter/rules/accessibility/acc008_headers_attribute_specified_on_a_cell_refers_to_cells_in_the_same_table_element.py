"""ACC008 headers-attribute-specified-on-a-cell-refers-to-cells-in-the-same-table-element."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.element import Element
from linter.accessibility.exposure import is_in_accessibility_tree, is_visible
from linter.accessibility.page import Page
from linter.accessibility.roles import semantic_role
from linter.accessibility.tables import table_element, table_of
from linter.accessibility.wording import listed, quoted, tag
from linter.rules.model import Problem, Subject, bad, good, tree_rule

_MOST = 3  # wrong ids that a message names
_TABLES = frozenset({"table", "grid", "treegrid"})


@tree_rule("ACC008", "headers-attribute-specified-on-a-cell-refers-to-cells-in-the-same-table-element", "error",
           wcag=("1.3.1",), act=("a25f45",), attributes=("headers",),
           references=("https://www.w3.org/WAI/standards-guidelines/act/rules/a25f45/proposed/",
                       "https://www.w3.org/WAI/WCAG22/Techniques/failures/F90"))  # fmt: skip
def headers_refer_to_cells(page: Page, subject: Subject) -> Iterator[Problem]:
    """A table cell names its header cells in a headers attribute, and one of the names leads nowhere.

    Where a cell has a headers attribute, screen readers announce the header cells that it names by their ids, and no
    others. A name that belongs to no cell of the same table, or to the cell itself, leaves the listener with a number
    and no idea of what it counts. It often happens when a table is copied and its ids are changed.

    Left alone: tables that nobody sees or that are mere layout (role="presentation"); an empty headers attribute.

    Repair: write the ids of the header cells, separated by blanks, or take the headers attribute away: in a simple
    table the rows and columns tell enough.
    """
    ids: dict[int, set[str]] = {}
    for cell in page.by_attribute("headers"):
        table = table_element(cell)
        if table is None or not _is_exposed(table):
            continue
        if table.index not in ids:
            ids[table.index] = {one.element.get("id") or "" for one in table_of(table).cells}
        named = (cell.get("headers") or "").split()
        wrong = [id for id in dict.fromkeys(named) if id not in ids[table.index]]
        if wrong:
            what = f"names {listed(map(quoted, wrong[:_MOST]), 'and')}, the id of no cell of its table"
        elif cell.get("id") in named:
            what = "names the cell itself"
        else:
            continue
        message = f"The headers attribute of this {tag(cell)} {what}. Write the ids of its header cells. (WCAG 1.3.1)"
        yield Problem(cell.value_span("headers"), message)


def _is_exposed(table: Element) -> bool:
    return semantic_role(table) in _TABLES and is_visible(table) and is_in_accessibility_tree(table)


EXAMPLES = (
    bad(
        "fr",
        "<table><tr><th id='pays'>Pays</th><th id='aide'>Aide</th></tr>"
        "<tr><td headers='pays'>Niger</td><td headers='\u27e6montant\u27e7'>2 millions</td></tr></table>",
        format="html",
    ),
    bad(
        "de",
        "<table><tr><th id='jahr'>Jahr</th></tr></table>"
        "<table><tr><th id='land'>Land</th></tr><tr><td headers='\u27e6land jahr\u27e7'>Malta</td></tr></table>",
        format="html",
    ),
    bad(
        "es",
        "<table><tr><th>Puerto</th></tr><tr><td id='p1' headers='\u27e6p1\u27e7'>Cartagena</td></tr></table>",
        format="html",
    ),
    bad(
        "pl",
        "<table><tr><th><b id='rok'>Rok</b></th></tr><tr><td headers='\u27e6rok\u27e7'>2021</td></tr></table>",
        format="html",
    ),
    good(
        "fr",
        "<table><tr><th id='pays'>Pays</th><th id='aide'>Aide</th></tr>"
        "<tr><td headers='pays'>Niger</td><td headers='aide pays'>2 millions</td></tr></table>",
        format="html",
    ),
    good(
        "it",
        "<table><tr><td id='anno'>Anno</td></tr><tr><td headers='anno'>2020</td><td headers=''>4</td></tr></table>",
        format="html",
    ),
    good("nl", "<table role='presentation'><tr><td headers='jaar'>2020</td></tr></table>", format="html"),
    good("sv", "<table hidden><tr><td headers='ort'>Kiruna</td></tr></table>", format="html"),
    good("sv", "<div role='table'><div role='cell' headers='ort'>Kiruna</div></div>", format="html"),
)
