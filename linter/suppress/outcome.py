"""What suppressions do to the findings of a document, and which of them do nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from linter.findings import Finding, Suppression
from linter.suppress.model import Directive, Directives, Form, Mistake, Name

# What presslint says about itself and about suppressions is not to be hidden by one.
_NEVER = ("SUP", "SYS")


class Known(NamedTuple):
    """What suppressions may name: codes by code and by slug (both in lower case), and what none may hide."""

    codes: Mapping[str, str]
    kept: frozenset[str] = frozenset()  # codes that the publisher does not let anybody suppress
    house: str = ""  # the publisher, as a message names it
    elsewhere: frozenset[str] = frozenset()  # codes that this check cannot find, such as those over several files

    def code(self, name: Name) -> str | None:
        return self.codes.get(name.written.lower())

    def forbids(self, code: str) -> bool:
        return code in self.kept or code.startswith(_NEVER)


class Idle(NamedTuple):
    """Rules that a suppression names for nothing."""

    directive: Directive
    names: tuple[Name, ...]
    forbidden: bool = False  # not because nothing was found: these cannot be suppressed

    @property
    def whole(self) -> bool:
        """Whether that is all the suppression names."""
        return len(self.names) == len(self.directive.names)


class Stranger(NamedTuple):
    """A name in a suppression that is no rule's."""

    directive: Directive
    name: Name
    close: str | None  # the rule that may be meant


class Outcome(NamedTuple):
    """What is left of the findings, what was suppressed, and what is to be said about the suppressions."""

    kept: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]
    found: tuple[Directive, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    idle: tuple[Idle, ...] = ()
    strangers: tuple[Stranger, ...] = ()
    house: str = ""


def suppress(findings: Iterable[Finding], asked: Directives, known: Known) -> Outcome:
    """Part the findings into those that stay and those that a suppression covers."""
    naming: dict[str, list[Directive]] = {}
    for directive in asked.found:
        for name in directive.names:
            code = known.code(name)
            if code is not None and not known.forbids(code):
                naming.setdefault(code, []).append(directive)
    kept: list[Finding] = []
    suppressed: list[Finding] = []
    used: set[tuple[int, str]] = set()
    for finding in findings:
        closest = _closest(naming.get(finding.rule, ()), finding)
        if closest is None:
            kept.append(finding)
        else:
            used.add((id(closest), finding.rule))
            suppressed.append(finding._replace(suppression=_told(closest)))
    idle: list[Idle] = []
    strangers: list[Stranger] = []
    for directive in asked.found:
        idle += _idle(directive, known, used)
        strangers += _strangers(directive, known)
    return Outcome(
        tuple(kept), tuple(suppressed), asked.found, asked.mistakes, tuple(idle), tuple(strangers), known.house
    )


def _closest(naming: Iterable[Directive], finding: Finding) -> Directive | None:
    """The suppression that covers a finding; of several the one about the least."""
    covering = [
        (region.end - region.start, number, directive)
        for number, directive in enumerate(naming)
        for region in directive.regions
        if region.start <= finding.start and (finding.start < region.end or directive.form == Form.FILE)
    ]
    return min(covering)[2] if covering else None


def _told(directive: Directive) -> Suppression:
    return Suppression("comment" if directive.entry is None else "sidecar", directive.reason or "")


def _idle(directive: Directive, known: Known, used: set[tuple[int, str]]) -> Iterable[Idle]:
    forbidden: list[Name] = []
    unused: list[Name] = []
    for name in directive.names:
        code = known.code(name)
        if code is None:
            continue
        if known.forbids(code):
            forbidden.append(name)
        elif code not in known.elsewhere and (id(directive), code) not in used:
            unused.append(name)
    if forbidden:
        yield Idle(directive, tuple(forbidden), forbidden=True)
    if unused:
        yield Idle(directive, tuple(unused))


def _strangers(directive: Directive, known: Known) -> Iterable[Stranger]:
    for name in directive.names:
        if known.code(name) is None:
            import difflib

            close = difflib.get_close_matches(name.written.lower(), list(known.codes), 1, 0.7)
            meant = close[0] if close else None
            yield Stranger(directive, name, meant.upper() if meant and meant.upper() == known.codes[meant] else meant)
            if directive.reason is None and meant is None:
                return  # without a colon, the words that follow are its reason
