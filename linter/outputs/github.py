"""Annotations of GitHub Actions: workflow commands, which the runner reads from the log and shows beside the line.

GitHub shows at most ten errors, ten warnings and ten notices of a step; the verdict that ends the log counts them all.
Columns are given for findings within a line only: the service refuses them for others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.findings import Finding
from linter.outputs.repository_paths import shown_path
from linter.outputs.run_facts import RunFacts
from linter.outputs.text import verdict
from linter.outputs.visible import harmless, without_commands
from linter.report import Report

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(reports: Sequence[Report], facts: RunFacts) -> str:
    """The commands of a run and its verdict."""
    return "".join(f"{line}\n" for line in _lines(reports, facts))


def _lines(reports: Sequence[Report], facts: RunFacts) -> Iterator[str]:
    for report in reports:
        path = shown_path(report.path, facts)
        for finding in report.findings:
            yield _command(_COMMANDS[finding.severity], finding.message, file=path, **_place(finding))
    for error in facts.errors:
        yield _command("error", error, title="presslint could not read everything")
    yield verdict(reports, facts.fail_on)


def _place(finding: Finding) -> dict[str, str | int]:
    place: dict[str, str | int] = {"line": finding.line, "endLine": finding.end_line}
    if finding.line == finding.end_line:
        # The service counts both columns in; a finding without characters stands at the one it is before.
        place |= {"col": finding.column, "endColumn": max(finding.column, finding.end_column - 1)}
    return {**place, "title": f"{finding.rule} {finding.name}"}


def _command(command: str, message: str, **properties: str | int) -> str:
    written = ",".join(f"{name}={_plain(str(value)).translate(_PROPERTY)}" for name, value in properties.items())
    return f"::{command} {written}::{_plain(message).translate(_DATA)}"


def _plain(text: str) -> str:
    return without_commands(harmless(text))
