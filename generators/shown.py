"""What the docs show of a terminal is what comes out: `python -m generators.shown` runs their commands and writes it in.

A page tells a story in one folder. A code block with a title is a file in it, and a `console` block holds commands
(`$ presslint ...`, or `$ echo $?` for the exit status of the last one) with their output.
"""

from __future__ import annotations

import contextlib
import re
import shlex
import tempfile
from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner

from linter.cli.verbs import presslint

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGES = tuple(DOCS / name for name in ("index.md", "editors.md", "pre-commit.md", "ci.md", "how-findings-are-found.md"))
_BLOCK = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.M | re.S)


def shown(page: str) -> str:
    """A page with the output that its commands have now."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        status = 0

        def block(match: re.Match[str]) -> str:
            nonlocal status
            kind, title, text = match.groups()
            if title:
                Path(title).parent.mkdir(parents=True, exist_ok=True)
                Path(title).write_text(text, encoding="utf-8", newline="\n")
            if kind != "console":
                return match[0]
            lines: list[str] = []
            for command in _commands(text):
                output, status = _run(command, status)
                lines += [f"$ {command}\n", output]
            return f"```console\n{''.join(lines)}```"

        return _BLOCK.sub(block, page)


def _commands(block: str) -> Iterator[str]:
    for line in block.splitlines():
        if line.startswith("$ "):
            yield line[2:]


def _run(command: str, status: int) -> tuple[str, int]:
    """What a command prints, on both streams as a terminal shows them, and its exit status."""
    if command == "echo $?":
        return f"{status}\n", 0
    program, *arguments = shlex.split(command)
    if program != "presslint":
        raise ValueError(f"only presslint is run, not {command}")
    result = CliRunner().invoke(presslint, arguments)
    output = "".join(f"{line.rstrip()}\n" for line in (result.stdout + result.stderr).splitlines())
    return output, result.exit_code


if __name__ == "__main__":
    for path in PAGES:
        path.write_text(shown(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
