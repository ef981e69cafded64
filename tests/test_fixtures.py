"""Whole reports of whole releases: what presslint says of every fixture, to the last offset."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from generators.expected import FIXTURES, mended, reports, text_of
from linter.cli.verbs import presslint
from linter.schemas import schema

EXPECTED = FIXTURES / "expected"
NAMES = sorted(file.relative_to(EXPECTED).as_posix().removesuffix(".json") for file in EXPECTED.rglob("*.json"))


@cache
def _reports() -> dict[str, dict[str, Any]]:
    return reports()


@pytest.mark.parametrize("name", NAMES)
def test_a_report_is_what_it_was(name: str) -> None:
    assert text_of(_reports()[name]) == (EXPECTED / f"{name}.json").read_text(encoding="utf-8")


def test_every_fixture_has_an_expected_report() -> None:
    assert sorted(_reports()) == NAMES


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("clean/")])
def test_a_clean_release_raises_no_warning(name: str) -> None:
    assert [f["rule"] for f in _reports()[name]["findings"] if f["severity"] != "info"] == []


def test_forty_whole_pages_in_twenty_languages_and_nothing_is_said_of_the_clean_ones() -> None:
    pages = [name for name in NAMES if name.endswith("-page.html")]
    clean = [name for name in pages if name.startswith("clean/")]
    assert len(pages) == 40
    assert len({name.split("/")[1] for name in clean}) == 20
    assert [name for name in clean if _reports()[name]["findings"]] == []


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("broken/")])
def test_a_broken_release_is_not_ready(name: str) -> None:
    assert any(f["severity"] == "error" for f in _reports()[name]["findings"])


def test_sixteen_languages_and_four_formats_are_shown_clean_and_broken() -> None:
    for kind in ("clean", "broken"):
        own = [name for name in NAMES if name.startswith(kind)]
        assert len({name.split("/")[1] for name in own}) >= 16
        assert {Path(name).suffix for name in own} >= {".txt", ".md", ".html", ".json"}


def test_the_json_report_is_valid_against_its_schema() -> None:
    result = CliRunner().invoke(presslint, ["check", str(FIXTURES / "releases"), "-f", "json", "--today", "2026-11-25"])
    jsonschema.Draft202012Validator(schema("report")).validate(json.loads(result.stdout))


def test_a_finding_covers_the_text_it_gives() -> None:
    for name in NAMES:
        text = (FIXTURES / "releases" / name).read_bytes().decode("utf-8", errors="replace")
        for finding in _reports()[name]["findings"]:
            if finding["rule"] not in {"UNI001", "UNI002"} and "\ufffd" not in text:
                assert text[finding["start"] : finding["end"]] == finding["text"]


def test_mended_releases_are_what_they_were() -> None:
    folder = FIXTURES / "mended"
    stored = {
        file.relative_to(folder).as_posix(): file.read_bytes().decode("utf-8")
        for file in folder.rglob("*")
        if file.is_file()
    }
    assert mended() == stored
