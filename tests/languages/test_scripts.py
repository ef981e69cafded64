"""The script of characters and texts, and the generated tables of scripts and of month names."""

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.languages import scripts
from linter.languages.scripts import dominant, histogram, letters_of, script

MONTHS = json.loads(scripts.TABLE.with_name("months.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("char", "code"),
    [
        ("a", "Latn"),
        ("\u0430", "Cyrl"),
        ("\u06cc", "Arab"),
        ("\u4e2d", "Hani"),
        ("\u3042", "Hira"),
        ("\u30a2", "Kana"),
        ("\ud55c", "Hang"),
        ("\u0905", "Deva"),
        (" ", "Zyyy"),
        ("\u064b", "Zinh"),  # ARABIC FATHATAN, shared with Syriac
        ("\u200c", "Zinh"),  # ZERO WIDTH NON-JOINER
        ("\u0378", "Zzzz"),  # unassigned
        ("\ud800", "Zzzz"),  # a lone surrogate
        ("\U0010ffff", "Zzzz"),
    ],
)
def test_a_character_has_the_script_of_the_standard(char, code):
    assert script(char) == code


def test_a_histogram_counts_letters_and_nothing_else():
    assert histogram("Tehran (\u062a\u0647\u0631\u0627\u0646), 2024 \u2013 \u06f1\u06f4\u06f0\u06f3") == {
        "Latn": 6,
        "Arab": 5,
    }
    assert histogram("Plain text, 12 %") == {"Latn": 9}
    assert histogram("12 \u2013 13") == histogram("12") == histogram("") == {}


def test_japanese_and_korean_keep_their_scripts_apart():
    assert histogram("\u6771\u4eac\u306e\u30cb\u30e5\u30fc\u30b9") == {"Hani": 2, "Hira": 1, "Kana": 3}
    assert letters_of("Jpan") == ("Hani", "Hira", "Kana")
    assert letters_of("Latn") == ("Latn",)


def test_the_dominant_script_has_most_letters():
    assert dominant("BBC \u043d\u043e\u0432\u043e\u0441\u0442\u0438") == "Cyrl"
    assert dominant("2024") is None


@given(st.text())
def test_a_histogram_never_counts_more_than_the_letters(text):
    counts = histogram(text)
    assert sum(counts.values()) <= sum(map(str.isalpha, text))
    assert (dominant(text) is None) == (not counts)


@given(st.characters(categories=["L"]))
def test_every_letter_has_a_known_script(char):
    assert script(char) != scripts.UNKNOWN or unicodedata.unidata_version > "15.0.0"


def test_the_ranges_are_sorted_apart_and_merged():
    table = json.loads(scripts.TABLE.read_text(encoding="utf-8"))
    starts, ends, names = table["starts"], table["ends"], table["scripts"]
    assert "15.0.0" in table["source"]
    assert len(starts) == len(ends) == len(names)
    for at in range(1, len(starts)):
        assert ends[at - 1] < starts[at] <= ends[at]
        assert ends[at - 1] + 1 < starts[at] or names[at - 1] != names[at]


@pytest.mark.parametrize("tag", sorted(MONTHS.keys() - {"source"}))
def test_every_language_names_twelve_months_and_seven_days(tag):
    entry = MONTHS[tag]
    assert len(entry["gregorian"]) == 12
    assert len(entry["weekdays"]) == 7
    for forms in (*entry["gregorian"], *entry["weekdays"]):
        assert forms and len(forms) == len(set(forms))
        assert all(form == form.strip() and not form.isnumeric() and not form.endswith(".") for form in forms)


def test_no_language_has_names_in_the_script_of_another():
    """Babel mixes languages up in one process: German once had the January of Azerbaijani (yanvar) too."""
    for tag, entry in MONTHS.items():
        if tag != "source":
            names = [form for forms in (*entry["gregorian"], *entry["weekdays"]) for form in forms]
            assert len({dominant(name) for name in names} - {None, "Hani"}) <= 1, tag
    assert MONTHS["de"]["gregorian"][0] == ["Januar", "Jan"]


def test_the_months_are_sorted_by_tag_and_name_their_source():
    source, *tags = MONTHS
    assert source == "source"
    assert tags == sorted(tags)
    assert "\u0643\u0627\u0646\u0648\u0646 \u0627\u0644\u062b\u0627\u0646\u064a" in MONTHS["ar"]["gregorian"][0]


@pytest.mark.parametrize("code", ["Latn", "Cyrl", "Arab", "Deva", "Hang", "Hira"])
def test_the_class_of_a_script_holds_its_letters_and_nothing_else(code):
    letter = re.compile(f"[{scripts.character_class(code)}]")
    for char in map(chr, range(0x10000)):
        assert bool(letter.match(char)) == (script(char) == code and char.isalpha()), char


def test_rare_ideographs_are_in_the_class_of_their_script():
    assert re.match(f"[{scripts.character_class('Hani')}]", "\U00020000")
