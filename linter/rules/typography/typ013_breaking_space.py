"""TYP013 breaking-space."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules import consistency
from linter.rules.blanks import (
    NO_BREAK,
    Spacing,
    blanks_after,
    blanks_before,
    ends_here,
    follows_a_word,
    named,
    spacing,
)
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.names import ends_in_a_mark
from linter.rules.passages import is_foreign

_NO_BREAK_SPACE = "\u00a0"
_SHOUTS = "!?"
_WITHIN = ";:"
_STOPS = frozenset(".!?\u2026")
_SENTENCE_BEGINS = lazy('[.!?\u00ab\u201c"\n]')
_SENTENCE_ENDS = lazy('[\n\u00bb\u201d"]')
_NEARBY = 200
_CLOSING = frozenset(")]\u00bb\u201d")
_OPENING = frozenset('(\u00ab\u201c"')


@prose_rule("TYP013", "breaking-space", "warning", fix="safe",
            references=("Lexique des r\u00e8gles typographiques en usage \u00e0 l\u2019Imprimerie nationale", "DIN 5008", "CLDR number patterns"))  # fmt: skip
def breaking_space(prose: Prose, language: Language) -> Iterator[Problem]:
    """An ordinary space stands where the line must not break: before ; : ! ? and inside « » in French, before a unit.

    At the end of a line the mark or the unit slips alone into the next one.

    Both no-break spaces are right, NO-BREAK SPACE U+00A0 and NARROW NO-BREAK SPACE U+202F; which of them is written
    before which mark is house style. It is only a hint for the space between a number and its unit, and after § and №.
    A space that is missing altogether in French is a hint too, once for a document, and nothing is inserted: a time, an
    address or a foreign name may be meant.

    Left alone: times, ratios and scores; marks that follow no word; names such as Yahoo!; smiling faces; guillemets
    that stand the other way round; quotations in another language; marks before which the region writes no space.

    Repair: make the space a no-break space.
    """
    own = spacing(language)
    if own.space_before or own.quotes:
        yield from _beside_marks(prose, own, language)
    if language.known:
        yield from _beside_numbers(prose, language)


def _beside_marks(prose: Prose, own: Spacing, language: Language) -> Iterator[Problem]:
    """The marks that the language sets off with a space: those whose blanks may break, and those that have none."""
    text = prose.text
    opening, closing, inside = own.quotes or ("", "", "")
    missing: list[tuple[int, int]] = []
    for match in _any_of("".join(own.space_before) + opening + closing).finditer(text):
        at, mark = match.start(), match.group()
        start, end = (at + 1, blanks_after(text, at + 1)) if mark == opening else (blanks_before(text, at), at)
        blanks = text[start:end]
        if len(blanks) == 1 and blanks in NO_BREAK:
            continue
        if not blanks:
            if mark in own.expected and _is_glued(text, at, mark, own) and not prose.protected(at, at + 1):
                missing.append((at, at + 1))
        elif mark in (opening, closing):
            if _is_inside(text, start, end, at) and not prose.protected(start, end):
                yield _breaking(prose, min(start, at), max(end, at + 1), mark, opening, inside)
        elif _ends_phrase(text, start, at, mark, own) and not prose.protected(start, at + 1):
            yield _breaking(prose, start, at + 1, mark, opening, own.space_before[mark])
    missing = [place for place in missing if not is_foreign(_sentence(prose, place[0]), language)]
    if missing:
        mark = text[missing[0][0]]
        space = own.space_before.get(mark, inside)
        message = f'No space stands {_side(mark, opening)} "{mark}". {language.name} writes {named(space)} there.'
        yield consistency.problem(prose, missing, message, "no space stands here either")


@cache
def _any_of(marks: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(marks)}]")


def _side(mark: str, opening: str) -> str:
    return "after" if mark == opening else "before"


def _breaking(prose: Prose, start: int, end: int, mark: str, opening: str, space: str) -> Problem:
    write = mark + space if mark == opening else space + mark
    return prose.problem(
        start, end, _message(prose.text[start:end], f'{_side(mark, opening)} "{mark}"', space), write=write
    )


def _message(written: str, where: str, space: str) -> str:
    odd = next((char for char in written if char.isspace() and char != " "), " ")
    name = "A space" if odd in " \t" + NO_BREAK else named(odd)
    return f"{name} {where} lets the line break there. Write {named(space)}."


def _is_inside(text: str, start: int, end: int, at: int) -> bool:
    """Whether blanks stand inside a line and a quotation: not behind «, which closes »Word«, nor before its »."""
    if not (start > 0 and end < len(text)) or text[start - 1].isspace() or text[end].isspace():
        return False
    outside = text[at - 1 : at] if at < start else text[at + 1 : at + 2]
    return not outside.isalnum()


def _ends_phrase(text: str, start: int, at: int, mark: str, own: Spacing) -> bool:
    """Whether a mark behind blanks is one of a sentence: a word before it, nothing glued to it, no score and no ratio."""
    if not follows_a_word(text, start):
        return False
    if not ends_here(text, at + 1) and not (mark in _SHOUTS and text[at + 1] in _SHOUTS):
        return False
    return not (text[start - 1].isdecimal() and text[at + 1 : at + 3].strip()[:1].isdecimal())


def _is_glued(text: str, at: int, mark: str, own: Spacing) -> bool:
    """Whether a mark without a space is one of a sentence, rather than of a time, an address or a name.

    An exclamation mark in the middle of a sentence is part of a name, and so is a colon without a blank behind it.
    """
    before, after = text[at - 1 : at], text[at + 1 : at + 3]
    if mark in _WITHIN:
        if not after[:1].isspace() or (before.isdecimal() and after[1:].isdecimal()):
            return False
        return (before.isalnum() or before in _CLOSING) and (after[1:].isalnum() or after[1:] in _OPENING)
    if mark in _SHOUTS:
        if ends_in_a_mark(text, at):
            return False
        return (before.isalpha() or before in _CLOSING) and (
            not after or after[0] == "\n" or (after[0].isspace() and after[1:].isupper())
        )
    if own.quotes and mark == own.quotes[0]:
        return after[:1].isalnum()
    return before.isalnum() or before in _STOPS


def _sentence(prose: Prose, position: int) -> str:
    """What stands around a mark, as far as the next marks that end a sentence or open a quotation."""
    before = _SENTENCE_BEGINS.split(prose.text[max(0, position - _NEARBY) : position])[-1]
    return before + _SENTENCE_ENDS.split(prose.text[position : position + _NEARBY // 4])[0]


def _beside_numbers(prose: Prose, language: Language) -> Iterator[Problem]:
    units, signs = language.typography.get("no_break_before"), language.typography.get("no_break_after")
    for match in prose.finditer(_before_units(tuple(units))) if units else ():
        message = _message(" ", f'before "{match.group(1)}"', _NO_BREAK_SPACE)
        yield prose.problem(match.start(), match.start(1), message, write=_NO_BREAK_SPACE, severity="info")
    if not signs or prose.alphabet.isdisjoint("".join(sign[-1] for sign in signs)):
        return
    for match in prose.finditer(_after_signs(tuple(signs))):
        message = _message(" ", f'after "{match.group(1)}"', _NO_BREAK_SPACE)
        yield prose.problem(match.end(1), match.end(), message, write=_NO_BREAK_SPACE, severity="info")


@cache
def _before_units(units: tuple[str, ...]) -> re.Pattern[str]:
    """A blank between a digit and a unit that ends there: "5 m" but not "5 m'a"."""
    return re.compile(rf" (?<=\d.)({_listed(units)})(?![\w'\u2019])")


@cache
def _after_signs(signs: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w№])({_listed(signs)}) (?=[\w(])")


def _listed(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


EXAMPLES = (
    bad("fr", "Qui participera⟦ ?⟧ Personne ne le sait⟦ !⟧", fixed="Qui participera\u202f? Personne ne le sait\u202f!"),
    bad("fr", "La réunion est close⟦ ;⟧ voici la liste⟦ :⟧ trois ministres.",
        fixed="La réunion est close\u202f; voici la liste\u00a0: trois ministres."),
    bad("fr", "Le journal ⟦« ⟧Le Monde⟦ »⟧ écrit aujourd’hui.", fixed="Le journal «\u00a0Le Monde\u00a0» écrit aujourd’hui."),
    # THIN SPACE breaks, too; two blanks become one space.
    bad("fr", "Qui participera⟦\u2009?⟧ Personne⟦  !⟧", fixed="Qui participera\u202f? Personne\u202f!"),
    bad("fr-CA", "Ordre du jour⟦ :⟧ la réunion.", fixed="Ordre du jour\u00a0: la réunion."),
    bad("fr-CH", "Le journal ⟦« ⟧Le Temps⟦ »⟧ écrit.", fixed="Le journal «\u202fLe Temps\u202f» écrit."),
    # The file writes its no-break spaces as entities; so does the repair.
    bad("fr", "<p>Ordre du jour&nbsp;: qui <b>participera</b>⟦ :⟧ les ministres.</p>", format="html",
        fixed="<p>Ordre du jour&nbsp;: qui <b>participera</b>&nbsp;: les ministres.</p>"),
    bad("fr", "La liste **complète**⟦ :⟧ trois ministres.", format="markdown", fixed="La liste **complète**\u00a0: trois ministres."),
    bad("de", "Die Steuer steigt um 6⟦ ⟧% nach §⟦ ⟧5 des Gesetzes.", severity="info",
        fixed="Die Steuer steigt um 6\u00a0% nach §\u00a05 des Gesetzes."),
    bad("fr", "Le prix augmente de 10⟦ ⟧€, selon la note n°⟦ ⟧5.", severity="info",
        fixed="Le prix augmente de 10\u00a0€, selon la note n°\u00a05."),
    bad("ru", "Указ №⟦ ⟧12 подписан.", severity="info", fixed="Указ №\u00a012 подписан."),
    bad("ru", "Трасса длиной 340⟦ ⟧км открыта.", severity="info", fixed="Трасса длиной 340\u00a0км открыта."),
    bad("pl", "Temperatura spadnie do 2⟦ ⟧°C.", severity="info", fixed="Temperatura spadnie do 2\u00a0°C."),
    bad("sv", "Skatten höjs med 6⟦ ⟧%.", severity="info", fixed="Skatten höjs med 6\u00a0%."),
    # A missing space is a hint for the whole text.
    bad("fr", "Qui participera⟦?⟧ La liste: trois ministres; la fin: vendredi! Le journal «Le Monde» écrit.", severity="info"),
    bad("fr", "Elle précise⟦:⟧ «\u00a0Tout sera prêt le 5\u00a0mai (2025): c’est le but\u00a0».", severity="info"),
    good("fr", "Le prix Yahoo! Green, puis le prix Kahoot! Junior, ont été remis\u00a0; score final, 3: 1."),
    good("fr", "Qui participera\u00a0? La réunion\u202f: lundi\u00a0; «\u202foui\u202f»."),
    good("fr-CA", "Qui participera? Personne!"),
    good("fr-CH", "Le journal «Le Temps» écrit: «oui»."),
    good("fr", "Rendez-vous à 12:30, score 3 : 1, adresse fdda:5cc1:23::1f."),
    good("fr", "En 2024 l’eau a coûté 5\u00a0€ le m³."),
    good("fr", "Elle a écrit «\u00a0Water for all: the report of the agency\u00a0» en anglais."),
    good("fr", "Elle a lu «\u00a0Rivers: what the towns of the valley want!\u00a0» en entier."),
    good("it", "Il prezzo sale del 10% in Italia: è vero?"),
    good("en", "It costs $5 or 5% more: is it true?"),
    good("fr", "Le site Yahoo! de 2024 a un nom\u00a0: c’est Jeopardy! pour tous."),
    good("fr", "Nous sommes contents :) et Yahoo! aussi."),
    # A doubled sign is the matter of the rule about abbreviations.
    good("ru", "Приказы №№ 5 и 8 отменены."),
    good("ht", "Ki moun ki pral patisipe ?"),
)  # fmt: skip
