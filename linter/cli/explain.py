"""presslint explain: the manual page of a rule."""

from __future__ import annotations

import click

from linter.cli.options import fail
from linter.rules.model import UnknownRule, all_rules, examples_of, selected


@click.command("explain")
@click.argument("names", nargs=-1, required=True, metavar="RULES...")
def command(names: tuple[str, ...]) -> None:
    """Explain rules, named by code or slug: what they find, why it matters, how to repair it."""
    try:
        rules = selected(all_rules(), names, None)
    except UnknownRule as error:
        fail(str(error))
    for rule in rules:
        click.echo(f"{rule.code} {rule.name} ({rule.severity}{'' if rule.fix == '-' else f', fix {rule.fix}'})\n")
        click.echo(rule.documentation.strip())
        for reference in rule.references:
            click.echo(f"\nReference: {reference}")
        criteria = ", ".join([*(f"WCAG {c}" for c in rule.wcag), *(f"ACT {a}" for a in rule.act)])
        if criteria:
            click.echo(f"\n{criteria}")
        shown = [example for example in examples_of(rule) if example.bad][:1]
        for example in shown:
            click.echo("\nExample (the place is between \u27e6 and \u27e7):\n")
            click.echo("\n".join(f"    {line}" for line in example.text.splitlines()))
        click.echo("")
