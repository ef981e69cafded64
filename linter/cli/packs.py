"""presslint packs: rules that a house writes; list, show and test them, and begin with one."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import click

from linter.cli.options import fail, house_packs, pack_options
from linter.config import InputError
from linter.config.model import shown
from linter.outputs.visible import harmless

_NOTHING = 'No pack is named here. `presslint packs new NAME` writes one; packs = ["FILE"] in presslint.toml names it.'


@click.group("packs")
def command() -> None:
    """Rules that a house writes in YAML, without programming, and glossaries in CSV or TBX."""


@command.command("list")
@pack_options
def list_packs(**given: Any) -> None:
    """List the packs that the configuration of this folder names, with their rules."""
    try:
        packs = house_packs(given)
    except InputError as error:
        fail(str(error))
    if not packs:
        click.echo(_NOTHING)
    for pack in packs:
        title = f"  {harmless(pack.title)}" if pack.title else ""
        click.echo(f"{harmless(shown(pack.file))}{title}")
        width = max(len(rule.name) for rule in pack.rules)
        for rule in pack.rules:
            languages = f" ({', '.join(rule.languages)})" if rule.languages else ""
            click.echo(f"  {rule.code}  {rule.name:{width}}  {rule.severity:7}  {harmless(rule.summary)}{languages}")


@command.command("show")
@click.argument("pack", type=click.Path(path_type=Path))
def show(pack: Path) -> None:
    """Explain every rule of PACK, with its examples."""
    from linter.outputs.rule_page import page
    from linter.packs.loading import load

    try:
        rules = load(pack).rules
    except InputError as error:
        fail(str(error))
    click.echo("\n".join(page(rule) for rule in rules), nl=False)


@command.command("schema")
def schema() -> None:
    """Print the JSON Schema of a pack, with which editors complete its keys."""
    import json

    from linter.schemas import schema as read

    click.echo(json.dumps(read("pack"), ensure_ascii=False, indent=2))


@command.command("new")
@click.argument("name")
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
def new(name: str, force: bool) -> None:
    """Write a commented pack, NAME.yaml, with one rule of each kind. Nothing is asked."""
    from linter.packs.loading import suggested_prefix
    from linter.packs.starter import STARTER

    file = Path(name if name.endswith((".yaml", ".yml")) else f"{name}.yaml")
    prefix = suggested_prefix(file.stem)
    slug = re.sub(r"[^a-z0-9]+", "-", file.stem.lower()).strip("-")
    slug = slug if re.match(r"[a-z]", slug) else prefix.lower()
    try:
        with file.open("w" if force else "x", encoding="utf-8", newline="\n") as written:
            written.write(STARTER.format(file=file.name, prefix=prefix, slug=slug))
    except FileExistsError:
        fail(f"{shown(file)} is there already. Add --force to overwrite it.")
    except OSError as error:
        fail(f"{shown(file)} cannot be written: {error.strerror}.")
    click.echo(f"{file} is written. `presslint packs test {file}` runs its examples; see docs/packs.md.")


@command.command("test")
@click.argument("packs", nargs=-1, type=click.Path(path_type=Path), metavar="[PACK]...")
@pack_options
def test(packs: tuple[Path, ...], **given: Any) -> None:
    """Run the examples of packs; those of the configuration of this folder when none is named.

    Exit status: 0 all hold, 1 one does not, 2 a pack has a mistake.
    """
    from linter.pack_trials import trials
    from linter.packs.loading import load, together

    try:
        chosen = together(load(file) for file in packs) if packs else house_packs(given)
    except InputError as error:
        fail(str(error))
    if not chosen:
        fail(_NOTHING)
    failed = 0
    for pack in chosen:
        without: list[str] = []
        for rule in pack.rules:
            if not rule.examples:
                without.append(rule.code)
            for failure in trials(pack, rule):
                failed += 1
                example = rule.examples[failure.number - 1]
                click.echo(f"{harmless(shown(pack.file))}: {rule.code} {rule.name}, example {failure.number}")
                lines = map(harmless, example.text.rstrip().split("\n"))
                click.echo(f"  {'bad' if example.bad else 'good'}: " + "\n       ".join(lines).rstrip())
                click.echo(f"  {harmless(failure.message)}")
        count = sum(len(rule.examples) for rule in pack.rules)
        click.echo(f"{harmless(shown(pack.file))}: {_counted(len(pack.rules), 'rule')}, {_counted(count, 'example')}")
        if without:
            click.echo(f"  without an example: {', '.join(without)}")
    click.echo("All examples hold." if not failed else f"{failed} {'does' if failed == 1 else 'do'} not hold.")
    sys.exit(1 if failed else 0)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
