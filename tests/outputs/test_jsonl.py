"""The JSON and JSON Lines reports: what is escaped for a terminal is the same value, and the schema describes it."""

from __future__ import annotations

import json

from jsonschema import Draft202012Validator

from linter.outputs.json_text import dumped
from tests.outputs.samples import HOSTILE, ROOT, broken, hostile, written

SCHEMA = json.loads((ROOT / "schemas" / "report.schema.json").read_text(encoding="utf-8"))


def test_each_line_is_a_document_of_the_json_report() -> None:
    lines = written("jsonl", hostile(), *broken()).splitlines()
    whole = json.loads(written("json", hostile(), *broken()))
    assert [json.loads(line) for line in lines] == whole["documents"]
    Draft202012Validator(SCHEMA).validate(whole)


def test_what_a_document_holds_comes_back_unchanged() -> None:
    (document,) = json.loads(written("json", hostile()))["documents"]
    assert document["path"] == HOSTILE
    assert document["findings"][0]["fix"]["edits"] == [{"start": 3, "end": 5, "replacement": HOSTILE}]


def test_letters_of_all_scripts_stay_readable_and_only_what_steers_is_escaped() -> None:
    assert (
        dumped(["\u0645\u06cc\u200c\u0631\u0648\u062f \u6771 \U0001f600"])
        == '["\u0645\u06cc\u200c\u0631\u0648\u062f \u6771 \U0001f600"]'
    )
    assert dumped(["\u202e\x85\U000e0041 ##[a] ## b"]) == '["\\u202e\\u0085\\udb40\\udc41 #\\u0023[a] ## b"]'
