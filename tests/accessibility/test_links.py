"""Links as they are announced: their names, and the places of what carries the name, of the link and of its address."""

from __future__ import annotations

import pytest

from linter import readers
from linter.accessibility.file_formats import format_of
from linter.accessibility.heading_slugs import github_slug, slugs
from linter.accessibility.links import NamedLink, named_links
from linter.document import Document
from linter.source import SourceText, Span


def read(text: str, format: str = "html") -> Document:
    return readers.read(SourceText(text), format, None)


def shown(document: Document, link: NamedLink) -> tuple[str, str, str, str]:
    def at(span: Span) -> str:
        return document.source.text[span.start : span.end]

    return link.name, at(link.place), at(link.whole), at(link.address)


def only(text: str, format: str = "html") -> tuple[str, str, str, str]:
    document = read(text, format)
    (link,) = named_links(document)
    return shown(document, link)


def test_a_link_is_named_by_its_text() -> None:
    assert only('<p>Zum <a href="/p"> Programm <b>2024</b> </a></p>') == (
        "Programm 2024", "Programm <b>2024</b>", '<a href="/p"> Programm <b>2024</b> </a>', "/p",
    )  # fmt: skip


def test_a_label_names_a_link_and_is_its_place() -> None:
    assert only('<a href="/p" aria-label="Programm">mehr</a>')[:2] == ("Programm", "Programm")


def test_an_image_names_a_link() -> None:
    assert only('<a href="/p"><img src="p.png" alt="Programm"></a>')[:2] == (
        "Programm",
        '<img src="p.png" alt="Programm">',
    )


def test_hidden_links_and_anchors_without_target_are_no_links() -> None:
    assert named_links(read('<a id="x">a</a><a href="/" hidden>b</a><a href="/" role="button">c</a>')) == ()


def test_links_of_drawings_and_by_role_are_links() -> None:
    document = read('<svg><a href="/k"><text>Karte</text></a></svg><span role="link" tabindex="0">Plan</span>')
    assert [(link.name, link.target) for link in named_links(document)] == [("Karte", "/k"), ("Plan", "")]


def test_a_link_has_the_language_that_is_declared_around_it_but_not_the_pages() -> None:
    document = read('<html lang="de"><a href="/1">a</a><p lang="fr"><a href="/2">b</a></p><a href="/3" lang="en">c</a>')
    assert [link.lang for link in named_links(document)] == [None, "fr", "en"]


def test_a_link_knows_the_block_that_it_stands_in() -> None:
    document = read('<p>eins</p><p>zwei <a href="/2">drei</a></p>')
    (link,) = named_links(document)
    assert link.block == 1
    assert document.blocks[1].text[link.start : link.end] == "drei"


@pytest.mark.parametrize(
    ("written", "name", "place", "whole"),
    [
        ("[Programm](/p)", "Programm", "Programm", "[Programm](/p)"),
        ('[**Programm**](/p "2024")', "Programm", "Programm", '[**Programm**](/p "2024")'),
        ("[Programm][1]", "Programm", "Programm", "[Programm][1]"),
        ("[Programm]", "Programm", "Programm", "[Programm]"),
        ("<https://example.org/p>", "https://example.org/p", "https://example.org/p", "<https://example.org/p>"),
        ("[![Plan](p.png)](/p)", "Plan", "![Plan](p.png)", "[![Plan](p.png)](/p)"),
        ('<a href="/p">Programm</a>', "Programm", "Programm", "Programm"),
    ],
)
def test_a_link_of_markdown_with_its_brackets(written: str, name: str, place: str, whole: str) -> None:
    text = f"Zum {written} hier.\n\n[1]: /p\n[programm]: /p\n"
    assert only(text, "markdown")[:3] == (name, place, whole)


def test_links_in_the_body_of_a_record_are_found_where_they_stand() -> None:
    assert only('{"body": "<p>Zum <a href=\\"/p\\">Programm</a></p>"}', "record")[:2] == ("Programm", "Programm")


def test_bare_addresses_are_no_links_of_an_author() -> None:
    assert named_links(read("Siehe https://www.example.org/p", "text")) == ()


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/bericht.pdf", "PDF"), ("https://example.org/a/Bericht.PDF?v=2#seite", "PDF"), ("/zahlen.xlsx", "Excel"),
        ("/", None), ("https://www.example.zip/", None), ("/bericht.pdf.html", None), ("/bericht%2Epdf", "PDF"),
        ("http://[", None),
    ],
)  # fmt: skip
def test_the_format_of_a_file_is_in_its_address(address: str, name: str | None) -> None:
    found = format_of(address)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("heading", "slug"),
    [
        ("Was sich \u00e4ndert?", "was-sich-\u00e4ndert"),
        ("Ma\u00dfe & Gr\u00f6\u00dfen", "ma\u00dfe--gr\u00f6\u00dfen"),
        ("2024: un_bac, v1.0", "2024-un_bac-v10"),
        ("\u092d\u0902\u0921\u093e\u0930 \u0915\u0940 \u0938\u0942\u091a\u0940", "\u092d\u0902\u0921\u093e\u0930-\u0915\u0940-\u0938\u0942\u091a\u0940"),
        ("\u96e8\u3068\u98a8", "\u96e8\u3068\u98a8"),
    ],
)  # fmt: skip
def test_anchors_are_made_as_github_makes_them(heading: str, slug: str) -> None:
    assert github_slug(heading) == slug


def test_equal_headings_have_numbered_anchors_and_other_generators_count_too() -> None:
    found = slugs(["\u00c9t\u00e9", "\u00c9t\u00e9", "A & B"])
    assert {"\u00e9t\u00e9", "\u00e9t\u00e9-1", "ete", "a--b", "a-b"} <= found
    assert "\u00e9t\u00e9-3" not in found
