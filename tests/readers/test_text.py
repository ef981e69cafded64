"""Plain text: paragraphs, lines, items, and an exact way back for every code point."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter.document import HOLE, BlockKind, Document
from linter.readers.text import read
from linter.source import SourceText

TEXTS = st.text(
    alphabet=st.sampled_from("ab\u00e9\u06a9\u200c\U0001f600\n\r\t .-\u2022\ufeff1)@:/") | st.characters(exclude_categories=["Cs"]),
    max_size=200,
)


def _read(text: str) -> Document:
    return read(SourceText(text))


@given(TEXTS)
def test_every_code_point_of_a_block_leads_back_to_its_source(text: str) -> None:
    for block in _read(text).blocks:
        last = 0
        for i, char in enumerate(block.text):
            start, end = block.source_span(i, i + 1)
            assert last <= start < end <= len(text)
            last = start
            if char not in {HOLE, " ", "\n"}:
                assert text[start:end] == char


@given(TEXTS)
def test_nothing_but_blanks_markers_and_addresses_is_lost(text: str) -> None:
    document = _read(text)
    read_back = "".join("".join(block.plain().split()) for block in document.blocks)
    assert sum(char.isalpha() for char in read_back) == sum(char.isalpha() for char in text)


def test_lines_of_a_header_stay_lines_and_wrapped_lines_are_joined() -> None:
    document = _read("Bureau\r\nNote\r\n\r\n" + ("un deux trois quatre cinq six sept huit neuf dix onze douze\r\n" * 3))
    assert document.blocks[0].text == "Bureau\nNote"
    assert "\n" not in document.blocks[1].text.rstrip()
    at = document.blocks[0].text.index("\n")
    assert document.blocks[0].source_span(at, at + 1) == (6, 8)


def test_items_are_blocks_without_their_markers() -> None:
    document = _read("Ordre du jour :\n- ports\n- pilotes\n")
    assert [(b.kind, b.text) for b in document.blocks] == [
        (BlockKind.PARAGRAPH, "Ordre du jour :"), (BlockKind.ITEM, "ports"), (BlockKind.ITEM, "pilotes"),
    ]  # fmt: skip
    assert document.blocks[1].source_span(0, 5) == (18, 23)


def test_a_date_with_a_point_is_no_item() -> None:
    document = _read("14. marts 2024")
    assert (document.blocks[0].kind, document.blocks[0].text) == (BlockKind.PARAGRAPH, "14. marts 2024")


def test_addresses_become_holes_with_their_places() -> None:
    text = "Voir https://www.example.org/a_(b), ou \u00e9crire \u00e0 presse@example.org."
    document = _read(text)
    block = document.blocks[0]
    assert block.text == f"Voir {HOLE}, ou \u00e9crire \u00e0 {HOLE}."
    assert block.plain() == text
    (link,) = document.links
    assert (link.target, text[link.span.start : link.span.end]) == ("https://www.example.org/a_(b)",) * 2
    assert block.text[link.start : link.end] == HOLE


def test_a_byte_order_mark_is_counted_and_not_read() -> None:
    document = _read("\ufeffTitre")
    assert document.blocks[0].text == "Titre"
    assert document.blocks[0].source_span(0, 5) == (1, 6)
