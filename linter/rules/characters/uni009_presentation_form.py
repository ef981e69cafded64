"""UNI009 presentation-form."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.words import word_at

# Ligatures of Armenian, pointed letters and ligatures of Hebrew; Arabic forms A without symbols, honorifics, ornate
# brackets and noncharacters; Arabic forms B without the byte order mark.
_FORMS = (
    "\ufb13-\ufb17\ufb1d\ufb1f-\ufb28\ufb2a-\ufb36\ufb38-\ufb3c\ufb3e\ufb40\ufb41\ufb43\ufb44\ufb46-\ufb4f"
    "\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufd8f\ufd92-\ufdc7\ufdf0-\ufdf9\ufe70-\ufe72\ufe74\ufe76-\ufefc"
)
_FORM = lazy(f"[{_FORMS}]")
_RUN = lazy(f"[{_FORMS}](?:[ \u00a0]?[{_FORMS}])*")
# Words in one sign that are typed as such: the names of God and the Prophet, "peace be upon him".
_INTENDED = lazy("[\ufdf0-\ufdf9]+")
_ARABIC = lazy("[\ufb50-\ufdf9\ufe70-\ufefc]")
_PLAIN = lazy("[\u0620-\u064a\u0671-\u06d3]")
_OPENING, _CLOSING = {"<initial>", "<medial>"}, {"<final>", "<medial>"}


@prose_rule("UNI009", "presentation-form", "warning", fix="safe",
            ranges=("\ufb13\ufdc7", "\ufdf0\ufdf9", "\ufe70\ufefc"),
            references=("The Unicode Standard, chapter 9.2: Arabic", "W3C Text Layout Requirements for the Arabic Script"))  # fmt: skip
def presentation_form(prose: Prose, language: Language) -> Iterator[Problem]:
    """Letters are stored as their drawn forms: an initial, medial or final letter of Arabic, a pointed letter of
    Hebrew, a ligature of Armenian.

    The word looks right and is another text: no search finds it, screen readers spell it out, and a change of one
    letter breaks its joins. It comes from PDF files and from old programs, often with the letters in reverse order.

    Left alone: signs that have no other spelling (\ufdfa, \ufdfc); ornate brackets; the name of God typed as one sign.

    Repair: write the letters. It is safe where the forms join in reading order. Where they stand in reverse order, copy
    the passage from its source again.
    """
    if not _FORM.search("".join(prose.alphabet)):
        return
    text = prose.text
    logical = _in_order(" ".join(match.group() for match in _RUN.finditer(text)))
    end = 0
    for match in _RUN.finditer(text):
        if match.start() < end or _INTENDED.fullmatch(match.group()):
            continue
        start, end = word_at(text, *match.span())
        forms = text[start:end]
        name = f"U+{ord(match.group()[0]):04X}"
        if _reversed(forms):
            message = (
                f"The letters are drawn forms ({name} \u2026) in reverse order. Copy the passage from its source again."
            )
            yield prose.problem(start, end, message)
            continue
        write = _letters(forms)
        message = f"The letters are stored as drawn forms, such as {name}. Write the letters themselves."
        sure = logical or not _ARABIC.search(forms) or _PLAIN.search(forms) is not None
        yield prose.problem(start, end, message, write=write, fix="safe" if sure else "unsafe")


@cache
def _form(char: str) -> str:
    """<initial>, <medial>, <final>, <isolated>; empty for a plain letter."""
    return unicodedata.decomposition(char).partition(" ")[0] if _FORM.match(char) else ""


def _joins(text: str) -> tuple[int, int]:
    """How many neighbours join in reading order, and how many in reverse."""
    forward = backward = 0
    for left, right in pairwise(text):
        first, second = _form(left), _form(right)
        forward += first in _OPENING and second in _CLOSING
        backward += first in _CLOSING and second in _OPENING
    return forward, backward


def _in_order(text: str) -> bool:
    forward, backward = _joins(text)
    return forward > backward


def _reversed(text: str) -> bool:
    forward, backward = _joins(text)
    return backward > forward


def _letters(text: str) -> str:
    """The letters of a text of forms. Vowel signs that were drawn alone stand on the letter before."""
    pieces = [unicodedata.normalize("NFKC", char).strip(" ") if _FORM.match(char) else char for char in text]
    return unicodedata.normalize("NFC", "".join(pieces))


# U+FE8D ALEF ISOLATED, U+FEDF LAM INITIAL, U+FEEE WAW FINAL, U+FEAF ZAIN ISOLATED, U+FEF3 YEH INITIAL, U+FEAE REH FINAL
EXAMPLES = (
    bad("ar", "زار \u27e6\ufe8d\ufedf\ufeee\ufeaf\ufef3\ufeae\u27e7 الميناء.", fixed="زار الوزير الميناء."),
    bad(
        "ar",
        "وصلت \u27e6\ufe8d\ufedf\ufeb4\ufed4\ufef4\ufee8\ufe94 \ufe8d\ufedf\ufef0\u27e7 الميناء.",
        fixed="وصلت السفينة الى الميناء.",
    ),
    bad("ar", "زار \u27e6\ufeae\ufef3\ufeaf\ufeee\ufedf\ufe8d\u27e7 الميناء."),  # in the order in which it is seen
    bad("ar", "بحث الوزيران \u27e6ا\ufef7من\u27e7 في البحر.", fixed="بحث الوزيران الأمن في البحر."),
    bad(
        "fa", "وزیران در \u27e6\ufe97\ufeec\ufeae\ufe8d\ufee5\u27e7 دیدار کردند.", fixed="وزیران در تهران دیدار کردند."
    ),
    bad("ar", "جاء في \u27e6\ufea9\ufe8d\ufead\u27e7 الوزارة.", fixed="جاء في دار الوزارة."),
    bad(
        "he",
        "השר ביקר ב\u27e6\ufb39ו\ufb2aלים\u27e7.".replace("ב\u27e6", "\u27e6ב"),
        fixed="השר ביקר ב\u05d9\u05bcוש\u05c1לים.",
    ),
    bad("hy", "Նախարարը \u27e6ա\ufb13ող\u27e7 ժողով հրավիրեց։", fixed="Նախարարը ա\u0574\u0576ող ժողով հրավիրեց։"),
    bad(
        "ar",
        "<p>زار <b>\u27e6\ufe8d\ufedf\ufeee\ufeaf\ufef3\ufeae\u27e7</b> الميناء.</p>",
        format="html",
        fixed="<p>زار <b>الوزير</b> الميناء.</p>",
    ),
    good("ar", "ولد النبي محمد \ufdfa في مكة، والسعر 5 \ufdfc، و\ufd3eالحمد لله\ufd3f."),
    good("ar", "والحمد \ufdf2 رب العالمين."),
    good("he", "השר ביקר בירושלים ושילם 5\ufb295."),
    good("ar", "زار الوزير الميناء."),
)
