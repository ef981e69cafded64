"""One precedence, the last writer wins, and every value knows who wrote it."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import Any

import pytest

from linter import check_file, check_paths, check_text
from linter.config import InputError, load
from linter.effective import Effective, effective
from linter.rules.release.samples import release

LAYERS = """
publisher = "us-state"
language = "en"
ignore = ["TYP"]
chrome = "off"

[severities]
TYP = "info"
TYP030 = "error"

[options]
ACC118.columns = 72
future-date.tolerance-days = 4

[[per-file]]
paths = ["*.fr.txt"]
language = "fr"
ignore = ["REL013"]
severities = { inconsistent-spelling = "warning" }
options = { long-line = { columns = 60 } }

[[per-file]]
paths = ["news/**"]
publisher = "default"
select = ["REL"]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "presslint.toml").write_text(LAYERS, encoding="utf-8")
    return tmp_path


def _held(folder: Path, name: str, **given: Any) -> Effective:
    return effective(folder / name, load(folder / "presslint.toml"), given)


def test_the_publisher_is_the_weakest_and_the_command_line_the_strongest(folder: Path) -> None:
    assert _held(folder, "a.txt").publisher.name == "us-state"
    assert _held(folder, "news/a.txt").publisher.name == "default"
    held = _held(folder, "news/a.txt", publisher="us-state", language="de")
    assert (held.publisher.name, held.get("language")) == ("us-state", "de")
    assert held.single["language"].origin == "command line"


def test_an_entry_that_fits_wins_over_the_top_level(folder: Path) -> None:
    held = _held(folder, "a.fr.txt")
    assert held.get("language") == "fr"
    assert held.single["language"].origin == "presslint.toml, per-file entry 1 (*.fr.txt)"
    assert held.single["chrome"].origin == "presslint.toml"
    assert {key: one.value for key, one in held.options["ACC118"].items()} == {"columns": 60}
    assert {key: one.value for key, one in held.options["REL012"].items()} == {"tolerance_days": 4}


def test_ignore_adds_and_select_begins_anew(folder: Path) -> None:
    assert [one.value for one in _held(folder, "a.fr.txt").ignore] == ["TYP", "REL013"]
    both = _held(folder, "news/a.fr.txt")
    assert (both.select.value, both.ignore) == (("REL",), ())
    asked = _held(folder, "a.fr.txt", select=["TYP030"], ignore=["TYP029"])
    assert (asked.select.value, [one.value for one in asked.ignore]) == (("TYP030",), ["TYP029"])


def test_a_name_of_a_rule_counts_more_than_its_category_and_a_later_layer_more_than_both(folder: Path) -> None:
    held = _held(folder, "a.txt")
    assert (held.severities["TYP001"].value, held.severities["TYP030"].value) == ("info", "error")
    assert _held(folder, "a.fr.txt").severities["TYP030"].value == "warning"


def test_a_severity_of_the_configuration_wins_over_the_publishers(folder: Path) -> None:
    (folder / "a.txt").write_text(release("fr", link=""), encoding="utf-8")
    (folder / "house.yaml").write_text("name: house\nseverities: {missing-source-link: warning}\n", encoding="utf-8")
    for number, (severities, expected) in enumerate((("", "warning"), ('[severities]\nREL003 = "info"\n', "info"))):
        configuration = folder / "presslint.toml"
        configuration.write_text(f'language = "fr"\npublisher = "house.yaml"\n{severities}', encoding="utf-8")
        os.utime(configuration, ns=(number, number))
        assert [(f.rule, f.severity) for f in check_file(folder / "a.txt").findings] == [("REL003", expected)]


def test_a_rule_that_is_off_runs_only_by_its_own_name() -> None:
    text = release("fr", link="")
    off: dict[str, Any] = {"severities": {"REL003": "off"}, "language": "fr"}
    assert check_text(text, **off).findings == ()
    assert check_text(text, select=["REL"], **off).findings == ()
    assert [f.rule for f in check_text(text, select=["REL003"], **off).findings] == ["REL003"]


def test_a_hint_of_a_rule_does_not_grow_with_its_severity() -> None:
    text = '<img src="a.jpg" alt="Foto da ministra no porto">'
    options: dict[str, Any] = {"format": "html", "language": "pt-BR", "select": ["ACC107"]}
    assert [f.severity for f in check_text(text, **options).findings] == ["info"]
    assert [f.severity for f in check_text(text, severities={"ACC107": "error"}, **options).findings] == ["info"]


@pytest.mark.parametrize(
    ("options", "given", "text", "before", "after"),
    [
        ({"future-date": {"tolerance-days": 9}}, {"select": ["REL012"], "today": "2024-03-10"}, release("fr"), 1, 0),
        ({"REL012": {"tolerance-days": 3000}}, {"select": ["REL012"], "today": "9999-12-30"}, release("fr"), 0, 0),
        ({"repeated-word": {"allowed": ["Duran"]}}, {"select": ["TYP022"]}, "Le groupe duran duran joue.", 1, 0),
        ({"emoji-run": {"emoji": 2}}, {"select": ["ACC113"]}, "Merci \U0001f389\U0001f389", 0, 1),
        ({"long-line": {"columns": 60}}, {"select": ["ACC118"]}, ("un pont de fer " * 5 + "\n") * 3, 0, 3),
        ({"unexpanded-acronym": {"known": ["NPRA"]}}, {"select": ["ACC119"]}, "Le quai de la NPRA est ouvert.", 1, 0),
        ({"mixed-script-word": {"allowed": ["Mo\u0441t"]}}, {"select": ["UNI010"]}, "La maison Mo\u0441t ouvre ici.", 1, 0),
        ({"all-capitals": {"words": 10}}, {"select": ["ACC112"]}, "Note : LES VISITEURS DOIVENT APPORTER LEUR CARTE VALIDE. Merci.", 1, 0),
        ({"meaningless-link-text": {"phrases": ["notre portail"]}}, {"select": ["ACC103"], "format": "markdown"}, "[Notre portail](https://a.example/x)", 0, 1),
        ({"url-as-link-text": {"characters": 60}}, {"select": ["ACC104"], "format": "markdown"}, "Voir [www2.ports.example/nord/reglement-des-quais](https://a.example/)", 1, 0),
        ({"poor-alternative-text": {"characters": 20}}, {"select": ["ACC107"], "format": "markdown"}, "![Deux remorqueurs quittent le port](a.jpg)", 0, 1),
        ({"poor-alternative-text": {"characters": 20, "most-characters": 25}}, {"select": ["ACC107"], "format": "markdown"}, "![Deux remorqueurs quittent le port](a.jpg)", 0, 1),
        ({"heading-order": {"words": 3}}, {"select": ["ACC101"], "format": "html"}, "<!doctype html><html lang=fr><title>a</title><body><p>Le bac est ouvert.</p></body></html>", 0, 1),
        ({"mixed-quotation-marks": {"fewest": 9}}, {"select": ["TYP011"], "language": "en"}, "He said “yes”, “no”, “maybe”, “never” and \"so\".", 1, 0),
        ({"ellipsis-style": {"fewest": 9}}, {"select": ["TYP016"]}, "Un… deux… trois… quatre… cinq… six...", 1, 0),
    ],
)  # fmt: skip
def test_an_option_changes_what_its_rule_finds(
    options: dict[str, Any], given: dict[str, Any], text: str, before: int, after: int
) -> None:
    asked = {"language": "fr", **given}
    assert len(check_text(text, **asked).findings) == before
    assert len(check_text(text, options=options, **asked).findings) == after


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"long-lin": {"columns": 72}}, 'There is no rule called "long-lin". Did you mean "long-line"?'),
        ({"long-line": {"columms": 72}}, 'The rule ACC118 long-line has no option "columms". Did you mean "columns"?'),
        ({"missing-date": {"days": 1}}, 'The rule REL002 missing-date has no option "days". It has none at all.'),
        ({"long-line": {"columns": 3}}, 'The option "columns" of long-line must be a whole number from 20 to 1000.'),
        ({"long-line": {"columns": True}}, 'The option "columns" of long-line must be a whole number from 20 to 1000.'),
        (
            {"repeated-word": {"allowed": "x"}},
            'The option "allowed" of repeated-word must be a list of words: ["one", "two"].',
        ),
    ],
)
def test_an_option_that_is_wrong_is_told_in_one_sentence(options: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=r"option|rule") as raised:
        check_text("x", options=options)
    assert str(raised.value) == says


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('\nignore = ["mising-date"]', 'presslint.toml, line 2: There is no rule called "mising-date". Did you mean "missing-date"?'),
        ('[severities]\nREL0133 = "error"', 'presslint.toml, line 2: There is no rule called "REL0133". Did you mean "REL033"?'),
        ('[[per-file]]\npaths = ["*.txt"]\nselect = ["NOPE1"]', 'presslint.toml, per-file entry 1 (*.txt), line 3: There is no rule called "NOPE1". `presslint rules` lists them all.'),
        ('publisher = "us-stat"', 'presslint.toml, line 1: There is no publisher called "us-stat". Did you mean "us-state"?'),
        ('publisher = "gone.yaml"', "presslint.toml, line 1: The publisher file gone.yaml cannot be read: No such file or directory."),
        ('language = "french"', 'presslint.toml, line 1: The language "french" is a name, the tag is "fr". Write a tag such as fr, pt-BR or zh-Hans.'),
        ("[options.long-line]\ncolumms = 72", 'presslint.toml, line 1: The rule ACC118 long-line has no option "columms". Did you mean "columns"?'),
    ],
)  # fmt: skip
def test_a_configuration_that_names_what_is_not_there_says_where(folder: Path, text: str, says: str) -> None:
    (folder / "presslint.toml").write_text(text, encoding="utf-8")
    (folder / "a.txt").write_text("x", encoding="utf-8")
    with pytest.raises(InputError) as raised:
        check_file(folder / "a.txt")
    assert str(raised.value) == says


def test_an_entry_that_fits_no_file_is_no_mistake(folder: Path) -> None:
    (folder / "presslint.toml").write_text(
        'exclude = ["gone/**"]\n[[per-file]]\npaths = ["none/**"]\nlanguage = "de"\n', encoding="utf-8"
    )
    (folder / "a.txt").write_text(release("fr"), encoding="utf-8")
    assert check_file(folder / "a.txt", language="fr").findings == ()


def test_format_and_encoding_are_set_for_some_files(folder: Path) -> None:
    (folder / "presslint.toml").write_text(
        'language = "fr"\n[[per-file]]\npaths = ["old/**"]\nformat = "markdown"\nencoding = "cp1252"\n',
        encoding="utf-8",
    )
    (folder / "old").mkdir()
    (folder / "old" / "a.txt").write_bytes(f"# Titre \u00e9crit\n\n{release('fr')}".encode("cp1252"))
    report = check_file(folder / "old" / "a.txt")
    assert (report.format, report.text[:13]) == ("markdown", "# Titre \u00e9crit")


def test_a_folder_that_is_no_language_declares_none(folder: Path) -> None:
    (folder / "presslint.toml").write_text('language-paths = ["news/{language}/**"]\n', encoding="utf-8")
    assert _held(folder, "news/fr/a.txt").get("path_language") == "fr"
    assert _held(folder, "news/img/a.txt").get("path_language") is None


def test_today_is_the_clocks_unless_somebody_says_another(folder: Path) -> None:
    clock = dt.date(2026, 11, 25)
    assert _held(folder, "a.txt", clock=clock).single["today"] == (clock, "clock")
    (folder / "presslint.toml").write_text("today = 2026-01-02\n", encoding="utf-8")
    assert _held(folder, "a.txt", clock=clock).get("today") == dt.date(2026, 1, 2)
    assert _held(folder, "a.txt", clock=clock, today=dt.date(2026, 3, 4)).get("today") == dt.date(2026, 3, 4)


def test_exclude_wins_for_files_that_are_named_and_for_links(folder: Path) -> None:
    (folder / "presslint.toml").write_text('include = ["**/*.txt"]\nexclude = ["drafts"]\n', encoding="utf-8")
    (folder / "drafts").mkdir()
    (folder / "drafts" / "a.txt").write_text("x", encoding="utf-8")
    (folder / "a.txt").symlink_to(folder / "drafts" / "a.txt")
    assert [report.path for report in check_paths(["drafts/a.txt", "a.txt"])] == ["a.txt"]


def test_a_publisher_file_that_many_files_share_is_read_once(folder: Path) -> None:
    (folder / "house.yaml").write_text("name: house\n", encoding="utf-8")
    (folder / "presslint.toml").write_text('publisher = "house.yaml"\n', encoding="utf-8")
    assert _held(folder, "a.txt").publisher is _held(folder, "b.txt").publisher
