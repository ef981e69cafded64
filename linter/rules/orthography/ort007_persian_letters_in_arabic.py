"""ORT007 persian-letters-in-arabic."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules.closed_lists import wrong_letters
from linter.rules.model import Problem, bad, good, prose_rule


@prose_rule("ORT007", "persian-letters-in-arabic", "warning", fix="safe", convention="persian_letters",
            references=("The Unicode Standard, chapter 9.2: Arabic", "Text Layout Requirements for the Arabic Script"))  # fmt: skip
def persian_letters_in_arabic(prose: Prose, language: Language) -> Iterator[Problem]:
    """An Arabic word is typed with a kaf, yeh or heh of Persian or Urdu.

    The letters look alike and are not the same: a search for the word fails, and at the end of a word the Persian yeh
    loses the dots that tell the Arabic yeh from alef maksura.

    Left alone: names and words with letters that Arabic borrows from its neighbours, such as peh, tcheh and gaf;
    quotations and phrases in Persian or Urdu; addresses and file names.

    Repair: write the Arabic letter. Kaf, and yeh inside a word, are replaced safely, except in a name whose letters may
    be meant. At the end of a word only an editor knows whether yeh or alef maksura belongs there.
    """
    yield from wrong_letters(prose, language, "persian_letters")


# U+06A9 KEHEH, U+06CC FARSI YEH, U+06C1 HEH GOAL, U+06BE HEH DOACHASHMEE; U+0643 KAF, U+064A YEH, U+0647 HEH are right
EXAMPLES = (
    bad("ar", "قال الوزير إن \u27e6الشرا\u06a9ة\u27e7 مستمرة.", fixed="قال الوزير إن الشرا\u0643ة مستمرة."),
    bad("ar", "عقدت اللجنة \u27e6اجتماعا\u06ccن\u27e7 في عمّان.", fixed="عقدت اللجنة اجتماعا\u064aن في عمّان."),
    bad("ar", "أعلن ذلك \u27e6ف\u06cc\u27e7 مؤتمر صحفي."),
    bad("ar", "\u27e6\u06beذا\u27e7 البيان صادر عن السفارة.", fixed="\u0647ذا البيان صادر عن السفارة."),
    bad("ar", "{\"title\": \"تمو\u064aل جديد\", \"body\": \"وصل التمو\u064aل إلى \u27e6البن\u06a9\u27e7 المر\u0643زي.\"}", format="record",
        fixed="{\"title\": \"تمو\u064aل جديد\", \"body\": \"وصل التمو\u064aل إلى البن\u0643 المر\u0643زي.\"}"),
    good("ar", "قال الوزير إن الشراكة بين البلدين مستمرة."),
    good("ar", "زار الوفد الذي وصل من عمّان شركة گوگل ومدينة چ\u06a9وال في إطار التعاون بين البلدين."),  # names with borrowed letters
    good("ar", "صدر كتاب «زندگ\u06cc در \u06a9و\u0647» في طهران."),  # a Persian title
    good("ar", "ملف \u06a9تاب.pdf على الموقع"),
    good("fa", "همکاری دو کشور ادامه دارد."),
)  # fmt: skip
