"""The action, the GitLab template and the Dockerfile: their scripts are run here as their services run them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
import yaml

from linter.cli.check import command as check
from linter.outputs.formats import FORMATS

ROOT = Path(__file__).resolve().parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
GITLAB = yaml.safe_load((ROOT / "templates/presslint.gitlab-ci.yml").read_text(encoding="utf-8"))["presslint"]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"] if "name" in step}
CHECK = STEPS["Check the releases"]
CLEAN = (ROOT / "fixtures/releases/clean/fr/declaration-refuges.txt").read_text(encoding="utf-8")
BROKEN = "\n".join(line for line in CLEAN.splitlines() if "://" not in line)

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not here")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A folder of releases, and beside it a `presslint` that is the one of this checkout."""
    command = tmp_path / "bin" / "presslint"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m linter "$@"\n')
    command.chmod(0o755)
    (tmp_path / "house" / "releases").mkdir(parents=True)
    (tmp_path / "house" / "releases" / "clean.fr.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "house" / "presslint.toml").write_text('language-paths = ["*.{language}.txt"]\n', encoding="utf-8")
    (tmp_path / "house" / "README.md").write_text("# Our releases\n", encoding="utf-8")
    return tmp_path / "house"


def run_action(house: Path, **inputs: str) -> tuple[int, str, str, str]:
    """Exit status, standard output, the step's outputs and the summary of the step that checks."""
    output, summary = house.parent / "output", house.parent / "summary.md"
    output.touch()
    env = {**os.environ, "GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary)}
    for name, value in CHECK["env"].items():
        asked = re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", value)
        if asked:
            env[name] = inputs.get(asked[1].replace("-", "_"), ACTION["inputs"][asked[1]]["default"])
    env["PRESSLINT"] = str(house.parent / "bin" / "presslint")
    script = house.parent / "script.sh"
    script.write_text(CHECK["run"], encoding="utf-8")
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
        cwd=house, env=env, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    written = summary.read_text(encoding="utf-8") if summary.exists() else ""
    return done.returncode, done.stdout + done.stderr, output.read_text(encoding="utf-8"), written


def options_of(script: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", script))


def test_every_option_that_is_given_is_one_of_check() -> None:
    known = {name for param in check.params if isinstance(param, click.Option) for name in param.opts}
    hooks = " ".join(hook["entry"] for hook in HOOKS if hook["entry"].startswith("presslint check"))
    assert options_of(CHECK["run"]) and options_of(CHECK["run"]) <= known
    assert options_of(" ".join(GITLAB["script"]).replace(":---", ":- --")) <= known
    assert options_of(hooks) <= known
    assert set(re.findall(r"-f \"?([a-z]+)", CHECK["run"] + " ".join(GITLAB["script"]))) <= set(FORMATS)


def test_every_input_of_the_action_is_described_and_used() -> None:
    used = set(re.findall(r"inputs\.([a-z-]+)", (ROOT / "action.yml").read_text(encoding="utf-8")))
    assert used == set(ACTION["inputs"])
    assert all(one["description"] and isinstance(one["default"], str) for one in ACTION["inputs"].values())
    assert set(CHECK["env"]) - {"PRESSLINT"} == set(re.findall(r"INPUT_[A-Z]+(?:_[A-Z]+)*", CHECK["run"]))


def test_no_input_becomes_part_of_a_script() -> None:
    assert not any("${{" in step["run"] for step in STEPS.values())


def test_the_action_passes_clean_releases_and_the_readme(house: Path) -> None:
    status, said, outputs, summary = run_action(house)
    assert (status, outputs) == (0, "status=0\n"), said
    assert "READY" in said
    assert summary.startswith("## presslint: READY")
    sarif = json.loads((house / "presslint.sarif").read_text(encoding="utf-8"))
    assert sarif["version"] == "2.1.0" and sarif["runs"][0]["results"] == []


def test_the_action_fails_with_annotations_a_summary_and_sarif(house: Path) -> None:
    (house / "releases" / "broken, with (a) name.fr.txt").write_text(BROKEN, encoding="utf-8")
    status, said, outputs, summary = run_action(house, html="report.html")
    assert (status, outputs) == (1, "status=1\n"), said
    assert "::error file=releases/broken%2C with (a) name.fr.txt,line=" in said
    assert "title=REL003 missing-source-link::" in said
    assert "REL003" in summary and "NOT READY" in summary
    assert "REL003" in (house / "presslint.sarif").read_text(encoding="utf-8")
    assert "REL003" in (house / "report.html").read_text(encoding="utf-8")


def test_the_action_takes_paths_and_options_a_line_each(house: Path) -> None:
    (house / "a b.fr.txt").write_text(BROKEN, encoding="utf-8")
    status, said, _, _ = run_action(house, paths="releases\na b.fr.txt\n", options="--ignore\nREL003", sarif="")
    assert status == 0, said
    assert not (house / "presslint.sarif").exists()


def test_what_is_put_in_cannot_run_anything(house: Path) -> None:
    for name in ("paths", "fail_on", "publisher", "options", "language"):
        status, said, _, _ = run_action(house, **{name: '$(touch pwned)"; touch pwned; "`touch pwned`'})
        assert status in {1, 2}, said
    assert not list(house.rglob("pwned*"))


def test_the_action_says_when_there_is_nothing_to_check(house: Path) -> None:
    (house / "releases" / "clean.fr.txt").unlink()
    status, said, outputs, _ = run_action(house)
    assert (status, outputs) == (2, "status=2\n")
    assert "The folder . holds nothing that looks like a release." in said


def run_gitlab(house: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, **GITLAB["variables"], **variables}
    env["PATH"] = f"{house.parent / 'bin'}{os.pathsep}{env['PATH']}"
    (script,) = GITLAB["script"]
    return subprocess.run(
        ["sh", "-ec", script], cwd=house, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_the_gitlab_job_writes_the_reports_that_it_hands_over(house: Path) -> None:
    (house / "releases" / "broken.fr.txt").write_text(BROKEN, encoding="utf-8")
    done = run_gitlab(house)
    assert done.returncode == 1 and "REL003" in done.stdout, done.stderr
    artifacts = GITLAB["artifacts"]
    (issue,) = json.loads((house / artifacts["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert (issue["check_name"], issue["location"]["path"]) == ("REL003", "releases/broken.fr.txt")
    for name in (*artifacts["paths"], artifacts["reports"]["junit"]):
        assert (house / name).stat().st_size > 0
    assert artifacts["when"] == "always"


def test_the_gitlab_job_takes_paths_and_options(house: Path) -> None:
    (house / "broken.fr.txt").write_text(BROKEN, encoding="utf-8")
    assert run_gitlab(house, PRESSLINT_PATHS="releases", PRESSLINT_OPTIONS="--fail-on info").returncode == 0
    done = run_gitlab(house, PRESSLINT_PATHS="releases broken.fr.txt", PRESSLINT_OPTIONS="--ignore REL003")
    assert done.returncode == 0, done.stdout


def test_the_gitlab_job_asks_where_presslint_comes_from() -> None:
    (line,) = GITLAB["before_script"]
    env = {key: value for key, value in os.environ.items() if key != "PRESSLINT_PACKAGE"}
    done = subprocess.run(["sh", "-ec", line], env=env, capture_output=True, text=True, check=False)
    assert done.returncode != 0 and "Say what pip installs" in done.stderr


def test_the_image_is_built_from_what_is_there_and_runs_as_nobody_special() -> None:
    copied = [one for line in re.findall(r"^COPY (.+) \S+$", DOCKERFILE, re.M) for one in line.split()]
    kept = {line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[:1] == "!"}
    assert set(copied) == kept
    assert all((ROOT / one).exists() for one in copied)
    assert re.findall(r"^USER (.+)$", DOCKERFILE, re.M)[-1] == "10001"
    assert re.findall(r"^FROM (\S+)", DOCKERFILE, re.M) == ["python:3.13-slim"] * 2
    assert "://" not in DOCKERFILE
