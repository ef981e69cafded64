"""Write linter/languages/tables/scripts.json: the Unicode script of every assigned code point.

    python -m generators.scripts Scripts.txt PropertyValueAliases.txt

Both are files of the Unicode Character Database (Debian package unicode-data). Three parallel arrays are
written: first and last code point of each range, and its ISO 15924 code. What stands in no range is unknown (Zzzz).
"""

import re
import sys
from pathlib import Path

from generators import write_table

RANGE = re.compile(r"^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", re.MULTILINE)
ALIAS = re.compile(r"^sc\s*;\s*(\w+)\s*;\s*(\w+)", re.MULTILINE)


def merged(ranges: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Sorted ranges, those that touch and agree made one: the source splits them by general category."""
    whole: list[tuple[int, int, str]] = []
    for start, end, script in sorted(ranges):
        if whole and whole[-1][1] + 1 == start and whole[-1][2] == script:
            start = whole.pop()[0]
        whole.append((start, end, script))
    return whole


def main(scripts: Path, aliases: Path) -> None:
    text = scripts.read_text(encoding="utf-8")
    codes = {name: code for code, name in ALIAS.findall(aliases.read_text(encoding="utf-8"))}
    ranges = merged(
        [(int(start, 16), int(end or start, 16), codes[script]) for start, end, script in RANGE.findall(text)]
    )
    version = text.splitlines()[0].removeprefix("# Scripts-").removesuffix(".txt")
    source = f"Unicode Character Database {version}, Scripts.txt"
    starts, ends, names = zip(*ranges, strict=True)
    write_table(
        "scripts.json",
        {
            "source": source,
            "starts": starts,
            "ends": ends,
            "scripts": names,
        },
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
