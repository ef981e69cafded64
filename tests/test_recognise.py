"""What a hook takes for a release, and what it passes over."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.config import SUFFIXES, InputError
from linter.recognise import is_release, releases

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = sorted(path for path in (ROOT / "fixtures/releases").rglob("*") if path.suffix in SUFFIXES)
RELEASE = (ROOT / "fixtures/releases/clean/fr/declaration-refuges.txt").read_text(encoding="utf-8")


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)
def test_every_release_is_recognised_also_a_broken_one(path: Path) -> None:
    assert is_release(path, None, {})


@pytest.mark.parametrize("path", sorted((ROOT / "fixtures/releases/clean").rglob("*.txt")), ids=lambda path: path.name)
def test_a_release_that_has_lost_its_link_and_its_disclaimer_is_recognised_by_its_date(
    path: Path, tmp_path: Path
) -> None:
    paragraphs = path.read_text(encoding="utf-8-sig").split("\n\n")
    one = write(tmp_path / path.name, "\n\n".join(part for part in paragraphs[:-1] if "://" not in part))
    assert is_release(one, None, {})


@pytest.mark.parametrize(
    "name",
    ["README.md", "README.fr.md", "readme.txt", "CHANGELOG.md", "CHANGES.txt", "NEWS.md", "LICENSE.txt", "LICENCE-fr.txt",
     "CONTRIBUTING.md", "CODE_OF_CONDUCT.md", "SECURITY.md", "requirements.txt", "requirements-dev.txt", "constraints.txt",
     "package.json", "package-lock.json", "mkdocs.yml", "docker-compose.yaml", "config.schema.json", "robots.txt",
     ".hidden.txt", ".github/ISSUE_TEMPLATE/release.md", "web/node_modules/a/text.txt"],
)  # fmt: skip
def test_texts_about_a_repository_are_passed_over_whatever_they_hold(name: str, tmp_path: Path) -> None:
    write(tmp_path / "presslint.toml", "")
    assert not is_release(write(tmp_path / name, RELEASE), "nearest", {})


@pytest.mark.parametrize(
    "name", ["news.fr.txt", "security-council.md", "history.html", "support-2024.txt", "releases.md"]
)
def test_releases_may_be_called_nearly_so(name: str, tmp_path: Path) -> None:
    assert is_release(write(tmp_path / name, RELEASE), None, {})


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("notes.txt", "click>=8.1\nPyYAML>=6.0\n"),
        ("guide.md", "# Guide\n\nInstall it. See the [documentation](https://example.org/docs).\n"),
        ("links.md", "# Tools\n\nA tool for archives.\n\nSource: https://example.org/tool\n"),
        ("data.json", '{"name": "a", "source": "docs/a.md", "version": "1.0", "date": "2024-03-14"}'),
        ("settings.yaml", "date: 2024-03-14\nretries: 3\n"),
        ("page.html", "<!doctype html><title>Tool</title><h1>Tool</h1><p>It does this and that.</p>"),
        ("code.py", RELEASE),
        ("empty.txt", ""),
    ],
)
def test_other_texts_of_a_repository_are_passed_over(name: str, text: str, tmp_path: Path) -> None:
    assert not is_release(write(tmp_path / name, text), None, {})


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "Le pont est ouvert\n\nLe 14 mars 2024\n\nLe pont a été ouvert hier devant les habitants de la ville.\n"),
        ("b.md", "---\ntitle: Le pont\ndate: 2024-03-14\n---\n\nLe pont a été ouvert hier devant les habitants.\n"),
        ("c.yaml", "title: Le pont\nlang: fr\nsource_url: https://example.org/bridge\nbody: Le pont est ouvert.\n"),
        ("d.json", '{"title": "Le pont", "date": "2024-03-14", "body": "Le pont est ouvert."}'),
        ("e.txt", "Le pont est ouvert\n\nLe pont a été ouvert hier devant les habitants.\n\n"
                  "Voir le texte original : https://example.org/bridge\n"),
        ("f.txt", "Le pont est ouvert\n\nCette traduction est fournie à titre gracieux et seul le texte original en anglais fait foi.\n"),
    ],
)  # fmt: skip
def test_one_mark_of_a_release_is_enough(name: str, text: str, tmp_path: Path) -> None:
    assert is_release(write(tmp_path / name, text), None, {})


def test_a_language_that_somebody_has_named_makes_no_release_of_an_english_text(tmp_path: Path) -> None:
    tools = write(
        tmp_path / "links.md", "# Tools\n\nA tool that reads the archives.\n\nSource: https://example.org/tool\n"
    )
    assert not is_release(tools, None, {"language": "fr"})


def test_a_language_path_makes_a_release_of_what_has_no_mark(tmp_path: Path) -> None:
    write(tmp_path / "presslint.toml", 'language-paths = ["releases/{language}/**"]')
    bare = "Le pont est ouvert\n"
    assert is_release(write(tmp_path / "releases/fr/bridge.txt", bare), "nearest", {})
    assert not is_release(write(tmp_path / "notes/bridge.txt", bare), "nearest", {})
    assert not is_release(write(tmp_path / "releases/img/bridge.txt", bare), "nearest", {})
    assert not is_release(write(tmp_path / "releases/fr/README.md", RELEASE), "nearest", {})


def test_where_a_configuration_says_what_is_checked_nothing_is_guessed(tmp_path: Path) -> None:
    write(tmp_path / "presslint.toml", 'include = ["releases/**"]\nexclude = ["releases/drafts/**"]')
    names = ["releases/bare.txt", "releases/README.md", "elsewhere/whole.txt", "releases/drafts/whole.txt"]
    paths = [write(tmp_path / name, RELEASE if "whole" in name else "bare\n") for name in names]
    chosen = releases(paths, "nearest", {})
    assert chosen == ((paths[0], paths[1]), 1, 1)


def test_what_is_no_text_is_passed_over_and_a_wrong_configuration_is_not(tmp_path: Path) -> None:
    binary = tmp_path / "dump.txt"
    binary.write_bytes(b"\x00\x01" * 40)
    assert not is_release(binary, None, {})
    write(tmp_path / "presslint.toml", "publisher = 3")
    with pytest.raises(InputError, match="publisher"):
        is_release(binary, "nearest", {})


def test_a_file_of_suppressions_stands_for_its_release(tmp_path: Path) -> None:
    release = write(tmp_path / "a.fr.txt", RELEASE)
    beside = write(tmp_path / "a.fr.txt.presslint.yaml", "ignore: []\n")
    assert releases([beside], None, {}).files == (release,)


def test_a_folder_without_a_release_does_not_pass(tmp_path: Path) -> None:
    write(tmp_path / "README.md", RELEASE)
    with pytest.raises(InputError, match="holds nothing that looks like a release"):
        releases([tmp_path], None, {})
    assert releases([tmp_path / "README.md"], None, {}) == ((), 1, 0)
