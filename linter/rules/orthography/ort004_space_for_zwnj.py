"""ORT004 space-for-zwnj."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.languages.persian.letters import ZWNJ
from linter.languages.persian.spaced import Parts, one_word, parts
from linter.prose import Prose
from linter.rules.lost_joints import LostJoints
from linter.rules.model import Problem, bad, good, prose_rule


@prose_rule("ORT004", "space-for-zwnj", "warning", fix="safe", triggers=" ", convention="zwnj",
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
    found = prose.once(LostJoints)
    telling = found.distinct & parts()
    if not telling:
        return
    words, starts, text = found.words, found.starts, prose.text
    told = [at for at, word in enumerate(words) if word in telling]
    for at in sorted({left for one in told for left in (one - 1, one) if 0 <= left < len(words) - 1}):
        end = starts[at] + len(words[at])
        if starts[at + 1] == end + 1 and text[end] == " ":
            yield from _pair(prose, found, starts[at], words[at], words[at + 1])


def _pair(prose: Prose, found: LostJoints, start: int, first: str, second: str) -> Iterator[Problem]:
    end = start + len(first) + 1 + len(second)
    if first == "می" and _is_month(prose.text, start):
        return
    one = one_word(first, second)
    if one is not None and not found.left_alone(start, end):
        yield _problem(prose, start, end, one)


def _is_month(text: str, start: int) -> bool:
    """Whether می is May: behind a day of the month or the word "month", or before a year."""
    before = text[max(0, start - 8) : start].split()
    return bool(before) and (before[-1].isdigit() or before[-1] in ("ماه", "اول"))


def _problem(prose: Prose, start: int, end: int, one: Parts) -> Problem:
    typed, word = prose.text[start:end], one.word
    sign = "a ZERO WIDTH NON-JOINER (U+200C) for the space" if word.count(ZWNJ) > typed.count(ZWNJ) else "no space"
    if one.compound:
        message = f'"{typed}" is one word in dictionaries: "{word}", with {sign}.'
    else:
        message = f'"{typed}" is one word. Write "{word}", with {sign}.'
    fix, severity = ("safe", None) if one.certain else ("unsafe", "info" if one.compound else None)
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
    bad("fa", "\u27e6همه ی\u27e7 درها باز است.", fixed="همه\u200cی درها باز است."),  # the linking sound
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
