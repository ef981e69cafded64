"""HTML: the tree as a browser builds it, read into blocks with the exact place of every character.

The text of a block is what is seen: blanks collapse, `br` is a line break, inline markup has no width, a character
reference is the character it stands for. Whatever is wrong with the markup, a browser shows something; so does this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from linter.document import Attribute, BlockKind, Comment, Document, Entry, HoleKind, Image, Trouble
from linter.patterns import lazy
from linter.readers.html_attributes import Value, attributes
from linter.readers.html_blocks import Blocks, Context
from linter.readers.html_cursor import Cursor
from linter.readers.html_elements import (
    BLOCK_TAGS,
    CODE,
    HANDING,
    HOLDERS,
    KINDS,
    MUTE,
    NO_TITLES,
    READ_ATTRIBUTES,
    SCOPED,
    TOLD,
    UNREAD,
    Scope,
    handed_down,
)
from linter.readers.html_flow import Mark
from linter.readers.html_marks import Marks
from linter.readers.html_metadata import anchor, date_mark, json_ld, meta_entry, relation
from linter.readers.html_order import Disorder, Order
from linter.readers.html_places import HtmlTree, Markup
from linter.source import SourceText, Span

_NOTHING: Iterator[Any] = iter(())
# A second start tag of theirs gives its attributes to the element that is open.
_GATHERING = frozenset({"html", "body"})
# Of a class only that matters which marks a date; a reference may spell anything.
_DATE_CLASS = lazy("date|published|&", re.IGNORECASE)


@dataclass(slots=True)
class _Frame:
    """An open element of the walk: its children to come, and what its end has to undo."""

    element: Any
    tag: str
    children: Iterator[Any]
    scope: Scope
    start: int = -1  # range of its start tag; -1 when the tree builder made it up
    stop: int = -1
    mute: bool = False
    code: bool = False  # in code, at any depth
    block: bool = False
    marks: tuple[Mark, ...] = ()
    code_start: int | None = None  # the element that began the code


@dataclass
class _Reader:
    """One walk over the tree."""

    markup: Markup
    texts: Order | Marks
    blocks: Blocks
    images: list[Image] = field(default_factory=list)
    attributes: list[Attribute] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    titled: bool = False
    last_anchor: Mark | None = None
    code: list[str] = field(default_factory=list)
    code_marks: list[Mark] = field(default_factory=list)

    def __post_init__(self) -> None:
        from turbohtml import Namespace

        self.cursor = Cursor(self.markup, self.texts)
        self.html = Namespace.HTML

    def walk(self) -> None:
        """Read every node in document order; a stack of its own bears any depth.

        Raises Disorder when texts are looked for in the order of the source and are not there.
        """
        from turbohtml import Comment, Element, Text

        frames = [_Frame(None, "", iter(self.texts.tree.children), Scope())]
        while frames:
            frame = frames[-1]
            for node in frame.children:
                kind = type(node)
                if kind is Text:
                    self._text(node.data, frame)
                elif kind is Element:
                    frames.append(self._enter(node, frame))
                    break
                elif kind is Comment and self.cursor.ordered:
                    self.cursor.comment(node.data)
            else:
                self._leave(frames.pop())
        self.blocks.finish()

    def _text(self, data: str, frame: _Frame) -> None:
        start = self.cursor.at
        if self.cursor.written(data):
            if not frame.code and not frame.mute:
                self.blocks.flow.written(data, start, self.cursor.at)
            elif frame.code:
                self.code.append(data)
        elif frame.mute and not frame.code and self.cursor.ordered:
            self.cursor.leave_out()
        else:
            text, pieces = self.markup.text, self.cursor.text(data)
            if frame.code:
                self.code += [text[start:end] if piece is None else piece for start, end, piece in pieces]
            elif not frame.mute:
                self.blocks.text(pieces, self.cursor.ordered)

    def _enter(self, element: Any, parent: _Frame) -> _Frame:
        tag = element.tag
        foreign = element.namespace is not self.html
        frame = _Frame(element, tag, _NOTHING, parent.scope, -1, -1, parent.mute or tag in MUTE, parent.code)
        values = self._start(element, tag, frame)
        if tag in SCOPED or not HANDING.isdisjoint(values):
            frame.scope = handed_down(tag, values, parent.scope)
        if tag in BLOCK_TAGS and not (foreign or frame.mute or frame.code):
            self._block(tag, values, frame)
        if values:
            self._languages(tag, values, frame)
        if (values or tag in {"time", "a"}) and not foreign:
            self._particulars(tag, values, frame)
        if values:
            self._read_attributes(tag, values, frame.scope)
            if tag == "script" and not foreign:
                self._json_ld(element, values, frame.stop)
        if tag == "br" and not frame.mute:
            self._line_break(frame)
        elif tag in CODE and not frame.mute and not frame.code:
            frame.code = True
            frame.code_start = self.cursor.at if frame.start < 0 else frame.start
        if foreign or tag not in UNREAD:
            frame.children = iter(element.children)
        else:
            self.cursor.leave_out()
        return frame

    def _start(self, element: Any, tag: str, frame: _Frame) -> dict[str, Value]:
        """Note where an element's start tag stands, and read its attributes if any of them says something."""
        if self.cursor.ordered and not element.attrs and tag not in _GATHERING:
            frame.start, frame.stop = self.cursor.plain_start(element)
            return {}
        location = element.source_location
        if location is not None:
            tag_place = location.start_tag
            frame.start, frame.stop = self.cursor.start(tag_place.start_offset, tag_place.end_offset)
        if frame.start < 0:
            return attributes(self.markup, element, None)
        if tag not in _GATHERING and tag != "img" and TOLD.isdisjoint(location.attrs):
            place = location.attrs.get("class")
            if place is None or not _DATE_CLASS.search(self.markup.text, place.start_offset, place.end_offset):
                return {}
        return attributes(self.markup, element, location)

    def _json_ld(self, element: Any, values: dict[str, Value], start: int) -> None:
        length = sum(len(child.data) for child in element.children)
        entries, troubles = json_ld(self.markup, start, values, length)
        self.blocks.metadata += entries
        self.troubles += troubles

    def _line_break(self, frame: _Frame) -> None:
        start = end = self.cursor.at
        if frame.start >= 0:
            start, end = frame.start, frame.stop
        elif self.markup.text[start : start + 4].lower() == "</br":  # reads as <br>, and people do write it
            end = self.cursor.at = self.markup.text.find(">", start) + 1 or start
        if frame.code:
            self.code.append("\n")
        else:
            self.blocks.flow.line_break(start, end)

    def _leave(self, frame: _Frame) -> None:
        end = None if frame.start < 0 else self.cursor.end(frame.element, frame.tag)
        if frame.code_start is not None:
            self._code(frame.code_start)
        for mark in frame.marks:
            if frame.code and frame.code_start is None:
                self.code_marks.append(mark)
            else:
                self.blocks.close_mark(mark)
        if frame.block:
            self.blocks.leave(end)

    def _code(self, start: int) -> None:
        """The hole of a code element, and the links that stand in it."""
        if "".join(self.code).strip():
            hole = self.blocks.hole(HoleKind.CODE, "".join(self.code), start, max(self.cursor.at, start))
            for mark in self.code_marks:
                mark.start = hole
        for mark in self.code_marks:
            self.blocks.close_mark(mark)
        self.code.clear()
        self.code_marks.clear()

    def _block(self, tag: str, values: dict[str, Value], frame: _Frame) -> None:
        kind, level = KINDS.get(tag, frame.scope.kind), 0
        if tag == "title":
            if self.titled:
                frame.mute = True
                return
            self.titled = True
        if kind is BlockKind.HEADING:
            level = int(tag[1])
        elif "role" in values and values["role"].text.strip().lower() == "heading":
            stated = values["aria-level"].text.strip() if "aria-level" in values else ""
            kind, level = BlockKind.HEADING, int(stated) if stated in {"1", "2", "3", "4", "5", "6"} else 2
        start = None if frame.start < 0 or tag in HOLDERS else frame.start
        self.blocks.enter(Context(kind, tag, frame.scope, level, start))
        frame.block = True
        if tag == "title":
            frame.marks = (
                self._open(Mark(entry=Entry("title", "", self.markup.span(self.cursor.at, self.cursor.at), "meta"))),
            )

    def _open(self, mark: Mark) -> Mark:
        self.blocks.open_mark(mark)
        return mark

    def _particulars(self, tag: str, values: dict[str, Value], frame: _Frame) -> None:
        """What is special about an element: a link, an image, metadata, a date."""
        if frame.start < 0:
            if tag == "a" and self.last_anchor is not None and self.blocks.reopen(self.last_anchor):
                frame.marks = (self.last_anchor,)
            return
        if tag == "meta":
            entry = meta_entry(values)
            if entry is not None and entry.key == "description":
                self.blocks.attribute("content", values["content"], frame.scope, entry)
            elif entry is not None:
                self.blocks.metadata.append(entry)
            return
        if tag == "link":
            link = relation(values)
            self.blocks.links += [link] if link is not None else []
            return
        if frame.mute:
            return
        if tag == "img":
            self._image(values, frame.start, frame.stop, frame)
        if tag == "a" and "href" in values:
            self.last_anchor = anchor(values)
            frame.marks = (*frame.marks, self._open(self.last_anchor))
        lang = values.get("lang") or values.get("xml:lang")
        if lang is not None and lang.text.strip() and not frame.block:
            frame.marks = (*frame.marks, self._open(Mark(lang=lang.text.strip())))
        date = date_mark(tag, values, self.markup.span(frame.start, frame.stop))
        if date is not None:
            frame.marks = (*frame.marks, self._open(date))

    def _image(self, values: dict[str, Value], start: int, end: int, frame: _Frame) -> None:
        source, alt = values.get("src"), values.get("alt")
        self.images.append(
            Image(
                source.text if source else "", self.markup.span(start, end), alt.text if alt else None,
                alt.span if alt else None,
            )
        )  # fmt: skip
        if not frame.code:
            self.blocks.hole(HoleKind.IMAGE, alt.text if alt else "", start, end)

    def _languages(self, tag: str, values: dict[str, Value], frame: _Frame) -> None:
        names = [name for name in ("lang", "xml:lang", "dir", "hreflang") if name in values]
        if not names:
            return
        if frame.start >= 0:
            place = self.markup.span(frame.start, frame.stop)
        else:
            place = self.markup.span(*self.markup.tags[tag][0])
        for name in sorted(names, key=lambda name: values[name].span):
            self.attributes.append(Attribute(tag, name, values[name].text, values[name].span, place))

    def _read_attributes(self, tag: str, values: dict[str, Value], scope: Scope) -> None:
        for name in values:
            if name in READ_ATTRIBUTES and not (name == "title" and tag in NO_TITLES):
                self.blocks.attribute(name, values[name], scope)
        if tag == "input" and "value" in values and "type" in values:
            kind = values["type"].text.strip().lower()
            if kind in {"submit", "button", "reset"}:
                self.blocks.attribute("value", values["value"], scope)


def read(source: SourceText, path: str | None = None) -> Document:
    """Read an HTML page or fragment. Never fails."""
    markup = Markup(source.text)
    reader = _walked(markup)
    # Comments that the tree does not have in their places are those of the tokenizer.
    comments = reader.cursor.comments
    if len(comments) != markup.text.count("<!--"):
        comments = [Comment(text, span) for text, span in markup.tokens.comments]
    root = markup.tags["html"][0] if "html" in markup.tags else None if markup.page else markup.first_tag
    return Document(
        source,
        "html",
        tuple(reader.blocks.blocks),
        tuple(sorted(reader.blocks.links, key=lambda link: link.span)),
        tuple(reader.images),
        tuple(reader.attributes),
        tuple(comments),
        tuple(sorted(reader.blocks.metadata, key=lambda entry: entry.span)),
        tuple(reader.troubles),
        page=markup.page,
        root_tag=None if root is None else Span(*markup.span(*root)),
        path=path,
        parts=tuple(reader.blocks.parts),
        extra={"tree": HtmlTree(markup)},
    )


def _walked(markup: Markup) -> _Reader:
    """The reader at its end: quickly where the tree has the order of the source, by marks where it has not."""
    reader = _Reader(markup, Order(markup), Blocks(markup))
    try:
        reader.walk()
    except Disorder:
        reader = _Reader(markup, Marks(markup), Blocks(markup))
        reader.walk()
    return reader
