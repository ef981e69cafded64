"""The reports of a run: `-f text -f sarif=out.sarif` names a format each, and the file that it is written to.

Where a report cannot be written is found before anything is checked, as far as it can be. A report that is written anew
each time is not judged itself, although it may lie among the releases.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from linter.cli import completing
from linter.config import InputError
from linter.outputs.formats import FORMATS, Format, format_called
from linter.outputs.run_facts import RunFacts
from linter.report import Report

# A click epilog; \b keeps its lines as they are.
LIST = "\b\nReports, for --format:\n" + "\n".join(f"  {one.name:10}  {one.summary}" for one in FORMATS.values())


class Target(NamedTuple):
    """A report that was asked for, and where it goes."""

    format: Format
    file: Path | None  # None: standard output


def report_options(command: Any) -> Any:
    """Options that say how to report."""
    for option in (
        click.option("--color/--no-color", default=None, help="Colour; by default on a terminal without NO_COLOR."),
        click.option(
            "-f",
            "--format",
            "formats",
            multiple=True,
            metavar="NAME[=FILE]",
            shell_complete=completing.formats,
            help="A report, and the file it is written to; without one it goes to standard output. Several may be given.",
        ),
    ):
        command = option(command)
    return command


def targets(values: Sequence[str], paths: Sequence[str] = ()) -> tuple[Target, ...]:
    """The reports that options name; the text report when none is named. Raises InputError.

    `paths` are what is to be checked: a report must not be written over a release.
    """
    found: list[Target] = []
    for value in values or ("text",):
        name, equals, file = value.partition("=")
        if equals and not file:
            raise InputError(f'"{value}" names no file. Write {name}=FILE, or {name} alone for standard output.')
        target = Target(format_called(name), Path(file) if file not in {"", "-"} else None)
        if target.file is not None:
            _refuse_what_cannot_be(target.file, found, paths)
        elif any(one.file is None for one in found):
            raise InputError(f"Only one report can go to standard output. Write the other to a file: -f {name}=FILE.")
        found.append(target)
    return tuple(found)


def _refuse_what_cannot_be(file: Path, others: Sequence[Target], paths: Sequence[str]) -> None:
    if file.is_dir():
        raise InputError(f"{file} is a folder. Name the file that the report is to be written to.")
    if not file.parent.is_dir():
        raise InputError(f"There is no folder {file.parent} to write {file.name} to.")
    if any(one.file is not None and one.file.resolve() == file.resolve() for one in others):
        raise InputError(f"Two reports cannot be written to {file}.")
    if any(path != "-" and Path(path).resolve() == file.resolve() for path in paths):
        raise InputError(f"{file} is to be checked. Write the report to another file.")


def own_files(wanted: Sequence[Target]) -> frozenset[Path]:
    """The files that reports are written to, resolved: what a former run left there is no release."""
    return frozenset(target.file.resolve() for target in wanted if target.file is not None)


def is_text_shown(wanted: Sequence[Target]) -> bool:
    """Whether the text report goes to standard output, and more text may follow it."""
    return any(target.file is None and target.format.name == "text" for target in wanted)


def place() -> tuple[str, str]:
    """The working folder, and the folder of the git repository around it or the same one; both with /."""
    folder = Path.cwd()
    root = next((one for one in (folder, *folder.parents) if (one / ".git").exists()), folder)
    return folder.as_posix(), root.as_posix()


def write(wanted: Sequence[Target], reports: Sequence[Report], facts: RunFacts, colour: bool | None) -> list[str]:
    """Write every report that was asked for; what went wrong with one, in a sentence each, does not stop the others."""
    mistakes: list[str] = []
    if any(target.format.name != "text" for target in wanted):
        folder, root = place()
        facts = facts._replace(folder=folder, root=root)
    for target in wanted:
        if target.file is None:
            _print(target.format, reports, facts, colour)
            continue
        from linter.saving import write as save  # imported late: a plain check writes no file

        try:
            save(target.file, _bytes(target.format, reports, facts))
        except InputError as error:
            mistakes.append(str(error))
    if all(target.file is not None for target in wanted) and reports:
        from linter.outputs.text import verdict

        click.echo(verdict(reports, facts.fail_on), err=True)
    return mistakes


def _print(format: Format, reports: Sequence[Report], facts: RunFacts, colour: bool | None) -> None:
    if format.name != "text":
        sys.stdout.flush()
        for piece in format.pieces(reports, facts):
            sys.stdout.buffer.write(_encoded(piece))
        sys.stdout.buffer.flush()
        return
    from linter.outputs import text

    if not reports and facts.errors:
        return
    terminal = sys.stdout.isatty()
    wanted = (terminal if colour is None else colour) and not os.environ.get("NO_COLOR")
    style = text.Style(colour=bool(wanted), terminal=terminal)
    sys.stdout.write(
        text.render(reports, style, fail_on=facts.fail_on, note=facts.note, show_suppressed=facts.show_suppressed)
    )


def _bytes(format: Format, reports: Sequence[Report], facts: RunFacts) -> bytes:
    return b"".join(_encoded(piece) for piece in format.pieces(reports, facts))


def _encoded(piece: str) -> bytes:
    """A report is UTF-8 with \\n, on every system; half a surrogate pair, which a path may hold, is written as an escape."""
    return piece.encode("utf-8", "backslashreplace")
