"""The public API: what it takes, what it gives, and that no text can break it."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter import all_rules, check_file, check_paths, check_text, extract_release
from linter.outputs import json as json_report
from linter.rules.release.samples import release
from linter.schemas import schema

PIECES = st.sampled_from(
    ["---\n", "lang: fr\n", "title: ", "# ", "<p>", "</p>", '<html lang="fr">', "<time datetime='2024-02-30'>", "{", '"date": ', "}", "\n\n", "\r\n",
     "14 mars 2024", "31 avril 2024", "\u06f3\u06f1 \u0645\u0647\u0631 \u06f1\u06f4\u06f0\u06f2", "https://www.state.gov/x", "http://", "[a](b)", "&amp;", "\ufeff",
     "Cette traduction est fournie \u00e0 titre gracieux et seul l\u2019original en anglais fait foi.", "Voir le texte original : ", "\u4ee4\u548c\u5143\u5e74\u4e94\u6708\u4e00\u65e5",
     "\U0001f600", "\x00", "\ud800", "\u202e", "1445\u0647\u0640", "- a\n", "| a | b |\n|---|---|\n"]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=25).map("".join)


@settings(max_examples=200, deadline=None)
@given(
    TEXTS,
    st.sampled_from(["text", "markdown", "html", "record"]),
    st.sampled_from([None, "fr", "fa", "ja", "xx", "", "no such tag"]),
)
def test_no_text_breaks_a_check_and_every_place_is_inside_it(text: str, format: str, language: str | None) -> None:
    report = check_text(text, format=format, language=language, publisher="us-state", today="2026-11-25")
    assert [f.rule for f in report.findings if f.rule == "SYS001"] == []
    for finding in report.findings:
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.text == text[finding.start : finding.end]
    assert list(report.findings) == sorted(report.findings, key=lambda f: (f.start, f.rule, f.end, f.message))
    jsonschema.validate(json.loads(json_report.render([report])), schema("report"))


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_a_check_says_the_same_twice(text: str) -> None:
    assert check_text(text, language="fr").to_dict() == check_text(text, language="fr").to_dict()


def test_all_rules_have_the_attributes_that_are_promised() -> None:
    for rule in all_rules():
        assert rule.code[:3] == rule.category
        assert rule.severity in {"error", "warning", "info"}
        assert rule.fix in {"safe", "unsafe", "-"}
        assert isinstance(rule.wcag, tuple) and isinstance(rule.act, tuple)
        assert isinstance(rule.languages, tuple) and isinstance(rule.formats, tuple)
        assert rule.summary


def test_a_bare_sentence_is_not_asked_for_release_fields_when_only_characters_are_selected() -> None:
    report = check_text("Bonjour.", language="fr", select=["UNI"])
    assert (report.findings, report.release) == ((), None)


def test_select_and_ignore_take_codes_slugs_and_categories() -> None:
    text = release("fr", link="", disclaimer="")
    assert {f.rule for f in check_text(text, language="fr", select=["REL"]).findings} == {"REL003", "REL004"}
    assert {f.rule for f in check_text(text, language="fr", select=["missing-disclaimer"]).findings} == {"REL004"}
    assert {f.rule for f in check_text(text, language="fr", ignore=["REL003"]).findings} == {"REL004"}


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"format": "docx"}, "unknown format 'docx'"),
        ({"publisher": "us-stat"}, 'Did you mean "us-state"?'),
        ({"select": ["NOPE"]}, 'There is no rule called "NOPE".'),
        ({"today": "tomorrow"}, '"tomorrow" is no date'),
    ],
)
def test_a_wrong_option_is_a_value_error_with_a_sentence(options: dict[str, object], says: str) -> None:
    with pytest.raises(ValueError, match=".") as raised:  # noqa: RUF043
        check_text("x", **options)  # type: ignore[arg-type]
    assert says in str(raised.value)


def test_today_may_be_a_date_and_none_is_silent() -> None:
    text = release("fr", date="14 mars 2042")
    assert [f.rule for f in check_text(text, language="fr", today=dt.date(2026, 11, 25)).findings] == ["REL012"]
    assert check_text(text, language="fr").findings == ()


def test_extract_release_gives_every_field_with_its_evidence() -> None:
    text = release("fr")
    found = extract_release(text, language="fr")
    assert list(found)[:5] == ["title", "date", "language", "source_link", "disclaimer"]
    assert found["date"]["value"] == "2024-03-14"
    assert found["date"]["origin"] == "header line"
    assert text[found["date"]["start"] : found["date"]["end"]] == "14 mars 2024"


def test_files_are_checked_with_their_nearest_configuration(tmp_path: Path) -> None:
    (tmp_path / "presslint.toml").write_text('language = "fr"\npublisher = "us-state"\n', encoding="utf-8")
    (tmp_path / "sub").mkdir()
    file = tmp_path / "sub" / "a.txt"
    file.write_text(release("fr"), encoding="utf-8")
    assert [f.rule for f in check_file(file).findings] == ["REL022"]
    assert [f.rule for f in check_file(file, config=None).findings] == ["REL005"]
    assert [f.rule for f in check_file(file, config=None, language="fr").findings] == []
    assert [report.path for report in check_paths([tmp_path])] == [file.as_posix()]


def test_reports_are_the_same_whatever_the_hash_seed_and_locale(tmp_path: Path) -> None:
    import os
    import subprocess
    import sys

    file = tmp_path / "a.txt"
    file.write_text(release("fr", link="", disclaimer="", date="31 avril 2024"), encoding="utf-8")
    outputs = {
        subprocess.run(
            [
                sys.executable,
                "-m",
                "linter",
                "check",
                str(file),
                "--language",
                "fr",
                "-f",
                "json",
                "--no-config",
                "--today",
                "2026-11-25",
            ],
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone},
            capture_output=True,
            check=False,
        ).stdout
        for seed, locale, zone in (
            ("0", "C", "UTC"),
            ("1", "tr_TR.UTF-8", "Asia/Tehran"),
            ("77", "fa_IR.UTF-8", "America/Lima"),
        )
    }
    assert len(outputs) == 1
