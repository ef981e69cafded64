"""ACC109 table-without-headers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.page import Element, Page, page_in, page_of
from linter.accessibility.roles import explicit_role, is_marked_decorative
from linter.accessibility.tables import Cell as TableCell
from linter.accessibility.tables import table_of
from linter.document import BlockKind, Document
from linter.patterns import lazy
from linter.rules.data_tables import Cell, Grid, holds_data, is_regular
from linter.rules.model import Problem, Subject, bad, document_rule, good
from linter.source import Span

_TABLE = lazy(r"<(/?)table\b", 2)  # re.IGNORECASE
_DELIMITERS = lazy(r"[>\s]*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_HEADING_ROLES = frozenset({"columnheader", "rowheader"})
# What facts are not made of: a table that holds these arranges the page.
_ARRANGED = frozenset(
    "table form input select textarea button iframe video audio h1 h2 h3 h4 h5 h6 nav article section aside ul ol".split()
)
_BOLD = frozenset({"b", "strong"})
# Beyond this a table is generated and its first rows tell what it is.
_ROWS_LOOKED_AT = 200
_MESSAGE = "This table has data and {what}, so a listener cannot tell what a figure belongs to. {repair} (WCAG 1.3.1)."
_NONE, _EMPTY = "no header cells", "header cells that are empty"
_WRITE_HEADERS = 'Write the cells of the first row or column as th, with scope="col" or "row"'
_NAME_THEM = "Write into each th what its column or row holds"


@document_rule("ACC109", "table-without-headers", "warning", wcag=("1.3.1",), formats=("html", "markdown", "record"),
               triggers="|<", references=("WCAG 2.2 technique H51", "WCAG 2.2 technique H63", "WCAG 2.2 failure F91"))  # fmt: skip
def table_without_headers(subject: Subject) -> Iterator[Problem]:
    """A table of data has no header cells.

    A screen reader says the header with each cell: "Visitors, 2024: 31,400". Without headers a listener hears bare
    figures and has to remember which column is which.

    Left alone: tables that arrange the page (marked so, with other tables, forms, headings or lists in them, with long
    texts in their cells), tables with a single row or column, lists of two columns such as "Telephone: | 030 1234".
    Only figures in a column, days or hours below names of columns, a caption, a head, empty header cells, or a first row
    in bold type show that a table is one of data.

    Repair: write the cells that name a column or a row as th, with scope="col" or scope="row"; in Markdown write the
    names into the row above the dashes. Give role="presentation" to a table that only arranges the page.
    """
    document = subject.document
    if document.format == "html":
        yield from _on_page(page_of(document), 0)
        return
    for start, end in _written_tables(document):
        yield from _on_page(page_in(document.source.text[start:end]), start)
    if document.format == "markdown":
        yield from _in_markdown(document)


def _written_tables(document: Document) -> Iterator[tuple[int, int]]:
    """The ranges of table elements in Markdown or a record, that are read as such and not as code."""
    source = document.source.text
    if document.format == "record" or "<table" not in source.lower():
        return
    cells = [block.span.start for block in document.blocks if block.kind is BlockKind.CELL]
    depth = begin = 0
    for tag in _TABLE.finditer(source):
        if not tag.group(1):
            begin = begin if depth else tag.start()
            depth += 1
        elif depth:
            depth -= 1
            end = source.find(">", tag.end()) + 1
            if not depth and end and bisect_right(cells, begin) < bisect_left(cells, end):
                yield begin, end


def _on_page(page: Page, offset: int) -> Iterator[Problem]:
    for table in page.by_tag("table", namespace="html"):
        if table.start is None or not _may_hold_data(table):
            continue
        cells = [cell for cell in table_of(table).cells if cell.y < _ROWS_LOOKED_AT]
        if not cells or any(_is_header(cell.element) for cell in cells):
            continue
        grid, marked = _grid(table), any(cell.element.tag == "th" for cell in cells)
        if holds_data(grid) or (is_regular(grid) and _says_so(table)) or _has_empty_head(cells):
            start, end = table.start
            message = _MESSAGE.format(what=_EMPTY if marked else _NONE, repair=_NAME_THEM if marked else _WRITE_HEADERS)
            yield Problem(Span(start + offset, end + offset), message)


def _may_hold_data(table: Element) -> bool:
    if is_marked_decorative(table) or explicit_role(table) is not None or not is_in_accessibility_tree(table):
        return False
    if any(element.tag in {"td", "th"} for element in table.ancestors()):
        return False
    return not any(element.tag in _ARRANGED for element in table.descendants())


def _is_header(cell: Element) -> bool:
    if cell.has("scope") or cell.has("headers") or explicit_role(cell) in _HEADING_ROLES:
        return True
    return cell.tag == "th" and (bool(cell.text().strip()) or any(e.get("alt") for e in cell.descendants()))


def _has_empty_head(cells: list[TableCell]) -> bool:
    """Whether the first row, and no other, is of header cells, while rows with words follow; all th are empty."""
    head = [cell for cell in cells if cell.y == 0]
    body = [cell for cell in cells if cell.y > 0]
    filled = {cell.y for cell in body if cell.element.text().strip()}
    return (
        len(head) > 1
        and all(cell.element.tag == "th" for cell in head)
        and all(cell.element.tag == "td" for cell in body)
        and len(filled) > 1
    )


def _grid(table: Element) -> Grid:
    """The cells row by row; empty when cells span rows or columns, so that no column can be told."""
    rows: dict[int, list[Cell]] = {}
    for cell in table_of(table).cells:
        if cell.width > 1 or cell.height > 1:
            return ()
        if cell.y >= _ROWS_LOOKED_AT:
            break
        rows.setdefault(cell.y, []).append(Cell(" ".join(cell.element.text().split()), _is_bold(cell.element)))
    return tuple(rows.values())


def _is_bold(cell: Element) -> bool:
    """Whether all text of a cell is in bold type."""
    pieces = [child for child in cell.children if not (isinstance(child, str) and not child.strip())]
    while len(pieces) == 1 and not isinstance(pieces[0], str):
        if pieces[0].tag in _BOLD:
            return True
        pieces = [child for child in pieces[0].children if not (isinstance(child, str) and not child.strip())]
    return False


def _says_so(table: Element) -> bool:
    """Whether a table has what only a table of data has: a caption, a summary, a head with cells in it."""
    if (table.get("summary") or "").strip():
        return True
    for child in table.elements:
        if child.tag == "caption" and child.text().strip():
            return True
        if child.tag == "thead" and child.text().strip() and any(e.tag == "tbody" for e in table.elements):
            return True
    return False


def _in_markdown(document: Document) -> Iterator[Problem]:
    """Tables of Markdown whose row above the dashes is empty."""
    source = document.source.text
    last = -1
    for block in document.blocks:
        if block.kind is not BlockKind.CELL or block.span.start < last:
            continue
        start = source.rfind("\n", 0, block.span.start) + 1
        dashes = _line_before(source, start)
        head = _line_before(source, dashes.start) if dashes is not None else None
        last = _end_of_rows(source, start)
        if dashes is None or head is None or block.name != "td":
            continue
        if _DELIMITERS.fullmatch(source[slice(*dashes)]) and "|" in source[slice(*head)]:
            grid = [_cells(line) for line in source[start:last].splitlines()[:_ROWS_LOOKED_AT]]
            if not any(cell.text for cell in _cells(source[slice(*head)])) and holds_data(grid):
                message = _MESSAGE.format(what=_NONE, repair="Write the names of the columns into this row")
                yield Problem(head, message)


def _line_before(source: str, start: int) -> Span | None:
    if start <= 0:
        return None
    end = start - 1
    end -= source[end - 1 : end] == "\r"
    begin = source.rfind("\n", 0, max(end, 0)) + 1
    return Span(begin, end)


def _end_of_rows(source: str, start: int) -> int:
    """Where the rows of a table end: at the first line without a pipe."""
    while start < len(source):
        end = source.find("\n", start)
        end = len(source) if end < 0 else end
        if "|" not in source[start:end]:
            break
        start = end + 1
    return start


def _cells(line: str) -> list[Cell]:
    texts = line.strip().removeprefix("|").removesuffix("|").replace("\\|", "\u00a6").split("|")
    return [
        Cell(text.strip().strip("*_"), len(text.strip()) > 4 and text.strip()[:2] == text.strip()[-2:] == "**")
        for text in texts
    ]


EXAMPLES = (
    bad(
        "en",
        "\u27e6<table>\u27e7<tr><td>Port</td><td>Ships</td><td>Tonnes</td></tr><tr><td>North</td><td>120</td><td>3,400</td></tr>"
        "<tr><td>South</td><td>98</td><td>2,150</td></tr></table>",
        format="html",
    ),
    bad(
        "de",
        "\u27e6<table class='zahlen'>\u27e7<tr><td><b>Jahr</b></td><td><b>Hafen</b></td></tr><tr><td>gestern</td><td>Norden</td></tr></table>",
        format="html",
    ),
    bad(
        "fr",
        "\u27e6<table>\u27e7<caption>Les quais</caption><tr><td>Quai nord</td><td>bois</td></tr><tr><td>Quai sud</td><td>bl\u00e9</td></tr></table>",
        format="html",
    ),
    bad(
        "ar",
        "\u27e6<table>\u27e7<tr><th></th><td>\u0661\u0662\u0660</td></tr><tr><th></th><td>\u0669\u0668</td></tr><tr><th></th><td>\u0667\u0660</td></tr></table>",
        format="html",
    ),
    bad(
        "es",
        "\u27e6|   |   |\u27e7\n|---|---|\n| Puerto | Barcos |\n| Norte | 120 |\n| Sur | 98 |\n",
        format="markdown",
    ),
    bad(
        "pl",
        "Port w liczbach:\n\n\u27e6<table>\u27e7<tr><td>Rok</td><td>Statki</td></tr><tr><td>2023</td><td>120</td></tr><tr><td>2024</td><td>98</td></tr></table>\n",
        format="markdown",
    ),
    bad(
        "zh-Hans",
        "\u27e6<table>\u27e7<tr><td>\u65e5\u671f</td><td>\u7801\u5934</td><td>\u6d3b\u52a8</td></tr><tr><td>4\u670820\u65e5</td><td>\u77f3\u57e0\u5934</td><td>\u8d77\u822a</td></tr><tr><td>4\u670821\u65e5</td><td>\u767d\u9e6d\u6e21</td><td>\u8336\u4f1a</td></tr></table>",
        format="html",
    ),
    bad(
        "fr",
        "\u27e6<table>\u27e7<tr><td>Commune</td><td>Jour</td><td>Heure</td></tr><tr><td>Brest</td><td>lundi</td><td>9 h 30</td></tr><tr><td>Crozon</td><td>mardi</td><td>14 h 15</td></tr></table>",
        format="html",
    ),
    bad(
        "ja",
        "\u27e6<table>\u27e7<tr><th></th><th colspan='2'></th></tr><tr><td>\u5ddd\u5408</td><td>\u671d</td><td>\u6669</td></tr><tr><td>\u4e0a\u6ca2</td><td>\u663c</td><td>\u591c</td></tr></table>",
        format="html",
    ),
    good(
        "fr",
        "<table><tr><td>Commune</td><td>Jour</td></tr><tr><td>Brest</td><td>lundi</td></tr><tr><td>Crozon</td><td>mardi</td></tr></table>",
        format="html",
    ),
    good(
        "de",
        "<table><tr><td>Anna Reed</td><td>Presse</td><td>Zimmer 4</td></tr><tr><td>Paul Marsh</td><td>Hafen</td><td>Zimmer 5</td></tr><tr><td>Mia Hill</td><td>Kai</td><td>Zimmer 6</td></tr></table>",
        format="html",
    ),
    good(
        "en",
        "<table><tr><th>Port</th><th>Ships</th></tr><tr><td>North</td><td>120</td></tr><tr><td>South</td><td>98</td></tr></table>",
        format="html",
    ),
    good(
        "en",
        "<table><tr><td scope='row'>North</td><td>120</td></tr><tr><td scope='row'>South</td><td>98</td></tr></table>",
        format="html",
    ),
    good(
        "de",
        "<table role='presentation'><tr><td>2023</td><td>120</td></tr><tr><td>2024</td><td>98</td></tr><tr><td>2025</td><td>70</td></tr></table>",
        format="html",
    ),
    good(
        "fr",
        "<table><tr><td>Contact\u00a0:</td><td>Anne Morel</td></tr><tr><td>T\u00e9l\u00e9phone\u00a0:</td><td>01 23 45 67 89</td></tr></table>",
        format="html",
    ),
    good(
        "it",
        "<table><tr><td>Telefono</td><td>+39 06 123 4567</td></tr><tr><td>Fax</td><td>+39 06 123 4568</td></tr><tr><td>Cellulare</td><td>+39 06 123 4569</td></tr></table>",
        format="html",
    ),
    good(
        "en",
        "<table><tr><td><h2>The port</h2></td><td>12</td></tr><tr><td>News</td><td>13</td></tr><tr><td>Jobs</td><td>14</td></tr></table>",
        format="html",
    ),
    good(
        "es",
        "<table><tr><td><table><tr><td>Norte</td><td>12</td></tr><tr><td>Sur</td><td>13</td></tr></table></td><td>1</td></tr></table>",
        format="html",
    ),
    good("en", "<table><tr><td>Anna Reed<br>Minister</td><td>Paul Marsh<br>Chair</td></tr></table>", format="html"),
    good("es", "| Puerto | Barcos |\n|---|---|\n| Norte | 120 |\n| Sur | 98 |\n", format="markdown"),
    good("en", "| | |\n|---|---|\n| Anna Reed | Minister |\n| Paul Marsh | Chair |\n", format="markdown"),
    good(
        "en",
        "```html\n<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>\n```\n",
        format="markdown",
    ),
)
