"""presslint check: check releases and say whether they are ready."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import click

from linter.cli.options import check_options, fail, input_options, rule_options
from linter.cli.run import Run, configuration, run
from linter.config import InputError
from linter.findings import Severity


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "-f", "--format", "report", type=click.Choice(["text", "json"]), default="text", help="Format of the report."
)
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "info"]), help="Lowest severity that fails (default error)."
)
@click.option("--color/--no-color", default=None, help="Colour; by default on a terminal without NO_COLOR.")
@rule_options
@input_options
def command(paths: tuple[str, ...], report: str, config_file: Path | None, no_config: bool, **given: Any) -> None:
    """Check files, folders or standard input (-); the current folder when nothing is named.

    Exit status: 0 in order, 1 findings at or above --fail-on, 2 something could not be read or was asked wrongly.
    """
    try:
        config = configuration(config_file, no_config)
        done = run(paths or (".",), config, check_options(given))
        fail_on = given["fail_on"] or ("error" if done.errors else _fail_on(paths, config))
    except (InputError, ValueError) as error:
        fail(str(error))
    _write(done, report, fail_on, given["color"])
    for message in dict.fromkeys(done.errors):  # a mistake that concerns every file is said once
        click.echo(f"presslint: {message}", err=True)
    if done.errors or any(finding.rule.startswith("SYS") for one in done.reports for finding in one.findings):
        sys.exit(2)
    worst = max((Severity(f.severity).rank for one in done.reports for f in one.findings), default=-1)
    sys.exit(1 if worst >= Severity(fail_on).rank else 0)


def _fail_on(paths: tuple[str, ...], config: Any) -> str:
    """What the configurations of the named paths say; of several the strictest."""
    from linter.files import settings_file

    named = [Path(path) for path in paths if path != "-"] or [Path.cwd()]
    found = (settings_file(path, config).fail_on for path in named)
    return min(found, key=lambda severity: Severity(severity).rank)


def _write(done: Run, report: str, fail_on: str, colour: bool | None) -> None:
    if report == "json":
        from linter.outputs import json

        sys.stdout.write(json.render(done.reports))
        return
    from linter.outputs import text

    if not done.reports and done.errors:
        return
    terminal = sys.stdout.isatty()
    wanted = (
        terminal and not os.environ.get("NO_COLOR") if colour is None else colour and not os.environ.get("NO_COLOR")
    )
    note = ""
    if done.excluded:
        note = f"{done.excluded} file{'s' if done.excluded != 1 else ''} excluded by the configuration."
    style = text.Style(colour=bool(wanted), terminal=terminal)
    sys.stdout.write(text.render(done.reports, style, fail_on=fail_on, note=note))
