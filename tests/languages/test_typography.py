"""What the rules of typography and orthography say of each language; the samples are data beside this test.

A file a language and in it, by the code of a rule, `bad` and `good` samples. In a bad one ⟦ and ⟧ enclose each place that
the rule must find (a bare ⟦⟧ is a place between two characters); `fixed` is what all repairs make of it. A good one
stands for print that a careful native editor passes: no rule of these categories may warn of it.

    TYP010:
      bad:
        - "Er sagte: ⟦„ja”⟧."
        - {text: "Er sagte: ⟦„ja”⟧.", fixed: "Er sagte: „ja“."}
      good:
        - "Er sagte: „ja“."
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from linter import all_rules, check_text, fix_text
from linter.findings import Finding
from linter.languages import model
from linter.rules.model import Example

FOLDER = Path(__file__).parent / "typography"
CODES = {rule.code for rule in all_rules()}
ASKED = [p for p in ("TYP", "ORT", "UNI", "BID", "LNG008") if any(code.startswith(p) for code in CODES)]
FILES = {
    path.stem: yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader) for path in sorted(FOLDER.glob("*.yaml"))
}


def _cases(kind: str) -> list[Any]:
    """One case a sample: tag, code, text and what the repairs make of it."""
    cases = []
    for tag, rules in FILES.items():
        for code, samples in rules.items():
            for number, sample in enumerate(samples.get(kind, ())):
                text, fixed = (sample["text"], sample.get("fixed")) if isinstance(sample, dict) else (sample, None)
                cases.append(pytest.param(tag, code, text, fixed, id=f"{tag}-{code}-{kind}-{number}"))
    return cases


BAD = _cases("bad")
FIXED = [case for case in BAD if case.values[3] is not None]


def _findings(text: str, tag: str, select: list[str]) -> list[Finding]:
    return sorted(check_text(text, language=tag, select=select).findings, key=lambda f: (f.start, f.end))


def _warnings(text: str, tag: str) -> list[Finding]:
    # A Latin phrase in a line of its own script's text may be displayed wrong: of that only BID004 speaks, and rightly.
    return [f for f in _findings(text, tag, ASKED) if f.severity != "info" and f.rule != "BID004"]


def _shown(findings: list[Finding]) -> list[str]:
    return [f"{f.rule} {f.start}-{f.end} {f.text!r} {f.message}" for f in findings]


@pytest.mark.parametrize("tag", FILES)
def test_a_file_of_samples_is_for_a_language_and_rules_that_exist(tag: str) -> None:
    assert tag in model.index()
    assert FILES[tag].keys() <= CODES
    for samples in FILES[tag].values():
        assert samples.keys() <= {"bad", "good"}
        for sample in (*samples.get("bad", ()), *samples.get("good", ())):
            assert isinstance(sample, str) or sample.keys() == {"text", "fixed"}
    assert all("⟦" in case.values[2] for case in BAD if case.values[0] == tag)


@pytest.mark.parametrize(("tag", "code", "text", "fixed"), BAD)
def test_a_bad_sample_is_found_at_its_places_and_nowhere_else(
    tag: str, code: str, text: str, fixed: str | None
) -> None:
    sample = Example(tag, text)
    found = _findings(sample.source, tag, [code])
    assert [(f.start, f.end) for f in found] == sample.spans, _shown(found)


@pytest.mark.parametrize(("tag", "code", "text", "fixed"), BAD)
def test_a_bad_sample_is_bad_in_one_way_only(tag: str, code: str, text: str, fixed: str | None) -> None:
    """Another rule may speak of the same place, but of no other."""
    sample = Example(tag, text)
    others = [
        finding
        for finding in _warnings(sample.source, tag)
        if finding.rule != code
        and not any(finding.start <= end and start <= finding.end for start, end in sample.spans)
    ]
    assert _shown(others) == []


@pytest.mark.parametrize(("tag", "code", "text", "fixed"), FIXED)
def test_a_repair_gives_the_text_that_the_sample_shows(tag: str, code: str, text: str, fixed: str) -> None:
    source = Example(tag, text).source
    once = fix_text(source, unsafe=True, language=tag, select=[code])
    assert once.text == fixed
    assert once.conflict == ()
    again = fix_text(fixed, unsafe=True, language=tag, select=[code])
    assert (again.text, again.applied) == (fixed, ())
    before, after = (Counter(f.rule for f in _warnings(version, tag)) for version in (source, fixed))
    assert after <= before, _shown(_warnings(fixed, tag))


@pytest.mark.parametrize(("tag", "code", "text", "fixed"), _cases("good"))
def test_a_good_sample_passes_its_rule_and_all_the_others(tag: str, code: str, text: str, fixed: None) -> None:
    assert fixed is None
    assert _shown(_findings(text, tag, [code])) == []
    assert _shown(_warnings(text, tag)) == []
