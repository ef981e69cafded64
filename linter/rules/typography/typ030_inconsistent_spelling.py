"""TYP030 inconsistent-spelling."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules import consistency
from linter.rules.model import Problem, bad, good, prose_rule

# What is written against words and belongs to none.
_AROUND = ".,;:!?…()[]{}<>\"'`*_/|-–—“”„«»‹›‘’‚،؛؟۔।॥\u200c\u200e\u200f\u060c\ufffc"
# What follows an apostrophe and is longer is a word by itself.
_ARTICLE = 3

Place = tuple[int, int]


@prose_rule("TYP030", "inconsistent-spelling", "warning", convention="spellings",
            references=("Rectifications de l’orthographe, 1990", "Український правопис 2019"))  # fmt: skip
def inconsistent_spelling(prose: Prose, language: Language) -> Iterator[Problem]:
    """One word is spelled in two ways in the same document.

    Each spelling may be right (\u00e9v\u00e9nement and \u00e9v\u00e8nement, h\u00f2a and ho\u00e0), or one may have
    lost a hamza or an accent. Side by side they look like two words, and a search for one misses the other.

    Left alone: all but the spellings that are listed for the language as meaning the same. Words that differ in sense
    (ou and o\u00f9, si and s\u00ed) and the Russian \u0451 are never compared. Two systems of spelling that meet only
    in different words are a hint, where the document has at least five such words and four fifths of them in one
    system.

    Repair: choose one spelling and keep to it.
    """
    pairs = _pairs(language)
    systems = bool(language.typography.get("spelling_systems"))
    text = prose.folded
    if not systems:
        pairs = tuple(pair for pair in pairs if pair.rare in text and pair.usual in text)
    if not pairs:
        return
    words = _words(prose)
    rare = _ending(words, pairs, "rare") if systems else words
    told: set[Place] = set()  # a word may have three spellings
    for pair in pairs if rare else ():
        if pair.inflected:
            yield from _problem(prose, _places_of(prose, words, pair.usual), _places_of(prose, words, pair.rare), told)
            continue
        for word in sorted(pair.rare_words(rare)):
            twin = word.replace(pair.rare, pair.usual)
            if twin in words:
                yield from _problem(prose, _places(prose, twin), _places(prose, word), told)
    if systems and rare and not told:
        yield from _system(prose, rare, _ending(words, pairs, "usual"))


class _Pair(NamedTuple):
    """Two spellings of a part of a word, and where in the word it must stand."""

    usual: str
    rare: str
    begins: bool
    ends: bool
    inflected: bool  # whether the two count whatever endings they have

    def rare_words(self, words: Iterable[str]) -> list[str]:
        """The words that have the rarer spelling."""
        found = [word for word in words if self.rare in word]
        if self.begins:
            found = [word for word in found if word.startswith(self.rare)]
        return [word for word in found if word.endswith(self.rare)] if self.ends else found


@cache
def _pairs(language: Language) -> tuple[_Pair, ...]:
    """The pairs of the data, where ^part begins a word, part$ ends it and part* has any ending."""
    return tuple(
        _Pair(one.strip("^$*"), other.strip("^$*"), other[0] == "^", other[-1] == "$", other[-1] == "*")
        for one, other in language.typography["spellings"]
    )


def _words(prose: Prose) -> set[str]:
    """The words of a text in lower case, each once, without the article of l’événement."""
    words = {word.strip(_AROUND) for word in set(prose.folded.split())}
    for mark in "'\u2019":
        if mark in prose.alphabet:
            for word in [word for word in words if mark in word]:
                tail = word.rpartition(mark)[2]
                if len(tail) > _ARTICLE:
                    words.discard(word)
                    words.add(tail)
    return words


def _places(prose: Prose, word: str) -> list[Place]:
    """Where a word stands by itself."""
    text, found = prose.folded, []
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        alone = not _letter(text[at - 1 : at]) and not _letter(text[end : end + 1])
        if alone and not prose.protected(at, end):
            found.append((at, end))
        at = text.find(word, end)
    return found


def _places_of(prose: Prose, words: Iterable[str], part: str) -> list[Place]:
    """Where any of some words with a part in it stands."""
    return sorted(place for word in words if part in word for place in _places(prose, word))


def _letter(char: str) -> bool:
    return char.isalnum() or char == "\u200c" or "\u064b" <= char <= "\u0655" or "\u0900" <= char <= "\u0dff"


def _problem(prose: Prose, places: list[Place], others: list[Place], told: set[Place]) -> Iterator[Problem]:
    """One finding for a word: at the first place of its rarer spelling, or of the later one of equals."""
    if not places or not others:
        return
    rare, usual = sorted((places, others), key=lambda found: (len(found), -found[0][0]))
    first, *rest = rare
    if first in told:
        return
    told.add(first)
    yield prose.problem(
        *first,
        f'This word is written "{prose.text[slice(*usual[0])]}" elsewhere in the document. Choose one spelling.',
        related=[
            (*usual[0], "The word in its other spelling."),
            *((*place, "Another place with this spelling.") for place in rest),
        ],
    )


def _ending(words: set[str], pairs: Iterable[_Pair], side: str) -> set[str]:
    """The words that end in the spelling of one system."""
    endings = tuple(getattr(pair, side) for pair in pairs)
    return {word for word in words if word.endswith(endings)}


def _system(prose: Prose, *systems: set[str]) -> Iterator[Problem]:
    """A hint where words of one system stand in a text of the other."""
    places = {number: [at for word in words for at in _places(prose, word)] for number, words in enumerate(systems)}
    chosen = consistency.choice(places)
    if chosen:
        said = "Elsewhere this document spells such words in the other way. Choose one spelling."
        yield consistency.problem(prose, chosen[1], said, "Another word in this spelling.")


EXAMPLES = (
    bad("fr", "L’événement aura lieu mardi ; cet événement remplace l’⟦évènement⟧ de mai."),
    bad("fr", "L’École nationale accueille l’⟦Ecole⟧ supérieure."),
    bad("fa", "سفیر اسرائیل گفت که اسرائیل و ⟦اسراییل⟧ یک نام است."),
    bad("fa", "مسئول این بخش و ⟦مسؤول⟧ آن بخش آمدند."),
    bad("fa", "خانۀ ما، ⟦خانهٔ⟧ شما و ⟦خانه\u200cی⟧ ایشان."),  # one finding a word
    bad("ar", "وزارة الخارجية الأمريكية والسفارة الأمريكية والقوات ⟦الامريكية⟧."),
    bad("ur", "عوام کے لیے اور ملک کے ⟦لئے⟧ یہ ضروری ہے۔"),
    bad("hi", "बैठक के लिए सब गए। उनके ⟦लिये⟧ भी समय था।"),
    bad("uk", "Новий проєкт розпочали, а цей ⟦проект⟧ завершили."),
    # in different cases of the noun
    bad("uk", "Проєкт розпочато; термін ⟦проекту⟧ подовжили, бо проєктний офіс ще працює."),
    good("uk", "Мета проекту та сама, проект розпочато."),
    bad("pt", "O crescimento económico e o setor ⟦econômico⟧ preocupam."),
    bad("pt", "A ação do governo e a ⟦acção⟧ da cidade."),
    bad("de", "Das Potenzial der Häfen ist groß, das ⟦Potential⟧ der Städte auch."),
    bad("nl", "De coördinatie in Gent en de ⟦coordinatie⟧ in Brussel."),
    bad("ro", "Vântul de nord și ⟦vîntul⟧ de sud."),
    bad("en", "Cancelled trains and ⟦canceled⟧ flights cost money."),
    bad("es", "El periodo de ayuda y el ⟦período⟧ de pago coinciden."),
    bad("vi", "Hai nước giữ hòa bình; hội nghị ⟦hoà⟧ bình họp hôm nay."),
    bad("vi", "Hòa bình, xóa nghèo, khỏe mạnh, hòa nhập và ⟦thuỷ⟧ lợi.", severity="info"),
    bad("en", "Talks in Sana’a went on; ⟦Sanaa⟧ was quiet. Sana’a hopes."),
    bad("fr", "<p>L&rsquo;&Eacute;gypte et l&rsquo;⟦Egypte⟧.</p>", format="html"),
    # words that differ in sense
    good("fr", "Où aller, ou rester ? Il a dit à la mer : du pain est dû, le mur est mûr, un pôle et Pole."),
    good("es", "Si viene, dile que sí; solo pide un café para él y el guía. Él solo, sólo él."),
    good("ru", "Всё ещё все ждут: елка и ёлка, Королев и Королёв."),
    good("ro", "Începutul și reînceputul; într-un vânt, în câmp, a coborî."),
    good("ro", "Fata și față, mă duc, ma chère, peste pește."),
    good("tr", "Hala ve hâlâ, kar ve kâr, adet ve âdet."),
    good("vi", "Ma, má, mà và mả là bốn từ; quý vị hoàn thành, toàn quốc."),
    good("ar", "الأعلام والإعلام، على وعلي، إلى وإلي، أن وإن."),
    good("fa", "رای و رأس، جز و جزء، آن و ان."),
    good("pt", "Ele contém e eles contêm; o avô e a avó."),
    good("en", "The facade of the mosque and the hashtag #façade."),
)
