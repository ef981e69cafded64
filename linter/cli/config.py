"""presslint config: what holds for a file, and where each value comes from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from linter.cli import completing
from linter.cli.options import check_options, fail, input_options, rule_options
from linter.cli.run import configuration
from linter.config import Config, InputError
from linter.config.model import shown
from linter.effective import Effective, options_of, origins, severities_of
from linter.files import held_for, settings_file
from linter.outputs.visible import columns, harmless

_Row = tuple[str, Any, str]


@click.group("config")
def command() -> None:
    """Show the configuration of a file, or the schema that describes every setting."""


@command.command("show")
@click.argument("file", default=".", metavar="[FILE]", shell_complete=completing.files)
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
@click.option("--fail-on", type=click.Choice(["error", "warning", "info"]), help="Lowest severity that fails.")
@rule_options
@input_options
def show(file: str, as_json: bool, config_file: Path | None, no_config: bool, **given: Any) -> None:
    """Show every setting that holds for FILE with its origin. FILE need not exist: its name and place are enough.

    Options of the command line are shown too, since they win: presslint config show a.fa.txt --publisher us-state
    """
    path = Path(file)
    try:
        config = settings_file(path, configuration(config_file, no_config))
        held = held_for(path, config, {**check_options(given), "fail_on": given["fail_on"]})
        _require_rules(held)
    except (InputError, ValueError) as error:
        fail(str(error))
    pattern = config.excluding(path)
    if as_json:
        click.echo(json.dumps(_as_data(path, config, held, pattern), ensure_ascii=False, indent=2))
        return
    click.echo(harmless(path.as_posix()))
    click.echo(f"  configuration: {shown(config.file) if config.file else 'none'}")
    click.echo(f'  excluded: by "{pattern}"' if pattern is not None else "  excluded: no")
    for title, rows in _sections(path, config, held):
        click.echo("")
        click.echo(title)
        _table(rows)


@command.command("schema")
def schema() -> None:
    """Print the JSON Schema of a configuration, with which editors complete presslint.toml."""
    from linter.schemas import schema as read

    click.echo(json.dumps(read("config"), ensure_ascii=False, indent=2))


def _require_rules(held: Effective) -> None:
    """Say it when a rule is named that does not exist, as a check would."""
    from linter.files import as_input
    from linter.source import SourceText

    as_input(SourceText(""), b"", Path("-"), "text", held).check()


def _sections(path: Path, config: Config, held: Effective) -> list[tuple[str, list[_Row]]]:
    rules: list[_Row] = [("select", held.select.value or "all that are not off", held.select.origin)]
    rules += [("ignore", one.value, one.origin) for one in held.ignore] or [("ignore", "none", "built in")]
    place = shown(config.file) if config.file else "built in"
    files: list[_Row] = [
        (key, config.stated.get(key.replace("-", "_"), ()) or fallback, place if key.replace("-", "_") in config.stated else "built in")
        for key, fallback in (("include", "all known suffixes"), ("exclude", "none"), ("language-paths", "none"))
    ]  # fmt: skip
    return [
        ("settings", list(origins(held, path))),
        ("files", files),
        ("rules", rules),
        ("severities", list(severities_of(held))),
        ("options", [(f"{code} {name}", value, origin) for code, name, value, origin in options_of(held)]),
    ]


def _table(rows: list[_Row]) -> None:
    """Name, value and origin in columns."""
    cells = [(name, harmless(_said(value)), harmless(origin)) for name, value, origin in rows]
    first, second = (max((columns(row[n]) for row in cells), default=0) for n in (0, 1))
    for name, value, origin in cells:
        click.echo(f"  {name:{first}}  {value}{' ' * (min(second, 48) - columns(value))}  {origin}")


def _said(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    return "-" if value is None else str(value)


def _as_data(path: Path, config: Config, held: Effective, pattern: str | None) -> dict[str, Any]:
    options: dict[str, dict[str, Any]] = {}
    for code, name, value, origin in options_of(held):
        options.setdefault(code, {})[name] = {"value": value, "origin": origin}
    sections = dict(_sections(path, config, held))
    return {
        "schema_version": 1,
        "path": path.as_posix(),
        "configuration": shown(config.file) if config.file else None,
        "excluded_by": pattern,
        "settings": {
            name: {"value": value if value is None else _plain(value), "origin": origin}
            for name, value, origin in sections["settings"]
        },
        "files": {
            name: {"value": value if isinstance(value, tuple) else (), "origin": origin}
            for name, value, origin in sections["files"]
        },
        "select": {"value": held.select.value, "origin": held.select.origin},
        "ignore": [{"value": one.value, "origin": one.origin} for one in held.ignore],
        "severities": {code: {"value": value, "origin": origin} for code, value, origin in severities_of(held)},
        "options": options,
    }


def _plain(value: Any) -> str:
    """A setting as JSON has it: days as YYYY-MM-DD."""
    return str(value)
