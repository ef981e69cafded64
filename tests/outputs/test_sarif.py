"""SARIF 2.1.0, against its schema, and read back as an editor reads it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from linter.findings import Edit, Fix, Related, Suppression
from linter.fix import apply
from linter.outputs import documentation
from linter.outputs.run_facts import RunFacts
from linter.report import Report
from tests.outputs.samples import FACTS, HOSTILE, ROOT, broken, finding, hostile, report, written

SCHEMA = json.loads((ROOT / "tests" / "outputs" / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))


@cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(SCHEMA, format_checker=FormatChecker())


def run(*reports: Report, facts: RunFacts = FACTS) -> dict[str, Any]:
    log = json.loads(written("sarif", *reports, facts=facts))
    validator().validate(log)
    (only,) = log["runs"]
    found: dict[str, Any] = only
    return found


def placed(text: str, region: dict[str, Any]) -> tuple[int, int]:
    """The code points of a region, as an editor finds them: in lines of UTF-16 code units, without the byte order mark."""
    starts = [0, *(match.end() for match in re.finditer("\r\n|\n|\r", text))]

    def offset(line: int, column: int) -> int:
        start = starts[line - 1] + (line == 1 and text.startswith("\ufeff"))
        units = text[start:].encode("utf-16-le")[: 2 * (column - 1)]
        return start + len(units.decode("utf-16-le"))

    return offset(region["startLine"], region["startColumn"]), offset(region["endLine"], region["endColumn"])


def test_a_run_without_documents_or_findings_is_valid() -> None:
    assert run()["results"] == []
    clean = run(report("Bonjour"), facts=RunFacts(exit_status=0))
    assert clean["tool"]["driver"]["rules"] == []
    assert clean["artifacts"] == [
        {
            "location": {"uri": "news/a.txt", "uriBaseId": "SRCROOT"},
            "roles": ["analysisTarget"],
            "mimeType": "text/plain",
        }
    ]
    assert clean["invocations"] == [{"executionSuccessful": True, "exitCode": 0}]


def test_a_result_has_rule_level_message_and_place() -> None:
    text = "Le \U0001f600 31 avril\n2024"
    found = run(report(text, finding(text, 5, 18, related=(Related(0, 2, "Here."),))))
    (result,) = found["results"]
    (fingerprint,) = result.pop("partialFingerprints").items()
    assert fingerprint[0] == "presslint/v1" and re.fullmatch("[0-9a-f]{32}", fingerprint[1])
    location = {"uri": "news/a.txt", "uriBaseId": "SRCROOT", "index": 0}
    assert result == {
        "ruleId": "REL011",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "No such day."},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": location,
                    "region": {
                        "startLine": 1,
                        "startColumn": 7,
                        "endLine": 2,
                        "endColumn": 5,
                        "snippet": {"text": "31 avril\n2024"},
                    },
                }
            }
        ],
        "relatedLocations": [
            {
                "id": 1,
                "message": {"text": "Here."},
                "physicalLocation": {
                    "artifactLocation": location,
                    "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 3},
                },
            }
        ],
    }
    assert found["columnKind"] == "utf16CodeUnits"


def test_a_rule_brings_its_manual_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documentation, "home", lambda kind: "https://presslint.example/")
    text = "a  b"
    (rule,) = run(report(text, finding(text, 1, 3, rule="TYP001", name="repeated-space")))["tool"]["driver"]["rules"]
    assert (rule["id"], rule["name"]) == ("TYP001", "RepeatedSpace")
    assert rule["helpUri"] == "https://presslint.example/rules/TYP001/"
    assert rule["defaultConfiguration"] == {"enabled": True, "level": "warning"}
    assert rule["help"]["markdown"].startswith("# TYP001 repeated-space\n")
    assert rule["properties"]["tags"] == ["TYP"]
    assert rule["properties"]["problem.severity"] == "warning"


def test_a_rule_of_a_house_has_what_its_finding_tells() -> None:
    text = "a"
    found = run(
        report(text, finding(text, 0, 1, rule="HSE001", name="embargo-line", severity="info"), finding(text, 0, 1))
    )
    rules = found["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["HSE001", "REL011"]
    assert rules[0]["defaultConfiguration"] == {"level": "note"}
    assert [result["ruleIndex"] for result in found["results"]] == [0, 1]


def test_every_place_of_the_fixtures_is_found_again() -> None:
    found = run(*broken())
    results = iter(found["results"])
    for number, one in enumerate(broken()):
        for expected in one.findings:
            place = next(results)["locations"][0]["physicalLocation"]
            assert place["artifactLocation"]["index"] == number
            start, end = placed(one.text, place["region"])
            mark = one.text.startswith("\ufeff")
            assert (start, end) == (max(expected.start, mark), max(expected.end, mark))
    assert next(results, None) is None


def test_every_fix_of_the_fixtures_is_the_repair_itself() -> None:
    tried = 0
    for one in broken():
        for expected, result in zip(one.findings, run(one)["results"], strict=True):
            for fix in result.get("fixes", ()):
                text = one.text
                for change in reversed(fix["artifactChanges"][0]["replacements"]):
                    start, end = placed(one.text, change["deletedRegion"])
                    text = text[:start] + change["insertedContent"]["text"] + text[end:]
                assert text == apply(one.text, [expected])
                tried += 1
    assert tried > 40


def test_a_fix_that_takes_a_byte_order_mark_away_has_no_column_and_is_left_out() -> None:
    text = "\ufeffBonjour"
    (result,) = run(report(text, finding(text, 0, 1, fix=Fix("safe", (Edit(0, 1, ""),)))))["results"]
    assert "fixes" not in result
    assert result["locations"][0]["physicalLocation"]["region"]["startColumn"] == 1


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("news/\u0627 b%c#d?.md", "news/%D8%A7%20b%25c%23d%3F.md"),
        ("a:b.md", "a%3Ab.md"),
        ("./news//x/../a.md", "news/a.md"),
        ("bad\udcff.md", "bad%FF.md"),
        (None, "stdin"),
        ("-", "stdin"),
    ],
)
def test_a_path_becomes_a_relative_uri(path: str | None, uri: str) -> None:
    assert run(report("a", path=path))["artifacts"][0]["location"] == {"uri": uri, "uriBaseId": "SRCROOT"}


def test_paths_are_those_of_the_repository_and_others_are_absolute() -> None:
    facts = RunFacts(folder="/home/ci/repo/news", root="/home/ci/repo")
    inside, outside = run(report("a", path="fr/a.md"), report("a", path="/tmp/b c.md"), facts=facts)["artifacts"]
    assert inside["location"] == {"uri": "news/fr/a.md", "uriBaseId": "SRCROOT"}
    assert outside["location"] == {"uri": "file:///tmp/b%20c.md"}


def test_suppressed_findings_are_written_when_they_are_asked_for() -> None:
    text = "a\n\nb\n\nc"
    told = (Suppression("comment", "A quotation."), Suppression("sidecar"), Suppression("baseline"))
    hidden = tuple(
        finding(text, 3 * number, 3 * number + 1)._replace(suppression=one) for number, one in enumerate(told)
    )
    one = replace(report(text), suppressed=hidden)
    assert run(one)["results"] == []
    results = run(one, facts=RunFacts(show_suppressed=True))["results"]
    assert [result["suppressions"] for result in results] == [
        [{"kind": "inSource", "status": "accepted", "justification": "A quotation."}],
        [{"kind": "external", "status": "accepted"}],
        [{"kind": "external", "status": "accepted", "justification": "In the baseline."}],
    ]
    assert len({result["partialFingerprints"]["presslint/v1"] for result in results}) == 3


def test_a_run_that_could_not_read_everything_says_so() -> None:
    facts = RunFacts(errors=("b.txt cannot be read: Permission denied.",), exit_status=2)
    assert run(report("a"), facts=facts)["invocations"] == [
        {
            "executionSuccessful": False,
            "exitCode": 2,
            "toolExecutionNotifications": [
                {"level": "error", "message": {"text": "b.txt cannot be read: Permission denied."}}
            ],
        }
    ]


def test_a_document_makes_no_link_and_its_repair_is_kept_as_it_is() -> None:
    (result,) = run(hostile())["results"]
    assert "\\[here\\](https://evil.example)" in result["message"]["text"]
    assert "\n" not in result["message"]["text"]
    (change,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
    assert change["insertedContent"]["text"] == HOSTILE
