"""What a user can do wrong gets one clear sentence, the right exit status, and no traceback."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from linter.cli.verbs import presslint
from linter.rules.release.samples import release


def run(*args: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(presslint, [str(arg) for arg in args], input=stdin)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(release("fr"), encoding="utf-8")
    (tmp_path / "presslint.toml").write_text('language = "fr"\n', encoding="utf-8")
    return tmp_path


def test_a_clean_file_is_ready(folder: Path) -> None:
    result = run("check", folder / "good.txt")
    assert (result.exit_code, result.stdout) == (0, "READY\n")


def test_an_empty_file_is_an_error_of_its_own(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    result = run("check", folder)
    assert result.exit_code == 1
    assert "error DOC002 empty-document\n  The file is empty." in result.stdout
    assert "REL" not in result.stdout
    assert result.stdout.splitlines()[-1] == "NOT READY: 1 error (2 files)"


def test_a_folder_without_releases_is_refused(folder: Path) -> None:
    (folder / "void").mkdir()
    result = run("check", folder / "void", folder / "good.txt")
    assert result.exit_code == 2
    assert "void holds no file that presslint reads" in result.stderr
    assert "READY" in result.stdout


def test_a_path_that_is_not_there_is_refused_and_the_others_are_checked(folder: Path) -> None:
    result = run("check", folder / "gone.txt", folder / "good.txt")
    assert result.exit_code == 2
    assert f"There is no file or folder {folder / 'gone.txt'}." in result.stderr
    assert "READY" in result.stdout


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_named(folder: Path) -> None:
    (folder / "secret.txt").write_text("x", encoding="utf-8")
    (folder / "secret.txt").chmod(0)
    result = run("check", folder)
    assert result.exit_code == 2
    assert "secret.txt cannot be read: Permission denied." in result.stderr


def test_a_file_that_the_system_will_not_open_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.read_bytes

    def refuse(self: Path) -> bytes:
        if self.name == "secret.txt":
            raise PermissionError(13, "Permission denied")
        return real(self)

    (folder / "secret.txt").write_text("x", encoding="utf-8")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    result = run("check", folder)
    assert result.exit_code == 2
    assert "secret.txt cannot be read: Permission denied." in result.stderr
    assert "READY" in result.stdout


def test_a_binary_file_is_refused(folder: Path) -> None:
    (folder / "noise.txt").write_bytes(b"\x89PN\x00\x01\x02" * 50)
    result = run("check", folder)
    assert result.exit_code == 2
    assert "noise.txt is binary, not text." in result.stderr


@pytest.mark.parametrize("name", ["release.docx", "renamed.txt"])
def test_a_word_document_is_told_what_to_do(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"PK\x03\x04word/document.xml")
    result = run("check", folder / name)
    assert result.exit_code == 2
    assert "Save it as plain text (UTF-8) or HTML" in result.stderr


def test_invalid_utf8_is_a_finding_with_its_place(folder: Path) -> None:
    data = release("fr").encode().replace("Ministère".encode(), b"Minist\xe8re")
    (folder / "good.txt").write_bytes(data)
    result = run("check", folder / "good.txt", "-f", "json")
    assert result.exit_code == 1
    (finding,) = [f for f in json.loads(result.stdout)["documents"][0]["findings"] if f["rule"] == "UNI001"]
    assert (finding["line"], finding["column"], finding["text"]) == (3, 7, "\ufffd")
    assert "The bytes E8 at byte" in finding["message"]


def test_front_matter_that_is_never_closed_is_a_finding(folder: Path) -> None:
    (folder / "cut.md").write_text("---\ntitle: Titre\nlang: fr\n\n" + release("fr"), encoding="utf-8")
    result = run("check", folder / "cut.md")
    assert result.exit_code == 1
    assert "DOC001 broken-structure" in result.stdout


def test_a_broken_record_names_line_and_column(folder: Path) -> None:
    (folder / "cut.json").write_text('{"title": "Titre",\n "lang": "fr"\n "date": "2024-03-14"}', encoding="utf-8")
    result = run("check", folder / "cut.json")
    assert result.exit_code == 1
    assert f"{(folder / 'cut.json').as_posix()}:3:2: error DOC001 broken-structure" in result.stdout
    assert "Traceback" not in result.output


def test_fifty_megabytes_are_too_large(folder: Path) -> None:
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    result = run("check", folder)
    assert result.exit_code == 2
    assert "huge.txt is too large: 50,000,000 bytes" in result.stderr
    assert "READY" in result.stdout


def test_html_nested_ten_thousand_deep_is_read(folder: Path) -> None:
    page = (
        '<html lang="fr"><head><title>Titre</title></head><body>'
        + "<div>" * 10_000
        + "<p>Bonjour</p>"
        + "</div>" * 10_000
    )
    (folder / "deep.html").write_text(page, encoding="utf-8")
    result = run("check", folder / "deep.html")
    assert result.exit_code == 1
    assert "REL003" in result.stdout


def test_all_files_excluded_is_fine_and_said(folder: Path) -> None:
    (folder / "presslint.toml").write_text('exclude = ["*.txt"]\n', encoding="utf-8")
    result = run("check", folder / "good.txt")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "1 file excluded by the configuration.")


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--select", "REL0003"], "There is no rule called"),
        (["--select", "mising-date"], 'Did you mean "missing-date"?'),
        (["--publisher", "us-stat"], 'Did you mean "us-state"?'),
        (["--publisher", "gone.yaml"], "cannot be read: No such file or directory"),
        (["--today", "14.3.2024"], '"14.3.2024" is no date: write YYYY-MM-DD.'),
        (["--config", "gone.toml"], "gone.toml cannot be read"),
    ],
)
def test_a_wrong_option_gets_one_sentence(folder: Path, args: list[str], says: str) -> None:
    result = run("check", folder / "good.txt", *args)
    assert result.exit_code == 2
    assert says in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_an_unknown_option_or_command_is_refused(folder: Path) -> None:
    assert run("check", folder, "--pubisher", "x").exit_code == 2
    result = run("chekc", folder)
    assert result.exit_code == 2
    assert 'Did you mean "check"?' in result.stderr


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('publiser = "default"', 'there is no setting "publiser". Did you mean "publisher"?'),
        ("language = 7", 'the setting "language"'),
        ('fail-on = "fatal"', 'the setting "fail-on"'),
        ('language = "fr', "is no valid TOML"),
        ('publisher = "nobody"', 'There is no publisher called "nobody".'),
    ],
)
def test_a_wrong_configuration_gets_one_sentence(folder: Path, text: str, says: str) -> None:
    (folder / "presslint.toml").write_text(text, encoding="utf-8")
    result = run("check", folder / "good.txt")
    assert result.exit_code == 2
    assert says in result.stderr
    assert "Traceback" not in result.output


def test_standard_input_is_read(folder: Path) -> None:
    result = run("check", "-", "--language", "fr", "--no-config", stdin=release("fr").encode())
    assert (result.exit_code, result.stdout) == (0, "READY\n")


def test_standard_input_takes_format_and_settings_from_its_name(folder: Path) -> None:
    page = f"---\ntitle: Titre\nlang: fr\n---\n\n{release('fr')}".encode()
    result = run("check", "-", "--stdin-filename", folder / "x.md", "-f", "json", stdin=page)
    document = json.loads(result.stdout)["documents"][0]
    assert (document["format"], document["path"]) == ("markdown", str(folder / "x.md"))


def test_the_language_of_a_path_pattern_declares(folder: Path) -> None:
    (folder / "presslint.toml").write_text('language-paths = ["releases/{language}/**"]\n', encoding="utf-8")
    (folder / "releases" / "fr").mkdir(parents=True)
    (folder / "releases" / "fr" / "a.txt").write_text(release("fr"), encoding="utf-8")
    result = run("check", folder / "releases")
    assert (result.exit_code, result.stdout) == (0, "READY\n")


@pytest.mark.parametrize("charset", ["hex", "zlib", "undefined", "idna", "rot13", "nonsense"])
def test_a_charset_that_is_none_is_no_way_in(folder: Path, charset: str) -> None:
    (folder / "page.html").write_bytes(f'<html lang="fr"><meta charset={charset}><p>\xe9</p>'.encode("latin-1"))
    result = run("check", folder / "page.html")
    assert result.exit_code == 1
    assert "UNI001" in result.stdout


def test_a_pyproject_of_others_is_no_configuration(folder: Path) -> None:
    (folder / "presslint.toml").unlink()
    (folder / "pyproject.toml").write_text("tool = 3\n# tool.presslint is not used here\n", encoding="utf-8")
    assert run("check", folder / "good.txt", "--language", "fr").exit_code == 0


@pytest.mark.parametrize("names", [[""], ["R"], ["REL0"]])
def test_a_name_too_short_to_mean_a_rule_is_refused(folder: Path, names: list[str]) -> None:
    (folder / "presslint.toml").write_text(f"language = 'fr'\nignore = {names!r}\n", encoding="utf-8")
    result = run("check", folder / "good.txt")
    if names == ["REL0"]:
        assert result.exit_code == 0
    else:
        assert result.exit_code == 2
        assert "There is no rule called" in result.stderr


def test_an_encoding_that_is_none_is_refused(folder: Path) -> None:
    assert run("check", folder / "good.txt", "--encoding", "nosuch").exit_code == 2
    (folder / "presslint.toml").write_text('encoding = "bogus"\n', encoding="utf-8")
    assert run("check", folder / "good.txt").exit_code == 2


def test_a_mistake_of_ours_never_looks_like_findings(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import linter.files

    def broken(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(linter.files, "open_path", broken)
    result = run("check", folder / "good.txt")
    assert result.exit_code == 2
    assert "internal error (SYS001): RuntimeError: boom" in result.stderr


def test_a_mistake_that_concerns_every_file_is_said_once(folder: Path) -> None:
    (folder / "second.txt").write_text(release("fr"), encoding="utf-8")
    result = run("check", folder, "--publisher", "us-stat")
    assert result.exit_code == 2
    assert result.stderr == 'presslint: There is no publisher called "us-stat". Did you mean "us-state"?\n'
