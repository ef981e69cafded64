"""Statistics of a run: how many findings there are of each rule, in each language and in each format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from linter.outputs.visible import harmless
from linter.report import Report

_UNKNOWN = "language not known"


def render(reports: Iterable[Report]) -> str:
    """Three tables, the greatest numbers first. Findings that do not count are not counted."""
    rules: Counter[tuple[str, ...]] = Counter()
    languages: Counter[str] = Counter()
    formats: Counter[str] = Counter()
    files: Counter[tuple[str, str]] = Counter()
    for report in reports:
        language = harmless(report.language or _UNKNOWN)
        files.update([("language", language), ("format", report.format)])
        rules.update((finding.severity, finding.rule, finding.name) for finding in report.findings)
        languages[language] += len(report.findings)
        formats[report.format] += len(report.findings)
    by_rule = [
        (str(count), {"info": "hint"}.get(rule[0], rule[0]), *map(harmless, rule[1:])) for rule, count in _most(rules)
    ]
    return "\n".join(
        (
            *_table(("findings", "severity", "rule", "name"), by_rule),
            "",
            *_table(("findings", "files", "language"), _with_files(languages, files, "language")),
            "",
            *_table(("findings", "files", "format"), _with_files(formats, files, "format")),
            "",
        )
    )


def _most(counts: Counter[Any]) -> list[tuple[Any, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _with_files(counts: Counter[str], files: Counter[tuple[str, str]], kind: str) -> list[tuple[str, ...]]:
    return [(str(count), str(files[kind, name]), name) for name, count in _most(counts)]


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterable[str]:
    """Columns one below the other, numbers to the right."""
    widths = [max(len(row[column]) for row in (heads, *rows)) for column in range(len(heads))]
    for row in (heads, *rows):
        cells = [cell.rjust(width) if cell.isdigit() or head in {"findings", "files"} else cell.ljust(width)
                 for cell, width, head in zip(row, widths, heads, strict=True)]  # fmt: skip
        yield "  ".join(cells).rstrip()
