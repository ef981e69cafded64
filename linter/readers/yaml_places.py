"""YAML read for its strings and their places: nothing is constructed, coerced, merged or expanded.

`lang: no` stays "no" and `date: 2024-02-30` stays as it is written. The parser's events are walked without recursion,
so neither a bomb of brackets nor one of aliases does harm. How a scalar was folded or escaped is worked out again from
the source, and checked against what the parser made of it: the map of a value is exact or admits that it is not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from linter.document import Comment, Entry, Run, Trouble
from linter.patterns import lazy
from linter.readers.assembly import BlockBuilder
from linter.source import Span

DEEPEST = 32  # levels of nesting; content systems use three
_LONGEST_KEY = 256  # code points of a dotted key
_LONGEST_ALIASED = 200  # an alias of a longer string is not repeated
_MOST_TROUBLES = 10

_BREAK = r"(?:\r\n|\n|\r)"
_NOT_YAML = lazy("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SURROGATE = lazy("[\ud800-\udfff]")
_PROPERTIES = lazy(r"(?:[&!][^\s,\[\]{}]*\s+)+")
# The look-behind keeps a megabyte of blanks from being tried from each of them.
_FOLD = lazy(rf"(?<![ \t])[ \t]*{_BREAK}(?:[ \t]*{_BREAK})*[ \t]*")
_SINGLE = lazy(rf"''|{_FOLD.pattern}")
_DOUBLE = lazy(
    rf"\\(?:x[0-9A-Fa-f]{{2}}|u[0-9A-Fa-f]{{4}}|U[0-9A-Fa-f]{{8}}|{_BREAK}(?:[ \t]*{_BREAK})*[ \t]*|[^\r\n])"
    rf"|{_FOLD.pattern}"
)
_COMMENT = lazy(r"(?<!\S)#[^\r\n]*")
_LINE = lazy(rf"([^\r\n]*)({_BREAK}|\Z)")
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
# A key at the margin, with its value on the same line: where reading goes on after a line that is not YAML.
KEY_LINE = lazy(
    r"(?<![^\r\n\ufeff])(\"[^\"\r\n]*\"|'[^'\r\n]*'|[^\s#:\"'\[\]{}>|@`%&*!,-][^:\r\n]*)"
    r":(?:[ \t]+([^\r\n]*))?(?=[\r\n]|\Z)"
)


class Piece(NamedTuple):
    """A piece of decoded text with its source; literal when the two run in step."""

    text: str
    source: Span
    literal: bool


@dataclass(frozen=True, slots=True)
class Mapped:
    """A decoded string with the place of every code point; `span` is the string as written, without quotes."""

    text: str
    runs: tuple[Run, ...]
    span: Span

    @classmethod
    def of(cls, pieces: list[Piece], span: Span) -> Mapped:
        """A string put together from pieces in order."""
        runs: list[Run] = []
        length = 0
        for text, source, literal in pieces:
            if not text:
                continue
            if literal and runs and runs[-1].literal and runs[-1].source.end == source.start:
                runs[-1] = Run(runs[-1].start, Span(runs[-1].source.start, source.end), True)
            else:
                runs.append(Run(length, source, literal))
            length += len(text)
        return cls("".join(piece.text for piece in pieces), tuple(runs), span)

    def pieces(self, start: int = 0, end: int | None = None) -> Iterator[Piece]:
        """The pieces of a range; of a replaced piece the whole source, even when the range cuts it."""
        end = len(self.text) if end is None else end
        index = max(0, bisect_right(self.runs, start, key=lambda run: run.start) - 1)
        while index < len(self.runs) and self.runs[index].start < end:
            run = self.runs[index]
            index += 1
            stop = self.runs[index].start if index < len(self.runs) else len(self.text)
            left, right = max(run.start, start), min(stop, end)
            if left < right:
                shift = run.source.start - run.start
                source = Span(left + shift, right + shift) if run.literal else run.source
                yield Piece(self.text[left:right], source, run.literal)

    def source(self, start: int, end: int) -> Span:
        """The source of a range; an empty range stands where its first code point does."""
        if start >= end:
            place = self._place(start)
            return Span(place, place)
        index = bisect_right(self.runs, end - 1, key=lambda run: run.start) - 1
        last = self.runs[index]
        return Span(self._place(start), last.source.start + end - last.start if last.literal else last.source.end)

    def _place(self, offset: int) -> int:
        if not self.runs:
            return self.span.start
        if offset >= len(self.text):
            return self.runs[-1].source.end
        run = self.runs[bisect_right(self.runs, offset, key=lambda run: run.start) - 1]
        return run.source.start + offset - run.start if run.literal else run.source.start

    def encodable(self) -> Mapped:
        """The same string with U+FFFD for every lone surrogate, as parsers that work in UTF-8 want it."""
        if _SURROGATE.search(self.text) is None:
            return self
        pieces: list[Piece] = []
        for text, source, literal in self.pieces():
            if not literal:
                pieces.append(Piece(_SURROGATE.sub("\ufffd", text), source, False))
                continue
            for match in re.finditer("[\ud800-\udfff]|[^\ud800-\udfff]+", text):
                place = Span(source.start + match.start(), source.start + match.end())
                lone = _SURROGATE.match(match.group()) is not None
                pieces.append(Piece("\ufffd" if lone else match.group(), place, not lone))
        return Mapped.of(pieces, self.span)

    def feed(self, builder: BlockBuilder) -> None:
        """Hand the string over to the builder of a block."""
        for text, source, literal in self.pieces():
            if literal:
                builder.literal(text, source.start)
            else:
                builder.replaced(text, source)


@dataclass(frozen=True, slots=True)
class Pair:
    """A key with one string under it. Nested keys are joined by dots; the elements of a sequence share their key."""

    key: str  # lower case
    value: Mapped
    key_span: Span  # of the innermost key, without quotes
    duplicate: bool = False  # the mapping has had this key before
    string: bool = True  # False for a number, true, false and null of JSON

    def entry(self, origin: str, block: int | None = None) -> Entry:
        """The pair as metadata of a document."""
        return Entry(self.key, self.value.text, self.value.span, origin, self.key_span, self.duplicate, block)


def join_keys(parent: str, key: str) -> str:
    """A dotted key in lower case; cut where only an attack is longer."""
    return (f"{parent}.{key}" if parent else key).lower()[:_LONGEST_KEY]


def fields(text: str, offset: int = 0, first_line: int = 1) -> tuple[list[Pair], list[Trouble]]:
    """Every string of a YAML mapping, in order, and what is wrong with the YAML.

    `text` stands at code point `offset` of the source and begins on line `first_line`. After a line that is not YAML,
    reading goes on at the next key that stands at the margin.
    """
    reading = _Reading(text, offset, first_line)
    reading.run()
    return reading.pairs, reading.troubles


def comments(text: str, offset: int, pairs: list[Pair]) -> list[Comment]:
    """The comments of a YAML text whose strings are `pairs`; the number sign is part of the span only."""
    spans = sorted(span for pair in pairs for span in (pair.key_span, pair.value.span))
    found: list[Comment] = []
    position = 0
    while (match := _COMMENT.search(text, position)) is not None:
        start, position = match.start() + offset, match.end()
        index = bisect_right(spans, start, key=lambda span: span.start) - 1
        if index >= 0 and start < spans[index].end:
            position = spans[index].end - offset
        else:
            found.append(Comment(match.group()[1:].strip(), Span(start, match.end() + offset)))
    return found


@dataclass(slots=True)
class _Level:
    """A mapping or sequence that is open."""

    mapping: bool
    path: str
    seen: set[str] = field(default_factory=set)
    key: str | None = None  # waiting for its value
    key_span: Span = field(default_factory=lambda: Span(0, 0))
    repeated: bool = False


class _Reading:
    def __init__(self, text: str, offset: int, first_line: int) -> None:
        self.text = text
        self.offset = offset
        self.first_line = first_line
        self.pairs: list[Pair] = []
        self.troubles: list[Trouble] = []
        self.anchors: dict[str, Mapped] = {}
        self.root_keys: set[str] = set()

    def run(self) -> None:
        readable = self.text
        wrong = _NOT_YAML.search(readable)
        if wrong is not None:
            found = f"expected text, found the control character U+{ord(wrong.group()):04X}"
            self._trouble(wrong.start(), wrong.end(), found)
            readable = _NOT_YAML.sub("\ufffd", readable)
        start: int | None = 1 if readable.startswith("\ufeff") else 0
        while start is not None and len(self.troubles) < _MOST_TROUBLES:
            start = self._read_from(readable, start)

    def _read_from(self, readable: str, start: int) -> int | None:
        """Read to the end of the document or to the first mistake; then the place where reading may go on."""
        import yaml

        try:
            self._walk(yaml.parse(readable[start:], Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)), start)
        except yaml.MarkedYAMLError as error:
            return self._recover(error, start)
        except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
            self._trouble(start, min(start + 1, len(self.text)), "expected YAML")
        return None

    def _walk(self, events: Iterator[Any], start: int) -> None:
        levels: list[_Level] = []
        began = False
        for event in events:
            kind = type(event).__name__
            first, last = event.start_mark.index + start, event.end_mark.index + start
            if kind == "DocumentStartEvent":
                if began:
                    self._trouble(first, last, "expected one YAML document, found the beginning of a second")
                    return
                began = True
            elif kind in {"MappingStartEvent", "SequenceStartEvent"}:
                if len(levels) >= DEEPEST:
                    self._trouble(first, last, f"expected at most {DEEPEST} levels of nesting")
                    return
                if not levels and kind == "SequenceStartEvent":
                    self._trouble(first, last, "expected keys with values, found a list")
                    return
                self._open(levels, kind == "MappingStartEvent")
            elif kind in {"MappingEndEvent", "SequenceEndEvent"}:
                levels.pop()
                _value_ended(levels)
            elif kind in {"ScalarEvent", "AliasEvent"} and not levels:
                if last > first:
                    self._trouble(first, last, "expected keys with values, found running text")
                return
            elif kind == "ScalarEvent":
                self._scalar(levels, event, first, last)
            elif kind == "AliasEvent":
                known = self.anchors.get(event.anchor)
                place = Span(first + self.offset, last + self.offset)
                self._string(levels, known and Mapped.of([Piece(known.text, place, False)], place), place)

    def _open(self, levels: list[_Level], mapping: bool) -> None:
        if not levels:
            levels.append(_Level(mapping, "", self.root_keys))
            return
        parent = levels[-1]
        path = parent.path
        if parent.mapping:
            if parent.key is None:  # a mapping or sequence as a key
                path = join_keys(path, "?")
            else:
                path = join_keys(path, parent.key)
        levels.append(_Level(mapping, path, key_span=parent.key_span, repeated=parent.repeated))

    def _scalar(self, levels: list[_Level], event: Any, first: int, last: int) -> None:
        if event.anchor or event.tag:
            skipped = _PROPERTIES.match(self.text, first, last)
            first = skipped.end() if skipped else first
        value = self._mapped(first, last, event.value)
        if event.anchor and len(value.text) <= _LONGEST_ALIASED:
            self.anchors[event.anchor] = value
        self._string(levels, value, value.span)

    def _string(self, levels: list[_Level], value: Mapped | None, place: Span) -> None:
        """A string as a key or as a value, whichever is due; None for an alias of something that is no short string."""
        level = levels[-1]
        if level.mapping and level.key is None:
            level.key = value.text if value is not None else "?"
            level.key_span = place
            nested = len(levels) > 1 and levels[-2].repeated
            level.repeated = nested or level.key in level.seen
            level.seen.add(level.key)
            return
        if value is not None:
            key = join_keys(level.path, level.key or "") if level.mapping else level.path
            self.pairs.append(Pair(key, value, level.key_span, level.repeated))
        _value_ended(levels)

    def _mapped(self, first: int, last: int, value: str) -> Mapped:
        opening = self.text[first : first + 1]
        if opening in {"|", ">"} and "\n" in self.text[first:last].replace("\r", "\n"):
            pieces = _block(self.text, first, last, value)
        elif opening in {'"', "'"} and last - first >= 2:
            first, last = first + 1, last - 1
            pieces = _flow(self.text, first, last, _DOUBLE if opening == '"' else _SINGLE)
        else:
            pieces = _flow(self.text, first, last, _FOLD)
        moved = [
            Piece(text, Span(source.start + self.offset, source.end + self.offset), literal)
            for text, source, literal in pieces
        ]
        span = Span(first + self.offset, last + self.offset)
        if "".join(piece.text for piece in moved) != value:
            if _NOT_YAML.sub("\ufffd", "".join(piece.text for piece in moved)) != value:
                return Mapped.of([Piece(value, span, False)], span)
        elif opening in {"|", ">"}:
            span = _without_end(moved, span)
        return Mapped.of(moved, span)

    def _trouble(self, start: int, end: int, expected: str) -> None:
        before = re.findall(_BREAK, self.text[:start])
        line_start = max(self.text.rfind("\n", 0, start), self.text.rfind("\r", 0, start)) + 1
        column = start - line_start + 1 - (line_start == 0 and self.text.startswith("\ufeff"))
        place = f"line {self.first_line + len(before)}, column {column}"
        self.troubles.append(Trouble(f"{place}: {expected}", Span(start + self.offset, end + self.offset)))

    def _recover(self, error: Any, start: int) -> int | None:
        """Report a mistake, keep what its line plainly says, and find the next key at the margin."""
        context = error.context or ""
        mark = error.problem_mark or error.context_mark
        unclosed = "quoted scalar" in context and "unexpected end" in (error.problem or "")
        if error.context_mark is not None and (unclosed or "simple key" in context):
            mark = error.context_mark
        place = min(start + (mark.index if mark is not None else 0), len(self.text))
        self._trouble(place, min(place + 1, len(self.text)), _expected(error, self.text[place : place + 1], unclosed))
        line_start = max(self.text.rfind("\n", 0, place), self.text.rfind("\r", 0, place)) + 1
        line_start = max(line_start, start)
        line = KEY_LINE.match(self.text, line_start)
        if line is not None:
            begin, end = line_start + self.offset, line.end() + self.offset
            self.pairs = [pair for pair in self.pairs if not begin <= pair.key_span.start < end]
            self._plain_line(line)
        following = KEY_LINE.search(self.text, line.end() if line else max(place, line_start) + 1)
        return following.start() if following else None

    def _plain_line(self, line: re.Match[str]) -> None:
        """A key whose value is not YAML, as a person reads it: the rest of the line."""
        key = line.group(1)
        quoted = key[0] in "\"'"
        key_span = Span(line.start(1) + quoted + self.offset, line.end(1) - quoted + self.offset)
        rest = line.group(2) or ""
        begin = line.start(2) if line.group(2) else line.end()
        if rest[:1] in {'"', "'"}:
            rest, begin = rest[1:], begin + 1
        rest = rest.rstrip()
        span = Span(begin + self.offset, begin + len(rest) + self.offset)
        plain = key[1:-1] if quoted else key.rstrip()
        self.pairs.append(Pair(join_keys("", plain), Mapped.of([Piece(rest, span, True)], span), key_span))
        self.root_keys.add(plain)


def _value_ended(levels: list[_Level]) -> None:
    if levels and levels[-1].mapping:
        if levels[-1].key is None:
            levels[-1].key = "?"
        else:
            levels[-1].key = None


def _without_end(pieces: list[Piece], span: Span) -> Span:
    """The place of a block scalar's content: without its header, indentation and last line breaks."""
    written = [piece.source for piece in pieces if piece.literal]
    return Span(written[0].start, written[-1].end) if written else Span(span.start, span.start)


def _flow(text: str, first: int, last: int, special: re.Pattern[str]) -> list[Piece]:
    """The pieces of a plain or quoted scalar: escapes and folded line breaks are what is replaced."""
    pieces: list[Piece] = []
    position = first
    for match in special.finditer(text, first, last):
        pieces.append(Piece(text[position : match.start()], Span(position, match.start()), True))
        pieces.append(Piece(_decoded(match.group()), Span(*match.span()), False))
        position = match.end()
    pieces.append(Piece(text[position:last], Span(position, last), True))
    return [piece for piece in pieces if piece.text]


def _decoded(written: str) -> str:
    if written == "''":
        return "'"
    breaks = len(re.findall(_BREAK, written))
    if not written.startswith("\\"):
        return " " if breaks == 1 else "\n" * (breaks - 1)
    if breaks:
        return "\n" * (breaks - 1)
    if len(written) > 2:
        code = int(written[2:], 16)
        return chr(code) if code <= 0x10FFFF else "\ufffd"
    return _ESCAPES.get(written[1], written[1])


def _block(text: str, first: int, last: int, value: str) -> list[Piece]:
    """The pieces of a literal or folded block scalar."""
    folded = text[first] == ">"
    lines = [match.span(1) for match in _LINE.finditer(text, first, last) if match.start() < last][1:]
    filled = [(start, end) for start, end in lines if text[start:end].strip(" ")]
    value_lines = [line for line in value.split("\n") if line.strip(" ")]
    if not filled or not value_lines:
        return [Piece(value, Span(first, last), False)]
    # The parser has settled the indentation: it is what the first line lacks in the value.
    head = text[filled[0][0] : filled[0][1]]
    if folded:
        indent = len(head) - len(head.lstrip(" "))
        if text[first + 1 : first + 3].strip("+-\r\n ").isdigit():
            return [Piece(value, Span(first, last), False)]
    else:
        indent = len(head) - len(value_lines[0])
    pieces: list[Piece] = []
    length = 0

    def add(piece: Piece) -> None:
        nonlocal length
        kept = piece.text[: len(value) - length]
        length += len(kept)
        if kept:
            pieces.append(piece._replace(text=kept))

    position = lines[0][0]  # where the line breaks not yet written begin
    blank, previous = 0, None  # blank lines since the last filled one, and whether that one was indented further
    for start, end in lines:
        content = min(start + indent, end)
        if content == end:
            blank += 1
            continue
        indented = text[content] in " \t"
        if previous is None:
            breaks = "\n" * blank
        elif folded and not indented and not previous:
            breaks = "\n" * blank or " "
        else:
            breaks = "\n" * (blank + 1)
        if breaks:
            add(Piece(breaks, Span(position, content), False))
        add(Piece(text[content:end], Span(content, end), True))
        position, blank, previous = end, 0, indented
    add(Piece("\n" * (blank + 1), Span(position, last), False))
    return pieces


_SENTENCES = (
    (
        "mapping values are not allowed",
        "expected one value after the key, found a second colon: put the value in quotation marks",
    ),
    ("could not find expected ':'", "expected a colon and a space after this key"),
    ("did not find expected key", "expected a key on a line of its own, at the indentation of the keys above"),
    ("expected <block end>", "expected a key on a line of its own, at the indentation of the keys above"),
    ("did not find expected '-'", "expected the next list item at the indentation of the items above"),
    (
        "unknown escape character",
        "expected a known escape after the backslash: double the backslash or use single quotation marks",
    ),
    ("escape", "expected a complete escape sequence after the backslash"),
    ("expected ',' or ']'", "expected a comma or a closing square bracket"),
    ("expected ',' or '}'", "expected a comma or a closing brace"),
    ("nesting depth", f"expected at most {DEEPEST} levels of nesting"),
    ("tag handle", "expected a declared tag: put a value that begins with an exclamation mark in quotation marks"),
)  # fmt: skip


def _expected(error: Any, found: str, unclosed: bool) -> str:
    """What was expected, as a sentence for people who do not know the parser."""
    problem = f"{error.context or ''} {error.problem or ''}"
    if unclosed:
        return "expected a closing quotation mark for the value that begins here"
    if "cannot start any token" in problem:
        if found == "\t":
            return "expected spaces as indentation, found a tab"
        return f"expected a value, found {found}: put a value that begins with this character in quotation marks"
    for fragment, sentence in _SENTENCES:
        if fragment in problem:
            return sentence
    return f"expected valid YAML: {error.problem or 'this is not'}"
