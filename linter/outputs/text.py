"""The text report: a finding a paragraph, with the line it stands on and a mark under its place.

The line shown stays readable whatever it holds: on a terminal a right-to-left line is isolated so that it does not turn
the frame round, invisible and control characters are shown by name, and nothing a document holds can steer the terminal.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from linter.findings import Finding
from linter.report import Report
from linter.source import SourceText

_FSI, _PDI = "\u2068", "\u2069"  # FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE
_COLOURS = {"error": "\x1b[31;1m", "warning": "\x1b[33;1m", "info": "\x1b[36m", "dim": "\x1b[2m", "bold": "\x1b[1m"}
_RESET = "\x1b[0m"
# A terminal is about a hundred columns wide; a paragraph is shown around its finding.
_WIDTH = 96
# Invisible characters are named in a finding of this length; in a longer one, and around it, the names would be noise.
_CLOSE_LOOK = 40
_NAMED = {
    "\u00a0": "NBSP", "\u202f": "NNBSP", "\u200b": "ZWSP", "\u200c": "ZWNJ", "\u200d": "ZWJ", "\u200e": "LRM", "\u200f": "RLM",
    "\u061c": "ALM", "\u00ad": "SHY", "\ufeff": "BOM", "\u2060": "WJ", "\t": "TAB",
}  # fmt: skip


class Style(NamedTuple):
    """How to write: in colour, and for a terminal (with isolates) or for a file."""

    colour: bool = False
    terminal: bool = False

    def paint(self, kind: str, text: str) -> str:
        return f"{_COLOURS[kind]}{text}{_RESET}" if self.colour else text

    def isolate(self, text: str) -> str:
        return f"{_FSI}{text}{_PDI}" if self.terminal else text


def render(reports: Sequence[Report], style: Style, *, fail_on: str = "error", note: str = "") -> str:
    """The report of a run, ending with the verdict."""
    out: list[str] = []
    for report in reports:
        out += _document(report, style)
    if note:
        out.append(note)
    out.append(verdict(reports, fail_on, style))
    return "\n".join(out) + "\n"


def verdict(reports: Sequence[Report], fail_on: str = "error", style: Style | None = None) -> str:
    """READY, or NOT READY with the reasons an editor understands."""
    style = style or Style()
    counts = {severity: sum(report.count(severity) for report in reports) for severity in ("error", "warning", "info")}
    fixable = sum(f.fix is not None and f.fix.applicability == "safe" for r in reports for f in r.findings)
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
    checked = f" ({_plural(len(reports), 'file')})" if len(reports) != 1 else ""
    word = style.paint("bold", "READY") if ready else style.paint("error", "NOT READY")
    return f"{word}: {text}{checked}" if text else f"{word}{checked}"


def _plural(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"


def _document(report: Report, style: Style) -> Iterable[str]:
    source = SourceText(report.text)
    for finding in report.findings:
        yield from _finding(finding, report, source, style)
        yield ""


def _finding(finding: Finding, report: Report, source: SourceText, style: Style) -> Iterable[str]:
    place = f"{_safe(report.path or '-')}:{finding.line}:{finding.column}"
    head = style.paint(finding.severity, {"info": "hint"}.get(finding.severity, finding.severity))
    yield f"{style.paint('bold', place)}: {head} {finding.rule} {finding.name}"
    yield f"  {style.isolate(_safe(finding.message))}"
    yield from _frame(finding.start, finding.end, source, style)
    for related in finding.related[:5]:
        line, column = source.position(related.start)
        yield style.paint("dim", f"  see {line}:{column}: ") + style.isolate(_safe(related.message))


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
    before, after = _safe(line[first:left]), _safe(line[min(right, last) : last])
    inside = line[left : min(right, last)]
    inside = _shown(inside) if len(inside) <= _CLOSE_LOOK else _safe(inside)
    gutter = f"{number:>5} | "
    if any(unicodedata.bidirectional(char) in {"R", "AL"} for char in line[first:last]):
        marked = f"{lead}{before}\u27e6{inside}\u27e7{after}{tail}"
        yield style.paint("dim", gutter) + style.isolate(marked)
        return
    yield style.paint("dim", gutter) + style.isolate(f"{lead}{before}{inside}{after}{tail}")
    width = max(1, _columns(inside))
    yield style.paint("dim", "      | ") + " " * (_columns(lead) + _columns(before)) + "^" * min(width, 2 * _WIDTH)


def _shown(text: str) -> str:
    """The text of a finding: what cannot be seen is named."""
    return "".join(f"<{_NAMED[char]}>" if char in _NAMED else _visible(char) for char in text)


def _safe(text: str) -> str:
    """Text for a message or a path: nothing in it can steer a terminal or turn the line round."""
    return "".join(_visible(char) for char in text)


def _visible(char: str) -> str:
    category = unicodedata.category(char)
    if category in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} and char not in "\u200c\u200d\u00ad":
        return f"<U+{ord(char):04X}>"
    return char


def _columns(text: str) -> int:
    """Terminal columns: wide characters take two, combining marks none."""
    return sum(
        0
        if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Cf"}
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )
