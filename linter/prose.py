"""Prose: what the rules of language read. All running text of a document in one language, without markup.

The blocks of one language stand one after another in `text`, parted by BOUNDARY, so that a rule runs once a document
and no pattern joins two blocks. What is no prose (an address, code, an image) is one HOLE. A rule speaks of places in
`text`; only this module maps them back, so no rule can invent a position, touch markup or write over half an entity.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any, NamedTuple, TypeVar

from linter.document import HOLE, Block, BlockKind, Document
from linter.findings import Edit, Fix, Related
from linter.patterns import lazy
from linter.source import Span

# A noncharacter (U+FDD0) between two line breaks: it is no letter, no blank and no mark, and Unicode keeps it for such use.
BOUNDARY = "\n\ufdd0\n"
# What readers put into a text that need not stand in the source.
_ADDED = frozenset(f"{HOLE}{BOUNDARY} ")
_T = TypeVar("_T")
# How far the words around a candidate are looked at at least, in code points.
_NEIGHBOURHOOD = 160

# What stands in running text and is not prose. Each alternative was taught by false alarms of other tools: addresses,
# file names and identifiers are full of dots, doubled marks and missing blanks that are right there.
_PROTECTED = lazy(
    r"""
      (?<![a-z0-9+.-])[a-z][a-z0-9+.-]*://\S+                # an address that the reader did not know
    | \b10\.\d{4,9}/\S+                                     # DOI
    | (?<![\w.])(?:\.{0,2}|~|[A-Za-z]:)(?:[/\\][\w.~%+-]+){2,}[/\\]?   # paths
    | (?<![\w/-])[\w-]+(?:/[\w.-]+)*/[\w.-]*\.[a-z]{1,5}\b     # relative paths that end in a file name
    | (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*                            # e-mail addresses and handles of other networks
    | (?<![\w&])[#@][\w\u200c]+(?:[._-]\w+)*                  # hashtags, mentions
    | \{\{[^{}]*\}\}|\$\{[^{}]*\}|\{[\w.:!-]*\}|%\(\w+\)[sdif]|%[sdif](?!\w)   # placeholders
    | \[\[[^\]]*\]\]|<[/!?]?[A-Za-z][^<>]*>|<!--.*?-->        # placeholders and markup left in text
    | &(?:\#\d+|\#x[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]{1,30});   # entities left in text
    | (?<![\w-])--?[A-Za-z][\w-]*(?==|\b)(?<=[-A-Za-z0-9_])   # options of a command
    | :[a-z][a-z0-9_+-]*:                                      # :emoji:
    | (?<![\w)(])(?:[:;=][-o'^]?|[8xX][-o'^])[)(\[\]DPpO|/\\*3](?!\w)|(?<!\w)[xX]D+(?!\w)   # emoticons
    | (?<!\w)\^_*\^(?!\w)
    | (?<![\w.])(?:[A-Za-z0-9_-]+\.)+(?:[a-z][a-z0-9]{0,9}|[A-Z]{2,4}|js|NET)\b(?:\(\))?   # domains, file names, Node.js
    | (?<![\w.])[\w-]+\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|html?|txt|zip|csv|mp[34])\b   # file names in any script
    | (?<!\w)\.(?:[a-z][a-z0-9]{1,9}|NET)\b                    # .gov, .htaccess, .NET
    | \b\w+(?:_\w+)+\b|\b[A-Za-z_]\w*\(\)                      # identifiers
    | \b[A-Z]{1,8}(?:/[A-Z0-9][\w.-]*){2,}(?:\(\d+\))?       # symbols of documents: S/RES/2231(2015), A/C.3/78/L.1
    | \b[A-Z]{1,6}-\d{1,4}/\d{2,4}\b|\b[A-Z]{2,6}\(\d{4}\)\d*  # cases and papers: C-131/12, COM(2020)103
    | \b\d+[a-z]?(?:\(\w{1,4}\)){1,4}                        # citations of laws: 5(1)(a)
    | (?<![\w+])\+\d[\d().\u00a0/-]{5,24}\d\b               # telephone numbers
    | \b\d{3}[-.]\d{3}[-.]\d{4}\b|\b97[89]-[\d-]{9,13}[\dX]\b  # telephone numbers, ISBN
    | \b\d{4}-\d{2}-\d{2}T[\d:.,]+(?:Z|[+-]\d{2}:?\d{2})?   # time stamps
    | (?<![\w.,])v?\d+(?:\.\d+){2,}\b                          # versions, dates in figures
    | \b\d{1,2}:\d{2}(?::\d{2})?\b|\b\d+:\d+\b                  # times, ratios
    | \b(?:[0-9a-fA-F]{0,4}:){3,}[0-9a-fA-F]{0,4}\b            # IPv6
    | [A-Za-z_]\w*::\w+                                        # scopes of code
    """,
    re.VERBOSE,
)


# No alternative matches without one of these; most words have none.
_MAY_PROTECT = lazy(
    r"[/\\{^_]|[.#@][\w\u200c-]|-[\w-]|[:;=]\S|\w\([\w)]|%[(sdif]|\[\[|<[/!?A-Za-z]|&[#A-Za-z]|\+\d|[8xX][-o'^]|[xX]D"
)


@lru_cache(maxsize=4096)
def _protected_in(words: str) -> tuple[tuple[int, int], ...]:
    """The protected ranges of a word, or of several."""
    return tuple(match.span() for match in _PROTECTED.finditer(words)) if _MAY_PROTECT.search(words) else ()


class _Piece(NamedTuple):
    """A stretch of prose: where it begins in the joined text, the block it comes from and where it begins there."""

    start: int
    block: Block
    offset: int
    length: int


class Problem(NamedTuple):
    """What a rule says: a place in the source, a sentence, and perhaps a repair. The engine makes a Finding of it."""

    span: Span
    message: str
    severity: str | None = None  # None: the rule's own
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


class Prose:
    """All prose of one language in a document."""

    def __init__(
        self,
        document: Document,
        pieces: Iterable[tuple[Block, int, int]],
        apart: Iterable[tuple[Block, int, int]] = (),
    ) -> None:
        """`pieces` are blocks with the range of their text that is prose; `apart` are ranges of blocks that belong to
        the text and are in another language: they are protected.
        """
        self.document = document
        self._pieces: list[_Piece] = []
        texts: list[str] = []
        length = 0
        for block, start, end in pieces:
            self._pieces.append(_Piece(length, block, start, end - start))
            texts.append(block.text[start:end])
            length += end - start + len(BOUNDARY)
        self._starts = [piece.start for piece in self._pieces]
        self.text = BOUNDARY.join(texts)
        self._read: dict[Callable[[Prose], Any], Any] = {}
        self._apart = self._merged(apart)

    def _merged(self, apart: Iterable[tuple[Block, int, int]]) -> list[tuple[int, int]]:
        """Ranges of blocks as ranges of the text, in order and disjoint."""
        of_block: dict[int, list[_Piece]] = {}
        for piece in self._pieces:
            of_block.setdefault(id(piece.block), []).append(piece)
        found = sorted(
            (start - piece.offset + piece.start, end - piece.offset + piece.start)
            for block, start, end in apart
            for piece in of_block.get(id(block), ())
            if piece.offset <= start and end <= piece.offset + piece.length
        )
        merged: list[tuple[int, int]] = []
        for start, end in found:
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return merged

    @cached_property
    def alphabet(self) -> frozenset[str]:
        """Every character of the text, once."""
        # The few characters of the document are looked for in the text: many times faster than to gather its own.
        text = self.text
        return frozenset(char for char in self.document.alphabet.union(_ADDED) if char in text)

    @cached_property
    def ordered_alphabet(self) -> tuple[str, ...]:
        """The alphabet by code point."""
        return tuple(sorted(self.alphabet))

    @cached_property
    def folded(self) -> str:
        """The text in lower case, of the same length: a character whose lower case is longer stays as it is."""
        lower = self.text.lower()
        if len(lower) == len(self.text):
            return lower
        return "".join(low if len(low := char.lower()) == 1 else char for char in self.text)

    def once(self, read: Callable[[Prose], _T]) -> _T:
        """What a function reads in this prose, read once: several rules ask for the same."""
        if read not in self._read:
            self._read[read] = read(self)
        return self._read[read]  # type: ignore[no-any-return]

    def pieces(self) -> Iterator[tuple[int, int, Block]]:
        """The ranges of the text that come from one block each."""
        for piece in self._pieces:
            yield piece.start, piece.start + piece.length, piece.block

    def block(self, position: int) -> Block:
        """The block that a position of the text belongs to."""
        return self._piece(position).block

    def bounds(self, position: int) -> tuple[int, int]:
        """The range of the text that comes from the same block as a position."""
        piece = self._piece(position)
        return piece.start, piece.start + piece.length

    def line(self, position: int) -> tuple[int, int]:
        """The range of the line of prose around a position, without its line breaks."""
        start, end = self.bounds(position)
        left = self.text.rfind("\n", start, position) + 1
        right = self.text.find("\n", position, end)
        return max(left, start), end if right < 0 else right

    def finditer(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of a pattern that touch nothing protected (file names, times, placeholders ...)."""
        for match in pattern.finditer(self.text):
            if not self.protected(match.start(), match.end()):
                yield match

    def protected(self, start: int, end: int) -> bool:
        """Whether a range touches something in running text that is no prose: a file name, a time, a hashtag ..."""
        if self.in_another_language(start, end):
            return True
        # Text without blanks is looked at in pieces: all candidates in a piece share one look.
        lowest = max(0, start - start % _NEIGHBOURHOOD - _NEIGHBOURHOOD)
        highest = end - end % _NEIGHBOURHOOD + 2 * _NEIGHBOURHOOD
        before, after = self.text[lowest:start], self.text[end:highest]
        left = start - (0 if not before or before[-1].isspace() else len(before.rsplit(None, 1)[-1]))
        right = end + (0 if not after or after[0].isspace() else len(after.split(None, 1)[0]))
        return any(first < end - left and start - left < last for first, last in _protected_in(self.text[left:right]))

    def in_another_language(self, start: int, end: int) -> bool:
        """Whether a range touches words that markup says are in another language."""
        at = bisect_left(self._apart, (end, end)) if self._apart else 0
        return at > 0 and self._apart[at - 1][1] > start

    def span(self, start: int, end: int) -> Span:
        """The source range of a range of the text."""
        piece = self._piece(start)
        shift = piece.offset - piece.start
        return piece.block.source_span(start + shift, end + shift)

    def crosses_lines(self, start: int, end: int) -> bool:
        """Whether a range goes on in another line of the source; a wrapped line reads as a blank."""
        span = self.span(start, end)
        written = self.document.source.text[span.start : span.end]
        return "\n" in written or "\r" in written

    def problem(
        self,
        start: int,
        end: int,
        message: str,
        *,
        write: str | None = None,
        edits: Iterable[tuple[int, int, str]] = (),
        fix: str = "safe",
        severity: str | None = None,
        related: Iterable[tuple[int, int, str]] = (),
    ) -> Problem:
        """A problem at a range of the text.

        `write` is what the whole range should read; `edits` are several replacements of ranges of the text that belong
        together. A repair that would have to change markup or a line break is left out, the problem stays. `fix` is the
        applicability. `related` are other places, with what each has to do with it.
        """
        wanted = [(start, end, write)] if write is not None else list(edits)
        return Problem(
            self.span(start, end),
            message,
            severity,
            tuple(Related(*self.span(left, right), said) for left, right, said in related) if related else (),
            self._fix(wanted, fix) if wanted else None,
        )

    def _piece(self, position: int) -> _Piece:
        return self._pieces[max(0, bisect_right(self._starts, position) - 1)]

    def _fix(self, wanted: list[tuple[int, int, str]], applicability: str) -> Fix | None:
        made: list[Edit] = []
        for start, end, replacement in wanted:
            edits = self._edits(start, end, replacement)
            if edits is None:
                return None
            made += edits
        return Fix(applicability, tuple(made)) if made else None

    def _trimmed(self, start: int, end: int, replacement: str) -> tuple[int, int, str]:
        """A replacement without what stays the same at its beginning and end."""
        text = self.text
        same, most = 0, min(end - start, len(replacement))
        while same < most and text[start + same] == replacement[same]:
            same += 1
        start, replacement = start + same, replacement[same:]
        same, most = 0, min(end - start, len(replacement))
        while same < most and text[end - 1 - same] == replacement[-1 - same]:
            same += 1
        return start, end - same, replacement[: len(replacement) - same]

    def _edits(self, start: int, end: int, replacement: str) -> list[Edit] | None:
        """Source edits that make a range of the text read as `replacement`; None when markup stands in the way."""
        if end > start:
            start, end, replacement = self._trimmed(start, end, replacement)
        if start == end and not replacement:
            return []
        piece = self._piece(start)
        block, shift = piece.block, piece.offset - piece.start
        if end > piece.start + piece.length:
            return None
        if start == end and self.document.format == "markdown" and _is_parted(block, start + shift):
            return None  # on which side of ** a blank belongs cannot be told
        if self.document.format == "text" and len(block.runs) == 1 and block.runs[0].literal:
            return [Edit(*block.source_span(start + shift, end + shift), replacement)]  # most prose of plain text
        parts = _parts(block, start + shift, end + shift)
        if parts is None:
            return None
        if all(left.end == right.start for (left, _), (right, _) in pairwise(parts)):  # no markup in between
            whole = Span(parts[0][0].start, parts[-1][0].end)
            escaped = next((source for source, written in parts if written), None)
            return [Edit(*whole, self._encoded(replacement, escaped or whole, escaped is not None, block))]
        if not replacement:
            return [Edit(*source, "") for source, _ in parts]
        if len(replacement) == end - start:  # the same length: each run keeps its own part
            edits, at = [], 0
            for (source, written), length in zip(parts, _lengths(block, start + shift, end + shift), strict=True):
                edits.append(Edit(*source, self._encoded(replacement[at : at + length], source, written, block)))
                at += length
            return edits
        return None

    def _encoded(self, replacement: str, place: Span, written: bool, block: Block) -> str:
        """A replacement as the format writes it; `written` says that it takes the place of an entity or escape."""
        source, format = self.document.source.text, self.document.format
        opening = source[place.start] if written else ""
        if format == "record" and source.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
            replacement = replacement.replace("\\", "\\\\").replace('"', '\\"')
        if replacement.isascii() and not set(replacement) & set("<>&"):
            return replacement
        if opening == "\\" and (format == "record" or block.kind is BlockKind.FIELD):
            return _json_escaped(replacement)
        if opening == "&" or (format in {"html", "markdown"} and block.kind is not BlockKind.FIELD):
            escape = "<>&" if format == "html" else ""
            return "".join(_as_html(char, opening == "&", source, escape) for char in replacement)
        return replacement


def _parts(block: Block, start: int, end: int) -> list[tuple[Span, bool]] | None:
    """The source ranges of a range of a block's text, run by run, and whether each is an entity or escape.

    None when the range takes in something that cannot be rewritten: a hole, or a line break with its indentation.
    """
    if len(block.runs) == 1 and block.runs[0].literal:
        return [(block.source_span(start, end), False)]
    if start == end:
        at = block.source_span(start, start)
        # An insertion belongs to the text before it, which is prose, rather than to the markup that follows.
        if start > 0:
            at = Span(*(block.source_span(start - 1, start).end,) * 2)
        return [(at, False)]
    found: list[tuple[Span, bool]] = []
    position = start
    while position < end:
        index = bisect_right(block.runs, position, key=lambda run: run.start) - 1
        run = block.runs[index]
        run_end = block.runs[index + 1].start if index + 1 < len(block.runs) else len(block.text)
        right = min(end, run_end)
        if not run.literal and (position > run.start or right < run_end or block.text[position] in f"\n {HOLE}"):
            return None
        found.append((block.source_span(position, right), not run.literal))
        position = right
    return found


def _is_parted(block: Block, position: int) -> bool:
    """Whether markup stands between the two characters beside a position."""
    if not 0 < position < len(block.text):
        return False
    return block.source_span(position - 1, position).end != block.source_span(position, position + 1).start


def _lengths(block: Block, start: int, end: int) -> Iterator[int]:
    position = start
    while position < end:
        index = bisect_right(block.runs, position, key=lambda run: run.start) - 1
        run_end = block.runs[index + 1].start if index + 1 < len(block.runs) else len(block.text)
        yield min(end, run_end) - position
        position = min(end, run_end)


def _as_html(char: str, entity: bool, source: str, escape: str) -> str:
    """One character for HTML: an entity where one stood, or where the file writes this character as one."""
    if char.isascii():
        return {"<": "&lt;", ">": "&gt;", "&": "&amp;"}[char] if char in escape else char
    from html.entities import codepoint2name

    code = ord(char)
    forms = [f"&#{code};", f"&#x{code:X};", f"&#x{code:x};"]
    if code in codepoint2name:
        forms.insert(0, f"&{codepoint2name[code]};")
    used = next((form for form in forms if form in source), None)
    return used or (forms[0] if entity else char)


def _json_escaped(text: str) -> str:
    if text.isascii():
        return text
    units = text.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
