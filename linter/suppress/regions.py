"""Where a suppression holds: the block that follows it, or the blocks that hold the words it quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document import Block, BlockKind, Document
from linter.source import Span

# What cannot be seen cannot be quoted: joiners, marks of direction, soft hyphens. Blanks of every width count as one.
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
# Metadata that somebody writes, one line a key; a comment above such a line is about it.
_WRITTEN = frozenset({"front matter", "record", "meta"})


def following(document: Document, comment: Span) -> Span:
    """The range that a comment is about: the block it stands in, if more of its text follows; else the next block.

    Markup between the comment and that block belongs to it. A comment behind a value of YAML is about its own line.
    """
    text = document.source.text
    if text.startswith("#", comment.start):
        line = max(text.rfind("\n", 0, comment.start), text.rfind("\r", 0, comment.start)) + 1
        if text[line : comment.start].strip():
            return Span(line, comment.start)
    around = [block for block in document.blocks if block.span.start < comment.start and _continues(block, comment)]
    if around:
        return min((block.span for block in around), key=lambda span: span.end - span.start)
    behind = [place for place in _places(document) if place.start >= comment.end]
    end = min(behind, key=lambda place: (place.start, -place.end)).end if behind else len(text)
    return Span(comment.end, end)


def holding(document: Document, words: str) -> tuple[Span, ...]:
    """The blocks and values that hold some words, as they read or as they are written."""
    wanted = _plain(words)
    source = document.source.text
    found = {block.span for block in document.blocks if wanted in _plain(block.text)}
    found |= {place for place in _places(document) if wanted in _plain(source[place.start : place.end])}
    return tuple(sorted(found))


def _continues(block: Block, comment: Span) -> bool:
    """Whether text of a block stands behind a comment within it."""
    if block.span.end < comment.end:
        return False
    ends = [run.start for run in block.runs[1:]] + [len(block.text)]
    return any(
        run.source.start >= comment.end and not block.text[run.start : end].isspace()
        for run, end in zip(block.runs, ends, strict=True)
    )


def _places(document: Document) -> Iterator[Span]:
    """What a comment can stand above. An attribute is part of its element, but an image has no other text than its own."""
    for block in document.blocks:
        if block.kind != BlockKind.ATTRIBUTE or block.name == "alt":
            yield block.span
    for entry in document.metadata:
        if entry.origin in _WRITTEN:
            yield Span(min(entry.key_span or entry.span, entry.span).start, entry.span.end)


def _plain(text: str) -> str:
    return " ".join(_INVISIBLE.sub("", text).split())
