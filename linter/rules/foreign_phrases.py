"""Phrases of a language that shares the script: a Qur'anic verse in Persian, a Russian title in Ukrainian.

Their letters are their own. `is_foreign` of passages tells languages apart that are plainly different; here a word in
the middle of its neighbours has to be judged.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache

from linter.languages import function_words, model
from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose

# How far around a word its neighbours are looked at, in code points, and how many of them in words.
_REACH = 160
_NEIGHBOURS = 4
_TELLING = 2
_SAMPLE = 4000  # as much of a text tells its language, in code points

# What a sentence in quotation marks may end with.
_ENDS = ".!?\u2026\u061f\u06d4\u0964"
# Quotation marks and brackets, either way round: languages open with what others close with. Those of East Asia are what
# they look like; 「 and 」 are left out, for what they enclose is mostly speech, and in the language of the text.
_OPENING = frozenset("\u300a\u3008\u300e\u3010\uff08")
_CLOSING = frozenset("\u300b\u3009\u300f\u3011\uff09")
_MARKS = frozenset('\u00ab\u00bb\u2039\u203a\u201c\u201d\u201e"()[]\ufd3e\ufd3f') | _OPENING | _CLOSING
# What only the vowelled writing of Arabic has: kasratan, dammatan, fatha, damma, sukun, superscript alef. The other
# signs (fathatan, shadda, kasra) stand in ordinary Persian and Urdu words; two of them in one word do not.
_VOWELLED = lazy("[\u064c\u064d\u064e\u064f\u0652\u0670]|[\u064b-\u0655][^\\W\u0640]{0,9}[\u064b-\u0655]")

# What parts a word from marks around it, and a word from one joined to it without a letter between.
_PARTS = lazy('[\\s\u200c\u060c\u061b.,:;!?()\\[\\]\u00ab\u00bb\u201c\u201d"\ufd3e\ufd3f]+')


def stands_in_foreign_phrase(
    prose: Prose,
    start: int,
    end: int,
    language: Language,
    of: tuple[str, ...],
    phrases: re.Pattern[str] | None = None,
    *,
    usual: bool = False,
) -> bool:
    """Whether a word is part of a phrase in one of the languages `of`.

    `phrases` are words that show such a phrase when the word or one beside it is one of them. `usual` says that the
    letters in question are the usual ones of this text, so that they show nothing.
    """
    text = prose.text
    if _VOWELLED.search(text, start, end):
        return True
    left, right = _bounds(prose, start, end)
    before, after = text[left:start].split(), text[end:right].split()
    beside = (*before[-1:], text[start:end], *after[:1])
    if phrases is not None and any(phrases.fullmatch(part) for word in beside for part in _PARTS.split(word)):
        return True
    if usual:
        return False
    own_letters = _letters_of(language.tag).difference(*map(_letters_of, of))
    quoted = _quotation(text, start, end, left, right)
    # A letter that tells the language may be at home in the other too: Urdu has the gaf of Persian.
    if quoted is not None and (own_letters.isdisjoint(quoted) or speaks_rather(quoted, of, language)):
        return True
    around = " ".join((*before[-_NEIGHBOURS:], *after[:_NEIGHBOURS]))
    theirs = {word for word in function_words.words(around) if word not in _words_of(language.tag)}
    telling = {word for tag in of for word in theirs & _words_of(tag)}
    return len(telling) >= _TELLING and own_letters.isdisjoint(around)


def speaks_rather(text: str, of: tuple[str, ...], language: Language) -> bool:
    """Whether a text has more words of one of the languages `of` than of its own: it was declared or taken wrongly."""
    sample = text[:_SAMPLE]
    own = _words_of(language.tag)
    theirs = frozenset[str]().union(*map(_words_of, of))
    count: Callable[[str], int] = sample.count
    if language.data.get("spaces_between_words", True):
        count = Counter(function_words.words(sample)).__getitem__
    against = sum(map(count, theirs - own))
    return against >= _TELLING and against > sum(map(count, own - theirs))


def _bounds(prose: Prose, start: int, end: int) -> tuple[int, int]:
    left, right = prose.line(start)
    return max(left, start - _REACH), min(right, end + _REACH)


def _quotation(text: str, start: int, end: int, left: int, right: int) -> str | None:
    """What stands in the innermost quotation or bracket around a range; None where there is none."""
    before = [at for at in range(left, start) if text[at] in _MARKS]
    after = [at for at in range(end, right) if text[at] in _MARKS]
    opening = _unpaired(text, reversed(before), opens=True)
    closing = _unpaired(text, after, opens=False)
    return None if opening is None or closing is None else text[opening + 1 : closing]


def _unpaired(text: str, marks: Iterable[int], *, opens: bool) -> int | None:
    """The first of the marks, seen from within, whose partner is not among those before it."""
    depth = 0
    for at in marks:
        if _opens(text, at) != opens:
            depth += 1
        elif depth:
            depth -= 1
        else:
            return at
    return None


def _opens(text: str, at: int) -> bool:
    """Whether a mark stands before a word and not behind one."""
    if text[at] in _OPENING or text[at] in _CLOSING:
        return text[at] in _OPENING
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not after or after.isspace() or before.isalnum():
        return False
    return before not in _ENDS or not before or after.isalnum()  # in "so.», he said" the mark closes


@cache
def _words_of(tag: str) -> frozenset[str]:
    return frozenset(function_words.words(" ".join(model.index().get(tag, {}).get("words", ()))))


@cache
def _letters_of(tag: str) -> frozenset[str]:
    return frozenset(model.index().get(tag, {}).get("letters", ""))
