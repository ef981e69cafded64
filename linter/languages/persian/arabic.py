"""Arabic inside a Persian text: verses, blessings, sayings. Their words end like Persian plurals and are none.

علیها is "on her" (علی + ها), امثالها "the likes of it": an Arabic preposition or noun with the Arabic pronoun ها.
"""

from __future__ import annotations

from functools import cache, lru_cache

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
# Vowel signs that Persian does not print. It prints one of the three short ones where a word could be misread (خُرد), shadda,
# the linking sound and the ending اً anywhere, so only a word with two vowels speaks for Arabic.
_ARABIC_SIGN = lazy("[\u064c\u064d\u0652\u0670]")
_TWO_SIGNS = lazy("[\u064e-\u0650]\u0651?[^\\W\u0640]{1,9}\u0651?[\u064e-\u0650]")
# So many telling words make a phrase Arabic.
TELLING = 2
_CACHE = 20_000


def has_article(word: str) -> bool:
    """Whether a word begins like one with the Arabic article."""
    return len(word) >= _SHORTEST_WITH_ARTICLE and _ARTICLE.match(word) is not None


def has_pronoun(word: str) -> bool:
    """Whether a word is an Arabic preposition, or a word that often stands so, with a pronoun."""
    letters = as_persian(word)
    return any(
        letters.endswith(one) and letters.removesuffix(one).removeprefix("و") in _WITH_PRONOUN for one in _PRONOUNS
    )


def is_vowelled(phrase: str) -> bool:
    """Whether a stretch of text has vowel signs as only Arabic prints them."""
    return _ARABIC_SIGN.search(phrase) is not None or _TWO_SIGNS.search(phrase) is not None


@lru_cache(maxsize=_CACHE)
def tells_arabic(word: str) -> bool:
    """Whether a word speaks for Arabic: a function word, or one with the article that Persian has not taken over."""
    return word in _arabic() or (has_article(word) and word not in lexicons.load().words)


def is_arabic(phrase: str) -> bool:
    """Whether a stretch of text is Arabic and not Persian."""
    if is_vowelled(phrase):
        return True
    words = WORD.findall(phrase)
    if any(word in _persian() for word in words) or not _PERSIAN_LETTERS.isdisjoint(phrase):
        return False
    return sum(map(tells_arabic, words)) >= TELLING


def is_another_language(words: frozenset[str]) -> bool:
    """Whether the words of a text are rather those of a neighbour of Persian that it was taken for."""
    own = len(words & _words("fa"))
    return any(len(words & _words(tag)) > own + TELLING for tag in _NEIGHBOURS)


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
