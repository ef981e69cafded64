"""Stretches of a document's text that are not the release's own words."""

from __future__ import annotations

from collections.abc import Iterable

from linter.document import HOLE, Document


def stretches_apart(document: Document) -> dict[int, list[tuple[int, int]]]:
    """Ranges by number of the block: link texts, for the original is linked by its own title, and what markup declares
    to be in a language.
    """
    found: dict[int, list[tuple[int, int]]] = {}
    for link in document.links:
        if link.block is not None and link.end > link.start:
            found.setdefault(link.block, []).append((link.start, link.end))
    for part in document.parts:
        found.setdefault(part.block, []).append((part.start, part.end))
    return found


def without(text: str, ranges: Iterable[tuple[int, int]]) -> str:
    """The text with ranges taken out: of the same length, with holes in their places."""
    position, pieces = 0, []
    for start, end in sorted(ranges):
        start = max(start, position)
        if end > start:
            pieces += [text[position:start], HOLE * (end - start)]
            position = end
    return "".join([*pieces, text[position:]]) if pieces else text
