"""presslint baseline: keep the findings that are there now, so that only new ones stop a run."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import click

from linter import baseline
from linter.baseline import Baseline, Comparison
from linter.cli import completing
from linter.cli.gate import asked
from linter.cli.many import manner, many_options
from linter.cli.options import check_options, fail, input_options, rule_options
from linter.cli.run import Run, configuration, run
from linter.config import Config, InputError
from linter.files import BASELINE


def _file(command: Any) -> Any:
    return click.option(
        "--baseline",
        "file",
        type=click.Path(path_type=Path),
        default=BASELINE,
        metavar="FILE",
        help=f"The baseline; {BASELINE} in this folder when left out.",
    )(command)


@click.group("baseline")
def command() -> None:
    """Keep the findings that are there now: `presslint check --baseline FILE` lets them through and stops new ones."""


@command.command("write")
@click.argument("paths", nargs=-1, metavar="[PATHS]...", shell_complete=completing.files)
@_file
@many_options
@rule_options
@input_options
def write(paths: tuple[str, ...], file: Path, config_file: Path | None, no_config: bool, **given: Any) -> None:
    """Check, and keep all that is found; what is known of files that are not checked stays.

    Exit status: 0 written, 2 something could not be read, and then nothing is written.
    """
    try:
        earlier = baseline.read(file) if file.exists() else None
        reports = _checked(paths, file, configuration(config_file, no_config), given).reports
        made = baseline.of(reports, file.parent, earlier)
        _save(file, made)
    except (InputError, ValueError) as error:
        fail(str(error))
    before = "" if earlier is None else f" ({earlier.size} before)"
    click.echo(f"{file}: {_findings(made.size)} in {_files(len(made.files))}{before}")


@command.command("show")
@_file
def show(file: Path) -> None:
    """List what the baseline knows, by file and rule."""
    from linter.outputs.visible import harmless

    try:
        known = baseline.read(file)
    except InputError as error:
        fail(str(error))
    click.echo(f"{file}: {_findings(known.size)} in {_files(len(known.files))}")
    for path, one in sorted(known.files.items()):
        gone = "" if (known.folder / path).exists() else "  (no longer there)"
        click.echo(f"{harmless(path)}{gone}")
        counted = Counter((entry.rule, entry.name) for entry in one.entries)
        for (rule, name), count in sorted(counted.items()):
            times = f"  {count} times" if count > 1 else ""
            texts = [entry.text for entry in one.entries if entry.rule == rule and entry.text]
            sample = f"  {harmless(texts[0])}" if texts else ""
            click.echo(f"  {harmless(rule)} {harmless(name)}{times}{sample}")


@command.command("prune")
@click.argument("paths", nargs=-1, metavar="[PATHS]...", shell_complete=completing.files)
@_file
@many_options
@rule_options
@input_options
def prune(paths: tuple[str, ...], file: Path, config_file: Path | None, no_config: bool, **given: Any) -> None:
    """Check, and take out what is found no more; files that were renamed are known under their new names.

    Nothing is added. Exit status: 0 done, 2 something could not be read, and then nothing is written.
    """
    try:
        comparison = Comparison(baseline.read(file))
        done = _checked(paths, file, configuration(config_file, no_config), given)
        for report in done.reports:
            comparison.known(report)
        left = comparison.pruned(asked(check_options(given), whole=done.whole))
        _save(file, left)
    except (InputError, ValueError) as error:
        fail(str(error))
    for before, now in sorted(comparison.moved.items()):
        click.echo(f"{before} is {now} now")
    out = comparison.baseline.size - left.size
    click.echo(f"{file}: {_findings(out)} taken out, {left.size} left")


def _checked(paths: tuple[str, ...], file: Path, config: Config | str | None, given: dict[str, Any]) -> Run:
    """A run. Raises InputError when a file could not be read: a baseline must know all or nothing."""
    done = run(paths or (".",), config, check_options(given), manner(given))
    if done.errors:
        for message in dict.fromkeys(done.errors):
            click.echo(f"presslint: {message}", err=True)
        raise InputError(f"{file} was not written, because not everything could be checked.")
    if any(finding.rule.startswith("SYS") for report in done.reports for finding in report.findings):
        raise InputError(f"{file} was not written, because a rule failed (SYS001). `presslint check` names it.")
    done.reports = [report for report in done.reports if Path(report.path or "").resolve() != file.resolve()]
    return done


def _save(file: Path, made: Baseline) -> None:
    from linter.saving import save, write

    data = baseline.render(made).encode("utf-8")
    if file.exists():
        before = file.read_bytes()
        if before != data:
            save(file, data, before)
        return
    write(file, data)


def _findings(count: int) -> str:
    return f"{count} finding{'' if count == 1 else 's'}"


def _files(count: int) -> str:
    return f"{count} file{'' if count == 1 else 's'}"
