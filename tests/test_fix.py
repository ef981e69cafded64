"""Repairs through the API: what is mended, what stays, and that mending twice changes nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from linter import fix_text
from linter.findings import Edit, Finding, Fix
from linter.fix import fix
from linter.report import Report
from linter.rules.release.samples import release

FRONT = "---\ntitle: Titre\nlang: {}\n---\n\n"


def test_safe_fixes_are_applied_and_everything_else_stays() -> None:
    text = FRONT.format("fr_CA") + release("fr", link="http://www.state.gov/dialogue-on-ports/")
    text = text.replace("\n", "\r\n")
    result = fix_text(text, format="markdown", publisher="us-state")
    assert result.text == text.replace("fr_CA", "fr-CA").replace("http:", "https:")
    assert [f.rule for f in result.applied] == ["LNG001", "REL021"]
    assert [f.rule for f in result.report.findings if f.severity == "error"] == []


def test_unsafe_fixes_are_made_only_when_asked_for() -> None:
    text = release("fr", link="https://www.example.org/news/ports?utm_source=lettre")
    assert fix_text(text, language="fr").text == text
    assert fix_text(text, language="fr", unsafe=True).text == text.replace("?utm_source=lettre", "")


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["fr", "fr_CA", "iw", "FR", "eng", "zh-cn"]),
    st.sampled_from(
        ["https://www.state.gov/x-y/", "http://www.state.gov/x-y/", "https://www.state.gov/x\u200b-y/?utm_source=a"]
    ),
    st.booleans(),
)
def test_mending_twice_changes_nothing(tag: str, link: str, unsafe: bool) -> None:
    once = fix_text(
        FRONT.format(tag) + release("fr", link=link), format="markdown", publisher="us-state", unsafe=unsafe
    )
    again = fix_text(once.text, format="markdown", publisher="us-state", unsafe=unsafe)
    assert again.text == once.text
    assert again.applied == ()


def _report(text: str, *findings: Finding, format: str = "text") -> Report:
    return Report(findings, None, "en", format, None, text)


def _finding(
    rule: str, start: int, end: int, replacement: str, *, severity: str = "warning", safe: bool = True
) -> Finding:
    repair = Fix("safe" if safe else "unsafe", (Edit(start, end, replacement),))
    return Finding(rule, "name", severity, f"message {start}", start, end, fix=repair)


def test_rules_that_undo_each_other_are_named_and_nothing_is_changed() -> None:
    def check(text: str) -> Report:
        return _report(text, _finding("TYP998" if text == "a" else "TYP999", 0, 1, "b" if text == "a" else "a"))

    assert fix("a", check) == ("a", (), check("a"), ("TYP998", "TYP999"))


def test_a_repair_that_makes_errors_changes_nothing() -> None:
    def check(text: str) -> Report:
        if text == "a":
            return _report(text, _finding("TYP998", 0, 1, "b"))
        return _report(text, _finding("UNI999", 0, 1, "c", severity="error", safe=False))

    result = fix("a", check)
    assert (result.text, result.applied, result.conflict) == ("a", (), ("TYP998",))


def test_a_repair_never_changes_blocks_or_addresses_and_the_others_are_made() -> None:
    text = "A  plain line.\n\nSee https://www.example.org/a--b here.\n"

    def check(current: str) -> Report:
        found = []
        if "  " in current:
            found.append(_finding("TYP001", 1, 3, " "))
        if "--" in current:
            at = current.index("--")
            found.append(_finding("TYP015", at, at + 2, "\u2013"))
        return _report(current, *found, format="markdown")

    result = fix(text, check)
    assert result.text == "A plain line.\n\nSee https://www.example.org/a--b here.\n"
    assert [f.rule for f in result.applied] == ["TYP001"]


def test_edits_that_touch_wait_for_the_next_round() -> None:
    def check(text: str) -> Report:
        at = text.find("xx")
        found = [_finding("TYP001", i, i + 2, "x") for i in range(len(text) - 1) if text[i : i + 2] == "xx"]
        return _report(text, *found) if at >= 0 else _report(text)

    assert fix("axxxb", check).text == "axb"


def test_thousands_of_repairs_are_made_at_once() -> None:
    text = "a  b " * 5000
    result = fix_text(text, select=["TYP001"], language="en")
    assert result.text == "a b " * 5000
