"""Anchors of headings in Markdown: what GitHub, and the common site generators, make of a heading's text.

GitHub keeps letters, digits, hyphens and underscores of every script, lower case, and puts a hyphen for each blank; of
equal headings the second gets "-1". Others (kramdown, Hugo, Pandoc, Python-Markdown) differ in runs of hyphens, accents
and leading digits. Which one will publish a file cannot be told from it, so all of them are taken for right.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from linter.patterns import lazy

_HYPHENS = lazy("-{2,}")
_LEADING = lazy(r"\A[^a-z]+")


def github_slug(text: str) -> str:
    """The anchor that GitHub gives to the first heading with this text."""
    kept = (char for char in text.strip().lower() if _is_kept(char))
    return "".join("-" if char == " " else char for char in kept)


def _is_kept(char: str) -> bool:
    return char.isalnum() or char in " -_" or unicodedata.category(char)[0] == "M"


def slugs(headings: Iterable[str]) -> frozenset[str]:
    """Every anchor that the headings of a document, in their order, may have."""
    found: set[str] = set()
    counts: Counter[str] = Counter()
    for text in headings:
        slug = github_slug(" ".join(text.split()))
        number = counts[slug]
        counts[slug] += 1
        for variant in _variants(slug):
            found |= (
                {variant} if not number else {f"{variant}-{number}", f"{variant}_{number}", f"{variant}-{number + 1}"}
            )
    return frozenset(found)


def _variants(slug: str) -> Iterator[str]:
    yield slug
    single = _HYPHENS.sub("-", slug).strip("-")
    yield single
    plain = unicodedata.normalize("NFKD", single)
    yield "".join(char for char in plain if unicodedata.category(char) != "Mn")
    ascii = _HYPHENS.sub("-", "".join(char for char in plain if char.isascii())).strip("-")
    if ascii:
        yield ascii
    yield _LEADING.sub("", single) or "section"
