"""What a report depends on, as the key of a cache: the bytes of the file, its settings, and presslint itself."""

from __future__ import annotations

import datetime as dt
import platform
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import linter
from linter.files import Input
from linter.publishers.model import Publisher

# What reads documents for us, as far as another version may read them otherwise.
_LIBRARIES = ("hijridate", "jsonschema", "langdetect", "pycld2", "pyromark", "PyYAML", "regex", "turbohtml")


def key_of(one: Input) -> str:
    """The key of a file with its settings, 40 hexadecimal digits. Raises TypeError for a setting of an unknown kind."""
    settings = one.settings
    plain = settings._replace(
        publisher=None,  # type: ignore[arg-type]
        today=None if told_by_the_clock(one) is not None else settings.today,
        packs=(),
    )
    held = one.effective
    told = blake2b(one.data, digest_size=20)
    told.update(f"{one.label}\0{one.format}\0{held.get('encoding')}\0{held.get('message_language')}\0".encode())
    told.update(repr(_plain(plain)).encode("utf-8", "surrogatepass"))
    told.update(_publisher(_Same(settings.publisher)))
    for rule in settings.packs:
        told.update(_house_rule(_Same(rule)))
    return told.hexdigest()


def told_by_the_clock(one: Input) -> dt.date | None:
    """Today, when nobody but the clock has said which day it is."""
    said = one.effective.single.get("today")
    return said.value if said is not None and said.writer == "clock" else None


def tool() -> str | None:
    """32 hexadecimal digits for presslint as it is installed: its code and its data, the libraries, the Python it runs on.

    The files themselves are read, for a version number says nothing while somebody works on them. None when they cannot be.
    """
    root = Path(linter.__file__).resolve().parent
    told = blake2b(f"{linter.__version__} {platform.python_version()} {_versions()}".encode(), digest_size=16)
    try:
        for file in (*sorted(root.rglob("*")), *sorted((root.parent / "schemas").glob("*.schema.json"))):
            if file.suffix != ".pyc" and file.is_file():
                told.update(f"\0{file.relative_to(root.parent).as_posix()}\0".encode())
                told.update(file.read_bytes())
    except OSError:
        return None
    return told.hexdigest()


def _versions() -> str:
    from importlib.metadata import PackageNotFoundError, version

    def one(name: str) -> str:
        try:
            return version(name)
        except PackageNotFoundError:
            return "-"

    return " ".join(f"{name} {one(name)}" for name in _LIBRARIES)


class _Same:
    """A value that is known by being the very same object, which thousands of files share."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)


@lru_cache(maxsize=64)
def _publisher(publisher: _Same) -> bytes:
    return blake2b(repr(_plain(publisher.value)).encode("utf-8", "surrogatepass")).digest()


@lru_cache(maxsize=4096)
def _house_rule(rule: _Same) -> bytes:
    """A rule of a pack by the digest of what it is made of; its check is a function, of which nothing can be told."""
    whole = rule.value
    told = [_plain(whole._replace(pack=None)), whole.pack.pack, whole.pack.kind, whole.pack.digest]
    return blake2b(repr(told).encode("utf-8", "surrogatepass")).digest()


def _plain(value: Any) -> Any:
    """A value with nothing in it but what `repr` writes out in full. Raises TypeError for anything else."""
    if value is None or isinstance(value, str | int | float | bytes | dt.date):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, Mapping):
        return [(_plain(key), _plain(inner)) for key, inner in value.items()]
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, frozenset | set):
        return sorted(map(str, value))
    if isinstance(value, Publisher) or is_dataclass(value):
        return [(field.name, _plain(getattr(value, field.name))) for field in fields(value)]
    raise TypeError(f"a cache cannot tell what a {type(value).__name__} holds")
