"""Brief texts: what speaks against the language that a title, a label or a quotation is declared to be in."""

from __future__ import annotations

import pytest

from linter.languages import model
from linter.languages.brief import Contradiction, contradiction
from linter.languages.statistics_engines import likeliest, likelihood
from linter.languages.writing import customary_scripts, scripts_in_use


@pytest.mark.parametrize(
    ("text", "tag", "expected", "found"),
    [
        ("\u041c\u043e\u0441\u0442 \u0437\u0430\u043a\u0440\u044b\u0442", "en", (), Contradiction(None, "script")),
        ("\u0e17\u0e48\u0e32\u0e40\u0e23\u0e37\u0e2d", "de", (), Contradiction("th", "script")),
        ("Wij varen met de boot op de rivier", "fr", (), Contradiction("nl", "words")),
        ("Las barcas de los pescadores", "en", (), Contradiction(None, "words")),  # Spanish or Occitan
        ("the lights of the harbour", "ja", (), Contradiction("en", "words")),
        ("\u0142\u00f3d\u017a p\u0142ynie \u015bmia\u0142o", "en", (), Contradiction("pl", "letters")),
        ("Evening lights above boats", "fr", ("en",), Contradiction("en", "statistics")),
    ],
)
def test_a_text_that_cannot_be_in_its_language(
    text: str, tag: str, expected: tuple[str, ...], found: Contradiction
) -> None:
    assert contradiction(text, tag, expected) == found


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Wij varen met de boot op de rivier", "nl"),
        ("Ouest-France", "en"),  # a name
        ("New York Times", "de"),
        ("Sjoerd van der Meer", "en"),
        ("Download", "fr"),  # a word of everybody's
        ("konnichiwa", "ja"),  # written down in Latin letters
        ("\u0391 and \u03a9", "en"),  # symbols
        ("\u03c0", "en"),
        ("\u6e2f\u53e3", "ja"),  # Chinese characters are Japanese ones, too
        ("\u041b\u0443\u043a\u0430", "sr-Latn"),  # of a language with two scripts
        ("Liman \u0431\u0430\u0440", "az"),
        ("dire comment on tape", "en"),  # French words that are English ones
        ("dire comment on tape", "fr"),
        ("any words at all", "x-private"),
        ("any words at all", "und"),
        ("any words of the kind", "no language"),
        ("", "en"),
        ("2024 \u2013 100 %", "ar"),
    ],
)
def test_a_text_that_may_be_in_its_language(text: str, tag: str) -> None:
    assert contradiction(text, tag, ("en",)) is None


def test_the_order_of_letters_is_asked_for_expected_languages_only() -> None:
    assert contradiction("Evening lights above boats", "fr", ()) is None
    assert contradiction("Evening lights above boats", "fr", ("de",)) is None


def test_scripts_in_use() -> None:
    assert scripts_in_use("sr") == {"Cyrl", "Latn"}
    assert scripts_in_use("fr-CA") == {"Latn"}
    assert {"Hira", "Kana", "Hani"} <= scripts_in_use("ja")
    assert scripts_in_use("x-none") == frozenset()
    assert customary_scripts(model.load("uz")) == {"Latn", "Cyrl"}
    assert customary_scripts(model.load("fr-CA")) == {"Latn"}


def test_letters_that_follow_one_another() -> None:
    words = ("evening", "lights", "above", "boats")
    english, dutch = likelihood(words, "en"), likelihood(words, "nl")
    assert english is not None
    assert dutch is not None
    assert english > dutch
    assert likeliest(words, "Latn") == "en"
    assert likelihood(words, "br") is None
    assert likeliest(words, "Geor") is None
