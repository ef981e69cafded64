"""Assembling a block: a reader hands over pieces of text with their places, out comes a Block with an exact map.

Addresses and e-mail addresses in running text become holes here, so that every format treats them alike.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, pairwise
from typing import Any

from linter.document import HOLE, Block, BlockKind, Hole, HoleKind, Link, LinkKind, Run
from linter.patterns import lazy
from linter.source import Span

# An address runs to the next blank, angle bracket or quotation mark. Ideographs and Arabic letters may belong to a
# slug, full-width and Arabic marks never do.
_URL = lazy(
    r"(?:https?|ftp)(?:://|:/|//)[^\s<>\"\u00ab\u00bb\u201c\u201d\u201e\u300c\u300d\u300e\u300f\u3001\u3002\uff0c\uff1b\uff01\uff1f\uff08\uff09\u060c\u061b\u061f\u06d4\u0964\ufffc|]+"
    r"|(?<![\w@./-])www\.[a-z0-9-]+\.[^\s<>\"\u00ab\u00bb\u201c\u201d\u3001\u3002\uff0c\uff08\uff09\u060c\u061b\u061f\u06d4\u0964\ufffc|]+",
    re.IGNORECASE,
)
_EMAIL = lazy(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
# What may end a sentence or stand around an address, and is never its last character.
_TRAILING = ".,;:!?'\u2019\u2018)]}*_\u00b7\u2026"
_PAIRS = {")": "(", "]": "[", "}": "{"}
# Invisible characters glued to an address are not part of it.
INVISIBLE = (
    "\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c"
)

_new = tuple.__new__  # half of the reading was spent in the constructors of runs


def trim_address(address: str) -> str:
    """An address without punctuation and invisible characters glued to its end; balanced brackets stay."""
    while address:
        last = address[-1]
        if last in INVISIBLE:
            address = address[:-1]
        elif last in _TRAILING:
            opening = _PAIRS.get(last)
            if opening and address.count(opening) >= address.count(last):
                break
            address = address[:-1]
        else:
            break
    return address


class BlockBuilder:
    """Collects the pieces of one block in reading order."""

    __slots__ = ("_stop", "holes", "kind", "length", "pieces", "runs")

    def __init__(self, kind: BlockKind) -> None:
        self.kind = kind
        self.pieces: list[str] = []
        self.runs: list[Run] = []
        self.holes: list[Hole] = []
        self.length = 0
        self._stop = -1  # where the last run ends in the source, if it is literal

    def literal(self, text: str, start: int) -> None:
        """Text that stands in the source exactly so, from a source offset."""
        if not text:
            return
        stop = start + len(text)
        if start == self._stop:
            last = self.runs[-1]
            self.runs[-1] = Run(last.start, Span(last.source.start, stop), True)
        else:
            self.runs.append(_new(Run, (self.length, _new(Span, (start, stop)), True)))
        self._stop = stop
        self.pieces.append(text)
        self.length += len(text)

    def replaced(self, text: str, source: Span) -> None:
        """Text that a whole source range stands for: an entity, an escape, a newline that reads as a blank."""
        if text:
            self.runs.append(_new(Run, (self.length, source, False)))
            self._stop = -1
            self.pieces.append(text)
            self.length += len(text)

    def hole(self, kind: HoleKind, content: str, source: Span) -> None:
        """Something that is not prose: code, an image, a placeholder."""
        self.holes.append(Hole(self.length, kind, content, source))
        self.replaced(HOLE, source)

    @property
    def empty(self) -> bool:
        return not self.length or not "".join(self.pieces).strip()

    def build(self, span: Span, index: int, links: list[Link], **properties: Any) -> Block:
        """The finished block; the addresses found in it are appended to `links` as bare links of block `index`."""
        return with_address_holes(self.block(span, **properties), index, links)

    def block(
        self, span: Span, level: int = 0, name: str = "", lang: str | None = None, direction: str | None = None,
        landmark: str = "", hidden: bool = False,
    ) -> Block:  # fmt: skip
        """The block with its addresses as they are written."""
        return Block(
            self.kind, "".join(self.pieces), tuple(self.runs), span, tuple(self.holes), level, name, lang, direction,
            landmark, hidden,
        )  # fmt: skip


def with_address_holes(block: Block, index: int, links: list[Link]) -> Block:
    """A block with a hole for every address; they are appended to `links` as bare links of block `index`."""
    text = block.text
    if "://" not in text and "www." not in text.lower() and "@" not in text and "http" not in text.lower():
        return block
    found: list[tuple[int, int, HoleKind]] = []
    mails: list[tuple[int, int, HoleKind]] = []
    for match in _URL.finditer(text):
        end = match.start() + len(trim_address(match.group()))
        if end - match.start() > len("https://"):
            found.append((match.start(), end, HoleKind.URL))
    ends = [end for _, end, _ in found]
    for match in _EMAIL.finditer(text):
        following = bisect_right(ends, match.start())
        if following == len(ends) or found[following][0] >= match.end():
            mails.append((*match.span(), HoleKind.EMAIL))
    found = sorted(found + mails)
    if not found:
        return block
    pieces: list[str] = []
    runs: list[Run] = []
    holes: list[Hole] = list(block.holes)
    shifted: list[Hole] = []
    position = length = 0
    # Anchors and other links of this block were placed in the old text; their ranges move with it.
    moves: list[tuple[int, int]] = []
    for start, end, kind in found:
        _copy(block, position, start, length, pieces, runs)
        length += start - position
        source = block.source_span(start, end)
        shifted.append(Hole(length, kind, text[start:end], source))
        runs.append(Run(length, source, False))
        pieces.append(HOLE)
        moves.append((end, end - start - 1))
        if kind is HoleKind.URL:
            links.append(Link(text[start:end], source, LinkKind.BARE, index, length, length + 1, text[start:end]))
        length += 1
        position = end
    _copy(block, position, len(text), length, pieces, runs)

    passed_ends = [end for end, _ in moves]
    shrunk = [0, *accumulate(shrink for _, shrink in moves)]

    def moved(offset: int) -> int:
        """Where an offset of the old text is now; one inside an address is at the address's hole."""
        passed = bisect_right(passed_ends, offset)
        start_of_next = found[passed][0] if passed < len(found) else offset
        return min(offset, start_of_next) - shrunk[passed]

    for i, link in enumerate(links):
        if link.block == index and link.kind is LinkKind.ANCHOR:
            links[i] = Link(
                link.target, link.span, link.kind, index, moved(link.start), moved(link.end), link.text, link.rel,
                link.hreflang, link.name,
            )  # fmt: skip
    kept = [hole._replace(position=moved(hole.position)) for hole in holes]
    return Block(
        block.kind, "".join(pieces), tuple(runs), block.span, tuple(sorted((*kept, *shifted))), block.level, block.name,
        block.lang, block.direction, block.landmark, block.hidden, block.role,
    )  # fmt: skip


def _copy(block: Block, start: int, end: int, at: int, pieces: list[str], runs: list[Run]) -> None:
    """Copy a range of a block's text with the runs that map it."""
    if end <= start:
        return
    pieces.append(block.text[start:end])
    first = max(0, bisect_right(block.runs, start, key=lambda run: run.start) - 1)
    for number in range(first, len(block.runs)):
        run = block.runs[number]
        if run.start >= end:
            break
        run_end = block.runs[number + 1].start if number + 1 < len(block.runs) else len(block.text)
        left, right = max(run.start, start), min(run_end, end)
        if left >= right:
            continue
        source = run.source
        if run.literal:
            source = Span(run.source.start + left - run.start, run.source.start + right - run.start)
        runs.append(Run(at + left - start, source, run.literal))


# Lines shorter than this were broken by intent, not by a mail program's margin.
_SHORTEST_WRAP = 50


def hard_wrapped(lines: list[str]) -> bool:
    """Whether the lines of a paragraph were broken at a margin: all but the last are long and of like length, and none
    ends where a sentence does while a short line follows.
    """
    if len(lines) < 2:
        return False
    body = [len(line.rstrip()) for line in lines[:-1]]
    widest = max(*body, len(lines[-1].rstrip()))
    if min(body) < _SHORTEST_WRAP or widest > 120:
        return False
    # An address ends its line by intent.
    if any("://" in line.split()[-1] for line in lines[:-1] if line.split()):
        return False
    # Another word of the next line would not have fitted: that is what a margin looks like.
    for line, following in pairwise(lines):
        word = following.split(maxsplit=1)[0] if following.split() else ""
        if len(line.rstrip()) + 1 + len(word) <= widest - 1 and len(line.rstrip()) < widest * 3 // 4:
            return False
    return True
