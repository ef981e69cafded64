"""Titles of documents: where one stands, the parts it is put together from, and what is known to be the site's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.document import Block, BlockKind, Document, Role
from linter.patterns import lazy
from linter.readers.field_names import canonical_key
from linter.rules.labels import bare
from linter.rules.model import Subject
from linter.source import Span

_SEPARATOR = lazy(r"\s+[|\u2013\u2014\u00b7\u2022\u00bb\u00ab\u203a:/-]+\s+|\s*[|\u2502\uff5c]\s*")
_COPYRIGHT = lazy(
    r"(?:\u00a9|\(c\)|copyright)\s*(?:(?:19|20)\d\d(?:\s*[-\u2013]\s*(?:19|20)?\d\d)?,?)?\s*([^.|\n]{3,80})",
    re.IGNORECASE,
)
_SITE_KEYS = ("og:site_name", "application-name", "apple-mobile-web-app-title")
# A longer line of the header is a claim or a notice, not the name of the site.
_LONGEST_NAME = 60
# What is longer is no title, whatever it is.
_LONGEST_TITLE = 1000


class Title(NamedTuple):
    """The title of a document and its place."""

    text: str
    span: Span

    @property
    def parts(self) -> list[str]:
        """What stands between the signs that join a title to the site's name."""
        return [part for part in _SEPARATOR.split(self.text) if part.strip()]


def titles(document: Document) -> Iterator[Title]:
    """The title element of a page, or the titles of front matter and record. A fragment's title is another's."""
    if document.page:
        block = next((block for block in document.blocks if block.kind is BlockKind.TITLE and block.text.strip()), None)
        if block is not None and len(block.text) <= _LONGEST_TITLE:
            yield Title(block.plain().strip(), _place(block))
        return
    for entry in document.metadata:
        stated = entry.origin in {"front matter", "record"} and canonical_key(entry.key) == "title"
        if stated and entry.value.strip() and len(entry.value) <= _LONGEST_TITLE:
            yield Title(entry.value.strip(), entry.span)


def _place(block: Block) -> Span:
    start = len(block.text) - len(block.text.lstrip())
    return block.source_span(start, len(block.text.rstrip()))


def site_names(subject: Subject) -> frozenset[str]:
    """The names of the site, bare, as far as the page says them itself: in its metadata, its header, its copyright."""
    document = subject.document
    found = {entry.value for entry in document.entries(*_SITE_KEYS)} | {subject.publisher.title}
    for block in document.blocks:
        if block.landmark == "header" and block.kind is not BlockKind.HEADING and len(block.text) <= _LONGEST_NAME:
            found.add(block.text)
        elif block.landmark == "footer" or (block.role is Role.CHROME and block.kind is not BlockKind.ATTRIBUTE):
            found |= {match.group(1) for match in _COPYRIGHT.finditer(block.text)}
    return frozenset(bare(name) for name in found if name) - {""}


def headings(document: Document) -> Iterator[Block]:
    """The highest headings of the release."""
    own = [b for b in document.blocks if b.kind is BlockKind.HEADING and b.role is not Role.CHROME and b.text.strip()]
    highest = min((block.level for block in own), default=0)
    return (block for block in own if block.level == highest)
