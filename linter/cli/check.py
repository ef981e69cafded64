"""presslint check: check releases and say whether they are ready."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from linter.cli import completing, reports
from linter.cli.gate import Gate, gate_options
from linter.cli.many import manner, many_options
from linter.cli.options import check_options, fail, input_options, rule_options
from linter.cli.releases_only import narrowed, releases_only_option
from linter.cli.reports import report_options
from linter.cli.run import Run, configuration, run
from linter.config import InputError
from linter.findings import Severity
from linter.outputs.run_facts import RunFacts
from linter.outputs.visible import harmless
from linter.report import telling


@click.command("check", epilog=reports.LIST)
@click.argument("paths", nargs=-1, metavar="[PATHS]...", shell_complete=completing.files)
@report_options
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "info"]), help="Lowest severity that fails (default error)."
)
@click.option("--statistics", is_flag=True, help="After the report: findings by rule, language and format.")
@click.option("--watch", is_flag=True, help="Check again whenever a file has changed, until Ctrl-C.")
@many_options
@gate_options
@releases_only_option
@rule_options
@input_options
def command(paths: tuple[str, ...], config_file: Path | None, **given: Any) -> None:
    """Check files, folders or standard input (-); the current folder when nothing is named.

    Exit status: 0 in order, 1 findings at or above --fail-on, 2 something could not be read or was asked wrongly, 130
    interrupted.
    """
    if given["watch"]:
        from linter.cli.watch import watch

        watch(lambda: _check(paths, config_file, **given), paths, config_file, given)
    try:
        status = _check(paths, config_file, **given)
    except (InputError, ValueError) as error:
        fail(str(error))
    sys.exit(status)


def _check(
    paths: tuple[str, ...], config_file: Path | None, *, formats: tuple[str, ...], no_config: bool, **given: Any
) -> int:
    """Check once, write the reports, and return the exit status. Raises InputError and ValueError."""
    wanted = reports.targets(formats, paths)
    config = configuration(config_file, no_config)
    options = check_options(given)
    options["keep_out"] |= reports.own_files(wanted)
    gate = Gate(given, config, options)
    named = narrowed(given["releases_only"], paths or (".",), config, options)
    done = run(named.paths, config, options, manner(given))
    done.excluded += named.excluded
    done.reports = gate.judge(done.reports)
    fail_on = given["fail_on"] or ("error" if done.errors else _fail_on(paths, done, config))
    errors = list(dict.fromkeys(done.errors))  # a mistake that concerns every file is said once
    status = _exit_status(done, fail_on)
    facts = RunFacts(fail_on, tuple(errors), done.excluded, status, show_suppressed=given["show_suppressed"])
    unwritten = reports.write(wanted, done.reports, facts, given["color"])
    if given["statistics"]:
        from linter.outputs import statistics

        click.echo(statistics.render(done.reports), err=not reports.is_text_shown(wanted))
    for message in (*named.remarks, *gate.remarks(whole=done.whole), *errors, *unwritten):
        click.echo(f"presslint: {harmless(message)}", err=True)
    return 2 if unwritten else status


def _exit_status(done: Run, fail_on: str) -> int:
    """0 in order, 1 findings that fail the run, 2 when not everything was judged."""
    found = {(finding.severity, finding.rule.startswith("SYS")) for one in telling(done.reports) for finding in one.findings}
    if done.errors or any(ours for _, ours in found):
        return 2
    worst = max((Severity(severity).rank for severity, _ in found), default=-1)
    return 1 if worst >= Severity(fail_on).rank else 0


def _fail_on(paths: tuple[str, ...], done: Run, config: Any) -> str:
    """What the configurations of the named paths and of all files under them say; of several the strictest."""
    from linter.files import settings_file

    named = {Path(path) for path in paths if path != "-"}
    found = (settings_file(path, config).fail_on for path in named | done.folders or {Path.cwd()})
    return min(found, key=lambda severity: Severity(severity).rank)
