"""ORT005 stray-zwnj."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import HOLE
from linter.languages.model import Language
from linter.languages.persian.letters import ZWNJ
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.model import Problem, bad, good, prose_rule

_RUN = lazy(f"{ZWNJ}+")
_NAME = "ZERO WIDTH NON-JOINER U+200C"
# Letters of Persian that never join to the next one.
_UNJOINED = frozenset("اآأإدذرزژوؤ")


@prose_rule("ORT005", "stray-zwnj", "warning", fix="safe", triggers=ZWNJ, convention="joiners",
            references=("The Unicode Standard, chapter 23.2: Layout Controls", "W3C Text Layout Requirements for the Arabic Script"))  # fmt: skip
def stray_zwnj(prose: Prose, language: Language) -> Iterator[Problem]:
    """A ZERO WIDTH NON-JOINER stands twice, beside a space or mark, or where it changes nothing.

    It parts two letters of a word. Beside a space, a mark or the edge of a line, and behind another one, it does nothing,
    and a word with it is not found by a search. Behind a letter that never joins (ا د ذ ر ز ژ و) nobody sees it either;
    that is only a hint, for some editors always type it before a suffix.

    Left alone: one sign between two letters, the first of which joins.

    Repair: delete it. Nothing changes for the eye.
    """
    text = prose.text
    for match in _RUN.finditer(text):
        start, end = match.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        if not (_is_letter(before) and _is_letter(after)):
            if _is_known(before) or _is_known(after) or end - start > 1:
                message = f"{_NAME} stands beside a space, a mark or an edge and does nothing there. Delete it."
                yield prose.problem(start, end, message, write="")
        elif end - start > 1:
            write = "" if before in _UNJOINED else ZWNJ
            yield prose.problem(start, end, f"{_NAME} stands here {end - start} times. One is enough.", write=write)
        elif before in _UNJOINED and language.typography.get("zwnj"):
            message = f'{_NAME} changes nothing behind "{before}", which does not join. It can be deleted.'
            yield prose.problem(start, end, message, write="", severity="info")


def _is_letter(char: str) -> bool:
    return bool(char) and (char.isalpha() or "\u064b" <= char <= "\u0655" or char == "\u0670")


def _is_known(char: str) -> bool:
    """Whether it is clear what stands beside: a blank, a mark, an edge; not a figure or something replaced."""
    return not char or (not char.isalnum() and char not in f"{HOLE}\u200d\u0640")


# U+200C ZERO WIDTH NON-JOINER
EXAMPLES = (
    bad("fa", "کتاب\u27e6\u200c\u200c\u27e7ها چیده شد.", fixed="کتاب\u200cها چیده شد."),
    bad("fa", "نامه\u27e6\u200c\u27e7 رسید.", fixed="نامه رسید."),
    bad("fa", "نشست\u27e6\u200c\u27e7، دیروز برگزار شد.", fixed="نشست، دیروز برگزار شد."),
    bad("fa", "\u27e6\u200c\u27e7وزیر رسید.", fixed="وزیر رسید."),
    bad("fa", "کار\u27e6\u200c\u27e7های تازه آغاز شد.", severity="info", fixed="کارهای تازه آغاز شد."),
    bad("fa", "<p>گزارش\u27e6\u200c\u200c\u27e7ها منتشر شد.</p>", format="html", fixed="<p>گزارش\u200cها منتشر شد.</p>"),
    bad("fa-AF", "پوهنتون\u27e6\u200c\u200c\u27e7های کشور باز شد.", fixed="پوهنتون\u200cهای کشور باز شد."),
    bad("fa-AF", "والی کندز\u27e6\u200c\u27e7 رسید.", fixed="والی کندز رسید."),
    bad("ur", "رپورٹ\u27e6\u200c\u27e7 جاری ہوئی۔", fixed="رپورٹ جاری ہوئی۔"),
    bad("ps", "د پوهنې\u27e6\u200c\u200c\u27e7 وزارت وايي.", fixed="د پوهنې وزارت وايي."),
    bad("ur", "وزیر\u27e6\u200c\u27e7 نے خطاب کیا۔", fixed="وزیر نے خطاب کیا۔"),
    bad("ur", "بات\u27e6\u200c\u200c\u27e7چیت جاری رہی۔", fixed="بات\u200cچیت جاری رہی۔"),
    bad("ps", "وزیر\u27e6\u200c\u27e7 وویل.", fixed="وزیر وویل."),
    bad("ps", "غونډه\u27e6\u200c\u27e7، پرون پیل شوه.", fixed="غونډه، پرون پیل شوه."),
    good("ur", "بات\u200cچیت جاری رہے گی۔"),
    good("ur", "وزیر نے کراچی میں خطاب کیا۔"),
    good("ps", "د پوهنې وزارت وايي."),
    good("ps", "د ښوونځي\u200cو زده کوونکي راغلل."),
    good("ps", "غونډه پرون په کابل کې پیل شوه."),
    good("fa", "کتاب\u200cها و خانه\u200cهای شهر دیده می\u200cشوند."),
    good("fa", "گفت\u200cوگوی دو وزیر ادامه دارد."),
    good("fa", "جدول (الف\u200cب) و شماره ۲۰\u200cساله."),  # a figure beside it
    good("fa", "سال ۱۴۰۲ ه\u200d ش بود."),  # another joiner
    good("fa-AF", "پوهنتون\u200cهای کشور باز شده\u200cاند."),
    good("fa-AF", "والی می\u200cگوید که راه\u200cها باز است."),
    good("ur", "وہ آ\u200cئیں گے۔"),  # a hint of Persian only
)  # fmt: skip
