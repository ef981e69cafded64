"""Page chrome: the header, menus and footer that a website puts around every page.

Nobody who translates a release can mend them, so what rules about markup find there weighs less than what they find in
the release itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.document import Document, Role
from linter.source import Span

if TYPE_CHECKING:
    from linter.accessibility.page import Element, Page

_TAGS = frozenset({"header", "footer", "nav"})
_ROLES = frozenset({"banner", "contentinfo", "navigation"})
# The header of an article is its own, not the page's.
_SECTIONS = frozenset({"article", "main"})


def chrome_places(document: Document, page: Page | None) -> list[Span]:
    """The source ranges of the page's chrome: its landmarks, and what the publisher's anchors mark as such."""
    places = [block.span for block in document.blocks if block.role is Role.CHROME and not block.hidden]
    return places + list(_landmarks(page)) if page is not None else places


def _landmarks(page: Page) -> Iterator[Span]:
    last = sectioned = -1  # indices of the last elements within the landmark, or article, that is open
    for element in page.elements:
        if element.index <= last:
            continue
        role = (element.get("role") or "").strip().lower()
        if element.tag in _SECTIONS or role in _SECTIONS:
            sectioned = max(sectioned, element.last)
        # A menu is one wherever it stands; header and footer belong to the article they stand in.
        own = role in _ROLES or (not role and element.tag in _TAGS)
        if own and (element.index > sectioned or role in _ROLES or element.tag == "nav"):
            last = element.last
            if element.start is not None:
                yield Span(element.start.start, _end(element))


def _end(element: Element) -> int:
    """Where an element ends in the source: behind its end tag, or behind the last tag within it."""
    if element.end is not None:
        return element.end.end
    tags = [tag for one in (element, *element.descendants()) for tag in (one.start, one.end) if tag is not None]
    return max(tag.end for tag in tags)
