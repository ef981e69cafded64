"""Running the check over what the command line names: files, folders, standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from linter import files
from linter.config import Config, InputError, load
from linter.report import Report


@dataclass
class Run:
    """The reports of a run and what could not be read on the way."""

    reports: list[Report] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    excluded: int = 0


def configuration(config_file: Path | None, no_config: bool) -> Config | str | None:
    """Which configuration holds: the one named, none, or the nearest of each file. Raises InputError."""
    if no_config:
        return None
    return load(config_file) if config_file else "nearest"


def run(paths: tuple[str, ...], config: Config | str | None, options: dict[str, Any]) -> Run:
    """Check everything. An unreadable file is remembered and the others are still checked.

    Raises InputError or ValueError for mistakes that concern the whole run.
    """
    result = Run()
    for one in inputs(paths, config, options, result):
        with remembering(one.label, result):
            result.reports.append(one.check())
    return result


def inputs(
    paths: tuple[str, ...], config: Config | str | None, options: dict[str, Any], result: Run
) -> Iterator[files.Input]:
    """Read what the paths stand for, in order. What cannot be read is added to the errors of `result`."""
    for path in _expanded(paths, config, result):
        with remembering(str(path), result):
            yield standard_input(config, options) if str(path) == "-" else files.open_path(path, config, options)


@contextmanager
def remembering(label: str, result: Run) -> Iterator[None]:
    """What goes wrong with one file is remembered, so that the others are still done; a wrong option is not."""
    try:
        yield
    except (InputError, OSError) as error:
        result.errors.append(str(error))
    except ValueError:  # a wrong option concerns every file
        raise
    except Exception as error:  # one file that breaks presslint must not hide the others
        result.errors.append(f"{label}: internal error (SYS001): {type(error).__name__}: {error}")


def _expanded(paths: tuple[str, ...], config: Config | str | None, result: Run) -> Iterator[Path]:
    seen: set[Path] = set()
    ordinary: list[Path] = []
    for path in dict.fromkeys(paths):
        if path == "-":
            yield Path("-")
            continue
        try:
            expansion = files.expand([Path(path)], config)
        except InputError as error:
            result.errors.append(str(error))
            continue
        result.excluded += expansion.excluded
        ordinary += [file for file in expansion.files if file not in seen]
        seen.update(expansion.files)
    yield from sorted(ordinary)


def standard_input(config: Config | str | None, options: dict[str, Any]) -> files.Input:
    """What stands on standard input, under the name that --stdin-filename gives it."""
    name = options.get("stdin_filename")
    label = Path(name) if name else Path("stdin.txt")
    own = files.settings_file(label if name else Path.cwd() / "stdin", config)
    data = sys.stdin.buffer.read()
    source = files.decode(data, name or "standard input", options.get("encoding") or own.encoding)
    format = options.get("format") or (files.format_of(label, source.text) if name else files.sniff(source.text))
    return files.as_input(source, data, label, format, own, {**options, "label": name or "-"})
