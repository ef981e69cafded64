"""TYP025 tatweel."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.words import word_at

TATWEEL = "\u0640"
_RUN = lazy(f"{TATWEEL}+")
_LETTER = lazy("[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f]")
# Alef, dal, reh, waw and their kind, teh marbuta, alef maksura.
_NEVER_JOINS = lazy("[\u0622-\u0625\u0627\u0629\u062f-\u0632\u0648\u0671-\u0673\u0688-\u0699\u06c4-\u06cb\u06cf\u06d5]")
_SIGN = lazy("[\u064b-\u0655\u0670]")  # a vowel sign; a tatweel may carry one


@prose_rule("TYP025", "tatweel", "warning", fix="safe", triggers=TATWEEL,
            references=("Text Layout Requirements for the Arabic Script: tatweel",))  # fmt: skip
def tatweel(prose: Prose, language: Language) -> Iterator[Problem]:
    """A word is stretched with the character TATWEEL U+0640 (kashida) between its letters.

    It is a means of old typesetting. In text it hides the word from every search, cuts it in two for a reading voice,
    and looks wrong in another font.

    Left alone: the abbreviation \u0647\u0640 for the Hijri year; a prefix before a figure, a Latin word or a quotation
    (\u0628\u0640, \u0644\u0640, \u0627\u0644\u0640); a letter shown in its joined form; a tatweel that carries a vowel
    sign; a line drawn with it.

    Repair: take it out; at the end of a word, leave one of several. After a letter that never joins the next one it
    stands for a dash: there nothing is changed, and an editor must look.
    """
    text, done = prose.text, 0
    for match in _RUN.finditer(text):
        dash = _is_dash(match)
        if match.start() < done or not (dash or _kept(match) != match.group()) or prose.protected(*match.span()):
            continue
        start, done = word_at(text, *match.span())
        # The word with a character on either side, so that what stands around its runs is seen.
        padded = text[max(0, start - 1) : done + 1]
        write = _RUN.sub(_kept, padded)[start > 0 :].removesuffix(text[done : done + 1])
        if dash:
            message = f'"{text[start:done]}" has TATWEEL U+0640 where no letter joins. Write a dash, or take it out.'
            yield prose.problem(start, done, message)
        else:
            yield prose.problem(
                start, done, f'This word is stretched with TATWEEL U+0640. Write "{write}".', write=write
            )


def _around(run: re.Match[str]) -> tuple[str, str]:
    """The characters before and after a run."""
    return run.string[max(0, run.start() - 1) : run.start()], run.string[run.end() : run.end() + 1]


def _is_dash(run: re.Match[str]) -> bool:
    """Whether a run stands behind a letter that never joins the next: there is nothing to stretch."""
    before, after = _around(run)
    return _NEVER_JOINS.match(before) is not None and _LETTER.match(after) is not None


def _kept(run: re.Match[str]) -> str:
    """What stays of a run of tatweels: none between letters, one at the end of a word, all where no word is."""
    before, after = _around(run)
    if not (_LETTER.match(before) or (_SIGN.match(before) and _LETTER.match(after))) or _NEVER_JOINS.match(before):
        return run.group()
    if _LETTER.match(after):
        return ""
    return run.group() if _SIGN.match(after) else TATWEEL


# Written as escapes where the finding has them: U+0640 TATWEEL.
EXAMPLES = (
    bad("ar", "زار \u27e6مح\u0640\u0640\u0640مد\u27e7 الميناء.", fixed="زار محمد الميناء."),
    bad("ar", "\u27e6الس\u0640لام\u27e7 والتنمية", fixed="السلام والتنمية"),
    bad("ar", "بيان \u27e6ص\u0640ح\u0640ف\u0640ي\u27e7 مشترك", fixed="بيان صحفي مشترك"),
    bad("ar", "\u27e6مرحب\u064e\u0640ا\u27e7 بكم", fixed="مرحب\u064eا بكم"),
    bad("ar", "وقع ذلك سنة ١٤٤٥ \u27e6ه\u0640\u0640\u0640\u27e7.", fixed="وقع ذلك سنة ١٤٤٥ ه\u0640."),
    bad("ar", "العلم والبحث \u27e6و\u0640ربما\u27e7 الخطاب السياسي"),  # typed for a dash
    bad("ar", "<h1>\u27e6الع\u0640\u0640ربية\u27e7</h1>", format="html", fixed="<h1>العربية</h1>"),
    good("ar", "وقع ذلك سنة ١٤٤٥ ه\u0640 الموافق ٢٠٢٤ م."),
    good("ar", "شارك ال\u064010 دبلوماسيين وال\u064084 نائبا في اجتماع ل\u0640UNESCO."),
    good("ar", "يبدأ الاسم ب\u0640: «مدينة» وينتهي ب\u0640«السلام»."),
    good("ar", "الحركة تكتب \u0640\u064e فوق الحرف، مثل مح\u0640\u064eمد"),  # tatweel carries a fatha
    good("ar", "قائمة البنود\n\u0640\u0640\u0640\u0640\u0640\u0640"),
    bad("fa", "وزیر از \u27e6ای\u0640\u0640ران\u27e7 بازدید کرد.", fixed="وزیر از ایران بازدید کرد."),
    bad("fa", "\u27e6خ\u0640\u0640بر\u27e7 فوری", fixed="خبر فوری"),
    bad("fa", "دفتر \u27e6سخن\u0640گو\u27e7", fixed="دفتر سخنگو"),
    good("fa", "سال ۱۴۰۲ ه\u0640.ش برابر با ۲۰۲۳ میلادی"),
    good("fa", "بخش ه\u0640 از ماده پنجم"),
    good("fa", "وزیر از ایران بازدید کرد."),
    bad("ur", "وزیر نے \u27e6پاک\u0640ستان\u27e7 کا دورہ کیا۔", fixed="وزیر نے پاکستان کا دورہ کیا۔"),
    bad("ur", "\u27e6حک\u0640\u0640ومت\u27e7 نے اعلان کیا۔", fixed="حکومت نے اعلان کیا۔"),
    bad("ur", "یہ \u27e6خ\u0640بر\u27e7 درست ہے۔", fixed="یہ خبر درست ہے۔"),
    good("ur", "سنہ ۱۴۴۵ ھ\u0640 میں"),
    good("ur", "حکومت نے خبر کی تصدیق کی۔"),
    good("ur", "وزیر نے پاکستان کا دورہ کیا۔"),
    bad("ps", "\u27e6افغان\u0640\u0640ستان\u27e7 ته مرسته", fixed="افغانستان ته مرسته"),
    bad("ps", "\u27e6ک\u0640ابل\u27e7 کې غونډه", fixed="کابل کې غونډه"),
    bad("ps", "د \u27e6پ\u0640\u0640وهنې\u27e7 وزارت", fixed="د پوهنې وزارت"),
    good("ps", "کابل کې غونډه وشوه."),
    good("ps", "د ۱۴۴۵ ه\u0640 کال"),
    good("ps", "افغانستان ته مرسته"),
)  # fmt: skip
