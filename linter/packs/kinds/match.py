"""match: everything of a sort must be written in a certain way: telephone numbers, file numbers, headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from linter.languages.model import Language
from linter.packs.kinds.scope import stretches
from linter.packs.languages import ByLanguage, concerns
from linter.packs.messages import Messages
from linter.packs.patterns import Budget, Pattern
from linter.prose import Problem, Prose

MESSAGE = '"{found}" is not written as the house writes it.'


@dataclass(frozen=True, eq=False)
class Match:
    """What `find` finds (without it: each paragraph or heading) must be as a whole like `like`."""

    find: ByLanguage[Pattern] | None
    like: ByLanguage[Pattern]
    languages: tuple[str, ...]
    scope: str
    messages: Messages

    def __call__(self, prose: Prose, language: Language) -> Iterable[Problem]:
        like = self.like.get(language.tag)
        find = self.find.get(language.tag) if self.find else None
        if like is None or (self.find and find is None) or not concerns(self.languages, language.tag):
            return
        budget = Budget(len(prose.text))
        for start, end in self._sought(find, prose, budget):
            found = prose.text[start:end]
            if not budget.fits(like, found) and not prose.in_another_language(start, end):
                yield prose.problem(start, end, self.messages.say(language.tag, found=found))

    def _sought(self, find: Pattern | None, prose: Prose, budget: Budget) -> Iterator[tuple[int, int]]:
        for start, end in stretches(prose, self.scope):
            if find is None:
                text = prose.text[start:end]
                left = start + len(text) - len(text.lstrip())
                if text.strip():
                    yield left, left + len(text.strip())
            else:
                # The time is the budget's, so what is found is listed before it is looked at.
                found = [match.span() for match in budget.finditer(find, prose.text[start:end])]
                yield from ((start + first, start + last) for first, last in found)
