"""The JSON report, as schemas/report.schema.json describes it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import linter
from linter.outputs.json_text import dumped
from linter.outputs.run_facts import RunFacts
from linter.report import SCHEMA_VERSION, Report


def as_data(reports: Sequence[Report]) -> dict[str, Any]:
    """The report of a run as values."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "presslint", "version": linter.__version__},
        "documents": [report.to_dict() for report in reports],
        "summary": _summary(sum((_counts(report) for report in reports), Counter())),
    }


def _summary(counted: Counter[str]) -> dict[str, int]:
    return {key: counted[key] for key in ("documents", "errors", "warnings", "info", "fixable", "suppressed")}


def _counts(report: Report) -> Counter[str]:
    """What one report adds to the summary."""
    found = Counter({"error": "errors", "warning": "warnings"}.get(one.severity, "info") for one in report.findings)
    fixable = sum(one.fix is not None and one.fix.applicability == "safe" for one in report.findings)
    return found + Counter(documents=1, fixable=fixable, suppressed=len(report.suppressed))


def render(reports: Sequence[Report], facts: RunFacts | None = None) -> str:
    """The report of a run as JSON text, one line break at the end."""
    return "".join(pieces(reports))


def pieces(reports: Sequence[Report], facts: RunFacts | None = None) -> Iterator[str]:
    """The same, a document at a time: of thousands of files they are not all in memory."""
    counted: Counter[str] = Counter()
    head, _, rest = dumped(as_data([]), indent=2).partition("[]")
    yield head
    separator = "["
    for report in reports:
        document = dumped(report.to_dict(), indent=2).replace("\n", "\n    ")  # no string holds a line break as it is
        yield f"{separator}\n    {document}"
        separator = ","
        counted.update(_counts(report))
    summary = dumped(_summary(counted), indent=2).replace("\n", "\n  ")
    before, _, _ = rest.partition("{")
    yield f"{'[]' if separator == '[' else chr(10) + '  ]'}{before}{summary}\n}}\n"
