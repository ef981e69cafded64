"""The examples that stand on the rules: each bad one is found at its place, each good one is left alone."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from linter import all_rules, check_text, fix_text
from linter.publishers.model import Publisher
from linter.rules.model import Example, Rule

CHARACTERS = [p for p in ("TYP", "ORT", "UNI", "BID", "LNG008") if any(r.code.startswith(p) for r in all_rules())]

CASES = [
    pytest.param(rule, example, id=f"{rule.code}-{number}-{'bad' if example.bad else 'good'}")
    for rule in all_rules()
    if rule.kind != "set"  # test_sets.py: their examples are several files
    for number, example in enumerate(rule.examples)
]


def _publisher(example: Example) -> str | Publisher | None:
    if isinstance(example.publisher, dict):
        return Publisher.from_data(example.publisher)
    return example.publisher


def _options(example: Example) -> dict[str, Any]:
    return {
        "format": example.format,
        "language": example.language if example.declared else None,
        "publisher": _publisher(example),
        "today": example.today,
    }


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_an_example_shows_what_its_rule_finds(rule: Rule, example: Example) -> None:
    report = check_text(example.source, select=[rule.code], **_options(example))
    places = [(finding.start, finding.end) for finding in report.findings]
    if not example.bad:
        assert places == []
        return
    assert places == example.spans
    assert report.findings[0].severity == (example.severity or rule.severity)
    assert all(finding.message for finding in report.findings)


FIXED = [case for case in CASES if case.values[1].fixed is not None]  # type: ignore[union-attr]


@pytest.mark.parametrize(("rule", "example"), FIXED)
def test_a_repair_converges_and_touches_nothing_else(rule: Rule, example: Example) -> None:
    options = {"select": [rule.code], "unsafe": True, **_options(example)}
    once = fix_text(example.source, **options)
    assert once.text == example.fixed
    again = fix_text(once.text, **options)
    assert again.text == once.text
    assert again.applied == ()
    assert once.conflict == ()


@pytest.mark.parametrize(("rule", "example"), FIXED)
def test_a_repair_brings_no_new_finding(rule: Rule, example: Example) -> None:
    if rule.category in {"REL", "LNG"}:
        return  # what is asked of a release is asked of its whole
    assert example.fixed is not None
    before = check_text(example.source, select=CHARACTERS, **_options(example)).findings
    after = check_text(example.fixed, select=CHARACTERS, **_options(example)).findings
    assert Counter(f.rule for f in after) <= Counter(f.rule for f in before)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_rule_is_documented_and_shown(rule: Rule) -> None:
    assert "Repair:" in rule.documentation
    assert rule.summary.endswith(".")
    assert rule.examples


def test_codes_and_slugs_are_unique() -> None:
    rules = all_rules()
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)
