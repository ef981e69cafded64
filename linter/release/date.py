"""Finding the release's date among all dates of a page, and reading every place that states it.

The header's date is the one that counts: a line that holds little else, or that stands with the kind of document or the
office. A dateline ("GENEVA, 14 March 2024 -") states it too. A date inside the text is about something else.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from linter.document import BlockKind, Document, Role
from linter.languages import model
from linter.languages.dates import PrintedDate, iso_dates
from linter.languages.model import Language
from linter.patterns import lazy
from linter.readers.field_names import canonical_key
from linter.release.lines import Line, is_prose
from linter.release.model import FoundDate, FoundDisclaimer
from linter.source import Span

# Beside the date a header line has room for a place, a weekday, a clock time or a kind of document.
_MOST_BESIDE = 60
# How far into its paragraph a dateline's date begins at the latest, and what closes a dateline.
_DATELINE = 70
_DATELINE_END = lazy(r"\s{0,2}(?:[)\uff09\]]\s?)?\s{0,2}(?:[-\u2013\u2014\u2015:/|]|--|\uff1a|\u0964|\u3011|\uff08|\()")
_RANGE_BEFORE = lazy(r"\d\s{0,2}[-\u2013\u2014~\uff5e\u301c]\s{0,2}$")
_CLOCK = lazy(r"\b\d{1,2} ?(?:[:.h]\d{2}|h|Uhr|uur)\b")
_COMPACT = lazy(r"\s*(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_META_KEYS = ("article:published_time", "datepublished", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued",
              "dcterms.created", "date", "pubdate", "publishdate", "datetime", "class-date", "sailthru.date")  # fmt: skip


class _Scored(NamedTuple):
    score: float
    order: int
    date: FoundDate


def find_dates(
    document: Document,
    found_lines: list[Line],
    body: int,
    language: Language,
    disclaimer: FoundDisclaimer | None,
) -> tuple[FoundDate, ...]:
    """Every place that dates the release, the most telling first; empty when there is none.

    `body` is the index of the line with which the text proper begins.
    """
    printed = _printed(found_lines, body, language, disclaimer)
    stated = [*_metadata(document, language), *_times(document, found_lines, body, language)]
    # 01/07/2025 inside a time element that says 2025-07-01 is not ambiguous.
    settled = {date.value for date in stated if date.alternative is None}
    header = [date._replace(alternative=None) if date.value in settled else date for date in printed[:1]]
    dateline = _dateline(found_lines, body, language)
    if dateline is not None and not any(d.span == dateline.span for d in header):
        header.append(dateline)
    if not header and not stated:
        header = _flattened(found_lines, language)
    if not header and not stated:
        header = _at_end(found_lines, body, language)
    taken = [date.span for date in header]
    return (*header, *(date for date in stated if not any(_overlap(date.span, span) for span in taken)))


def release_date(dates: tuple[FoundDate, ...]) -> dt.date | None:
    """What most places say; in a tie what is printed. None when the printed date does not exist."""
    if not dates:
        return None
    if dates[0].printed and dates[0].value is None:
        return None
    votes: dict[dt.date, int] = {}
    for date in dates:
        if date.value is not None:
            votes[date.value] = votes.get(date.value, 0) + 1
    if not votes:
        return None
    most = max(votes.values())
    return next(date.value for date in dates if date.value is not None and votes[date.value] == most)


def _found(line: Line, date: PrintedDate, origin: str) -> FoundDate:
    start, end = line.start + date.start, line.start + date.end
    return FoundDate(date.value, date.raw, line.block.source_span(start, end), origin, True, date.alternative)


def _printed(
    found_lines: list[Line], body: int, language: Language, disclaimer: FoundDisclaimer | None
) -> list[FoundDate]:
    """Dates of the header lines, best first."""
    scored: list[_Scored] = []
    vocabulary = language.vocabulary
    header_blocks = {
        line.block_index
        for line in found_lines[:body]
        if vocabulary.has("issuer", line.text) or vocabulary.has("kind", line.text)
    }
    for number, line in enumerate(found_lines[:body]):
        text = line.text
        compact = _COMPACT.fullmatch(text.strip())
        if compact is not None:
            year, month, day = map(int, compact.groups())
            value = _date(year, month, day)
            scored.append(_Scored(3, number, FoundDate(value, text.strip(), line.span, "header line", True)))
            continue
        for date in language.dates.find(text):
            if _RANGE_BEFORE.search(text[: date.start]):
                continue
            beside = _beside(text, date)
            score = (
                4.0 if len(beside) <= 3 else 3.0 if len(beside) <= 25 else 2.0 if len(beside) <= _MOST_BESIDE else 0.0
            )
            telling = any(vocabulary.has(meaning, beside) for meaning in ("kind", "immediate", "published"))
            # A recital ("recalling the declaration of ...;") is running text, however short.
            telling = telling and len(beside) <= 2 * _MOST_BESIDE and not text.rstrip().endswith((",", ";"))
            if not telling and (_CLOCK.search(text, 0, date.start) or _CLOCK.search(text, date.end)):
                score -= 0.75  # events have an hour
            if telling:
                score = max(score, 3.0) + 1.5
            if line.block.kind is BlockKind.HEADING:
                score -= 3
            if disclaimer is not None and disclaimer.block == line.block_index:
                score = 1.0 if score <= 0 else score - 1
            if line.block_index in header_blocks:
                score += 1.0
            elif {line.block_index - 1, line.block_index + 1} & header_blocks:
                score += 0.5
            if date.value is None:
                score -= 0.25
            if score > 0:
                scored.append(_Scored(score, number, _found(line, date, "header line")))
    scored.sort(key=lambda item: (-item.score, item.order))
    return [item.date for item in scored]


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _beside(text: str, date: PrintedDate) -> str:
    """What stands on a line beside its date, without the marks that part them."""
    rest = f"{text[: date.start]} {text[date.end :]}"
    return re.sub(r"[\s,.;:|/()\[\]\u2013\u2014\u060c\u3001\uff0c*_#-]+", " ", rest).strip()


def _dateline(found_lines: list[Line], body: int, language: Language) -> FoundDate | None:
    """The date with which the first paragraph opens: "GENEVA, 14 March 2024 (Press Office) - ..."."""
    for line in found_lines[body : body + 1]:
        head = line.text[: _DATELINE + 60]
        for date in language.dates.find(head)[:1]:
            opens = date.start <= _DATELINE and not _RANGE_BEFORE.search(head[: date.start])
            place = head[: date.start].strip(" \u00a0,(\u060c\u3001\uff0c\u3010[*_")
            closes = _DATELINE_END.match(head[date.end :])
            bracket = re.match(r"[^.!?]{0,40}[)\uff09\u3011\]]", head[date.end :]) and "(" in head[: date.start]
            if (
                opens
                and len(place.split()) <= 7
                and len(place) <= 60
                and (closes or bracket or _closed_by_stop(head, date))
            ):
                return _found(line, date, "dateline")
    return None


def _closed_by_stop(head: str, date: PrintedDate) -> bool:
    """ "Madrid, 12 de noviembre de 2025.- A partir": a stop closes a dateline whose place ends with a comma."""
    stop = re.match(r"\.(?:[-\u2013\u2014]|\s{1,2}(?=[^\W\d_]))", head[date.end :])
    return stop is not None and head[: date.start].rstrip().endswith((",", "\u060c"))


def _flattened(found_lines: list[Line], language: Language) -> list[FoundDate]:
    """On a page that lost its line breaks the first date within the first lines' worth of text is the header's."""
    for line in found_lines[:3]:
        head = line.text[:600]
        if not is_prose(line.text, language.terminal_marks):
            continue
        compact = _COMPACT.match(head)
        if compact is not None:
            year, month, day = map(int, compact.groups())
            start, end = line.start + compact.start(1), line.start + compact.end(3)
            span = line.block.source_span(start, end)
            return [
                FoundDate(_date(year, month, day), head[compact.start(1) : compact.end(3)], span, "header line", True)
            ]
        if len(line.text) < 700 and len(found_lines) > 4:
            continue
        for date in language.dates.find(head):
            if not _RANGE_BEFORE.search(head[: date.start]):
                return [_found(line, date, "header line")]
    return []


def _at_end(found_lines: list[Line], body: int, language: Language) -> list[FoundDate]:
    """A date below the text: "Brussels, 14 March 2024", or in a translator's credit."""
    for line in reversed(found_lines[max(body + 1, len(found_lines) - 8) :]):
        for date in language.dates.find(line.text):
            if len(_beside(line.text, date)) <= _MOST_BESIDE or language.vocabulary.has("translation", line.text):
                return [_found(line, date, "end line")]
    return []


def _metadata(document: Document, language: Language) -> list[FoundDate]:
    found: list[FoundDate] = []
    for entry in document.metadata:
        if entry.origin in {"front matter", "record"}:
            if canonical_key(entry.key) != "date":
                continue
        elif entry.origin == "time" or entry.key not in _META_KEYS:
            continue
        if not entry.value.strip():
            continue
        value, alternative = read_date(entry.value, language)
        found.append(FoundDate(value, entry.value, entry.span, entry.origin, False, alternative))
    return found


def _times(document: Document, found_lines: list[Line], body: int, language: Language) -> list[FoundDate]:
    """time elements (and class="date") of the header; those inside the text date events, not the release."""
    header = {line.block_index for line in found_lines[:body]}
    found: list[FoundDate] = []
    for entry in document.metadata:
        if entry.origin != "time" or entry.block is None or not entry.value.strip():
            continue
        if document.blocks[entry.block].role is Role.CHROME:
            continue
        if entry.block in header or (found_lines and not header):
            value, alternative = read_date(entry.value, language)
            if value is not None or any(char.isdigit() for char in entry.value):
                found.append(FoundDate(value, entry.value, entry.span, "time", entry.key == "class-date", alternative))
    return found[:1]


def read_date(text: str, language: Language) -> tuple[dt.date | None, dt.date | None]:
    """The first date in a metadata value, and the other reading of its figures if they have one.

    ISO 8601, compact ISO, as the language prints it, or as English does, in which content systems write.
    """
    for _, _, value in iso_dates(text):
        return value, None
    compact = _COMPACT.match(text)
    if compact is not None:
        year, month, day = map(int, compact.groups())
        return _date(year, month, day), None
    for one in (language, model.find("en")):
        for date in one.dates.find(text):
            return date.value, date.alternative
    return None, None


def _overlap(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end
