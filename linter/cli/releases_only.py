"""The option --releases-only: of what a hook hands over, only what looks like a release is judged."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import click

from linter.config import Config


class Narrowed(NamedTuple):
    """The paths that are left, how many files the configuration kept out, and what is to be said of the others."""

    paths: tuple[str, ...]
    excluded: int = 0
    remarks: tuple[str, ...] = ()


def releases_only_option(command: Any) -> Any:
    """The option that hooks give."""
    return click.option(
        "--releases-only",
        is_flag=True,
        help="Pass over files that do not look like releases, as the pre-commit hooks do; with `include` in the "
        "configuration, over all others.",
    )(command)


def narrowed(wanted: bool, paths: tuple[str, ...], config: Config | str | None, options: dict[str, Any]) -> Narrowed:
    """The paths, or of them those that look like releases. Raises InputError and ValueError as a check does."""
    if not wanted:
        return Narrowed(paths)
    from linter.recognise import releases  # imported late: a plain check recognises nothing

    chosen = releases([Path(path) for path in paths if path != "-"], config, options)
    count = chosen.others
    which = "1 file does" if count == 1 else f"{count} files do"
    remarks = (f"{which} not look like a release, and {'was' if count == 1 else 'were'} not judged.",) if count else ()
    left = tuple(str(path) for path in chosen.files) + tuple(path for path in paths if path == "-")
    return Narrowed(left, chosen.excluded, remarks)
