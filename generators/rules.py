"""Write linter/rules/index.json from the decorators of the rule files: `python -m generators.rules`."""

from __future__ import annotations

import importlib
import json
import pkgutil

import linter.rules
from linter.rules.model import DECLARED, Rule
from linter.rules.registry import INDEX

_DEFAULTS = Rule("", "", "", "", "", "")


def index() -> str:
    """The text of the index: what differs from the defaults of every rule, a line a rule."""
    for folder in pkgutil.iter_modules(linter.rules.__path__):
        if folder.ispkg:
            package = importlib.import_module(f"linter.rules.{folder.name}")
            for file in pkgutil.iter_modules(package.__path__):
                importlib.import_module(f"linter.rules.{folder.name}.{file.name}")
    lines = [
        json.dumps(
            {key: value for key, value in rule._asdict().items() if value != getattr(_DEFAULTS, key)}, ensure_ascii=True
        )
        for _, rule in sorted(DECLARED.items())
    ]
    return "[\n" + ",\n".join(lines) + "\n]\n"


if __name__ == "__main__":
    INDEX.write_text(index(), encoding="utf-8", newline="\n")
