"""Finding, reading and validating configuration files."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn

from linter.config.globs import LANGUAGE, fault
from linter.config.mistakes import InputError, line_of, sentence
from linter.config.model import Config, PerFile, shown
from linter.source import python_codec

_PATTERNS = ("include", "exclude", "language-paths", "paths")


def load(file: Path) -> Config:
    """Read and validate a configuration file that is named. Raises InputError with one sentence."""
    text = _text(file)
    data = _table(file, text)
    if data is None:
        raise InputError(f"{shown(file)} has no [tool.presslint].")
    return _validated(data, file, text)


def nearest(path: Path) -> Config:
    """The configuration that holds for a file or folder: the nearest presslint.toml or [tool.presslint] upward.

    The search ends at the root of a git repository. Raises InputError for a mistake in it.
    """
    folder = Path(os.path.realpath(path))
    if not folder.is_dir():
        folder = Path(os.path.realpath(path.parent))  # a link counts where it stands
    for parent in (folder, *folder.parents):
        own, shared = parent / "presslint.toml", parent / "pyproject.toml"
        found = _loaded(own, own.stat().st_mtime_ns) if own.is_file() else None
        other = _loaded(shared, shared.stat().st_mtime_ns) if shared.is_file() else None
        if found is not None and other is not None:
            raise InputError(
                f"Both {shown(own)} and [tool.presslint] in {shown(shared)} configure presslint. Keep one of the two."
            )
        if found is not None or other is not None:
            return found or other or Config(folder)
        if (parent / ".git").exists():
            break
    return Config(folder)


@lru_cache(maxsize=256)
def _loaded(file: Path, modified: int) -> Config | None:
    """A configuration that many files share is read once, and again when it has changed."""
    if file.name == "pyproject.toml":
        try:
            if b"presslint" not in file.read_bytes():
                return None
        except OSError:
            return None  # it is not ours, as far as anybody can tell
    text = _text(file)
    data = _table(file, text)
    return None if data is None else _validated(data, file, text)


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"{shown(file)} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise InputError(f"{shown(file)} is not UTF-8. Save it as UTF-8.") from None


def _table(file: Path, text: str) -> dict[str, Any] | None:
    """The settings as TOML gives them; None for a pyproject.toml of others."""
    import tomllib  # imported late: most files have no configuration

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(_no_toml(file, text, str(error))) from None
    if file.name != "pyproject.toml":
        return data
    tool = data.get("tool")
    own = tool.get("presslint") if isinstance(tool, dict) else None
    if own is not None and not isinstance(own, dict):
        raise InputError(f"{shown(file)}: tool.presslint must be a table.")
    return own


def _no_toml(file: Path, text: str, message: str) -> str:
    said, _, place = message.rstrip(")").rpartition(" (at ")
    if place == "end of document":
        place = f"line {len(text.splitlines())}"
    said = said[:1].lower() + said[1:]
    return (
        f"{shown(file)}, {place}, is no valid TOML: {said}." if said else f"{shown(file)} is no valid TOML: {message}."
    )


def _validated(data: dict[str, Any], file: Path, text: str) -> Config:
    from pydantic import ValidationError

    from linter.config.keys import ConfigFile, PerFileEntry

    def refuse(message: str, *location: str | int) -> NoReturn:
        line = line_of(text, location)
        raise InputError(f"{shown(file)}{f', line {line}' if line else ''}: {message}")

    try:
        valid = ConfigFile.model_validate(data)
    except ValidationError as error:
        first: Any = error.errors()[0]
        model = PerFileEntry if first["loc"][0] == "per-file" and len(first["loc"]) > 2 else ConfigFile
        known = [field.alias or name for name, field in model.model_fields.items()]
        refuse(sentence(first, known), *first["loc"])
    for name, patterns, location in _patterns(data):
        for pattern in patterns:
            wrong = fault(pattern)
            if wrong:
                refuse(f'the pattern "{pattern}" in "{name}" {wrong}.', *location)
            if name == "language-paths" and pattern.count(LANGUAGE) != 1:
                refuse(f'the pattern "{pattern}" in "language-paths" must hold {LANGUAGE} once.', *location)
    stated: dict[str, Any] = _frozen(valid.model_dump(exclude_unset=True))
    entries = stated.pop("per_file", ())
    for number, one in enumerate((stated, *entries)):
        location = () if number == 0 else ("per-file", number - 1)
        if one.get("encoding") and python_codec(one["encoding"]) is None:
            refuse(f'"{one["encoding"]}" is no encoding that is known.', *location, "encoding")
    if "today" in stated:
        stated["today"] = _day(stated["today"]) or refuse(
            f'the setting "today" must be a date: write today = 2026-11-25, not {stated["today"]}.', "today"
        )
    per_file = tuple(PerFile(number + 1, entry.pop("paths"), entry) for number, entry in enumerate(entries))
    return Config(file.parent, file, stated, per_file)


def _patterns(data: dict[str, Any]) -> list[tuple[str, list[str], tuple[str | int, ...]]]:
    """All lists of patterns with their places."""
    found: list[tuple[str, list[str], tuple[str | int, ...]]] = [
        (name, data[name], (name,)) for name in _PATTERNS if name in data
    ]
    return found + [
        ("paths", entry["paths"], ("per-file", number, "paths"))
        for number, entry in enumerate(data.get("per-file", ()))
    ]


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _frozen(inner) for key, inner in value.items()}
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _day(value: Any) -> Any:
    """A day, written as TOML writes days or as text; None for anything else, also for a day with an hour."""
    import datetime as dt

    if type(value) is dt.date:
        return value
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        return None
