"""ORT001 missing-zwnj."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.languages.persian.analysis import Verdict
from linter.languages.persian.letters import ZWNJ
from linter.prose import Prose
from linter.rules.lost_joints import LostJoints, Word
from linter.rules.model import Problem, bad, good, prose_rule


@prose_rule("ORT001", "missing-zwnj", "warning", fix="safe", convention="zwnj",
            references=("Academy of Persian Language and Literature: Dastur-e Khatt-e Farsi",))  # fmt: skip
def missing_zwnj(prose: Prose, language: Language) -> Iterator[Problem]:
    """A word has lost the ZERO WIDTH NON-JOINER between its parts, so that they run together.

    Persian and Dari write رسانه\u200cای and می\u200cکند: a sign without width keeps the letters of the two parts from joining.
    Text that passed through a PDF, a mail program or a form often loses it. The word is then hard to read, a search does
    not find it, and a reading voice stumbles. A word is reported when it is no word as it stands, or far more likely
    with the sign than without. It is an error where nothing but a lost sign explains it: a suffix joined to a silent heh,
    as in شدهاند for شده\u200cاند.

    Words that many careful writers also join (آنها, همزمان) are a hint, and only where the text has lost all its signs or
    writes the word both ways.

    Left alone: a word that is right as it stands; words beside Latin letters and figures, in addresses, hashtags and
    names of accounts; Arabic verses, blessings and words; words with two readings, which are ambiguous-zwnj's.

    Repair: put U+200C between the parts, as the message shows. On a Persian keyboard that is Shift and Space.
    """
    found = prose.once(LostJoints)
    for word in found.having(Verdict.JOINT_LOST):
        yield _lost(prose, word)
    for word in found.having(Verdict.OPTIONAL):
        if found.stripped:
            yield _optional(prose, word, "in a text that has lost its ZERO WIDTH NON-JOINERS it may be one of them")
        elif word.spellings[0] in found.spelt:
            yield _optional(prose, word, "elsewhere this text writes the ZERO WIDTH NON-JOINER")


def _lost(prose: Prose, word: Word) -> Problem:
    spelling = word.spellings[0]
    count = spelling.count(ZWNJ)
    lost = "its ZERO WIDTH NON-JOINER" if count == 1 else f"{count} ZERO WIDTH NON-JOINERS"
    message = f'"{word.text}" has lost {lost} (U+200C). Write "{spelling}".'
    edits = [(at, at, ZWNJ) for at in word.joints()]
    return prose.problem(
        word.start, word.end, message, edits=edits, severity="error" if word.judgement.certain else None
    )


def _optional(prose: Prose, word: Word, why: str) -> Problem:
    message = f'"{word.text}" is also written "{word.spellings[0]}", and {why}.'
    return prose.problem(word.start, word.end, message, severity="info")


# U+200C ZERO WIDTH NON-JOINER
EXAMPLES = (
    bad("fa", "سخنگوی وزارت نیرو \u27e6میگوید\u27e7 سد تازه تا پاییز آماده \u27e6میشود\u27e7.", fixed="سخنگوی وزارت نیرو می\u200cگوید سد تازه تا پاییز آماده می\u200cشود."),
    bad("fa", "\u27e6یادداشتهای\u27e7 نشست در پایگاه سازمان منتشر شد.", fixed="یادداشت\u200cهای نشست در پایگاه سازمان منتشر شد."),
    bad("fa", "این بیانیه \u27e6رسانهای\u27e7 است.", severity="error", fixed="این بیانیه رسانه\u200cای است."),
    bad("fa", "دو طرف بر ادامه \u27e6گفتوگو\u27e7 تأکید \u27e6کردهاند\u27e7.", fixed="دو طرف بر ادامه گفت\u200cوگو تأکید کرده\u200cاند."),
    bad("fa", "آب شهر \u27e6سالمتر\u27e7 و \u27e6ارزانترین\u27e7 آب منطقه است.", fixed="آب شهر سالم\u200cتر و ارزان\u200cترین آب منطقه است."),
    bad("fa", "خبرنگار \u27e6سیانان\u27e7 در تالار بود.", fixed="خبرنگار سی\u200cان\u200cان در تالار بود."),  # CNN, letter by letter
    bad("fa", "باران دیگر \u27e6برنمیگردد\u27e7.", fixed="باران دیگر برنمی\u200cگردد."),
    bad("fa", "<p>کشاورزان از <b>\u27e6برنامههای\u27e7</b> تازه استقبال کردند.</p>", format="html", severity="error", fixed="<p>کشاورزان از <b>برنامه\u200cهای</b> تازه استقبال کردند.</p>"),
    bad("fa", "نسخه \u27e6سفارشیسازیشده\u27e7 برنامه منتشر شد.", fixed="نسخه سفارشی\u200cسازی\u200cشده برنامه منتشر شد."),
    bad("fa", "پروژه را \u27e6بهروز\u27e7 کنید و \u27e6بهراحتی\u27e7 پیش بروید.", fixed="پروژه را به\u200cروز کنید و به\u200cراحتی پیش بروید."),
    bad("fa", "\u27e6کامپوننتها\u27e7 و \u27e6اتّصالهای\u27e7 تازه خُرد شد.", fixed="کامپوننت\u200cها و اتّصال\u200cهای تازه خُرد شد."),
    bad("fa", "\u27e6پسزمینهی\u27e7 صفحه روشن است.", severity="error", fixed="پس\u200cزمینه\u200cی صفحه روشن است."),
    bad("fa", "آن\u200cها رفتند. \u27e6آنها\u27e7 برگشتند.", severity="info"),  # written both ways
    bad("fa-AF", "والی کندهار \u27e6میافزاید\u27e7 که مکتب ساخته شد.", fixed="والی کندهار می\u200cافزاید که مکتب ساخته شد."),
    bad("fa-AF", "محصلان \u27e6پوهنتونهای\u27e7 کشور به صنف \u27e6برمیگردند\u27e7.", fixed="محصلان پوهنتون\u200cهای کشور به صنف برمی\u200cگردند."),
    bad("fa-AF", "مردم قریه از \u27e6کمکهای\u27e7 تازه خوش \u27e6شدهاند\u27e7.", fixed="مردم قریه از کمک\u200cهای تازه خوش شده\u200cاند."),
    good("fa", "سخنگو می\u200cگوید گزارش\u200cهای تازه آماده شده\u200cاند."),
    good("fa", "آنها همزمان درباره سیاستگذاری سخن گفتند."),  # joined by many careful writers
    good("fa", "میدان بزرگ شهر میان دو رود و میزبان نمایشگاه است."),  # words that begin like a verb
    good("fa", "کشتی از بندر شانگهای به راه افتاد."),  # a name that ends like a plural
    good("fa", "آقای بهروز کردی و خانم دورکهایم در نشست بودند."),  # a name and "Kurdish"; a name that no list has
    good("fa", "وزیر میلیبند از لندن آمد."),  # the title tells a name
    good("fa", "بانوی بزرگ اسلام، سلام الله علیها، و امثالها."),  # Arabic, with the pronoun of Arabic
    good("fa", "نشانی: https://example.org/میکند و برچسب #همکاریهای_ما"),
    good("fa", "نام پرونده گزارشهای2024 و ABCمیشود است."),  # beside figures and Latin letters
    good("fa", "او نامهای تازه خواند."),  # two readings: ambiguous-zwnj
    good("fa-AF", "والی کندهار می\u200cافزاید که پوهنتون\u200cهای ولایت باز شده\u200cاند."),
    good("fa-AF", "شاگردان مکتب میدان هوایی کابل را دیدند."),
    good("ar", "هذه أسمائهای ومیکند كلمات."),  # not the language
    good("ur", "یہ کتابهای اور میکند ہے۔"),
)  # fmt: skip
