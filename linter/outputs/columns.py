"""Columns as the readers of a report count them: in UTF-16 code units or in bytes of UTF-8, without counting a line twice."""

from __future__ import annotations

from linter.source import Position, SourceText

# A page may be one line of a megabyte with thousands of findings: what stands before a place is counted from the last
# multiple of this.
_STEP = 1024


class Columns:
    """1-based columns of code-point offsets in units of an encoding."""

    def __init__(self, source: SourceText, encoding: str, unit: int, *, count_mark: bool) -> None:
        """`unit` is the bytes of a unit; `count_mark` says whether a byte order mark takes columns of the first line."""
        self._source = source
        self._encoding = encoding
        self._unit = unit
        self._count_mark = count_mark
        self._before = [0]
        for start in range(0, len(source.text), _STEP):
            self._before.append(self._before[-1] + self._length(start, start + _STEP))

    def column(self, offset: int) -> int:
        """The column of an offset."""
        line = self._source.position(offset).line
        start = self._source.offset(Position(line, 1))
        if line == 1 and self._count_mark:
            start = 0
        return max(1, self._units_before(offset) - self._units_before(start) + 1)

    def _units_before(self, offset: int) -> int:
        step = offset // _STEP
        return self._before[step] + self._length(step * _STEP, offset)

    def _length(self, start: int, end: int) -> int:
        return len(self._source.text[start:end].encode(self._encoding, "surrogatepass")) // self._unit


def utf16_columns(source: SourceText) -> Columns:
    """Columns in UTF-16 code units. A byte order mark has none: editors do not show it."""
    return Columns(source, "utf-16-le", 2, count_mark=False)


def utf8_columns(source: SourceText) -> Columns:
    """Columns in bytes of UTF-8. A byte order mark takes three: the line is read as it is stored."""
    return Columns(source, "utf-8", 1, count_mark=True)
