"""Findings and fixes: what a rule says, and how it can be repaired. A leaf: it knows places, not documents."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding weighs: an error blocks publication, a warning should be repaired, info is a hint."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return ("info", "warning", "error").index(self.value)

    def __str__(self) -> str:
        return self.value


class Edit(NamedTuple):
    """Replace the source range [start, end), in code points, by a text."""

    start: int
    end: int
    replacement: str


class Related(NamedTuple):
    """Another place that belongs to a finding, with what it has to do with it."""

    start: int
    end: int
    message: str


class Fix(NamedTuple):
    """A repair: a set of edits that belong together, and whether it can be made unseen."""

    applicability: str  # "safe": meaning cannot change; "unsafe": an editor must look
    edits: tuple[Edit, ...]


class Suppression(NamedTuple):
    """Why a finding does not count: by what, and the reason somebody gave."""

    kind: str  # "comment", "sidecar", "baseline", or "unchanged" since the revision that a run compares with
    reason: str = ""


class Finding(NamedTuple):
    """One thing that is wrong, where it is, and what to write instead.

    `start` and `end` are code points into the source text; line and column are 1-based and for people.
    """

    rule: str
    name: str
    severity: str
    message: str
    start: int
    end: int
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0
    text: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    suppression: Suppression | None = None  # only in Report.suppressed
