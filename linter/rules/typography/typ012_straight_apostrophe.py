"""TYP012 straight-apostrophe."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules import apostrophes, consistency
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.shown import shown


@prose_rule("TYP012", "straight-apostrophe", "info", fix="safe", triggers="'\"*\u2019\u02bc\u02bb\u05f3\u05f4" + apostrophes.MISTAKEN,
            references=("The Unicode Standard 6.2: Apostrophes", "Duden, Rechtschreibung, Apostroph",
                        "Український правопис 2019, § 7", "TDK Yazım Kılavuzu, Kesme İşareti"))  # fmt: skip
def straight_apostrophe(prose: Prose, language: Language) -> Iterator[Problem]:
    """An apostrophe is written in another way than elsewhere in the document, or with a character that is not an
    apostrophe.

    Straight and curved apostrophes side by side show that a text was put together from several sources, and a search
    for one form does not find the other. An accent or an opening quotation mark in place of an apostrophe is a typing
    error, and so is a space before the apostrophe of an ending (T\u00fcrkiye 'de): these are warnings, all else is a
    hint.

    Left alone: either form where the document keeps to it, has fewer than five apostrophes, or writes neither form in
    four fifths of the places; feet and minutes; quotation marks; letters of other alphabets that look similar, as in
    Hawai\u2018i; the marks inside Hebrew acronyms, of which a document may choose any.

    Repair: write the apostrophe that the document uses, without a space before it. Where most are straight, the curved
    ones are only reported.
    """
    usual = ""
    for place in apostrophes.mistaken(prose, language):
        write = place.write
        if write == apostrophes.TYPOGRAPHIC:
            write = usual = usual or apostrophes.usual(prose, language)
        sign = prose.text[place.start]
        message = f"{shown(sign)} is not an apostrophe. Write {shown(write)}."
        yield prose.problem(place.start, place.end, message, write=write, severity="warning")
    for place in apostrophes.detached(prose, language):
        message = "A space stands before the apostrophe of an ending. Delete it."
        yield prose.problem(place.start, place.end, message, write=place.write, severity="warning")
    for marks in apostrophes.alike(language):
        yield from _mixed(prose, marks)
    chosen = consistency.choice(apostrophes.elided_or_apart(prose, language))
    if chosen is not None:
        elided, places = chosen
        message = f"Elsewhere this document writes {'an apostrophe' if elided else 'a space'} after such a short word. Write the same here."
        yield consistency.problem(prose, places, message, "another place that departs from the rest")


def _mixed(prose: Prose, marks: str) -> Iterator[Problem]:
    if sum(mark in prose.alphabet for mark in marks) < 2:
        return
    chosen = consistency.choice(apostrophes.inside_words(prose, marks))
    if chosen is None:
        return
    style, places = chosen
    first, *rest = sorted(places)
    usual = shown(style)
    yield prose.problem(
        first,
        first + 1,
        f"Elsewhere this document writes {usual} inside words. Write the same mark here.",
        # Nobody wants the typewriter's mark back.
        edits=() if style.isascii() else [(place, place + 1, style) for place in (first, *rest)],
        related=[(place, place + 1, f"Another mark that is not {usual}.") for place in rest],
    )


EXAMPLES = (
    bad(
        "fr",
        "L’eau, l’air, l’énergie et l⟦'⟧alimentation : l’État agit.",
        fixed="L’eau, l’air, l’énergie et l’alimentation : l’État agit.",
    ),
    bad(
        "en",
        "It’s the ministry’s plan, and it doesn’t say who’s paying or why it⟦'⟧s late.",
        fixed="It’s the ministry’s plan, and it doesn’t say who’s paying or why it’s late.",
    ),
    bad("it", "L'acqua, l'aria, l'energia, l'olio e l⟦’⟧arte."),
    bad(
        "uk",
        "П’ять сімей, об’єкт, прем’єр, здоров’я та комп⟦\u02bc⟧ютер.",
        fixed="П’ять сімей, об’єкт, прем’єр, здоров’я та комп’ютер.",
    ),
    bad(
        "he",
        'ארה\u05f4ב, צה\u05f4ל, מנכ\u05f4ל, דו\u05f4ח ורמטכ⟦"⟧ל.',
        fixed="ארה\u05f4ב, צה\u05f4ל, מנכ\u05f4ל, דו\u05f4ח ורמטכ\u05f4ל.",
    ),
    bad(
        "tr",
        "Ankara’da, İzmir’de, Bursa’dan, Türkiye’nin ve Van⟦'⟧ın.",
        fixed="Ankara’da, İzmir’de, Bursa’dan, Türkiye’nin ve Van’ın.",
    ),
    bad(
        "en",
        "<p>It’s, that’s, who’s, what’s and she⟦&#39;⟧s.</p>",
        format="html",
        fixed="<p>It’s, that’s, who’s, what’s and she&rsquo;s.</p>",
    ),
    # characters that are no apostrophe
    bad(
        "de",
        "So geht⟦\u00b4⟧s, und mit dem Boot wär⟦`⟧s noch schneller.",
        severity="warning",
        fixed="So geht’s, und mit dem Boot wär’s noch schneller.",
    ),
    bad(
        "fr",
        "L⟦\u00b4⟧eau et l⟦\u2018⟧air sont des biens communs.",
        severity="warning",
        fixed="L’eau et l’air sont des biens communs.",
    ),
    bad(
        "en", "We don⟦\u2018⟧t wait, the minister said.", severity="warning", fixed="We don’t wait, the minister said."
    ),
    bad("it", "Dell⟦`⟧acqua si parla da anni.", severity="warning", fixed="Dell’acqua si parla da anni."),
    bad("ca", "L⟦\u00b4⟧aigua és de tothom.", severity="warning", fixed="L’aigua és de tothom."),
    bad("nl", "De foto⟦\u00b4⟧s staan op de site.", severity="warning", fixed="De foto’s staan op de site."),
    bad(
        "uk",
        'Угоду підписали п⟦"⟧ять країн, а прем⟦*⟧єр приєднався.',
        severity="warning",
        fixed="Угоду підписали п’ять країн, а прем’єр приєднався.",
    ),
    bad("uk", "Сім'я та об'єкт, п⟦`⟧ять і прем'єр.", severity="warning", fixed="Сім'я та об'єкт, п'ять і прем'єр."),
    bad("uz", "O\u02bbzbekiston va g⟦`⟧alaba.", severity="warning", fixed="O\u02bbzbekiston va g\u02bbalaba."),
    # the opening mark at the start of a word
    bad(
        "en",
        "Music of the ⟦\u2018⟧90s played ⟦\u2018⟧til dawn.",
        severity="warning",
        fixed="Music of the ’90s played ’til dawn.",
    ),
    bad("it", "Negli anni ⟦\u2018⟧80 il porto crebbe.", severity="warning", fixed="Negli anni ’80 il porto crebbe."),
    bad("nl", "Het museum is ⟦\u2018⟧s avonds open.", severity="warning", fixed="Het museum is ’s avonds open."),
    # Turkish endings
    bad("tr", "Toplantı Türkiye⟦ '⟧de yapıldı.", severity="warning", fixed="Toplantı Türkiye'de yapıldı."),
    good("tr", "Bakan 'de' ekini yazdı; Ankara 'da güzel bir gün' dedi."),
    good("en", "It's, that's, who's, what's and she's: all straight, 6' 2\" tall."),
    good("en", "The \u201890s hits’ were played; \u2018cause and effect’ was the theme."),
    good("en", "The \u2018til it ends’ campaign reached Hawai\u2018i, Sana\u2018a and the Ka`ba."),
    good("es", "La informaci\u00b4on y la polic\u00b4ia son restos de un PDF."),
    good("uk", "П'ять сімей, об'єкт, прем'єр, здоров'я та комп'ютер; \"яблуко\"."),
    good("uz", "O\u2018zbekiston, g\u2018alaba, san\u2019at, o\u2018quv, bog\u2018bon."),
    good("he", 'ארה"ב, צה"ל, מנכ"ל, דו"ח ורמטכ"ל.'),
    good("fr", "Aujourd’hui et l'eau."),
    # a blank or an apostrophe behind the short pronouns of Haitian Creole, but one of the two
    bad("ht", "M ap vini, l ap pale, n ap travay, y ap tande, epi n⟦'⟧ap jwenn dlo."),
    good("ht", "M ap vini, l ap pale, n ap travay, y ap tande nan peyi d’Ayiti."),
    good("ht", "M'ap vini, l'ap pale, n'ap travay, y'ap tande."),
    bad("sw", "Wafugaji wa ng⟦´⟧ombe walikuja.", severity="warning", fixed="Wafugaji wa ng’ombe walikuja."),
)
