"""Scripts that write the generated tables of the linter. They are not shipped.

Each reads a published source that was fetched beforehand and writes one file, the same bytes every time.
"""

import json
from collections.abc import Mapping
from pathlib import Path

TABLES = Path(__file__).resolve().parents[1] / "linter" / "languages" / "tables"


def table_text(table: Mapping[str, object]) -> str:
    """`table` as compact JSON, one top-level key a line, so that an update reads well in a diff."""
    lines = [
        f"{json.dumps(key)}:{json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(',', ':'))}"
        for key, value in table.items()
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def write_table(name: str, table: Mapping[str, object]) -> None:
    """Write a table into linter/languages/tables."""
    (TABLES / name).write_text(table_text(table), encoding="utf-8", newline="\n")
