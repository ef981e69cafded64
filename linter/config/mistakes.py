"""Mistakes in a configuration, in one sentence that says what to do and, where it can, the line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any


class InputError(Exception):
    """Something a user can put right: one sentence that says what to do. The command line exits with 2."""


# Settings that stand elsewhere than one would look for them.
_ELSEWHERE = {
    "future-tolerance-days": "Write tolerance-days under [options.future-date].",
    "tolerance-days": "Write it under [options.future-date].",
    "rules": "Write [severities] for severities, [options.RULE] for options of a rule.",
    "per-file-ignores": "Write [[per-file]] entries with paths and ignore.",
    "disable": 'Did you mean "ignore"?',
    "tool": "In a presslint.toml settings stand without [tool.presslint].",
}
_EXPECTED = {
    "string_type": "must be a text in quotation marks, not {value}.",
    "list_type": "must be a list in square brackets, such as [{value}].",
    "dict_type": "must be a table, not {value}.",
    "model_type": "must be a table, not {value}.",
    "model_attributes_type": "must be a table, not {value}.",
    "missing": "is missing.",
    "too_short": "must not be empty.",
}


def sentence(error: dict[str, Any], known: Iterable[str]) -> str:
    """A mistake that pydantic has found, in words. `known` are the settings that may stand at its place."""
    *path, key = error["loc"]
    if isinstance(key, int):  # an element of a list
        *path, key = path
        place = f'the setting "{key}", entry {error["loc"][-1] + 1},'
    else:
        place = f'the setting "{key}"'
    if error["type"] == "extra_forbidden":
        return f'there is no setting "{key}"{_within(path)}. {_hint(str(key), tuple(known))}'
    if error["type"] == "literal_error":
        return f"{place}{_within(path)} must be {error['ctx']['expected'].replace(chr(39), chr(34))}, not {_toml(error['input'])}."
    if key == "per-file":
        return "entries for some of the files begin with [[per-file]], in two pairs of brackets."
    expected = _EXPECTED.get(error["type"], f"is wrong: {error['msg'].lower()}.")
    value = _toml(error["input"])
    if error["type"] == "list_type" and not isinstance(error["input"], str):
        value = '"one", "two"'
    return f"{place}{_within(path)} {expected.format(value=value)}"


def line_of(text: str, location: tuple[str | int, ...]) -> int | None:
    """The line in which a setting is written; None where it cannot be told."""
    start = 0
    if len(location) > 1 and location[0] == "per-file" and isinstance(location[1], int):
        heads = [match.start() for match in re.finditer(r"(?m)^[ \t]*\[\[.*per-file[\"']?\s*\]\]", text)]
        if location[1] >= len(heads):
            return None
        start = heads[location[1]]
    key = next((part for part in reversed(location) if isinstance(part, str)), "")
    place = re.compile(rf"(?m)^[ \t]*(?:\[+.*?)?[\"']?{re.escape(key)}[\"']?[ \t]*(?:=|\.|\]).*$").search(text, start)
    return None if place is None else text.count("\n", 0, place.start()) + 1


def line_with(file: Path, name: str) -> int | None:
    """The line of a file in which a name first stands, by itself; None where it cannot be told."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None
    place = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text) if name else None
    return None if place is None else text.count("\n", 0, place.start()) + 1


def _within(path: list[str | int]) -> str:
    """Where a setting stands when it is not at the top."""
    if not path:
        return ""
    if path[0] == "per-file" and len(path) > 1:
        inner = "".join(f" in {part}" for part in path[2:])
        return f"{inner} in per-file entry {int(path[1]) + 1}"
    return f" in {'.'.join(map(str, path))}"


def _hint(key: str, known: tuple[str, ...]) -> str:
    import difflib

    from linter.publishers.model import Publisher

    plain = key.replace("_", "-").lower()
    if plain in _ELSEWHERE:
        return _ELSEWHERE[plain]
    close = difflib.get_close_matches(plain, known, 1)
    if close:
        return f'Did you mean "{close[0]}"?'
    if key.replace("-", "_") in Publisher.__dataclass_fields__:
        return "A publisher says that: see docs/publishers.md."
    return f"Known are {', '.join(known)}."


def _toml(value: Any) -> str:
    """A value as a TOML file would have it, short."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    return f'"{value[:40]}"' if isinstance(value, str) else str(value)
