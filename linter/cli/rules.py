"""presslint rules: the list of all rules."""

from __future__ import annotations

import json
from typing import Any

import click

from linter.cli.options import fail, house_rules, pack_options
from linter.config import InputError
from linter.rules.registry import all_rules


@click.command("rules")
@click.option(
    "-f", "--format", "report", type=click.Choice(["text", "json"]), default="text", help="Format of the list."
)
@pack_options
def command(report: str, **given: Any) -> None:
    """List every rule with its severity and what it finds; those of the configuration's packs come last."""
    try:
        rules = (*all_rules(), *house_rules(given))
    except InputError as error:
        fail(str(error))
    if report == "json":
        rows = [
            {"code": r.code, "name": r.name, "severity": r.severity, "fix": r.fix, "category": r.category, "wcag": r.wcag,
             "act": r.act, "enabled": r.enabled, "summary": r.summary} for r in rules
        ]  # fmt: skip
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    width = max(len(rule.name) for rule in rules)
    for rule in rules:
        off = " (off by default)" if not rule.enabled else ""
        click.echo(f"{rule.code}  {rule.name:{width}}  {rule.severity:7}  {rule.summary}{off}")
