"""Options that leave old findings aside: --baseline, --new-only with --base, and --show-suppressed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.findings import Suppression
from linter.report import Report

if TYPE_CHECKING:
    from linter.baseline import Comparison, Entry
    from linter.config import Config
    from linter.many.reports import Reports

# Of more files than this the message that entries are expired gives only the number.
_NAMED = 5


def gate_options(command: Any) -> Any:
    """Options that say which findings are old."""
    for option in (
        click.option("--show-suppressed", is_flag=True, help="Also show findings that do not count, and why not."),
        click.option("--base", metavar="REV", help="The git revision to compare with; HEAD when left out."),
        click.option("--new-only", is_flag=True, help="Judge only text that was changed since the revision."),
        click.option(
            "--baseline",
            type=click.Path(path_type=Path),
            metavar="FILE",
            help="Let the findings through that this file knows.",
        ),
    ):
        command = option(command)
    return command


class Gate:
    """What holds the reports of a run against a baseline and against an older revision."""

    def __init__(self, given: dict[str, Any], config: Config | str | None, options: dict[str, Any]) -> None:
        """Raises InputError when the baseline cannot be read."""
        self.file: Path | None = given["baseline"]
        self.base: str | None = (given["base"] or "HEAD") if given["new_only"] or given["base"] else None
        self.config = config
        self.options = options
        self.comparison: Comparison | None = None
        if self.file is not None:
            from linter import baseline

            self.comparison = baseline.Comparison(baseline.read(self.file))

    def judge(self, reports: list[Report] | Reports) -> list[Report] | Reports:
        """The reports with old findings among those that do not count. Raises InputError when git cannot help."""
        if self.comparison is None and self.base is None:
            return reports
        judged = (self._judged(report) for report in reports if not self._is_own(report))
        return list(judged) if isinstance(reports, list) else type(reports)(judged)

    def remarks(self, *, whole: bool) -> list[str]:
        """What is to be said about the baseline: entries that have expired, files that were moved.

        `whole`: all files below folders were checked, and what they say only together was asked.
        """
        if self.comparison is None:
            return []
        expired = self.comparison.expired(asked(self.options, whole=whole))
        count = sum(map(len, expired.values()))
        if not count:
            return []
        where = f" ({', '.join(expired)})" if len(expired) <= _NAMED else f" in {len(expired)} files"
        what = "finding is" if count == 1 else "findings are"
        them = "it" if count == 1 else "them"
        gone = f"{count} {what} in {self.file} and no more in the releases{where}."
        return [f"{gone} `presslint baseline prune` takes {them} out."]

    def _judged(self, report: Report) -> Report:
        told: dict[int, Suppression] = {}
        if self.base is not None:
            told |= _those(self._unchanged(report, self.base), Suppression("unchanged", f"unchanged since {self.base}"))
        if self.comparison is not None:
            told |= _those(self.comparison.known(report), Suppression("baseline"))
        return report.excusing(told) if told else report

    def _unchanged(self, report: Report, base: str) -> list[bool]:
        from linter import files, new_only
        from linter.baseline import is_excusable
        from linter.config import InputError
        from linter.git import revision

        if report.path in {None, "-"} or not report.findings:
            return []
        path = Path(report.path or "")
        since = revision(path, base)
        if since.is_unchanged(path) and not self.options.get("stdin_filename"):
            return [is_excusable(finding.rule) for finding in report.findings]
        data = since.content(path) if path.is_file() else None
        if data is None:
            return []
        now = files.open_path(path, self.config, self.options)
        try:
            older = files.decode(data, str(path), now.source.encoding)
        except InputError:  # it was no text then
            return []
        same = new_only.unchanged(report, now.check(older.text))
        return [old and is_excusable(one.rule) for old, one in zip(same, report.findings, strict=True)]

    def _is_own(self, report: Report) -> bool:
        """Whether a report is about the baseline itself, which lies among the releases."""
        return self.file is not None and bool(report.path) and Path(report.path or "").resolve() == self.file.resolve()


def asked(options: dict[str, Any], *, whole: bool) -> Callable[[Entry], bool]:
    """Whether the rule of an entry was asked: one that --select or --ignore leaves out says nothing about the entry.

    Nor does a rule about language versions, when the other versions need not be among the files that were named.
    """

    def fits(entry: Entry, name: str) -> bool:
        return name == entry.name or entry.rule.startswith(name.upper())

    select, ignore = options.get("select"), options.get("ignore") or ()
    return lambda entry: (
        (whole or not entry.rule.startswith("SET"))
        and (not select or any(fits(entry, name) for name in select))
        and not any(fits(entry, name) for name in ignore)
    )


def _those(which: list[bool], why: Suppression) -> dict[int, Suppression]:
    return {number: why for number, old in enumerate(which) if old}
