"""Labels: phrases that stand alone as a link, a line or a title, compared as languages list them.

What surrounds a phrase does not count: arrows, full stops, quotation marks, a note in brackets ("here (PDF, 2 MB)").
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from linter.languages import model, tags
from linter.languages.folding import fold
from linter.languages.model import Language
from linter.patterns import lazy
from linter.rules.model import Subject

_NOTE = lazy(r"\s*[(\[\uff08][^()\[\]\uff08\uff09]*[)\]\uff09]\s*\Z")


def bare(text: str) -> str:
    """A text folded, with single blanks, without marks and signs at either end and without a note in brackets."""
    words = " ".join(fold(text).split())
    without = _NOTE.sub("", words)
    return _stripped(without) or _stripped(words)


def _stripped(text: str) -> str:
    start, end = 0, len(text)
    while start < end and not _counts(text[start]):
        start += 1
    while end > start and not _counts(text[end - 1]):
        end -= 1
    return text[start:end]


def _counts(char: str) -> bool:
    """Whether a character belongs to a word: a letter, a digit, or a sign that is written on one."""
    return char.isalnum() or (unicodedata.category(char)[0] == "M" and not "\ufe00" <= char <= "\ufe0f")


def declared_language(lang: str | None, subject: Subject) -> Language:
    """The language of something for which markup declares one; the document's where it declares none."""
    if lang is None or not lang.strip():
        return subject.language
    canonical = tags.canonical(lang.strip().replace("_", "-"))
    own = subject.language.tag.split("-")[0]
    return subject.language if canonical is not None and canonical.split("-")[0] == own else model.find(canonical)


def originals(subject: Subject, language: Language) -> Iterator[Language]:
    """The languages that the publisher writes its originals in, other than this one."""
    for tag in subject.publisher.original_languages:
        original = model.find(tag)
        if original.known and tag.split("-")[0] != language.tag.split("-")[0]:
            yield original


def is_listed(phrase: str, name: str, subject: Subject, language: Language) -> bool:
    """Whether a bare phrase is among the labels of a language or, when it has several words, of the originals'.

    Single words mean something else in another language: "more" is the sea in Serbian.
    """
    if phrase in language.labels(name):
        return True
    return " " in phrase and any(phrase in original.labels(name) for original in originals(subject, language))
