"""ORT012 indic-marks."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules.closed_lists import words_with_wrong_sequences, wrong_words
from linter.rules.dependent_signs import orphans
from linter.rules.model import Problem, bad, good, prose_rule


@prose_rule("ORT012", "indic-marks", "warning", fix="safe", convention="indic_marks",
            references=("The Unicode Standard, chapter 12: vowel letters and their sequences", "Central Hindi Directorate"))  # fmt: skip
def indic_marks(prose: Prose, language: Language) -> Iterator[Problem]:
    """A word of Hindi or a related script has a colon for its visarga, vowel signs in pieces or in a wrong order, or a
    sign without its letter.

    Hindi, Nepali, Bengali, Tamil, Khmer and Burmese write vowels as signs on a consonant. A word whose signs are typed
    in pieces often looks right, but it is another word to every search; a sign on its own shows a dotted circle. The
    visarga (\u0903) is a letter of the word that looks like a colon.

    Left alone: a real colon after a word; a sign that is shown by itself on a dotted circle, in quotation marks or in
    brackets; joiners between signs; a sign that is typed twice (doubled-vowel-sign).

    Repair: write the visarga, or the signs in their order. Both are repaired safely where the word can be nothing else.
    What a sign after a space belongs to, only an editor knows.
    """
    for found in wrong_words(prose, language, "indic_marks", "words"):
        yield found.problem(prose, "has a colon for the visarga, or a visarga for the colon")
    for found in words_with_wrong_sequences(prose, language, "indic_marks", "sequences"):
        yield found.problem(prose, "has vowel signs in pieces or in the wrong order")
    yield from orphans(prose, language, "indic_marks")


# U+0903 VISARGA, U+093F SIGN I, U+093E SIGN AA, U+0947 SIGN E, U+0902 ANUSVARA, U+093C NUKTA
EXAMPLES = (
    bad("hi", "\u27e6अत:\u27e7 बैठक स्थगित की गई।", fixed="अतः बैठक स्थगित की गई।"),
    bad("hi", "सम्मेलन \u27e6पुन:\u27e7 मार्च में होगा और \u27e6प्राय:\u27e7 दो दिन चलता है।", fixed="सम्मेलन पुनः मार्च में होगा और प्रायः दो दिन चलता है।"),
    bad("hi", "सभी को \u27e6नि:शुल्क\u27e7 टीका लगेगा।", fixed="सभी को निःशुल्क टीका लगेगा।"),
    bad("hi", "\u27e6निम्नलिखितः\u27e7 देश शामिल हैं।", fixed="निम्नलिखित: देश शामिल हैं।"),
    bad("hi", "मंत्री ने \u27e6\u0905\u093eज\u27e7 घोषणा की।", fixed="मंत्री ने \u0906ज घोषणा की।"),
    bad("hi", "\u27e6ल\u093e\u0947ग\u27e7 सुरक्षित हैं।", fixed="\u0932\u094bग सुरक्षित हैं।"),
    bad("hi", "यहाँ \u27e6क\u0902\u093eच\u27e7 का कारख़ाना है।", fixed="यहाँ \u0915\u093e\u0902च का कारख़ाना है।"),
    bad("hi", "\u27e6ज\u093f\u093cला\u27e7 अधिकारी", fixed="\u091c\u093c\u093fला अधिकारी"),
    bad("hi", "किसानों को \u27e6सहयोग \u093f\u27e7 दिया जाएगा।"),
    bad("hi", "<p>\u27e6अत:\u27e7 <b>सहमति</b> बनी।</p>", format="html", fixed="<p>अतः <b>सहमति</b> बनी।</p>"),
    good("hi", "उन्होंने कहा: “अतः हम पुनः मिलेंगे।” दुःख की बात है।"),
    good("hi", "शामिल देश: भारत, नेपाल। समय 10:30 बजे। मुख्य बिंदु:"),
    good("hi", "मात्रा \u25cc\u093f व्यंजन से पहले और “\u093e” बाद में दिखती है।"),
    good("hi", "ज़िला कार्यालय, क्\u200dष, आज, लोग, काँच और ऐतिहासिक भवन"),
    bad("ne", "\u27e6अत:\u27e7 सम्झौता लागू भयो।", fixed="अतः सम्झौता लागू भयो।"),
    bad("ne", "बैठक \u27e6पुन:\u27e7 बस्नेछ।", fixed="बैठक पुनः बस्नेछ।"),
    bad("ne", "\u27e6\u0905\u093eर्थिक\u27e7 सहयोग", fixed="\u0906र्थिक सहयोग"),
    good("ne", "मन्त्रीले भने: “अतः हामी फेरि भेट्नेछौं।”"),
    good("ne", "सहभागी देश: नेपाल, भारत"),
    good("ne", "आर्थिक सहयोग र ऐतिहासिक सम्बन्ध"),
    bad("bn", "তিনি \u27e6দু:খ\u27e7 প্রকাশ করেন।", fixed="তিনি দুঃখ প্রকাশ করেন।"),
    bad("bn", "\u27e6নি:শর্ত\u27e7 সহায়তা দেওয়া হবে।", fixed="নিঃশর্ত সহায়তা দেওয়া হবে।"),
    bad("bn", "\u27e6\u0985\u09beজ\u27e7 চুক্তি সই হলো।", fixed="\u0986জ চুক্তি সই হলো।"),
    good("bn", "তিনি বলেন: “দুঃখ নেই।” ডাঃ রহমান উপস্থিত ছিলেন।"),
    good("bn", "মোঃ করিম, সময়: সকাল ১০টা"),
    good("bn", "আজ নিঃশর্ত সহায়তা দেওয়া হবে।"),
    bad("ta", "\u27e6\u0b85\u0bc2ண்டு\u27e7 விழா நடந்தது.", fixed="\u0b86ண்டு விழா நடந்தது."),
    bad("ta", "மாநாடு \u27e6சென்னைய \u0bbfல்\u27e7 நடந்தது."),
    bad("ta", "புதிய \u27e6நூலக \u0bcd\u27e7 திறக்கப்பட்டது."),
    good("ta", "ஆண்டு விழா சென்னையில் நடந்தது."),
    good("ta", "குறி \u25cc\u0bbf உயிர்மெய் எழுத்தில் வரும்."),
    good("ta", "அஃது புதிய திட்டம்: நூலகம்"),
    bad("km", "ក្រសួង\u27e6ប\u17c1\u17b8\u27e7កសន្និសីទ", fixed="ក្រសួងប\u17beកសន្និសីទ"),
    bad("km", "ព្រះ\u27e6\u179f\u17c1\u17b6\u27e7ម", fixed="ព្រះ\u179f\u17c4ម"),
    bad("km", "ពេល\u27e6\u1793\u17c6\u17b6\u27e7មក", fixed="ពេល\u1793\u17b6\u17c6មក"),
    good("km", "ក្រសួងការបរទេសបើកសន្និសីទនៅភ្នំពេញ"),
    good("km", "ភ្ញៀវ ៥ នាក់នាំយកសារមក"),
    good("km", "ស្រៈ \u25cc\u17be និងព្យញ្ជនៈ"),
    bad("my", "\u27e6\u1025\u103a\u27e7ပြားများ ထုတ်လုပ်သည်။", fixed="\u1009\u103aပြားများ ထုတ်လုပ်သည်။"),
    bad("my", "သတ္တ\u27e6\u1025\u103a\u27e7များ", fixed="သတ္တ\u1009\u103aများ"),
    bad("my", "ကျောင်\u27e6သ \u102c\u27e7"),
    good("my", "ဝန်ကြီးဌာနက သတင်းစာရှင်းလင်းပွဲ ကျင်းပသည်။"),
    good("my", "ဥပဒေ ၅ ခု နှင့် ဉာဏ်ပညာ"),
    good("my", "သရ \u25cc\u102c နှင့် ဗျည်း"),
)  # fmt: skip
