"""Brief texts: whether a title, a label or a quoted sentence can be in the language it is declared to be in.

    >>> contradiction("Hij ging met de kippen op stok", "fr")
    Contradiction(actual='nl', evidence='words')
    >>> contradiction("Paul put dire comment on tape", "fr")

`detect.verify` wants running text. A few words decide by less: letters of a script that the language is not written in,
function words of another language where none of its own stand, letters that it does not have, or, for a language that
is expected (that of the original), by how letters follow one another. Names are nobody's words: they decide nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple

from linter.languages import function_words, letters, siblings, statistics_engines
from linter.languages.detect import Declared, read_tag
from linter.languages.noise import strip_addresses
from linter.languages.scripts import histogram
from linter.languages.writing import scripts_in_use
from linter.patterns import lazy

__all__ = ["Contradiction", "contradiction"]


class Contradiction(NamedTuple):
    """What a brief text is rather in, if it can be named, and by what: only "statistics" leave a doubt."""

    actual: str | None
    evidence: Literal["script", "letters", "words", "statistics"]


_IDEOGRAPHIC = frozenset({"Hani", "Hira", "Kana", "Hang"})
# One letter is a symbol (the Greek of formulas), two may be.
_FEWEST_LETTERS = 3
_FEWEST_IDEOGRAPHS = 2

# Function words that must meet, different ones, and the least part of the words that they are.
_FEWEST_KINDS = 2
_FEWEST_WORDS = 3
_SHARE = 0.2
# Natural logarithms of how much likelier the letters are in the other language.
_NOT_AGAINST = 0.0
_HARDLY_AGAINST = -8.0  # enough for a language that is expected
_CLEARLY_LIKELIER = 7.0
_UNLIKELY = float("-inf")
_FEWEST_TO_WEIGH = 9  # letters, in two words at least

_WORD = lazy(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_SENTENCE_ENDS = frozenset(".!?\u2026:\n")


def contradiction(text: str, tag: str, expected: Iterable[str] = ()) -> Contradiction | None:
    """What speaks against a brief text being in the language of a tag; None when nothing does, or not enough.

    `expected` are tags of languages that the text may have been left in: for them the order of the letters is asked,
    too. Texts of more than a few sentences are `detect.verify`'s.
    """
    declared = read_tag(tag)
    if declared is None:
        return None
    plain = strip_addresses(text.replace("\ufffc", " "))
    counts = histogram(plain)
    total = sum(counts.values())
    if not total:
        return None
    script = max(counts, key=counts.__getitem__)
    if not any(counts.get(name) for name in scripts_in_use(tag)):
        foreign = _by_script(counts, script)
        if foreign is not None or script != "Latn":
            return foreign
    elif script not in declared.scripts:
        return None
    return (
        _by_words(plain, script, declared, expected)
        or _by_letters(plain, script, declared)
        or _by_statistics(plain, script, declared, expected)
    )


def _by_script(counts: dict[str, int], script: str) -> Contradiction | None:
    """Letters that are none of the language's. Latin ones may write any language down, so they decide nothing."""
    ideographs = sum(counts.get(name, 0) for name in _IDEOGRAPHIC)
    others = sum(count for name, count in counts.items() if name != "Latn") - ideographs
    if counts.get("Latn") or (others < _FEWEST_LETTERS and ideographs < _FEWEST_IDEOGRAPHS):
        return None
    return Contradiction(letters.SETTLED.get(script) or ("ja" if script in {"Hira", "Kana"} else None), "script")


def _by_words(text: str, script: str, declared: Declared, expected: Iterable[str]) -> Contradiction | None:
    """Function words of another language, and none that only this one has."""
    native = script in declared.scripts
    if native and declared.group not in function_words.listed(script):
        return None
    found = function_words.tally(text, script)
    own = declared.group if native else ""
    spoken = [name for name in found.hits if name != own and _speaks(found, name, own)]
    if not spoken or _is_name(text, found):
        return None
    common = _common_words(text)
    best = max(spoken, key=lambda name: (found.hits[name], statistics_engines.likelihood(common, name) or _UNLIKELY))
    ahead = _likelier(text, found, best, own) if native else _NOT_AGAINST
    if ahead is None and _kinds(found, best, own) <= _FEWEST_KINDS:  # nothing else to go by
        return None
    likely = any((other := read_tag(tag)) is not None and other.group == best for tag in expected)
    if ahead is not None and ahead < (_HARDLY_AGAINST if likely else _NOT_AGAINST):
        return None
    alone = all(_outspeaks(text, found, best, name) for name in spoken if name != best)
    return Contradiction(_named(best, found) if alone else None, "words")


def _is_name(text: str, found: function_words.Tally) -> bool:
    """Whether all words are capitalised but for function words within: "Ludwig van der Berg", "Bank of the West"."""
    words = _WORD.findall(text)
    if not any(word[0].isupper() for word in words) or words[0].lower() in found.found:
        return False
    return not any(word.islower() and word not in found.found for word in words)


def _outspeaks(text: str, found: function_words.Tally, one: str, other: str) -> bool:
    """Whether a text is rather in one of two languages that both may be meant."""
    if found.only(one, other) - found.only(other, one) >= _FEWEST_KINDS:
        return True
    ahead = _likelier(text, found, one, other)
    return ahead is not None and ahead >= _CLEARLY_LIKELIER


def _speaks(found: function_words.Tally, name: str, own: str) -> bool:
    """Whether different words of a group meet, and `own` has none that this one has not."""
    if found.size < _FEWEST_WORDS or found.only(own, name):
        return False
    return _kinds(found, name, own) >= _FEWEST_KINDS and found.only(name, own) >= _SHARE * found.size


def _kinds(found: function_words.Tally, name: str, other: str) -> int:
    """How many different words, of two letters at least, are function words of one group and not of another."""
    return sum(name in groups and other not in groups and len(word) > 1 for word, groups in found.found.items())


def _by_letters(text: str, script: str, declared: Declared) -> Contradiction | None:
    """Letters that one language only writes, and that the declared one has not in its alphabet."""
    if script not in declared.scripts:
        return None
    characters = Counter("".join(_common_words(text)))
    found = letters.by_letters(characters, script)
    if found is None or siblings.group(found) == declared.group:
        return None
    return None if letters.spelled_as(declared.group, characters, script) else Contradiction(found, "letters")


def _by_statistics(text: str, script: str, declared: Declared, expected: Iterable[str]) -> Contradiction | None:
    """The order of letters in words that are no names, against a language that the text may have been left in."""
    if script not in declared.scripts:
        return None
    found = function_words.tally(text, script)
    for tag in expected:
        other = read_tag(tag)
        if other is None or other.group == declared.group or script not in other.scripts:
            continue
        if found.only(declared.group, other.group):
            continue
        ahead = _likelier(text, found, other.group, declared.group)
        # What is likelier in a third language says nothing about these two.
        if ahead is not None and ahead >= _CLEARLY_LIKELIER:
            best = statistics_engines.likeliest(_common_words(text), script)
            return Contradiction(tag, "statistics") if best == other.language else None
    return None


def _likelier(text: str, found: function_words.Tally, one: str, other: str) -> float | None:
    """How much likelier the words of a text are in one language than in another; None when there is nothing to weigh.

    Function words of both say nothing between them, as frequent as they are in one or the other.
    """
    words = _common_words(text)
    if len(words) < 2 or sum(map(len, words)) < _FEWEST_TO_WEIGH:
        return None
    weighed = tuple(word for word in words if not {one, other} <= found.found.get(word, frozenset()))
    mine, theirs = (statistics_engines.likelihood(weighed, name) for name in (one, other))
    return None if mine is None or theirs is None else mine - theirs


def _common_words(text: str) -> tuple[str, ...]:
    """The different words of a text in lower case, without those that a capital inside a sentence shows to be names."""
    found: dict[str, None] = {}
    for match in _WORD.finditer(text):
        word = match.group()
        if word[0].isupper():
            before = text[: match.start()].rstrip(" \t\u00a0\"'([\u00ab\u201c\u201e\u2018\u2013\u2014-")
            if word.isupper() or (before and before[-1] not in _SENTENCE_ENDS):
                continue
        found[word.lower()] = None
    return tuple(found)


def _named(group: str, found: function_words.Tally) -> str:
    return siblings.member(group, found.counts) if group in siblings.DEFAULT else group
