"""presslint fix: repair what can be repaired without a doubt."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import click

from linter.cli import completing
from linter.cli.options import check_options, fail, input_options, rule_options
from linter.cli.releases_only import narrowed, releases_only_option
from linter.cli.run import Run, configuration, inputs, remembering
from linter.config import InputError
from linter.files import Input
from linter.fix import FixResult, fix
from linter.saving import save

# The one repair that is not an edit of the text: storing the file as UTF-8.
_CONVERT = "UNI002"


class _Mode(NamedTuple):
    """What is asked for: unsafe repairs too, and whether anything is written."""

    unsafe: bool
    diff: bool
    check: bool

    @property
    def writes(self) -> bool:
        return not (self.diff or self.check)


@click.command("fix")
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...", shell_complete=completing.files)
@click.option("--unsafe", is_flag=True, help="Also make repairs that an editor should look at.")
@click.option("--diff", is_flag=True, help="Show what would change and write nothing; 1 if anything would.")
@click.option("--check", is_flag=True, help="Write nothing; 1 if anything would change.")
@releases_only_option
@rule_options
@input_options
def command(paths: tuple[str, ...], config_file: Path | None, no_config: bool, **given: Any) -> None:
    """Repair files in place; with - read standard input and write the repaired text to standard output.

    Only repairs that cannot change the meaning are made, unless --unsafe asks for all. What no repair touches stays as
    it is, byte for byte, and a file is replaced whole or not at all.

    Exit status: 0 done, 1 with --check or --diff when something would change, 2 something could not be read or written.
    """
    mode = _Mode(given["unsafe"], given["diff"], given["check"])
    done = Run()
    changed = False
    try:
        config = configuration(config_file, no_config)
        options = check_options(given)
        named = narrowed(given["releases_only"], paths, config, options)
        for one in inputs(named.paths, config, options, done):
            with remembering(one.label, done):
                changed = _repair(one, mode) or changed
    except (InputError, ValueError) as error:
        fail(str(error))
    if done.input_excluded and mode.writes:  # a filter hands on what it leaves alone
        sys.stdout.buffer.write(sys.stdin.buffer.read())
    for message in (*named.remarks, *dict.fromkeys(done.errors)):
        click.echo(f"presslint: {message}", err=True)
    sys.exit(2 if done.errors else 1 if changed and not mode.writes else 0)


def _repair(one: Input, mode: _Mode) -> bool:
    """Repair one file; whether anything changed. Raises InputError when it cannot be written."""
    if one.source.undecodable:
        raise InputError(
            f"{one.label} holds bytes that are no text (UNI001), and was left as it is. Save it as UTF-8 first."
        )
    result = fix(one.source.text, one.check, unsafe=mode.unsafe)
    data = _encoded(one, result)
    changed = data != one.data
    if mode.diff:
        _show_difference(one, result.text)
    elif mode.writes and one.path is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    elif mode.writes and one.path is not None and changed:
        save(one.path, data, one.data)
    _tell(one.label, result, changed, mode)
    return changed


def _encoded(one: Input, result: FixResult) -> bytes:
    if any(finding.rule == _CONVERT for finding in result.applied):
        return result.text.encode("utf-8")
    if result.text == one.source.text:
        return one.data
    try:
        return one.source.to_bytes(result.text)
    except UnicodeEncodeError as error:
        bad = error.object[error.start : error.start + 1]
        raise InputError(
            f"{one.label} is stored as {one.source.encoding}, which has no U+{ord(bad):04X}, and was left as it is. "
            "Save it as UTF-8 first, or add --unsafe."
        ) from None


def _tell(label: str, result: FixResult, changed: bool, mode: _Mode) -> None:
    """One line about a file on standard error, which leaves standard output to the text itself."""
    from linter.outputs.visible import harmless

    label = harmless(label)
    if result.conflict:
        rules = " and ".join(result.conflict)
        click.echo(f"{label}: nothing was changed, because the repairs of {rules} do not agree.", err=True)
        return
    count = len(result.applied)
    by_rule = ", ".join(f"{rule} {times}" for rule, times in sorted(Counter(f.rule for f in result.applied).items()))
    did = "repaired" if mode.writes else "would be repaired"
    left = sum(f.severity in {"error", "warning"} for f in result.report.findings)
    rest = f"; {left} left to look at" if left else ""
    if changed:
        click.echo(f"{label}: {count} {did} ({by_rule}){rest}", err=True)
    elif left:
        click.echo(f"{label}: nothing to repair{rest}", err=True)


def _show_difference(one: Input, repaired: str) -> None:
    import difflib

    from linter.outputs.visible import named

    old, new = (text.splitlines(keepends=True) for text in (one.source.text, repaired))
    show = named if sys.stdout.isatty() else str
    for line in difflib.unified_diff(old, new, one.label, one.label):
        ending = "" if line.endswith(("\n", "\r")) else "\n\\ No newline at end of file\n"
        shown = show(line.rstrip("\r\n")) + "\n" if sys.stdout.isatty() else line
        sys.stdout.write(shown + ending)
