"""Suffixes: which need a joint, which join, and behind what.

Plural ها and comparison تر are parted from a letter that joins (کتاب‌ها). Forms of "to be", possessives and the article
ای are parted from a vowel that is written with heh (خانه‌ام, هفته‌ای) and from yeh (آبی‌اند). Everything else joins: کتابم,
مردان, ایرانی. A silent heh joins to no suffix at all, which gives away most words that lost their joint.

The numbers are natural logarithms of how rare a suffix is, relative to the bare word.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto

from linter.languages.persian.letters import JOINING, ZWNJ
from linter.languages.persian.lexicon import Kind, Lexicon
from linter.languages.persian.verbs import PERFECT_COST


class Suffix(Enum):
    """Groups of suffixes that stand behind a joint."""

    PLURAL = auto()
    COMPARISON = auto()
    AFTER_HEH = auto()
    AFTER_YEH = auto()


_PLURAL = {"ها": -2.6, "های": -2.0, "هایی": -3.6, "هایش": -5.2, "هایشان": -5.6, "هایم": -6.5, "هایت": -7.5,
           "هایمان": -6.8, "هایتان": -7.5, "هاست": -6.5, "هایند": -9.0, "هایشون": -10.0}  # fmt: skip
PLURALS = frozenset(_PLURAL)
_COMPARISON = {"تر": -3.5, "ترین": -3.6, "تری": -5.0, "ترها": -9.0, "ترینها": -8.0}
_AFTER_HEH = {"ای": -3.2, "ام": -5.5, "ات": -6.5, "اش": -4.6, "اند": -5.0, "ایم": -6.5, "اید": -7.0, "ی": -4.5,
              "است": -5.0, "مان": -6.5, "تان": -7.0, "شان": -6.0}  # fmt: skip
_AFTER_YEH = {"ام": -7.0, "اش": -6.5, "اند": -6.5, "ای": -7.0}

PARTED: dict[str, tuple[tuple[Suffix, float], ...]] = {}
for _group, _suffixes in ((Suffix.PLURAL, _PLURAL), (Suffix.COMPARISON, _COMPARISON), (Suffix.AFTER_HEH, _AFTER_HEH),
                          (Suffix.AFTER_YEH, _AFTER_YEH)):  # fmt: skip
    for _suffix, _cost in _suffixes.items():
        PARTED[_suffix] = (*PARTED.get(_suffix, ()), (_group, _cost))

JOINED = {
    "ی": -2.5, "ان": -4.0, "ش": -3.6, "شان": -5.0, "م": -5.5, "مان": -6.0, "ت": -6.5, "تان": -7.0,
    "مین": -6.0, "ند": -8.0, "یم": -7.0, "ید": -8.5, "ست": -6.5, "ین": -8.0, "ات": -8.0, "انه": -7.0, "اً": -5.0, "ا": -9.0,
    "گان": -6.0, "گی": -6.0, "یان": -7.0, "یی": -6.0, "ای": -6.5, "اند": -7.0, "ام": -7.0,
    "انی": -7.0, "انش": -7.0, "انشان": -8.0, "انم": -8.0, "یش": -5.5, "یشان": -6.0, "یت": -7.0, "یمان": -7.0,
} | _PLURAL | {suffix: cost for suffix, cost in _COMPARISON.items() if suffix != "ترینها"}  # fmt: skip

# "Is", which makes a perfect of a participle (شده‌است) and is a word of its own behind any other word.
_IS = "است"
_BEHIND_KNOWN = frozenset({"ی", "ام", "ایم"})

_LAST_LETTERS = frozenset(suffix[-1] for suffix in (*JOINED, *PARTED))
_LONGEST = max(map(len, (*JOINED, *PARTED)))
# Behind these a suffix that begins with a vowel needs a joint or a yeh.
_NOT_AFTER_YEH = frozenset("ی م ت ش ند یم ست ام اند ای".split())
_NOT_AFTER_JOINING = frozenset("ام اند ای".split()) - {"ای"}
_AFTER_VOWEL = frozenset("ش م ت شان مان ند ست".split())
_HEH_INTO_GAF = ("گی", "گان", "گانی")


def is_inflected(form: str) -> bool:
    """Whether the last joint of a spelling is one of inflection, or the first one of a verb; not of a compound."""
    first, _, rest = form.partition(ZWNJ)
    return rest.rpartition(ZWNJ)[2] in PARTED or first.endswith("می")


def endings(letters: str, shortest_stem: int) -> Iterator[tuple[str, str]]:
    """The ways to cut a word into stem and ending, if it ends like any suffix."""
    if letters[-1:] not in _LAST_LETTERS:
        return
    for length in range(1, min(_LONGEST, len(letters) - shortest_stem) + 1):
        yield letters[:-length], letters[-length:]


def joins(stem: str, suffix: str, lexicon: Lexicon) -> bool:
    """Whether a suffix may stand behind a stem without a joint."""
    last = stem[-1]
    if last in JOINING and (suffix in _PLURAL or suffix in _COMPARISON or suffix in _NOT_AFTER_JOINING):
        return False
    if last == "ه" and lexicon.has_silent_heh(stem):
        return False
    if last == "ی":
        return suffix not in _NOT_AFTER_YEH
    if last in "او":
        return suffix[0] == "ی" or suffix in _AFTER_VOWEL or suffix in _PLURAL or suffix in _COMPARISON
    return True


def suffixed(letters: str, lexicon: Lexicon) -> float | None:
    """The weight of a word as a listed word with a suffix that joins; None when it is none."""
    best = None
    for stem, suffix in endings(letters, 2):
        cost = JOINED.get(suffix)
        weight = lexicon.weight(stem) if cost is not None else None
        if suffix in _PLURAL and stem in lexicon.past and not lexicon.kind(stem) & Kind.PLURAL:
            continue
        if weight is not None and cost is not None and joins(stem, suffix, lexicon):
            total = weight + cost
            best = total if best is None or total > best else best
    return best


def takes(group: Suffix, suffix: str, form: str, letters: str, lexicon: Lexicon) -> bool:
    """Whether a stem takes a parted suffix of a group. `letters` is `form` without its joints."""
    parted, last = ZWNJ in form, letters[-1]
    kind = lexicon.kind(letters) if not parted else Kind(0)
    match group:
        case Suffix.PLURAL:
            # Only what is no name can be "my Xs": دورکهایم, of دورک.
            return parted or bool(kind & Kind.PLURAL and (suffix != "هایم" or kind & Kind.LISTED))
        case Suffix.COMPARISON:
            return parted or bool(kind & Kind.COMPARED)
        case Suffix.AFTER_HEH:
            if last != "ه" or len(letters) < 3:
                return False
            member = form.rpartition(ZWNJ)[2]
            if suffix == _IS:
                return bool(lexicon.kind(member) & Kind.PARTICIPLE)
            # ‌ی is a way to write the linking sound: only where the heh is known to be silent.
            known = lexicon.ends_in_silent_heh(member)
            # Names end in ‌هام and ‌هایم, too: مانهایم, بکهام.
            return known if suffix in _BEHIND_KNOWN else parted or known or lexicon.has_silent_heh(letters)
        case Suffix.AFTER_YEH:
            return last == "ی" and len(form) > 3 and bool(kind & Kind.LISTED)


def cost_of(group: Suffix, suffix: str, cost: float, letters: str, lexicon: Lexicon) -> float:
    """ "To be" stands behind participles more often than behind other words."""
    if group is Suffix.AFTER_HEH and suffix in PERFECT_COST and lexicon.kind(letters) & Kind.PARTICIPLE:
        return max(cost, PERFECT_COST[suffix])
    return cost
