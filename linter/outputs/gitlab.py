"""GitLab Code Quality: a list of issues, which a merge request compares with those of its target by their fingerprints.

The fields are those that GitLab documents; type and categories come from the Code Climate format that it is part of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from linter.fingerprints import digest, fingerprints
from linter.outputs.json_text import dumped
from linter.outputs.repository_paths import shown_path
from linter.outputs.run_facts import RunFacts
from linter.outputs.visible import harmless
from linter.report import Report

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render(reports: Sequence[Report], facts: RunFacts) -> str:
    """The issues of a run. What could not be read has no place in the format; the exit status tells."""
    return dumped([issue for report in reports for issue in _issues(report, facts)], indent=2) + "\n"


def _issues(report: Report, facts: RunFacts) -> Iterator[dict[str, Any]]:
    path = shown_path(report.path, facts)
    for finding, fingerprint in zip(report.findings, fingerprints(report), strict=True):
        yield {
            "type": "issue",
            "check_name": finding.rule,
            "description": f"{finding.rule} {finding.name}: {harmless(finding.message)}",
            "categories": ["Style"],
            "severity": _SEVERITIES[finding.severity],
            # GitLab keeps one issue a fingerprint, and two releases may hold the same paragraph.
            "fingerprint": digest(path, fingerprint),
            "location": {"path": path, "lines": {"begin": finding.line, "end": finding.end_line}},
        }
