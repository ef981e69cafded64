"""Records of a content system: a JSON object, JSON Lines or a list of objects, or a YAML mapping.

The strings of a record are its text. A body is itself text, Markdown or HTML: its reader gets the decoded string, and
every place it reports is mapped back through the escapes to the source. JSON is scanned here because Python's own
parser keeps no places.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from linter.document import Document, Trouble
from linter.patterns import lazy
from linter.readers import yaml_places
from linter.readers.field_names import canonical_key, is_format_key, is_prose_key, key_format, named_format
from linter.readers.markdown import Parts
from linter.readers.yaml_places import DEEPEST, Mapped, Pair, Piece, join_keys
from linter.source import SourceText, Span

_BLANKS = lazy(r"[ \t\r\n]*")
_CHUNK = lazy(r"[^\"\\\x00-\x1f]*")
_ESCAPE = lazy(r"\\(?:([\"\\/bfnrt])|u([0-9A-Fa-f]{4}))")
_NUMBER = lazy(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_WORD = lazy(r"true|false|null")
_PLAIN_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}

_HTML = lazy(
    r"<(?:p|div|h[1-6]|ul|ol|li|table|section|article|blockquote|figure|br|hr|a|b|i|em|strong|span|img|html|body)(?=[\s/>])|<!--",
    re.IGNORECASE,
)
_MARKDOWN = lazy(r"^#{1,6}[ \t]|^[ \t]*[-*+][ \t]+\S|^>[ \t]|\]\([^()\s]|\*\*\S|^```|^---[ \t]*$", re.MULTILINE)
_WORDS = lazy(r"\w[^\w]*\s[^\w]*\w")


def read(source: SourceText, path: str | None = None) -> Document:
    """Read a record. Never fails; what is no record is a trouble of the document."""
    text = source.text
    parts = Parts()
    start = 1 if text.startswith("\ufeff") else 0
    json = _is_json(text[start:], (path or "").lower())
    span = _json(source, start, parts) if json else _yaml(source, start, parts)
    return parts.document(source, "record", path, span)


def _is_json(text: str, path: str) -> bool:
    """By the name of the file; else by the first sign of the text."""
    if path.endswith((".json", ".jsonl", ".ndjson")):
        return True
    return not path.endswith((".yaml", ".yml")) and text.lstrip()[:1] in {"{", "["}


def _yaml(source: SourceText, start: int, parts: Parts) -> Span | None:
    text = source.text[start:]
    pairs, troubles = yaml_places.fields(text, start)
    parts.troubles += troubles
    parts.comments += yaml_places.comments(text, start, pairs)
    if not pairs and not troubles:
        parts.troubles.append(Trouble("line 1, column 1: expected keys with values, found nothing", Span(start, start)))
    _fields(pairs, parts, first=True)
    begin = start + len(text) - len(text.lstrip())
    return Span(begin, start + len(text.rstrip())) if pairs else None


def _json(source: SourceText, start: int, parts: Parts) -> Span | None:
    scanner = _Scanner(source.text, start)
    try:
        scanner.scan()
    except _NotJson as error:
        position = source.position(error.span.start)
        parts.troubles.append(Trouble(f"line {position.line}, column {position.column}: {error.expected}", error.span))
    for number, record in enumerate(scanner.records):
        _fields(record.pairs, parts, first=number == 0)
    if not scanner.records:
        return None
    first = scanner.records[0]
    return Span(first.start, first.end or len(source.text.rstrip()))


def _fields(pairs: list[Pair], parts: Parts, *, first: bool) -> None:
    """Add the strings of one record in their order; only the first record's are metadata of the document."""
    stated = next((named_format(pair.value.text) for pair in pairs if is_format_key(pair.key)), None)
    for pair in pairs:
        meaning = canonical_key(pair.key)
        body = meaning == "body" and pair.string
        prose = pair.string and not body and (is_prose_key(pair.key) or (meaning is None and _reads_as_prose(pair)))
        parts.pair(pair, "record", prose=prose, entry=first)
        if body:
            _body(pair, key_format(pair.key) or stated or _looks_like(pair.value.text), parts)


def _reads_as_prose(pair: Pair) -> bool:
    """Several words: a single one is a slug, a status or a name of the system's own."""
    return not is_format_key(pair.key) and _WORDS.search(pair.value.text) is not None


def _body(pair: Pair, format: str, parts: Parts) -> None:
    from linter import readers

    value = pair.value.encodable()
    try:
        inner = readers.read(SourceText(value.text), format)
    except ImportError:  # without an HTML reader Markdown's makes the best of tags
        inner = readers.read(SourceText(value.text), "markdown")
    parts.embed(inner, value)


def _looks_like(text: str) -> str:
    if _HTML.search(text):
        return "html"
    return "markdown" if _MARKDOWN.search(text) else "text"


class _NotJson(Exception):
    """Where JSON ends to be JSON, and what was expected there."""

    def __init__(self, expected: str, start: int, end: int) -> None:
        super().__init__(expected)
        self.expected = expected
        self.span = Span(start, end)


@dataclass(slots=True)
class _Record:
    """One object and its strings."""

    start: int
    end: int = 0
    pairs: list[Pair] = field(default_factory=list)


@dataclass(slots=True)
class _Level:
    """An object or array that is open."""

    mapping: bool
    path: str
    key_span: Span
    repeated: bool
    begun: bool = False  # a value has been read: a comma or the end is due
    seen: set[str] = field(default_factory=set)

    @property
    def closing(self) -> str:
        return "}" if self.mapping else "]"


class _Scanner:
    """Strict JSON (RFC 8259), scanned without recursion; what was read before a mistake stays in `records`."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.position = start
        self.records: list[_Record] = []
        self.levels: list[_Level] = []

    def scan(self) -> None:
        """Read one object, an array of objects, or objects on lines of their own."""
        self._skip()
        if self._take("["):
            self._list()
            self._skip()
            if self._next():
                raise self._error("expected the end of the file after the closing bracket")
            return
        while True:
            self._record()
            end = self.position
            self._skip()
            if not self._next():
                return
            if self._next() != "{" or not any(char in "\r\n" for char in self.text[end : self.position]):
                raise self._error("expected the end of the file, or the next object on a line of its own")

    def _list(self) -> None:
        self._skip()
        if self._take("]"):
            return
        while True:
            self._record()
            self._skip()
            if self._take("]"):
                return
            if not self._take(","):
                raise self._error("expected a comma or a closing bracket after this object")
            self._skip()

    def _record(self) -> None:
        if self._next() != "{":
            raise self._error("expected an object that begins with an opening brace")
        self.records.append(_Record(self.position))
        self._open("", Span(self.position, self.position), repeated=False)
        while self.levels:
            level = self.levels[-1]
            self._skip()
            if self._take(level.closing):
                self.levels.pop()
                continue
            if level.begun:
                if not self._take(","):
                    name = "brace" if level.mapping else "bracket"
                    raise self._error(f"expected a comma or a closing {name} after this value")
                self._skip()
            level.begun = True
            if level.mapping:
                self._member(level)
            else:
                self._value(level.path, level.key_span, level.repeated)
        self.records[-1].end = self.position

    def _open(self, path: str, key_span: Span, *, repeated: bool) -> None:
        if len(self.levels) >= DEEPEST:
            raise self._error(f"expected at most {DEEPEST} levels of nesting")
        self.levels.append(_Level(self._next() == "{", path, key_span, repeated))
        self.position += 1

    def _member(self, level: _Level) -> None:
        if self._next() != '"':
            raise self._error("expected a key in double quotation marks")
        key = self._string()
        repeated = level.repeated or key.text in level.seen
        level.seen.add(key.text)
        self._skip()
        if not self._take(":"):
            raise self._error("expected a colon after the key")
        self._skip()
        self._value(join_keys(level.path, key.text), key.span, repeated)

    def _value(self, path: str, key_span: Span, repeated: bool) -> None:
        opening = self._next()
        if opening and opening in "{[":
            self._open(path, key_span, repeated=repeated)
            return
        value = self._string() if opening == '"' else self._word()
        self.records[-1].pairs.append(Pair(path, value, key_span, repeated, string=opening == '"'))

    def _word(self) -> Mapped:
        """A number, true or false as it is written; null is the empty string."""
        match = _NUMBER.match(self.text, self.position) or _WORD.match(self.text, self.position)
        if match is None:
            raise self._error("expected a value: a string in double quotation marks, a number, an object or a list")
        self.position = match.end()
        span = Span(*match.span())
        if match.group() == "null":
            return Mapped("", (), span)
        return Mapped.of([Piece(match.group(), span, True)], span)

    def _string(self) -> Mapped:
        opening = self.position
        position = opening + 1
        pieces: list[Piece] = []
        while True:
            chunk = _CHUNK.match(self.text, position)
            if chunk is not None and chunk.group():
                pieces.append(Piece(chunk.group(), Span(*chunk.span()), True))
                position = chunk.end()
            stop = self.text[position : position + 1]
            if stop == '"':
                self.position = position + 1
                return Mapped.of(pieces, Span(opening + 1, position))
            if stop == "\\":
                pieces.append(self._escape(position))
                position = pieces[-1].source.end
            elif not stop:
                expected = "expected a closing quotation mark for the string that begins here"
                raise _NotJson(expected, opening, opening + 1)
            else:
                expected = f"expected \\u{ord(stop):04x}, found the control character itself inside a string"
                if stop in "\r\n":
                    expected = "expected \\n or a closing quotation mark, found a line break inside a string"
                raise _NotJson(expected, position, position + 1)

    def _escape(self, position: int) -> Piece:
        match = _ESCAPE.match(self.text, position)
        if match is None:
            end = min(position + 2, len(self.text))
            raise _NotJson("expected an escape of JSON after the backslash", position, end)
        if match.group(1):
            return Piece(_PLAIN_ESCAPES.get(match.group(1), match.group(1)), Span(*match.span()), False)
        code = int(match.group(2), 16)
        end = match.end()
        if 0xD800 <= code < 0xDC00:
            low = _ESCAPE.match(self.text, end)
            if low is not None and low.group(2) and 0xDC00 <= (second := int(low.group(2), 16)) < 0xE000:
                return Piece(chr(0x10000 + ((code - 0xD800) << 10) + second - 0xDC00), Span(position, low.end()), False)
        # Half a surrogate pair is no character, and no text can hold it.
        return Piece("\ufffd" if 0xD800 <= code < 0xE000 else chr(code), Span(position, end), False)

    def _next(self) -> str:
        return self.text[self.position : self.position + 1]

    def _take(self, char: str) -> bool:
        if self._next() != char:
            return False
        self.position += 1
        return True

    def _skip(self) -> None:
        blanks = _BLANKS.match(self.text, self.position)
        self.position = blanks.end() if blanks else self.position

    def _error(self, expected: str) -> _NotJson:
        found = self._next()
        if found:
            expected += f", found {found}" if found.isprintable() else f", found U+{ord(found):04X}"
        return _NotJson(expected, self.position, self.position + len(found))
