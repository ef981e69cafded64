"""Controls of writing direction: what opens and closes in a paragraph (UAX 9, X1 to X8).

Embeddings and overrides are closed by POP DIRECTIONAL FORMATTING, isolates by POP DIRECTIONAL ISOLATE. The end of a
paragraph closes all, and the end of an isolate whatever was opened inside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from linter.patterns import lazy
from linter.prose import Prose

EMBEDDINGS, OVERRIDES, ISOLATES = "\u202a\u202b", "\u202d\u202e", "\u2066\u2067\u2068"
POP, POP_ISOLATE = "\u202c", "\u2069"
CONTROLS = EMBEDDINGS + OVERRIDES + ISOLATES + POP + POP_ISOLATE
NAMES = {
    "\u202a": "LEFT-TO-RIGHT EMBEDDING", "\u202b": "RIGHT-TO-LEFT EMBEDDING", "\u202d": "LEFT-TO-RIGHT OVERRIDE",
    "\u202e": "RIGHT-TO-LEFT OVERRIDE", "\u2066": "LEFT-TO-RIGHT ISOLATE", "\u2067": "RIGHT-TO-LEFT ISOLATE",
    "\u2068": "FIRST STRONG ISOLATE", "\u202c": "POP DIRECTIONAL FORMATTING", "\u2069": "POP DIRECTIONAL ISOLATE",
}  # fmt: skip

_CONTROL_OR_END = lazy(f"[{CONTROLS}\n\ufdd0\u2029]")


class Control(NamedTuple):
    """A control and its partner; None when it has none."""

    position: int
    char: str
    partner: int | None

    @property
    def name(self) -> str:
        return f"{NAMES[self.char]} U+{ord(self.char):04X}"


def controls(prose: Prose) -> tuple[Control, ...]:
    """All controls of a text that open or close something, in order."""
    return prose.once(_read)


def _read(prose: Prose) -> tuple[Control, ...]:
    return tuple(sorted(_paired(prose.text)))


def _paired(text: str) -> Iterator[Control]:
    open_: list[tuple[int, str]] = []
    isolates = 0  # how many isolates are open
    for match in _CONTROL_OR_END.finditer(text):
        at, char = match.start(), match.group()
        if char in EMBEDDINGS + OVERRIDES + ISOLATES:
            open_.append((at, char))
            isolates += char in ISOLATES
        elif char == POP:
            if open_ and open_[-1][1] not in ISOLATES:
                start, opener = open_.pop()
                yield Control(start, opener, at)
                yield Control(at, char, start)
            else:
                yield Control(at, char, None)
        elif char == POP_ISOLATE:
            if not isolates:
                yield Control(at, char, None)
                continue
            while open_[-1][1] not in ISOLATES:
                yield Control(*open_.pop(), None)
            start, opener = open_.pop()
            isolates -= 1
            yield Control(start, opener, at)
            yield Control(at, char, start)
        else:
            for start, opener in open_:
                yield Control(start, opener, None)
            open_.clear()
            isolates = 0
    for start, opener in open_:
        yield Control(start, opener, None)
