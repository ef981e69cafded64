"""presslint config and presslint init: what holds, where it comes from, and a file to start from."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from linter.cli.init import STARTER
from linter.cli.verbs import presslint
from linter.config import load, nearest
from linter.rules.release.samples import release
from linter.schemas import schema

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")
EXAMPLE = PAGE.split("```toml\n")[1].split("```")[0]


def run(*args: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(presslint, [str(arg) for arg in args], input=stdin)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_show_prints_every_value_with_its_origin_as_the_docs_do(folder: Path) -> None:
    (folder / "presslint.toml").write_text(EXAMPLE, encoding="utf-8")
    block = PAGE.split("$ presslint config show releases/fa/bridge.txt --fail-on error\n")[1].split("```")[0]
    result = run("config", "show", "releases/fa/bridge.txt", "--fail-on", "error")
    assert result.exit_code == 0
    for shown in block.rstrip().removesuffix("...").split("...\n"):
        assert shown in result.stdout


def test_show_knows_every_setting_that_the_schema_knows(folder: Path) -> None:
    (folder / "presslint.toml").write_text(EXAMPLE, encoding="utf-8")
    said = json.loads(run("config", "show", "archive/a.txt", "--json").stdout)
    settings = {*said["settings"], *said["files"], "select", "ignore", "severities", "options", "per-file"}
    assert settings == set(schema("config")["properties"])
    assert said["select"] == {
        "value": ["REL"],
        "origin": "presslint.toml, per-file entry 2 (archive/**, *.archive.txt)",
    }
    assert said["settings"]["today"] == {"value": "2026-11-25", "origin": "presslint.toml"}
    assert said["options"]["REL012"]["tolerance-days"] == {"value": 3, "origin": "presslint.toml"}
    assert said["severities"]["TYP030"] == {"value": "off", "origin": "presslint.toml"}
    assert said["severities"]["REL006"] == {"value": "off", "origin": "publisher us-state"}
    assert said["configuration"] == "presslint.toml"


def test_show_says_what_keeps_a_file_out(folder: Path) -> None:
    (folder / "presslint.toml").write_text('exclude = ["drafts/**"]\n', encoding="utf-8")
    assert '  excluded: by "drafts/**"\n' in run("config", "show", "drafts/a.txt").stdout
    assert json.loads(run("config", "show", "drafts/a.txt", "--json").stdout)["excluded_by"] == "drafts/**"


def test_show_without_a_configuration_says_so() -> None:
    result = run("config", "show", "--today", "2026-11-25", "--publisher", "us-state")
    assert "  configuration: none\n" in result.stdout
    assert re.search(r"^  publisher +us-state +command line$", result.stdout, re.MULTILINE)
    assert re.search(r"^  today +2026-11-25 +command line$", result.stdout, re.MULTILINE)


def test_show_refuses_what_a_check_refuses(folder: Path) -> None:
    (folder / "presslint.toml").write_text('ignore = ["mising-date"]\n', encoding="utf-8")
    result = run("config", "show", "a.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert (
        result.stderr
        == 'presslint: presslint.toml, line 1: There is no rule called "mising-date". Did you mean "missing-date"?\n'
    )


def test_the_schema_accepts_what_presslint_accepts(folder: Path) -> None:
    printed = json.loads(run("config", "schema").stdout)
    assert printed == schema("config")
    for text in (EXAMPLE, STARTER, re.sub(r"(?m)^#(?=[a-z\[])", "", STARTER)):
        (folder / "presslint.toml").write_text(text, encoding="utf-8")
        load(folder / "presslint.toml")
        data = json.loads(json.dumps(tomllib.loads(text), default=str))  # editors hand over days as text
        jsonschema.Draft202012Validator(printed).validate(data)
    mistakes: tuple[dict[str, object], ...] = (
        {"publiser": "x"},
        {"severities": {"REL013": "bad"}},
        {"options": {"long-line": {"columns": 3}}},
        {"per-file": [{}]},
    )
    assert not any(jsonschema.Draft202012Validator(printed).is_valid(mistake) for mistake in mistakes)


def test_every_setting_and_option_is_described() -> None:
    known = schema("config")
    entry = known["$defs"]["PerFileEntry"]
    options = [one for name, rule in known["$defs"].items() if name.isupper() for one in rule["properties"].values()]
    for setting in (*known["properties"].values(), *entry["properties"].values(), *options):
        assert setting["description"].endswith((".", "columns = 72.")), setting


def test_init_writes_a_starter_that_changes_little_and_mentions_every_setting(folder: Path) -> None:
    result = run("init")
    assert (result.exit_code, result.stdout) == (
        0,
        "presslint.toml is written. `presslint check` uses it from now on.\n",
    )
    assert nearest(folder).stated == {"exclude": ("drafts/**",), "fail_on": "error", "severities": {}, "options": {}}
    written = (folder / "presslint.toml").read_text(encoding="utf-8")
    for setting in schema("config")["properties"]:
        assert setting == "format" or re.search(rf"(?m)^#?\[*{setting}(\]| =)", written), setting


def test_init_overwrites_nothing_unless_it_is_forced(folder: Path) -> None:
    (folder / "presslint.toml").write_text('language = "fr"\n', encoding="utf-8")
    result = run("init")
    assert result.exit_code == 2
    assert result.stderr == "presslint: presslint.toml is there already. Add --force to overwrite it.\n"
    assert (folder / "presslint.toml").read_text(encoding="utf-8") == 'language = "fr"\n'
    assert run("init", "--force").exit_code == 0
    assert (folder / "presslint.toml").read_text(encoding="utf-8") == STARTER


def test_init_makes_no_second_configuration(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool.presslint]\n", encoding="utf-8")
    result = run("init", "--force")
    assert result.exit_code == 2
    assert result.stderr == "presslint: pyproject.toml has [tool.presslint] already, and one configuration is enough.\n"
    assert run("init", "gone").stderr == "presslint: There is no folder gone.\n"


def test_standard_input_with_the_name_of_an_excluded_file_is_handed_on(folder: Path) -> None:
    (folder / "presslint.toml").write_text('exclude = ["drafts/**"]\n', encoding="utf-8")
    checked = run("check", "-", "--stdin-filename", "drafts/a.txt", stdin="a  b")
    assert (checked.exit_code, checked.stdout.splitlines()[0]) == (0, "1 file excluded by the configuration.")
    assert run("fix", "-", "--stdin-filename", "drafts/a.txt", stdin="a  b").stdout == "a  b"


def test_the_strictest_configuration_below_a_folder_decides_what_fails(folder: Path) -> None:
    (folder / "news").mkdir()
    (folder / "news" / "presslint.toml").write_text(
        'fail-on = "warning"\nlanguage = "fr"\n[severities]\nREL003 = "warning"\n', encoding="utf-8"
    )
    (folder / "news" / "a.txt").write_text(release("fr", link=""), encoding="utf-8")
    assert run("check", ".").exit_code == 1
    assert run("check", ".", "--fail-on", "error").exit_code == 0
