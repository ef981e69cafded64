"""Writing files: the old content or the new, never a mixture, and a repair never over somebody else's change."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from linter.config import InputError


def save(path: Path, data: bytes, expected: bytes) -> None:
    """Replace a file's content, atomically. `expected` is what was read before.

    A symbolic link stays one: its target is replaced. Mode and, where permitted, owner are kept. Raises InputError, and
    leaves the file as it is, when it is read-only, has changed since it was read, or cannot be written.
    """
    target = path.resolve()
    temporary: Path | None = None
    try:
        status = target.stat()
        if not status.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(target, os.W_OK):
            raise InputError(f"{path} is read-only, and was left as it is.")
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _keep_status(temporary, status)
        if target.read_bytes() != expected:
            raise InputError(f"{path} was changed by somebody else meanwhile, and was left as it is. Run fix again.")
        temporary.replace(target)
        temporary = None
        _sync_folder(target.parent)
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror or error}. It was left as it is.") from None
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def write(path: Path, data: bytes) -> None:
    """Make a file, or replace one whatever it holds, atomically. What is no file, such as a pipe, is written to.

    Raises InputError, and leaves what was there, when that is not possible.
    """
    temporary: Path | None = None
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            if target.is_dir():
                raise InputError(f"{path} is a folder, and was left as it is.")
            path.write_bytes(data)
            return
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        if target.exists():
            _keep_status(temporary, target.stat())
        else:
            temporary.chmod(0o666 & ~_mask())
        temporary.replace(target)
        temporary = None
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror or error}.") from None
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _mask() -> int:
    """The permissions that new files of this process do not get; there is no way to ask without setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _keep_status(file: Path, status: os.stat_result) -> None:
    file.chmod(stat.S_IMODE(status.st_mode))
    if hasattr(os, "chown"):
        # Only root may give a file away, and others only to their own groups; it is theirs either way.
        with contextlib.suppress(PermissionError):
            os.chown(file, status.st_uid, status.st_gid)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut; not every file system can."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    with contextlib.suppress(OSError):
        os.fsync(handle)
    os.close(handle)
