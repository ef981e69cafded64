"""ORT004 space-for-zwnj."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.languages.persian.letters import WORD, ZWNJ
from linter.languages.persian.spaced import Parts, is_part, one_word
from linter.prose import Prose
from linter.rules.lost_joints import LostJoints, beside_other_writing, in_arabic
from linter.rules.model import Problem, bad, good, prose_rule


@prose_rule("ORT004", "space-for-zwnj", "warning", fix="safe", triggers=" ", convention="zwnj", enabled=False,
            references=("Academy of Persian Language and Literature: Dastur-e Khatt-e Farsi",))  # fmt: skip
def space_for_zwnj(prose: Prose, language: Language) -> Iterator[Problem]:
    """A space stands inside a word, where a ZERO WIDTH NON-JOINER belongs.

    می کند is one word, and so are کتاب ها and شده اند. With a space a line can break in the middle of the word, and a
    search for it fails. The sign without width keeps the parts together: می\u200cکند, کتاب\u200cها, شده\u200cاند.

    Left alone: می as the name of the month and as wine; what does not belong to the word before (ای کاش); two words that
    are often written apart, such as به طور.

    Repair: put U+200C for the space; behind a letter that never joins (کار ها) nothing is needed (کارها). A possessive
    or ای behind heh, and compounds (پیش بینی), are for an editor to decide.
    """
    if not any(map(is_part, prose.once(LostJoints).distinct)):
        return
    text = prose.text
    left, last = None, -1
    for match in WORD.finditer(text):
        if left is not None and match.start() == last + 1 and text[last] == " ":
            first, second = left.group(), match.group()
            if (is_part(first) or is_part(second)) and (
                parts := _parts(prose, left.start(), match.end(), first, second)
            ):
                yield _problem(prose, left.start(), match.end(), parts)
        left, last = match, match.end()


def _parts(prose: Prose, start: int, end: int, first: str, second: str) -> Parts | None:
    text = prose.text
    if first == "می" and _is_month(text, start, end):
        return None
    parts = one_word(first, second)
    if parts is None or beside_other_writing(text, start, end) or prose.protected(start, end):
        return None
    return None if in_arabic(prose, start, end) else parts


def _is_month(text: str, start: int, end: int) -> bool:
    """Whether می is May: behind a day of the month or the word "month", or before a year."""
    before = text[max(0, start - 8) : start].split()
    return bool(before) and (before[-1].isdigit() or before[-1] in ("ماه", "اول"))


def _problem(prose: Prose, start: int, end: int, parts: Parts) -> Problem:
    typed, word = prose.text[start:end], parts.word
    sign = "a ZERO WIDTH NON-JOINER (U+200C) for the space" if word.count(ZWNJ) > typed.count(ZWNJ) else "no space"
    if parts.compound:
        message = f'"{typed}" is one word in dictionaries: "{word}", with {sign}.'
    else:
        message = f'"{typed}" is one word. Write "{word}", with {sign}.'
    fix, severity = ("safe", None) if parts.certain else ("unsafe", "info" if parts.compound else None)
    return prose.problem(start, end, message, write=word, fix=fix, severity=severity)


# U+200C ZERO WIDTH NON-JOINER
EXAMPLES = (
    bad("fa", "مذاکرات فردا ادامه \u27e6می یابد\u27e7.", fixed="مذاکرات فردا ادامه می\u200cیابد."),
    bad("fa", "دولت این طرح را \u27e6نمی پذیرد\u27e7.", fixed="دولت این طرح را نمی\u200cپذیرد."),
    bad("fa", "\u27e6کتاب ها\u27e7 و \u27e6روزنامه های\u27e7 کتابخانه از نو چیده شد.", fixed="کتاب\u200cها و روزنامه\u200cهای کتابخانه از نو چیده شد."),
    bad("fa", "\u27e6کار های\u27e7 ساختمان پایان یافت.", fixed="کارهای ساختمان پایان یافت."),  # behind a letter that does not join
    bad("fa", "راه تازه \u27e6امن تر\u27e7 است.", fixed="راه تازه امن\u200cتر است."),
    bad("fa", "مهمانان به تالار \u27e6رسیده اند\u27e7.", fixed="مهمانان به تالار رسیده\u200cاند."),
    bad("fa", "شهر \u27e6خانه ای\u27e7 برای همه است.", fixed="شهر خانه\u200cای برای همه است."),
    bad("fa", "\u27e6پیش بینی\u27e7 هوا دشوار است.", severity="info", fixed="پیش\u200cبینی هوا دشوار است."),
    bad("fa-AF", "معلمان به صنف \u27e6می روند\u27e7.", fixed="معلمان به صنف می\u200cروند."),
    bad("fa-AF", "\u27e6پوهنتون های\u27e7 کشور باز شد.", fixed="پوهنتون\u200cهای کشور باز شد."),
    bad("fa-AF", "داکتران به قریه \u27e6رفته اند\u27e7.", fixed="داکتران به قریه رفته\u200cاند."),
    good("fa", "نشست می\u200cتواند ادامه یابد و کتاب\u200cها چیده شده\u200cاند."),
    good("fa", "ای کاش باران ببارد."),
    good("fa", "نشست در ۵ می ۲۰۲۴ برگزار شد."),  # the month
    good("fa", "او به طور کامل به کار خود پایان داد."),
    good("fa", "شاعر از می ناب سخن گفت."),  # wine
    good("fa", "می\nرود نام دو روستاست."),  # two lines
    good("fa-AF", "در ماه می رفت و آمد بیشتر شد."),  # the month
    good("fa-AF", "والی به طور رسمی مکتب را باز کرد."),
    good("ar", "قال الوزير إن الاجتماع ها هنا."),
)  # fmt: skip
