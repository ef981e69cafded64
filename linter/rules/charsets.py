"""Encodings that a page names: in meta elements, and in an XML declaration."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from linter.patterns import lazy
from linter.source import Span

if TYPE_CHECKING:
    from linter.accessibility.element import Element
    from linter.accessibility.page import Page

# "Algorithm for extracting a character encoding from a meta element" of the HTML standard.
_IN_CONTENT = lazy(r"charset[\t\n\f\r ]*=[\t\n\f\r ]*(?:\"([^\"]*)\"|'([^']*)'|([^\t\n\f\r ;\"']+))", re.IGNORECASE)
_XML = lazy(
    r"\ufeff?(<\?xml[^>]{0,200}?(?:encoding\s*=\s*[\"']([^\"'<>]{0,40})[\"'][^>]{0,100})?\?>[ \t]*(?:\r\n|\n|\r)?)"
)


class Charset(NamedTuple):
    """An encoding that a page names."""

    label: str  # as written
    encoding: str | None  # its name in the Encoding Standard; None when there is no such encoding
    span: Span  # of the label
    tag: Span  # of the meta element
    pragma: bool  # http-equiv="Content-Type"


class XmlDeclaration(NamedTuple):
    """An XML declaration, with the line break behind it, and the encoding that it names."""

    span: Span
    label: str | None


def charsets(page: Page) -> list[Charset]:
    """What the meta elements of a page name, in document order."""
    found = (_charset(element) for element in page.by_tag("meta", namespace="html") if element.start is not None)
    return [charset for charset in found if charset is not None]


def xml_declaration(text: str) -> XmlDeclaration | None:
    """The XML declaration at the beginning of a source."""
    match = _XML.match(text)
    return None if match is None else XmlDeclaration(Span(*match.span(1)), match.group(2))


@lru_cache(maxsize=64)
def encoding_of(label: str) -> str | None:
    """The name of the encoding that browsers take a label for, by the Encoding Standard; None when they know none."""
    from turbohtml import parse

    try:
        name: str | None = parse(b"", encoding=label).encoding
    except (LookupError, ValueError):
        return None
    return name


def _charset(element: Element) -> Charset | None:
    start = element.start
    assert start is not None
    label = element.get("charset")
    if label is not None:
        return Charset(label.strip(), encoding_of(label.strip()), element.value_span("charset"), start, pragma=False)
    if (element.get("http-equiv") or "").strip().lower() != "content-type":
        return None
    content = element.attributes.get("content")
    match = None if content is None else _IN_CONTENT.search(content.text)
    if content is None or match is None or match.lastindex is None:
        return None
    label, span = match.group(match.lastindex), content.span
    if len(content.text) == span.end - span.start:  # no character reference in it
        first, last = match.span(match.lastindex)
        span = Span(span.start + first, span.start + last)
    return Charset(label.strip(), encoding_of(label.strip()), span, start, pragma=True)
