"""The text report stays readable and harmless whatever a document holds."""

from __future__ import annotations

from linter import check_text
from linter.findings import Finding
from linter.outputs.text import Style, render
from linter.report import Report
from linter.rules.release.samples import release


def _report(text: str, start: int, end: int, path: str = "a.txt") -> Report:
    finding = Finding("REL011", "invalid-date", "error", "No such day.", start, end, 1, start + 1, 1, end + 1, text[start:end])
    return Report((finding,), None, "fr", "text", path, text)


def test_a_finding_shows_place_rule_message_and_mark() -> None:
    out = render([_report("le 31 avril 2024", 3, 16)], Style())
    assert out == (
        "a.txt:1:4: error REL011 invalid-date\n"
        "  No such day.\n"
        "    1 | le 31 avril 2024\n"
        "      |    ^^^^^^^^^^^^^\n"
        "\n"
        "NOT READY: 1 error\n"
    )


def test_wide_characters_and_combining_marks_keep_the_mark_in_place() -> None:
    out = render([_report("\u6771\u4eace\u0301 31", 5, 7)], Style())
    assert "      |      " + " ^^" in out  # two wide, one narrow with its accent, a blank


def test_right_to_left_lines_are_isolated_on_a_terminal_and_carry_the_mark_inside() -> None:
    text = "\u06f3\u06f1 \u0645\u0647\u0631 \u06f1\u06f4\u06f0\u06f2"
    out = render([_report(text, 0, len(text))], Style(terminal=True))
    assert f"\u2068\u27e6{text}\u27e7\u2069" in out
    assert "^" not in out


def test_nothing_in_a_document_steers_the_terminal() -> None:
    text = "le \x1b]0;pwned\x07\x1b[31m \u202e31\u200b avril\x00"
    out = render([_report(text, 3, len(text), path="a\x1b[2Jb\n.txt")], Style())
    assert "\x1b" not in out and "\x07" not in out and "\u202e" not in out and "\x00" not in out
    assert "<U+001B>" in out
    assert "<ZWSP>" in out
    assert out.splitlines()[0].startswith("a<U+001B>[2Jb<U+000A>.txt:1:4:")


def test_a_long_paragraph_is_shown_around_its_finding() -> None:
    text = "mot " * 500 + "31 avril 2024" + " mot" * 500
    out = render([_report(text, 2000, 2013)], Style())
    frame = out.splitlines()[2]
    assert "31 avril 2024" in frame
    assert len(frame) < 220
    assert frame.count("\u2026") == 2


def test_colour_is_written_only_when_asked_for() -> None:
    report = check_text(release("fr", link=""), language="fr")
    assert "\x1b[" not in render([report], Style())
    assert "\x1b[31;1m" in render([report], Style(colour=True))


def test_the_verdict_counts_what_an_editor_counts() -> None:
    clean = check_text(release("fr"), language="fr")
    broken = check_text(release("fr", link="http://www.state.gov/joint-statement-on-ports/", title=""), language="fr", publisher="us-state")
    assert render([clean], Style()) == "READY\n"
    assert render([clean, broken], Style()).splitlines()[-1] == (
        "NOT READY: 1 error, 1 warning; 1 can be repaired safely (2 files)"
    )
    assert render([broken], Style(), fail_on="info").startswith("-:")
