"""What the words beside a noun tell: whether it is "an X" (Xه‌ای) or "the Xs of ..." (X‌های).

Behind the linking plural های its owner or an adjective follows. A preposition, a conjunction, a verb or a mark cannot.
"""

from __future__ import annotations

from functools import lru_cache

from linter.languages.persian import lexicon as lexicons
from linter.languages.persian.letters import ZWNJ
from linter.languages.persian.verbs import is_verb

# How much a neighbour tells, as the logarithm of a ratio.
_TELLS = 4.0

_NEVER_OWNED_BY = frozenset(
    "را که و یا تا اما ولی چون اگر زیرا بلکه "
    "از به در با بر برای بدون توسط درباره درمورد پس پیش روی علیه میان بین طی تحت نزد جهت "
    "است بود شد شده بوده کرد کرده دارد داشت داد داده نیست باشد هستند بودند شدند کردند دادند دارند داشتند شود کند دهد "
    "گفت گفته نیز هم می نمی خواهد خواهند باید نباید می‌شود می‌کند".split()
)
_BEFORE_ONE = frozenset("یک هر هیچ چند چنین چنان".split())
_BEFORE_MANY = frozenset(
    "برخی بعضی همه تمام تمامی کلیه سایر دیگر انواع اکثر بیشتر مجموعه تعداد گروه این آن همین همان".split()
)


def article_follows(before: str | None, after: str | None) -> float:
    """How much the neighbours speak for "an X", as the logarithm of a ratio; negative: for the plural."""
    told = 0.0
    if after is None or after in _NEVER_OWNED_BY or _is_verb(after):
        told += _TELLS
    if before in _BEFORE_ONE:
        told += _TELLS
    if before in _BEFORE_MANY:
        told -= _TELLS
    return told


@lru_cache(maxsize=20_000)
def _is_verb(word: str) -> bool:
    return is_verb(word.replace(ZWNJ, ""), lexicons.load())
