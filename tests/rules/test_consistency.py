"""Consistency: when a document has chosen a style, and what then departs from it."""

from __future__ import annotations

from linter.rules.consistency import choice


def test_four_fifths_of_five_places_are_a_choice() -> None:
    assert choice({"a": [1, 2, 3, 4], "b": [5]}) == ("a", [5])


def test_fewer_places_or_a_smaller_share_are_none() -> None:
    assert choice({"a": [1, 2, 3], "b": [4]}) is None
    assert choice({"a": [1, 2, 3, 4, 5], "b": [6, 7]}) is None


def test_one_style_leaves_nothing_to_report() -> None:
    assert choice({"a": [1, 2, 3, 4, 5], "b": []}) is None


def test_the_style_of_the_norm_needs_no_large_majority() -> None:
    assert choice({"a": [1, 2], "b": [3]}, preferred="a") == ("a", [3])
    assert choice({"a": [1, 2], "b": [3]}, preferred="b") is None


def test_the_norm_bows_to_a_clear_choice_of_another_style() -> None:
    assert choice({"a": [1], "b": [2, 3, 4, 5, 6]}, preferred="a") == ("b", [1])
