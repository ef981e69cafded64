"""TYP017 latin-punctuation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules import consistency
from linter.rules.latin_marks import (
    Entry,
    Place,
    brackets,
    ends_a_sentence,
    entries,
    last_words,
    places,
    unequal_brackets,
)
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.shown import called, shown


@prose_rule("TYP017", "latin-punctuation", "warning", fix="safe", convention="latin_marks",
            triggers=",.;:?!|()\u060c\u061b\u061f\u06d4\u09f7\uff0c\u2022\u2027\u30fb\u318d\u4e36",
            references=("Unicode Standard 6.2, 7.2, 9.2, 12.1", "GB/T 15834-2011", "W3C Text Layout Requirements"))  # fmt: skip
def latin_punctuation(prose: Prose, language: Language) -> Iterator[Problem]:
    """A comma, full stop, question mark or other mark of another script, mostly Latin, stands where the language has its own.

    Such a mark comes from the keyboard of the original. It has another width and another place on the line, in a
    right-to-left text it may jump to the wrong side of its word, and readers take it for carelessness.

    A full stop of the Latin script counts only in a document that mostly writes the native one, for in several
    languages some papers use it throughout. It is only a hint where Chinese or Japanese leaves room for doubt, because
    a space or a Latin word follows or the mark is repeated, unless the document mostly writes the native marks. Where
    both marks are good usage, only the odd one out is a hint.

    Left alone: marks after Latin words, and inside numbers, times and addresses; brackets that hold only Latin words;
    the full stops of abbreviations, initials and numbered lines; a line in another language of the same script.

    Repair: write the mark of the language. It is safe where the mark can mean nothing else; elsewhere an editor must
    look.
    """
    table = entries(language)
    found = list(places(prose, language))
    yield from _marks(prose, language, table, found)
    yield from _uniform(prose, table, found)
    yield from _brackets(prose, language)


def _marks(prose: Prose, language: Language, table: dict[str, Entry], found: list[Place]) -> Iterator[Problem]:
    """Each mark that is wrong where it stands."""
    if not found:
        return
    native = {write: prose.text.count(write) for write in {entry.write for entry in table.values()}}
    used = Counter(place.mark for place in found)
    foreign_habit = sum(native.values()) <= len(found)
    ending: dict[str, frozenset[str]] = {}
    for place in found:
        write, fix, when, *_ = table[place.mark]
        if when == "consistency" or (when == "majority" and native[write] <= used[place.mark]):
            continue
        if when == "majority":
            if write not in ending:
                ending[write] = last_words(prose.text, write)
            if not ends_a_sentence(prose, place, language, ending[write]):
                continue
        safe = place.certain and (fix == "safe" or (fix == "safe-where-used" and native[write] > 0))
        doubtful = when == "majority-or-hint" or not place.certain
        yield prose.problem(
            place.start,
            place.end,
            f"{called(place.mark)} stands where {language.name} has a mark of its own. Write {shown(write)}.",
            edits=[_edit(prose, place, write)],
            fix="safe" if safe else "unsafe",
            severity="info" if doubtful and foreign_habit else None,
        )


def _edit(prose: Prose, place: Place, write: str) -> tuple[int, int, str]:
    """The native mark; a wide one brings its own room, so that blanks beside it go."""
    start, end = place.start, place.end
    if not place.certain and write >= "\u3001":
        while prose.text[end : end + 1] == " ":
            end += 1
        while prose.text[start - 1 : start] == " ":
            start -= 1
    return start, end, write * (place.end - place.start)


def _uniform(prose: Prose, table: dict[str, Entry], found: list[Place]) -> Iterator[Problem]:
    """Marks that are good usage throughout a text, and wrong beside the others."""
    for mark, entry in table.items():
        if entry.when != "consistency" or mark not in prose.alphabet:
            continue
        write = entry.write
        here = [(place.start, place.end) for place in found if place.mark == mark]
        chosen = consistency.choice({write: [(0, 0)] * prose.text.count(write), mark: here})
        if chosen and chosen[0] == write:
            message = f"Elsewhere this document writes {shown(write)}, and here {called(mark)}. Write the same here."
            yield consistency.problem(prose, here, message, f"another {mark} where the document writes {write}")


def _brackets(prose: Prose, language: Language) -> Iterator[Problem]:
    wide: list[str] | None = language.typography.get("latin_brackets")
    if not wide:
        return
    opening, closing = wide
    for start, end in unequal_brackets(prose):
        message = f'One bracket is full-width and the other is not. Write "{opening}" and "{closing}" (full-width).'
        edits = [(start, start + 1, opening), (end - 1, end, closing)]
        yield prose.problem(start, end, message, edits=edits, fix="unsafe")
    if "(" not in prose.alphabet:
        return
    for start, end in brackets(prose, language):
        message = (
            f'Latin brackets stand around words of {language.name}. Write "{opening}" and "{closing}" (full-width).'
        )
        edits = [(start, start + 1, opening), (end - 1, end, closing)]
        yield prose.problem(start, end, message, edits=edits, fix="unsafe", severity="info")


EXAMPLES = (
    # Arabic, Persian, Urdu, Pashto
    bad(
        "ar", "وقال الوزير⟦,⟧ في مؤتمر صحفي، إن المحادثات بدأت.", fixed="وقال الوزير، في مؤتمر صحفي، إن المحادثات بدأت."
    ),
    bad("ar", "هل بدأت المحادثات⟦?⟧", fixed="هل بدأت المحادثات؟"),
    bad("ar", "وفي عام 2025⟦,⟧ بدأت المحادثات.", fixed="وفي عام 2025، بدأت المحادثات."),
    bad("ar", "وقعت شركة «النور»⟦,⟧ الاتفاق.", fixed="وقعت شركة «النور»، الاتفاق."),
    # U+06D4 is ARABIC FULL STOP, the full stop of Urdu
    bad("ar", "بدأت المحادثات اليوم⟦\u06d4⟧", fixed="بدأت المحادثات اليوم."),
    bad("fa", "آیا نشست برگزار شد⟦?⟧", fixed="آیا نشست برگزار شد؟"),
    bad("fa", "وزیر گفت⟦;⟧ نشست فردا برگزار می\u200cشود.", fixed="وزیر گفت؛ نشست فردا برگزار می\u200cشود."),
    bad("ur", "وزیر نے کہا⟦,⟧ کہ بات چیت شروع ہو گئی\u06d4", fixed="وزیر نے کہا، کہ بات چیت شروع ہو گئی\u06d4"),
    bad(
        "ur",
        "بات چیت شروع ہو گئی ہے\u06d4 اجلاس کل ہے\u06d4 وزیر نے یہ کہا ہے⟦.⟧ یہ اہم ہے\u06d4",
        fixed="بات چیت شروع ہو گئی ہے\u06d4 اجلاس کل ہے\u06d4 وزیر نے یہ کہا ہے\u06d4 یہ اہم ہے\u06d4",
    ),
    bad("ps", "وزیر وویل⟦,⟧ چې خبرې پیل شوې.", fixed="وزیر وویل، چې خبرې پیل شوې."),
    bad(
        "ar",
        "<p>وقال <b>الوزير</b>⟦,⟧ إن المحادثات بدأت.</p>",
        format="html",
        fixed="<p>وقال <b>الوزير</b>، إن المحادثات بدأت.</p>",
    ),
    good("ar", "بلغت الميزانية 1,000 دولار، وفق منظمة WHO, وهي كبيرة."),
    good("fa", "بودجه ۱,۰۰۰ دلار است."),
    good("ar", "راجع https://example.org/a?b=c;d=e للتفاصيل."),
    good("ar", "قال بالإنجليزية: \u201cHello, friends; how are you?\u201d ثم مضى."),
    good("ar", "نشرت الصحيفة: «بات چیت شروع ہو گئی ہے\u06d4» كما ورد."),
    good("ps", "هغه وویل؛ موږ راځو; بیا لاړ."),
    good("ur", "ڈاکٹر ایم. اے. خان نے کہا\u06d4 اجلاس کل ہے\u06d4 بات چیت جاری ہے\u06d4"),
    good("ur", "بات چیت شروع ہو گئی ہے. اجلاس کل ہے."),
    # Hebrew, Greek
    bad("he", "השר אמר⟦،⟧ כי השיחות החלו.", fixed="השר אמר, כי השיחות החלו."),
    good("he", "המילה הערבית «نعم، شكرا» מוכרת."),
    bad("el", "Πότε αρχίζουν οι συνομιλίες⟦?⟧", fixed="Πότε αρχίζουν οι συνομιλίες;"),
    bad("el", "Πότε αρχίζουν; Ποιος θα έρθει⟦?⟧", fixed="Πότε αρχίζουν; Ποιος θα έρθει;"),
    good("el", "Το βιβλίο «What now?» κυκλοφορεί (?) σήμερα."),
    # Hindi, Nepali, Bengali; U+09F7 is BENGALI CURRENCY NUMERATOR FOUR
    bad("hi", "बैठक आज शुरू हुई⟦|⟧ मंत्री ने भाषण दिया।", fixed="बैठक आज शुरू हुई। मंत्री ने भाषण दिया।"),
    bad("hi", "बैठक आज शुरू हुई। मंत्री ने भाषण दिया। वार्ता जारी है⟦.⟧", fixed="बैठक आज शुरू हुई। मंत्री ने भाषण दिया। वार्ता जारी है।"),
    bad("ne", "बैठक आज सुरु भयो⟦|⟧", fixed="बैठक आज सुरु भयो।"),
    bad("bn", "বৈঠক আজ শুরু হয়েছে⟦\u09f7⟧ মন্ত্রী ভাষণ দেন।", fixed="বৈঠক আজ শুরু হয়েছে। মন্ত্রী ভাষণ দেন।"),
    bad("bn", "বৈঠক আজ শুরু হয়েছে⟦|⟧", fixed="বৈঠক আজ শুরু হয়েছে।"),
    good("hi", "डॉ. बी. के. सिंह ने भाषण दिया। बैठक जारी है। वार्ता कल होगी।"),
    good("hi", "बैठक आज शुरू हुई. मंत्री ने भाषण दिया."),
    # at the end of a line a short word, or one of several points, is an abbreviation: AD, Ltd., km, MA
    good("bn", "বৈঠক শুরু হয়েছে। মন্ত্রী ভাষণ দেন।\n\nনবীর জন্ম ৫৭০ খ্রি.\n\nমেঘনা সিমেন্ট মিলস লি.\n\nসেতুর দৈর্ঘ্য: ৬ কি.মি."),
    good("hi", "बैठक शुरू हुई। मंत्री ने भाषण दिया।\n\nमगध स्टील प्रा. लि.\n\nरमेश शर्मा, एम.ए.\n\nस्थापना: 322 ई. पू."),
    bad(
        "bn",
        "বৈঠক শুরু হয়েছে। মন্ত্রী ভাষণ দেন।\n\nআলোচনা আবার চলবে⟦.⟧",
        fixed="বৈঠক শুরু হয়েছে। মন্ত্রী ভাষণ দেন।\n\nআলোচনা আবার চলবে।",
    ),
    good("hi", "समाचार | खेल | व्यापार"),
    # Armenian, Burmese and Khmer: both are in use, only the odd one is a hint
    bad("hy", "Առաջին\u0589 Երկրորդ\u0589 Երրորդ\u0589 Չորրորդ\u0589 Հինգերորդ⟦:⟧ Վերջ\u0589", severity="info"),
    bad("km", "ការប្រជុំបានចាប់ផ្តើម។ រដ្ឋមន្ត្រីបានមក។ គាត់និយាយ។ ចប់។ បញ្ចប់⟦.⟧", severity="info"),
    good("hy", "Առաջին: Երկրորդ: Երրորդ: Չորրորդ: Հինգերորդ:"),
    good("my", "အစည်းအဝေး စတင်သည်. ဝန်ကြီး ရောက်ရှိသည်။"),
    # Chinese
    bad("zh-Hans", "会谈今天开始⟦,⟧双方讨论贸易问题。", fixed="会谈今天开始，双方讨论贸易问题。"),
    bad("zh-Hans", "会谈何时开始⟦?⟧", fixed="会谈何时开始？"),
    bad("zh-Hant", "部長表示⟦:⟧「會談已經開始。」", fixed="部長表示：「會談已經開始。」"),
    # a doubtful place is a hint, and no hint where the text writes its own marks
    bad("zh-Hans", "会谈今天开始⟦.⟧", severity="info", fixed="会谈今天开始。"),
    bad(
        "zh-Hans", "会谈今天开始，双方讨论贸易问题。会谈很顺利⟦.⟧", fixed="会谈今天开始，双方讨论贸易问题。会谈很顺利。"
    ),
    bad(
        "zh-Hans",
        "会谈今天开始⟦,⟧ 双方讨论贸易。",
        severity="info",
        fixed="会谈今天开始，双方讨论贸易。",
    ),
    bad("zh-Hans", "会谈今天开始⟦,⟧双方讨论贸易，随后签字。", fixed="会谈今天开始，双方讨论贸易，随后签字。"),
    bad("zh-Hans", "会谈今天开始 ⟦,⟧双方讨论贸易，随后签字。", fixed="会谈今天开始，双方讨论贸易，随后签字。"),
    bad("zh-Hans", "出席会谈的有外交部长⟦(兼副总理)⟧。", severity="info", fixed="出席会谈的有外交部长（兼副总理）。"),
    # a wide bracket and a narrow one
    bad("zh-Hant", "世界衛生組織⟦（WHO)⟧發表報告。", fixed="世界衛生組織（WHO）發表報告。"),
    bad("ja", "事務局⟦(東京）⟧が発表した。", fixed="事務局（東京）が発表した。"),
    # U+4E36, a stroke of ideographs, where the list has its comma
    bad("zh-Hant", "學校⟦\u4e36⟧醫院和港口", fixed="學校、醫院和港口"),
    good("zh-Hans", "（见 1) 和 2) 两项）条件：a) 时间；b) 地点（日内瓦）。"),
    good("zh-Hans", "会谈很顺利 :) 谢谢！"),
    good("zh-Hans", "请使用 ? 代替问号键，输入 :help 查看说明，并填写“:file”选项。"),
    # U+30FB is KATAKANA MIDDLE DOT, U+2022 BULLET, U+2027 HYPHENATION POINT
    bad("zh-Hans", "约翰⟦\u30fb⟧史密斯出席了会谈。", fixed="约翰·史密斯出席了会谈。"),
    bad("zh-Hant", "約翰⟦\u2022⟧史密斯出席了會談。", fixed="約翰·史密斯出席了會談。"),
    good("zh-Hant", "約翰\u2027史密斯出席了會談。"),
    good("zh-Hans", "会谈于 12:30 开始，比分为3:2，预算为1,000.50元。"),
    good("zh-Hans", "世界卫生组织(WHO)与 Zoom, Teams 等公司合作。"),
    good("zh-Hans", "他说：“Hello, world. How are you?”随后离开。"),
    good("zh-Hans", "一. 会谈概况\n1.主要内容"),
    good("zh-Hans", "详见 https://example.org/a?b=1,2;c=3 的说明。"),
    good("zh-Hans", "<p>贸易&amp;投资</p>", format="html"),
    # Japanese
    bad("ja", "会議は本日始まり⟦,⟧大臣が出席した。", fixed="会議は本日始まり、大臣が出席した。"),
    bad("ja", "会議は本日始まりました⟦.⟧大臣が出席しました。", fixed="会議は本日始まりました。大臣が出席しました。"),
    bad("ja", "会議は延期か⟦?⟧", severity="info", fixed="会議は延期か？"),
    bad("ja", "東京⟦(千代田区)⟧で開かれた。", severity="info", fixed="東京（千代田区）で開かれた。"),
    bad("ja", "一、二、三、四、五⟦，⟧六と続く。", severity="info"),
    good("ja", "会議は，本日始まり，大臣が出席した。"),
    good("ja", "ジョン.スミス氏は Vue.js を使い、3.5%伸びた。"),
    # Korean; U+318D is HANGUL LETTER ARAEA, usual in texts of the government
    bad("ko", "정치⟦\u30fb⟧경제 분야의 협력", fixed="정치·경제 분야의 협력"),
    bad("ko", "정치·경제, 사회·문화, 과학·기술, 교육·체육, 국내·외, 남⟦\u318d⟧북 협력", severity="info"),
    good("ko", "한국, 일본 등이 참석했다. 왜 그런가?"),
    good("ko", "정치\u318d경제 분야의 협력"),
)
