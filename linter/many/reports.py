"""The reports of a run, in order. A few are kept in memory; many are written to a file that nobody else sees and read back
one at a time, so that memory does not grow with the files that are read.
"""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, overload

from linter.packing import is_silent, pack, unpack
from linter.report import Report

# Of so many reports the documents take a few megabytes, and to read them back takes longer than to keep them.
_KEPT = 500


class Reports(Sequence[Report]):
    """Reports that are read back when they are asked for. One may be put in the place of another."""

    def __init__(self, reports: Iterable[Report] = (), kept: int = _KEPT) -> None:
        self._kept = kept
        self._in_memory: list[Report] = []
        self._file: IO[bytes] | None = None
        self._places = array("q")  # of each report three numbers: where it begins, how long it and its document are
        self._silent = bytearray()  # of each whether it holds no findings
        for report in reports:
            self.append(report)

    def append(self, report: Report) -> None:
        """Add a report."""
        if self._file is None and len(self._in_memory) < self._kept:
            self._in_memory.append(report)
        else:
            self.append_packed(pack(report), report.text.encode("utf-8", "surrogatepass"))

    def append_packed(self, report: bytes, text: bytes) -> None:
        """Add a report that is packed already, with the text of its document in UTF-8."""
        if self._file is None and len(self._in_memory) < self._kept:
            self._in_memory.append(_unpacked(report, text))
            return
        if self._file is None:
            self._file = tempfile.TemporaryFile(prefix="presslint-")  # noqa: SIM115 - open as long as the reports are
        self._places.extend(self._written(self._file, report, text))
        self._silent.append(is_silent(report))

    def telling(self) -> Iterator[Report]:
        """The reports that hold findings, counting or not; the others are not read."""
        yield from (one for one in self._in_memory if one.findings or one.suppressed)
        for number, silent in enumerate(self._silent):
            if not silent:
                yield self._read(number)

    def __len__(self) -> int:
        return len(self._in_memory) + len(self._places) // 3

    def __iter__(self) -> Iterator[Report]:
        yield from self._in_memory
        for number in range(len(self._places) // 3):
            yield self._read(number)

    @overload
    def __getitem__(self, number: int) -> Report: ...
    @overload
    def __getitem__(self, number: slice) -> list[Report]: ...
    def __getitem__(self, number: int | slice) -> Report | list[Report]:
        if isinstance(number, slice):
            return [self[one] for one in range(*number.indices(len(self)))]
        number = range(len(self))[number]
        kept = len(self._in_memory)
        return self._in_memory[number] if number < kept else self._read(number - kept)

    def __setitem__(self, number: int, report: Report) -> None:
        number = range(len(self))[number]
        kept = len(self._in_memory)
        if number < kept or self._file is None:
            self._in_memory[number] = report
            return
        packed = pack(report)
        place = self._written(self._file, packed, report.text.encode("utf-8", "surrogatepass"))
        self._silent[number - kept] = is_silent(packed)
        self._places[(number - kept) * 3 : (number - kept) * 3 + 3] = array("q", place)

    @staticmethod
    def _written(file: IO[bytes], report: bytes, text: bytes) -> tuple[int, int, int]:
        start = file.seek(0, 2)
        file.write(report)
        file.write(text)
        return start, len(report), len(text)

    def _read(self, number: int) -> Report:
        assert self._file is not None
        start, report, text = self._places[number * 3 : number * 3 + 3]
        self._file.seek(start)
        data = self._file.read(report + text)
        return _unpacked(data[:report], data[report:])


def _unpacked(report: bytes, text: bytes) -> Report:
    return unpack(report, text.decode("utf-8", "surrogatepass"))
