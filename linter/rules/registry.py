"""The registry: every rule that there is, without importing any.

index.json says what the decorators of all rule files say (`python -m generators.rules` writes it, a test says when it
is stale), so that a run imports only the rules whose characters occur in its documents.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from linter.rules.model import Option, Rule

INDEX = Path(__file__).with_name("index.json")
_TUPLES = ("wcag", "act", "formats", "references", "ranges", "tags", "attributes")


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code."""
    rules: list[dict[str, Any]] = json.loads(INDEX.read_text(encoding="utf-8"))
    for rule in rules:
        rule |= {key: tuple(rule[key]) for key in _TUPLES if key in rule}
        if "options" in rule:
            rule["options"] = tuple(_option(*values) for values in rule["options"])
    return tuple(Rule(**rule) for rule in rules)


def _option(name: str, description: str, default: Any, least: int, most: int) -> Option:
    return Option(name, description, tuple(default) if isinstance(default, list) else default, least, most)


def selected(rules: Iterable[Rule], select: Iterable[str] | None, ignore: Iterable[str] | None) -> tuple[Rule, ...]:
    """The rules that codes, slugs and category prefixes choose. Raises UnknownRule for a name that fits none."""
    chosen = tuple(rules)
    names = {rule.code for rule in chosen} | {rule.name for rule in chosen}
    for name in (*(select or ()), *(ignore or ())):
        prefix = re.fullmatch(r"[A-Z]{3}\d{0,3}", name.upper()) is not None
        if name not in names and not (prefix and any(rule.code.startswith(name.upper()) for rule in chosen)):
            raise UnknownRule(name, sorted(names))
    if select is not None:
        chosen = tuple(rule for rule in chosen if any(_fits(rule, name) for name in select))
    return tuple(rule for rule in chosen if not any(_fits(rule, name) for name in ignore or ()))


def _fits(rule: Rule, name: str) -> bool:
    return name == rule.name or (bool(name) and rule.code.startswith(name.upper()))


class UnknownRule(ValueError):
    """A rule was named that does not exist."""

    def __init__(self, name: str, known: list[str]) -> None:
        import difflib

        close = difflib.get_close_matches(name, known, 1, 0.6) or difflib.get_close_matches(name.upper(), known, 1, 0.6)
        hint = f' Did you mean "{close[0]}"?' if close else " `presslint rules` lists them all."
        super().__init__(f'There is no rule called "{name}".{hint}')
        self.name = name
