"""SARIF 2.1.0, the exchange format of code scanning services and editors.

The same run gives the same bytes on every machine: no times, no command line, and paths relative to the root of the
repository, which SRCROOT stands for and whose own place is left to who reads the report. Columns are UTF-16 code units.
Suppressed findings are written only when they are asked for, since GitHub opens an alert for them like for any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import linter
from linter.findings import Finding
from linter.fingerprints import VERSION, fingerprints, suppressed_fingerprints
from linter.outputs.columns import Columns, utf16_columns
from linter.outputs.documentation import home
from linter.outputs.json_text import dumped
from linter.outputs.repository_paths import file_uri, from_root, uri
from linter.outputs.run_facts import RunFacts
from linter.outputs.sarif_rules import LEVELS, descriptors
from linter.outputs.visible import harmless
from linter.report import Report
from linter.source import SourceText

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "SRCROOT"
_MEDIA_TYPES = {"text": "text/plain", "markdown": "text/markdown", "html": "text/html"}
# What a longer finding covers is no snippet any more: it may be the whole document.
_LONGEST_SNIPPET = 400


def render(reports: Sequence[Report], facts: RunFacts) -> str:
    """The log of a run, which is valid without documents and findings, too."""
    return dumped({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(reports, facts)]}, indent=2) + "\n"


def _run(reports: Sequence[Report], facts: RunFacts) -> dict[str, Any]:
    rules = descriptors([finding for report in reports for finding in _shown(report, facts)])
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    results = [
        result
        for number, report in enumerate(reports)
        for result in _results(report, _location(report.path, facts) | {"index": number}, numbers, facts)
    ]
    address = home("Homepage") or home("Documentation")
    driver = {"name": "presslint", "version": linter.__version__, "semanticVersion": linter.__version__}
    return {
        "tool": {"driver": driver | ({"informationUri": address} if address else {}) | {"rules": rules}},
        "invocations": [_invocation(reports, facts)],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository, or the working folder."}}},
        "artifacts": [_artifact(report, facts) for report in reports],
        "columnKind": "utf16CodeUnits",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": results,
    }


def _invocation(reports: Sequence[Report], facts: RunFacts) -> dict[str, Any]:
    broken = any(finding.rule.startswith("SYS") for report in reports for finding in report.findings)
    invocation: dict[str, Any] = {"executionSuccessful": not facts.errors and not broken}
    if facts.exit_status is not None:
        invocation["exitCode"] = facts.exit_status
    if facts.errors:
        invocation["toolExecutionNotifications"] = [
            {"level": "error", "message": _message(error)} for error in facts.errors
        ]
    return invocation


def _artifact(report: Report, facts: RunFacts) -> dict[str, Any]:
    artifact: dict[str, Any] = {"location": _location(report.path, facts), "roles": ["analysisTarget"]}
    if report.format in _MEDIA_TYPES:
        artifact["mimeType"] = _MEDIA_TYPES[report.format]
    return artifact


def _location(path: str | None, facts: RunFacts) -> dict[str, Any]:
    """Where a document is: relative to the root, or by itself when it stands elsewhere."""
    relative = from_root(path, facts)
    return {"uri": file_uri(path or "", facts)} if relative is None else {"uri": uri(relative), "uriBaseId": _ROOT}


def _shown(report: Report, facts: RunFacts) -> Sequence[Finding]:
    return (*report.findings, *report.suppressed) if facts.show_suppressed else report.findings


def _results(
    report: Report, location: dict[str, Any], rules: dict[str, int], facts: RunFacts
) -> Iterator[dict[str, Any]]:
    if not (findings := _shown(report, facts)):
        return
    source = SourceText(report.text)
    columns = utf16_columns(source)
    known_by = fingerprints(report)
    if facts.show_suppressed:
        known_by += suppressed_fingerprints(report)
    for number, finding in enumerate(findings):
        region = _region(finding.start, finding.end, source, columns)
        if 0 < len(finding.text) <= _LONGEST_SNIPPET:
            region["snippet"] = {"text": finding.text}
        result: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": rules[finding.rule],
            "level": LEVELS[finding.severity],
            "message": _message(finding.message),
            "locations": [{"physicalLocation": {"artifactLocation": location, "region": region}}],
            "partialFingerprints": {f"presslint/v{VERSION}": known_by[number]},
        }
        if finding.related:
            result["relatedLocations"] = [
                {
                    "id": own,
                    "message": _message(related.message),
                    "physicalLocation": {
                        "artifactLocation": location,
                        "region": _region(related.start, related.end, source, columns),
                    },
                }
                for own, related in enumerate(finding.related, 1)
            ]
        result |= _fixes(finding, location, source, columns) | _suppressions(finding)
        yield result


def _region(start: int, end: int, source: SourceText, columns: Columns) -> dict[str, Any]:
    return {
        "startLine": source.position(start).line,
        "startColumn": columns.column(start),
        "endLine": source.position(end).line,
        "endColumn": columns.column(end),
    }


def _fixes(finding: Finding, location: dict[str, Any], source: SourceText, columns: Columns) -> dict[str, Any]:
    """The repair. One that takes a byte order mark away is left out: a mark has no column."""
    fix = finding.fix
    mark = source.text.startswith("\ufeff")
    if fix is None or not fix.edits or (mark and any(edit.start == 0 for edit in fix.edits)):
        return {}
    replacements = [
        {
            "deletedRegion": _region(edit.start, edit.end, source, columns),
            "insertedContent": {"text": edit.replacement},
        }
        for edit in sorted(fix.edits)
    ]
    said = "The meaning cannot change." if fix.applicability == "safe" else "An editor must look at it."
    change = {"artifactLocation": location, "replacements": replacements}
    return {"fixes": [{"description": {"text": said}, "artifactChanges": [change]}]}


def _suppressions(finding: Finding) -> dict[str, Any]:
    told = finding.suppression
    if told is None:
        return {}
    suppression = {"kind": "inSource" if told.kind == "comment" else "external", "status": "accepted"}
    reason = told.reason or {"baseline": "In the baseline.", "unchanged": "Not changed."}.get(told.kind, "")
    return {"suppressions": [suppression | ({"justification": harmless(reason)} if reason else {})]}


def _message(text: str) -> dict[str, str]:
    """A message that is shown as it is: `[words](address)` would be a link."""
    shown = harmless(text)
    if "](" in shown:
        shown = shown.replace("[", "\\[").replace("]", "\\]")
    return {"text": shown}
