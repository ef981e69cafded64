"""Roles: what an element is to assistive technology: by its role attribute, by its name, and after conflicts.

HTML-AAM 1.0 and SVG-AAM 1.0 say which role an element has of itself; WAI-ARIA 1.2 says what overrules it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from linter.accessibility import aria
from linter.accessibility.element import Element
from linter.accessibility.exposure import summary_of
from linter.accessibility.focus import is_focusable
from linter.accessibility.nearest import nearest
from linter.accessibility.svg_roles import seems_named, svg_role

if TYPE_CHECKING:
    from linter.accessibility.page import Page

PRESENTATIONAL = frozenset({"none", "presentation"})
_TABLE = frozenset({"table"})
_MAIN = frozenset({"main"})
_SECTIONING = frozenset({"article", "aside", "nav", "section"})
_LISTS = frozenset({"menu", "ol", "ul"})
# Types of input that a list of suggestions turns into a combobox.
_SUGGESTING = frozenset({"email", "search", "tel", "text", "url"})
_INPUT_TYPES = frozenset(
    "button checkbox color date datetime-local email file hidden image month number password radio range reset search"
    " submit tel text time url week".split()
)


def explicit_role(element: Element) -> str | None:
    """The first role of the role attribute that a specification knows and that is not abstract."""
    written = element.get("role")
    if not written:
        return None
    for token in written.lower().split():
        known = aria.role(token)
        if known is not None and not known.abstract:
            return token
    return None


def semantic_role(element: Element) -> str | None:
    """The role under which browsers expose an element: the explicit one unless it is ignored, or the implicit one.

    None for an element that HTML-AAM gives no role, such as label or video.
    """
    known = _memory(element.page, "roles")
    if element.index not in known:
        explicit = explicit_role(element)
        ignored = explicit is None or (explicit in PRESENTATIONAL and has_role_conflict(element))
        known[element.index] = implicit_role(element) if ignored else explicit
    role: str | None = known[element.index]
    return role


def _memory(page: Page, kind: str) -> dict[int, Any]:
    """What has been found out about elements of a page, by their indexes."""
    memory: Any = page.extra.setdefault(kind, {})
    return cast("dict[int, Any]", memory)


def has_role(element: Element, role: str) -> bool:
    """Whether the semantic role of an element is a role or inherits from it ("inheriting semantic" in ACT)."""
    own = semantic_role(element)
    data = None if own is None else aria.role(own)
    return data is not None and data.is_a(role)


def is_marked_decorative(element: Element) -> bool:
    """Whether its author calls it decoration: role none or presentation, or an img with an empty alt and no role."""
    explicit = explicit_role(element)
    if explicit is not None:
        return explicit in PRESENTATIONAL
    return element.tag == "img" and element.namespace == "html" and element.get("alt") == ""


def has_role_conflict(element: Element) -> bool:
    """Whether browsers ignore that an element is marked as decoration: it has the focus or a global ARIA attribute.

    WAI-ARIA 1.2, "Presentational Roles Conflict Resolution".
    """
    return has_global_attribute(element) or is_focusable(element)


def has_global_attribute(element: Element) -> bool:
    """Whether an element has a state or property that every role supports. `aria-hidden` counts unless it hides."""
    known = aria.global_attributes()
    return any(
        name.startswith("aria-") and name in known and (name != "aria-hidden" or element.get(name) != "true")
        for name in element.names
    )


def input_type(element: Element) -> str:
    """The type of an input element: "text" when there is none or an unknown one."""
    written = (element.get("type") or "").strip().lower()
    return written if written in _INPUT_TYPES else "text"


def is_summary_of_details(element: Element) -> bool:
    """Whether a summary is the one that opens and closes its details element: the first among the children."""
    parent = element.parent
    return parent is not None and parent.tag == "details" and summary_of(parent) is element


def implicit_role(element: Element) -> str | None:
    """The role that an element has of itself, by its name, its attributes and its place."""
    if element.namespace == "svg":
        return svg_role(element)
    if element.namespace == "math":
        return "math" if element.tag == "math" else None
    decide = _DEPENDENT.get(element.tag)
    if decide is not None:
        return decide(element)
    known: str | None = aria.table()["elements"].get(element.tag)
    return "generic" if known is None and "-" in element.tag else known


def _link(element: Element) -> str:
    return "link" if element.has("href") else "generic"


def _landmark_of_body(element: Element) -> str:
    if nearest(element, _SECTIONING) or nearest(element, _MAIN):
        return "generic"
    return "banner" if element.tag == "header" else "contentinfo"


def _aside(element: Element) -> str:
    inner = nearest(element, _SECTIONING) is not None
    return "generic" if inner and not seems_named(element) else "complementary"


def _section(element: Element) -> str:
    return "region" if seems_named(element) else "generic"


def _img(element: Element) -> str:
    return "presentation" if element.get("alt") == "" else "img"


def _input(element: Element) -> str | None:
    type = input_type(element)
    target = element.get("list")
    if target is not None and type in _SUGGESTING:
        suggestions = element.page.by_id(target, element)
        if suggestions is not None and suggestions.tag == "datalist":
            return "combobox"
    role: str | None = aria.table()["inputs"].get(type)
    return role


def _select(element: Element) -> str:
    size = (element.get("size") or "").strip()
    return "listbox" if element.has("multiple") or (size.isdecimal() and int(size[:9]) > 1) else "combobox"


def _item(element: Element) -> str:
    parent = element.parent
    inside = parent is not None and parent.tag in _LISTS and semantic_role(parent) not in PRESENTATIONAL
    return "listitem" if inside else "generic"


def _part_of_table(element: Element) -> str | None:
    role = _table_role(element)
    if role not in {"grid", "table", "treegrid"}:
        return "generic"
    if element.tag == "td":
        return "cell" if role == "table" else "gridcell"
    if element.tag == "th":
        return _header(element)
    own: str = aria.table()["elements"][element.tag]
    return own


def _table_role(element: Element) -> str | None:
    """The role of the table around an element."""
    table = nearest(element, _TABLE)
    return None if table is None else semantic_role(table)


def _header(element: Element) -> str:
    scope = (element.get("scope") or "").strip().lower()
    if scope in {"col", "colgroup"}:
        return "columnheader"
    if scope in {"row", "rowgroup"}:
        return "rowheader"
    row = element.parent
    if row is None:
        return "columnheader"
    has_data = _memory(element.page, "rows with data")
    if row.index not in has_data:
        has_data[row.index] = any(cell.tag == "td" for cell in row.elements)
    return "rowheader" if has_data[row.index] else "columnheader"


_DEPENDENT: dict[str, Callable[[Element], str | None]] = {
    "a": _link,
    "area": _link,
    "aside": _aside,
    "footer": _landmark_of_body,
    "header": _landmark_of_body,
    "img": _img,
    "input": _input,
    "li": _item,
    "section": _section,
    "select": _select,
    "tbody": _part_of_table,
    "td": _part_of_table,
    "tfoot": _part_of_table,
    "th": _part_of_table,
    "thead": _part_of_table,
    "tr": _part_of_table,
}
