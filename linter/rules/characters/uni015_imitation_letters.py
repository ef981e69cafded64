"""UNI015 imitation-letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.model import Problem, bad, good, prose_rule

# Mathematical alphanumerics, with the letters that Unicode had before them and left out there; letters in circles,
# brackets and squares. Figures in circles are list numbers, pairs of regional indicators are flags.
_MATHEMATICAL = "\U0001d400-\U0001d7ff\u2102\u210a-\u210e\u2110-\u2112\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2131\u2133\u2134"
_ENCLOSED = "\u249c-\u24e9\U0001f110-\U0001f169\U0001f170-\U0001f189"
_LETTER = f"[{_MATHEMATICAL}{_ENCLOSED}]"
# A word of them, with accents; words follow each other with a blank.
_RUN = lazy(rf"{_LETTER}(?:[ \u00a0'\u2019-]?[{_MATHEMATICAL}{_ENCLOSED}\u0300-\u036f\ufe0f])*")
_ANY = lazy(_LETTER)
# As many make a word: fewer are variables side by side, or a sign.
_FEWEST = 3


@prose_rule("UNI015", "imitation-letters", "error", fix="unsafe", claims=True, wcag=("1.3.1", "1.1.1"),
            ranges=("\u2102\u2134", "\u249c\u24e9", "\U0001d400\U0001d7ff", "\U0001f110\U0001f189"),
            references=("WCAG 2.2 failure F71", "The Unicode Standard, chapter 22.2: Letterlike Symbols"))  # fmt: skip
def imitation_letters(prose: Prose, language: Language) -> Iterator[Problem]:
    """Words are written with mathematical or enclosed signs that only look like letters, to imitate bold or script.

    Screen readers say "mathematical bold capital A" for each or nothing at all, no search finds the word, and some
    devices show boxes.

    Left alone: single variables and formulas, and all that has fewer than three such signs in a word; signs such as
    \u24c5 or \U0001f17f; figures in circles; flags.

    Repair: write ordinary letters, and make them bold or italic with markup if they should stand out. An editor must
    look.
    """
    if not _ANY.search("".join(prose.alphabet)):
        return
    for match in _RUN.finditer(prose.text):
        words = re.split(r"[ \u00a0'\u2019-]", match.group())
        if max(sum(_ANY.match(char) is not None for char in word) for word in words) < _FEWEST:
            continue
        write = _plain(match.group())
        message = f'These signs only look like letters. Write "{write[:60]}", with markup if it should stand out.'
        yield prose.problem(*match.span(), message, write=write, fix="unsafe")


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", "".join(_letter(char) for char in text if char != "\ufe0f"))


def _letter(char: str) -> str:
    """The letter that a sign imitates; what is no such sign stays."""
    if not _ANY.match(char):
        return char
    for first, last, letter in (
        ("\u249c", "\u24b5", "a"), ("\u24b6", "\u24cf", "A"), ("\u24d0", "\u24e9", "a"), ("\U0001f110", "\U0001f129", "A"),
        ("\U0001f130", "\U0001f149", "A"), ("\U0001f150", "\U0001f169", "A"), ("\U0001f170", "\U0001f189", "A"),
    ):  # fmt: skip
        if first <= char <= last:
            return chr(ord(letter) + ord(char) - ord(first))
    return unicodedata.normalize("NFKC", char)


EXAMPLES = (
    bad(
        "es",
        "Es \u27e6\U0001d5f6\U0001d5fa\U0001d5fd\U0001d5fc\U0001d5ff\U0001d601\U0001d5ee\U0001d5fb\U0001d601\U0001d5f2\u27e7 adjuntar una carta.",
        fixed="Es importante adjuntar una carta.",
    ),
    bad(
        "en",
        "\u27e6\U0001d4dd\U0001d4ee\U0001d500 \U0001d4d9\U0001d4f8\U0001d4eb\u27e7 at the port",
        fixed="New Job at the port",
    ),
    bad(
        "fr",
        "<p>Le \u27e6\u24c5\u24c4\u24c7\u24c9\u27e7 ouvre lundi.</p>",
        format="html",
        fixed="<p>Le PORT ouvre lundi.</p>",
    ),
    bad(
        "de",
        "\u27e6\U0001f157\U0001f150\U0001f155\U0001f154\U0001f15d\u27e7 und \u27e6\U0001d419\U0001d428\U0001d425\U0001d425\u27e7",
        fixed="HAFEN und Zoll",
    ),
    bad(
        "it",
        "Dal \u27e6\U0001d7d0\U0001d7ce\U0001d7d0\U0001d7d2\u27e7 a \u27e6\U0001d461\u210e\U0001d452\u27e7 Genova",
        fixed="Dal 2024 a the Genova",
    ),
    good("en", "The energy is \U0001d438 = \U0001d45a\U0001d450\u00b2 for every \U0001d465 \u2208 \u211d."),
    good(
        "en",
        "Sound recording \u24c5 2024 \u00a9 2024, parking \U0001f17f\ufe0f, blood group \U0001f170\ufe0f, help \U0001f198",
    ),
    good(
        "ja", "\u2460\u2461\u2462\u306e\u3046\u3061\u3001\u24d0\u3092\u9078\u3093\u3067\u304f\u3060\u3055\u3044\u3002"
    ),
    good("fr", "Les \u00e9quipes \U0001f1eb\U0001f1f7\U0001f1ee\U0001f1f9\U0001f1ea\U0001f1f8 sont arriv\u00e9es."),
)
