"""Write fixtures/expected: the whole report of every fixture: `python -m generators.expected`. Read the difference."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from linter.files import check_path, expand

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
TODAY = "2026-11-25"


def reports() -> dict[str, dict[str, Any]]:
    """Path below fixtures/releases -> the report of that file."""
    releases = FIXTURES / "releases"
    found: dict[str, dict[str, Any]] = {}
    for file in expand([releases]).files:
        name = file.relative_to(releases).as_posix()
        found[name] = {**check_path(file, "nearest", {"today": TODAY}).to_dict(), "path": name}
    return found


def text_of(report: dict[str, Any]) -> str:
    """A report as it is stored."""
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write every expected report and remove those without a fixture."""
    wanted = {f"{name}.json": text_of(report) for name, report in reports().items()}
    folder = FIXTURES / "expected"
    for file in folder.rglob("*.json"):
        if file.relative_to(folder).as_posix() not in wanted:
            file.unlink()
    for name, text in wanted.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
