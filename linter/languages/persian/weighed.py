"""The readings of a word side by side: with joints, from the likeliest, and how it does as it stands."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from linter.languages.persian import lexicon as lexicons
from linter.languages.persian.acronyms import acronym
from linter.languages.persian.arabic import has_article
from linter.languages.persian.letters import DEMONSTRATIVES, ZWNJ
from linter.languages.persian.readings import as_it_stands, with_joints
from linter.languages.persian.suffixes import PLURALS
from linter.languages.persian.unknown import unknown_word

# How much more likely a spelling with joints must be than any other with joints.
OVER_OTHERS = 0.7
# An unknown word has a reading of at least this weight, or it is a name.
_LEAST = 2.0
_RARE = 9.0  # ten thousand times
_SURE = 99.0
_CACHE = 20_000


class Readings(NamedTuple):
    """The readings of one word: with joints, from the likeliest; and how it does as it stands."""

    forms: tuple[tuple[str, float], ...]
    solid: float | None

    @property
    def over_solid(self) -> float:
        return self.forms[0][1] - self.solid if self.solid is not None else _SURE

    @property
    def over_others(self) -> float:
        best, *others = self.forms
        return next((best[1] - weight for form, weight in others if not _agree(best[0], form)), _SURE)

    @property
    def likeliest(self) -> str:
        """The likeliest spelling; of those that are about as likely and agree with it, the one with fewest joints."""
        best, *others = self.forms
        close = [form for form, weight in others if best[1] - weight < OVER_OTHERS and _agree(best[0], form)]
        return min((best[0], *close), key=len)


@lru_cache(maxsize=_CACHE)
def readings_of(letters: str) -> Readings:
    """The readings of a word of Persian letters without joints."""
    lexicon = lexicons.load()
    solid = as_it_stands(letters, lexicon)
    if form := demonstrative(letters):
        return Readings(((form, 0.0),), 0.0)
    known = letters in lexicon.words or (solid or 0.0) > _RARE
    if not known and not has_article(letters) and (spelt := acronym(letters)) is not None:
        return Readings(((spelt, _SURE),), None)
    forms = sorted(with_joints(letters, lexicon).items(), key=_from_the_likeliest)
    if solid is None and (not forms or forms[0][1] < _LEAST):
        forms = sorted(unknown_word(letters, lexicon), key=_from_the_likeliest)
    return Readings(tuple(forms), solid)


def _from_the_likeliest(reading: tuple[str, float]) -> tuple[float, str]:
    return (-reading[1], reading[0])


def demonstrative(letters: str) -> str | None:
    """The plural of a demonstrative with its joint; None when a word is none."""
    forms = ((one, letters.removeprefix(one)) for one in DEMONSTRATIVES if letters.startswith(one))
    return next((one + ZWNJ + suffix for one, suffix in forms if suffix in PLURALS), None)


def _agree(one: str, other: str) -> bool:
    """Whether one of two spellings has all the joints of the other: روانشناس‌ها, روان‌شناس‌ها."""
    first, second = _joints(one), _joints(other)
    return first <= second or second <= first


def _joints(form: str) -> set[int]:
    members = form.split(ZWNJ)
    return set(accumulate(map(len, members[:-1])))
