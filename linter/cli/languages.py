"""presslint languages: what is known of each language."""

from __future__ import annotations

import json

import click

from linter.languages import model


@click.command("languages")
@click.option(
    "-f", "--format", "report", type=click.Choice(["text", "json"]), default="text", help="Format of the list."
)
def command(report: str) -> None:
    """List the languages whose dates, disclaimers and lead-ins presslint knows."""
    entries = sorted(model.index().items())
    if report == "json":
        rows = [
            {"tag": tag, **{key: entry.get(key) for key in ("name", "autonym", "script", "direction", "status")}}
            for tag, entry in entries
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for tag, entry in entries:
        draft = "" if entry.get("status") == "reviewed" else "  draft"
        click.echo(
            f"{tag:8}  {entry['name']:24}  {entry['script']}  {entry['direction']}  {entry.get('autonym', '')}{draft}"
        )
