"""TYP026 percent-style."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules import consistency
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.numbers import CODE_LETTERS, DIGITS
from linter.rules.passages import is_foreign
from linter.rules.quotations import quotations
from linter.rules.shown import shown

# Ordinary, no-break, narrow no-break and thin blank.
_BLANK = "[ \u00a0\u202f\u2009]"
_NUMBER = f"[{DIGITS}](?:[{DIGITS}]|[.,'\u2019\u066b\u066c](?=[{DIGITS}])|[\u00a0\u202f\u2009](?=[{DIGITS}]{{3}}(?![{DIGITS}])))*"
_SIGN = lazy("[%\u066a]")
_BEFORE = lazy(f"(?<![{CODE_LETTERS}{DIGITS}_.,%]){_NUMBER}({_BLANK}?)\\Z")
_AFTER = lazy(f"{_BLANK}?{_NUMBER}")
# What makes the sign part of a word (10%ig, 3%-lån) or of something that is no percentage (%20, %d, 5 % 3 = 2).
_NO_END = lazy(rf"[{CODE_LETTERS}\d_$%-]|['\u2019](?!\w)|\.\d|[^\S\n]?=|[^\S\n]\d")
_FORMULA = lazy(r"[=+×*/<>≤≥][^\S\n]?\Z")
_NEAR = 40


class _Percentage(NamedTuple):
    """A percentage: its place, whether the sign stands before the number, whether a blank parts the two."""

    start: int
    end: int
    before: bool
    blank: bool

    @property
    def style(self) -> str:
        """How the two are put together."""
        return "before" if self.before else "blank" if self.blank else "none"


_SAID = {
    "blank": "a space before the sign",
    "none": "no space before the sign",
    "before": "the sign before the number",
}


@prose_rule("TYP026", "percent-style", "info", fix="safe", triggers="%\u066a", convention="percent",
            references=("CLDR percent patterns", "TDK Yazım Kılavuzu", "RAE: Ortografía 2010", "DIN 5008"),
            options={"fewest": consistency.FEWEST_OPTION})  # fmt: skip
def percent_style(prose: Prose, language: Language, *, fewest: int = consistency.FEWEST) -> Iterator[Problem]:
    """A percentage is written in another way than the language, or the rest of the document, writes it.

    Turkish has the sign before the number: %50. Persian and Pashto have a sign of their own beside their digits.
    Whether a space stands before the sign is a custom of the language; in one document it should be one way.

    Left alone: words with a percentage in them (10%ig, 3%-l\u00e5n); formulas; in Turkish, a phrase or quotation in
    another language; Czech and Slovak, which write 50 % and 50% with different meanings. A space before the sign counts
    only where the document has several percentages: at least two in the form the language asks for, and no more in
    another, or four fifths of at least five in any one form.

    Repair: write the percentage like the others. The sign of Persian and Pashto is a safe repair; all else is only
    reported.
    """
    data = language.typography["percent"]
    found = [one for one in _percentages(prose) if not _is_formula(prose.text, one)]
    if data.get("place") == "before":
        yield from _misplaced(prose, language, [one for one in found if not one.before])
        return
    sign = data.get("sign", "%")
    if sign != "%":
        yield from _wrong_sign(prose, found, sign)
    yield from _inconsistent(prose, data, found, fewest)


def _percentages(prose: Prose) -> Iterator[_Percentage]:
    text = prose.text
    for match in _SIGN.finditer(text):
        left = _BEFORE.search(text, max(0, match.start() - _NEAR), match.start())
        if left is not None:
            if not _NO_END.match(text, match.end()):
                yield _Percentage(left.start(), match.end(), False, bool(left.group(1)))
            continue
        right = _AFTER.match(text, match.end())
        if right is not None and not (match.start() and text[match.start() - 1].isalnum()):
            yield _Percentage(match.start(), right.end(), True, not right.group()[0].isdecimal())


def _is_formula(text: str, one: _Percentage) -> bool:
    return _FORMULA.search(text, max(0, one.start - 2), one.start) is not None


def _misplaced(prose: Prose, language: Language, found: list[_Percentage]) -> Iterator[Problem]:
    for one in found:
        if not is_foreign(_around(prose, language, one), language):
            number = prose.text[one.start : one.end].rstrip("%\u066a \u00a0\u202f\u2009")
            yield prose.problem(
                one.start, one.end, f'In {language.name} the percent sign stands before the number. Write "%{number}".'
            )


def _around(prose: Prose, language: Language, one: _Percentage) -> str:
    """The quotation in which a percentage stands, or the words beside it."""
    left, right = prose.bounds(one.start)
    left, right = max(left, one.start - _NEAR), min(right, one.end + _NEAR)
    for quotation in quotations(prose, language).pairs:  # the innermost comes last
        if quotation.opening.end <= one.start and one.end <= quotation.closing.position:
            left, right = quotation.opening.end, quotation.closing.position
    return prose.text[left:right]


def _wrong_sign(prose: Prose, found: list[_Percentage], sign: str) -> Iterator[Problem]:
    """The Latin sign at digits that have a sign of their own."""
    for one in found:
        written = prose.text[one.start : one.end]
        if "%" in written and not written.isascii() and not any("0" <= char <= "9" for char in written):
            message = f'Beside these digits the sign is {shown(sign)}. Write "{written.replace("%", sign)}".'
            yield prose.problem(one.start, one.end, message, write=written.replace("%", sign))


def _inconsistent(prose: Prose, data: dict[str, Any], found: list[_Percentage], fewest: int) -> Iterator[Problem]:
    styles: dict[str, list[_Percentage]] = {}
    for one in found:
        styles.setdefault(one.style, []).append(one)
    chosen = consistency.choice(styles, data.get("space"), enough=fewest)
    if chosen is None:
        return
    style, departing = chosen
    first = min(departing)
    message = f"This percentage has {_SAID[first.style]}, the others have {_SAID[style]}. Write it like the others."
    places = [(one.start, one.end) for one in departing]
    yield consistency.problem(prose, places, message, "another percentage that departs from the rest")


EXAMPLES = (
    bad("tr", "Seçmenlerin ⟦56%⟧ kadarı oy kullandı, katılım ⟦4,5 %⟧ arttı."),
    bad("tr", "<p>Katılım <b>⟦56%⟧</b> oldu.</p>", format="html"),
    bad("tr", "Kaynakların ⟦60%⟧’ı dağıtıldı."),
    # U+066A ARABIC PERCENT SIGN
    bad("fa", "مشارکت به ⟦۵۶%⟧ رسید.", fixed="مشارکت به ۵۶\u066a رسید."),
    bad("ps", "ګډون ⟦۵۶%⟧ ته ورسېد.", fixed="ګډون ۵۶\u066a ته ورسېد."),
    # as the rest of the text
    bad("es", "El 60 % de las plazas es para mujeres, el ⟦15%⟧ para docentes y el 100\u00a0% se cubre."),
    bad("de", "Es stimmten 60 % zu, 25 % dagegen und ⟦15%⟧ gar nicht."),
    bad("fr", "On compte 60\u202f% de femmes, 25\u00a0% d’hommes et ⟦15%⟧ d’enfants."),
    bad("sv", "Av väljarna sade 60 % ja, 25 % nej och ⟦15%⟧ inget."),
    bad("en", "Of the voters 60% agreed, 25% did not and ⟦15 %⟧ stayed away."),
    bad("ru", "Доля выросла с 10% до 12%, потом до 15%, до 20% и до ⟦25 %⟧ к маю."),
    bad("zh", "约有60%的人赞成，25%反对，⟦15 %⟧弃权。"),
    good("tr", "Seçmenlerin %56'sı oy kullandı, katılım yüzde 4,5 arttı."),
    good("tr", "Bakan “more than 56% of the voters have said yes to the plan” dedi."),
    good(
        "tr",
        "Bakan, toplantıdan sonra yaptığı açıklamada bu sonucun çok önemli olduğunu belirtti ve “more than 56% of the "
        "voters said yes” dedi.",
    ),
    good("fa", "مشارکت به ۵۶\u066a و سپس به 60% رسید."),
    good("ar", "بلغت المشاركة 56% من الناخبين."),
    good("cs", "Bylo to 50 % hlasů, 50 % mandátů, 10% roztok a 5% úrok."),
    good("sk", "Bolo to 50 % hlasov, 50 % mandátov a 10% roztok."),
    good("es", "El 60% de las plazas es para mujeres y el 15% para docentes."),
    good("de", "Es waren 60 % der Stimmen, 25 % der Sitze und eine 10%ige Lösung; 3%-Hürde."),
    good("sv", "Räntan på 3 % och 4 % gäller, inte 3%-räntan."),
    good("ru", "Доля выросла с 10% до 12 %."),
    good("en", "See report%20final, 5 % 3 = 2 and %d items; it rose by 10% and 12%."),
    good("it", "Il tasso è salito al 5% e poi al 6,5%."),
)
