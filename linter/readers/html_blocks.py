"""From the elements of a page to blocks: which element begins a block, and what ends up in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TypeVar

from linter.document import Block, BlockKind, Entry, HoleKind, Link, Part
from linter.readers.assembly import with_address_holes
from linter.readers.html_attributes import Value
from linter.readers.html_elements import Scope
from linter.readers.html_flow import Draft, Flow, Mark
from linter.readers.html_places import Located, Markup

_Range = TypeVar("_Range", Link, Part)


@dataclass
class Context:
    """An open element that begins a block of its own."""

    kind: BlockKind
    name: str
    scope: Scope
    level: int = 0
    start: int | None = None  # of its start tag; None when its blocks are runs of text inside it
    parted: bool = False  # part of it has become a block, or another block stands in it


@dataclass
class Blocks:
    """The blocks, links and metadata collected so far, and the block that is being collected."""

    markup: Markup
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    metadata: list[Entry] = field(default_factory=list)
    contexts: list[Context] = field(default_factory=lambda: [Context(BlockKind.PARAGRAPH, "body", Scope())])
    fresh: list[Mark] = field(default_factory=list)
    open: list[Mark] = field(default_factory=list)
    textless: list[Mark] = field(default_factory=list)  # closed without a visible character
    later: list[tuple[str, Value, Scope, Entry | None]] = field(default_factory=list)
    flow: Flow = field(init=False)

    def __post_init__(self) -> None:
        self.flow = Flow(self.markup, BlockKind.PARAGRAPH, self.fresh)

    def enter(self, context: Context) -> None:
        """Begin a block; the text that stands before it is one of its own."""
        self.cut()
        self.contexts[-1].parted = True
        self.contexts.append(context)
        self.flow.restart(context.kind)

    def leave(self, end: int | None) -> None:
        """End a block at the end of its end tag, if it has one."""
        self.cut(end)
        self.contexts.pop()
        self.flow.restart(self.contexts[-1].kind)

    def text(self, pieces: list[Located], ordered: bool) -> None:
        """Add text to the current block. Text that the parser moved to before other text begins a new one."""
        if ordered:
            self.flow.add(pieces)
            return
        for piece in pieces:
            if piece.start < self.flow.end:
                self.cut()
            self.flow.add((piece,))

    def hole(self, kind: HoleKind, content: str, start: int, end: int) -> int:
        """Add a hole to the current block; its position in the text."""
        if start < self.flow.end:
            self.cut()
        return self.flow.gap(kind, content, start, end)

    def open_mark(self, mark: Mark) -> None:
        """Begin an element whose text is looked for."""
        self.fresh.append(mark)
        self.open.append(mark)

    def close_mark(self, mark: Mark, hole: int | None = None) -> None:
        """End an element whose text is looked for; `hole` is the hole it stands in."""
        if mark in self.open:
            self.open.remove(mark)
        if mark in self.fresh:
            self.fresh.remove(mark)
            length = self.flow.visible
            if not length:
                self.textless.append(mark)
                return
            mark.start, mark.end = (length, length) if hole is None else (hole, hole + 1)
            self.flow.touched.append(mark)
        elif mark.end is None:
            mark.end = self.flow.visible

    def reopen(self, mark: Mark) -> bool:
        """Go on with an element that the parser has split (a link around headings), if it had no text so far."""
        if not self.textless or self.textless[-1] is not mark:
            return False
        self.textless.pop()
        self.open_mark(mark)
        return True

    def finish(self) -> None:
        """End the page."""
        self.cut()
        for mark in self.textless:
            self._settle(mark)
        self.textless.clear()

    def attribute(self, name: str, value: Value, scope: Scope, entry: Entry | None = None) -> None:
        """Add the text of an attribute: a block after the one that its element stands in."""
        self.later.append((name, value, scope, entry))

    def cut(self, end: int | None = None) -> None:
        """Finish the current block, if there is anything in it."""
        flow, context = self.flow, self.contexts[-1]
        if flow.length or flow.touched:
            for mark in self.open:
                if mark.start is not None and mark.end is None:
                    mark.end = flow.visible
            flow.trim()
            if flow.length and not flow.empty:
                self._build(flow, context, end)
            else:
                self._untouch(flow)
            self.flow = Flow(self.markup, context.kind, self.fresh)
        if self.later:
            self._attributes()

    def _untouch(self, flow: Flow) -> None:
        """Nothing of a text was visible: what began in it begins later, or has no text."""
        for mark in flow.touched:
            mark.start = mark.end = None
            if mark in self.open:  # its text may follow in the next block
                self.fresh.append(mark)
            else:
                self.textless.append(mark)

    def _build(self, flow: Flow, context: Context, end: int | None) -> None:
        index = len(self.blocks)
        whole = context.start is not None and not context.parted
        start = context.start if whole and context.start is not None else flow.first
        span = self.markup.span(start, max(end, flow.end) if whole and end is not None else flow.end)
        block = flow.block(span, context.level, context.name, *context.scope[:4])
        bare: list[Link] = []
        if flow.touched:
            draft = Draft(block)
            anchors = [link for mark in flow.touched if (link := self._settle(mark, index, draft)) is not None]
            block = with_address_holes(block, index, bare)
            self.links += _untangled(_moved(anchors, block), bare)
            self.parts += _moved(_parts(flow.touched, index), block)
        else:
            block = with_address_holes(block, index, bare)
            self.links += bare
        self.blocks.append(block)
        context.parted = True

    def _settle(self, mark: Mark, index: int | None = None, draft: Draft | None = None) -> Link | None:
        """Finish a mark. The link of a block is returned, everything else goes to its list."""
        start, end = mark.start or 0, mark.end or mark.start or 0
        entry = mark.entry
        if entry is not None:
            if entry.value or draft is None:
                self.metadata.append(entry._replace(block=index))
            elif text := draft.text(start, end):
                self.metadata.append(entry._replace(value=text, span=draft.span(start, end), block=index))
        link = mark.link
        if link is None:
            return None
        if index is None or draft is None:
            self.links.append(link)
            return None
        return Link(
            link.target, link.span, link.kind, index, start, end, draft.text(start, end), link.rel, link.hreflang, link.name
        )  # fmt: skip

    def _attributes(self) -> None:
        for name, value, scope, entry in self.later:
            flow = Flow(self.markup, BlockKind.ATTRIBUTE, [])
            flow.add(value.pieces)
            flow.trim()
            index = None
            if not flow.empty:
                index = len(self.blocks)
                # An address in an attribute's text is a hole like any other, but it is no link.
                self.blocks.append(with_address_holes(flow.block(value.span, 0, name, *scope[:4]), index, []))
            if entry is not None:
                self.metadata.append(entry._replace(block=index))
        self.later.clear()


def _parts(marks: Iterable[Mark], index: int) -> list[Part]:
    """The ranges of a block's text that declare a language of their own."""
    return [
        Part(index, mark.start, mark.end, mark.lang)
        for mark in marks
        if mark.lang is not None and mark.start is not None and mark.end is not None
    ]


def _moved(anchors: list[_Range], block: Block) -> list[_Range]:
    """Links and parts whose ranges were taken before the addresses in the block became holes."""
    starts: list[int] = []  # of the addresses, in the text as it was
    ends: list[int] = []
    shrunk = 0
    for hole in block.holes if anchors else ():
        if hole.kind in (HoleKind.URL, HoleKind.EMAIL):
            starts.append(hole.position + shrunk)
            ends.append(starts[-1] + len(hole.content))
            shrunk += len(hole.content) - 1
    if not starts:
        return anchors
    before = [0, *accumulate(end - start - 1 for start, end in zip(starts, ends, strict=True))]

    def moved(offset: int, *, is_end: bool) -> int:
        passed = bisect_right(ends, offset)
        if passed < len(starts) and starts[passed] < offset:  # in the middle of an address
            return starts[passed] - before[passed] + is_end
        return offset - before[passed]

    return [link._replace(start=moved(link.start, is_end=False), end=moved(link.end, is_end=True)) for link in anchors]


def _untangled(anchors: list[Link], bare: list[Link]) -> list[Link]:
    """The links of a block without the addresses that are themselves the text of a link."""
    if not bare:
        return anchors
    starts = [link.start for link in anchors]  # anchors do not nest: they stand in the order of their text

    def taken(link: Link) -> bool:
        before = bisect_left(starts, link.end) - 1
        return before >= 0 and anchors[before].end > link.start

    return [*anchors, *(link for link in bare if not taken(link))]
