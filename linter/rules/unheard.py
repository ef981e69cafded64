"""Unheard: the places of a page that a screen reader leaves out, or reads another text for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.document import Document
from linter.rules.element_places import Ranges
from linter.source import Span

if TYPE_CHECKING:
    from linter.accessibility.page import Element

_KEY = "unheard"


def is_heard(document: Document, span: Span) -> bool:
    """Whether the characters of a place are read aloud: they are not hidden, nor in an image that has a name."""
    if document.format != "html":
        return True
    known = document.extra.get(_KEY)
    if not isinstance(known, Ranges):
        from linter.accessibility.page import page_of  # imported late: most documents are no pages

        elements = page_of(document).by_attribute("aria-hidden", "hidden", "style", "class", "role")
        known = document.extra[_KEY] = Ranges(filter(_is_unheard, elements))
    return not known.cover(span)


def _is_unheard(element: Element) -> bool:
    from linter.accessibility.exposure import is_in_accessibility_tree

    named = element.get("role") == "img" and (element.has("aria-label") or element.has("aria-labelledby"))
    return named or not is_in_accessibility_tree(element)
