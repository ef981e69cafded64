"""In which language, and from which side, each block of a document is to be read."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from linter.document import Block
from linter.languages import model, scripts, tags
from linter.languages.direction import direction_of, letters


class Reading(NamedTuple):
    """The values of lang and dir; an empty language is one that nobody knows."""

    lang: str
    dir: str


def reading(block: Block, language: str | None) -> Reading:
    """How a block reads: what its markup declares, else the document's language; a text of another script by itself.

    An English banner above a Persian release is neither Persian nor written from the right.
    """
    lang = _known(block.lang) or _known(language)
    left, right = letters(block.text)
    if lang and not block.lang and not _written_in(lang, block.text, left + right):
        lang = ""
    declared = (block.direction or "").strip().lower()
    if declared in {"ltr", "rtl", "auto"}:
        return Reading(lang, declared)
    if not left and not right:
        return Reading(lang, (language and direction_of(language)) or "auto")
    if bool(left) != bool(right):
        return Reading(lang, "rtl" if right else "ltr")
    return Reading(lang, (lang and direction_of(lang)) or ("rtl" if right > left else "ltr"))


def part(tag: str) -> str:
    """The value of lang for a phrase that declares its own language."""
    return _known(tag)


@lru_cache(maxsize=256)  # a document may declare any tag
def _known(tag: str | None) -> str:
    """A tag that may stand on a page: well-formed, of a registered language; else nothing."""
    canonical = tags.canonical(tag.strip().replace("_", "-")) if tag else None
    return canonical if canonical and tags.has_known_language(canonical) else ""


def _written_in(tag: str, text: str, count: int) -> bool:
    """Whether a text has a letter of the language's script, or no letters at all."""
    wanted = model.find(tag).scripts
    return not wanted or not count or any(char.isalpha() and scripts.script(char) in wanted for char in text)
