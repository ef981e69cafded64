"""TYP009 unbalanced-quotation-marks."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.quotation_marks import ANGULAR, MARKS
from linter.rules.quotations import Mark, quotations

# A line of navigation ("« Back", "Home » News") is short and no sentence.
_LABEL = 60
# Scripts from here on part no words by blanks, or glue particles to a quotation.
_UNSPACED = "\u0e00"


@prose_rule("TYP009", "unbalanced-quotation-marks", "warning", triggers="".join(sorted(MARKS - set("\"‘’‚‹›"))),
            references=("The Chicago Manual of Style 13.32: quotations of several paragraphs",))  # fmt: skip
def unbalanced_quotation_marks(prose: Prose, language: Language) -> Iterator[Problem]:
    """A quotation mark has no partner: a quotation is opened and never closed, or closed and never opened.

    Nobody can tell where the quoted words begin or end, and so who says them.

    In a document of a single paragraph it is a hint, for the quotation may go on elsewhere.

    Left alone: straight marks and single marks; apostrophes, feet, inches and minutes; a quotation of several
    paragraphs in which each is opened and only the last is closed; one guillemet that ends two quotations at once; the
    mark inside a Hebrew acronym; teasers that break off; guillemets used as arrows or bullets; a large mark that stands
    alone beside a quotation.

    Repair: write the missing mark where the quotation begins or ends, or delete the one too many.
    """
    found = quotations(prose, language)
    # A paragraph that stands alone may be a piece of a longer text, and the quotation may go on there.
    severity = "info" if len(prose.document.blocks) == 1 else None
    for marks, message in (
        (found.unclosed, "{} opens a quotation that is never closed. Write the closing mark, or delete this one."),
        (found.unopened, "{} closes a quotation that was never opened. Write the opening mark, or delete this one."),
    ):
        for mark in marks:
            start, end = mark.position, mark.end
            if not _no_mark(prose, mark) and not prose.protected(start, end):
                yield prose.problem(start, end, message.format(mark.sign), severity=severity)


def _no_mark(prose: Prose, mark: Mark) -> bool:
    """Whether a guillemet points the way in a label or stands before a line as a bullet, or a mark is debris in a word."""
    text, at = prose.text, mark.position
    left, right = text[at - 1 : at], text[at + 1 : at + 2]
    if mark.sign in "‚‹›":
        return True  # a low mark typed for the comma, an arrow
    if mark.sign not in ANGULAR:
        return mark.sign not in "「」『』" and left.isalnum() and right.isalnum() and left < _UNSPACED
    start, end = prose.line(at)
    label = end - start <= _LABEL and not any(stop in text[start:end] for stop in ".!?…")
    spaced = (right if mark.sign == "«" else left).isspace()
    return (label and spaced) or (mark.sign == "»" and not text[start:at].strip())


EXAMPLES = (
    bad("en", "The minister spoke on Monday: ⟦“⟧We will not wait.\n\nThe talks go on in May."),
    bad("es", "El acuerdo es «un paso decisivo».\n\nLa ministra habló de ⟦«⟧una etapa nueva para la región."),
    bad("uk", "Угода важлива⟦»⟧, сказала міністерка.\n\nПереговори тривають."),
    bad("en", "The minister said: ⟦“⟧We will not wait any longer.", severity="info"),
    bad("en", "We will not wait any longer,⟦”⟧ the minister said.", severity="info"),
    bad("de", "Die Ministerin sprach von ⟦„⟧einem guten Tag für beide Länder.", severity="info"),
    bad("fr", "Le ministre a parlé d’une ⟦«⟧\u00a0étape décisive.", severity="info"),
    bad("ru", "Министр назвал соглашение ⟦«⟧важным шагом для региона.", severity="info"),
    bad("pl", "Umowa jest ważna⟦”⟧, powiedziała minister.", severity="info"),
    bad("sv", "Ministern talade om ⟦”⟧ett viktigt steg för hela regionen.", severity="info"),
    bad("fa", "وزیر این توافق را ⟦«⟧گامی مهم خواند.", severity="info"),
    bad("zh-Hans", "部长说：⟦“⟧我们不会再等了。", severity="info"),
    bad("ja", "大臣は⟦「⟧もう待たないと述べた。", severity="info"),
    bad("hi", "मंत्री ने कहा, ⟦“⟧हम और इंतज़ार नहीं करेंगे।", severity="info"),
    bad("en", "She called it ⟦“⟧a first step. “The second is harder,” she added.", severity="info"),
    bad("en", "<p>He spoke of ⟦&ldquo;⟧a <b>new</b> start.</p>", format="html", severity="info"),
    # a quotation of several paragraphs opens each and closes the last
    good("en", "She wrote: “The work begins now.\n\n“It will take years.\n\n“We shall finish it.”"),
    good("fr", "Il a écrit : «\u00a0Le travail commence.\n\n»\u00a0Il durera des années.\u00a0»"),
    good("zh-Hans", "他写道：“工作现在开始。\n\n“它需要多年。”"),
    good("en", "“The list is short:\n\n- water\n- light\n\nNothing else is needed,” she said."),
    # apostrophes, measures, straight marks
    good("en", 'The drivers’ union wants 27” screens, ’til 2030, in the 6\' 2" rooms of the "old hall.'),
    good("de", "So geht’s: ‚Hans’ Haus‘ steht noch."),
    good("he", "מנכ”ל צה”ל אמר: ”נצא לדרך מחר”. העיתון ה”ארץ” דיווח."),
    good("sv", "”Vi väntar inte”, sade ministern om ”Östersjön”s framtid."),
    good("hu", "A „Duna”-program és a „Tisza”-terv elindult."),
    good("de", "Der Verlag setzt »so« und „so“."),
    good("fi", "Hän sanoi: »Emme odota.» ”Hyvä”, vastasi toinen."),
    # two guillemets that fall together are written once
    good("ru", "ОАО «Компания «Заря» подписало договор. Холдинг «Группа «Север» его поддержал."),
    good("fr", "Elle répond : «\u00a0Il m’a dit : «\u00a0Venez.\u00a0»"),
    good("de", "Wien‚ Graz und Linz (Startseite › Presse) sind dabei."),
    # navigation, bullets, teasers, ornaments
    bad("ru", "Он сохранил\n⟦«⟧флаг и герб.", severity="info"),
    good("de", "» Weitere Meldungen\n\nStartseite » Presse » Archiv"),
    good("fr", "« Page précédente\n\nPage suivante »"),
    good("en", "“We will not wait any longer…\n\nRead more"),
    good("de", "Die Wörter gro“schön und KÃ„ste sind Reste eines falschen Zeichensatzes."),
    good("en", "<blockquote><p>“</p><p>We will not wait.</p></blockquote>", format="html"),
    good("ko", "장관은 “기다리지 않겠다”고 말했고 ‘새 출발’이라고 했다."),
    good("ar", "قال الوزير: ”لن ننتظر“ ووصفه بأنه “خطوة” مهمة و«بداية»."),
)
