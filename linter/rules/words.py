"""Words of running text: where one begins and ends, and the case in which it is written."""

from __future__ import annotations

import unicodedata

from linter.languages.model import Language

# ZERO WIDTH NON-JOINER and ZERO WIDTH JOINER part letters, not words.
_JOINERS = "\u200c\u200d"
# More marks than that do not stand on one letter.
_MOST_MARKS = 8


def belongs(char: str) -> bool:
    """Whether a character is part of a word: a letter, a digit, a mark on a letter, a joiner."""
    return char.isalnum() or char in _JOINERS or is_mark(char)


def is_mark(char: str) -> bool:
    """Whether a character is written on or beside the letter before it: an accent, a vowel sign, a tone mark."""
    return unicodedata.category(char) in ("Mn", "Mc")


def word_start(text: str, at: int) -> int:
    """Where the word begins that runs up to a position; the position itself where none does."""
    while at > 0 and belongs(text[at - 1]):
        at -= 1
    return at


def word_end(text: str, at: int) -> int:
    """Where the word ends that goes on at a position; the position itself where none does."""
    while at < len(text) and belongs(text[at]):
        at += 1
    return at


def word_at(text: str, start: int, end: int) -> tuple[int, int]:
    """The range of the word or words that a range of the text touches."""
    return word_start(text, start), word_end(text, end)


def syllable_at(text: str, start: int, end: int) -> tuple[int, int]:
    """A range widened to the letter that its marks stand on, and to the marks after it."""
    first, last = max(0, start - _MOST_MARKS), min(len(text), end + _MOST_MARKS)
    while start > first and is_mark(text[start]) and belongs(text[start - 1]):
        start -= 1
    while end < last and is_mark(text[end]):
        end += 1
    return start, end


def written_unit(text: str, start: int, end: int, language: Language) -> tuple[int, int]:
    """The word that a range touches; in a language that writes no blanks between words, the syllable."""
    spaced = language.data.get("spaces_between_words", True)
    return word_at(text, start, end) if spaced else syllable_at(text, start, end)


def in_case_of(model: str, word: str) -> str:
    """A word in lower case, written like a model: letter by letter where both are as long, else as a whole."""
    if len(model) == len(word):
        return "".join(char.upper() if like.isupper() else char for like, char in zip(model, word, strict=True))
    letters = [char for char in model if char.isalpha()]
    if not letters or not letters[0].isupper():
        return word
    return word.upper() if len(letters) > 1 and all(map(str.isupper, letters)) else word[:1].upper() + word[1:]
