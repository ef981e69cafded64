"""require: words or a pattern that a release must hold, anywhere, at its start or at its end.

Addresses count here: a closing line often is one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from linter.document import Block
from linter.packs.kinds.scope import body, is_about, language_of
from linter.packs.languages import ByLanguage, concerns
from linter.packs.messages import Messages
from linter.packs.patterns import Budget, Pattern
from linter.packs.words import Text, Words
from linter.prose import Problem
from linter.rules.model import Subject
from linter.source import Span

MESSAGE = '"{missing}" is missing.'


@dataclass(frozen=True, eq=False)
class Require:
    """One of the words, or the pattern, must be found.

    `at` is "anywhere", "start" or "end": in the first or the last paragraph, where paragraphs that hold nothing but the
    date, the disclaimer or the link to the original are not counted. The finding stands where the words should.
    """

    words: ByLanguage[tuple[Words, str]] | None
    patterns: ByLanguage[Pattern] | None
    when: ByLanguage[Words] | None
    languages: tuple[str, ...]
    at: str
    messages: Messages

    def __call__(self, subject: Subject) -> Iterable[Problem]:
        tag = language_of(subject)
        blocks = body(subject.document)
        if not blocks or not concerns(self.languages, tag) or not self._is_wanted(blocks, tag):
            return
        pattern = self.patterns.get(tag) if self.patterns else None
        words = self.words.get(tag) if self.words else None
        if pattern is None and words is None:
            return
        budget = Budget(sum(len(block.text) for block in blocks))
        sought = self._sought(blocks, subject)
        for block in sought:
            if words is not None and any(words[0].find(Text(block.plain()))):
                return
            if pattern is not None and any(budget.finditer(pattern, block.plain())):
                return
        last = sought[0] if self.at == "start" else sought[-1]
        at = last.span.start if self.at == "start" else _end(last)
        yield Problem(Span(at, at), self.messages.say(tag, missing=words[1] if words else ""))

    def _is_wanted(self, blocks: list[Block], tag: str) -> bool:
        if self.when is None:
            return True
        words = self.when.get(tag)
        return words is not None and any(any(words.find(Text(block.plain()))) for block in blocks)

    def _sought(self, blocks: list[Block], subject: Subject) -> list[Block]:
        """The blocks in which it may stand, in their order."""
        if self.at == "anywhere":
            return blocks
        fields = subject.release.fields
        own = [fields.get(name) for name in ("date", "disclaimer", "source_link")]
        found: list[Block] = []
        for block in blocks if self.at == "start" else reversed(blocks):
            found.append(block)
            if not is_about(block, *own):
                break
        return found if self.at == "start" else found[::-1]


def _end(block: Block) -> int:
    """Where the text of a block ends in the source."""
    return block.source_span(max(0, len(block.text.rstrip()) - 1), len(block.text.rstrip())).end
