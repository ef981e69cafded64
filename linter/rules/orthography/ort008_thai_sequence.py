"""ORT008 thai-sequence."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules.closed_lists import words_with_wrong_sequences
from linter.rules.dependent_signs import orphans
from linter.rules.model import Problem, bad, good, prose_rule


# What it finds is not in the normal form either; it says more than "not normalised", so it speaks.
@prose_rule("ORT008", "thai-sequence", "warning", fix="safe", convention="tone_signs", claims=True,
            references=("The Unicode Standard, chapter 16.1: Thai", "WTT 2.0, Thai API Consortium"))  # fmt: skip
def thai_sequence(prose: Prose, language: Language) -> Iterator[Problem]:
    """A Thai or Lao syllable is typed in pieces or in an order that only looks right.

    Two signs e for the one sign ae, a circle and an aa for the one sign am, a tone mark before its vowel: on most
    screens the syllable looks the same, but no search finds the word, lines break inside it, and some fonts show a
    dotted circle.

    Left alone: what the language writes apart; a sign that is shown by itself on a dotted circle, in quotation marks or
    in brackets; a mark that is typed twice (doubled-vowel-sign).

    Repair: write the one sign, and the vowel before the tone mark. A sign that stands alone after a space or a Latin
    letter has lost its consonant: only an editor can mend that.
    """
    for found in words_with_wrong_sequences(prose, language, "tone_signs", "sequences"):
        yield found.problem(prose, "is typed in pieces or in the wrong order")
    yield from orphans(prose, language, "tone_signs")


# U+0E40 SARA E, U+0E41 SARA AE, U+0E4D NIKHAHIT, U+0E32 SARA AA, U+0E33 SARA AM, U+0E48 MAI EK, U+0E49 MAI THO,
# U+0E34 SARA I, U+0E37 SARA UEE, U+0E39 SARA UU, U+0E4C THANTHAKHAT; Lao has its own at U+0E80 higher.
EXAMPLES = (
    bad("th", "กระทรวง\u27e6\u0e40\u0e40\u27e7ถลงข่าวเมื่อวันจันทร์", fixed="กระทรวง\u0e41ถลงข่าวเมื่อวันจันทร์"),
    bad("th", "\u27e6ส\u0e4d\u0e32\u27e7นักงานเปิดทำการแล้ว", fixed="ส\u0e33นักงานเปิดทำการแล้ว"),
    bad("th", "แหล่ง\u27e6น\u0e49\u0e4d\u0e32\u27e7ของชุมชน", fixed="แหล่ง\u0e19\u0e49\u0e33ของชุมชน"),
    bad("th", "แหล่ง\u27e6น\u0e4d\u0e49\u0e32\u27e7ของชุมชน", fixed="แหล่ง\u0e19\u0e49\u0e33ของชุมชน"),
    bad("th", "แม่น\u27e6\u0e33\u0e49\u27e7โขง", fixed="แม่\u0e19\u0e49\u0e33โขง"),
    bad("th", "การ\u27e6ต\u0e49\u0e31\u27e7งครรภ์และการคลอด", fixed="การ\u0e15\u0e31\u0e49งครรภ์และการคลอด"),
    bad("th", "คณะ\u27e6ผ\u0e49\u0e39\u27e7แทนจากสามประเทศ", fixed="คณะ\u0e1c\u0e39\u0e49แทนจากสามประเทศ"),
    bad("th", "มหาวิทยาลัยที่ได้รับ\u27e6ส\u0e4c\u0e34\u27e7", fixed="มหาวิทยาลัยที่ได้รับ\u0e2a\u0e34\u0e4c"),
    bad("th", "ข้าว ผัก ผลไม้ \u27e6ฯ ล ฯ\u27e7 ถูกส่งไปแล้ว", fixed="ข้าว ผัก ผลไม้ ฯลฯ ถูกส่งไปแล้ว"),
    bad("th", "โครงการให\u27e6ม \u0e48\u27e7ของรัฐบาล"),
    bad("th", "<p>สำนัก<b>\u27e6\u0e40\u0e40\u27e7ผน</b>งาน</p>", format="html", fixed="<p>สำนัก<b>\u0e41ผน</b>งาน</p>"),
    good("th", "สำนักงานแถลงข่าวเรื่องแหล่งน้ำและการตั้งครรภ์ที่เมืองเก่า"),
    good("th", "สหรัฐฯ ส่งข้าว ผัก ผลไม้ ฯลฯ ไปยังพื้นที่"),
    good("th", "ไม้เอก \u25cc\u0e48 และไม้โท (\u0e49) เป็นวรรณยุกต์"),
    good("th", "ผู้แทน 5 ประเทศเยือน เลขที่ 12 ถนนแจ้งวัฒนะ"),
    bad("lo", "\u27e6\u0ec0\u0ec0\u27e7ຂວງຫຼວງພະບາງ", fixed="\u0ec1ຂວງຫຼວງພະບາງ"),
    bad("lo", "ແມ່\u27e6ນ\u0ec9\u0ecd\u0eb2\u27e7ຂອງ", fixed="ແມ່\u0e99\u0ec9\u0eb3ຂອງ"),
    bad("lo", "ກອງປະຊຸມ\u27e6ຄ\u0ec9\u0eb1\u27e7ງທີສອງ", fixed="ກອງປະຊຸມ\u0e84\u0eb1\u0ec9ງທີສອງ"),
    good("lo", "ແຂວງຫຼວງພະບາງຕັ້ງຢູ່ລິມແມ່ນ້ຳຂອງ"),
    good("lo", "ກອງປະຊຸມຄັ້ງທີສອງຈັດຂຶ້ນຢູ່ນະຄອນຫຼວງວຽງຈັນ"),
    good("lo", "ໄມ້ເອກ \u25cc\u0ec8 ແມ່ນວັນນະຍຸດ"),
)  # fmt: skip
