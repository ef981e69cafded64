"""Options for runs over many files, and the progress that they show."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from linter.cli.run import Manner

# A run that is over before anybody looks shows no bar.
_PATIENCE = 1.0


class _Jobs(click.ParamType):  # type: ignore[type-arg]  # generic only since click 8.4
    """A number of processes, or None for auto."""

    name = "jobs"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int | None:
        if value == "auto":
            return None
        if not (value.isascii() and value.isdigit() and 1 <= int(value) <= 1000):
            self.fail(f"{value!r} is no number of processes. Write 1, 2 ... or auto.", param, ctx)
        return int(value)


def many_options(command: Any) -> Any:
    """Options that say how many files are gone through."""
    for option in (
        click.option("--no-cache", is_flag=True, help="Check every file anew, and keep nothing for the next run."),
        click.option(
            "--jobs",
            type=_Jobs(),
            default="auto",
            show_default=True,
            metavar="N|auto",
            help="Processes that check; auto: all processors, when the files are many.",
        ),
    ):
        command = option(command)
    return command


def manner(given: dict[str, Any]) -> Manner:
    """How a run is done, by its options."""
    told = Manner(given["jobs"], cache=not given["no_cache"])
    return told._replace(progress=_progress) if sys.stderr.isatty() else told


@contextmanager
def _progress(count: int) -> Iterator[Callable[[], None]]:
    """A bar on standard error, from the moment that a run is a long one; it is wiped away at the end, whatever the end."""
    started = time.monotonic()
    bar: Any = None
    done = 0

    def step() -> None:
        nonlocal bar, done
        done += 1
        if bar is not None:
            bar.update(1)
        elif time.monotonic() - started > _PATIENCE and done < count:
            steps = max(1, count // 200)
            bar = click.progressbar(
                length=count, file=sys.stderr, label="Checking", show_pos=True, update_min_steps=steps,
                bar_template="%(label)s  [%(bar)s]  %(info)s",
            )  # fmt: skip
            bar.__enter__()
            bar.update(done)

    try:
        yield step
    finally:
        if bar is not None:
            sys.stderr.write("\r\x1b[2K\x1b[?25h")  # the line is emptied, and the cursor is shown again
            sys.stderr.flush()
