"""presslint publishers: the shipped ones, and one to start from."""

from __future__ import annotations

import click

from linter.cli.options import fail
from linter.publishers.model import SHIPPED, shipped, source


@click.group("publishers", invoke_without_command=True)
@click.pass_context
def command(ctx: click.Context) -> None:
    """List the publishers; `presslint publishers show NAME` prints one."""
    if ctx.invoked_subcommand is None:
        _list()


@command.command("list")
def list_publishers() -> None:
    """List the publishers that come with presslint."""
    _list()


def _list() -> None:
    for name in SHIPPED:
        hosts = ", ".join(shipped(name).hosts)
        click.echo(f"{name:10}  {shipped(name).title}{f' ({hosts})' if hosts else ''}")


@command.command("show")
@click.argument("name", default="default")
def show(name: str) -> None:
    """Print a publisher as YAML, to save and change: presslint publishers show > my-house.yaml"""
    try:
        click.echo(source(name), nl=False)
    except KeyError:
        fail(f'There is no publisher called "{name}". Known are {", ".join(SHIPPED)}.')
