"""The fields of a release with their evidence: what was found, how, and on which line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from linter.outputs.html.characters import Stretch, spelled
from linter.release.model import STANDARD_FIELDS, Candidate, Field, Release
from linter.source import SourceText

_NAMES = {
    "title": "Title", "date": "Date", "language": "Language", "source_link": "Original", "disclaimer": "Disclaimer",
}  # fmt: skip
_LONGEST = 400
_MOST_OTHERS = 4
# What may be followed from a report: nothing that runs, nothing with a blank in it.
_ADDRESSES = ("https://", "http://")


class Evidence(NamedTuple):
    """One place that gives a field's value, as written."""

    value: tuple[Stretch, ...]
    raw: tuple[Stretch, ...]  # empty when it is written as the value is
    origin: str
    line: int | None  # None: it does not stand in the document


class Row(NamedTuple):
    """A field: its name for people, its evidence, other places that say something else or the same."""

    name: str
    found: Evidence | None
    href: str
    others: tuple[Evidence, ...]
    more: int


def rows(release: Release, source: SourceText) -> Iterator[Row]:
    """The fields, the usual ones first."""
    for key in (*STANDARD_FIELDS, *(key for key in release.fields if key not in STANDARD_FIELDS)):
        field = release.fields.get(key)
        name = _NAMES.get(key, key.replace("_", " "))
        if field is None:
            yield Row(name, None, "", (), 0)
            continue
        others = tuple(_evidence(one, source) for one in field.candidates[:_MOST_OTHERS])
        yield Row(name, _evidence(field, source), _href(key, field), others, len(field.candidates) - len(others))


def _evidence(found: Field | Candidate, source: SourceText) -> Evidence:
    value = found.value or ""
    raw = "" if found.raw.strip() == value.strip() else found.raw
    placed = found.span.end > found.span.start
    return Evidence(_cut(value), _cut(raw), found.origin, source.position(found.span.start).line if placed else None)


def _cut(text: str) -> tuple[Stretch, ...]:
    text = " ".join(text.split(" ")).strip()
    return tuple(spelled(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}\u2026"))


def _href(key: str, field: Field) -> str:
    address = (field.value or "").strip()
    follows = key == "source_link" and address.lower().startswith(_ADDRESSES)
    return address if follows and address.isprintable() and " " not in address else ""
