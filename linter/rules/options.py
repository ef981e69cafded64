"""Options of rules as a house sets them: numbers and words, checked against what the rules declare."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import Any

from linter.rules.model import Option, Rule
from linter.rules.registry import UnknownRule


class WrongOption(ValueError):
    """An option that a rule does not have, or a value that it cannot take. The message is one sentence."""

    def __init__(self, rule: str, message: str) -> None:
        super().__init__(message)
        self.rule = rule


def arguments(given: Mapping[str, Mapping[str, Any]], rules: Iterable[Rule]) -> dict[str, dict[str, Any]]:
    """The keyword arguments of the checks, by code. `given` names rules by code or slug, options with hyphens.

    Raises UnknownRule or WrongOption.
    """
    known = tuple(rules)
    found: dict[str, dict[str, Any]] = {}
    for name, values in given.items():
        rule = next((rule for rule in known if name == rule.name or name.upper() == rule.code), None)
        if rule is None:
            raise UnknownRule(name, sorted({one for rule in known for one in (rule.code, rule.name)}))
        own = {option.name: option for option in rule.options}
        for key, value in values.items():
            option = own.get(key.replace("_", "-"))
            if option is None:
                raise WrongOption(name, f'The rule {rule.code} {rule.name} has no option "{key}". {_hint(key, own)}')
            found.setdefault(rule.code, {})[option.argument] = _checked(name, option, value)
    return found


def _hint(key: str, own: Mapping[str, Option]) -> str:
    if not own:
        return "It has none at all."
    close = difflib.get_close_matches(key.replace("_", "-"), own, 1)
    return f'Did you mean "{close[0]}"?' if close else f"It has {', '.join(own)}."


def _checked(rule: str, option: Option, value: Any) -> Any:
    if option.is_list:
        if not isinstance(value, list | tuple) or not all(isinstance(word, str) and word for word in value):
            raise WrongOption(rule, f'The option "{option.name}" of {rule} must be a list of words: ["one", "two"].')
        return tuple(value)
    if not isinstance(value, int) or isinstance(value, bool) or not option.least <= value <= option.most:
        span = f"a whole number from {option.least} to {option.most}"
        raise WrongOption(rule, f'The option "{option.name}" of {rule} must be {span}.')
    return value
