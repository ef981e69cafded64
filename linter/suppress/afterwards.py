"""Suppressions for findings that are made when the files of a run have all been checked, such as those about versions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from linter import readers
from linter.findings import Finding
from linter.source import SourceText
from linter.suppress.model import SidecarEntry
from linter.suppress.outcome import Known, suppress
from linter.suppress.reading import directives


def part(
    findings: Sequence[Finding],
    text: str,
    format: str,
    entries: Iterable[SidecarEntry] = (),
    kept: Iterable[str] = (),
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Part findings about a text into those that stay and those that its comments or sidecar file suppress.

    `entries` are those of the sidecar file, `kept` the codes that the publisher lets nobody suppress.
    """
    asked = directives(readers.read(SourceText(text), format), entries)
    codes = {name.lower(): finding.rule for finding in findings for name in (finding.rule, finding.name)}
    outcome = suppress(findings, asked, Known(codes, frozenset(kept)))
    return outcome.kept, outcome.suppressed
