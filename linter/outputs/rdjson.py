"""The Reviewdog Diagnostic Format (rdjson): reviewdog writes the findings, and the repairs as suggestions, into a review.

Columns are bytes of UTF-8 and ends are exclusive, as its definition says. Paths stay relative to the working folder, from
which reviewdog finds the repository itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from linter.findings import Edit, Finding, Fix
from linter.outputs.columns import Columns, utf8_columns
from linter.outputs.documentation import home, rule_address
from linter.outputs.json_text import dumped
from linter.outputs.repository_paths import UNNAMED
from linter.outputs.run_facts import RunFacts
from linter.outputs.visible import harmless
from linter.report import Report
from linter.rules.registry import all_rules
from linter.source import SourceText

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}
# A repair whose edits lie further apart would be a suggestion to write whole pages anew.
_LONGEST = 2000


def render(reports: Sequence[Report], facts: RunFacts) -> str:
    """The diagnostics of a run."""
    result = {
        "source": _with_address("name", "presslint", home("Homepage")),
        "diagnostics": [one for report in reports for one in _diagnostics(report)],
    }
    return dumped(result, indent=2) + "\n"


def _with_address(key: str, name: str, address: str | None) -> dict[str, str]:
    return {key: name} | ({"url": address} if address else {})


def _diagnostics(report: Report) -> Iterator[dict[str, Any]]:
    if not report.findings:
        return
    source = SourceText(report.text)
    columns = utf8_columns(source)
    path = UNNAMED if report.path in {None, "-"} else report.path
    own = {rule.code for rule in all_rules()}
    for finding in report.findings:
        address = rule_address(finding.rule) if finding.rule in own else None
        diagnostic: dict[str, Any] = {
            "message": harmless(finding.message),
            "location": {"path": path, "range": _range(finding.start, finding.end, source, columns)},
            "severity": _SEVERITIES[finding.severity],
            "code": _with_address("value", finding.rule, address),
        }
        suggestion = _suggestion(finding, source, columns)
        if suggestion is not None:
            diagnostic["suggestions"] = [suggestion]
        yield diagnostic


def _range(start: int, end: int, source: SourceText, columns: Columns) -> dict[str, Any]:
    return {
        name: {"line": source.position(offset).line, "column": columns.column(offset)}
        for name, offset in (("start", start), ("end", end))
    }


def _suggestion(finding: Finding, source: SourceText, columns: Columns) -> dict[str, Any] | None:
    """The repair as one suggestion: several would each be taken on its own."""
    if finding.fix is None or not finding.fix.edits:
        return None
    edit = merged(finding.fix, source.text)
    if edit.end - edit.start > _LONGEST:
        return None
    return {"range": _range(edit.start, edit.end, source, columns), "text": edit.replacement}


def merged(fix: Fix, text: str) -> Edit:
    """The edits of a fix as a single one, from the start of the first to the end of the last."""
    edits = sorted(fix.edits)
    pieces, position = [], edits[0].start
    for edit in edits:
        pieces += [text[position : edit.start], edit.replacement]
        position = edit.end
    return Edit(edits[0].start, position, "".join(pieces))
