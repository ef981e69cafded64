"""Outline: which blocks are the page's furniture and which are the release.

Furniture is known by the publisher's anchors (the banner above, the footer below) and by HTML's landmarks. The anchors
are the first words of a block, for what follows them changes from page to page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from linter.document import Block, BlockKind, Document, Role

# A banner is at most this many blocks long, a footer begins within the last this many.
_REACH = 14
_QUOTES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u00a0": " "})


def outline(document: Document, top: Sequence[str], bottom: Sequence[str]) -> Document:
    """The document with its furniture marked as Role.CHROME."""
    blocks = list(document.blocks)
    chrome = {i for i, block in enumerate(blocks) if block.landmark in {"header", "footer", "nav"} or block.hidden}
    body = [
        i for i, block in enumerate(blocks) if block.kind not in {BlockKind.ATTRIBUTE, BlockKind.FIELD, BlockKind.TITLE}
    ]
    if top:
        last = max((n for n, i in enumerate(body[:_REACH]) if _begins(blocks[i], top)), default=-1)
        chrome.update(body[: last + 1])
    if bottom:
        tail = range(max(0, len(body) - _REACH), len(body))
        # The first block of a release is never its footer, even when it is the issuer's name in English.
        first = next((n for n in tail if n > len(body) // 2 and _begins(blocks[body[n]], bottom)), len(body))
        chrome.update(body[first:])
    if not chrome:
        return document
    marked = tuple(replace(block, role=Role.CHROME) if i in chrome else block for i, block in enumerate(blocks))
    return replace(document, blocks=marked)


def _begins(block: Block, anchors: Sequence[str]) -> bool:
    text = block.text.translate(_QUOTES).lstrip().casefold()
    return any(text.startswith(anchor.casefold()) for anchor in anchors)
