"""presslint cache: what is kept from one run to the next, to see and to take away."""

from __future__ import annotations

from pathlib import Path

import click

from linter import cache
from linter.cli.options import fail


@click.group("cache")
def command() -> None:
    """What a check of many files keeps for the next: what was found in each file, as long as nothing that counts changes."""


@command.command("show")
def show() -> None:
    """Say where the cache is and how much it holds."""
    place = _place()
    held = cache.size(place)
    click.echo(f"{place}: {_much(held)}; at most {cache.LIMIT / 1e6:.0f} MB are kept")


@command.command("clear")
def clear() -> None:
    """Empty the cache. Nothing is lost but time: the next run checks every file anew."""
    place = _place()
    click.echo(f"{place}: {_much(cache.clear(place))} taken out")


def _place() -> Path:
    place = cache.folder()
    if place is None:
        fail(f"There is no home folder, and so no place for a cache. Name one in {cache.VARIABLE}.")
    return place


def _much(held: cache.Size) -> str:
    return f"{held.entries:,} entr{'y' if held.entries == 1 else 'ies'}, {held.bytes / 1e6:.1f} MB"
