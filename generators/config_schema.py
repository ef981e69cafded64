"""The JSON Schema of the configuration: the settings as linter/config/keys.py has them, with all rules and options, so that
editors complete them. Written by `python -m generators.schemas`.
"""

from __future__ import annotations

from typing import Any

from linter import all_rules
from linter.config.keys import config_schema
from linter.publishers.model import SHIPPED
from linter.rules.model import Option, Rule


def schema() -> dict[str, Any]:
    """The whole schema."""
    found = _without_noise(config_schema())
    found["$defs"]["RuleName"] = {
        "description": "A rule by its code or slug, a category by its first letters, or a code of the publisher's own.",
        "anyOf": [{"enum": _names()}, {"type": "string", "minLength": 3}],
    }
    for place in (found, found["$defs"]["PerFileEntry"]):
        settings = place["properties"]
        settings["publisher"]["examples"] = [*SHIPPED, "harbour-board.yaml"]
        settings["language"]["examples"] = ["fr", "pt-BR", "zh-Hans"]
        for name in ("select", "ignore"):
            settings[name]["items"] = {"$ref": "#/$defs/RuleName"}
        for name in ("severities", "options"):
            settings[name] = {"description": settings[name]["description"], "$ref": f"#/$defs/{name.title()}"}
        for name in ("format", "chrome"):  # left out, they are what file and publisher say
            settings[name].pop("default")
    found["properties"]["today"] = {
        "description": found["properties"]["today"]["description"],
        "type": "string",
        "format": "date",
    }
    found["$defs"] |= {
        "Severity": {"enum": ["error", "warning", "info", "off"]},
        "Severities": {
            "type": "object",
            "properties": {name: _severity(rule) for rule in all_rules() for name in (rule.code, rule.name)},
            "additionalProperties": {"$ref": "#/$defs/Severity"},
        },
        "Options": {
            "type": "object",
            "properties": {
                name: {"$ref": f"#/$defs/{rule.code}"} for rule in _with_options() for name in (rule.code, rule.name)
            },
            "additionalProperties": False,
        },
        **{rule.code: _options(rule) for rule in _with_options()},
    }
    return found


def _with_options() -> list[Rule]:
    return [rule for rule in all_rules() if rule.options]


def _names() -> list[str]:
    rules = all_rules()
    categories = dict.fromkeys(rule.category for rule in rules)
    return [*categories, *(rule.code for rule in rules), *(rule.name for rule in rules)]


def _severity(rule: Rule) -> dict[str, Any]:
    default = rule.severity if rule.enabled else "off"
    return {"$ref": "#/$defs/Severity", "default": default, "description": f"{rule.code} {rule.name}: {rule.summary}"}


def _options(rule: Rule) -> dict[str, Any]:
    return {
        "type": "object",
        "description": f"Options of {rule.code} {rule.name}: {rule.summary}",
        "additionalProperties": False,
        "properties": {option.name: _option(option) for option in rule.options},
    }


def _option(option: Option) -> dict[str, Any]:
    said: dict[str, Any] = {"description": option.description}
    if option.is_list:
        return {**said, "type": "array", "items": {"type": "string", "minLength": 1}, "default": []}
    default = {} if option.default is None else {"default": option.default}
    return {**said, "type": "integer", "minimum": option.least, "maximum": option.most, **default}


def _without_noise(value: Any, *, named: bool = False) -> Any:
    """Without titles that only repeat the key, and without defaults that stand for "left out"."""
    if isinstance(value, list):
        return [_without_noise(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _without_noise(inner, named=key in {"properties", "$defs"})
        for key, inner in value.items()
        if named or not (key == "title" or (key == "default" and inner in ("", [], {})))
    }
