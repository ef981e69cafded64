"""Persian words: their lexicon, their readings, and lost joints found in text. A bar stands for U+200C in these tests."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from generators import persian_lexicon
from linter import all_rules, check_text, fix_text
from linter.languages.persian import lexicon, weighed
from linter.languages.persian.acronyms import acronym
from linter.languages.persian.analysis import Verdict, judge
from linter.languages.persian.arabic import has_article, has_pronoun, is_arabic
from linter.languages.persian.letters import JOINING, ZWNJ
from linter.languages.persian.readings import as_it_stands, with_joints
from linter.languages.persian.spaced import one_word
from linter.languages.persian.verbs import is_verb, verbs

ROOT = Path(__file__).parents[2]
DARI = yaml.safe_load((Path(__file__).parent / "persian_dari.yaml").read_text(encoding="utf-8"))
NAMES = yaml.safe_load((Path(__file__).parent / "persian_names.yaml").read_text(encoding="utf-8"))
# Where the two packages lie; the generator says how to fetch them.
DICTIONARY = Path(os.environ.get("PRESSLINT_DICTIONARY_FA", "dictionary-fa-2.0.0.tgz"))
SHEKAR = Path(os.environ.get("PRESSLINT_SHEKAR", "shekar-1.7.0-py3-none-any.whl"))


def barred(text: str) -> str:
    return text.replace(ZWNJ, "|")


def typed(text: str) -> str:
    return text.replace("|", ZWNJ)


def lost(word: str, before: str | None = None, after: str | None = "تازه") -> str | None:
    """The spelling that a word without joints is said to stand for, if one is certain."""
    judgement = judge(word, before, after)
    return barred(judgement.forms[0]) if judgement and judgement.verdict is Verdict.JOINT_LOST else None


def visible_joints(text: str) -> set[int]:
    """Joints behind a letter that joins, as places in the text without joints."""
    places, at, last = set(), 0, ""
    for char in text:
        if char == ZWNJ:
            if last in JOINING:
                places.add(at)
        else:
            at, last = at + 1, char
    return places


def repaired(text: str) -> str:
    return barred(fix_text(typed(text), language="fa", select=["ORT001"]).text)


def loud(text: str) -> list[tuple[str, str]]:
    findings = check_text(typed(text), language="fa", select=["ORT001"]).findings
    return [(finding.text, finding.severity) for finding in findings if finding.severity != "info"]


def restored_names(sentences: list[str]) -> tuple[float, float]:
    """Precision and recall on the words behind a caret in sentences whose joints were all deleted."""
    right = wrong = missed = 0
    for sentence in map(typed, sentences):
        plain = sentence.replace("^", "").replace(ZWNJ, "")
        words = zip(sentence.split(), fix_text(plain, language="fa", select=["ORT001"]).text.split(), strict=True)
        for word, got in words:
            if word.startswith("^"):
                wanted, found = visible_joints(word[1:]), visible_joints(got)
                right, wrong, missed = (
                    right + len(found & wanted),
                    wrong + len(found - wanted),
                    missed + len(wanted - found),
                )
    return right / (right + wrong), right / (right + missed)


def restored(sentences: list[str]) -> tuple[float, float]:
    """Precision and recall on sentences whose joints were all deleted."""
    right = wrong = missed = 0
    for sentence in map(typed, sentences):
        plain = sentence.replace(ZWNJ, "")
        found = visible_joints(fix_text(plain, language="fa-AF", select=["ORT001"]).text)
        wanted = visible_joints(sentence)
        right, wrong, missed = right + len(found & wanted), wrong + len(found - wanted), missed + len(wanted - found)
    return right / (right + wrong), right / (right + missed)


# The lexicon


@pytest.fixture(scope="module")
def built() -> bytes:
    for path in (DICTIONARY, SHEKAR):
        if not path.exists():
            pytest.skip(f"{path} is not at hand: see generators/persian_lexicon.py")
    return persian_lexicon.build(DICTIONARY, SHEKAR)


def test_the_lexicon_is_what_the_builder_makes_of_the_two_packages(built: bytes) -> None:
    """The builder is given two files, pinned by hash, and nothing else: so no other text can have given an entry."""
    assert built == lexicon.TABLE.read_bytes()


def test_every_word_of_the_lexicon_has_a_named_source(built: bytes) -> None:
    sources = persian_lexicon.Sources.read(DICTIONARY, SHEKAR)
    named = {*sources.affixes, *sources.counts, *sources.compounds}
    named |= set(sources.verb_forms)  # made of the verb stems of both
    table = lexicon.load()
    assert not set(table.words) - named
    made = {form for word in table.joined for form in table.spellings(word)} - named
    assert all(form.partition(ZWNJ)[0] in sources.affixes for form in made)  # compounds of two listed words


def test_the_lexicon_is_small_and_sorted() -> None:
    table = lexicon.load()
    assert lexicon.TABLE.stat().st_size < 450 * 1024
    assert list(table.words) == sorted(table.words)


def test_other_files_are_refused(tmp_path: Path) -> None:
    other = tmp_path / "dictionary-fa-2.0.0.tgz"
    other.write_bytes(b"")
    with pytest.raises(SystemExit, match="sha256"):
        persian_lexicon.pinned(other, persian_lexicon.DICTIONARY_SHA256)


def test_the_licences_are_named() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    assert "dictionary-fa" in notice
    assert "shekar" in notice


def test_a_document_in_another_language_loads_no_lexicon() -> None:
    import subprocess
    import sys

    code = (
        "import sys, linter; linter.check_text('Der Minister sprach.', language='de');"
        "linter.check_text('قال الوزير إن الاجتماع كان مفيدا.', language='ar');"
        "print([m for m in sys.modules if m.startswith('linter.languages.persian')])"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


# The parts of the analysis


@pytest.mark.parametrize("form", ["می|کند", "نمی|توانستند", "برمی|گردد", "می|خواندش", "می|کرده|اند", "درنمی|یابیم"])
def test_a_verb_is_read(form: str) -> None:
    assert typed(form) in dict(verbs(form.replace("|", ""), lexicon.load()))


@pytest.mark.parametrize("word", ["میدان", "میز", "میهن", "میراث", "نمیر"])
def test_a_noun_is_no_verb_or_rather_a_noun(word: str) -> None:
    assert not is_verb(word, lexicon.load()) or lost(word) is None


@pytest.mark.parametrize(
    "form",
    [
        "کتاب|ها",
        "رسانه|ای",
        "مهم|ترین",
        "شده|اند",
        "ترجمه|ها",
        "نگرانی|هایشان",
        "پیشرفته|ترین",
        "ایرانی|اند",
        "بی|سابقه",
        "هسته|ای",
    ],
)
def test_a_suffix_or_prefix_is_read_behind_a_joint(form: str) -> None:
    assert typed(form) in with_joints(form.replace("|", ""), lexicon.load())


@pytest.mark.parametrize("word", ["کتابم", "مردان", "ایرانی", "کارهایشان", "دوستانش", "بزرگی"])
def test_a_suffix_that_joins_is_no_loss(word: str) -> None:
    assert as_it_stands(word, lexicon.load()) is not None
    assert lost(word) is None


@pytest.mark.parametrize("word", ["رسانهای", "همهگیری", "شدهاند", "ترجمهها"])
def test_a_silent_heh_joins_to_nothing(word: str) -> None:
    assert as_it_stands(word, lexicon.load()) is None


def test_letters_are_spelt_out_in_one_way_only() -> None:
    assert acronym("جیامپیجی") == typed("جی|ام|پی|جی")
    assert acronym("سیانان") == typed("سی|ان|ان")
    assert acronym("بیسی") is None  # two letters are also a word


def test_neighbours_tell_the_plural_from_the_article() -> None:
    assert lost("نامهای", before="یک") == "نامه|ای"
    assert lost("نامهای", after="را") == "نامه|ای"
    assert lost("نامهای", before="همه") == "نام|های"
    judgement = judge("نامهای", "او", "تازه")
    assert judgement is not None
    assert judgement.verdict is Verdict.TWO_READINGS
    assert {barred(form) for form in judgement.forms} == {"نام|های", "نامه|ای"}


@pytest.mark.parametrize("word", ["آنها", "همزمان", "سیاستگذاری"])
def test_what_careful_writers_join_is_optional(word: str) -> None:
    judgement = judge(word, None, None)
    assert judgement is not None
    assert judgement.verdict is Verdict.OPTIONAL


@pytest.mark.parametrize("word", ["علیها", "فلها", "امثالها", "عنها"])
def test_an_arabic_pronoun_is_no_plural(word: str) -> None:
    assert has_pronoun(word) or lost(word) is None
    assert check_text(f"سلام الله {word} گفت", language="fa", select=["ORT001"]).findings == ()


def test_arabic_is_told_from_persian() -> None:
    assert has_article("والقمر")
    assert is_arabic("ان الله مع الصابرین")
    assert not is_arabic("الگوی تازه این کشور")


@pytest.mark.parametrize("name", ["شانگهای", "ویلیام", "کتابعلی", "جهانبخش", "غلامحسین", "علیرضا", "میمنه"])
def test_a_name_is_left_alone(name: str) -> None:
    assert lost(name) is None


def test_a_name_with_its_latin_original_is_left_alone() -> None:
    assert check_text("شهر بوگنهای (Bogenhay) زیباست.", language="fa", select=["ORT001"]).findings == ()


# The language of software


@pytest.mark.parametrize(
    "form",
    [
        "کامپوننت|ها", "ریپازیتوری|ها", "کلاینت|ها", "پکیج|های", "فایل|هایتان", "به|روزرسانی", "پیش|فرض", "برنامه|نویسی",
        "هم|اکنون", "می|توان", "نمی|توانید", "سفارشی|سازی|شده", "نمایش|داده|شده", "کامپایل|شده", "ذخیره|شده", "شده|است",
        "پس|زمینه|ی", "گذرواژه|ی", "به|صورت", "به|راحتی", "به|زودی", "فعال|سازی", "پیاده|سازی",
    ],
)  # fmt: skip
def test_a_technical_word_is_restored(form: str) -> None:
    assert lost(form.replace("|", "")) == form


@pytest.mark.parametrize("word", ["ورزشکاران", "دانشکده", "امضانشده", "بازنویسی", "فایلش"])
def test_a_word_that_wants_no_joint_is_left_alone(word: str) -> None:
    assert lost(word) is None


def test_an_unknown_compound_shows_its_silent_heh() -> None:
    assert lost("چندمرحلهای") == "چندمرحله|ای"
    assert lost("غیرفاصلهای") == "غیرفاصله|ای"
    assert lost("کامپوننتهای") == "کامپوننت|های"


def test_to_make_or_become_tells_an_adverb_from_a_name() -> None:
    assert lost("بهروز", after="کنید") == "به|روز"
    assert lost("بهروز", after=typed("می|شود")) == "به|روز"
    assert lost("بهروز", after="رسانی") == "به|روز"
    assert lost("بهروز", after="کرد") is None
    assert lost("بهروز", after="گفت") is None


def test_a_word_of_grammar_tells_more_than_a_frequent_plural() -> None:
    assert lost("پوستهای", after="که") == "پوسته|ای"
    assert lost("سالهای", before="که", after="پیش") is None  # "years ago" as well: two readings


def test_a_quotation_or_latin_word_says_nothing_about_the_word_before_it() -> None:
    assert repaired("او نامهای «الف» را خواند.") == "او نامهای «الف» را خواند."


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("فعّالیتها و اتّصالهای تازه", "فعّالیت|ها و اتّصال|های تازه"),
        ("برای تعمیر مُهرها و خُردها کلیک میکنید", "برای تعمیر مُهرها و خُردها کلیک می|کنید"),
        ("دربارهٔ مجلّهٔ تازه سخن میگوید", "دربارهٔ مجلّهٔ تازه سخن می|گوید"),
    ],
)
def test_persian_vowel_signs_do_not_make_a_text_arabic(text: str, fixed: str) -> None:
    assert repaired(text) == fixed


def test_a_verse_with_its_vowels_is_left_alone() -> None:
    assert loud("خواند: «فَعَلَيها ما شاءَت میکند» و رفت") == []


# What is certain


@pytest.mark.parametrize("word", ["رسانهای", "شدهاند", "ترجمهها", "برنامههای", "خانهتان"])
def test_a_suffix_joined_to_a_silent_heh_is_an_error(word: str) -> None:
    assert loud(f"این {word} تازه") == [(word, "error")]


@pytest.mark.parametrize("word", ["میکند", "کتابها", "کامپوننتها", "بیسابقه", "همکاریهای", "گفتوگو"])
def test_any_other_lost_joint_is_a_warning(word: str) -> None:
    assert loud(f"این {word} تازه") == [(word, "warning")]


def test_a_word_that_only_its_neighbours_decide_is_no_error() -> None:
    assert loud("یک نامهای رسید") == [("نامهای", "warning")]


# Names


def test_names_are_mostly_restored_and_left_alone() -> None:
    sentences = [sentence for group in NAMES.values() for sentence in group]
    precision, recall = restored_names(sentences)
    assert len(sentences) >= 100
    assert precision >= 0.87
    assert recall >= 0.85


def test_a_title_tells_a_name() -> None:
    assert loud("وزیر میلیبند از لندن آمد.") == []
    assert loud("خانم الف میلیبند از لندن آمد.") == []
    assert loud("سردار قلیزاده از کرمان آمد.") == [("قلیزاده", "warning")]  # a member that makes surnames


@pytest.mark.parametrize("form", ["تقی|پور", "رحمان|اف", "چاووش|اوغلو"])
def test_a_member_of_surnames_has_its_joint(form: str) -> None:
    assert lost(form.replace("|", "")) == form


@pytest.mark.parametrize("name", ["دورکهایم", "بکهام", "گراهام", "السیسی", "اوپنهایمر"])
def test_a_name_that_ends_like_a_suffix_is_left_alone(name: str) -> None:
    assert lost(name) is None


def test_the_text_tells_a_loan_from_a_name() -> None:
    assert loud("شهر بوگنهای و باز بوگنهای") == []
    assert loud("کامیتهای تازه و کامیتهای کهنه و کامیتها") == [
        ("کامیتهای", "warning"), ("کامیتهای", "warning"), ("کامیتها", "warning"),
    ]  # fmt: skip
    assert loud("پرا تازه و پرپهای کهنه") == []  # a short stem has to be met
    assert loud("پرپ تازه و پرپهای کهنه") == [("پرپهای", "warning")]


@pytest.mark.parametrize(
    ("first", "second", "word", "certain"),
    [("می", "کند", "می|کند", True), ("کتاب", "ها", "کتاب|ها", True), ("کار", "های", "کارهای", True),
     ("مهم", "تر", "مهم|تر", True), ("شده", "اند", "شده|اند", True), ("خانه", "ای", "خانه|ای", False),
     ("همه", "ی", "همه|ی", True), (typed("پس|زمینه"), "ی", "پس|زمینه|ی", True),
     ("پیش", "بینی", "پیش|بینی", False)],
)  # fmt: skip
def test_two_words_are_one(first: str, second: str, word: str, *, certain: bool) -> None:
    parts = one_word(first, second)
    assert parts is not None
    assert (barred(parts.word), parts.certain) == (word, certain)


@pytest.mark.parametrize(
    ("first", "second"), [("می", "ناب"), ("ای", "کاش"), ("به", "طور"), ("به", "کار"), ("هوا", "تر")]
)
def test_two_words_are_two(first: str, second: str) -> None:
    assert one_word(first, second) is None


# Lost joints in text


def test_a_repair_is_stable() -> None:
    text = "سخنگو میگوید برنامههای تازه آماده شدهاند و گفتوگو ادامه مییابد."
    once = fix_text(text, language="fa", select=["ORT"])
    assert once.text.replace(ZWNJ, "") == text
    assert fix_text(once.text, language="fa", select=["ORT"]).applied == ()


def test_words_of_two_blocks_are_never_joined() -> None:
    assert check_text("او می\n\nکند", language="fa", select=["ORT004"]).findings == ()
    assert check_text("<p>کتاب</p><p>ها</p>", format="html", language="fa", select=["ORT004"]).findings == ()


def test_the_letters_of_an_arabic_keyboard_stay_as_typed() -> None:
    fixed = fix_text("وزیر از این کار پشتیبانی \u0645\u064a\u0643\u0646\u062f.", language="fa", select=["ORT001"]).text
    assert fixed.endswith("\u0645\u064a\u200c\u0643\u0646\u062f.")


def test_markup_inside_a_word_stays() -> None:
    fixed = fix_text("<p>برنامه<b>های</b> تازه</p>", format="html", language="fa", select=["ORT001"]).text
    assert fixed.replace(ZWNJ, "") == "<p>برنامه<b>های</b> تازه</p>"


@pytest.mark.parametrize("tag", ["fa", None])
@pytest.mark.parametrize(
    "text",
    [
        "قال وزير الخارجية إن الاجتماع كان مفيدا، وأضاف أن التعاون بين البلدين مستمر في هذا المجال. ",
        "وزیر نے کہا کہ یہ ملاقات مفید رہی اور دونوں ملکوں کے درمیان تعاون جاری رہے گا۔ ",
        "د بهرنیو چارو وزیر وویل چې دا غونډه ګټوره وه او د دواړو هېوادونو تر منځ همکاري دوام لري. ",
    ],
    ids=["ar", "ur", "ps"],
)
def test_other_languages_of_the_script_are_left_alone(tag: str | None, text: str) -> None:
    rules = ["ORT001", "ORT002", "ORT003", "ORT004"]
    assert check_text(text * 20, language=tag, select=rules).findings == ()


@pytest.mark.parametrize("code", ["ORT001", "ORT002", "ORT003", "ORT004"])
def test_the_rules_are_for_persian_and_dari_only(code: str) -> None:
    rule = next(rule for rule in all_rules() if rule.code == code)
    assert rule.languages == ("fa", "fa-AF")


def test_the_clean_fixtures_raise_nothing() -> None:
    for path in sorted((ROOT / "fixtures/releases/clean/fa").iterdir()):
        findings = check_text(
            path.read_text(encoding="utf-8"), format="markdown", language="fa", select=["ORT"]
        ).findings
        assert [f for f in findings if f.severity != "info"] == [], path.name


def test_dari_is_restored_and_left_alone() -> None:
    precision, recall = restored(DARI["sentences"])
    assert len(DARI["sentences"]) == 60
    assert precision >= 0.99
    assert recall >= 0.92
    for sentence in DARI["sentences"]:
        assert check_text(typed(sentence), language="fa-AF", select=["ORT"]).findings == (), sentence


def test_dari_names_are_rarely_touched() -> None:
    precision, _ = restored(DARI["names"])
    assert precision >= 0.75


def test_the_cache_is_bounded() -> None:
    assert weighed.readings_of.cache_info().maxsize


@pytest.mark.parametrize(
    "text",
    [
        "میکند" * 100_000,
        "می " * 50_000,
        ZWNJ * 200_000,
        "کتاب " + "ها" * 100_000,
        " ".join(f"{a}{b}{c}تفگهای" for a in "بپتثجچحخ" for b in "سشصضطظعغ" for c in "فقکگلمنه") * 20,
    ],
)
def test_the_time_is_linear_in_the_length(text: str) -> None:
    rules = ["ORT001", "ORT002", "ORT003", "ORT004", "ORT005"]
    check_text(text, language="fa", select=rules)
