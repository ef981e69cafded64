"""count: how long something may be, or how often it may stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from linter.document import Block, BlockKind
from linter.packs.kinds.scope import HEADINGS, body, is_about, language_of
from linter.packs.languages import ByLanguage, concerns
from linter.packs.messages import Messages
from linter.packs.patterns import Budget, Pattern
from linter.packs.words import Text, Words
from linter.prose import Problem
from linter.rules.model import Subject
from linter.rules.words import belongs
from linter.source import Span

TOO_MANY = "{count} {unit} stand here, and at most {limit} are allowed."
TOO_FEW = "{count} {unit} stand here, and at least {limit} are wanted."


class _Part(NamedTuple):
    """What is counted in: a text, its place, and the blocks it is made of."""

    text: str
    span: Span
    blocks: tuple[Block, ...]


@dataclass(frozen=True, eq=False)
class Count:
    """The number of characters (code points), words, paragraphs or occurrences in a part of the release.

    Blanks are between words; a text in a script without blanks is counted in characters.
    """

    unit: str
    part: str
    least: int | None
    most: int | None
    words: ByLanguage[Words] | None
    patterns: ByLanguage[Pattern] | None
    languages: tuple[str, ...]
    messages: Messages | None
    editor: str | None = None  # the language of the messages that are ours

    def __call__(self, subject: Subject) -> Iterable[Problem]:
        tag = language_of(subject)
        if not concerns(self.languages, tag):
            return
        budget = Budget(len(subject.document.source.text))
        for part in self._parts(subject):
            count = self._count(part, tag, budget)
            limit = self.most if self.most is not None and count > self.most else None
            if limit is None and self.least is not None and count < self.least:
                limit = self.least
            if count >= 0 and limit is not None:
                yield Problem(part.span, self._said(tag, count, limit))

    def _said(self, tag: str, count: int, limit: int) -> str:
        messages = self.messages or Messages({"en": TOO_MANY if count > limit else TOO_FEW}, self.editor)
        return messages.say(tag, count=count, limit=limit, unit=self.unit)

    def _parts(self, subject: Subject) -> Iterator[_Part]:
        blocks = body(subject.document)
        if self.part == "title":
            title = subject.release.fields.get("title")
            if title is not None and title.value is not None:
                yield _Part(title.value, title.span, ())
        elif self.part == "document":
            if blocks:
                first = blocks[0]
                yield _Part("\n".join(block.plain() for block in blocks), _start(first), tuple(blocks))
        else:
            fields = subject.release.fields
            own = [fields.get(name) for name in ("title", "date", "disclaimer", "source_link")]
            wanted = (
                block for block in blocks
                if (block.kind in HEADINGS) == (self.part == "heading")
                and (self.part != "lead" or (block.kind is BlockKind.PARAGRAPH and not is_about(block, *own) and _is_sentence(block)))
            )  # fmt: skip
            for block in wanted:
                yield _Part(block.plain(), block.source_span(0, len(block.text)), (block,))
                if self.part == "lead":
                    return

    def _count(self, part: _Part, tag: str, budget: Budget) -> int:
        """How many there are; -1 where the rule says nothing for the language."""
        if self.unit == "characters":
            return len(part.text.strip())
        if self.unit == "words":
            return sum(any(map(belongs, word)) for word in part.text.split())
        if self.unit == "paragraphs":
            return sum(block.kind is BlockKind.PARAGRAPH for block in part.blocks)
        words = self.words.get(tag) if self.words else None
        pattern = self.patterns.get(tag) if self.patterns else None
        if words is not None:
            return sum(1 for _ in words.find(Text(part.text)))
        return -1 if pattern is None else sum(1 for _ in budget.finditer(pattern, part.text))


def _is_sentence(block: Block) -> bool:
    """Whether a paragraph is running text rather than a line of a header: several words and a mark at its end."""
    text = block.text.rstrip("\"'\u00bb\u201d\u2019 \n")
    return len(text.split()) > 3 and not (text[-1:].isalnum() or text[-1:] in ":\ufffc")


def _start(block: Block) -> Span:
    return block.source_span(0, min(len(block.text), len(block.text.split("\n")[0])))
