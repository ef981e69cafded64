"""What is said about a finding beside the text: message, repair, other places, and the rule with its explanation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from linter.findings import Edit, Finding, Fix
from linter.languages.direction import letters
from linter.outputs.html.characters import Read, Stretch, is_invisible, quoting, spelled
from linter.rules.registry import all_rules
from linter.source import SourceText

SEVERITIES = {"error": "error", "warning": "warning", "info": "hint"}
_CONTEXT = 30  # code points of a repair's line on either side
_LONGEST = 240  # of what is taken away or written, beginning and end are shown
_MOST_CHANGES = 3
_MOST_RELATED = 5


class Change(NamedTuple):
    """One place of a repair as it is and as it will be, with some of its line around it."""

    before: tuple[Stretch, ...]
    old: tuple[Stretch, ...]
    new: tuple[Stretch, ...]
    after: tuple[Stretch, ...]
    apart: bool = False  # written from the left only, so that text from the right does not tear it: an address, a tag


class Repair(NamedTuple):
    """How a finding can be repaired; `more` counts the places that are not shown."""

    safe: bool
    changes: tuple[Change, ...]
    more: int


class Excerpt(NamedTuple):
    """A line of the source with the place of a finding in it."""

    before: tuple[Stretch, ...]
    inside: tuple[Stretch, ...]
    after: tuple[Stretch, ...]


class Paragraph(NamedTuple):
    """A paragraph of an explanation: its words, and what in it is code."""

    words: tuple[tuple[str, bool], ...]


class Note(NamedTuple):
    """A finding with all that is said about it."""

    number: int
    finding: Finding
    message: tuple[tuple[Read, bool], ...]  # what it says, and what it quotes
    explanation: tuple[Paragraph, ...]
    repair: Repair | None
    related: tuple[tuple[int, tuple[tuple[Read, bool], ...]], ...]  # line, message
    excerpt: Excerpt | None  # of a finding that has no place in the text
    placed: bool = True

    @property
    def label(self) -> str:
        """What a finding is called on the page: E3, W4, H5."""
        return label(self.finding.severity, self.number)


def label(severity: str, number: int) -> str:
    """The letter of the severity, and the number."""
    return f"{SEVERITIES[severity][0].upper()}{number}"


def note(number: int, finding: Finding, source: SourceText, *, placed: bool) -> Note:
    """The note of a finding; one that has no place in the text is shown with its line of the source."""
    return Note(
        number,
        finding,
        tuple(quoting(finding.message)),
        explanation(finding.rule),
        None if finding.fix is None else _repair(finding.fix, source),
        tuple(
            (source.position(one.start).line, tuple(quoting(one.message))) for one in finding.related[:_MOST_RELATED]
        ),
        None if placed else _excerpt(finding, source),
        placed,
    )


@cache
def explanation(code: str) -> tuple[Paragraph, ...]:
    """The manual page of a rule in paragraphs; nothing for a rule of a house."""
    rule = next((rule for rule in all_rules() if rule.code == code), None)
    if rule is None:
        return ()
    paragraphs = [" ".join(part.split()) for part in rule.documentation.split("\n\n")]
    criteria = [*(f"WCAG {criterion}" for criterion in rule.wcag), *(f"ACT {act}" for act in rule.act)]
    if criteria or rule.references:
        paragraphs.append(f"Sources: {'; '.join((*criteria, *rule.references))}.")
    return tuple(
        Paragraph(tuple((words, bool(at % 2)) for at, words in enumerate(paragraph.split("`")) if words))
        for paragraph in paragraphs
    )


def _repair(fix: Fix, source: SourceText) -> Repair:
    clusters = list(_clusters(sorted(fix.edits)))
    changes = [_change(edits, source) for edits in clusters[:_MOST_CHANGES]]
    return Repair(fix.applicability == "safe", tuple(changes), len(clusters) - len(changes))


def _clusters(edits: Sequence[Edit]) -> Iterator[list[Edit]]:
    """Edits that stand close together are one change."""
    gathered: list[Edit] = []
    for edit in edits:
        if gathered and edit.start - gathered[-1].end > 4:
            yield gathered
            gathered = []
        gathered.append(edit)
    if gathered:
        yield gathered


def _change(edits: Sequence[Edit], source: SourceText) -> Change:
    text, start, end = source.text, edits[0].start, edits[-1].end
    written, position = "", start
    for edit in edits:
        written += text[position : edit.start] + edit.replacement
        position = edit.end
    before, after = _around(source, start, end)
    left, right = letters(text[start:end] + written)
    return Change(before, _shortened(text[start:end]), _shortened(written), after, apart=bool(left) and not right)


def _excerpt(finding: Finding, source: SourceText) -> Excerpt:
    before, after = _around(source, finding.start, finding.end)
    return Excerpt(before, _shortened(source.text[finding.start : finding.end]), after)


def _around(source: SourceText, start: int, end: int) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """What stands before and after a range on its lines; an ellipsis says that the line goes on."""
    line_start, _ = source.line_text(source.position(start).line)
    last_start, last = source.line_text(source.position(end).line)
    left, right = max(line_start, start - _CONTEXT), min(last_start + len(last), end + _CONTEXT)
    lead, tail = "\u2026" if left > line_start else "", "\u2026" if right < last_start + len(last) else ""
    return tuple(spelled(lead + source.text[left:start])), tuple(spelled(source.text[end:right] + tail))


def _shortened(text: str) -> tuple[Stretch, ...]:
    if len(text) <= _LONGEST:
        return tuple(spelled(text, blanks=is_invisible(text)))
    half = _LONGEST // 2
    return (*spelled(text[:half]), Stretch(Read(" \u2026 ")), *spelled(text[-half:]))
