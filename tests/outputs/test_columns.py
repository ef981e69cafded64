"""Columns in UTF-16 code units and in bytes of UTF-8."""

from __future__ import annotations

from linter.outputs.columns import utf8_columns, utf16_columns
from linter.source import SourceText


def test_a_character_outside_of_the_basic_plane_is_two_units_and_four_bytes() -> None:
    source = SourceText("a\U00010400b\r\n\u00e9\U00020000!")
    assert [utf16_columns(source).column(offset) for offset in (0, 1, 2, 5, 6, 7, 8)] == [1, 2, 4, 1, 2, 4, 5]
    assert [utf8_columns(source).column(offset) for offset in (0, 1, 2, 5, 6, 7, 8)] == [1, 2, 6, 1, 3, 7, 8]


def test_a_byte_order_mark_has_no_column_for_an_editor_and_three_bytes_in_the_file() -> None:
    source = SourceText("\ufeffab\nc")
    assert [utf16_columns(source).column(offset) for offset in (0, 1, 2, 4)] == [1, 1, 2, 1]
    assert [utf8_columns(source).column(offset) for offset in (0, 1, 2, 4)] == [1, 4, 5, 1]


def test_half_a_surrogate_pair_counts_as_one_unit() -> None:
    source = SourceText("\ud800x")
    assert utf16_columns(source).column(1) == 2
    assert utf8_columns(source).column(1) == 4


def test_columns_agree_with_the_source_all_along_a_long_line() -> None:
    source = SourceText("x\U0001f600\u00e9" * 3000 + "\n" + "\u0628" * 5000)
    columns = utf16_columns(source)
    for offset in (0, 1, 2, 1023, 1024, 1025, 8999, 9000, 9001, 12000, 14001):
        assert columns.column(offset) == source.utf16_column(offset)
