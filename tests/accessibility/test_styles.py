"""Styles: the cascade of style attributes and style elements, display and visibility."""

from __future__ import annotations

import pytest

from linter.accessibility.styles import display, styles_of, visibility
from tests.accessibility.pages import element, page


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p id=x>", "block"),
        ("<b id=x>", "inline"),
        ("<li id=x>", "list-item"),
        ("<p id=x style='display:none'>", "none"),
        ("<p id=x style='DISPLAY: None'>", "none"),
        ("<p id=x style='display:none; display: sideways'>", "none"),
        ("<p id=x style='display:none !important; display:block'>", "none"),
        ("<p id=x style='display:none'>a<style>p { display: block }</style>", "none"),
        ("<p id=x style='display:none'>a<style>p { display: block !important }</style>", "block"),
        ("<p id=x class=a>a<style>.a { display: none } p { display: flex }</style>", "none"),
        ("<p id=x>a<style>p { display: none } p { display: flex }</style>", "flex"),
        ("<p id=x>a<style media=print>p { display: none }</style>", "block"),
        ("<p id=x>a<style type=text/less>p { display: none }</style>", "block"),
        ("<p id=x>a<style>p::before { display: none } p:hover { display: none }</style>", "block"),
        ("<p id=x>a<style>p >> { display: none }</style>", "block"),
        ("<p id=x hidden>", "none"),
        ("<p id=x hidden style='display:block'>", "block"),
        ("<p id=x hidden=until-found>", "block"),
        ("<input id=x type=hidden style='display:block'>", "none"),
        ("<dialog id=x>", "none"),
        ("<dialog id=x open>", "block"),
        ("<p id=x popover>", "none"),
        ("<script id=x></script>", "none"),
        ("<div style='display:none'><p id=x style='display:inherit'></div>", "none"),
        ("<p id=x style='display:initial'>", "inline"),
        ("<p id=x style='display:revert'>", "block"),
        ("<svg><g id=x display=none /></svg>", "none"),
        ("<svg><g id=x display=none style='display:inline' /></svg>", "inline"),
        ("<svg><defs id=x /></svg>", "none"),
    ],
)
def test_display_is_what_the_cascade_leaves(source: str, expected: str) -> None:
    assert display(element(source)) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p id=x>", "visible"),
        ("<div style='visibility:hidden'><p id=x></div>", "hidden"),
        ("<div style='visibility:hidden'><p id=x style='visibility:visible'></div>", "visible"),
        ("<div style='visibility:hidden'><p id=x style='visibility:inherit'></div>", "hidden"),
        ("<div style='visibility:hidden'><p id=x style='visibility:initial'></div>", "visible"),
        ("<div class=a><p id=x></div><style>.a { visibility: collapse }</style>", "collapse"),
        ("<svg visibility=hidden><g id=x /></svg>", "hidden"),
    ],
)
def test_visibility_is_inherited(source: str, expected: str) -> None:
    assert visibility(element(source)) == expected


def test_where_a_declaration_stands_is_known() -> None:
    read = page("<p id=x style='letter-spacing: 1px !important'>a<style>p { word-spacing: 2px !important }</style>")
    found = read.by_id("x")
    assert found is not None
    assert styles_of(read).cascaded(found, "letter-spacing") == ("1px", True, True)
    assert styles_of(read).cascaded(found, "word-spacing") == ("2px", True, False)
    assert styles_of(read).cascaded(found, "line-height") is None


def test_generated_content_is_found_by_its_pseudo_element() -> None:
    read = page("<p id=x>a<style>p:before { content: 'Neu' }</style>")
    found = read.by_id("x")
    assert found is not None
    content = styles_of(read).cascaded(found, "content", "before")
    assert content is not None and content.value == "'Neu'"
    assert styles_of(read).cascaded(found, "content") is None


def test_thousands_of_rules_on_thousands_of_elements_are_borne() -> None:
    sheet = "".join(f".a{n}, div p:nth-child({n}) {{ display: none }}" for n in range(3000))
    read = page(f"<style>{sheet}</style>" + "<div><p class=a1>x</p></div>" * 5000)
    display(read.elements[-1])


def test_a_deep_page_is_borne() -> None:
    read = page(
        "<div style='display:inherit; visibility:inherit'>" * 9000 + "<style>div div div p { display: none }</style>"
    )
    display(read.elements[-1])
    visibility(read.elements[-1])
