"""UNI016 by the bytes of a file, which its examples, being text, cannot show."""

from __future__ import annotations

import pytest

from linter import check_text, readers
from linter.accessibility.page import page_of
from linter.engine import Settings, check
from linter.publishers.model import shipped
from linter.rules.charsets import charsets, encoding_of, xml_declaration
from linter.source import SourceText

_PAGE = (
    '<!doctype html><html lang="fr"><head>{}<title>\u00c9t\u00e9</title></head><body><p>Le caf\u00e9</p></body></html>'
)


def found(data: bytes, **options: str) -> list[tuple[str, str, str]]:
    """Severity, text and message of what is said of a file."""
    source = SourceText.from_bytes(data, **options)
    report = check(source, "html", None, Settings(shipped("default"), select=("UNI016",)))
    return [(f.severity, f.text, f.message) for f in report.findings]


def test_an_old_encoding_that_is_rightly_named_is_for_legacy_encoding_to_report() -> None:
    assert found(_PAGE.format('<meta charset="windows-1252">').encode("cp1252")) == []


def test_utf_8_in_a_file_that_is_stored_otherwise_is_an_error() -> None:
    ((severity, text, message),) = found(_PAGE.format('<meta charset="utf-8">').encode("cp1252"), fallback="cp1252")
    assert (severity, text) == ("error", "utf-8")
    assert "stored as cp1252" in message


def test_utf_16_is_known_by_its_mark() -> None:
    data = _PAGE.format('<meta charset="utf-16">').encode("utf-16")
    assert found(data) == []
    ((severity, text, _),) = found(_PAGE.format('<meta charset="utf-8">').encode("utf-16"))
    assert (severity, text) == ("warning", "utf-8")


def test_the_first_1024_are_bytes_and_not_characters() -> None:
    comment = "<!-- {} -->".format("\u0434" * 480)
    assert found(_PAGE.format(f'{comment.replace(chr(0x434), "d")}<meta charset="utf-8">').encode()) == []
    ((_, text, _),) = found(_PAGE.format(f'{comment}<meta charset="utf-8">').encode())
    assert text == '<meta charset="utf-8">'


def test_nothing_is_said_of_what_is_no_page() -> None:
    assert found(b"<p>Le port</p>") == []
    assert found(b"<svg xmlns='http://www.w3.org/2000/svg'><text>Port</text></svg>") == []


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("UTF-8", "UTF-8"), ("utf8", "UTF-8"), ("latin1", "windows-1252"), ("cp1256", "windows-1256"), ("gb2312", "GBK"),
        ("utf-7", None), ("", None), ("utf\u20118", None),
    ],
)  # fmt: skip
def test_labels_are_those_of_the_encoding_standard(label: str, name: str | None) -> None:
    assert encoding_of(label) == name


@pytest.mark.parametrize(
    ("content", "label"),
    [
        ("text/html; charset=utf-8", "utf-8"),
        ("text/html;CHARSET = 'utf-8'", "utf-8"),
        ("charset=&quot;utf-8&quot;", "utf-8"),
        ("text/html; charset=koi8-r; x", "koi8-r"),
        ("text/html", None),
    ],
)
def test_the_old_form_is_read_as_browsers_read_it(content: str, label: str | None) -> None:
    source = f'<head><meta http-equiv=Content-Type content="{content}">'
    named = charsets(page_of(readers.read(SourceText(source), "html", None)))
    assert [charset.label for charset in named] == ([label] if label else [])
    if label and "&" not in content:
        assert source[slice(*named[0].span)] == label


def test_an_xml_declaration_stands_at_the_very_beginning() -> None:
    declared = xml_declaration('\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<html>')
    assert declared is not None
    assert (declared.span, declared.label) == ((1, 41), "utf-8")
    assert xml_declaration('<?xml version="1.0"?><html>') is not None
    assert xml_declaration('<html><?xml version="1.0"?>') is None


def test_a_page_with_a_second_declaration_points_to_the_first() -> None:
    source = _PAGE.format('<meta charset="utf-8"><meta charset="koi8-r">')
    (finding,) = check_text(source, format="html", select=["UNI016"]).findings
    assert [source[slice(*place[:2])] for place in finding.related] == ['<meta charset="utf-8">']
