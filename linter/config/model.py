"""Config: what a configuration file states, and which of it holds for a path."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from linter.config.globs import language_in, matches

# What a folder is searched for when no pattern says otherwise, and the format of each suffix.
SUFFIXES = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".json": "record", ".jsonl": "record", ".ndjson": "record", ".yaml": "record", ".yml": "record",
}  # fmt: skip
_WRITTEN_BY_HOUSES = frozenset({".yaml", ".yml"})
_NOTHING: Mapping[str, Any] = {}


class PerFile(NamedTuple):
    """An entry of `per-file`: what it states for the files that one of its patterns fits."""

    number: int  # counted from 1, as people do
    paths: tuple[str, ...]
    stated: Mapping[str, Any]


class Layer(NamedTuple):
    """What one place states, by the names of the settings (with _), and which place that is."""

    stated: Mapping[str, Any]
    file: Path | None = None  # None: the command line
    entry: PerFile | None = None

    @property
    def origin(self) -> str:
        """The place in words: presslint.toml, per-file entry 2 (releases/fa/**)."""
        if self.file is None:
            return "command line"
        name = shown(self.file)
        return f"{name}, per-file entry {self.entry.number} ({', '.join(self.entry.paths)})" if self.entry else name

    @property
    def folder(self) -> Path:
        """The folder that paths in it are relative to."""
        return Path() if self.file is None else self.file.parent


class Config(NamedTuple):
    """A validated configuration: the settings that it states, nothing filled in. Its patterns are relative to `folder`."""

    folder: Path
    file: Path | None = None
    stated: Mapping[str, Any] = _NOTHING
    per_file: tuple[PerFile, ...] = ()

    @property
    def fail_on(self) -> str:
        """Lowest severity that fails a run."""
        return str(self.stated.get("fail_on", "error"))

    @property
    def include(self) -> tuple[str, ...]:
        """Patterns of the files to check in a folder; empty: all known suffixes."""
        return tuple(self.stated.get("include", ()))

    @property
    def exclude(self) -> tuple[str, ...]:
        """Patterns of the files never to check."""
        return tuple(self.stated.get("exclude", ()))

    def layers(self, path: Path) -> Iterator[Layer]:
        """What is stated for a path, the weakest first."""
        if self.file is None:
            return
        yield Layer(self.stated, self.file)
        relative = self.relative(path) if self.per_file else None
        if relative is not None:
            for entry in self.per_file:
                if any(matches(relative, pattern) for pattern in entry.paths):
                    yield Layer(entry.stated, self.file, entry)

    def relative(self, path: Path) -> str | None:
        """A path below the folder of the configuration, with /; None for one elsewhere. A link is where it stands."""
        root = _resolved(os.path.abspath(self.folder))  # noqa: PTH100
        if path.name not in {"", ".."}:  # most paths are plainly below it, and there may be thousands of them
            whole = os.path.join(os.path.realpath(path.parent), path.name)  # noqa: PTH118
            if whole.startswith(root + os.sep):
                return whole[len(root) + 1 :].replace(os.sep, "/")
        else:
            whole = str(path.resolve())
        try:
            return Path(whole).relative_to(root).as_posix()
        except ValueError:
            return None

    def excluding(self, path: Path) -> str | None:
        """The pattern that keeps a path out, however it was named; None for one that is checked."""
        relative = self.relative(path) if self.exclude else None
        if relative is None:
            return None
        return next((pattern for pattern in self.exclude if matches(relative, pattern)), None)

    def excluded(self, path: Path) -> bool:
        """Whether the configuration keeps a path out, however it was named."""
        return self.excluding(path) is not None

    def included(self, path: Path) -> bool:
        """Whether a file found in a folder is one to check."""
        relative = self.relative(path) if self.include else None
        if relative is None:
            return path.suffix.lower() in SUFFIXES
        return any(matches(relative, pattern) for pattern in self.include)

    def is_part(self, path: Path) -> bool:
        """Whether the configuration itself is written on in a file: a pack, a publisher. Such a file is no release."""
        if self.file is None or path.suffix.lower() not in _WRITTEN_BY_HOUSES:
            return False
        stated = (self.stated, *(entry.stated for entry in self.per_file))
        names = [name for one in stated for name in (*one.get("packs", ()), one.get("publisher", "")) if name]
        real = os.path.realpath(path) if names else ""
        return any(os.path.realpath(self.folder / name) == real for name in names)

    def languages_of(self, path: Path) -> Iterator[tuple[str, str]]:
        """What patterns such as "releases/{language}/**" read from a path, each with its pattern."""
        patterns: tuple[str, ...] = self.stated.get("language_paths", ())
        relative = self.relative(path) if patterns else None
        if relative is not None:
            found = ((language_in(relative, pattern), pattern) for pattern in patterns)
            yield from ((tag, pattern) for tag, pattern in found if tag is not None)


def shown(file: Path) -> str:
    """A file as messages name it: from the current folder where it is below that."""
    try:
        return _from(file, os.getcwd())  # noqa: PTH109
    except OSError:
        return file.as_posix()


@lru_cache(maxsize=256)
def _from(file: Path, folder: str) -> str:
    try:
        return file.relative_to(folder).as_posix()
    except ValueError:
        return file.as_posix()


@lru_cache(maxsize=64)
def _resolved(folder: str) -> str:
    """The folder of a configuration without links in it: the same for all files of a run."""
    return os.path.realpath(folder)
