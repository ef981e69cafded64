"""Numbers: tokens, systems of digits, and the marks that part thousands and decimals."""

from __future__ import annotations

import pytest

from linter import readers
from linter.languages import model
from linter.prose import Prose
from linter.rules.number_formats import Form, convention_of, forms, spelled
from linter.rules.numbers import ZEROS, numbers, systems, written_in
from linter.rules.passages import prose_of
from linter.source import SourceText


def _prose(text: str, language: str = "en") -> Prose:
    document = readers.read(SourceText(text), "text", None)
    return prose_of(document, model.load(language))[0][0]


def _forms(text: str, language: str) -> list[Form]:
    return list(forms(_prose(text, language), model.load(language)))


def test_numbers_are_runs_of_digits_with_single_separators() -> None:
    assert [n.text for n in numbers(_prose("In 2024, 1,240.50 euros; see 3.2."))] == ["2024", "1,240.50", "3.2"]


def test_a_number_knows_the_systems_of_its_digits() -> None:
    number = numbers(_prose("20\u09685"))[0]
    assert number.systems == ("latn", "deva")
    assert written_in("latn", number.text) == "2025"


def test_every_system_of_a_language_has_a_zero() -> None:
    assert all(name in ZEROS for tag in model.index() for name in model.load(tag).digits)


def test_a_text_without_digits_has_no_systems() -> None:
    assert systems(_prose("No figures here.")) == frozenset()


@pytest.mark.parametrize(
    ("language", "written", "group", "decimal", "whole", "fraction"),
    [
        ("pl", "1,240.50", ",", ".", "1240", "50"),
        ("en", "1.240.500,75", ".", ",", "1240500", "75"),
        ("de", "12\u00a0500,5", " ", ",", "12500", "5"),
        ("en", "1\u2019250\u2019000", "'", "", "1250000", ""),
        ("hi", "350,000", ",", "", "350000", ""),
        ("pt", "25,000", ",", "", "25000", ""),
    ],
)
def test_a_form_is_read_from_its_shape(
    language: str, written: str, group: str, decimal: str, whole: str, fraction: str
) -> None:
    departing = {"hi": "1,25,000", "pt": "12.500", "de": "1,240.50"}.get(language, "")
    found = _forms(f"There are {written} x and {departing}.", language)[0]
    assert (found.group, found.decimal, found.whole, found.fraction) == (group, decimal, whole, fraction)


def test_uniform_numbers_are_not_looked_at_any_further() -> None:
    assert _forms("Es waren 3,5 % und 12.500 Euro, nicht 4,1 %.", "de") == []


@pytest.mark.parametrize(
    ("language", "expected"),
    [("pl", "1240,50"), ("de", "1.240,50"), ("hi", "1,240.50"), ("fr", "1\u202f240,50"), ("de-CH", "1\u2019240.50")],
)
def test_a_number_is_spelled_as_a_language_does(language: str, expected: str) -> None:
    spoken = model.load(language)
    form = Form(0, 0, "1,240.50", whole="1240", fraction="50")
    assert spelled(form, convention_of(language).decimals[0], str(spoken.numbers["group"]), spoken) == expected


def test_indian_groups_have_two_digits_but_for_the_last() -> None:
    form = Form(0, 0, "12345678", whole="12345678", fraction="")
    assert spelled(form, ".", ",", model.load("hi")) == "1,23,45,678"
