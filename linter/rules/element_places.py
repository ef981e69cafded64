"""Element places: from a place in the source to the elements of a page, in logarithmic time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING

from linter.document import Document
from linter.source import Span

if TYPE_CHECKING:
    from linter.accessibility.page import Element

_STARTS = "elements by start"


class Ranges:
    """The source ranges of elements, each with all that stands in it."""

    def __init__(self, elements: Iterable[Element]) -> None:
        self._spans: list[Span] = []  # of the outermost ones, in order
        for element in elements:
            start = element.start
            if start is None or (self._spans and start.start < self._spans[-1].end):
                continue
            last = element.page.elements[element.last]
            end = element.end or last.end or last.start or start
            self._spans.append(Span(start.start, max(end.end, start.end)))

    def cover(self, span: Span) -> bool:
        """Whether a place is within one of the elements."""
        before = bisect_right(self._spans, span.start, key=lambda place: place.start) - 1
        return before >= 0 and span.end <= self._spans[before].end


def element_at(document: Document, start: int) -> Element | None:
    """The element of an HTML document whose start tag begins at a place of the source."""
    known = document.extra.get(_STARTS)
    if not isinstance(known, dict):
        from linter.accessibility.page import page_of  # imported late: most documents are no pages

        elements = page_of(document).elements
        known = {e.start.start: e for e in reversed(elements) if e.start is not None}
        document.extra[_STARTS] = known
    found: Element | None = known.get(start)
    return found
