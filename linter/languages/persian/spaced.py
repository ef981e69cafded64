"""Two words that are parts of one: می کند, کتاب ها, شده اند. A space was typed for the ZERO WIDTH NON-JOINER.

What shows it is the part that never stands alone: the verb prefix می before a verb, the plural ها behind a noun, تر behind
an adjective, "to be" behind a participle, the second member of a compound that the lexicon has.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from linter.languages.persian import lexicon as lexicons
from linter.languages.persian.letters import DEMONSTRATIVES, JOINING, ZWNJ, as_persian, joined
from linter.languages.persian.lexicon import Kind, Lexicon
from linter.languages.persian.readings import as_it_stands
from linter.languages.persian.suffixes import PLURALS
from linter.languages.persian.verbs import BEGINNINGS, PERFECT_ENDINGS, verbs

_COMPARISON = frozenset({"تر", "ترین", "تری"})
# "To be" that is nothing else: certain. The others are also words, or endings that are written in two ways.
_CERTAIN_PERFECT = frozenset({"اند", "ایم", "اید"})
_AFTER_HEH = frozenset(PERFECT_ENDINGS) - _CERTAIN_PERFECT | {"اش", "ات", "ی"}
_LINK = "ی"  # the linking sound, which is no word: همه ی for همه‌ی
_BI = "بی"
# Words of grammar before a noun make no compound of it: به کار, یک بار, آخرین بار.
_NO_COMPOUND = frozenset("به یک این آن هر هیچ همه چند بر در از".split())
# Stems of verbs that are as well nouns of every day: work, time, place before.
_ALSO_NOUNS = frozenset({"بار", "کار", "روی", "دار", "باز"})
_MEMBER_ENDINGS = ("", "ان", "ی")
_SHORTEST_MEMBER = 3
# An interjection or a verb has no plural.
_NO_NOUN = frozenset("آنکه اینکه ای آی هان است نیست بود شد را که و یا از به در با بر تا".split())


class Parts(NamedTuple):
    """One word that was typed as two, and how certain that is."""

    word: str
    certain: bool
    compound: bool = False


@cache
def parts() -> frozenset[str]:
    """The words of which one at least is in every such pair, as first or second part."""
    return _first_parts() | _second_parts()


@cache
def _first_parts() -> frozenset[str]:
    return frozenset(BEGINNINGS) | {_BI}


@cache
def _second_parts() -> frozenset[str]:
    endings = PLURALS | _COMPARISON | _CERTAIN_PERFECT | _AFTER_HEH
    return endings | {member + ending for member in bound_members() for ending in _MEMBER_ENDINGS}


@cache
def bound_members() -> frozenset[str]:
    """Second members of compounds that are made of a verb: گیری, نویس, دهنده, ناپذیر."""
    lexicon = lexicons.load()
    return frozenset(
        word
        for word in lexicon.seconds
        if len(word) >= _SHORTEST_MEMBER and word not in _ALSO_NOUNS and _is_verbal(word, lexicon)
    )


def _is_verbal(word: str, lexicon: Lexicon) -> bool:
    endings = (word, word.removesuffix("ی"), word.removesuffix("نده"), word.removesuffix("ندگی"))
    return any(stem.removeprefix("نا") in lexicon.present for stem in endings)


def one_word(first: str, second: str) -> Parts | None:
    """The word that two neighbours are parts of; None where they are words of their own."""
    lexicon = lexicons.load()
    left, right = as_persian(first), as_persian(second)
    if left in _first_parts() and left != _BI:
        letters = left + right.replace(ZWNJ, "")
        known = letters in lexicon.joined or any(True for _ in verbs(letters, lexicon))
        return Parts(f"{first}{ZWNJ}{second}", certain=True) if known else None
    if right in PLURALS:
        return _if(_is_noun(left, lexicon), first, second, certain=True)
    if right in _COMPARISON:
        return _if(_is_compared(left, lexicon), first, second, certain=True)
    if right in _CERTAIN_PERFECT and left.endswith("ه") and _is_participle(left, lexicon):
        return Parts(joined(first, second), certain=True)
    if right in _AFTER_HEH:
        silent = left.endswith("ه") and lexicon.ends_in_silent_heh(left.rpartition(ZWNJ)[2])
        return _if(silent, first, second, certain=right == _LINK)
    return _compound(first, second, lexicon)


def _if(holds: bool, first: str, second: str, *, certain: bool) -> Parts | None:
    return Parts(joined(first, second), certain) if holds else None


def _is_noun(word: str, lexicon: Lexicon) -> bool:
    if word in DEMONSTRATIVES:
        return True
    if len(word) < 2 or word in _NO_NOUN or word.endswith(("ها", "های")):
        return False
    kind = lexicon.kind(word)
    if word in lexicon.words:
        return bool(kind & Kind.PLURAL) or len(word) > 3
    return ZWNJ in word or len(word) > 3 or as_it_stands(word, lexicon) is not None


def _is_compared(word: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.kind(word) & Kind.COMPARED) or (ZWNJ in word and word.rpartition(ZWNJ)[2] not in PLURALS)


def _is_participle(word: str, lexicon: Lexicon) -> bool:
    stem = word.rpartition(ZWNJ)[2]
    return bool(lexicon.kind(stem) & Kind.PARTICIPLE) or stem[:-1].removeprefix("ن") in lexicon.past


def _compound(first: str, second: str, lexicon: Lexicon) -> Parts | None:
    """A listed compound of which a part is none of the words that stand alone."""
    left, right = as_persian(first), as_persian(second)
    if left[-1:] not in JOINING or left in _NO_COMPOUND:
        return None
    if left == _BI and (right in _NO_NOUN or not lexicon.kind(right) & Kind.PLURAL):
        return None
    members = (right,) if left == _BI else _members(right)
    known = any(left + ZWNJ + member in lexicon.spellings(left + member) for member in members)
    return Parts(f"{first}{ZWNJ}{second}", certain=False, compound=True) if known else None


def _members(word: str) -> tuple[str, ...]:
    """The bound members that a word may be, with an ending of its own or without."""
    stems = (word.removesuffix(ending) for ending in _MEMBER_ENDINGS if word.endswith(ending))
    return tuple(stem for stem in stems if stem in bound_members())
