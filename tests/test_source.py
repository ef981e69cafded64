"""Bytes in, bytes out; positions for people and machines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter.source import Position, SourceText

TEXTS = st.text(
    alphabet=st.sampled_from("a\u00e9\u06a9\u200c\U0001f600\n\r\t \ufeff&<") | st.characters(exclude_categories=["Cs"])
)


@given(TEXTS)
def test_utf8_comes_back_byte_for_byte(text: str) -> None:
    data = text.encode()
    assert SourceText.from_bytes(data).to_bytes() == data


@given(TEXTS.filter(lambda text: not text.startswith("\ufeff")))
def test_utf16_with_a_mark_comes_back_byte_for_byte(text: str) -> None:
    data = ("\ufeff" + text).encode("utf-16-le")
    source = SourceText.from_bytes(data)
    assert (source.encoding, source.bom, source.to_bytes()) == ("utf-16-le", True, data)


@given(TEXTS, st.data())
def test_a_position_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    source = SourceText(text)
    offset = data.draw(st.integers(1 if text.startswith("\ufeff") else 0, max(1, len(text)) if text else 0))
    offset = min(offset, len(text))
    if text.startswith("\ufeff") and offset == 0:
        return
    assert source.offset(source.position(offset)) == offset


def test_lines_end_at_crlf_lf_and_lone_cr() -> None:
    source = SourceText("a\r\nb\nc\rd")
    assert [source.position(i) for i in (0, 3, 5, 7)] == [
        Position(1, 1),
        Position(2, 1),
        Position(3, 1),
        Position(4, 1),
    ]


def test_utf16_columns_count_astral_characters_twice() -> None:
    source = SourceText("\U0001f600x")
    assert (source.position(1).column, source.utf16_column(1)) == (2, 3)


def test_a_byte_order_mark_takes_no_column() -> None:
    source = SourceText.from_bytes(b"\xef\xbb\xbfTitre")
    assert source.bom
    assert source.text == "\ufeffTitre"
    assert source.position(1) == Position(1, 1)
    assert source.utf16_column(1) == 1


def test_a_page_is_read_in_the_encoding_that_its_meta_names() -> None:
    page = '<meta charset="windows-1251"><p>\u041f\u0440\u0438\u0432\u0435\u0442</p>'
    source = SourceText.from_bytes(page.encode("cp1251"))
    assert (source.text, source.encoding, source.declared_encoding) == (page, "cp1251", "windows-1251")


def test_a_fallback_encoding_is_tried_when_utf8_fails() -> None:
    data = "\u0633\u0644\u0627\u0645".encode("cp1256")
    assert SourceText.from_bytes(data, fallback="cp1256").text == "\u0633\u0644\u0627\u0645"


def test_utf8_wins_over_a_wrong_declaration() -> None:
    page = '<meta charset="windows-1251"><p>\u00e9</p>'
    assert SourceText.from_bytes(page.encode()).encoding == "utf-8"


def test_bytes_that_are_no_text_are_listed_with_their_place() -> None:
    source = SourceText.from_bytes("\u00e9t\u00e9 ".encode() + b"\xff\xfe" + b" fin")
    assert source.text == "\u00e9t\u00e9 \ufffd\ufffd fin"
    assert [(bad.byte_offset, bad.span) for bad in source.undecodable] == [(6, (4, 5)), (7, (5, 6))]
