"""Report: what a check found in one document, as values and as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from linter.findings import Finding, Fix, Suppression
from linter.release.model import Candidate, Field, Release

SCHEMA_VERSION = 1


@dataclass(frozen=True)
class Report:
    """What a check found in one document. `findings` are sorted by start, then code."""

    findings: tuple[Finding, ...]
    release: Release | None
    language: str | None
    format: str
    path: str | None
    text: str
    suppressed: tuple[Finding, ...] = ()  # findings that do not count, each with its suppression, in the same order

    def excusing(self, told: Mapping[int, Suppression]) -> Report:
        """The report with some findings, by number, among those that do not count."""
        kept = tuple(finding for number, finding in enumerate(self.findings) if number not in told)
        excused = [self.findings[number]._replace(suppression=why) for number, why in told.items()]
        order = sorted((*self.suppressed, *excused), key=lambda f: (f.start, f.rule, f.end, f.message))
        return replace(self, findings=kept, suppressed=tuple(order))

    def count(self, severity: str) -> int:
        """How many findings have a severity."""
        return sum(finding.severity == severity for finding in self.findings)

    def to_dict(self) -> dict[str, Any]:
        """One element of `documents` in the JSON report."""
        return {
            "path": self.path,
            "format": self.format,
            "language": self.language,
            "release": None if self.release is None else {k: _field(f) for k, f in self.release.fields.items()},
            "findings": [_finding(finding) for finding in self.findings],
            "suppressed": [_suppressed(finding) for finding in self.suppressed],
        }


def telling(reports: Iterable[Report]) -> Iterable[Report]:
    """Those of some reports that hold findings, counting or not. Where reports are kept in a file, only those are read."""
    own: Callable[[], Iterable[Report]] | None = getattr(reports, "telling", None)
    return own() if own is not None else (one for one in reports if one.findings or one.suppressed)


def _field(field: Field | None) -> dict[str, Any] | None:
    if field is None:
        return None
    return {**_place(field), "candidates": [_place(candidate) for candidate in field.candidates]}


def _place(found: Field | Candidate) -> dict[str, Any]:
    return {
        "value": found.value,
        "raw": found.raw,
        "start": found.span.start,
        "end": found.span.end,
        "origin": found.origin,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "start": finding.start,
        "end": finding.end,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "text": finding.text,
        "related": [{"start": r.start, "end": r.end, "message": r.message} for r in finding.related],
        "fix": None if finding.fix is None else _fix(finding.fix),
    }


def _suppressed(finding: Finding) -> dict[str, Any]:
    told = finding.suppression
    return {**_finding(finding), "suppression": None if told is None else {"kind": told.kind, "reason": told.reason}}


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [{"start": e.start, "end": e.end, "replacement": e.replacement} for e in fix.edits]
    return {"applicability": fix.applicability, "edits": edits}
