"""The rules about language versions: over real files, found and named as a run finds them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from linter import all_rules
from linter.cli.run import run
from linter.cli.verbs import presslint
from linter.findings import Finding
from linter.rules.model import Example
from linter.rules.release.samples import release
from linter.rules.release_sets import Version, original_of, path_without_language, release_sets
from linter.rules.versions.samples import parted

LINK = "https://www.example.org/news/harbour-safety-dialogue"
OTHER = "https://www.example.org/news/another-text"
CASES = [
    pytest.param(rule.code, example, id=f"{rule.code}-{number}-{'bad' if example.bad else 'good'}")
    for rule in all_rules()
    if rule.kind == "set"
    for number, example in enumerate(rule.examples)
]


def write(folder: Path, texts: dict[str, str], settings: str = "") -> None:
    (folder / "presslint.toml").write_text('language-paths = ["{language}/**", "*.{language}.*"]\n' + settings, "utf-8")
    for path, text in texts.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")


def findings(*paths: str, **options: Any) -> dict[str, list[Finding]]:
    """What the rules about versions say, by file."""
    done = run(paths or (".",), "nearest", {"select": ["SET"], **options})
    assert done.errors == []
    return {str(one.path): list(one.findings) for one in done.reports if one.findings}


def codes(*paths: str, **options: Any) -> list[tuple[str, str]]:
    return [(path, one.rule) for path, found in findings(*paths, **options).items() for one in found]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("code", "example"), CASES)
def test_an_example_shows_what_its_rule_finds(folder: Path, code: str, example: Example) -> None:
    settings = ""
    if isinstance(example.publisher, dict):
        (folder / "house.yaml").write_text(json.dumps(example.publisher), "utf-8")
        settings = 'publisher = "house.yaml"\nexclude = ["house.yaml"]\n'
    marked = parted(example.text)
    write(folder, {path: text.replace("\u27e6", "").replace("\u27e7", "") for path, text in marked.items()}, settings)
    found = {path: [(one.rule, one.start, one.end) for one in several] for path, several in findings().items()}
    expected = {
        path: [(code, text.index("\u27e6"), text.index("\u27e7") - 1)]
        for path, text in marked.items()
        if "\u27e6" in text
    }
    assert found == (expected if example.bad else {})


def test_what_fewer_versions_show_is_reported(folder: Path) -> None:
    write(
        folder,
        {
            "en/a.txt": release("en", link=LINK),
            "fa/a.txt": release("fa"),
            "fr/a.txt": release("fr", date="15 mars 2024"),
        },
    )
    ((path, (found,)),) = findings().items()
    assert (path, found.text) == ("fr/a.txt", "15 mars 2024")
    assert found.message == (
        "The date is 2024-03-15 here and 2024-03-14 in en/a.txt and 1 more version. Compare with the original."
    )


def test_one_defect_is_one_finding(folder: Path) -> None:
    """A link that was copied joins the release to another one, in which its date and its language seem wrong, too."""
    write(
        folder,
        {
            "fa/a.txt": release("fa"),
            "fr/a.txt": release("fr"),
            "fa/b.txt": release("fa", link=OTHER, date="۲ مه ۲۰۲۴"),
            "fr/b.txt": release("fr", link=LINK, date="2 mai 2024"),
        },
    )
    ((path, (found,)),) = findings().items()
    assert (path, found.rule, found.text) == ("fr/b.txt", "SET001", LINK)
    assert found.message == (
        "The link leads to another text than in fa/b.txt (example.org/news/another-text). Compare with the original."
    )


def test_equal_names_alone_make_no_versions(folder: Path) -> None:
    write(folder, {"fa/001.txt": release("fa"), "fr/001.txt": release("fr", link=OTHER, date="2 mai 2024")})
    assert findings() == {}


def test_a_page_and_what_it_is_made_from_are_one_version(folder: Path) -> None:
    text = release("fr")
    write(folder, {"fr/a.txt": text, "pages/a.fr.md": text.replace("Troisième", "# Troisième")})
    assert findings() == {}


def test_the_file_with_the_date_of_the_others_is_taken_for_the_right_one(folder: Path) -> None:
    write(
        folder,
        {"fr/a.txt": release("fr", date="2 mai 2024"), "fr/b.txt": release("fr"), "fa/b.txt": release("fa")},
    )
    assert codes() == [("fr/a.txt", "SET002")]
    (found,) = findings()["fr/a.txt"]
    assert (
        found.message
        == "fr/b.txt, of 2024-03-14, links to the same original in the same language. Was the link copied?"
    )


@pytest.mark.parametrize("link", ["https://www.example.org/", "https://www.example.org/press-releases/"])
def test_a_link_to_no_single_text_joins_nothing(folder: Path, link: str) -> None:
    write(folder, {"fr/a.txt": release("fr", link=link), "fr/b.txt": release("fr", link=link, date="2 mai 2024")})
    assert findings() == {}


def test_a_link_that_many_different_releases_have_leads_to_a_list(folder: Path) -> None:
    link = "https://www.example.org/all-of-them"
    write(folder, {f"fr/{n}.txt": release("fr", link=link, date=f"{n} mai 2024") for n in range(1, 7)})
    assert findings() == {}


def test_a_missing_language_is_asked_for_only_over_whole_folders(folder: Path) -> None:
    (folder / "house.yaml").write_text("name: house\nrequired_languages: [fa, fr, ar]\n", "utf-8")
    write(
        folder,
        {"fa/a.txt": release("fa"), "fr/a.txt": release("fr")},
        'publisher = "house.yaml"\nexclude = ["*.yaml"]\n',
    )
    ((path, (found,)),) = findings(".").items()
    assert (path, found.severity, found.text) == ("fa/a.txt", "info", LINK)
    assert found.message == "No file of this run is the version in ar of this release."
    assert findings("fa/a.txt", "fr/a.txt") == {}
    assert findings("fa") == {}


def test_old_disagreements_may_stand_in_a_baseline(folder: Path) -> None:
    """Of files that are named one by one nobody can tell whether they still disagree with the others."""
    write(folder, {"fa/a.txt": release("fa"), "fr/a.txt": release("fr", date="15 mars 2024")})
    runner = CliRunner()
    runner.invoke(presslint, ["baseline", "write", "."])
    known = ["--baseline", "presslint-baseline.json"]
    for paths in ((".",), ("fr/a.txt",), ("fr",)):
        done = runner.invoke(presslint, ["check", *known, *paths])
        assert (done.exit_code, done.stderr) == (0, "")
    write(folder, {"fr/a.txt": release("fr")})
    assert (
        "1 finding is in presslint-baseline.json and no more" in runner.invoke(presslint, ["check", *known, "."]).stderr
    )


def test_severity_and_choice_are_those_of_the_file(folder: Path) -> None:
    texts = {"fa/a.txt": release("fa"), "fr/a.txt": release("fr", date="15 mars 2024")}
    write(folder, texts, "[severities]\nversions-disagree = 'error'\n")
    assert [one.severity for one in findings()["fr/a.txt"]] == ["error"]
    write(folder, texts, '[[per-file]]\npaths = ["fr/**"]\nignore = ["SET001"]\n')
    assert not [one for _, one in codes(select=None) if one.startswith("SET")]


def test_a_suppression_holds_for_findings_about_versions(folder: Path) -> None:
    late = release("fr", date="15 mars 2024")
    write(folder, {"fa/a.txt": release("fa"), "fr/a.txt": late})
    (folder / "fr" / "a.txt.presslint.yaml").write_text(
        "ignore:\n  - rules: SET001\n    reason: published a day later\n"
    )
    done = run((".",), "nearest", {"select": ["SET", "SUP"]})
    report = next(one for one in done.reports if one.path == "fr/a.txt")
    assert report.findings == ()
    assert [(one.rule, one.suppression and one.suppression.reason) for one in report.suppressed] == [
        ("SET001", "published a day later")
    ]


def test_a_single_file_has_no_versions(folder: Path) -> None:
    write(folder, {"fr/a.txt": release("fr")})
    assert findings("fr/a.txt") == {}


@pytest.mark.parametrize(
    ("path", "language", "common"),
    [
        ("releases/fr/bridge.md", "fr", "releases/{language}/bridge"),
        ("releases/pt_br/bridge.md", "pt-BR", "releases/{language}/bridge"),
        ("releases/pt/bridge.md", "pt-BR", "releases/{language}/bridge"),
        ("bridge.zh-Hans.html", "zh-Hans", "bridge.{language}"),
        ("bridge_fr.txt", "fr", "bridge_{language}"),
        ("bridge/fr.txt", "fr", "bridge/{language}"),
        ("comite-de-paris.txt", "de", None),
        ("bridge.txt", "fr", None),
    ],
)
def test_the_language_in_a_path(path: str, language: str, common: str | None) -> None:
    assert path_without_language(path, language) == common


@pytest.mark.parametrize(
    ("link", "original"),
    [
        ("https://www.example.org/news/a/?utm_source=x", "example.org/news/a"),
        ("http://example.org/news/a#top", "example.org/news/a"),
        ("https://example.org/?p=12", "example.org/?p=12"),
        ("https://example.org/fr/", ""),
        ("no address", ""),
        ("", ""),
    ],
)
def test_what_two_links_have_in_common(link: str, original: str) -> None:
    assert original_of(link) == original


def test_files_in_no_known_language_and_without_a_link_are_nobodys_versions() -> None:
    assert release_sets([Version(0, "a.txt"), Version(1, "b.txt")]) == []
