"""Plain text: paragraphs parted by blank lines, headings and list items by their markers, lines as they are.

A line break inside a paragraph stays a line break in the block's text ("\\n"), for header lines and addresses are
written so; where a mail program has wrapped the lines at a margin, it reads as a blank. Every code point keeps its place.
"""

from __future__ import annotations

import re

from linter.document import Block, BlockKind, Document, Link
from linter.patterns import lazy
from linter.readers.assembly import BlockBuilder, hard_wrapped
from linter.source import SourceText, Span

_LINE = lazy(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_ITEM = lazy(r"[ \t]*(?:[-*+\u2022\u25aa\u25cf\u2023\u2043\u00b7\uf0b7]|\d{1,2}[.)])[ \t]+(?=\S)")
_BLANKS = " \t\u00a0\u3000\ufeff\u200b\u200e\u200f\u00ad"


def read(source: SourceText, path: str | None = None) -> Document:
    """Read plain text. Never fails."""
    blocks: list[Block] = []
    links: list[Link] = []
    for paragraph in _paragraphs(source.text):
        for lines in _groups(source.text, paragraph):
            _block(source.text, lines, blocks, links)
    return Document(source, "text", tuple(blocks), tuple(links), path=path)


def _paragraphs(text: str) -> list[list[Span]]:
    """Groups of non-blank lines, each line without its newline."""
    paragraphs: list[list[Span]] = [[]]
    for match in _LINE.finditer(text):
        start, end = match.span()
        stripped_end = start + len(match.group().rstrip("\r\n"))
        line = text[start:stripped_end]
        if line.strip(_BLANKS):
            skip = 1 if start == 0 and line.startswith("\ufeff") else 0
            paragraphs[-1].append(Span(start + skip, stripped_end))
        elif paragraphs[-1]:
            paragraphs.append([])
        if start == end:
            break
    return [paragraph for paragraph in paragraphs if paragraph]


def _groups(text: str, lines: list[Span]) -> list[list[Span]]:
    """Split a paragraph where list items begin, when at least two of its lines do (a date may begin with "1. ")."""
    starts = [bool(_ITEM.match(text, line.start, line.end)) for line in lines]
    if sum(starts) < 2 and not (len(lines) == 1 and starts[0]):
        return [lines]
    groups: list[list[Span]] = []
    for line, begins in zip(lines, starts, strict=True):
        if begins or not groups:
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _block(text: str, lines: list[Span], blocks: list[Block], links: list[Link]) -> None:
    marker = _ITEM.match(text, lines[0].start, lines[0].end)
    item = marker is not None and marker.end() < lines[0].end and not _is_date_like(text, lines[0])
    builder = BlockBuilder(BlockKind.ITEM if item else BlockKind.PARAGRAPH)
    wrapped = hard_wrapped([text[line.start : line.end] for line in lines])
    for number, line in enumerate(lines):
        start = marker.end() if marker and item and number == 0 else line.start
        content = text[start : line.end]
        # Blanks at a line's end belong to the source, not to what is read.
        builder.literal(content.rstrip(_BLANKS) if number < len(lines) - 1 else content, start)
        if number < len(lines) - 1:
            end_of_text = start + len(content.rstrip(_BLANKS))
            builder.replaced(" " if wrapped else "\n", Span(end_of_text, lines[number + 1].start))
    span = Span(lines[0].start, lines[-1].end)
    if not builder.empty:
        blocks.append(builder.build(span, len(blocks), links))


def _is_date_like(text: str, line: Span) -> bool:
    """ "14. marts 2024" alone on a line is a date, not a fourteenth item."""
    content = text[line.start : line.end].strip()
    return bool(re.match(r"\d{1,2}\.\s+\w+\.?\s+\d{4}\b", content)) or bool(
        re.match(r"\d{1,2}\.\s+\d{1,2}\.\s+\d{4}", content)
    )
