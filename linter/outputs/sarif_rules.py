"""The rules of a SARIF log: each that found something, with its manual page, so that a service can explain it offline."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from linter.findings import Finding
from linter.outputs.documentation import rule_address
from linter.outputs.rule_page import page
from linter.rules.model import Rule
from linter.rules.registry import all_rules

LEVELS = {"error": "error", "warning": "warning", "info": "note"}
# The words that code scanning services use for what is no question of security.
_PROBLEMS = {"error": "error", "warning": "warning", "info": "recommendation"}


def descriptors(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """The descriptors of the rules that found something, by code. A rule of a house has what its finding tells."""
    ours = {rule.code: rule for rule in all_rules()}
    found = {finding.rule: finding for finding in reversed(list(findings))}
    return [_ours(ours[code]) if code in ours else _house(found[code]) for code in sorted(found)]


def _ours(rule: Rule) -> dict[str, Any]:
    address = rule_address(rule.code)
    criteria = [f"WCAG {criterion}" for criterion in rule.wcag]
    return {
        "id": rule.code,
        "name": _pascal(rule.name),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": " ".join(rule.documentation.strip().split("\n\n")[0].split())},
        "help": {"text": rule.documentation.strip(), "markdown": page(rule)},
        **({"helpUri": address} if address else {}),
        "defaultConfiguration": {"enabled": rule.enabled, "level": LEVELS[rule.severity]},
        "properties": {
            "tags": [rule.category, *criteria],
            "problem.severity": _PROBLEMS[rule.severity],
            "precision": "high",
        },
    }


def _house(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.rule,
        "name": _pascal(finding.name),
        "shortDescription": {"text": f"A rule of the house: {finding.name}."},
        "help": {"text": f"{finding.rule} ({finding.name}) is a rule of the house, not of presslint."},
        "defaultConfiguration": {"level": LEVELS[finding.severity]},
        "properties": {"tags": [finding.rule[:3]], "problem.severity": _PROBLEMS[finding.severity]},
    }


def _pascal(slug: str) -> str:
    """The name as SARIF's readers like it: MissingDate for missing-date."""
    return "".join(part[:1].upper() + part[1:] for part in slug.split("-"))
