"""The README shows what really comes out."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from linter.cli.verbs import presslint
from linter.languages import model

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _output(*args: str) -> str:
    runner = CliRunner()
    return runner.invoke(presslint, list(args)).stdout


def test_the_clean_releases_end_ready_as_shown(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(ROOT)
    output = _output("check", "fixtures/releases/clean")
    assert output.splitlines()[-1].startswith("READY")
    assert output.rstrip() in README


def test_the_findings_of_the_broken_releases_are_real(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(ROOT)
    output = _output("check", "fixtures/releases/broken")
    assert output.splitlines()[-1] in README
    shown = README.split("fixtures/releases/broken\n...\n")[1].split("\n...\n")[0]
    for finding in shown.split("\n\n"):
        assert finding in output


def test_the_extract_is_real(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(ROOT)
    assert _output("extract", "fixtures/releases/clean/fa/ghanat-haye-kavir.md").rstrip() in README


def test_the_number_of_languages_is_right() -> None:
    assert f"{len(model.index())} languages" in README
