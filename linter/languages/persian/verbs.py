"""Finite verbs with a joint: می‌کند, نمی‌توانستند, برمی‌گردد, می‌خواندش, می‌کرده‌اند.

The prefix می (negative نمی) stands before a past or present stem with a personal ending and is parted from it by a joint.
A preverb (بر, باز, در ...) may stand before it, and the object may follow as a clitic. The perfect is a participle in
heh with a form of "to be" behind a joint: رفته‌اند.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log

from linter.languages.persian.letters import ZWNJ
from linter.languages.persian.lexicon import Lexicon

# How often each personal ending is met, as a share of the third person singular.
PAST_ENDINGS = {"": 1.0, "م": 0.06, "ی": 0.03, "یم": 0.06, "ید": 0.04, "ند": 0.35}
PRESENT_ENDINGS = {"د": 1.0, "م": 0.06, "ی": 0.03, "یم": 0.06, "ید": 0.04, "ند": 0.35}
# "To be" behind a participle.
PERFECT_ENDINGS = {"اند": 0.10, "ام": 0.02, "ای": 0.012, "ایم": 0.012, "اید": 0.006}

PREVERBS = ("", "بر", "در", "باز", "فرا", "فرو", "وا", "ور")
_PREVERB_COST = {"": 0.0, "بر": 3.0, "در": 3.0, "باز": 3.0, "فرا": 4.0, "فرو": 4.0, "وا": 4.0, "ور": 5.0}
_PREFIXES = {"می": 0.0, "نمی": log(0.15)}
_OPENINGS = tuple(
    (preverb + prefix, _PREFIXES[prefix] - _PREVERB_COST[preverb]) for preverb in PREVERBS for prefix in _PREFIXES
)
BEGINNINGS = tuple(opening for opening, _ in _OPENINGS)
_CLITICS = {"ش": -4.0, "شان": -5.0, "م": -6.0, "ت": -6.0, "مان": -6.0, "تان": -7.0}

_PAST = tuple((ending, log(share)) for ending, share in PAST_ENDINGS.items())
_PRESENT = tuple((ending, log(share)) for ending, share in PRESENT_ENDINGS.items())
PERFECT_COST = {ending: log(share) for ending, share in PERFECT_ENDINGS.items()}
_PERFECT = tuple((ending, cost - 3.0) for ending, cost in PERFECT_COST.items())
_LEAST = log(300)


def verbs(letters: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """The readings of a word without joints as a verb with می, each with its weight."""
    if not letters.startswith(BEGINNINGS):
        return
    for opening, weight in _OPENINGS:
        body = letters[len(opening) :]
        if len(body) < 2 or not letters.startswith(opening):
            continue
        for form, share in _bodies(body, lexicon):
            yield opening + ZWNJ + form, max(_LEAST, share + weight)
        for clitic, cost in _CLITICS.items():
            if body.endswith(clitic) and len(body) > len(clitic) + 1:
                for form, share in _bodies(body[: -len(clitic)], lexicon):
                    if form[-1] != "ه":
                        yield opening + ZWNJ + form + clitic, max(_LEAST, share + weight) + cost


def is_verb(letters: str, lexicon: Lexicon) -> bool:
    """Whether a word without joints can be a verb with می."""
    return any(True for _ in verbs(letters, lexicon))


def _bodies(body: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """What may stand behind می: stem and ending, participle, participle and "to be"."""
    for ending, share in _PAST:
        weight = lexicon.past.get(body.removesuffix(ending)) if body.endswith(ending) else None
        if weight is not None:
            yield body, weight + share
    for ending, share in _PRESENT:
        weight = lexicon.present.get(body[: -len(ending)]) if body.endswith(ending) else None
        if weight is not None:
            yield body, weight + share
    if body[-1] == "ه" and body[:-1] in lexicon.past:
        yield body, lexicon.past[body[:-1]] - 5.0
    for ending, share in _PERFECT:
        stem = body[: -len(ending)]
        if body.endswith(ending) and stem[-1:] == "ه" and stem[:-1] in lexicon.past:
            yield stem + ZWNJ + ending, lexicon.past[stem[:-1]] + share
