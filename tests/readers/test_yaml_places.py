"""YAML as it is written: no coercion, no merging, exact places, and no way to hang or crash."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.readers import yaml_places
from linter.readers.yaml_places import Pair


def read(text: str) -> dict[str, Pair]:
    pairs, troubles = yaml_places.fields(text)
    assert not troubles
    return {pair.key: pair for pair in pairs}


def written(text: str, pair: Pair) -> str:
    return text[pair.value.span.start : pair.value.span.end]


def assert_exact(text: str, pairs: list[Pair]) -> None:
    for pair in pairs:
        position = 0
        for piece in pair.value.pieces():
            assert pair.value.text.startswith(piece.text, position)
            position += len(piece.text)
            assert 0 <= piece.source.start <= piece.source.end <= len(text)
            if piece.literal:
                assert text[piece.source.start : piece.source.end] == piece.text
        assert position == len(pair.value.text)


def test_no_is_the_language_norwegian_and_not_false() -> None:
    assert read("lang: no\n")["lang"].value.text == "no"


def test_an_unquoted_date_that_does_not_exist_stays_as_it_is_written() -> None:
    text = "date: 2024-02-30 # leap\n"
    pair = read(text)["date"]
    assert pair.value.text == written(text, pair) == "2024-02-30"


def test_a_later_key_of_the_same_name_is_marked_and_the_first_is_kept() -> None:
    pairs, troubles = yaml_places.fields("date: a\nlang: es\ndate: b\n")
    assert [(p.key, p.value.text, p.duplicate) for p in pairs] == [
        ("date", "a", False), ("lang", "es", False), ("date", "b", True),
    ]  # fmt: skip
    assert troubles == []


def test_elements_of_a_sequence_share_their_key_and_are_no_duplicates() -> None:
    pairs, _ = yaml_places.fields("tags:\n- a b\n- c\nby: [{name: x}, {name: y}]\n")
    assert [(p.key, p.value.text, p.duplicate) for p in pairs] == [
        ("tags", "a b", False), ("tags", "c", False), ("by.name", "x", False), ("by.name", "y", False),
    ]  # fmt: skip


def test_nested_keys_are_joined_by_dots_in_lower_case() -> None:
    text = "SEO:\n  Title: Une page\n"
    pair = read(text)["seo.title"]
    assert text[pair.key_span.start : pair.key_span.end] == "Title"


@pytest.mark.parametrize("offset", [0, 7])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_places_count_code_points_with_byte_order_mark_astral_letters_and_any_newline(
    bom: str, newline: str, offset: int
) -> None:
    text = f"{bom}ti: \U0001f600 \u0627{newline}d: 'it''s'{newline}e: \"\\u00e9 \U0001f600\"{newline}f:{newline}"
    pairs, troubles = yaml_places.fields(text, offset)
    assert troubles == []
    assert [p.value.text for p in pairs] == ["\U0001f600 \u0627", "it's", "\u00e9 \U0001f600", ""]
    places = [text[p.value.span.start - offset : p.value.span.end - offset] for p in pairs]
    assert places == ["\U0001f600 \u0627", "it''s", "\\u00e9 \U0001f600", ""]


def test_an_escape_maps_to_the_whole_escape() -> None:
    text = 'title: "a \\u00e9\\n\\x41 b"\n'
    pieces = [(p.text, text[p.source.start : p.source.end], p.literal) for p in read(text)["title"].value.pieces()]
    assert pieces == [
        ("a ", "a ", True), ("\u00e9", "\\u00e9", False), ("\n", "\\n", False), ("A", "\\x41", False), (" b", " b", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("d: |\n  one\n\n    two\n  three\n", "one\n\n  two\nthree\n"),
        ("d: |-\n  one\n  two\n\n", "one\ntwo"),
        ("d: |+\n  one\n\n\n", "one\n\n\n"),
        ("d: |2\n   one\n  two\n", " one\ntwo\n"),
        ("d: >\n  one\n  two\n\n  three\n    four\n  five\n", "one two\nthree\n  four\nfive\n"),
        ("d: >-\r\n  one\r\n  two\r\n", "one two"),
        ("d: > # note\n\n  one\n  two\n", "\none two\n"),
        ("d: one\n  two\n\n  three\n", "one two\nthree"),
        ("d: 'one\n  two'\n", "one two"),
        ('d: "one \\\n  two\n\n  three"\n', "one two\nthree"),
    ],
)
def test_folded_and_indented_text_maps_word_for_word(text: str, value: str) -> None:
    pairs, troubles = yaml_places.fields(text)
    assert troubles == []
    assert pairs[0].value.text == value
    assert_exact(text, pairs)
    literal = "".join(p.text for p in pairs[0].value.pieces() if p.literal)
    assert re.sub(r"\s+", "", literal) == re.sub(r"\s+", "", value)


def test_the_place_of_a_block_scalar_is_its_content() -> None:
    text = "d: |\n  one\n  two\nlang: es\n"
    assert written(text, read(text)["d"]) == "one\n  two"


def test_a_second_colon_is_reported_where_it_stands_and_the_line_still_read() -> None:
    text = "lang: es\ntitle: Foo: bar\ndate: 2024-03-14\n"
    pairs, troubles = yaml_places.fields(text, first_line=2)
    assert [(p.key, p.value.text) for p in pairs] == [("lang", "es"), ("title", "Foo: bar"), ("date", "2024-03-14")]
    assert [t.message.split(": ", 1)[0] for t in troubles] == ["line 3, column 11"]
    assert troubles[0].span == (text.index(": bar"), text.index(": bar") + 1)


def test_an_open_quotation_mark_is_reported_where_it_opens() -> None:
    text = 'title: "Foo\ndate: 2024-03-14\n'
    pairs, troubles = yaml_places.fields(text)
    assert troubles[0].span.start == 7
    assert troubles[0].message.startswith("line 1, column 8: expected a closing quotation mark")
    assert [(p.key, p.value.text) for p in pairs] == [("title", "Foo"), ("date", "2024-03-14")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\ttitle: x\n", "line 1, column 1: expected spaces as indentation, found a tab"),
        ("by: @press\n", "line 1, column 5: expected a value, found @"),
        ("a: [1, 2\nb: c\n", "expected a comma or a closing square bracket"),
        ("just words\n", "line 1, column 1: expected keys with values, found running text"),
        ("- a\n", "expected keys with values, found a list"),
        ("a: b\x07\n", "line 1, column 5: expected text, found the control character U+0007"),
    ],
)
def test_what_is_no_yaml_is_explained_without_the_parsers_words(text: str, expected: str) -> None:
    assert expected in yaml_places.fields(text)[1][0].message


def test_aliases_do_not_multiply() -> None:
    text = "a: &a [x, x]\n" + "".join(f"b{i}: &b{i} [*a, *a, *b{i - 1}]\n" for i in range(1, 60))
    pairs, _ = yaml_places.fields(text)
    assert len(pairs) == 2


def test_an_alias_of_a_string_stands_for_it() -> None:
    text = "title: &t Un titre\nog: *t\n"
    pair = read(text)["og"]
    assert pair.value.text == "Un titre"
    assert written(text, pair) == "*t"


def test_tags_construct_nothing() -> None:
    text = "a: !!python/object/apply:os.system [echo]\nb: !!int '12'\nc: &x !!str no\n"
    assert {p.key: p.value.text for p in yaml_places.fields(text)[0]} == {"a": "echo", "b": "12", "c": "no"}
    assert written(text, read(text)["c"]) == "no"


@pytest.mark.parametrize("text", ["a: " + "[" * 200_000, "a: " + "{b: " * 50_000, "? " * 100_000, "- " * 100_000])
def test_a_bomb_of_brackets_is_a_trouble(text: str) -> None:
    assert yaml_places.fields(text)[1]


def test_comments_are_found_outside_strings_only() -> None:
    text = "# first\ntitle: 'a # b' # second\nd: |\n  # text\nurl: x#y\n"
    pairs, _ = yaml_places.fields(text)
    assert [c.text for c in yaml_places.comments(text, 0, pairs)] == ["first", "second"]


def test_the_parser_in_pure_python_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    text = "a: \"\\u00e9 x\"\r\nb: |\r\n  one\r\n  two\r\nc: [d, 'e']\r\nf: g: h\r\ni: j\r\n"
    with_c = yaml_places.fields(text)
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    assert yaml_places.fields(text) == with_c


_PIECES = st.sampled_from(
    [
        "a: ", "title: ", "- ", "  ", "\n", "\r\n", "\r", "'", '"', "\\", "\\n", "|\n", ">-\n", "|2\n", "[", "]", "{", "}", ",", ":",
        "#", " # c", "&x ", "*x", "!!str ", "word", " two words", "\u0627", "\U0001f600", "\ufeff", "\t", "---\n", "...\n", "? ",
        "%YAML 1.1\n", "\x00", "\ud800", "\u2028", "\x85", "''", "no",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=30).map("".join) | st.text())
def test_any_text_is_read_with_exact_places(text: str) -> None:
    pairs, troubles = yaml_places.fields(text)
    assert_exact(text, pairs)
    for span in [t.span for t in troubles] + [p.value.span for p in pairs] + [p.key_span for p in pairs]:
        assert 0 <= span.start <= span.end <= len(text)
    yaml_places.comments(text, 0, pairs)
