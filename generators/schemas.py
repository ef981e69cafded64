"""Write the schemas that come from pydantic models: `python -m generators.schemas`."""

from __future__ import annotations

import json
from pathlib import Path

from generators.config_schema import schema as config_schema
from linter.packs.keys import pack_schema
from linter.publishers.files import publisher_schema

SCHEMAS = Path(__file__).resolve().parent.parent / "schemas"


def generated() -> dict[str, str]:
    """File name -> text of every generated schema."""
    return {
        f"{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in (("config", config_schema()), ("publisher", publisher_schema()), ("pack", pack_schema()))
    }


if __name__ == "__main__":
    for name, text in generated().items():
        (SCHEMAS / name).write_text(text, encoding="utf-8", newline="\n")
