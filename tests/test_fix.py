"""Repairs through the API: what is mended, what stays, and that mending twice changes nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from linter import fix_text
from linter.rules.release.samples import release

FRONT = "---\r\ntitle: Titre\r\nlang: {}\r\n---\r\n\r\n"


def test_safe_fixes_are_applied_and_everything_else_stays() -> None:
    text = FRONT.format("fr_CA") + release("fr", link="http://www.state.gov/dialogue-on-ports/")
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
