"""How the words of a language become expressions."""

from __future__ import annotations

import pytest

from generators.word_patterns import expand, group
from linter.languages.signatures import WordGroup


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("a b", ["a b"]),
        ("{a,b} c", ["a c", "b c"]),
        ("{a,b}{c,}", ["ac", "a", "bc", "b"]),
        ("{only,{the,this} sole} text", ["only text", "the sole text", "this sole text"]),
        ("x, {a}", ["x, a"]),
    ],
)
def test_products_are_expanded(text: str, members: list[str]) -> None:
    assert expand(text) == members


@pytest.mark.parametrize("text", ["{a,b", "a} b"])
def test_a_brace_that_is_not_closed_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="brace"):
        expand(text)


def test_a_star_inside_a_word_is_refused() -> None:
    with pytest.raises(ValueError, match="beginning or the end"):
        group(["offi*cial"], spaced=True)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (["traduction*"], "les traductions", "traductions"),
        (["original"], "originaux", None),
        (["*\u0623\u0635\u0644\u064a"], "\u0627\u0644\u0627\u0635\u0644\u06cc", "\u0627\u0635\u0644\u06cc"),
        (["only the {text,version}"], "only  the version", "only  the version"),
        (["the text", "the"], "the end", "the"),
        (["the text", "the"], "the text", "the text"),
        (["\u092a\u093e\u0920"], "\u092a\u093e\u0920\u094b\u0902", None),  # a vowel sign goes on with the word
        (["\u092a\u093e\u0920"], "\u092a\u093e\u0920\u0964", "\u092a\u093e\u0920"),  # the danda ends it
    ],
)
def test_words_are_found_whole(words: list[str], text: str, found: str | None) -> None:
    match = WordGroup(group(words, spaced=True), spaced=True).search(text)
    assert (match.group() if match else None) == found


def test_a_product_is_written_once() -> None:
    phrases = group(["{a,b,c} {d,e,f} {g,h,i}"], spaced=True)["phrases"]
    assert len(phrases) == 1
    assert len(phrases[0][-1]) < 60
