"""Icons: words that an icon font draws as a picture, such as "search" for a magnifying glass."""

from __future__ import annotations

import re

from linter.accessibility.element import Element
from linter.accessibility.styles import styles_of
from linter.patterns import lazy

_ICON = lazy(r"icon|symbol|glyph", re.IGNORECASE)
_MOST_WITHIN = 20  # elements around one word
_LIGATURE = lazy(r"[a-z0-9_]+")


def is_icon_text(element: Element, text: str) -> bool:
    """Whether the visible text of an element is a single word that names an icon: its class or its font says so."""
    if _LIGATURE.fullmatch(text.strip()) is None:
        return False
    inner = element.descendants()[:_MOST_WITHIN]
    return _is_icon(element) or any(_is_icon(one) for one in inner if one.text().strip())


def _is_icon(element: Element) -> bool:
    return _ICON.search(element.get("class") or "") is not None or _ICON.search(_font(element)) is not None


def _font(element: Element) -> str:
    """The fonts that the source's own style names for an element or for what it stands in."""
    styles = styles_of(element.page)
    for current in (element, *element.ancestors()):
        for name in ("font-family", "font"):
            declared = styles.cascaded(current, name)
            if declared is not None:
                return declared.value
    return ""
