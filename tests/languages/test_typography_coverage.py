"""Every language that the linter promises to know well has samples, and enough of them for each rule with data for it.

The samples of test_typography.py and the examples in a rule's own file count together. A rule that a language's data
switch off needs none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from linter import all_rules
from linter.languages import model
from linter.rules.model import Rule

FOLDER = Path(__file__).parent / "typography"
TAGS = (
    "ar bn ca cs de de-CH el en-US en-GB es fa fa-AF fr fr-CA fr-CH he hi ht id it ja ko nl pl ps pt-BR pt-PT ro ru sk "
    "sw th tr uk ur vi zh-Hans zh-Hant"
).split()
FEWEST = 3


@pytest.mark.parametrize("tag", TAGS)
def test_a_language_has_a_file_of_samples(tag: str) -> None:
    assert (FOLDER / f"{tag}.yaml").is_file(), f"No samples of typography for {tag}."


@pytest.mark.parametrize("tag", TAGS)
def test_each_rule_with_data_for_a_language_has_enough_samples(tag: str) -> None:
    path = FOLDER / f"{tag}.yaml"
    samples = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader) if path.is_file() else {}
    missing = []
    for rule in _rules_with_data_for(tag):
        counts = _counts(rule, tag, samples.get(rule.code, {}))
        if counts["bad"] < FEWEST or counts["good"] < FEWEST:
            missing.append(f"{tag} {rule.code} {rule.name}: {counts['bad']} bad, {counts['good']} good")
    assert missing == [], f"Fewer than {FEWEST} bad and {FEWEST} good samples:\n" + "\n".join(missing)


def _rules_with_data_for(tag: str) -> Iterator[Rule]:
    language = model.load(tag)
    return (rule for rule in all_rules() if rule.convention and language.typography.get(rule.convention))


def _counts(rule: Rule, tag: str, samples: dict[str, list[Any]]) -> Counter[str]:
    """How many bad and good samples a rule has in a language, with its own examples in it or in its parent."""
    counts = Counter({kind: len(listed) for kind, listed in samples.items()})
    related = (tag, tag.split("-")[0])
    counts.update("bad" if example.bad else "good" for example in rule.examples if example.language in related)
    return counts
