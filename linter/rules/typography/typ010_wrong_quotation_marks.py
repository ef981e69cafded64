"""TYP010 wrong-quotation-marks."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.passages import is_foreign
from linter.rules.quotation_marks import ANGULAR, MARKS, STRAIGHT, Pair, Usage, known_pair, usage
from linter.rules.quotations import Quotation, quotations, rewritten
from linter.rules.shown import called

# Nothing that a person writes is nested deeper, and what is quoted is judged by its beginning.
_DEEPEST = 4
_READ = 300


@prose_rule("TYP010", "wrong-quotation-marks", "warning", fix="safe", triggers="".join(sorted(MARKS - set("‘’"))),
            references=("CLDR delimiters", "DIN 5008", "GB/T 15834-2011 4.8", "Lexique des règles typographiques"))  # fmt: skip
def wrong_quotation_marks(prose: Prose, language: Language) -> Iterator[Problem]:
    """A quotation stands in marks that belong to another language, or in two marks that do not belong together.

    Word processors set the marks of the language they believe a text is in; a translator who types over an English file
    gets English ones. Readers notice at once that the text was not made for them.

    It is only a hint for straight marks, in languages whose rules reject them; for marks that some editors of the
    language accept; and for a quotation that has the same marks as the quotation around it.

    Left alone: every pair that editors of the language accept; a quotation in another language, which keeps its own
    marks; marks that enclose no letter or figure; values such as name="x"; a text of unknown language.

    Repair: write the marks of the language. One wrong mark of two is repaired safely. An editor must look at a whole
    pair, for what it encloses may be in another language.
    """
    if not language.known:
        return
    own = usage(language)
    for quotation in quotations(prose, language).pairs:
        severity = _judged(quotation, own)
        if severity is None or quotation.depth > _DEEPEST:
            continue
        start, end = quotation.opening.position, quotation.closing.end
        quoted = prose.text[quotation.opening.end : min(end - 1, start + _READ)]
        if _empty(quoted, language) or prose.text[start - 1 : start] == "=" or prose.protected(start, start + 1):
            continue
        wanted = own.instead_of(quotation.pair, quotation.around)
        yield prose.problem(
            start,
            end,
            _message(quotation.pair, wanted, language),
            edits=rewritten(prose, quotation, wanted, own.inside(wanted)),
            fix="safe" if _one_is_wrong(quotation.pair, wanted) else "unsafe",
            severity=severity,
        )


def _judged(quotation: Quotation, own: Usage) -> str | None:
    """The severity of a pair of marks; None for good usage."""
    pair = quotation.pair
    if pair == (STRAIGHT, STRAIGHT):
        return "info" if own.straight else None
    if pair in own.accepted:
        return "info" if _repeats(quotation, own) else None
    if pair in own.doubtful:
        return "info" if quotation.depth == 0 else None
    return "warning"


def _repeats(quotation: Quotation, own: Usage) -> bool:
    """Whether the outer marks stand inside the outer marks; guillemets may, in French and Russian."""
    opening, closing = pair = quotation.pair
    return pair == quotation.around == own.outer and opening != closing and opening not in ANGULAR


def _empty(quoted: str, language: Language) -> bool:
    """Whether nothing is quoted that the language could claim."""
    return not any(map(str.isalnum, quoted)) or is_foreign(quoted, language)


def _one_is_wrong(pair: Pair, wanted: Pair) -> bool:
    """Whether the opening mark is right, or the other of two that belong together nowhere."""
    return pair[0] == wanted[0] or (not known_pair(pair) and pair[1] == wanted[1])


def _message(pair: Pair, wanted: Pair, language: Language) -> str:
    if pair == (STRAIGHT, STRAIGHT):
        return f"Straight quotation marks stand here. {language.name} writes {_named(wanted)}."
    if pair == usage(language).outer:
        return f"A quotation inside another takes other marks in {language.name}. Write {_named(wanted)}."
    if pair[0] == wanted[0]:
        return f"{pair[1]} does not close what {pair[0]} opens in {language.name}. Write {_named(wanted[1:])}."
    if not known_pair(pair) and pair[1] == wanted[1]:
        return f"{pair[0]} does not open what {pair[1]} closes in {language.name}. Write {_named(wanted[:1])}."
    return f"{pair[0]}…{pair[1]} are not the quotation marks of {language.name}. Write {_named(wanted)}."


def _named(marks: tuple[str, ...]) -> str:
    """Marks as a reader can tell them apart in any font; those of a pair that are one character, once."""
    return f"{'…'.join(marks)} ({', '.join(f'{called(mark)}' for mark in dict.fromkeys(marks))})"


EXAMPLES = (
    # the closing mark of another language
    bad(
        "pl",
        "Minister nazwał to ⟦„ważnym krokiem“⟧ dla regionu.",
        fixed="Minister nazwał to „ważnym krokiem” dla regionu.",
    ),
    bad("de", "Sie sprach von ⟦„guten Gesprächen”⟧ in Wien.", fixed="Sie sprach von „guten Gesprächen“ in Wien."),
    bad("cs", "Ministr mluvil o ⟦„dobrém dni”⟧ pro obě země.", fixed="Ministr mluvil o „dobrém dni“ pro obě země."),
    bad("hu", "A miniszter ⟦„jó napról“⟧ beszélt.", fixed="A miniszter „jó napról” beszélt."),
    bad("ru", "Министр говорил о ⟦«важном шаге”⟧ для региона.", fixed="Министр говорил о «важном шаге» для региона."),
    bad("en", "She spoke of ⟦“a good day“⟧ for both countries.", fixed="She spoke of “a good day” for both countries."),
    bad("de", "Er fragte: „Was heißt ⟦‚bald’⟧?“", fixed="Er fragte: „Was heißt ‚bald‘?“"),
    bad("zh-Hans", "部长谈到⟦“重要的一步“⟧对本地区的意义。", fixed="部长谈到“重要的一步”对本地区的意义。"),
    bad(
        "sk",
        'Minister hovoril o ⟦„dobrom dni"⟧ pre obe krajiny.',
        fixed="Minister hovoril o „dobrom dni“ pre obe krajiny.",
    ),
    bad("ko", "장관은 ⟦“기다리지 않겠다“⟧고 말했다.", fixed="장관은 “기다리지 않겠다”고 말했다."),
    bad("ko", '장관은 ⟦"기다리지 않겠다”⟧고 말했다.', fixed="장관은 “기다리지 않겠다”고 말했다."),
    # the marks of another language
    bad(
        "pl",
        "Minister nazwał to ⟦“ważnym krokiem”⟧ dla regionu.",
        fixed="Minister nazwał to „ważnym krokiem” dla regionu.",
    ),
    bad("hi", "मंत्री ने कहा, ⟦«यह अच्छा दिन है»⟧।", fixed="मंत्री ने कहा, “यह अच्छा दिन है”।"),
    bad(
        "es", "La ministra habló de ⟦„un buen día“⟧ para todos.", fixed="La ministra habló de «un buen día» para todos."
    ),
    bad("fr", "La ministre a parlé d’⟦„un bon jour“⟧.", fixed="La ministre a parlé d’«\u00a0un bon jour\u00a0»."),
    bad(
        "it",
        "La ministra ha parlato di ⟦„una buona giornata“⟧.",
        fixed="La ministra ha parlato di «una buona giornata».",
    ),
    bad("ru", "Министр говорил о ⟦“важном шаге”⟧.", fixed="Министр говорил о «важном шаге»."),
    bad("zh-Hant", "部長說：⟦“我們不再等待。”⟧", fixed="部長說：「我們不再等待。」"),
    bad("sv", "Ministern talade om ⟦“ett gott steg”⟧.", fixed="Ministern talade om ”ett gott steg”."),
    bad("fi", "Ministeri puhui ⟦„hyvästä päivästä“⟧.", fixed="Ministeri puhui ”hyvästä päivästä”."),
    bad("ja", "大臣は⟦„良い日“⟧と述べた。", fixed="大臣は「良い日」と述べた。"),
    bad("tr", "Bakan ⟦„iyi bir gün“⟧ dedi.", fixed="Bakan “iyi bir gün” dedi."),
    bad("vi", "Bộ trưởng nói về ⟦„một ngày tốt lành“⟧.", fixed="Bộ trưởng nói về “một ngày tốt lành”."),
    bad(
        "en", "She spoke of ⟦« a good day »⟧ for both countries.", fixed="She spoke of “a good day” for both countries."
    ),
    bad("pl", "Powiedział: „Czytałem ⟦“Potop”⟧ dwa razy”.", fixed="Powiedział: „Czytałem «Potop» dwa razy”."),
    bad("ro", "Ministrul a vorbit despre ⟦“o zi bună”⟧.", fixed="Ministrul a vorbit despre „o zi bună”."),
    bad(
        "pl",
        "<p>To ⟦&bdquo;ważny <b>krok</b>&ldquo;⟧.</p>",
        format="html",
        fixed="<p>To &bdquo;ważny <b>krok</b>&rdquo;.</p>",
    ),
    bad(
        "de",
        "Das ist ein **⟦“guter Tag”⟧** für alle.",
        format="markdown",
        fixed="Das ist ein **„guter Tag“** für alle.",
    ),
    # hints: straight marks where the norm rejects them, and pairs that only some editors accept
    bad(
        "fr",
        'La ministre a parlé d’un ⟦"bon jour"⟧.',
        severity="info",
        fixed="La ministre a parlé d’un «\u00a0bon jour\u00a0».",
    ),
    bad("zh-Hans", '部长谈到⟦"重要的一步"⟧。', severity="info", fixed="部长谈到“重要的一步”。"),
    bad("fa", 'وزیر از ⟦"روزی خوب"⟧ سخن گفت.', severity="info", fixed="وزیر از «روزی خوب» سخن گفت."),
    bad("uk", 'Міністр говорив про ⟦"добрий день"⟧.', severity="info", fixed="Міністр говорив про «добрий день»."),
    bad("de", "Sie sprach von ⟦«guten Gesprächen»⟧.", severity="info", fixed="Sie sprach von „guten Gesprächen“."),
    bad(
        "en",
        "She said: “He called it ⟦“a good day”⟧ for all.”",
        severity="info",
        fixed="She said: “He called it ‘a good day’ for all.”",
    ),
    bad("zh-Hans", "部长说：“他称之为⟦“重要的一步”⟧。”", severity="info", fixed="部长说：“他称之为‘重要的一步’。”"),
    bad(
        "pl",
        "Minister nazwał to ⟦,,ważnym krokiem”⟧ dla regionu.",
        fixed="Minister nazwał to „ważnym krokiem” dla regionu.",
    ),
    # what editors of the language accept
    good("de", "Sie sprach von „guten Gesprächen“ über den »neuen Weg« und sagte: „Das war ‚gut‘.“"),
    good("de-CH", "Sie sprach von «guten Gesprächen» und vom ‹neuen Weg›."),
    good("fr", "La ministre a parlé d’un «\u00a0bon jour\u00a0» et d’un “bon signe”."),
    good("es", 'La ministra habló de “un buen día” y de «una “nueva” etapa». "Bien", dijo.'),
    good("pl", "Minister powiedział: „Czytałem «Potop» i »Ogniem«”."),
    good("uk", 'Міністр сказав: „Так”, “ні” і «може». Комп’ютер коштує п"ять тисяч.'),
    good("sv", "Ministern sade: ”Ja” och »nej»."),
    good("da", "Ministeren sagde: »Ja« og ”nej” og “måske”."),
    good("hu", "A miniszter szerint a „»nyitott« kapu” jó."),
    good("fa", "وزیر گفت: «این “گام” مهم است»."),
    good("he", 'השר אמר: ”כן” ו“לא” ו"אולי". מנכ"ל צה"ל הסכים.'),
    good("ar", 'قال الوزير: «نعم» و“لا” و"ربما".'),
    good("ja", "大臣は「『白鯨』を読んだ」と述べ、“新時代”を語った。"),
    good("ko", "장관은 “좋은 날”이라고 했고 「헌법」과 『역사』를 읽었다."),
    # what is foreign keeps its own marks
    good("de", "Die Rede trug den Titel “The road to peace and what it asks of us”."),
    # an English title with a word that is one of the language too
    good(
        "pl",
        "Wykład, który odbył się w maju, nosił tytuł “The road to peace and what it asks of us” i był otwarty dla wszystkich.",
    ),
    good(
        "cs",
        "Přednáška, která byla v květnu, se jmenovala “The road to peace and what it asks of us” a byla otevřena všem.",
    ),
    good("pl", "Hasło brzmiało « Nous sommes dans le même bateau »."),
    good("ar", "نشرت الوزارة تقريرا بعنوان “The Road to Peace”."),
    good("ru", "Компания “Ocean Shipping” и фильм “Up”."),
    good("de", 'Das Rohr misst 5" und das Tor 12\'6"; der Parameter heißt name="wert".'),
    # no two marks that belong together
    good("pl", "Minister powiedział: „Tak. Umowa jest ważna."),
)
