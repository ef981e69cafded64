"""Sidecar files: suppressions for plain text and records, which have no comments: release.fa.txt.presslint.yaml.

    ignore:
      - rules: TYP013, ORT001
        where: Le Monde !          # words of the paragraph it is about; without them the whole file
        reason: The newspaper writes its name so.

Every value is a string and is taken as it is written. schemas/sidecar.schema.json lets an editor complete the keys.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.config import InputError

if TYPE_CHECKING:
    import yaml

    from linter.suppress.model import SidecarEntry

SUFFIX = ".presslint.yaml"
_KEYS = ("rules", "where", "reason")
_QUOTE = "Text with a colon or with quotation marks in it stands between single ones: where: 'Le Monde : oui'."
_HELP = "Every entry has `rules`, and may have `where` and `reason`."


def beside(path: Path) -> Path:
    """The sidecar file of a release."""
    return path.with_name(path.name + SUFFIX)


def release_of(path: Path) -> Path | None:
    """The release that a path is the sidecar file of; None for any other path."""
    return path.with_name(path.name.removesuffix(SUFFIX)) if is_sidecar(path.name) else None


def is_sidecar(name: str) -> bool:
    """Whether a file of this name is a sidecar file, and no release."""
    return name.endswith(SUFFIX) and name != SUFFIX


def of(path: Path) -> tuple[SidecarEntry, ...]:
    """What the sidecar file of a release holds; nothing when there is none. Raises InputError."""
    file = beside(path)
    try:
        data = file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror or error}.") from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{file} is not UTF-8. Save it as UTF-8.") from None
    return parse(text, file.as_posix())


def parse(text: str, name: str) -> tuple[SidecarEntry, ...]:
    """The entries of a sidecar file; `name` is what messages call it. Raises InputError with one sentence."""
    import yaml  # imported late: most releases have no sidecar file

    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f", line {mark.line + 1}" if mark else ""
        raise InputError(
            f"{name}{place} is no valid YAML: {getattr(error, 'problem', None) or error}. {_QUOTE}"
        ) from None
    except RecursionError:
        raise InputError(f"{name} is nested too deeply. {_HELP}") from None
    if root is None:
        return ()
    known = _mapping(root, ("ignore",), name, "The file holds one key, `ignore`, with a list of entries.")
    entries = known.get("ignore")
    if entries is None or _is_empty(entries):
        return ()
    if not isinstance(entries, yaml.SequenceNode):
        raise InputError(f"{_at(name, entries)}: `ignore` must be a list; begin every entry with a hyphen. {_HELP}")
    return tuple(_entry(node, name) for node in entries.value)


def entries(given: Iterable[Any]) -> tuple[SidecarEntry, ...]:
    """Suppressions as the API takes them: entries, or mappings with the keys of a sidecar file. Raises ValueError."""
    return tuple(_given(one, number) for number, one in enumerate(given, 1))


def _given(one: Any, number: int) -> SidecarEntry:
    from linter.suppress.model import SidecarEntry

    label = f"suppression {number}"
    if isinstance(one, SidecarEntry):
        return one
    if not isinstance(one, Mapping):
        raise ValueError(f"{label} must be a mapping. {_HELP}")
    for key in one:
        if key not in _KEYS:
            raise ValueError(f"{label}: {_unknown(str(key), _KEYS)}")
    rules = one.get("rules")
    rules = rules if isinstance(rules, str) else ",".join(map(str, rules or ()))
    values = {key: one.get(key) for key in ("where", "reason")}
    for key, value in values.items():
        if value is not None and not isinstance(value, str):
            raise ValueError(f"{label}: `{key}` must be text.")
    try:
        return _made(_names(rules), values, label)
    except InputError as error:
        raise ValueError(str(error)) from None


def _entry(node: yaml.Node, name: str) -> SidecarEntry:
    fields = _mapping(node, _KEYS, name, _HELP)
    rules = fields.get("rules")
    values: dict[str, str | None] = {key: _text(fields[key], key, name) for key in ("where", "reason") if key in fields}
    made = _made(_rules(rules, name) if rules is not None else (), values, _at(name, node))
    return made._replace(label=_at(name.rpartition("/")[2], node))  # a report names the folder already


def _made(rules: tuple[str, ...], values: Mapping[str, str | None], label: str) -> SidecarEntry:
    from linter.suppress.model import SidecarEntry  # imported late, as everything that only a sidecar file needs

    where = values.get("where")
    if not rules:
        raise InputError(f"{label}: an entry must name its rules, such as `rules: TYP013`.")
    if where is not None and not where.strip():
        raise InputError(
            f"{label}: `where` is empty. Quote words of the paragraph, or leave it out for the whole file."
        )
    return SidecarEntry(rules, where, " ".join((values.get("reason") or "").split()), label)


def _rules(node: yaml.Node, name: str) -> tuple[str, ...]:
    import yaml

    if isinstance(node, yaml.SequenceNode):
        return tuple(rule for one in node.value for rule in _names(_text(one, "rules", name)))
    return _names(_text(node, "rules", name))


def _names(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\s,;]+", text))


def _mapping(node: yaml.Node, keys: tuple[str, ...], name: str, help: str) -> dict[str, yaml.Node]:
    import yaml

    if not isinstance(node, yaml.MappingNode):
        raise InputError(f"{_at(name, node)}: keys with values are expected here. {help}")
    found: dict[str, yaml.Node] = {}
    for key, value in node.value:
        written = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
        if written not in keys:
            raise InputError(f"{_at(name, key)}: {_unknown(written, keys)}")
        if written in found:
            raise InputError(f"{_at(name, key)}: the key `{written}` stands here twice.")
        found[written] = value
    return found


def _text(node: yaml.Node, key: str, name: str) -> str:
    import yaml

    if not isinstance(node, yaml.ScalarNode):
        raise InputError(f"{_at(name, node)}: `{key}` must be text.")
    return str(node.value)


def _is_empty(node: yaml.Node) -> bool:
    return node.tag == "tag:yaml.org,2002:null"


def _unknown(written: str, keys: tuple[str, ...]) -> str:
    import difflib

    close = difflib.get_close_matches(written, keys, 1)
    return f'there is no key "{written}". ' + (
        f'Did you mean "{close[0]}"?' if close else f"Known are {', '.join(keys)}."
    )


def _at(name: str, node: yaml.Node) -> str:
    return f"{name}, line {node.start_mark.line + 1}"
