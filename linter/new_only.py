"""New only: of the findings in a file, those in text that was changed since a revision, and those the change brought."""

from __future__ import annotations

from linter import readers
from linter.fingerprints import enclosing, fingerprints, spaced
from linter.report import Report
from linter.source import SourceText


def unchanged(report: Report, before: Report) -> list[bool]:
    """Whether each finding of a report was there before, in a block that nobody has touched since.

    A block counts with its markup, so that whoever changes a link is asked about the link; that it moved, or is wrapped
    otherwise, is no change. What is missing from a release is new when the older text had it.
    """
    blocks = readers.read(SourceText(report.text), report.format, report.path).blocks
    older = readers.read(SourceText(before.text), before.format, before.path).blocks
    same = {spaced(before.text[block.span.start : block.span.end]) for block in older}
    known = set(fingerprints(before))
    found = zip(fingerprints(report), enclosing(report.findings, blocks), report.findings, strict=True)
    return [
        fingerprint in known
        and (
            block is None
            or finding.start == finding.end
            or spaced(report.text[block.span.start : block.span.end]) in same
        )
        for fingerprint, block, finding in found
    ]
