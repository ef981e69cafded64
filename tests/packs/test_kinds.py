"""The kinds of rules, on the house rules of a ministry."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter import check_file, check_text, fix_text
from linter.findings import Finding
from linter.pack_trials import trials
from linter.packs.loading import load
from linter.packs.model import Pack
from linter.packs.starter import STARTER
from linter.rules.model import Rule

HERE = Path(__file__).parent
MINISTRY = load(HERE / "ministry.yaml")


def pack_of(tmp_path: Path, rule: str) -> Pack:
    file = tmp_path / "house.yaml"
    lines = ["  - code: HOU001", "    name: a-rule", *(f"    {line}" for line in rule.strip().splitlines())]
    file.write_text("rules:\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return load(file)


def findings(pack: Pack, text: str, language: str = "de", **options: object) -> list[Finding]:
    select = [pack.rules[0].category]
    return list(check_text(text, language=language, packs=[pack], select=select, **options).findings)  # type: ignore[arg-type]


def texts(pack: Pack, text: str, language: str = "de", **options: object) -> list[str]:
    return [finding.text for finding in findings(pack, text, language, **options)]


@pytest.mark.parametrize("rule", MINISTRY.rules, ids=lambda rule: rule.code)
def test_the_examples_of_the_ministry_hold(rule: Rule) -> None:
    assert rule.examples
    assert list(trials(MINISTRY, rule)) == []


def test_the_examples_of_the_starter_hold(tmp_path: Path) -> None:
    file = tmp_path / "house.yaml"
    file.write_text(STARTER.format(file="house.yaml", prefix="HOU", slug="house"), encoding="utf-8")
    pack = load(file)
    assert [rule.pack.kind for rule in pack.rules] == [  # type: ignore[union-attr]
        "replace", "forbid", "require", "match", "consistency", "count", "order",
    ]  # fmt: skip
    assert [failure for rule in pack.rules for failure in trials(pack, rule)] == []


def test_a_rule_speaks_the_language_of_the_passage_or_of_the_editor() -> None:
    german = findings(MINISTRY, "Die Reise nach Burma.")[0].message
    assert german == "Das Verzeichnis der Staatennamen hat Myanmar, nicht Burma."
    english = findings(load(HERE / "ministry.yaml", "en"), "Die Reise nach Burma.")[0].message
    assert english == "The list of country names has Myanmar, not Burma."


def test_a_rule_for_one_language_leaves_passages_in_another_alone() -> None:
    page = '<html lang="de"><body><p>Das Meeting.</p><p lang="en">The meeting about Burma.</p></body></html>'
    assert texts(MINISTRY, page, format="html")[0] == "Meeting"
    assert "Burma" not in texts(MINISTRY, page, format="html")


def test_a_pattern_leaves_words_in_another_language_alone(tmp_path: Path) -> None:
    pack = pack_of(tmp_path, "kind: forbid\npattern: '[Mm]eeting'")
    page = '<p>Das Meeting, auf Englisch <i lang="en">the meeting</i>.</p>'
    assert texts(pack, page, format="html") == ["Meeting"]


def test_a_pattern_sees_one_paragraph_at_a_time(tmp_path: Path) -> None:
    pack = pack_of(tmp_path, "kind: forbid\npattern: '^Die[^.]*Ende$'")
    assert texts(pack, "Die Brücke\n\nam Ende\n\nDie Straße am Ende") == ["Die Straße am Ende"]


def test_a_pattern_leaves_phrases_alone_that_are_allowed(tmp_path: Path) -> None:
    pack = pack_of(tmp_path, "kind: forbid\npattern: 'Holl\\w+'\nexcept: Holland Park")
    assert texts(pack, "In Holland und im Holland Park.") == ["Holland"]


def test_a_rule_may_look_at_headings_only(tmp_path: Path) -> None:
    headings = pack_of(tmp_path, "kind: forbid\nwords: neu*\nin: headings")
    assert texts(headings, "# Die neue Brücke\n\nDie neue Straße.", format="markdown") == ["neue"]
    text = pack_of(tmp_path, "kind: forbid\nwords: neu*\nin: text")
    assert [f.line for f in findings(text, "# Die neue Brücke\n\nDie neue Straße.", format="markdown")] == [3]


def test_headings_must_be_written_in_a_certain_way(tmp_path: Path) -> None:
    pack = pack_of(tmp_path, "kind: match\nlike: '.*[^.]'\nin: headings\nmessage: A heading has no full stop.")
    assert texts(pack, "# Die Brücke ist offen.\n\n## Gut\n\nJa.", format="markdown") == ["Die Brücke ist offen."]


def test_the_repair_of_a_word_writes_around_markup_and_entities() -> None:
    page = "<p>Nach <b>Bur</b>ma und B&uuml;dchen, Wei&szlig;russland!</p>"
    result = fix_text(page, format="html", language="de", packs=[MINISTRY], select=["BAU001"], unsafe=True)
    assert "Belarus!" in result.text and "<b>" in result.text


def test_safe_repairs_are_made_without_asking() -> None:
    result = fix_text("Az: 3/2024 über Burma.", language="de", packs=[MINISTRY], select=["BAU001", "BAU009"])
    assert result.text == "Az.: 3/2024 über Burma."


def test_repairs_that_undo_each_other_change_nothing(tmp_path: Path) -> None:
    first = pack_of(tmp_path, "kind: replace\nfix: safe\nwords:\n  - {write: rot, not: blau}")
    file = tmp_path / "other.yaml"
    file.write_text(
        "rules:\n  - {code: OTH001, name: b-rule, kind: replace, fix: safe, words: [{write: blau, not: rot}]}\n"
    )
    result = fix_text("Die rote ist rot.", language="de", packs=[first, load(file)], select=["HOU", "OTH"])
    assert (result.text, result.conflict) == ("Die rote ist rot.", ("HOU001", "OTH001"))


RELEASE = """\
Die Brücke ist offen

Berlin, 3. Mai 2024

Die Brücke über den Fluss ist seit heute offen.

Pressestelle, Telefon +49 30 1234 5678, presse@bau.example

Originaltext: https://www.works.example/news/2024/05/bridge

Diese Übersetzung wird als Service bereitgestellt. Maßgeblich ist allein der englische Originaltext.
"""


def test_a_closing_line_may_stand_before_link_and_disclaimer() -> None:
    assert [f.rule for f in findings(MINISTRY, RELEASE)] == []


def test_a_missing_closing_line_is_reported_where_it_should_stand() -> None:
    text = RELEASE.replace("Pressestelle, Telefon +49 30 1234 5678, presse@bau.example\n\n", "")
    [one] = findings(MINISTRY, text)
    assert (one.rule, one.severity, one.text) == ("BAU004", "error", "")
    assert text[: one.start].endswith("Originaltext.")
    assert one.message == "Am Ende fehlt die Zeile der Pressestelle."


def test_words_at_the_start_are_looked_for_before_the_first_paragraph_ends(tmp_path: Path) -> None:
    pack = pack_of(tmp_path, "kind: require\nwords: Pressemitteilung\nat: start")
    assert texts(pack, "Pressemitteilung 7\n\nDie Brücke.") == []
    assert [(f.start, f.end) for f in findings(pack, "Die Brücke.\n\nPressemitteilung 7")] == [(0, 0)]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("of: words\nin: lead\nat-most: 5", ["Die Brücke über den Fluss ist seit heute offen."]),
        ("of: words\nin: document\nat-least: 500", ["Die Brücke ist offen"]),
        ("of: paragraphs\nat-most: 3", ["Die Brücke ist offen"]),
        ("of: occurrences\nwords: brücke\nat-most: 1", ["Die Brücke ist offen"]),
        ("of: occurrences\npattern: '\\d{4}'\nat-least: 1", []),
        ("of: characters\nin: title\nat-most: 10", ["Die Brücke ist offen"]),
        ("of: words\nin: paragraph\nat-most: 11", ["Diese Übersetzung wird als Service bereitgestellt. Maßgeblich ist allein der englische Originaltext."]),
    ],
)  # fmt: skip
def test_what_is_counted(tmp_path: Path, rule: str, expected: list[str]) -> None:
    assert texts(pack_of(tmp_path, "kind: count\n" + rule), RELEASE) == expected


def test_a_section_out_of_order_names_the_one_it_must_precede() -> None:
    [one] = findings(MINISTRY, "Kontakt\n\nRufen Sie an.\n\nHintergrund\n\nAlt.\n\n" + RELEASE.split("\n\n")[3])
    assert (one.rule, one.text, one.message) == ("BAU005", "Hintergrund", '"Hintergrund" must stand before "Kontakt".')
    assert [related.message for related in one.related] == ['"Kontakt" stands here.']


def test_a_pattern_without_end_is_one_clear_finding_and_the_other_rules_run(tmp_path: Path) -> None:
    pack = pack_of(tmp_path, "kind: forbid\npattern: '(x+x+)+y'")
    report = check_text("x" * 3000 + " Burma", language="de", packs=[pack, MINISTRY], select=["HOU", "BAU001"])
    assert [(f.rule, f.name, f.severity) for f in report.findings] == [
        ("SYS003", "timed-out", "error"), ("BAU001", "laendernamen", "error"),
    ]  # fmt: skip
    assert report.findings[0].message.startswith("The rule HOU001 (a-rule) was stopped: its pattern takes too long")


def test_a_trial_names_a_pattern_that_would_take_too_long(tmp_path: Path) -> None:
    pack = pack_of(tmp_path, "kind: forbid\npattern: '(x+x+)+y'\nexamples:\n  - bad: 'A xxxxxxxxxxxy.'")
    [failure] = trials(pack, pack.rules[0])
    assert failure.message.startswith("The pattern takes too long when text like this goes on for 4,000 characters.")


@pytest.mark.parametrize(
    ("example", "said"),
    [
        ("bad: Die Brücke.", "The rule finds nothing in it."),
        ("good: Nach Holland.", 'This should be left alone, and the rule finds "Holland" in it: Write "Niederlande", not "Holland".'),
        ("bad: Nach ⟦Holland⟧ und Holland.", 'The rule finds "Holland", "Holland", not what is marked.'),
        ("bad: Nach Holland.\n    fixed: Nach Belgien.", 'Repaired it reads "Nach Niederlande.", not "Nach Belgien.".'),
    ],
)  # fmt: skip
def test_a_trial_says_what_does_not_hold(tmp_path: Path, example: str, said: str) -> None:
    rule = f"kind: replace\nlanguages: de\nwords:\n  - {{write: Niederlande, not: Holland}}\nexamples:\n  - {example}"
    pack = pack_of(tmp_path, rule)
    assert [failure.message for failure in trials(pack, pack.rules[0])] == [said]


@pytest.mark.parametrize("name", ["BAU001", "laendernamen"])
def test_a_comment_may_name_a_rule_of_a_pack(name: str) -> None:
    text = f"<!-- presslint-ignore {name}: im Namen der Stiftung -->\nDie Stiftung Burma.\n\nNach Burma."
    report = check_text(text, format="markdown", language="de", packs=[MINISTRY], select=["BAU001", "SUP"])
    assert [(f.rule, f.line) for f in report.findings] == [("BAU001", 4)]
    assert [(f.rule, f.line) for f in report.suppressed] == [("BAU001", 2)]


def test_a_comment_that_names_a_rule_of_a_pack_for_nothing_is_unused() -> None:
    text = "<!-- presslint-ignore BAU001: nichts -->\nDie Stiftung."
    report = check_text(text, format="markdown", language="de", packs=[MINISTRY], select=["SUP"])
    assert [f.rule for f in report.findings] == ["SUP001"]


def test_severities_select_and_ignore_know_the_rules_of_packs(tmp_path: Path) -> None:
    text = "Nach Burma zum Meeting."
    options = {"language": "de", "packs": [MINISTRY], "select": ["BAU001", "anglizismen"]}
    assert [f.severity for f in check_text(text, **options, severities={"BAU": "info"}).findings] == ["info", "info"]  # type: ignore[arg-type]
    assert [f.rule for f in check_text(text, **options, severities={"laendernamen": "off"}).findings] == [
        "BAU001",
        "BAU003",
    ]  # type: ignore[arg-type]
    assert "BAU001" not in texts(MINISTRY, text, ignore=["BAU001"])
    with pytest.raises(ValueError, match=r'There is no rule called "landernamen"\. Did you mean "laendernamen"'):
        check_text(text, packs=[MINISTRY], select=["landernamen"])


def test_the_api_takes_packs_and_paths(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Nach Burma.\n", encoding="utf-8")
    report = check_file(file, config=None, packs=[HERE / "ministry.yaml"], select=["BAU001"], language="de")
    assert [f.text for f in report.findings] == ["Burma"]
    with pytest.raises(ValueError, match="is no pack"):
        check_text("x", packs=["ministry.yaml"])  # type: ignore[list-item]


@pytest.mark.parametrize(
    "path", sorted((HERE.parents[1] / "fixtures/releases").rglob("*.[mhjt]*")), ids=lambda path: path.name
)
def test_no_rule_of_a_pack_fails_on_a_real_release(path: Path) -> None:
    report = check_file(path, config=None, packs=[HERE / "ministry.yaml"], select=["BAU"])
    assert not [finding.message for finding in report.findings if finding.rule.startswith("SYS")]
    for finding in report.findings:
        assert 0 <= finding.start <= finding.end <= len(report.text)
