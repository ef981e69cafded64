"""The compact report: a finding a line, as editors and `grep` read it: path:line:column: severity rule message."""

from __future__ import annotations

from collections.abc import Sequence

from linter.outputs.run_facts import RunFacts
from linter.outputs.visible import harmless, without_commands
from linter.report import Report


def render(reports: Sequence[Report], facts: RunFacts) -> str:
    """The report of a run; nothing at all when nothing was found."""
    lines = [
        f"{harmless(report.path or '-')}:{finding.line}:{finding.column}: "
        f"{finding.severity} {finding.rule} {harmless(finding.message)}\n"
        for report in reports
        for finding in report.findings
    ]
    return without_commands("".join(lines))
