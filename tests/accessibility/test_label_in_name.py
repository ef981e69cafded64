"""The label in the name: which visible texts are said to be part of which names."""

from __future__ import annotations

import pytest

from linter.accessibility.label_in_name import contains_label, is_symbol, is_undecided, words
from linter.accessibility.visible_text import visible_inner_text
from tests.accessibility.pages import element


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Next page", "next  PAGE of the list"),
        ("Next\u2026", "Next"),
        ("\u00bb Suite \u00bb", "La suite"),
        ("Date (YYYY-MM-DD)", "Date"),
        ("Compte-rendu", "compte rendu"),
        ("Stra\u00dfe", "STRASSE"),
        ("\u062e\u0628\u0631", "\u062e\u064e\u0628\u064e\u0631"),  # with and without vowel signs
        ("\u8fd4\u56de", "\u8fd4\u56de\u9996\u9875"),
        ("\u0e01\u0e25\u0e31\u0e1a", "\u0e01\u0e25\u0e31\u0e1a\u0e2b\u0e19\u0e49\u0e32"),
        ("", "anything"),
    ],
)
def test_a_label_is_contained(label: str, name: str) -> None:
    assert contains_label(name, label)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Sail to It", "Sail to Italy"),
        ("Tide table", "Tide and current table"),
        ("table tide", "tide table"),
        ("sunrise", "sun rise"),
        ("7", "7a"),
        ("2024", "20 24"),
        ("4\u00d74=16", "4 by 4 is 16"),
        ("S M S", "SMS"),
        ("two hundred ten", "ten"),
    ],
)
def test_a_label_is_not_contained_and_the_rule_says_so(label: str, name: str) -> None:
    assert not contains_label(name, label)
    assert not is_symbol(label)
    assert not is_undecided(name, label)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Harbour Rd.", "Harbour Road"),
        ("St. Ives", "Saint Ives"),
        ("z. B. Kai 4", "Zum Beispiel der Kai"),
        ("nonprofit", "non-profit"),
        ("DE", "Deutsch"),
        ("UN news", "United Nations news"),
        ("Organise a trip", "Organize a trip"),
        ("Harbor tour", "Harbour tour"),
        ("\u0645\u06cc\u200c\u0634\u0648\u062f", "\u0645\u06cc \u0634\u0648\u062f"),
    ],
)
def test_texts_that_abbreviate_or_spell_otherwise_are_left_to_people(label: str, name: str) -> None:
    assert is_undecided(name, label)


@pytest.mark.parametrize("label", ["X", "x", "f", "\u00d7", "\u2630", "\u21a92", "\u2191", "...", "\U0001f50d"])
def test_a_sign_made_of_text_is_a_symbol(label: str) -> None:
    assert is_symbol(label)


@pytest.mark.parametrize("label", ["1", "\u9589", "No", "2\u00d72"])
def test_a_word_or_a_number_is_none(label: str) -> None:
    assert not is_symbol(label)


def test_brackets_that_are_not_closed_bracket_nothing() -> None:
    assert words("a (b (c) d) e") == ["a", "e"]
    assert words("a (b") == ["a", "b"]
    assert words("a) b") == ["a", "b"]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<a id=x><p>one</p><p>two</p></a>", "one two"),
        ("<a id=x><b>one</b><b>two</b></a>", "onetwo"),
        ("<a id=x><b>one</b><b> </b><b>two</b></a>", "one two"),
        ('<a id=x>one <b style="visibility:hidden">and</b> <b hidden>or</b> two</a>', "one two"),
        ('<a id=x>one <b aria-hidden="true">and</b> two</a>', "one and two"),
        ("<a id=x>one<br>two</a>", "one two"),
        ('<a id=x><p style="display:inline">one</p><p style="display:inline">two</p></a>', "onetwo"),
        ('<a id=x><b style="display:table-cell">one</b><b style="display:table-cell">two</b></a>', "one two"),
        ('<a id=x>one<img alt="two"><script>three</script><select><option>four</select></a>', "one"),
        ('<a id=x><b style="position:absolute;left:-9999px">one</b> two</a>', "two"),
    ],
)
def test_visible_text_is_what_is_seen(source: str, text: str) -> None:
    assert " ".join(visible_inner_text(element(source)).split()) == text
