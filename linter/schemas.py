"""The JSON Schemas, found in the checkout and in the wheel alike."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

NAMES = ("release", "publisher", "language", "config", "report", "sidecar", "baseline", "pack")


@cache
def schema(name: str) -> dict[str, Any]:
    """A schema by its short name, for instance "release". Raises KeyError for an unknown one."""
    if name not in NAMES:
        raise KeyError(name)
    file = f"{name}.schema.json"
    # In the wheel the schemas travel inside the package; in a checkout they stand beside it.
    here = Path(__file__).resolve().parent
    packaged = here / "schemas_data" / file
    path = packaged if packaged.is_file() else here.parent / "schemas" / file
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded
