"""TYP023 hyphenation-debris."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from linter.languages.model import Language, load
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.model import Problem, bad, good, prose_rule

# The blank after a hyphen between letters: the places are few, the words around them are looked at then.
_CUT = lazy(r"(?<=[^\W\d_])[-\u2010] (?=[^\W\d_])")
_LEFT, _RIGHT = lazy(r"[^\W\d_]{1,40}\Z"), lazy(r"[^\W\d_]{1,40}")
_LONGEST = 40
_WORDS = lazy(r"[\w\u2010-]+")
# How far before a hyphen one that belongs to it is looked for.
_REACH = 200
# Anything of this before the first piece shows a compound, an apostrophe, a number or a name.
_NO_PIECE_BEFORE = lazy(r"[\w'\u2019\u2010\u2011./-]\Z")
# A dash that opens an aside: -as here- without a blank behind it; or a suspended hyphen before a comma: mega-, giga-.
_ASIDE = lazy(r"(?<=[^\S\n])[-\u2010](?=\w)|(?<=\w)[-\u2010],")
_NO_PIECE_AFTER = lazy(r"[\w'\u2019\u2010\u2011-]")


@prose_rule("TYP023", "hyphenation-debris", "warning", triggers="-\u2010", convention="suspended_hyphen",
            references=("laws-africa/indigo pull request 2120: why no fix",))  # fmt: skip
def hyphenation_debris(prose: Prose, language: Language) -> Iterator[Problem]:
    """A word is cut in two by a hyphen and a space.

    The hyphen stood at the end of a printed line and came along when the text was copied. A search does not find the
    word, and a screen reader reads two pieces.

    Left alone: a hyphen that stands for a part of the next word (German "Vor- und Nachteile", English "pre- and
    post-war"); pieces that both stand as words of their own elsewhere in the document; a first piece in capitals or of
    one letter, a second piece with a capital or of one or two letters; hyphens used as dashes around a remark;
    compounds and numbers. In a language in which such a hyphen may stand before any word, and where the hyphen ends a
    line of the file, the word is reported only if it stands uncut elsewhere in the document.

    Repair: join the pieces; where the hyphen belongs to the word, delete only the space.
    """
    text = prose.text
    if "- " not in text and "\u2010 " not in text:
        return
    data = language.typography["suspended_hyphen"]
    for match in prose.finditer(_CUT):
        left = _LEFT.search(text, max(0, match.start() - _LONGEST), match.start())
        right = _RIGHT.match(text, match.end())
        if left is None or right is None or not _are_pieces(text, left, right, language):
            continue
        known = (left.group() + right.group()).lower() in prose.once(_uncut)
        if known or not (
            data.get("free") or prose.crosses_lines(match.start(), match.end()) or _is_meant(prose, left, right)
        ):
            yield prose.problem(left.start(), right.end(), _message(left.group(), right.group(), known))


def _are_pieces(text: str, left: re.Match[str], right: re.Match[str], language: Language) -> bool:
    """Whether the words at a cut can be pieces of one: not too short, the second no conjunction and not capitalised."""
    return (
        len(left.group()) > 1
        and len(right.group()) > 2
        and right.group() == right.group().lower()
        and right.group() not in _following(language.tag)
        and not left.group().isupper()
        and not _NO_PIECE_BEFORE.search(text, max(0, left.start() - 1), left.start())
        and not _NO_PIECE_AFTER.match(text, right.end())
    )


@cache
def _following(tag: str) -> frozenset[str]:
    """The words of a language that may follow a suspended hyphen: the conjunctions, and other function words."""
    language = load(tag)
    return language.words.union(
        language.typography["suspended_hyphen"].get("before", ()), language.typography.get("and_so_on", ())
    )


def _uncut(prose: Prose) -> Counter[str]:
    """How often each word stands in the text; one with a hyphen is a word of its own."""
    return Counter(_WORDS.findall(prose.folded))


def _is_meant(prose: Prose, left: re.Match[str], right: re.Match[str]) -> bool:
    """Whether the hyphen may be meant so: another one before it explains it, or both words stand alone elsewhere."""
    start = max(prose.line(left.start())[0], left.start() - _REACH)
    words = prose.once(_uncut)
    alone = words[left.group().lower()] > 0 and words[right.group().lower()] > 1
    return alone or _ASIDE.search(prose.text, start, left.start()) is not None


def _message(left: str, right: str, known: bool) -> str:
    if known:
        return f'This word is cut by a hyphen and a space. Write "{left}{right}", as elsewhere in the document.'
    return f'A hyphen and a space part "{left}" and "{right}". Join them, or delete only the space if the word has a hyphen.'


EXAMPLES = (
    bad("es", "La ⟦coope- ración⟧ entre las aduanas avanzó durante el año."),
    bad("en", "The ⟦develop- ment⟧ of the port took ten years."),
    bad("fr", "Le ⟦gouverne- ment⟧ a présenté son projet."),
    bad("it", "La ⟦collabora- zione⟧ continua."),
    bad("pl", "Nowe ⟦porozu- mienie⟧ podpisano w piątek."),
    bad("ru", "Новое ⟦согла- шение⟧ подписано в пятницу."),
    bad("pt", "A ⟦coope- ração⟧ entre as cidades cresce."),
    bad("el", "Η ⟦συνερ- γασία⟧ συνεχίζεται."),
    # the word stands uncut elsewhere
    bad("de", "Die Zusammenarbeit wächst. Die ⟦Zusammen- arbeit⟧ kostet wenig."),
    bad("nl", "De samenwerking groeit. De ⟦samen- werking⟧ kost weinig."),
    bad("sv", "Samarbetet växer. Det nya ⟦sam- arbetet⟧ kostar lite.", declared=True),
    bad("en", "The agreement is new.\nThe ⟦agree- ment⟧ holds."),
    bad("es", "<p>La <i>⟦coope- ración⟧</i> avanzó.</p>", format="html"),
    # suspended hyphens
    good(
        "de",
        "Die Vor- und Nachteile, die Haupt- sowie die Nebenkosten und die Ein- beziehungsweise Ausfuhr wurden geprüft.",
    ),
    good("nl", "De voor- en nadelen en de in- of uitvoer zijn bekend."),
    good("sv", "För- och nackdelar samt in- eller utförsel."),
    good("da", "Fordele ved ind- og udførsel."),
    good("nb", "Inn- og utførsel av fisk."),
    good("fi", "Tuonti- ja vientiluvat myönnettiin, samoin osto- tai myyntiluvat."),
    good("fr", "Les périodes avant- et après-guerre, les années pré- ou post-électorales."),
    good("en", "The pre- and post-war years, a two- to three-year plan."),
    good("es", "Los años pre- y postelectorales."),
    good("ru", "Радио- и телеканалы, авиа- или железнодорожные билеты."),
    good("de", "Die Kosten der Über- gegenüber der Unterdeckung."),
    # one letter, capitals, figures, a real compound at the end of a line
    # dashes around an aside, and a dash between two words
    good("tr", "Toplantıda -ve özellikle Viyana- temsilciler söz aldı."),
    good("en", "Prefixes such as kilo-, mega-, giga- serve here."),
    good("nl", "Bouwen kost geld, ook de bouw- en sloopkosten stijgen."),
    good("es", "El acuerdo -dijo ayer la ministra- entra en vigor en mayo."),
    good("en", "The talks- late again. All talks are late."),
    good("en", "Vitamin C- rich food, the UN- mandated force and a 20- year plan."),
    good("en", "It was a well-\nknown and widely read report about the harbour."),
)
