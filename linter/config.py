"""Configuration: presslint.toml, or [tool.presslint] in pyproject.toml, whichever is nearest above a file."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple

from linter.source import python_codec

if TYPE_CHECKING:
    from pydantic import BaseModel

# What a folder is searched for when no pattern says otherwise, and the format of each suffix.
SUFFIXES = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".json": "record", ".jsonl": "record", ".ndjson": "record", ".yaml": "record", ".yml": "record",
}  # fmt: skip


class InputError(Exception):
    """Something a user can put right: one sentence that says what to do. The command line exits with 2."""


class Config(NamedTuple):
    """A validated configuration. Paths in it are relative to `folder`."""

    folder: Path
    file: Path | None = None
    publisher: str | None = None
    language: str | None = None
    language_paths: tuple[str, ...] = ()
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: str = "error"
    encoding: str | None = None
    chrome: str | None = None

    def _relative(self, path: Path) -> str | None:
        try:
            return path.resolve().relative_to(self.folder.resolve()).as_posix()
        except ValueError:
            return None

    def excluded(self, path: Path) -> bool:
        """Whether the configuration keeps a path out, however it was named."""
        relative = self._relative(path)
        return relative is not None and any(matches(relative, pattern) for pattern in self.exclude)

    def included(self, path: Path) -> bool:
        """Whether a file found in a folder is one to check."""
        relative = self._relative(path)
        if not self.include or relative is None:
            return path.suffix.lower() in SUFFIXES
        return any(matches(relative, pattern) for pattern in self.include)

    def language_of(self, path: Path) -> str | None:
        """The language that a pattern such as "releases/{language}/**" reads from a path."""
        relative = self._relative(path)
        for pattern in self.language_paths if relative is not None else ():
            match = _glob(pattern).fullmatch(relative or "")
            if match is not None and "language" in match.groupdict():
                return match["language"].replace("_", "-")
        return None


def matches(path: str, pattern: str) -> bool:
    """Whether a relative path (with /) fits a glob: * within a folder, ** across folders; "drafts" fits all below it."""
    if _glob(pattern).fullmatch(path):
        return True
    bare = pattern.rstrip("/")
    if "/" not in bare:  # a bare name fits in every folder, as in .gitignore
        return any(_glob(bare).fullmatch(part) for part in PurePosixPath(path).parts)
    return _glob(f"{bare}/**").fullmatch(path) is not None


@cache
def _glob(pattern: str) -> re.Pattern[str]:
    out = []
    for part in re.findall(r"\*\*/|\*\*|\*|\?|\{language\}|[^*?{]+|\{", pattern.removeprefix("./")):
        out.append(
            {
                "**/": "(?:.*/)?",
                "**": ".*",
                "*": "[^/]*",
                "?": "[^/]",
                "{language}": "(?P<language>[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)",
            }.get(part, re.escape(part))
        )
    return re.compile("".join(out))


@cache
def _model() -> type[BaseModel]:
    """The pydantic model; imported only where there is a configuration to validate."""
    from typing import Literal

    from pydantic import BaseModel, ConfigDict, Field

    class ConfigFile(BaseModel):
        """Settings of presslint for the files below the folder of this file."""

        model_config = ConfigDict(extra="forbid", alias_generator=lambda name: name.replace("_", "-"), strict=True)

        publisher: str | None = Field(
            None, description="Name of a shipped publisher, or path of a publisher file (.yaml)."
        )
        language: str | None = Field(None, description="BCP 47 tag of all releases here.")
        language_paths: list[str] = Field(
            [],
            description='Patterns that read the language from the path: "releases/{language}/**", "*.{language}.html".',
        )
        select: list[str] | None = Field(None, description="Run only these rules: codes, slugs or category prefixes.")
        ignore: list[str] = Field([], description="Leave these rules out: codes, slugs or category prefixes.")
        include: list[str] = Field(
            [], description="Globs of the files to check in a folder; all known suffixes when empty."
        )
        exclude: list[str] = Field([], description="Globs of files never to check, even when named.")
        fail_on: Literal["error", "warning", "info"] = Field("error", description="Lowest severity that fails a run.")
        encoding: str | None = Field(None, description="Encoding to try when a file is not UTF-8, for instance cp1256.")
        chrome: Literal["report", "hint", "off"] | None = Field(
            None, description="What becomes of findings about markup in page chrome; as the publisher has it when left out."
        )

    return ConfigFile


def config_schema() -> dict[str, Any]:
    """JSON Schema of the configuration, for editors."""
    schema = _model().model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:presslint:schema:config:1", **schema}


def load(file: Path) -> Config:
    """Read and validate a configuration file. Raises InputError with one sentence."""
    import tomllib  # imported late: most files have no configuration

    try:
        data = tomllib.loads(file.read_bytes().decode("utf-8"))
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise InputError(f"{file} is not UTF-8. Save it as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{file} is no valid TOML: {error}.") from None
    if file.name == "pyproject.toml":
        tool = data.get("tool")
        data = tool.get("presslint", {}) if isinstance(tool, dict) else {}
    return _validated(data, file)


def _validated(data: dict[str, Any], file: Path) -> Config:
    from pydantic import ValidationError

    model = _model()
    try:
        valid = model.model_validate(data)
    except ValidationError as error:
        raise InputError(f"{file}: {_sentence(error, model)}") from None
    values = valid.model_dump()
    for pattern in values["language_paths"]:
        if pattern.count("{language}") != 1:
            raise InputError(f'{file}: the setting "language-paths": "{pattern}" must hold {{language}} once.')
    if values["encoding"] and python_codec(values["encoding"]) is None:
        raise InputError(f'{file}: the setting "encoding": "{values["encoding"]}" is no encoding that is known.')
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}
    return Config(file.parent, file, **values)


def _sentence(error: Any, model: type[BaseModel]) -> str:
    """The first mistake in words a user understands."""
    first = error.errors()[0]
    key = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        import difflib

        known = [name.replace("_", "-") for name in model.model_fields]
        close = difflib.get_close_matches(key.replace("_", "-"), known, 1)
        hint = f'Did you mean "{close[0]}"?' if close else f"Known are {', '.join(known)}."
        return f'there is no setting "{key}". {hint}'
    return f'the setting "{key}": {first["msg"].lower()}.'


def nearest(path: Path) -> Config:
    """The configuration that holds for a file or folder: the nearest presslint.toml or [tool.presslint] upward."""
    folder = path.resolve()
    return _nearest(folder if folder.is_dir() else folder.parent)


def _nearest(folder: Path) -> Config:
    for parent in (folder, *folder.parents):
        own = parent / "presslint.toml"
        if own.is_file():
            return _loaded(own, own.stat().st_mtime_ns)
        shared = parent / "pyproject.toml"
        if shared.is_file() and re.search(rb"^\[tool\.presslint", _bytes(shared), re.MULTILINE):
            return _loaded(shared, shared.stat().st_mtime_ns)
        if (parent / ".git").exists():
            break
    return Config(folder)


@lru_cache(maxsize=256)
def _loaded(file: Path, modified: int) -> Config:
    """A configuration that many files share is read once, and again when it has changed."""
    return load(file)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""
