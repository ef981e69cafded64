"""The table of the W3C Internationalization Checker's keys: each rule that it names says so of the row's page."""

from __future__ import annotations

from typing import Any

import pytest

from generators.accessibility import data
from linter import check_text

ROWS = [row for rows in data("i18n_checker").values() for row in rows]
_TEXT = "<p>Le pont est fermé à Genève.</p>"


def _page(row: dict[str, Any]) -> str:
    if "page" in row:
        return str(row["page"]).replace("{filler}", "x" * 1100)
    charset = '<meta charset="utf-8">' if row.get("charset", True) else ""
    head = f"<head>{charset}{row.get('head', '')}<title>News of the day</title></head>"
    return f'<!DOCTYPE html>\n<html lang="en">\n{head}\n<body>{row.get("body", _TEXT)}</body>\n</html>\n'


@pytest.mark.parametrize("row", [row for row in ROWS if "rules" in row], ids=lambda row: str(row["key"]))
def test_what_the_checker_reports_is_reported(row: dict[str, Any]) -> None:
    found = {finding.rule for finding in check_text(_page(row), format="html").findings}
    assert found >= set(row["rules"])


def test_every_key_has_a_rule_or_a_reason() -> None:
    assert len({row["key"] for row in ROWS}) == len(ROWS) == 51
    for row in ROWS:
        assert ("rules" in row) != ("why" in row), row["key"]
