"""Letters that look like letters of another script, and the alphabets of languages."""

from __future__ import annotations

import pytest

from linter.languages import scripts
from linter.languages.confusables import folded, lookalikes
from linter.languages.letters import alphabet


@pytest.mark.parametrize(
    ("word", "script", "read"),
    [
        ("\u0420odkarpacki", "Latn", "Podkarpacki"),
        ("\u041co\u0441ква", "Cyrl", "\u041c\u043e\u0441ква"),
        ("\u00ebлка", "Cyrl", "\u0451лка"),
        ("Aθήνα", "Grek", "\u0391θήνα"),
        ("g\u04d9ldi", "Latn", "g\u0259ldi"),
        ("Москва", "Latn", None),
        ("PDFфайл", "Cyrl", None),
    ],
)
def test_a_word_is_read_in_the_script_it_looks_like(word: str, script: str, read: str | None) -> None:
    assert folded(word, script) == read


@pytest.mark.parametrize("script", ["Latn", "Cyrl", "Grek", "Armn"])
def test_a_lookalike_is_of_another_script_and_of_the_same_case(script: str) -> None:
    table = lookalikes(script)
    assert table
    for foreign, own in table.items():
        assert scripts.script(own) == script != scripts.script(foreign)
        assert own.isupper() == foreign.isupper()


def test_the_letters_of_an_alphabet_are_those_beyond_what_all_share() -> None:
    assert "\u017a" in alphabet("pl", "Latn")
    assert "\u00c5" not in alphabet("pl", "Latn")
    assert {"\u0430", "\u0456"} <= alphabet("uk", "Cyrl")
    assert "\u1ec7" in alphabet("vi", "Latn")
    assert alphabet("pt-BR", "Latn") == alphabet("pt", "Latn")
    assert not alphabet("fa", "Arab")
