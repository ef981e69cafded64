"""Exposure: which elements are shown, and which assistive technology is told of, as far as the source decides.

Every answer is worked out for the whole page at once, in document order: what hides an element hides all within it.
"""

from __future__ import annotations

from functools import cached_property

from linter.accessibility.page import Element, Page
from linter.accessibility.sight import is_out_of_sight
from linter.accessibility.styles import MAY_BE_CLOSED, NEVER_SHOWN, SEEN_BY, display, styles_of, visibility


class Exposure:
    """What of one page is hidden, and how. A byte an element: 1 where it is."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.styles = styles_of(page)

    @cached_property
    def unrendered(self) -> bytearray:
        """Elements that have no box: `display` is none, or they are in what is closed."""
        found = bytearray(len(self.page.elements))
        candidates = {e.index: e for e in self.page.by_tag("details", *MAY_BE_CLOSED, *NEVER_SHOWN)}
        candidates |= {e.index: e for e in self.page.by_attribute("hidden", "popover")}
        candidates |= {e.index: e for e in self.styles.with_property("display", "content-visibility")}
        for index, element in sorted(candidates.items()):
            if found[index]:
                continue
            if display(element) == "none":
                _mark(found, index, element.last)
            elif self._skips_its_content(element):
                _mark(found, index + 1, element.last)
            elif element.tag == "details" and element.namespace == "html" and not element.has("open"):
                summary = summary_of(element)
                for child in element.elements:
                    if child is not summary:
                        _mark(found, child.index, child.last)
        return found

    def _skips_its_content(self, element: Element) -> bool:
        declared = self.styles.cascaded(element, "content-visibility")
        if declared is not None:
            return declared.value.lower() == "hidden"
        return (element.get("hidden") or "").lower() == "until-found"

    @cached_property
    def aria_hidden(self) -> bytearray:
        """Elements that are, or stand in, one with aria-hidden="true"."""
        return self._marked([e for e in self.page.by_attribute("aria-hidden") if says_aria_hidden(e)])

    @cached_property
    def inert(self) -> bytearray:
        """Elements that are, or stand in, one that is inert: nobody reaches them."""
        return self._marked([e for e in self.page.by_attribute("inert") if e.namespace == "html"])

    @cached_property
    def out_of_sight(self) -> bytearray:
        """Elements that have a box, but style puts it, and all within, where nobody sees it."""
        candidates = {element.index: element for element in self.styles.with_property(*SEEN_BY)}
        candidates |= {e.index: e for e in self.page.by_tag("embed", "iframe", "img", "object", "video")}
        return self._marked([element for _, element in sorted(candidates.items()) if is_out_of_sight(element)])

    def _marked(self, elements: list[Element]) -> bytearray:
        """The elements, in document order, with all that stands in them."""
        found = bytearray(len(self.page.elements))
        for element in elements:
            if not found[element.index]:
                _mark(found, element.index, element.last)
        return found


def _mark(found: bytearray, first: int, last: int) -> None:
    found[first : last + 1] = b"\1" * (last + 1 - first)


def exposure_of(page: Page) -> Exposure:
    """The exposure of a page, worked out once."""
    known = page.extra.get("exposure")
    if not isinstance(known, Exposure):
        known = page.extra["exposure"] = Exposure(page)
    return known


def summary_of(details: Element) -> Element | None:
    """The summary element that opens a details element."""
    return next((e for e in details.elements if e.tag == "summary" and e.namespace == "html"), None)


def says_aria_hidden(element: Element) -> bool:
    """Whether the element itself has aria-hidden="true"."""
    return (element.get("aria-hidden") or "").lower() == "true"


def is_hidden(element: Element) -> bool:
    """Whether an element is hidden from everybody: not rendered, or not visible by `visibility`."""
    exposure = exposure_of(element.page)
    return bool(exposure.unrendered[element.index]) or visibility(element) != "visible"


def is_rendered(element: Element) -> bool:
    """Whether an element has a box, visible or not."""
    return not exposure_of(element.page).unrendered[element.index]


def is_programmatically_hidden(element: Element) -> bool:
    """ACT's "programmatically hidden": hidden from everybody, or by aria-hidden on it or on what it stands in."""
    return is_hidden(element) or bool(exposure_of(element.page).aria_hidden[element.index])


def is_in_accessibility_tree(element: Element) -> bool:
    """ACT's "included in the accessibility tree", for which the element's role is not asked.

    Elements that are presentational by role ("none", an empty alt) pass here: ask `roles` for them.
    """
    return not is_programmatically_hidden(element) and not exposure_of(element.page).inert[element.index]


def is_closed_details(element: Element) -> bool:
    """Whether text that stands directly in an element has no box because it is a details element that is closed."""
    return element.tag == "details" and element.namespace == "html" and not element.has("open")


def is_visible(element: Element) -> bool:
    """ACT's "visible", as far as style in the source decides: what the element holds could be seen."""
    return not is_hidden(element) and not exposure_of(element.page).out_of_sight[element.index]


def has_visible_text(element: Element) -> bool:
    """Whether text stands directly in an element and can be seen."""
    return any(isinstance(child, str) and child.strip() for child in element.children) and is_visible(element)
