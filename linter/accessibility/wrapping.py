"""Wrapping: whether a text is long enough to be broken into lines on some screen."""

from __future__ import annotations

from linter.accessibility.page import Element, Page
from linter.accessibility.styles import styles_of
from linter.accessibility.values import ROOT_SIZE, pixels
from linter.patterns import lazy

# The width of a letter on average, by the font size.
_LETTER = 0.5
# WCAG looks at screens as narrow as this, in CSS pixels (1.4.10).
_NARROWEST_SCREEN = 320.0
_ENOUGH = 1000  # characters and elements that are looked at
# A blank between words, or letters of a script that is broken anywhere or without blanks.
_BREAK = lazy(
    r"\S[\t\n\f\r \u1680\u2000-\u2006\u2008-\u200b\u205f]+\S|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff]|-\w"
)
_ON_ONE_LINE = frozenset({"nowrap", "pre"})


def wraps(element: Element, size: float) -> bool:
    """Whether the text in an element, set in this font size, can run over more than one line."""
    text = _text(element)
    if not _BREAK.search(text) or _white_space(element.page)[element.index]:
        return False
    needed = len(text) * _LETTER * size
    widest, width = _length(element, "max-width"), _length(element, "width")
    room = min(value for value in (widest, width, None if width else _NARROWEST_SCREEN) if value is not None)
    return needed > room


def _length(element: Element, name: str) -> float | None:
    declared = styles_of(element.page).cascaded(element, name)
    return None if declared is None else pixels(declared.value.lower(), ROOT_SIZE)


def _text(element: Element) -> str:
    """The text in an element with single blanks, as far as it is needed."""
    pieces: list[str] = []
    waiting: list[Element | str] = [element]
    for _ in range(_ENOUGH):
        if not waiting:
            break
        child = waiting.pop()
        if isinstance(child, str):
            pieces.append(child[:_ENOUGH])
        else:
            waiting += child.children[::-1]
    return " ".join("".join(pieces).split())


def _white_space(page: Page) -> bytearray:
    """Elements whose text is kept on one line by `white-space`, which is inherited."""
    known = page.extra.get("on one line")
    if isinstance(known, bytearray):
        return known
    found = page.extra["on one line"] = bytearray(len(page.elements))
    for element in page.elements:
        declared = styles_of(page).cascaded(element, "white-space")
        value = declared.value.lower() if declared is not None else "pre" if element.tag == "pre" else "inherit"
        if value in {"inherit", "unset"}:
            found[element.index] = element.parent is not None and found[element.parent.index]
        else:
            found[element.index] = not _ON_ONE_LINE.isdisjoint(value.split())
    return found
