"""TYP019 mixed-digits."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules import consistency
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.numbers import NAMES, Number, numbers, systems, written_in

# What stands directly at a number that is a code, a telephone number or part of something Latin: COVID-19, +1 202, 5G.
_CODE_BEFORE = lazy(r"(?:[A-Za-z][^\S\n]?[-\u2011]?|[+#@/_=\ufffc][^\S\n]?|\+[0-9 ().-]+)\Z")
_CODE_AFTER = lazy(r"[^\S\n]?[-\u2011]?[A-Za-z]|[/_=@\ufffc]")
# A telephone number as it is dialled within a country: a zero, and groups of digits (021-88 77 66 55).
_TELEPHONE = lazy(r"(?<![0-9])\(?0[0-9]{1,5}(?:[) \u00a0\u2011-]{1,2}[0-9]{2,10}){1,6}(?![0-9])")
_FEWEST_DIALLED = 7
_REACH = 24
# More digits than this without a separator are an identifier.
_LONGEST = 6


@prose_rule("TYP019", "mixed-digits", "warning", fix="safe", ranges=("\u0660\u1c59",),
            references=("Unicode Technical Standard 39, section 5.3: mixed numbers",),
            options={"fewest": consistency.FEWEST_OPTION})  # fmt: skip
def mixed_digits(prose: Prose, language: Language, *, fewest: int = consistency.FEWEST) -> Iterator[Problem]:
    """Digits of two systems stand in one number, or a document writes some of its numbers in another system than the
    rest.

    A number such as 20\u09685 was typed with two keyboards. It looks almost right, but no search finds it and a screen
    reader says it wrong. Whole numbers in another system than the rest are only a hint.

    Left alone: whole numbers in two systems, unless the document has at least five numbers and four fifths of them are
    in one system; codes, telephone numbers and names with Latin letters (COVID-19), which keep European digits in every
    text; European digits of more than six figures without a separator; whole numbers in digits that are not customary
    in the language (wrong-digits).

    Repair: write the number in the system of the other numbers. It is safe where the other numbers or the language
    leave no choice; elsewhere an editor must look.
    """
    if len(systems(prose)) < 2:
        return
    whole: dict[str, list[Number]] = {}
    mixed: list[Number] = []
    for number in numbers(prose):
        used = number.systems
        if len(used) > 1:
            mixed.append(number)
        else:
            whole.setdefault(used[0], []).append(number)
    for number in mixed:
        yield _mixed(prose, language, number, tuple(whole))
    yield from _inconsistent(prose, language, whole, fewest)


def _mixed(prose: Prose, language: Language, number: Number, others: tuple[str, ...]) -> Problem:
    """A number in two systems; it is safe to repair when the other numbers, or the language, leave no choice."""
    used = number.systems
    names = " and ".join(f"{NAMES[name]} digits" for name in used)
    customary = [name for name in used if name in language.digits]
    if len(others) == 1 and others[0] in (customary or used):
        wanted, applicability = others[0], "safe"
    elif len(customary) == 1:
        wanted, applicability = customary[0], "safe"
    else:
        wanted, applicability = max(used, key=lambda name: (_share(number, name), name in customary)), "unsafe"
    write = written_in(wanted, number.text)
    message = f'This number mixes {names}. Write "{write}", in {NAMES[wanted]} digits.'
    return prose.problem(number.start, number.end, message, write=write, fix=applicability)


def _share(number: Number, system: str) -> int:
    """How many digits of a number belong to a system."""
    return sum(written_in(system, char) == char for char in number.text if char.isdecimal())


def _inconsistent(
    prose: Prose, language: Language, whole: dict[str, list[Number]], fewest: int
) -> Iterator[Problem]:
    """The document as a whole: two customary systems, of which one is clearly the choice."""
    places = {
        system: [n for n in found if system != "latn" or not _is_code(prose, n)]
        for system, found in whole.items()
        if system in language.digits
    }
    chosen = consistency.choice(places, enough=fewest)
    if chosen is None:
        return
    system, departing = chosen
    message = f"The other numbers of this document are written in {NAMES[system]} digits. Write the same digits here."
    spans = [(number.start, number.end) for number in departing]
    yield consistency.problem(prose, spans, message, "another number in other digits than the rest")


def _is_code(prose: Prose, number: Number) -> bool:
    """Whether a number in European digits belongs to a code, a version, a telephone number or a Latin name."""
    text = prose.text
    if len(number.text) > _LONGEST and number.text.isdecimal():
        return True
    before = text[max(0, number.start - 20) : number.start]
    if _CODE_BEFORE.search(before) or _CODE_AFTER.match(text, number.end):
        return True
    return prose.protected(number.start, number.end) or _is_dialled(text, number)


def _is_dialled(text: str, number: Number) -> bool:
    """Whether a number is a part of a telephone number that begins with a zero."""
    start = max(0, number.start - _REACH)
    for match in _TELEPHONE.finditer(text, start, number.end + _REACH):
        if match.start() <= number.start and number.end <= match.end():
            return sum(map(str.isdecimal, match.group())) >= _FEWEST_DIALLED
    return False


EXAMPLES = (
    # U+0968 DEVANAGARI DIGIT TWO among European digits
    bad("hi", "यह कार्यक्रम ⟦20२5⟧ में शुरू होगा और 15 जून तक चलेगा।", fixed="यह कार्यक्रम 2025 में शुरू होगा और 15 जून तक चलेगा।"),
    bad("ne", "कार्यक्रम ⟦२०2४⟧ मा सुरु भयो र १५ जना सहभागी भए।", fixed="कार्यक्रम २०२४ मा सुरु भयो र १५ जना सहभागी भए।"),
    # U+0660 ARABIC-INDIC DIGIT ZERO among the Persian digits U+06F0 to U+06F9
    bad("fa", "این نشست در سال ⟦۱۴\u0660۳⟧ در تهران برگزار شد.", fixed="این نشست در سال ۱۴۰۳ در تهران برگزار شد."),
    bad("ar", "عقد الاجتماع عام ⟦20٢4⟧ بحضور 35 مندوبا.", fixed="عقد الاجتماع عام 2024 بحضور 35 مندوبا."),
    bad("bn", "সভাটি ⟦২০2৪⟧ সালে হয় এবং ৪০ জন অংশ নেন।", fixed="সভাটি ২০২৪ সালে হয় এবং ৪০ জন অংশ নেন।"),
    bad("th", "โครงการนี้ใช้งบประมาณ ⟦1๒,500⟧ บาท ใน 4 ปี", fixed="โครงการนี้ใช้งบประมาณ 12,500 บาท ใน 4 ปี"),
    bad("hi", "<p>बैठक <b>⟦2०25⟧</b> में होगी, 8 बजे।</p>", format="html", fixed="<p>बैठक <b>2025</b> में होगी, 8 बजे।</p>"),
    # nothing else says which of two customary systems is meant: most digits of the number decide
    bad("hi", "बैठक ⟦२०२5⟧ में होगी।", fixed="बैठक २०२५ में होगी।"),
    # the document as a whole
    bad("fa", "در ۱۲ استان، ۴۵ شهر و ۳۰۰ روستا، ۸ پروژه تا سال ۱۴۰۵ و ⟦20⟧ طرح تازه اجرا می‌شود.", severity="info"),
    good("fa", "در ۱۲ استان، ۴۵ شهر و ۳۰۰ روستا، ۸ پروژه تا سال ۱۴۰۵ پس از COVID-19 اجرا شد."),
    good("fa", "در ۱۲ استان، ۴۵ شهر و ۳۰۰ روستا، ۸ پروژه تا ۱۴۰۵ اجرا شد. تلفن: +1 202 5550199"),
    good("fa", "در ۱۲ استان، ۴۵ شهر و ۳۰۰ روستا، ۸ پروژه تا ۱۴۰۵ اجرا شد. تلفن: 021-88 77 6655"),
    good("fa", "در ۱۲ استان، ۴۵ شهر و ۳۰۰ روستا، ۸ پروژه تا ۱۴۰۵ اجرا شد. تلفن (0351) 622450"),
    good("fa", "در ۱۲ استان و ۴۵ شهر، 8 پروژه تا سال ۱۴۰۵ و 20 طرح تازه اجرا می‌شود."),
    good("fa", "در ۱۲ استان، ۴۵ شهر و ۳۰۰ روستا، ۸ پروژه تا ۱۴۰۵ با نسخهٔ 2.11.08 اجرا شد."),
    good("hi", "सन १९४७ में 15 अगस्त को यह भवन बना।"),
    good("th", "ประกาศ ณ วันที่ ๕ มิถุนายน และเริ่มใช้ 1 กรกฎาคม 2567"),
    good("en", "The talks began in 2025 with 40 delegates."),
)
