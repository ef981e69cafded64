"""ORT006 arabic-letters-in-persian."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules.closed_lists import wrong_letters
from linter.rules.model import Problem, bad, good, prose_rule


@prose_rule("ORT006", "arabic-letters-in-persian", "warning", fix="safe", convention="arabic_letters",
            references=("The Unicode Standard, chapter 9.2: Arabic", "Text Layout Requirements for the Arabic Script"))  # fmt: skip
def arabic_letters_in_persian(prose: Prose, language: Language) -> Iterator[Problem]:
    """A word is typed with the kaf or yeh of Arabic, which Persian, Dari and Urdu write with letters of their own.

    An Arabic keyboard gives letters that look the same, or nearly. A reader who searches for the word does not find it,
    sorting puts it elsewhere, and a reading voice may stumble.

    Left alone: Arabic and Pashto, which write these letters; a text that is in Arabic, whatever it is declared to be; a
    quotation without a letter of the language's own; words with vowel signs; greetings, honorifics and verses in
    Arabic, and the words beside them; addresses and file names.

    Repair: write the letter of the language. Kaf and yeh are replaced safely, except in a name whose letters may be
    meant. An editor must look at the yeh without dots at the end of a word and, in Urdu, at heh and teh marbuta.
    """
    yield from wrong_letters(prose, language, "arabic_letters")


# U+0643 ARABIC LETTER KAF, U+064A YEH, U+0649 ALEF MAKSURA; U+06A9 KEHEH and U+06CC FARSI YEH are right
EXAMPLES = (
    bad("fa", "وزیر از \u27e6همكاری\u27e7 دو کشور گفت.", fixed="وزیر از همکاری دو کشور گفت."),
    bad("fa", "\u27e6كميته\u27e7 روز شنبه درباره \u27e6امنيت\u27e7 بندرها گزارش داد.", fixed="کمیته روز شنبه درباره امنیت بندرها گزارش داد."),
    bad("fa", "متن \u27e6كاملاً\u27e7 روشن است.", fixed="متن کاملاً روشن است."),
    bad("fa", "سخنرانی \u27e6موسى\u27e7 پورکریم در تهران", fixed="سخنرانی موسی پورکریم در تهران"),
    bad("fa", "او گفت: «به \u27e6صلح\u200cطلبي\u27e7 و گفت\u200cوگو نیاز داریم.»", fixed="او گفت: «به صلح\u200cطلبی و گفت\u200cوگو نیاز داریم.»"),
    bad("fa", "<p>سفیر در <b>\u27e6كابل\u27e7</b> سخن گفت.</p>", format="html", fixed="<p>سفیر در <b>کابل</b> سخن گفت.</p>"),
    good("fa", "همکاری دو کشور در کمیته امنیت ادامه می\u200cیابد."),
    good("fa", "نشست با تلاوت آیه «\u0625\u0646 \u0645\u0639 \u0627\u0644\u0639\u0633\u0631 يسرا» آغاز شد."),  # a verse in quotation marks
    good("fa", "پیامبر اسلام، صلى الله عليه و آله، چنین گفت."),  # an honorific
    good("fa", "او سخن خود را با السلام عليكم آغاز کرد."),
    good("fa", "شعار تظاهرکنندگان \u0643\u064f\u0644\u0651\u0646\u0627 بود."),  # with vowel signs
    good("fa", "نشانی پایگاه: https://example.org/\u0643تاب و پرونده \u0643تاب.pdf"),
    bad("fa-AF", "والی \u27e6كندز\u27e7 از مردم سپاسگزاری کرد.", fixed="والی کندز از مردم سپاسگزاری کرد."),
    bad("fa-AF", "این \u27e6پوهنتون\u200cهاي\u27e7 کشور را در بر می\u200cگیرد.", fixed="این پوهنتون\u200cهای کشور را در بر می\u200cگیرد."),
    bad("fa-AF", "دفتر ملل متحد در \u27e6كابل\u27e7 گزارش \u27e6مي\u200cدهد\u27e7.", fixed="دفتر ملل متحد در کابل گزارش می\u200cدهد."),
    good("fa-AF", "والی کندز و هیأت ملل متحد در کابل دیدار کردند."),
    good("fa-AF", "مراسم با بسم الله الرحمن الرحيم آغاز شد."),
    good("fa-AF", "آیت «\u0648\u0627\u0639\u062a\u0635\u0645\u0648\u0627 بحبل الله جميعا» تلاوت شد."),
    bad("ur", "وزیر نے \u27e6كراچی\u27e7 میں خطاب کیا۔", fixed="وزیر نے کراچی میں خطاب کیا۔"),
    bad("ur", "دونوں \u27e6ملكوں\u27e7 کے درمیان \u27e6تجارتي\u27e7 بات چیت ہوئی۔", fixed="دونوں ملکوں کے درمیان تجارتی بات چیت ہوئی۔"),
    bad("ur", "\u27e6وه\u27e7 اگلے ماہ اسلام آباد جائیں گے۔", fixed="وہ اگلے ماہ اسلام آباد جائیں گے۔"),
    good("ur", "وہ کراچی اور لاہور کے دورے پر ہیں۔"),
    good("ur", "انہوں نے السلام عليكم کہہ کر خطاب شروع کیا۔"),
    good("ur", "آیت «\u0625\u0646\u0627 \u0623\u0639\u0637\u064a\u0646\u0627\u0643 \u0627\u0644\u0643\u0648\u062b\u0631» پڑھی گئی۔"),
    good("fa", "قال وزير الخارجية إن الاجتماع كان مفيدا، وأضاف أن التعاون بين البلدين مستمر في هذا المجال."),  # Arabic throughout
    good("ps", "د پوهنې وزارت وايي چې دا کال نوي ښوونځي جوړېږي."),  # Pashto writes the Arabic yeh
    good("ar", "قال الوزير إن الكتاب كبير."),
)  # fmt: skip
