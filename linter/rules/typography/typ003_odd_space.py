"""TYP003 odd-space."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages import scripts
from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.blanks import BLANKS, TAB, UNUSUAL, Layout, belongs_to_a_mark, named
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.words import is_mark

LINE_SEPARATORS = "\u2028\u2029"
_ODD = lazy(
    rf"(?<=\S)[{BLANKS}\t{LINE_SEPARATORS}]*?[\t{UNUSUAL}{LINE_SEPARATORS}][{BLANKS}\t{LINE_SEPARATORS}]*+(?=\S)"
)
# What may end a phrase before a blank, and begin one behind it.
_BEFORE = ',;.!?)\u00bb\u201d\u2019"\u060c\u061b\u061f\u06d4\u0964'
_AFTER = '(\u00ab\u201c\u201e\u2018"'
# A line of fewer words is a heading, a label or an entry, whose wide blanks are layout.
_FEWEST_WORDS = 5
_NEARBY = 200
_CJK = frozenset(("Hani", "Hira", "Kana", "Bopo", "Hang"))
_OGHAM = "\u1680"


@prose_rule("TYP003", "odd-space", "warning", fix="safe", triggers=TAB + UNUSUAL + LINE_SEPARATORS,
            references=("Unicode Standard Annex 14", "Unicode Standard, section 6.2, Space Characters"))  # fmt: skip
def odd_space(prose: Prose, language: Language) -> Iterator[Problem]:
    """A tab, a typographic space or a line separator stands between two words where an ordinary space belongs.

    Such characters come with text that was copied from a typesetting program or a PDF file. They are as wide as
    somebody else's layout needed them, a search for the phrase does not find it, and some programs show a box for them.

    Left alone: tabs and wide spaces of tables and lists; two tabs in a row, and a tab before a word with a capital;
    lines of fewer than five words, such as headings; spaces beside numbers, units, dashes and signs; spaces after an
    initial or an abbreviation with a full stop; IDEOGRAPHIC SPACE U+3000 in a language that uses it, and beside
    Chinese, Japanese or Korean letters; the space mark of Ogham.

    Repair: write an ordinary space. A line separator may have been meant as a line break: there an editor must look.
    """
    text, layout = prose.text, prose.once(Layout)
    for match in prose.finditer(_ODD):
        start, end = match.span()
        if not _parts_words(text, start, end) or belongs_to_a_mark(text, start, end, language):
            continue
        odd = next(char for char in match.group() if char not in BLANKS or char in UNUSUAL)
        if odd in LINE_SEPARATORS:
            message = f"{named(odd)} stands between two words. Write a space, or a line break if one is meant."
            yield prose.problem(start, end, message, write=" ", fix="unsafe")
        elif not _is_wanted(prose, language, start, end, odd) and not layout.parts_columns(start, end):
            name = "A tab" if odd == TAB else named(odd)
            yield prose.problem(start, end, f"{name} stands between two words. Write an ordinary space.", write=" ")


def _parts_words(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1], text[end]
    return (before.isalpha() or is_mark(before) or before in _BEFORE) and (after.isalpha() or after in _AFTER)


def _is_wanted(prose: Prose, language: Language, start: int, end: int, odd: str) -> bool:
    """Whether the space was chosen: a space of the script, a thin space between initials, the gap in a heading."""
    text = prose.text
    if odd == "\u3000":  # IDEOGRAPHIC SPACE
        neighbours = (scripts.script(text[start - 1]), scripts.script(text[end]))
        return bool(language.typography.get("ideographic_space")) or not _CJK.isdisjoint(neighbours)
    if odd == _OGHAM and "Ogam" in (scripts.script(text[start - 1]), scripts.script(text[end])):
        return True
    if text[start - 1] == "." and (
        start < 2 or not text[start - 2].islower() or not text[start - 3 : start - 2].isalpha()
    ):
        return True  # J. R. Smith, z. B.
    if odd == TAB and (text.count(TAB, start, end) > 1 or _begins_entry(text[start - 1], text[end])):
        return True
    left = text[max(0, start - _NEARBY) : start].rpartition("\n")[2]
    right = text[end : end + _NEARBY].partition("\n")[0]
    return len(left.split()) + len(right.split()) < _FEWEST_WORDS


def _begins_entry(before: str, after: str) -> bool:
    """Whether a capital behind a tab, with no mark before it, begins the second entry of a line."""
    return before not in _BEFORE and after.isupper()


EXAMPLES = (
    bad("es", "Las becas cubren el alojamiento y el⟦\t⟧transporte.", fixed="Las becas cubren el alojamiento y el transporte."),
    # EN SPACE
    bad("en", "The Secretary of State⟦\u2002⟧met the ministers.", fixed="The Secretary of State met the ministers."),
    # THIN SPACE, as an entity
    bad("de", "<p>Die Minister haben sich heute⟦&thinsp;⟧in Wien getroffen.</p>", format="html",
        fixed="<p>Die Minister haben sich heute in Wien getroffen.</p>"),
    # EM SPACE and a blank
    bad("uk", "Переговори почалися у Києві⟦\u2003 ⟧в понеділок зранку.", fixed="Переговори почалися у Києві в понеділок зранку."),
    # FOUR-PER-EM SPACE
    bad("ar", "بدأت المحادثات في القاهرة،⟦\u2005⟧وتنتهي يوم الجمعة.", fixed="بدأت المحادثات في القاهرة، وتنتهي يوم الجمعة."),
    # IDEOGRAPHIC SPACE
    bad("vi", "Hội nghị bắt đầu⟦\u3000⟧vào sáng thứ hai.", fixed="Hội nghị bắt đầu vào sáng thứ hai."),
    # LINE SEPARATOR
    bad("fr", "La délégation est arrivée⟦\u2028⟧lundi à Paris.", fixed="La délégation est arrivée lundi à Paris."),
    # MEDIUM MATHEMATICAL SPACE, as an escape
    bad("it", '{"text": "Il ministro⟦\\u205f⟧ha incontrato la stampa a Roma."}', format="record",
        fixed='{"text": "Il ministro ha incontrato la stampa a Roma."}'),
    good("en", "Port\tShips\nIzmir\t12\nVarna\tnone"),
    good("en", "Office of the spokesperson\tRoom twelve on the second floor"),
    good("en", "Name\tOffice of the spokesperson\tRoom 12 on the second floor"),
    good("de", "Punkte der Tagesordnung:\n-\tBericht der Kommission über die Lage\n"),
    # THIN SPACE between digits and before a unit, HAIR SPACE beside a dash
    good("sv", "Kommunen har 12\u2009500 invånare och ligger 45\u2009km norr om Umeå."),
    good("en", "The talks\u200a\u2014\u200athe first in years\u200a\u2014\u200abegan on Monday."),
    good("en", "The speech of J.\u2009R.\u2009Smith will be printed in full."),
    # IDEOGRAPHIC SPACE after a mark and between names
    good("ja", "本当ですか！\u3000はい、本当です。外務大臣\u3000山田\u3000太郎"),
    good("ko", "회의는 월요일에 시작됩니다.\u3000장소는 서울입니다."),
    good("en", "Contact\u2003Press office"),
)  # fmt: skip
