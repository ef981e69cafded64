"""Which part of a document a rule looks at."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Block, BlockKind, Document, Role
from linter.prose import Prose
from linter.release.model import Field
from linter.rules.model import Subject

HEADINGS = frozenset({BlockKind.HEADING, BlockKind.TITLE})
_NO_TEXT = HEADINGS | {BlockKind.ATTRIBUTE, BlockKind.FIELD}
# Parts of a page that surround the release.
_AROUND = frozenset({"header", "footer", "nav"})


def is_in(block: Block, scope: str) -> bool:
    """Whether a block belongs to a scope: "everywhere", "headings" or "text"."""
    if scope == "headings":
        return block.kind in HEADINGS
    return scope == "everywhere" or block.kind not in _NO_TEXT


def stretches(prose: Prose, scope: str) -> Iterator[tuple[int, int]]:
    """The ranges of the prose that belong to a scope."""
    for start, end, block in prose.pieces():
        if is_in(block, scope):
            yield start, end


def body(document: Document) -> list[Block]:
    """The headings, paragraphs, items and cells of the release itself, in their order."""
    return [
        block for block in document.blocks
        if block.role is Role.BODY and block.text.strip() and not block.hidden and block.landmark not in _AROUND
        and block.kind not in {BlockKind.TITLE, BlockKind.ATTRIBUTE, BlockKind.FIELD}
    ]  # fmt: skip


def is_about(block: Block, *fields: Field | None) -> bool:
    """Whether a block holds one of these fields of the release."""
    return any(
        field is not None and field.span.start < block.span.end and block.span.start < field.span.end
        for field in fields
    )


def language_of(subject: Subject) -> str:
    """The tag of the release's language, for messages and for what is said by language."""
    return subject.language.tag
