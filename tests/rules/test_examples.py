"""The examples that stand on the rules: each bad one is found at its place, each good one is left alone."""

from __future__ import annotations

import pytest

from linter import all_rules, check_text
from linter.publishers.model import Publisher
from linter.rules.model import Example, Rule, examples_of

CASES = [
    pytest.param(rule, example, id=f"{rule.code}-{number}-{'bad' if example.bad else 'good'}")
    for rule in all_rules()
    for number, example in enumerate(examples_of(rule))
]


def _publisher(example: Example) -> str | Publisher | None:
    if isinstance(example.publisher, dict):
        return Publisher.from_data(example.publisher)
    return example.publisher


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_an_example_shows_what_its_rule_finds(rule: Rule, example: Example) -> None:
    report = check_text(
        example.source,
        format=example.format,
        language=example.language if example.declared else None,
        publisher=_publisher(example),
        today=example.today,
        select=[rule.code],
    )
    places = [(finding.start, finding.end) for finding in report.findings]
    if not example.bad:
        assert places == []
        return
    assert places == [example.span]
    assert report.findings[0].severity == (example.severity or rule.severity)
    assert report.findings[0].message
    if example.fixed is not None:
        fix = report.findings[0].fix
        assert fix is not None
        text = example.source
        for edit in sorted(fix.edits, reverse=True):
            text = text[: edit.start] + edit.replacement + text[edit.end :]
        assert text == example.fixed


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_rule_is_documented_and_shown(rule: Rule) -> None:
    assert "Repair:" in rule.documentation
    assert rule.summary.endswith(".")
    assert examples_of(rule)


def test_codes_and_slugs_are_unique() -> None:
    rules = all_rules()
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)
