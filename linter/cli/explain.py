"""presslint explain: the manual page of a rule."""

from __future__ import annotations

import click

from linter.cli.options import fail, names
from linter.outputs.rule_page import page
from linter.rules.registry import UnknownRule, all_rules, selected


@click.command("explain")
@click.argument("rules", nargs=-1, required=True, metavar="RULES...")
def command(rules: tuple[str, ...]) -> None:
    """Explain rules, named by code or slug: what they find, why it matters, how to repair it."""
    try:
        chosen = selected(all_rules(), names(rules), None)
    except UnknownRule as error:
        fail(str(error))
    for rule in chosen:
        click.echo(page(rule))
