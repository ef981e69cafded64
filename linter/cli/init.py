"""presslint init: a commented presslint.toml to start from."""

from __future__ import annotations

import re
from pathlib import Path

import click

from linter.cli.options import fail
from linter.config.model import shown

STARTER = """\
# presslint: how the releases below this folder are checked. Take the # away from what you need.
# `presslint config show FILE` shows what holds for a file; docs/configuration.md describes every setting.

# Whose releases these are: default, us-state, or a file of your own (presslint publishers show > my-house.yaml).
#publisher = "default"

# The language of all releases here; or patterns that read it from the path.
#language = "fr"
#language-paths = ["releases/{language}/**", "*.{language}.html"]

# What a folder is searched for (else all files that presslint reads), and what is never checked, even when it is named.
#include = ["releases/**"]
exclude = ["drafts/**"]

# The lowest severity that fails a run: error, warning or info.
fail-on = "error"

# Rules by code (TYP030), slug (inconsistent-spelling) or category (TYP). `presslint rules` lists them.
#select = ["REL", "LNG", "TYP"]
#ignore = ["disclaimer-misplaced"]

# Rules of your own house and glossaries (presslint packs new NAME), and the language in which they speak to editors.
#packs = ["house.yaml", "terms.csv"]
#message-language = "en"

# Tried when a file is not UTF-8.
#encoding = "cp1256"

# Findings about markup in menus, headers and footers: report, hint or off.
#chrome = "hint"

# The day from which dates are in the future; else the clock's.
#today = 2026-11-25

# Severities: error, warning, info or off.
[severities]
#missing-issuer = "warning"
#TYP = "info"

# Options of rules; `presslint explain RULE` names those of a rule.
[options]
#future-date.tolerance-days = 3
#unexpanded-acronym.known = ["NPRA"]

# Settings for some of the files. The entries that fit are applied in their order; the last one wins.
#[[per-file]]
#paths = ["releases/fa/**", "*.fa.html"]
#ignore = ["TYP030"]
#severities = { REL013 = "error" }
"""


@click.command("init")
@click.argument("folder", default=".", type=click.Path(path_type=Path), metavar="[FOLDER]")
@click.option("--force", is_flag=True, help="Overwrite a presslint.toml that is there.")
def command(folder: Path, force: bool) -> None:
    """Write a commented presslint.toml into FOLDER, by default the current one. Nothing is asked."""
    if not folder.is_dir():
        fail(f"There is no folder {folder}.")
    file = folder / "presslint.toml"
    if _configures(folder / "pyproject.toml"):
        fail(f"{shown(folder / 'pyproject.toml')} has [tool.presslint] already, and one configuration is enough.")
    try:
        with file.open("w" if force else "x", encoding="utf-8", newline="\n") as written:
            written.write(STARTER)
    except FileExistsError:
        fail(f"{shown(file)} is there already. Add --force to overwrite it.")
    except OSError as error:
        fail(f"{shown(file)} cannot be written: {error.strerror}.")
    click.echo(f"{shown(file)} is written. `presslint check` uses it from now on.")


def _configures(pyproject: Path) -> bool:
    """Whether a pyproject.toml configures presslint."""
    try:
        text = pyproject.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return re.search(r"(?m)^[ \t]*\[+\s*tool\s*\.\s*presslint\s*[.\]]", text) is not None
