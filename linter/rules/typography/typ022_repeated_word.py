"""TYP022 repeated-word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import compress
from typing import Any

from linter.languages.model import Language, load
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.model import Problem, bad, good, option, prose_rule

# Letters with their combining marks: Latin and Greek accents, Hebrew points, Arabic vowel signs.
_LETTERS = lazy(r"(?:[^\W\d_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670])+")
# What may open a word without being part of it. In the copy that is searched each reads as a blank.
_OPENING = '([{\u201c\u201e\u00ab\u2018\u00bf\u00a1"'
# A phrase of the doubled word alone, in quotation marks, is meant so: type "help help".
_QUOTES = frozenset("\"'\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a")
# Behind the second word: nothing, a blank, or a mark that does not make another word of it.
_NO_END = lazy(r"[\w'\u2019\u02bc\u2010\u2011\u00ad\u200c\u200d@/\\=&+*-]|[.:]\w")
# More blanks than these are a table.
_GAP = lazy(r"[^\S\n]{1,2}")


@prose_rule("TYP022", "repeated-word", "warning", triggers=" \u00a0", convention="repeated_words",
            references=("Weblate: consecutive duplicated words", "LanguageTool: WORD_REPEAT_RULE"),
            options={"allowed": option("Words that may stand twice, in any letters: a name such as \"Duran\".")})  # fmt: skip
def repeated_word(prose: Prose, language: Language, *, allowed: tuple[str, ...] = ()) -> Iterator[Problem]:
    """A word stands twice in a row.

    It happens when a sentence is rewritten or a line is broken. The eye skips the second word; a screen reader reads
    both.

    Left alone: words that the language does double (nous nous, that that, no no); names (Bora Bora, or von before von
    der Leyen); numbers and single letters; a second word with a capital; a doubled word that stands alone in quotation
    marks; words with a mark, a line break or more than two spaces between them; a second word that goes on with an
    apostrophe, a hyphen or the like. Languages in which doubling a word is grammar are not checked; some others are
    checked only for words that are never doubled.

    Repair: delete one of the two, or write what the second word should have been. Where a doubled word takes a hyphen,
    as in Indonesian, the message says so.
    """
    rules = _rules(language.tag)
    if not language.known:
        return
    house = {word.lower() for word in allowed}
    for start, second, word in _doubled(_opened(prose), rules):
        end = second + len(word)
        if word in house or prose.text.startswith(rules.names, second):
            continue
        if _is_same(prose, start, second, word) and not prose.protected(start, end):
            yield prose.problem(start, end, rules.message(prose.text[start : start + len(word)]))


def _is_same(prose: Prose, first: int, second: int, word: str) -> bool:
    """Whether nothing but a blank stands between a word and what goes like it, and the second is the same word."""
    text, length = prose.text, len(word)
    end = second + length
    return (
        _GAP.fullmatch(text, first + length, second) is not None
        and not _NO_END.match(text, end)
        and text[second:end] == word  # a capital makes a name of it: Bora Bora, de De Gaulle
        and text[first + 1 : first + length] == word[1:]
        and not (text[first - 1 : first] in _QUOTES and text[end : end + 1] in _QUOTES)
    )


class _Rules:
    """What a language says of doubled words."""

    def __init__(self, language: Language) -> None:
        data: dict[str, Any] = language.typography["repeated_words"]
        self.function_words = language.words
        self.allowed = frozenset(data.get("allowed", ())) | frozenset(data.get("loans", ()))
        self.only = frozenset(data.get("only", ()))
        self.hyphenated = frozenset(data.get("hyphen", ()))
        self.names = tuple(data.get("names", ()))

    def forbids(self, word: str) -> bool:
        """Whether a word, in lower case, must not stand twice."""
        return word not in self.allowed and (not self.only or word in self.only)

    def message(self, word: str) -> str:
        """What to say of a doubled word."""
        folded = word.lower()
        if folded in self.hyphenated or ("*" in self.hyphenated and folded not in self.function_words):
            return f'"{word}" stands twice. A doubled word takes a hyphen: write "{word}-{folded}", or delete one of the two.'
        return f'"{word}" stands twice. Delete one of the two, unless both are meant.'


@cache
def _rules(tag: str) -> _Rules:
    return _Rules(load(tag))


def _opened(prose: Prose) -> str:
    """The text in lower case, with blanks for marks that open."""
    folded = prose.folded
    for mark in _OPENING:
        if mark in prose.alphabet:
            folded = folded.replace(mark, " ")
    return folded


def _doubled(opened: str, rules: _Rules) -> Iterator[tuple[int, int, str]]:
    """Words of which the next word begins alike, with the places of both: a look at all words at once."""
    words = opened.split()
    following = words[1:]
    alike = compress(range(len(following)), map(str.startswith, following, words))
    found = {
        i
        for i in alike
        if rules.forbids(words[i]) and _is_word(words[i]) and not _NO_END.match(following[i], len(words[i]))
    }
    if not found:
        return
    at = 0
    for i, word in enumerate(words):  # nothing but blanks stands between two words: the next place is the word's own
        at = opened.index(word, at)
        if i in found:
            yield at, opened.index(words[i + 1], at + len(word)), word
        at += len(word)


def _is_word(word: str) -> bool:
    return len(word) > 1 and _LETTERS.fullmatch(word) is not None


EXAMPLES = (
    bad("en", "The talks opened in ⟦the the⟧ old harbour."),
    bad("es", "Un camión cruza hoy en un día. ⟦Las las⟧ demoras se concentran en dos aduanas."),
    bad("pl", "Koszt wyniósł 40 złotych na jednego ⟦uczestnika uczestnika⟧."),
    bad("de", "Die Ministerin reiste ⟦nach nach⟧ Wien, um zu verhandeln."),
    bad("fr", "La délégation se rendra ⟦dans dans⟧ trois villes."),
    bad("ru", "Посольство сообщает ⟦об об⟧ открытии выставки."),
    bad("el", "Η επιτροπή συνεδρίασε ⟦στην στην⟧ Αθήνα."),
    bad("fa", "این طرح ⟦بر بر⟧ پایهٔ گفت‌وگو استوار است."),
    bad("ar", "أعلنت الوزارة ⟦أن أن⟧ البرنامج سيبدأ غدا."),
    bad("id", "Program ini membantu ⟦anak anak⟧ di desa."),
    bad("ru", "Река ⟦чуть чуть⟧ поднялась."),
    bad("it", "Il programma (⟦nel nel⟧ 2025) continua."),
    bad("sv", "Ministern talade ⟦och och⟧ svarade på frågor."),
    bad("en", "<p>The talks opened in <b>⟦the</b> the⟧ old harbour.</p>", format="html"),
    bad("en", "We thank ⟦you you⟧."),
    bad("it", "La giunta approva ⟦la la⟧ legge."),
    bad("en", "She said that ⟦he he⟧ would come."),
    # names, numbers, grammar, marks between the two, the edge of a sentence, a block or a line
    good("de", "Das Treffen von von der Leyen und Macron, die Reise von von Weizsäcker."),
    good("fr", "Le discours de de Gaulle."),
    good("en", "The ferry to Bora Bora leaves from Walla Walla."),
    good("en", "She said that that project had had no funds."),
    good("en", "The first line of the song is “really, really” and its title “La le la le”; type “help help”."),
    good("en", "It was 40 40 years ago. Ago, we said."),
    good("fr", "Nous nous réjouissons que vous vous soyez joints à nous."),
    good("de", "Die Stadt, die die Brücke baut, dankt dem Mann, der der Stadt hilft."),
    good("nl", "Hij zei dat dat plan klaar was."),
    good("ru", "Да да, именно так."),
    good("fa", "کودک آرام آرام راه رفت."),
    good("tr", "Toplantılar sık sık burada yapılır."),
    good("hi", "पानी धीरे धीरे बढ़ रहा है।"),
    good("vi", "Người dân luôn luôn sẵn sàng."),
    good("it", "La riforma procede piano piano."),
    good("en", "We did it. It was long. The End\nEnd of text"),
    good("en", "The port, the the-like article and the “the” are words; the them differ."),
    good("en", "<ul><li>the port</li><li>port authority</li></ul>", format="html"),
    good("en", "Name      Name\nport      port"),
)
