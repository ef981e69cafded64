"""Release and Field: what was found, where, how it was recognised, and what else might have been meant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from linter.document import Link
from linter.source import Span

STANDARD_FIELDS = ("title", "date", "language", "source_link", "disclaimer")


class Candidate(NamedTuple):
    """Something that could be a field's value, with its place and how it was found."""

    value: str | None
    raw: str
    span: Span
    origin: str


class Field(NamedTuple):
    """One field of a release. `value` is normalised (a date as YYYY-MM-DD), `raw` is what stands in the source."""

    value: str | None
    raw: str
    span: Span
    origin: str
    candidates: tuple[Candidate, ...] = ()


class FoundDate(NamedTuple):
    """One place that dates the release."""

    value: dt.date | None
    raw: str
    span: Span
    origin: str  # "header line", "dateline", "front matter", "meta", "json-ld", "time", "record", "end line"
    printed: bool
    alternative: dt.date | None = None


class FoundDisclaimer(NamedTuple):
    """The recognised disclaimer: the language of its words and what reverses it."""

    text: str
    span: Span
    origin: str
    tag: str
    concepts: frozenset[str]
    reversed_by: Span | None
    block: int
    reviewed: bool


class Declaration(NamedTuple):
    """A language declared for the whole document."""

    tag: str
    span: Span
    origin: str  # "option", "front matter", "record", "lang", "xml:lang", "og:locale", "content-language", "json-ld", "path"

    @property
    def strong(self) -> bool:
        """Whether the place is one that readers and programs act on."""
        return self.origin in {"option", "front matter", "record", "lang"}


class Release(NamedTuple):
    """What the finder made of a document; `fields` always has the standard keys."""

    fields: dict[str, Field | None]
    text_language: str | None  # the language whose data read the text
    declarations: tuple[Declaration, ...] = ()
    dates: tuple[FoundDate, ...] = ()
    disclaimer: FoundDisclaimer | None = None
    link: Link | None = None
    issuer: Span | None = None
    start: int = 0  # where in the source the release begins: an absent title, date or issuer belongs here
    end: int = 0  # where it ends: an absent link or disclaimer belongs here
    labelled: Mapping[str, Field] = MappingProxyType({})
