"""Effective settings: the layers put together for one file, every value with the place that it comes from.

The last writer wins: what is built in, the publisher, the configuration, its per-file entries in their order, the
command line. Of rules each one's last word counts: `select` begins anew, `ignore` adds to what was ignored before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from linter.config import SUFFIXES, Config, InputError, Layer
from linter.config.mistakes import line_with
from linter.config.model import shown
from linter.languages import tags
from linter.publishers.files import PublisherError, resolve
from linter.publishers.model import SHIPPED, Publisher, shipped
from linter.rules.model import Rule
from linter.rules.options import WrongOption, arguments
from linter.rules.registry import UnknownRule, all_rules
from linter.rules.severities import by_code

if TYPE_CHECKING:
    from linter.packs.model import Pack

BUILT_IN = "built in"
_SINGLE = ("publisher", "language", "format", "encoding", "chrome", "today", "fail_on", "message_language")


class Value(NamedTuple):
    """A value and who wrote it: a layer, or a few words."""

    value: Any
    writer: Layer | str

    @property
    def origin(self) -> str:
        """The writer in words."""
        return self.writer if isinstance(self.writer, str) else self.writer.origin


_ALL = Value(None, BUILT_IN)


@dataclass
class Effective:
    """The settings that hold for one file."""

    publisher: Publisher
    single: dict[str, Value] = field(default_factory=dict)  # what is stated of _SINGLE, and path_language
    select: Value = _ALL
    ignore: tuple[Value, ...] = ()  # one a name
    severities: dict[str, Value] = field(default_factory=dict)  # by rule code
    options: dict[str, dict[str, Value]] = field(default_factory=dict)  # by rule code and argument
    packs: tuple[Value, ...] = ()  # one a Pack

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules of the packs."""
        return tuple(rule for one in self.packs for rule in one.value.rules)

    @property
    def known(self) -> tuple[Rule, ...]:
        """Every rule that there is: ours, and those of the packs."""
        return (*all_rules(), *self.rules) if self.packs else all_rules()

    def get(self, key: str) -> Any:
        """The value of a single setting; None where nothing states it."""
        found = self.single.get(key)
        return None if found is None or found.value == "" else found.value

    def blamed(self, error: UnknownRule) -> Exception:
        """The error with the place that names the rule, where that is a configuration."""
        named = (
            *((name, self.select) for name in self.select.value or ()),
            *((one.value, one) for one in self.ignore),
            *self.severities.items(),
        )
        for name, value in named:
            if name == error.name and isinstance(value.writer, Layer):
                return _blamed(value.writer, error, error.name)
        return error


def effective(path: Path, config: Config, given: Mapping[str, Any]) -> Effective:
    """The settings for a path. `given` is what the command line or a caller of the API states, and `clock` the day.

    Raises InputError for a mistake in the configuration, ValueError for one in `given`.
    """
    found = Effective(shipped("default"))
    if given.get("clock") is not None:
        found.single["today"] = Value(given["clock"], "clock")
    stated = {key: value for key, value in given.items() if value is not None and value not in ((), [], {})}
    layers = (*config.layers(path), Layer(stated))
    found.packs = _packs(layers)
    for layer in layers:
        _apply(found, layer)
    if not found.get("language"):
        for tag, pattern in config.languages_of(path):
            if tags.judge(tag).kind != "invalid":  # "releases/img/logo.html" is in no language
                where = f'{Layer({}, config.file).origin}, language-paths "{pattern}"'
                found.single["path_language"] = Value(tag, where)
                break
    return found


def _apply(found: Effective, layer: Layer) -> None:
    """Write what a layer states over what the weaker ones have written."""
    stated = layer.stated
    for key in _SINGLE:
        if key in stated:
            found.single[key] = Value(stated[key], layer)
    if "publisher" in stated:
        found.publisher = _publisher(stated["publisher"], layer)
    if layer.file is not None and stated.get("language"):
        _require_language(stated["language"], layer)
    if stated.get("message_language"):
        _require_language(stated["message_language"], layer)
    if "select" in stated:
        found.select, found.ignore = Value(tuple(stated["select"]) or None, layer), ()
    found.ignore += tuple(Value(name, layer) for name in stated.get("ignore", ()))
    for code, severity in _severities(tuple(stated.get("severities", {}).items()), found.rules).items():
        found.severities[code] = Value(severity, layer)
    for code, values in _options(layer).items():
        found.options.setdefault(code, {}).update({name: Value(value, layer) for name, value in values.items()})


@lru_cache(maxsize=64)
def _severities(told: tuple[tuple[str, str], ...], packs: tuple[Rule, ...]) -> Mapping[str, str]:
    """Severities by code, spelled out once for all files that share them."""
    return by_code(dict(told), (*all_rules(), *packs))


def _packs(layers: Iterable[Layer]) -> tuple[Value, ...]:
    """The packs that layers name, each once. Raises InputError for a mistake in one."""
    layers = tuple(layer for layer in layers if layer.stated.get("packs") or layer.stated.get("message_language"))
    if not any(layer.stated.get("packs") for layer in layers):
        return ()
    from linter.packs.loading import together  # imported late: most runs have no pack

    language = next((said for layer in reversed(layers) if (said := layer.stated.get("message_language"))), None)
    found = [Value(_pack(name, layer, language), layer) for layer in layers for name in layer.stated.get("packs", ())]
    kept = together(one.value for one in found)
    return tuple(next(one for one in found if one.value is pack) for pack in kept)


def _pack(name: str | Path | Pack, layer: Layer, language: str | None) -> Pack:
    from linter.packs.loading import load

    if not isinstance(name, str | Path):
        return name
    file = layer.folder / name
    if not file.is_file():
        raise _blamed(layer, InputError(f"There is no pack {shown(file)}."), str(name))
    return load(file, language)


def packs_of(config: Config, given: Mapping[str, Any]) -> tuple[Pack, ...]:
    """All packs that a configuration names, for whatever files, and those of the command line. Raises InputError."""
    entries = (Layer(entry.stated, config.file, entry) for entry in config.per_file)
    layers = (Layer(config.stated, config.file), *entries, Layer({key: value for key, value in given.items() if value}))
    return tuple(one.value for one in _packs(layers))


def _options(layer: Layer) -> Mapping[str, Mapping[str, Any]]:
    given = layer.stated.get("options")
    try:
        return arguments(given, all_rules()) if given else {}
    except UnknownRule as error:
        raise _blamed(layer, error, error.name) from None
    except WrongOption as error:
        raise _blamed(layer, error, error.rule) from None


def _blamed(layer: Layer, error: Exception, name: str) -> Exception:
    """A mistake with the place in the configuration where a name stands; one of the command line as it is."""
    if layer.file is None:
        return error
    line = line_with(layer.file, name)
    return InputError(f"{layer.origin}{f', line {line}' if line else ''}: {error}")


def _require_language(tag: str, layer: Layer) -> None:
    verdict = tags.judge(tag)
    if verdict.kind == "invalid":
        said = f"The language {verdict.reason}. Write a tag such as fr, pt-BR or zh-Hans."
        raise _blamed(layer, InputError(said), tag)


def _publisher(name: str | Publisher, layer: Layer) -> Publisher:
    if isinstance(name, Publisher):
        return name
    if name in SHIPPED:
        return shipped(name)
    try:
        modified = (layer.folder / name).stat().st_mtime_ns
    except OSError:
        modified = 0
    try:
        return _resolved(name, layer.folder, modified)
    except PublisherError as error:
        file = layer.folder / name
        raise _blamed(layer, InputError(str(error).replace(str(file), shown(file))), name) from None


@lru_cache(maxsize=64)
def _resolved(name: str, folder: Path, modified: int) -> Publisher:
    """A publisher that many files share is read once, and again when it has changed."""
    return resolve(name, folder)


def origins(found: Effective, path: Path) -> Iterator[tuple[str, Any, str]]:
    """Every effective value with its origin, by its name in a configuration; see `presslint config show`."""
    by_suffix = SUFFIXES.get(path.suffix.lower())
    own = f"publisher {found.publisher.name}"
    for key, fallback, where in (
        ("publisher", found.publisher.name, BUILT_IN),
        ("language", None, "what the document declares"),
        ("format", by_suffix, f"suffix {path.suffix}" if by_suffix else "how the text begins"),
        ("encoding", None, BUILT_IN),
        ("chrome", found.publisher.chrome_findings, own),
        ("fail_on", "error", BUILT_IN),
        ("today", None, BUILT_IN),
        ("message_language", None, "the language of the passage"),
    ):
        one = found.single.get(key)
        if key == "language" and not found.get(key) and "path_language" in found.single:
            one = found.single["path_language"]
        stated = one is not None and one.value != ""
        value = one.value if one is not None and stated else fallback
        yield (
            key.replace("_", "-"),
            value.name if isinstance(value, Publisher) else value,
            one.origin if one is not None and stated else where,
        )
    packs = ", ".join(shown(one.value.file) for one in found.packs)
    yield "packs", packs or None, "; ".join(dict.fromkeys(one.origin for one in found.packs)) or BUILT_IN


def severities_of(found: Effective) -> Iterator[tuple[str, str, str]]:
    """Every severity that is not the rule's own, by code, with its origin."""
    own = by_code(found.publisher.severities, found.known)
    said = {code: Value(severity, f"publisher {found.publisher.name}") for code, severity in own.items()}
    for code, one in sorted({**said, **found.severities}.items()):
        yield code, one.value, one.origin


def options_of(found: Effective) -> Iterator[tuple[str, str, Any, str]]:
    """Every option of every rule: code, name, value, origin."""
    for rule in all_rules():
        for option in rule.options:
            one = found.options.get(rule.code, {}).get(option.argument)
            if one is not None:
                yield rule.code, option.name, one.value, one.origin
            elif option.default is None:
                value = getattr(found.publisher, f"future_{option.argument}")
                yield rule.code, option.name, value, f"publisher {found.publisher.name}"
            else:
                yield rule.code, option.name, option.default, BUILT_IN
