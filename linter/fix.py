"""The fix engine: applies the repairs of findings until nothing is left to repair.

In each round the fixes whose edits do not touch each other are applied from back to front, the text is read again and
checked again. What a fix must not change without saying so is the shape of the document: its blocks and the addresses
of its links; a fix that does is left out. A text that comes back, or one with more errors than before, means that rules
disagree: then nothing at all is changed, and the rules are named.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Hashable, Iterable
from typing import NamedTuple

from linter import readers
from linter.findings import Finding, Fix
from linter.report import Report
from linter.source import SourceText

MOST_ROUNDS = 10
# Fixes about addresses, declared languages and the structure of a page change these: that is what they are for.
_MAY_RESHAPE = frozenset({"REL", "LNG", "ACC"})


class FixResult(NamedTuple):
    """The repaired text, the findings whose fixes were applied, and the report of the repaired text."""

    text: str
    applied: tuple[Finding, ...]
    report: Report
    conflict: tuple[str, ...] = ()  # codes of rules whose fixes undo each other or make things worse; then none is made


def fix(text: str, check: Callable[[str], Report], *, unsafe: bool = False) -> FixResult:
    """Repair a text; `check` gives the report of a text. Unsafe fixes are left out unless asked for."""
    first = report = check(text)
    applied: list[Finding] = []
    rounds: list[tuple[str, list[Finding]]] = [(text, [])]
    refused: set[tuple[str, str, str]] = set()
    current = text
    while len(rounds) <= MOST_ROUNDS:
        wanted = [f for f in report.findings if _edits(f, unsafe) and _identity(f) not in refused]
        chosen = _without_reshaping(current, disjoint(wanted), report.format, refused)
        if not chosen:
            break
        current = apply(current, chosen)
        report = check(current)
        rounds.append((current, chosen))
        before = next((i for i, (seen, _) in enumerate(rounds[:-1]) if seen == current), None)
        if before is not None or report.count("error") > first.count("error"):
            involved = {f.rule for _, found in rounds[(before or 0) + 1 :] for f in found}
            return FixResult(text, (), first, tuple(sorted(involved)))
        applied += chosen
    applied += [f for f in report.findings if f.fix and not f.fix.edits and _allowed(f.fix, unsafe)]
    return FixResult(current, tuple(applied), report)


def disjoint(findings: Iterable[Finding]) -> list[Finding]:
    """Findings in order whose edits neither overlap nor meet those of an earlier one."""
    chosen: list[Finding] = []
    taken: list[tuple[int, int]] = []  # sorted, and disjoint
    for finding in findings:
        assert finding.fix is not None
        places = [(edit.start, edit.end) for edit in finding.fix.edits]
        if all(_is_free(taken, start, end) for start, end in places):
            chosen.append(finding)
            for place in places:
                insort(taken, place)
    return chosen


def _is_free(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_left(taken, (start, start))
    return (at == len(taken) or end < taken[at][0]) and (at == 0 or taken[at - 1][1] < start)


def apply(text: str, findings: Iterable[Finding]) -> str:
    """The text with the edits of all findings made. The edits must be disjoint."""
    edits = sorted(edit for finding in findings if finding.fix for edit in finding.fix.edits)
    pieces, position = [], 0
    for edit in edits:
        pieces += [text[position : edit.start], edit.replacement]
        position = edit.end
    return "".join([*pieces, text[position:]])


def _allowed(fix: Fix, unsafe: bool) -> bool:
    return unsafe or fix.applicability == "safe"


def _edits(finding: Finding, unsafe: bool) -> bool:
    return finding.fix is not None and bool(finding.fix.edits) and _allowed(finding.fix, unsafe)


def _identity(finding: Finding) -> tuple[str, str, str]:
    """What a finding is known by in the next round, when its place has moved."""
    return finding.rule, finding.text, finding.message


def _without_reshaping(
    text: str, chosen: list[Finding], format: str, refused: set[tuple[str, str, str]]
) -> list[Finding]:
    """The fixes that leave blocks and addresses as they are; the others are added to `refused`."""
    bound = [f for f in chosen if f.rule[:3] not in _MAY_RESHAPE]
    if not bound or (format == "text" and not _touches_structure(bound)):
        return chosen
    shape = _shape(text, format)
    kept = _harmless(text, bound, format, shape)
    if len(kept) < len(bound) and kept and _shape(apply(text, kept), format) != shape:
        kept = []  # each part is harmless and all together are not: none of them is trusted
    left_out = {id(f) for f in bound} - {id(f) for f in kept}
    refused.update(_identity(f) for f in bound if id(f) in left_out)
    return [f for f in chosen if id(f) not in left_out]


def _harmless(text: str, fixes: list[Finding], format: str, shape: Hashable) -> list[Finding]:
    """The fixes that leave the shape as it is, found by halving."""
    if _shape(apply(text, fixes), format) == shape:
        return fixes
    if len(fixes) == 1:
        return []
    half = len(fixes) // 2
    return _harmless(text, fixes[:half], format, shape) + _harmless(text, fixes[half:], format, shape)


def _touches_structure(findings: Iterable[Finding]) -> bool:
    """Whether an edit of plain text takes away or adds a line break."""
    return any(
        "\n" in f.text or "\r" in f.text or "\n" in e.replacement for f in findings if f.fix for e in f.fix.edits
    )


def _shape(text: str, format: str) -> Hashable:
    document = readers.read(SourceText(text), format)
    return (
        tuple((block.kind, block.level, block.name, block.lang) for block in document.blocks),
        tuple(link.target for link in document.links),
        # How a page is stored may be said in two ways (UNI016); it is no statement about the release.
        tuple((entry.key, entry.origin) for entry in document.metadata if entry.key != "content-type"),
        len(document.troubles),
    )
