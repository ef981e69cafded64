"""Patterns that a house writes, held within a length and a time.

A regular expression can be so written that it takes longer than the age of the universe. Python's own cannot be
stopped, so these run in `regex`, which counts the time that it works and gives up. What was not looked at to its end is
never passed over: the engine says so (SYS003) and the run fails.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

LONGEST = 1_000  # code points
# Counted repeats multiply when they stand within each other: (a{300}){300} is ninety thousand states.
MOST_STATES = 100_000
# Seconds of work for a rule in a document, and what each million code points adds.
SECONDS = 1.0
SECONDS_A_MILLION = 1.0

_COUNT = re.compile(r"(?<!\\)\{(\d*)(?:,(\d*))?\}")
_RECURSION = re.compile(r"(?<!\\)\(\?(?:R|[0-9]+|[+-][0-9]+|&\w+|P>\w+)\)")
_GROUP = re.compile(r"\\(?:(\d{1,2})|g<(\w+)>)")


class PatternError(ValueError):
    """A pattern that cannot be used; the message is a sentence."""


class Budget:
    """The time that is left for a rule in a document."""

    def __init__(self, length: int) -> None:
        """`length` is that of the document in code points."""
        self.left = SECONDS + SECONDS_A_MILLION * length / 1_000_000

    def finditer(self, pattern: Pattern, text: str) -> Iterator[regex.Match[str]]:
        """The matches in a text that are not empty. Raises TimeoutError when the time is over."""
        begun = process_time()
        for match in pattern.compiled.finditer(text, timeout=self._remaining()):
            if match.end() > match.start():
                yield match
        self.left -= process_time() - begun

    def fits(self, pattern: Pattern, text: str) -> bool:
        """Whether a pattern matches the whole of a text."""
        begun = process_time()
        found = pattern.compiled.fullmatch(text, timeout=self._remaining()) is not None
        self.left -= process_time() - begun
        return found

    def _remaining(self) -> float:
        if self.left <= 0:
            raise TimeoutError
        return self.left


class Pattern:
    """A pattern as the house wrote it, compiled."""

    def __init__(self, written: str) -> None:
        """Raises PatternError."""
        import regex  # imported late: a pack of words needs none

        if len(written) > LONGEST:
            raise PatternError(
                f"has {len(written):,} characters, and {LONGEST:,} are allowed. Split it into several rules."
            )
        if _RECURSION.search(written):
            raise PatternError("calls itself, which presslint does not allow. Write it without (?R), (?1) or (?&name).")
        states = 1
        for least, most in _COUNT.findall(written):
            states *= max(1, int(most or least or 1))
        if states > MOST_STATES:
            raise PatternError(
                f"counts too far: its repeats come to {states:,}. Write smaller numbers in {{ }}, or + or *."
            )
        try:
            self.compiled = regex.compile(written)
        except regex.error as error:
            raise PatternError(f"is no regular expression: {error}.") from None
        except RecursionError:
            raise PatternError("is nested too deeply.") from None
        self.written = written

    @property
    def may_be_empty(self) -> bool:
        """Whether it matches where nothing stands."""
        return self.compiled.fullmatch("", timeout=SECONDS) is not None

    def unknown_group(self, template: str) -> str | None:
        """A group that a replacement names and the pattern does not have."""
        for number, name in _GROUP.findall(template):
            if int(number or 0) > self.compiled.groups or (name and name not in self.compiled.groupindex):
                return f"\\{number}" if number else f"\\g<{name}>"
        return None


def filled(template: str, match: regex.Match[str]) -> str:
    """A replacement with its groups (\\1, \\g<name>) filled in; everything else stands for itself."""
    return _GROUP.sub(lambda group: match[int(group[1]) if group[1] else group[2]] or "", template)
