"""Nameless: elements that assistive technology can announce by their kind only, for they have no accessible name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.names import accessible_name, is_blank
from linter.accessibility.page import Element, Page
from linter.accessibility.roles import explicit_role, semantic_role
from linter.accessibility.wording import quoted, tag
from linter.prose import Problem

# Attributes that name an element, in the order in which browsers ask for them.
_NAMING = ("aria-labelledby", "aria-label", "alt", "value", "title", "placeholder")


def with_role(page: Page, roles: Collection[str], tags: Iterable[str]) -> Iterator[Element]:
    """The exposed elements with one of some semantic roles, in document order.

    `tags` are the elements that have such a role of themselves; any other must say it in a role attribute.
    """
    for element in candidates(page, tags):
        if semantic_role(element) in roles and is_in_accessibility_tree(element):
            yield element


def candidates(page: Page, tags: Iterable[str]) -> Iterator[Element]:
    """The elements of some names, and those with a role attribute, in document order.

    Copies that the parser makes of a tag which was left open are nothing that anyone has written.
    """
    found = {e.index: e for e in page.by_tag(*tags)} | {e.index: e for e in page.by_attribute("role")}
    for _, element in sorted(found.items()):
        if not element.is_copy:
            yield element


def nameless(elements: Iterable[Element], repair: str, criteria: str = "") -> Iterator[Problem]:
    """A problem for every element without a name: what is wrong, what to write instead, and the criteria of WCAG."""
    for element in elements:
        if is_blank(accessible_name(element)):
            yield unnamed(element, repair, criteria)


def unnamed(element: Element, repair: str, criteria: str) -> Problem:
    """The problem of an element that has no name."""
    attribute = _failing(element)
    place = element.page.span_of(element) if attribute is None else element.value_span(attribute)
    reason = "" if attribute is None else f": {_reason(element, attribute)}"
    end = f" (WCAG {criteria})" if criteria else ""
    return Problem(place, f"{shown(element)} has no name that a screen reader could read out{reason}. {repair}{end}")


def shown(element: Element) -> str:
    """How a message calls an element: by its tag, and by the role that it is given."""
    role = explicit_role(element)
    return tag(element) if role is None else f'<{element.tag} role="{role}">'


def _failing(element: Element) -> str | None:
    """The first attribute that ought to name the element and does not."""
    return next((name for name in _NAMING if element.has(name) and _may_name(element, name)), None)


def _may_name(element: Element, attribute: str) -> bool:
    if attribute == "value":
        return element.tag == "input" and semantic_role(element) == "button"
    return attribute != "alt" or element.tag in {"area", "img", "input"}


def _reason(element: Element, attribute: str) -> str:
    value = element.get(attribute) or ""
    if attribute == "aria-labelledby" and value.strip():
        if all(element.page.by_id(id, element) is None for id in value.split()):
            return f"no element has the id {quoted(value)}"
        return f"the element with the id {quoted(value)} holds no text"
    return f"its {attribute} is empty"
