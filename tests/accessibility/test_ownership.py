"""Ownership: who is the child of whom in the accessibility tree."""

from __future__ import annotations

from linter import readers
from linter.accessibility.ownership import owned_by, owner_of
from linter.accessibility.page import Page, page_of
from linter.source import SourceText


def page(source: str) -> Page:
    return page_of(readers.read(SourceText(source), "html", None))


def owned(source: str, id: str = "a") -> list[str]:
    holder = page(source).by_id(id)
    assert holder is not None
    return [f"{child.tag}{' bare' if bare else ''}" for child, bare in owned_by(holder)]


def owner(source: str, id: str = "a") -> str | None:
    element = page(source).by_id(id)
    assert element is not None
    found = owner_of(element)
    return None if found is None else found.get("id") or found.tag


def test_what_means_nothing_is_passed_over_when_it_holds_something() -> None:
    assert owned("<div role=list id=a><div><p role=listitem>x</p><br></div><div>y</div></div>") == ["p", "div bare"]
    assert owned("<ul id=a><li role=none><a href=/>x</a><li>y</ul>") == ["a", "li"]
    assert owned("<ul id=a><li hidden>x<li aria-hidden=true>y</ul>") == []
    assert owned("<div role=list id=a><x-item>x</x-item><div></div></div>") == ["div bare"]


def test_a_generic_element_that_is_made_known_stands_for_itself() -> None:
    assert owned("<div role=list id=a><div aria-live=polite><p>x</p></div></div>") == ["div"]
    assert owned("<div role=list id=a><div tabindex=0><p>x</p></div></div>") == ["div"]


def test_aria_owns_moves_an_element_and_takes_it_from_where_it_stands() -> None:
    source = "<div role=list id=a aria-owns='c c'></div><div role=list id=b><p id=c>x</p></div>"
    assert owned(source) == ["p"]
    assert owned(source, "b") == []
    assert owner(source, "c") == "a"


def test_the_owner_is_the_nearest_element_with_a_meaning() -> None:
    assert owner("<body><ul id=u><li role=none><div><b id=a>x") == "u"
    assert owner("<body><div id=d aria-busy=false><div><b id=a>x") == "d"
    assert owner("<body><div><b id=a>x") == "html"


def test_elements_that_own_each_other_end_nowhere() -> None:
    source = "<div role=list id=a aria-owns=b></div><div role=list id=b aria-owns=a></div>"
    assert owned(source) == ["div"]
    assert owner(source) == "b"
    assert owned("<div role=list id=a aria-owns=a><p>x</p></div>") == ["p"]


def test_ten_thousand_levels_are_looked_through_once() -> None:
    read = page("<div role=list id=a>" + "<div><b role=listitem>x</b>" * 10_000)
    for element in read.by_attribute("role"):
        owner_of(element)
