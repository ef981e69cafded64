"""The baseline: old findings pass, new ones do not, whatever happens to lines and names."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from linter import baseline, check_file
from linter.baseline import Comparison
from linter.config import InputError
from linter.report import Report
from linter.schemas import schema

LONG = "Le ministre a reçu mardi à Paris une délégation de journalistes venus de douze pays."
TEXT = f"Bonjour !\n\n{LONG}\n\nIl dit : oui !\n"


def _write(folder: Path, name: str, text: str = TEXT) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _report(path: Path) -> Report:
    return check_file(path, config=None, language="fr", select=["TYP", "REL003"])


def _kept(folder: Path, *paths: Path) -> Comparison:
    """A comparison with the baseline of some files, through its file."""
    file = folder / "presslint-baseline.json"
    file.write_text(baseline.render(baseline.of(map(_report, paths), folder)), encoding="utf-8")
    return Comparison(baseline.read(file))


def test_what_was_there_is_known(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.txt")
    comparison = _kept(tmp_path, path)
    assert comparison.known(_report(path)) == [True, True, True, True]
    assert comparison.expired() == {}


def test_what_is_new_is_not_known(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.txt")
    comparison = _kept(tmp_path, path)
    report = _report(_write(tmp_path, "a.txt", "Encore !\n\n" + TEXT))
    assert [f.line for f, known in zip(report.findings, comparison.known(report), strict=True) if not known] == [1]


def test_one_entry_stands_for_one_finding(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.txt")
    comparison = _kept(tmp_path, path)
    report = _report(_write(tmp_path, "a.txt", TEXT + "\nBonjour !\n"))
    assert comparison.known(report).count(False) == 1


def test_a_renamed_and_edited_file_is_known_again(tmp_path: Path) -> None:
    path = _write(tmp_path, "old/a.txt")
    comparison = _kept(tmp_path, path)
    path.unlink()
    report = _report(_write(tmp_path, "new/b.txt", TEXT.replace("Bonjour !", "Bonsoir !")))
    assert comparison.known(report) == [False, True, True, True]
    assert comparison.moved == {"old/a.txt": "new/b.txt"}
    assert [entry.text for entry in comparison.expired()["old/a.txt"]] == ["Bonjour !"]
    assert {path: len(known.entries) for path, known in comparison.pruned().files.items()} == {"new/b.txt": 3}


def test_a_copy_is_a_new_file(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.txt")
    comparison = _kept(tmp_path, path)
    assert comparison.known(_report(_write(tmp_path, "b.txt"))) == [False] * 4
    assert comparison.known(_report(path)) == [True] * 4


def test_a_new_file_does_not_inherit_from_one_that_was_deleted(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.txt")
    comparison = _kept(tmp_path, path)
    path.unlink()
    report = _report(_write(tmp_path, "b.txt", "Un autre texte, sans lien.\n"))
    assert ([f.rule for f in report.findings], comparison.known(report)) == (["REL003"], [False])
    assert [entry.rule for entry in comparison.expired()["a.txt"]] == ["TYP013", "TYP013", "TYP013", "REL003"]


def test_what_was_mended_is_expired_and_pruned(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.txt")
    comparison = _kept(tmp_path, path)
    comparison.known(_report(_write(tmp_path, "a.txt", TEXT.replace("Bonjour !", "Bonjour\u202f!"))))
    assert [(entry.rule, entry.text) for entry in comparison.expired()["a.txt"]] == [("TYP013", "Bonjour !")]
    assert comparison.pruned().size == 3


def test_an_entry_whose_rule_was_not_asked_is_not_expired(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.txt")
    comparison = _kept(tmp_path, path)
    comparison.known(check_file(path, config=None, language="fr", select=["REL003"]))
    assert comparison.expired(lambda entry: entry.rule == "REL003") == {}


def test_a_file_that_was_not_checked_is_not_expired(tmp_path: Path) -> None:
    a, b = _write(tmp_path, "a.txt"), _write(tmp_path, "b.txt")
    comparison = _kept(tmp_path, a, b)
    comparison.known(_report(a))
    assert comparison.expired() == {}
    assert comparison.pruned().size == 8


def test_writing_again_keeps_what_is_known_of_files_that_were_not_checked(tmp_path: Path) -> None:
    a, b, c = (_write(tmp_path, name) for name in ("a.txt", "b.txt", "c.txt"))
    earlier = _kept(tmp_path, a, b, c).baseline
    c.unlink()
    made = baseline.of([_report(_write(tmp_path, "a.txt", LONG))], tmp_path, earlier)
    assert {path: len(known.entries) for path, known in made.files.items()} == {"a.txt": 1, "b.txt": 4}


def test_the_file_is_the_same_every_time_and_valid(tmp_path: Path) -> None:
    a, b = _write(tmp_path, "b/a.txt"), _write(tmp_path, "a.txt", "Un\u202e  texte\u0007 !\n")
    texts = {
        baseline.render(baseline.of(reports, tmp_path))
        for reports in ([_report(a), _report(b)], [_report(b), _report(a)])
    }
    (text,) = texts
    jsonschema.Draft202012Validator(schema("baseline")).validate(json.loads(text))
    assert list(json.loads(text)["files"]) == ["a.txt", "b/a.txt"]
    assert "\u202e" not in text
    assert "line" not in text


def test_an_empty_baseline_is_valid(tmp_path: Path) -> None:
    text = baseline.render(baseline.of([], tmp_path))
    jsonschema.Draft202012Validator(schema("baseline")).validate(json.loads(text))
    assert json.loads(text)["files"] == {}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"files": {\n<<<<<<< HEAD\n', "line 2 is no valid JSON"),
        ("[]", "is no baseline. Write it again with `presslint baseline write`."),
        ('{"files": {"a.txt": {"findings": [{}], "known_by": ""}}}', "is no baseline."),
        ('{"fingerprint_version": 0, "files": {}}', "was made by another version of presslint."),
    ],
)
def test_a_broken_baseline_is_one_sentence(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "known.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as error:
        baseline.read(file)
    assert says in str(error.value)


def test_a_baseline_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"There is no baseline .*`presslint baseline write` makes one"):
        baseline.read(tmp_path / "known.json")
