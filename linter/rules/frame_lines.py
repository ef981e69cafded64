"""The frame of a release: the lines around its text that are neither title nor heading, however they are set.

Dates, places and addresses, the kind of document, "For immediate release", names over contacts and of authors, the marks
of the end. Header lines are known by the vocabulary of the language, the rest by its labels, and both also in the
language of the original, which templates keep.
"""

from __future__ import annotations

from functools import cache

from linter.languages import model
from linter.languages.model import Language
from linter.release.lines import Line
from linter.release.title import header_kind
from linter.rules.labels import bare, originals
from linter.rules.model import Subject

_MOST_OF_NAME = 3  # words that may follow "Contact"
_LONGEST_PLACE = 4  # words
_COMMAS = ",\u060c\uff0c"
_COLONS = ":\uff1a/\uff0f"


def is_frame_line(line: Line, subject: Subject) -> bool:
    """Whether a line belongs to the frame."""
    text = line.text.strip()
    phrase = bare(text)
    if not phrase:
        return True
    for language in (subject.language, *originals(subject, subject.language)):
        if phrase in language.labels("end_marks") or language.dates.find(text):
            return True
        if any(_begins(phrase, label, language) for label in _bare_labels(language.tag, "contacts")):
            return True
        if _is_of_names(text) and any(_begins(phrase, label, None) for label in _bare_labels(language.tag, "bylines")):
            return True
    if _is_place(text) or (":" in text and subject.language.vocabulary.has("source", text)):
        return True
    kind = header_kind(line, subject.language, [])
    return kind in {"date", "immediate", "address", "kind", "kind of"}


@cache
def _bare_labels(tag: str, name: str) -> frozenset[str]:
    return frozenset(bare(label) for label in model.load(tag).labels(name))


def _begins(phrase: str, label: str, short_in: Language | None) -> bool:
    """Whether a phrase begins with a label and, in a given language, no more than a name follows.

    "Contact tracing begins in all ports" is a heading.
    """
    rest = phrase[len(label) :]
    if not phrase.startswith(label) or rest[:1].isalnum():
        return False
    if short_in is None:
        return True
    return len(rest.split()) <= _MOST_OF_NAME if short_in.vocabulary.spaced else len(rest) <= 2 * _MOST_OF_NAME


def _is_place(text: str) -> bool:
    """Whether a line is a dateline, an address, or the name of a place: "Washington, DC"."""
    if not any(comma in text for comma in _COMMAS):
        return False
    words = text.split()
    return any(map(str.isdigit, text)) or (len(words) <= _LONGEST_PLACE and not any(w[0].islower() for w in words))


def _is_of_names(text: str) -> bool:
    """Whether all longer words but the first have capitals; in scripts without, whether a mark or few words follow.

    "Von Anna M\u00fcller" names an author, "Von Rostock nach Turku" is a heading.
    """
    words = [word for word in text.split()[1:] if len(word) > 3]
    if text.lower() == text.upper():
        return any(mark in text for mark in _COLONS) or len(words) <= _MOST_OF_NAME
    return all(not word[0].islower() for word in words)
