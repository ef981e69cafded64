"""Paths as services show them: relative to the repository, wherever in it presslint was started."""

from __future__ import annotations

import posixpath
from urllib.parse import quote

from linter.outputs.run_facts import RunFacts

# What a report calls a text without a name, from standard input or from a program.
UNNAMED = "stdin"


def from_root(path: str | None, facts: RunFacts) -> str | None:
    """A document's path relative to the root, or None when it does not stand below it."""
    if path is None or path == "-":
        return UNNAMED
    if not facts.root:
        plain = posixpath.normpath(path)
        return None if _is_absolute(plain) or plain.split("/")[0] == ".." else plain
    root = facts.root.rstrip("/") + "/"
    full = _absolute(path, facts)
    return full.removeprefix(root) if full.startswith(root) else None


def shown_path(path: str | None, facts: RunFacts) -> str:
    """The path from the root, or the path as it was given."""
    return from_root(path, facts) or path or UNNAMED


def uri(path: str) -> str:
    """A relative path as a relative URI reference: what is not allowed in one is percent-encoded as UTF-8."""
    return quote(_stored(path), safe="/!$&'()*+,;=@~")  # a colon in the first part would make it a scheme


def file_uri(path: str, facts: RunFacts) -> str:
    """The absolute URI of a file outside of the root."""
    full = _absolute(path, facts)
    drive = full if full.startswith("/") else f"/{full}"
    return f"file://{quote(_stored(drive), safe='/:')}"


def _absolute(path: str, facts: RunFacts) -> str:
    full = path if _is_absolute(path) else f"{facts.folder or facts.root}/{path}"
    return posixpath.normpath(full)


def _is_absolute(path: str) -> bool:
    return path.startswith("/") or path[1:3] == ":/"


def _stored(path: str) -> bytes:
    """The bytes of a path; those that are no UTF-8 stand in it as half surrogate pairs."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "replace")
