"""What is generated is what its sources give."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from generators import (
    accessibility,
    aria,
    configuration,
    confusables,
    language_data,
    language_table,
    languages,
    manual,
    publishers,
    rule_pages,
    rules,
    schemas,
)
from linter.rules import registry
from linter.schemas import NAMES, schema

ROOT = Path(__file__).resolve().parent.parent


def _folder(path: Path) -> dict[str, str]:
    return {file.name: file.read_text(encoding="utf-8") for file in path.glob("*.json")}


def test_compiled_languages_are_fresh_and_valid() -> None:
    assert languages.compiled() == _folder(ROOT / "linter/languages/compiled")


def test_compiled_publishers_are_fresh_and_valid() -> None:
    compiled = publishers.compiled()
    assert compiled == _folder(ROOT / "linter/publishers/compiled")
    for text in compiled.values():
        jsonschema.validate(json.loads(text), schema("publisher"))


def test_generated_schemas_are_fresh() -> None:
    for name, text in schemas.generated().items():
        assert (ROOT / "schemas" / name).read_text(encoding="utf-8") == text


def test_every_schema_is_valid_and_versioned() -> None:
    for name in NAMES:
        jsonschema.Draft202012Validator.check_schema(schema(name))
        assert schema(name)["$id"] == f"urn:presslint:schema:{name}:1"


def test_the_table_of_languages_is_fresh() -> None:
    assert (ROOT / "docs/languages.md").read_text(encoding="utf-8") == language_table.table()


def test_the_page_of_the_language_data_is_fresh() -> None:
    assert (ROOT / "docs/language-data.md").read_text(encoding="utf-8") == language_data.page()


def test_the_reference_of_the_configuration_is_fresh() -> None:
    assert configuration.PAGE.read_text(encoding="utf-8") == configuration.page()


def test_the_index_of_the_rules_is_fresh() -> None:
    assert rules.index() == registry.INDEX.read_text(encoding="utf-8")


def test_the_pages_of_the_rules_are_fresh() -> None:
    present = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / "docs/rules").glob("*.md")}
    assert rule_pages.pages() == present


def test_the_table_of_lookalike_letters_is_fresh() -> None:
    assert confusables.fresh()


def test_the_page_about_accessibility_is_fresh() -> None:
    assert (ROOT / "docs/accessibility.md").read_text(encoding="utf-8") == accessibility.page()


def test_the_table_of_aria_is_fresh() -> None:
    assert aria.fresh()


def test_the_man_page_and_the_page_of_the_commands_are_fresh() -> None:
    assert manual.MAN_PAGE.read_text(encoding="utf-8") == manual.man_page()
    assert manual.PAGE.read_text(encoding="utf-8") == manual.page()
