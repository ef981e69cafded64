"""consistency: of several ways to write a word a release uses one, whichever it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from linter.languages.model import Language
from linter.packs.kinds.scope import is_in
from linter.packs.languages import ByLanguage, concerns
from linter.packs.messages import Messages
from linter.packs.words import Hit, Words, text_of
from linter.prose import Problem, Prose

MESSAGE = 'This text also writes "{write}". Write one of the two everywhere.'


@dataclass(frozen=True, eq=False)
class Consistency:
    """The forms that are rarer in a document are findings; of forms that are as frequent the first one stays."""

    forms: ByLanguage[tuple[Words, ...]]
    languages: tuple[str, ...]
    scope: str
    fix: str
    messages: Messages

    def __call__(self, prose: Prose, language: Language) -> Iterable[Problem]:
        if not concerns(self.languages, language.tag):
            return
        for words in self.forms.get(language.tag) or ():
            hits = [
                hit for hit in words.find(text_of(prose))
                if is_in(prose.block(hit.start), self.scope) and not prose.protected(hit.start, hit.end)
            ]  # fmt: skip
            yield from self._of(hits, prose, language)

    def _of(self, hits: list[Hit], prose: Prose, language: Language) -> Iterable[Problem]:
        places: dict[str, list[Hit]] = {}
        for hit in hits:
            places.setdefault(hit.word.written, []).append(hit)
        if len(places) < 2:
            return
        usual = max(places, key=lambda written: (len(places[written]), -places[written][0].start))
        first = places[usual][0]
        related = [(first.start, first.end, f'"{prose.text[first.start : first.end]}" stands here.')]
        for hit in hits:
            if hit.word.written == usual:
                continue
            found = prose.text[hit.start : hit.end]
            write = hit._replace(word=hit.word._replace(write=usual)).replacement(found)
            message = self.messages.say(language.tag, found=found, write=write or usual.strip("*"))
            fix = write if self.fix != "none" else None
            yield prose.problem(hit.start, hit.end, message, write=fix, fix=self.fix, related=related)
