"""Accessible names and descriptions, step by step of Accessible Name and Description Computation 1.2."""

from __future__ import annotations

import pytest

from linter.accessibility.names import LONGEST, accessible_description, accessible_name, is_blank
from tests.accessibility.pages import element, page


def name(source: str, id: str = "x") -> str:
    return accessible_name(element(source, id))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<a id=x href="/">To <b hidden>the</b><b aria-hidden="true">big</b> port</a>', "To port"),
        ('<a id=x href="/">To <b style="visibility:hidden">the <i style="visibility:visible">old</i></b> port</a>', "To old port"),
        ("<style>.no { display: none }</style><a id=x href=/>To <b class=no>the</b>port</a>", "To port"),
        ('<a id=x href="/"><details><summary>More</summary>on this</details></a>', "More"),
    ],
)  # fmt: skip
def test_a_what_is_hidden_does_not_count(source: str, expected: str) -> None:
    assert name(source) == expected


def test_a_what_is_hidden_counts_when_it_is_referenced_with_all_that_is_hidden_in_it() -> None:
    source = '<button id=x aria-labelledby="l"></button><p id=l hidden>Save <b style="display:none">now</b></p>'
    assert name(source) == "Save now"


def test_a_what_is_hidden_in_a_visible_reference_does_not_count() -> None:
    assert name("<button id=x aria-labelledby=l></button><p id=l>Save <b hidden>now</b></p>") == "Save"


def test_b_references_are_joined_in_their_order_and_dead_ones_left_out() -> None:
    source = '<input id=x aria-labelledby="c  none a"><b id=a>of the ship</b><b id=c>Name</b>'
    assert name(source) == "Name of the ship"


def test_b_a_reference_may_name_the_element_itself() -> None:
    source = '<a id=x href="/" aria-label="Read more" aria-labelledby="x t">More</a><h2 id=t>The port opens</h2>'
    assert name(source) == "Read more The port opens"


def test_b_references_are_followed_once_only() -> None:
    source = "<p id=x role=button aria-labelledby=b>x</p><p id=b aria-labelledby=c>b</p><p id=c>c</p>"
    assert name(source) == "b"


def test_b_references_in_a_circle_end() -> None:
    source = "<p role=button id=x aria-labelledby=b>one</p><p role=button id=b aria-labelledby=x>two</p>"
    assert (name(source), name(source, "b")) == ("two", "one")


def test_b_references_without_text_leave_the_name_to_the_content() -> None:
    assert name("<button id=x aria-labelledby=e>Save</button><i id=e></i>") == "Save"


@pytest.mark.parametrize(
    ("control", "value"),
    [
        ('<input value="3">', "3"),
        ('<input type="range" value="3">', "3"),
        ('<div role="slider" aria-valuenow="3" aria-valuetext="three"></div>', "three"),
        ("<textarea>3</textarea>", "3"),
        ('<span role="textbox" contenteditable>3</span>', "3"),
        ("<select><option>2</option><option selected>3</option></select>", "3"),
        ("<select><option>3</option><option>4</option></select>", "3"),
        ("<select multiple><option>2</option><option selected>3</option></select>", "3"),
        ('<div role="listbox"><p role="option">2</p><p role="option" aria-selected="true">3</p></div>', "3"),
        ('<input type="password" value="secret">', ""),
    ],
)
def test_c_a_control_within_a_label_is_read_with_its_value(control: str, value: str) -> None:
    source = f"<input id=x type=checkbox><label for=x>Remind me {control} days before</label>"
    assert name(source).replace("  ", " ") == f"Remind me {value} days before".replace("  ", " ")


def test_c_the_field_that_is_named_is_not_part_of_its_label() -> None:
    assert name("<label>Remind me <input id=x value=3> days before</label>") == "Remind me days before"


def test_d_an_aria_label_goes_before_content_unless_it_is_blank() -> None:
    assert name('<button id=x aria-label=" Close  it ">X</button>') == "Close it"
    assert name('<button id=x aria-label=" ">X</button>') == "X"


def test_d_an_aria_label_inside_the_content_stands_for_what_it_labels() -> None:
    assert name('<a id=x href="/">See <span aria-label="page two">2</span></a>') == "See page two"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<img id=x alt="Map">', "Map"),
        ('<img id=x alt="" title="Map">', ""),
        ('<img id=x alt=" " title="Map">', "Map"),
        ('<img id=x src="map.png">', ""),
        ('<area id=x href="/" alt="Pier">', "Pier"),
        ("<label for=x>Name</label><label>first <input id=x></label>", "Name first"),
        ("<label for=y>Name</label><input id=x><input id=y>", ""),
        ("<label for=x>Name</label><div role=textbox id=x></div>", ""),
        ('<input id=x type="submit">', "Submit"),
        ('<input id=x type="submit" value="">', ""),
        ('<input id=x type="reset" value="Clear">', "Clear"),
        ('<input id=x type="button" value="Go">', "Go"),
        ('<input id=x type="image">', "Submit Query"),
        ('<input id=x type="image" alt="Go">', "Go"),
        ('<input id=x placeholder="Search" title="Words">', "Words"),
        ('<input id=x placeholder="Search">', "Search"),
        ('<input id=x type="checkbox" placeholder="Search">', ""),
        ("<fieldset id=x><p>a</p><legend>Address</legend></fieldset>", "Address"),
        ("<figure id=x><img alt=a><figcaption>The port</figcaption></figure>", "The port"),
        ("<table id=x><caption>Tides</caption><tr><td>1</table>", "Tides"),
        ("<iframe id=x title=Map name=m></iframe>", "Map"),
        ("<object id=x data=a.png>Map</object>", ""),
        ("<svg id=x><desc>d</desc><title> Map </title><text>t</text></svg>", "Map"),
        ("<svg id=x role=img><text>t</text></svg>", ""),
        ("<details><summary id=x>Hours</summary></details>", "Hours"),
        ("<select><optgroup label=North id=x></optgroup></select>", "North"),
    ],
)
def test_e_the_host_language_names(source: str, expected: str) -> None:
    assert name(source) == expected


def test_e_decoration_has_no_native_name() -> None:
    assert name('<h1 id=x><img src="a.png" alt="Port" title="Port" role="none"></h1>') == ""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<h2 id=x>The <a href="/">port</a><img alt=" opens"></h2>', "The port opens"),
        ("<a id=x href=/><p>Read</p><p>more</p></a>", "Read more"),
        ("<a id=x href=/><b>re</b><i>ad</i></a>", "read"),
        ("<a id=x href=/>read<br>more</a>", "read more"),
        ('<a id=x href=/>read<b style="display:block">more</b></a>', "read more"),
        ("<div id=x>text</div>", ""),
        ("<p id=x>text</p>", ""),
        ("<div id=x role=dialog>text</div>", ""),
        ("<a id=x href=/><script>1</script><style>a{}</style>read</a>", "read"),
        ('<a id=x href=/ aria-owns="o">read</a><b id=o>more</b>', "readmore"),
        ("<a id=x href=/><svg><title>Home</title><text>h</text></svg></a>", "Home"),
        ("<a id=x href=/><svg><text>Home</text></svg></a>", "Home"),
        ("<a id=x href=/><figure>a<figcaption>b</figcaption></figure></a>", "a b"),
        ("<style>#x::before { content: '\\2190  ' } #x::after { content: '*' / 'note' }</style><a id=x href=/>back</a>", "\u2190 backnote"),
    ],
)  # fmt: skip
def test_f_content_names_what_may_be_named_by_it(source: str, expected: str) -> None:
    assert name(source) == expected


def test_f_a_shadow_tree_is_the_content_of_its_host() -> None:
    source = "<a id=x href=/><s-x>light<template shadowrootmode=open>dark <slot></slot></template></s-x></a>"
    assert name(source) == "dark light"


def test_i_a_title_comes_last() -> None:
    assert name('<a id=x href="/" title="Home"></a>') == "Home"
    assert name('<a id=x href="/" title="Home">Start</a>') == "Start"
    assert name('<a id=x href="/"><i title="Home"></i></a>') == "Home"


def test_a_description_is_what_is_referenced_or_a_title_that_is_not_the_name() -> None:
    source = '<p id=d hidden>at noon</p><a id=x href="/" aria-describedby=d title=t>Tide</a>'
    assert accessible_description(element(source)) == "at noon"
    assert accessible_description(element('<a id=x href="/" title="at noon">Tide</a>')) == "at noon"
    assert accessible_description(element('<a id=x href="/" title="Tide"></a>')) == ""


def test_a_name_of_blanks_and_invisible_characters_is_none() -> None:
    assert is_blank(" \u00a0\u200b\u2060\ufeff\t")
    assert is_blank("\uf015")  # the house of an icon font
    assert is_blank("\u2800\u3164")
    assert not is_blank("\u200bx")
    assert not is_blank("\U0001f3e0")
    assert not is_blank("\U0001face")  # an emoji of Unicode 15, which an older Python does not know


@pytest.mark.parametrize(
    "source",
    [
        "<div role=button>" * 10_000,
        "<div role=button>x" * 10_000,
        "<label>" * 10_000 + "<input>",
        "".join(f"<label for=i{n}>t<input id=i{n - 1}></label>" for n in range(5_000)),
        "<a href=/ aria-labelledby=q></a>" * 10_000 + "<p id=q>" + "<b>w</b>" * 5_000,
        "<svg><g>" + "<g role=img>" * 10_000,
        "<div role=listbox>" * 10_000,
    ],
)
def test_a_page_of_any_depth_is_named_and_each_element_once(source: str) -> None:
    names = [accessible_name(one) for one in page(source).elements]
    assert all(len(one) <= LONGEST for one in names)


def test_text_behind_many_blanks_is_not_cut_off() -> None:
    assert name("<a id=x href=/>" + " " * 20_000 + "<div>" * 5_000 + "read") == "read"
