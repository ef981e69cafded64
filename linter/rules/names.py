"""Names that end in the mark of a sentence. No list holds them all; these are the ones that are written about."""

from __future__ import annotations

from linter.patterns import lazy

_NAMES = frozenset({"yahoo", "kahoot", "jeopardy", "joomla", "wham", "guess", "panic"})
_LONGEST = 20
_LAST_WORD = lazy(r"[^\W\d_]+\Z")


def ends_in_a_mark(text: str, position: int) -> bool:
    """Whether the word before a position is a name to which the mark there belongs: Yahoo!"""
    word = _LAST_WORD.search(text, max(0, position - _LONGEST), position)
    return word is not None and word.group().lower() in _NAMES
