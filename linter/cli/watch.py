"""presslint check --watch: check again whenever a file has changed, until Ctrl-C.

The files are looked at once a second: that works on every system, on network drives and in containers, where the notices
of the operating system do not.
"""

from __future__ import annotations

import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import click

from linter import files, sidecar
from linter.cli.options import fail
from linter.cli.run import configuration
from linter.config import Config, InputError
from linter.effective import packs_of
from linter.outputs.visible import harmless

SECONDS = 1.0
# Of more files than this only the number is said.
_NAMED = 3

Stamps = dict[Path, tuple[int, int]]


def watch(
    check: Callable[[], int], paths: tuple[str, ...], config_file: Path | None, given: dict[str, Any]
) -> NoReturn:
    """Check now and after every change."""
    if "-" in paths:
        fail("--watch needs files: standard input can be read only once.")
    before = stamps(paths, config_file, given)
    while True:
        _checked(check)
        click.echo("Waiting for a change. Ctrl-C ends.", err=True)
        changed: list[Path] = []
        while not changed:
            time.sleep(SECONDS)
            now = stamps(paths, config_file, given)
            changed = sorted(path for path in before.keys() | now.keys() if before.get(path) != now.get(path))
            before = now
        if sys.stdout.isatty():
            click.clear()
        said = ", ".join(map(str, changed)) if len(changed) <= _NAMED else f"{len(changed)} files"
        click.echo(f"Changed: {harmless(said)}", err=True)


def stamps(paths: tuple[str, ...], config_file: Path | None, given: dict[str, Any]) -> Stamps:
    """When every file that counts was last changed, and how long it is: releases, sidecars, configurations, what they name."""
    found = {file for file in (config_file, given.get("baseline"), given.get("publisher")) if file}
    releases: set[Path] = set()
    try:  # what is wrong the check says; it may come right
        config = configuration(config_file, given["no_config"])
        for name in paths or (".",):
            releases.add(Path(name))
            releases.update(files.expand([Path(name)], config).files)
        own = {folder: files.settings_file(folder / "_", config) for folder in {file.parent for file in releases}}
        for one in {id(one): one for one in own.values()}.values():
            found |= _named_by(one, given)
    except InputError:
        pass
    for file in releases:
        found.add(sidecar.beside(file) if file.name else file)
    for folder in {folder for file in releases for folder in file.absolute().parents}:
        found |= {folder / "presslint.toml", folder / "pyproject.toml"}
    wanted = releases | {Path(file) for file in found}
    return {file: stamp for file in wanted if (stamp := _stamp(file)) is not None}


def _named_by(config: Config, given: dict[str, Any]) -> set[Path]:
    """The publisher files that a configuration names, its packs and the glossaries of those."""
    stated = (config.stated, *(entry.stated for entry in config.per_file))
    packs = packs_of(config, {"packs": given.get("pack") or ()})
    return {config.folder / one["publisher"] for one in stated if one.get("publisher")} | {
        file for pack in packs for file, _ in pack.stamps
    }


def _stamp(file: Path) -> tuple[int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return (0, 0) if stat.S_ISDIR(status.st_mode) else (status.st_mtime_ns, status.st_size)


def _checked(check: Callable[[], int]) -> None:
    """A mistake, such as a configuration that is just being written, is said and waited for, too."""
    try:
        check()
    except (InputError, ValueError) as error:
        click.echo(f"presslint: {harmless(str(error))}", err=True)
