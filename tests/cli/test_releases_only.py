"""--releases-only, which the hooks give: what does not look like a release is passed over, and that is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from linter.cli.verbs import presslint

ROOT = Path(__file__).resolve().parents[2]
RELEASE = (ROOT / "fixtures/releases/clean/fr/declaration-refuges.txt").read_text(encoding="utf-8")
BROKEN = "\n".join(line for line in RELEASE.splitlines() if "://" not in line)


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "README.md").write_text("# Our  releases\n", encoding="utf-8")
    (tmp_path / "a.fr.txt").write_text(BROKEN, encoding="utf-8")
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(presslint, list(args))


def test_a_readme_is_passed_over_and_a_release_is_judged(house: Path) -> None:
    result = run("check", "--releases-only", "-f", "compact", "README.md", "a.fr.txt")
    assert result.exit_code == 1
    assert "REL003" in result.stdout and "README" not in result.stdout
    assert result.stderr == "presslint: 1 file does not look like a release, and was not judged.\n"


def test_nothing_that_looks_like_a_release_is_in_order(house: Path) -> None:
    result = run("check", "--releases-only", "README.md")
    assert (result.exit_code, result.stdout) == (0, "READY (0 files)\n")


def test_a_folder_without_a_release_does_not_pass(house: Path) -> None:
    (house / "a.fr.txt").unlink()
    result = run("check", "--releases-only")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "presslint: The folder . holds nothing that looks like a release.\n"


def test_excluded_files_are_counted_and_pass(house: Path) -> None:
    (house / "presslint.toml").write_text('exclude = ["a.fr.txt"]\n', encoding="utf-8")
    result = run("check", "--releases-only", "a.fr.txt")
    assert (result.exit_code, result.stdout) == (0, "1 file excluded by the configuration.\nREADY (0 files)\n")


def test_fix_repairs_releases_only(house: Path) -> None:
    (house / "a.fr.txt").write_text(RELEASE.replace(" de la ", "  de la ", 1), encoding="utf-8")
    result = run("fix", "--releases-only", "README.md", "a.fr.txt")
    assert result.exit_code == 0
    assert (house / "a.fr.txt").read_text(encoding="utf-8") == RELEASE
    assert (house / "README.md").read_text(encoding="utf-8") == "# Our  releases\n"


def test_a_wrong_option_is_said_although_no_file_is_left(house: Path) -> None:
    assert run("check", "--releases-only", "--publisher", "us-stat", "a.fr.txt").exit_code == 2


def test_standard_input_is_judged_as_it_is(house: Path) -> None:
    result = CliRunner().invoke(presslint, ["check", "--releases-only", "-"], input="Notes\n")
    assert result.exit_code == 1 and "REL003" in result.stdout
