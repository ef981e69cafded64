"""What does not vote on the language of a text: addresses, numbers, acronyms, and names in a foreign script."""

from __future__ import annotations

import re

from linter.languages.scripts import dominant
from linter.patterns import lazy

# Bounded throughout: a text without blanks (Thai, Chinese) is one long word, and must not cost its length squared.
# An alternation would be tried at every letter; one by one, each runs only where its mark occurs.
_ADDRESSES = (
    (("://", "www.", "xn--"), lazy(r"(?<![A-Za-z0-9])(?:https?://|www\.|xn--)[!-~]+")),
    (("@",), lazy(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")),
    (("@", "#"), lazy(r"(?<!\w)[#@]\w+")),
    (
        (".com", ".org", ".gov", ".net", ".int"),
        lazy(r"(?<![A-Za-z0-9-])[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.(?:com|org|gov|net|int)\b[!-~]*"),
    ),
)
_OBJECT_AND_DIGITS = lazy("[\ufffc\\d]+")
_ACRONYM = lazy(
    r"\b[A-Z\u00c0-\u00d6\u00d8-\u00de][A-Z\u00c0-\u00d6\u00d8-\u00de&.-]*[A-Z\u00c0-\u00d6\u00d8-\u00de](?:\u2019?s)?\b"
)
_LATIN_NAME = lazy(r"(?<![A-Za-z\u00c0-\u024f\u1e00-\u1eff])[A-Z\u00c0-\u00de][\w'\u2019-]*", re.ASCII)
_SENTENCE_ENDS = frozenset(".!?\u2026:\u3002\uff01\uff1f\u061f\u06d4\u0964\u104b\u1362\u17d4")


def strip_addresses(text: str) -> str:
    """The text without URLs, e-mail addresses, hashtags and names of accounts."""
    for marks, address in _ADDRESSES:
        if any(mark in text for mark in marks):
            text = address.sub(" ", text)
    return text


def strip_noise(text: str) -> str:
    """The text without all that says nothing about its language; blanks are left in its place.

    URLs, e-mail addresses, hashtags, U+FFFC (embedded objects), digits of any script, Latin acronyms, and, where
    another script is dominant, capitalised Latin words inside sentences (names).
    """
    kept = _ACRONYM.sub(" ", _OBJECT_AND_DIGITS.sub(" ", strip_addresses(text)))
    if kept.isascii():
        return kept
    without_names = _LATIN_NAME.sub(_unless_first, kept)
    return kept if dominant(without_names) in {"Latn", None} else without_names


def _unless_first(match: re.Match[str]) -> str:
    before = match.string[: match.start()].rstrip(" \t\u00a0(\u00ab\u201c\"'")
    return " " if before and before[-1] != "\n" and before[-1] not in _SENTENCE_ENDS else match.group()
