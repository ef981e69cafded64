"""Glossaries: preferred and forbidden renderings of a house, by language, from CSV or TBX."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from linter.config import InputError
from linter.config.model import shown
from linter.packs.mistakes import meant
from linter.packs.reading import text_of

SUFFIXES = (".csv", ".tsv", ".tbx", ".xml")
MOST_ENTRIES = 100_000
_COLUMNS = ("language", "preferred", "forbidden", "note")
_OTHER_NAMES = {
    "lang": "language", "locale": "language", "term": "preferred", "write": "preferred", "use": "preferred",
    "not": "forbidden", "deprecated": "forbidden", "avoid": "forbidden", "comment": "note", "remark": "note",
}  # fmt: skip
_PARTS = "|"  # between several forbidden renderings


class Entry(NamedTuple):
    """The renderings of one concept in one language."""

    language: str
    preferred: str
    forbidden: tuple[str, ...]
    note: str
    place: str  # file and line, for messages
    admitted: tuple[str, ...] = ()  # renderings that are allowed beside the preferred one


def read(file: Path) -> list[Entry]:
    """The entries of a glossary. Raises InputError with one sentence."""
    suffix = file.suffix.lower()
    if suffix not in SUFFIXES:
        raise InputError(f"The glossary {shown(file)} must be a .csv, .tsv or .tbx file.")
    text = text_of(file, "glossary")
    if suffix in {".csv", ".tsv"}:
        found = list(_rows(text, shown(file)))
    else:
        from linter.packs.tbx import entries

        found = list(entries(text, shown(file)))
    if len(found) > MOST_ENTRIES:
        raise InputError(f"The glossary {shown(file)} has {len(found):,} entries, and {MOST_ENTRIES:,} are allowed.")
    if not any(entry.forbidden for entry in found):
        raise InputError(f"The glossary {shown(file)} forbids nothing, so nothing could be found. {_help(suffix)}")
    return found


def digest(file: Path) -> bytes:
    """What tells one state of a glossary from another; nothing for a file that cannot be read."""
    try:
        return hashlib.sha256(file.read_bytes()).digest()
    except OSError:
        return b""


def _help(suffix: str) -> str:
    if suffix in {".csv", ".tsv"}:
        return "Its columns are language, preferred, forbidden and note."
    return "In TBX a forbidden term has the administrative status deprecatedTerm-admn-sts or supersededTerm-admn-sts."


def _rows(text: str, name: str) -> Iterator[Entry]:
    """The rows of a CSV file; a spreadsheet may part them with commas, semicolons or tabs."""
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        columns = _columns(next(rows, []), name)
        for row in rows:
            if not any(cell.strip() for cell in row):
                continue
            place = f"{name}, line {rows.line_num}"
            if len(row) > len(columns):
                raise InputError(f"{place}: this has {len(row)} columns, and the first line names {len(columns)}.")
            cells = {column: cell.strip() for column, cell in zip(columns, row, strict=False)}
            if not cells.get("language"):
                raise InputError(f"{place}: the language is missing.")
            forbidden = tuple(part.strip() for part in cells.get("forbidden", "").split(_PARTS) if part.strip())
            yield Entry(cells["language"], cells.get("preferred", ""), forbidden, cells.get("note", ""), place)
    except csv.Error as error:
        raise InputError(f"{name}, line {rows.line_num}: this is no valid CSV: {error}.") from None


def _columns(head: Sequence[str], name: str) -> list[str]:
    columns = [column.strip().lower() for column in head]
    for column in columns:
        if column not in _COLUMNS:
            raise InputError(f'{name}, line 1: there is no column "{column}". {meant(column, _COLUMNS, _OTHER_NAMES)}')
    for column in ("language", "forbidden"):
        if column not in columns:
            raise InputError(f'{name}, line 1: the column "{column}" is missing. {_help(".csv")}')
    return columns
