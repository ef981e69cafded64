"""TYP016 ellipsis-style."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules import consistency
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.neighbours import after, before, is_latin, is_native
from linter.rules.shown import shown

_DOTS, _ELLIPSIS = "...", "\u2026"
# Three dots, neither part of a leader nor of a path; an ellipsis character that stands alone.
_THREE_DOTS = lazy(r"\.\.\.(?<!\.\.\.\.)(?![./\\])")
_ONE_ELLIPSIS = lazy("\u2026(?<!\u2026\u2026)(?!\u2026)")
_AFTER_MARK = lazy("[?!](\\.\\.\\.(?!\\.)|\u2026)")


@prose_rule("TYP016", "ellipsis-style", "info", fix="unsafe", convention="ellipsis", triggers=".\u2026\u3002\u30fb",
            references=("GB/T 15834-2011, 4.11", "EU Interinstitutional Style Guide 6.4"),
            options={"fewest": consistency.FEWEST_OPTION})  # fmt: skip
def ellipsis_style(prose: Prose, language: Language, *, fewest: int = consistency.FEWEST) -> Iterator[Problem]:
    """An ellipsis has another form than the language, or the rest of the document, gives it.

    Three dots and the one character that looks like them are both in use; side by side they differ in width, and a
    search finds only one of them. Chinese writes six dots at half height, Russian only two after a question or
    exclamation mark.

    Left alone: a document that keeps to one form, has fewer than five ellipses, or writes neither form in four fifths
    of the places; dots in brackets that mark an omission; rows of more than three dots; paths and code; in Chinese and
    Japanese, dots beside Latin words.

    Repair: write the form of the language, or that of the rest of the document. An editor must look: of full stops in a
    row (\u3002\u3002\u3002) the last may end the sentence. Two forms that are both right are only reported.
    """
    spec: dict[str, Any] = language.typography["ellipsis"]
    if (stop := spec.get("stops")) and stop * 3 in prose.text:
        yield from _full_stops(prose, stop, spec["write"])
    if short := spec.get("after_mark"):
        yield from _after_marks(prose, short)
    if wrong := spec.get("wrong"):
        yield from _of_other_languages(prose, language, tuple(wrong), spec["write"])
    elif _DOTS in prose.text and _ELLIPSIS in prose.alphabet:
        yield from _two_forms(prose, fewest)


def _full_stops(prose: Prose, stop: str, write: str) -> Iterator[Problem]:
    """Three full stops or more in a row, which nothing else can mean."""
    for match in prose.finditer(_run(stop, 3)):
        message = f"Full stops in a row stand for an ellipsis. Write {shown(write)}."
        yield prose.problem(*match.span(), message, write=write, fix="unsafe")


def _after_marks(prose: Prose, short: str) -> Iterator[Problem]:
    """A whole ellipsis behind a question or exclamation mark, whose point counts as its first dot."""
    for match in prose.finditer(_AFTER_MARK):
        mark = match.group()[0]
        message = f'The dot of "{mark}" is the first dot of the ellipsis. Write "{mark}{short}".'
        yield prose.problem(*match.span(), message, write=mark + short, fix="unsafe")


def _of_other_languages(prose: Prose, language: Language, wrong: tuple[str, ...], write: str) -> Iterator[Problem]:
    """The forms that other languages write, beside words of this one."""
    wanted = tuple(form for form in wrong if form[0] in prose.alphabet)
    if not wanted:
        return
    for match in _any(wanted).finditer(prose.text):
        start, end = match.span()
        left, right = before(prose.text, start), after(prose.text, end)
        if not is_native(left, language) and not is_native(right.char, language):
            continue
        if is_latin(left) or is_latin(right.char) or prose.protected(start, end):
            continue
        message = f'"{match.group()}" is not the ellipsis of {language.name}. Write {shown(write)}.'
        yield prose.problem(start, end, message, write=write, fix="unsafe")


def _two_forms(prose: Prose, fewest: int) -> Iterator[Problem]:
    """Both forms in one text: one hint, where the text clearly keeps to one."""
    places = {
        form: [match.span() for match in prose.finditer(pattern) if not _omission(prose.text, match)]
        for form, pattern in ((_DOTS, _THREE_DOTS), (_ELLIPSIS, _ONE_ELLIPSIS))
    }
    chosen = consistency.choice(places, enough=fewest)
    if chosen:
        style, departing = chosen
        form = "three dots" if style == _DOTS else f"the one character {shown(style)}"
        message = f"The other ellipses of this document are written as {form}. Write the same here."
        yield consistency.problem(prose, departing, message, "another ellipsis of another form")


def _omission(text: str, match: re.Match[str]) -> bool:
    """Whether the dots stand in brackets of their own: something was left out of a quotation."""
    start, end = match.span()
    return text[max(0, start - 1) : start] in ("[", "(") and text[end : end + 1] in ("]", ")")


@cache
def _run(char: str, least: int) -> re.Pattern[str]:
    return re.compile(f"{re.escape(char)}{{{least},}}")


@cache
def _any(forms: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the forms once, or twice in a row where twice is also written (six dots)."""
    single = "|".join(
        rf"{re.escape(form)}(?<!{re.escape(form[0] * (len(form) + 1))})(?!{re.escape(form[0])})" for form in forms
    )
    return re.compile(rf"{single}|(?<!\.)\.{{6}}(?!\.)" if _DOTS in forms else single)


EXAMPLES = (
    # U+2026 is HORIZONTAL ELLIPSIS
    bad("zh-Hans", "谈判仍在继续⟦。。。⟧结果尚不清楚。", fixed="谈判仍在继续……结果尚不清楚。"),
    bad("zh-Hans", "他说⟦...⟧我们会继续努力。", fixed="他说……我们会继续努力。"),
    bad("zh-Hant", "他說⟦…⟧我們會繼續努力。", fixed="他說……我們會繼續努力。"),
    bad("ja", "交渉は続いている⟦・・・⟧と大臣は述べた。", fixed="交渉は続いている…と大臣は述べた。"),
    bad("ja", "交渉は続いている⟦。。。⟧", fixed="交渉は続いている…"),
    bad("ru", "Что будет дальше⟦?...⟧ Ответа пока нет.", fixed="Что будет дальше?.. Ответа пока нет."),
    bad("uk", "Яка несподіванка⟦!…⟧ Ніхто не чекав.", fixed="Яка несподіванка!.. Ніхто не чекав."),
    bad("en", "One… two… three… four… and ⟦...⟧ five."),
    bad("cs", "Jedna... dvě... tři... čtyři... a⟦…⟧ pět."),
    bad("ar", "قال... ثم عاد... ثم سأل... ثم صمت... ثم ⟦…⟧ رحل."),
    bad("zh-Hans", "<p>谈判<b>仍在继续</b>⟦。。。⟧</p>", format="html", fixed="<p>谈判<b>仍在继续</b>……</p>"),
    good("en", "One… two… and ... three."),
    good("en", "They said... and then... and so on... until... the end."),
    good(
        "de",
        "„Der Plan […] steht“, „das Ziel […] bleibt“, „der Weg […] ist lang“, „wir […] gehen“, aber er ... schwieg.",
    ),
    good("ru", "Что дальше?.. Пока нет ответа!.."),
    good("zh-Hans", "他说……我们会继续努力。使用 try...catch 处理。"),
    good("ja", "交渉は続いている……と大臣は述べた。"),
    good("en", "Contents ........ 12\nSee ../docs for more… and so on."),
    good("ko", "그는 말했다... 그리고 떠났다."),
)
