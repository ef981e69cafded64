"""Severities as a house gives them: names of rules or of whole categories, spelled out rule by rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from linter.patterns import lazy
from linter.rules.model import Rule

_PREFIX = lazy(r"[A-Za-z]{3}\d{0,2}")


def by_code(told: Mapping[str, str], rules: Iterable[Rule]) -> dict[str, str]:
    """Severity by rule code. A rule's own code or slug counts more than a category, a longer prefix more than a shorter.

    Names that fit no rule are kept: they may be codes that a publisher's schema brings with it.
    """
    found: dict[str, str] = {}
    known = tuple(rules) if told else ()
    for name in sorted(told, key=lambda name: len(name) if _PREFIX.fullmatch(name) else 100):
        fitting = [
            rule.code for rule in known if name == rule.name or (len(name) > 2 and rule.code.startswith(name.upper()))
        ]
        found.update(dict.fromkeys(fitting or [name], told[name]))
    return found
