"""Isolation: what the markup of a document already sets apart from the text around it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.document import Block, Document
from linter.patterns import lazy
from linter.readers.html_elements import BLOCK_TAGS
from linter.rules.displayed_lines import DEEPEST, PDI, Isolated
from linter.rules.text_direction import stated
from linter.source import Span

if TYPE_CHECKING:
    from linter.accessibility.page import Element

_OPENING = {"ltr": "\u2066", "rtl": "\u2067", "auto": "\u2068"}  # the three isolates
_OVERRIDE = {"ltr": "\u202d", "rtl": "\u202e"}
_PDF = "\u202c"  # POP DIRECTIONAL FORMATTING
_ISOLATING = frozenset({"isolate", "isolate-override", "plaintext"})
# The HTML that Markdown may hold; what it encloses ends at the next end tag of the name.
_INLINE = lazy(
    r"<(?P<tag>bdi|bdo|[a-z]{1,20}+(?=\s[^<>]{0,300}?\bdir\s*=))\b(?P<rest>[^<>]{0,400})>(?P<inner>[^<]*(?:<(?!/(?P=tag))[^<]*){0,8})</(?P=tag)",
    re.IGNORECASE,
)
_DIR = lazy(r"\sdir\s*=\s*[\"']?(\w+)", re.IGNORECASE)


class _Place:
    """An isolating range of the source."""

    __slots__ = ("closing", "opening", "span")

    def __init__(self, span: Span, direction: str, *, override: bool) -> None:
        over = _OVERRIDE.get(direction, "") if override else ""
        self.span = span
        self.opening = _OPENING[direction or "auto"] + over
        self.closing = (_PDF if over else "") + PDI


class Isolation:
    """The ranges of a document that inline markup isolates (bdi, bdo, dir, unicode-bidi)."""

    def __init__(self, document: Document) -> None:
        found = _in_page(document) if document.format == "html" else _in_markdown(document)
        self._places = sorted(found, key=lambda place: place.span)
        self._starts = [place.span.start for place in self._places]

    def of(self, block: Block) -> list[Isolated]:
        """The isolated ranges of a block's text, the outer ones first."""
        if not self._places:
            return []
        last = bisect_left(self._starts, block.span.end)
        first = bisect_left(self._starts, block.span.start)
        around = [place for place in self._places[max(0, first - DEEPEST) : first] if place.span.end > block.span.start]
        isolated = []
        for place in (*around, *self._places[first:last]):
            start = _position(block, place.span.start)
            end = _position(block, place.span.end, at_end=True)
            if start < end:
                isolated.append(Isolated(start, end, place.opening, place.closing))
        return isolated


def _position(block: Block, offset: int, *, at_end: bool = False) -> int:
    """The position of the text that stands at or after a source offset; what stands for something else is not parted."""
    at = bisect_right(block.runs, offset, key=lambda run: run.source.start) - 1
    if at < 0:
        return 0
    run = block.runs[at]
    following = block.runs[at + 1].start if at + 1 < len(block.runs) else len(block.text)
    if offset >= run.source.end:
        return following
    if run.literal:
        return run.start + offset - run.source.start
    return following if at_end and offset > run.source.start else run.start


def _in_page(document: Document) -> Iterator[_Place]:
    from linter.accessibility.page import page_of  # imported late: most documents are no pages

    page = page_of(document)
    elements = {element.index: element for element in page.by_tag("bdi", "bdo")}
    elements |= {element.index: element for element in page.by_attribute("dir", "style")}
    for _, element in sorted(elements.items()):
        if element.namespace != "html" or (element.tag in BLOCK_TAGS and element.tag not in {"bdi", "bdo"}):
            continue
        direction, override = _isolates(element)
        start, end = element.start, element.end
        if direction is None or start is None:
            continue
        yield _Place(Span(start.end, end.start if end is not None else start.end), direction, override=override)


def _isolates(element: Element) -> tuple[str | None, bool]:
    """The direction that an inline element isolates its content in; None when it does not."""
    from linter.accessibility.styles import declarations

    direction = stated(element.get("dir"))
    bidi = {one.value.lower() for one in declarations(element) if one.name == "unicode-bidi"}
    if element.tag == "bdo":
        return (direction or None), True
    if element.tag == "bdi" or direction:
        return direction or "auto", False
    return ("auto", False) if bidi & _ISOLATING else (None, False)


def _in_markdown(document: Document) -> Iterator[_Place]:
    text = document.source.text
    if document.format != "markdown" or "<" not in text:
        return
    for match in _INLINE.finditer(text):
        told = _DIR.search(match.group("rest"))
        direction = stated(told.group(1)) if told else ""
        is_override = match.group("tag").lower() == "bdo"
        if direction or not is_override:
            yield _Place(Span(*match.span("inner")), direction, override=is_override)
