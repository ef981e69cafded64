"""Several reports in one run: where they go, what is refused before anything is checked, and that nothing is lost."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from linter import saving
from linter.cli.verbs import presslint
from linter.config import InputError
from linter.outputs.formats import FORMATS
from linter.rules.release.samples import release

BROKEN = release("fr").replace("leurs projets", "leurs  projets").replace("14 mars 2024", "31 avril 2024")


def run(*args: object) -> Result:
    return CliRunner().invoke(presslint, ["check", *(str(arg) for arg in args)])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "presslint.toml").write_text('language = "fr"\n', encoding="utf-8")
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(BROKEN, encoding="utf-8")
    (tmp_path / "news" / "b.txt").write_text(release("fr"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_several_reports_are_written_in_one_run(folder: Path) -> None:
    names = [name for name in FORMATS if name not in {"text", "html"}]
    result = run("news", "-f", "text", *(part for name in names for part in ("-f", f"{name}=out.{name}")))
    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout.startswith("news/a.txt:")
    assert all((folder / f"out.{name}").read_bytes().endswith(b"\n") for name in names)
    log = json.loads((folder / "out.sarif").read_text(encoding="utf-8"))
    assert [one["location"]["uri"] for one in log["runs"][0]["artifacts"]] == ["news/a.txt", "news/b.txt"]
    assert log["runs"][0]["invocations"] == [{"executionSuccessful": True, "exitCode": 1}]
    assert sorted(path.name for path in folder.iterdir() if path.name.startswith(".")) == []


def test_a_report_on_standard_output_is_the_one_in_a_file(folder: Path) -> None:
    for name in FORMATS:
        if name == "html":
            continue
        printed = run("news", "-f", name).stdout_bytes
        run("news", "-f", f"{name}=out")
        assert (folder / "out").read_bytes() == printed


def test_when_all_reports_are_files_the_verdict_is_still_said(folder: Path) -> None:
    result = run("news", "-f", "json=out.json")
    assert result.stdout == ""
    assert result.stderr.startswith("NOT READY: ") and result.stderr.endswith(" (2 files)\n")


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        (["safir=x"], 'There is no report format "safir". Did you mean "sarif"?'),
        (["JSON"], 'There is no report format "JSON". Did you mean "json"?'),
        (["text", "json"], "Only one report can go to standard output. Write the other to a file: -f json=FILE."),
        (["json="], '"json=" names no file. Write json=FILE, or json alone for standard output.'),
        (["json=gone/x.json"], "There is no folder gone to write x.json to."),
        (["json=news"], "news is a folder. Name the file that the report is to be written to."),
        (["json=x", "sarif=./x"], "Two reports cannot be written to x."),
        (["text=news/a.txt"], "news/a.txt is to be checked. Write the report to another file."),
    ],
)
def test_what_cannot_be_written_is_refused_before_anything_is_checked(
    folder: Path, wanted: list[str], says: str
) -> None:
    result = run("news/a.txt", *(part for one in wanted for part in ("-f", one)))
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"presslint: {says}\n")
    assert (folder / "news" / "a.txt").read_text(encoding="utf-8") == BROKEN


def test_a_report_among_the_releases_is_not_judged_in_the_next_run(folder: Path) -> None:
    first = run("news", "-f", "text", "-f", "json=news/report.json")
    again = run("news", "-f", "text", "-f", "json=news/report.json")
    assert again.stdout == first.stdout
    assert len(json.loads((folder / "news" / "report.json").read_bytes())["documents"]) == 2


def test_a_folder_that_holds_only_the_report_is_no_folder_of_releases(folder: Path) -> None:
    (folder / "void").mkdir()
    (folder / "void" / "report.json").write_text("{}", encoding="utf-8")
    result = run("void", "-f", "json=void/report.json")
    assert result.exit_code == 2
    assert "void holds nothing but the reports of this run." in result.stderr


def test_a_report_tells_of_what_could_not_be_read(folder: Path) -> None:
    result = run("news", "gone.txt", "-f", "sarif=out.sarif", "-f", "junit=out.xml")
    assert result.exit_code == 2
    (invocation,) = json.loads((folder / "out.sarif").read_bytes())["runs"][0]["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)
    assert 'message="There is no file or folder gone.txt."' in (folder / "out.xml").read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written_does_not_stop_the_others(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = saving.write

    def refuse(path: Path, data: bytes) -> None:
        if path.name == "first.json":
            raise InputError("first.json cannot be written: No space left on device.")
        real(path, data)

    monkeypatch.setattr(saving, "write", refuse)
    result = run("news/b.txt", "-f", "text", "-f", "json=first.json", "-f", "json=second.json")
    assert (result.exit_code, result.stdout) == (2, "READY\n")
    assert result.stderr == "presslint: first.json cannot be written: No space left on device.\n"
    assert (folder / "second.json").is_file()


def test_paths_are_those_of_the_repository_when_started_in_a_folder_of_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / ".git").mkdir()
    monkeypatch.chdir(folder / "news")
    log = json.loads(run("a.txt", "-f", "sarif").stdout)
    assert log["runs"][0]["artifacts"][0]["location"]["uri"] == "news/a.txt"
    assert "::error file=news/a.txt,line=" in run("a.txt", "-f", "github").stdout
    assert json.loads(run("a.txt", "-f", "rdjson").stdout)["diagnostics"][0]["location"]["path"] == "a.txt"


def test_a_name_that_gives_commands_gives_none_on_standard_error(folder: Path) -> None:
    result = run("gone\n::error::x")
    assert result.exit_code == 2
    assert result.stderr == "presslint: There is no file or folder gone<U+000A>::error::x.\n"


def test_the_help_lists_every_format() -> None:
    out = CliRunner().invoke(presslint, ["check", "--help"]).output
    assert all(f"  {name} " in out for name in FORMATS)


@pytest.mark.skipif(os.name != "posix", reason="modes and pipes are of POSIX")
def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    saving.write(file, b"new")
    assert file.stat().st_mode & 0o777 == 0o666 & ~_mask()
    file.chmod(0o640)
    saving.write(file, b"newer")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"newer", 0o640)
    (tmp_path / "link").symlink_to(file)
    saving.write(tmp_path / "link", b"newest")
    assert file.read_bytes() == b"newest" and (tmp_path / "link").is_symlink()
    saving.write(Path("/dev/null"), b"nothing")
    with pytest.raises(InputError, match="is a folder"):
        saving.write(tmp_path, b"")
    with pytest.raises(InputError, match=r"gone/x cannot be written: No such file or directory\."):
        saving.write(tmp_path / "gone" / "x", b"")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link", "report.json"]


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
