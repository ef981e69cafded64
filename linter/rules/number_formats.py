"""Number formats: what parts the thousands and the decimals of a number, as far as its shape or its place tells.

Most numbers with one separator can be read in two ways: 1.335 is a bit more than one or more than a thousand. And much
that looks like a number is a date, a time, a section or a version. So a mark counts only where the shape of the number
leaves one reading, or what stands beside it says that something is counted or measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from linter.languages.model import Language, load
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.numbers import CODE_LETTERS, DIGITS, SEPARATORS, Number, systems

# Blanks that part thousands; all of them read as one mark, for which of them it is, is another question.
BLANKS = " \u00a0\u2009\u202f"
_ONE = dict.fromkeys(BLANKS, " ") | {"\u2019": "'"}
_PARTS = lazy(f"([{re.escape(SEPARATORS + BLANKS)}])")


def _separated_by(blanks: str) -> re.Pattern[str]:
    """Numbers with a separator, of which these blanks part thousands only.

    The digits before the first are looked back for from behind it, so that the search can run from digit to digit.
    """
    thousands = f"[{DIGITS}]{{0,2}}(?:[{blanks}][{DIGITS}]{{3}}(?![{DIGITS}]))+(?:[{SEPARATORS}][{DIGITS}]+)?"
    return lazy(f"[{DIGITS}](?<![{DIGITS}].)(?:{thousands}|[{DIGITS}]*(?:[{SEPARATORS}][{DIGITS}]+)+)")


_SEPARATED, _SEPARATED_WITHOUT_BLANK = _separated_by(BLANKS), _separated_by(BLANKS[1:])
THOUSANDS, INDIAN = "thousands", "indian"

# What stands directly before or after a number that is no quantity: a code, a section, a telephone number, an address.
_NO_QUANTITY_BEFORE = lazy(rf"[{CODE_LETTERS}\d#§№+/:=@_\\<&{{\[.,'’ºª°^~*-]\Z")
_NO_QUANTITY_AFTER = lazy(rf"[/:=@_\\^*}}\]{CODE_LETTERS}]|[-\u2011][^\W\d]|[-.,]\d")
# A dash before a number is a minus or a range, unless a letter stands before the dash.
# A Hebrew preposition is joined to the number with a hyphen.
_RANGE_BEFORE = lazy(r"(?<!\w)(?:[\u05d0-\u05ea]{1,2})?-\Z|[\d$€£¥%][-\u2011]\Z")
# A number after one of these is a label: No. 5.12, Art. 3.1, the year 1.2.
_LABEL_BEFORE = lazy(r"(?:[№#§]|\b[Nn][.º°]?[º°o]?\.?)[^\S\n]?\Z")
# A currency, or the percent sign of Turkish.
_CURRENCY_BEFORE = lazy(r"(?:(?<!\w)%|[$€£¥₹₽₺₴₪₩฿₸₫₱৳]|\b[A-Z]{3}|\b(?:US|C|A|R|NT|HK)\$)[^\S\n]?\Z")
# Signs, units and words for large numbers, in the languages of the world: what follows a quantity and never a date.
_UNIT_AFTER = lazy(
    r"[^\S\n]?(?:[%‰٪€$£¥₹₽₺₴₪₩฿₸₫°℃]|(?:[kcmµμ]?m[²³23]?|km/h|k?g|[kMG]?W(?:h)?|[kMGT]B|ha|MHz|GHz|mg|ml|cl|"
    r"км|м|кг|г|га|т|км²|[Ee]uros?|[Dd]ol+ar\w*|Prozent\w*|Franken|Kronen|Pfund|Tonnen|Liter|Grad|(?:Kilo)?[Mm]eter|EUR|USD|GBP|CHF|PLN|CZK|Kč|zł\w*|Ft|kr|lei|"
    r"(?i:mil|mio|mln|mill?i\w*|mld|mrd|mia|bil\w*|bln|tri[lj]\w*|thousand|tys|tis\w*|"
    r"тыс|тис|млн|млрд|милл\w*|мільй\w*|мільярд\w*|δισ\w*|εκατ\w*|juta|milyar|triệu|tỷ)|"
    r"מיליון|מיליוני|מיליארד|מיליארדי|אחוזים|אחוז|דולר|مليون|مليونا|ملايين|مليار|مليارا|مليارات|دولار|دولارا|"
    r"میلیون|میلیارد|درصد|دلار|یورو|تومان|ملین|ارب|کروڑ|لاکھ|فیصد|ڈالر|میلیونه|میلیارده|سلنه|ډالر|ډالره)\b)"
)
# Chinese, Japanese and Korean write what is counted directly behind the number.
_COUNTER_AFTER = lazy(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
# Words that Indian languages and Thai have there; their vowel signs make a poor end of a word.
_MORE_UNITS_AFTER = lazy(
    r"[^\S\n]?(?:प्रतिशत|फ़ीसदी|फीसदी|हज़ार|हजार|लाख|करोड़|अरब|रुपये|रुपए|डॉलर|শতাংশ|হাজার|লাখ|লক্ষ|কোটি|টাকা|ডলার|พัน|ล้าน|บาท|ดอลลาร์|เปอร์เซ็นต์)"
)
# Words and abbreviated currencies that a quantity follows, the latter with or without a blank.
_QUANTITY_AFTER = lazy(r"(?:(?<!\w)(?:(?:Rp|Rs|RM|Tk|[KTU]?[Ss]h)\.?|[Aa]silimia|[mbt]ilioni|elfu)|ร้อยละ)[^\S\n]?\Z")
_WORD_AFTER = lazy(r"[^\S\n]([^\W\d_]{3,})")
_WORD_BEFORE = lazy(r"([^\W\d_]+)[^\S\n]\Z")
_NEAR = 24
# A number with more characters is none.
_LONGEST = 40


class Form(NamedTuple):
    """How a number is written: the mark between thousands and the mark before decimals, empty where there is none.

    `grouping` is "indian" or "thousands" where the groups tell the two apart. `sure`: no other reading is possible.
    """

    start: int
    end: int
    text: str
    whole: str  # the digits before the decimals
    fraction: str
    group: str = ""
    decimal: str = ""
    grouping: str = ""
    sure: bool = False


class Convention(NamedTuple):
    """The marks of a language: its own first, then what is also good usage."""

    decimals: str
    groups: str


@cache
def convention_of(tag: str, native: bool = False) -> Convention:
    """The convention of a language for European digits, or for others.

    The Arabic separators belong to Arabic digits: for those they come first, for European ones last. A blank between
    thousands is right in every language.
    """
    data = load(tag).numbers
    decimals = str(data["decimal"]) + str(data.get("also_decimal", ""))
    groups = "".join(_ONE.get(mark, mark) for mark in str(data["group"]) + str(data.get("also_group", "")) + " ")
    arabic = "\u066b\u066c"
    return Convention(
        "".join(sorted(decimals, key=lambda mark: (mark in arabic) is not native))
        if arabic[0] in decimals
        else decimals,
        "".join(sorted(groups, key=lambda mark: (mark in arabic) is not native)) if arabic[1] in groups else groups,
    )


def forms(prose: Prose, language: Language, native: bool = False) -> tuple[Form, ...]:
    """The numbers of a text in European digits, or in others, whose form can be told.

    There are none where all have the marks of the language in one way.
    """
    convention = convention_of(language.tag, native)
    separated = prose.once(_separated if convention.groups[0] != "," else _separated_without_blank)
    found = [
        form
        for number in separated
        if (number.systems != ("latn",)) is native and (form := _form(number, convention)) is not None
    ]
    if _is_uniform(found, convention):
        return ()
    return tuple(form for form in found if _is_quantity(prose.text, form, language))


def _is_uniform(found: Sequence[Form], convention: Convention) -> bool:
    """Whether numbers cannot depart from one another or the language; then nobody need look at what stands at them."""
    decimals, groups = {form.decimal for form in found}, {form.group for form in found} - {""}
    return (
        decimals <= {"", convention.decimals[0]}
        and len(groups) < 2
        and all(group in convention.groups for group in groups)
        and len({form.grouping for form in found} - {""}) < 2
    )


def _separated(prose: Prose) -> tuple[Number, ...]:
    """Numbers with a separator in them."""
    return tuple(_found(prose, _SEPARATED))


def _separated_without_blank(prose: Prose) -> tuple[Number, ...]:
    """The same for a language that has the comma between thousands: "in 12 300 people" is no number there."""
    return tuple(_found(prose, _SEPARATED_WITHOUT_BLANK))


def _found(prose: Prose, pattern: re.Pattern[str]) -> Iterator[Number]:
    if systems(prose):
        for match in pattern.finditer(prose.text):
            number = Number(*match.span(), match.group())
            if len(number.text) <= _LONGEST and len(number.systems) == 1:
                yield number


def _form(number: Number, convention: Convention) -> Form | None:
    """What the shape of a number says; None where it is no number, or says nothing."""
    parts = _PARTS.split(number.text)
    runs, marks = parts[::2], [_ONE.get(mark, mark) for mark in parts[1::2]]
    if len(runs[0]) > 1 and int(runs[0][0]) == 0:
        return None  # 007.5 is no quantity
    plain = Form(*number, whole="".join(runs), fraction="")
    if len(set(marks)) == 1 and len(marks) > 1:  # 1.240.500
        grouping = _grouping(runs)
        return plain._replace(group=marks[0], grouping=grouping, sure=True) if grouping else None
    if len(marks) > 1:  # 1.240,50
        grouping = _grouping(runs[:-1]) if len(runs) > 2 else ""
        if len(set(marks[:-1])) != 1 or marks[-1] in marks[:-1] or not grouping or marks[-1] in " '":
            return None
        return plain._replace(
            whole="".join(runs[:-1]), fraction=runs[-1], group=marks[0], decimal=marks[-1], sure=True,
            grouping=grouping if len(runs) > 3 else _telling(runs[:-1]),
        )  # fmt: skip
    mark, (whole, fraction) = marks[0], runs
    decimals = plain._replace(whole=whole, fraction=fraction, decimal=mark, sure=int(whole) == 0)
    thousands = plain._replace(group=mark, grouping=_telling(runs))
    if len(fraction) != 3 or len(whole) > 3 or int(whole) == 0:
        return decimals if mark not in " '" else None
    if mark in " '":
        return thousands
    if int(fraction) == 0:  # nobody measures 25,000 to the third decimal in a press release
        return thousands
    if mark == convention.groups[0] or (mark in convention.groups and mark not in convention.decimals):
        return thousands
    return decimals if mark in convention.decimals and mark not in convention.groups else None


def _grouping(runs: Sequence[str]) -> str:
    """Whether runs of digits are groups of three, or groups of two with three at the end; empty for neither."""
    first, *middle = (len(run) for run in runs)
    if not middle or middle[-1] != 3 or first > 3:
        return ""
    if all(length == 3 for length in middle):
        return THOUSANDS
    return INDIAN if first <= 2 and all(length == 2 for length in middle[:-1]) else ""


def _telling(runs: Sequence[str]) -> str:
    """The grouping, where the number is long enough to tell 350,000 from 3,50,000."""
    return THOUSANDS if len(runs[0]) == 3 or len(runs) > 2 else ""


def _is_quantity(text: str, form: Form, language: Language) -> bool:
    """Whether a number counts or measures something, by what stands at it."""
    before, after = text[max(0, form.start - _NEAR) : form.start], text[form.end : form.end + _NEAR]
    counted = _QUANTITY_AFTER.search(before) is not None
    if not counted and _NO_QUANTITY_BEFORE.search(before) and not _RANGE_BEFORE.search(before):
        return False
    if _NO_QUANTITY_AFTER.match(after) or _LABEL_BEFORE.search(before) or (before[-1:] == "(" and after[:1] == ")"):
        return False
    if form.group:
        return not (form.sure and form.group == "." and _is_address(form))
    if counted or _CURRENCY_BEFORE.search(before):
        return True
    if _UNIT_AFTER.match(after) or _MORE_UNITS_AFTER.match(after) or _COUNTER_AFTER.match(after):
        return True
    if _may_be_time_or_date(form):
        return False
    following, previous = _WORD_AFTER.match(after), _WORD_BEFORE.search(before)
    if following is None or following[1][0].isupper() or following[1] in language.words:
        return False
    # A point may part chapters, versions, days and months; a comma does none of that.
    return form.decimal != "." or (previous is not None and previous[1].lower() in language.words)


def _is_address(form: Form) -> bool:
    """Whether four groups are those of an Internet address."""
    runs = form.text.split(".")
    return len(runs) == 4 and all(int(run) <= 255 for run in runs)


def _may_be_time_or_date(form: Form) -> bool:
    """6.30 may be half past six, 12.05 the fifth of December."""
    return len(form.fraction) == 2 and int(form.whole) <= 31 and int(form.fraction) < 60


def spelled(form: Form, decimal: str, group: str, language: Language) -> str:
    """The number of a form, written with these marks and the grouping of a language."""
    whole, groups = form.whole, [form.whole[-3:]]
    size = 2 if language.numbers.get("grouping") == INDIAN else 3
    head = whole[:-3]
    while head:
        groups.insert(0, head[-size:])
        head = head[:-size]
    if len(whole) >= 3 + int(language.numbers.get("minimum_grouping_digits", 1)):
        whole = group.join(groups)
    return whole + (decimal + form.fraction if form.fraction else "")
