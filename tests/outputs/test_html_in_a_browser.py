"""The HTML report in Debian's Chromium: nothing on the console, nothing that axe-core reports, all of it by keyboard.

Needs Playwright, Chromium (found on the path, or named by CHROMIUM) and axe-core (`npm install axe-core` in the
repository, or the path of axe.min.js in AXE_CORE); without them these tests are skipped.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from linter import check_paths, check_text
from linter.outputs.html import render
from linter.report import Report

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")

ROOT = Path(__file__).parents[2]
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
AXE = Path(os.environ.get("AXE_CORE") or ROOT / "node_modules" / "axe-core" / "axe.min.js")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")

WIDE, NARROW = {"width": 1300, "height": 900}, {"width": 320, "height": 700}
UNFOLD = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
# What takes the keyboard, as far as it is shown, in the order of the page.
STOPS = (
    "[...document.querySelectorAll('a[href], button, input, select, summary')].filter((one) => one.checkVisibility())"
    ".map((one, at) => { one.dataset.stop = at; return at; })"
)


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    return list(check_paths([ROOT / "fixtures" / "releases"], today="2024-09-01"))


@pytest.fixture(scope="module")
def pages(reports: list[Report], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The page of all fixtures, and one of each."""
    folder = tmp_path_factory.mktemp("pages")
    written = []
    for number, group in enumerate((reports, *([report] for report in reports))):
        written.append(folder / f"{number}.html")
        written[-1].write_text(render(group), encoding="utf-8")
    return written


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as running:
        chromium = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


def _opened(browser: Any, path: Path, **options: Any) -> tuple[Any, list[str]]:
    page = browser.new_context(**options).new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: None if request.url == path.as_uri() else said.append(request.url))
    page.goto(path.as_uri())
    return page, said


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_the_console_is_silent(browser: Any, pages: list[Path], scheme: str) -> None:
    for path in (pages[0], *pages[1::6]):  # the first holds every document
        page, said = _opened(browser, path, color_scheme=scheme, viewport=WIDE)
        page.evaluate(UNFOLD)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == [], path.name
        assert said == [], path.name
        page.context.close()


def test_everything_is_reached_by_keyboard_with_a_visible_focus(browser: Any, pages: list[Path]) -> None:
    for path in pages[:12]:
        page, _ = _opened(browser, path, viewport=WIDE)
        wanted = page.evaluate(STOPS)
        reached = []
        for _ in wanted:
            page.keyboard.press("Tab")
            reached.append(page.evaluate("Number(document.activeElement.dataset.stop)"))
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        assert reached == wanted, path.name
        page.context.close()


def test_the_skip_link_leads_into_the_report(browser: Any, pages: list[Path]) -> None:
    page, _ = _opened(browser, pages[0])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_the_page_fits_a_narrow_screen(browser: Any, pages: list[Path]) -> None:
    for path in pages:
        page, _ = _opened(browser, path, viewport=NARROW)
        page.evaluate(UNFOLD)
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"], path.name
        page.context.close()


def test_filters_hide_notes_marks_and_files(browser: Any, pages: list[Path], reports: list[Report]) -> None:
    page, _ = _opened(browser, pages[0])
    page.get_by_role("button", name="Open all files").click()
    warnings = sum(report.count("warning") for report in reports)
    total = sum(len(report.findings) for report in reports)
    assert page.locator("#shown").text_content() == f"{total} of {total} findings shown"
    page.get_by_label(f"{sum(report.count('error') for report in reports)} errors").uncheck()
    page.get_by_label(f"{sum(report.count('info') for report in reports)} hints").uncheck()
    assert page.locator("#shown").text_content() == f"{warnings} of {total} findings shown"
    assert page.locator(".note:visible").count() == warnings
    assert page.locator(".text .badge.error:visible").count() == 0
    page.get_by_label("Rule", exact=True).select_option("TYP007")
    page.get_by_label("only files with such a finding").check()
    files = sum(any(one.rule == "TYP007" for one in report.findings) for report in reports)
    assert page.locator(".document:visible").count() == files
    assert page.locator("mark[data-notes]:not(.off):visible").count() >= files


def test_a_number_leads_to_its_note_and_back_into_a_folded_file(browser: Any, pages: list[Path]) -> None:
    page, _ = _opened(browser, pages[0])
    page.goto(pages[0].as_uri() + "#d1-n1")
    assert page.locator("#d1-n1").is_visible()
    page.locator("#d1-n1 a.badge").click()
    assert page.evaluate("location.hash") == "#d1-m1"
    assert page.locator("#d1-m1").is_visible()


def test_without_script_all_is_there_to_read(browser: Any, pages: list[Path], reports: list[Report]) -> None:
    page, said = _opened(browser, pages[0], java_script_enabled=False)
    assert page.locator("#filters").is_hidden()
    assert page.locator(".note").count() == sum(len(report.findings) for report in reports)
    page.locator("details.sheet > summary").first.click()
    assert page.locator("#d1 .note").first.is_visible()
    assert said == []


def test_right_to_left_text_stands_at_the_right(browser: Any, pages: list[Path], reports: list[Report]) -> None:
    at = next(number for number, report in enumerate(reports) if (report.path or "").endswith("jisr-jadid.txt"))
    page, _ = _opened(browser, pages[at + 1], viewport=WIDE)
    first = page.locator(".text .block").first
    assert first.evaluate("(one) => getComputedStyle(one).direction") == "rtl"
    assert page.evaluate("getComputedStyle(document.body).direction") == "ltr"
    lines = first.evaluate(
        "(one) => { const range = document.createRange(); range.selectNodeContents(one);"
        " return [range.getBoundingClientRect().right, one.getBoundingClientRect().right]; }"
    )
    assert abs(lines[0] - lines[1]) < 2


def test_what_is_folded_is_printed(browser: Any, pages: list[Path]) -> None:
    page, _ = _opened(browser, pages[0])
    page.emulate_media(media="print")
    assert page.locator("#filters").is_hidden()
    assert page.locator("#d1 .text .block").first.evaluate("(one) => one.getBoundingClientRect().height") > 0


def test_nothing_that_a_document_holds_runs(browser: Any, tmp_path: Path) -> None:
    hostile = "<script>window.ran = 1</script><img src=x onerror='window.ran = 1'></style></script>"
    text = f'# `{hostile}`\n\n{hostile} [a](javascript:window.ran=1) " onclick="window.ran = 1\n'
    path = tmp_path / "hostile.html"
    path.write_text(render([check_text(text, format="markdown", language="fr", path=hostile)]), encoding="utf-8")
    page, said = _opened(browser, path)
    for link in page.locator("main a, summary").all():
        if link.is_visible():
            link.click()
    assert page.evaluate("window.ran") is None
    assert page.url.startswith(path.as_uri())
    assert said == []


def test_the_policy_refuses_a_script_that_got_in(browser: Any, pages: list[Path], tmp_path: Path) -> None:
    path = tmp_path / "tampered.html"
    added = '<script>window.ran = 1</script><style>body { display: none; }</style><p onclick="window.ran = 1">here</p>'
    path.write_text(pages[1].read_text(encoding="utf-8").replace("<main", added + "<main"), encoding="utf-8")
    page, said = _opened(browser, path)
    page.get_by_text("here", exact=True).click()
    assert page.evaluate("window.ran") is None
    assert page.evaluate("getComputedStyle(document.body).display") == "block"
    assert len(said) >= 2
