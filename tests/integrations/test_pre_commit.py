"""The hooks, run by pre-commit itself from a git repository of presslint, as a house has them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from linter.config import SUFFIXES

ROOT = Path(__file__).resolve().parents[2]
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
CLEAN = (ROOT / "fixtures/releases/clean/fr/declaration-refuges.txt").read_text(encoding="utf-8")
LINK = next(line for line in CLEAN.splitlines() if "://" in line)
BROKEN = CLEAN.replace(LINK, "")
DAMAGED = CLEAN.replace(" de la ", "  de la ", 1)
# What pip says when there is no network; any other failure to install is one of ours.
NO_NETWORK = ("No matching distribution", "Connection", "resolve", "timed out", "Network is unreachable")

Git = Callable[..., subprocess.CompletedProcess[str]]


def _environment(home: Path) -> dict[str, str]:
    own = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "VIRTUAL_ENV", "PYTHON"))}
    identity = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_CONFIG_GLOBAL": os.devnull}
    identity |= {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_CONFIG_NOSYSTEM": "1"}
    return own | identity | {"PRE_COMMIT_HOME": str(home), "PYTHONIOENCODING": "utf-8", "PRE_COMMIT_COLOR": "never"}


def _run(*command: str, cwd: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, dict[str, str]]:
    """A git repository of presslint as it stands here, its last commit, and an environment of its own to run in."""
    pytest.importorskip("pre_commit")
    if shutil.which("git") is None:
        pytest.skip("git is not here")
    folder = tmp_path_factory.mktemp("project") / "presslint"
    env = _environment(tmp_path_factory.mktemp("pre-commit"))
    folder.mkdir()
    for name in ("linter", "schemas"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE", ".pre-commit-hooks.yaml", "docs/presslint.1"):
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    for command in (("init", "-q", "-b", "main"), ("add", "-A"), ("commit", "-q", "-m", "presslint")):
        done = _run("git", *command, cwd=folder, env=env)
        assert done.returncode == 0, done.stderr
    return folder, _run("git", "rev-parse", "HEAD", cwd=folder, env=env).stdout.strip(), env


class House:
    """A repository of releases with the hooks in it."""

    def __init__(self, folder: Path, env: dict[str, str]) -> None:
        self.folder, self.env = folder, env

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def git(self, *command: str) -> subprocess.CompletedProcess[str]:
        return _run("git", *command, cwd=self.folder, env=self.env)

    def hook(self, name: str, *options: str) -> subprocess.CompletedProcess[str]:
        """What `pre-commit run NAME` says of all that is there and staged."""
        self.git("add", "-A")
        return _run(sys.executable, "-m", "pre_commit", "run", name, *options, cwd=self.folder, env=self.env)


@pytest.fixture
def house(tmp_path: Path, project: tuple[Path, str, dict[str, str]]) -> House:
    repository, revision, env = project
    house = House(tmp_path / "house", env)
    house.write(
        ".pre-commit-config.yaml",
        f"repos:\n- repo: {repository.as_posix()}\n  rev: {revision}\n  hooks:\n  - id: presslint-fix\n  - id: presslint\n",
    )
    house.git("init", "-q", "-b", "main")
    house.git("add", "-A")
    assert house.git("commit", "-q", "-m", "hooks").returncode == 0
    installed = _run(sys.executable, "-m", "pre_commit", "install-hooks", cwd=house.folder, env=env)
    if installed.returncode and any(said in installed.stdout + installed.stderr for said in NO_NETWORK):
        pytest.skip("what presslint needs cannot be installed without a network")
    assert installed.returncode == 0, installed.stdout + installed.stderr
    return house


def test_a_broken_release_is_blocked_and_the_place_is_said(house: House) -> None:
    house.write("releases/fr/refuges.fr.txt", BROKEN)
    result = house.hook("presslint")
    assert result.returncode == 1
    assert "presslint" in result.stdout and "Failed" in result.stdout
    assert "releases/fr/refuges.fr.txt" in result.stdout and "error REL003 missing-source-link" in result.stdout
    assert "NOT READY: 1 error" in result.stdout


def test_a_clean_release_passes(house: House) -> None:
    house.write("releases/fr/refuges.fr.txt", CLEAN)
    result = house.hook("presslint")
    assert (result.returncode, "Passed" in result.stdout) == (0, True), result.stdout


def test_a_commit_of_excluded_files_only_passes(house: House) -> None:
    house.write("presslint.toml", 'exclude = ["drafts/**"]\n')
    house.write("drafts/refuges.fr.txt", BROKEN)
    result = house.hook("presslint", "--verbose")
    assert (result.returncode, "Passed" in result.stdout) == (0, True), result.stdout
    assert "1 file excluded by the configuration." in result.stdout


def test_the_texts_of_the_repository_itself_are_passed_over(house: House) -> None:
    house.write("README.md", f"# Releases\n\n14 March 2024\n\n{BROKEN}")
    house.write("requirements.txt", "click>=8.1\n")
    house.write("CHANGELOG.md", "# Changes\n\n## 14 March 2024\n\n- The first  release.\n")
    house.write("LICENSE", "Copyright 2024\n")
    house.write("package.json", '{"name": "site", "version": "1.0.0"}\n')
    house.write("pyproject.toml", "[project]\nname = 'site'\n")
    result = house.hook("presslint", "--verbose")
    assert (result.returncode, "Passed" in result.stdout) == (0, True), result.stdout
    # The hook is asked about .pre-commit-config.yaml too, which was committed before.
    assert "4 files do not look like a release, and were not judged." in result.stdout


def test_a_commit_without_texts_starts_nothing(house: House) -> None:
    house.write("picture.png", b"\x89PNG\r\n\x1a\n\x00")
    house.write("build.py", "print('built')\n")
    assert "no files to check" in house.hook("presslint").stdout


def test_the_second_hook_repairs_and_the_first_then_passes(house: House) -> None:
    release = house.write("releases/fr/refuges.fr.txt", DAMAGED)
    assert house.hook("presslint", "--verbose").returncode == 0  # a warning blocks nothing
    repaired = house.hook("presslint-fix")
    assert repaired.returncode == 1 and "files were modified by this hook" in repaired.stdout, repaired.stdout
    assert "1 repaired (TYP001 1)" in repaired.stdout
    assert release.read_text(encoding="utf-8") == CLEAN
    assert house.hook("presslint-fix").returncode == 0
    assert house.hook("presslint").returncode == 0


def test_the_hook_that_checks_changes_nothing(house: House) -> None:
    release = house.write("a.fr.txt", DAMAGED)
    house.hook("presslint")
    assert release.read_text(encoding="utf-8") == DAMAGED


@pytest.mark.parametrize("name", ["le pont (fr).txt", "پل تازه/متن.fr.txt", "-dash.fr.txt", 'a\'b "c" [d].fr.txt'])
def test_names_with_spaces_and_letters_of_every_script(name: str, house: House) -> None:
    release = house.write(name, BROKEN)
    result = house.hook("presslint")
    assert result.returncode == 1 and name in result.stdout, result.stdout
    release.write_text(CLEAN, encoding="utf-8", newline="\n")
    assert house.hook("presslint").returncode == 0
    release.write_text(DAMAGED, encoding="utf-8", newline="\n")
    assert house.hook("presslint-fix").returncode == 1
    assert release.read_text(encoding="utf-8") == CLEAN


def test_with_include_the_hook_judges_what_is_named_there_and_nothing_else(house: House) -> None:
    house.write("presslint.toml", 'include = ["releases/**"]\n')
    house.write("notes/refuges.fr.txt", BROKEN)
    assert house.hook("presslint").returncode == 0
    house.write("releases/bare.txt", "Le pont est ouvert\n")
    result = house.hook("presslint")
    assert result.returncode == 1 and "releases/bare.txt" in result.stdout and "refuges" not in result.stdout


def test_git_itself_refuses_the_commit(house: House) -> None:
    _run(sys.executable, "-m", "pre_commit", "install", cwd=house.folder, env=house.env)
    release = house.write("a.fr.txt", BROKEN)
    house.git("add", "-A")
    refused = house.git("commit", "-m", "a release")
    assert refused.returncode == 1 and "REL003" in refused.stdout + refused.stderr
    release.write_text(CLEAN, encoding="utf-8")
    house.git("add", "-A")
    assert house.git("commit", "-m", "a release").returncode == 0


def test_both_hooks_are_asked_about_every_file_that_presslint_reads() -> None:
    for hook in HOOKS.values():
        suffixes = hook["files"].removeprefix(r"\.(").removesuffix(")$").split("|")
        spelled = {f".{one.replace('?', '')}" for one in suffixes} | {
            f".{one[: one.index('?') - 1] + one[one.index('?') + 1 :]}" for one in suffixes if "?" in one
        }
        assert spelled == set(SUFFIXES)
        assert hook["require_serial"] is True
