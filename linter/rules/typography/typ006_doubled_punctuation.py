"""TYP006 doubled-punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.blanks import ends_here, follows_a_word, spacing
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.neighbours import is_native

# Exactly two: three and more dots are an ellipsis, three ideographic full stops stand for one (TYP016).
_DOUBLED = lazy("([,;:.\u060c\u061b\u06d4\u0964\u0589\u3001\u3002\uff0c\uff1b\uff1a])(?<!\\1\\1)\\1(?!\\1)")
# In text without blanks between words a wide mark is followed by the next word.
_WIDE = "\u3001\u3002\uff0c\uff1b\uff1a"
_DANDA = "\u0964"


_SHOUTS = lazy("(?<![!?])(?:!\\?|!{4,40})(?![!?])")


@prose_rule("TYP006", "doubled-punctuation", "warning", fix="safe",
            triggers="!,;:.\u060c\u061b\u06d4\u0964\u0589\u3001\u3002\uff0c\uff1b\uff1a",
            references=("EU Interinstitutional Style Guide 6.4",))  # fmt: skip
def doubled_punctuation(prose: Prose, language: Language) -> Iterator[Problem]:
    """A comma, semicolon, colon or full stop stands twice.

    Such marks are left over when the words between them are deleted, or when a sentence ends with an abbreviation that
    has its own full stop.

    Where the language has a rule for several ! and ? in a row, another order of the two and more than three ! are a
    hint.

    Left alone: three dots or more; two dots after a number, after ? or !, and in ranges and paths; two commas that
    stand for a low quotation mark; a mark that is the question mark of the language; two dandas (\u0964) that end a
    verse; two colons inside code.

    Repair: delete one of the two. An editor must look at two colons. Two full stops may have been meant as an ellipsis:
    they are only reported, except after an abbreviation that ends a list (etc..).
    """
    text = prose.text
    if "!" in prose.alphabet and (shouts := language.typography.get("shouts")):
        yield from _shouts(prose, shouts)
    if not any(mark * 2 in text for mark in _MARKS if mark in prose.alphabet):
        return
    for match in _DOUBLED.finditer(text):
        start, end = match.span()
        mark = match.group(1)
        if not _is_slip(text, start, end, mark, language) or prose.protected(start, end):
            continue
        if mark == _DANDA and _in_verse(prose, start, end):
            continue
        if mark == "." and not _ends_list(text, start, language):
            message = 'Two full stops stand here. Write one, or an ellipsis ("…") if words are left out.'
            yield prose.problem(start, end, message)
            continue
        fix = "unsafe" if mark in ":\uff1a" else "safe"
        yield prose.problem(start, end, f'"{mark}" stands twice. Write it once.', write=mark, fix=fix)


_MARKS = ",;:.\u060c\u061b\u06d4\u0964\u0589\u3001\u3002\uff0c\uff1b\uff1a"


def _shouts(prose: Prose, right: str) -> Iterator[Problem]:
    """Question and exclamation marks in the wrong order, or too many of them."""
    for match in prose.finditer(_SHOUTS):
        message = _wrong_shouts(match.group(), right)
        yield prose.problem(*match.span(), message, severity="info")


def _wrong_shouts(marks: str, right: str) -> str:
    if "?" in marks:
        return f'"{marks}" is the wrong order. Write "{right}".'
    return f"{len(marks)} exclamation marks stand in a row. Write three at most."


def _is_slip(text: str, start: int, end: int, mark: str, language: Language) -> bool:
    if mark == language.marks.get("question"):
        return False
    if mark in _WIDE:
        return start > 0 and text[start - 1].isalnum()
    before = text[start - 1 : start]
    if not follows_a_word(text, start) or before in "\u2026" or (before.isdecimal() and mark in ".:"):
        return False
    if spacing(language).parts_words:
        return ends_here(text, end)
    return ends_here(text, end) or (is_native(before, language) and is_native(text[end], language))


def _in_verse(prose: Prose, start: int, end: int) -> bool:
    """Whether two dandas end a verse: a number follows, or several lines end so."""
    left, right = prose.bounds(start)
    following = prose.text[end : min(end + 2, right)].strip()
    return following[:1].isdecimal() or (end == right and "\n" in prose.text[left:start])


def _ends_list(text: str, start: int, language: Language) -> bool:
    return _abbreviations(language).search(text, max(0, start - 20), start) is not None


@cache
def _abbreviations(language: Language) -> re.Pattern[str]:
    listed = language.typography.get("and_so_on") or ["etc"]
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})\Z")


EXAMPLES = (
    bad("pl", "Wstęp jest bezpłatny⟦,,⟧ a katalog kosztuje 25 złotych.", fixed="Wstęp jest bezpłatny, a katalog kosztuje 25 złotych."),
    bad("hi", "रिपोर्ट हर महीने प्रकाशित होगी⟦।।⟧", fixed="रिपोर्ट हर महीने प्रकाशित होगी।"),
    bad("ar", "بدأت المحادثات⟦،،⟧ وتنتهي يوم الجمعة.", fixed="بدأت المحادثات، وتنتهي يوم الجمعة."),
    bad("zh-Hans", "会议已经结束⟦。。⟧代表团已经离开。", fixed="会议已经结束。代表团已经离开。"),
    bad("ja", "会議は終わった⟦、、⟧代表団は帰った。", fixed="会議は終わった、代表団は帰った。"),
    bad("zh-Hans", "会议已经结束⟦..⟧代表团已经离开。"),
    bad("en", "Ministers, experts, journalists, etc⟦..⟧ were there.", fixed="Ministers, experts, journalists, etc. were there."),
    bad("de", "Es geht um Wasser, Energie usw⟦..⟧", fixed="Es geht um Wasser, Energie usw."),
    bad("fr", "La réunion est close⟦..⟧ Les ministres sont partis."),
    bad("es", "Hubo una reunión⟦;;⟧ nadie habló.", fixed="Hubo una reunión; nadie habló."),
    bad("ru", "Решение принято⟦::⟧ переговоры продолжаются.", fixed="Решение принято: переговоры продолжаются."),
    bad("ru", "Неужели переговоры завершены⟦!?⟧ Да⟦!!!!⟧", severity="info"),
    bad("sv", "<p>Mötet <b>är slut</b>⟦,,⟧ sade hon.</p>", format="html", fixed="<p>Mötet <b>är slut</b>, sade hon.</p>"),
    good("en", "I do not know... but the talks ended.... badly."),
    good("ru", "Что дальше?.. Никто не знает!.. Увидим... Неужели?! Ура!!! Да?!!"),
    good("en", "What is this!? Hooray!!!!"),
    # Two commas as the opening mark of a quotation.
    good("de", "Er sagte: ,,Wir kommen.''"),
    good("nl", "De stand was 30..40 op 30.11.. en ../map bleef leeg."),
    good("el", "Πότε αρχίζουν;; Κανείς δεν ξέρει."),
    good("en", "Call std::move and Foo::bar in the code."),
    good("hi", "रघुकुल रीति सदा चली आई।\nप्राण जाई पर वचन न जाई।।"),
    good("zh-Hans", "会议还没有结束。。。文件在../目录，范围是1..9和A..Z。"),
    good("en", "Is that so?? Yes!!"),
)  # fmt: skip
