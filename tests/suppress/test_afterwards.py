"""Findings about several files obey the suppressions of each."""

from __future__ import annotations

from linter.findings import Finding
from linter.suppress.afterwards import part
from linter.suppress.model import SidecarEntry

FOUND = (
    Finding("SET001", "versions-disagree", "warning", "Two dates.", 0, 0),
    Finding("SET003", "missing-version", "info", "No fr.", 0, 0),
)


def test_a_file_comment_covers_what_is_found_later() -> None:
    kept, suppressed = part(
        FOUND, "<!-- presslint-ignore-file missing-version: no French readers -->\n\nText", "markdown"
    )
    assert ([f.rule for f in kept], [f.rule for f in suppressed]) == (["SET001"], ["SET003"])
    assert suppressed[0].suppression == ("comment", "no French readers")


def test_so_does_a_sidecar_entry_unless_the_publisher_forbids_it() -> None:
    entries = (SidecarEntry(("SET001",), None, "two zones"),)
    assert [f.rule for f in part(FOUND, "Text", "text", entries)[1]] == ["SET001"]
    assert part(FOUND, "Text", "text", entries, kept=("SET001",))[1] == ()
