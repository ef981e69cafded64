"""Quotations: the quotation marks of running text, each with its partner, read once for all rules that ask.

One pass over the marks of a block with a stack. Whether a mark opens or closes is seen by what stands beside it; where
that says nothing (no blanks in Chinese, blanks on both sides in French), the language and the marks still open decide.
What is left open waits for the blocks after it, for a quotation of several paragraphs opens each and closes the last.
An apostrophe, a measure in inches and the mark inside a Hebrew acronym are no quotation marks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from linter.document import BlockKind
from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import BOUNDARY, Prose
from linter.rules.quotation_context import Sides, Stretch
from linter.rules.quotation_marks import ANGULAR, LOW, MARKS, PARTNERS, STRAIGHT, Pair, Usage, usage

# How many open marks are looked through for the one that a mark closes: keeps the pass linear on nonsense.
_DEEPEST = 8
# How far apart two marks that fit nowhere may stand and still be one wrong pair, in code points.
_FARTHEST = 400
# How far a quotation may begin inside another and share its end: ООО «Фирма «Рога и копыта».
_TITLE = 80
# Blocks whose quotations may run on into the next.
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
# Signs that are much else besides quotation marks: alone they say nothing.
_UNCERTAIN = frozenset({STRAIGHT, LOW})
_LOW = lazy(r",,(?<![\w,],,)(?=[^\W_])")
_BLANK = " \u00a0\u2009\u202f"
_ORNAMENT = "".join([" \n\t\u00a0", *MARKS])


class Mark(NamedTuple):
    """A quotation mark and its place in the prose."""

    position: int
    sign: str

    @property
    def end(self) -> int:
        """The place behind it."""
        return self.position + len(self.sign)


class Quotation(NamedTuple):
    """Two marks of one block that belong together, right or wrong."""

    opening: Mark
    closing: Mark
    depth: int
    around: Pair | None  # the marks that enclose both

    @property
    def pair(self) -> Pair:
        """The two signs."""
        return self.opening.sign, self.closing.sign


class Quotations(NamedTuple):
    """What stands in the prose of a document: pairs in order of their opening, marks never closed and never opened."""

    pairs: tuple[Quotation, ...]
    unclosed: tuple[Mark, ...]
    unopened: tuple[Mark, ...]


def quotations(prose: Prose, language: Language) -> Quotations:
    """The quotations of a prose, read once."""
    return prose.once(_reading(language))


@cache
def _reading(language: Language) -> Callable[[Prose], Quotations]:
    """A function of the prose alone, always the same for a language, so that its result can be kept."""
    return lambda prose: _Reader(prose, language).read()


class _Waiting(NamedTuple):
    """A mark left open at the end of its block."""

    mark: Mark
    next_block: int  # where the block that would go on with it begins
    leads: bool  # whether its block begins with it


class _Reader:
    """One reading of one prose."""

    def __init__(self, prose: Prose, language: Language) -> None:
        self.prose, self.text = prose, prose.text
        self.usage: Usage = usage(language)
        self.spaced = bool(language.data.get("spaces_between_words", True))
        self.block = Stretch(self.text, 0, 0)
        self.running = True  # whether its quotations may go on in the next
        self.next = ""  # the sign of the mark that follows
        self.open: list[Mark] = []
        self.acronyms = 0  # marks passed over that may yet turn out to be opening ones
        self.waiting: list[_Waiting] = []
        self.complete: dict[str, int] = {}  # opening sign -> where the last pair began that it opened
        self.shared: set[Mark] = set()  # marks closed together with one inside
        self.pairs: list[tuple[Mark, Mark]] = []
        self.unclosed: list[Mark] = []
        self.unopened: list[Mark] = []

    def read(self) -> Quotations:
        """Block by block, those without marks left out."""
        marks = self._marks()
        at = 0
        while at < len(marks):
            self.block = Stretch(self.text, *self.prose.bounds(marks[at].position))
            until = bisect_left(marks, self.block.end, at + 1, key=lambda mark: mark.position)
            if self.text[self.block.start : self.block.end].strip(_ORNAMENT):  # else a large mark beside a pull quote
                self._read_block(marks[at:until])
            at = until
        self.unclosed += [waiting.mark for waiting in self.waiting]
        return Quotations(tuple(_nested(self.pairs)), tuple(sorted(self.unclosed)), tuple(self.unopened))

    def _marks(self) -> list[Mark]:
        """Every mark of the text; single high ones only where a low one can have opened, the rest are apostrophes."""
        signs = MARKS & self.prose.alphabet
        if "‚" not in signs:
            signs -= {"‘", "’"}
        found: list[Mark] = []
        for sign in signs:
            at = self.text.find(sign)
            while at >= 0:
                found.append(Mark(at, sign))
                at = self.text.find(sign, at + 1)
        if LOW in self.text and found:
            found += [Mark(match.start(), LOW) for match in self.prose.finditer(_LOW)]
        return sorted(found)

    def _read_block(self, marks: list[Mark]) -> None:
        self.running = self.prose.block(self.block.start).kind in _RUNNING
        self.acronyms = 0
        for mark, after in zip(marks, [*marks[1:], None], strict=True):
            self.next = after.sign if after else ""
            if mark.sign in "‘’":
                self._single(mark)
            elif mark.sign in '"“”' and self.block.in_an_acronym(mark.position):
                self.acronyms += 1
            elif not self._repeats(mark):
                if self._opens(mark):
                    self.open.append(mark)
                else:
                    self._close(mark)
        left = [mark for mark in self.open if mark.sign not in _UNCERTAIN and mark not in self.shared]
        self.open.clear()
        end = self.block.end
        if self.text[end - 1] == "…" or self.text.endswith("...", self.block.start, end):
            return  # a teaser that breaks off
        if self.running:
            following = end + len(BOUNDARY)
            self.waiting += [_Waiting(mark, following, self.block.begins_line(mark.position)) for mark in left]
        else:
            self.unclosed += left

    def _repeats(self, mark: Mark) -> bool:
        """Whether a mark only says, at the start of a line or paragraph, that the quotation goes on.

        An opening mark that does so takes the place of the one left open; French repeats the closing guillemet too.
        """
        if not self.running or not self.block.begins_line(mark.position):
            return False
        if self.open and _same(mark.sign, self.open[-1].sign):
            if mark.sign == self.open[-1].sign:
                self.open[-1] = mark
            return True
        if (
            self.waiting
            and self.waiting[-1].next_block == self.block.start
            and _same(mark.sign, self.waiting[-1].mark.sign)
        ):
            earlier = self.waiting.pop().mark
            self.open.append(mark if mark.sign == earlier.sign else Mark(mark.position, earlier.sign))
            return True
        return False

    def _opens(self, mark: Mark) -> bool:
        position, sign = mark
        if sign == LOW:
            return True
        may_open, may_close = self.usage.may_open(sign), self.usage.may_close(sign)
        if sign in "「」『』〝〞〟":
            return may_open
        beside = Sides(self.block.neighbour(position, -1), self.block.neighbour(position, 1))
        opening, closing = beside.opening, beside.closing
        expected = self._partner(sign) is not None
        if opening and not closing:
            # “word ”next: a blank on the wrong side, where the language does not open so.
            return may_open or sign in "“«‹" or not expected
        if closing and not opening:
            # said:“ word”: the same, where there is nothing to close.
            return may_open and not may_close and not self.open and not self.waiting
        if expected and beside.glued and sign in PARTNERS[self.open[-1].sign]:
            return False
        if self.spaced and beside.in_word and sign != STRAIGHT and self.open and self.open[-1].sign == sign:
            return False  # “thus“ and an ending that follows closely, as in Korean
        if not self.spaced and (mended := self._opens_mistyped(mark, beside, expected)) is not None:
            return mended
        if may_open == may_close:
            return not expected and not (sign == STRAIGHT and self.spaced and beside.in_word)
        return may_open

    def _opens_mistyped(self, mark: Mark, beside: Sides, expected: bool) -> bool | None:
        """Chinese with a wrong mark: no blanks tell which; the marks that follow do."""
        position, sign = mark
        if not self.open:
            return True if sign in "”»" and self.next == sign else None  # ”thus”
        if not beside.glued or expected:
            return None
        follow = self.text.count(PARTNERS[sign][0], position + 1, min(self.block.end, position + _FARTHEST))
        if sign == STRAIGHT:
            return follow % 2 == 1  # “thus"
        return follow > 1 if self.open[-1].sign == sign else None  # “thus“

    def _partner(self, sign: str) -> int | None:
        """Index of the nearest open mark that a sign can close."""
        lowest = max(0, len(self.open) - _DEEPEST)
        return next((i for i in range(len(self.open) - 1, lowest - 1, -1) if sign in PARTNERS[self.open[i].sign]), None)

    def _close(self, mark: Mark) -> None:
        partner = self._partner(mark.sign)
        if partner is None and self.block.measures(*mark, self.spaced):
            return
        if partner is None and self.open and self._near(self.open[-1], mark):
            partner = len(self.open) - 1
        if partner is not None:
            self._pair(partner, mark)
        elif self.acronyms:
            self.acronyms -= 1  # ה”ארץ”: the article stands before the quotation mark
        elif mark.sign != STRAIGHT and not (self.running and self._closes_earlier(mark)):
            self.unopened.append(mark)

    def _pair(self, partner: int, closing: Mark) -> None:
        opening = self.open[partner]
        self.unclosed += [
            left for left in self.open[partner + 1 :] if left.sign not in _UNCERTAIN and left not in self.shared
        ]
        del self.open[partner:]
        self.pairs.append((opening, closing))
        self.complete[opening.sign] = opening.position
        if self.open and self._share_an_end(self.open[-1], opening, closing):
            self.shared.add(self.open[-1])

    def _single(self, mark: Mark) -> None:
        """A high single mark closes a low one; every other one is taken for an apostrophe."""
        if not self.open or self.open[-1].sign != "‚" or not self.block.ends_word(mark.position):
            return
        wanted = next((closing for opening, closing in self.usage.accepted if opening == "‚"), mark.sign)
        if mark.sign != wanted:
            later = self.text.find(wanted, mark.position, min(self.block.end, mark.position + _FARTHEST))
            if later >= 0 and self.block.ends_word(later):
                return  # ‚Hans’ Haus‘
        self._pair(len(self.open) - 1, mark)

    def _near(self, opening: Mark, closing: Mark) -> bool:
        left, right = self.block.neighbour(closing.position, -1), self.block.neighbour(closing.position, 1)
        if closing.sign in ANGULAR and self.spaced and Sides(left, right).in_word:
            return False  # WiĹ›niewska
        between = closing.position - opening.position
        return 1 < between <= _FARTHEST and "\n" not in self.text[opening.position : closing.position]

    def _closes_earlier(self, mark: Mark) -> bool:
        """A quotation of whole blocks, or one that has held no complete pair of its own marks since it began."""
        ends = self.block.ends_block(mark.position)
        for index in range(len(self.waiting) - 1, max(-1, len(self.waiting) - 1 - _DEEPEST), -1):
            (_, sign), _, leads = self.waiting[index]
            alone = self.complete.get(sign, -1) < self.waiting[index].mark.position
            if mark.sign in PARTNERS[sign] and (alone or (leads and ends)):
                del self.waiting[index]
                return True
        return False

    def _share_an_end(self, outer: Mark, inner: Mark, closing: Mark) -> bool:
        """Two guillemets that fall together are written once: by the French rule, and in Russian names of firms."""
        if outer.sign not in ANGULAR or outer.sign != inner.sign:
            return False
        if self.block.ends_block(closing.position):
            return True
        before = self.text[outer.position : min(inner.position, outer.position + _TITLE + 1)]
        return len(before) <= _TITLE and not any(stop in before for stop in ".!?")


def _same(sign: str, earlier: str) -> bool:
    return sign == earlier or (sign, earlier) == ("»", "«")


def _nested(pairs: list[tuple[Mark, Mark]]) -> Iterator[Quotation]:
    """The pairs in order, each with those around it."""
    around: list[Quotation] = []
    for opening, closing in sorted(pairs):
        while around and around[-1].closing.position < opening.position:
            around.pop()
        found = Quotation(opening, closing, len(around), around[-1].pair if around else None)
        around.append(found)
        yield found


def rewritten(prose: Prose, quotation: Quotation, wanted: Pair, space: str) -> list[tuple[int, int, str]]:
    """The edits that give a quotation other marks, with the space inside that belongs to them; blanks that stand there go."""
    text = prose.text
    first, last = quotation.opening.end, quotation.closing.position
    inner, outer = first, last
    while inner < last and text[inner] in _BLANK:
        inner += 1
    while outer > inner and text[outer - 1] in _BLANK:
        outer -= 1
    made = []
    if quotation.pair[0] != wanted[0]:
        made.append((quotation.opening.position, inner, wanted[0] + space))
    if quotation.pair[1] != wanted[1]:
        made.append((outer, last + 1, space + wanted[1]))
    return made
