"""Pseudo-headings: short lines in bold, large or capital letters that stand over running text as a heading would.

Releases have many short bold lines that are none: the office, the kind of document and the date at the top, names above
contacts, marks of the end, lead-ins of lists. What is told apart here is what a heading is: it ends in no stop, names a
topic and is followed by text; and above it there is text already, or nothing in the document is marked as the title.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from linter.document import HOLE, Block, BlockKind, HoleKind, LinkKind, Role
from linter.languages.model import Language
from linter.patterns import lazy
from linter.readers.field_names import canonical_key
from linter.release.lines import Line
from linter.release.title import header_kind
from linter.rules.frame_lines import is_frame_line
from linter.rules.model import Subject
from linter.rules.typed_lists import typed_lists
from linter.source import Span

_PASSED_OVER = frozenset({BlockKind.ATTRIBUTE, BlockKind.FIELD, BlockKind.TITLE})
_LONGEST = 90
_LONGEST_UNSPACED = 30
_MOST_WORDS = 12
_FEWEST_TITLE_WORDS = 4
_FEWEST_PROSE_WORDS = 12
_FEWEST_PROSE_LETTERS = 40  # in scripts without blanks
_FEWEST_CAPITALS = 8
# Title and text of a release are parted by header lines: office, kind, date, place.
_HEADER_REACH = 6
_LONGEST_MARKUP = 800
_NOT_A_HEADING_AT_THE_END = ":,;.!\u2026\uff1a\uff0c\u3001\uff1b\u060c\u061b\u3002\uff01\u06d4\u0964\u1362\u104b\u17d4\u2013\u2014-/\u2022\ufffc"
_LEADING_IN = (":", "\uff1a")
_QUESTION = "?\uff1f\u061f\u037e\u055e"
_OPENING = "\"'\u00ab\u2039\u201c\u201d\u201e\u2018\u300c\u300e([\u3010\uff08*#\u2022\u2013\u2014-"

_BOLD = lazy(r"<(b|strong|big)\b[^<>]*>.*?<\\?/\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = lazy(r"<[^<>]*>")
_STYLED = lazy(
    r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)"
    r"|font-size\s*:\s*(?:x+-large|larger|large|(?:1[6-9]|[2-9]\d)(?:\.\d+)?pt|(?:2[1-9]|[3-9]\d)(?:\.\d+)?px|(?:1\.[3-9]|[2-9])\d*(?:\.\d+)?r?em|(?:1[3-9]|[2-9]\d)\d%)"
    r"|<font\b[^<>]*\bsize\s*=\s*\\?[\"']?(?:\+[1-4]|[4-7])",
    re.IGNORECASE,
)  # fmt: skip
_SIMPLE = lazy(r"((?:<[a-z][^<>]*>\s*)+)[^<>]+(?:<\\?/[^<>]*>\s*)+", re.IGNORECASE)
_MARKED = lazy(r"(\*{2,3}|__)(?=\S)((?:(?!\1).)+?)(?<=\S)\1", re.DOTALL)
_NAMES = frozenset({"p", "div", "center", "article", "section", "main", "body"})


class PseudoHeading(NamedTuple):
    """A line that stands in for a heading."""

    block: int  # index in the document
    span: Span
    text: str
    look: str  # "bold" or "capital"
    alone: bool  # whether it is the whole block
    is_title: bool = False
    is_question: bool = False


@dataclass(frozen=True)
class _Flow:
    """The blocks of the release in their order, page furniture left out."""

    subject: Subject
    indices: tuple[int, ...]

    @classmethod
    def of(cls, subject: Subject) -> _Flow:
        blocks = subject.document.blocks
        return cls(
            subject,
            tuple(
                i for i, block in enumerate(blocks)
                if block.kind not in _PASSED_OVER and block.role is not Role.CHROME and not block.hidden
            ),
        )  # fmt: skip

    @property
    def language(self) -> Language:
        return self.subject.language

    def block(self, number: int) -> Block:
        return self.subject.document.blocks[self.indices[number]]

    @cached_property
    def titled(self) -> bool:
        """Whether something is marked as the title: a heading, or the title of front matter or record."""
        return any(self.block(n).kind is BlockKind.HEADING for n in range(len(self.indices))) or any(
            entry.origin in {"front matter", "record"} and canonical_key(entry.key) == "title"
            for entry in self.subject.document.metadata
        )

    def begins_list(self, number: int) -> bool:
        """Whether a list stands there, be it a typed one."""
        if number >= len(self.indices):
            return False
        return self.block(number).kind is BlockKind.ITEM or self.indices[number] in self.typed

    @cached_property
    def typed(self) -> frozenset[int]:
        """The blocks that begin with the first line of a typed list."""
        found = typed_lists(self.subject.document, self.language)
        return frozenset(listed.rows[0].block for listed in found if listed.rows[0].start == 0)

    @cached_property
    def links(self) -> dict[int, list[tuple[int, int]]]:
        found: dict[int, list[tuple[int, int]]] = {}
        for link in self.subject.document.links:
            if link.kind is LinkKind.ANCHOR and link.block is not None:
                found.setdefault(link.block, []).append((link.start, link.end))
        return found


def pseudo_headings(subject: Subject) -> Iterator[PseudoHeading]:
    """The pseudo-headings of a document that has markup for headings, in order.

    A line that comes again is the name of a speaker or a label, not a heading.
    """
    found = list(_candidates(_Flow.of(subject)))
    times = Counter(one.text for one in found)
    return (one for one in found if times[one.text] == 1)


def _candidates(flow: _Flow) -> Iterator[PseudoHeading]:
    prose = [_is_prose(flow, number) for number in range(len(flow.indices))]
    # The title of a fragment stands in a field of the content system.
    begun, titled = False, flow.titled or (flow.subject.document.format == "html" and not flow.subject.document.page)
    for number, index in enumerate(flow.indices):
        block = flow.block(number)
        if block.kind is BlockKind.PARAGRAPH and block.name in _NAMES:
            found = _in_block(flow, number, index, prose) if begun else None
            if not begun and not titled:
                found = _title(flow, number, index, prose)
                titled = found is not None
            if found is not None:
                yield found
        begun = begun or prose[number]


def _in_block(flow: _Flow, number: int, index: int, prose: list[bool]) -> PseudoHeading | None:
    block = flow.block(number)
    line_end = block.text.find("\n")
    if line_end < 0:
        look = _look(flow, number, 0, len(block.text))
        followed = look is not None and _is_followed(flow, number, prose)
        if look is None or not followed or (look == "capital" and not prose[number - 1]):
            return None
        return _heading(flow, number, index, look, line_end)
    rest = block.text[line_end:]
    if _is_running(rest, flow.language) and _look(flow, number, 0, line_end) == "bold":
        return _heading(flow, number, index, "bold", line_end)
    return None


def _title(flow: _Flow, number: int, index: int, prose: list[bool]) -> PseudoHeading | None:
    block = flow.block(number)
    if "\n" in block.text or not any(prose[number + 1 : number + 1 + _HEADER_REACH]):
        return None
    words = len(block.text.split()) if flow.language.vocabulary.spaced else len(block.text) // 3
    line = Line(index, block, 0, len(block.text))
    if words < _FEWEST_TITLE_WORDS or header_kind(line, flow.language, []) is not None:
        return None
    if _look(flow, number, 0, len(block.text)) != "bold":
        return None
    return _heading(flow, number, index, "bold", -1)._replace(is_title=True)


def _heading(flow: _Flow, number: int, index: int, look: str, line_end: int) -> PseudoHeading:
    block = flow.block(number)
    text = block.text if line_end < 0 else block.text[:line_end]
    span = block.span if line_end < 0 else block.source_span(0, line_end)
    return PseudoHeading(index, span, text.strip(), look, line_end < 0, is_question=text.strip()[-1:] in _QUESTION)


def _is_followed(flow: _Flow, number: int, prose: list[bool]) -> bool:
    """Whether running text or a list follows, which is no disclaimer and does not look alike."""
    following = number + 1
    if following >= len(flow.indices):
        return False
    if flow.begins_list(following):
        return True
    block = flow.block(following)
    leads_in = block.text.rstrip().endswith(_LEADING_IN) and flow.begins_list(following + 1)
    return (
        (prose[following] or (leads_in and block.kind is BlockKind.PARAGRAPH))
        and flow.language.vocabulary.disclaimer(block.text) is None
        and not _is_bold(_markup(flow, following))
    )


def _is_prose(flow: _Flow, number: int) -> bool:
    block = flow.block(number)
    return block.kind in {BlockKind.PARAGRAPH, BlockKind.QUOTE} and _is_running(block.text, flow.language)


def _is_running(text: str, language: Language) -> bool:
    """Whether a text is one of sentences, not of names and lines."""
    long = (
        len(text.split()) >= _FEWEST_PROSE_WORDS
        if language.vocabulary.spaced
        else sum(map(str.isalpha, text)) >= _FEWEST_PROSE_LETTERS
    )
    marks = language.terminal_marks
    return long and text.count("\n") <= len(text) // 60 and (not marks or any(mark in text for mark in marks))


def _look(flow: _Flow, number: int, start: int, end: int) -> str | None:
    """How a line is made to look like a heading; None for an ordinary line, and for what is known to be none."""
    block, language = flow.block(number), flow.language
    text = block.text[start:end].strip()
    spaced = language.vocabulary.spaced
    if not 2 <= len(text) <= (_LONGEST if spaced else _LONGEST_UNSPACED) or len(text.split()) > _MOST_WORDS:
        return None
    if text[-1] in _NOT_A_HEADING_AT_THE_END or text[0] in _OPENING or HOLE in text:
        return None
    if sum(map(str.isalpha, text)) < max(2, len(text) // 2):
        return None
    if any(hole.kind in {HoleKind.URL, HoleKind.EMAIL} for hole in block.holes_in(start, end)):
        return None
    markup = _markup(flow, number, end if end < len(block.text) else None)
    look = "bold" if _is_bold(markup) else "capital" if _is_capital(text) else None
    if look is None or _is_link(flow, number, start, end):
        return None
    return None if is_frame_line(Line(flow.indices[number], block, start, end), flow.subject) else look


def _markup(flow: _Flow, number: int, end: int | None = None) -> str:
    """How a block is written, or its beginning."""
    block = flow.block(number)
    source = flow.subject.document.source.text
    if end is None:
        return source[block.span.start : min(block.span.end, block.span.start + _LONGEST_MARKUP)].strip()
    # The tags that end the bold stand behind the text.
    stop = block.source_span(0, end).end
    closing = re.compile(r"(?:\s*(?:<\\?/[^<>]*>|\*+|__))*").match(source, stop)
    return source[block.span.start : closing.end() if closing else stop].strip()


def _is_bold(markup: str) -> bool:
    if _MARKED.fullmatch(markup):
        return True
    if "<" not in markup:
        return False
    simple = _SIMPLE.fullmatch(markup)
    if simple is not None and _STYLED.search(simple.group(1)):
        return True
    rest = _BOLD.sub("", markup)
    return rest != markup and not any(char.isalnum() for char in _TAG.sub("", rest))


def _is_capital(text: str) -> bool:
    cased = [char for char in text if char.lower() != char.upper()]
    return len(cased) >= _FEWEST_CAPITALS and " " in text and text == text.upper()


def _is_link(flow: _Flow, number: int, start: int, end: int) -> bool:
    """Whether most of a line is a link."""
    places = flow.links.get(flow.indices[number], ())
    return 2 * sum(min(b, end) - max(a, start) for a, b in places if a < end and b > start) > end - start
