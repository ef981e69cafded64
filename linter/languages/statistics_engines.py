"""Language identification by letter statistics: langdetect, and pycld2 where it is installed.

langdetect is used through a factory of our own: seeded, so that a text always gets the same answer, and with the
profiles of one script only, which load in a tenth of the time. Nothing here raises; None is "cannot tell".
"""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any

from linter.patterns import lazy

MOST_CHARACTERS = 500
FEWEST_LETTERS = 60
"""langdetect takes "Media Note" for Italian: below this it is not asked."""

_PIECES = 4
_SEED = 0

# langdetect's names of profiles, by script. Scripts that one language writes need no statistics.
PROFILES = {
    "Latn": "af ca cs cy da de en es et fi fr hr hu id it lt lv nl no pl pt ro sk sl so sq sv sw tl tr vi".split(),
    "Cyrl": "bg mk ru uk".split(),
    "Arab": "ar fa ur".split(),
    "Deva": "hi mr ne".split(),
}
_TAGS = {"no": "nb", "iw": "he", "sr": "sr-Cyrl"}
# Profiles under the names that the word lists have for languages and their groups.
_PROFILE_OF = {"hbs": "hr", "ms": "id", "nb": "no", "nn": "no"}
_TRIGRAM = 3
_UNSEEN = 3e-6  # what three letters that a profile does not have count, as a share of all

# cld2 refuses control characters and half surrogates.
_REFUSED = lazy("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_CLD2_PERCENT = 80

_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Statistics:
    """What an engine holds for the language of a text, and how sure it is (0 to 1)."""

    tag: str
    probability: float


def langdetect(text: str, script: str) -> Statistics | None:
    """langdetect's answer among the languages of one script; at most 500 characters of the text are read."""
    if script not in PROFILES:
        return None
    piece = _sample(text)
    if sum(map(str.isalpha, piece)) < FEWEST_LETTERS:
        return None
    with _lock:
        try:
            detector = _factory(script).create()
            detector.append(piece)
            answers = detector.get_probabilities()
        except Exception:  # LangDetectException without features; a broken installation is no reason to stop
            return None
    return Statistics(_TAGS.get(answers[0].lang, answers[0].lang), answers[0].prob) if answers else None


def cld2(text: str) -> Statistics | None:
    """cld2's answer when it calls it reliable and finds hardly anything else in the text; None without pycld2."""
    engine = _cld2()
    if engine is None or sum(map(str.isalpha, text[:MOST_CHARACTERS])) < FEWEST_LETTERS:
        return None
    try:
        reliable, _, details = engine.detect(_REFUSED.sub(" ", text))
    except Exception:  # pycld2.error on text it cannot read
        return None
    _, tag, percent, _ = details[0]
    if not reliable or percent < _CLD2_PERCENT or tag == "un":
        return None
    return Statistics(_TAGS.get(tag, tag), percent / 100)


def likelihood(words: tuple[str, ...], name: str) -> float | None:
    """How likely words in lower case are in a language, as a natural logarithm; None for a language without a profile.

    It says something only against the likelihood of the same words in another language. Three letters that follow one
    another are looked at, the ends of words included; langdetect's profiles say how frequent they are.
    """
    from math import log

    profile = _profile(_PROFILE_OF.get(name, name))
    if profile is None:
        return None
    seen, total = profile
    padded = (f" {word} " for word in words)
    grams = (word[i : i + _TRIGRAM] for word in padded for i in range(len(word) - _TRIGRAM + 1))
    return sum(log(seen.get(gram, 0) / total + _UNSEEN) for gram in grams)


def likeliest(words: tuple[str, ...], script: str) -> str | None:
    """The language of a script, under langdetect's name, that words are likeliest in."""
    found = {name: likelihood(words, name) for name in PROFILES.get(script, ())}
    known = {name: value for name, value in found.items() if value is not None}
    return max(known, key=known.__getitem__, default=None)


@cache
def _profile(name: str) -> tuple[dict[str, int], int] | None:
    """How often three letters follow one another in the texts of a profile, and how many such there were."""
    if not any(name in names for names in PROFILES.values()):
        return None
    try:
        profile = json.loads((files("langdetect") / "profiles" / name).read_text(encoding="utf-8"))
    except OSError:  # a broken installation is no reason to stop
        return None
    seen = {gram: count for gram, count in profile["freq"].items() if len(gram) == _TRIGRAM}
    return seen, profile["n_words"][_TRIGRAM - 1]


def _sample(text: str) -> str:
    """Pieces from all over a long text: what stands at its beginning may be in another language."""
    if len(text) <= MOST_CHARACTERS:
        return text
    length = MOST_CHARACTERS // _PIECES
    starts = [i * (len(text) - length) // (_PIECES - 1) for i in range(_PIECES)]
    return " ".join(_whole_words(text[start : start + length]) for start in starts)


def _whole_words(piece: str) -> str:
    parts = piece.split(" ")
    return " ".join(parts[1:-1]) if len(parts) > 4 else piece


@cache
def _factory(script: str) -> Any:
    base = import_module("langdetect.detector_factory").DetectorFactory

    class Seeded(base):  # type: ignore[misc, valid-type]
        seed = _SEED

    factory = Seeded()
    folder = files("langdetect") / "profiles"
    factory.load_json_profile([(folder / name).read_text(encoding="utf-8") for name in PROFILES[script]])
    return factory


@cache
def _cld2() -> Any:
    try:
        return import_module("pycld2")
    except ImportError:
        return None
