"""The generated table of classes and brackets."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from generators.bidi import CODE_POINTS, table
from linter.bidi import bidi_class
from linter.bidi.classes import TABLE, brackets_of, mirror
from linter.languages.direction import RIGHT_TO_LEFT, direction_of_script

DIRECTORY = Path(os.environ.get("UNICODE_DATA", "/usr/share/unicode"))


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("a", "L"), ("\u05d0", "R"), ("\u0627", "AL"), ("1", "EN"), ("\u06f1", "EN"), ("\u0661", "AN"), ("+", "ES"),
        ("%", "ET"), (",", "CS"), ("\u0301", "NSM"), ("\u00ad", "BN"), ("\n", "B"), ("\t", "S"), (" ", "WS"), ("!", "ON"),
        ("\u2068", "FSI"), ("\u05ff", "R"), ("\u08ff", "NSM"), ("\U0010ffff", "BN"), ("\u0378", "L"),
    ],
)  # fmt: skip
def test_a_character_has_the_class_of_the_standard(char: str, name: str) -> None:
    assert bidi_class(char) == name


def test_brackets_know_their_pair() -> None:
    found = brackets_of("(\u3009")
    assert (found[0].pair, found[0].opens, found[1].opens) == (")", True, False)
    assert brackets_of("\u232a")[0].pair == "\u3009"
    assert brackets_of("ab") == {}
    assert (mirror("("), mirror("<"), mirror("\u00ab"), mirror("a")) == (")", ">", "\u00bb", "a")


def test_every_right_to_left_letter_is_in_the_blocks_that_rules_look_for() -> None:
    inside = re.compile(f"[{RIGHT_TO_LEFT}]")
    # RIGHT-TO-LEFT MARK is no letter, and two places behind the presentation forms are not assigned
    outside = [
        code
        for code in range(CODE_POINTS)
        if bidi_class(chr(code)) in {"R", "AL"} and not inside.match(chr(code)) and code not in {0x200F, 0xFEFD, 0xFEFE}
    ]
    assert outside == []


def test_scripts_have_the_direction_of_their_letters() -> None:
    right = {
        code
        for code in "Adlm Arab Aran Hebr Mand Nkoo Rohg Samr Syrc Thaa".split()
        if direction_of_script(code) == "rtl"
    }
    assert len(right) == 10
    assert {direction_of_script(code) for code in "Latn Cyrl Jpan Hans Deva Mong".split()} == {"ltr"}
    assert direction_of_script("Zzzz") is None


def test_the_table_is_what_its_generator_makes() -> None:
    if not DIRECTORY.exists():
        pytest.skip(f"{DIRECTORY} is not there (Debian package unicode-data)")
    made = table(DIRECTORY)
    known = json.loads(TABLE.read_text(encoding="utf-8"))
    if made["source"] != known["source"]:
        pytest.skip("the files are of another Unicode version")
    assert made == known
