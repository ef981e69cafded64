"""Options and errors that verbs share."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from linter.cli import completing
from linter.readers import FORMATS

if TYPE_CHECKING:
    from linter.packs.model import Pack
    from linter.rules.model import Rule


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
        "packs": list(given["pack"]),
        "keep_out": frozenset(Path(file).resolve() for file in given["pack"]),  # a pack is no release
        "message_language": given["message_language"],
        "today": given["today"],
        "clock": dt.date.today(),
    }


def rule_options(command: Any) -> Any:
    """Options that say which rules run, and on which day."""
    for option in (
        click.option("--message-language", metavar="TAG", help="Language in which packs speak to you, such as de."),
        click.option(
            "--pack", multiple=True, metavar="FILE", help="Also run a house pack (.yaml) or glossary (.csv, .tbx)."
        ),
        click.option("--today", metavar="YYYY-MM-DD", help="The date for REL012 instead of the clock's."),
        click.option(
            "--ignore",
            multiple=True,
            metavar="RULES",
            shell_complete=completing.rules,
            help="Leave these rules out.",
        ),
        click.option(
            "--select",
            multiple=True,
            metavar="RULES",
            shell_complete=completing.rules,
            help="Only these rules: codes, slugs or categories, by commas.",
        ),
    ):
        command = option(command)
    return command


def pack_options(command: Any) -> Any:
    """Options of verbs that know the rules of packs and check nothing."""
    for option in (
        click.option("--pack", multiple=True, metavar="FILE", help="Also the rules of a house pack or glossary."),
        click.option(
            "--config", "config_file", type=click.Path(path_type=Path), metavar="FILE", help="Configuration file."
        ),
        click.option("--no-config", is_flag=True, help="Read no configuration."),
    ):
        command = option(command)
    return command


def house_packs(given: dict[str, Any]) -> tuple[Pack, ...]:
    """The packs that the options and the configuration of this folder name. Raises InputError."""
    from linter.config import Config, load, nearest
    from linter.effective import packs_of

    if given["config_file"]:
        config = load(given["config_file"])
    else:
        config = Config(Path()) if given["no_config"] else nearest(Path())
    return packs_of(config, {"packs": given["pack"]})


def house_rules(given: dict[str, Any]) -> tuple[Rule, ...]:
    """The rules of those packs. Raises InputError."""
    return tuple(rule for pack in house_packs(given) for rule in pack.rules)


def input_options(command: Any) -> Any:
    """Options that say how a release is read."""
    for option in (
        click.option(
            "--publisher",
            metavar="NAME|FILE",
            shell_complete=completing.publishers,
            help="Publisher: default, us-state, or a YAML file.",
        ),
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
