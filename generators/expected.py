"""Write fixtures/expected, the whole report of every fixture, and fixtures/mended, what `fix` makes of those it changes:
`python -m generators.expected`. Read the difference.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from linter.files import check_path, expand, open_path
from linter.fix import fix

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


def mended() -> dict[str, str]:
    """Path below fixtures/releases -> the text after all safe repairs, of the files that have any."""
    releases = FIXTURES / "releases"
    found: dict[str, str] = {}
    for file in expand([releases]).files:
        one = open_path(file, "nearest", {"today": TODAY})
        result = fix(one.source.text, one.check)
        if result.text != one.source.text and not one.source.undecodable:
            found[file.relative_to(releases).as_posix()] = result.text
    return found


def text_of(report: dict[str, Any]) -> str:
    """A report as it is stored."""
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write everything, and remove what belongs to no fixture."""
    _write(FIXTURES / "expected", {f"{name}.json": text_of(report) for name, report in reports().items()})
    _write(FIXTURES / "mended", mended())


def _write(folder: Path, wanted: dict[str, str]) -> None:
    for file in folder.rglob("*"):
        if file.is_file() and file.relative_to(folder).as_posix() not in wanted:
            file.unlink()
    for name, text in wanted.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))


if __name__ == "__main__":
    main()
