"""One document of the report: its blocks with the findings in them, and what has no place there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from linter import readers
from linter.document import Document, LinkKind
from linter.findings import Finding
from linter.outline import outline
from linter.outputs.html import blocks, fields, languages
from linter.outputs.html.counts import Counts, counts, language_name
from linter.outputs.html.inline import Mark, Phrase, Piece, pieces
from linter.outputs.html.languages import Reading
from linter.outputs.html.notes import Note, note
from linter.outputs.html.placing import Places
from linter.report import Report
from linter.source import SourceText

_LONG = 1500  # code points


class Passage(NamedTuple):
    """A block as it is shown: its pieces, language and direction."""

    pieces: tuple[Piece, ...]
    reading: Reading


class Section(NamedTuple):
    """A group of blocks, their passages by block, and the notes that belong beside them."""

    group: blocks.Group
    passages: dict[int, Passage]
    notes: tuple[Note, ...]

    @property
    def long(self) -> bool:
        """Whether the text may be higher than a screen: then it moves on with its notes."""
        pieces = (piece for passage in self.passages.values() for piece in passage.pieces)
        return sum(len(stretch.text) for piece in pieces for stretch in piece.stretches) > _LONG


class Portion(NamedTuple):
    """Neighbouring sections: of the release, or of the page around it, which is folded."""

    chrome: bool
    sections: tuple[Section, ...]

    @property
    def findings(self) -> int:
        return sum(len(section.notes) for section in self.sections)


class Sheet(NamedTuple):
    """Everything that the page says of one document."""

    number: int
    path: str
    format: str
    language: str | None
    counts: Counts
    fields: tuple[fields.Row, ...] | None
    portions: tuple[Portion, ...]
    elsewhere: tuple[Note, ...]
    suppressed: tuple[tuple[Note, str, str], ...]  # with what suppresses, and the reason
    lang: str  # of the source, as a value of the lang attribute


def sheet(number: int, report: Report) -> Sheet:
    """The sheet of a report. The document is read again from its text."""
    source = SourceText(report.text)
    document = outline(readers.read(source, report.format, report.path), (), ())
    shown = frozenset(blocks.shown(document))
    places = Places(document, shown)
    marks: defaultdict[int, list[Mark]] = defaultdict(list)
    beside: defaultdict[int, list[Note]] = defaultdict(list)
    elsewhere: list[Note] = []
    for count, finding in enumerate(report.findings, 1):
        found = places.of(finding.start, finding.end)
        one = note(count, finding, source, placed=bool(found))
        for place in found:
            last = place is found[-1]
            marks[place.block].append(Mark(count, place.start, place.end, finding.severity, last))
        (beside[found[-1].block] if found else elsewhere).append(one)
    return Sheet(
        number,
        report.path or "-",
        report.format,
        language_name(report.language or "") if report.language else None,
        counts(report),
        None if report.release is None else tuple(fields.rows(report.release, source)),
        tuple(_portions(document, report, marks, beside)),
        tuple(elsewhere),
        tuple(_suppressed(report.suppressed, source)),
        languages.part(report.language or ""),
    )


def _portions(
    document: Document,
    report: Report,
    marks: dict[int, list[Mark]],
    beside: dict[int, list[Note]],
) -> Iterator[Portion]:
    phrases: defaultdict[int, list[Phrase]] = defaultdict(list)
    for part in document.parts:
        phrases[part.block].append(Phrase(part.start, part.end, languages.part(part.lang)))
    for link in document.links:
        if link.block is not None and link.kind in {LinkKind.ANCHOR, LinkKind.BARE}:
            phrases[link.block].append(Phrase(link.start, link.end))
    gathered: list[Section] = []
    for group in blocks.groups(document, report.release):
        if gathered and gathered[-1].group.chrome != group.chrome:
            yield Portion(gathered[-1].group.chrome, tuple(gathered))
            gathered = []
        passages = {
            index: Passage(
                tuple(pieces(document.blocks[index], marks.get(index, ()), phrases.get(index, ()))),
                languages.reading(document.blocks[index], report.language),
            )
            for index in group.blocks
        }
        notes = tuple(one for index in group.blocks for one in beside.get(index, ()))
        gathered.append(Section(group, passages, notes))
    if gathered:
        yield Portion(gathered[-1].group.chrome, tuple(gathered))


def _suppressed(findings: tuple[Finding, ...], source: SourceText) -> Iterator[tuple[Note, str, str]]:
    for count, finding in enumerate(findings, 1):
        told = finding.suppression
        yield note(count, finding, source, placed=False), told.kind if told else "", told.reason if told else ""
