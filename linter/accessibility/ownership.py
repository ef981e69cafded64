"""Ownership: which element is the child of which in the accessibility tree ("owned by" in ACT).

Elements without meaning of their own are not in that tree: those with role none, and generic ones, such as a div, that
nothing makes known to assistive technology. `aria-owns` makes any element a child of another.
"""

from __future__ import annotations

from typing import NamedTuple

from linter.accessibility.element import Element
from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.page import Page
from linter.accessibility.roles import PRESENTATIONAL, has_role_conflict, semantic_role


class Owned(NamedTuple):
    """An element that another one owns; `bare` when it is a generic element that holds nothing but text, or nothing."""

    element: Element
    bare: bool


def is_transparent(element: Element) -> bool:
    """Whether the accessibility tree has an element's children in its place."""
    role = semantic_role(element)
    return role in PRESENTATIONAL or (role in {None, "generic"} and not has_role_conflict(element))


def is_custom(element: Element) -> bool:
    """Whether it is a custom element, whose role its script may set."""
    return "-" in element.tag and element.namespace == "html"


def owner_of(element: Element) -> Element | None:
    """The parent in the accessibility tree; None for the outermost elements."""
    page = element.page
    owners, known = _owners(page), page.extra.setdefault("owner", {})
    assert isinstance(known, dict)
    climbed: list[int] = []
    seen: set[int] = set()
    current: Element | None = element
    while current is not None and current.index not in known and current.index not in seen:
        climbed.append(current.index)
        seen.add(current.index)
        current = owners.get(current.index, current.parent)
        if current is not None and (not is_transparent(current) or is_custom(current)):
            break
    else:
        current = known.get(current.index) if current is not None else None
    known.update(dict.fromkeys(climbed, current))
    return current


def owned_by(element: Element) -> list[Owned]:
    """The children in the accessibility tree, in order; generic elements that hold other children are passed over."""
    owners = _owners(element.page)
    found: list[tuple[Element, int, bool]] = []  # with the number of what it stands in, and whether that is passed over
    waiting = [(child, -1) for child in reversed(_children(element, owners))]
    while waiting:
        child, outer = waiting.pop()
        if is_in_accessibility_tree(child):
            transparent = is_transparent(child)
            if transparent:
                waiting += [(inner, len(found)) for inner in reversed(_children(child, owners))]
            found.append((child, outer, transparent))
    holds = [False] * len(found)
    for number in reversed(range(len(found))):
        _, outer, transparent = found[number]
        if outer >= 0 and (holds[number] or not transparent):
            holds[outer] = True
    return [
        Owned(child, transparent)
        for number, (child, outer, transparent) in enumerate(found)
        if not transparent or (_is_bare(child) and not holds[number] and (outer < 0 or holds[outer]))
    ]


def _is_bare(element: Element) -> bool:
    return semantic_role(element) == "generic" and not is_custom(element)


def _children(element: Element, owners: dict[int, Element]) -> list[Element]:
    own = [child for child in element.elements if owners.get(child.index, element) is element]
    return own + [
        child for child in _named(element) if owners.get(child.index) is element and child.parent is not element
    ]


def _named(element: Element) -> list[Element]:
    """The elements that an element names in aria-owns."""
    ids = dict.fromkeys((element.get("aria-owns") or "").split())
    return [named for id in ids if (named := element.page.by_id(id, element)) is not None]


def _owners(page: Page) -> dict[int, Element]:
    """By index, the elements that are named in an aria-owns, with the first that names them."""
    known = page.extra.get("owners")
    if isinstance(known, dict):
        return known
    found: dict[int, Element] = {}
    for owner in page.by_attribute("aria-owns"):
        for named in _named(owner):
            if named is not owner and not named.contains(owner):
                found.setdefault(named.index, owner)
    page.extra["owners"] = found
    return found
