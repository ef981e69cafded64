"""The findings about language versions, put into the reports of a run and held against the suppressions of each file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from linter import files, sidecar
from linter.config import Config, InputError
from linter.engine import not_suppressible
from linter.findings import Finding
from linter.many.reports import Reports
from linter.report import Report
from linter.suppress.afterwards import part
from linter.versions import Member, finding, remarks, with_findings


def compare(
    reports: list[Report] | Reports,
    members: Iterable[Member],
    config: Config | str | None,
    options: dict[str, Any],
    *,
    whole: bool,
) -> None:
    """Add to the reports what their files say only together. `whole`: all files below folders were asked for."""
    said: dict[int, list[Finding]] = {}
    for number, rule, severity, remark in remarks(members, whole=whole):
        said.setdefault(number, []).append(finding(reports[number], rule, severity, remark))
    for number, found in sorted(said.items()):
        reports[number] = _parted(reports[number], found, config, options)


def _parted(report: Report, found: Sequence[Finding], config: Config | str | None, options: dict[str, Any]) -> Report:
    path = Path(report.path or "")
    entries = sidecar.of(path)
    if "presslint" not in report.text.lower() and not entries:
        return with_findings(report, found, ())
    try:
        settings = files.open_path(path, config, options).settings
    except (InputError, OSError):  # it is gone meanwhile; what was found in it was there
        return with_findings(report, found, ())
    return with_findings(
        report, *part(found, report.text, report.format, settings.suppressions, not_suppressible(settings))
    )
