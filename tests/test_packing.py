"""Reports as bytes: nothing that a report of a run is written from may be lost on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter import check_file, check_text
from linter.packing import is_silent, pack, unpack

RELEASES = Path(__file__).parent.parent / "fixtures" / "releases"
FILES = sorted(file for file in RELEASES.rglob("*.*") if not file.name.endswith(".presslint.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(RELEASES).as_posix())
def test_a_report_comes_back_as_it_was(file: Path) -> None:
    report = check_file(file)
    again = unpack(pack(report), report.text)
    assert again.to_dict() == report.to_dict()
    assert (again.findings, again.suppressed, again.text) == (report.findings, report.suppressed, report.text)
    if report.release is not None and again.release is not None:
        assert again.release.fields == report.release.fields
        assert (again.release.start, again.release.end) == (report.release.start, report.release.end)


def test_suppressed_findings_keep_their_reason() -> None:
    text = "<!-- presslint-ignore TYP001: the poem is set so -->\n\nTwo  spaces."
    report = check_text(text, format="markdown", language="en", select=["TYP"])
    again = unpack(pack(report), text)
    assert again == report
    assert again.suppressed[0].suppression == report.suppressed[0].suppression


def test_half_a_surrogate_pair_in_a_record_is_no_obstacle() -> None:
    text = '{"title": "a\\ud83d", "language": "fr", "body": "x \ud83d  y"}'
    report = check_text(text, format="record", path="a\udce9.json")
    assert unpack(pack(report), text) == unpack(pack(unpack(pack(report), text)), text)
    assert unpack(pack(report), text).to_dict() == report.to_dict()


def test_whether_a_report_holds_findings_shows_in_its_first_bytes() -> None:
    assert is_silent(pack(check_text("Two spaces.", language="en", select=["TYP"])))
    assert not is_silent(pack(check_text("Two  spaces.", language="en", select=["TYP"])))


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b"[[[]],[],null,null,null,null]", b"\x80\x04K\x01."])
def test_what_was_not_packed_is_refused(data: bytes) -> None:
    with pytest.raises((ValueError, TypeError, IndexError)):
        unpack(data, "")
