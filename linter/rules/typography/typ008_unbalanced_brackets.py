"""TYP008 unbalanced-brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.document import BlockKind
from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.model import Problem, bad, good, prose_rule

# Quotation marks are another rule's; the title marks of Chinese are brackets that enclose like others.
_PAIRS = {
    "(": ")", "[": "]", "{": "}", "\uff08": "\uff09", "\u3010": "\u3011", "\u300a": "\u300b", "\u3008": "\u3009",
    "\u3014": "\u3015", "\uff3b": "\uff3d", "\uff5b": "\uff5d",
}  # fmt: skip
# A wide bracket and a narrow one close each other: that they differ is another rule's matter.
_NARROW = {"\uff08": "(", "\uff09": ")", "\uff3b": "[", "\uff3d": "]", "\uff5b": "{", "\uff5d": "}"}
_OPENING = {_NARROW.get(opening, opening): _NARROW.get(closing, closing) for opening, closing in _PAIRS.items()}
_CLOSING = {closing: opening for opening, closing in _OPENING.items()}
_BRACKET = lazy("[" + re.escape("".join([*_PAIRS, *_PAIRS.values()])) + "]|\ufdd0")
# a) 1) iv) 2.1) (in any script): what numbers a list, at the start of a line or inside one.
# Persian and Urdu write the name of the first letter there, alef, in full.
_LIST_MARKER = lazy(
    r"(?:^|[\s\u00a0(\[\u3001\u3002\uff0c\uff1a\uff1b])(?:[一二三四五六七八九十]{1,3}|\d{1,3}(?:\.\d{1,2})*|[^\W\d_]|[ivxlc]{1,5}|[IVX]{1,5}|\u0627\u0644\u0641)[.\u02b9']?\Z"
)
_INTERVAL = lazy(r"[\[(]\s*[-+\u2212]?[\d\u221e][\d.]*\s*[,;:]\s*[^()\[\]]{1,24}[\])]")
_QUOTES = frozenset("\"'\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb\u2039\u203a")
_BROKEN_OFF = ("\u2026", "...")
_LOOSE = frozenset((BlockKind.ATTRIBUTE, BlockKind.FIELD, BlockKind.TITLE))
# More than this in one block is a drawing or a piece of code: said once.
_MOST = 5
_MOST_RELATED = 20
_NEAR = 12
_QUOTED = 3


class _Open(NamedTuple):
    position: int
    sign: str  # the narrow form


@prose_rule("TYP008", "unbalanced-brackets", "warning", triggers="".join([*_PAIRS, *_PAIRS.values()]),
            references=("EU Interinstitutional Style Guide 6.3",))  # fmt: skip
def unbalanced_brackets(prose: Prose, language: Language) -> Iterator[Problem]:
    """A bracket is opened and never closed, or closed and never opened.

    The reader does not see where the remark in brackets ends, and often a part of the sentence was lost with the
    bracket.

    More than five such brackets in one paragraph are one finding.

    Left alone: the numbers and letters of lists, such as a) and 1); smiling faces; intervals such as [0, 1); a remark
    that begins in one paragraph and ends in a later one; a title or description that breaks off with an ellipsis; a
    bracket that the text speaks of, in quotation marks or in brackets; a full-width bracket that a narrow one closes
    (latin-punctuation); file names, placeholders and code.

    Repair: write the missing bracket, or delete the one that is left.
    """
    left_over = _across_blocks(prose, _within_blocks(prose))
    for found in _by_block(prose, left_over):
        first, *others = found
        if len(found) > _MOST:
            note = "this bracket has no partner either"
            related = [(one.position, one.position + 1, note) for one in others[:_MOST_RELATED]]
            yield prose.problem(first.position, first.position + 1, _message(prose, first), related=related)
            continue
        for one in found:
            yield prose.problem(one.position, one.position + 1, _message(prose, one))


def _message(prose: Prose, bracket: _Open) -> str:
    mark = prose.text[bracket.position]
    if bracket.sign in _OPENING:
        return (
            f'"{mark}" is opened here and never closed. Write "{_partner(mark)}" where the remark ends, or delete it.'
        )
    return f'"{mark}" closes nothing. Write "{_partner(mark)}" where the remark begins, or delete it.'


def _partner(mark: str) -> str:
    return _PAIRS.get(mark) or next(opening for opening, closing in _PAIRS.items() if closing == mark)


def _within_blocks(prose: Prose) -> list[_Open]:
    """The brackets that have no partner in their own block, in order."""
    text = prose.text
    left_over: list[_Open] = []
    stack: list[_Open] = []
    for match in _BRACKET.finditer(text):
        char = match.group()
        position = match.start()
        if char == "\ufdd0":
            left_over += stack
            stack.clear()
            continue
        sign = _NARROW.get(char, char)
        if sign in _OPENING:
            stack.append(_Open(position, sign))
        elif stack and (stack[-1].sign == _CLOSING[sign] or _is_interval(text, stack[-1].position, position)):
            stack.pop()
        elif sign != ")" or not _LIST_MARKER.search(text, max(0, position - _NEAR), position):
            # One that opened before a lost partner is looked for among the last few.
            depth = next((n for n in range(2, 5) if len(stack) >= n and stack[-n].sign == _CLOSING[sign]), 0)
            if depth:
                left_over += stack[len(stack) - depth + 1 :]
                del stack[len(stack) - depth :]
            else:
                left_over.append(_Open(position, sign))
    return sorted(left_over + stack)


def _is_interval(text: str, start: int, end: int) -> bool:
    return end - start < 40 and _INTERVAL.fullmatch(text, start, end + 1) is not None


def _across_blocks(prose: Prose, left_over: list[_Open]) -> list[_Open]:
    """What has no partner in a later block either."""
    alone: list[_Open] = []
    waiting: dict[str, list[_Open]] = {sign: [] for sign in _OPENING}
    for bracket in left_over:
        if bracket.sign in _OPENING:
            waiting[bracket.sign].append(bracket)
        elif waiting[_CLOSING[bracket.sign]]:
            waiting[_CLOSING[bracket.sign]].pop()
        else:
            alone.append(bracket)
    return sorted(alone + [bracket for some in waiting.values() for bracket in some])


def _by_block(prose: Prose, left_over: list[_Open]) -> Iterator[list[_Open]]:
    """The brackets of each block that are a mistake in it."""
    at = 0
    while at < len(left_over):
        start, end = prose.bounds(left_over[at].position)
        found = []
        while at < len(left_over) and left_over[at].position < end:
            found.append(left_over[at])
            at += 1
        if prose.block(start).kind in _LOOSE and prose.text[start:end].rstrip().endswith(_BROKEN_OFF):
            continue
        if len(found) <= _MOST:
            found = [one for one in found if not _is_no_bracket(prose, one)]
        if found:
            yield found


def _is_no_bracket(prose: Prose, bracket: _Open) -> bool:
    """A smiling face, a mark inside a file name or placeholder, a bracket that is spoken of."""
    position, text = bracket.position, prose.text
    around = text[max(0, position - _QUOTED) : position], text[position + 1 : position + 1 + _QUOTED]
    if ("(" in around[0] and ")" in around[1]) or not any(_QUOTES.isdisjoint(side) for side in around):
        return True
    if text[position] == ")" and ")" in (text[position - 1 : position], text[position + 1 : position + 2]):
        return True  # Russian writes its smiling faces without eyes: ))
    return prose.protected(position, position + 1)


EXAMPLES = (
    bad("pl", "Zakup sprzętu ⟦(⟧do 25% wartości grantu.\n\nSpotkania z dziennikarzami."),
    bad("en", "The talks, which began on Monday⟦)⟧, continue."),
    bad("de", "Der Minister ⟦(⟧seit Montag in Wien [Österreich] spricht heute."),
    bad("ru", "Переговоры ⟦(⟧в Киеве начались в понедельник."),
    bad("ar", "الوزير ⟦(⟧في القاهرة يستقبل الوفد."),
    bad("hi", "बैठक ⟦(⟧सोमवार को शुरू हुई।"),
    bad("zh-Hans", "会议⟦（⟧星期一开始，人民日报⟦】⟧报道。"),
    bad("ja", "会議⟦【⟧月曜日に始まる。"),
    bad("fr", "<p>La réunion <b>⟦(⟧lundi</b> à Paris.</p><p>Les ministres</p>", format="html"),
    bad("es", "La reunión (que empezó ⟦[⟧el lunes) terminó."),
    good("en", "a) the date, b) the place and 1) the hour, iv) the end"),
    good("he", "א) התאריך ב) המקום"),
    good("fa", "الف) تاریخ، ب) مکان"),
    good("en", "(The talks began on Monday.\n\nThey end on Friday.)"),
    good("en", "We are glad :) and sorry :-("),
    # A bracket that is spoken of; NO-BREAK SPACE inside the quotation marks.
    good("fr", "Le signe «\u00a0[\u00a0» ouvre une remarque."),
    good("en", "The bracket ([) and the sign \u201c[\u201d open remarks of the editor."),
    good("uk", "Дякуємо всім))"),
    good("en", "The value lies in [0, 1) and in (0; 2.5]."),
    good("zh-Hans", "会议（星期一)开始。"),
    good("zh-Hans", "议程如下：一）开幕；二）讨论；十一）闭幕。"),
    good("en", '{"description": "The ministers met in Vienna (Austria and…"}', format="record"),
    good("en", "See the article https://example.org/wiki/Water_(drink)."),
    good("en", "- [ ] the date\n- [x] the place (Vienna)\n", format="markdown"),
)  # fmt: skip
