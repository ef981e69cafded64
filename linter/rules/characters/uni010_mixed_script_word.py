"""UNI010 mixed-script-word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from linter.languages import confusables, scripts
from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.model import Problem, bad, good, option, prose_rule
from linter.rules.shown import called
from linter.rules.words import is_mark

_LATIN = "A-Za-z\u00c0-\u024f\u0259"
_OTHER = "\u0370-\u03ff\u0400-\u052f\u0531-\u0587\u1f00-\u1fff"  # Greek, Cyrillic, Armenian
_HAS_LATIN, _HAS_OTHER = lazy(f"[{_LATIN}]"), lazy(f"[{_OTHER}]")
# Where the scripts meet; the search goes by the letters that the language has fewer of.
_MEETING = {
    True: lazy(f"[{_OTHER}](?:(?=[{_LATIN}])|(?<=[{_LATIN}].))"),
    False: lazy(f"[{_LATIN}](?:(?=[{_OTHER}])|(?<=[{_OTHER}].))"),
}
_NAMES = {"Latn": "Latin", "Cyrl": "Cyrillic", "Grek": "Greek", "Armn": "Armenian"}
_EAST_ASIAN = frozenset({"Hani", "Hira", "Kana", "Hang", "Bopo"})
_HYPHENS = frozenset("-\u2010\u2011\u2013")
_ROMAN = lazy("[IVXLCDM]+")
# A Roman numeral and an abbreviation that has lost its blank: XX\u0432.
_CENTURY = lazy(r"[IVX]{2,}[^\WA-Za-z]+|[IVX][^\WA-Za-z]{1,2}")
# Small letters of Greek are signs of science beside Latin letters (TNF\u03b1); the omicron is none.
_SIGNS = frozenset(
    "\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b8\u03b9\u03ba\u03bb\u03bc\u03bd\u03be\u03c0\u03c1\u03c2\u03c3\u03c4\u03c5\u03c6\u03c7\u03c8\u03c9"
)
_LONGEST = 60


class _Word(NamedTuple):
    """A word of letters of two scripts: how many of each, the script it is meant in, and how it reads there."""

    text: str
    own: str
    foreign: str
    write: str
    sure: bool  # whether no other reading is possible

    @property
    def foreign_letters(self) -> str:
        return "".join(dict.fromkeys(char for char in self.text if scripts.script(char) == self.foreign))

    def count(self, script: str) -> int:
        return sum(scripts.script(char) == script for char in self.text)

    @property
    def is_name_with_ending(self) -> bool:
        """Whether the foreign letters are all at the end, as a native ending is behind a foreign name."""
        return set(map(scripts.script, self.text[-self.count(self.foreign) :])) == {self.foreign}


@prose_rule("UNI010", "mixed-script-word", "error", fix="safe", claims=True, ranges=("\u0370\u0587", "\u1f00\u1fff"),
            references=("UTS 39: Unicode Security Mechanisms, 4 Confusable Detection",),
            options={"allowed": option("Words that are written so on purpose, such as names of products.")})  # fmt: skip
def mixed_script_word(prose: Prose, language: Language, *, allowed: tuple[str, ...] = ()) -> Iterator[Problem]:
    """A word is written with a letter of another script that looks like the right one.

    A Cyrillic \u0430 in a Latin word, or a Latin o in a Russian one, cannot be seen; but no search finds the word,
    screen readers stumble, and spelling checks mark it. It happens when the keyboard is switched in the middle of a
    word.

    Left alone: words with a letter that has no double in the other script; a foreign name with a native ending; parts
    of a word with a hyphen (PDF-\u0444\u0430\u0439\u043b); Roman numerals; single letters, formulas and units; Greek
    signs beside Latin letters (TNF\u03b1); words beside a figure or a low line (_); addresses.

    Repair: write the whole word in its own script. Where both scripts are possible an editor must look.
    """
    joined = "".join(prose.alphabet)
    if not (_HAS_OTHER.search(joined) and _HAS_LATIN.search(joined)):
        return
    end = 0
    for match in _MEETING["Latn" in language.scripts].finditer(prose.text):
        if match.start() < end:
            continue
        start, end = _letters_around(prose.text, match.start())
        word = _read(prose.text[start:end], language)
        if word is None or word.text in allowed or not _is_mistake(word, language, _surroundings(prose.text, start, end)):
            continue
        if prose.protected(start, end):
            continue
        codes = ", ".join(map(called, word.foreign_letters[:3]))
        message = f'The {_NAMES[word.own]} word has letters of another script: {codes}. Write "{word.write}" in {_NAMES[word.own]} letters.'
        safe = word.sure and (word.own in language.scripts or not language.known)
        yield prose.problem(start, end, message, write=word.write, fix="safe" if safe else "unsafe")


def _letters_around(text: str, position: int) -> tuple[int, int]:
    """The letters and their marks around a position, at most sixty on each side."""
    start, end = position, position + 1
    while start and position - start < _LONGEST and _is_of_word(text[start - 1]):
        start -= 1
    while end < len(text) and end - position < _LONGEST and _is_of_word(text[end]):
        end += 1
    return start, end


def _is_of_word(char: str) -> bool:
    """Whether a character goes on with a word; East Asian letters stand beside one without a blank."""
    return (char.isalpha() and scripts.script(char) not in _EAST_ASIAN) or is_mark(char)


def _surroundings(text: str, start: int, end: int) -> str:
    return text[max(0, start - 1) : start] + text[end : end + 1]


def _read(text: str, language: Language) -> _Word | None:
    """The script that a word is meant in; None when it is not of two scripts or reads in neither."""
    counts = Counter(scripts.script(char) for char in text if char.isalpha())
    for shared in scripts.SHARED:
        counts.pop(shared, None)
    if len(counts) != 2:
        return None
    readings = {own: write for own in counts if (write := confusables.folded(text, own)) is not None}
    if not readings:
        return None
    own = max(readings, key=lambda script: (counts[script], script in language.scripts))
    (foreign,) = counts.keys() - {own}
    sure = len(readings) == 1 or counts[own] > 2 * counts[foreign]
    return _Word(text, own, foreign, readings[own], sure)


def _is_mistake(word: _Word, language: Language, beside: str) -> bool:
    own, foreign = word.count(word.own), word.count(word.foreign)
    at_home = word.own in language.scripts
    if any(char.isdigit() or char == "_" for char in beside):
        return False
    if _ROMAN.fullmatch(confusables.folded(word.text, "Latn") or "") or _CENTURY.fullmatch(word.text):
        return False
    if word.foreign == "Grek" and word.own == "Latn" and not _SIGNS.isdisjoint(word.foreign_letters):
        return False
    if not at_home and ({word.own, word.foreign} == {"Grek", "Latn"} or word.is_name_with_ending):
        return False
    if len(word.text) == 2:
        return at_home and word.sure and word.text.islower()
    if not at_home or not _HYPHENS.isdisjoint(beside):
        return own >= 3 * foreign and own + foreign >= 4
    return own >= foreign or word.sure


# \u0420 is Cyrillic R, \u0430 Cyrillic a, \u0435 e, \u043e o, \u0456 i, \u0441 c, \u0455 dze; \u0391 is Greek alpha, \u039f omicron, \u03bf small omicron; \u0585 is Armenian o
EXAMPLES = (
    # beside letters of East Asia, which need no blank
    bad("zh-Hans", "她在\u27e6Riv\u0435r\u27e7论坛上发言。", fixed="她在River论坛上发言。"),
    bad("ja", "新しい\u27e6Riv\u0435r\u27e7アプリを公開した。", fixed="新しいRiverアプリを公開した。"),
    bad(
        "pl",
        "Aeroklub \u27e6\u0420odkarpacki\u27e7 planuje go na maj.",
        fixed="Aeroklub Podkarpacki planuje go na maj.",
    ),
    bad(
        "ru",
        "Стороны подписали \u27e6cоглaшение\u27e7 \u27e6o\u043d\u0438\u27e7 рады.",
        fixed="Стороны подписали соглашение они рады.",
    ),
    bad("ru", "Это \u27e6н\u0065\u27e7 новость.", fixed="Это не новость."),
    bad("uk", "Угода набула \u27e6чинностi\u27e7 вчора.", fixed="Угода набула чинності вчора."),
    bad("bg", "Министърът каза \u27e6въпрo\u0441а\u27e7 днес.", fixed="Министърът каза въпроса днес."),
    bad("el", "Η \u27e6Aθήνα\u27e7 και η \u27e6Pόδος\u27e7 συμφώνησαν.", fixed="Η Αθήνα και η Ρόδος συμφώνησαν."),
    bad(
        "en",
        "The \u27e6c\u043emmittee\u27e7 met in <b>\u27e6\u039fslo\u27e7</b>.",
        format="html",
        fixed="The committee met in <b>Oslo</b>.",
    ),
    bad("az", "Nazir \u27e6g\u04d9ldi\u27e7 və getdi.", fixed="Nazir g\u0259ldi və getdi."),
    bad("kk", "Министр \u27e6к\u0259сіпорынды\u27e7 ашты.", fixed="Министр к\u04d9сіпорынды ашты."),
    bad("hy", "Խորհրդարանը ընդունեց \u27e6oրենքը\u27e7։", fixed="Խորհրդարանը ընդունեց \u0585րենքը։"),
    bad("en", "The \u27e6M\u043escow\u27e7 and \u27e6М\u006fсква\u27e7 offices", fixed="The Moscow and Москва offices"),
    good("ru", "Отправьте PDF-файл в IT-компанию или на iPhone, Zoom’у и Xeroxа не нужно."),
    good("ru", "В XX\u0432. и XIX\u0432\u0435ке, Vв."),
    good("ru", "Музей X\u0406X века, глава \u0425V, класс B2В и группа К\u043eЯN."),
    good("en", "TNF\u03b1, IFN\u03b3 and IL2R\u03b2 at 5 \u03bcg; \u0394x and \u03a9m."),
    good("uk", "Компанія SENS\u0415 працює в Києві."),
    good("sr", "Сарадња са компанијом EON и EFT-ом, Apple-у и Google-у."),
    good("en", "The Ministry of Transport met in Moscow (Москва)."),
    good("ru", "См. https://www.example.org/м\u006fсква и #М\u006fсква2024."),
)
