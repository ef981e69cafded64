"""Focus: what can have it, and what the Tab key reaches."""

from __future__ import annotations

import pytest

from linter.accessibility.focus import (
    in_sequential_focus_order,
    is_disabled,
    is_focusable,
    stops,
    stops_within,
    tabindex,
)
from tests.accessibility.pages import element, page


@pytest.mark.parametrize(
    "source",
    [
        "<a id=x href=#>a</a>",
        "<button id=x>a</button>",
        "<input id=x>",
        "<input id=x aria-disabled=true>",
        "<textarea id=x></textarea>",
        "<select id=x></select>",
        "<p id=x tabindex=0>",
        "<p id=x tabindex=' +3 '>",
        "<p id=x contenteditable>",
        "<p id=x contenteditable=plaintext-only>",
        "<details><summary id=x>a</summary></details>",
        "<video id=x controls></video>",
        "<svg><a id=x href=#><text>a</text></a></svg>",
        "<iframe id=x srcdoc='<a href=/>Start</a>'></iframe>",
        "<a id=x href=# style='position:absolute; top:-999em'>a</a>",
        "<div aria-hidden=true><a id=x href=#>a</a></div>",
        "<fieldset disabled><legend><input id=x></legend></fieldset>",
    ],
)
def test_what_the_tab_key_reaches(source: str) -> None:
    assert is_focusable(element(source))
    assert in_sequential_focus_order(element(source))


@pytest.mark.parametrize(
    "source",
    [
        "<a id=x href=# tabindex=-1>a</a>",
        "<p id=x tabindex=-1>",
        "<iframe id=x src=a.html></iframe>",
        "<iframe id=x srcdoc='<p>a'></iframe>",
    ],
)
def test_what_can_have_the_focus_but_is_not_reached(source: str) -> None:
    assert is_focusable(element(source))
    assert not in_sequential_focus_order(element(source))


@pytest.mark.parametrize(
    "source",
    [
        "<a id=x>a</a>",
        "<p id=x>",
        "<p id=x tabindex=a>",
        "<p id=x contenteditable=false>",
        "<input id=x type=hidden>",
        "<input id=x disabled>",
        "<input id=x disabled tabindex=0>",
        "<fieldset disabled><p><input id=x></fieldset>",
        "<fieldset disabled><legend><fieldset disabled><input id=x></fieldset></legend></fieldset>",
        "<fieldset disabled><legend></legend><legend><input id=x></legend></fieldset>",
        "<a id=x href=# hidden>a</a>",
        "<div style='visibility:hidden'><button id=x>a</button></div>",
        "<div inert><button id=x>a</button></div>",
        "<summary id=x>a</summary>",
        "<details><summary>a</summary><button id=x>b</button></details>",
        "<video id=x></video>",
    ],
)
def test_what_cannot_have_the_focus(source: str) -> None:
    assert not is_focusable(element(source))
    assert not in_sequential_focus_order(element(source))


def test_a_tabindex_is_read_as_browsers_do() -> None:
    values = [tabindex(element(f'<p id=x tabindex="{value}">')) for value in ("0", " -1x", "1.5", "", "a1", "9" * 40)]
    assert values == [0, -1, 1, None, None, 999_999_999]


def test_only_form_controls_can_be_disabled() -> None:
    assert is_disabled(element("<button id=x disabled>"))
    assert not is_disabled(element("<a id=x href=# disabled>"))


def test_stops_are_told_in_document_order() -> None:
    read = page(
        "<a href=#>1</a><div id=x tabindex=0><b tabindex=-1></b><input><i tabindex=0></i></div><button>4</button>"
    )
    assert [one.tag for one in stops(read)] == ["a", "div", "input", "i", "button"]
    around = read.by_id("x")
    assert around is not None
    assert [one.tag for one in stops_within(around)] == ["input", "i"]
    assert [one.tag for one in stops_within(around, itself=True)] == ["div", "input", "i"]


def test_frames_within_frames_do_not_exhaust_the_stack() -> None:
    source = "<a href=#>x</a>"
    for _ in range(6):
        source = '<iframe srcdoc="' + source.replace("&", "&amp;").replace('"', "&quot;") + '"></iframe>'
    assert stops(page(source)) == []


def test_a_page_of_nested_fieldsets_is_borne() -> None:
    read = page("<fieldset disabled><legend><input>" * 5000)
    stops(read)
