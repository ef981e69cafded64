"""Rules of direction in whole documents: what their messages say, and what markup already sets apart."""

from __future__ import annotations

import pytest

from linter import check_text, fix_text
from linter.findings import Finding
from linter.languages.direction import direction_of

SAID = "\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064a\u0631"  # Arabic: the minister said
TODAY = "\u0623\u0645\u0633 \u0641\u064a \u0628\u064a\u0631\u0648\u062a"  # Arabic: yesterday in Beirut


def found(text: str, language: str = "ar", format: str = "html", rule: str = "BID004") -> list[Finding]:
    return list(check_text(text, language=language, format=format, select=[rule]).findings)


@pytest.mark.parametrize(
    ("tag", "direction"),
    [
        ("ar", "rtl"), ("fa-AF", "rtl"), ("ckb", "rtl"), ("yi", "rtl"), ("dv", "rtl"), ("ff-Adlm", "rtl"), ("az-IR", "rtl"),
        ("pa-PK", "rtl"), ("uz-AF", "rtl"), ("fa-Latn", "ltr"), ("az", "ltr"), ("ku", "ltr"), ("zh-Hant", "ltr"), ("xx", None),
    ],
)  # fmt: skip
def test_a_language_has_the_direction_of_its_likely_script(tag: str, direction: str | None) -> None:
    assert direction_of(tag) == direction


def test_a_finding_says_what_the_reader_sees() -> None:
    (finding,) = found(f"{SAID} C++ {TODAY}.", format="text")
    assert '"C++" is shown as "++C"' in finding.message
    assert "U+2068" in finding.message
    (finding,) = found(f'<p dir="rtl">{SAID} +98 21 8877 6655.</p>')
    assert 'is shown as "6655 8877 21 98+"' in finding.message
    assert '<bdi dir="ltr">' in finding.message


def test_a_run_whose_markup_would_be_cut_in_two_is_reported_without_a_repair() -> None:
    (finding,) = found(f'<p dir="rtl">{SAID} <b>C</b>++ {TODAY}.</p>')
    assert (finding.text, finding.fix) == ("C</b>++", None)


@pytest.mark.parametrize(
    "isolated",
    [
        "<bdi>C++</bdi>", "<BDI>C++</BDI>", '<span dir="ltr">C++</span>', '<b dir=auto><i>C++</i></b>', '<bdo dir="ltr">C++</bdo>',
        '<span style="unicode-bidi: isolate">C++</span>', "&#x2068;C++&#x2069;", "\u2066C++\u2069", "C++&lrm;", '<code dir="ltr">C++</code>',
    ],
)  # fmt: skip
def test_what_markup_or_controls_set_apart_is_left_alone(isolated: str) -> None:
    assert found(f'<p dir="rtl">{SAID} {isolated} {TODAY}.</p>') == []


def test_markup_that_sets_nothing_apart_does_not_help() -> None:
    assert len(found(f'<p dir="rtl">{SAID} <span>C++</span> {SAID} <b dir="">C#</b> {TODAY}.</p>')) == 2


def test_a_line_break_in_markup_does_not_end_what_it_sets_apart() -> None:
    assert found(f'<p dir="rtl"><span dir="ltr">C++ {SAID}<br>C# {SAID}</span></p>') == []
    assert [f.text for f in found(f'<p dir="rtl">{SAID} C++<br>C# {SAID}</p>')] == ["C++", "C#"]


def test_code_is_shown_as_the_text_around_it() -> None:
    assert [f.text for f in found(f'<p dir="rtl">{SAID} <code>.htaccess</code> {TODAY}.</p>')] == [
        "<code>.htaccess</code>"
    ]
    assert found(f'<p dir="rtl">{SAID}</p><pre dir="rtl">x++</pre>') == []


def test_a_block_has_the_direction_of_the_closest_element() -> None:
    inner = f"<p>{SAID} C++ {TODAY}.</p>"
    assert len(found(f'<div dir="ltr"><div dir="rtl">{inner}</div></div>', "en")) == 1
    assert len(found(f'<div dir="auto">{inner}</div>', "en")) == 1


def test_a_page_that_says_the_opposite_has_one_finding() -> None:
    page = f'<html lang="ar" dir="ltr"><body><p>{SAID} C++ {TODAY}.</p><p>{SAID}.</p></body></html>'
    report = check_text(page, format="html", select=["BID"])
    assert [(f.rule, f.text) for f in report.findings] == [("BID006", "ltr")]
    assert 'dir="rtl"' in report.findings[0].message


def test_a_page_without_a_written_html_element_is_told_where_one_belongs() -> None:
    (finding,) = found(f"<!DOCTYPE html><title>{SAID}</title><body><p>{SAID}.</p>", rule="BID003")
    assert (finding.severity, finding.text, finding.fix) == ("error", "", None)
    assert finding.start == len(f"<!DOCTYPE html><title>{SAID}</title>")


def test_a_dir_that_browsers_pass_over_is_reported_once() -> None:
    page = f'<html lang="ar" dir="right"><p>{SAID}.</p></html>'
    assert found(page, rule="BID003") == []
    assert [f.text for f in found(page, rule="BID006")] == ["right"]
    assert fix_text(page, format="html", select=["BID003", "BID006"], unsafe=True).text == page.replace("right", "rtl")


def test_a_page_in_another_language_than_it_says_gets_its_direction_too() -> None:
    assert [
        f.rule
        for f in check_text(
            f'<html lang="en"><p>{(SAID + " ") * 20}</p></html>', format="html", select=["BID003"]
        ).findings
    ] == ["BID003"]


def test_records_and_attributes_are_not_looked_at() -> None:
    assert found(f'<p dir="rtl"><img src="a.png" alt="{SAID} C++ {TODAY}">{SAID}</p>') == []
    assert found(f'{{"language": "ar", "title": "{SAID} C++ {TODAY}"}}', format="record") == []


@pytest.mark.parametrize(
    ("text", "format"),
    [
        (f"{SAID} C++ ", "text"),
        (f"{SAID} +98 21 8877 6655 \n\n", "text"),
        ('"a', "text"),
        ("(a", "text"),
        ("/a", "text"),
        ("@a.a-", "text"),
        ("+1", "text"),
        ("1 ", "text"),
        (f"{SAID}<bdi>C++</bdi><br>C++<br>", "html"),
        (f"<span dir=ltr>{SAID} C++ ", "html"),
        (f"<p dir=ltr><b dir=x>{SAID}: 5 a</b>", "html"),
        (f"{SAID} <bdi>C++ ", "markdown"),
    ],
)  # fmt: skip
def test_thousands_of_repetitions_are_borne(text: str, format: str) -> None:
    head = '<div dir="rtl">' if format == "html" else f"{SAID} "
    report = check_text(head + text * 4_000, language="ar", format=format, select=["BID003", "BID004", "BID006"])
    assert not [found for found in report.findings if found.rule.startswith("SYS")]
