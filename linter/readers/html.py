"""HTML: the tree as a browser builds it, read into blocks with the exact place of every character.

The text of a block is what is seen: blanks collapse, `br` is a line break, inline markup has no width, a character
reference is the character it stands for. Whatever is wrong with the markup, a browser shows something; so does this.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from linter.document import Attribute, BlockKind, Comment, Document, Entry, HoleKind, Image, Trouble
from linter.readers.html_attributes import Value, attributes
from linter.readers.html_blocks import Blocks, Context
from linter.readers.html_elements import (
    BLOCK_TAGS,
    CODE,
    HOLDERS,
    KINDS,
    MUTE,
    NO_TITLES,
    READ_ATTRIBUTES,
    UNREAD,
    Scope,
    handed_down,
)
from linter.readers.html_flow import Mark
from linter.readers.html_metadata import anchor, date_mark, json_ld, meta_entry, relation
from linter.readers.html_places import HtmlTree, Markup
from linter.source import SourceText, Span


@dataclass
class _Frame:
    """An open element of the walk: its children to come, and what its end has to undo."""

    children: list[Any]  # the last one first
    scope: Scope
    location: Any = None
    block: bool = False
    marks: tuple[Mark, ...] = ()
    mute: bool = False
    code: bool = False  # in code, at any depth
    code_start: int | None = None  # the element that began the code


@dataclass
class _Reader:
    """One walk over the tree."""

    markup: Markup
    blocks: Blocks
    images: list[Image] = field(default_factory=list)
    attributes: list[Attribute] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    cursor: int = 0  # end of what was read last, normalised
    titled: bool = False
    last_anchor: Mark | None = None
    seen: set[int] = field(default_factory=set)
    code: list[str] = field(default_factory=list)
    code_marks: list[Mark] = field(default_factory=list)

    def walk(self, document: Any) -> None:
        """Read every node in document order; a stack of its own bears any depth."""
        frames = [_Frame(list(document.children)[::-1], Scope())]
        while frames:
            frame = frames[-1]
            if not frame.children:
                self._leave(frames.pop())
                continue
            node = frame.children.pop()
            kind = type(node).__name__
            if kind == "Text":
                self._text(node.data, frame)
            elif kind == "Element":
                frames.append(self._enter(node, frame))
        self.blocks.finish()

    def _text(self, data: str, frame: _Frame) -> None:
        pieces = list(self.markup.locate(data, self.cursor))
        if pieces:
            self.cursor = pieces[-1].end
        if frame.code:
            self.code += [self.markup.text[start:end] if text is None else text for start, end, text in pieces]
        elif not frame.mute:
            self.blocks.text(pieces)

    def _enter(self, element: Any, parent: _Frame) -> _Frame:
        tag = element.tag
        location = element.source_location
        if location is not None and location.start_tag is not None:
            # The copy of a formatting element that the tree builder makes is no second element.
            if location.start_tag.start_offset in self.seen:
                location = None
            else:
                self.seen.add(location.start_tag.start_offset)
                self.cursor = location.start_tag.end_offset
        values = attributes(self.markup, element, location)
        scope = handed_down(tag, values, parent.scope)
        frame = _Frame([], scope, location, mute=parent.mute or tag in MUTE, code=parent.code)
        self._languages(tag, values, location)
        foreign = element.namespace.value != "html"
        if tag in BLOCK_TAGS and not foreign and not frame.mute and not frame.code:
            self._block(tag, values, frame)
        if (values or tag in {"time", "a"}) and not foreign:
            self._particulars(tag, values, frame)
        self._read_attributes(tag, values, scope)
        if tag == "script" and not foreign and values:
            entries, troubles = json_ld(
                self.markup, location, values, sum(len(child.data) for child in element.children)
            )
            self.blocks.metadata += entries
            self.troubles += troubles
        if tag == "br" and not frame.mute:
            self._line_break(location, frame)
        elif tag in CODE and not frame.mute and not frame.code:
            frame.code = True
            frame.code_start = self.cursor if location is None else location.start_tag.start_offset
        if foreign or tag not in UNREAD:
            frame.children = list(element.children)[::-1]
        return frame

    def _line_break(self, location: Any, frame: _Frame) -> None:
        start, end = self.cursor, self.cursor
        if location is not None:
            start, end = location.start_tag.start_offset, location.start_tag.end_offset
        elif self.markup.text[start : start + 4].lower() == "</br":  # reads as <br>, and people do write it
            end = self.cursor = self.markup.text.find(">", start) + 1 or start
        if frame.code:
            self.code.append("\n")
        else:
            self.blocks.flow.line_break(start, end)

    def _leave(self, frame: _Frame) -> None:
        end = None
        if frame.location is not None and frame.location.end_tag is not None:
            end = self.cursor = frame.location.end_tag.end_offset
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
            hole = self.blocks.hole(HoleKind.CODE, "".join(self.code), start, max(self.cursor, start))
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
        location = frame.location
        start = None if location is None or tag in HOLDERS else location.start_tag.start_offset
        self.blocks.enter(Context(kind, tag, frame.scope, level, start))
        frame.block = True
        if tag == "title":
            frame.marks = (
                self._open(Mark(entry=Entry("title", "", self.markup.span(self.cursor, self.cursor), "meta"))),
            )

    def _open(self, mark: Mark) -> Mark:
        self.blocks.open_mark(mark)
        return mark

    def _particulars(self, tag: str, values: dict[str, Value], frame: _Frame) -> None:
        """What is special about an element: a link, an image, metadata, a date."""
        place = frame.location.start_tag if frame.location is not None else None
        if place is None:
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
            self._image(values, place.start_offset, place.end_offset, frame)
        if tag == "a" and "href" in values:
            self.last_anchor = anchor(values)
            frame.marks = (*frame.marks, self._open(self.last_anchor))
        lang = values.get("lang") or values.get("xml:lang")
        if lang is not None and lang.text.strip() and not frame.block:
            frame.marks = (*frame.marks, self._open(Mark(lang=lang.text.strip())))
        date = date_mark(tag, values, self.markup.span(place.start_offset, place.end_offset))
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

    def _languages(self, tag: str, values: dict[str, Value], location: Any) -> None:
        names = [name for name in ("lang", "xml:lang", "dir", "hreflang") if name in values]
        if not names:
            return
        if location is not None:
            place = self.markup.span(location.start_tag.start_offset, location.start_tag.end_offset)
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
    reader = _Reader(markup, Blocks(markup))
    reader.walk(markup.parse_marked())
    root = markup.tags["html"][0] if "html" in markup.tags else None if markup.page else markup.first_tag
    return Document(
        source,
        "html",
        tuple(reader.blocks.blocks),
        tuple(sorted(reader.blocks.links, key=lambda link: link.span)),
        tuple(reader.images),
        tuple(reader.attributes),
        tuple(Comment(text, span) for text, span in markup.comments),
        tuple(sorted(reader.blocks.metadata, key=lambda entry: entry.span)),
        tuple(reader.troubles),
        page=markup.page,
        root_tag=None if root is None else Span(*markup.span(*root)),
        path=path,
        parts=tuple(reader.blocks.parts),
        extra={"tree": HtmlTree(markup)},
    )
