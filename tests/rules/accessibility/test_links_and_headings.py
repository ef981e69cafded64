"""What the rules about links, headings and titles say, and what they leave alone in releases as they are."""

from __future__ import annotations

from typing import Any

import pytest

from linter import check_text
from linter.findings import Finding
from linter.languages import model
from linter.rules.labels import bare

RULES = ["ACC101", "ACC102", "ACC103", "ACC104", "ACC105", "ACC106", "ACC115", "ACC116", "ACC117"]
TEXT = "Die Hafenbeh\u00f6rde hat am Montag eine neue Verbindung vorgestellt, die im Mai beginnt und zwei Schiffe haben wird."


def found(text: str, format: str = "html", language: str = "de", **options: Any) -> list[Finding]:
    return list(check_text(text, format=format, language=language, select=RULES, **options).findings)


def page(body: str, head: str = "<title>Neue Verbindung im Hafen</title>") -> str:
    return f'<!DOCTYPE html><html lang="de"><head>{head}</head><body>{body}</body></html>'


LANGUAGES = sorted(tag for tag in model.index() if model.load(tag).known)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_has_its_labels(tag: str) -> None:
    language = model.load(tag)
    assert len(language.labels("meaningless_links")) >= 40
    assert len(language.labels("vague_links")) >= 20
    for name in ("video", "audio", "end_marks", "contacts", "bylines", "page_titles"):
        assert language.labels(name), name


@pytest.mark.parametrize("tag", LANGUAGES)
def test_labels_are_found_in_the_form_in_which_they_are_compared(tag: str) -> None:
    language = model.load(tag)
    for name in ("meaningless_links", "vague_links", "page_titles"):
        for label in language.labels(name):
            assert bare(label) == label, (name, label)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_names_of_the_home_page_are_good_names_of_a_link(tag: str) -> None:
    language = model.load(tag)
    names = {
        "start", "startseite", "zur startseite", "home", "accueil", "inicio", "strona glowna", "etusivu", "hjem",
        "\u05d3\u05e3 \u05d4\u05d1\u05d9\u05ea", "\u30db\u30fc\u30e0", "\ud648", "\u9996\u9875", "\u0433\u043b\u0430\u0432\u043d\u0430\u044f",
    }  # fmt: skip
    assert names.isdisjoint({*language.labels("meaningless_links"), *language.labels("vague_links")})


@pytest.mark.parametrize(
    ("written", "told"),
    [("\u00bb Mehr lesen \u2026", "mehr lesen"), ("Hier (PDF, 2 MB)", "hier"), ("\u0627\u0642\u0631\u0623 \u0627\u0644\u0645\u0632\u064a\u062f \u2190", "\u0627\u0642\u0631\u0627 \u0627\u0644\u0645\u0632\u06cc\u062f"), ("(ici)", "ici"), ("\u27a1\ufe0f", "")],
)  # fmt: skip
def test_what_surrounds_a_label_does_not_count(written: str, told: str) -> None:
    assert bare(written) == told


def test_a_message_names_the_link_and_says_what_to_write() -> None:
    (one,) = found(page(f'<h1>Hafen</h1><p>{TEXT} Mehr <a href="/p">hier</a>.</p>'))
    assert (one.rule, one.severity, one.text) == ("ACC103", "warning", "hier")
    assert '"hier"' in one.message and "2.4.4" in one.message


def test_a_copied_link_is_reported_once_with_the_first_related() -> None:
    body = f'<h1>Hafen</h1><p>{TEXT} <a href="/a">Antrag</a>, <a href="/b">Antrag</a>, <a href="/c">Antrag</a></p>'
    (one,) = found(page(body))
    assert one.rule == "ACC105" and "3 links" in one.message
    assert [page(body)[start:end] for start, end, _ in one.related] == ["Antrag", "Antrag"]


def test_a_broken_fragment_names_what_was_meant() -> None:
    (one,) = found(
        page(f'<h1>Hafen</h1><p>{TEXT} <a href="#fahrplaene">Fahrplan</a></p><h2 id="fahrplan">Fahrplan</h2>')
    )
    assert (one.rule, one.severity, one.text) == ("ACC115", "error", "#fahrplaene")
    assert '"#fahrplan"' in one.message


def test_a_missing_level_names_both_levels() -> None:
    (one,) = found(f"# Hafen\n\n{TEXT}\n\n#### Fahrplan\n\n{TEXT}\n", "markdown")
    assert (one.rule, one.text) == ("ACC101", "#### Fahrplan")
    assert "level 4" in one.message and "levels 2 to 3 are missing" in one.message


def test_a_long_page_with_bold_lines_for_headings_is_reported_by_one_rule() -> None:
    body = f"<p><b>Neue Verbindung im Hafen beginnt im Mai</b></p>{f'<p>{TEXT}</p>' * 25}"
    assert [one.rule for one in found(page(body))] == ["ACC102"]


BODIES = {
    "de": TEXT,
    "en": "The port authority presented a new line on Monday, which will begin in May with two ships and a hundred sailors.",
    "fr": "L\u2019autorité portuaire a présenté lundi une liaison nouvelle, qui commencera en mai avec deux bateaux et cent marins.",
    "es": "La autoridad portuaria presentó el lunes una línea nueva, que empezará en mayo con dos barcos y cien marineros.",
    "ru": "Управление порта представило в понедельник новую линию, которая откроется в мае и будет иметь два больших судна.",
    "ar": "قدمت سلطة الميناء يوم الاثنين خطا جديدا يبدأ في شهر مايو بسفينتين ومئة بحار، وسيربط بين المدينتين كل يوم طوال الصيف.",
    "ja": "港湾局は月曜日、五月に始まる新しい航路を発表しました。二隻の船が毎日運航し、百人の船員が働きます。",
    "zh-Hant": "港務局星期一公布了一條新航線，將於五月開航，每天有兩艘船往返兩個城市，船上共有一百名船員為旅客服務。",
    "th": "การท่าเรือได้เปิดตัวเส้นทางเดินเรือใหม่เมื่อวันจันทร์ ซึ่งจะเริ่มให้บริการในเดือนพฤษภาคม โดยมีเรือสองลำและลูกเรือหนึ่งร้อยคน",
}
HEADERS = {
    "fr": ["POUR DIFFUSION IMM\u00c9DIATE", "Minist\u00e8re de la Mer", "Communiqu\u00e9 de presse", "12 mai 2025"],
    "es": ["PARA PUBLICACI\u00d3N INMEDIATA", "Oficina del Portavoz", "Nota de prensa", "3 de octubre de 2023"],
    "de": ["Zur sofortigen Ver\u00f6ffentlichung", "Ministerium f\u00fcr Schifffahrt", "Pressemitteilung", "14. Mai 2024"],
    "ar": ["\u0644\u0644\u0646\u0634\u0631 \u0627\u0644\u0641\u0648\u0631\u064a", "\u0648\u0632\u0627\u0631\u0629 \u0627\u0644\u062e\u0627\u0631\u062c\u064a\u0629", "\u0628\u064a\u0627\u0646 \u0635\u062d\u0641\u064a", "14 \u0622\u0630\u0627\u0631/\u0645\u0627\u0631\u0633 2024"],
    "en": ["FOR IMMEDIATE RELEASE", "Office of the Spokesperson", "Media Note", "March 14, 2024"],
}  # fmt: skip
CLOSINGS = ["###", "# # #", "END", "-30-", "* * *", "Media Contact:", "Contact", "For more information"]


@pytest.mark.parametrize("language", HEADERS)
@pytest.mark.parametrize("format", ["markdown", "html"])
def test_the_frame_of_a_release_in_bold_letters_is_no_heading(language: str, format: str) -> None:
    body = BODIES[language]
    text = _bold([*HEADERS[language], body, *CLOSINGS, body], format, body)
    assert [one for one in found(text, format, language) if one.rule == "ACC102"] == []


@pytest.mark.parametrize("language", BODIES)
@pytest.mark.parametrize("name", ["end_marks", "contacts"])
def test_the_marks_of_the_end_and_of_contacts_are_no_headings(language: str, name: str) -> None:
    body = BODIES[language]
    for label in model.find(language).labels(name):
        text = _bold([body, label, body], "html", body)
        assert [one for one in found(text, "html", language) if one.rule == "ACC102"] == [], label


@pytest.mark.parametrize(
    ("language", "line"),
    [("de", "Weniger Wartezeit am Kai"), ("fr", "Deux bateaux de plus"), ("ru", "Два судна вместо одного"), ("ar", "مزايا الخط الجديد"),
     ("ja", "新しい航路"), ("zh-Hant", "新航線的特色"), ("th", "เส้นทางใหม่")],
)  # fmt: skip
@pytest.mark.parametrize("format", ["markdown", "html"])
def test_a_bold_line_above_text_is_a_heading_in_every_script(language: str, line: str, format: str) -> None:
    body = BODIES[language]
    (one,) = found(_bold([body, line, body], format, body), format, language)
    assert (one.rule, one.severity) == ("ACC102", "warning")
    assert line in one.text and one.fix is not None and one.fix.applicability == "unsafe"


def _bold(lines: list[str], format: str, body: str) -> str:
    """A document in which every line but the body is in bold letters."""
    if format == "markdown":
        return "# Titel\n\n" + "\n\n".join(line if line == body or line[0] in "#*" else f"**{line}**" for line in lines)
    return "<h1>Titel</h1>" + "".join(f"<p>{line}</p>" if line == body else f"<p><b>{line}</b></p>" for line in lines)


def test_speakers_of_a_transcript_are_no_headings() -> None:
    lines = "".join(f"<p><b>FRAGE</b></p><p>{TEXT}</p><p><b>Frau M\u00fcller</b></p><p>{TEXT}</p>" for _ in range(3))
    assert found(f"<h1>Hafen</h1><p>{TEXT}</p>{lines}") == []


def test_the_address_of_the_original_may_be_seen() -> None:
    for line in ("Den Originaltext finden Sie hier:", "Original:", "Zum englischen Originaltext:"):
        assert found(f"{line} <https://www.example.org/en/harbour-line>", "markdown") == []


@pytest.mark.parametrize(
    "body",
    [
        "<p>" + "".join(f'Text <a href="/{n}.pdf">hier</a> <a href="#x{n}">https://www.example.org/a/{n}</a> ' for n in range(1500)) + "</p>",
        "<div lang='fr'>" * 1500 + "<a href='/x'>ici</a>" + "</div>" * 1500,
        "".join(f"<section><h1>A{n}</h1><p><b>Neue Schiffe {n}</b></p><p>{TEXT}</p>" for n in range(400)),
    ],
    ids=["many links in one paragraph", "deep", "sections that are never closed"],
)  # fmt: skip
def test_large_pages_take_no_time(body: str) -> None:
    found(page(body))


def test_the_first_heading_of_a_page_without_a_title_is_to_be_its_title() -> None:
    (one,) = [f for f in found(page(f"<h3>Hafen</h3><p>{TEXT}</p>")) if f.rule == "ACC101"]
    assert one.message.startswith(
        'The heading "Hafen" is of level 3, and the page has none of level 1. Write it as level 1.'
    )
    (one,) = [f for f in found(page(f"<h3>Hafen</h3><p>{TEXT}</p><h1>F\u00e4hre</h1>")) if f.rule == "ACC101"]
    assert "Write it as level 2." in one.message
