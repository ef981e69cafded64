"""Language tags: what editors write, what they should have written, and which tags can stand for one text."""

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.languages import subtags as registry
from linter.languages.subtags import subtags
from linter.languages.tags import LanguageTag, agree, canonical, fallbacks, judge, maximize, parse, script_of

TEXTS = st.text() | st.text(alphabet="aeimnox0129-_ ILUX\u017f\u212a", max_size=24)
PIECES = """
    zh zho cmn nor no bok nyn en eng iw fa i lux sgn BE FR US Latn Arab hant tw min nan guoyu 1996 heploc u ca a bb
    x xx art lojban GB oed jp persian 419 840 mol sh
"""
TAGS = st.lists(st.sampled_from(sorted(PIECES.split())), min_size=1, max_size=6).map("-".join)


@pytest.mark.parametrize(
    "tag",
    ["fa", "fa-IR", "prs", "dar", "zh-CN", "zh-TW", "zh-Hant-TW", "sr-Latn", "es-419", "de-1996", "x-default", "und"],
)
def test_a_registered_tag_in_canonical_form_is_ok(tag):
    assert judge(tag).kind == "ok"
    assert canonical(tag) == tag


@pytest.mark.parametrize(
    ("tag", "suggestion", "reason"),
    [
        ("fa_IR", "fa-IR", "the underscore must be a hyphen"),
        ("zh_hans_cn", "zh-Hans-CN", "the underscore must be a hyphen"),
        (" fa", "fa", "there is white space around the tag"),
    ],
)
def test_a_slip_in_writing_is_invalid_and_safe_to_repair(tag, suggestion, reason):
    verdict = judge(tag)
    assert (verdict.kind, verdict.suggestion, verdict.reason, verdict.fix_is_safe) == (
        "invalid",
        suggestion,
        reason,
        True,
    )


@pytest.mark.parametrize(
    ("tag", "suggestion"),
    [
        ("eng", "en"),
        ("hin", "hi"),
        ("fre", "fr"),
        ("fra-CA", "fr-CA"),
        ("ger", "de"),
        ("deu", "de"),
        ("per", "fa"),
        ("fas", "fa"),
        ("tgl", "tl"),
        ("eng_US", "en-US"),
        ("i-lux", "lb"),
        ("persian", "fa"),
        ("English-US", "en-US"),
        ("Haitian Creole", "ht"),
        ("en-UK", "en-GB"),
        ("en-USA", "en-US"),
        ("en-840", "en-US"),
        ("jp", "ja"),
        ("dk-DK", "da-DK"),
    ],
)
def test_an_invalid_tag_that_can_be_told_gets_a_suggestion_for_a_person_to_look_at(tag, suggestion):
    verdict = judge(tag)
    assert (verdict.kind, verdict.suggestion, verdict.fix_is_safe) == ("invalid", suggestion, False)


@pytest.mark.parametrize(
    "tag",
    [
        "", " ", "a", "xx", "fa-", "-fa", "fa--IR", "fa-Xyzw", "fa-QQQ", "en-ZY", "en-cmn", "de-foobar",
        "en-a-bb-a-cc", "de-1996-1996", "i-mingo", "fa, en", "\u017fr", "fa\u200f",
    ],
)  # fmt: skip
def test_an_invalid_tag_that_cannot_be_told_gets_no_suggestion(tag):
    verdict = judge(tag)
    assert (verdict.kind, verdict.suggestion) == ("invalid", None)
    assert verdict.reason


@pytest.mark.parametrize(
    ("tag", "suggestion"),
    [
        ("iw", "he"),
        ("in", "id"),
        ("ji", "yi"),
        ("mo", "ro"),
        ("my-BU", "my-MM"),
        ("fa-ir", "fa-IR"),
        ("FA", "fa"),
        ("zh-cn", "zh-CN"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("en-Latn", "en"),
        ("fa-Arab-IR", "fa-IR"),
        ("zh-cmn", "cmn"),
        ("zh-yue-HK", "yue-HK"),
        ("zh-min-nan", "nan"),
        ("no-bok", "nb"),
        ("sgn-US", "ase"),
        ("en-GB-oed", "en-GB-oxendict"),
        ("en-u-ca-buddhist-a-bb", "en-a-bb-u-ca-buddhist"),
    ],
)
def test_a_valid_tag_out_of_canonical_form_is_safe_to_rewrite(tag, suggestion):
    verdict = judge(tag)
    assert (verdict.kind, verdict.suggestion, verdict.fix_is_safe) == ("non-canonical", suggestion, True)
    assert canonical(tag) == suggestion


def test_a_deprecated_region_without_a_successor_has_no_suggestion():
    assert (judge("sr-YU").kind, judge("sr-YU").suggestion) == ("non-canonical", None)


def test_the_reason_names_the_subtag():
    assert judge("eng").reason == '"eng" has the two-letter form "en"'
    assert judge("xx").reason == '"xx" is not a registered language'
    assert judge("iw").reason == '"iw" is deprecated'


def test_parse_takes_every_part_of_a_tag_and_writes_it_back():
    tag = parse("ZH-yue-HANT-hk-1996-u-CA-chinese-t-en-x-One-two")
    assert tag == LanguageTag("zh", "Hant", "HK", ("1996",), "yue", ("u-ca-chinese", "t-en"), "one-two")
    assert str(tag) == "zh-yue-Hant-HK-1996-u-ca-chinese-t-en-x-one-two"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("fr", "fr-CA"),
        ("fa", "fa-IR"),
        ("zh-TW", "zh-Hant"),
        ("zh-CN", "zh-Hans"),
        ("prs", "fa-AF"),
        ("prs", "fa"),
        ("nb", "no"),
        ("cmn", "zh"),
        ("iw", "he"),
        ("fa_IR", "fa"),
        ("en-Latn-US", "en-us"),
        ("sr-ME", "sr-Latn"),
        ("es-MX", "es-419"),
        ("qaa", "qaa-Latn"),
    ],
)
def test_tags_that_can_stand_for_one_text_agree(first, second):
    assert agree(first, second)
    assert agree(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("fr-CA", "fr-FR"),
        ("en-US", "en-GB"),
        ("es-ES", "es-419"),
        ("sr-Latn", "sr"),
        ("zh-TW", "zh-CN"),
        ("zh", "zh-Hant"),
        ("prs", "fa-IR"),
        ("id", "ms"),
        ("nn", "nb"),
        ("fa", "not a tag"),
    ],
)
def test_tags_for_different_texts_disagree(first, second):
    assert not agree(first, second)
    assert not agree(second, first)


@pytest.mark.parametrize(
    ("tag", "maximal"),
    [
        ("fa", "fa-Arab-IR"),
        ("prs", "prs-Arab-AF"),
        ("zh-TW", "zh-Hant-TW"),
        ("zh-Hant", "zh-Hant-TW"),
        ("sr", "sr-Cyrl-RS"),
        ("uz-AF", "uz-Arab-AF"),
        ("und-AF", "fa-Arab-AF"),
        ("en-Shaw", "en-Shaw-GB"),
        ("und", "und"),
        ("qaa", "qaa"),
    ],
)
def test_maximize_adds_the_likely_script_and_region(tag, maximal):
    assert str(maximize(parse(tag))) == maximal


def test_the_script_of_a_tag_is_the_likely_one_when_it_names_none():
    assert [script_of(tag) for tag in ("fa", "prs", "zh", "zh-HK", "ja", "sr-Latn", "und", "?")] == [
        "Arab", "Arab", "Hans", "Hant", "Jpan", "Latn", None, None
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("tag", "chain"),
    [
        ("zh-Hant-TW", "zh-Hant-TW zh-Hant zh"),
        ("zh-TW", "zh-TW zh-Hant zh"),
        ("zh-CN", "zh-CN zh"),
        ("prs", "prs fa-AF fa"),
        ("no", "no nb"),
        ("nb", "nb"),
        ("fr-CA", "fr-CA fr"),
        ("fr_ca", "fr-CA fr"),
        ("sr-ME", "sr-ME sr-Latn sr"),
        ("de-CH-1996-u-co-phonebk", "de-CH-1996-u-co-phonebk de-CH-1996 de-CH de"),
        ("cmn-TW", "cmn-TW cmn-Hant cmn zh-TW zh-Hant zh"),
        ("x-default", "x-default"),
        ("not a tag", ""),
    ],
)
def test_data_is_looked_for_from_the_closest_tag_outwards(tag, chain):
    assert fallbacks(tag) == tuple(chain.split())


@given(TEXTS | TAGS)
def test_no_text_breaks_the_judgement(text):
    verdict = judge(text)
    assert (verdict.kind == "ok") == (verdict.reason == "")
    assert verdict.suggestion is not None or not verdict.fix_is_safe
    fallbacks(text)
    script_of(text)


@given(TEXTS | TAGS)
def test_a_suggestion_is_a_tag_that_needs_no_other(text):
    suggestion = judge(text).suggestion
    if suggestion is not None:
        assert suggestion != text
        assert judge(suggestion).suggestion is None
        assert judge(suggestion).kind != "invalid"


@given(TEXTS | TAGS)
def test_the_canonical_form_is_its_own_canonical_form(text):
    form = canonical(text)
    if form is not None:
        assert canonical(form) == form
        assert agree(form, text)


@given(TAGS)
def test_a_parsed_tag_reads_back_as_itself(text):
    tag = parse(text)
    if tag is not None:
        assert parse(str(tag)) == tag


def test_every_replacement_in_the_registry_leads_to_a_registered_tag():
    table = subtags()
    replacements = {*table.shortened.values(), *table.equivalents.values(), *table.names.values()}
    replacements |= {tag for tag in table.whole_tags.values() if tag}
    for tag in replacements:
        assert judge(tag).kind == "ok", tag
    assert not table.shortened.keys() & table.languages
    assert not {tag.split("-")[0] for tag in table.equivalents.values()} & table.equivalents.keys()


def test_the_table_is_sorted_and_names_its_source():
    text = registry.TABLE.read_text(encoding="utf-8")
    table = json.loads(text)
    assert "IANA" in table["source"]
    assert text.endswith("}\n") and "\r" not in text
    for codes in (*table["languages"].values(), table["scripts"], table["regions"], table["variants"]):
        assert codes.split() == sorted(set(codes.split()))
    assert {"qaa", "qtz"} <= set(table["languages"]["3"].split())


def test_importing_the_module_does_not_load_the_table():
    code = "import linter.languages.tags as t, linter.languages.subtags as s; print(s.subtags.cache_info().currsize)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "0"
    )


def test_the_tags_that_skip_the_registry_are_what_it_says() -> None:
    from linter.languages import tags

    for text in tags._COMMON:
        assert tags._read(text) is not None
        assert str(tags._read(text)) == text
        assert not list(tags._departures(tags._read(text), text))  # type: ignore[arg-type]
