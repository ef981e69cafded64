"""presslint extract: show the release that was found, the first thing to ask for when a result surprises."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from linter.cli import completing
from linter.cli.options import fail, input_options
from linter.cli.run import configuration, run
from linter.config import InputError
from linter.report import Report
from linter.source import SourceText


@click.command("extract")
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...", shell_complete=completing.files)
@click.option(
    "-f", "--format", "report", type=click.Choice(["text", "json"]), default="text", help="Format of the output."
)
@input_options
def command(paths: tuple[str, ...], report: str, config_file: Path | None, no_config: bool, **given: Any) -> None:
    """Show title, date, language, link to the original, disclaimer and further fields, each with its place."""
    options = {**given, "format": given["input_format"], "select": ["REL"]}
    try:
        done = run(paths, configuration(config_file, no_config), options)
    except (InputError, ValueError) as error:
        fail(str(error))
    if report == "json":
        found = [
            {"path": one.path, "format": one.format, "language": one.language, "release": one.to_dict()["release"]}
            for one in done.reports
        ]
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write("\n".join("\n".join(_lines(one)) for one in done.reports) + "\n")
    for message in dict.fromkeys(done.errors):
        click.echo(f"presslint: {message}", err=True)
    sys.exit(2 if done.errors else 0)


def _lines(report: Report) -> list[str]:
    from linter.outputs.text import Style
    from linter.outputs.visible import harmless

    style = Style(terminal=sys.stdout.isatty())
    source = SourceText(report.text)
    lines = [f"{harmless(report.path or '-')} ({report.format}, language {report.language or 'unknown'})"]
    for key, field in (report.release.fields if report.release else {}).items():
        if field is None:
            lines.append(f"  {key:12} not found")
            continue
        line, column = source.position(field.span.start)
        lines.append(f"  {key:12} {style.isolate(harmless(field.value or 'no such day'))}")
        lines.append(f"  {'':12} {field.origin}, {line}:{column}, code points {field.span.start} to {field.span.end}")
        for other in field.candidates:
            line, column = source.position(other.span.start)
            lines.append(
                f"  {'':12} also {other.origin}, {line}:{column}: {style.isolate(harmless(other.value or other.raw))}"
            )
    return lines
