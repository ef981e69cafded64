"""order: sections of a release stand in a certain order. One that is not there is no mistake; `require` asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from linter.findings import Related
from linter.packs.kinds.scope import body, language_of
from linter.packs.languages import ByLanguage, concerns
from linter.packs.messages import Messages
from linter.packs.words import Text, Words
from linter.prose import Problem
from linter.rules.model import Subject
from linter.source import Span

MESSAGE = '"{found}" must stand before "{before}".'


@dataclass(frozen=True, eq=False)
class Order:
    """A section is known by the words with which its heading, paragraph or line begins. `sections` are in their order."""

    sections: ByLanguage[tuple[Words, ...]]
    languages: tuple[str, ...]
    messages: Messages

    def __call__(self, subject: Subject) -> Iterable[Problem]:
        tag = language_of(subject)
        sections = self.sections.get(tag)
        if sections is None or not concerns(self.languages, tag):
            return
        last = -1, "", Span(0, 0)  # the section that must come last of those that stand so far
        for number, text, span in self._found(sections, subject):
            if number < last[0]:
                related = (Related(*last[2], f'"{last[1]}" stands here.'),)
                yield Problem(span, self.messages.say(tag, found=text, before=last[1]), related=related)
            else:
                last = number, text, span

    def _found(self, sections: tuple[Words, ...], subject: Subject) -> Iterable[tuple[int, str, Span]]:
        """The sections that are there, each at its first place."""
        seen: set[int] = set()
        for block in body(subject.document):
            at = 0
            for line in block.text.split("\n"):
                for number, words in enumerate(sections):
                    hit = next(iter(words.find(Text(line))), None)
                    if hit is not None and not line[: hit.start].strip() and number not in seen:
                        seen.add(number)
                        span = block.source_span(at + hit.start, at + hit.end)
                        yield number, line[hit.start : hit.end], span
                at += len(line) + 1
