"""Words that a house names are found whole, in the case that they are meant in, whatever stands around them."""

from __future__ import annotations

import pytest

from linter.packs.words import Text, Word, Words


def found(text: str, *words: str, allowed: tuple[str, ...] = ()) -> list[str]:
    hits = Words((Word(word) for word in words), allowed).find(Text(text))
    return [text[hit.start : hit.end] for hit in hits]


def written(text: str, word: str, write: str) -> list[str | None]:
    hits = Words([Word(word, write)]).find(Text(text))
    return [hit.replacement(text[hit.start : hit.end]) for hit in hits]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Das Team, ein Teams, Teamgeist", "team", ["Team"]),
        ("Das Team, die Teams, Teamgeist", "team*", ["Team", "Teams", "Teamgeist"]),
        ("Tell us what the US and U.S. do", "US", ["US"]),
        ("BIRMA heißt Myanmar, birma nicht", "Birma", ["BIRMA"]),
        ("Tag der offenen\u00a0Tür, Tag der\noffenen Tür", "tag der offenen tür", ["Tag der offenen\u00a0Tür", "Tag der\noffenen Tür"]),
        ("l’email d'hier", "email", ["email"]),
        ("Côte d’Ivoire", "Côte d'Ivoire", ["Côte d’Ivoire"]),
        ("ein E-Mail-Konto", "e-mail", ["E-Mail"]),
        ("می‌رود و رود", "رود", ["رود"]),  # the joiner is part of the word
        ("हिन्दी हिन्दीभाषी", "हिन्दी", ["हिन्दी"]),  # its last letter is a vowel sign
        ("位于高速桥附近", "高速桥", ["高速桥"]),  # no blanks between words
        ("สะพานลอยปิด", "สะพานลอย", ["สะพานลอย"]),
        ("버마는 미얀마의 옛 이름, 신버마", "버마", ["버마"]),  # a particle follows; another word does not begin so
        ("والوزير قال", "*وزير", ["والوزير"]),
        ("İSTANBUL ve İstanbul", "İstanbul", ["İSTANBUL", "İstanbul"]),
        ("Straße, STRASSE", "straße", ["Straße"]),
        ("Fazit: top!", "top!", ["top!"]),
    ],
)  # fmt: skip
def test_a_word_is_found_as_a_whole(text: str, word: str, expected: list[str]) -> None:
    assert found(text, word) == expected


def test_of_words_that_overlap_the_longest_is_found() -> None:
    assert found("der Vereinigte Staaten Dollar", "Vereinigte Staaten", "Vereinigte Staaten Dollar") == [
        "Vereinigte Staaten Dollar"
    ]


def test_a_word_is_left_alone_within_a_phrase_that_is_allowed() -> None:
    assert found("Südkorea, Republik Korea, Korea", "Korea", allowed=("Republik Korea",)) == ["Korea"]
    assert found("Holland Park in Holland", "Holland", allowed=("Holland Park",)) == ["Holland"]


@pytest.mark.parametrize(
    ("text", "word", "write", "expected"),
    [
        ("meeting, Meeting, MEETING", "meeting", "treffen", ["treffen", "Treffen", "TREFFEN"]),
        ("Birma, BIRMA", "Birma", "Myanmar", ["Myanmar", "MYANMAR"]),
        ("Hollands Deiche", "Holland*", "Niederlande*", ["Niederlandes"]),
        ("Hollands Deiche", "Holland*", "Niederlande", [None]),  # an ending that nobody can tell
        ("Holland baut", "Holland*", "Niederlande", ["Niederlande"]),
        ("die usa", "usa", "USA", ["USA"]),
    ],
)
def test_a_replacement_takes_over_case_and_ending(text: str, word: str, write: str, expected: list[str | None]) -> None:
    assert written(text, word, write) == expected


def test_thousands_of_words_cost_what_the_text_is_long() -> None:
    words = Words([*(Word(f"wort{number}") for number in range(20_000)), Word("brücke")])
    looked_at = words._sought._by_run
    text = Text("Die Brücke ist offen.")
    assert len(looked_at) == 20_001 and not words._sought._others
    assert [hit.word.written for hit in words.find(text)] == ["brücke"]
