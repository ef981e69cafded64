"""What is found in the header, menus and footer of a website: a hint, unless the house says otherwise."""

from __future__ import annotations

import pytest

from linter import check_text
from linter.publishers.model import Publisher

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour opens in May</title></head><body>
<header><img src="logo.png"></header>
<div role="navigation"><img src="menu.png"></div>
<main><article><header><img src="boat.jpg"></header><h1>Harbour opens in May</h1></article></main>
<footer><p>Town hall</p><img src="seal.png">
</body></html>"""


def _images(findings: str) -> list[tuple[str, str]]:
    house = Publisher.from_data({"name": "town", "chrome": {"findings": findings}})
    report = check_text(PAGE, format="html", language="en", select=["ACC005"], publisher=house)
    return [(found.text[10:-2], found.severity) for found in report.findings]


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        ("report", [("logo.png", "error"), ("menu.png", "error"), ("boat.jpg", "error"), ("seal.png", "error")]),
        ("hint", [("logo.png", "info"), ("menu.png", "info"), ("boat.jpg", "error"), ("seal.png", "info")]),
        ("off", [("boat.jpg", "error")]),
    ],
)
def test_the_house_says_what_becomes_of_findings_in_page_chrome(findings: str, expected: list[tuple[str, str]]) -> None:
    assert _images(findings) == expected


def test_they_are_hints_by_default() -> None:
    report = check_text(PAGE, format="html", language="en", select=["ACC005"])
    assert [found.severity for found in report.findings] == ["info", "info", "error", "info"]


def test_the_configuration_wins_over_the_house(tmp_path: object) -> None:
    from pathlib import Path

    from linter import check_file

    folder = Path(str(tmp_path))
    (folder / "presslint.toml").write_text('chrome = "off"\nselect = ["ACC005"]\n', encoding="utf-8")
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    assert [found.text for found in check_file(folder / "page.html").findings] == ['<img src="boat.jpg">']


def test_chrome_that_anchors_mark_counts_too() -> None:
    house = Publisher.from_data({"name": "town", "chrome": {"top": ["An official website"]}})
    page = '<p>An official website <img src="flag.png"></p><h1>Harbour</h1><p>Boats <img src="boat.jpg"> again.</p>'
    report = check_text(page, format="html", language="en", select=["ACC005"], publisher=house)
    assert [(found.text, found.severity) for found in report.findings] == [
        ('<img src="flag.png">', "info"),
        ('<img src="boat.jpg">', "error"),
    ]


_MENU = '<div><a href="/a">here</a> | <a href="/b">Press</a></div>'
_TEXT = "<p>The harbour opens again in May, and the boats that wait in the bay may then come in.</p>"
_FOOT = "<p>Town hall of the harbour, 3 Quay Street, and all that is on this page belongs to the town.</p>"


@pytest.mark.parametrize(
    ("body", "severity"),
    [
        (f"{_MENU}<h1>Harbour</h1>{_TEXT}{_TEXT}", "info"),
        (f"{_TEXT}{_MENU}<h1>Harbour</h1>{_TEXT}{_TEXT}", "info"),  # a banner that speaks in sentences
        (f"<h1>Harbour</h1>{_MENU}{_TEXT}{_TEXT}", "info"),
        (f"<h1>Harbour</h1>{_TEXT}{_TEXT}{_MENU}", "info"),
        (f"<h1>Harbour</h1>{_TEXT}{_TEXT}{_MENU}{_FOOT}", "info"),
        (f"<h1>Harbour</h1>{_TEXT}{_MENU}{_TEXT}{_TEXT}", "warning"),  # the page that taught it lists downloads there
        (f"<h1>Harbour</h1>{_TEXT}<nav>{_MENU}</nav>{_TEXT}{_TEXT}", "info"),
    ],
)
def test_links_in_a_row_are_a_menu_above_and_below_the_text_only(body: str, severity: str) -> None:
    page = f'<!doctype html><html lang="en"><head><title>Harbour</title></head><body>{body}</body></html>'
    report = check_text(page, format="html", language="en", select=["ACC103"])
    assert [(found.text, found.severity) for found in report.findings] == [("here", severity)]


def test_a_row_of_links_in_markdown_is_judged_alike() -> None:
    menu, text = "[here](/a) | [Press](/b)", _TEXT[3:-4]
    for source, severity in (
        (f"{menu}\n\n# Harbour\n\n{text}\n\n{text}\n", "info"),
        (f"# Harbour\n\n{text}\n\n{menu}\n\n{text}\n\n{text}\n", "warning"),
    ):
        report = check_text(source, format="markdown", language="en", select=["ACC103"])
        assert [(found.text, found.severity) for found in report.findings] == [("here", severity)]
