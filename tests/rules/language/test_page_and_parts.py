"""Language of page and parts: LNG002, LNG004, LNG005, LNG006 and ACC108 where their examples leave off."""

from __future__ import annotations

import pytest

from linter import check_text
from linter.engine import Settings, check
from linter.findings import Finding
from linter.publishers.model import Publisher, shipped
from linter.source import SourceText

_DUTCH = "Wij varen met de boot op de rivier"


def findings(rule: str, source: str, format: str = "html", language: str | None = None) -> list[Finding]:
    return list(check_text(source, format=format, language=language, select=[rule]).findings)


def marked(rule: str, source: str, format: str = "html") -> list[str]:
    """The attributes that are found, each with the tag around it."""
    found = findings(rule, source, format)
    return [source[source.rindex("<", 0, f.start) : source.index(">", f.end) + 1] for f in found]


def test_a_part_is_judged_by_the_text_that_no_other_part_claims() -> None:
    source = f'<html lang="de"><p lang="en"><span lang="de">Das Lied</span> {_DUTCH} <span lang="de">ist alt</span></p></html>'
    assert marked("LNG006", source) == ['<p lang="en">']


def test_a_part_is_judged_by_names_and_descriptions() -> None:
    source = (
        '<html lang="en"><div lang="en"><button aria-label="Wij varen met de boot op de rivier">x</button></div></html>'
    )
    assert marked("LNG006", source) == ['<div lang="en">']


def test_the_message_names_element_language_and_criterion() -> None:
    (found,) = findings("LNG006", f'<p>A song: <q lang="fr">{_DUTCH}</q></p>')
    assert found.message == '<q> is marked lang="fr", but its text is in Dutch. Write lang="nl" (WCAG 3.1.2).'
    assert found.severity == "warning"


@pytest.mark.parametrize(
    "source",
    [
        f'<svg lang="fr"><text>{_DUTCH}</text></svg>',  # no HTML element
        f'<html lang="fr"><head><title lang="en">{_DUTCH}</title></head></html>',  # not in body
        f'<p lang="dutch">{_DUTCH}</p><p lang="dut">{_DUTCH}</p>',  # ACC003
        f'<p><i lang="fr" style="display: none">{_DUTCH}</i></p>',
        '<p><i lang="fr">Rotterdam</i> <i lang="en">Sjoerd van der Meer</i></p>',
        '<p><i lang="la">et in terra pax</i></p>',
        "<p><i lang='fa'>Divan-e Hafez</i></p>",
    ],
)
def test_parts_that_are_left_alone(source: str) -> None:
    assert findings("LNG006", f"<p>A song.</p>{source}") == []


@pytest.mark.parametrize("tag", ["nl", "NL", "nl-BE", "nl-x-old", "nl-notatag"])
def test_only_the_language_of_the_tag_counts(tag: str) -> None:
    assert findings("LNG006", f'<p>A song: <q lang="{tag}">{_DUTCH}</q></p>') == []
    assert len(findings("LNG006", f'<p>A song: <q lang="{tag.lower().replace("nl", "fr")}">{_DUTCH}</q></p>')) == 1


def test_parts_in_markdown() -> None:
    source = (
        f"A song: <q lang='fr'>{_DUTCH}</q> and <q lang='nl'>{_DUTCH}</q>.\n\n"
        f"<div lang='de'>\n\n{_DUTCH} bij de brug.\n\n</div>\n"
    )
    found = findings("LNG006", source, "markdown")
    assert [source[f.start - 6 : f.end + 1] for f in found] == ["lang='fr'", "lang='de'"]


def test_a_part_in_a_record() -> None:
    source = '{"title": "Songs", "body": "<p>A song: <q lang=\\"fr\\">' + _DUTCH + '</q></p>"}'
    (found,) = findings("LNG006", source, "record")
    assert found.text == "fr"


def test_many_parts_are_read_whole() -> None:
    for format in ("html", "markdown"):
        source = f"<p>{'<q lang=fr>' + _DUTCH + '</q> and '}</p>\n\n" * 3000
        assert len(findings("LNG006", source, format)) == 3000


def test_a_page_with_hardly_any_text_is_judged_by_all_that_is_read() -> None:
    page = '<!doctype html><html lang="{}"><head><title>Minsk</title></head><body>{}</body></html>'
    picture = '<img src="a.jpg" aria-labelledby="c"><p id="c" lang="en" hidden>Wij varen met de boot op de rivier.</p>'
    (found,) = findings("LNG002", page.format("en", picture))
    assert found.text == "en"
    assert "is in Dutch, not in English" in found.message
    assert findings("LNG002", page.format("nl", picture)) == []
    assert findings("LNG002", page.format("en", "")) == []


@pytest.mark.parametrize(("tag", "called"), [("pa", 'Punjabi, as "pa" says'), ("tlh", '"tlh"'), ("de", 'German, as "de" says')])
def test_a_language_without_data_is_called_by_its_name(tag: str, called: str) -> None:
    source = f'<html lang="{tag}"><title>Boot</title><p>{(_DUTCH + ". ") * 6}</p></html>'
    (found,) = findings("LNG002", source)
    assert found.message == f'The text is in Dutch, not in {called}. Declare "nl".'


def test_a_page_of_running_text_is_judged_by_its_running_text() -> None:
    text = (
        "Les deux d\u00e9l\u00e9gations ont examin\u00e9 les projets et se retrouveront au printemps avec les experts. "
        * 3
    )
    menu = (
        "<nav><a href=/a>Back to the list of all of the notes</a> <a href=/b>What is in the news of the week</a></nav>"
    )
    assert findings("LNG002", f'<html lang="fr"><title>Note</title>{menu}<p>{text}</p></html>') == []


def test_xml_lang_is_read_in_drawings() -> None:
    assert findings("LNG004", "<p><svg xml:lang='en'><text xml:lang='fr'>mer</text></svg></p>") == []
    assert len(findings("LNG004", "<p><i>a</i><i xml:lang='fr'>mer</i></p>")) == 1


def test_a_run_of_another_script_that_markup_declares_is_left_alone() -> None:
    run = "\u0440\u0435\u0439\u0441\u043e\u0432\u044b\u0439 \u0430\u0432\u0442\u043e\u0431\u0443\u0441 \u0434\u043e \u0433\u043e\u0440\u043e\u0434\u0430"
    assert len(findings("LNG005", f"<p>On lit sur le quai : {run}.</p>", language="fr")) == 1
    for markup in (f"<i lang='ru'>{run}</i>", f"<a href='/'>{run}</a>", f"<code>{run}</code>", f"({run})"):
        assert findings("LNG005", f"<p>On lit sur le quai : {markup}.</p>", language="fr") == []
        plain = markup.replace("<code>", "`").replace("</code>", "`")
        assert findings("LNG005", f"On lit sur le quai : {plain}.", "markdown", "fr") == []


def test_a_page_in_two_scripts_is_read_whole() -> None:
    findings("LNG005", "mer \u043c\u043e\u0440\u0435 " * 50_000, "text", "fr")


@pytest.mark.parametrize(
    "label",
    ["Antoine de la Tour", "Mohammed bin Salman", "Radio France", "photo", "IMG 2045", "https://example.org/the-port"],
)
def test_names_in_labels_are_no_leftovers(label: str) -> None:
    text = "\u0628\u0646\u062f\u0631 \u0628\u0627\u0632 \u0634\u062f."
    assert findings("ACC108", f'<p>{text}</p><img src="a.jpg" alt="{label}">', language="fa") == []


def test_a_label_that_declares_its_language_is_no_leftover() -> None:
    label = 'alt="The boats of the old harbour"'
    assert findings("ACC108", f'<p>Der Hafen.</p><img src="a.jpg" lang="en" {label}>', language="de") == []
    assert findings("ACC108", f'<p>Der Hafen.</p><img src="a.jpg" hidden {label}>', language="de") == []
    assert len(findings("ACC108", f'<p>Der Hafen.</p><img src="a.jpg" {label}>', language="de")) == 1


_ITALIAN = (
    "Il traghetto parte ogni giorno dal molo nuovo e porta i viaggiatori alle isole che sono nella baia, dove gli abitanti "
    "aspettano da anni una linea che non si fermi con il vento."
)


def _italian(attributes: str, head: str = "") -> str:
    return (
        f"<!DOCTYPE html><html {attributes}><head><title>Nave</title>{head}</head><body><p>{_ITALIAN}</p></body></html>"
    )


def of_path(source: str, path_language: str) -> list[Finding]:
    """What LNG002 and LNG004 say where the configuration reads the language from the path."""
    settings = Settings(shipped("default"), select=("LNG002", "LNG004"), path_language=path_language)
    return list(check(SourceText(source), "html", None, settings).findings)


def test_a_wrong_page_language_is_said_once() -> None:
    page = _italian('xml:lang="en" lang="en"', '<meta property="og:locale" content="it_IT">')
    (found,) = of_path(page, "it")
    assert (found.rule, found.text) == ("LNG002", "en")
    assert page[: found.start].endswith(' lang="')


def test_a_wrong_path_is_said_at_the_attribute() -> None:
    (found,) = of_path(_italian('lang="it"'), "de")
    assert (found.rule, found.text) == ("LNG004", "it")
    assert found.message == 'The path says "de", lang says "it". Change one of the two.'


@pytest.mark.parametrize("tag", ["en", "itl", "it_", "xx"])
def test_an_english_paragraph_is_found_whatever_the_page_declares(tag: str) -> None:
    left = "The two delegations will meet again in the spring to review the work of their experts."
    page = _italian(f'lang="{tag}"').replace("</body>", f"<p>{_ITALIAN}</p><p>{left}</p></body>")
    assert [found.text for found in findings("LNG005", page)] == [left]
    marked = page.replace(f"<p>{left}", f'<p lang="en">{left}')
    assert findings("LNG005", marked) == []


def test_a_passage_that_could_be_in_two_originals_is_said_once() -> None:
    english = (
        "The ferries sail again from the pier of the city, and all of the people who live there came to see them. "
    )
    passage = "Vi skal bygge en ny havn ved byen, og den bliver den st\u00f8rste som er bygget her i landet."
    bureau = Publisher.from_data({"name": "bureau", "original_languages": ["da", "nb"]})
    report = check_text(f"{english * 2}\n\n{passage}", language="en", select=["LNG005"], publisher=bureau)
    assert [found.text for found in report.findings] == [passage]
