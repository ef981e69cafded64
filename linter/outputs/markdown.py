"""A Markdown summary, for the page of a build job ($GITHUB_STEP_SUMMARY) or a comment on a merge request.

Whatever comes from a document stands in code spans: there GitHub and GitLab make no link, mention, reference, emoji or HTML
of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.findings import Finding, Severity
from linter.outputs.documentation import rule_address
from linter.outputs.repository_paths import shown_path
from linter.outputs.run_facts import RunFacts
from linter.outputs.text import verdict
from linter.outputs.visible import harmless, without_commands
from linter.report import Report
from linter.rules.registry import all_rules

# A comment may hold 65,536 characters, and nobody reads a longer table.
_MOST_FINDINGS = 100
_MOST_FILES = 100
_LONGEST = 300
_NAMES = {"error": "error", "warning": "warning", "info": "hint"}


def render(reports: Sequence[Report], facts: RunFacts) -> str:
    """The summary of a run: the verdict, the files with the most to do, the heaviest findings."""
    return without_commands("\n".join(_lines(reports, facts)) + "\n")


def _lines(reports: Sequence[Report], facts: RunFacts) -> Iterator[str]:
    yield f"## presslint: {verdict(reports, facts.fail_on)}"
    for error in facts.errors:
        yield from ("", f"- Not checked: {code(error)}")
    yield from _files(reports, facts)
    yield from _findings(reports, facts)


def _files(reports: Sequence[Report], facts: RunFacts) -> Iterator[str]:
    found = sorted((report for report in reports if report.findings), key=_weight)
    if not found:
        return
    yield from ("", "| file | errors | warnings | hints |", "|---|--:|--:|--:|")
    for report in found[:_MOST_FILES]:
        counts = " | ".join(str(report.count(severity)) for severity in _NAMES)
        yield f"| {code(shown_path(report.path, facts))} | {counts} |"
    yield from _rest(len(found), _MOST_FILES, "files")


def _weight(report: Report) -> tuple[int, int, int, str]:
    return -report.count("error"), -report.count("warning"), -report.count("info"), report.path or ""


def _findings(reports: Sequence[Report], facts: RunFacts) -> Iterator[str]:
    found = [(finding, shown_path(report.path, facts)) for report in reports for finding in report.findings]
    found.sort(key=lambda pair: -Severity(pair[0].severity).rank)  # those of one severity stay in order
    if not found:
        return
    own = {rule.code for rule in all_rules()}
    yield from ("", "| severity | place | rule | finding |", "|---|---|---|---|")
    for finding, path in found[:_MOST_FINDINGS]:
        place = code(f"{path}:{finding.line}:{finding.column}")
        yield f"| {_NAMES[finding.severity]} | {place} | {_rule(finding, own)} | {code(finding.message)} |"
    yield from _rest(len(found), _MOST_FINDINGS, "findings")


def _rest(count: int, most: int, of_what: str) -> Iterator[str]:
    if count > most:
        yield from ("", f"and {count - most} more {of_what}")


def _rule(finding: Finding, own: set[str]) -> str:
    address = rule_address(finding.rule) if finding.rule in own else None
    name = code(f"{finding.rule} {finding.name}")
    return f"[{name}]({address})" if address else name


def code(text: str) -> str:
    """Text as a code span in a table: the fence is longer than any run of backticks in it, and no bar ends its cell."""
    shown = harmless(text)
    shown = shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}\u2026"
    # Readers of tables do not agree what a backslash before an escaped bar is.
    shown = shown.replace("\\|", "<U+005C>|").replace("|", "\\|")
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    edge = " " if shown[:1] in {"`", " ", ""} or shown[-1:] in {"`", " ", "\\"} else ""
    return f"{fence}{edge}{shown}{edge}{fence}"
