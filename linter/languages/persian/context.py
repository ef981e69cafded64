"""What the words beside a noun tell: whether it is "an X" (Xه‌ای) or "the Xs of ..." (X‌های); a name or an adverb.

Behind the linking plural های its owner or an adjective follows. A preposition, a conjunction, a verb or the end of the
sentence cannot.
"""

from __future__ import annotations

from functools import lru_cache

from linter.languages.persian import lexicon as lexicons
from linter.languages.persian.letters import ZWNJ
from linter.languages.persian.verbs import is_verb
from linter.patterns import lazy

# How much a neighbour tells, as the logarithm of a ratio: a word of grammar, the end or a verb.
_WORD_TELLS = 6.0
_TELLS = 4.0
MOST = 2 * _WORD_TELLS

_NEVER_OWNED_BY = frozenset(
    "را که و یا تا اما ولی چون اگر زیرا بلکه "
    "از به در با بر برای بدون توسط درباره درمورد علیه طی تحت "
    "است هست هستند نیست نیستند باشد بود بودند بوده شد شدند شده شود کرد کردند کرده کند "
    "داد دادند داده دهد دارد دارند داشت داشتند ندارد ندارند نداشت "
    "گفت گفته نیز هم می نمی خواهد خواهند باید نباید می‌شود می‌کند".split()
)
# Prepositions that are nouns or adjectives as well: سال‌های پیش, "the years before".
_SELDOM_OWNED_BY = frozenset("پس پیش روی میان بین نزد جهت".split())
_BEFORE_ONE = frozenset("یک هر هیچ چند چنین چنان".split())
_BEFORE_MANY = frozenset(
    "برخی بعضی همه تمام تمامی کلیه سایر دیگر انواع اکثر بیشتر مجموعه تعداد گروه این آن همین همان".split()
)
# Forms of کردن and شدن, and رسانی, "bringing". Not کرد, "made", which has its subject before it as often.
_LIGHT_VERB = lazy(
    f"(?:ن?می{ZWNJ}?|[بن])?(?:(?:کن|شو)(?:م|ی|د|یم|ید|ند)|شد(?:م|ی|یم|ید|ند|ه|ن)?)|ن?کرد(?:ن|ه)|رسانی(?:{ZWNJ}?(?:ها.*|ای))?"
)


def article_follows(before: str | None, after: str | None) -> float:
    """How much the neighbours speak for "an X", as the logarithm of a ratio; negative: for the plural.

    None is a mark that ends the phrase; "" is a neighbour of which nothing is known, such as a Latin word.
    """
    told = 0.0
    if after in _NEVER_OWNED_BY:
        told += _WORD_TELLS
    elif after is None or after in _SELDOM_OWNED_BY or (after and _is_verb(after)):
        told += _TELLS
    if before in _BEFORE_ONE:
        told += _WORD_TELLS
    if before in _BEFORE_MANY:
        told -= _TELLS
    return told


def light_verb_follows(after: str | None) -> bool:
    """Whether "make" or "become" follows, which tells an adverb from a name: به‌روز کنید, "update", beside بهروز."""
    return after is not None and _LIGHT_VERB.fullmatch(after) is not None


@lru_cache(maxsize=20_000)
def _is_verb(word: str) -> bool:
    return is_verb(word.replace(ZWNJ, ""), lexicons.load())
