"""From the blocks of a document to what a page shows: headings, paragraphs, lists, tables, and the page's furniture."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from linter.document import Block, BlockKind, Document, Role
from linter.patterns import lazy
from linter.release.model import Release

_LIST = lazy(r"<(/?)(ol|ul|li)\b([^<>]{0,200})", re.IGNORECASE)
_START = lazy(r"\bstart\s*=\s*[\"']?(\d{1,6})", re.IGNORECASE)
_BULLET = lazy(r"[ \t]*[-*+\u2022\u25aa\u25cf\u2023\u2043\u00b7\uf0b7]")
_NUMBER = lazy(r"[ \t]*(\d{1,9})[.)]")
_TABLE = lazy(r"<table\b", re.IGNORECASE)
_ROW = lazy(r"<tr\b", re.IGNORECASE)
_CELL = lazy(r"<t[dh]\b", re.IGNORECASE)
_LINE_BREAK = lazy(r"\r\n|\n|\r|\\r\\n|\\n")  # as written, or as a record escapes it
_MOST_EMPTY = 40  # cells in a row that are made up


class Cell(NamedTuple):
    """A cell of a table; no block: an empty one."""

    block: int | None
    header: bool = False


class Group(NamedTuple):
    """What stands on a page as one thing, with the blocks that are in it."""

    kind: str  # "heading", "paragraph", "quote", "caption", "field", "list", "table"
    blocks: tuple[int, ...]
    level: int = 0  # of a heading, from 1, without gaps
    key: str = ""  # of a field
    first: int | None = None  # number of the first item of a numbered list
    rows: tuple[tuple[Cell, ...], ...] = ()
    chrome: bool = False

    @property
    def headed(self) -> bool:
        """Whether a table has header cells, and cells that they can be the headers of."""
        return len(self.rows) > 1 and any(cell.header for row in self.rows for cell in row)


def shown(document: Document) -> tuple[int, ...]:
    """The blocks that are read as text. What stands in attributes is named with its line instead."""
    return tuple(i for i, block in enumerate(document.blocks) if block.kind is not BlockKind.ATTRIBUTE)


def groups(document: Document, release: Release | None) -> Iterator[Group]:
    """The groups of a document, in reading order."""
    furniture = _furniture(document, release)
    numbering = _Numbering(document.source.text)
    levels: list[int] = []
    for (kind, chrome), gathered in groupby(
        shown(document), lambda index: (document.blocks[index].kind, index in furniture)
    ):
        indexes = tuple(gathered)
        found: Iterable[Group]
        if kind is BlockKind.CELL:
            found = _tables(document, indexes)
        elif kind is BlockKind.ITEM:
            found = _lists(document, indexes, numbering)
        else:
            found = [_single(document.blocks[index], index, [] if chrome else levels) for index in indexes]
        yield from (group._replace(chrome=chrome) for group in found)


def _furniture(document: Document, release: Release | None) -> frozenset[int]:
    """The blocks of the page around the release: by HTML's landmarks, and by where the release begins and ends."""
    found = {index for index, block in enumerate(document.blocks) if block.role is Role.CHROME}
    if release is not None and release.end > release.start:
        found |= {
            index
            for index, block in enumerate(document.blocks)
            if block.kind not in {BlockKind.FIELD, BlockKind.TITLE}
            and (block.span.end <= release.start or block.span.start >= release.end)
        }
    return frozenset(found)


def _single(block: Block, index: int, levels: list[int]) -> Group:
    if block.kind is BlockKind.HEADING:
        while levels and levels[-1] >= block.level:
            levels.pop()
        levels.append(block.level)
        return Group("heading", (index,), level=len(levels), key=f"h{block.level}")
    if block.kind in {BlockKind.FIELD, BlockKind.TITLE}:
        return Group("field", (index,), key="title element" if block.kind is BlockKind.TITLE else block.name)
    kind = {BlockKind.QUOTE: "quote", BlockKind.CAPTION: "caption"}.get(block.kind, "paragraph")
    return Group(kind, (index,))


def _lists(document: Document, indexes: Sequence[int], numbering: _Numbering) -> Iterator[Group]:
    """Neighbouring items as lists; where the numbers do not go on, another list begins."""
    gathered: list[int] = []
    first: int | None = None
    for index in indexes:
        number = numbering.number(document.blocks[index])
        goes_on = number is None if first is None else number == first + len(gathered)
        if gathered and not goes_on:
            yield Group("list", tuple(gathered), first=first)
            gathered = []
        if not gathered:
            first = number
        gathered.append(index)
    if gathered:
        yield Group("list", tuple(gathered), first=first)


class _Numbering:
    """The numbers of list items: as they are written, or as the elements of HTML count them."""

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def _counted(self) -> tuple[list[int], list[int | None]]:
        """Where the items of the source begin, and their numbers; None for one with a bullet."""
        starts: list[int] = []
        numbers: list[int | None] = []
        counts: list[int | None] = [None]  # of the lists that are open, the next number
        for tag in _LIST.finditer(self._source):
            closing, name, attributes = tag.group(1), tag.group(2).lower(), tag.group(3)
            if name != "li":
                if closing:
                    del counts[max(1, len(counts) - 1) :]
                elif name == "ul":
                    counts.append(None)
                else:
                    told = _START.search(attributes)
                    counts.append(int(told.group(1)) if told else 1)
            elif not closing:
                starts.append(tag.start())
                numbers.append(counts[-1])
                counts[-1] = None if counts[-1] is None else counts[-1] + 1
        return starts, numbers

    def number(self, block: Block) -> int | None:
        """The number of an item; None when it has a bullet."""
        start, end = block.span
        written = _NUMBER.match(self._source, start, end)
        if written:
            return int(written.group(1))
        if _BULLET.match(self._source, start, end):
            return None
        starts, numbers = self._counted
        at = bisect_right(starts, start) - 1
        return numbers[at] if at >= 0 else None


def _tables(document: Document, indexes: Sequence[int]) -> Iterator[Group]:
    """Neighbouring cells as tables: rows and empty cells are read from the markup between them."""
    rows: list[list[Cell]] = []
    blocks: list[int] = []
    for index in indexes:
        begins, row, empty = _between(document, blocks[-1] if blocks else None, index)
        if begins and blocks:
            yield _table(rows, blocks)
            rows, blocks = [], []
        if row or not rows:
            rows.append([])
        rows[-1] += [Cell(None)] * min(empty, _MOST_EMPTY)
        rows[-1].append(Cell(index, header=document.blocks[index].name == "th"))
        blocks.append(index)
    if blocks:
        yield _table(rows, blocks)


def _table(rows: Sequence[Sequence[Cell]], blocks: Sequence[int]) -> Group:
    width = max(map(len, rows))
    even = tuple((*row, *[Cell(None)] * (width - len(row))) for row in rows)
    return Group("table", tuple(blocks), rows=even)


def _between(document: Document, before: int | None, index: int) -> tuple[bool, bool, int]:
    """Whether a table begins with a cell, or a row does, and how many empty cells stand before it in its row."""
    text, block = document.source.text, document.blocks[index]
    own = text[block.span.start : block.span.start + 1] == "<"
    if before is None:
        start = max(0, block.span.start - 200)
        return True, True, _empty(text[start : block.span.start], own=own, first=True)
    last = document.blocks[before]
    gap = text[last.span.end : block.span.start]
    if own or _CELL.search(gap):
        return bool(_TABLE.search(gap)), bool(_ROW.search(gap)), _empty(gap, own=own, first=bool(_ROW.search(gap)))
    lines = _LINE_BREAK.split(gap)
    begins = len(lines) > 1 and block.name == "th" and last.name != "th"
    return begins, len(lines) > 1, _empty(gap, own=False, first=len(lines) > 1)


def _empty(gap: str, *, own: bool, first: bool) -> int:
    if own or _CELL.search(gap):
        row = [match.end() for match in _ROW.finditer(gap)]
        return max(0, len(_CELL.findall(gap, row[-1] if row else 0)) - (not own)) if row or not first else 0
    line = _LINE_BREAK.split(gap)[-1].strip()
    bars = line.replace("\\|", "").count("|")
    return max(0, bars - 1) if not first or line.startswith("|") else bars
