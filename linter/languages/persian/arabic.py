"""Arabic inside a Persian text: verses, blessings, sayings. Their words end like Persian plurals and are none.

علیها is "on her" (علی + ها), امثالها "the likes of it": an Arabic preposition or noun with the Arabic pronoun ها.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from linter.languages import model
from linter.languages.persian import lexicon as lexicons
from linter.languages.persian.letters import WORD, as_persian
from linter.patterns import lazy

# The article, perhaps behind a conjunction or preposition of one letter.
_ARTICLE = lazy("[وبفکل]?ال|لل")
_SHORTEST_WITH_ARTICLE = 5
# What the pronoun ها is joined to in Arabic.
_WITH_PRONOUN = frozenset(
    "علی عن من فی الی ل ب به له فل فب لدی مع بین قبل بعد فوق تحت عند کل بعض امثال ان لان کان لیس اهل رب مثل".split()
)
_PRONOUNS = ("ها", "هما", "هم")
# Vowel signs that Persian does not print in running text.
_VOWELLED = lazy("[\u064c\u064d\u064e\u064f\u0652\u0670]|[\u064b-\u0655][^\\W\u0640]{0,9}[\u064b-\u0655]")
# So many telling words make a phrase Arabic.
_TELLING = 2


def has_article(word: str) -> bool:
    """Whether a word begins like one with the Arabic article."""
    return len(word) >= _SHORTEST_WITH_ARTICLE and _ARTICLE.match(word) is not None


def has_pronoun(word: str) -> bool:
    """Whether a word is an Arabic preposition, or a word that often stands so, with a pronoun."""
    letters = as_persian(word)
    return any(
        letters.endswith(one) and letters.removesuffix(one).removeprefix("و") in _WITH_PRONOUN for one in _PRONOUNS
    )


def is_arabic(phrase: str) -> bool:
    """Whether a stretch of text is Arabic and not Persian."""
    if _VOWELLED.search(phrase):
        return True
    words = WORD.findall(phrase)
    if any(word in _persian() for word in words) or not _PERSIAN_LETTERS.isdisjoint(phrase):
        return False
    lexicon = lexicons.load()
    return sum(word in _arabic() or (has_article(word) and word not in lexicon.words) for word in words) >= _TELLING


def is_another_language(words: Collection[str]) -> bool:
    """Whether the words of a text are rather those of a neighbour of Persian that it was taken for."""
    own = sum(word in _words("fa") for word in words)
    return any(sum(word in _words(tag) for word in words) > own + _TELLING for tag in _NEIGHBOURS)


# Languages of the same script; Pashto and Urdu have many words in common with Persian.
_NEIGHBOURS = ("ar", "ur", "ps")
_PERSIAN_LETTERS = frozenset("پچژگ")


@cache
def _words(tag: str) -> frozenset[str]:
    return frozenset(as_persian(word) for word in model.index()[tag]["words"])


@cache
def _persian() -> frozenset[str]:
    return _words("fa") - _words("ar")


@cache
def _arabic() -> frozenset[str]:
    return _words("ar") - _words("fa")
