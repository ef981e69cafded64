"""Outline: which blocks are the page's furniture and which are the release.

Furniture is known by the publisher's anchors (the banner above, the footer below), by HTML's landmarks, and by blocks of
nothing but links above and below the text. The anchors are the first words of a block, for what follows them changes
from page to page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from linter.document import Block, BlockKind, Document, LinkKind, Role

# A banner is at most this many blocks long, a footer begins within the last this many.
_REACH = 14
_LANDMARKS = frozenset({"header", "footer", "nav"})
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
# So many letters make a sentence when a mark ends them, so many at any rate; letters of East Asia say twice as much.
_SENTENCE, _CERTAIN = 40, 90
_WIDE = "\u2e80"
_STOPS = ".!?\u2026\u0589\u061f\u06d4\u0964\u104b\u17d4\u3002\uff01\uff1f"
_QUOTES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u00a0": " "})


def outline(document: Document, top: Sequence[str], bottom: Sequence[str]) -> Document:
    """The document with its furniture marked as Role.CHROME."""
    blocks = list(document.blocks)
    chrome = {i for i, block in enumerate(blocks) if block.landmark in _LANDMARKS or block.hidden}
    chrome |= _menus(document)
    body = [
        i for i, block in enumerate(blocks) if block.kind not in {BlockKind.ATTRIBUTE, BlockKind.FIELD, BlockKind.TITLE}
    ]
    furniture: dict[int, tuple[tuple[int, int], ...]] = {}
    if top:
        # On a page that lost its empty lines the title stands between two lines of the banner.
        found = {i: _lines_that_begin(blocks[i], top) for i in body[:_REACH]}
        last = max((n for n, i in enumerate(body[:_REACH]) if found[i]), default=-1)
        for i in body[: last + 1]:
            if len(found[i]) < blocks[i].text.count("\n") + 1 and found[i]:
                furniture[i] = found[i]
            else:
                chrome.add(i)
    if bottom:
        tail = range(max(0, len(body) - _REACH), len(body))
        # The first block of a release is never its footer, even when it is the issuer's name in English.
        first = next((n for n in tail if n > len(body) // 2 and _begins(blocks[body[n]], bottom)), len(body))
        chrome.update(body[first:])
    if not chrome and not furniture:
        return document
    for i in chrome:
        blocks[i] = blocks[i]._replace(role=Role.CHROME)
    for i, lines in furniture.items():
        blocks[i] = blocks[i]._replace(furniture=lines)
    return replace(document, blocks=tuple(blocks))


def _menus(document: Document) -> set[int]:
    """Blocks that hold nothing but links, two at least: a menu, whatever element it is written in.

    Amid the running text they are none, but downloads, or the parts of a series.
    """
    covered: dict[int, list[tuple[int, int]]] = {}
    for link in document.links:
        if link.kind is LinkKind.ANCHOR and link.block is not None:
            covered.setdefault(link.block, []).append((link.start, link.end))
    found = set()
    for index, ranges in covered.items():
        block = document.blocks[index]
        letters = sum(char.isalnum() for char in block.text)
        linked = sum(char.isalnum() for start, end in ranges for char in block.text[start:end])
        if len(ranges) > 1 and letters == linked and block.kind is not BlockKind.HEADING:
            found.add(index)
    if not found:
        return found
    first, last = _running_text(document, found)
    return {index for index in found if not first < index < last}


def _running_text(document: Document, menus: set[int]) -> tuple[int, int]:
    """Where the text begins and ends for certain: its first sentence below the title, and its last but one.

    A banner above the title may hold a sentence, and so may a footer.
    """
    sentences = [i for i, block in enumerate(document.blocks) if i not in menus and _is_running_text(block)]
    if len(sentences) < 2:
        return len(document.blocks), 0
    title = next(
        (i for i, block in enumerate(document.blocks) if block.kind is BlockKind.HEADING and block.level == 1), 0
    )
    return max(sentences[0], title), sentences[-2]


def _is_running_text(block: Block) -> bool:
    if block.kind not in _RUNNING or block.landmark in _LANDMARKS or block.hidden or len(block.text) < _SENTENCE // 2:
        return False
    letters = sum(2 if char >= _WIDE else 1 for char in block.text if char.isalnum())
    return letters >= (_SENTENCE if block.text.rstrip()[-1:] in _STOPS else _CERTAIN)


def _begins(block: Block, anchors: Sequence[str]) -> bool:
    return _line_begins(block.text, anchors)


def _lines_that_begin(block: Block, anchors: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Ranges of the block's lines that begin with an anchor."""
    found, start = [], 0
    for line in block.text.split("\n"):
        if _line_begins(line, anchors):
            found.append((start, start + len(line)))
        start += len(line) + 1
    return tuple(found)


def _line_begins(line: str, anchors: Sequence[str]) -> bool:
    text = line.translate(_QUOTES).lstrip().casefold()
    return any(text.startswith(anchor.casefold()) for anchor in anchors)
