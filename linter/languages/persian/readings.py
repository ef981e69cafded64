"""Every reading of a word that is written without joints: as it stands, and with joints. Each has a weight.

A weight is the logarithm of how often a reading is to be expected: the frequency of its stem, less what its suffixes
and joints cost.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from linter.languages.persian.compounds import with_bi, with_light_verb, with_productive_first, with_productive_second
from linter.languages.persian.letters import JOINING, ZWNJ
from linter.languages.persian.lexicon import Lexicon
from linter.languages.persian.suffixes import JOINED, PARTED, Suffix, cost_of, endings, joins, suffixed, takes
from linter.languages.persian.verbs import verbs

_COMPARED = (("تر", -3.5), ("ترین", -3.6))
_GAF_COST = -5.0
_YEH_COST = -3.0


def as_it_stands(letters: str, lexicon: Lexicon) -> float | None:
    """The weight of a word without joints: a word of the lexicon, perhaps with a suffix that joins. None: unknown."""
    listed, derived = lexicon.weight(letters), suffixed(letters, lexicon)
    if listed is None or derived is None:
        return derived if listed is None else listed
    return max(listed, derived)


def with_joints(letters: str, lexicon: Lexicon) -> dict[str, float]:
    """The spellings with joints that a word may stand for, and their weights."""
    found: dict[str, float] = {}
    for form, weight in chain(
        lexicon.joined.get(letters, ()),
        verbs(letters, lexicon),
        _with_parted_suffix(letters, lexicon),
        _with_joined_suffix(letters, lexicon),
        _with_prefix(letters, lexicon),
        with_productive_second(letters, lexicon),
        with_productive_first(letters, lexicon),
        with_light_verb(letters, lexicon),
    ):
        if weight > found.get(form, float("-inf")):
            found[form] = weight
    return found


def _with_prefix(letters: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    if letters.startswith("بی") and len(letters) > 4:
        yield from with_bi(letters, as_it_stands(letters[2:], lexicon), lexicon)


def _with_parted_suffix(letters: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """A stem and a suffix behind a joint; the stem may have a joint itself."""
    for stem, suffix in endings(letters, 2):
        for group, cost in PARTED.get(suffix, ()):
            if not _may_end(stem, group):
                continue
            price = cost_of(group, suffix, cost, stem, lexicon)
            for form, weight in _stems(stem, group, suffix, lexicon):
                if stem[-1] in JOINING:
                    yield form + ZWNJ + suffix, weight + price
                elif ZWNJ in form:
                    yield form + suffix, weight + price


def _may_end(stem: str, group: Suffix) -> bool:
    if group is Suffix.AFTER_HEH:
        return stem[-1] == "ه"
    return group is not Suffix.AFTER_YEH or stem[-1] == "ی"


def _stems(stem: str, group: Suffix, suffix: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """The readings of a stem that takes a suffix of a group."""
    weight = lexicon.weight(stem)
    if weight is not None and takes(group, suffix, stem, stem, lexicon):
        yield stem, weight
    for form, joined_weight in lexicon.joined.get(stem, ()):
        if takes(group, suffix, form, stem, lexicon):
            yield form, joined_weight
    yield from _derived_stems(stem, group, suffix, lexicon)
    for form, compound_weight in _compound_stems(stem, lexicon):
        if takes(group, suffix, form, stem, lexicon):
            yield form, compound_weight


def _derived_stems(stem: str, group: Suffix, suffix: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """Stems that are derived themselves: نگرانی + ها, ایرانی + ها."""
    if group is Suffix.AFTER_HEH or not stem.endswith(("ی", "انه")):
        return
    if group is not Suffix.PLURAL and stem[-1] != "ی":
        return
    weight = suffixed(stem, lexicon)
    if weight is None or (group is Suffix.AFTER_YEH and not takes(group, suffix, stem, stem, lexicon)):
        return
    if group is Suffix.COMPARISON and not takes(group, suffix, stem, stem, lexicon):
        return
    yield stem, weight - (0.0 if group is Suffix.PLURAL else 1.0)


def _compound_stems(stem: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """Stems with a joint that no list has: بزرگ‌تر + ها, هواپیمایی + ها, سیاست‌گذار + ان."""
    for suffix, cost in _COMPARED:
        base = stem.removesuffix(suffix)
        if base != stem and len(base) > 1 and base[-1] in JOINING:
            for form, weight in _listed(base, lexicon):
                if takes(Suffix.COMPARISON, suffix, form, base, lexicon):
                    yield form + ZWNJ + suffix, weight + cost
    if stem[-1] == "ی" and len(stem) > 4:
        for form, weight in lexicon.joined.get(stem[:-1], ()):
            yield form + "ی", weight + _YEH_COST
    yield from with_productive_second(stem, lexicon)
    yield from with_light_verb(stem, lexicon)


def _listed(letters: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    weight = lexicon.weight(letters)
    if weight is not None:
        yield letters, weight
    yield from lexicon.joined.get(letters, ())


def _with_joined_suffix(letters: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """A listed spelling with a joint and a suffix that joins: آتش‌نشان + ان, پیش‌رفته -> پیش‌رفتگی."""
    for stem, suffix in endings(letters, 3):
        cost = JOINED.get(suffix)
        if cost is None:
            continue
        forms = lexicon.joined.get(stem)
        if forms and stem not in lexicon.words and joins(stem, suffix, lexicon):
            for form, weight in forms:
                yield form + suffix, weight + cost
        if suffix in ("گی", "گان") and len(letters) > 5:
            for form, weight in lexicon.joined.get(stem + "ه", ()):
                yield form[:-1] + suffix, weight + _GAF_COST
