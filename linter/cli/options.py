"""Options and errors that verbs share."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, NoReturn

import click

from linter.readers import FORMATS


def fail(message: str) -> NoReturn:
    """One clear sentence on standard error, exit status 2."""
    click.echo(f"presslint: {message}", err=True)
    sys.exit(2)


def names(values: tuple[str, ...]) -> list[str]:
    """Rule names given one by one or separated by commas."""
    return [name.strip() for value in values for name in value.split(",") if name.strip()]


def check_options(given: dict[str, Any]) -> dict[str, Any]:
    """Options as open_path takes them; without --today the clock says which day it is."""
    import datetime as dt

    return {
        "publisher": given["publisher"],
        "language": given["language"],
        "format": given["input_format"],
        "encoding": given["encoding"],
        "stdin_filename": given["stdin_filename"],
        "select": names(given["select"]) or None,
        "ignore": names(given["ignore"]),
        "today": given["today"] or dt.date.today(),
    }


def rule_options(command: Any) -> Any:
    """Options that say which rules run, and on which day."""
    for option in (
        click.option("--today", metavar="YYYY-MM-DD", help="The date for REL012 instead of the clock's."),
        click.option("--ignore", multiple=True, metavar="RULES", help="Leave these rules out."),
        click.option(
            "--select", multiple=True, metavar="RULES", help="Only these rules: codes, slugs or categories, by commas."
        ),
    ):
        command = option(command)
    return command


def input_options(command: Any) -> Any:
    """Options that say how a release is read."""
    for option in (
        click.option("--publisher", metavar="NAME|FILE", help="Publisher: default, us-state, or a YAML file."),
        click.option("--language", metavar="TAG", help="Language of the releases, a BCP 47 tag such as fr or zh-Hans."),
        click.option(
            "--input-format", type=click.Choice(FORMATS), help="Format of the input; else from suffix or content."
        ),
        click.option("--encoding", metavar="NAME", help="Encoding to try when a file is not UTF-8, such as cp1256."),
        click.option("--stdin-filename", metavar="PATH", help="Name for the text on standard input (-)."),
        click.option(
            "--config",
            "config_file",
            type=click.Path(path_type=Path),
            metavar="FILE",
            help="Configuration file; else the nearest.",
        ),
        click.option("--no-config", is_flag=True, help="Read no configuration."),
    ):
        command = option(command)
    return command
