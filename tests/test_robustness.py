"""Nothing breaks a rule: not the inputs of html5lib's parser tests, not mutilated pages, not pages of any size.

The inputs of html5lib-tests are not kept here. Where a copy is, the variable HTML5LIB_TESTS names its tree-construction folder
(html5lib's source archive on PyPI has one: html5lib/tests/testdata/tree-construction).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.large_pages import SHAPES, page
from benchmarks.mutations import faults, mutants

_TREE_TESTS = os.environ.get("HTML5LIB_TESTS", "")


def _inputs(folder: Path) -> Iterator[tuple[str, str]]:
    """Name and text of every input: what stands between #data and #errors in a test."""
    for file in sorted(folder.rglob("*.dat")):
        tests = ("\n" + file.read_bytes().decode("utf-8")).split("\n#data\n")[1:]
        for number, test in enumerate(tests):
            yield f"{file.name} {number}", test.split("\n#errors\n")[0]


@pytest.mark.skipif(not _TREE_TESTS, reason="HTML5LIB_TESTS names no folder with the tree-construction tests")
def test_the_inputs_of_html5lib_break_nothing() -> None:
    inputs = list(_inputs(Path(_TREE_TESTS)))
    assert len(inputs) > 1000
    assert {name: wrong for name, text in inputs if (wrong := faults(text))} == {}


def test_mutilated_pages_break_nothing() -> None:
    assert {name: wrong for name, text in mutants(400, 2) if (wrong := faults(text))} == {}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_page_larger_than_any_release_is_checked_to_its_end(shape: str) -> None:
    assert faults(page(shape)) == []


@pytest.mark.parametrize(
    "text",
    ["", "\0", "<", "&", "<!--", "</", "<!doctype", "<svg>", "\ud800", "<p \ud800=\udfff>", "<a href=\ud800>x</a>"],
)
def test_a_page_of_a_few_characters_breaks_nothing(text: str) -> None:
    assert faults(text) == []
