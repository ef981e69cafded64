"""Write docs/language-data.md, what each key of a language's YAML means: `python -m generators.language_data`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "language-data.md"
_BEGINNING = """\
# The data of a language

A language is one file, `linter/languages/data/<tag>.yaml`; a new one needs no Python. It inherits from `root.yaml` and
from the file of the shorter tag (fr-CA from fr): mappings merge, everything else replaces, and `false` switches off.
`python -m generators.languages` checks the files against `schemas/language.schema.json` and compiles them. Samples that
run as tests stand in `tests/languages/samples/` and `tests/languages/typography/`.

Write invisible characters, and those that look like others, as escapes in double quotes: `"\\u00A0"`.
"""


def page() -> str:
    """The text of the page."""
    schema = json.loads((ROOT / "schemas/language.schema.json").read_text(encoding="utf-8"))
    lines = [_BEGINNING, "## Keys", "", *_table(schema["properties"])]
    for name in ("quotes", "numbers", "dates", "typography", "accessibility", "labels"):
        inner = schema["properties"][name].get("properties", {})
        lines += ["", f"## {name}", "", *_table(inner)]
    return "\n".join(lines) + "\n"


def _table(properties: dict[str, Any]) -> Iterable[str]:
    yield "| key | meaning |"
    yield "|---|---|"
    for key, told in properties.items():
        meaning = str(told.get("description", "")).replace("|", "\\|").replace("<", "&lt;") or "see the schema"
        yield f"| `{key}` | {meaning} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
