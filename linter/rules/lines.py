"""Lines: the lines of a document as its author set them, each with its place.

What is drawn with characters (tables, pictures, lists) is drawn line under line. In plain text and Markdown these are
lines of the source; in HTML what br and paragraphs part, and the lines of pre.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from linter.document import Block, BlockKind, Document, HoleKind
from linter.patterns import lazy
from linter.source import Span

_KEY = "lines"
_LINE = lazy(r"[^\r\n]+")
_TEXT_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.CAPTION})
_PREFORMATTED = lazy(r"<pre\b([^>]*)>", re.IGNORECASE)


class Line(NamedTuple):
    """One line, without its line break."""

    text: str
    span: Span


def width(text: str) -> int:
    """The columns that a text takes in a font of fixed width: wide characters two, marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.combining(char)
        else 2
        if char >= "\u1100" and unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )


def line_groups(document: Document) -> tuple[tuple[Line, ...], ...]:
    """Lines that follow one another without an empty one between, group by group."""
    known = document.extra.get(_KEY)
    if not isinstance(known, tuple):
        known = document.extra[_KEY] = tuple(_groups(document))
    return known


def _groups(document: Document) -> Iterator[tuple[Line, ...]]:
    if document.format == "text":
        yield from _source_groups(document.source.text, 0, len(document.source.text))
        return
    source = document.source.text
    group: list[Line] = []
    for block in document.blocks:
        if block.kind not in _TEXT_KINDS or block.hidden:
            if block.kind is not BlockKind.ATTRIBUTE and group:
                yield tuple(group)
                group = []
            continue
        for hole in block.holes:
            if hole.kind is HoleKind.CODE and _is_set(source, hole.source):
                yield from _source_groups(source, hole.source.start, hole.source.end)
        lines = list(_lines_of(document, block))
        if document.format == "html" and block.kind is BlockKind.PARAGRAPH:
            group += lines  # a line may be a paragraph of its own
            continue
        if group:
            yield tuple(group)
            group = []
        yield tuple(lines)
    if group:
        yield tuple(group)


def _is_set(source: str, span: Span) -> bool:
    """Whether a piece of code is preformatted text and nothing else: `<pre>` without `<code>` in it."""
    opening = _PREFORMATTED.match(source, span.start, span.end)
    if opening is None or re.search(r"\b(?:role|aria-label|aria-labelledby|aria-hidden)\b", opening.group(1)):
        return False
    return re.search(r"<(?:code|samp|kbd)\b", source[span.start : span.end], re.IGNORECASE) is None


def _lines_of(document: Document, block: Block) -> Iterator[Line]:
    start, end = block.span
    if document.format == "markdown" and "\n" in document.source.text[start:end]:
        written = document.source.text[start:end]
        if "<" not in written and "\n" not in block.text:  # its lines were taken for wrapped ones
            for match in _LINE.finditer(written):
                yield Line(match.group(), Span(start + match.start(), start + match.end()))
            return
    position = 0
    for text in block.text.split("\n"):
        if text.strip():
            yield Line(text, block.source_span(position, position + len(text)))
        position += len(text) + 1


def _source_groups(text: str, start: int, end: int) -> Iterator[tuple[Line, ...]]:
    group: list[Line] = []
    position = start
    for match in _LINE.finditer(text, start, end):
        parted = text.count("\n", position, match.start()) > 1 or text.count("\r", position, match.start()) > 1
        if group and (parted or not match.group().strip()):
            yield tuple(group)
            group = []
        if match.group().strip():
            group.append(Line(match.group(), Span(*match.span())))
        position = match.end()
    if group:
        yield tuple(group)
