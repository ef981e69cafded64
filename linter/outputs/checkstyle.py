"""Checkstyle XML, which the plug-ins of many build servers read. Columns are code points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.outputs.run_facts import RunFacts
from linter.outputs.xml_text import attributes
from linter.report import Report


def render(reports: Sequence[Report], facts: RunFacts) -> str:
    """The report of a run: every file that was checked, with its findings."""
    return "".join(f"{line}\n" for line in _lines(reports))


def _lines(reports: Sequence[Report]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<checkstyle version="10.0">'
    for report in reports:
        yield f"  <file{attributes(name=report.path or '-')}>"
        for finding in report.findings:
            written = attributes(
                line=finding.line,
                column=finding.column,
                severity=finding.severity,
                message=finding.message,
                source=f"presslint.{finding.rule}.{finding.name}",
            )
            yield f"    <error{written}/>"
        yield "  </file>"
    yield "</checkstyle>"
