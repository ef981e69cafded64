"""UNI003 mojibake."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from linter.document import HOLE
from linter.languages import letters, scripts
from linter.languages.model import Language
from linter.prose import BOUNDARY, Prose
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.mojibake import (
    ARABIC,
    Reading,
    candidates,
    is_letter,
    one_script,
    plausible,
    readings,
    remains,
    signs,
)

# A no-break space is one of the characters that mojibake is made of, so it ends no word here.
_END = re.compile(rf"[ \t\n{HOLE}\ufdd0]")
_LONGEST = 2000  # code points of a word looked at as one; scripts without blanks make long ones
_QUOTES = frozenset("\"'`\u00ab\u00bb\u2018\u2019\u201a\u201c\u201d\u201e\u2039\u203a\u300c\u300d\u300e\u300f")
_EDGES = (
    "".join(sorted(_QUOTES))
    + "()[]{}<>*_.,;:!?/\u00a1\u00bf\u2026\u060c\u061b\u061f\u06d4\u0964\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f"
)
_NO_WORD = re.compile(r"[\W\d_]*")

# Clusters of one code page that a document must have before what is merely odd counts as damage.
_CONFIRMED = 2
_CONFIRMED_IN_ARABIC = 4
_PLENTIFUL = 4  # letters of a script
_EXAMPLE = 2  # clusters that stand alone in quotation marks
_SHOWN = 60
_LATIN = frozenset({"Latn"})
_GREEK = frozenset({"Grek"})  # beside Latin letters it is no foreign script: \u03b2 carotene


class _Word(NamedTuple):
    start: int
    end: int
    reading: Reading


@prose_rule("UNI003", "mojibake", "error", fix="safe", claims=True,
            references=("The Unicode Standard 3.9 (UTF-8)", "WHATWG Encoding Standard"))  # fmt: skip
def mojibake(prose: Prose, language: Language) -> Iterator[Problem]:
    """Letters and marks were saved as UTF-8 and read in another code page, so that each shows as two or three others.

    The word cannot be read, is not found by a search, and is spelt out as nonsense by a screen reader. It also shows
    that the file went through a program that damages text: look at the rest of it.

    Left alone: what real words may look like (a capital and a mark behind a word, such as \u00ab NICIODAT\u0102\u2122 \u00bb), and
    damage that is quoted as an example.

    Repair: read the bytes as UTF-8 again, through as many layers as there are. It is safe when the word gives the same
    damage again and yields letters of the document's language; where a character was lost on the way it is a guess.
    """
    if prose.text.isascii() or not signs().search(prose.text):
        return
    words = list(_words(prose))
    if not words:
        return
    judge = _Judge(prose, language, words)
    for run in _runs(prose.text, judge.damaged()):
        yield _problem(prose, run, all(judge.safe(word) for word in run))


def _words(prose: Prose) -> Iterator[tuple[int, int]]:
    """The words that hold something that may be mojibake."""
    text = prose.text
    end = 0
    for match in candidates().finditer(text):
        if match.start() < end:
            continue
        start = match.start()
        lowest = max(end, start - _LONGEST // 2)
        while start > lowest and not _END.match(text[start - 1]):
            start -= 1
        stop = _END.search(text, match.end(), start + _LONGEST)
        end = stop.start() if stop else min(len(text), max(match.end(), start + _LONGEST))
        yield start, end


class _Judge:
    """Decides which words are damaged: first what can be nothing else, then what is odd beside it."""

    def __init__(self, prose: Prose, language: Language, words: Sequence[tuple[int, int]]) -> None:
        self.text = prose.text
        self.words = words
        self.known = language.known
        self.scripts = language.scripts or frozenset(filter(None, [scripts.dominant(self.text)]))
        self.letters = letters.alphabet(language.tag, language.script) if language.known else frozenset()
        self.confirmed: Counter[str] = Counter()
        self.lossy = False  # whether some characters were lost, so that nothing can be repaired unseen

    def damaged(self) -> list[_Word]:
        """The damaged words, each with the reading that is right."""
        possible = [(start, end, tuple(self._possible(start, end))) for start, end in self.words]
        possible = [word for word in possible if word[2]]
        if not possible:
            return []
        sure = self.known or self._all_or_nothing(possible)
        found: list[_Word] = []
        odd: list[tuple[int, int, tuple[Reading, ...]]] = []
        for start, end, some in possible:
            certain = next((r for r in some if self._certain(self.text[start:end], r, sure)), None)
            if certain is not None:
                # Of code pages that agree, the one that explains most of the word.
                alike = [
                    r for r in some if r.scripts == certain.scripts or self._certain(self.text[start:end], r, sure)
                ]
                best = max(alike, key=lambda r: r.covered)
                found.append(_Word(start, end, best))
                self.confirmed.update(dict.fromkeys(best.pages, len(best.places)))
            else:
                odd.append((start, end, some))
        found = [word for word in found if self._enough(word.reading)]
        if found:
            layers = _layers(found)
            found = [word._replace(reading=word.reading.through(layers)) for word in found]
            self.scripts |= _plentiful(found)
            odd = [(start, end, tuple(r.through(layers) for r in some)) for start, end, some in odd]
            found += [
                _Word(start, end, r)
                for start, end, some in odd
                if (r := self._likely(self.text[start:end], some)) is not None
            ]
            left = [_Word(*word) for word in remains(self.text, self.confirmed) if self._is_foreign_here(*word)]
            self.lossy = bool(left)
            found = sorted({word.start: word for word in (*left, *found)}.values())
        return found

    def _is_foreign_here(self, start: int, end: int, reading: Reading) -> bool:
        """Whether the last letter of a word is none of the text's own."""
        char = self.text[end - 1]
        return char not in self.letters and (scripts.script(char) == "Latn" or scripts.script(char) not in self.scripts)

    def _possible(self, start: int, end: int) -> Iterator[Reading]:
        for reading in readings(self.text[start:end]):
            if plausible(reading.characters) and not self._quoted(start, end, reading):
                yield reading

    def _all_or_nothing(self, possible: Iterable[tuple[int, int, tuple[Reading, ...]]]) -> bool:
        """Whether the whole text was misread, as far as can be seen.

        A single strange letter in a text of unknown language whose other characters are sound may be what was meant.
        """
        found = Counter(page for _, _, some in possible for r in some if r.strangeness for page in r.pages)
        if max(found.values(), default=0) > 1:
            return True
        position = 0
        for start, end, _ in possible:
            if not _sound(self.text[position:start]):
                return False
            position = end
        return _sound(self.text[position:])

    def safe(self, word: _Word) -> bool:
        """Whether a repair cannot be wrong."""
        reading = word.reading
        ours = reading.scripts <= self.scripts
        single = self._seen(reading) < 2 and not self._of_language(reading)
        return reading.exact and ours and not single and not self.lossy

    def _certain(self, word: str, reading: Reading, sure: bool) -> bool:
        """Whether a word can be nothing but damaged."""
        clusters = [word[start:end] for start, end in reading.places]
        several = sum(map(is_letter, reading.characters)) > 1
        in_a_row = several and reading.adjacent > 1 and one_script(reading.scripts)
        ours = reading.scripts <= self.scripts
        if reading.strangeness == 0:
            return False
        if reading.strangeness == 1:
            impossible = self._of_language(reading) and any(map(self._foreign, clusters))
            return impossible or (in_a_row and reading.pages != (ARABIC,) and (ours or self._is_foreign(clusters)))
        if len(clusters) > 1 or not reading.scripts:
            return ours or in_a_row
        if "Cyrl" in reading.scripts and self.letters:
            return self._of_language(reading)
        return sure and (ours or reading.scripts == _GREEK)

    def _likely(self, word: str, possible: Iterable[Reading]) -> Reading | None:
        """The reading of an odd word that agrees with the damage around it."""
        fitting = [
            r
            for r in possible
            if (r.strangeness > 1 or not _has_sound_letters(word, r))
            and r.scripts <= self.scripts
            and self._seen(r) >= _CONFIRMED * (2 - (r.strangeness > 0))
        ]
        return max(fitting, key=lambda r: r.covered, default=None)

    def _enough(self, reading: Reading) -> bool:
        """Letters of Windows-1256 are those of sound Arabic: only several clusters are damage."""
        if reading.pages != (ARABIC,) or "Arab" not in reading.scripts:
            return True
        return self.confirmed[ARABIC] >= _CONFIRMED_IN_ARABIC

    def _seen(self, reading: Reading) -> int:
        """How many clusters of the same code page there are for certain."""
        return max(self.confirmed[page] for page in reading.pages)

    def _of_language(self, reading: Reading) -> bool:
        """Whether all letters read back belong to the language's own alphabet."""
        found = [char for char in reading.characters if is_letter(char)]
        return bool(found) and all(char in self.letters for char in found)

    def _foreign(self, cluster: str) -> bool:
        return any(char.isalpha() and char not in self.letters for char in cluster)

    def _is_foreign(self, clusters: Iterable[str]) -> bool:
        """Whether clusters begin with other letters than the text is written with."""
        return all(scripts.script(cluster[0]) not in self.scripts - _LATIN for cluster in clusters)

    def _quoted(self, start: int, end: int, reading: Reading) -> bool:
        """Whether a word stands in quotation marks as an example of damage."""
        first, last = _core(self.text, start, end, reading)
        around = self.text[max(0, first - 1) : first] + self.text[last : last + 1]
        if len(around) < 2 or not _QUOTES.issuperset(around):
            return False
        nothing_else = reading.covered == last - first
        return (nothing_else and len(reading.places) <= _EXAMPLE) or reading.text.strip(_EDGES) in self.text


def _has_sound_letters(word: str, reading: Reading) -> bool:
    """Whether a letter beyond ASCII is no part of the damage: then "Рішення" is a word, for all were misread alike."""
    ends = [0, *(end for _, end in reading.places)]
    starts = [*(start for start, _ in reading.places), len(word)]
    rest = "".join(word[end:start] for end, start in zip(ends, starts, strict=True))
    return any(char.isalpha() for char in rest if not char.isascii())


def _layers(words: Iterable[_Word]) -> int:
    """How many times the text was misread, as most of its damage shows."""
    counts: Counter[int] = Counter()
    for word in words:
        counts[word.reading.layers] += len(word.reading.places)
    return max(counts, key=lambda layers: (counts[layers], layers))


def _plentiful(words: Iterable[_Word]) -> frozenset[str]:
    """The scripts that so much reads back in that it can be nothing but the text's own."""
    counts = Counter(scripts.script(char) for word in words for char in word.reading.characters if is_letter(char))
    return frozenset(name for name, count in counts.items() if count >= _PLENTIFUL)


def _sound(text: str) -> bool:
    """Whether a stretch between damaged words holds letters or marks beyond ASCII."""
    return text.isascii() or text.replace(HOLE, "").replace(BOUNDARY, "").isascii()


def _runs(text: str, words: list[_Word]) -> Iterator[list[_Word]]:
    """Damaged words that follow each other with no sound word between them."""
    run: list[_Word] = []
    for word in words:
        if run:
            between = text[run[-1].end : word.start]
            if len(between) > 20 or "\n" in between or HOLE in between or not _NO_WORD.fullmatch(between):
                yield run
                run = []
        run.append(word)
    if run:
        yield run


def _problem(prose: Prose, run: list[_Word], safe: bool) -> Problem:
    text = prose.text
    start, _ = _core(text, *run[0])
    _, end = _core(text, *run[-1])
    written, position = "", start
    for word in run:
        written += text[position : word.start] + word.reading.text
        position = word.end
    page = run[0].reading.pages[0]
    if "\ufffd" in written:
        message = f"This is UTF-8 that was read as {page}, and characters were lost: restore them from the original."
        return prose.problem(start, end, message)
    shown = written.strip(_EDGES)
    shown = shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 3]}..."
    message = f'This is UTF-8 that was read as {page}. Write "{shown}".'
    edits = [(word.start, word.end, word.reading.text) for word in run]
    return prose.problem(start, end, message, edits=edits, fix="safe" if safe else "unsafe")


def _core(text: str, start: int, end: int, reading: Reading) -> tuple[int, int]:
    """The word without the punctuation around it that is no part of the damage."""
    first, last = reading.places[0][0] + start, reading.places[-1][1] + start
    while start < first and text[start] in _EDGES:
        start += 1
    while end > last and text[end - 1] in _EDGES:
        end -= 1
    return start, end


# U+0080 to U+009F are what browsers show for bytes that a code page leaves undefined.
EXAMPLES = (
    bad("pl", "Wystawę można oglądać do 31 \u27e6paÅºdziernika\u27e7.",
        fixed="Wystawę można oglądać do 31 października."),
    bad("fr", "La \u27e6rÃ©union\u27e7 a lieu \u27e6Ã\u00a0\u27e7 Sète; le ministre est \u27e6arrivÃ©\u27e7.",
        fixed="La réunion a lieu à Sète; le ministre est arrivé."),
    bad("de", "Die \u27e6GesprĂ¤che\u27e7 in \u27e6KĂ¶ln\u27e7 beginnen am 5. \u27e6MĂ¤rz\u27e7.",
        fixed="Die Gespräche in Köln beginnen am 5. März."),
    bad("es", "El \u27e6aÃƒÂ±o\u27e7 que viene \u27e6habrÃƒÂ¡\u27e7 más vuelos.",
        fixed="El año que viene habrá más vuelos."),
    bad("en", "The \u27e6ministersâ€™\u27e7 talks go on \u27e6â€“\u27e7 so far \u27e6â€œwithout\u27e7 a \u27e6resultâ€\u009d\u27e7.",
        fixed="The ministers’ talks go on – so far “without a result”."),
    bad("en", "The ports of \u27e6Malm√∂\u27e7 and Kiel open today.",
        fixed="The ports of Malmö and Kiel open today."),
    bad("cs", "\u27e6PĹ™Ă\u00adstav\u27e7 bude otevřen v \u27e6Ĺ™Ă\u00adjnu\u27e7.",
        fixed="Přístav bude otevřen v říjnu."),
    bad("tr", "\u27e6GÃ¶rÃ¼ÅŸmeler\u27e7 5 Mart’ta \u27e6baÅŸladÄ±\u27e7.",
        fixed="Görüşmeler 5 Mart’ta başladı."),
    bad("vi", "Hai \u27e6bÃªn\u27e7 ký \u27e6hiá»‡p Ä‘á»‹nh\u27e7 về \u27e6thuáº¿\u27e7.",
        fixed="Hai bên ký hiệp định về thuế."),
    bad("ru", "\u27e6РџРµСЂРµРіРѕРІРѕСЂС‹ РЅР°С‡Р°Р»РёСЃСЊ\u27e7 в 2024 году, \u27e6РјР°СЂС‚Р°\u27e7.",
        fixed="Переговоры начались в 2024 году, марта."),
    bad("uk", "Посол сказав, що \u27e6РЎС“Р\u00a0С–Р\u00a0С•Р\u00a0Т‘Р\u00a0В°\u27e7 готова.",
        fixed="Посол сказав, що угода готова."),
    bad("el", "Οι \u27e6ΟƒΟ…Ξ½ΞΏΞΌΞΉΞ»Ξ―ΞµΟ‚ Ξ¬Ο\u0081Ο‡ΞΉΟƒΞ±Ξ½ Ο‡ΞΈΞµΟ‚\u27e7 στη Ρόδο.",
        fixed="Οι συνομιλίες άρχισαν χθες στη Ρόδο."),
    bad("ar", "قال \u27e6ط§ظ„ظˆط²ظٹط± ط¥ظ† ط§ظ„ظ…ط¨ط§ط\u00adط«ط§طھ ط¨ط¯ط£طھ\u27e7 أمس.",
        fixed="قال الوزير إن المباحثات بدأت أمس."),
    bad("fa", "وزیر \u27e6ع¯ظپطھ ع¯ظپطھع¯ظˆظ‡ط§ ط¢ط؛ط§ط²\u27e7 شد.",
        fixed="وزیر گفت گفتگوها آغاز شد."),
    bad("ur", "وزیر نے \u27e6ع©غپط§ ظ…ط°ط§ع©ط±ط§طھ ط´ط±ظˆط¹\u27e7 ہوئے۔",
        fixed="وزیر نے کہا مذاکرات شروع ہوئے۔"),
    bad("ar", "\u27e6Ø¨Ø¯Ø£Øª Ø§Ù„Ù…Ø¨Ø§Ø\u00adØ«Ø§Øª Ø£Ù…Ø³\u27e7.",
        fixed="بدأت المباحثات أمس."),
    bad("he", "\u27e6×”×©×™×—×•×ª ×”×—×œ×• ×\u0090×ª×ž×•×œ\u27e7.",
        fixed="השיחות החלו אתמול."),
    bad("hi", "\u27e6à¤µà¤¾à¤°à¥\u008dà¤¤à¤¾ à¤•à¤² à¤¶à¥\u0081à¤°à¥‚ à¤¹à¥\u0081à¤ˆ\u27e7.",
        fixed="वार्ता कल शुरू हुई."),
    bad("zh", "\u27e6ä¼šè°ˆäºŽæ˜¨æ—¥å¼€å§‹\u27e7。",
        fixed="会谈于昨日开始。"),
    bad("it", "<p>Il \u27e6perchÃ©\u27e7 del <b>\u27e6piÃ¹\u27e7</b> è chiaro.</p>", format="html",
        fixed="<p>Il perché del <b>più</b> è chiaro.</p>"),
    bad("ar", "قال \u27e6ط§ظ„ظˆط²ظٹط± ط¥ظ† ط§ظ„ظ…ط¨ط§طط«ط§طھ ط¨ط¯ط£طھ\u27e7 أمس.",
        fixed="قال الوزير إن المباحثات بدأت أمس."),
    bad("fr", "La \u27e6rÃ©union\u27e7 a lieu \u27e6Ã\u27e7 Sète.",
        fixed="La réunion a lieu à Sète."),
    # What real words look like: capitals with a mark behind them, names, Serbian and Ukrainian letters.
    good("ro", "NICIODATĂ™, NICIODATĂ» și «PACEĂ»"),
    good("fr", "« ÉTÉ », L’ÉCOLE… MARQUÉ… à Angoulême\u00a0»\u00a0: la liberté\u00a0»."),
    good("fi", "SELKÄ\u00a0EDELLÄ\u00a0MAAHAN"),
    good("pt", "C O N C L U S Ã O, IRMÃ», AMANHÃ\u00a0É"),
    good("el", "Ο Φίλιππος Β΄ και η Κλεοπάτρα Ζ΄"),
    good("uk", "ВІКІ, РІК, Рівне, ОРДіЛО, НАТО“ і МТС»"),
    # Words that begin like damage, beside damage.
    bad("uk", "Заявила \u27e6Р“Р°РЅРЅР° РљСѓР·СЊРјРµРЅРєРѕ\u27e7. Рішення щодо Рівного: річ у тім, що Рік Землі триває.",
        fixed="Заявила Ганна Кузьменко. Рішення щодо Рівного: річ у тім, що Рік Землі триває."),
    good("sr", "Рјечник, Сјајно, СЊЕГОВИЋ"),
    good("cs", "zvlášť, náš”, příští"),
    good("fa", "موضوع\u200cها، عکس، حفظ… و خط»"),
    good("ur", "انفراسٹرکچر، ڈسٹرکٹ، ساتھ، عھد"),
    good("en", "Offering 5×£35, [x]\u00a0© and (o¬ô)"),
    # Quoted as examples.
    good("de", "Statt ü erscheint „Ã¼“, und aus Köln wird „KÃ¶ln“."),
    good("en", "The letter «Â» and the sign \"â€™\" are shown."),
    good("en", "See https://www.example.org/CafÃ©s for more."),
)  # fmt: skip
