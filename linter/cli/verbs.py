"""The verbs of the command line: each is imported only when it is called."""

from __future__ import annotations

import importlib
from typing import Any

import click

from linter import __version__

_VERBS = {
    "check": "Check releases and say whether they are ready.",
    "fix": "Repair what can be repaired without a doubt.",
    "extract": "Show what was found: title, date, language, link, disclaimer.",
    "explain": "Explain a rule: what it finds, why, how to repair it.",
    "rules": "List all rules.",
    "languages": "List the languages and what is known of each.",
    "config": "Show what holds for a file and where each value comes from.",
    "init": "Write a commented presslint.toml to start from.",
    "baseline": "Keep the findings that are there now, so that only new ones count.",
    "packs": "Write, show and test house rules.",
    "cache": "Show or empty what is kept from one check of many files to the next.",
    "publishers": "Show or list publishers, to start your own from.",
    "completion": "Print the script that completes presslint in bash, zsh or fish.",
}


class _Verbs(click.Group):
    """A group that imports a verb when it is called and lists them all without importing any."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_VERBS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in _VERBS:
            return None
        command: click.Command = importlib.import_module(f"linter.cli.{name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:  # click would say "Aborted!" and exit with 1, which means findings
            click.echo("presslint: interrupted.", err=True)
            ctx.exit(130)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = click.utils.make_str(args[0])
        if name not in _VERBS and not name.startswith("-"):
            import difflib

            close = difflib.get_close_matches(name, _VERBS, 1)
            hint = f' Did you mean "{close[0]}"?' if close else f" Use one of {', '.join(_VERBS)}."
            raise click.UsageError(f'There is no command "{name}".{hint}', ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_VERBS.items()))


@click.command(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="presslint")
def presslint() -> None:
    """presslint checks translated press releases before they are published."""
