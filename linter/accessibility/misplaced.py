"""What stands directly in a list, a table or a menu and does not belong there (required owned elements of WAI-ARIA)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from linter.accessibility import aria
from linter.accessibility.element import Element
from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.ownership import owned_by, owner_of
from linter.accessibility.page import Page
from linter.accessibility.roles import explicit_role, semantic_role

TAGS = ("datalist", "menu", "ol", "select", "table", "tbody", "tfoot", "thead", "tr", "ul")
"""Elements that have such a role by their name."""

# What the draft of WAI-ARIA 1.3 allows besides, and browsers expose as it is meant.
_ALSO = {
    "grid": frozenset({"caption"}),
    "menu": frozenset({"separator"}),
    "menubar": frozenset({"separator"}),
    "table": frozenset({"caption"}),
    "treegrid": frozenset({"caption"}),
}
# It has the labels of its radio buttons, and often a heading, which its draft of 1.3 takes for granted.
_FREE = frozenset({"radiogroup"})


class Misplaced(NamedTuple):
    """An element whose role says what it may hold, and the children that are none of it, in document order."""

    holder: Element
    role: aria.Role
    children: tuple[Element, ...]


def misplaced(page: Page) -> tuple[Misplaced, ...]:
    """Every such element of a page."""
    known = page.extra.get("misplaced")
    if not isinstance(known, tuple):
        known = page.extra["misplaced"] = tuple(_all(page))
    return known


def is_misplaced(element: Element) -> bool:
    """Whether an element, or the list item that wraps it, stands where the element around it does not allow it.

    <ul role="menu"><li><a role="menuitem">: it is the li that is in the way.
    """
    page = element.page
    known = page.extra.get("misplaced children")
    if not isinstance(known, frozenset):
        known = page.extra["misplaced children"] = frozenset(
            child.index for found in misplaced(page) for child in found.children
        )
    owner = owner_of(element)
    return element.index in known or (owner is not None and owner.index in known and is_left_over(owner))


def is_left_over(item: Element) -> bool:
    """Whether a list item is one of a list that was given another role, which allows what the item holds."""
    if item.tag != "li" or explicit_role(item) is not None:
        return False
    holder = owner_of(item)
    role = None if holder is None else aria.role(semantic_role(holder) or "")
    if holder is None or role is None or explicit_role(holder) is None:
        return False
    owned = [child for child, bare in owned_by(item) if not bare]
    return bool(owned) and all(semantic_role(child) in _direct(role) for child in owned)


def _all(page: Page) -> Iterator[Misplaced]:
    loading = _loading(page)
    elements = page.by_attribute("role") + [e for e in page.by_tag(*TAGS, namespace="html") if not e.has("role")]
    for element in elements:
        role = semantic_role(element)
        known = None if role is None else aria.role(role)
        if known is None or not known.owned or role in _FREE or "-" in known.name:
            continue
        if loading[element.index] or element.namespace == "math" or not is_in_accessibility_tree(element):
            continue
        wrong = sorted(_wrong(element, known), key=lambda child: child.index)
        if wrong:
            yield Misplaced(element, known, tuple(wrong))


def _direct(role: aria.Role) -> frozenset[str]:
    return frozenset(steps[0] for steps in role.owned if len(steps) == 1) | _ALSO.get(role.name, frozenset())


def _wrong(element: Element, role: aria.Role) -> Iterator[Element]:
    """What the role does not allow; an empty generic element counts only where there is nothing else."""
    grouped = {steps[0] for steps in role.owned if len(steps) > 1}
    within = frozenset(steps[1] for steps in role.owned if steps[0] == "group" and len(steps) > 1) | {"separator"}
    waiting = [(element, _direct(role))]
    while waiting:
        holder, allowed = waiting.pop()
        owned = owned_by(holder)
        for child, bare in owned:
            own = semantic_role(child)
            if bare and not child.text().strip() and not all(one.bare for one in owned):
                continue
            if own in allowed and not bare:
                continue
            if own in grouped and not bare:
                if own == "group":
                    waiting.append((child, within))
                continue
            yield child


def _loading(page: Page) -> bytearray:
    """Elements that are, or stand in one that is, still being loaded."""
    found = bytearray(len(page.elements))
    for element in page.by_attribute("aria-busy"):
        if (element.get("aria-busy") or "").lower() == "true" and not found[element.index]:
            found[element.index : element.last + 1] = b"\1" * (element.last + 1 - element.index)
    return found
