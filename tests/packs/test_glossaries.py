"""Glossaries: CSV as spreadsheets write it, and TBX in its versions."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter import check_text, fix_text
from linter.config import InputError
from linter.packs.glossaries import Entry, read
from linter.packs.loading import load

HERE = Path(__file__).parent
HEAD = "language,preferred,forbidden,note\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(name: str, text: str, language: str) -> list[tuple[str, str]]:
    pack = load(HERE / name)
    report = check_text(text, language=language, packs=[pack], select=[pack.rules[0].category])
    return [(f.text, f.message) for f in report.findings]


def fixed(name: str, text: str, language: str) -> str:
    pack = load(HERE / name)
    return fix_text(text, language=language, packs=[pack], select=[pack.rules[0].category], unsafe=True).text


def mistake(text: str | bytes, name: str = "terms.csv") -> str:
    Path(name).write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(InputError) as error:
        load(Path(name))
    return str(error.value)


def test_a_spreadsheet_with_semicolons_and_a_byte_order_mark_is_read() -> None:
    assert read(HERE / "terms.csv")[0].forbidden == ("Autobahnbrücke", "Autobahn-Brücke")
    assert found("terms.csv", "Die Autobahn-Brücke, die Talbrücke.", "de") == [
        ("Autobahn-Brücke", 'Write "Talbrücke", not "Autobahn-Brücke".')
    ]
    assert fixed("terms.csv", "Die Autobahn-Brücke.", "de") == "Die Talbrücke."


def test_the_note_of_an_entry_follows_the_message() -> None:
    assert found("terms.csv", "Un pont d’autoroute.", "fr") == [
        ("pont d’autoroute", 'Write "viaduc", not "pont d’autoroute". Glossaire 2024, nº 17.')
    ]


def test_a_rendering_without_a_preferred_one_is_only_forbidden() -> None:
    assert found("terms.csv", "Ein Unterführungstunnel.", "de") == [
        ("Unterführungstunnel", 'The glossary does not allow "Unterführungstunnel".')
    ]


def test_endings_and_scripts_without_blanks() -> None:
    assert [one[0] for one in found("terms.csv", "پل هوائی‌ها و پل هوایی", "fa")] == ["پل هوائی‌ها"]
    assert [one[0] for one in found("terms.csv", "位于高速桥附近。", "zh-Hans")] == ["高速桥"]


@pytest.mark.parametrize("name", ["terms-v3.tbx", "terms-v2.tbx"])
def test_both_versions_of_tbx_are_read(name: str) -> None:
    assert found(name, "Autobahnbrücke, Talbrücke, Viadukt", "de") == [
        ("Autobahnbrücke", 'Write "Talbrücke", not "Autobahnbrücke".')
    ]


def test_the_status_and_note_of_tbx_are_understood() -> None:
    assert read(HERE / "terms-v3.tbx")[1:] == [
        Entry("de", "Talbrücke", ("Autobahnbrücke",), "", read(HERE / "terms-v3.tbx")[1].place, ("Viadukt",)),
        Entry(
            "fr", "passerelle", ("pont piéton",), "Voir la circulaire du 3 mai.", read(HERE / "terms-v3.tbx")[2].place
        ),
    ]


def test_the_other_style_of_tbx_names_the_status_as_an_element() -> None:
    text = (HERE / "terms-v3.tbx").read_text(encoding="utf-8").replace('style="dca"', 'style="dct"')
    text = text.replace("<tbx ", '<tbx xmlns:min="http://www.tbxinfo.net/ns/min" ')
    text = text.replace('<termNote type="administrativeStatus">', "<min:administrativeStatus>").replace(
        "</termNote>", "</min:administrativeStatus>"
    )
    Path("dct.tbx").write_text(text, encoding="utf-8")
    assert [entry[:3] for entry in read(Path("dct.tbx"))] == [entry[:3] for entry in read(HERE / "terms-v3.tbx")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("lang,preferred,forbidden\n", 'terms.csv, line 1: there is no column "lang". Did you mean "language"?'),
        ("language,preferred\n", 'terms.csv, line 1: the column "forbidden" is missing. Its columns are language, preferred, forbidden and note.'),
        (HEAD + ",a,b,\n", "terms.csv, line 2: the language is missing."),
        (HEAD + "de,a,b,c,d\n", "terms.csv, line 2: this has 5 columns, and the first line names 4."),
        (HEAD + 'de,"a,b\n', "terms.csv, line 2: this is no valid CSV: unexpected end of data."),
        (HEAD + "de,a,,\n", "The glossary terms.csv forbids nothing, so nothing could be found. Its columns are language, preferred, forbidden and note."),
        (HEAD + "fr,a,b,\ndeutsch,a,b,\n", 'terms.csv, line 3: "deutsch" is no language tag: "deutsch" is not a registered language. Write one such as fr, pt-BR or zh-Hans.'),
        (HEAD + "de,a,b*c,\n", 'terms.csv, line 2: "b*c" is no word: a star stands at its beginning or its end, for the rest of a word.'),
        (b"language,forbidden\nde,\xe4\n", "The glossary terms.csv, line 2, is not UTF-8. Save it as UTF-8."),
    ],
)  # fmt: skip
def test_a_mistake_in_a_csv_file_is_named_with_its_line(text: str | bytes, said: str) -> None:
    assert mistake(text) == said


def test_entities_are_refused_before_they_grow() -> None:
    bomb = '<?xml version="1.0"?>\n<!DOCTYPE tbx [\n<!ENTITY a "aaaaaaaaaa">\n<!ENTITY b "&a;&a;&a;&a;&a;">\n]>\n<tbx>&b;</tbx>'
    assert mistake(bomb, "t.tbx") == 't.tbx, line 3: it declares the entity "a", and presslint reads no entities.'
    outside = '<?xml version="1.0"?>\n<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<tbx>&a;</tbx>'
    assert mistake(outside, "t.tbx") == 't.tbx, line 2: it declares the entity "a", and presslint reads no entities.'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<tbx>", "t.tbx, line 1: this is no valid XML: no element found."),
        ("<html></html>", "t.tbx is no TBX: its first element is html, and should be tbx or martif."),
        ("<tbx><text><body><conceptEntry>\n<langSec/></conceptEntry></body></text></tbx>", "t.tbx, line 2: xml:lang is missing."),
        ("<tbx></tbx>", "The glossary t.tbx forbids nothing, so nothing could be found. In TBX a forbidden term has the administrative status deprecatedTerm-admn-sts or supersededTerm-admn-sts."),
    ],
)  # fmt: skip
def test_a_mistake_in_a_tbx_file_is_named(text: str, said: str) -> None:
    assert mistake(text, "t.tbx") == said
