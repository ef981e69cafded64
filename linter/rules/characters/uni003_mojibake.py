"""UNI003 mojibake."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import HOLE
from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.code_pages import leads
from linter.rules.damaged_words import EDGES, Word, damaged_words
from linter.rules.model import Problem, bad, good, prose_rule

# What may stand between damaged words that are said in one.
_NO_WORD = lazy(r"[\W\d_]*")
_FARTHEST = 20
_SHOWN = 60


@prose_rule("UNI003", "mojibake", "error", fix="safe", claims=True, triggers=leads(),
            references=("The Unicode Standard 3.9 (UTF-8)", "WHATWG Encoding Standard"))  # fmt: skip
def mojibake(prose: Prose, language: Language) -> Iterator[Problem]:
    """Letters and marks were saved as UTF-8 and read in another encoding, so that each shows as two or three wrong
    characters.

    The word cannot be read, is not found by a search, and is spelt out as nonsense by a screen reader. It also shows
    that the file went through a program that damages text: look at the rest of it.

    Left alone: what real words may look like (a capital and a mark after a word, such as \u00ab NICIODAT\u0102\u2122
    \u00bb); damage that is quoted as an example; addresses.

    Repair: write the word as it was; the message shows it. The repair is safe where the word can be nothing else and
    yields letters of the document's language. Where a character was lost on the way, restore it from the original.
    """
    for run in _runs(prose.text, damaged_words(prose, language)):
        yield _problem(prose, run)


def _runs(text: str, words: list[Word]) -> Iterator[list[Word]]:
    """Damaged words that follow each other with no sound word between them."""
    run: list[Word] = []
    for word in words:
        if run:
            between = text[run[-1].end : word.start]
            if len(between) > _FARTHEST or "\n" in between or HOLE in between or not _NO_WORD.fullmatch(between):
                yield run
                run = []
        run.append(word)
    if run:
        yield run


def _problem(prose: Prose, run: list[Word]) -> Problem:
    text = prose.text
    start, _ = run[0].core(text)
    _, end = run[-1].core(text)
    written, position = "", start
    for word in run:
        written += text[position : word.start] + word.reading.text
        position = word.end
    page = run[0].reading.pages[0]
    if "\ufffd" in written:
        message = f"Damaged text: UTF-8 that was read as {page}, with characters lost. Restore it from the original."
        return prose.problem(start, end, message)
    shown = written.strip(EDGES)
    shown = shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 3]}..."
    message = f'Damaged text: UTF-8 that was read as {page}. Write "{shown}".'
    edits = [(word.start, word.end, word.reading.text) for word in run]
    return prose.problem(start, end, message, edits=edits, fix="safe" if all(word.safe for word in run) else "unsafe")


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
    bad("ru", "\u27e6РџРµСЂРµРіРѕРІРѕСЂС‹\u27e7 о порте \u27e6РЅР°С‡Р°Р»РёСЃСЊ\u27e7 вчера.",
        fixed="Переговоры о порте начались вчера."),
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
