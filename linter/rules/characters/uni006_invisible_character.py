"""UNI006 invisible-character."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from linter.document import HOLE
from linter.languages import scripts
from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.model import Problem, Subject, bad, good, source_rule
from linter.rules.whole_text import whole_text

_ZERO_WIDTH_SPACE, _NON_JOINER, _JOINER = "\u200b", "\u200c", "\u200d"
_WORD_JOINER, _NO_BREAK_SPACE_OF_OLD, _SOFT_HYPHEN = "\u2060", "\ufeff", "\u00ad"
_NAMES = {
    _ZERO_WIDTH_SPACE: "ZERO WIDTH SPACE", _NON_JOINER: "ZERO WIDTH NON-JOINER", _JOINER: "ZERO WIDTH JOINER",
    _WORD_JOINER: "WORD JOINER", _NO_BREAK_SPACE_OF_OLD: "ZERO WIDTH NO-BREAK SPACE", _SOFT_HYPHEN: "SOFT HYPHEN",
    "\u180e": "MONGOLIAN VOWEL SEPARATOR", "\u2061": "FUNCTION APPLICATION", "\u2062": "INVISIBLE TIMES",
    "\u2063": "INVISIBLE SEPARATOR", "\u2064": "INVISIBLE PLUS", "\u206a": "INHIBIT SYMMETRIC SWAPPING",
    "\u206b": "ACTIVATE SYMMETRIC SWAPPING", "\u206c": "INHIBIT ARABIC FORM SHAPING",
    "\u206d": "ACTIVATE ARABIC FORM SHAPING", "\u206e": "NATIONAL DIGIT SHAPES", "\u206f": "NOMINAL DIGIT SHAPES",
}  # fmt: skip
_INVISIBLE = "".join(_NAMES)
_RUN = lazy(f"[{_INVISIBLE}]+")

# Scripts written without blanks, where a ZERO WIDTH SPACE parts words.
_UNSPACED = frozenset({"Thai", "Laoo", "Khmr", "Mymr", "Tibt", "Hira", "Kana"})
# Scripts in which a joiner behind a virama chooses the form of a conjunct; Mongolian has joiners of its own.
_CONJUNCT = frozenset({"Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh", "Mymr", "Khmr",
                       "Tibt", "Newa", "Mong", "Java", "Bali"})  # fmt: skip
# A ligature that a compound word must not have: German Auf|lage.
_NO_LIGATURE = lazy(r"[fFt]\u200c[fijltbhk]")
# Letters that Arabic itself does not write: a word with one is a name or title of a language that joins so.
_BEYOND_ARABIC = lazy("[\u0672-\u06d3]")
# Behind these a line may break in a long expression, and a word joiner keeps it from breaking.
_BREAKS = frozenset("/\\-\u2010\u2011\u2013\u2014_.=&?@#+|\u2026")
_HYPHENS = frozenset("-\u2010\u2011\u2013\u2014")


class _Place(NamedTuple):
    """A run of invisible characters and what stands around it."""

    run: str
    left: str
    right: str

    @property
    def at_edge(self) -> bool:
        """Whether a blank, the edge of a line or a hole is beside it."""
        return _is_edge(self.left) or _is_edge(self.right)

    @property
    def in_word(self) -> bool:
        return _is_word(self.left) and _is_word(self.right)


@source_rule("UNI006", "invisible-character", "warning", fix="safe", triggers=_INVISIBLE,
             references=("The Unicode Standard, chapter 23.2: Layout Controls", "W3C Text Layout Requirements for the Arabic Script"))  # fmt: skip
def invisible_character(subject: Subject) -> Iterator[Problem]:
    """A character that nobody sees stands where it does nothing, or harm.

    A word with one inside is not found by a search, counts as misspelt, and breaks an address into which it is copied.
    Such characters come from web pages, from chat programs and from PDF files.

    Left alone: a ZERO WIDTH SPACE between words of Thai, Lao, Khmer, Burmese, Tibetan or Japanese, and after a slash or
    a hyphen; a SOFT HYPHEN inside a word of a language that divides words; joiners in emoji, in conjuncts of the
    scripts of India and its neighbours, in languages that spell with them such as Persian, Urdu and Pashto, and a ZERO
    WIDTH NON-JOINER between Latin letters that must not make a ligature, such as f and l in the German Auflage; a WORD
    JOINER beside a mark, a figure or a single space; the invisible signs of formulas and of Mongolian in their places;
    what stands inside an address. Marks of writing direction are looked at by other rules.

    Repair: delete it. Where a joiner or a soft hyphen may be the rest of a lost space or letter, an editor must look.
    """
    for prose, language in whole_text(subject):
        text = prose.text
        for match in _RUN.finditer(text):
            start, end = match.span()
            if start == 0 and match.group()[0] == "\ufeff" and prose.span(0, 1).start == 0:
                start += 1  # the mark at the start of the file is byte-order-mark's
                if start == end:
                    continue
            left = text[start - 1] if start else ""
            place = _Place(text[start:end], left, text[end : end + 1])
            fix = _verdict(place, language, _word(text, start, end))
            if fix is not None:
                yield _problem(prose, start, end, fix)


def _verdict(place: _Place, language: Language, word: str) -> str | None:
    """None when the run is right; otherwise the applicability of deleting it, "" when that would not repair it."""
    if len(place.run) > 1:
        joiners = set(place.run) <= {_NON_JOINER, _JOINER}
        return None if joiners and _spells(language) else "safe"
    char = place.run
    if char == _ZERO_WIDTH_SPACE:
        return _zero_width_space(place, language)
    if char == _SOFT_HYPHEN:
        return _soft_hyphen(place, language)
    if char in (_NON_JOINER, _JOINER):
        return _joiner(place, language, word)
    if char == _WORD_JOINER:
        # Beside one blank it keeps a line from breaking there.
        alone = _is_edge(place.left) and _is_edge(place.right)
        return "safe" if alone or (place.in_word and not place.left.isdigit() and not place.right.isdigit()) else None
    if char == _NO_BREAK_SPACE_OF_OLD:
        return "safe"
    beside = {place.left, place.right} - {""}
    own = any(scripts.script(other) == "Mong" for other in beside) if char == "\u180e" else _is_formula(place)
    return None if own else "safe"


def _zero_width_space(place: _Place, language: Language) -> str | None:
    unspaced = language.typography.get("zero_width_space") or not _UNSPACED.isdisjoint(_scripts(place))
    return None if unspaced or (place.left in _BREAKS and not place.at_edge) else "safe"


def _soft_hyphen(place: _Place, language: Language) -> str | None:
    if language.typography.get("soft_hyphen") is False:
        return "safe"
    if place.in_word:
        return None
    if place.right in ("\r", "\n") and _is_letter(place.left):
        return ""  # a word that was divided at the end of a line
    return "safe" if place.at_edge or not {place.left, place.right}.isdisjoint(_HYPHENS) else None


def _joiner(place: _Place, language: Language, word: str) -> str | None:
    if _spells(language) or _is_conjunct(place) or _is_emoji(place):
        return None
    if not place.in_word:
        # HEH and a joiner is an abbreviation of the Hijri era.
        return None if place.run == _JOINER and scripts.script(place.left or " ") == "Arab" else "safe"
    if "Arab" in _scripts(place) and ("Arab" not in language.scripts or _BEYOND_ARABIC.search(word)):
        return None  # a name or title in a language that joins so
    if _NO_LIGATURE.fullmatch(place.left + place.run + place.right):
        return None
    return ""


def _spells(language: Language) -> bool:
    """Whether joiners are part of the language's spelling."""
    return bool(language.typography.get("joiners"))


def _is_conjunct(place: _Place) -> bool:
    """Whether a joiner stands in a word, or behind a virama, of a script that chooses its forms so."""
    if _is_virama(place.left) or _is_virama(place.right):
        return True
    return scripts.script(place.left or " ") in _CONJUNCT and place.in_word


def _is_virama(char: str) -> bool:
    return bool(char) and unicodedata.combining(char) == 9


def _is_emoji(place: _Place) -> bool:
    return place.run == _JOINER and _is_picture(place.left) and _is_picture(place.right)


def _is_picture(char: str) -> bool:
    return char > "\U0001f000" or char in "\ufe0f\u20e3" or (bool(char) and unicodedata.category(char) == "So")


def _is_formula(place: _Place) -> bool:
    return not (place.at_edge or place.in_word)


def _word(text: str, start: int, end: int) -> str:
    """The word around a run, of at most forty characters on each side."""
    left = text[max(0, start - 40) : start].split()
    right = text[end : end + 40].split()
    return (left[-1] if left else "") + (right[0] if right else "")


def _scripts(place: _Place) -> set[str]:
    return {scripts.script(char) for char in (place.left, place.right) if char}


def _is_edge(char: str) -> bool:
    return not char or char.isspace() or char in f"{HOLE}\ufdd0"


def _is_letter(char: str) -> bool:
    return char.isalpha() or (bool(char) and unicodedata.category(char)[0] == "M")


def _is_word(char: str) -> bool:
    return _is_letter(char) or char.isdigit()


def _problem(prose: Prose, start: int, end: int, fix: str) -> Problem:
    run = prose.text[start:end]
    name = f"{_NAMES[run[0]]} U+{ord(run[0]):04X}"
    more = f" ({len(run)} invisible characters)" if len(run) > 1 else ""
    if not fix:
        return prose.problem(
            start, end, f"{name} stands here{more}. Delete it, or write the letter or space that was lost."
        )
    # Behind a virama one joiner is enough.
    write = run[0] if len(run) > 1 and run[0] in (_NON_JOINER, _JOINER) and _is_virama(prose.text[start - 1]) else ""
    repair = "Keep one." if write else "Delete it."
    return prose.problem(start, end, f"{name} stands here{more} and does nothing. {repair}", write=write, fix=fix)


# U+200B ZERO WIDTH SPACE, U+200C ZERO WIDTH NON-JOINER, U+200D ZERO WIDTH JOINER, U+2060 WORD JOINER,
# U+FEFF ZERO WIDTH NO-BREAK SPACE, U+00AD SOFT HYPHEN
EXAMPLES = (
    bad("es", "La comunidad edu\u27e6\u200b\u27e7cativa se reúne.", fixed="La comunidad educativa se reúne."),
    bad("en", "The talks\u27e6\u200b\u27e7 began.\u27e6\u200b\u27e7\n\nThey go on.", fixed="The talks began.\n\nThey go on."),
    bad("ru", "Перего\u27e6\ufeff\u27e7воры начались.", fixed="Переговоры начались."),
    bad("fr", "Le pacte entre en vigueur en sep\u27e6\u2060\u27e7tembre.", fixed="Le pacte entre en vigueur en septembre."),
    bad("de", "Die Ver\u00adhand\u00adlungen\u27e6\u00ad\u27e7 beginnen.", fixed="Die Ver\u00adhand\u00adlungen beginnen."),
    bad("de", "Die Verhand\u27e6\u00ad\u27e7\nlungen beginnen."),
    bad("ar", "اجتمع الوز\u27e6\u00ad\u27e7راء\u27e6\u200c\u27e7 أمس في عمّان.", fixed="اجتمع الوزراء أمس في عمّان."),
    bad("ar", "بدأت المباح\u27e6\u200c\u27e7ثات أمس."),
    bad("fa", "وزیران در تهران دیدار\u27e6\u200b\u27e7 کردند\u27e6\ufeff\u27e7.", fixed="وزیران در تهران دیدار کردند."),
    bad("zh", "双方\u27e6\u200b\u27e7签署了协议。", fixed="双方签署了协议。"),
    bad("ko", "양국은 협\u27e6\u00ad\u27e7정에 서명했다.", fixed="양국은 협정에 서명했다."),
    bad("hi", "दोनों देशों ने\u27e6\u200c\u200c\u27e7 समझौता किया।", fixed="दोनों देशों ने समझौता किया।"),
    bad("it", "<p>Il mini\u27e6&#8203;\u27e7stro &egrave; arrivato.</p>", format="html", fixed="<p>Il ministro &egrave; arrivato.</p>"),
    bad("pl", '{"title": "Porty znów\u27e6\\u200b\u27e7 otwarte dla statków"}', format="record", fixed='{"title": "Porty znów otwarte dla statków"}'),
    good("th", "รัฐมนตรี\u200bทั้ง\u200bสอง\u200bลงนาม"),
    good("en", "The minister (\u0e23\u0e31\u0e10\u200b\u0e21\u0e19) signed and/\u200bor sealed it."),
    good("ja", "両国は\u200b協定に署名した。"),
    good("de", "Die Ver\u00adhand\u00adlungen über die neue Auf\u200clage beginnen."),
    good("fa", "دو وزیر می\u200cگویند کتاب\u200cها رسیده\u200cاند."),
    good("ur", "دونوں وزرا نے دستخط کیے\u200c ۔"),
    good("ar", "نشرت صحيفة «کتاب\u200cها» الإيرانية المقال سنة 1445 ه\u200d."),
    good("hi", "क्\u200dया दोनों पक्ष अर्\u200dथ समझते हैं? राष्\u200cट्र क्\u200d"),
    good("en", "The crew \U0001f468\u200d\U0001f680 thanked its families \u2764\ufe0f\u200d\U0001f525."),
    bad("ta", "இரு\u27e6\u200d\u200d\u27e7 நாடுகளும் கையெழுத்திட்டன.", fixed="இரு நாடுகளும் கையெழுத்திட்டன."),
    good("fr", "<p>Un \u2060\u2014\u2060 deux, entre 10\u2060\u2013\u206020.</p>", format="html"),
    good("en", "\ufeffThe talks began."),
    good("en", "See https://www.example.org/a\u200bb for more."),
)  # fmt: skip
