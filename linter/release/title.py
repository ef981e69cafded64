"""Finding the title: the printed heading, else the record's, else the page's title without the site's name.

Plain text has no headings. There the title is the short line, ending in no full stop, that is none of the header lines
(office, kind of document, date, place) and stands before the text proper.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from linter.document import BlockKind, Document, HoleKind, Role
from linter.languages import model
from linter.languages.model import Language
from linter.patterns import lazy
from linter.readers.field_names import canonical_key
from linter.release.lines import FULL_STOPS, Line
from linter.release.model import Candidate, FoundDate, FoundDisclaimer
from linter.source import Span

_SITE_NAME = lazy(r"\s+[|\u2013\u2014\u00b7\u00bb-]\s+(?=[^|]*$)|\s*\|\s*(?=[^|]*$)")
_END_MARK = lazy(r"[#\uff0a\s*\u2013\u2014_=-]+")
# Header lines are short; titles may run longer.
_LONGEST_HEADER_LINE = 90
_LONGEST_TITLE = 300
# So much of a line is the kind of document ("Media Note") that it can be nothing else.
_BARE = 0.7


def find_titles(
    document: Document,
    found_lines: list[Line],
    body: int,
    language: Language,
    dates: tuple[FoundDate, ...],
    disclaimer: FoundDisclaimer | None,
) -> list[tuple[Candidate, int | None]]:
    """Candidates for the title, best first, each with the block it stands in."""
    headings, entries = list(_headings(document)), list(_entries(document))
    # A section's heading in the body of a record is not its title.
    section = bool(headings) and document.blocks[headings[0][1] or 0].level > 1
    candidates = [*entries, *headings] if section and entries else [*headings, *entries]
    if not candidates and document.format != "html":
        candidates += _lines(found_lines, body, language, dates, disclaimer)
    candidates += _page_title(document)
    if not candidates:
        candidates += _lines(found_lines, body, language, dates, disclaimer)
    return candidates


def _headings(document: Document) -> Iterable[tuple[Candidate, int | None]]:
    headings = [
        (i, block)
        for i, block in enumerate(document.blocks)
        if block.kind is BlockKind.HEADING and block.role is not Role.CHROME and block.text.strip()
    ]
    highest = min((block.level for _, block in headings), default=0)
    if not headings or (highest > 1 and headings[0][1].level != highest) or highest > 2:
        return
    for i, block in headings:
        if block.level == highest:
            text = block.plain().strip()
            start = block.text.find(block.text.strip())
            span = block.source_span(start, start + len(block.text.strip()))
            yield Candidate(" ".join(text.split()), text, span, "heading"), i
            return


def _entries(document: Document) -> Iterable[tuple[Candidate, int | None]]:
    for entry in document.metadata:
        if entry.origin in {"front matter", "record"} and canonical_key(entry.key) == "title" and entry.value.strip():
            yield Candidate(entry.value.strip(), entry.value, Span(*entry.span), entry.origin), entry.block


def _page_title(document: Document) -> Iterable[tuple[Candidate, int | None]]:
    for i, block in enumerate(document.blocks):
        if block.kind is BlockKind.TITLE and block.text.strip():
            text = block.text.strip()
            start = block.text.find(text)
            cut = _SITE_NAME.search(text)
            kept = text[: cut.start()] if cut and cut.start() > 0 else text
            yield Candidate(kept, text, block.source_span(start, start + len(kept)), "title element"), i
            return


def _lines(
    found_lines: list[Line],
    body: int,
    language: Language,
    dates: tuple[FoundDate, ...],
    disclaimer: FoundDisclaimer | None,
) -> Iterable[tuple[Candidate, int | None]]:
    ranked: list[tuple[float, int, Line]] = []
    above = [line for line in found_lines[:body] if not _END_MARK.fullmatch(line.text.strip())]
    lines_of = Counter(line.block_index for line in above)
    alone = {index for index, count in lines_of.items() if count == 1}
    spans = [date.span for date in dates if date.printed]
    for number, line in enumerate(above):
        text = line.text.strip()
        if disclaimer is not None and line.block_index == disclaimer.block and not _beside(line, disclaimer):
            continue
        if line.has_url or len(text) > _LONGEST_TITLE or len(text) < 4:
            continue
        kind = header_kind(line, language, spans)
        if kind in {"date", "immediate", "kind", "address"} or not any(char.isalpha() for char in text):
            continue
        score = 3.0 if line.block_index in alone else 0.0
        if kind == "kind of":
            score -= 2.0  # "Statement on Haiti" may be a title, "Media Note" is none
        if number == 0 and kind != "issuer":
            score += 1.0
        if kind == "issuer":
            score -= 2.5
        if any(line.span.start <= date.start < line.span.end for date in spans):
            score -= 3.5  # a long form of the date, as in Khmer with the day of the moon
        words = len(text.split()) if language.vocabulary.spaced else len(text) // 3
        score += 1.0 if words >= 4 else 0.0 if words >= 3 else -1.0
        if len(text) > 40:
            score += 0.5
        if text[-1:] in FULL_STOPS and not text.endswith(("...", "U.S.")):
            score -= 1.0
        if text[-1:] in ":\uff1a,\u060c;":
            score -= 3
        ranked.append((score, number, line))
    ranked.sort(key=lambda item: (-item[0], item[1]))
    for score, _, line in ranked:
        if score >= 1.0 or (score >= 0 and line.block_index in alone):
            yield Candidate(" ".join(line.plain.split()), line.plain, line.span, "header line"), line.block_index


def _beside(line: Line, disclaimer: FoundDisclaimer) -> bool:
    """Whether a line of the disclaimer's block holds more than the disclaimer: a title with a bracketed mark."""
    span = line.span
    covered = min(span.end, disclaimer.span.end) - max(span.start, disclaimer.span.start)
    return covered < (span.end - span.start) * 3 // 4


def header_kind(line: Line, language: Language, dates: list[Span]) -> str | None:
    """Which header line a line is, or None for what may be a title."""
    text = line.text.strip()
    span = line.span
    covered = sum(
        min(span.end, d.end) - max(span.start, d.start) for d in dates if d.start < span.end and span.start < d.end
    )
    if covered and covered >= (span.end - span.start) // 3:
        return "date"
    # E-mail copies carry an English date above everything.
    english = model.find("en")
    for dates_of in (language,) if language is english else (language, english):
        if any((date.end - date.start) * 2 >= len(text) for date in dates_of.dates.find(text)):
            return "date"
    if len(text) > _LONGEST_HEADER_LINE:
        return None
    vocabulary = language.vocabulary
    if vocabulary.has("immediate", text):
        return "immediate"
    words = len(text.split()) if vocabulary.spaced else len(text) / 4
    share = vocabulary.share("kind", text)
    if vocabulary.has("issuer", text):
        # "Statement by the Secretary-General on the year of translation" is a title.
        return None if share and words > 5 else "issuer"
    if share:
        return "kind" if share >= _BARE or (vocabulary.spaced and words <= 2) else "kind of" if words <= 5 else None
    if any(hole.kind is HoleKind.EMAIL for hole in line.block.holes_in(line.start, line.end)):
        return "address"
    return None
