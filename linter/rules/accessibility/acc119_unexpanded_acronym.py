"""ACC119 unexpanded-acronym."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.document import BlockKind, Document, Role
from linter.languages import model
from linter.languages.model import Language
from linter.patterns import lazy
from linter.rules.capitals import CAPITAL, RANGES
from linter.rules.model import Problem, Subject, bad, document_rule, good, option

_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.CELL, BlockKind.CAPTION})
# Joined by nothing to other letters or figures; an ending may follow an apostrophe, a hyphen or a colon ("EU:n", "ONZ-u").
_TOKEN = lazy(r"(?<![\w.\u2019'/@#&-])[^\W\d_]{2,6}(?![\w/@&])(?!-[A-Z\d])(?!\.[^\W\d_])")
_CANDIDATE = lazy(CAPITAL + CAPITAL)
_ROMAN = lazy(r"[IVXLCDM]+")
_ABBR = lazy(r"<abbr\b[^>]*\btitle\s*=[^>]*>\s*([^<]{2,12}?)\s*</abbr", re.IGNORECASE)
_WORD = lazy(r"[^\W\d_]+")
_IN_BRACKETS = lazy(r"[(\uff08\[]\s*$")
_BEFORE_BRACKETS = lazy(r"\s?[(\uff08]\s*[^()\uff08\uff09\n]*[^\W\d_]{3}")
_DATELINE = lazy(r"\s*[,(\u2013\u2014:.-]")
_SHORTEST_SURNAME = 4  # Jean PETIT
_LONGEST_SMALL_WORD = 4  # words that an acronym may pass over: "of", "und", "para"


@document_rule("ACC119", "unexpanded-acronym", "info", wcag=("3.1.4",), enabled=False, ranges=RANGES,
               references=("WCAG 2.2 technique G97", "WCAG 2.2 technique H28"),
               options={"known": option("Acronyms that the readers of the house know.")})  # fmt: skip
def unexpanded_acronym(subject: Subject, *, known: tuple[str, ...] = ()) -> Iterator[Problem]:
    """An acronym is used and its full name stands nowhere before it or beside it.

    Readers who do not know the office cannot look it up, and a screen reader may read the letters as a word. In a
    translation the acronym is often that of the original language.

    Left alone: acronyms that every reader of the language knows (its data list them: UN, EU, NATO ...), those with
    their name beside them in brackets or made of the initials of words before, abbr elements with a title, Roman
    numerals, lines in capitals, places before a date. Off unless it is selected.

    Repair: write the full name at the first use, with the acronym behind it in brackets.
    """
    document = subject.document
    understood = _known(subject.language) | set(known)
    source = document.source.text
    seen = {match.group(1) for match in _ABBR.finditer(source)} if "<" in source else set()
    for number, block in enumerate(document.blocks):
        if block.kind not in _KINDS or block.role is Role.CHROME or block.hidden or not _CANDIDATE.search(block.text):
            continue
        for match in _TOKEN.finditer(block.text):
            acronym = match.group()
            if not acronym.isupper() or acronym in seen:
                continue
            seen.add(acronym)
            if (
                acronym in understood
                or _ROMAN.fullmatch(acronym)
                or _stands_in_capitals(block.text, *match.span(), subject.language)
            ):
                continue
            if not _is_expanded(document, number, *match.span()):
                message = f"{acronym} is not explained. Write the full name here, with {acronym} behind it in brackets (WCAG 3.1.4)."
                yield Problem(block.source_span(*match.span()), message)


@cache
def _known(language: Language) -> frozenset[str]:
    everywhere = model.load(model.ROOT).accessibility["acronyms"]
    return frozenset((*everywhere, *language.accessibility.get("acronyms", ())))


def _stands_in_capitals(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the line has no small letters, or the word is a place at the beginning of a paragraph or a surname."""
    left, right = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[left : len(text) if right < 0 else right]
    if sum(char.isupper() for char in line) > end - start and not any(char.islower() for char in line):
        return True
    if not text[left:start].strip() and _DATELINE.match(text, end):
        return True
    before = _WORD.findall(text, max(left, start - 30), start)
    return (
        end - start >= _SHORTEST_SURNAME
        and bool(before)
        and before[-1].istitle()
        and before[-1].casefold() not in language.words
        and text[start - 1] == " "
    )


def _is_expanded(document: Document, number: int, start: int, end: int) -> bool:
    block = document.blocks[number]
    if _IN_BRACKETS.search(block.text, 0, start) and _WORD.search(block.text, 0, start):
        return True
    if _BEFORE_BRACKETS.match(block.text, end):
        return True
    acronym = block.text[start:end].casefold()
    return any(
        _spells(_WORD.findall(earlier.text), acronym)
        for earlier in document.blocks[: number + 1]
        if earlier.kind in _KINDS or earlier.kind is BlockKind.HEADING
    )


def _spells(words: list[str], acronym: str) -> bool:
    """Whether the initials of words that follow one another make an acronym, small words counted or not."""
    all_words = "".join(word[0] for word in words if not word.isupper() or len(word) == 1).casefold()
    main_words = "".join(
        word[0] for word in words if not word.isupper() and (len(word) > _LONGEST_SMALL_WORD or word[0].isupper())
    ).casefold()
    return acronym in all_words or acronym in main_words


EXAMPLES = (
    bad("en", "The \u27e6NPRA\u27e7 opened its new quay on Monday. The NPRA was founded in 1951."),
    bad("de", "Das \u27e6HPAN\u27e7 er\u00f6ffnete am Montag den neuen Kai."),
    bad("fi", "Uuden laiturin avasi \u27e6PSV\u27e7:n johtaja maanantaina."),
    bad("ja", "\u65b0\u3057\u3044\u6a4b\u306f \u27e6NPRA\u27e7 \u304c\u5efa\u8a2d\u3057\u307e\u3057\u305f\u3002"),
    good("en", "The Northern Port and Rail Authority (NPRA) opened its quay. The NPRA was founded in 1951."),
    good("en", "NPRA (the Northern Port and Rail Authority) opened its new quay."),
    good("en", "The Northern Port and Rail Authority has a new quay. NPRA ships call there."),
    good("fr", "L\u2019ONU et l\u2019UE saluent l\u2019accord sur le quai."),
    good("es", "El siglo XIX dej\u00f3 un puerto. COVID-19, G20 y CO2 no son siglas que explicar."),
    good("pl", "ONZ i UE gratuluj\u0105. NATO-wski port jest pusty."),
    good("fr", "La ministre Anne MOREL et le maire Jean PETIT ont inaugur\u00e9 le quai."),
    good("en", "FOR IMMEDIATE RELEASE\n\nOSLO, 3 March. The quay is open."),
    good("en", "<p>The <abbr title='Northern Port and Rail Authority'>NPRA</abbr> opened its quay. NPRA is old.</p>", format="html"),
    good("ja", "\u5317\u6e2f\u6e7e\u9244\u9053\u5c40\uff08NPRA\uff09\u306f\u65b0\u3057\u3044\u6a4b\u3092\u5efa\u8a2d\u3057\u307e\u3057\u305f\u3002"),
)  # fmt: skip
