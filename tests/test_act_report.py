"""The implementation report for ACT: outcomes, the shape of the report, and what ACT would call it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.act_report import Case, cases, consistency, implementations, main, report, results
from linter import __version__, all_rules

NAMELESS = "<!DOCTYPE html><html lang='en'><head><title>Port</title></head><body><img src='a.png'></body></html>"
NAMED = NAMELESS.replace("src=", "alt='The port' src=")
WITHOUT = "<!DOCTYPE html><html lang='en'><head><title>Port</title></head><body><p>The port</p></body></html>"


def _outcomes(rule: str, page: bytes | None) -> list[str]:
    case = Case(rule, "", "https://example.org/testcases/a.html", None, page)
    return [result.outcome for result in results(case, implementations().get(rule, []))]


def _entry(rule: str, number: str, expected: str) -> dict[str, str]:
    path = f"testcases/{rule}/{number}.html"
    return {
        "ruleId": rule,
        "url": f"https://example.org/{path}",
        "relativePath": path,
        "expected": expected,
        "ruleName": "A rule",
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("1", NAMELESS), ("2", NAMED), ("3", WITHOUT)):
        file = tmp_path / "testcases" / "23a2a8" / f"{name}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    entries = [
        _entry("23a2a8", "1", "failed"),
        _entry("23a2a8", "2", "passed"),
        _entry("23a2a8", "3", "inapplicable"),
        _entry("23a2a8", "4", "failed"),  # its page is not there
        _entry("afw4f7", "1", "failed"),  # contrast: no rule of ours
    ]
    (tmp_path / "testcases.json").write_text(json.dumps({"testcases": entries}), encoding="utf-8")
    return tmp_path


def test_a_finding_is_a_failure_and_none_is_passed_or_inapplicable() -> None:
    assert _outcomes("23a2a8", NAMELESS.encode()) == ["failed"]
    assert _outcomes("23a2a8", NAMED.encode()) == ["passed"]
    assert _outcomes("23a2a8", WITHOUT.encode()) == ["inapplicable"]


def test_a_hint_is_no_failure() -> None:
    english = "<!DOCTYPE html><html lang='en'><head><title>index.html</title></head><body><h1>Ferries run again</h1></body></html>"
    assert _outcomes("c4a8a4", english.encode()) in (["failed"], ["cantTell"])
    vague = english.replace("<h1>", "<p>For the timetable <a href='/t'>click here</a>.</p><h1>")
    assert _outcomes("aizyf1", vague.encode())[0] in {"failed", "cantTell"}


def test_without_a_rule_or_a_page_nothing_was_tested() -> None:
    assert _outcomes("afw4f7", NAMED.encode()) == ["untested"]
    assert _outcomes("23a2a8", None) == ["untested"]


def test_findings_in_page_chrome_count() -> None:
    assert _outcomes("23a2a8", NAMELESS.replace("<img", "<header><img").encode()) == ["failed"]


def test_the_report_has_the_form_that_act_asks_for(folder: Path) -> None:
    known = implementations()
    made = report([(case, results(case, known.get(case.rule, []))) for case in cases(folder)])
    assert made["@context"] == "https://act-rules.github.io/earl-context.json"
    tool, first, *others = made["@graph"]
    assert (tool["name"], tool["release"]["revision"]) == ("presslint", __version__)
    assert first["@type"] == "TestSubject"
    assert first["source"] == "https://example.org/testcases/23a2a8/1.html"
    (assertion,) = first["assertions"]
    assert assertion["@type"] == "Assertion"
    assert assertion["assertedBy"] == tool["@id"]
    assert assertion["mode"] == "earl:automatic"
    assert assertion["result"]["outcome"] == "earl:failed"
    assert "line 1" in assertion["result"]["info"]
    assert assertion["test"]["title"].startswith("ACC005 ")
    assert assertion["test"]["isPartOf"] == ["WCAG2:non-text-content"]
    outcomes = [subject["assertions"][0]["result"]["outcome"] for subject in others]
    assert outcomes == ["earl:passed", "earl:inapplicable", "earl:untested", "earl:untested"]


def test_the_command_writes_the_report_and_prints_the_table(folder: Path) -> None:
    out = folder / "report.json"
    result = CliRunner().invoke(main, [str(folder), "--out", str(out)])
    assert result.exit_code == 0, result.output
    assert len(json.loads(out.read_text(encoding="utf-8"))["@graph"]) == 6
    assert '23a2a8 ACC005         partial         cases: "3/4", failing: "1/2"' in result.output
    assert result.output.splitlines()[-1] == "5 cases: 2 untested, 1 failed, 1 passed, 1 inapplicable"


def test_json_lines_are_read_too(tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    row = {"testcase_id": "f00", "rule_id": "23a2a8", "kind": "failed", "page": NAMELESS}
    file.write_text(json.dumps(row) + "\n\n", encoding="utf-8")
    (case,) = cases(file)
    assert case.url.endswith("/testcases/23a2a8/f00.html")
    assert (case.expected, case.page) == ("failed", NAMELESS.encode())


@pytest.mark.parametrize(
    ("told", "called"),
    [
        ([("failed", {"failed"}), ("passed", {"passed"})], "consistent"),
        ([("failed", {"failed"}), ("failed", {"cantTell"})], "consistent"),
        ([("failed", {"failed"}), ("failed", {"passed"})], "partial"),
        ([("failed", {"failed"}), ("failed", {"untested"})], "partial"),
        ([("failed", {"cantTell"}), ("passed", {"passed"})], "minimal"),
        ([("failed", {"passed"})], "none"),
        ([("failed", {"failed"}), ("inapplicable", {"failed"})], "inconsistent"),
        ([("passed", {"passed"})], "no failing case"),
        ([("failed", {"untested"})], "untested"),
    ],
)
def test_an_implementation_is_called_as_act_calls_it(told: list[tuple[str, set[str]]], called: str) -> None:
    assert consistency(list(told)) == called


def test_every_rule_of_act_that_we_implement_is_known_to_the_documentation() -> None:
    from generators.accessibility import data

    told = data("act_rules")
    ours = {name for rule in all_rules() for name in rule.act}
    assert ours <= set(told)
    assert {name for name, row in told.items() if row["takes"] == "source"} <= ours
    assert all("failing" in told[name] for name in ours)


def test_criteria_are_covered_exactly_where_there_are_rules() -> None:
    from generators.accessibility import data

    told = data("wcag")
    used = {number for rule in all_rules() for number in rule.wcag}
    assert used <= set(told)
    for number, row in told.items():
        if row["level"] != "AAA":
            assert (row["covered"] != "none") == (number in used), number
