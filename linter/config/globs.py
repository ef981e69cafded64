"""Patterns of paths: * within a folder, ** across folders, ? one character, {a,b} either, {language} a language tag."""

from __future__ import annotations

import re
from functools import cache
from pathlib import PurePosixPath

from linter.patterns import lazy

LANGUAGE = "{language}"
_PIECE = lazy(r"\*\*/|\*\*|\*|\?|\{language\}|\{[^{}/]*\}|[^*?{]+|\{")
_WRITTEN = {
    "**/": "(?:.*/)?",
    "**": ".*",
    "*": "[^/]*",
    "?": "[^/]",
    LANGUAGE: "(?P<language>[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)",
}


def matches(path: str, pattern: str) -> bool:
    """Whether a relative path (with /) fits a pattern.

    As in .gitignore, a bare name fits in every folder, "drafts/" fits all below it, and a leading / binds a pattern to
    the folder of the configuration.
    """
    bare = pattern.removeprefix("./").strip("/")
    if _compiled(bare).fullmatch(path) or _compiled(f"{bare}/**").fullmatch(path):
        return True
    if "/" in bare or pattern.startswith("/"):
        return False
    return any(_compiled(bare).fullmatch(part) for part in PurePosixPath(path).parts)


def language_in(path: str, pattern: str) -> str | None:
    """What stands in a relative path where a pattern has {language}, with hyphens; None when it does not fit."""
    bare = pattern.removeprefix("./").removeprefix("/")
    match = _compiled(bare).fullmatch(path)
    if match is None and "/" not in bare:
        match = _compiled(bare).fullmatch(PurePosixPath(path).name)
    return None if match is None else match["language"].replace("_", "-")


def fault(pattern: str) -> str | None:
    """What is wrong with a pattern, in words that follow it; None for one that can be used."""
    if not pattern.strip("/. "):
        return "names no file"
    if "\\" in pattern:
        return "has a backslash: write / between folders, on every system"
    if ".." in PurePosixPath(pattern).parts:
        return "leads out of the folder of the configuration: put a configuration into that folder"
    return None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile("".join(map(_piece, _PIECE.findall(pattern))))


def _piece(piece: str) -> str:
    if piece in _WRITTEN:
        return _WRITTEN[piece]
    if piece.startswith("{") and piece.endswith("}") and "," in piece:
        return f"(?:{'|'.join(map(_within, piece[1:-1].split(',')))})"
    return re.escape(piece)


def _within(alternative: str) -> str:
    """One of several alternatives, in which * and ? mean what they always do."""
    return "".join({"*": "[^/]*", "?": "[^/]"}.get(char, re.escape(char)) for char in alternative)
