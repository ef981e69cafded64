"""UNI008 not-normalised."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules import consistency
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.words import written_unit

# Composition exclusions of Indic scripts and Tibetan: Bengali and Hindi keyboards write them, and the normal form takes
# them apart. CJK compatibility ideographs are how some people write their names. Greek question mark and ano teleia
# are as good as ; and the middle dot. Spaces, brackets and presentation forms are looked at by other rules.
_EXCLUDED = (
    (0x0958, 0x095F), (0x09DC, 0x09DF), (0x0A33, 0x0A36), (0x0A59, 0x0A5E), (0x0B5C, 0x0B5D), (0x0F43, 0x0FB9),
    (0x037E, 0x037E), (0x0387, 0x0387), (0x2000, 0x2001), (0x2329, 0x232A), (0xF900, 0xFAFF), (0xFB1D, 0xFB4E),
    (0x2F800, 0x2FA1F),
)  # fmt: skip
# Where there are characters that the normal form may not have, and parts of letters.
_COMPOSED = (
    "\u0300\u1fff", "\u20d0\u212b", "\u2329\u232a", "\u2adc\u2adc", "\u2cef\u2dff", "\u302a\ufdcf", "\ufdf0\ufe2f", "\U00010000\U0010ffff",
)  # fmt: skip
_DOTTED_CIRCLE = "\u25cc"
# Of these, letters with a nukta, which stand in two forms side by side in some texts.
_NUKTA_LETTERS = (
    "\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f\u09dc\u09dd\u09df\u0a33\u0a36\u0a59\u0a5a\u0a5b\u0a5e\u0b5c\u0b5d"
)
_NUKTAS = "\u093c\u09bc\u0a3c\u0b3c"
# Signs that are frequent in sound text and make one with these before them: vowel signs of India and Burma, nukta.
_COMPOSING = {
    "\u093c": "\u0928\u0930\u0933", "\u09be": "\u09c7", "\u09d7": "\u09c7", "\u0b3e": "\u0b47", "\u0b56": "\u0b47",
    "\u0b57": "\u0b47", "\u0bbe": "\u0bc6\u0bc7", "\u0bd7": "\u0b92\u0bc6", "\u0cc2": "\u0cc6", "\u0cd5": "\u0cbf\u0cc6\u0cca",
    "\u0cd6": "\u0cc6", "\u0d3e": "\u0d46\u0d47", "\u0d57": "\u0d46", "\u0dcf": "\u0dd9\u0ddc", "\u0ddf": "\u0dd9", "\u102e": "\u1025",
}  # fmt: skip
_LONGEST = 400  # code points of a word; longer is no word, and its marks would be sorted in quadratic time
# Marks in the order in which everybody types them: shadda before the vowel in Arabic, asat before the dot in Burmese.
# The normal form has it the other way round.
_FREE_ORDER = lazy("[\u064b-\u0652\u0670]{2,}|[\u1037\u103a]{2,}")


@prose_rule("UNI008", "not-normalised", "warning", fix="safe", ranges=_COMPOSED,
            references=("UAX 15: Unicode Normalization Forms", "W3C Character Model: String Matching, 2.2"))  # fmt: skip
def not_normalised(prose: Prose, language: Language) -> Iterator[Problem]:
    """A letter is stored as a base letter and a separate accent, or with its marks in another order than usual.

    It looks right and is another text: a search does not find the word, sorting and spelling checks fail, and in some
    fonts the accent slips. Such text comes from file names of a Mac, from PDF files and from old keyboards.

    Left alone: letters of Bengali, Hindi, Punjabi, Odia and Tibetan that are usually typed in parts, unless one
    document has both ways (a hint); variants of ideographs in names; the Greek question mark and middle dot; the order
    of vowel signs in Arabic and Burmese; drawn forms of letters (presentation-form); addresses.

    Repair: write the word with whole letters (Unicode calls it Normalization Form C), which looks the same.
    """
    yield from _two_forms(prose)
    text = prose.text
    if text.isascii() or _sound(prose):
        return
    masked = text
    for char in prose.alphabet & _excluded():
        masked = masked.replace(char, _DOTTED_CIRCLE)  # which composes with nothing
    if unicodedata.is_normalized("NFC", masked):
        return
    end = 0
    for match in _suspects().finditer(masked):
        if match.start() < end:
            continue
        start, end = written_unit(text, match.start(), match.end(), language)
        # A mark at the start of a line, or on a sign, is a unit of its own.
        start, end = min(start, match.start()), max(end, match.end())
        if end - start > _LONGEST:
            continue
        write = _normal(text[start:end])
        if write != text[start:end] and not prose.protected(start, end):
            name = _what(text[start:end], write)
            yield prose.problem(start, end, f"{name} Write the usual form (NFC), which looks the same.", write=write)


def _sound(prose: Prose) -> bool:
    """Whether a text is normal, told without normalising what is only likely to compose."""
    text = prose.text
    for second in prose.alphabet & _COMPOSING.keys():
        if any(first + second in text for first in _COMPOSING[second]):
            return False
        # U+1037 has the class of a nukta and composes with nothing.
        text = text.replace(second, "\u1037" if unicodedata.combining(second) else _DOTTED_CIRCLE)
    return unicodedata.is_normalized("NFC", text)


def _two_forms(prose: Prose) -> Iterator[Problem]:
    """Letters with a nukta that are one character in some places and two in others."""
    if prose.alphabet.isdisjoint(_NUKTA_LETTERS) or prose.alphabet.isdisjoint(_NUKTAS):
        return
    places: dict[str, list[tuple[int, int]]] = {"one character": [], "two characters": []}
    for match in _nukta_forms().finditer(prose.text):
        places["one character" if len(match.group()) == 1 else "two characters"].append(match.span())
    chosen = consistency.choice(places)
    if chosen is not None:
        style, departing = chosen
        message = f"This letter with a nukta is stored in another way than the others, which are {style} each. Write it the same way."
        yield consistency.problem(prose, departing, message, "written in this form, too")


@cache
def _nukta_forms() -> re.Pattern[str]:
    apart = [unicodedata.normalize("NFD", char) for char in _NUKTA_LETTERS]
    return re.compile(f"[{_NUKTA_LETTERS}]|{'|'.join(apart)}")


@cache
def _excluded() -> frozenset[str]:
    return frozenset(chr(code) for first, last in _EXCLUDED for code in range(first, last + 1))


@cache
def _suspects() -> re.Pattern[str]:
    """Characters that the normal form may not have: marks that compose or change places, letters that have a double."""
    found = [chr(code) for code in range(0x300, 0x3400) if _changes(chr(code))]
    found += [chr(code) for code in range(0xA800, 0xAC00) if _changes(chr(code))]
    found += [chr(code) for code in range(0xFE20, 0xFE30)]
    return re.compile(f"[{''.join(map(re.escape, found))}\U00011000-\U0001ffff]+")


def _changes(char: str) -> bool:
    jamo = "\u1161" <= char <= "\u1175" or "\u11a8" <= char <= "\u11c2"
    return jamo or char in _COMPOSING or unicodedata.combining(char) > 0 or unicodedata.normalize("NFC", char) != char


def _normal(word: str) -> str:
    """A word in the normal form, with excluded characters and marks of free order as they are."""
    pieces = re.split(
        f"([{''.join(f'{chr(first)}-{chr(last)}' for first, last in _EXCLUDED)}]|{_FREE_ORDER.pattern})", word
    )
    return "".join(piece if number % 2 else unicodedata.normalize("NFC", piece) for number, piece in enumerate(pieces))


def _what(word: str, write: str) -> str:
    if len(write) < len(word):
        return f'"{write}" is stored with accents or parts as characters of their own.'
    if len(write) == len(word) and sorted(write) == sorted(word):
        return f'The accents or signs of "{write}" are stored in another order than usual.'
    return f'"{write}" is stored with a character that stands for a usual one.'


# Accents written as combining marks: U+0301 ACUTE, U+0308 DIAERESIS, U+030A RING, U+0323 DOT BELOW, U+0302 CIRCUMFLEX
EXAMPLES = (
    bad("fr", "La \u27e6re\u0301union\u27e7 aura lieu jeudi.", fixed="La réunion aura lieu jeudi."),
    bad("de", "Die \u27e6Gespra\u0308che\u27e7 in Oslo wurden fortgesetzt.", fixed="Die Gespräche in Oslo wurden fortgesetzt."),
    bad("sv", "<p>Mötet hölls i <b>\u27e6A\u030abo\u27e7</b>.</p>", format="html", fixed="<p>Mötet hölls i <b>Åbo</b>.</p>"),
    bad("sv", "Det är 5 \u27e6\u212b\u27e7 tjockt.", fixed="Det är 5 Å tjockt."),
    bad("vi", "Hai bên ký \u27e6hiê\u0323p\u27e7 định về \u27e6thuê\u0301\u27e7.", fixed="Hai bên ký hi\u1ec7p định về thu\u1ebf."),
    bad("ko", "양국은 \u27e6\u1112\u1167\u11b8\u110c\u1165\u11bc에\u27e7 서명했다.", fixed="양국은 협정에 서명했다."),
    bad("ja", "両国\u27e6か\u3099\u27e7協定に署名した。", fixed="両国が協定に署名した。"),
    bad("ru", "Послы обсудили \u27e6важныи\u0306\u27e7 вопрос.", fixed="Послы обсудили важный вопрос."),
    bad("bn", "দুই দেশ চুক্তির \u27e6ভিত্তিতে\u09be\u27e7 কাজ করবে।", fixed="দুই দেশ চুক্তির ভিত্তিতো কাজ করবে।"),
    bad("he", "השר ביקר ב\u27e6ש\u05bc\u05b8\u05c1לום\u27e7.".replace("ב\u27e6", "\u27e6ב"), fixed="השר ביקר בש\u05b8\u05bc\u05c1לום."),
    bad("hi", "सड\u093cक, बड\u093cा, पढ\u093cा, लड\u093cका और घो\u27e6\u095c\u27e7ा।", severity="info"),
    good("bn", "সময\u09bc ও হয\u09bc, বড\u09bc গাড\u09bcি"),
    good("bn", "স\u09df\u09a8 ব\u09dc গা\u09dc\u09bf"),
    good("ja", "神\ufa19戸市の市長\ufa11氏が署名した。"),
    good("el", "Πού υπογράφηκε η συμφωνία\u037e Στη Ρόδο\u0387 εκεί έγινε η σύνοδος."),
    good("ar", "المح\u064e\u0645\u0651\u064e\u062f والشد\u0651\u064e\u0629"),
    good("my", "နိုင်ငံနှင\u1037\u103a နှင\u103a\u1037"),
    good("he", "הש\ufb2aר ביקר."),
    good("tr", "i\u0307stanbul'da"),
    good("th", "ผู้นำทั้งสองประเทศลงนาม"),
    good("fr", "La réunion aura lieu à Sète, au cœur de l’été."),
    good("fr", "Voir https://www.example.org/re\u0301union et la suite."),
)  # fmt: skip
