"""Which configuration holds, and what a user is told who has written a wrong one: one sentence, with the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.config import InputError, load, nearest
from linter.config.keys import FileSettings
from linter.readers import FORMATS


def _refused(folder: Path, text: str) -> str:
    file = folder / "presslint.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as raised:
        load(file)
    said = str(raised.value)
    assert "\n" not in said
    assert said.startswith("presslint.toml")
    return said.removeprefix("presslint.toml")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('publiser = "x"', ', line 1: there is no setting "publiser". Did you mean "publisher"?'),
        ('\n\nfail_on = "error"', ', line 3: there is no setting "fail_on". Did you mean "fail-on"?'),
        ("language = 7", ', line 1: the setting "language" must be a text in quotation marks, not 7.'),
        ('ignore = "TYP"', ', line 1: the setting "ignore" must be a list in square brackets, such as ["TYP"].'),
        ("ignore = [true]", ', line 1: the setting "ignore", entry 1, must be a text in quotation marks, not true.'),
        ("exclude = {a = 1}", ', line 1: the setting "exclude" must be a list in square brackets, such as ["one", "two"].'),
        ('fail-on = "fatal"', ', line 1: the setting "fail-on" must be "error", "warning" or "info", not "fatal".'),
        ('[severities]\nREL013 = "bad"', ', line 2: the setting "REL013" in severities must be "error", "warning", "info" or "off", not "bad".'),
        ('severities = "x"', ', line 1: the setting "severities" must be a table, not "x".'),
        ("[options]\nlong-line = 3", ', line 2: the setting "long-line" in options must be a table, not 3.'),
        ('encoding = "bogus"', ', line 1: "bogus" is no encoding that is known.'),
        ('today = "14.3.2024"', ', line 1: the setting "today" must be a date: write today = 2026-11-25, not 14.3.2024.'),
        ("today = 7", ', line 1: the setting "today" must be a date: write today = 2026-11-25, not 7.'),
        ("today = 2026-11-25T10:00:00", ', line 1: the setting "today" must be a date: write today = 2026-11-25, not 2026-11-25 10:00:00.'),
        ('language-paths = ["releases/*"]', ', line 1: the pattern "releases/*" in "language-paths" must hold {language} once.'),
        ('exclude = ["a\\\\b"]', ', line 1: the pattern "a\\b" in "exclude" has a backslash: write / between folders, on every system.'),
        ('[[per-file]]\nignore = ["TYP"]', ': the setting "paths" in per-file entry 1 is missing.'),
        ("[[per-file]]\npaths = []", ', line 2: the setting "paths" in per-file entry 1 must not be empty.'),
        ('[per-file]\npaths = ["a"]', ", line 1: entries for some of the files begin with [[per-file]], in two pairs of brackets."),
        ('language = "fr"\n[[per-file]]\npaths = ["a"]\n[[per-file]]\npaths = ["b"]\nlangage = "fr"', ', line 6: there is no setting "langage" in per-file entry 2. Did you mean "language"?'),
        ("future-tolerance-days = 3", ', line 1: there is no setting "future-tolerance-days". Write tolerance-days under [options.future-date].'),
        ('hosts = ["a.example"]', ', line 1: there is no setting "hosts". A publisher says that: see docs/publishers.md.'),
        ('tool.presslint.language = "fr"', ', line 1: there is no setting "tool". In a presslint.toml settings stand without [tool.presslint].'),
        ('a = 1\nlanguage = "fr\n', ", line 2, column 15, is no valid TOML: illegal character '\\n'."),
        ('language = "fr"\nlanguage = "de"\n', ", line 2, column 16, is no valid TOML: cannot overwrite a value."),
    ],
)  # fmt: skip
def test_a_mistake_is_told_in_one_sentence_with_its_line(folder: Path, text: str, says: str) -> None:
    assert _refused(folder, text) == says


def test_a_file_that_is_no_utf8_or_is_not_there_is_named(folder: Path) -> None:
    (folder / "presslint.toml").write_bytes(b'language = "\xe9"')
    with pytest.raises(InputError, match=r"^presslint\.toml is not UTF-8\. Save it as UTF-8\.$"):
        load(folder / "presslint.toml")
    with pytest.raises(InputError, match=r"^gone\.toml cannot be read: No such file or directory\.$"):
        load(folder / "gone.toml")


def test_a_byte_order_mark_of_a_windows_editor_is_no_mistake(folder: Path) -> None:
    (folder / "presslint.toml").write_bytes(b'\xef\xbb\xbflanguage = "fr"\r\n')
    assert load(folder / "presslint.toml").stated == {"language": "fr"}


def test_two_configurations_in_one_folder_are_refused(folder: Path) -> None:
    (folder / "presslint.toml").write_text('language = "fr"', encoding="utf-8")
    (folder / "pyproject.toml").write_text("[tool.presslint]\n", encoding="utf-8")
    with pytest.raises(InputError) as raised:
        nearest(folder)
    assert (
        str(raised.value)
        == "Both presslint.toml and [tool.presslint] in pyproject.toml configure presslint. Keep one of the two."
    )


@pytest.mark.parametrize("text", ['[project]\ndependencies = ["presslint"]\n', "[tool.presslint-extra]\nx = 1\n", "broken = \n", "tool = 3\n# presslint\n"])  # fmt: skip
def test_a_pyproject_of_others_is_passed_over(folder: Path, text: str) -> None:
    (folder / "presslint.toml").write_text('language = "fr"', encoding="utf-8")
    (folder / "sub").mkdir()
    (folder / "sub" / "pyproject.toml").write_text(text, encoding="utf-8")
    assert nearest(folder / "sub" / "a.txt").file == folder / "presslint.toml"


def test_a_pyproject_configures_however_its_table_is_written(folder: Path) -> None:
    for text in (
        '[tool.presslint]\nlanguage = "fr"',
        '[tool]\npresslint = {language = "fr"}',
        'tool.presslint.language = "fr"',
    ):
        (folder / "pyproject.toml").write_text(text, encoding="utf-8")
        assert load(folder / "pyproject.toml").stated == {"language": "fr"}


def test_a_broken_pyproject_that_speaks_of_presslint_is_refused(folder: Path) -> None:
    (folder / "pyproject.toml").write_text('[tool.presslint]\nlanguage = "fr\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"^pyproject\.toml, line 2, column 15, is no valid TOML"):
        nearest(folder / "a.txt")


def test_the_search_ends_at_the_root_of_a_repository(folder: Path) -> None:
    (folder / "presslint.toml").write_text('language = "fr"', encoding="utf-8")
    (folder / "repository" / ".git").mkdir(parents=True)
    (folder / "repository" / "news").mkdir()
    assert nearest(folder / "repository" / "news" / "a.txt").file is None
    assert nearest(folder / "elsewhere.txt").file == folder / "presslint.toml"


def test_a_changed_configuration_is_read_again(folder: Path) -> None:
    import os

    file = folder / "presslint.toml"
    for number, tag in enumerate(("fr", "de")):
        file.write_text(f'language = "{tag}"', encoding="utf-8")
        os.utime(file, ns=(number * 10**9, number * 10**9))
        assert nearest(folder / "a.txt").stated == {"language": tag}


def test_the_formats_of_a_configuration_are_those_of_the_readers() -> None:
    assert set(FileSettings.model_fields["format"].annotation.__args__) == set(FORMATS)  # type: ignore[union-attr]
