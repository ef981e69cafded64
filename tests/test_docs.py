"""The documentation: it is built strictly, shows what really comes out, and names options that there are."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from generators import shown, site
from linter.cli.verbs import presslint

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
# command-line.md is made from the commands themselves.
PAGES = sorted([*(path for path in DOCS.glob("*.md") if path.name != "command-line.md"), ROOT / "README.md"])
CONFIG: dict[str, Any] = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
_SHELL = re.compile(r"^```(?:console|shell|bash|sh|text)?\n(.*?)^```$", re.M | re.S)


@pytest.mark.parametrize("page", shown.PAGES, ids=lambda path: path.name)
def test_what_a_page_shows_of_a_terminal_is_what_comes_out(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert shown.shown(text) == text


def _commands(text: str) -> list[str]:
    lines = (line.removeprefix("$ ") for block in _SHELL.findall(text) for line in block.splitlines())
    return [line.removeprefix(".venv/bin/") for line in lines if re.match(r"(?:\.venv/bin/)?presslint [a-z]", line)]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_command_that_a_page_shows_has_the_options_it_is_given(page: Path) -> None:
    for line in _commands(page.read_text(encoding="utf-8")):
        words = shlex.split(line.partition(" | ")[0].partition(" > ")[0].partition(" < ")[0], comments=True)[1:]
        command: click.Command = presslint
        context = click.Context(presslint)
        while isinstance(command, click.Group) and words:
            below = command.get_command(context, words[0])
            assert below is not None, line
            command, context, words = below, click.Context(below, context), words[1:]
        known = {name for one in command.get_params(context) for name in (*one.opts, *one.secondary_opts)}
        for word in words:
            if word.startswith("-") and word not in {"-", "--", "..."}:
                assert word.partition("=")[0] in known, f"{page.name}: {line}"


def test_the_inputs_of_the_action_are_described() -> None:
    inputs = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    rows = [
        line.split("|")[1] for line in (DOCS / "ci.md").read_text(encoding="utf-8").splitlines() if line[:3] == "| `"
    ]
    assert {name for row in rows for name in re.findall(r"`([a-z-]+)`", row)} == set(inputs)


def _named(nav: list[Any]) -> set[str]:
    values = [value for entry in nav for value in (entry.values() if isinstance(entry, dict) else [entry])]
    return {name for value in values for name in (_named(value) if isinstance(value, list) else {value})}


def test_every_page_has_its_place_in_the_navigation() -> None:
    assert {path.name for path in DOCS.glob("*.md")} <= _named(CONFIG["nav"])


def test_a_page_that_is_not_written_yet_is_left_out_of_the_navigation(tmp_path: Path) -> None:
    (tmp_path / "here.md").touch()
    nav = ["here.md", "later.md", {"Later": ["later.md"]}, {"Part": [{"Here": "here.md"}, "later.md"]}]
    config = {"nav": nav, "docs_dir": str(tmp_path)}
    assert site.on_config(config)["nav"] == ["here.md", {"Part": [{"Here": "here.md"}]}]


def test_the_site_is_built_strictly(tmp_path: Path) -> None:
    pytest.importorskip("material")
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "site")],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    # Where reports send their readers: see linter/outputs/documentation.py.
    assert (tmp_path / "site/rules/REL003/index.html").is_file()
    pages = "".join(page.read_text(encoding="utf-8") for page in (tmp_path / "site").glob("*/index.html"))
    asked = set(re.findall(r'<(?:script|link|img)[^>]+(?:src|href)="(https?:)?//([^/"]+)', pages))
    assert not asked, f"a page asks another host: {asked}"
