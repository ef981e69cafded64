"""Refresh: the meta element that reloads a page or leads away from it, by itself and after a time.

Read as browsers do (HTML standard, "shared declarative refresh steps"): the first meta element with a valid content is
obeyed, the others are not.
"""

from __future__ import annotations

from typing import NamedTuple

from linter.accessibility.page import Element, Page
from linter.patterns import lazy

# A number, perhaps with a fraction that is dropped, and nothing or a separator behind it.
_TIME = lazy(r"[\t\n\f\r ]*(?:([0-9]+)[0-9.]*|\.[0-9.]*)(?:[\t\n\f\r ]*[;,]|[\t\n\f\r ]|\Z)")
_LONGEST = 9  # digits; a longer number is for ever


class Refresh(NamedTuple):
    """The element that refreshes the page, and when."""

    element: Element
    seconds: int


def refresh_of(page: Page) -> Refresh | None:
    """What refreshes a page; None when nothing does."""
    for element in page.by_tag("meta", namespace="html"):
        if (element.get("http-equiv") or "").lower() == "refresh":
            match = _TIME.match(element.get("content") or "")
            if match is not None:
                return Refresh(element, int((match.group(1) or "0")[:_LONGEST]))
    return None
