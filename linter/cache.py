"""The cache: what was found in a file is found again without a check, as long as nothing that counts has changed.

It knows nothing of reports. It keeps bytes by a key that its caller makes of everything that the bytes depend on, so that
no entry is ever out of date; an entry that nobody asks for any more goes when there is no room. It is a folder of small
files below the user's cache folder, as black and pylint have it, and not in the project: a pull request cannot bring
verdicts of its own, and nothing has to be kept out of version control. PRESSLINT_CACHE_DIR names another place.

Entries are written to a file beside and renamed, so that runs may share the folder. What is damaged is not used.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

VARIABLE = "PRESSLINT_CACHE_DIR"
LIMIT = 256_000_000
# A file that is left half-written by a run that was killed is taken away after an hour, in which any other is done.
_LEFT_BEHIND = 3600
# To note that an entry was used takes longer than to read it, and which was used last matters only after days.
_DAY = 86_400


def folder() -> Path | None:
    """Where the cache of this user is; None on a machine where there is no place for one."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "presslint" / "Cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "presslint"
    stated = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(stated) if Path(stated).is_absolute() else home / ".cache") / "presslint"


class Size(NamedTuple):
    """How much a cache holds."""

    entries: int
    bytes: int


class Cache:
    """The entries of one version of presslint, `tool`, in a folder that others may use at the same time."""

    def __init__(self, folder: Path, tool: str) -> None:
        self.folder = folder
        self.tool = tool
        self._own = folder / tool
        self._writes = True
        self.has_written = False

    @property
    def is_empty(self) -> bool:
        """Whether this version of presslint has left nothing."""
        return not self._own.is_dir()

    def get(self, key: str) -> bytes | None:
        """What was put under a key; None when nothing was, or when it is damaged."""
        file = self._file(key)
        try:
            data = zlib.decompress(file.read_bytes())  # it ends with a checksum
        except (OSError, zlib.error):
            return None
        with contextlib.suppress(OSError):
            if file.stat().st_mtime < time.time() - _DAY:
                os.utime(file)
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep something. Where that cannot be done, on a full disk or in a folder of somebody else, it is left undone."""
        if not self._writes:
            return
        file = self._file(key)
        temporary = file.with_name(f"{file.name}.{os.getpid()}.tmp")
        try:
            if not file.parent.is_dir():
                self._make(file.parent)
            temporary.write_bytes(zlib.compress(data, 1))
            temporary.replace(file)
            self.has_written = True
        except OSError:
            self._writes = False
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)

    def _make(self, needed: Path) -> None:
        """Reports quote what may not be published yet: the folder is for its user only."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        needed.mkdir(mode=0o700, parents=True, exist_ok=True)

    def _file(self, key: str) -> Path:
        return self._own / key[:2] / key[2:]


def size(folder: Path) -> Size:
    """How much a cache folder holds, of all versions."""
    sizes = [status.st_size for _, status in _entries(folder)]
    return Size(len(sizes), sum(sizes))


def trim(folder: Path, limit: int = LIMIT) -> None:
    """Take out what was used least recently, when a folder holds more bytes than the limit, down to three quarters of it."""
    found = sorted(_entries(folder), key=lambda one: one[1].st_mtime, reverse=True)
    total = sum(status.st_size for _, status in found)
    if total <= limit:
        return
    while found and total > limit * 3 // 4:
        file, status = found.pop()
        total -= status.st_size
        with contextlib.suppress(OSError):
            file.unlink()


def clear(folder: Path) -> Size:
    """Take out everything, and say how much it was. What is no entry of a cache stays where it is."""
    before = size(folder)
    for file, _ in _entries(folder, young=True):
        with contextlib.suppress(OSError):
            file.unlink()
    for root, _, _ in os.walk(folder, topdown=False):
        with contextlib.suppress(OSError):
            Path(root).rmdir()  # one that still holds something is not taken
    return before


def _entries(folder: Path, *, young: bool = False) -> Iterator[tuple[Path, os.stat_result]]:
    """The files of a cache; those half-written only when they are to be taken away, and are, once they are old."""
    for tool in _children(folder):
        for part in _children(Path(tool)) if _is_hexadecimal(tool.name, 32) else ():
            for entry in _children(Path(part)) if _is_hexadecimal(part.name, 2) else ():
                name, temporary, _ = entry.name.partition(".")
                if not _is_hexadecimal(name, 38):
                    continue
                with contextlib.suppress(OSError):
                    status = entry.stat(follow_symlinks=False)
                    if not temporary or young:
                        yield Path(entry), status
                    elif status.st_mtime < time.time() - _LEFT_BEHIND:
                        Path(entry).unlink()


def _children(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return list(found)
    except OSError:
        return []


def _is_hexadecimal(name: str, length: int) -> bool:
    return len(name) == length and not set(name) - set("0123456789abcdef")
