"""Roles of elements: implicit, explicit, and which of them counts."""

from __future__ import annotations

import pytest

from linter.accessibility.roles import explicit_role, has_role, implicit_role, is_marked_decorative, semantic_role
from tests.accessibility.pages import element, page


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("<a id=x href=/>", "link"),
        ("<a id=x>", "generic"),
        ("<header id=x>", "banner"),
        ("<main><header id=x>", "generic"),
        ("<article><footer id=x>", "generic"),
        ("<footer id=x>", "contentinfo"),
        ("<aside id=x>", "complementary"),
        ("<section><aside id=x>", "generic"),
        ("<section id=x>", "generic"),
        ('<section id=x aria-label="News">', "region"),
        ("<img id=x>", "img"),
        ("<img id=x alt=''>", "presentation"),
        ("<img id=x alt=' '>", "img"),
        ("<input id=x>", "textbox"),
        ("<input id=x type=nonsense>", "textbox"),
        ("<input id=x type=SEARCH>", "searchbox"),
        ("<input id=x list=l><datalist id=l>", "combobox"),
        ("<input id=x list=l>", "textbox"),
        ("<input id=x type=password>", None),
        ("<input id=x type=hidden>", None),
        ("<select id=x>", "combobox"),
        ("<select id=x multiple>", "listbox"),
        ("<select id=x size=4>", "listbox"),
        ("<ul><li id=x>", "listitem"),
        ("<li id=x>", "generic"),
        ("<ul role=none><li id=x>", "generic"),
        ("<table><tr><td id=x>", "cell"),
        ("<table role=grid><tr><td id=x>", "gridcell"),
        ("<table role=none><tr><td id=x>", "generic"),
        ("<table><tr><th id=x>", "columnheader"),
        ("<table><tr><th id=x><td>", "rowheader"),
        ("<table><tr><th id=x scope=col><td>", "columnheader"),
        ("<table><tbody id=x>", "rowgroup"),
        ("<summary id=x>", None),
        ("<video id=x>", None),
        ("<my-menu id=x>", "generic"),
        ("<svg id=x>", "graphics-document"),
        ("<svg><a id=x href=/>", "link"),
        ("<svg><path id=x />", None),
        ("<svg><path id=x><title>a</title></path>", "graphics-symbol"),
        ("<math id=x>", "math"),
    ],
)
def test_an_element_has_a_role_of_itself(source: str, role: str | None) -> None:
    assert implicit_role(element(source)) == role


@pytest.mark.parametrize(
    ("attribute", "role"),
    [
        ("role=button", "button"),
        ("role='nonsense Widget  BUTTON link'", "button"),
        ("role=widget", None),
        ("role=''", None),
        ("role", None),
        ("", None),
        ("role=doc-noteref", "doc-noteref"),
        ("role=graphics-symbol", "graphics-symbol"),
    ],
)
def test_the_first_role_that_exists_counts(attribute: str, role: str | None) -> None:
    assert explicit_role(element(f"<div id=x {attribute}>")) == role


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("<h1 id=x role=none>", "none"),
        ("<h1 id=x role=none aria-label=''>", "heading"),
        ("<h1 id=x role=presentation tabindex=-1>", "heading"),
        ("<h1 id=x role=none aria-level=2>", "none"),
        ("<button id=x role=none>", "button"),
        ("<button id=x role=none disabled>", "none"),
        ("<fieldset disabled><button id=x role=none></fieldset>", "none"),
        ("<img id=x alt='' tabindex=0>", "presentation"),
        ("<a id=x href=/ role=button>", "button"),
    ],
)
def test_a_role_of_decoration_is_ignored_where_browsers_ignore_it(source: str, role: str) -> None:
    assert semantic_role(element(source)) == role


def test_roles_inherit() -> None:
    assert has_role(element("<a id=x href=/ role=doc-backlink>"), "link")
    assert not has_role(element("<a id=x href=/ role=button>"), "link")


def test_decoration_is_marked_by_role_or_by_an_empty_alt() -> None:
    assert is_marked_decorative(element("<img id=x alt=''>"))
    assert is_marked_decorative(element("<i id=x role=none>"))
    assert not is_marked_decorative(element("<img id=x alt='' role=img>"))
    assert not is_marked_decorative(element("<img id=x>"))


@pytest.mark.parametrize("source", ["<table><tr>" + "<th>a" * 10_000, "<header>" * 10_000, "<aside>" * 10_000])
def test_a_wide_or_deep_page_is_read_once(source: str) -> None:
    roles = [semantic_role(one) for one in page(source).elements]
    assert len(roles) >= 10_000
