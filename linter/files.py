"""From paths to reports: which files are meant, in which format they are, and what cannot be read."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from linter import sidecar
from linter.config import SUFFIXES, Config, InputError, nearest
from linter.effective import Effective, effective
from linter.engine import Settings, as_date, check
from linter.readers import FORMATS
from linter.report import Report
from linter.rules.registry import UnknownRule
from linter.source import SourceText, python_codec

# 20 MB is some three thousand releases in one file: not a release, and more than an editor would wait for.
LARGEST = 20_000_000
_OFFICE = {
    ".docx": "a Word document", ".doc": "a Word document", ".odt": "an OpenDocument text", ".pdf": "a PDF",
    ".rtf": "a Rich Text file", ".pages": "a Pages document",
}  # fmt: skip
# Where a baseline is kept when nothing else is said; it is no release, whatever its suffix.
BASELINE = "presslint-baseline.json"
_OWN = {"presslint.toml", "pyproject.toml", BASELINE}
_NO_TEXT = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".zip", ".gz", ".mp3", ".mp4", ".xlsx", ".pptx"}


class Expansion(NamedTuple):
    """The files that paths stand for, sorted, and how many the configuration kept out."""

    files: tuple[Path, ...]
    excluded: int


def expand(paths: Iterable[Path], config: Config | str | None = "nearest") -> Expansion:
    """Files, folders and globs to files. Raises InputError for a path that is not there or a folder without files."""
    files: dict[Path, None] = {}
    excluded = 0
    for path in paths:
        named = [path]
        if not path.exists() and any(char in str(path) for char in "*?["):
            import glob  # imported late: shells expand patterns before us

            named = [Path(found) for found in sorted(glob.glob(str(path), recursive=True))]  # noqa: PTH207
            if not named:
                raise InputError(f"The pattern {path} fits no file.")
        for one in named:
            found, kept_out = _of(one, config)
            excluded += kept_out
            files.update(dict.fromkeys(found))
    return Expansion(tuple(sorted(files)), excluded)


def _of(path: Path, config: Config | str | None) -> tuple[list[Path], int]:
    if path.is_dir():
        found, excluded = _walk(path, config)
        if not found and not excluded:
            raise InputError(f"The folder {path} holds no file that presslint reads ({', '.join(sorted(SUFFIXES))}).")
        return found, excluded
    if not path.exists():
        raise InputError(f"There is no file or folder {path}.")
    release = sidecar.release_of(path)
    if release is not None:  # named by pre-commit, say: what it says is to be judged with the release
        if not release.is_file():
            raise InputError(f"{path} says what to ignore in {release.name}, and there is no such file beside it.")
        path = release
    own = settings_file(path, config)
    return ([], 1) if path.name == BASELINE or own.is_part(path) or own.excluded(path) else ([path], 0)


def _walk(folder: Path, config: Config | str | None) -> tuple[list[Path], int]:
    found: list[Path] = []
    excluded = 0
    for root, folders, names in os.walk(folder, onerror=_unreadable):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in {"node_modules", "__pycache__"}
        )
        own = settings_file(Path(root), config) if names else Config(folder)
        for name in sorted(names):
            path = Path(root, name)
            if name.startswith(".") or not own.included(path) or name in _OWN:
                continue
            if sidecar.is_sidecar(name) or own.is_part(path):
                continue
            if own.excluded(path):
                excluded += 1
            else:
                found.append(path)
    return found, excluded


def _unreadable(error: OSError) -> None:
    raise InputError(f"{error.filename} cannot be read: {error.strerror}.")


def settings_file(path: Path, config: Config | str | None) -> Config:
    """The configuration that holds for a file or folder: the one given, none, or the nearest."""
    if isinstance(config, Config):
        return config
    return Config(path.parent) if config is None else nearest(path)


def format_of(path: Path, text: str) -> str:
    """The format of a file by its suffix, else by how its text begins."""
    known = SUFFIXES.get(path.suffix.lower())
    return known or sniff(text)


def sniff(text: str) -> str:
    """The format that a text without a name looks like."""
    head = text.lstrip("\ufeff \t\r\n")[:2000]
    lower = head.lower()
    if head.startswith("{"):
        return "record"
    if lower.startswith(
        ("<!doctype", "<html", "<head", "<body", "<article", "<main", "<section", "<div", "<p", "<h1", "<!--")
    ):
        return "html"
    if head.startswith(("---\n", "---\r\n", "# ")) or "\n# " in head or "\n## " in head:
        return "markdown"
    return "text"


def read_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises InputError with one sentence when it cannot be read, or is no text by its name."""
    suffix = path.suffix.lower()
    if suffix in _OFFICE:
        raise InputError(
            f"{path} is {_OFFICE[suffix]}, which presslint cannot read yet. Save it as plain text (UTF-8) or HTML and check that."
        )
    if suffix in _NO_TEXT:
        raise InputError(f"{path} is no text. presslint reads {', '.join(sorted(SUFFIXES))}.")
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise InputError(
                f"{path} is too large: {size:,} bytes, and the limit is {LARGEST:,} (SYS002). Split it into one file a release."
            )
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}.") from None


def decode(data: bytes, name: str, encoding: str | None) -> SourceText:
    """Decode bytes from a file or standard input. Raises InputError for what is no text."""
    if len(data) > LARGEST:
        raise InputError(f"{name} is too large: {len(data):,} bytes, and the limit is {LARGEST:,} (SYS002).")
    if data.startswith(b"PK\x03\x04"):
        raise InputError(
            f"{name} is a zipped document (Word, OpenDocument). Save it as plain text (UTF-8) or HTML and check that."
        )
    if data.startswith(b"%PDF-"):
        raise InputError(f"{name} is a PDF, which presslint cannot read yet. Check the text it was made from.")
    head = data[:8192]
    if b"\x00" in head and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError(f"{name} is binary, not text.")
    return SourceText.from_bytes(data, fallback=encoding)


class Input(NamedTuple):
    """A file that was read, with everything a check of it is told."""

    source: SourceText
    data: bytes
    format: str
    label: str
    settings: Settings
    effective: Effective
    path: Path | None = None  # None: standard input

    def check(self, text: str | None = None) -> Report:
        """The report of the file, or of another text in its place. A rule that is not there is who named it."""
        source = self.source if text is None or text == self.source.text else self.source.with_text(text)
        try:
            return check(source, self.format, self.label, self.settings)
        except UnknownRule as error:
            raise self.effective.blamed(error) from None


def open_path(path: Path, config: Config | str | None, options: dict[str, Any]) -> Input:
    """Read a file with its configuration; options given win. Raises InputError, or ValueError for a wrong option."""
    held = held_for(path, settings_file(path, config), options)
    data = read_bytes(path)
    source = decode(data, str(path), held.get("encoding"))
    format = held.get("format") or format_of(path, source.text)
    return with_sidecar(as_input(source, data, path, format, held)._replace(path=path), path, options)


def held_for(path: Path, config: Config, options: dict[str, Any]) -> Effective:
    """The settings that hold for a path. Raises InputError, or ValueError for a wrong option."""
    given = options.get("encoding")
    if given and python_codec(given) is None:
        raise ValueError(f'"{given}" is no encoding that is known.')
    if options.get("format") not in (None, *FORMATS):
        raise InputError(f'There is no format "{options["format"]}". Use one of {", ".join(FORMATS)}.')
    return effective(path, config, {**options, "today": as_date(options.get("today"))})


def as_input(
    source: SourceText, data: bytes, path: Path, format: str, held: Effective, label: str | None = None
) -> Input:
    """A decoded text under a path, which may be only a label (standard input)."""
    settings = Settings(
        publisher=held.publisher,
        language=held.get("language"),
        select=held.select.value,
        ignore=tuple(one.value for one in held.ignore),
        today=held.get("today"),
        path_language=None if held.get("language") else held.get("path_language"),
        chrome=held.get("chrome"),
        severities={code: one.value for code, one in held.severities.items()},
        options={code: {key: one.value for key, one in own.items()} for code, own in held.options.items()},
        packs=held.rules,
    )
    return Input(source, data, format, label or path.as_posix(), settings, held)


def with_sidecar(one: Input, path: Path, options: dict[str, Any]) -> Input:
    """The input with the suppressions that its sidecar file holds, and those given. Raises InputError or ValueError."""
    told = (*sidecar.of(path), *sidecar.entries(options.get("suppressions") or ()))
    return one._replace(settings=one.settings._replace(suppressions=told)) if told else one


def check_path(path: Path, config: Config | str | None, options: dict[str, Any]) -> Report:
    """Check a file with its configuration; options given win. Raises InputError, or ValueError for a wrong option."""
    return open_path(path, config, options).check()
