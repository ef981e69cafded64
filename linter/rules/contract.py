"""The bridge from the contract to the rules: which violations belong to which rule."""

from __future__ import annotations

from collections.abc import Iterator

from linter.release.contract import Violation, violations
from linter.rules.model import Problem, Subject


def contract_problems(subject: Subject, code: str) -> Iterator[Problem]:
    """The violations of the contract that the schemas assign to a rule."""
    for violation in violations(subject.release, subject.publisher):
        if violation.rule == code:
            yield Problem(violation.span, violation.message, violation.severity)


def house_violations(subject: Subject, known: frozenset[str]) -> Iterator[Violation]:
    """Violations under rule codes of the publisher's own, which no rule of presslint reports."""
    for violation in violations(subject.release, subject.publisher):
        if violation.rule not in known:
            yield violation
