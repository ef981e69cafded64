"""Paragraphs: where they end (P1), which isolates they hold (BD9) and which direction they have (P2, P3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from linter.bidi.classes import ISOLATES, STRONG, bidi_class, classes_of

_INITIATORS = "\u2066\u2067\u2068"  # LEFT-TO-RIGHT, RIGHT-TO-LEFT and FIRST STRONG ISOLATE


@dataclass(slots=True)
class Isolates:
    """The isolates of a paragraph.

    `partner` leads from an initiator to its matching POP DIRECTIONAL ISOLATE and back (BD9). `strong` is the first
    strong class inside each initiator's isolate, and under -1 that of the paragraph; what stands in an inner isolate
    does not count (P2).
    """

    partner: dict[int, int] = field(default_factory=dict)
    strong: dict[int, str] = field(default_factory=dict)

    def direction(self, initiator: int = -1) -> int | None:
        """The level that P3 gives an isolate, or the paragraph: 0, 1, or None without a strong character."""
        found = self.strong.get(initiator)
        return None if found is None else int(found != "L")


def p1(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of the paragraphs of a text, each with its separator."""
    start = at = 0
    while at < len(text):
        if bidi_class(text[at]) == "B":
            at += 2 if text.startswith("\r\n", at) else 1
            yield start, at
            start = at
        else:
            at += 1
    if start < len(text):
        yield start, len(text)


paragraphs = p1


def isolates(classes: Sequence[str]) -> Isolates:
    """The isolates of a paragraph and its first strong characters, in one walk (BD9, P2)."""
    found = Isolates()
    open_ = [-1]
    for at, name in enumerate(classes):
        if name in STRONG:
            found.strong.setdefault(open_[-1], name)
        elif name in ISOLATES:
            open_.append(at)
        elif name == "PDI" and len(open_) > 1:
            initiator = open_.pop()
            found.partner[initiator], found.partner[at] = at, initiator
    return found


def p2_p3(found: Isolates, default: int = 0) -> int:
    """The level of a paragraph by its first strong character; `default` when it has none."""
    level = found.direction()
    return default if level is None else level


def first_strong(text: str) -> int | None:
    """The direction of a text by its first strong character: 0 left to right, 1 right to left, None without one."""
    if any(isolate in text for isolate in _INITIATORS):
        return isolates(classes_of(text)).direction()
    for char in text:  # the usual case: nothing is passed over
        name = bidi_class(char)
        if name in STRONG:
            return 0 if name == "L" else 1
    return None
