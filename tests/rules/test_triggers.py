"""What a rule is asked for: its triggers are all the characters that it finds something about."""

from __future__ import annotations

import importlib
import sys
import unicodedata

import pytest

from linter import check_text
from linter.rules.code_pages import code_pages
from linter.rules.model import Rule
from linter.rules.registry import all_rules

RULES = {rule.code: rule for rule in all_rules()}


def _is_asked(rule: Rule, char: str) -> bool:
    return char in rule.triggers or any(first <= char <= last for first, last in rule.ranges)


@pytest.mark.parametrize(
    ("code", "pattern"),
    [
        ("ORT015", "_SIGN"),
        ("UNI007", "_RUN"),
        ("UNI009", "_FORM"),
        ("UNI010", "_HAS_OTHER"),
        ("UNI012", "_RUN"),
        ("UNI015", "_ANY"),
    ],
)
def test_every_character_that_is_looked_for_calls_the_rule(code: str, pattern: str) -> None:
    rule = RULES[code]
    looked_for = getattr(importlib.import_module(rule.module), pattern)
    every = map(chr, range(sys.maxunicode + 1))
    assert [char for char in every if looked_for.match(char) and not _is_asked(rule, char)] == []


def test_what_the_normal_form_changes_calls_the_rule() -> None:
    excluded = importlib.import_module(RULES["UNI008"].module)._excluded()
    changing = [
        char
        for char in map(chr, range(0x80, sys.maxunicode + 1))
        if unicodedata.combining(char) or not unicodedata.is_normalized("NFC", char)
    ]
    assert [char for char in changing if not _is_asked(RULES["UNI008"], char) and char not in excluded] == []


def test_the_first_bytes_of_every_code_page_call_the_rule() -> None:
    assert set(RULES["UNI003"].triggers) == set().union(*(page.leads for page in code_pages()))


def test_no_range_runs_backwards() -> None:
    assert all(len(pair) == 2 and pair[0] <= pair[1] for rule in RULES.values() for pair in rule.ranges)


@pytest.mark.parametrize("char", ["\ue000", "\uf8fe", "\U000f0000", "\U0010fffd"])
def test_the_ends_of_a_range_belong_to_it(char: str) -> None:
    found = check_text(f"Die Minister trafen sich {char} in Wien.", language="de", select=["UNI007"]).findings
    assert [finding.text for finding in found] == [char]
