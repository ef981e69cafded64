"""Which text is in which declared language: "text inheriting its programmatic language" of ACT."""

from __future__ import annotations

from linter.accessibility.language_text import ENOUGH, texts_by_language
from tests.accessibility.pages import page


def texts(source: str) -> dict[str, str]:
    """The texts by what `lang` says, "" for the root without one."""
    return {element.get("lang") or "": text for element, text in texts_by_language(page(source)).items()}


def test_a_text_belongs_to_the_nearest_element_that_declares_a_language() -> None:
    found = texts("<html lang=nl><p>Een <b>boot</b></p><p lang=en>A <i>boat</i> <q lang=fr>en mer</q></p></html>")
    assert found == {"nl": "Een boot", "en": "A boat", "fr": "en mer"}


def test_an_empty_language_declares_nothing() -> None:
    assert texts('<html lang=nl><p lang="">Een</p><p lang=" ">boot</p></html>') == {"nl": "Een\nboot"}


def test_blocks_and_line_breaks_stand_on_lines_of_their_own() -> None:
    assert texts("<h1>The\nport</h1><p>It is<br>open") == {"": "The port\nIt is\nopen"}


def test_the_title_of_the_page_belongs_to_the_root() -> None:
    found = texts("<html lang=nl><head><title>De\nboot</title></head><body lang=en><p>A boat</p></body></html>")
    assert found == {"nl": "De boot", "en": "A boat"}


def test_what_is_hidden_from_everybody_does_not_count() -> None:
    source = "<p>seen</p><p hidden>a</p><p style='display:none'>b</p><p style='visibility:hidden'>c <b style='visibility:visible'>d</b></p>"
    assert texts(source) == {"": "seen\nd"}


def test_what_is_hidden_from_sight_or_from_assistive_technology_alone_counts() -> None:
    source = "<p aria-hidden=true>seen</p><p style='position:absolute;left:-999px'>heard</p>"
    assert texts(source) == {"": "seen\nheard"}


def test_names_and_descriptions_that_attributes_give_count() -> None:
    source = '<img src=a alt="a boat"><button aria-label="to close" title="with a click">x</button><input type=submit value=send>'
    assert texts(source) == {"": "x\na boat\nto close\nwith a click\nsend"}


def test_a_name_that_comes_from_elsewhere_is_read_in_the_language_of_the_element_that_has_it() -> None:
    source = "<html lang=nl><img src=a aria-labelledby=c><p lang=en id=c hidden>A boat at sea</p></html>"
    assert texts(source) == {"nl": "A boat at sea"}


def test_names_of_what_is_not_exposed_do_not_count() -> None:
    assert texts('<p>seen</p><div aria-hidden=true><img src=a alt="a boat"></div>') == {"": "seen"}


def test_a_frame_shows_its_text_in_the_language_around_it_unless_it_declares_one() -> None:
    source = '<div lang=en><iframe srcdoc="<p>A boat <b lang=fr>en mer</b></p>"></iframe><iframe srcdoc="<html lang=de>Ein Boot"></iframe></div>'
    assert texts(source) == {"en": "A boat"}


def test_a_page_without_text_has_none() -> None:
    assert texts("<html lang=fr><p>&nbsp;</p></html>") == {}


def test_long_and_deep_pages_take_linear_time_and_are_cut() -> None:
    found = texts("<html lang=nl>" + "<div lang=en>boat " * 3000 + "<p>een boot </p>" * 5000)
    assert all(len(text) < ENOUGH + 100 for text in found.values())
