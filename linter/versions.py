"""The rules about language versions, asked when the files of a run have all been checked.

Of every file only a `Version` is kept until then, some hundred bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple, cast

from linter.engine import Settings, about_versions
from linter.findings import Finding, Severity
from linter.languages import tags
from linter.report import Report
from linter.rules.model import Rule, SetCheck
from linter.rules.registry import all_rules
from linter.rules.release_sets import Remark, Version, original_of, release_sets
from linter.source import SourceText


class Member(NamedTuple):
    """A file as a version, and what its settings ask about versions: severities by code."""

    version: Version
    asked: Mapping[str, str]


def member(report: Report, settings: Settings, number: int = 0) -> Member | None:
    """What is kept of a report; None where nothing is asked, or where nothing is known of the release."""
    asked = {rule.code: severity for rule, severity in about_versions(settings)}
    if not asked or report.release is None or report.path in {None, "-"}:
        return None
    fields = report.release.fields
    date, link = fields.get("date"), fields.get("source_link")
    version = Version(
        number,
        report.path or "",
        (tags.canonical(report.language) or report.language) if report.language else "",
        report.format,
        (date.value or "") if date else "",
        original_of(link.value or "") if link else "",
        settings.publisher.required_languages,
    )
    return Member(version, asked)


def remarks(members: Iterable[Member], *, whole: bool) -> Iterator[tuple[int, Rule, str, Remark]]:
    """What is to be said: number of the report, rule, severity and remark. `whole`: all files below folders were asked for."""
    by_number = {one.version.number: one for one in members}
    rules = [rule for rule in all_rules() if rule.kind == "set"]
    for together in release_sets((one.version for one in by_number.values()), whole=whole):
        for rule in rules:
            check = cast(SetCheck, rule.check)
            for remark in check(together):
                severity = by_number[remark.version.number].asked.get(rule.code)
                if severity is not None:
                    yield remark.version.number, rule, severity, remark


def finding(report: Report, rule: Rule, severity: str, remark: Remark) -> Finding:
    """A remark as a finding in its report: at the field it is about, or at the start of the release."""
    release = report.release
    field = release.fields.get(remark.field) if release else None
    start, end = field.span if field else (release.start if release else 0,) * 2
    source = SourceText(report.text)
    first, last = source.position(start), source.position(end)
    return Finding(
        rule.code, rule.name, Severity(severity).value, remark.message, start, end, first.line, first.column, last.line,
        last.column, report.text[start:end],
    )  # fmt: skip


def with_findings(report: Report, kept: Iterable[Finding], suppressed: Iterable[Finding]) -> Report:
    """The report with more findings, in the order of all."""
    return replace(
        report,
        findings=tuple(sorted((*report.findings, *kept), key=_order)),
        suppressed=tuple(sorted((*report.suppressed, *suppressed), key=_order)),
    )


def _order(found: Finding) -> tuple[int, str, int, str]:
    return found.start, found.rule, found.end, found.message
