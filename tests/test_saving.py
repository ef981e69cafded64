"""A repaired file is written whole or not at all, and never over somebody else's change."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from linter.config import InputError
from linter.saving import save


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "release.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    return path


def _alone(file: Path) -> bool:
    return [p.name for p in file.parent.iterdir()] == [file.name]


def test_the_content_is_replaced_and_the_mode_kept(file: Path) -> None:
    save(file, b"new", b"old")
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == 0o640
    assert _alone(file)


def test_a_link_stays_a_link(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(file.name)
    save(link, b"new", b"old")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


def test_a_read_only_file_is_left_as_it_is(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(InputError, match=r"release.txt is read-only, and was left as it is\.$"):
        save(file, b"new", b"old")
    assert file.read_bytes() == b"old"
    assert _alone(file)


def test_a_file_that_changed_meanwhile_is_left_as_it_is(file: Path) -> None:
    file.write_bytes(b"somebody else's")
    with pytest.raises(InputError, match="was changed by somebody else meanwhile"):
        save(file, b"new", b"old")
    assert file.read_bytes() == b"somebody else's"
    assert _alone(file)


@pytest.mark.parametrize("where", ["write", "fsync", "replace"])
def test_a_full_disk_leaves_the_original(file: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    def full(*_: Any, **__: Any) -> Any:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    if where == "write":
        opened = os.fdopen

        def fdopen(*args: Any, **options: Any) -> Any:
            handle = opened(*args, **options)
            handle.close()
            return full()

        monkeypatch.setattr(os, "fdopen", fdopen)
    elif where == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    else:
        monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(InputError, match=r"cannot be written: No space left on device\. It was left as it is\."):
        save(file, b"new", b"old")
    monkeypatch.undo()
    assert file.read_bytes() == b"old"
    assert _alone(file)
