"""ACC107: alternative texts that say nothing, in every language, and those that only look so."""

from __future__ import annotations

import pytest

from linter import check_text
from linter.findings import Finding
from linter.languages import model

LANGUAGES = sorted(tag for tag in model.index() if model.load(tag).accessibility.get("image_words"))
# A thing to be shown, so that a phrase stands before or behind something.
THINGS = {
    "Latn": "Xqara",
    "Jpan": "\u65b0\u6a4b",
    "Hans": "\u65b0\u6865",
    "Hant": "\u65b0\u6a4b",
    "Kore": "\ub2e4\ub9ac",
}


def _said(alt: str, language: str = "en", address: str = "bridge.jpg") -> list[Finding]:
    quoted = alt.replace('"', "&quot;")
    html = f'<p>A <img src="{address}" alt="{quoted}"> B</p>'
    return list(check_text(html, format="html", language=language, select=["ACC107"]).findings)


def test_every_language_has_words_about_images() -> None:
    assert len(LANGUAGES) >= 58
    assert all(model.load(tag).accessibility["image_words"]["alone"] for tag in LANGUAGES)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_word_for_image_alone_is_a_placeholder(tag: str) -> None:
    for word in model.load(tag).accessibility["image_words"]["alone"]:
        assert [f.text for f in _said(word, tag)] == [word]
        assert [f.severity for f in _said(f"{word} 2.", tag)] == ["warning"]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_image_of_is_needless_and_photograph_of_a_hint(tag: str) -> None:
    words = model.load(tag).accessibility["image_words"]
    thing = THINGS.get(model.load(tag).script, "Xqara")
    for key, severity in (("starts", "warning"), ("ends", "warning"), ("hint_starts", "info"), ("hint_ends", "info")):
        for phrase in words.get(key, ()):
            gap = "" if phrase.endswith("'") else " "
            alt = f"{phrase}{gap}{thing}" if key.endswith("starts") else f"{thing} {phrase}"
            assert [f.severity for f in _said(alt, tag)] == [severity], alt


@pytest.mark.parametrize("tag", LANGUAGES)
def test_names_that_begin_so_are_left_alone(tag: str) -> None:
    for name in model.load(tag).accessibility["image_words"].get("unless", ()):
        assert _said(f"{name} Xqara" if name[-1] != "'" else f"{name}Xqara", tag) == []


@pytest.mark.parametrize(
    "alt", ["bridge.jpg", "New bridge.PNG", "DSC_0417", "img 2034", "bridge_new", "Screenshot 2024-05-01", "0", "..."]
)
def test_what_tells_nothing(alt: str) -> None:
    assert len(_said(alt)) == (alt != "0")


@pytest.mark.parametrize(
    ("alt", "address"),
    [
        ("hafen004512", "/a/hafen004512.jpg"),
        ("4711220", "4711220.png"),
        ("the-new-bridge", "/x/the-new-bridge-scaled.jpg?v=2"),
        ("the new bridge", "the%20new%20bridge.jpg"),
    ],
)
def test_the_name_of_its_own_file_is_one_when_no_one_writes_so(alt: str, address: str) -> None:
    assert len(_said(alt, address=address)) == (" " not in alt)


@pytest.mark.parametrize(
    "alt", ["Lisbon", "Expo2025", "COVID-19", "G20", "#save_our_port", "24", "\u20ac", "Saint-Jean-de-Luz"]
)
def test_words_that_are_also_the_name_of_the_file_are_left_alone(alt: str) -> None:
    assert _said(alt, address=f"{alt}.jpg") == []


def test_the_language_of_the_text_itself_counts() -> None:
    html = '<p lang="de"><img src="a.jpg" alt="Bild von der Werft"></p>'
    assert [f.text for f in check_text(html, format="html", language="en", select=["ACC107"]).findings] == [
        "Bild von der Werft"
    ]


def test_an_image_in_a_record_is_read_too() -> None:
    record = '{"lang": "en", "body_html": "<p><img src=\\"a.jpg\\" alt=\\"IMG_2034.jpg\\"></p>"}'
    assert [f.text for f in check_text(record, format="record", select=["ACC107"]).findings] == ["IMG_2034.jpg"]
