"""The commands of presslint as click has them, told once for the man page and for the page in the docs."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import NamedTuple

import click

from linter.cli.verbs import presslint


class Paragraph(NamedTuple):
    """A paragraph of a help text; one that click is told not to wrap keeps its lines."""

    text: str
    as_it_is: bool = False


class Command(NamedTuple):
    """A command with what `--help` says of it."""

    name: str  # with the commands above it: "presslint baseline write"
    usage: str
    help: tuple[Paragraph, ...]
    options: tuple[tuple[str, str], ...]  # how it is written, what it does


def commands() -> tuple[Command, ...]:
    """All commands in the order of `presslint --help`, each before those below it."""
    return tuple(_walk(presslint, click.Context(presslint, info_name="presslint", **presslint.context_settings)))


def _walk(command: click.Command, context: click.Context) -> Iterator[Command]:
    pieces = command.collect_usage_pieces(context)
    usage = " ".join((context.command_path, *pieces))
    told = (*_paragraphs(command.help), *_paragraphs(command.epilog))
    # What an argument is stands in the help text; not every version of click has a record of it.
    records = [one.get_help_record(context) for one in command.get_params(context) if isinstance(one, click.Option)]
    options = [record for record in records if record is not None]
    if context.parent is not None:
        options = [record for record in options if not record[0].startswith(("-h,", "--help"))]
    yield Command(context.command_path, usage, told, tuple(options))
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None and not below.hidden:
                yield from _walk(below, click.Context(below, context, info_name=name))


def _paragraphs(text: str | None) -> Iterator[Paragraph]:
    """The paragraphs of a help text; a form feed ends what is shown."""
    for part in inspect.cleandoc((text or "").partition("\f")[0]).split("\n\n"):
        lines = part.strip("\n").splitlines()
        if lines and lines[0].strip() == "\b":
            yield Paragraph("\n".join(lines[1:]), as_it_is=True)
        elif part.strip():
            yield Paragraph(" ".join(part.split()))
