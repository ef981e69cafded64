"""Bytes to SourceText and back: encodings, newlines, and the only place where positions are converted.

One unit inside presslint: half-open ranges of code points into `SourceText.text`, which is exactly the decoded bytes.
Newlines stay as they are and a leading U+FEFF is kept and counted, so that writing the text back gives the same bytes.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from linter.patterns import lazy

# What a browser makes of a charset label is wider than what Python's codec names cover.
_LABELS = {
    "utf8": "utf-8", "windows-1256": "cp1256", "windows-1251": "cp1251", "windows-1252": "cp1252",
    "windows-1250": "cp1250", "windows-1253": "cp1253", "windows-1254": "cp1254", "windows-1255": "cp1255",
    "windows-874": "cp874", "iso-8859-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
    "shift_jis": "cp932", "gb2312": "gb18030", "gbk": "gb18030", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
}  # fmt: skip
_NO_ENCODINGS = {"undefined", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"}
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
# HTML wants the declaration within the first 1,024 bytes; real pages are late, and reading is not judging.
_META_WINDOW = 4096
_NEWLINE = lazy(r"\r\n|\n|\r")


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


class Position(NamedTuple):
    """A place for people: 1-based line and 1-based column in code points."""

    line: int
    column: int


class Undecodable(NamedTuple):
    """Where decoding stopped making sense: the byte offset, the bytes there, and their place in the text."""

    byte_offset: int
    bytes_: bytes
    span: Span


@dataclass(frozen=True)
class SourceText:
    """The text of one file and all that is known of how it was stored."""

    text: str
    encoding: str = "utf-8"
    bom: bool = False
    declared_encoding: str | None = None  # what an HTML meta or the configuration named, when UTF-8 failed
    undecodable: tuple[Undecodable, ...] = ()
    _starts: list[int] = field(default_factory=list, repr=False, compare=False)

    @classmethod
    def from_bytes(cls, data: bytes, *, fallback: str | None = None) -> SourceText:
        """Decode a file: byte order mark, then UTF-8, then what the HTML declares, then `fallback`.

        Nothing is lost or guessed: when no encoding fits, each bad byte becomes U+FFFD in `text` and is listed in
        `undecodable`.
        """
        for mark, encoding in (
            (codecs.BOM_UTF8, "utf-8"),
            (codecs.BOM_UTF16_LE, "utf-16-le"),
            (codecs.BOM_UTF16_BE, "utf-16-be"),
        ):
            if data.startswith(mark):
                return cls._decoded(data, encoding, bom=True)
        try:
            return cls(data.decode("utf-8"))
        except UnicodeDecodeError:
            pass
        for label in filter(None, (_declared(data), fallback)):
            codec = python_codec(label)
            if codec is None or codec == "utf-8":
                continue
            try:
                return cls(data.decode(codec), codec, declared_encoding=label)
            except UnicodeError:
                continue
        return cls._decoded(data, "utf-8", bom=False)

    @classmethod
    def _decoded(cls, data: bytes, encoding: str, *, bom: bool) -> SourceText:
        pieces: list[str] = []
        bad: list[Undecodable] = []
        start = length = 0
        decoder_name = encoding
        while start < len(data):
            try:
                pieces.append(data[start:].decode(decoder_name))
                break
            except UnicodeDecodeError as error:
                good = data[start : start + error.start].decode(decoder_name)
                pieces += [good, "\ufffd"]
                length += len(good)
                wrong = data[start + error.start : start + error.end]
                bad.append(Undecodable(start + error.start, wrong, Span(length, length + 1)))
                length += 1
                start += error.end
                if len(bad) >= 100:  # a binary file; the first hundred places say enough
                    pieces.append(data[start:].decode(decoder_name, errors="replace"))
                    break
        return cls("".join(pieces), encoding, bom, undecodable=tuple(bad))

    def to_bytes(self, text: str | None = None) -> bytes:
        """The text (or a repaired one) in the encoding of the file. Raises UnicodeEncodeError when it does not fit."""
        return (self.text if text is None else text).encode(self.encoding)

    def with_text(self, text: str) -> SourceText:
        """A repaired text in the same encoding."""
        return SourceText(text, self.encoding, text.startswith("\ufeff"), self.declared_encoding)

    @property
    def newline(self) -> str:
        """The newline used first, "\\n" when there is none."""
        match = _NEWLINE.search(self.text)
        return match.group() if match else "\n"

    def _line_starts(self) -> list[int]:
        if not self._starts:
            self._starts.extend([0, *(match.end() for match in _NEWLINE.finditer(self.text))])
        return self._starts

    def position(self, offset: int) -> Position:
        """Line and column of a code-point offset. A byte order mark takes no column of its own."""
        starts = self._line_starts()
        line = bisect_right(starts, offset)
        column = offset - starts[line - 1] + 1
        if line == 1 and self.text.startswith("\ufeff") and offset > 0:
            column -= 1
        return Position(line, column)

    def utf16_column(self, offset: int) -> int:
        """1-based column in UTF-16 code units, as SARIF and language servers count."""
        starts = self._line_starts()
        line_start = starts[bisect_right(starts, offset) - 1]
        before = (
            self.text[line_start:offset].removeprefix("\ufeff") if line_start == 0 else self.text[line_start:offset]
        )
        return len(before) + sum(char > "\uffff" for char in before) + 1

    def offset(self, position: Position) -> int:
        """The code-point offset of a line and column; the inverse of `position`."""
        start = self._line_starts()[position.line - 1]
        bom = position.line == 1 and self.text.startswith("\ufeff")
        return start + position.column - 1 + bom

    def line_text(self, line: int) -> tuple[int, str]:
        """Start offset and text of a 1-based line, without its newline."""
        starts = self._line_starts()
        start = starts[line - 1]
        end = starts[line] if line < len(starts) else len(self.text)
        return start, self.text[start:end].rstrip("\r\n")


def python_codec(label: str) -> str | None:
    """The name of Python's codec for an encoding label as HTML or a configuration writes it, or None."""
    name = label.strip().strip("\"'").lower()
    name = _LABELS.get(name, name)
    try:
        codec = codecs.lookup(name)
        # hex, zlib and rot13 are codecs, too, but no encodings; undefined and idna decode no pages.
        "a".encode(codec.name).decode(codec.name)
    except (LookupError, UnicodeError, ValueError):
        return None
    return None if codec.name in _NO_ENCODINGS else codec.name


def _declared(data: bytes) -> str | None:
    match = _META_CHARSET.search(data[:_META_WINDOW])
    return match.group(1).decode("ascii") if match else None
