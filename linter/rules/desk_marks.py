"""Desk marks: what an editorial desk writes into a text that is not finished or not free, in the words of each language.

The same words stand in ordinary sentences ("the draft law", "an embargo on arms"), so the form decides: a mark is in
brackets, on a line of its own, or in capitals beside a dash.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from linter.languages import model
from linter.languages.dates import DateGrammar
from linter.languages.model import Language
from linter.languages.scripts import script
from linter.patterns import lazy

# Scripts with capitals. Georgian has them too, but no one writes headings in them.
_CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})
_LONGEST = 100  # a line of its own, in code points
_DECORATION = " \t\u00a0*_~#=|.:!\u2026\u2022\u00b7-\u2013\u2014\u2015\u2500\u30fb\u3000"
_DASHES = frozenset("-\u2013\u2014|:\uff1a")
_OPENING, _CLOSING, _EITHER = "\u00ab\u201e\u300c", "\u00bb\u201d\u300d", "\u201c\""
_SEPARATOR = lazy(r"\s*[:\uff1a|\u2013\u2014]\s*|\s+-+\s+")
_BRACKETED = lazy(r"\[([^\[\]\n]{1,160})\](?!\()|\u3010([^\u3010\u3011\n]{1,80})\u3011|\(([^()\n]{3,80})\)")
# "2", "v1.3", "No. 4", "14.03.2024": what follows a mark and is no sentence.
_VERSION = lazy(r"[\s:#\u2013\u2014-]*(?:v|ver|version|no|nr|rev)?\.?\s*\d[\d.,:/\s-]*", re.IGNORECASE)
_CLOCK = lazy(
    r"\d{1,2}\s?[:.h\u6642\u65f6\uc2dc]\s?\d{2}|\d{1,2}\s?(?:h\b|[ap]\.?m\b|uhr|gmt|utc|\u6642|\u65f6|\uc2dc)",
    re.IGNORECASE,
)
_REACH = 300  # how far back the opening mark of a quotation is looked for
_ANYTHING = 40  # what may follow the hour of an embargo, and the longest mark, in code points


class DeskMark(NamedTuple):
    """A mark in a line: its range, and whether its words are those of the language and not English."""

    start: int
    end: int
    own: bool


class Words(NamedTuple):
    """The desk words of a language and those of English, folded."""

    draft: tuple[str, ...]
    embargo: tuple[str, ...]
    until: tuple[str, ...]
    withheld: tuple[str, ...]
    notes: frozenset[str]
    never_said: tuple[str, ...]  # notes that no editor puts into a quotation
    begun: tuple[str, ...]  # notes that go on: "insert "
    own: frozenset[str]  # words of the language's own list
    heads: tuple[str, ...]  # the marks that a line may begin with, in capitals, with their accents and without
    tails: tuple[str, ...]  # those that it may end with
    dates: DateGrammar


def folded(text: str) -> str:
    """A text as marks are compared: in capitals, without accents, with one apostrophe and plain blanks."""
    if text.isascii():
        return text.upper()
    plain = unicodedata.normalize("NFD", text.upper().replace("\u2019", "'").replace("\u00a0", " "))
    return unicodedata.normalize("NFC", "".join(char for char in plain if not "\u0300" <= char <= "\u036f"))


@cache
def words_of(language: Language) -> Words:
    """The desk words for a text in a language."""
    english = model.load(model.ROOT).typography["leftover_marks"]
    own = language.typography["leftover_marks"]
    lists = {key: tuple(dict.fromkeys(map(folded, (*own.get(key, ()), *english[key])))) for key in english}
    notes = lists.pop("notes")
    theirs = {folded(word) for listed in english.values() for word in listed}
    return Words(
        **lists,
        notes=frozenset(note for note in notes if not note.endswith("*")),
        begun=tuple(note[:-1] for note in notes if note.endswith("*")),
        own=frozenset(folded(word) for listed in own.values() for word in listed) - theirs,
        heads=_forms(own, english, keys=("draft", "embargo", "withheld")),
        tails=_forms(own, english, keys=("draft", "embargo")),
        dates=language.dates,
    )


def _forms(*lists: dict[str, list[str]], keys: tuple[str, ...]) -> tuple[str, ...]:
    words = [word for listed in lists for key in keys for word in listed.get(key, ())]
    return tuple(dict.fromkeys(form for word in words for form in (word.upper(), folded(word))))


def desk_marks(line: str, words: Words, *, at_top: bool, prose: bool) -> Iterator[DeskMark]:
    """The marks in one line of text.

    `at_top`: whether it is one of the first lines, where a mark needs no capitals. `prose`: whether a line of its own
    says anything; a cell of a table or a field of metadata may be about drafts.
    """
    bracketed = tuple(_in_brackets(line, words))
    yield from bracketed
    core = line.strip(_DECORATION)
    if bracketed or not core:
        return
    if not core[:_ANYTHING].upper().startswith(words.heads) and not core[-_ANYTHING:].upper().endswith(words.tails):
        return
    mark = _alone(core, words, at_top) if prose and len(core) <= _LONGEST else None
    mark = mark or _beside_a_dash(core, words)
    if mark is not None:
        left = len(line) - len(line.lstrip(_DECORATION))
        yield DeskMark(left + mark.start, left + mark.end, mark.own)


def _in_brackets(line: str, words: Words) -> Iterator[DeskMark]:
    for match in _BRACKETED.finditer(line) if "[" in line or "(" in line or "\u3010" in line else ():
        content = (match.group(1) or match.group(2) or match.group(3)).strip(_DECORATION)
        whole = folded(content)
        # Round brackets are for asides, and notes of a word are asides too.
        aside = match.group(3) is not None
        note = None if aside else _note(whole, words)
        if note is not None:
            # What stands in square brackets in a quotation, an editor has put into somebody's words.
            if note in words.never_said or not _is_quoted(line, match.start()):
                yield DeskMark(*match.span(), _is_own(note, words))
        elif not aside or _is_loud(content):
            mark = _leading(whole, (*words.draft, *words.embargo, *words.withheld))
            if mark is not None and _only_details(whole[len(mark) :], words):
                yield DeskMark(*match.span(), _is_own(mark, words))


def _note(whole: str, words: Words) -> str | None:
    """The note that stands in square brackets, alone or with what is to be done: [TK: quotation of the director].

    A word that also names a field is a note only alone: [date: 5 May] has been filled in.
    """
    if whole in words.notes or whole.startswith(words.begun):
        return whole
    separator = _SEPARATOR.search(whole, 0, _ANYTHING)
    head = whole[: separator.start()] if separator else ""
    return head if head in words.never_said or (" " in head and head in words.notes) else None


def _is_quoted(line: str, at: int) -> bool:
    """Whether a quotation is open at a place; what opens in English closes in German."""
    quoted = False
    for char in line[max(0, at - _REACH) : at]:
        if char in _OPENING:
            quoted = True
        elif char in _CLOSING:
            quoted = False
        elif char in _EITHER:
            quoted = not quoted
    return quoted


def _only_details(rest: str, words: Words) -> bool:
    """Whether what follows a mark is a version, an hour or another mark."""
    rest = rest.strip(_DECORATION + ",;/")
    return (
        not rest
        or _VERSION.fullmatch(rest) is not None
        or rest.startswith((*words.until, *words.withheld, *words.draft, *words.embargo))
    )


def _alone(core: str, words: Words, at_top: bool) -> DeskMark | None:
    """A line that is nothing but a mark, with a version or the hour of an embargo."""
    whole = folded(core)
    draft = _leading(whole, words.draft)
    if draft is not None and (len(whole) == len(draft) or _VERSION.fullmatch(whole[len(draft) :])):
        loud = at_top or _in_capitals(core[: len(draft)])
        return DeskMark(0, len(core), _is_own(draft, words)) if loud else None
    withheld = _leading(whole, words.withheld)
    if withheld is not None and len(whole) == len(withheld):
        return DeskMark(0, len(core), _is_own(withheld, words))
    return _embargo(core, whole, words, at_top)


def _embargo(core: str, whole: str, words: Words, at_top: bool) -> DeskMark | None:
    """An embargo with its hour, or alone in capitals. An embargo on arms has neither."""
    mark = _leading(whole, words.embargo)
    if mark is not None:
        rest = whole[len(mark) :]
        if not rest and (at_top or _in_capitals(core)):
            return DeskMark(0, len(core), _is_own(mark, words))
        parted = _SEPARATOR.match(rest) or _leading(rest.lstrip(), words.until)
        if parted and _ends_with_time(core[len(mark) :], words.dates):
            return DeskMark(0, len(core), _is_own(mark, words))
    last = _trailing(whole, words.embargo)
    if last is not None and _in_capitals(core) and _ends_with_time(core[: -len(last)], words.dates):
        return DeskMark(0, len(core), _is_own(last, words))
    return None


def _ends_with_time(text: str, dates: DateGrammar) -> bool:
    """Whether a text is an hour or a day with little behind it."""
    ends = [match.end() for match in _CLOCK.finditer(text)] + [found.end for found in dates.find(text)]
    return bool(ends) and len(text) - max(ends) <= _ANYTHING


def _beside_a_dash(core: str, words: Words) -> DeskMark | None:
    """A mark in capitals, parted by a dash, colon or bar from a text that is not in capitals."""
    mark = _leading(folded(core[:_ANYTHING]), words.draft)
    if mark is not None and _is_loud(core[: len(mark)]):
        separator = _SEPARATOR.match(core, len(mark))
        if separator and not _in_capitals(core[separator.end() :]):
            return DeskMark(0, len(mark), _is_own(mark, words))
    mark = _trailing(folded(core[-_ANYTHING:]), words.draft)
    if mark is not None and _is_loud(core[-len(mark) :]):
        before = core[: -len(mark)]
        if before.rstrip() != before and before.rstrip()[-1:] in _DASHES and not _in_capitals(before):
            return DeskMark(len(before), len(core), _is_own(mark, words))
    return None


def _trailing(text: str, listed: tuple[str, ...]) -> str | None:
    """The longest listed word that a folded text ends with."""
    return (
        max((word for word in listed if text.endswith(word)), key=len, default=None) if text.endswith(listed) else None
    )


def _leading(text: str, listed: tuple[str, ...]) -> str | None:
    """The longest listed word that a folded text begins with, as a whole word."""
    if not text.startswith(listed):
        return None
    found = [
        word
        for word in listed
        if text.startswith(word)
        and not (text[len(word) : len(word) + 1].isalnum() and word[-1].isalnum() and _is_spaced(word))
    ]
    return max(found, key=len, default=None)


def _is_own(word: str, words: Words) -> bool:
    return word in words.own


def _is_cased(text: str) -> bool:
    return any(char.isalpha() and script(char) in _CASED for char in text)


def _is_spaced(word: str) -> bool:
    return script(word[-1]) not in {"Hani", "Hira", "Kana", "Thai", "Laoo", "Khmr", "Mymr"}


def _is_loud(text: str) -> bool:
    """Whether a text is in capitals, in a script that has them."""
    return _is_cased(text) and _in_capitals(text)


def _in_capitals(text: str) -> bool:
    """Whether a text has no small letter; texts of scripts without capitals do not."""
    return not any(char.islower() and script(char) in _CASED for char in text)
