"""Markdown: what a person reads, where it stands, and the front matter above it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document import Block, BlockKind, Document, HoleKind, LinkKind
from linter.readers import markdown
from linter.source import SourceText, Span


def read(text: str) -> Document:
    document = markdown.read(SourceText(text))
    assert_exact(document)
    return document


def assert_exact(document: Document) -> None:
    text = document.source.text
    for block in document.blocks:
        position = 0
        for run, end in zip(block.runs, [*(r.start for r in block.runs[1:]), len(block.text)], strict=True):
            assert run.start == position < end
            position = end
            assert 0 <= run.source.start <= run.source.end <= len(text)
            if run.literal:
                assert text[run.source.start : run.source.end] == block.text[run.start : end]
        assert [r.source for r in block.runs] == sorted(r.source for r in block.runs)
        assert all(block.text[hole.position] == "\ufffc" for hole in block.holes)
    spans = [block.span for block in document.blocks] + [link.span for link in document.links]
    spans += [image.span for image in document.images] + [entry.span for entry in document.metadata]
    for span in [*spans, *(c.span for c in document.comments), *(t.span for t in document.troubles)]:
        assert 0 <= span.start <= span.end <= len(text)
    for link in document.links:
        assert link.block is None or 0 <= link.start <= link.end <= len(document.blocks[link.block].text)


def at(document: Document, span: Span | None) -> str:
    assert span is not None
    return document.source.text[span.start : span.end]


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def replaced(document: Document, block: Block) -> list[str]:
    return [at(document, run.source) for run in block.runs if not run.literal]


# Front matter


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_front_matter_is_read_with_places_below_a_byte_order_mark_and_with_any_newline(bom: str, newline: str) -> None:
    lines = ["---", 'title: "El \\u00e9xito \U0001f600"', "lang: no", "date: 2024-02-30", "---", "# H\u00e9"]
    document = read(bom + newline.join(lines))
    assert [(e.key, e.value) for e in document.metadata] == [
        ("title", "El \u00e9xito \U0001f600"), ("lang", "no"), ("date", "2024-02-30"),
    ]  # fmt: skip
    assert [at(document, e.span) for e in document.metadata] == ["El \\u00e9xito \U0001f600", "no", "2024-02-30"]
    assert at(document, document.front_matter) == newline.join(lines[:5])
    assert [(b.kind, b.text) for b in document.blocks] == [
        (BlockKind.FIELD, "El \u00e9xito \U0001f600"), (BlockKind.HEADING, "H\u00e9"),
    ]  # fmt: skip
    assert replaced(document, document.blocks[0]) == ["\\u00e9"]
    assert document.metadata[0].block == 0


def test_a_key_given_twice_is_marked() -> None:
    document = read("---\ndate: a\ndate: b\n---\n")
    assert [e.duplicate for e in document.metadata] == [False, True]


def test_keys_that_hold_addresses_are_links() -> None:
    document = read("---\nsource_url: https://x.org/a\nseo:\n  title: Un titre\n...\ntext\n")
    (link,) = document.links
    assert (link.kind, link.name, link.target, at(document, link.span)) == (
        LinkKind.FIELD, "source_url", "https://x.org/a", "https://x.org/a",
    )  # fmt: skip
    assert [(b.kind, b.name) for b in document.blocks] == [(BlockKind.FIELD, "seo.title"), (BlockKind.PARAGRAPH, "p")]


@pytest.mark.parametrize("rest", ["", "\n# T\u00edtulo\n\nTexto.\n", "\n# T\u00edtulo\n\nTexto.\n\n---\n\nPie.\n"])
def test_truncated_front_matter_is_reported_and_the_rest_is_read_as_text(rest: str) -> None:
    document = read("---\ntitle: x\nlang: es\n" + rest)
    assert document.front_matter is None
    assert [t.message.split(":")[0] for t in document.troubles] == ["front matter opened on line 1 is never closed"]
    assert document.troubles[0].span == (0, 3)
    assert not rest or "T\u00edtulo" in texts(document)


def test_a_rule_above_the_text_is_no_front_matter() -> None:
    document = read("---\n\nTexto.\n\n---\n")
    assert (document.front_matter, document.troubles, texts(document)) == (None, (), ["Texto."])


def test_a_broken_line_of_front_matter_is_reported_by_its_line_in_the_file() -> None:
    document = read("---\nlang: es\ntitle: Uno: dos\n---\n")
    assert document.troubles[0].message.startswith("line 3, column 11: expected")
    assert at(document, document.troubles[0].span) == ":"
    assert document.entries("title")[0].value == "Uno: dos"


def test_comments_of_front_matter_and_of_the_text_are_kept() -> None:
    document = read("---\nlang: es # uno\n---\n<!-- dos -->\n\na <!-- tres --> b\n")
    assert [c.text for c in document.comments] == ["uno", "dos", "tres"]
    assert at(document, document.comments[1].span) == "<!-- dos -->"
    assert texts(document) == ["a b"]


# Text


def test_markup_has_no_width() -> None:
    document = read("un **mot *de* plus** ! ~~x~~[^1]\n\n[^1]: Note.\n")
    assert texts(document) == ["un mot de plus ! x", "Note."]
    assert document.blocks[1].name == "footnote"


def test_entities_and_escapes_stand_for_the_whole_of_their_source() -> None:
    document = read("a &amp; \\* &#x41;&nbsp;\\& **\\_x** \\\\b &bogus; \\a\n")
    assert texts(document) == ["a & * A\u00a0& _x \\b &bogus; \\a"]
    assert replaced(document, document.blocks[0]) == ["&amp;", "\\*", "&#x41;", "&nbsp;", "\\&", "\\_", "\\\\"]


def test_code_and_images_are_holes_and_code_blocks_are_nothing() -> None:
    document = read("a `b ``\n\na ``b`` ![c *d*](e.png \"f\")\n\n```\ncode\n```\n\n    code\n")
    block = document.blocks[1]
    assert block.text == "a \ufffc \ufffc"
    assert [(h.kind, h.content, at(document, h.source)) for h in block.holes] == [
        (HoleKind.CODE, "b", "``b``"), (HoleKind.IMAGE, "c d", '![c *d*](e.png "f")'),
    ]  # fmt: skip
    assert [(b.kind, b.name, b.text) for b in document.blocks[2:]] == [
        (BlockKind.ATTRIBUTE, "alt", "c d"), (BlockKind.ATTRIBUTE, "title", "f"),
    ]  # fmt: skip
    (image,) = document.images
    assert (image.source, image.alt, at(document, image.alt_span)) == ("e.png", "c d", "c *d*")


def test_an_image_without_alternative_text_has_an_empty_one_with_its_place() -> None:
    document = read("![](a.png)\n")
    assert (document.images[0].alt, document.images[0].alt_span) == ("", (2, 2))


def test_line_breaks_stay_line_breaks() -> None:
    document = read("Bruselas\n14 de marzo  \nuno\\\ndos<br>\ntres\n")
    assert texts(document) == ["Bruselas\n14 de marzo\nuno\ndos\ntres"]


def test_lines_wrapped_at_a_margin_read_as_one() -> None:
    line = "palabras y m\u00e1s palabras que llegan hasta el margen del correo"
    document = read(f"> {line}\n> {line}\n> fin\n")
    assert texts(document) == [f"{line} {line} fin"]
    assert replaced(document, document.blocks[0]) == ["\n> ", "\n> "]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_blocks_have_their_kinds_and_spans(newline: str) -> None:
    source = "# T *u* #\n\n- uno\n  dos\n- tres\n\n  cuatro\n  - cinco\n\n> cita\n\n| a | b \\| c |\n|---|---|\n| d | |\n"
    document = read(source.replace("\n", newline))
    assert [(b.kind.value, b.name, b.level, b.text) for b in document.blocks] == [
        ("heading", "h1", 1, "T u"),
        ("item", "li", 0, "uno\ndos"),
        ("item", "li", 0, "tres"),
        ("paragraph", "p", 0, "cuatro"),
        ("item", "li", 0, "cinco"),
        ("quote", "blockquote", 0, "cita"),
        ("cell", "th", 0, "a"),
        ("cell", "th", 0, "b | c"),
        ("cell", "td", 0, "d"),
    ]
    assert [at(document, b.span) for b in document.blocks[:3]] == ["# T *u* #", f"- uno{newline}  dos", "- tres"]


# Links


def test_links_know_target_place_and_text() -> None:
    document = read(
        "a [b *c*](<d e> \"t\\* &amp;\") [f](http://g.h/i_(j)) [k][L] <https://m.n>\u66f4\u591a https://o.p\n\n[l]: /q\\_r 's'\n"
    )
    found = [(k.kind.value, k.target, at(document, k.span), k.text) for k in document.links]
    assert found == [
        ("anchor", "d e", "d e", "b c"),
        ("anchor", "http://g.h/i_(j)", "http://g.h/i_(j)", "f"),
        ("anchor", "/q_r", "/q\\_r", "k"),
        ("anchor", "https://m.n", "https://m.n", "https://m.n"),
        ("bare", "https://o.p", "https://o.p", "https://o.p"),
    ]
    text = document.blocks[0].text
    assert text == "a b c f k \ufffc\u66f4\u591a \ufffc"
    assert [text[k.start : k.end] for k in document.links] == ["b c", "f", "k", "\ufffc", "\ufffc"]
    assert [(b.name, b.text) for b in document.blocks[1:]] == [("title", "t* &"), ("title", "s")]


def test_an_address_as_the_text_of_a_link_is_one_link() -> None:
    document = read("https://a.b [https://c.d](https://c.d). [ver https://e.f ya](g) <h@i.org>\n")
    assert [(k.kind.value, k.target) for k in document.links] == [
        ("bare", "https://a.b"), ("anchor", "https://c.d"), ("anchor", "g"), ("anchor", "mailto:h@i.org"),
    ]  # fmt: skip
    assert [document.blocks[0].text[k.start : k.end] for k in document.links] == [
        "\ufffc", "\ufffc", "ver \ufffc ya", "\ufffc",
    ]  # fmt: skip


def test_a_link_that_runs_over_lines_of_a_quotation_is_placed() -> None:
    document = read("> [a](\n> http://x.y\n> 'uno\n> dos')\n")
    assert at(document, document.links[0].span) == "http://x.y"
    assert [b.text for b in document.blocks] == ["a", "uno\ndos"]


# HTML inside Markdown


def test_inline_html_links_images_and_languages_count() -> None:
    document = read('<a href="u?a&amp;b" hreflang=en>ver</a> <img src=i alt="A &amp; B"> <b>x</b>\n')
    (link,) = document.links
    assert (link.target, at(document, link.span), link.text, link.hreflang) == ("u?a&b", "u?a&amp;b", "ver", "en")
    assert [b.text for b in document.blocks] == ["ver \ufffc x", "A & B"]
    assert [(a.element, a.name, a.value, at(document, a.span)) for a in document.attributes] == [
        ("a", "hreflang", "en", "en"),
    ]  # fmt: skip


def test_the_language_of_an_element_around_the_whole_block_is_the_blocks() -> None:
    document = read('<span lang="en">all *of* it</span>\n\n<span lang="en">some</span> of it\n')
    assert [b.lang for b in document.blocks] == ["en", None]


def test_an_element_that_stays_open_over_several_blocks_gives_them_its_direction() -> None:
    document = read('<div lang="fa" dir="rtl">\n\nmatn\n\n</div>\n\nafter\n')
    assert [(b.lang, b.direction) for b in document.blocks] == [("fa", "rtl"), (None, None)]


def test_an_html_block_inside_a_quotation_maps_through_its_marks() -> None:
    document = read("> <p>uno\n> &amp; dos</p>\n")
    assert "uno" in document.blocks[0].text
    start = document.blocks[0].text.index("dos")
    assert at(document, document.blocks[0].source_span(start, start + 3)) == "dos"


# What must always hold

_PIECES = st.sampled_from(
    [
        "a", "b c", " ", "  ", "\n", "\r\n", "\r", "\n\n", "*", "**", "_", "`", "``", "[", "]", "(", ")", "![", "](", "<", ">", "<br>",
        "</p>", "<p lang=en>", "<!--", "-->", "\\", "\\*", "&amp;", "&#x41;", "&bogus;", "> ", "- ", "1. ", "# ", "---\n", "title: x\n",
        "...\n", "|", "|--|\n", "[^1]", "[^1]: ", "[r]: ", "[r]", "http://x.y/z", "www.a.b", "me@x.y", '"', "'", "\ufeff", "\U0001f600",
        "\u0627", "\t", "```\n", "~~", "[x] ", '<a href="u">', "</a>", "<img alt='x'>", "<div dir=rtl>", "</div>", "===\n", "    ",
        "\x00", "\ud800", "\u2028", "alt: 'x y'\n",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=30).map("".join) | st.text())
def test_any_text_is_read_and_every_literal_run_is_its_source(text: str) -> None:
    read(text)


@given(st.lists(_PIECES, max_size=20).map("".join))
def test_any_front_matter_is_read(text: str) -> None:
    read(f"---\ntitle: x\n{text}\n---\n{text}")


@pytest.mark.parametrize("piece", ["see https://x.y/z *now*\n\n", "[a](", "![", "<!--", "<a ", "- x\n", "\u0633\u0644\u0627\u0645 "])
def test_a_quarter_of_a_megabyte_is_read_in_seconds(piece: str) -> None:
    read(piece * (250_000 // len(piece)))
