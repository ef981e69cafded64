"""List repairs: the edits that make a real list of a typed one.

Only what is written plainly is repaired: items that br or paragraphs part, with no markup that begins in one item and
ends in another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from linter.accessibility.page import Element
from linter.document import Document
from linter.findings import Edit, Fix
from linter.patterns import lazy
from linter.rules.element_places import element_at
from linter.rules.typed_lists import Row, TypedList

_BREAK = r"\s*<br\s*/?>\s*"
_ONE_BREAK, _BREAKS = lazy(_BREAK, re.IGNORECASE), lazy(f"(?:{_BREAK}){{1,2}}", re.IGNORECASE)
_BR = lazy(r"<br\b", re.IGNORECASE)
_TAG = lazy(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)[^>]*>")
_CLOSING = lazy(
    r"(?:</(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|mark|q|small|span|strong|sub|sup|time|u)\s*>)*", re.IGNORECASE
)
_VOID = frozenset({"br", "img", "wbr", "input"})
_HOLDERS = frozenset({"p", "div", "td", "th", "li", "dd", "blockquote", "section", "article", "main", "body", "aside"})
# What parts two lines of Markdown: a line break, with the marks of a hard one.
_NEW_LINE = lazy(r"[ \t]*(?:\\|<br\s*/?>)?[ \t]*(?:\r\n|\n|\r)[ \t]*", re.IGNORECASE)


def repair(document: Document, found: TypedList) -> Fix | None:
    """An unsafe fix: an editor must look. None where the markup is not plain."""
    if document.format == "markdown":
        edits = _in_markdown(document, found)
    elif document.format == "html":
        edits = _within_a_block(document, found) or _of_blocks(document, found)
    else:
        edits = None
    return None if edits is None else Fix("unsafe", tuple(sorted(edits)))


class _Places:
    """Where the rows of a list stand in the source."""

    def __init__(self, document: Document, rows: Sequence[Row]) -> None:
        self.source = document.source.text
        self.rows = rows
        blocks = document.blocks
        self.starts = [blocks[row.block].source_span(row.start, row.mark.end).start for row in rows]
        self.contents = [blocks[row.block].source_span(row.start, row.mark.end).end for row in rows]
        self.ends = [blocks[row.block].source_span(row.start, row.end).end for row in rows]

    def is_plain(self) -> bool:
        """Whether no markup stands in a mark, and none that begins in an item ends outside it."""
        marks = zip(self.starts, self.contents, strict=True)
        items = zip(self.contents, self.ends, strict=True)
        return all("<" not in self.source[a:b] for a, b in marks) and all(_balanced(self.source[a:b]) for a, b in items)


def _balanced(markup: str) -> bool:
    opened: list[str] = []
    for tag in _TAG.finditer(markup):
        name = tag.group(2).lower()
        if name in _VOID:
            continue
        if not tag.group(1):
            opened.append(name)
        elif not opened or opened.pop() != name:
            return False
    return not opened


def _list_tags(found: TypedList) -> tuple[str, str]:
    """The start of the start tag of the list, as far as its attributes go, and its name."""
    mark = found.rows[0].mark
    if not found.is_numbered:
        return "<ul", "ul"
    if mark.kind == "letter":
        return '<ol type="a"', "ol"
    return ("<ol" if mark.number == 1 else f'<ol start="{mark.number}"'), "ol"


def _of_blocks(document: Document, found: TypedList) -> list[Edit] | None:
    """The paragraphs become the items."""
    rows, source = found.rows, document.source.text
    blocks = [document.blocks[row.block] for row in rows]
    if len({row.block for row in rows}) < len(rows) or any("\n" in block.text.strip() for block in blocks):
        return None
    elements = [e for block in blocks if (e := element_at(document, block.span.start)) is not None]
    if len(elements) < len(rows) or len({id(element.parent) for element in elements}) > 1:
        return None
    if any(element.tag not in {"p", "div"} for element in elements):
        return None
    places = _Places(document, rows)
    ends = [element.end.end if element.end else block.span.end for element, block in zip(elements, blocks, strict=True)]
    if not places.is_plain() or any(
        source[end : element.start.start].strip()
        for end, element in zip(ends, elements[1:], strict=False)
        if element.start
    ):
        return None
    opening, name = _list_tags(found)
    edits: list[Edit] = []
    for number, element in enumerate(elements):
        if element.start is None:
            return None
        start = element.start.start
        edits.append(Edit(start, start + 1 + len(element.tag), f"{opening}>\n<li" if number == 0 else "<li"))
        edits.append(Edit(places.starts[number], places.contents[number], ""))
        closing = f"</li>\n</{name}>" if number == len(rows) - 1 else "</li>"
        if element.end is not None:
            edits.append(Edit(*element.end, closing))
        elif number == len(rows) - 1:
            edits.append(Edit(ends[number], ends[number], closing))
    return edits


def _within_a_block(document: Document, found: TypedList) -> list[Edit] | None:
    """The lines that br parts become items; a paragraph around them ends before the list and begins again behind it."""
    rows, source = found.rows, document.source.text
    block = document.blocks[rows[0].block]
    places = _Places(document, rows)
    places.ends = [match.end() if (match := _CLOSING.match(source, end)) else end for end in places.ends]
    holder = _holder(document, places.ends[0], places.starts[1])
    if len({row.block for row in rows}) > 1 or holder is None or holder.start is None or not places.is_plain():
        return None
    paragraph = holder.tag == "p"
    opening, name = _list_tags(found)
    edits = []
    first, content = places.starts[0], places.contents[0]
    if not source[holder.start.end : first].strip():
        if paragraph:
            edits.append(Edit(holder.start.start, holder.start.start + 2, opening))
        edits.append(Edit(first, content, "<li>" if paragraph else f"{opening}>\n<li>"))
    else:
        before = block.source_span(0, len(block.text[: rows[0].start].rstrip())).end
        if not _BREAKS.fullmatch(source, before, first):
            return None
        edits.append(Edit(before, content, ("</p>" if paragraph else "") + f"\n{opening}>\n<li>"))
    for number in range(1, len(rows)):
        if not _ONE_BREAK.fullmatch(source, places.ends[number - 1], places.starts[number]):
            return None
        edits.append(Edit(places.ends[number - 1], places.contents[number], "</li>\n<li>"))
    last = places.ends[-1]
    stop = holder.end.start if holder.end is not None else block.span.end
    if not source[last:stop].strip():
        end = holder.end.end if paragraph and holder.end is not None else last
        return [*edits, Edit(last, end, f"</li>\n</{name}>")]
    following = _BREAKS.match(source, last, stop)
    if following is None:
        return None
    return [*edits, Edit(last, following.end(), f"</li>\n</{name}>\n" + ("<p>" if paragraph else ""))]


def _holder(document: Document, start: int, end: int) -> Element | None:
    """The element whose child the br between two items is; None when that is an inline one."""
    found = _BR.search(document.source.text, start, end)
    br = None if found is None else element_at(document, found.start())
    parent = None if br is None else br.parent
    return parent if parent is not None and parent.tag in _HOLDERS else None


def _in_markdown(document: Document, found: TypedList) -> list[Edit] | None:
    rows = found.rows
    places = _Places(document, rows)
    source = document.source.text
    if found.kind == "letter" or not places.is_plain():
        return None
    edits = [
        Edit(start, end, f"{row.mark.number}. " if found.is_numbered else "- ")
        for row, start, end in zip(rows, places.starts, places.contents, strict=True)
    ]
    for number, (row, following) in enumerate(pairwise(rows)):
        if row.block == following.block:
            if not _NEW_LINE.fullmatch(source, places.ends[number], places.starts[number + 1]):
                return None
            edits.append(Edit(places.ends[number], places.starts[number + 1], "\n"))
    block = document.blocks[rows[0].block]
    if rows[0].start > 0:
        before = block.source_span(0, len(block.text[: rows[0].start].rstrip())).end
        if not _NEW_LINE.fullmatch(source, before, places.starts[0]):
            return None
        edits.append(Edit(before, places.starts[0], "\n\n"))
    elif source[source.rfind("\n", 0, places.starts[0]) + 1 : places.starts[0]].strip():
        return None  # in a quotation, where every line has its mark
    last = document.blocks[rows[-1].block]
    if last.text[rows[-1].end :].strip():
        following_line = _NEW_LINE.match(source, places.ends[-1])
        if following_line is None:
            return None
        edits.append(Edit(places.ends[-1], following_line.end(), "\n\n"))
    return edits
