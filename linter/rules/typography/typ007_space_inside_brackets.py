"""TYP007 space-inside-brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.blanks import BLANK, BLANKS, spacing
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.neighbours import stands_apart
from linter.rules.passages import is_foreign
from linter.rules.quotation_marks import usage
from linter.rules.words import belongs

_BRACKETS = "()[]"
# What a quotation ends with.
_ENDS = ".,!?\u2026"
# Farther than this nobody looks for the other bracket of a pair.
_FARTHEST = 600
# What is called in code: report.save( path ), $on( event ). A name longer than that is none.
_CALL = re.compile(r"(?:[$_]|\b[a-z]\w*\.)\w*\Z", re.ASCII)
_NAME = 40
# Anything else in brackets is a check mark, a face, or dots for words that are left out.
_WORD = lazy(r"\w\w|^\s*[^\WxX_]\s*$")
# What is no wrapped sentence: several lines, or a line that ends as those of code and tables do.
_LINES = lazy(r"\n.*\n|[^\w\s,]\n|,\n(?=\S*[\"'\d])|\n(?!\w)", re.DOTALL)


class _Pair(NamedTuple):
    opening: str
    closing: str
    safe: bool


@prose_rule("TYP007", "space-inside-brackets", "warning", fix="safe", triggers="()[]\u00ab\u00bb\u201c\u201d\u201e\u00bf\u00a1",
            convention="no_space_inside", references=("EU Interinstitutional Style Guide 6.4",))  # fmt: skip
def space_inside_brackets(prose: Prose, language: Language) -> Iterator[Problem]:
    """A space stands directly inside brackets or quotation marks, or after an opening ¿ or ¡.

    The bracket or mark may be left alone at the end of a line, away from the words it encloses.

    Left alone: the spaces that French writes inside « »; a quotation in another language, which keeps its own spacing;
    empty brackets and check boxes such as [ ] and [x]; dots for words that are left out; a bracket whose partner is
    missing or far away, such as the number of a list; a smiling face; quotations of several lines; code.

    Repair: delete the space. An editor must look at square brackets, and at a space that belongs on the other side of
    the bracket.
    """
    text = prose.text
    blanks = [blank for blank in BLANKS if blank in prose.alphabet]
    for pair in _pairs(language):
        if prose.alphabet.isdisjoint(pair.opening + pair.closing):
            continue
        if not any(pair.opening + blank in text or blank + pair.closing in text for blank in blanks):
            continue
        for match in prose.finditer(_pattern(pair)):
            start, end = match.span()
            if text[start] == pair.opening:
                yield from _opening(prose, language, pair, start, end)
            elif pair.closing not in spacing(language).none_before:
                yield from _closing(prose, language, pair, start, end)


@cache
def _pairs(language: Language) -> tuple[_Pair, ...]:
    return tuple(_Pair(pair[0], pair[1], pair[0] not in "[{") for pair in spacing(language).none_inside)


@cache
def _pattern(pair: _Pair) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(pair.opening)}{BLANK}++(?=[^\s])|(?<=[^\s]){BLANK}++{re.escape(pair.closing)}")


def _opening(prose: Prose, language: Language, pair: _Pair, start: int, end: int) -> Iterator[Problem]:
    text = prose.text
    if pair.opening not in _BRACKETS and _closes(text, start):
        return
    partner = text.find(pair.closing, end, min(prose.bounds(start)[1], end + _FARTHEST))
    if partner < 0 or not _wrong(prose, language, pair, start, partner):
        return
    moved = pair.opening in _BRACKETS and stands_apart(text[start - 1 : start])
    message = f'A space stands after "{pair.opening}"{" instead of before it" if moved else ""}.'
    yield _problem(prose, start, end, pair, message, f" {pair.opening}" if moved else pair.opening)


def _closes(text: str, start: int) -> bool:
    """Whether an opening quotation mark stands where one closes: that it is the wrong one, another rule says."""
    return start > 0 and (belongs(text[start - 1]) or text[start - 1] in _ENDS)


def _closing(prose: Prose, language: Language, pair: _Pair, start: int, end: int) -> Iterator[Problem]:
    text = prose.text
    if pair.opening not in _BRACKETS and text[end : end + 1].isalnum() and usage(language).may_open(pair.closing):
        return  # the mark opens: „так” і “ні”
    partner = text.rfind(pair.opening, max(prose.bounds(start)[0], start - _FARTHEST), start)
    if (
        partner < 0
        or text.find(pair.closing, partner, start) >= 0
        or not _wrong(prose, language, pair, partner, end - 1)
    ):
        return
    moved = pair.closing in _BRACKETS and stands_apart(text[end : end + 1])
    message = f'A space stands before "{pair.closing}"{" instead of after it" if moved else ""}.'
    yield _problem(prose, start, end, pair, message, f"{pair.closing} " if moved else pair.closing)


def _problem(prose: Prose, start: int, end: int, pair: _Pair, message: str, write: str) -> Problem:
    repair = "Delete it." if write.strip() == write else "Move it."
    fix = "safe" if pair.safe and write.strip() == write else "unsafe"
    return prose.problem(start, end, f"{message} {repair}", write=write, fix=fix)


def _wrong(prose: Prose, language: Language, pair: _Pair, opening: int, closing: int) -> bool:
    """Whether what stands between two marks is prose of the language."""
    inside = prose.text[opening + 1 : closing]
    if not _WORD.search(inside) or ("\n" in inside and (pair.opening not in _BRACKETS or _LINES.search(inside))):
        return False
    if prose.protected(opening, opening + 1) or prose.protected(closing, closing + 1):
        return False  # a smiling face
    if _CALL.search(prose.text, max(0, opening - _NAME), opening):
        return False
    return pair.opening in _BRACKETS or not is_foreign(inside, language)


EXAMPLES = (
    bad("en", "The text ⟦( ⟧here⟦ )⟧ is short.", fixed="The text (here) is short."),
    bad("de", "Die Gespräche (am Montag⟦ )⟧ dauern an.", fixed="Die Gespräche (am Montag) dauern an."),
    bad("uk", "Творчість відкриється новими ⟦( ⟧цікавезними⟦ )⟧ гранями.", fixed="Творчість відкриється новими (цікавезними) гранями."),
    bad("hi", "कृत्रिम बुद्धिमत्ता ⟦( ⟧एआई⟦ )⟧ की बैठक हुई।", fixed="कृत्रिम बुद्धिमत्ता (एआई) की बैठक हुई।"),
    bad("ar", "الوزير ⟦( ⟧في القاهرة⟦ )⟧ يستقبل الوفد.", fixed="الوزير (في القاهرة) يستقبل الوفد."),
    bad("el", "Η εφημερίδα ⟦« ⟧Το Βήμα⟦ »⟧ έγραψε.", fixed="Η εφημερίδα «Το Βήμα» έγραψε."),
    bad("it", "Il giornale ⟦« ⟧La Stampa⟦ »⟧ scrive oggi.", fixed="Il giornale «La Stampa» scrive oggi."),
    bad("es", "⟦¿ ⟧Cuándo empiezan las conversaciones?", fixed="¿Cuándo empiezan las conversaciones?"),
    bad("en", "She said: ⟦\u201c ⟧We will come back.⟦ \u201d⟧", fixed="She said: \u201cWe will come back.\u201d"),
    bad("en", "The text [see⟦ ]⟧ is short.", fixed="The text [see] is short."),
    bad("en", "The text ⟦( ⟧see page 8) is short.", fixed="The text (see page 8) is short."),
    bad("sv", "Mötet⟦( ⟧på måndag) är kort.", fixed="Mötet (på måndag) är kort."),
    # a particle of Korean follows closely
    bad("ko", "세계기상기구⟦( ⟧WMO⟦ )⟧의 보고서가 나왔다.", fixed="세계기상기구(WMO)의 보고서가 나왔다."),
    # Chinese and Japanese words touch brackets
    bad("ja", "世界気象機関⟦( ⟧WMO⟦ )⟧の報告書が出た。", fixed="世界気象機関(WMO)の報告書が出た。"),
    # The text is wrapped.
    bad("en", "The text ⟦[ ⟧see the\nlast page⟦ ]⟧ is short.", fixed="The text [see the\nlast page] is short."),
    # NO-BREAK SPACE, as an entity
    bad("ru", "<p>Газета ⟦«&nbsp;⟧Труд⟦&nbsp;»⟧ пишет.</p>", format="html", fixed="<p>Газета «Труд» пишет.</p>"),
    bad("fa", "روزنامه ⟦« ⟧اطلاعات⟦ »⟧ نوشت.", fixed="روزنامه «اطلاعات» نوشت."),
    good("uk", "На виборах „так” і “ні” набрали порівну."),
    good("fr", "Le journal «\u00a0Le Monde\u00a0» écrit aujourd’hui."),
    good("fr-CH", "Le journal «\u202fLe Temps\u202f» écrit aujourd’hui."),
    good("it", "Il giornale «La Stampa» scrive (oggi)."),
    # A Greek text that quotes Russian.
    good("el", "Η ρωσική λέξη « переговоры » σημαίνει συνομιλίες."),
    good("en", "[ ] Yes [x] No ( ) [ … ] ( ... )"),
    good("en", "We are sorry :( but the talks ended. a ) one b ) two"),
    good("en", "Then call report.save( path, mode ) and wait for the answer of the server."),
    good("en", "f( ) has no arguments; open `( a )` in code.", format="markdown"),
    good("ru", "Газета «Труд» и «Известия» пишут."),
    good("en", 'The list [ "water",\n"bread" ] is data, and so is ( one\ntwo\nthree ).'),
    # “ closes here, behind a vowel sign: the mark is wrong, not the blank
    good("hi", "मंत्री ने इसे „राहत की घड़ी“ कहा और “नई शुरुआत” भी।"),
)  # fmt: skip
