"""The direction of a document and of its blocks: what its languages ask for, and what its markup says."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from linter.document import Attribute, Block, BlockKind, Document
from linter.languages.direction import RANGES, Direction, direction_of, letters
from linter.rules.model import Subject

# Letters of the other direction that overrule what a tag says; fewer are a page of names.
_PLAINLY = 100
# How many times more letters of the other direction than of the tag's.
_SURELY = 2
# Text whose direction is not that of the page's body.
UNSEEN = frozenset({BlockKind.ATTRIBUTE, BlockKind.FIELD})
KEY = "direction"


def has_right_to_left(document: Document) -> bool:
    """Whether a right-to-left character occurs at all."""
    ordered = document.ordered_alphabet
    return any(bisect_left(ordered, first) < bisect_right(ordered, last) for first, last in RANGES)


def document_direction(subject: Subject) -> Direction:
    """The direction of a document: by the script of its declared language, unless its text is plainly in another."""
    known = subject.document.extra.get(KEY)
    if known is None:
        known = subject.document.extra[KEY] = _document_direction(subject)
    return "rtl" if known == "rtl" else "ltr"


def _document_direction(subject: Subject) -> Direction:
    document = subject.document
    strong = [declaration for declaration in subject.release.declarations if declaration.strong]
    stated_tags = [d.tag for d in strong if d.origin == "lang"] or [d.tag for d in strong]
    told = direction_of(stated_tags[0] if stated_tags else subject.language.tag)
    if told != "rtl" and not has_right_to_left(document):
        return "ltr"
    if told == "rtl" and has_right_to_left(document):
        return "rtl"
    left, right = _letters(document, stated_tags[0] if stated_tags else None)
    if told == "rtl":
        return "ltr" if left >= _PLAINLY else "rtl"
    return "rtl" if right > (left if told is None else _SURELY * left) else "ltr"


def _letters(document: Document, tag: str | None) -> tuple[int, int]:
    """The letters of both directions in what has no language of its own."""
    left = right = 0
    for block in document.blocks:
        if block.kind not in UNSEEN and not block.hidden and block.lang in (None, "", tag):
            in_block = letters(block.text)
            left, right = left + in_block[0], right + in_block[1]
    return left, right


def declared_on(document: Document, *elements: str) -> Attribute | None:
    """The valid dir attribute of the first of these elements that has one: html, body."""
    for element in elements:
        for attribute in document.attributes:
            if attribute.element == element and attribute.name == "dir" and stated(attribute.value):
                return attribute
    return None


def stated(value: str | None) -> str:
    """A dir attribute as browsers read it: ltr, rtl or auto; empty for anything else."""
    low = (value or "").lower()
    return low if low in {"ltr", "rtl", "auto"} else ""


def is_contradicted(subject: Subject) -> Attribute | None:
    """The dir attribute of the page that says the opposite of its language, while no block is put right below it."""
    document = subject.document
    attribute = declared_on(document, "html") or declared_on(document, "body")
    direction = document_direction(subject)
    if attribute is None or stated(attribute.value) in {"auto", direction}:
        return None
    words = [block for block in document.blocks if block.kind not in UNSEEN and not block.hidden]
    wrong = sum(_size(block, direction) for block in words if stated(block.direction) not in {"auto", direction})
    right = sum(_size(block, direction) for block in words if stated(block.direction) in {"auto", direction})
    return attribute if wrong > right else None


def _size(block: Block, direction: Direction) -> int:
    left, right = letters(block.text)
    return right if direction == "rtl" else left
