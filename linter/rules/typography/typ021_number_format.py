"""TYP021 number-format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules import consistency
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.number_formats import Convention, Form, convention_of, forms, spelled

_NAMES = {
    ".": "a point", ",": "a comma", " ": "a space", "'": "an apostrophe", "\u066b": "ARABIC DECIMAL SEPARATOR U+066B",
    "\u066c": "ARABIC THOUSANDS SEPARATOR U+066C", "\u060c": "ARABIC COMMA U+060C",
}  # fmt: skip

# All blanks and both apostrophes count as one mark; these are written: NO-BREAK SPACE, RIGHT SINGLE QUOTATION MARK.
_WRITTEN = {" ": "\u00a0", "'": "\u2019"}


@prose_rule("TYP021", "number-format", "info", triggers=".,'\u2019\u066b\u066c\u060c \u00a0\u2009\u202f",
            references=("CLDR number symbols", "EU Interinstitutional Style Guide 6.5"))  # fmt: skip
def number_format(prose: Prose, language: Language) -> Iterator[Problem]:
    """A number has the separators of another language, or the numbers of a document are written in two ways.

    The English 1,240.50 is 1.240,50 in German and 1 240,50 in French. Left as it stood in the original, 1.240 becomes a
    thousand times more or less than it was.

    All such numbers of a document are one finding for each kind of difference.

    Left alone: dates, times, versions, sections, telephone numbers and addresses; numbers that can be read in two ways
    (1.335); a style that the whole document keeps to and that is usual in some country of the language; two styles that
    are both usual, unless one has at least four fifths of five numbers or more.

    Repair: write the number as the message gives it, after the other numbers of the document or the custom of the
    language. Nothing is repaired automatically.
    """
    if not language.known:
        return
    for native in (False, True):  # European digits and others have marks of their own
        found = forms(prose, language, native)
        if not found:
            continue
        convention = convention_of(language.tag, native)
        marks = {form.decimal for form in found if form.sure and form.decimal not in convention.decimals}
        foreign = {form for form in found if form.decimal in marks or _has_foreign_groups(form, convention)}
        rest = [form for form in found if form not in foreign]
        if foreign:
            yield _finding(
                prose, language, convention, foreign, f"is not written as {language.name} writes numbers", rest
            )
        yield from _mixed(prose, language, convention, rest)


def _has_foreign_groups(form: Form, convention: Convention) -> bool:
    """Whether the thousands of a number can only be read by the rules of another language."""
    return form.sure and bool(form.group) and form.group not in convention.groups


def _mixed(prose: Prose, language: Language, convention: Convention, found: Sequence[Form]) -> Iterator[Problem]:
    """The numbers whose decimal mark, separator of thousands or size of groups is not that of the text."""
    both = bool(language.numbers.get("two_decimals"))
    kinds = (
        ("decimal", "before the decimals", convention.decimals if both else convention.decimals[0]),
        ("group", "between thousands", convention.groups),
        ("grouping", "", str(language.numbers.get("grouping", ""))),
    )
    reported: set[Form] = set()
    for kind, place, accepted in kinds:
        style, departing = _choice(found, kind, accepted) if accepted else ("", set())
        departing -= reported
        reported |= departing
        if departing:
            said = "is grouped in another way than the other numbers of this document"
            if place:
                mark = _NAMES[getattr(min(departing), kind)]
                said = f"has {mark} {place}, other numbers of this document have {_NAMES[style]}"
            others = [form for form in found if form not in departing]
            yield _finding(prose, language, convention, departing, said, others)


def _choice(found: Sequence[Form], kind: str, accepted: str) -> tuple[str, set[Form]]:
    """The style that a text has chosen and the numbers with another.

    One number as the language writes it is enough to show up one that is not good usage; between two styles that are
    both good usage only a clear majority counts.
    """
    styles: dict[str, list[Form]] = {}
    for form in found:
        if style := str(getattr(form, kind)):
            styles.setdefault(style, []).append(form)
    good = [style for style in styles if style in accepted]
    foreign = {form for style in styles if style not in accepted for form in styles[style]}
    if foreign and sum(len(styles[style]) for style in good) >= len(foreign):
        return max(good, key=lambda style: len(styles[style])), foreign
    chosen = consistency.choice(styles)
    return (chosen[0], set(chosen[1])) if chosen else ("", set())


def _finding(
    prose: Prose, language: Language, convention: Convention, places: Iterable[Form], said: str, rest: Sequence[Form]
) -> Problem:
    """One hint for all numbers, with how the first is to be written after the pattern of the others."""
    first = min(places)
    decimal = next((form.decimal for form in rest if form.decimal and form.decimal in convention.decimals), None)
    group = next((form.group for form in rest if form.group and form.group in convention.groups), None)
    group = group or convention.groups[0]
    write = spelled(first, decimal or convention.decimals[0], _WRITTEN.get(group, group), language)
    spans = [(form.start, form.end) for form in places]
    hidden = " (with NO-BREAK SPACE U+00A0)" if _WRITTEN[" "] in write else ""
    return consistency.problem(prose, spans, f'{first.text} {said}. Write "{write}"{hidden}.', "another number like it")


EXAMPLES = (
    # cannot be read in the language at all
    bad("pl", "Na jednego uczestnika wydano ⟦1,240.50⟧ złotych."),
    bad("de", "Das Land zahlt ⟦1,250,000⟧ Euro für die neuen Brücken."),
    bad("fr", "Le fonds versera ⟦1,250,000.00⟧ euros aux communes."),
    bad("en", "The fund will pay ⟦1.250.000,00⟧ euros to the towns."),
    bad("ru", "На проект выделено ⟦12,400.50⟧ рубля."),
    bad("sv", "Kommunerna får ⟦1,250,000⟧ kronor."),
    bad("tr", "Proje için ⟦1,250,000.00⟧ lira ayrıldı."),
    bad("tr", "Oran %3,5 iken %⟦12.5⟧ oldu."),
    bad("ja", "その割合は全体の⟦0,1⟧割にすぎない。"),
    # beside numbers in the usual form
    bad("es", "El trayecto dura 31,5 horas, frente a las ⟦44.2⟧ horas de 2019."),
    bad("de", "Die Quote stieg von 3,5 % auf ⟦4.1⟧ %."),
    bad("de", "Die Quote stieg von 3,5 Prozent auf ⟦4.1⟧ Prozent."),
    bad("pt", "A multa subiu de $15.000 para ⟦$25,000⟧.".replace("⟦$", "$⟦")),
    bad("en", "Exports grew by 3.5% and imports by ⟦4,1⟧%, to $2.4 billion."),
    bad("he", "הייצוא עלה ב-3.5% והייבוא ב-⟦4,1⟧%."),
    bad("ur", "شرح 2.5 فیصد اور اگلے سال ⟦3,8⟧ فیصد تھی۔"),
    bad("hi", "इस वर्ष 1,25,000 किसानों को ⟦350,000⟧ पैकेट बीज दिए गए।"),
    bad("id", "Ekspor naik 3,5% menjadi Rp12.500, sedangkan impor turun ⟦4.1⟧%."),
    bad("de", "<p>Es waren <b>3,5 Mio.</b> Euro, nicht <i>⟦4.1⟧</i> Mio. Euro.</p>", format="html"),
    bad("ar", "ارتفع المبلغ من ٣٫٥ مليون دولار إلى ⟦٤،١⟧ مليون دولار."),
    # five numbers, four of them with a blank: both styles are good usage in Spanish
    bad("es", "Hubo 12 500, 18 000, 23 400 y 31 000 visitas en 2019; luego, ⟦45.000⟧ visitas."),
    # dates, times, sections, versions, addresses, telephone numbers
    good("de", "Die Quote stieg am 3.5. auf 3,5 %; Abschnitt 4.1 und Version 2.1 gelten ab 10.30 Uhr."),
    good("es", "De 6.30 a 10.00 horas se vendieron 31,5 toneladas, según el apartado 4.2 de la norma."),
    good("fr", "Le serveur 192.168.100.200 répond en 3,5 secondes."),
    good("en", "Call 1.800.555.0199 about the 3.5 million visitors; see pages 3,5 and 7."),
    good("ro", "La ora 19,30 erau 1.250 de persoane, iar punctul 2.5.1. a fost adoptat."),
    good("de", "Erlaubt sind die Werte {224,256,384,512} und der Bereich [0.5,1]."),
    # two readings
    good("de", "Der Liter kostet 1,335 Euro, der Umsatz lag bei 12.500 Euro."),
    # countries of one language differ
    good("es", "El presupuesto es de 1,250,000.50 pesos."),
    good("de-CH", "Der Beitrag beträgt 1’250’000.50 Franken."),
    good("fr", "Le fonds versera 1\u202f250\u202f000,50 euros, puis 12\u00a0500 euros."),
    good("hi", "संगठन ने 350,000 पैकेट बीज और 5,200 पुस्तकें दीं।"),
    good("fa", "بودجه ۱۲٬۵۰۰ تومان و نرخ رشد ۳٫۵ درصد است."),
    good("ar", "بلغت الميزانية 1.5 مليون دولار و12,500 يورو."),
    # glued to the abbreviation of a currency, or behind the word for per cent
    bad("id", "Biaya program itu Rp⟦1,250,000⟧ per keluarga."),
    bad("sw", "Asilimia 56.5 ya kaya zina maji, ikilinganishwa na ⟦31,2⟧% mwaka 2019."),
    good("id", "Biaya program itu Rp1.250.000,50 per keluarga; kode B1,250."),
)
