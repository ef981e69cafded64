"""Write linter/bidi/table.json: the bidirectional class of every code point, and the paired brackets.

    python -m generators.bidi /usr/share/unicode

The directory holds files of the Unicode Character Database (Debian package unicode-data): DerivedBidiClass.txt (also
under extracted/), BidiBrackets.txt, BidiMirroring.txt and UnicodeData.txt. Written are the first code points of ranges
with their classes, which together cover everything, unassigned code points included; the pairs of brackets as one text,
opening and closing in turn; the brackets that are canonically equivalent to others (U+2329 to U+3008); and the other
characters that have a mirror image, each followed by it.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from generators import table_text

TABLE = Path(__file__).resolve().parents[1] / "linter" / "bidi" / "table.json"
RANGE = re.compile(r"^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", re.MULTILINE)
DEFAULT = re.compile(r"^# @missing:\s*([0-9A-F]+)\.\.([0-9A-F]+)\s*;\s*(\w+)", re.MULTILINE)
BRACKET = re.compile(r"^([0-9A-F]+)\s*;\s*([0-9A-F]+)\s*;\s*o\b", re.MULTILINE)
MIRRORED = re.compile(r"^([0-9A-F]+); ([0-9A-F]+)", re.MULTILINE)
LONG_NAMES = {
    "Left_To_Right": "L", "Right_To_Left": "R", "Arabic_Letter": "AL", "European_Terminator": "ET",
    "Boundary_Neutral": "BN", "Other_Neutral": "ON",
}  # fmt: skip
CODE_POINTS = 0x110000


def classes(text: str) -> tuple[list[int], list[str]]:
    """First code points of the ranges, and their classes; what the file does not list has the default of its block."""
    whole = ["L"] * CODE_POINTS
    for pattern in (DEFAULT, RANGE):
        for first, last, name in pattern.findall(text):
            start, end = int(first, 16), int(last or first, 16) + 1
            whole[start:end] = [LONG_NAMES.get(name, name)] * (end - start)
    starts = [code for code in range(CODE_POINTS) if not code or whole[code] != whole[code - 1]]
    return starts, [whole[code] for code in starts]


def equivalents(text: str, brackets: str) -> dict[str, str]:
    """The brackets whose canonical decomposition is another bracket."""
    found = {}
    for line in text.splitlines():
        fields = line.split(";")
        char = chr(int(fields[0], 16))
        if char in brackets and fields[5] and not fields[5].startswith("<"):
            found[char] = chr(int(fields[5], 16))
    return found


def table(directory: Path) -> dict[str, object]:
    """The table that the files of a directory give."""
    derived = next(directory.rglob("DerivedBidiClass.txt")).read_text(encoding="utf-8")
    paired = (directory / "BidiBrackets.txt").read_text(encoding="utf-8")
    brackets = "".join(chr(int(opening, 16)) + chr(int(closing, 16)) for opening, closing in BRACKET.findall(paired))
    mirrored = MIRRORED.findall((directory / "BidiMirroring.txt").read_text(encoding="utf-8"))
    mirrors = "".join(chr(int(a, 16)) + chr(int(b, 16)) for a, b in mirrored if chr(int(a, 16)) not in brackets)
    starts, names = classes(derived)
    version = derived.splitlines()[0].removeprefix("# DerivedBidiClass-").removesuffix(".txt")
    return {
        "source": f"Unicode Character Database {version}, DerivedBidiClass.txt, BidiBrackets.txt, BidiMirroring.txt",
        "starts": starts,
        "classes": " ".join(names),
        "brackets": brackets,
        "equivalents": equivalents((directory / "UnicodeData.txt").read_text(encoding="utf-8"), brackets),
        "mirrors": mirrors,
    }


def main(directory: Path) -> None:
    TABLE.write_text(table_text(table(directory)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
