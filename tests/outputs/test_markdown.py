"""The Markdown summary, read by a CommonMark and GFM parser: a document adds no link, no HTML and no cell to it."""

from __future__ import annotations

from typing import Any

import pyromark
import pytest

from linter.outputs import documentation
from linter.outputs.markdown import code
from linter.outputs.run_facts import RunFacts
from tests.outputs.samples import broken, finding, hostile, report, written

OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH


def events(text: str) -> list[Any]:
    return list(pyromark.events(text, options=OPTIONS))


def codes(text: str) -> list[str]:
    return [event["Code"] for event in events(text) if isinstance(event, dict) and "Code" in event]


def test_the_summary_has_the_verdict_the_files_and_the_findings() -> None:
    text = "Le 31 avril 2024"
    hint = finding(text, 0, 2, "A hint.", severity="info", rule="TYP012", name="straight-apostrophe")
    assert written("markdown", report(text, hint, finding(text, 3, 16)), report("Bonjour", path="b.txt")) == (
        "## presslint: NOT READY: 1 error, 1 hint (2 files)\n"
        "\n"
        "| file | errors | warnings | hints |\n"
        "|---|--:|--:|--:|\n"
        "| `news/a.txt` | 1 | 0 | 1 |\n"
        "\n"
        "| severity | place | rule | finding |\n"
        "|---|---|---|---|\n"
        "| error | `news/a.txt:1:4` | `REL011 invalid-date` | `No such day.` |\n"
        "| hint | `news/a.txt:1:1` | `TYP012 straight-apostrophe` | `A hint.` |\n"
    )


def test_a_clean_run_is_one_line() -> None:
    assert written("markdown", report("Bonjour")) == "## presslint: READY\n"


def test_a_document_makes_no_link_no_html_and_no_cell() -> None:
    found = events(written("markdown", hostile(), report("", path="x")))
    names = {next(iter(event)) if isinstance(event, dict) else event for event in found}
    assert names <= {"Start", "End", "Text", "Code"}
    started = [event["Start"] for event in found if isinstance(event, dict) and "Start" in event]
    kinds = [one if isinstance(one, str) else next(iter(one)) for one in started]
    assert set(kinds) == {"Heading", "Table", "TableHead", "TableRow", "TableCell"}
    assert kinds.count("TableCell") == 2 * (4 + 4)


@pytest.mark.parametrize(
    "text", ["a|b", "`", "``x`", "x\\", " x ", "a ``` b|`", "<b>", "@x #1 :y: &amp; https://z.example"]
)
def test_a_code_span_says_what_the_document_says(text: str) -> None:
    table = f"| a |\n|---|\n| {code(text)} |\n"
    assert [found.strip() for found in codes(table)] == [text.strip()]


def test_a_backslash_before_a_bar_is_named() -> None:
    assert codes(f"| a |\n|---|\n| {code('x' + chr(92) + '|y')} |\n") == ["x<U+005C>|y"]


def test_a_long_list_is_cut_and_says_so() -> None:
    text = "a" * 300
    found = [finding(text, place, place + 1, "x" * 1000, severity="warning") for place in range(299)]
    out = written("markdown", report(text, *found, finding(text, 299, 300, "y")))
    assert out.splitlines()[-1] == "and 200 more findings"
    assert "`y`" in out  # the error comes first
    assert len(out) < 65_536


def test_what_could_not_be_read_is_said() -> None:
    out = written("markdown", facts=RunFacts(errors=("a|b.txt cannot be read: Permission denied.",)))
    assert "- Not checked: `a\\|b.txt cannot be read: Permission denied.`" in out


def test_rules_lead_to_their_pages_once_there_are_any(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documentation, "home", lambda kind: "https://presslint.example")
    out = written("markdown", *broken())
    assert "[`REL011 invalid-date`](https://presslint.example/rules/REL011/)" in out
