"""What a suppression says: which rules, where, and why."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from linter.source import Span


class Form(StrEnum):
    """How a suppression says which part of a document it is about."""

    BLOCK = "presslint-ignore"  # the block that follows
    START = "presslint-ignore-start"  # everything up to the end
    END = "presslint-ignore-end"
    FILE = "presslint-ignore-file"
    WORDS = "where"  # of a sidecar file: every block that holds these words


class SidecarEntry(NamedTuple):
    """One entry of a sidecar file, or of the suppressions given to check_text."""

    rules: tuple[str, ...]
    where: str | None = None  # words of the blocks it is about; None: the whole file
    reason: str = ""
    label: str = "a suppression"  # what messages call it: the file and its line


class Name(NamedTuple):
    """A rule as a suppression names it, and where it is named."""

    written: str
    span: Span


class Directive(NamedTuple):
    """One suppression, placed in a document."""

    form: Form
    names: tuple[Name, ...]
    reason: str | None  # None: not even a colon stands before it
    span: Span  # the comment; for a sidecar file the start of what it is about
    regions: tuple[Span, ...] = ()
    ending: Span | None = None  # the comment that ends what this one starts
    ends_others: bool = False  # whether that comment ends another one too
    entry: SidecarEntry | None = None


class Mistake(NamedTuple):
    """A comment that is meant for presslint and cannot be understood."""

    span: Span
    message: str


class Directives(NamedTuple):
    """All suppressions of a document."""

    found: tuple[Directive, ...]
    mistakes: tuple[Mistake, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """Every rule name, as written."""
        return frozenset(name.written for directive in self.found for name in directive.names)
