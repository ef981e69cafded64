"""forbid: words or a pattern that must not stand in a release."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from linter.languages.model import Language
from linter.packs.kinds.scope import is_in, stretches
from linter.packs.languages import ByLanguage, concerns
from linter.packs.messages import Messages
from linter.packs.patterns import Budget, Pattern
from linter.packs.words import Words, text_of
from linter.prose import Problem, Prose

MESSAGE = '"{found}" must not stand here.'


@dataclass(frozen=True, eq=False)
class ForbidWords:
    """Each place of a word is a finding, outside of what is no prose: file names, addresses, hashtags."""

    words: ByLanguage[Words]
    languages: tuple[str, ...]
    scope: str
    messages: Messages

    def __call__(self, prose: Prose, language: Language) -> Iterable[Problem]:
        words = self.words.get(language.tag)
        if words is None or not concerns(self.languages, language.tag):
            return
        for hit in words.find(text_of(prose)):
            if is_in(prose.block(hit.start), self.scope) and not prose.protected(hit.start, hit.end):
                found = prose.text[hit.start : hit.end]
                yield prose.problem(hit.start, hit.end, self.messages.say(language.tag, found=found))


@dataclass(frozen=True, eq=False)
class ForbidPattern:
    """Each match of a pattern is a finding. ^ and $ are the ends of a paragraph."""

    patterns: ByLanguage[Pattern]
    allowed: ByLanguage[Words]
    languages: tuple[str, ...]
    scope: str
    messages: Messages

    def __call__(self, prose: Prose, language: Language) -> Iterable[Problem]:
        pattern = self.patterns.get(language.tag)
        if pattern is None or not concerns(self.languages, language.tag):
            return
        budget, allowed = Budget(len(prose.text)), self.allowed.get(language.tag)
        kept = [(hit.start, hit.end) for hit in allowed.find(text_of(prose))] if allowed else []
        for start, end in stretches(prose, self.scope):
            for match in budget.finditer(pattern, prose.text[start:end]):
                left, right = start + match.start(), start + match.end()
                if not prose.in_another_language(left, right) and not _covered(kept, left, right):
                    yield prose.problem(left, right, self.messages.say(language.tag, found=match[0]))


def _covered(kept: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in kept)
