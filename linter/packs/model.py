"""Pack: the rules of one file, ready to run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from linter.rules.model import Check, Example, Rule


@dataclass(frozen=True, eq=False)
class PackRule:
    """What a rule of a pack brings with it; a rule of ours has it in a file of its own."""

    check: Check
    documentation: str
    examples: tuple[Example, ...]
    languages: tuple[str, ...]
    digest: str  # of all that the rule is made of: the pack and its glossaries
    kind: str  # forbid, replace ...
    pack: str  # the file, as messages name it

    def __repr__(self) -> str:
        """Two rules that read the same are the same: a cache may go by this."""
        return f"PackRule({self.kind}, {self.digest})"


class Pack(NamedTuple):
    """The rules of one file. `stamps` are the files it was read from, each with the time of its last change (ns)."""

    file: Path
    title: str
    rules: tuple[Rule, ...]
    stamps: tuple[tuple[Path, int], ...] = ()

    def is_current(self) -> bool:
        """Whether none of its files has changed since it was read."""
        return all(stamp(file) == changed for file, changed in self.stamps)


def stamp(file: Path) -> int:
    """When a file was last changed, in nanoseconds; 0 for one that is not there."""
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


def rules_of(packs: Iterable[Pack]) -> Iterator[Rule]:
    """The rules of several packs, in their order."""
    for pack in packs:
        yield from pack.rules
