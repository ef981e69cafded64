"""The closed lists of words that attributes may have: values of ARIA attributes, tokens of autocomplete."""

from __future__ import annotations

import pytest

from linter.accessibility import aria
from linter.accessibility.aria_values import expected, is_valid_value
from linter.accessibility.autofill import FIELDS, flaw
from linter.accessibility.permitted import prohibited


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("aria-atomic", ["true", "FALSE"], ["undefined", "yes", "1", " true"]),
        ("aria-expanded", ["true", "false", "undefined"], ["mixed", "open"]),
        ("aria-checked", ["mixed", "undefined"], ["checked"]),
        ("aria-current", ["page", "true", "false", "step"], ["undefined", "page step"]),
        ("aria-sort", ["none", "Ascending"], ["asc"]),
        ("aria-relevant", ["all", " text  additions "], ["text,additions", "text everything"]),
        ("aria-activedescendant", ["a", " a "], ["a b"]),
        ("aria-controls", ["a b", "a"], []),
        ("aria-details", ["a b"], []),
        ("aria-level", ["2", "-1", "+3", " 4 "], ["2.0", "two", "2px", "\u00b2"]),
        ("aria-valuenow", ["2", "-.5", "1e3", "4."], ["two", "1,5", "50%", "."]),
        ("aria-label", ["anything", "."], []),
    ],
)
def test_a_value_is_right_by_the_type_of_its_attribute(name: str, right: list[str], wrong: list[str]) -> None:
    attribute = aria.attributes()[name]
    assert [value for value in right if not is_valid_value(attribute, value)] == []
    assert [value for value in wrong if is_valid_value(attribute, value)] == []


def test_what_a_value_must_be_is_said_in_words() -> None:
    known = aria.attributes()
    assert expected(known["aria-busy"]) == "true or false"
    assert expected(known["aria-sort"]) == "ascending, descending, none or other"
    assert expected(known["aria-relevant"]) == "any of additions, all, removals or text"
    assert expected(known["aria-level"]) == "a whole number"


@pytest.mark.parametrize(
    "tokens",
    ["email", "Section-Two email", "shipping street-address", "billing work tel-local", "new-password webauthn"],
)
def test_tokens_in_their_order_are_right(tokens: str) -> None:
    assert flaw(tokens.split()) is None


@pytest.mark.parametrize(
    ("tokens", "problem"),
    [
        ("mail", '"mail" is not the name of a field'),
        ("section-two", "it names no field"),
        ("shipping", "it names no field"),
        ("work", "it names no field"),
        ("webauthn", '"webauthn" is not the name of a field'),
        ("home shipping email", '"shipping" stands in the wrong place'),
        ("shipping section-two email", '"section-two" stands in the wrong place'),
        ("fax bday", '"fax" goes with a telephone, an email or a chat address only, not with "bday"'),
        ("name email", '"email" follows the field, which comes last'),
        ("email webauthn name", '"name" follows the field, which comes last'),
    ],
)
def test_other_tokens_are_told_what_is_wrong(tokens: str, problem: str) -> None:
    assert flaw(tokens.split()) == problem


def test_there_are_as_many_fields_as_in_the_standard() -> None:
    assert len(FIELDS) == 54


def test_braille_follows_what_it_stands_for() -> None:
    assert prohibited("paragraph") == {"aria-label", "aria-labelledby", "aria-braillelabel"}
    assert "aria-brailleroledescription" in prohibited("none")
    assert prohibited("button") == frozenset()
