"""presslint explain: the manual page of a rule."""

from __future__ import annotations

from typing import Any

import click

from linter.cli import completing
from linter.cli.options import fail, house_rules, names, pack_options
from linter.config import InputError
from linter.outputs.rule_page import page
from linter.rules.registry import UnknownRule, all_rules, selected


@click.command("explain")
@click.argument("rules", nargs=-1, required=True, metavar="RULES...", shell_complete=completing.rules)
@pack_options
def command(rules: tuple[str, ...], **given: Any) -> None:
    """Explain rules, named by code or slug: what they find, why it matters, how to repair it.

    Rules of the packs that the configuration of this folder names are known too.
    """
    try:
        chosen = selected((*all_rules(), *house_rules(given)), names(rules), None)
    except (InputError, UnknownRule) as error:
        fail(str(error))
    for rule in chosen:
        click.echo(page(rule))
