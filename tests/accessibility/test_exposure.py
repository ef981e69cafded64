"""Exposure: who is told of an element."""

from __future__ import annotations

import pytest

from linter.accessibility import exposure
from tests.accessibility.pages import element, page


@pytest.mark.parametrize(
    "source",
    [
        "<div hidden><p id=x>a</div>",
        "<div style='display:none'><p id=x style='display:block'>a</div>",
        "<p id=x style='visibility:hidden'>",
        "<details><summary>a</summary><p id=x>b</details>",
        "<details><p><i id=x>b</i></p></details>",
        "<details><summary>a</summary><summary id=x>b</summary></details>",
        "<dialog><p id=x></dialog>",
        "<div style='content-visibility:hidden'><p id=x></div>",
        "<div hidden=until-found><p id=x></div>",
        "<title id=x>a</title>",
        "<datalist><option id=x></datalist>",
        "<svg><title id=x>a</title></svg>",
    ],
)
def test_what_is_hidden_from_everybody(source: str) -> None:
    found = element(source)
    assert exposure.is_hidden(found)
    assert exposure.is_programmatically_hidden(found)
    assert not exposure.is_in_accessibility_tree(found)
    assert not exposure.is_visible(found)


@pytest.mark.parametrize(
    "source",
    [
        "<p id=x>a",
        "<details><summary id=x>a</summary><p>b</details>",
        "<details open><summary>a</summary><p id=x>b</details>",
        "<p id=x hidden style='display:block'>",
        "<div style='visibility:hidden'><p id=x style='visibility:visible'></div>",
        "<p id=x aria-hidden=false>",
        "<p id=x aria-hidden>",
        "<p id=x style='opacity:0.5'>",
        "<p id=x style='position:absolute; top:-2px'>",
        "<p id=x style='top:-9999px'>",
        "<p id=x style='text-indent:-2em'>",
        "<p id=x style='width:1px'>",
        "<img id=x width=300 height=200>",
        "<p id=x style='transform: translate(-50%)'>",
    ],
)
def test_what_everybody_gets(source: str) -> None:
    found = element(source)
    assert exposure.is_in_accessibility_tree(found)
    assert exposure.is_visible(found)


@pytest.mark.parametrize(
    "source", ["<div aria-hidden=true><p id=x aria-hidden=false></div>", "<p id=x aria-hidden=TRUE>"]
)
def test_aria_hides_from_assistive_technology_alone(source: str) -> None:
    found = element(source)
    assert exposure.is_visible(found)
    assert exposure.is_programmatically_hidden(found)
    assert not exposure.is_in_accessibility_tree(found)


def test_what_is_inert_is_seen_but_not_told() -> None:
    found = element("<div inert><p id=x></div>")
    assert exposure.is_visible(found)
    assert not exposure.is_programmatically_hidden(found)
    assert not exposure.is_in_accessibility_tree(found)


@pytest.mark.parametrize(
    "style",
    [
        "position:absolute; left:-9999px",
        "position:fixed; top:-100em",
        "position:absolute; left:-100vw",
        "opacity:0",
        "position:absolute; clip: rect(0 0 0 0)",
        "position:absolute; clip: rect(1px, 1px, 1px, 1px); height:1px; width:1px",
        "clip-path: inset(50%)",
        "width:1px; height:1px; overflow:hidden",
        "transform: scale(0)",
        "transform: translate(-100%)",
        "text-indent:-9999px",
        "text-indent: -200%; overflow: hidden",
    ],
)
def test_what_is_out_of_sight_is_still_told(style: str) -> None:
    found = element(f"<div style='{style}'><p id=x>a</p></div>")
    assert not exposure.is_visible(found)
    assert exposure.is_in_accessibility_tree(found)


def test_a_class_for_screen_readers_is_out_of_sight() -> None:
    sheet = "<style>.sr { position: absolute !important; width: 1px; height: 1px; overflow: hidden }</style>"
    assert not exposure.is_visible(element(f"{sheet}<span id=x class=sr>a</span>"))


def test_a_frame_of_one_pixel_is_out_of_sight() -> None:
    assert not exposure.is_visible(element("<iframe id=x width=1 height=1></iframe>"))


def test_text_is_visible_where_it_stands_directly_in_a_visible_element() -> None:
    assert exposure.has_visible_text(element("<p id=x>a<b>b</b>"))
    assert not exposure.has_visible_text(element("<p id=x> \u00a0<b>b</b>"))
    assert not exposure.has_visible_text(element("<p id=x style='opacity:0'>a"))


def test_a_deep_page_is_borne() -> None:
    read = page("<div hidden aria-hidden=true inert style='visibility:hidden; opacity:0; position:absolute'>" * 9000)
    for one in read.elements:
        exposure.is_visible(one)
        exposure.is_in_accessibility_tree(one)
