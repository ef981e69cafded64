"""Nearest: the closest element of some kind around another, found once for all elements on the way."""

from __future__ import annotations

from typing import Any, cast

from linter.accessibility.element import Element


def nearest(element: Element, tags: frozenset[str]) -> Element | None:
    """The nearest HTML element around an element that has one of some names.

    The answer is remembered for every element that was passed, so that asking for all of a page takes linear time.
    """
    found_before = cast("Any", element.page.extra.setdefault("nearest", {}))
    known: dict[int, Element | None] = found_before.setdefault(tags, {})
    climbed: list[int] = []
    current: Element | None = element
    found: Element | None = None
    while current is not None:
        if current.index in known:
            found = known[current.index]
            break
        climbed.append(current.index)
        current = current.parent
        if current is not None and current.tag in tags and current.namespace == "html":
            found = current
            break
    known.update(dict.fromkeys(climbed, found))
    return found
