"""What git says of a file: what it held at a revision. The git command is run only when somebody asks for it."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from linter.config import InputError

# Set by git for its hooks; they would turn every question to the repository of the hook.
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR")


class Revision(NamedTuple):
    """A revision of a repository, and what has changed since."""

    root: Path
    commit: str
    files: frozenset[str]  # paths at the revision
    changed: frozenset[str]  # paths whose content is another one now, or gone
    renamed: dict[str, str]  # path now -> path at the revision

    def before(self, path: Path) -> str | None:
        """The path that a file had at the revision; None for a new file."""
        own = (path.parent.resolve() / path.name).relative_to(self.root).as_posix()
        old = self.renamed.get(own, own)
        return old if old in self.files else None

    def is_unchanged(self, path: Path) -> bool:
        """Whether a file holds what it held at the revision."""
        old = self.before(path)
        return old is not None and old not in self.changed

    def content(self, path: Path) -> bytes | None:
        """The bytes of a file at the revision; None for a new file."""
        old = self.before(path)
        return None if old is None else _git(self.root, "cat-file", "blob", f"{self.commit}:{old}")


def revision(path: Path, name: str) -> Revision:
    """What has changed since a revision in the repository that a file belongs to. Raises InputError.

    Of a branch that has gone on meanwhile the commit counts at which this one left it: what others changed there is not
    judged here.
    """
    folder = path.parent.resolve()
    root = next((parent for parent in (folder, *folder.parents) if (parent / ".git").exists()), None)
    if root is None:
        raise InputError(f"{path} is in no git repository; --new-only compares with a revision of one.")
    return _revision(root, name)


@lru_cache(maxsize=64)
def _revision(root: Path, name: str) -> Revision:
    named = _lines(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}", optional=True)
    if not named:
        raise InputError(
            f'There is no revision "{name}" in the git repository {root}. '
            "Name a branch, tag or commit; in a shallow clone it must be fetched first."
        )
    common = _lines(root, "merge-base", "HEAD", named[0], optional=True)
    commit = (common or named)[0]
    changed: set[str] = set()
    renamed: dict[str, str] = {}
    said = iter(
        _paths(
            root, "diff", "--name-status", "--find-renames", "-z", "--no-ext-diff", "--ignore-submodules", commit, "--"
        )
    )
    for status in said:
        old = next(said)
        changed.add(old)
        if status.startswith(("R", "C")):
            new = next(said)
            renamed[new] = old
    files = frozenset(_paths(root, "ls-tree", "-r", "-z", "--name-only", "--full-tree", commit))
    return Revision(root, commit, files, frozenset(changed), renamed)


def _lines(root: Path, *arguments: str, optional: bool = False) -> list[str]:
    return os.fsdecode(_git(root, *arguments, optional=optional)).split()


def _paths(root: Path, *arguments: str) -> list[str]:
    return [os.fsdecode(one) for one in _git(root, *arguments).split(b"\0") if one]


def _git(root: Path, *arguments: str, optional: bool = False) -> bytes:
    """What git answers; nothing when an optional question has no answer. Raises InputError when git cannot be asked."""
    import subprocess  # imported late: only --new-only needs git

    environment = {key: value for key, value in os.environ.items() if key not in _OF_A_HOOK}
    environment["LC_ALL"] = "C"
    command = ["git", "--no-optional-locks", "-c", "core.fsmonitor=false", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, env=environment)
    except OSError:
        raise InputError("git cannot be run; --new-only needs it. Install git, or use a baseline.") from None
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode("utf-8", "replace").strip().splitlines()
    if optional and not any("dubious ownership" in line for line in said):
        return b""
    raise InputError(f"git could not answer in {root}: {said[0] if said else f'exit status {done.returncode}'}.")
