"""Styles: what the source's own style says of an element: its style attribute, style elements and browser defaults.

Style sheets in other files and what scripts change are not known here. Of everything that CSS can say, read is what
decides whether an element is shown, and how wide its text is set.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import Any, NamedTuple

from linter.accessibility import css
from linter.accessibility.css import Declaration
from linter.accessibility.page import Element, Page
from linter.accessibility.values import is_valid
from linter.patterns import lazy
from linter.readers.html_elements import BLOCK_TAGS

# Properties by which an element can be out of sight although it has a box; some need others with them.
SEEN_BY = ("opacity", "position", "clip", "clip-path", "transform", "text-indent", "width")
READ = frozenset(SEEN_BY) | frozenset(
    "display visibility content-visibility top left height overflow overflow-x white-space content font font-family font-size"
    " letter-spacing word-spacing line-height".split()
)
# "15.3 Hidden elements" of the HTML standard, and what SVG never renders (SVG 2, "never-rendered elements").
_NOT_SHOWN = frozenset(
    "area base basefont datalist head link meta noembed noframes noscript param rp script style template title".split()
)
_NOT_SHOWN_SVG = frozenset(
    "clippath defs desc lineargradient marker mask metadata pattern radialgradient script style symbol title".split()
)
NEVER_SHOWN = _NOT_SHOWN | _NOT_SHOWN_SVG
MAY_BE_CLOSED = frozenset({"audio", "dialog", "input"})
VISIBILITIES = ("visible", "hidden", "collapse")
_DISPLAY = {
    "li": "list-item", "summary": "list-item", "table": "table", "tr": "table-row", "td": "table-cell",
    "th": "table-cell", "thead": "table-header-group", "tbody": "table-row-group", "tfoot": "table-footer-group",
    "caption": "table-caption", "col": "table-column", "colgroup": "table-column-group", "button": "inline-block",
    "input": "inline-block", "meter": "inline-block", "progress": "inline-block", "select": "inline-block",
    "textarea": "inline-block", "slot": "contents", "optgroup": "block", "option": "block", "ruby": "ruby",
    "rt": "ruby-text",
}  # fmt: skip
# More would take more than linear time, and no page of a release has them.
_MOST_SELECTORS = 4_000
_CLASS_OR_ID = lazy(r"[.#][A-Za-z_-][\w-]*")
_LONGEST_SELECTOR = 300
_MOST_MATCHES = 400_000


class Cascaded(NamedTuple):
    """The declaration that wins for a property of an element."""

    value: str
    important: bool
    in_attribute: bool  # declared in the style attribute


class _Matched(NamedTuple):
    important: bool
    specificity: tuple[int, int, int]
    order: int
    value: str


class Styles:
    """The cascade of one page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def cascaded(self, element: Element, name: str, pseudo: str = "") -> Cascaded | None:
        """The winning declaration of a property; None when nothing in the source declares it."""
        own = None if pseudo else _last(declarations(element), name)
        sheet = self._sheets.get(pseudo, {}).get(name, {}).get(element.node) if self._sheets else None
        if own is not None and (own.important or sheet is None or not sheet.important):
            return Cascaded(own.value, own.important, True)
        if sheet is not None:
            return Cascaded(sheet.value, sheet.important, False)
        if element.namespace == "svg" and not pseudo and name in {"display", "visibility", "opacity"}:
            attribute = element.get(name)
            return Cascaded(attribute.strip(), False, False) if attribute and attribute.strip() else None
        return None

    def with_property(self, *names: str) -> list[Element]:
        """The elements for which the source declares one of these properties, in document order."""
        found = {
            element.index: element
            for element in self.page.by_attribute("style")
            if any(declaration.name in names for declaration in declarations(element))
        }
        for name in names:
            nodes = self._sheets.get("", {}).get(name, {}) if self._sheets else {}
            found |= {self._by_node[node].index: self._by_node[node] for node in nodes if node in self._by_node}
            if name in {"display", "visibility", "opacity"}:
                svg = [element for element in self.page.by_attribute(name) if element.namespace == "svg"]
                found |= {element.index: element for element in svg}
        return [element for _, element in sorted(found.items())]

    @cached_property
    def visibilities(self) -> bytearray:
        """The computed `visibility` of every element, which is inherited: its place in VISIBILITIES."""
        found = bytearray(len(self.page.elements))
        for element in self.with_property("visibility"):
            declared = self.cascaded(element, "visibility")
            value = declared.value.lower() if declared is not None else "inherit"
            if value in VISIBILITIES or value == "initial":
                number = 0 if value == "initial" else VISIBILITIES.index(value)
                found[element.index : element.last + 1] = bytes([number]) * (element.last + 1 - element.index)
        return found

    @cached_property
    def has_files(self) -> bool:
        """Whether the page loads style sheets or scripts from other files."""
        links, scripts = (self.page.by_tag(tag, namespace="html") for tag in ("link", "script"))
        sheets = any("stylesheet" in (link.get("rel") or "").lower().split() for link in links)
        return sheets or any(script.has("src") for script in scripts)

    def _may_match(self, selector: str) -> bool:
        """Whether the classes and ids in a selector are on the page at all: most of a framework's are not."""
        if any(sign in selector for sign in "([\\"):
            return True
        return all(name.lower() in self._names for name in _CLASS_OR_ID.findall(selector))

    @cached_property
    def _names(self) -> frozenset[str]:
        """Every class, with a full stop before it, and every id, with a number sign, in lower case."""
        classes = {
            f".{name}" for e in self.page.by_attribute("class") for name in (e.get("class") or "").lower().split()
        }
        return frozenset(classes | {f"#{(e.get('id') or '').lower()}" for e in self.page.by_attribute("id")})

    @cached_property
    def _by_node(self) -> dict[Any, Element]:
        return {element.node: element for element in self.page.elements}

    @cached_property
    def _sheets(self) -> dict[str, dict[str, dict[Any, _Matched]]]:
        """By pseudo-element ("" for none), property and node: the declaration that wins within the style elements."""
        found: dict[str, dict[str, dict[Any, _Matched]]] = defaultdict(lambda: defaultdict(dict))
        order = selectors = matches = 0
        for sheet in self.page.by_tag("style"):
            if not _is_read(sheet):
                continue
            for rule in css.rules(sheet.text()):
                wanted = [one for one in rule.declarations if one.name in READ and is_valid(one.name, one.value)]
                if not wanted or len(rule.selector) > _LONGEST_SELECTOR or not self._may_match(rule.selector):
                    continue
                selectors += 1
                if selectors > _MOST_SELECTORS or matches > _MOST_MATCHES:
                    return found
                nodes = self.page.select(rule.selector)
                matches += len(nodes) * len(wanted)
                weight = css.specificity(rule.selector)
                for name, value, important in wanted:
                    order += 1
                    matched = _Matched(important, weight, order, value)
                    known = found[rule.pseudo][name]
                    for node in nodes:
                        if node not in known or known[node] < matched:
                            known[node] = matched
        return found


def _is_read(sheet: Element) -> bool:
    kind, media = (sheet.get("type") or "").strip().lower(), sheet.get("media")
    return kind in {"", "text/css"} and (not media or css.applies(media))


def declarations(element: Element) -> tuple[Declaration, ...]:
    """The declarations in the style attribute, in order."""
    style = element.get("style")
    return css.declarations(style) if style else ()


def _last(found: tuple[Declaration, ...], name: str) -> Declaration | None:
    """The declaration of a property that wins within one block."""
    winner: Declaration | None = None
    for one in found:
        if one.name == name and (winner is None or one.important >= winner.important) and is_valid(one.name, one.value):
            winner = one
    return winner


def styles_of(page: Page) -> Styles:
    """The styles of a page, made once."""
    known = page.extra.get("styles")
    if not isinstance(known, Styles):
        known = page.extra["styles"] = Styles(page)
    return known


def may_be_styled_elsewhere(element: Element) -> bool:
    """Whether a style sheet or a script in another file can single out an element, by its class or id, and hide it."""
    return (element.has("class") or element.has("id")) and styles_of(element.page).has_files


def visibility(element: Element) -> str:
    """The computed `visibility` property: "visible", "hidden" or "collapse"."""
    return VISIBILITIES[styles_of(element.page).visibilities[element.index]]


def display(element: Element) -> str:
    """The display property: what the source declares, else what browsers do with such an element."""
    current: Element | None = element
    while current is not None:
        declared = styles_of(current.page).cascaded(current, "display")
        value = declared.value.lower() if declared is not None else "revert"
        if value in {"revert", "revert-layer"} or (current.tag == "input" and _type(current) == "hidden"):
            return default_display(current)
        if value != "inherit":
            return "inline" if value in {"initial", "unset"} else value
        current = current.parent
    return "inline"


def default_display(element: Element) -> str:
    """How browsers display an element that no style is given to."""
    tag = element.tag
    if element.namespace == "svg":
        return "none" if tag in _NOT_SHOWN_SVG else "inline"
    if element.namespace != "html":
        return "inline"
    if tag in _NOT_SHOWN or is_closed(element):
        return "none"
    return _DISPLAY.get(tag) or ("block" if tag in BLOCK_TAGS else "inline")


def is_closed(element: Element) -> bool:
    """Whether an attribute, or the want of one, makes browsers not display an element by default."""
    if element.has("hidden") and element.tag != "embed":
        return (element.get("hidden") or "").lower() != "until-found"
    if element.tag == "dialog":
        return not element.has("open")
    if element.tag == "input":
        return _type(element) == "hidden"
    if element.tag == "audio":
        return not element.has("controls")
    return element.has("popover")


def _type(element: Element) -> str:
    return (element.get("type") or "").strip().lower()
