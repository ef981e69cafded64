"""The page: the tree that accessibility rules look at, with the place of every tag and attribute."""

from __future__ import annotations

from linter import readers
from linter.accessibility.page import Page, page_in, page_of
from linter.source import SourceText, Span


def page(source: str) -> Page:
    return page_of(readers.read(SourceText(source), "html", None))


def text(page: Page, span: Span | None) -> str | None:
    return None if span is None else page.document.source.text[span.start : span.end]


def test_a_page_is_built_once_a_document() -> None:
    document = readers.read(SourceText("<p>Vrede"), "html", None)
    assert page_of(document) is page_of(document)


def test_elements_know_their_relatives_and_their_order() -> None:
    read = page("<!doctype html><body><p>een <b>twee <i>drie</i></b> vier<p>vijf")
    assert [element.tag for element in read.elements] == ["html", "head", "body", "p", "b", "i", "p"]
    first = read.by_tag("p")[0]
    assert first.text() == "een twee drie vier"
    assert [child if isinstance(child, str) else child.tag for child in first.children] == ["een ", "b", " vier"]
    assert [element.tag for element in first.descendants()] == ["b", "i"]
    assert [element.tag for element in read.by_tag("i")[0].ancestors()] == ["b", "p", "body", "html"]
    assert first.contains(read.by_tag("i")[0])
    assert not first.contains(read.by_tag("p")[1])
    assert (read.root, read.head, read.body) == tuple(read.elements[:3])


def test_whether_the_source_is_a_page_is_told() -> None:
    assert page("<!doctype html><p>x").is_page
    assert page("<body>x").is_page
    assert not page("<p>x").is_page


def test_tags_and_attributes_have_their_places_after_line_breaks_of_two_characters() -> None:
    read = page('\ufeff<p>\r\n<A Title="a &amp; b"\r\n HREF=x hidden>un</A>')
    link = read.by_tag("a")[0]
    assert text(read, link.start) == '<A Title="a &amp; b"\r\n HREF=x hidden>'
    assert text(read, link.end) == "</A>"
    assert text(read, link.attribute_span("title")) == 'Title="a &amp; b"'
    assert text(read, link.value_span("title")) == "a &amp; b"
    assert text(read, link.attribute_span("rel")) == text(read, link.start)
    assert (link.get("title"), link.get("hidden"), link.get("rel")) == ("a & b", "", None)
    assert link.has("hidden")


def test_what_the_parser_made_up_has_no_place_but_its_parent_has() -> None:
    read = page("<table><td>1</table>")
    body, row = read.by_tag("tbody")[0], read.by_tag("tr")[0]
    assert (body.start, row.end) == (None, None)
    assert text(read, read.span_of(row)) == "<table>"
    assert read.span_of(read.elements[0]) == (0, 0)


def test_a_copy_of_a_formatting_element_has_the_place_of_its_original() -> None:
    read = page('<p><a href="x">eins<p>zwei</a>')
    first, second = read.by_tag("a")
    assert (first.is_copy, second.is_copy) == (False, True)
    assert first.start == second.start == (3, 15)
    assert text(read, second.value_span("href")) == "x"


def test_attributes_of_a_second_html_tag_are_found() -> None:
    read = page("<html lang=fr><body><html dir=rtl>")
    assert read.root is not None
    assert read.root.get("dir") == "rtl"
    assert text(read, read.root.value_span("dir")) == "rtl"
    assert text(read, read.root.attribute_span("dir")) == "dir=rtl"


def test_names_of_svg_are_lower_case_and_have_their_namespace() -> None:
    read = page("<svg viewBox='0 0 1 1'><linearGradient/><title>Karte</title><foreignObject><p>x</foreignObject></svg>")
    assert [(element.tag, element.namespace) for element in read.elements[3:]] == [
        ("svg", "svg"), ("lineargradient", "svg"), ("title", "svg"), ("foreignobject", "svg"), ("p", "html"),
    ]  # fmt: skip
    assert read.by_tag("title", namespace="html") == []


def test_what_is_not_rendered_as_elements_is_not_in_the_tree() -> None:
    read = page("<template><p id=a></template><noscript><p id=b></noscript><iframe><p id=c></iframe>")
    assert read.by_tag("p") == []
    assert read.by_id("a") is None


def test_the_first_element_with_an_id_counts() -> None:
    read = page("<p id=a>1<p id=b>2<p id=a>3")
    found = read.by_id("a")
    assert found is not None and found.text() == "1"
    assert read.by_id("c") is None


def test_a_shadow_tree_stands_in_its_host_and_has_ids_of_its_own() -> None:
    read = page(
        "<div><template shadowrootmode=open><b id=x>schaduw</b><p><slot name=s></slot></p></template>"
        "<i slot=s id=y>licht</i></div><u id=x>buiten</u>"
    )
    assert [element.tag for element in read.elements[3:]] == ["div", "b", "p", "i", "u"]
    inner, slotted = read.by_tag("b")[0], read.by_tag("i")[0]
    assert slotted.parent is not None and slotted.parent.tag == "p"
    assert read.by_id("x", inner) is inner
    assert read.by_id("x") is read.by_tag("u")[0]
    assert read.by_id("x", slotted) is read.by_tag("u")[0]
    assert read.by_id("y", inner) is None


def test_labels_are_those_that_name_a_field_or_enclose_it() -> None:
    read = page(
        "<label for=a>Eins</label><label>Zwei <b><input id=b></b> <input id=c></label><input id=a>"
        "<label for=a>Drei</label><label><input type=hidden><select id=d></select></label><label for=e>x</label><div id=e></div>"
    )

    def labels(id: str) -> list[str]:
        field = read.by_id(id)
        assert field is not None
        return [label.text().strip() for label in read.labels_of(field)]

    assert [labels(id) for id in "abcde"] == [["Eins", "Drei"], ["Zwei"], [], [""], []]


def test_elements_are_found_by_name_and_by_attribute_in_document_order() -> None:
    read = page("<p lang=de><b dir=ltr></b><i></i><p dir=rtl lang=ar>")
    assert [element.tag for element in read.by_tag("i", "p", "b")] == ["p", "b", "i", "p"]
    assert [element.tag for element in read.by_attribute("dir", "lang")] == ["p", "b", "p"]
    assert read.has_any(("img",), ("dir",))
    assert not read.has_any(("img",), ("role",))


def test_a_page_in_an_attribute_is_a_page() -> None:
    inner = page_in("<!doctype html><html lang=en><p>x")
    assert inner.root is not None and inner.root.get("lang") == "en"


def test_a_huge_page_is_read_whole() -> None:
    """That time grows with the page and not with its square, benchmarks/large_pages.py shows."""
    source = "<label><b id=x title=y>x</b><input></label>" * 5_000 + "<div a b c>" * 5_000
    read = page_of(readers.read(SourceText(source), "html", None))
    assert {len(read.labels_of(element)) for element in read.by_tag("input")} == {1}
    assert [read.document.source.text[slice(*read.span_of(e))] for e in read.by_attribute("id")] == [
        "<b id=x title=y>"
    ] * 5_000
