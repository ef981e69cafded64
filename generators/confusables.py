"""Write linter/languages/tables/confusables.json: letters of one script that look like letters of another.

    python -m generators.confusables

The source is Unicode's confusables.txt as the PyPI package confusable-homoglyphs carries it; the version is pinned by
the hash of its file. Of its pairs those are kept that join letters of the alphabets below, the only ones that words of
press releases get mixed from. Letters with an accent follow their base letters, as UTS 39 has it.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from itertools import permutations
from unicodedata import normalize

from generators import TABLES, table_text, write_table
from linter.languages.scripts import script

NAME = "confusables.json"
VERSION = "3.3.1"
SHA256 = "2d8b4774cd9dc6f233a18681bc00423ae270037437f276fc6a8b80630941fe7d"

# First and last code point of what counts as a letter in use: no phonetic letters, small capitals, archaic letters.
ALPHABETS = {
    "Latn": (
        (0x41, 0x137),
        (0x139, 0x17E),
        (0x18F, 0x18F),
        (0x1A0, 0x1A1),
        (0x1AF, 0x1B0),
        (0x218, 0x21B),
        (0x259, 0x259),
    ),
    "Grek": ((0x386, 0x3CE),),
    "Cyrl": ((0x400, 0x45F), (0x48A, 0x52F)),
    "Armn": ((0x531, 0x556), (0x561, 0x586)),
}


def confusable() -> dict[str, set[str]]:
    """Each character of the source with all that look like it, by way of others too."""
    data = (files("confusable_homoglyphs") / "confusables.json").read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise SystemExit(f"This is not the confusables.json of confusable-homoglyphs {VERSION}.")
    pairs: dict[str, list[dict[str, str]]] = json.loads(data)
    groups: dict[str, set[str]] = {}
    for char, others in pairs.items():
        group = groups.get(char, {char})
        for other in others:
            group |= groups.get(other["c"], {other["c"]})
        groups.update(dict.fromkeys(group, group))
    return groups


def alphabet(name: str) -> list[str]:
    """The letters of a script that are in use."""
    letters = (chr(code) for first, last in ALPHABETS[name] for code in range(first, last + 1))
    return sorted({char for char in letters if char.isalpha() and script(char) == name})


def pairs(wanted: str, written: str, groups: dict[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Letters of the script `written`, each with the letter of `wanted` of the same case that it looks like."""
    plain: dict[str, str] = {}
    targets = alphabet(wanted)
    for char in alphabet(written):
        alike = [other for other in targets if other in groups.get(char, ()) and other.isupper() == char.isupper()]
        if alike:
            plain[char] = alike[0]
    for char in alphabet(written):
        base, *marks = normalize("NFD", char)
        if marks and base in plain:
            composed = normalize("NFC", plain[base] + "".join(marks))
            if len(composed) == 1 and composed in targets:
                plain.setdefault(char, composed)
    yield from sorted(plain.items())


def table() -> dict[str, object]:
    """For each script the letters of each other that look like its own, as two texts in step."""
    groups = confusable()
    found: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for wanted, written in permutations(ALPHABETS, 2):
        foreign, own = zip(*pairs(wanted, written, groups), strict=True)
        found[wanted][written] = ["".join(foreign), "".join(own)]
    source = f"Unicode confusables.txt by way of confusable-homoglyphs {VERSION}"
    return {"source": source, "sha256": SHA256, **found}


def fresh() -> bool:
    """Whether the table is what the source gives."""
    return (TABLES / NAME).read_text(encoding="utf-8") == table_text(table())


if __name__ == "__main__":
    write_table(NAME, table())
