"""Lines: a release's blocks cut at their line breaks, the units in which headers, datelines and credits are written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from linter.document import Block, BlockKind, Document, HoleKind, Role
from linter.source import Span

# A title ends in none of these, a sentence of the text does.
FULL_STOPS = ".\u3002\u06d4\u0964"
# Longer than any header line or title: the beginning of the text proper.
PROSE_LENGTH = 200
# From here on a line that ends like a sentence is one.
SENTENCE_LENGTH = 90


class Line(NamedTuple):
    """One line of a block: its range in the block's text."""

    block_index: int  # of the block in the document
    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """The source range without blanks at either end."""
        text = self.text
        left = self.start + len(text) - len(text.lstrip())
        right = max(left, self.end - (len(text) - len(text.rstrip())))
        return self.block.source_span(left, right)

    @property
    def plain(self) -> str:
        """The text with addresses filled in, without blanks at either end."""
        return self.block.plain(self.start, self.end).strip()

    @property
    def has_url(self) -> bool:
        return any(hole.kind is HoleKind.URL for hole in self.block.holes_in(self.start, self.end))


def lines(document: Document) -> list[Line]:
    """The visible lines of the release itself, page furniture left out."""
    return [line for i, block in enumerate(document.blocks) if _visible(block) for line in _cut(i, block)]


def _visible(block: Block) -> bool:
    return block.role is not Role.CHROME and block.kind not in {BlockKind.ATTRIBUTE, BlockKind.FIELD, BlockKind.TITLE}


def _cut(index: int, block: Block) -> Iterator[Line]:
    start = 0
    while start <= len(block.text):
        end = block.text.find("\n", start)
        end = len(block.text) if end < 0 else end
        if block.text[start:end].strip() and (start, end) not in block.furniture:
            yield Line(index, block, start, end)
        start = end + 1


def is_prose(text: str, terminal: str) -> bool:
    """Whether a line reads as running text rather than as a header line or a title."""
    text = text.strip().rstrip("\"'\u201d\u00bb)\u201c\u300d")
    length = _length(text)
    # Where no mark ends a sentence, length alone must tell.
    if length >= (PROSE_LENGTH if terminal else PROSE_LENGTH * 3 // 5):
        return True
    return length >= SENTENCE_LENGTH and text[-1:] in (terminal or ".")


def _length(text: str) -> int:
    """Length in letters of an alphabet: an ideograph or a Hangul syllable says as much as three of them."""
    return len(text) if text.isascii() else len(text) + 2 * sum("\u2e80" <= char <= "\ud7a3" for char in text)


def first_prose(candidates: list[Line], terminal: str, *, skip: frozenset[int]) -> int:
    """Index, in a list of lines, of the line with which the text proper begins; the length when there is none."""
    for number, line in enumerate(candidates):
        if number in skip or line.block.kind is BlockKind.HEADING:
            continue
        if is_prose(line.text, terminal):
            return number
    return len(candidates)
