"""All text of a document for the rules that look for characters which are wrong wherever a reader meets them.

Prose leaves out what is no language: list markers, blank lines, blanks at the edge of a line. In plain text damage hides
there too, so the file is read as it stands; addresses stay holes, and the page's furniture stays out. In any other
format the rest is markup, and the prose is all there is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.document import HOLE, Block, BlockKind, Document, HoleKind, Role
from linter.languages.model import Language
from linter.prose import Prose
from linter.readers.assembly import BlockBuilder
from linter.rules.model import Subject
from linter.rules.passages import prose_of
from linter.source import Span


def whole_text(subject: Subject) -> Iterable[tuple[Prose, Language]]:
    """The text of a document, each part with its language."""
    document = subject.document
    if document.format != "text":
        return prose_of(document, subject.language)
    block = _file(document)
    return ((Prose(document, [(block, 0, len(block.text))]), subject.language),)


def is_hole(prose: Prose, position: int) -> bool:
    """Whether the character at a position stands for an address or an image; U+FFFC can also be one of the text's own."""
    if prose.text[position] != HOLE:
        return False
    start, end = prose.span(position, position + 1)
    written = prose.document.source.text[start:end]
    return written != HOLE and not written.startswith(("&#", "\\u"))


def _file(document: Document) -> Block:
    text = document.source.text
    builder = BlockBuilder(BlockKind.PARAGRAPH)
    position = 0
    for kind, content, (start, end) in sorted(_left_out(document), key=lambda one: one[2]):
        if start >= position:
            builder.literal(text[position:start], position)
            builder.hole(kind, content, Span(start, end))
            position = end
    builder.literal(text[position:], position)
    return Block(
        BlockKind.PARAGRAPH, "".join(builder.pieces), tuple(builder.runs), Span(0, len(text)), tuple(builder.holes)
    )


def _left_out(document: Document) -> Iterator[tuple[HoleKind, str, Span]]:
    for block in document.blocks:
        if block.role is Role.CHROME:
            yield HoleKind.PLACEHOLDER, "", block.span
        else:
            for hole in block.holes:
                yield hole.kind, hole.content, hole.source
            for start, end in block.furniture:
                yield HoleKind.PLACEHOLDER, "", block.source_span(start, end)
