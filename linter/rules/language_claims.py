"""Whether a text bears out the language that is declared for it, however short it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from linter.languages import function_words, model, tags
from linter.languages.detect import verify
from linter.languages.model import Language
from linter.languages.noise import strip_addresses
from linter.languages.scripts import dominant, histogram
from linter.languages.writing import scripts_in_use

# Letters from which running text can be told apart by what is frequent in a language.
_RUNNING = 60
# Words up to which a text is brief.
_BRIEF = 60
# A label of fewer words is a name as often as not.
_FEWEST_WORDS = 4
_FEWEST_IDEOGRAPHS = 8
_LEAST_WORD = 4  # letters
_MARKS = ".,:;!?()[]\"'\u2018\u2019\u201c\u201d\u00ab\u00bb"


class Refuted(NamedTuple):
    """A text is not in its declared language."""

    actual: str | None  # the tag of the language it is in, if that can be told
    doubt: bool  # whether a native reader had better look
    sibling: bool = False  # whether it is in a language that is read as the declared one


def refuted(text: str, tag: str, expected: Iterable[str] = ()) -> Refuted | None:
    """Why a text cannot be in the language of a tag; None when it can, or when nothing can be told.

    `expected` are languages that it may have been left in.
    """
    if tags.canonical(tag) is None:  # browsers go by the first subtag, whatever follows
        tag = tag.split("-")[0]
    if sum(map(str.isalpha, text)) >= _RUNNING:
        found = verify(text, tag)
        if found.verdict in {"same", "script"}:
            return None
        if found.verdict == "sibling":
            return Refuted(found.actual, doubt=False, sibling=True)
        # Letters of Latin script may write any language down, for those who do not read its own.
        if found.verdict == "other" and (found.actual is not None or dominant(text) != "Latn"):
            return Refuted(found.actual, doubt=False)
    if len(text.split()) > _BRIEF:
        return None
    from linter.languages.brief import contradiction  # imported late: a release of ordinary length needs none of it

    against = contradiction(text, tag, expected)
    return None if against is None else Refuted(against.actual, doubt=against.evidence == "statistics")


class Leftover(NamedTuple):
    """A label or a title was left in the language of the original."""

    language: str  # its tag
    doubt: bool


def left_in(text: str, tag: str, originals: Iterable[str]) -> Leftover | None:
    """Whether a text that should be in the language of a tag was left in one of the originals' languages.

    By script a phrase of two words tells, by language in the same script one of four. Names tell nothing.
    """
    plain = strip_addresses(text.replace("\ufffc", " "))
    counts = histogram(plain)
    if not counts:
        return None
    from linter.languages.brief import contradiction

    own = scripts_in_use(tag)
    for original in originals:
        language = model.find(original)
        if not own or language.tag.split("-")[0] == tag.split("-")[0].lower():
            continue
        if own.isdisjoint(counts):
            if set(counts) <= language.scripts and (doubt := _may_be_a_name(plain, language)) is not None:
                return Leftover(original, doubt)
        elif len(plain.split()) >= _FEWEST_WORDS:
            against = contradiction(plain, tag, (original,))
            if against is not None and against.actual == original:
                return Leftover(original, doubt=against.evidence == "statistics")
    return None


def _may_be_a_name(text: str, language: Language) -> bool | None:
    """Whether a text in another script, which is more than a name by itself, may be one all the same; None when it is one.

    Where there are capitals, words in small letters are no names. "Bank of the West" has none but "of" and "the", so it
    may be one; "von" and "de" are words of third languages and say nothing.
    """
    words = text.split()
    if any(char.isupper() or char.islower() for char in text):
        listed = function_words.tally(text, language.script).found
        small = [word for part in words if (word := part.strip(_MARKS)).isalpha() and word.islower()]
        if len(words) < 2:
            return None
        if any(word not in listed and len(word) >= _LEAST_WORD for word in small):
            return False
        return True if any(word in language.words for word in small) else None
    if language.data.get("spaces_between_words", True):
        return False if len(words) >= _FEWEST_WORDS else None
    return False if sum(map(str.isalpha, text)) >= _FEWEST_IDEOGRAPHS else None
