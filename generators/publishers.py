"""Compile linter/publishers/data/*.yaml into linter/publishers/compiled/: `python -m generators.publishers`."""

from __future__ import annotations

import json
from pathlib import Path

from generators.languages import load_yaml

PUBLISHERS = Path(__file__).resolve().parent.parent / "linter" / "publishers"


def compiled() -> dict[str, str]:
    """File name -> text of every compiled publisher."""
    return {
        f"{path.stem}.json": json.dumps(load_yaml(path), ensure_ascii=False, sort_keys=True, indent=1) + "\n"
        for path in sorted((PUBLISHERS / "data").glob("*.yaml"))
    }


if __name__ == "__main__":
    for name, text in compiled().items():
        (PUBLISHERS / "compiled" / name).write_text(text, encoding="utf-8", newline="\n")
