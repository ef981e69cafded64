"""ORT015 doubled-vowel-sign."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.words import written_unit

# Marks that a letter carries once: Hebrew and Arabic points; vowel signs, nasal signs, viramas and tone marks of the
# scripts of India, of Thai, Lao, Burmese and Khmer. The stackers of Burmese and Khmer are none.
_MARKS = (
    "\u05b0-\u05bd\u05bf\u05c1\u05c2\u05c7\u064b-\u0655\u0670"
    "\u0900-\u0903\u093a-\u093c\u093e-\u094f\u0955-\u0957\u0962\u0963"  # Devanagari
    "\u0981-\u0983\u09bc\u09be-\u09c8\u09cb-\u09cd\u09d7\u09e2\u09e3"  # Bengali
    "\u0a01-\u0a03\u0a3c\u0a3e-\u0a4d\u0a70\u0a71\u0a81-\u0a83\u0abc\u0abe-\u0acd"  # Gurmukhi, Gujarati
    "\u0b01-\u0b03\u0b3c\u0b3e-\u0b4d\u0b82\u0bbe-\u0bcd\u0bd7"  # Oriya, Tamil
    "\u0c00-\u0c04\u0c3e-\u0c4d\u0c55\u0c56\u0c81-\u0c83\u0cbc\u0cbe-\u0ccd"  # Telugu, Kannada
    "\u0d00-\u0d03\u0d3e-\u0d4d\u0d57\u0d81-\u0d83\u0dca\u0dcf-\u0ddf"  # Malayalam, Sinhala
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece"  # Thai, Lao
    "\u102b-\u1038\u103a-\u103e\u17b6-\u17d1\u17dd"  # Burmese, Khmer
)
# Thai and Lao vowels that are letters to Unicode. Longer runs of them are drawn out on purpose, as in "yeees".
_VOWEL_LETTERS = "\u0e30\u0e32\u0e33\u0e41-\u0e44\u0eb0\u0eb2\u0eb3\u0ec1-\u0ec4"
_DOUBLED = lazy(f"([{_MARKS}])\\1+|([{_VOWEL_LETTERS}])(?<!\\2\\2)\\2(?!\\2)")
# Urdu and Arabic typists write the sign of tanwin as the two signs that it is drawn as: fatha, damma or kasra twice.
_TANWIN = lazy("([\u064e\u064f\u0650])\\1(?!\\w)")
_SIGNS_OF_TANWIN = {"\u064e": "\u064b", "\u064f": "\u064c", "\u0650": "\u064d"}
_SIGN = lazy(f"[{_MARKS}{_VOWEL_LETTERS}]")


@prose_rule("ORT015", "doubled-vowel-sign", "warning", fix="safe", ranges=("\u05b0\u17dd",),
            references=("The Unicode Standard, chapters 9, 12 and 16",))  # fmt: skip
def doubled_vowel_sign(prose: Prose, language: Language) -> Iterator[Problem]:
    """A vowel sign, tone mark or point is typed twice on one letter.

    The second lies upon the first and is not seen, or it stands beside it on a dotted circle. The word is another one
    to every search and to a reading voice.

    Left alone: a Thai or Lao vowel that is drawn out on purpose, three times or more; different signs on one letter.

    Repair: write the sign once. Twice the same short vowel at the end of an Arabic or Urdu word most likely stands for
    tanwin, which is a sign of its own: there an editor must look.
    """
    text = prose.text
    if not any(sign + sign in text for sign in prose.alphabet if sign > "\u0590" and _SIGN.match(sign)):
        return
    done = 0
    for match in _DOUBLED.finditer(text):
        if match.start() < done:
            continue
        start, done = written_unit(text, *match.span(), language)
        word = text[start:done]
        whole = _TANWIN.sub(lambda found: _SIGNS_OF_TANWIN[found.group(1)], word)
        write = _DOUBLED.sub(lambda found: found.group()[0], whole)
        message = f'A sign of "{word}" is typed twice. Write "{write}".'
        yield prose.problem(start, done, message, write=write, fix="safe" if whole == word else "unsafe")


# The sign is given as an escape where it is doubled.
EXAMPLES = (
    bad("hi", "नए स्कूल खोले \u27e6जाएँग\u0947\u0947\u27e7।", fixed="नए स्कूल खोले जाएँग\u0947।"),
    bad("hi", "\u27e6म\u0902\u0902त्री\u27e7 ने \u27e6घोषण\u093e\u093e\u27e7 की।", fixed="म\u0902त्री ने घोषण\u093e की।"),
    bad("hi", "<p>वे <b>\u27e6गए\u0901\u0901\u27e7</b> थे।</p>", format="html", fixed="<p>वे <b>गए\u0901</b> थे।</p>"),
    good("hi", "वे नए स्कूलों में जाएँगे। लोगों के सुझाव माँगे गए।"),
    good("hi", "गाँवों में चेतावनी यंत्र लगाए जाएँगे।"),
    good("hi", "धीरे धीरे काम आगे बढ़ा।"),
    bad("ne", "सम्झौता लागू \u27e6हुन\u0947\u0947\u27e7 छ।", fixed="सम्झौता लागू हुने छ।"),
    bad("ne", "\u27e6नेपाल\u0940\u0940\u27e7 टोली काठमाडौँ पुग्यो।", fixed="नेपाली टोली काठमाडौँ पुग्यो।"),
    bad("ne", "\u27e6विक\u093e\u093eस\u27e7 आयोजना", fixed="विकास आयोजना"),
    good("ne", "नेपाली टोली काठमाडौँ पुग्यो।"),
    good("ne", "सम्झौता लागू हुनेछ।"),
    good("ne", "बिस्तारै बिस्तारै काम अघि बढ्यो।"),
    bad("bn", "\u27e6চুক্ত\u09bf\u09bf\u27e7 সই হয়েছে।", fixed="চুক্তি সই হয়েছে।"),
    bad("bn", "\u27e6বাংল\u09be\u09beদেশ\u27e7 সফর", fixed="বাংলাদেশ সফর"),
    bad("bn", "তিনি \u27e6দেশ\u09c7\u09c7\u27e7 ফিরেছেন।", fixed="তিনি দেশে ফিরেছেন।"),
    good("bn", "বাংলাদেশে চুক্তি সই হয়েছে।"),
    good("bn", "তিনি ধীরে ধীরে দেশে ফিরেছেন।"),
    good("bn", "দুঃখ প্রকাশ করে সংবাদ সম্মেলন"),
    bad("ta", "\u27e6மாநாட\u0bc1\u0bc1\u27e7 நடந்தது.", fixed="மாநாடு நடந்தது."),
    bad("ta", "\u27e6நூலகம\u0bcd\u0bcd\u27e7 திறக்கப்பட்டது.", fixed="நூலகம் திறக்கப்பட்டது."),
    bad("ta", "\u27e6த\u0bbf\u0bbfட்டம்\u27e7 தொடங்கியது.", fixed="திட்டம் தொடங்கியது."),
    good("ta", "மாநாடு சென்னையில் நடந்தது."),
    good("ta", "நூலகம் திறக்கப்பட்டது."),
    good("ta", "மெல்ல மெல்ல திட்டம் வளர்ந்தது."),
    bad("ar", "قال \u27e6الوز\u0650\u0650ير\u27e7 إن الاتفاق نافذ.", fixed="قال الوز\u0650ير إن الاتفاق نافذ."),
    bad("ar", "كان الحضور \u27e6كبير\u064b\u064bا\u27e7.", fixed="كان الحضور كبير\u064bا."),
    bad("ar", "في \u27e6عم\u0651\u0651ان\u27e7", fixed="في عم\u0651ان"),
    good("ar", "قال الوزير في عم\u0651\u064eان إن الحضور كان كبيرًا."),  # shadda and fatha on one letter
    good("ar", "كُتب الاتفاق باللغتين."),
    good("ar", "وصل الوفد اليوم."),
    bad("ur", "\u27e6تقریبا\u064e\u064e\u27e7 سو افراد شریک ہوئے۔", fixed="تقریبا\u064b سو افراد شریک ہوئے۔"),
    bad("ur", "\u27e6مہم\u0651\u0651\u27e7 جاری ہے۔", fixed="مہم\u0651 جاری ہے۔"),
    bad("ur", "\u27e6کتاب\u0650\u0650\u27e7 نو", fixed="کتاب\u064d نو"),
    good("ur", "کتاب\u0650 نو شائع ہوئی۔"),
    good("ur", "مہم\u0651 جاری ہے۔"),
    good("ur", "تقریبا\u064b سو افراد شریک ہوئے۔"),
    bad("fa", "متن \u27e6کاملا\u064b\u064b\u27e7 روشن است.", fixed="متن کاملا\u064b روشن است."),
    bad("fa", "\u27e6دربار\u0647\u0654\u0654\u27e7 این موضوع", fixed="دربار\u0647\u0654 این موضوع"),
    bad("fa", "نظام \u27e6مل\u0651\u0651ی\u27e7", fixed="نظام مل\u0651ی"),
    good("fa", "دربار\u0647\u0654 این موضوع گفت\u200cوگو شد."),
    good("fa", "نظام مل\u0651ی و متن روشن است."),
    good("fa", "متن کاملاً روشن است."),
    bad("th", "โครงการให\u27e6ม\u0e48\u0e48\u27e7ของรัฐบาล", fixed="โครงการใหม่ของรัฐบาล"),
    bad("th", "ความร่วม\u27e6ม\u0e37\u0e37\u27e7อของสองประเทศ", fixed="ความร่วมมือของสองประเทศ"),
    bad("th", "การปร\u27e6\u0e30\u0e30\u27e7ชุมครั้งที่สอง", fixed="การประชุมครั้งที่สอง"),
    good("th", "โครงการใหม่ของรัฐบาลและความร่วมมือของสองประเทศ"),
    good("th", "ผู้ชมร้องว่า จ้\u0e32\u0e32\u0e32"),  # drawn out on purpose
    good("th", "การประชุมครั้งที่สองที่ป่าใหญ่"),
    bad("lo", "ກອງປະຊຸມ\u27e6ຄ\u0eb1\u0eb1\u0ec9\u27e7ງທີສອງ", fixed="ກອງປະຊຸມຄັ້ງທີສອງ"),
    bad("lo", "ສປປ ລ\u27e6\u0eb2\u0eb2\u27e7ວ", fixed="ສປປ ລາວ"),
    bad("lo", "\u27e6ປ\u0eb5\u0eb5\u27e7 2025", fixed="ປ\u0eb5 2025"),
    good("lo", "ສປປ ລາວ ປີ 2025"),
    good("lo", "ແຂວງຫຼວງພະບາງ"),
    good("lo", "ກອງປະຊຸມຄັ້ງທີສອງ"),
    bad("km", "\u27e6ក\u17b6\u17b6\u27e7រប្រជុំ", fixed="ការប្រជុំ"),
    bad("km", "\u27e6ព\u17b7\u17b7\u27e7ធី", fixed="ព\u17b7ធី"),
    bad("km", "\u27e6ភ\u17bc\u17bc\u27e7មិ", fixed="ភ\u17bcមិ"),
    good("km", "ពិធីនៅភូមិ"),
    good("km", "កិច្ចប្រជុំលើកទី២"),
    good("km", "ការប្រជុំនៅភ្នំពេញ"),
    bad("my", "သတ\u27e6\u1004\u103a\u1038\u1038\u27e7စာ", fixed="သတင်းစာ"),
    bad("my", "မြန်\u27e6မ\u102c\u102c\u27e7", fixed="မြန်မ\u102c"),
    bad("my", "ရန်\u27e6က\u102f\u102f\u27e7န်", fixed="ရန်က\u102fန်"),
    good("my", "မြန်မာ၊ ရန်ကုန်"),
    good("my", "ဝန်ကြီးဌာန"),
    good("my", "သတင်းစာရှင်းလင်းပွဲ"),
    bad("he", "הוא אמר \u27e6ש\u05c1\u05c1לום\u27e7 לכולם.", fixed="הוא אמר ש\u05c1לום לכולם."),
    bad("he", "\u27e6ש\u05b7\u05b7בת\u27e7 שלום", fixed="ש\u05b7בת שלום"),
    bad("he", "\u27e6ב\u05bc\u05bcית\u27e7 הספר", fixed="ב\u05bcית הספר"),
    good("he", "ש\u05b7ב\u05b8\u05bcת שלום"),
    good("he", "בית הספר נפתח בירושלים."),
    good("he", "ש\u05b8\u05c1לום לכולם"),  # qamats and shin dot on one letter
    good("en", "The harbour opened in 2024."),
)  # fmt: skip
