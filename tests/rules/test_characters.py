"""Rules about characters: damage made on purpose is undone exactly, sound text is left alone, nothing takes for ever."""

from __future__ import annotations

from collections.abc import Iterator

import ftfy
import pytest

from linter import check_text, fix_text
from linter.rules.code_pages import ARABIC, code_pages

SENTENCES = {
    "ar": "وصل الوزير إلى عمّان أمس، وبدأت المباحثات حول الميناء الجديد.",
    "bn": "দুই দেশের মন্ত্রীরা ঢাকায় চুক্তি সই করেছেন।",
    "cs": "Ministři se sešli v Plzni; přístav bude otevřen v říjnu.",
    "de": "Die Gespräche über den Hafen von Lübeck beginnen am 5. März.",
    "el": "Οι συνομιλίες για το λιμάνι άρχισαν χθες στη Ρόδο.",
    "es": "El año que viene habrá más vuelos a Málaga, según la compañía.",
    "fa": "وزیر گفت گفتگوها درباره بندر از فردا آغاز می\u200cشود.",
    "fr": "La réunion a lieu à Sète ; « c’est décidé », a déclaré le préfet.",
    "he": "השיחות על הנמל החדש החלו אתמול בחיפה.",
    "hi": "बंदरगाह पर वार्ता कल मुंबई में शुरू हुई।",
    "hy": "Նախարարը երեկ ժամանեց Գյումրի և ստորագրեց համաձայնագիրը։",
    "it": "L’accordo è già in vigore: sarà più facile viaggiare, perché i porti sono aperti.",
    "ja": "両国の大臣は昨日、横浜で協定に署名した。",
    "ko": "양국 장관은 어제 부산에서 협정에 서명했다.",
    "pl": "Wystawę można oglądać do 31 października w Łodzi i Gdańsku.",
    "ps": "وزیر وویل چې خبرې اترې به سبا پیل شي.",
    "pt": "A reunião será em São Luís; não há previsão de adiamento.",
    "ro": "Ședința are loc în București; țările vecine și-au trimis miniștrii.",
    "ru": "Переговоры о порте начались вчера в Ярославле, сообщил посол.",
    "sr": "Преговори о луци почели су јуче у Новом Саду, рекао је министар.",
    "sv": "Mötet om hamnen i Åbo börjar på fredag och är öppet för alla.",
    "ta": "துறைமுகம் குறித்த பேச்சுவார்த்தை நேற்று மதுரையில் தொடங்கியது.",
    "th": "รัฐมนตรีทั้งสองลงนามความตกลงเรื่องท่าเรือเมื่อวานนี้ที่สงขลา",
    "tr": "Görüşmeler dün İzmir’de başladı; Türkiye ile anlaşma imzalandı.",
    "uk": "Перемовини про порт почалися вчора в Чернівцях, сказав посол.",
    "ur": "وزیر نے کہا کہ بندرگاہ پر مذاکرات کل کراچی میں شروع ہوئے۔",
    "vi": "Hai bên ký hiệp định về cảng biển tại Đà Nẵng hôm qua.",
    "zh": "双方昨日在厦门就港口问题签署了协议。",
}
PAGES = {page.name: page for page in code_pages()}
WINDOWS = [name for name in PAGES if name.startswith("Windows") and name != "Windows-1257"]
RULES = ["UNI", "BID"]


def _damaged() -> Iterator[object]:
    for language, text in SENTENCES.items():
        for name in WINDOWS:
            yield pytest.param(language, text, name, id=f"{language}-{name}")


@pytest.mark.parametrize(("language", "text", "page"), list(_damaged()))
def test_a_misread_sentence_is_read_back(language: str, text: str, page: str) -> None:
    damaged = PAGES[page].misread(text)
    assert fix_text(damaged, language=language, select=["UNI003"]).text == text


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_that_was_misread_twice_is_read_back(language: str) -> None:
    page = PAGES["Windows-1252"]
    damaged = page.misread(page.misread(SENTENCES[language]))
    assert fix_text(damaged, language=language, select=["UNI003"]).text == SENTENCES[language]


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sound_sentence_is_left_alone(language: str) -> None:
    text = SENTENCES[language]
    assert check_text(text, language=language, select=RULES).findings == ()
    assert check_text(text, select=RULES).findings == ()


@pytest.mark.parametrize("language", SENTENCES)
def test_another_program_agrees(language: str) -> None:
    """ftfy reads everything but Windows-1256 back; where it sees damage there is some, and the same text comes out."""
    text = SENTENCES[language]
    assert ftfy.fix_encoding(text) == text
    for name in WINDOWS:
        repaired = ftfy.fix_encoding(PAGES[name].misread(text))
        if name != ARABIC and repaired == text:
            assert check_text(PAGES[name].misread(text), language=language, select=["UNI003"]).findings


@pytest.mark.parametrize("language", ["ar", "fa", "ur", "ps"])
def test_damage_that_lost_its_invisible_characters_is_found_and_not_repaired_unseen(language: str) -> None:
    text = SENTENCES[language]
    damaged = PAGES[ARABIC].misread(text).translate({0xAD: None, 0x200C: None, 0x200D: None, 0xA0: 0x20})
    report = check_text(damaged, language=language, select=["UNI003"])
    assert report.findings
    if PAGES[ARABIC].misread(text) != damaged:
        assert all(f.fix is None or f.fix.applicability == "unsafe" for f in report.findings)


HOSTILE = {
    "surrogates": "\ud83d \udc00x" * 300,
    "marks": "e" + "\u0301\u0323" * 3000,
    "words of marks": "e\u0301\u0323" * 3000,
    "nulls": "\x00a\x00 " * 500,
    "noncharacters": "\ufdd0\uffff " * 300,
    "openers": "\u2066\u202a\u202e" * 500 + "\u2069" * 500,
    "misread without a blank": "r\u00c3\u00a9" * 3000,
    "first bytes": "\u00c3" * 3000 + "\u00a9",
    "joiners": "\u200d\u200c" * 2000,
    "forms": "\ufedf\ufeee " * 1000,
    "two scripts": "\u041c\u006f" * 2000,
    "entities": "&amp;" * 1500,
    "signs": "\U0001d5f6 " * 1000,
    "holes": "\ufffc\ufffd" * 500,
}


@pytest.mark.parametrize("format", ["text", "html", "markdown", "record"])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_raises_nothing(name: str, format: str) -> None:
    text = HOSTILE[name]
    report = check_text(text, format=format, language="fr", select=RULES)
    assert not [f for f in report.findings if f.rule == "SYS001"]


@pytest.mark.parametrize("name", HOSTILE)
def test_eight_times_as_much_hostile_text_raises_nothing_either(name: str) -> None:
    report = check_text(HOSTILE[name] * 8, language="fr", select=RULES)
    assert not [f for f in report.findings if f.rule == "SYS001"]


def test_damage_is_said_once() -> None:
    text = "He said \u00e2\u20ac\u0153yes\u00e2\u20ac\u009d, and the \u00e2\u20ac\u009csum\u00e2\u20ac\u009d is 5."
    assert {f.rule for f in check_text(text, language="en", select=["TYP", "ORT", "UNI"]).findings} == {"UNI003"}


def test_invisible_characters_at_the_edge_of_lines_and_on_blank_lines_are_found() -> None:
    text = "\u200bOne\u200b\r\n\u200b\r\n\u2022\u200b Two\n"
    places = [f.start for f in check_text(text, language="en", select=["UNI006"]).findings]
    assert places == [i for i, char in enumerate(text) if char == "\u200b"]


def test_the_furniture_of_a_page_is_not_looked_at() -> None:
    code = '<p><code>rÃ©union \u200b</code> <a href="https://www.example.org/Ã©\u200b">x</a></p><!-- Ã©\u200b -->'
    assert check_text(code, format="html", language="fr", select=RULES).findings == ()
    markdown = "---\ntitle\u200b: Rapport\n---\n\nVoir `Ã©\u200b` et [x](https://www.example.org/Ã©).\n\n    Ã©\u200b\n"
    assert check_text(markdown, format="markdown", language="fr", select=RULES).findings == ()
