"""The text report: a finding a paragraph, with the line it stands on and a mark under its place.

The line shown stays readable whatever it holds: on a terminal a right-to-left line is isolated so that it does not turn
the frame round, invisible and control characters are shown by name, and nothing a document holds can steer the terminal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from linter.findings import Finding, Fix, Suppression
from linter.outputs.visible import columns, harmless, named, reads_right_to_left, without_commands
from linter.report import Report, telling
from linter.source import SourceText

_FSI, _PDI = "\u2068", "\u2069"  # FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE
_COLOURS = {"error": "\x1b[31;1m", "warning": "\x1b[33;1m", "info": "\x1b[36m", "dim": "\x1b[2m", "bold": "\x1b[1m"}
_RESET = "\x1b[0m"
# A terminal is about a hundred columns wide; a paragraph is shown around its finding.
_WIDTH = 96
# Invisible characters are named in a finding of this length; in a longer one, and around it, the names would be noise.
_CLOSE_LOOK = 40
# A repair is shown with this much of its line on either side.
_REPAIR_CONTEXT = 30


class Style(NamedTuple):
    """How to write: in colour, and for a terminal (with isolates) or for a file."""

    colour: bool = False
    terminal: bool = False

    def paint(self, kind: str, text: str) -> str:
        return f"{_COLOURS[kind]}{text}{_RESET}" if self.colour else text

    def isolate(self, text: str) -> str:
        return f"{_FSI}{text}{_PDI}" if self.terminal else text


def render(
    reports: Sequence[Report], style: Style, *, fail_on: str = "error", note: str = "", show_suppressed: bool = False
) -> str:
    """The report of a run, ending with the verdict."""
    out: list[str] = []
    for report in telling(reports):
        out += _document(report, style, show_suppressed)
    if note:
        out.append(note)
    out.append(verdict(reports, fail_on, style))
    return without_commands("\n".join(out) + "\n")


def verdict(reports: Sequence[Report], fail_on: str = "error", style: Style | None = None) -> str:
    """READY, or NOT READY with the reasons an editor understands."""
    style = style or Style()
    counts: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    fixable = 0
    for report in telling(reports):  # once: of many files they are read back from a file
        counts.update(finding.severity for finding in report.findings)
        kinds.update(finding.suppression.kind for finding in report.suppressed if finding.suppression)
        fixable += sum(f.fix is not None and f.fix.applicability == "safe" for f in report.findings)
    parts = [
        _plural(counts[severity], name)
        for severity, name in (("error", "error"), ("warning", "warning"), ("info", "hint"))
        if counts[severity]
    ]
    failing = {"error": ("error",), "warning": ("error", "warning"), "info": ("error", "warning", "info")}[fail_on]
    ready = not any(counts[severity] for severity in failing)
    text = ", ".join(parts)
    if fixable:
        text += f"; {fixable} can be repaired safely"
    aside = _aside(kinds)
    text = "; ".join(part for part in (text, aside) if part)
    checked = f" ({_plural(len(reports), 'file')})" if len(reports) != 1 else ""
    word = style.paint("bold", "READY") if ready else style.paint("error", "NOT READY")
    return f"{word}: {text}{checked}" if text else f"{word}{checked}"


def _aside(kinds: Counter[str]) -> str:
    """How many findings do not count, and why not."""
    told = (
        (kinds["comment"] + kinds["sidecar"], "suppressed"),
        (kinds["baseline"], "in the baseline"),
        (kinds["unchanged"], "in unchanged text"),
    )
    return ", ".join(f"{count} {what}" for count, what in told if count)


def _why_not(suppression: Suppression, style: Style) -> str:
    said = {"baseline": "known from the baseline", "unchanged": "does not count"}.get(suppression.kind, "suppressed")
    return f"{said}: {style.isolate(harmless(suppression.reason))}" if suppression.reason else said


def _plural(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"


def _document(report: Report, style: Style, show_suppressed: bool) -> Iterable[str]:
    source = SourceText(report.text)
    findings = report.findings
    if show_suppressed:
        findings = tuple(sorted((*findings, *report.suppressed), key=lambda finding: finding.start))
    for finding in findings:
        yield from _finding(finding, report, source, style)
        yield ""


def _finding(finding: Finding, report: Report, source: SourceText, style: Style) -> Iterable[str]:
    place = f"{harmless(report.path or '-')}:{finding.line}:{finding.column}"
    head = style.paint(finding.severity, {"info": "hint"}.get(finding.severity, finding.severity))
    yield f"{style.paint('bold', place)}: {head} {finding.rule} {finding.name}"
    if finding.suppression is not None:
        yield "  " + style.paint("dim", _why_not(finding.suppression, style))
    yield f"  {style.isolate(harmless(finding.message))}"
    yield from _frame(finding.start, finding.end, source, style)
    if finding.fix is not None:
        yield from _repair(finding.fix, source, style)
    for related in finding.related[:5]:
        line, column = source.position(related.start)
        yield style.paint("dim", f"  see {line}:{column}: ") + style.isolate(harmless(related.message))


def _repair(fix: Fix, source: SourceText, style: Style) -> Iterable[str]:
    """The line as the fix would write it, around its edits; what is written anew is between \u27e6 \u27e7."""
    edits = sorted(fix.edits)
    if not edits:
        return
    number = source.position(edits[0].start).line
    line_start, line = source.line_text(number)
    line_end = line_start + len(line)
    here = [edit for edit in edits if line_start <= edit.start <= edit.end <= line_end]
    if not here:
        return
    left = max(line_start, here[0].start - _REPAIR_CONTEXT)
    right = min(line_end, here[-1].end + _REPAIR_CONTEXT)
    pieces, position = ["\u2026" if left > line_start else ""], left
    for edit in here:
        written = named(edit.replacement) if len(edit.replacement) <= _CLOSE_LOOK else harmless(edit.replacement)
        pieces += [harmless(source.text[position : edit.start]), f"\u27e6{written}\u27e7" if written else ""]
        position = edit.end
    pieces += [harmless(source.text[position:right]), "\u2026" if right < line_end else ""]
    said = "safe" if fix.applicability == "safe" else "look first"
    more = f", {_plural(len(edits) - len(here), 'more place')}" if len(here) < len(edits) else ""
    yield style.paint("dim", "    = | ") + style.isolate("".join(pieces)) + style.paint("dim", f"  ({said}{more})")


def _frame(start: int, end: int, source: SourceText, style: Style) -> Iterable[str]:
    """The line of the finding and the marks under it.

    A mark under right-to-left text would stand in the wrong place, since the terminal reorders the line; there the
    finding is enclosed in \u27e6 \u27e7 in the line itself.
    """
    number = source.position(start).line
    line_start, line = source.line_text(number)
    left, right = start - line_start, min(end - line_start, len(line))
    right = max(right, left)
    first = max(0, left - _WIDTH // 3)
    last = min(len(line), max(first + _WIDTH, min(right + 10, first + 2 * _WIDTH)))
    lead, tail = "\u2026" if first else "", "\u2026" if last < len(line) else ""
    before, after = harmless(line[first:left]), harmless(line[min(right, last) : last])
    inside = line[left : min(right, last)]
    inside = named(inside) if len(inside) <= _CLOSE_LOOK else harmless(inside)
    gutter = f"{number:>5} | "
    if reads_right_to_left(line[first:last]):
        marked = f"{lead}{before}\u27e6{inside}\u27e7{after}{tail}"
        yield style.paint("dim", gutter) + style.isolate(marked)
        return
    yield style.paint("dim", gutter) + style.isolate(f"{lead}{before}{inside}{after}{tail}")
    width = max(1, columns(inside))
    yield style.paint("dim", "      | ") + " " * (columns(lead) + columns(before)) + "^" * min(width, 2 * _WIDTH)
