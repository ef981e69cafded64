"""Wording: how messages call elements and list what they name."""

from __future__ import annotations

from collections.abc import Iterable

from linter.accessibility.element import Element

_LONGEST = 40


def tag(element: Element) -> str:
    """An element as it is written, without its attributes: <td>."""
    return f"<{element.tag}>"


def quoted(text: str) -> str:
    """A text from the page in quotation marks, shortened where it is long."""
    flat = " ".join(text.split())
    shown = flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1].rstrip() + "\u2026"
    return f'"{shown}"'


def listed(items: Iterable[str], last: str = "or") -> str:
    """Words as a list: "a, b or c"."""
    *some, end = items
    return f"{', '.join(some)} {last} {end}" if some else end


def with_article(word: str) -> str:
    """A word with "a" or "an" before it."""
    return f"{'an' if word[:1] in 'aeiou' else 'a'} {word}"
