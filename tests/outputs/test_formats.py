"""What holds for every report format."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from linter.config import InputError
from linter.outputs.formats import FORMATS, format_called
from tests.outputs.samples import STEERING, broken, finding, hostile, report, written

MACHINES = [name for name in FORMATS if name != "html"]


@pytest.mark.parametrize("name", MACHINES)
def test_nothing_a_document_holds_steers_a_terminal_or_a_build_log(name: str) -> None:
    out = written(name, hostile(), report("", finding("", 0, 0, "##[group]x ::error::y"), path="::warning::z"))
    assert not STEERING & set(out)
    assert "##[" not in out and "##vso[" not in out
    commands = [line for line in out.splitlines() if line.lstrip().startswith("::")]
    if name == "github":
        assert [line.split(" ")[0] for line in commands] == ["::error", "::error"]
    else:
        assert commands == []


@pytest.mark.parametrize("name", FORMATS)
def test_a_run_without_findings_can_be_written(name: str) -> None:
    assert isinstance(written(name), str)
    assert isinstance(written(name, report("Bonjour", path=None)), str)


@pytest.mark.parametrize("name", MACHINES)
def test_a_report_is_the_same_every_time_and_ends_its_last_line(name: str) -> None:
    out = written(name, *broken())
    assert out == written(name, *broken())
    assert out.endswith("\n") and not out.endswith("\n\n")


@pytest.mark.parametrize("name", MACHINES)
def test_a_report_names_no_folder_of_the_machine(name: str) -> None:
    assert str(Path.cwd()) not in written(name, *broken())


def test_an_unknown_format_is_refused_with_the_one_that_may_be_meant() -> None:
    with pytest.raises(InputError, match=r'There is no report format "safir"\. Did you mean "sarif"\?'):
        format_called("safir")
    with pytest.raises(InputError, match=r"Known are text, compact, json,"):
        format_called("xyzzy")


def test_listing_the_formats_imports_none_of_them() -> None:
    code = "import sys, linter.cli.check; print(sorted(m for m in sys.modules if m.startswith('linter.outputs.')))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out == "['linter.outputs.formats', 'linter.outputs.run_facts', 'linter.outputs.visible']\n"


def test_the_json_report_in_pieces_is_the_report() -> None:
    from linter import check_text
    from linter.outputs import json as json_report
    from linter.outputs.json_text import dumped

    reports = [
        check_text("Deux  mots \u2028 ##[error]", language="fr"),
        check_text("Un mot.", language="fr", select=["TYP"]),
    ]
    for some in ([], reports[:1], reports):
        assert "".join(json_report.pieces(some)) == dumped(json_report.as_data(some), indent=2) + "\n"
