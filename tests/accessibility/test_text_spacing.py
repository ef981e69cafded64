"""Text spacing: what a style attribute forces, on whom, and whether a text runs over several lines."""

from __future__ import annotations

import pytest

from linter.accessibility.text_spacing import font_size, forced
from linter.accessibility.wrapping import wraps
from tests.accessibility.pages import element, page


@pytest.mark.parametrize(
    ("source", "size"),
    [
        ("<p id=x>", 16),
        ("<h1 id=x>", 32),
        ("<p id=x style='font-size:2em'>", 32),
        ("<div style='font-size:2em'><p id=x style='font-size:50%'></div>", 16),
        ("<div style='font-size:20px'><p id=x style='font-size:1rem'></div>", 16),
        ("<div style='font-size:20px'><p id=x style='font-size:inherit'></div>", 20),
        ("<p id=x style='font-size:12pt'>", 16),
        ("<p id=x style='font-size:x-large'>", 24),
        ("<p id=x style='font: italic bold 20px/1.2 Arial, sans-serif'>", 20),
        ("<p id=x style='font-size:20'>", 16),
        ("<p id=x style='font-size:calc(1px + 1em)'>", None),
        ("<p id=x>a<style>p { font-size: 10px }</style>", 10),
    ],
)
def test_the_font_size_is_computed(source: str, size: float | None) -> None:
    found = font_size(element(source))
    assert found == size if size is None else found == pytest.approx(size)


def test_forced_spacing_is_inherited_until_it_is_declared_again() -> None:
    read = page(
        "<div style='letter-spacing: 2px !important'>a<p style='font-size: 20px'>b</p>"
        "<p style='letter-spacing: 1em'>c</p><button>d</button><b style='letter-spacing: inherit'>e</b></div><i>f</i>"
    )
    found = [(one.tag, one.text(), spacing.ratio) for one, spacing in forced(read, "letter-spacing")]
    assert found == [("div", "abcde", 0.125), ("p", "b", 0.1), ("b", "e", 0.125)]
    assert {spacing.holder.tag for _, spacing in forced(read, "letter-spacing")} == {"div"}


def test_what_readers_can_change_is_not_forced() -> None:
    read = page("<p style='word-spacing: 0'>a</p><style>i { word-spacing: 0 !important }</style><i>b</i>")
    assert list(forced(read, "word-spacing")) == []


_LONG = "Die Fähre legt im Sommer jede Stunde ab, im Winter alle zwei Stunden."


@pytest.mark.parametrize(
    ("source", "wrapped"),
    [
        (f"<p id=x>{_LONG}", True),
        (f"<p id=x style='white-space:nowrap'>{_LONG}", False),
        (f"<pre><p id=x>{_LONG}</pre>", False),
        (f"<p id=x style='width:1200px'>{_LONG}", False),
        (f"<p id=x style='width:1200px; max-width:100px'>{_LONG}", True),
        ("<p id=x>Die Fähre", False),
        ("<p id=x style='max-width:50px'>Die Fähre", True),
        (f"<p id=x>{_LONG.replace(' ', '')}", False),
        ("<p id=x>" + "港口星期日关闭" * 6, True),
    ],
)
def test_a_text_wraps_where_it_has_no_room(source: str, wrapped: bool) -> None:
    assert wraps(element(source), 16) is wrapped


def test_a_page_of_nested_spacing_is_borne() -> None:
    read = page("<div style='line-height: 1 !important; font-size: 1em'>Die Fähre" * 9000)
    assert sum(1 for _ in forced(read, "line-height")) > 500
