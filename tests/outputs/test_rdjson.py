"""The Reviewdog Diagnostic Format, against a schema of it and its own words about columns. reviewdog: not run here."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator

from linter.findings import Edit, Fix
from linter.fix import apply
from linter.outputs import documentation
from linter.report import Report
from tests.outputs.samples import ROOT, broken, finding, hostile, report, written

SCHEMA = json.loads((ROOT / "tests" / "outputs" / "schemas" / "rdformat.json").read_text(encoding="utf-8"))


def diagnostics(*reports: Report) -> list[dict[str, Any]]:
    result = json.loads(written("rdjson", *reports))
    Draft7Validator(SCHEMA).validate(result)
    found: list[dict[str, Any]] = result["diagnostics"]
    return found


def suggested(text: str, suggestion: dict[str, Any]) -> str:
    """The text as reviewdog changes it: lines end with LF, columns are bytes, the end is not part of the range."""
    lines = text.encode().split(b"\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    first, last = (
        starts[place["line"] - 1] + place["column"] - 1
        for place in (suggestion["range"]["start"], suggestion["range"]["end"])
    )
    data = text.encode()
    return (data[:first] + suggestion["text"].encode() + data[last:]).decode()


def test_columns_are_bytes_of_utf8() -> None:
    text = "a\U00010400b"
    (one,) = diagnostics(report(text, finding(text, 2, 3)))
    assert one == {
        "message": "No such day.",
        "location": {
            "path": "news/a.txt",
            "range": {"start": {"line": 1, "column": 6}, "end": {"line": 1, "column": 7}},
        },
        "severity": "ERROR",
        "code": {"value": "REL011"},
    }


def test_edits_that_belong_together_are_one_suggestion() -> None:
    text = "\u00ab\u00e9t\u00e9\u00bb\n"
    fix = Fix("safe", (Edit(1, 1, "\u202f"), Edit(4, 4, "\u202f")))
    (one,) = diagnostics(report(text, finding(text, 0, 5, fix=fix)))
    assert one["suggestions"] == [
        {
            "range": {"start": {"line": 1, "column": 3}, "end": {"line": 1, "column": 8}},
            "text": "\u202f\u00e9t\u00e9\u202f",
        }
    ]


def test_every_suggestion_of_the_fixtures_is_the_repair_itself() -> None:
    tried = 0
    for one in broken():
        for found, diagnostic in zip(one.findings, diagnostics(one), strict=True):
            for suggestion in diagnostic.get("suggestions", ()):
                assert suggested(one.text, suggestion) == apply(one.text, [found])
                tried += 1
    assert tried > 40


def test_a_repair_of_a_whole_page_is_no_suggestion() -> None:
    text = "mot " * 1000
    fix = Fix("safe", (Edit(0, 1, "M"), Edit(3990, 3991, "M")))
    (one,) = diagnostics(report(text, finding(text, 0, 3, fix=fix)))
    assert "suggestions" not in one


def test_a_rule_of_ours_has_its_page_once_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documentation, "home", lambda kind: "https://presslint.example/")
    text = "a"
    ours, theirs = diagnostics(report(text, finding(text, 0, 1), finding(text, 0, 1, rule="HSE001", name="embargo")))
    assert ours["code"] == {"value": "REL011", "url": "https://presslint.example/rules/REL011/"}
    assert theirs["code"] == {"value": "HSE001"}


def test_whatever_a_document_holds_the_report_is_valid() -> None:
    (one,) = diagnostics(hostile())
    assert "\n" not in one["message"]
    assert diagnostics() == []
