"""Patterns of paths mean what people who know .gitignore expect."""

from __future__ import annotations

import pytest

from linter.config.globs import fault, language_in, matches


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("*.txt", "a.txt", True),
        ("*.txt", "deep/down/a.txt", True),
        ("/*.txt", "deep/a.txt", False),
        ("/*.txt", "a.txt", True),
        ("drafts", "drafts/a.txt", True),
        ("drafts/", "2026/drafts/x/a.txt", True),
        ("/drafts", "2026/drafts/a.txt", False),
        ("releases/*.txt", "releases/a.txt", True),
        ("releases/*.txt", "releases/fa/a.txt", False),
        ("releases/**", "releases/fa/a.txt", True),
        ("releases/**", "old/releases/a.txt", False),
        ("releases/**/a.txt", "releases/a.txt", True),
        ("**/notes/*.md", "notes/a.md", True),
        ("./releases/fa", "releases/fa/a.txt", True),
        ("*.{fa,ar}.html", "x/bridge.ar.html", True),
        ("*.{fa,ar}.html", "bridge.fr.html", False),
        ("a?.txt", "ab.txt", True),
        ("a.txt", "abtxt", False),
        ("[draft].txt", "[draft].txt", True),
        ("release(1).txt", "release(1).txt", True),
        ("\u0631\u0633\u0627\u0646\u0647/**", "\u0631\u0633\u0627\u0646\u0647/a.txt", True),
    ],
)
def test_a_pattern_fits_what_it_says(pattern: str, path: str, fits: bool) -> None:
    assert matches(path, pattern) is fits


@pytest.mark.parametrize(
    ("pattern", "path", "tag"),
    [
        ("releases/{language}/**", "releases/fa/2026/a.txt", "fa"),
        ("releases/{language}/**", "releases/zh_Hans/a.txt", "zh-Hans"),
        ("*.{language}.html", "news/bridge.pt-BR.html", "pt-BR"),
        ("/{language}/**", "fr/a.txt", "fr"),
        ("releases/{language}/**", "releases/archive/a.txt", None),
        ("releases/{language}/**", "other/fa/a.txt", None),
    ],
)
def test_a_language_is_read_from_a_path(pattern: str, path: str, tag: str | None) -> None:
    assert language_in(path, pattern) == tag


@pytest.mark.parametrize(("pattern", "says"), [("", "no file"), ("/", "no file"), ("a\\b", "backslash"), ("../x", "leads out"), ("x/../y", "leads out")])  # fmt: skip
def test_a_pattern_that_cannot_fit_is_refused(pattern: str, says: str) -> None:
    assert says in str(fault(pattern))
    assert fault("releases/**/*.txt") is None
