"""Weak types: marks, numbers and what belongs to numbers (W1 to W7).

Each rule changes the types of one isolating run sequence in place. `types` has them in order, `sos` is the class that
counts as standing before the first.
"""

from __future__ import annotations

from linter.bidi.classes import ISOLATES

_NUMBERS = ("EN", "AN")


def w1(types: list[str], sos: str) -> None:
    """A nonspacing mark takes the type of the character before it."""
    previous = sos
    for at, name in enumerate(types):
        if name == "NSM":
            types[at] = previous
        else:
            previous = "ON" if name in ISOLATES or name == "PDI" else name


def w2(types: list[str], sos: str) -> None:
    """A European number after an Arabic letter is an Arabic number."""
    strong = sos
    for at, name in enumerate(types):
        if name in {"L", "R", "AL"}:
            strong = name
        elif name == "EN" and strong == "AL":
            types[at] = "AN"


def w3(types: list[str]) -> None:
    """An Arabic letter is right-to-left."""
    for at, name in enumerate(types):
        if name == "AL":
            types[at] = "R"


def w4(types: list[str]) -> None:
    """A single separator between two numbers of a kind belongs to them."""
    for at in range(1, len(types) - 1):
        name = types[at]
        if name in {"ES", "CS"}:
            before, after = types[at - 1], types[at + 1]
            if before == after and (before == "EN" or (before == "AN" and name == "CS")):
                types[at] = before


def w5(types: list[str]) -> None:
    """Signs such as % and $ belong to the European number beside them."""
    start = None
    for at, name in enumerate(types):
        if name == "ET":
            start = at if start is None else start
            continue
        if start is not None and (name == "EN" or (start > 0 and types[start - 1] == "EN")):
            types[start:at] = ["EN"] * (at - start)
        start = None
    if start is not None and start > 0 and types[start - 1] == "EN":
        types[start:] = ["EN"] * (len(types) - start)


def w6(types: list[str]) -> None:
    """Any other separator or sign is neutral."""
    for at, name in enumerate(types):
        if name in {"ES", "ET", "CS"}:
            types[at] = "ON"


def w7(types: list[str], sos: str) -> None:
    """A European number after a left-to-right letter is one with it."""
    strong = sos
    for at, name in enumerate(types):
        if name in {"L", "R"}:
            strong = name
        elif name == "EN" and strong == "L":
            types[at] = "L"


def weak(types: list[str], sos: str) -> None:
    """W1 to W7, those that find something to do."""
    present = set(types)
    if "NSM" in present:
        w1(types, sos)
        present = set(types)
    if "EN" in present and "AL" in present:
        w2(types, sos)
    if "AL" in present:
        w3(types)
    if not present.isdisjoint(_NUMBERS):
        if "ES" in present or "CS" in present:
            w4(types)
        if "ET" in present:
            w5(types)
    if not present.isdisjoint(("ES", "ET", "CS")):
        w6(types)
    if "EN" in present and (sos == "L" or "L" in present):
        w7(types, sos)
