"""The gate on the command line: baseline, new-only and suppressed findings, as CI and editors call it."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from linter.cli.verbs import presslint
from linter.git import _revision

OPTIONS = ("--no-config", "--language", "fr", "--select", "TYP013,TYP001,REL003,SUP", "--fail-on", "warning")
LINK = "Source : https://www.state.gov/releases/an-original/"
TEXT = f"Bonjour !\n\nIl dit\u00a0: oui !\n\n{LINK.replace(' :', chr(160) + ':')}\n"


def run(*args: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(presslint, [str(arg) for arg in args], input=stdin)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    _revision.cache_clear()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def _git(*args: str) -> None:
    identity = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *args], check=True, capture_output=True)


@pytest.fixture
def repository(folder: Path) -> Path:
    _git("init", "-q", "-b", "main")
    _git("add", ".")
    _git("commit", "-q", "-m", "first")
    return folder


def _lines(result: Result) -> list[str]:
    return [line for line in result.stdout.splitlines() if ".txt:" in line or "READY" in line]


def test_a_baseline_lets_old_findings_through_and_stops_new_ones(folder: Path) -> None:
    assert run("check", *OPTIONS, ".").exit_code == 1
    written = run("baseline", "write", *OPTIONS[:-2], ".")
    assert (written.exit_code, written.stdout) == (0, "presslint-baseline.json: 2 findings in 1 file\n")
    passed = run("check", *OPTIONS, "--baseline", "presslint-baseline.json", ".")
    assert (passed.exit_code, passed.stdout) == (0, "READY: 2 in the baseline\n")
    (folder / "a.txt").write_text("Un paragraphe au-dessus !\n\n" + TEXT, encoding="utf-8")
    stopped = run("check", *OPTIONS, "--baseline", "presslint-baseline.json", ".")
    assert stopped.exit_code == 1
    assert _lines(stopped) == [
        "a.txt:1:24: warning TYP013 breaking-space",
        "NOT READY: 1 warning; 1 can be repaired safely; 2 in the baseline",
    ]


def test_a_paragraph_put_in_above_revives_nothing(folder: Path) -> None:
    run("baseline", "write", *OPTIONS[:-2], ".")
    (folder / "a.txt").write_text("Un paragraphe au-dessus.\n\n" + TEXT, encoding="utf-8")
    assert run("check", *OPTIONS, "--baseline", "presslint-baseline.json", ".").exit_code == 0


def test_expired_entries_are_said_and_pruned(folder: Path) -> None:
    run("baseline", "write", *OPTIONS[:-2], ".")
    (folder / "a.txt").write_text(TEXT.replace("Bonjour !", "Bonjour\u202f!"), encoding="utf-8")
    (folder / "a.txt").rename(folder / "b.txt")
    result = run("check", *OPTIONS, "--baseline", "presslint-baseline.json", ".")
    assert (result.exit_code, result.stdout) == (0, "READY: 1 in the baseline\n")
    assert result.stderr == (
        "presslint: 1 finding is in presslint-baseline.json and no more in the releases (a.txt). "
        "`presslint baseline prune` takes it out.\n"
    )
    assert "a.txt  (no longer there)\n  TYP013 breaking-space  2 times  Bonjour !\n" in run("baseline", "show").stdout
    pruned = run("baseline", "prune", *OPTIONS[:-2], ".")
    assert pruned.stdout == "a.txt is b.txt now\npresslint-baseline.json: 1 finding taken out, 1 left\n"
    assert list(json.loads(Path("presslint-baseline.json").read_text(encoding="utf-8"))["files"]) == ["b.txt"]
    assert run("check", *OPTIONS, "--baseline", "presslint-baseline.json", ".").stderr == ""


def test_a_run_of_fewer_rules_says_nothing_of_the_others(folder: Path) -> None:
    run("baseline", "write", *OPTIONS[:-2], ".")
    result = run(
        "check", "--no-config", "--language", "fr", "--select", "TYP001", "--baseline", "presslint-baseline.json", "."
    )
    assert (result.exit_code, result.stderr) == (0, "")


def test_a_baseline_is_no_release_whatever_its_name(folder: Path) -> None:
    run("baseline", "write", "--baseline", "known.json", *OPTIONS[:-2], "a.txt")
    result = run("check", *OPTIONS, "--baseline", "known.json", ".")
    assert (result.exit_code, result.stdout) == (0, "READY: 2 in the baseline\n")
    run("baseline", "write", *OPTIONS[:-2], "a.txt")
    assert run("check", *OPTIONS, "presslint-baseline.json").stdout.startswith("1 file excluded")


def test_nothing_is_written_when_something_could_not_be_read(folder: Path) -> None:
    (folder / "b.txt").write_bytes(b"\x00\x01\x02" * 50)
    result = run("baseline", "write", *OPTIONS[:-2], ".")
    assert result.exit_code == 2
    assert "b.txt is binary, not text." in result.stderr
    assert "presslint-baseline.json was not written, because not everything could be checked." in result.stderr
    assert not Path("presslint-baseline.json").exists()


def test_a_baseline_that_is_not_there_stops_the_run(folder: Path) -> None:
    result = run("check", *OPTIONS, "--baseline", "known.json", ".")
    assert result.exit_code == 2
    assert result.stderr == "presslint: There is no baseline known.json. `presslint baseline write` makes one.\n"


def test_findings_that_do_not_count_are_shown_when_asked_for(folder: Path) -> None:
    run("baseline", "write", *OPTIONS[:-2], ".")
    result = run("check", *OPTIONS, "--baseline", "presslint-baseline.json", "--show-suppressed", ".")
    assert result.exit_code == 0
    assert result.stdout.startswith("a.txt:1:8: warning TYP013 breaking-space\n  known from the baseline\n")


def test_the_json_report_counts_what_does_not_count(folder: Path) -> None:
    run("baseline", "write", *OPTIONS[:-2], ".")
    data = json.loads(run("check", *OPTIONS, "--baseline", "presslint-baseline.json", "-f", "json", ".").stdout)
    assert (data["summary"]["warnings"], data["summary"]["suppressed"]) == (0, 2)
    assert {f["suppression"]["kind"] for f in data["documents"][0]["suppressed"]} == {"baseline"}


def test_new_only_judges_the_blocks_that_were_changed(repository: Path) -> None:
    (repository / "a.txt").write_text("Encore !\n\n" + TEXT.replace("oui !", "oui ! Non !"), encoding="utf-8")
    result = run("check", *OPTIONS, "--new-only", "a.txt")
    assert _lines(result) == [
        "a.txt:1:7: warning TYP013 breaking-space",
        "a.txt:5:13: warning TYP013 breaking-space",
        "a.txt:5:19: warning TYP013 breaking-space",
        "NOT READY: 3 warnings; 3 can be repaired safely; 1 in unchanged text",
    ]


def test_new_only_passes_what_nobody_touched_and_judges_new_files_whole(repository: Path) -> None:
    (repository / "b.txt").write_text(TEXT, encoding="utf-8")
    result = run("check", *OPTIONS, "--new-only", ".")
    assert [line[:10] for line in _lines(result)] == ["b.txt:1:8:", "b.txt:3:13", "NOT READY:"]
    (repository / "b.txt").unlink()
    assert run("check", *OPTIONS, "--new-only", ".").stdout == "READY: 2 in unchanged text\n"


def test_new_only_follows_a_file_that_was_renamed(repository: Path) -> None:
    _git("mv", "a.txt", "b.txt")
    assert run("check", *OPTIONS, "--new-only", ".").stdout == "READY: 2 in unchanged text\n"


def test_a_link_that_was_taken_out_is_new(repository: Path) -> None:
    (repository / "a.txt").write_text(TEXT.split("Source")[0], encoding="utf-8")
    result = run("check", *OPTIONS, "--new-only", "a.txt")
    assert (result.exit_code, ["REL003" in line for line in _lines(result)]) == (1, [True, False])


def test_a_paragraph_that_was_moved_or_wrapped_otherwise_is_not_new(repository: Path) -> None:
    first, second, link = TEXT.strip().split("\n\n")
    (repository / "a.txt").write_text("\r\n\r\n".join((second, first, link)), encoding="utf-8", newline="")
    assert run("check", *OPTIONS, "--new-only", "a.txt").stdout == "READY: 2 in unchanged text\n"


def test_a_change_of_markup_is_a_change(repository: Path) -> None:
    page = '<p><a href="x.html">Bonjour !</a></p>\n<p>Il dit\u00a0: oui !</p>'
    (repository / "a.html").write_text(page, encoding="utf-8")
    _git("add", ".")
    _git("commit", "-q", "-m", "second")
    (repository / "a.html").write_text(page.replace("x.html", "y.html"), encoding="utf-8")
    result = run("check", "--no-config", "--language", "fr", "--select", "TYP013", "--new-only", "a.html")
    assert [line for line in result.stdout.splitlines() if ".html:" in line] == [
        "a.html:1:28: warning TYP013 breaking-space"
    ]


def test_a_branch_that_went_on_is_compared_where_this_one_left_it(repository: Path) -> None:
    _git("checkout", "-q", "-b", "work")
    (repository / "b.txt").write_text("Un !\n\n" + LINK.replace(" :", "\u00a0:"), encoding="utf-8")
    _git("add", ".")
    _git("commit", "-q", "-m", "work")
    _git("checkout", "-q", "main")
    (repository / "a.txt").write_text(TEXT.replace("Bonjour !", "Bonjour\u202f!"), encoding="utf-8")
    _git("commit", "-q", "-a", "-m", "mended")
    _git("checkout", "-q", "work")
    result = run("check", *OPTIONS, "--new-only", "--base", "main", ".")
    assert [line[:8] for line in _lines(result)] == ["b.txt:1:", "NOT READ"]


def test_a_text_on_standard_input_is_compared_under_its_name(repository: Path) -> None:
    text = ("Encore !\n\n" + TEXT).encode()
    result = run("check", *OPTIONS, "--new-only", "--stdin-filename", "a.txt", "-", stdin=text)
    assert _lines(result)[0] == "a.txt:1:7: warning TYP013 breaking-space"
    assert _lines(result)[1].endswith("2 in unchanged text")


def test_the_baseline_and_new_only_go_together(repository: Path) -> None:
    run("baseline", "write", *OPTIONS[:-2], ".")
    (repository / "a.txt").write_text("Encore !\n\n" + TEXT, encoding="utf-8")
    result = run("check", *OPTIONS, "--new-only", "--baseline", "presslint-baseline.json", ".")
    assert _lines(result)[-1] == "NOT READY: 1 warning; 1 can be repaired safely; 2 in the baseline"


@pytest.mark.parametrize("base", ["no-such-branch", "--all", "HEAD:a.txt"])
def test_a_revision_that_is_not_there_is_one_sentence(repository: Path, base: str) -> None:
    result = run("check", *OPTIONS, "--new-only", "--base", base, "a.txt")
    assert result.exit_code == 2
    assert result.stderr == (
        f'presslint: There is no revision "{base}" in the git repository {repository}. '
        "Name a branch, tag or commit; in a shallow clone it must be fetched first.\n"
    )


def test_a_repository_without_a_commit_is_one_sentence(folder: Path) -> None:
    _git("init", "-q")
    result = run("check", *OPTIONS, "--new-only", "a.txt")
    assert (result.exit_code, 'There is no revision "HEAD"' in result.stderr) == (2, True)


def test_a_folder_that_is_no_repository_is_one_sentence(folder: Path) -> None:
    result = run("check", *OPTIONS, "--new-only", "a.txt")
    assert result.exit_code == 2
    assert result.stderr == ("presslint: a.txt is in no git repository; --new-only compares with a revision of one.\n")


def test_a_machine_without_git_is_one_sentence(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    result = run("check", *OPTIONS, "--new-only", "a.txt")
    assert result.exit_code == 2
    assert result.stderr == "presslint: git cannot be run; --new-only needs it. Install git, or use a baseline.\n"


def test_a_hooks_environment_does_not_lead_astray(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", os.devnull)
    monkeypatch.setenv("GIT_INDEX_FILE", os.devnull)
    assert run("check", *OPTIONS, "--new-only", "a.txt").exit_code == 0
