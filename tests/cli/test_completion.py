"""Completion, asked as each shell asks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from linter.cli.verbs import _VERBS, presslint

ROOT = Path(__file__).resolve().parents[2]


def script(shell: str) -> str:
    result = CliRunner().invoke(presslint, ["completion", shell])
    assert result.exit_code == 0
    return result.stdout


@pytest.fixture
def commands(tmp_path: Path) -> dict[str, str]:
    """An environment in which `presslint` is the one of this checkout."""
    command = tmp_path / "bin" / "presslint"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m linter "$@"\n')
    command.chmod(0o755)
    return {**os.environ, "PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}"}


def asked(shell: str, commands: dict[str, str], *words: str) -> list[str]:
    """What the shell is answered when the last word is to be completed."""
    env = {**commands, "_PRESSLINT_COMPLETE": f"{shell}_complete"}
    env |= {"COMP_WORDS": "\n".join(words) if shell == "zsh" else " ".join(words), "COMP_CWORD": str(len(words) - 1)}
    if shell == "fish":
        env["COMP_CWORD"] = words[-1]
    return subprocess.run(["presslint"], env=env, capture_output=True, text=True, check=True).stdout.splitlines()


def in_bash(commands: dict[str, str], *words: str) -> list[str]:
    """What bash itself offers for the last word, with the script that it is given."""
    quoted = " ".join(f"'{word}'" for word in words)
    code = f"""eval "$(presslint completion bash)" 2>/dev/null
COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; compopt() {{ echo "compopt $1 $2"; }}
_presslint_completion presslint; printf '%s\\n' "${{COMPREPLY[@]}}" """
    done = subprocess.run(["bash", "-c", code], env=commands, capture_output=True, text=True, check=False)
    return done.stdout.splitlines()


needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not here")


@needs_bash
def test_bash_completes_commands(commands: dict[str, str]) -> None:
    assert in_bash(commands, "presslint", "ex") == ["extract", "explain"]
    assert in_bash(commands, "presslint", "") == list(_VERBS)


@needs_bash
def test_bash_completes_options_rules_and_formats(commands: dict[str, str]) -> None:
    assert in_bash(commands, "presslint", "check", "--fail") == ["--fail-on"]
    assert in_bash(commands, "presslint", "check", "--fail-on", "") == ["error", "warning", "info"]
    assert in_bash(commands, "presslint", "check", "-f", "js") == ["json", "jsonl"]
    assert in_bash(commands, "presslint", "check", "--select", "rel00")[:2] == ["REL001", "REL002"]
    assert in_bash(commands, "presslint", "check", "--select", "TYP,conflicting-d") == ["TYP,conflicting-dates"]
    assert in_bash(commands, "presslint", "check", "--publisher", "us") == ["us-state"]


@needs_bash
def test_bash_is_left_to_complete_files_itself(commands: dict[str, str]) -> None:
    assert in_bash(commands, "presslint", "check", "rel") == ["compopt -o default", ""]
    assert in_bash(commands, "presslint", "check", "--publisher", "hou") == ["compopt -o default", ""]


def test_zsh_and_fish_are_told_what_each_command_does(commands: dict[str, str]) -> None:
    kind, name, said = asked("zsh", commands, "presslint", "fi")
    assert (kind, name) == ("plain", "fix") and said.startswith("Repair")
    assert asked("fish", commands, "presslint", "fi")[0].startswith("plain,fix")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_one_that_the_shell_reads(shell: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not here")
    file = tmp_path / "completion"
    file.write_text(script(shell), encoding="utf-8")
    read = subprocess.run([shell, "-n", str(file)], capture_output=True, text=True, check=False)
    assert (read.returncode, read.stderr) == (0, "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_for_presslint(shell: str) -> None:
    assert "_PRESSLINT_COMPLETE" in script(shell)


def test_another_shell_is_refused() -> None:
    result = CliRunner().invoke(presslint, ["completion", "tcsh"])
    assert result.exit_code == 2 and "'bash', 'zsh', 'fish'" in result.stderr
