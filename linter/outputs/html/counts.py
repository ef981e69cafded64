"""What a run found, counted: by severity, rule, language and file, with bars for the charts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from linter.languages import model
from linter.report import Report

_FAILING = {"error": ("error",), "warning": ("error", "warning"), "info": ("error", "warning", "info")}
_BARS = 12  # the table beside a chart has them all
_LONGEST = 44  # code points of a label
_WIDTH = 290  # of the longest bar, in units of the drawing


class Counts(NamedTuple):
    """How many findings there are of each severity, and how many `presslint fix` repairs."""

    error: int = 0
    warning: int = 0
    info: int = 0
    fixable: int = 0

    @property
    def all(self) -> int:
        return self.error + self.warning + self.info

    def plus(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(*(a + b for a, b in zip(self, other, strict=True)))

    def ready(self, fail_on: str) -> bool:
        """Whether nothing weighs as much as what fails."""
        return not any(getattr(self, severity) for severity in _FAILING[fail_on])

    @property
    def words(self) -> str:
        """The counts in words: 2 errors, 1 hint."""
        named = ((self.error, "error"), (self.warning, "warning"), (self.info, "hint"))
        return ", ".join(plural(count, word) for count, word in named if count)


def plural(count: int, word: str) -> str:
    """A number with its word: 1 file, 2 files, 1,200 files."""
    return f"{count:,} {word}{'' if count == 1 else 's'}"


def counts(report: Report) -> Counts:
    """The counts of one document."""
    found = Counter(finding.severity for finding in report.findings)
    fixable = sum(f.fix is not None and f.fix.applicability == "safe" for f in report.findings)
    return Counts(found["error"], found["warning"], found["info"], fixable)


class Bar(NamedTuple):
    """A bar: what it is about, and the widths of its parts in units of the drawing."""

    label: str
    short: str
    counts: Counts
    error: int
    warning: int
    info: int
    detail: str = ""


class Chart(NamedTuple):
    """Bars of one kind, the longest first; `rows` are all of them, for the table."""

    id: str
    title: str
    heading: str  # of the first column
    bars: tuple[Bar, ...]
    rows: tuple[Bar, ...]

    @property
    def summary(self) -> str:
        """What the drawing shows, in words."""
        shown = "; ".join(f"{bar.label}: {bar.counts.words or 'nothing'}" for bar in self.bars)
        left = len(self.rows) - len(self.bars)
        return f"{shown}. {left} more in the table." if left else f"{shown}."


def charts(reports: Sequence[Report], by_file: Sequence[Counts]) -> tuple[Chart, ...]:
    """The charts of a run over several files."""
    rules: Counter[tuple[str, str]] = Counter()
    names: dict[str, str] = {}
    languages: dict[str, Counts] = {}
    files: Counter[str] = Counter()
    for report, own in zip(reports, by_file, strict=True):
        for finding in report.findings:
            rules[finding.rule, finding.severity] += 1
            names.setdefault(finding.rule, finding.name)
        language = report.language or ""
        languages[language] = languages.get(language, Counts()).plus(own)
        files[language] += 1
    by_rule = {
        f"{code} {name}": Counts(*(rules[code, severity] for severity in ("error", "warning", "info")))
        for code, name in names.items()
    }
    return (
        _chart("rules", "Findings by rule", "Rule", by_rule.items()),
        _chart("languages", "Findings by language", "Language", (
            (language_name(tag), own) for tag, own in languages.items()
        ), {language_name(tag): plural(count, "file") for tag, count in files.items()}),
        _chart("files", "Findings by file", "File", (
            (report.path or "-", own) for report, own in zip(reports, by_file, strict=True)
        )),
    )  # fmt: skip


def language_name(tag: str) -> str:
    """A language for people: French (fr)."""
    known = model.find(tag) if tag else None
    return "not known" if not tag else f"{known.name} ({tag})" if known is not None and known.known else tag


def _chart(
    id: str, title: str, heading: str, found: Iterable[tuple[str, Counts]], details: dict[str, str] | None = None
) -> Chart:
    ordered = sorted(found, key=lambda one: (-one[1].all, -one[1].error, one[0]))
    most = max((own.all for _, own in ordered), default=0) or 1
    rows = tuple(
        Bar(
            label,
            _short(label, end=id == "files"),
            own,
            _units(own.error, most),
            _units(own.warning, most),
            _units(own.info, most),
            (details or {}).get(label, ""),
        )
        for label, own in ordered
    )
    return Chart(id, title, heading, tuple(row for row in rows[:_BARS] if row.counts.all), rows)


def _short(label: str, *, end: bool) -> str:
    """A label that fits above its bar; of a path the end tells more than the beginning."""
    if len(label) <= _LONGEST:
        return label
    return f"\u2026{label[-_LONGEST:]}" if end else f"{label[:_LONGEST]}\u2026"


def _units(count: int, most: int) -> int:
    """The width of a part: never nothing for something."""
    return max(2, round(count * _WIDTH / most)) if count else 0
