"""The settings of a configuration file, each with its type and description: the one place that the schema, the reference
in the docs and the validation come from. Imported only where there is a configuration.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Severity = Literal["error", "warning", "info", "off"]


class _Strict(BaseModel):
    model_config = ConfigDict(
        extra="forbid", alias_generator=lambda name: name.replace("_", "-"), strict=True, populate_by_name=False
    )


class FileSettings(_Strict):
    """What may be said of all files and of some."""

    publisher: str = Field("default", description="Name of a shipped publisher, or path of a publisher file (.yaml).")
    language: str = Field(
        "", description="BCP 47 tag of the releases, such as fr or zh-Hans. Empty: what the document declares."
    )
    format: Literal["text", "markdown", "html", "record"] = Field(
        "text", description="How the files are read. Left out: by suffix, else by how the text begins."
    )
    encoding: str = Field("", description="Encoding to try when a file is not UTF-8, for instance cp1256.")
    select: list[str] = Field(
        [],
        description="Run only these rules: codes, slugs or category prefixes. It begins anew: what a weaker layer selects or "
        "ignores is forgotten.",
    )
    ignore: list[str] = Field(
        [],
        description="Leave these rules out: codes, slugs or category prefixes. It adds to what weaker layers ignore.",
    )
    severities: dict[str, Severity] = Field(
        {},
        description="Severity of rules, by code, slug or category prefix: error, warning, info or off. A rule's own name "
        "counts more than its category.",
    )
    options: dict[str, dict[str, Any]] = Field(
        {}, description="Options of rules, by code or slug of the rule: [options.long-line] columns = 72."
    )
    packs: list[str] = Field(
        [],
        description="House packs (.yaml) and glossaries (.csv, .tbx), seen from the configuration's folder. They add to those of "
        "weaker layers.",
    )
    message_language: str = Field(
        "",
        description="BCP 47 tag of the language in which packs speak to editors. Empty: that of the passage, else English.",
    )
    chrome: Literal["report", "hint", "off"] = Field(
        "hint",
        description="What becomes of findings about markup in page chrome (menus, headers, footers): report, hint (only a "
        "hint), off. Left out: as the publisher has it.",
    )


class PerFileEntry(FileSettings):
    """Settings for the files that one of the patterns fits. Later entries win over earlier ones and over the top level."""

    paths: list[str] = Field(
        min_length=1,
        description="Patterns of the files that this entry is about, relative to the configuration's folder.",
    )


class ConfigFile(FileSettings):
    """Settings of presslint for the files below the folder of this file."""

    language_paths: list[str] = Field(
        [],
        description='Patterns that read the language from the path: "releases/{language}/**", "*.{language}.html". They '
        "count where no language is set.",
    )
    include: list[str] = Field(
        [], description="Patterns of the files to check in a folder. Empty: all suffixes that presslint reads."
    )
    exclude: list[str] = Field(
        [], description="Patterns of files never to check, even when they are named, as pre-commit names them."
    )
    fail_on: Literal["error", "warning", "info"] = Field(
        "error",
        description="Lowest severity that fails a run. Of several configurations in a run the strictest counts.",
    )
    today: Any = Field("", description="The day from which dates are in the future, 2026-11-25. Left out: the clock's.")
    per_file: list[PerFileEntry] = Field(
        [], description="Settings for some of the files; the entries that fit are applied in their order."
    )


def config_schema() -> dict[str, Any]:
    """JSON Schema of the configuration, as far as it can be told without the rules; generators.config_schema adds them."""
    schema = ConfigFile.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:presslint:schema:config:1", **schema}
