"""What a rule says for each language: the closest tag counts, and what stands without a tag counts for all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

from linter.languages import tags

T = TypeVar("T")
ANY = ""


class ByLanguage(Generic[T]):
    """Values by language tag; the key ANY is for languages that have none of their own."""

    def __init__(self, values: Mapping[str, T]) -> None:
        self.values = dict(values)

    def get(self, tag: str) -> T | None:
        """The value for a language, or None: zh-TW is looked for under zh-TW, zh-Hant, zh."""
        for candidate in (tag, *tags.fallbacks(tag), ANY):
            if candidate in self.values:
                return self.values[candidate]
        return None

    @property
    def tags(self) -> Iterator[str]:
        """The tags that have a value of their own."""
        return (tag for tag in self.values if tag != ANY)


def concerns(languages: tuple[str, ...], tag: str) -> bool:
    """Whether a rule for some languages (none: for all) is about one: de is also about de-CH."""
    return not languages or any(candidate in languages for candidate in (tag, *tags.fallbacks(tag)))
