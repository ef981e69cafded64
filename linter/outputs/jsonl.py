"""The JSON Lines report: each line is one element of `documents` of the JSON report, so that a stream can be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.outputs.json_text import dumped
from linter.outputs.run_facts import RunFacts
from linter.report import Report


def render(reports: Sequence[Report], facts: RunFacts) -> str:
    """The report of a run, a document a line."""
    return "".join(pieces(reports, facts))


def pieces(reports: Sequence[Report], facts: RunFacts | None = None) -> Iterator[str]:
    """The same, a line at a time."""
    return (f"{dumped(report.to_dict())}\n" for report in reports)
