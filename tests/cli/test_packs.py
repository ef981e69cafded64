"""presslint packs, and packs in every other verb: what docs/packs.md shows is what happens."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from linter.cli.verbs import presslint

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8")
MINISTRY = ROOT / "tests" / "packs" / "ministry.yaml"


def run(*args: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(presslint, [str(arg) for arg in args], input=stdin)


def block(kind: str, number: int = 0) -> str:
    return re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)[number]


def shown(command: str, number: int = 0) -> str:
    """What the page shows as the output of a command."""
    return re.findall(rf"\$ {re.escape(command)}\n(.*?)```", PAGE, re.DOTALL)[number]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.fixture
def house(folder: Path) -> Path:
    """The house of docs/packs.md."""
    for name, kind in (
        ("works.yaml", "yaml"),
        ("presslint.toml", "toml"),
        ("terms.csv", "csv"),
        ("bridge.fr.txt", "text"),
    ):
        (folder / name).write_text(block(kind), encoding="utf-8")
    return folder


@pytest.mark.usefixtures("house")
@pytest.mark.parametrize(
    ("command", "status"),
    [("presslint packs test", 0), ("presslint check --language fr --select WRK,TER bridge.fr.txt", 1)],
)
def test_the_page_shows_what_happens(command: str, status: int) -> None:
    result = run(*command.split()[1:])
    assert (result.stdout, result.exit_code) == (shown(command), status)


def test_the_page_shows_what_mistakes_look_like(house: Path) -> None:
    text = block("yaml")
    (house / "works.yaml").write_text(text.replace("⟦Birmanie⟧", "⟦Burma⟧"), encoding="utf-8")
    result = run("packs", "test", "works.yaml")
    assert (result.stdout, result.exit_code) == (shown("presslint packs test works.yaml"), 1)
    (house / "works.yaml").write_text(text.replace("replace", "replce", 1), encoding="utf-8")
    result = run("packs", "test", "works.yaml")
    assert (result.stderr, result.exit_code) == (shown("presslint packs test works.yaml", 1), 2)


def test_a_pattern_without_end_fails_the_run_as_the_page_shows(folder: Path) -> None:
    rule = "rules:\n  - {code: SLO001, name: slow-rule, kind: forbid, pattern: (x+x+)+y}\n"
    (folder / "slow.yaml").write_text(rule, encoding="utf-8")
    (folder / "long.txt").write_text("x" * 3000, encoding="utf-8")
    result = run("check", "--pack", "slow.yaml", "--select", "SLO", "long.txt")
    assert result.exit_code == 2
    assert result.stdout.startswith(shown("presslint check --pack slow.yaml --select SLO long.txt").rstrip(". \n"))


@pytest.mark.parametrize("number", range(len(re.findall("```yaml\n- code", PAGE))))
def test_every_rule_on_the_page_is_right(house: Path, number: int) -> None:
    rule = re.findall(r"```yaml\n(- code.*?)```", PAGE, re.DOTALL)[number]
    lines = "".join(f"  {line}\n" for line in rule.splitlines())
    (house / "one.yaml").write_text(f"rules:\n{lines}", encoding="utf-8")
    result = run("packs", "list", "--no-config", "--pack", "one.yaml")
    assert (result.stderr, result.exit_code) == ("", 0)


def test_new_writes_a_pack_whose_examples_hold(folder: Path) -> None:
    assert run("packs", "new", "works").stdout == shown("presslint packs new works")
    result = run("packs", "test", "works.yaml")
    assert (result.stdout, result.exit_code) == ("works.yaml: 7 rules, 14 examples\nAll examples hold.\n", 0)
    result = run("packs", "new", "works.yaml")
    assert (result.stderr, result.exit_code) == (
        "presslint: works.yaml is there already. Add --force to overwrite it.\n", 2,
    )  # fmt: skip
    assert run("packs", "new", "works", "--force").exit_code == 0


@pytest.mark.parametrize(("name", "code"), [("set", "SEX001"), ("وزارت", "HOU001"), ("2024 règles", "RGL001")])
def test_new_takes_codes_from_any_name(folder: Path, name: str, code: str) -> None:
    run("packs", "new", name)
    assert f"code: {code}" in (folder / f"{name}.yaml").read_text(encoding="utf-8")
    assert run("packs", "test", f"{name}.yaml").exit_code == 0


def test_new_says_where_it_cannot_write() -> None:
    result = run("packs", "new", "missing/works")
    assert (result.stderr, result.exit_code) == (
        "presslint: missing/works.yaml cannot be written: No such file or directory.\n",
        2,
    )


@pytest.mark.usefixtures("house")
def test_list_and_rules_and_explain_know_the_packs_of_the_configuration() -> None:
    assert run("packs", "list").stdout.splitlines()[:2] == [
        "works.yaml  House style of the Ministry of Works",
        "  WRK001  state-names   error    The list of names of states of 2024 is binding for the whole government. (fr)",
    ]
    assert run("packs").exit_code in {0, 2}
    assert "WRK002  closing-line" in run("rules").stdout
    assert [row["code"] for row in json.loads(run("rules", "-f", "json").stdout)][-3:] == ["WRK001", "WRK002", "TER001"]
    assert run("explain", "closing-line").stdout.startswith("# WRK002 closing-line\n")
    assert 'Did you mean "state-names"?' in run("explain", "state-name").stderr
    assert run("packs", "show", "works.yaml").stdout.startswith("# WRK001 state-names\n")


def test_without_a_pack_there_is_a_hint_how_to_begin() -> None:
    result = run("packs", "list")
    assert result.stdout.startswith("No pack is named here. `presslint packs new NAME` writes one;")
    assert run("packs", "test").exit_code == 2


@pytest.mark.usefixtures("house")
def test_a_pack_is_no_release() -> None:
    assert run("check", "--select", "WRK", "-f", "json", ".").stdout.count('"path"') == 1
    assert "READY (0 files)" in run("check", "works.yaml").stdout
    result = run("check", "--no-config", "--pack", "works.yaml", "--select", "WRK", "-f", "json", ".")
    assert [one["path"] for one in json.loads(result.stdout)["documents"]] == ["bridge.fr.txt"]


def test_fix_writes_what_packs_replace(house: Path) -> None:
    result = run("fix", "--unsafe", "--language", "fr", "--select", "WRK,TER", "bridge.fr.txt")
    assert result.exit_code == 0
    assert "La délégation de Myanmar a vu le viaduc. Écrivez-nous des courriels.\n" in (
        house / "bridge.fr.txt"
    ).read_text(encoding="utf-8")


def test_the_editor_chooses_the_language_of_the_messages(house: Path) -> None:
    arguments = ("check", "--language", "fr", "--select", "WRK001", "bridge.fr.txt")
    assert 'The official list writes "Myanmar".' in run(*arguments, "--message-language", "en").stdout
    (house / "presslint.toml").write_text('message-language = "en"\n' + block("toml"), encoding="utf-8")
    assert 'The official list writes "Myanmar".' in run(*arguments).stdout
    assert "La liste officielle" in run(*arguments, "--message-language", "fr").stdout
    result = run(*arguments, "--message-language", "fr_FR")
    assert result.exit_code == 2 and "the underscore must be a hyphen" in result.stderr


def test_packs_for_some_files_add_to_the_others(house: Path) -> None:
    (house / "more.yaml").write_text(
        "rules:\n  - {code: MOR001, name: no-bridge, kind: forbid, words: viaduc}\n", encoding="utf-8"
    )
    entry = '\n[[per-file]]\npaths = ["*.fr.txt"]\npacks = ["more.yaml"]\nseverities = { WRK = "off", no-bridge = "error" }\n'
    (house / "presslint.toml").write_text(block("toml") + entry, encoding="utf-8")
    report = json.loads(
        run("check", "--language", "fr", "--select", "WRK001,MOR,TER", "-f", "json", "bridge.fr.txt").stdout
    )
    found = {(f["rule"], f["severity"]) for f in report["documents"][0]["findings"]}
    assert found >= {("MOR001", "error"), ("TER001", "info")}
    row = next(
        line for line in run("config", "show", "bridge.fr.txt").stdout.splitlines() if line.startswith("  packs ")
    )
    assert row.split("  ", 1)[1].split() == (
        "packs works.yaml, terms.csv, more.yaml presslint.toml; presslint.toml, per-file entry 1 (*.fr.txt)".split()
    )


@pytest.mark.parametrize(
    ("configuration", "said"),
    [
        ('packs = ["wroks.yaml"]\n', "presslint: presslint.toml, line 1: There is no pack wroks.yaml.\n"),
        ('packs = "works.yaml"\n', 'presslint: presslint.toml, line 1: the setting "packs" must be a list in square brackets, such as ["works.yaml"].\n'),
        ('packs = ["works.yaml"]\nignore = ["state-nmes"]\n', 'presslint: presslint.toml, line 2: There is no rule called "state-nmes". Did you mean "state-names"?\n'),
    ],
)  # fmt: skip
def test_a_mistake_about_packs_in_the_configuration_is_named(house: Path, configuration: str, said: str) -> None:
    (house / "presslint.toml").write_text(configuration, encoding="utf-8")
    result = run("check", "bridge.fr.txt")
    assert (result.stderr, result.exit_code) == (said, 2)


@pytest.mark.parametrize(
    "form", ["sarif", "junit", "gitlab", "checkstyle", "rdjson", "github", "compact", "html", "json"]
)
def test_every_report_shows_rules_of_packs(folder: Path, form: str) -> None:
    (folder / "a.txt").write_text("Die Delegation aus Burma.\n", encoding="utf-8")
    result = run("check", "--pack", MINISTRY, "--language", "de", "--select", "BAU001", "-f", form, "a.txt")
    assert result.exit_code == 1
    assert "BAU001" in result.stdout


def test_a_check_without_packs_imports_nothing_of_them(folder: Path) -> None:
    (folder / "a.txt").write_text("x\n", encoding="utf-8")
    code = (
        "import sys\nfrom linter.cli import main\ntry:\n    main(['check', '--select', 'TYP', 'a.txt'])\nexcept SystemExit:\n"
        "    print([m for m in sys.modules if m.startswith(('linter.packs', 'regex', 'pydantic', 'yaml'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(ROOT)}
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_baseline_knows_findings_of_packs(house: Path) -> None:
    options = ("--language", "fr", "--select", "WRK", "bridge.fr.txt")
    assert run("baseline", "write", *options).exit_code == 0
    assert run("check", "--baseline", "presslint-baseline.json", *options).exit_code == 0


def test_schema_prints_the_schema_of_packs() -> None:
    assert json.loads(run("packs", "schema").stdout)["$id"] == "urn:presslint:schema:pack:1"
