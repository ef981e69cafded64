"""replace: what is to be written instead of something else, word by word or by a pattern. Glossaries are this kind too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from linter.languages.model import Language
from linter.packs.kinds.scope import is_in, stretches
from linter.packs.languages import ByLanguage, concerns
from linter.packs.messages import Messages
from linter.packs.patterns import Budget, Pattern, filled
from linter.packs.words import Words, text_of
from linter.prose import Problem, Prose

MESSAGE = 'Write "{write}", not "{found}".'
WITHOUT = 'The glossary does not allow "{found}".'


@dataclass(frozen=True, eq=False)
class ReplaceWords:
    """A word has a word to be written instead, which takes over its case and, with a star, its ending."""

    words: ByLanguage[Words]
    languages: tuple[str, ...]
    scope: str
    fix: str
    messages: Messages
    without: Messages  # for a word that the house only forbids

    def __call__(self, prose: Prose, language: Language) -> Iterable[Problem]:
        words = self.words.get(language.tag)
        if words is None or not concerns(self.languages, language.tag):
            return
        for hit in words.find(text_of(prose)):
            if not is_in(prose.block(hit.start), self.scope) or prose.protected(hit.start, hit.end):
                continue
            found = prose.text[hit.start : hit.end]
            write = hit.replacement(found)
            shown = write or (hit.word.write or "").strip("*")
            messages = self.messages if hit.word.write else self.without
            message = messages.say(language.tag, found=found, write=shown, note=hit.word.note)
            if hit.word.note and "{note}" not in message and hit.word.note not in message:
                message = f"{message} {hit.word.note}"
            yield prose.problem(hit.start, hit.end, message, write=write if self.fix != "none" else None, fix=self.fix)


@dataclass(frozen=True, eq=False)
class ReplacePattern:
    """A match of a pattern has a text to be written instead, with its groups filled in."""

    patterns: ByLanguage[Pattern]
    write: str
    languages: tuple[str, ...]
    scope: str
    fix: str
    messages: Messages

    def __call__(self, prose: Prose, language: Language) -> Iterable[Problem]:
        pattern = self.patterns.get(language.tag)
        if pattern is None or not concerns(self.languages, language.tag):
            return
        budget = Budget(len(prose.text))
        for start, end in stretches(prose, self.scope):
            for match in budget.finditer(pattern, prose.text[start:end]):
                left, right, write = start + match.start(), start + match.end(), filled(self.write, match)
                if write == match[0] or prose.in_another_language(left, right):
                    continue
                message = self.messages.say(language.tag, found=match[0], write=write)
                yield prose.problem(left, right, message, write=write if self.fix != "none" else None, fix=self.fix)
