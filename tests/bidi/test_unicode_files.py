"""Unicode's own tests of the algorithm, every line of them.

The files are large and not part of the project: they are taken from the directory that UNICODE_DATA names, or from
/usr/share/unicode (Debian package unicode-data). Without them the cases in test_algorithm.py stand alone.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from linter.bidi import resolve, resolve_classes, visual_order

DIRECTORY = Path(os.environ.get("UNICODE_DATA", "/usr/share/unicode"))


def _lines(name: str) -> Iterator[tuple[int, str]]:
    file = DIRECTORY / name
    if not file.exists():
        pytest.skip(f"{file} is not there (Debian package unicode-data)")
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            text = line.partition("#")[0].strip()
            if text:
                yield number, text


def _levels(text: str) -> list[int | None]:
    return [None if level == "x" else int(level) for level in text.split()]


def test_every_line_of_bidi_test() -> None:
    levels: list[int | None] = []
    order: list[int] = []
    wrong: list[int] = []
    count = 0
    for number, line in _lines("BidiTest.txt"):
        if line.startswith("@"):
            name, _, told = line.partition(":")
            if name == "@Levels":
                levels = _levels(told)
            elif name == "@Reorder":
                order = [int(at) for at in told.split()]
            continue
        classes, _, directions = line.partition(";")
        for bit, base in ((1, None), (2, 0), (4, 1)):
            if int(directions, 16) & bit:
                count += 1
                found = resolve_classes(classes.split(), base)
                if found.levels != levels or visual_order(found.levels) != order:
                    wrong.append(number)
    assert wrong == []
    assert count > 700_000


def test_every_line_of_bidi_character_test() -> None:
    wrong: list[int] = []
    count = 0
    for number, line in _lines("BidiCharacterTest.txt"):
        codes, direction, base, levels, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        found = resolve(text, {"0": 0, "1": 1, "2": None}[direction])
        count += 1
        if (
            found.base != int(base)
            or found.levels != _levels(levels)
            or visual_order(found.levels) != [int(at) for at in order.split()]
        ):
            wrong.append(number)
    assert wrong == []
    assert count > 90_000
