"""The HTML report shows each document as it reads, every finding where it stands, and runs nothing that a document holds."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
import sys
import tracemalloc
from html.parser import HTMLParser
from pathlib import Path

import pytest

from linter import check_file, check_paths, check_text
from linter.findings import Edit, Finding, Fix, Suppression
from linter.outputs.html import render, stream
from linter.report import Report

FIXTURES = Path(__file__).parents[2] / "fixtures" / "releases"


class _Page(HTMLParser):
    """The elements of a page in order, with their attributes and the text directly in them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in {"meta", "input", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> where something else is open"

    def handle_data(self, data: str) -> None:
        if self.open:
            self.texts.setdefault(self.open[-1], []).append(data)

    def attributes(self, tag: str, **wanted: str) -> list[dict[str, str | None]]:
        return [found for name, found in self.elements if name == tag and wanted.items() <= found.items()]


def _report(text: str, start: int, end: int, format: str = "text", **details: object) -> Report:
    source = text[start:end]
    line = text.count("\n", 0, start) + 1
    finding = Finding(
        "TYP001", "repeated-space", "warning", "Two spaces.", start, end, line, 1, line, 2, source, **details
    )  # type: ignore[arg-type]
    return Report((finding,), None, "fr", format, "a.txt", text)


def test_a_finding_is_marked_in_its_place_and_numbered_behind_its_word() -> None:
    page = render([_report("Un mot  deux fois.", 6, 8)])
    badge = '<a class="badge warning" id="d1-m1" href="#d1-n1" lang="en" dir="ltr"><span class="unseen"> warning </span>W1</a>'
    assert f'Un mot<mark class="warning" data-notes="1">  </mark>deux{badge} fois.' in page
    assert '<a class="badge warning" href="#d1-m1">W1' in page


def test_mark_and_note_lead_to_each_other() -> None:
    for report in check_paths([FIXTURES / "broken"], today="2024-09-01"):
        page = _Page(render([report]))
        ids = {found["id"] for _, found in page.elements if "id" in found}
        for link in page.attributes("a"):
            if (link["href"] or "").startswith("#"):
                assert (link["href"] or "")[1:] in ids
        assert {f"d1-n{number}" for number in range(1, len(report.findings) + 1)} <= ids
        assert len(ids) == sum("id" in found for _, found in page.elements), "an id is given twice"


def test_two_findings_on_one_place_are_one_mark_of_the_heavier_severity() -> None:
    one = _report("Un mot deux.", 3, 6).findings[0]
    two = one._replace(severity="error", start=3, end=11)
    page = render([Report((one, two), None, "fr", "text", None, "Un mot deux.")])
    assert '<mark class="error" data-notes="1 2">mot</mark>' in page
    assert '<mark class="error" data-notes="2"> deux</mark>' in page


def test_something_that_is_missing_is_a_number_without_a_mark() -> None:
    page = render([_report("Un mot.", 7, 7)])
    assert "Un mot.<a" in page
    assert "<mark" not in page


def test_the_number_never_parts_joined_letters() -> None:
    text = "\u0648 \u0645\u06cc\u200c\u0631\u0648\u062f \u0648"
    assert "</mark>\u200c\u0631\u0648\u062f<a " in render([_report(text, 2, 4)])


def test_in_a_script_without_blanks_the_number_follows_at_once() -> None:
    text = "\u6771\u4eac\u90fd" * 20
    assert "\u4eac</mark><a " in render([_report(text, 1, 2)])


def test_an_invisible_character_is_called_by_name_where_it_is_found() -> None:
    assert (
        'en<mark class="warning" data-notes="1"><span class="char" lang="en" dir="ltr">ZWSP</span></mark>fants'
        in render([_report("en\u200bfants", 2, 3)])
    )


def test_the_repair_shows_before_and_after_with_invisible_characters_by_name() -> None:
    page = render([_report("le mot !", 6, 7, fix=Fix("safe", (Edit(6, 7, "\u202f"),)))])
    assert "Repair, safe:" in page
    assert 'le mot<del><span class="char" lang="en" dir="ltr">space</span></del>!</bdi>' in page
    assert 'le mot<ins><span class="char" lang="en" dir="ltr">NNBSP</span></ins>!</bdi>' in page


def test_a_repair_in_many_places_shows_the_first_and_counts_the_rest() -> None:
    text = "\u00ab mot \u00bb et encore " * 6
    edits = tuple(Edit(match.start(), match.end(), "-") for match in re.finditer("mot", text))
    page = render([_report(text, 0, 3, fix=Fix("unsafe", edits))])
    assert page.count("<dt>before</dt>") == 3
    assert "and 3 more places" in page
    assert "Repair, if an editor agrees:" in page


def test_the_explanation_of_the_rule_is_folded_in() -> None:
    page = render([_report("Un mot  deux.", 6, 8)])
    folded = page.split('<details class="rule"><summary>TYP001 repeated-space</summary>')[1].split("</details>")[0]
    assert "Repair:" in folded


def test_right_to_left_reads_right_to_left_and_an_english_line_in_it_does_not() -> None:
    text = "\u06f3\u06f1 \u0645\u0647\u0631 \u06f1\u06f4\u06f0\u06f2\n\nMedia Note, for release.\n"
    page = render([Report((), None, "fa", "text", None, text)])
    assert '<p class="block paragraph" lang="fa" dir="rtl">' in page
    assert '<p class="block paragraph" lang="" dir="ltr">Media Note' in page


def test_what_the_markup_declares_holds() -> None:
    text = '<p lang="ar" dir="rtl">\u0633\u0644\u0627\u0645</p><p dir="sideways" lang="xx-bogus-tag">Un mot <i lang="en">word</i></p>'
    page = render([Report((), None, "fr", "html", None, text)])
    assert '<p class="block paragraph" lang="ar" dir="rtl">' in page
    assert '<p class="block paragraph" lang="fr" dir="ltr">Un mot <span lang="en">word</span></p>' in page


def test_the_document_is_shown_in_headings_lists_and_tables() -> None:
    text = (
        "# Un\n\n### Deux\n\n1. un\n2. deux\n\n- trois\n\n4. quatre\n\n> citation\n\n"
        "| ville | gens | |\n|---|---|---|\n| Brest | | 3 |\n| | x | y |\n\n![un pont](pont.png) et `code  x`\n"
    )
    page = render([Report((), None, "fr", "markdown", None, text)])
    assert re.findall(r'<(h[4-6]) class="block" data-level="(h\d)"', page) == [("h4", "h1"), ("h5", "h3")]
    lists = re.sub(r"\s*\n", "", page)
    assert (
        '<ol dir="ltr"><li class="block" lang="fr" dir="ltr">un</li><li class="block" lang="fr" dir="ltr">deux</li></ol>'
        in lists
    )
    assert '<ul dir="ltr"><li class="block" lang="fr" dir="ltr">trois</li></ul>' in lists
    assert '<ol dir="ltr" start="4">' in lists
    cells = re.findall(r"<t([hd])[^>]*>([^<]*)</t", page.split("<h3>Text</h3>")[1])
    assert cells == [
        ("h", "ville"),
        ("h", "gens"),
        ("d", ""),
        ("d", "Brest"),
        ("d", ""),
        ("d", "3"),
        ("d", ""),
        ("d", "x"),
        ("d", "y"),
    ]
    assert '<span class="image"><span lang="en" dir="ltr">image: </span>un pont</span> et <code>code  x</code>' in page
    assert "<blockquote" in page


def test_the_elements_of_html_give_numbers_and_rows_too() -> None:
    text = (
        "<ol start=3><li>x<ul><li>y</ul><li>z</ol><table><tr><td>a<td>b<tr><td>1</td><td></td><td>3</td></tr></table>"
    )
    page = re.sub(r"\s*\n", "", render([Report((), None, "fr", "html", None, text)]))
    assert re.findall(r'<(ol|ul) dir="ltr"( start="\d")?>', page) == [
        ("ol", ' start="3"'),
        ("ul", ""),
        ("ol", ' start="4"'),
    ]
    assert '<table dir="ltr" role="presentation">' in page
    assert re.findall(r"<td[^>]*>([^<]*)</td>", page) == ["a", "b", "", "1", "", "3"]


def test_page_furniture_is_folded_and_says_what_was_found_in_it() -> None:
    text = "<html lang=fr><title>T</title><nav><a href=/>Un</a> <a href=/b>Deux</a></nav><p>Texte.</p><footer>Pied  de page</footer>"
    start = text.index("  ")
    page = render([_report(text, start, start + 2, "html")])
    assert page.count('<details class="chrome">') == 2
    assert "<summary>Page furniture: 1 block, with 1 finding</summary>" in page


def test_what_has_no_place_in_the_text_is_listed_with_its_line() -> None:
    text = "---\ntitle: Un titre\nlang: fr_FR\n---\nTexte.\n"
    start = text.index("fr_FR")
    page = render([_report(text, start, start + 5, "markdown")])
    listed = page.split("<h3>Not in the text that people read</h3>")[1]
    assert "line 3" in listed
    assert 'lang: <mark class="warning">fr_FR</mark></bdi>' in listed


def test_the_address_of_a_link_is_marked_on_the_words_of_the_link() -> None:
    text = "Voir [le texte](http://a.example/b) ici."
    start = text.index("http")
    assert '<span class="link"><mark class="warning" data-notes="1">le texte</mark></span>' in render(
        [_report(text, start, start + 4, "markdown")]
    )


def test_the_fields_of_the_release_stand_above_with_their_evidence() -> None:
    page = render([check_file(FIXTURES / "broken/ar/jisr-jadid.txt", today="2024-09-01")])
    table = page.split('<table class="release">')[1].split("</table>")[0]
    assert "2025-04-11" in table
    assert "header line, line 5" in table
    assert (
        '<a href="https://www.bridges.example/en/news/2025/new-bridge-between-the-banks" rel="noopener noreferrer nofollow">'
        in table
    )
    assert page.index('<table class="release">') < page.index("<h3>Text</h3>")


def test_only_an_address_of_the_web_can_be_followed() -> None:
    for address in ("javascript:alert(1)", "data:text/html,x", "https://a.example/ b", "https://a.example/\u202e"):
        text = f'{{"title": "Un", "source_url": "{address}", "body": "Texte."}}'
        page = render([check_text(text, format="record", language="fr")])
        assert not re.search(r'<a href="(?!#)', page), address


def test_the_verdict_is_said_in_words() -> None:
    clean = Report((), None, "fr", "text", "b.txt", "Un mot.")
    assert "<strong>Ready to publish</strong>." in render([clean])
    found = _report("Un mot  deux.", 6, 8)
    assert "<strong>Ready to publish</strong>: 1 warning." in render([found])
    assert "<strong>Not ready to publish</strong>: 1 warning." in render([found], fail_on="warning")
    assert "<strong>Not ready to publish</strong> in 2 files." in render(
        [clean, clean], errors=["c.txt cannot be read."]
    )
    assert "<strong>Not checked:</strong> c.txt cannot be read." in render([clean], errors=["c.txt cannot be read."])


def test_suppressed_findings_are_told_apart_with_their_reason() -> None:
    found = _report("Un mot  deux.", 6, 8)
    quiet = found.findings[0]._replace(suppression=Suppression("comment", "quoted <as> printed"))
    page = render([Report((), None, "fr", "text", "a.txt", found.text, (quiet,))])
    assert "<summary>1 finding suppressed</summary>" in page
    assert "By comment: quoted &lt;as&gt; printed" in page
    assert "<mark" not in page


def test_many_files_have_an_overview_with_charts_and_their_numbers() -> None:
    reports = list(check_paths([FIXTURES / "broken"], today="2024-09-01"))
    page = _Page(render(reports))
    assert [found["aria-labelledby"] for found in page.attributes("svg", role="img")] == [
        "chart-rules-title chart-rules-text", "chart-languages-title chart-languages-text", "chart-files-title chart-files-text",
    ]  # fmt: skip
    assert len(page.attributes("section", **{"class": "document"})) == len(reports)
    assert len(page.attributes("details", **{"class": "sheet"})) == len(reports)
    links = {found["href"] for found in page.attributes("a")}
    assert {f"#d{number}" for number in range(1, len(reports) + 1)} <= links
    assert "French (fr)" in page.texts["text"]


def test_an_empty_run_is_a_page() -> None:
    assert "in 0 files" in render([])


HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> </style><style>*{display:none}</style> </script> "
    '" onmouseover="alert(1) \' autofocus &lt;b&gt; <!-- --> ]]> {{ 7 * 7 }} {% raw %}'
)


@pytest.mark.parametrize("format", ["text", "markdown", "html", "record"])
def test_a_document_injects_nothing(format: str) -> None:
    escaped = HOSTILE.replace("\\", "\\\\").replace('"', '\\"')
    text = {
        "text": f"{HOSTILE}\n\n{HOSTILE}",
        "markdown": f"---\ntitle: '{HOSTILE.replace(chr(39), chr(39) * 2)}'\n---\n# `{HOSTILE}`\n\n![{HOSTILE}](x) [{HOSTILE}](<javascript:alert(1)>)",
        "html": "<title>"
        + HOSTILE.replace("<", "&lt;")
        + "</title><h1>"
        + HOSTILE.replace("<", "&lt;")
        + "</h1><script>alert(1)</script>",
        "record": f'{{"title": "{escaped}", "body": "{escaped}"}}',
    }[format]
    whole = Finding(
        "X<i>1",
        'x" onclick="a',
        "error",
        HOSTILE,
        0,
        len(text),
        1,
        1,
        1,
        1,
        text,
        fix=Fix("safe", (Edit(0, 3, HOSTILE),)),
    )
    points = tuple(whole._replace(start=at, end=at + 3) for at in range(0, len(text), 7))
    report = check_text(text, format=format, language="fr", path=HOSTILE)
    page = render([Report((whole, *points), report.release, HOSTILE, format, HOSTILE, text), report], errors=[HOSTILE])
    found = _Page(page)
    names = {name for name, _ in found.elements}
    assert not names & {"img", "iframe", "object", "link", "base", "form", "b", "i"}
    assert sum(name == "script" for name, _ in found.elements) == 1
    assert sum(name == "style" for name, _ in found.elements) == 1
    attributes = {attribute for _, own in found.elements for attribute in own}
    assert not {one for one in attributes if one.startswith("on") or one in {"style", "src", "autofocus", "srcdoc"}}
    assert "{{ 7 * 7 }}" in page.replace("&#39;", "'")


def test_control_and_bidi_characters_are_named_and_steer_nothing() -> None:
    steering = "\x00\x07\x1b\x7f\x85\u202a\u202b\u202d\u202e\u2066\ufeff\u2028\udc80\U000e0041"
    text = f"Un {steering} mot.\n\nA \u2067\u05d0\u05d1\u2069 b.\n\nC \u200e d\u200f e."
    report = Report((_report(text, 0, 2).findings[0]._replace(message=steering),), None, "fr", "text", steering, text)
    page = render([report, report])
    assert not set(page) & set(steering)
    for name in ("U+0000", "U+001B", "U+202E", "U+2066", "U+2028", "U+DC80", "U+E0041"):
        assert name in page
    # Isolates that are closed, and marks of direction, change nothing but the text they stand in: it reads as it does.
    assert "A \u2067\u05d0\u05d1\u2069 b." in page
    assert "C \u200e d\u200f e." in page
    page.encode()


def test_the_policy_lets_only_the_own_style_and_script_run() -> None:
    page = render([_report("Un mot  deux.", 6, 8)])
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    for element, directive in (("style", "style-src"), ("script", "script-src")):
        text = page.split(f"<{element}>")[1].split(f"</{element}>")[0]
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{directive} &#39;sha256-{digest}&#39;" in policy.group(1)
    assert policy.group(1).startswith("default-src &#39;none&#39;")
    assert "unsafe" not in policy.group(1)
    assert not re.search(r"(?:src|href)=\"(?!#|https?://)", page)


_ECHOED = {"ACC102", "ACC110", "ACC120"}


def test_the_report_passes_our_own_accessibility_and_direction_rules() -> None:
    reports = list(check_paths([FIXTURES], today="2024-09-01"))
    for shown in (reports, *([report] for report in reports)):
        # What a document shows with its faults (a typed list, spaced letters) shows them on the report too, and what its
        # markup isolates (bdi) is plain text there.
        echoed = {"BID004"} | (_ECHOED & {found.rule for report in shown for found in report.findings})
        found = check_text(render(shown), format="html", select=["ACC", "BID"]).findings
        said = [one for one in found if one.severity != "info" and one.rule not in echoed]
        assert [(one.rule, one.message, one.text) for one in said] == []


def test_two_runs_write_the_same_bytes() -> None:
    reports = list(check_paths([FIXTURES / "broken"], today="2024-09-01"))
    assert render(reports) == render(reports) == "".join(stream(reports))


def test_one_document_is_held_at_a_time() -> None:
    report = check_text("Le mot ! et ( la ) phrase. " * 10, language="fr", select=["TYP"])

    def peak(count: int) -> int:
        tracemalloc.start()
        for _ in stream([report] * count):
            pass
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(1)
    assert peak(40) < 2 * peak(4)


def test_jinja_is_imported_for_this_report_only() -> None:
    code = "import sys, linter.outputs.html, linter.cli.check; print('jinja2' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
