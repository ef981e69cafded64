"""Places of the texts of a tree whose order is not that of the source.

The tree builder moves text (out of tables, into implied elements) and tells no place for it. So the text is tokenized
first, and the first character of every piece is exchanged for a mark from the private planes 15 and 16, whose number
names the piece. The tree that is built from this marked source has the shape of the true one, for a letter is a letter
to the builder; but each of its texts now says which pieces it came from, wherever they ended up.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import Any, NamedTuple

from linter.patterns import lazy
from linter.readers.html_places import BLANKS, Located, Markup, line_starts, reference

_FIRST_MARK = 0xF0000
_MARK_COUNT = 0x20000
_PRIVATE = lazy("[\U000f0000-\U0010ffff]")
_MARK = lazy("([\U000f0000-\U0010ffff])")
_FILLER = "\u00b7"  # MIDDLE DOT: no letter, so that "<" before it begins no tag
_FILLED = lazy(r"[^\t\n\f\r ]")
# Their content is text to the tokenizer and nothing that is read as prose.
_RAW = frozenset({"script", "style", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext"})
# Start tags that end an open svg or math element (HTML standard, "rules for parsing tokens in foreign content").
_BREAKOUT = frozenset(
    "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr"
    " ol p pre ruby s small span strong strike sub sup table tt u ul var".split()
)


class Piece(NamedTuple):
    """A stretch of text between two tags, or one character reference, in normalised offsets."""

    start: int
    first: int  # the first character that is not blank; `end` when there is none
    end: int
    text: str | None  # what a reference stands for; None when the source is the text


class Marks:
    """The marked source of a page: its tree, and the places of the texts in it."""

    def __init__(self, markup: Markup) -> None:
        self.text = markup.text
        self.pieces: list[Piece] = []
        self._last = 0
        self._shadow: list[str] = []
        self._copied = 0
        self._tokenize()
        self._starts = [piece.start for piece in self.pieces]

    @cached_property
    def tree(self) -> Any:
        """The tree of the marked source: its texts are read with `locate`, its elements have their true places."""
        from turbohtml import parse

        return parse("".join(self._shadow), source_locations=True, scripting=True)

    def locate(self, data: str, cursor: int) -> list[Located]:
        """The places of a text of the marked tree. `cursor` is the end of what stands before it in the source."""
        found: list[Located] = []
        parts = _MARK.split(data)
        rest = parts[0]
        for mark, following in zip(parts[1::2], parts[2::2], strict=True):
            piece = self._piece(mark)
            lead = min(len(rest), piece.first - piece.start)
            if len(rest) > lead:
                found += self._unmarked(rest[: len(rest) - lead], cursor)
            length = 1 + min(len(following), piece.end - piece.first - 1)
            cursor = piece.first + length
            found.append(Located(piece.first - lead, cursor, piece.text))
            rest = following[length - 1 :]
        if rest:
            found += self._unmarked(rest, cursor)
        return found

    def _piece(self, mark: str) -> Piece:
        """The piece of a mark; when there are more pieces than marks, the one nearest to the last piece."""
        index = ord(mark) - _FIRST_MARK
        if len(self.pieces) > _MARK_COUNT:
            index += round((self._last - index) / _MARK_COUNT) * _MARK_COUNT
            index = min(max(index, 0), len(self.pieces) - 1)
        self._last = index
        return self.pieces[index]

    def _unmarked(self, data: str, cursor: int) -> Iterator[Located]:
        """Blanks carry no mark: they are the blank pieces that come next, if there are any."""
        if data.strip(BLANKS):
            found = self.text.find(data, cursor, cursor + len(data) + 64)
            if found >= 0:
                yield Located(found, found + len(data), None)
            return
        following, length = bisect_left(self._starts, cursor), len(data)
        for piece in islice(self.pieces, following, following + len(data)):
            if length <= 0 or piece.first != piece.end:
                break
            yield Located(piece.start, piece.end, piece.text)
            length -= 1 if piece.text is not None else piece.end - piece.start
        if length == len(data):
            yield Located(cursor, cursor, " ")

    def _tokenize(self) -> None:
        from turbohtml import TokenType, tokenize

        text = self.text
        lines = line_starts(text)
        # Characters that could be taken for marks: only the count of characters matters in the marked source.
        base = _PRIVATE.sub(_FILLER, text) if text and max(text) >= "\U000f0000" else text
        raw = title = False
        foreign = ""  # the open svg or math element, to whose content other rules apply
        for token in tokenize(text, resolve_references=False, capture_source=True):
            kind = token.type
            if kind is TokenType.TEXT:
                if not raw and not foreign:
                    self._text(lines[token.line - 1] + token.col, token.data or "", base, title)
            elif kind is TokenType.CHARACTER_REFERENCE:
                if not raw and not foreign:
                    self._reference(lines[token.line - 1] + token.col, token, base)
            elif kind is TokenType.START_TAG:
                tag = token.tag
                raw, title = tag in _RAW, tag == "title"
                if tag in {"svg", "math"}:
                    foreign = foreign or ("" if token.self_closing else tag)
                elif tag in _BREAKOUT:
                    foreign = ""
            elif kind is TokenType.END_TAG:
                raw = title = False
                if token.tag in {foreign, "p", "br"}:
                    foreign = ""
        self._shadow.append(base[self._copied :])

    def _text(self, at: int, data: str, base: str, title: bool) -> None:
        for start, end in self._stretches(at, data, title):
            filled = _FILLED.search(self.text, start, end)
            if filled is None:
                self.pieces.append(Piece(start, end, end, None))
            elif not (title and self.text[filled.start()] == "<"):
                self.pieces.append(Piece(start, filled.start(), end, None))
                self._mark(filled.start(), filled.start() + 1, base)

    def _stretches(self, at: int, data: str, title: bool) -> Iterator[tuple[int, int]]:
        """The ranges of a text token without what the parser drops from its middle: U+0000 and `</>`."""
        text = self.text
        if text.startswith(data, at) and "\0" not in data:
            yield at, at + len(data)
            return
        start = end = at
        for _ in data:
            while not title and text.startswith("</>", end):
                if end > start:
                    yield start, end
                start = end = end + 3
            if text[end : end + 1] == "\0":
                if end > start:
                    yield start, end
                start = end + 1
            end += 1
        end = min(end, len(text))
        if end > start:
            yield start, end

    def _reference(self, at: int, token: Any, base: str) -> None:
        text, length = reference(token.data, token.source)
        end = at + length
        if not text.strip(BLANKS):
            self.pieces.append(Piece(at, end, end, " "))
            return
        self.pieces.append(Piece(at, at, end, text))
        self._mark(at, end, base)
        if length < len(token.source):
            self._text(end, self.text[end : at + len(token.source)], base, False)

    def _mark(self, start: int, end: int, base: str) -> None:
        mark = chr(_FIRST_MARK + (len(self.pieces) - 1) % _MARK_COUNT)
        self._shadow += (base[self._copied : start], mark, _FILLER * (end - start - 1))
        self._copied = end
