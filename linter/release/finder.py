"""The release finder: from a document with its outline to a Release, element by element."""

from __future__ import annotations

from collections.abc import Iterable

from linter.document import Document, Role
from linter.languages import tags
from linter.languages.model import Language
from linter.publishers.model import Publisher
from linter.readers.field_names import canonical_key
from linter.release import labelled
from linter.release.date import find_dates, release_date
from linter.release.disclaimer import find_disclaimer
from linter.release.lines import Line, first_prose, lines
from linter.release.model import Candidate, Declaration, Field, FoundDate, FoundDisclaimer, Release
from linter.release.source_link import find_source_link
from linter.release.title import find_titles
from linter.source import Span


def find_release(
    document: Document, language: Language, publisher: Publisher, declared: tuple[Declaration, ...]
) -> Release:
    """Find the release in a document whose text is in a language. Never fails; what is not there is None."""
    found_lines = lines(document)
    disclaimer = find_disclaimer(document, found_lines, language)
    links, best_link = find_source_link(document, found_lines, language, publisher, disclaimer)
    body = _body(found_lines, language, disclaimer)
    dates = find_dates(document, found_lines, body, language, disclaimer)
    titles = find_titles(document, found_lines, body, language, dates, disclaimer)
    extra = labelled.find_fields(document, found_lines, publisher, language)
    fields: dict[str, Field | None] = {
        "title": _field([candidate for candidate, _ in titles]),
        "date": _date_field(dates),
        "language": _language_field(declared, language),
        "source_link": _field(
            [Candidate(link.target.strip(), link.target, link.span, origin) for link, origin in links]
        ),
        "disclaimer": _disclaimer_field(disclaimer),
    }
    for key, field in extra.items():
        fields.setdefault(key, field)
    return Release(
        fields,
        language.tag if language.known else None,
        declared,
        dates,
        disclaimer,
        best_link,
        _issuer(found_lines[:body], language),
        _start(document, found_lines),
        _end(document, found_lines),
        extra,
    )


def _body(found_lines: list[Line], language: Language, disclaimer: FoundDisclaimer | None) -> int:
    skip = frozenset(n for n, line in enumerate(found_lines) if disclaimer and line.block_index == disclaimer.block)
    # A flattened page is one block that holds everything, the disclaimer too.
    if len(skip) == len(found_lines) or (disclaimer and len(found_lines) <= 2):
        skip = frozenset()
    introduces = frozenset(
        n for n, line in enumerate(found_lines) if line.has_url and language.vocabulary.lead_in(line.text)
    )
    return first_prose(found_lines, language.terminal_marks, skip=skip | introduces)


def _field(candidates: list[Candidate]) -> Field | None:
    if not candidates:
        return None
    best = candidates[0]
    return Field(best.value, best.raw, best.span, best.origin, tuple(candidates[1:]))


def _date_field(dates: tuple[FoundDate, ...]) -> Field | None:
    if not dates:
        return None
    value = release_date(dates)
    chosen = next((date for date in dates if date.value == value), dates[0])
    others = tuple(
        Candidate(date.value.isoformat() if date.value else None, date.raw, date.span, date.origin)
        for date in dates
        if date is not chosen
    )
    return Field(value.isoformat() if value else None, chosen.raw, chosen.span, chosen.origin, others)


def _language_field(declared: tuple[Declaration, ...], language: Language) -> Field | None:
    if declared:
        first = declared[0]
        others = tuple(Candidate(tags.canonical(d.tag) or d.tag, d.tag, d.span, d.origin) for d in declared[1:])
        return Field(tags.canonical(first.tag) or first.tag, first.tag, first.span, first.origin, others)
    if language.known:
        return Field(language.tag, "", Span(0, 0), "detected")
    return None


def _disclaimer_field(found: FoundDisclaimer | None) -> Field | None:
    return Field(found.text, found.text, found.span, found.origin) if found else None


def _issuer(header: list[Line], language: Language) -> Span | None:
    return next(
        (line.span for line in header if len(line.text) <= 120 and language.vocabulary.has("issuer", line.text)), None
    )


def _start(document: Document, found_lines: list[Line]) -> int:
    """Where something absent from the header should stand: before the first line of the release."""
    if found_lines:
        return found_lines[0].span.start
    return document.front_matter.end if document.front_matter else 0


def _end(document: Document, found_lines: Iterable[Line]) -> int:
    ends = [
        block.span.end
        for block in document.blocks
        if block.role is not Role.CHROME and canonical_key(block.name) is None
    ]
    return max([line.span.end for line in found_lines], default=max(ends, default=len(document.source.text)))
