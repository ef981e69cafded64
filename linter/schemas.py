"""The JSON Schemas, found in the checkout and in the wheel alike."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

NAMES = ("release", "publisher", "language", "config", "report")


@cache
def schema(name: str) -> dict[str, Any]:
    """A schema by its short name, for instance "release". Raises KeyError for an unknown one."""
    if name not in NAMES:
        raise KeyError(name)
    file = f"{name}.schema.json"
    packaged = resources.files("linter").joinpath("schemas_data", file)
    if packaged.is_file():
        text = packaged.read_text(encoding="utf-8")
    else:
        text = (Path(__file__).resolve().parent.parent / "schemas" / file).read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded
