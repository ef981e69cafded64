"""Folding: one character at a time or all at once, the result is the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter.languages.folding import Folded, fold

LETTERS = st.text(st.characters(codec="utf-8") | st.sampled_from("\u0130I\u0131\u00df\u1e9e\u03a3\u03c2\u064a\u0643\u200c\u0623`\r\n\u2019\u00ad\u0307"))  # fmt: skip


@given(LETTERS)
def test_a_text_is_folded_as_its_characters_are(text: str) -> None:
    assert fold(text) == "".join(map(fold, text))


@given(LETTERS)
def test_a_folded_text_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(LETTERS)
def test_every_folded_character_has_its_place_in_the_original(text: str) -> None:
    folded = Folded.of(text)
    assert folded.text == fold(text)
    for at in range(len(folded.text)):
        start, end = folded.span(at, at + 1)
        assert folded.text[at] in fold(text[start:end])
