"""presslint rules: the list of all rules."""

from __future__ import annotations

import json

import click

from linter.rules.registry import all_rules


@click.command("rules")
@click.option(
    "-f", "--format", "report", type=click.Choice(["text", "json"]), default="text", help="Format of the list."
)
def command(report: str) -> None:
    """List every rule with its severity and what it finds."""
    rules = all_rules()
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
