"""The comparison with other tools: its table of reasons, and what it prints of cases that are made up."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from benchmarks import peers

ROOT = Path(__file__).resolve().parent.parent
TABLE = peers.load()


def test_each_reason_names_rows_and_a_status() -> None:
    for reason in TABLE.reasons:
        assert reason.rules
        assert reason.rows
        assert set(reason.rows) <= set(TABLE.rows), reason
        assert reason.status in peers.STATUSES, reason
        assert reason.because, reason


def test_each_row_is_the_reason_of_something() -> None:
    assert set(TABLE.rows) == {row for reason in TABLE.reasons for row in reason.rows}


def test_the_page_gives_a_reason_for_all_that_is_silent() -> None:
    page = (ROOT / "docs" / "peers.md").read_text(encoding="utf-8")
    _, licence, *figures = (
        cell.strip() for cell in re.findall(r"^\| all (.*)$", page, re.MULTILINE)[0].split("|")[:-1]
    )
    good, warned, bad, caught, explained = map(int, figures)
    assert licence == ""
    assert warned < good
    assert caught + explained == bad
    assert "| ? |" not in page


def _case(rule: str, text: str, expect: str = "bad", lang: str = "mul") -> str:
    fields = {
        "peer": "JoliTypo",
        "licence": "MIT",
        "rule_or_test_name": rule,
        "lang": lang,
        "input": text,
        "expect": expect,
    }
    return json.dumps(fields) + "\n"


def test_cases_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cases = tmp_path / "cases.jsonl"
    rule = "Fixer\\Dimension / DimensionTest::testSimpleString"
    cases.write_text(
        _case(rule, "A hall of 4 x 6 metres")
        + _case("commas", "The talks ended , at last.", lang="en_GB")
        + _case("commas", "The talks ended, at last.", "good", lang="en_GB")
    )
    assert peers.main([str(cases)]) == 0
    page = capsys.readouterr().out
    assert "| JoliTypo | MIT | 1 | 0 | 2 | 1 | 1 |" in page
    assert f"| `{rule}` | 1 | 1 | off | U34 |" in page
    assert "hall" not in page


def test_a_silent_case_without_a_reason_is_a_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cases = tmp_path / "cases.jsonl"
    cases.write_text(_case("a rule | of `no` known name", "Nothing is wrong here."))
    assert peers.main([str(cases)]) == 1
    printed = capsys.readouterr()
    assert "silent without a reason: JoliTypo: a rule" in printed.err
    assert "`` a rule \\| of `no` known name `` | 1 | 1 | ? | ? | ? |" in printed.out
