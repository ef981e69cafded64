"""presslint fix: what it repairs, what it leaves, and that nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from linter.cli.verbs import presslint
from linter.rules.release.samples import release

CLEAN = release("fr")
BROKEN = CLEAN.replace("leurs projets", "leurs  projets")


def run(*args: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(presslint, ["fix", *(str(arg) for arg in args)], input=stdin)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "presslint.toml").write_text('language = "fr"\n', encoding="utf-8")
    path = tmp_path / "release.txt"
    path.write_bytes(BROKEN.encode())
    return path


def test_a_file_is_repaired_in_place_and_the_rest_stays(file: Path) -> None:
    result = run(file)
    assert result.exit_code == 0
    assert file.read_bytes() == CLEAN.encode()
    assert result.stdout == ""
    assert result.stderr.startswith(f"{file}: 1 repaired (TYP001 1)")


def test_mending_twice_writes_nothing(file: Path) -> None:
    run(file)
    before = file.stat().st_mtime_ns
    assert run(file).exit_code == 0
    assert file.stat().st_mtime_ns == before


def test_newlines_bom_and_encoding_stay(file: Path) -> None:
    data = b"\xff\xfe" + BROKEN.replace("\n", "\r\n").encode("utf-16-le")
    file.write_bytes(data)
    run(file, "--select", "TYP001")
    assert file.read_bytes() == b"\xff\xfe" + CLEAN.replace("\n", "\r\n").encode("utf-16-le")


@pytest.mark.parametrize("option", ["--check", "--diff"])
def test_asking_writes_nothing_and_says_whether_anything_would_change(file: Path, option: str) -> None:
    result = run(file, option)
    assert result.exit_code == 1
    assert file.read_bytes() == BROKEN.encode()
    file.write_bytes(CLEAN.encode())
    assert run(file, option).exit_code == 0


def test_the_difference_is_a_patch(file: Path) -> None:
    lines = run(file, "--diff").stdout.splitlines()
    assert lines[:2] == [f"--- {file}", f"+++ {file}"]
    assert [line[:1] for line in lines[3:] if line[:1] in "+-"] == ["-", "+"]


def test_standard_input_goes_to_standard_output(file: Path) -> None:
    result = run("-", "--language", "fr", stdin=BROKEN.encode())
    assert (result.exit_code, result.stdout_bytes) == (0, CLEAN.encode())
    assert file.read_bytes() == BROKEN.encode()


def test_a_name_for_standard_input_is_only_a_name(file: Path) -> None:
    result = run("-", "--stdin-filename", file, stdin=BROKEN.encode())
    assert result.stdout_bytes == CLEAN.encode()
    assert file.read_bytes() == BROKEN.encode()


def test_rules_can_be_chosen(file: Path) -> None:
    assert run(file, "--select", "REL").exit_code == 0
    assert file.read_bytes() == BROKEN.encode()
    assert run(file, "--ignore", "repeated-space").exit_code == 0
    assert file.read_bytes() == BROKEN.encode()


def test_a_read_only_file_is_refused_and_the_others_are_repaired(file: Path) -> None:
    locked = file.with_name("locked.txt")
    locked.write_bytes(BROKEN.encode())
    locked.chmod(0o444)
    result = run(locked, file)
    assert result.exit_code == 2
    assert f"presslint: {locked} is read-only, and was left as it is." in result.stderr
    assert locked.read_bytes() == BROKEN.encode()
    assert file.read_bytes() == CLEAN.encode()


def test_undecodable_bytes_are_never_written_over(file: Path) -> None:
    data = BROKEN.encode() + b"\xff\xfe\xfa"
    file.write_bytes(data)
    result = run(file)
    assert result.exit_code == 2
    assert "holds bytes that are no text (UNI001), and was left as it is." in result.stderr
    assert file.read_bytes() == data


def test_an_unknown_rule_and_a_missing_path_are_refused(file: Path) -> None:
    result = run(file, "--select", "TYP0001")
    assert result.exit_code == 2
    assert 'There is no rule called "TYP0001".' in result.stderr
    assert run(file.with_name("gone.txt")).exit_code == 2
    assert run().exit_code == 2


def test_a_legacy_encoding_is_converted_only_when_asked_for(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    text = '<html lang="fr"><head><meta charset="windows-1252"><title>Été</title></head><body><p>L’été, déjà.</p></body></html>'
    page.write_bytes(text.encode("cp1252"))
    assert run(page, "--select", "UNI002").exit_code == 0
    assert page.read_bytes() == text.encode("cp1252")
    assert run(page, "--select", "UNI002", "--unsafe").exit_code == 0
    assert page.read_bytes() == text.replace("windows-1252", "utf-8").encode("utf-8")
