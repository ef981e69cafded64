"""What holds for any text whatever: no rule fails, every place is a place, and mending twice changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter import check_text, fix_text
from linter.languages import model

CHARACTERS = ["TYP", "ORT", "UNI", "BID", "LNG008"]
LANGUAGES = sorted(model.index())
# What the rules look for, and what stands between: words of several scripts, every kind of mark, blank and control.
PIECES = [
    "the", "Nous", "être", "дом", "ещё", "وزارة", "می", "खबर", "東京", "カタ", "한국", "ไทย", "Việt", "שלום", "A", "z", "é", "e\u0301", "ﬁ",
    "1,234.5", "12", "۱۲", "٣", "５", "%", "€", "10:30", "v1.2.3", "a.b@c.org", "www.example.org/a--b", "#tag", "{{x}}", "&nbsp;", "<b>", "</b>",
    '"', "'", "\u2019", "\u2018", "\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb", "\u300c", "\u300d", "(", ")", "[", "]", "\uff08", "\uff09",
    ",", ".", ";", ":", "!", "?", "\u00bf", "\u060c", "\u061f", "\u06d4", "\u0964", "\u3002", "\uff0c", "\u3001", "\u2026", "...", "..", ",,",
    "-", "--", "\u2013", "\u2014", "\u00b7", "/", "\\", "|", "*", "_", "`", "~", "№", "§", "°C",
    " ", "  ", "\t", "\u00a0", "\u202f", "\u2009", "\u3000", "\n", "\r\n", "\n\n", "\u200b", "\u200c", "\u200d", "\u200e", "\u00ad", "\ufeff",
    "\u202a", "\u202c", "\u202e", "\u2066", "\u2069", "\u0640", "\u064b", "\u0e34", "\u0e48", "\u093f", "\u0301", "\u0000", "\u0092", "\ufffd",
    "\ue000", "\ufdd0", "\ud800", "Ã©", "â€™", "ط§ظ„", "𝐛𝐨𝐥𝐝", "p\u0430ge", "\u00e2\u0080\u0099",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES), st.sampled_from(["text", "markdown", "html", "record"]))
def test_no_rule_fails_and_every_place_is_in_the_text(text: str, language: str, format: str) -> None:
    report = check_text(text, language=language, format=format)
    for finding in report.findings:
        assert not finding.rule.startswith("SYS"), finding.message
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.text == text[finding.start : finding.end]
        for related in finding.related:
            assert 0 <= related.start <= related.end <= len(text)


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES), st.sampled_from(["text", "markdown", "html", "record"]), st.booleans())
def test_mending_twice_changes_nothing(text: str, language: str, format: str, unsafe: bool) -> None:
    once = fix_text(text, language=language, format=format, unsafe=unsafe, select=CHARACTERS)
    again = fix_text(once.text, language=language, format=format, unsafe=unsafe, select=CHARACTERS)
    assert again.text == once.text


@pytest.mark.parametrize(
    "text",
    ["a\ud800b \udfff. " * 3000, "e" + "\u0301" * 50_000, "\u201c" * 1000 + "x" + "\u201d" * 1000, "a\0b " * 5000,
     "The talks began on Monday, and went on. " * 5000, "(" * 5000 + ")" * 5000, "," * 50_000, "a" + " " * 50_000 + "b"],
    ids=["surrogates", "marks", "quotations", "nul", "line", "brackets", "commas", "blanks"],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "fr", "fa", "zh-Hans"])
def test_a_hostile_text_is_checked_to_its_end(text: str, language: str) -> None:
    report = check_text(text, language=language)
    assert not [finding for finding in report.findings if finding.rule.startswith("SYS")]
