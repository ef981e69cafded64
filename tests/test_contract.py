"""A house adds requirements by data alone: fields, labels, wording, severity, without Python."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import check_text
from linter.publishers.files import PublisherError, read
from linter.publishers.model import Publisher
from linter.release import contract
from linter.release.model import Field, Release
from linter.rules.release.samples import release
from linter.schemas import schema
from linter.source import Span

HOUSE = """
name: harbour-board
title: The Harbour Board
hosts: [example.org]
fields:
  embargo: {labels: {en: ["Embargo until"], fr: ["Embargo jusqu’au", "Sous embargo jusqu’au"]}}
  contact: {labels: {fr: ["Contact presse"], en: ["Press contact"]}}
  second_link: {labels: {fr: ["Dossier complet"]}}
severities: {REL001: error}
schema:
  allOf:
    - required: [embargo]
      x-presslint: {required: {embargo: {rule: HB001, name: missing-embargo, severity: error, place: top,
        message: "No embargo line was found. Write it above the title."}}}
    - required: [contact]
      x-presslint: {required: {contact: {rule: HB002, name: missing-contact, severity: warning,
        message: "No press contact was found. Add the line after the text."}}}
  properties:
    embargo:
      pattern: "[0-9]{4}"
      x-presslint: {pattern: {rule: HB003, name: embargo-without-year, severity: error,
        message: "The embargo line names no year."}}
    second_link:
      format: https-url
      x-presslint: {format: {rule: HB004, name: bad-second-link, severity: error, message: "The link to the dossier is no https address."}}
"""


@pytest.fixture
def house(tmp_path: Path) -> Publisher:
    file = tmp_path / "house.yaml"
    file.write_text(HOUSE, encoding="utf-8")
    return read(file)


def _findings(text: str, house: Publisher) -> list[tuple[str, str, int, int]]:
    report = check_text(text, language="fr", publisher=house)
    return [(f.rule, f.severity, f.start, f.end) for f in report.findings if f.rule.startswith("HB")]


def test_a_requirement_that_no_one_here_thought_of_is_asked_for(house: Publisher) -> None:
    text = release("fr")
    assert _findings(text, house) == [("HB001", "error", 0, 0), ("HB002", "warning", len(text), len(text))]


def test_labelled_lines_of_plain_text_fill_the_fields(house: Publisher) -> None:
    text = (
        "Embargo jusqu'au : 14 mars 2024 à 10 h\n\n"
        + release("fr")
        + "\n\nContact presse : presse@example.org\nDossier complet : https://example.org/dossier"
    )
    report = check_text(text, language="fr", publisher=house)
    assert [f for f in report.findings if f.rule.startswith("HB")] == []
    assert report.release is not None
    embargo = report.release.fields["embargo"]
    assert embargo is not None
    assert (embargo.value, embargo.origin) == ("14 mars 2024 à 10 h", "labelled line")
    assert text[embargo.span.start : embargo.span.end] == "14 mars 2024 à 10 h"
    contact = report.release.fields["contact"]
    assert contact is not None and contact.value == "presse@example.org"
    link = report.release.fields["second_link"]
    assert link is not None and text[link.span.start : link.span.end] == "https://example.org/dossier"


def test_a_field_in_the_wrong_form_is_shown_where_it_stands(house: Publisher) -> None:
    text = (
        "Embargo jusqu’au : vendredi\n\n"
        + release("fr")
        + "\n\nContact presse : x\nDossier complet : http://example.org/d"
    )
    report = check_text(text, language="fr", publisher=house)
    assert [(f.rule, f.text) for f in report.findings if f.rule.startswith("HB")] == [
        ("HB003", "vendredi"), ("HB004", "http://example.org/d"),
    ]  # fmt: skip


def test_front_matter_and_records_pass_unknown_keys_into_the_record(house: Publisher) -> None:
    record = json.dumps(
        {"title": "Titre", "lang": "fr", "embargo": "2024-03-14", "contact": "x", "body": release("fr", title="")}
    )
    report = check_text(record, format="record", publisher=house)
    assert [f.rule for f in report.findings if f.rule.startswith("HB")] == []


def test_house_codes_can_be_selected_and_ignored(house: Publisher) -> None:
    text = release("fr")
    assert [f.rule for f in check_text(text, language="fr", publisher=house, select=["HB001"]).findings] == ["HB001"]
    assert "HB001" not in [f.rule for f in check_text(text, language="fr", publisher=house, ignore=["HB001"]).findings]


def test_a_publisher_changes_the_severity_of_a_rule(house: Publisher) -> None:
    report = check_text(release("fr", title=""), language="fr", publisher=house, select=["REL001"])
    assert [(f.rule, f.severity) for f in report.findings] == [("REL001", "error")]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("title: x\n", 'the key "name" is missing'),
        ("name: x\nhost: [a]\n", 'Did you mean "hosts"?'),
        ("name: x\ndisclaimer_position: top\n", 'the key "disclaimer_position"'),
        ("name: [x\n", "line 2"),
        ("name: x\nschema: {type: 7}\n", "the schema is not valid"),
        ('name: x\nschema: {$ref: "other.json"}\n', "only #/... is allowed"),
        ("- a\n", "must hold keys and values"),
    ],
)
def test_a_wrong_publisher_file_gets_one_sentence(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "house.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(PublisherError) as raised:
        read(file)
    assert says in str(raised.value)
    assert "\n" not in str(raised.value)


VALUES = st.dictionaries(
    st.sampled_from(["title", "date", "language", "source_link", "disclaimer", "embargo"]), st.text(max_size=5)
)


OVERLAYS = st.sampled_from(
    [
        {},
        {"required": ["embargo", "title"]},
        {"required": ["embargo"], "x-presslint": {"required": {"embargo": {"rule": "H1", "message": "No embargo."}}}},
        {"allOf": [{"required": [name]} for name in ("date", "embargo", "title")] * 4, "required": ["kind"]},
        {"properties": {"embargo": {"type": "string"}, "title": {"type": "object", "required": ["x"]}}},
        {"properties": {"embargo": {"minLength": 3}}, "required": ["date"]},
    ]
)


@given(VALUES, OVERLAYS)
def test_the_short_cut_says_what_the_validator_says(values: dict[str, str], overlay: dict[str, Any]) -> None:
    found = Release({key: Field(value, value, Span(1, 2), "record") for key, value in values.items()}, None)
    house = Publisher.from_data({"name": "h", "title": "H", "schema": overlay})
    said = [one for part in (schema("release"), overlay) for one in contract._validated(part, values, found)]
    assert contract.violations(found, house) == tuple(dict.fromkeys(said))


def test_exact_texts_of_a_publisher_are_compared_and_the_difference_shown() -> None:
    text = "Cette traduction est fournie à titre gracieux et seul le texte original en anglais fait foi."
    house = Publisher.from_data({"name": "h", "title": "H", "disclaimers": {"fr": [text]}})

    def found(disclaimer: str) -> list[tuple[str, str]]:
        report = check_text(release("fr", disclaimer=disclaimer), language="fr", publisher=house, select=["REL031"])
        return [(f.severity, f.message) for f in report.findings]

    assert found(text) == []
    assert found(text.replace("à titre", "a\u00a0titre"))[0][0] == "warning"
    severity, message = found(text.replace("anglais", "anglais publié"))[0]
    assert severity == "error"
    assert '"publié"' in message


def test_a_publisher_caps_and_switches_off_and_may_not_misspell() -> None:
    def found(severities: dict[str, str], **options: object) -> list[tuple[str, str]]:
        house = Publisher.from_data({"name": "h", "title": "H", "severities": severities})
        report = check_text(release("fr", disclaimer=""), publisher=house, **options)  # type: ignore[arg-type]
        return [(f.rule, f.severity) for f in report.findings]

    assert found({}) == [("REL005", "warning"), ("REL004", "error")]
    assert found({"REL005": "info", "REL004": "off"}) == [("REL005", "info")]
    assert found({"REL005": "error"}) == [("REL005", "warning"), ("REL004", "error")]
    assert found({"REL004": "off"}, language="fr", select=["REL"]) == []
    assert found({"REL004": "off"}, language="fr", select=["REL004"]) == [("REL004", "error")]
    with pytest.raises(ValueError, match="REL0O4"):
        found({"REL0O4": "off"})
