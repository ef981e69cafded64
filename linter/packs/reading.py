"""YAML as a house writes it, with every value as text (`no` is Norwegian, 007 keeps its zeros) and the line of each."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from linter.config import InputError
from linter.config.model import shown

LARGEST = 500_000  # code points of a pack: PyYAML reads some hundred thousand a second
LARGEST_FILE = 20_000_000  # bytes of anything, glossaries too
_MOST_VALUES = 100_000
_DEEPEST = 20
_QUOTE = "Text with a colon, a quotation mark or a backslash in it stands between single quotation marks: '\\d+: x'."

Place = tuple[str | int, ...]


class Written(NamedTuple):
    """What a file holds: mappings, lists and texts, and the line (from 1) of each by its path."""

    data: Any
    lines: dict[Place, int]

    def line(self, path: Place) -> int | None:
        """The line of what is closest to a path; parts that only the validation knows are passed over."""
        at: Place = ()
        for part in path:
            if (*at, part) in self.lines:
                at = (*at, part)
        return self.lines.get(at)


def text_of(file: Path, what: str) -> str:
    """The text of a file that a house wrote. Raises InputError."""
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise InputError(f"The {what} {shown(file)} is larger than {LARGEST_FILE:,} bytes.")
        return file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"The {what} {shown(file)} cannot be read: {error.strerror or error}.") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise InputError(f"The {what} {shown(file)}, line {line}, is not UTF-8. Save it as UTF-8.") from None


def read(text: str, name: str) -> Written:
    """Read YAML; `name` is what messages call it. Raises InputError with one sentence."""
    import yaml

    if len(text) > LARGEST:
        raise InputError(f"{name} is too large for a pack. Put long lists of words into a glossary file (CSV).")
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f", line {mark.line + 1}" if mark else ""
        problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read")
        hint = (
            f" {_QUOTE}" if any(word in problem for word in ("mapping values", "escape", "scalar", "block end")) else ""
        )
        raise InputError(f"{name}{place}: this is no valid YAML: {problem}.{hint}") from None
    except RecursionError:
        raise InputError(f"{name} is nested too deeply.") from None
    found = _Tree(name)
    return Written({} if root is None else found.value(root, ()), found.lines)


class _Tree:
    """Turns the nodes of one file into values."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: dict[Place, int] = {}
        self.count = 0

    def value(self, node: Any, path: Place) -> Any:
        import yaml

        self.count += 1
        line = node.start_mark.line + 1
        self.lines.setdefault(path, line)
        if self.count > _MOST_VALUES or len(path) > _DEEPEST:
            raise InputError(f"{self.name}, line {line}: this is more than a pack can hold, or refers to itself.")
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(one, (*path, number)) for number, one in enumerate(node.value)]
        return str(node.value)

    def _mapping(self, node: Any, path: Place) -> dict[str, Any]:
        import yaml

        found: dict[str, Any] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise InputError(f"{self.name}, line {line}: a key must be a word.")
            written = str(key.value)
            if written in found:
                raise InputError(f'{self.name}, line {line}: the key "{written}" stands here twice.')
            self.lines[(*path, written)] = line
            found[written] = self.value(value, (*path, written))
        return found
