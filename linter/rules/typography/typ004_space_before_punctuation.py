"""TYP004 space-before-punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.blanks import BLANK, BLANKS, NO_BREAK, SHOUTS, ends_here, follows_a_word, named, spacing
from linter.rules.model import Problem, bad, good, prose_rule

# Behind these the text goes on without a blank only by mistake: "word ,word".
_PAUSES = ",;\u060c\u061b"
# Inside a sentence these may be something else: a sign that is spoken of, the rest of a name.
_STOPS = ".!?"
# Lines that begin "Date :", "Place :" are a form whose colons are aligned, or a habit of forms.
_LABEL = lazy(rf"^[^\n:]{{1,40}}{BLANK}:", re.MULTILINE)


@prose_rule("TYP004", "space-before-punctuation", "warning", fix="safe", triggers=BLANKS,
            convention="no_space_before", references=("EU Interinstitutional Style Guide 6.4",))  # fmt: skip
def space_before_punctuation(prose: Prose, language: Language) -> Iterator[Problem]:
    """A space stands before a comma, full stop or another mark that belongs to the word before it.

    The mark may slip to the beginning of the next line. Often the space is a habit of French, which writes one before ;
    : ! and ?, or it was left over when a word was deleted.

    Left alone: marks before which the language writes a space, or may write one; the dots of an ellipsis; a mark that
    begins something (.5, .NET); a mark that follows an address or a link; a smiling face; scores and scales such as 3 :
    1; a full stop after a number inside a line; the colons of a form, where two or more lines begin with a label, a
    space and a colon. In a text of unknown language only the comma is looked at.

    Repair: delete the space; where it stands before a comma instead of after it, write it after the comma. An editor
    must look at a colon, and at a full stop, ! or ? that does not end the sentence.
    """
    marks = [mark for mark in spacing(language).none_before if mark in prose.alphabet]
    blanks = [blank for blank in BLANKS if blank in prose.alphabet]
    text = prose.text
    if not any(blank + mark in text for mark in marks for blank in blanks):
        return
    forms: dict[int, bool] = {}
    for match in prose.finditer(_pattern("".join(marks))):
        start, end = match.span()
        mark = text[end - 1]
        written = _repair(text, start, end)
        if written is None or (mark == ":" and _in_form(prose, start, forms)):
            continue
        fix = "safe" if mark != ":" and (mark not in _STOPS or _ends_sentence(text, end)) else "unsafe"
        yield prose.problem(start, end, _message(match.group(), written), write=written, fix=fix)


@cache
def _pattern(marks: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=[^\s\ufffc]){BLANK}++[{re.escape(marks)}]")


def _repair(text: str, start: int, end: int) -> str | None:
    """What the blanks and the mark should read; None where they are right, or may be."""
    mark, following = text[end - 1], text[end : end + 1]
    if not follows_a_word(text, start):
        return mark if mark in SHOUTS and text[start - 1] in SHOUTS else None
    if mark in _PAUSES and following.isalpha() and text[start - 1].isalpha():
        return mark + " "
    if not ends_here(text, end) and not (mark in SHOUTS and following in SHOUTS):
        return None
    before, after = text[start - 1], text[end : end + 2].strip()[:1]
    if mark == "." and (after == "." or (before.isdecimal() and text[end : end + 1] not in ("", "\n"))):
        return None  # . . . and 1 . 2
    if before.isdecimal() and after.isdecimal():
        return None
    return mark


def _ends_sentence(text: str, end: int) -> bool:
    """Whether a mark at the end of a range can only end a sentence: the line ends, or a sentence begins behind it."""
    following = text[end : end + 2].lstrip(BLANKS + "\"'\u201c\u201d\u201e\u00ab\u00bb\u2019)")
    return not following or following[0] == "\n" or (following[0].isalpha() and not following[0].islower())


def _in_form(prose: Prose, position: int, forms: dict[int, bool]) -> bool:
    """Whether several lines of the block begin with a word, a blank and a colon."""
    left, right = prose.bounds(position)
    if left not in forms:
        forms[left] = len(_LABEL.findall(prose.text[left:right])) > 1
    return forms[left]


def _message(wrong: str, written: str) -> str:
    mark = wrong[-1]
    blank = next((char for char in wrong if char in NO_BREAK), " ")
    name = "A space" if blank == " " else named(blank)
    if written != mark:
        return (
            f'{name} stands before "{mark}" instead of after it. Write "{mark}" directly after the word, then a space.'
        )
    return f'{name} stands before "{mark}". Write "{mark}" directly after the word.'


EXAMPLES = (
    bad("en", "The talks⟦ ,⟧ however, began on Monday.", fixed="The talks, however, began on Monday."),
    bad("en", "Will they succeed⟦ ?⟧ Nobody knows⟦ !⟧", fixed="Will they succeed? Nobody knows!"),
    # The blank is on the wrong side.
    bad("de", "Die Gespräche⟦ ,⟧die am Montag begannen, dauern an.", fixed="Die Gespräche, die am Montag begannen, dauern an."),
    bad("de", "Die Minister sagten nichts⟦ :⟧ kein Wort.", fixed="Die Minister sagten nichts: kein Wort."),
    bad("tr", "Görüşmeler pazartesi günü başladı⟦ .⟧", fixed="Görüşmeler pazartesi günü başladı."),
    bad("ar", "بدأت المحادثات⟦ ،⟧ وتنتهي يوم الجمعة.", fixed="بدأت المحادثات، وتنتهي يوم الجمعة."),
    bad("fa", "آیا نشست به پایان رسید⟦ ؟⟧", fixed="آیا نشست به پایان رسید؟"),
    bad("ur", "مذاکرات پیر کو شروع ہوئے⟦ ۔⟧", fixed="مذاکرات پیر کو شروع ہوئے۔"),
    bad("hi", "बैठक सोमवार को शुरू हुई⟦ ।⟧ वह शुक्रवार तक चलेगी⟦ ,⟧ ऐसा कहा गया।",
        fixed="बैठक सोमवार को शुरू हुई। वह शुक्रवार तक चलेगी, ऐसा कहा गया।"),
    bad("vi", "Hội nghị bắt đầu vào thứ hai⟦ ;⟧ ai sẽ tham dự⟦ ?⟧", fixed="Hội nghị bắt đầu vào thứ hai; ai sẽ tham dự?"),
    bad("el", "Πότε αρχίζουν οι συνομιλίες⟦ ;⟧", fixed="Πότε αρχίζουν οι συνομιλίες;"),
    bad("hy", "Բանակցությունները սկսվեցին երկուշաբթի⟦ ։⟧", fixed="Բանակցությունները սկսվեցին երկուշաբթի։"),
    bad("pl", "„Nikt o to nie pytał”⟦ ,⟧ dodała rzeczniczka.", fixed="„Nikt o to nie pytał”, dodała rzeczniczka."),
    bad("es", "¿Cuándo empiezan las conversaciones⟦ ?⟧", fixed="¿Cuándo empiezan las conversaciones?"),
    # Canada writes no space before these three; France does.
    bad("fr-CA", "Qui participera⟦ ?⟧", fixed="Qui participera?"),
    bad("fr", "La réunion⟦ ,⟧ dit-on, aura lieu.", fixed="La réunion, dit-on, aura lieu."),
    # NO-BREAK SPACE, as an entity
    bad("sv", "<p>Mötet börjar <b>nu</b>⟦&nbsp;!⟧</p>", format="html", fixed="<p>Mötet börjar <b>nu</b>!</p>"),
    bad("ru", "Переговоры **завершены**⟦ .⟧ Делегации уехали.", format="markdown",
        fixed="Переговоры **завершены**. Делегации уехали."),
    bad("ru", "Мы победили!⟦ !⟧⟦ !⟧", fixed="Мы победили!!!"),
    # A full stop inside a sentence may be the rest of something else.
    bad("it", "Il ministro⟦ .⟧ arrivato lunedì, parla oggi.", fixed="Il ministro. arrivato lunedì, parla oggi."),
    good("fr", "Qui participera\u202f? La réunion\u00a0: lundi\u202f; la fin\u202f: vendredi\u202f!"),
    good("fr-CA", "Ordre du jour\u00a0: la réunion."),
    good("fr", "Quelle surprise ! ! !"),
    good("ht", "Ki moun ki pral patisipe ?"),
    good("en", "I do not know why … but the talks ended ... badly."),
    good("en", "They use the .NET platform and the .gov domain, at a rate of .5 per cent."),
    good("en", "Let us wait . . . and see."),
    good("de", "Das Spiel endete 3 : 1, die Karte ist im Maßstab 1 : 50000."),
    good("en", "Write to press@example.org , not to us; see https://example.org/news ."),
    good("id", "Nomor : 12\nPerihal : Undangan\nTempat : Jakarta"),
    good("en", "We are glad :) and thank you ;)"),
    good("ja", "会議は月曜日に始まる ！"),
    good("th", "การประชุมเริ่มเมื่อใด ?"),
    good("en", "The fee is 30 ,- kroner."),
    bad("ht", "Reyinyon an te fèt an 2019⟦ .⟧", fixed="Reyinyon an te fèt an 2019."),
    # the Hindi colon stands clear of the visarga, its look-alike
    good("hi", "विषय : बाढ़ राहत के लिए अनुदान"),
    good("bn", "বিষয় : বন্যার্তদের জন্য অনুদান"),
)  # fmt: skip
