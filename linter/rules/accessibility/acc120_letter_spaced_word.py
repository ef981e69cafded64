"""ACC120 letter-spaced-word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from linter.document import Block, BlockKind
from linter.findings import Fix
from linter.patterns import lazy
from linter.rules.capitals import CASED
from linter.rules.model import Problem, Subject, bad, document_rule, edit, good

_BLANK = "[ \u00a0\u2009\u200a\u202f]"
_LETTER = r"[^\W\d_]"
# Letters that stand alone with one blank between two; words of them with more blanks between.
_SPACED = rf"{_LETTER}(?:{_BLANK}{_LETTER}(?!\w)){{2,40}}+"
_RUN = lazy(rf"(?<![\w'\u2019.-]){_SPACED}(?:{_BLANK}{{2,4}}{_SPACED})*(?![\w'\u2019])")
_WORDS = lazy(rf"{_BLANK}{{2,4}}")
_CANDIDATE = lazy(rf"{_BLANK}(?s:.){_BLANK}{_LETTER}{_BLANK}{_LETTER}(?!\w)")  # any character first: it is faster
# Letters of the longest word. In small letters it takes more: a, i, o, u, w and z are words of Polish.
_FEWEST_CAPITALS, _FEWEST = 5, 7
_LONGEST_KNOWN = 12  # letters: longer ones may be two words
_PASSED_OVER = frozenset({BlockKind.FIELD})


@document_rule("ACC120", "letter-spaced-word", "warning", fix="unsafe", wcag=("1.3.2",), ranges=CASED,
               references=("WCAG 2.2 failure F32", "WCAG 2.2 technique C8"))  # fmt: skip
def letter_spaced_word(subject: Subject) -> Iterator[Problem]:
    """The letters of a word are parted by spaces to make it stand out.

    A screen reader spells it letter by letter, or reads other words than are meant, and no search finds the word.

    Left alone: letters that stand for themselves (the alphabet, vowels, the names of lines or variables), fewer than
    five letters, scripts without capitals, code.

    Repair: write the word without spaces. Markup makes it bold, and CSS widens it (letter-spacing). An editor must look
    where several words run together.
    """
    for block in subject.document.blocks:
        if block.kind in _PASSED_OVER or block.hidden or not _CANDIDATE.search(block.text):
            continue
        for match in _RUN.finditer(block.text):
            words = ["".join(char for char in word if char.isalpha()) for word in _WORDS.split(match.group())]
            fewest = _FEWEST_CAPITALS if words[0].isupper() else _FEWEST
            if max(map(len, words)) >= fewest and all(map(_is_word, words)):
                write = " ".join(words)
                message = f'A screen reader spells this letter by letter. Write "{write}", and space it with CSS (WCAG 1.3.2).'
                yield Problem(block.source_span(*match.span()), message, fix=_fix(block, *match.span(), write))


def _is_word(letters: str) -> bool:
    """Whether letters are those of a written word, and no list of letters."""
    if not (letters.isupper() or letters[1:].islower()) or letters.lower() == letters.upper():
        return False
    in_turn = sum(ord(following) - ord(letter) in {0, 1} for letter, following in pairwise(letters.casefold()))
    return (
        in_turn * 2 < len(letters) - 1
        and len(set(letters.casefold())) > 2
        and not set(letters.casefold()) <= set("aeiouy")
    )


def _fix(block: Block, start: int, end: int, write: str) -> Fix | None:
    """None where HTML has made one blank of many, so that words can no longer be told, or markup stands in between."""
    place = block.source_span(start, end)
    if place.end - place.start != end - start or (len(write) > _LONGEST_KNOWN and " " not in write):
        return None
    return edit(*place, write, "unsafe")


EXAMPLES = (
    bad("en", "\u27e6P R E S S   R E L E A S E\u27e7\n\nThe quay is open.", fixed="PRESS RELEASE\n\nThe quay is open."),
    bad("de", "Der Eintritt ist \u27e6f r e i g e s t e l l t\u27e7.", fixed="Der Eintritt ist freigestellt."),
    bad("ru", "<h1>\u27e6\u041f \u0420 \u0418 \u0413 \u041b \u0410 \u0428 \u0415 \u041d \u0418 \u0415\u27e7</h1>", format="html", fixed="<h1>\u041f\u0420\u0418\u0413\u041b\u0410\u0428\u0415\u041d\u0418\u0415</h1>"),
    bad("fr", "**\u27e6I M P O R T A N T\u27e7**\n", format="markdown", fixed="**IMPORTANT**\n"),
    bad("en", "<p>\u27e6P R E S S R E L E A S E T O D A Y\u27e7</p>", format="html"),
    good("en", "The lines A B C D E F meet here; the vowels are a e i o u."),
    good("pl", "Mosty a i b, a tak\u017ce w c i u d."),
    good("en", "Vitamins A D E K are in the seed. The axes x y z w are shown."),
    good("zh-Hans", "\u65b0 \u6865 \u4eca \u5929 \u5f00 \u901a"),
    good("ar", "\u0627 \u0628 \u062a \u062b \u062c \u062d"),
)  # fmt: skip
