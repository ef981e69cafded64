"""The fix engine: applies the repairs of findings until nothing is left to repair.

In each round the fixes whose edits do not touch each other are applied from back to front, and the text is checked
again. A text that comes back, or one with more errors than before, means that rules disagree: then nothing is changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from linter.findings import Finding
from linter.report import Report

MOST_ROUNDS = 10


class FixResult(NamedTuple):
    """The repaired text, the findings whose fixes were applied, and the report of the repaired text."""

    text: str
    applied: tuple[Finding, ...]
    report: Report
    conflict: tuple[
        str, ...
    ] = ()  # codes of rules whose repairs undo each other or make things worse; then none is made


def fix(text: str, check: Callable[[str], Report], *, unsafe: bool = False) -> FixResult:
    """Repair a text; `check` gives the report of a text. Unsafe fixes are left out unless asked for."""
    first = report = check(text)
    seen = {text}
    applied: list[Finding] = []
    current = text
    for _ in range(MOST_ROUNDS):
        chosen = _disjoint(f for f in report.findings if f.fix and (unsafe or f.fix.applicability == "safe"))
        if not chosen:
            return FixResult(current, tuple(applied), report)
        current = _apply(current, chosen)
        report = check(current)
        if current in seen or report.count("error") > first.count("error"):
            return FixResult(text, (), first, tuple(sorted({f.rule for f in chosen})))
        seen.add(current)
        applied += chosen
    return FixResult(current, tuple(applied), report)


def _disjoint(findings: Iterable[Finding]) -> list[Finding]:
    """Findings in order whose edits neither overlap nor meet those of an earlier one."""
    chosen: list[Finding] = []
    taken: list[tuple[int, int]] = []
    for finding in findings:
        assert finding.fix is not None
        places = [(edit.start, edit.end) for edit in finding.fix.edits]
        if all(end < left or right < start for start, end in places for left, right in taken):
            chosen.append(finding)
            taken += places
    return chosen


def _apply(text: str, findings: list[Finding]) -> str:
    edits = sorted((edit for finding in findings if finding.fix for edit in finding.fix.edits), reverse=True)
    for edit in edits:
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text
