"""Neutral types: brackets, blanks and marks (N0 to N2).

The rules change the types of one isolating run sequence in place, as in `weak`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

from linter.bidi.classes import NEUTRALS, Bracket
from linter.bidi.sequences import RunSequence

# BD16: deeper brackets are not paired.
_DEEPEST = 63
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}


def bracket_pairs(brackets: Sequence[tuple[int, Bracket]]) -> list[tuple[int, int]]:
    """The pairs (BD16) of the brackets of a sequence, by their opening bracket."""
    pairs: list[tuple[int, int]] = []
    open_: list[tuple[str, int]] = []
    for at, (pair, opens) in brackets:
        if opens:
            if len(open_) == _DEEPEST:
                break
            open_.append((pair, at))
            continue
        for depth in range(len(open_) - 1, -1, -1):
            if open_[depth][0] == pair:
                pairs.append((open_[depth][1], at))
                del open_[depth:]
                break
    return sorted(pairs)


def n0(types: list[str], original: Sequence[str], sequence: RunSequence, brackets: Mapping[int, Bracket]) -> None:
    """A pair of brackets takes the direction of what stands inside it, or before it.

    `original` are the types before W1. Pairs nest, so what stands in one is not touched before its turn: sums over the
    types as they are now tell what is inside, and one walk tells what is before.
    """
    found = [
        (index, brackets[at]) for index, at in enumerate(sequence.positions) if at in brackets and types[index] == "ON"
    ]
    pairs = bracket_pairs(found)
    if not pairs:
        return
    embedding = sequence.direction
    strong = [_STRONG.get(name, "") for name in types]
    with_it = [0, *accumulate(name == embedding for name in strong)]
    against = [0, *accumulate(name not in ("", embedding) for name in strong)]
    before, walked = sequence.sos, 0
    for opening, closing in pairs:
        while walked < opening:
            before = _STRONG.get(types[walked], before)
            walked += 1
        if with_it[closing] > with_it[opening]:
            direction = embedding
        elif against[closing] > against[opening]:
            direction = before  # against the embedding in an established context, else with it: both are what is before
        else:
            continue
        for at in (opening, closing):
            types[at] = direction
            _marks_after(types, original, at)


def _marks_after(types: list[str], original: Sequence[str], at: int) -> None:
    """Nonspacing marks on a bracket go with it."""
    following = at + 1
    while following < len(types) and original[following] == "NSM":
        types[following] = types[at]
        following += 1


def n1_n2(types: list[str], sequence: RunSequence) -> None:
    """Neutrals between two of one direction take it (N1), any others the embedding direction (N2)."""
    embedding = sequence.direction
    before, start = sequence.sos, None
    for at, name in enumerate([*types, sequence.eos]):
        if name in NEUTRALS:
            start = at if start is None else start
            continue
        strong = _STRONG[name]
        if start is not None:
            types[start:at] = [strong if strong == before else embedding] * (at - start)
            start = None
        before = strong


def neutral(types: list[str], original: Sequence[str], sequence: RunSequence, brackets: Mapping[int, Bracket]) -> None:
    """N0 to N2."""
    if NEUTRALS.isdisjoint(types):
        return
    if brackets:
        n0(types, original, sequence, brackets)
    n1_n2(types, sequence)
