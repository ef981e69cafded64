"""Pages for the tests of accessibility."""

from __future__ import annotations

from linter import readers
from linter.accessibility.page import Element, Page, page_of
from linter.source import SourceText


def page(source: str) -> Page:
    """The page of an HTML source."""
    return page_of(readers.read(SourceText(source), "html", None))


def element(source: str, id: str = "x") -> Element:
    """The element with an id, "x" unless another is named, of an HTML source."""
    found = page(source).by_id(id)
    assert found is not None
    return found
