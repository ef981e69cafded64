"""Marks of another script beside the letters of a language: where they stand, and what should be written instead.

The language's data say which marks those are and how sure a finding is (`typography.latin_marks`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from functools import cache
from typing import NamedTuple

from linter.document import BlockKind
from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.neighbours import CLOSING, OPENING, After, Sequel, after, before, is_latin, is_native, line_around

_HAN_NUMBERS = "一二三四五六七八九十百"
# What may stand several times in a row; any other doubled mark is something else (an ellipsis, an operator, a slip).
_REPEATED = "?!"
# Behind a number these end a part of a sentence; a full stop or colon may number a heading or part hours.
_BEHIND_NUMBERS = ",;?!\u060c\u061b\u061f"
# What stands behind a mark and is neither its sentence nor a sign that the sentence ends: an image in Markdown, code.
_OF_MARKUP = "[(/\\=<>*_#@&+"
_LONGEST_WORD = 40
_EDGES = "\n\ufdd0"
# Fewer words in a line are a label, a name or a signature.
_FEWEST_WORDS = 3
# The combining class of the signs that take a letter's vowel away (Unicode).
_VIRAMA = 9
_LAST_WORD = lazy(r"[^\s.]+\Z")
_IN_BRACKETS = lazy(r"\(([^()\n\ufdd0]{1,200})\)")
# Two brackets of different width that no third one behind them explains.
_UNEQUAL = lazy(r"(?:\([^()（）\n\ufdd0]{1,200}）|（[^()（）\n\ufdd0]{1,200}\))(?![^()（）\n\ufdd0]{0,200}[)）])")


class Entry(NamedTuple):
    """What the data say of a mark."""

    write: str
    fix: str
    when: str = ""  # how much of the text must write the native mark
    unless: str = ""  # letters of another language, whose line is a quotation
    glued: bool = False  # the mark counts only between two letters


class Place(NamedTuple):
    """A mark of another script that belongs to words of the language.

    `certain` is False where a text without blanks between words leaves doubt: the mark is repeated, a blank or a Latin
    word follows.
    """

    mark: str
    start: int
    end: int
    certain: bool


@cache
def entries(language: Language) -> dict[str, Entry]:
    """The marks of another script and what the language has for each."""
    table = language.typography["latin_marks"]
    return {mark: Entry(**said) for mark, said in table.items() if said}


def places(prose: Prose, language: Language) -> Iterator[Place]:
    """The marks of another script that stand where the language has its own."""
    table = entries(language)
    wanted = prose.alphabet.intersection(table)
    if not wanted:
        return
    for match in _runs("".join(sorted(wanted))).finditer(prose.text):
        entry = table[match.group(1)]
        place = (_in_name if entry.glued else _place)(prose.text, match, language)
        if place and not _quoted(prose, place, entry.unless) and not prose.protected(*match.span()):
            yield place


@cache
def _runs(marks: str) -> re.Pattern[str]:
    return re.compile(rf"([{re.escape(marks)}])\1*")


def _place(text: str, match: re.Match[str], language: Language) -> Place | None:
    start, end = match.span()
    mark = match.group(1)
    if end - start > 1 and mark not in _REPEATED:
        return None
    spaced = bool(language.data.get("spaces_between_words", True))
    if not spaced and start and text[start - 1] in OPENING:
        return None  # the mark itself is quoted, or what begins with it
    following = after(text, end)
    # A mark between two blanks may be spoken of, unless it is a comma.
    alone = (
        mark not in ",;"
        and following.sequel is not Sequel.END
        and not (following.sequel is Sequel.TEXT and is_native(following.char, language))
    )
    word_end = start if spaced or mark == "." or alone else _behind_word(text, start)
    previous = before(text, word_end)
    if is_native(previous, language):
        fits = _goes_on(following, mark, language, spaced) and not (
            mark == "." and (_numbers_a_line(text, start) or _parts_of_a_name(previous, following))
        )
        own = following.sequel is Sequel.END or is_native(following.char, language) or _is_wide(following.char)
        certain = spaced or (own and end - start == 1 and word_end == start and following.sequel is not Sequel.BLANK)
    else:
        fits = (previous.isdecimal() or previous == "%") and _goes_on_behind_number(following, mark, language, spaced)
        certain = spaced
    return Place(mark, start, end, certain) if fits else None


def _behind_word(text: str, start: int) -> int:
    """Where the word ends that a mark belongs to, before blanks; the mark's own place at the start of a line."""
    end = start
    while end and text[end - 1] == " ":
        end -= 1
    return end if end and text[end - 1] not in _EDGES else start


def _in_name(text: str, match: re.Match[str], language: Language) -> Place | None:
    """A dot glued to letters on both sides, of which one at least is the language's: it parts a name."""
    start, end = match.span()
    beside = (text[max(0, start - 1) : start], text[end : end + 1])
    native = [is_native(char, language) for char in beside]
    if end - start > 1 or not any(native) or not all(native[i] or is_latin(beside[i]) for i in (0, 1)):
        return None
    return Place(match.group(), start, end, True)


def _goes_on(following: After, mark: str, language: Language, spaced: bool) -> bool:
    """Whether what follows lets the mark be one of the language's sentence."""
    if following.sequel in (Sequel.END, Sequel.BLANK):
        return True
    if is_native(following.char, language):
        return mark != "|"
    if following.sequel is Sequel.OPENING:
        return following.char not in _OF_MARKUP and mark not in ".|"
    if spaced or mark == ".":
        return _is_wide(following.char)
    return following.char not in _OF_MARKUP


def _goes_on_behind_number(following: After, mark: str, language: Language, spaced: bool) -> bool:
    """Whether the language's sentence goes on behind a number and a mark."""
    sequel = Sequel.BLANK if spaced else Sequel.TEXT
    return mark in _BEHIND_NUMBERS and following.sequel is sequel and is_native(following.char, language)


def _is_wide(char: str) -> bool:
    """Whether a character is punctuation of Chinese or Japanese."""
    return bool(char) and ("\u3001" <= char <= "\u3020" or "\uff01" <= char <= "\uff60")


def _parts_of_a_name(previous: str, following: After) -> bool:
    """Whether a point parts two katakana words, as in a name."""
    return all("\u30a1" <= char <= "\u30ff" for char in (previous, following.char))


def _numbers_a_line(text: str, start: int) -> bool:
    """Whether a single letter or a Han number before a mark begins its line: a list marker."""
    nearby = text[max(0, start - _LONGEST_WORD) : start]
    lead = re.split("[\n\ufdd0]", nearby)[-1].strip()
    if len(nearby) == len(lead) == _LONGEST_WORD:
        return False
    return len(lead) == 1 or (0 < len(lead) <= 3 and not lead.strip(_HAN_NUMBERS))


def _quoted(prose: Prose, place: Place, letters: str) -> bool:
    """Whether letters of another language in the line show that the mark belongs to a quotation."""
    if not letters:
        return False
    return not set(letters).isdisjoint(line_around(prose.text, place.start, place.end))


def ends_a_sentence(prose: Prose, place: Place, language: Language, last_words: Container[str]) -> bool:
    """Whether a point in a text that mostly writes the native full stop is one, and not part of an abbreviation.

    It follows a word that elsewhere stands before the native mark, one of `last_words`; or it is at the end of a block
    of several words, of which the last is no abbreviation by its looks.
    """
    text, word = prose.text, _word_before(prose.text, place.start)
    if word in last_words:
        return True
    if not _ends_block(text, place.end) or prose.block(place.start).kind is BlockKind.HEADING:
        return False
    line = line_around(text, place.start, place.end).split()
    if len(line) < _FEWEST_WORDS or any(part.strip(OPENING).endswith(".") for part in line[-2:-1]):
        return False
    within = text[place.start - len(word) - 1 : place.start - len(word)] == "."
    return not within and (_syllables(word) > 1 or word in language.words)


def _syllables(word: str) -> int:
    """How many letters of a word begin a sound group: vowel signs do not, nor do letters joined by a virama."""
    joined = [unicodedata.combining(char) == _VIRAMA for char in " " + word]
    return sum(char.isalpha() and not behind for char, behind in zip(word, joined, strict=False))


def last_words(text: str, native: str) -> frozenset[str]:
    """The words before the native mark."""
    return frozenset(_word_before(text, match.start()) for match in re.finditer(re.escape(native), text))


def _word_before(text: str, position: int) -> str:
    found = _LAST_WORD.search(text[max(0, position - _LONGEST_WORD) : position])
    return found.group() if found else ""


def _ends_block(text: str, position: int) -> bool:
    """Whether a block ends behind a mark, apart from marks that close."""
    rest = text[position : position + _LONGEST_WORD].lstrip(CLOSING + "\"'\u201c!?")
    return not rest or rest.startswith("\n\ufdd0")


def brackets(prose: Prose, language: Language) -> Iterator[tuple[int, int]]:
    """The ranges in ( ) that hold words of the language, marks included."""
    for match in _IN_BRACKETS.finditer(prose.text):
        words = match.group(1)
        # Behind a square bracket stands the address of a link in Markdown.
        is_link = prose.text.endswith("]", 0, match.start())
        if not is_link and any(is_native(char, language) for char in words):
            yield match.span()


def unequal_brackets(prose: Prose) -> Iterator[tuple[int, int]]:
    """The ranges that a wide bracket opens and a narrow one closes, or the other way round."""
    if "(" in prose.alphabet or ")" in prose.alphabet:
        for match in _UNEQUAL.finditer(prose.text):
            if not (prose.protected(match.start(), match.start() + 1) or prose.protected(match.end() - 1, match.end())):
                yield match.span()
