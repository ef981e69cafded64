"""Text spacing: letter, word and line spacing that a style attribute forces upon readers (WCAG 1.4.12).

A declaration in a style attribute with `!important` wins over everything that a reader's own style can say. It is
inherited: an element's spacing can be forced by an attribute far above it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from linter.accessibility import values
from linter.accessibility.exposure import has_visible_text
from linter.accessibility.page import Element, Page
from linter.accessibility.styles import styles_of
from linter.patterns import lazy

# Browsers set these back to their own spacing.
_FORM_CONTROLS = frozenset({"button", "input", "select", "textarea"})
_DEFAULT_SIZES = {
    "h1": 2.0, "h2": 1.5, "h3": 1.17, "h5": 0.83, "h6": 0.67, "small": 1 / 1.2, "sub": 1 / 1.2, "sup": 1 / 1.2,
    "big": 1.2,
}  # fmt: skip
_FONT = lazy(r"(?:\A|\s)([\d.]+(?:[a-z]+|%)|(?:xx?-)?(?:small|large)|medium|smaller|larger)\s*(?:/\s*(\S+)\s*)?(?=\s)")
# What browsers make of "normal"; no font needs as much as WCAG asks for.
_NORMAL_LINE = 1.2


class Forced(NamedTuple):
    """Spacing that readers cannot change."""

    holder: Element  # whose style attribute forces it
    value: str  # as declared
    ratio: float  # of the spacing to the font size of the text


def forced(page: Page, name: str) -> Iterator[tuple[Element, Forced]]:
    """The elements with visible text of their own whose spacing `name` is forced, in document order."""
    holders = _holders(page, name)
    if not holders:
        return
    above: list[Element | None] = []  # by element: whose attribute forces its spacing
    for element in page.elements:
        above.append(_holder(element, name, holders, above))
        holder = above[-1]
        if holder is None or element.namespace != "html" or not has_visible_text(element):
            continue
        value = holders[holder.index]
        ratio = _ratio(element, holder, name, value.lower())
        if ratio is not None:
            yield element, Forced(holder, value, ratio)


def _holders(page: Page, name: str) -> dict[int, str]:
    """The elements whose style attribute forces the spacing, with the value; by document order."""
    found = {}
    for element in page.by_attribute("style"):
        if name in (element.get("style") or "").lower():
            declared = styles_of(page).cascaded(element, name)
            if declared is not None and declared.important and declared.in_attribute:
                found[element.index] = declared.value
    return {} if all(value.lower() in _HANDED_ON for value in found.values()) else found


_HANDED_ON = values.KEYWORDS_FOR_ALL - {"initial"}


def _holder(element: Element, name: str, holders: dict[int, str], above: list[Element | None]) -> Element | None:
    """Whose attribute forces the spacing of an element: its own, or that of the nearest that it inherits from."""
    inherited = above[element.parent.index] if element.parent is not None else None
    own = holders.get(element.index)
    if own is not None:
        return inherited if own.lower() in _HANDED_ON else element
    if inherited is None:
        return None
    declared = styles_of(element.page).cascaded(element, name)
    if declared is not None:
        return inherited if declared.value.lower() in _HANDED_ON else None
    return None if element.tag in _FORM_CONTROLS else inherited


def _ratio(element: Element, holder: Element, name: str, value: str) -> float | None:
    """The spacing by the font size; None when it cannot be told."""
    size, declared_at = font_size(element), font_size(holder)
    if not size or not declared_at:
        return None
    if value in {"normal", "initial"}:
        return _NORMAL_LINE if name == "line-height" else 0.0
    found = values.number_and_unit(value)
    if found is None:
        return None
    if name == "line-height" and not found[1]:
        return found[0]
    pixels = values.pixels(value, declared_at, declared_at)
    return None if pixels is None else pixels / size


def font_size(element: Element) -> float | None:
    """The computed font size in CSS pixels; None when it cannot be told."""
    known = element.page.extra.setdefault("font sizes", {})
    assert isinstance(known, dict)
    path: list[Element] = []
    current: Element | None = element
    while current is not None and current.index not in known:
        path.append(current)
        current = current.parent
    size: float | None = values.ROOT_SIZE if current is None else known[current.index]
    for one in reversed(path):
        size = known[one.index] = _own_size(one, size)
    result: float | None = known[element.index]
    return result


def _own_size(element: Element, inherited: float | None) -> float | None:
    styles = styles_of(element.page)
    declared = styles.cascaded(element, "font-size")
    value = declared.value.lower() if declared is not None else _size_in_font(element)
    if value in {"inherit", "unset"}:
        return inherited
    if value == "initial":
        return values.ROOT_SIZE
    if not value or value in {"revert", "revert-layer"}:
        factor = _DEFAULT_SIZES.get(element.tag, 1.0) if element.namespace == "html" else 1.0
        return None if inherited is None else inherited * factor
    return None if inherited is None else values.font_size(value, inherited)


def _size_in_font(element: Element) -> str:
    """The size in the `font` shorthand."""
    declared = styles_of(element.page).cascaded(element, "font")
    match = _FONT.search(declared.value.lower()) if declared is not None else None
    return "" if match is None else match.group(1)
