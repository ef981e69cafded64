"""Sidecar files: suppressions for texts that cannot hold a comment."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner, Result

from linter import check_file, check_paths, check_text
from linter.cli.verbs import presslint
from linter.config import InputError
from linter.schemas import schema
from linter.sidecar import parse

OPTIONS = {"language": "fr", "select": ["TYP013", "TYP001", "SUP"]}
TEXT = "Bonjour !\n\nLe Monde\u00a0: oui !\n\nLe  Monde !\n"


def _release(folder: Path, sidecar: str, text: str = TEXT) -> Path:
    path = folder / "release.fr.txt"
    path.write_text(text, encoding="utf-8")
    (folder / "release.fr.txt.presslint.yaml").write_text(sidecar, encoding="utf-8")
    return path


def test_an_entry_covers_the_blocks_that_hold_its_words(tmp_path: Path) -> None:
    path = _release(tmp_path, "ignore:\n  - rules: TYP013\n    where: 'Le Monde :'\n    reason: cité\n")
    report = check_file(path, config=None, **OPTIONS)
    assert [(f.rule, f.line) for f in report.findings] == [("TYP013", 1), ("TYP001", 5), ("TYP013", 5)]
    assert [(f.line, f.suppression) for f in report.suppressed] == [(3, ("sidecar", "cité"))] * len(report.suppressed)


def test_blanks_of_every_width_and_what_cannot_be_seen_need_not_be_quoted() -> None:
    told = [{"rules": ["ORT006"], "where": "كتابها", "reason": "نقل قول"}]
    report = check_text("كتاب\u200cها", language="fa", select=["ORT006", "SUP"], suppressions=told)
    assert ([f.rule for f in report.findings], bool(report.suppressed)) == ([], True)


def test_an_entry_without_words_covers_the_whole_file(tmp_path: Path) -> None:
    path = _release(tmp_path, "ignore:\n  - rules: [breaking-space, TYP001]\n    reason: cité\n")
    report = check_file(path, config=None, **OPTIONS)
    assert (report.findings, len(report.suppressed)) == ((), 4)


def test_an_address_can_be_quoted_as_it_is_written() -> None:
    text = "Titre\n\nSource : http://www.state.gov/releases/original/"
    told = [{"rules": "REL021", "where": "http://www.state.gov", "reason": "old"}]
    report = check_text(text, language="fr", publisher="us-state", select=["REL021", "SUP"], suppressions=told)
    assert (report.findings, [f.rule for f in report.suppressed]) == ((), ["REL021"])


def test_a_value_of_a_record_can_be_quoted() -> None:
    text = '{"title": "Titre", "lang": "fr", "date": "2031-03-14", "body": "Un !"}'
    told = [{"rules": "REL012", "where": "2031-03-14", "reason": "embargo"}]
    options = {"format": "record", "select": ["REL012", "SUP"], "today": "2026-11-25", "suppressions": told}
    report = check_text(text, **options)  # type: ignore[arg-type]
    assert (report.findings, [f.text for f in report.suppressed]) == ((), ["2031-03-14"])


def test_what_does_nothing_names_its_line_in_the_sidecar_file(tmp_path: Path) -> None:
    path = _release(
        tmp_path,
        "ignore:\n  - rules: TYP006\n    reason: a\n  - rules: TYP013\n    where: Le Figaro\n    reason: b\n"
        "  - rules: TYP013\n  - rules: TYP0133\n    reason: c\n",
    )
    report = check_file(path, config=None, **(OPTIONS | {"select": ["SUP"]}))
    assert [(f.rule, f.message) for f in report.findings] == [
        ("SUP001", "release.fr.txt.presslint.yaml, line 2: TYP006 finds nothing in this file. Take the entry out."),
        (
            "SUP001",
            'release.fr.txt.presslint.yaml, line 4: The words "Le Figaro" stand nowhere in the text. Quote them as they are written now.',
        ),
        ("SUP002", "release.fr.txt.presslint.yaml, line 7 does not say why. Add a reason."),
        (
            "SUP003",
            'release.fr.txt.presslint.yaml, line 8: There is no rule called "TYP0133". Did you mean "TYP013"?',
        ),
    ]


def test_every_value_is_a_string() -> None:
    (entry,) = parse("ignore:\n  - rules: TYP013\n    where: 2024-03-14\n    reason: no\n", "x.yaml")
    assert (entry.where, entry.reason, entry.label) == ("2024-03-14", "no", "x.yaml, line 2")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("ignore:\n  - rules: [TYP013\n", "a/x.yaml, line 3 is no valid YAML"),
        (
            "ignore:\n  - rules: TYP013\n    where: Le Monde : oui\n",
            "a/x.yaml, line 3 is no valid YAML: mapping values",
        ),
        ("ignored:\n  - rules: TYP013\n", 'a/x.yaml, line 1: there is no key "ignored". Did you mean "ignore"?'),
        ("- rules: TYP013\n", "a/x.yaml, line 1: keys with values are expected here. The file holds one key, `ignore`"),
        ("ignore: TYP013\n", "a/x.yaml, line 1: `ignore` must be a list; begin every entry with a hyphen."),
        ("ignore:\n  - TYP013\n", "a/x.yaml, line 2: keys with values are expected here. Every entry has `rules`"),
        ("ignore:\n  - rule: TYP013\n", 'a/x.yaml, line 2: there is no key "rule". Did you mean "rules"?'),
        ("ignore:\n  - where: Le Monde\n", "a/x.yaml, line 2: an entry must name its rules, such as `rules: TYP013`."),
        ("ignore:\n  - rules: TYP013\n    where: ''\n", "a/x.yaml, line 2: `where` is empty."),
        ("ignore:\n  - rules: TYP013\n    reason: [a]\n", "a/x.yaml, line 3: `reason` must be text."),
        ("ignore:\n  - rules: TYP013\n    rules: TYP001\n", "a/x.yaml, line 3: the key `rules` stands here twice."),
        ("[" * 5000, "a/x.yaml"),
    ],
)
def test_a_mistake_is_one_sentence_with_its_line(text: str, says: str) -> None:
    with pytest.raises(InputError) as error:
        parse(text, "a/x.yaml")
    assert str(error.value).startswith(says)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "ignore:\n", "ignore: []\n"])
def test_a_file_may_hold_nothing_yet(text: str) -> None:
    assert parse(text, "x.yaml") == ()


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        ("ignore:\n  - rules: TYP013, TYP001\n    where: Le Monde\n    reason: cité\n", True),
        ("ignore:\n  - rules: [TYP013, repeated-space]\n", True),
        ("ignore:\n", True),
        ("ignore:\n  - where: Le Monde\n", False),
        ("ignore:\n  - rules: TYP013\n    why: cité\n", False),
        ("ignored: []\n", False),
        ("ignore:\n  - rules: ''\n", False),
        ("ignore:\n  - rules: TYP013\n    where: ' '\n", False),
    ],
)
def test_the_schema_says_what_the_reader_says(text: str, valid: bool) -> None:
    checker = jsonschema.Draft202012Validator(schema("sidecar"))
    assert checker.is_valid(yaml.safe_load(text)) is valid
    if valid:
        parse(text, "x.yaml")
    else:
        with pytest.raises(InputError):
            parse(text, "x.yaml")


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ("TYP013", "must be a mapping"),
        ({"rule": "TYP013"}, 'Did you mean "rules"?'),
        ({"rules": []}, "must name its rules"),
    ],
)
def test_the_api_refuses_what_is_no_suppression(entry: object, says: str) -> None:
    with pytest.raises(ValueError, match=says.replace("?", r"\?")):
        check_text("Bonjour", suppressions=[entry])


def _run(*args: object) -> Result:
    return CliRunner().invoke(presslint, [str(arg) for arg in args])


def test_a_sidecar_file_is_no_release(tmp_path: Path) -> None:
    path = _release(tmp_path, "ignore:\n  - rules: TYP013\n    reason: cité\n")
    assert [report.path for report in check_paths([tmp_path], config=None, **OPTIONS)] == [path.as_posix()]


def test_a_sidecar_file_that_is_named_stands_for_its_release(tmp_path: Path) -> None:
    path = _release(tmp_path, "ignore:\n  - rules: TYP013\n    reason: cité\n")
    sidecar = f"{path}.presslint.yaml"
    result = _run("check", "--no-config", "--language", "fr", "--select", "TYP", path, sidecar)
    assert result.stdout.count("TYP001") == 1
    assert result.stdout.endswith("READY: 1 warning; 1 can be repaired safely; 3 suppressed\n")
    path.unlink()
    result = _run("check", "--no-config", sidecar)
    assert (result.exit_code, "and there is no such file beside it" in result.stderr) == (2, True)


def test_a_broken_sidecar_file_stops_its_release_and_no_other(tmp_path: Path) -> None:
    path = _release(tmp_path, "ignore: TYP013\n")
    (tmp_path / "other.txt").write_text("Bonjour !", encoding="utf-8")
    result = _run("check", "--no-config", "--language", "fr", "--select", "TYP", tmp_path)
    assert result.exit_code == 2
    assert f"presslint: {path}.presslint.yaml, line 1: `ignore` must be a list" in result.stderr
    assert "other.txt:1:8" in result.stdout


def test_fix_leaves_what_the_sidecar_file_covers(tmp_path: Path) -> None:
    path = _release(tmp_path, "ignore:\n  - rules: TYP013\n    where: Bonjour !\n    reason: cité\n")
    _run("fix", "--no-config", "--language", "fr", "--select", "TYP013,TYP001", path)
    assert path.read_text(encoding="utf-8").startswith("Bonjour !\n\nLe Monde\u00a0: oui\u202f!\n\nLe Monde\u202f!")
