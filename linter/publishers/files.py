"""Publishers that users write: a YAML file, validated, with a sentence for every mistake."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.publishers.model import SHIPPED, Publisher, shipped

if TYPE_CHECKING:
    from pydantic import BaseModel


class PublisherError(Exception):
    """A publisher cannot be used; the message is one sentence that says what to do."""


def resolve(name: str, folder: Path) -> Publisher:
    """A publisher by its shipped name, or from a YAML file relative to a folder. Raises PublisherError."""
    if name in SHIPPED:
        return shipped(name)
    file = folder / name
    if name.endswith((".yaml", ".yml")) or file.is_file():
        return read(file)
    import difflib

    close = difflib.get_close_matches(name, SHIPPED, 1)
    hint = (
        f'Did you mean "{close[0]}"?' if close else f"Known are {', '.join(SHIPPED)}; or give the path of a YAML file."
    )
    raise PublisherError(f'There is no publisher called "{name}". {hint}')


def read(file: Path) -> Publisher:
    """Read a publisher file. Raises PublisherError."""
    import yaml
    from pydantic import ValidationError

    try:
        data = yaml.load(file.read_text(encoding="utf-8"), _strings(yaml))
    except OSError as error:
        raise PublisherError(f"The publisher file {file} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise PublisherError(f"The publisher file {file} is not UTF-8. Save it as UTF-8.") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f", line {mark.line + 1}" if mark else ""
        raise PublisherError(
            f"The publisher file {file}{place} is no valid YAML: {getattr(error, 'problem', error)}."
        ) from None
    if not isinstance(data, dict):
        raise PublisherError(f"The publisher file {file} must hold keys and values, beginning with `name:`.")
    model = publisher_model()
    try:
        model.model_validate(data)
    except ValidationError as error:
        raise PublisherError(f"The publisher file {file}: {_sentence(error, model)}") from None
    _check_schema(data.get("schema", {}), file)
    return Publisher.from_data(data)


def _strings(yaml: Any) -> Any:
    """A loader that keeps strings strings (`no` is Norwegian) and makes numbers and true/false what they are."""

    class Strings(yaml.SafeLoader):  # type: ignore[misc]
        pass

    kept = {"tag:yaml.org,2002:int", "tag:yaml.org,2002:null"}
    Strings.yaml_implicit_resolvers = {
        key: [(tag, regexp) for tag, regexp in resolvers if tag in kept]
        for key, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    import re

    Strings.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"true|false"), ["t", "f"])
    return Strings


def _check_schema(schema: Any, file: Path) -> None:
    if not schema:
        return
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import SchemaError

    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        place = "/".join(str(part) for part in error.absolute_path)
        raise PublisherError(
            f"The publisher file {file}: the schema is not valid at {place or 'its top'}: {error.message}"
        ) from None
    for reference in _references(schema):
        if not reference.startswith("#"):
            raise PublisherError(
                f'The publisher file {file}: the schema refers to "{reference}"; only #/... is allowed.'
            )


def _references(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
        return own + [reference for inner in value.values() for reference in _references(inner)]
    if isinstance(value, list):
        return [reference for inner in value for reference in _references(inner)]
    return []


@cache
def publisher_model() -> type[BaseModel]:
    """The pydantic model of a publisher file."""
    from typing import Literal

    from pydantic import BaseModel, ConfigDict, Field

    strict = ConfigDict(extra="forbid", strict=True)

    class Chrome(BaseModel):
        """First words of blocks that are page furniture."""

        model_config = strict
        top: list[str] = Field([], description="Banner: everything down to the last such block among the first ones.")
        bottom: list[str] = Field([], description="Footer: everything from the first such block on.")
        findings: Literal["report", "hint", "off"] = Field(
            "hint", description="What becomes of findings about markup in page furniture and landmarks."
        )

    class FieldSpec(BaseModel):
        """A field beside the standard five."""

        model_config = strict
        labels: dict[str, list[str]] = Field({}, description="Labels of the line in plain text, per language tag.")

    class PublisherFile(BaseModel):
        """What a house requires of its translated releases. Keys left out are taken from `default`."""

        model_config = strict
        name: str = Field(description="Short name, used with --publisher and in reports.")
        title: str = Field("", description="Name of the house as messages give it.")
        original_languages: list[str] = Field(["en"], description="Languages of the originals.")
        hosts: list[str] = Field([], description="Hosts of the originals; their subdomains count too. Empty: any host.")
        staging_labels: list[str] = Field([], description="Labels of host names that are not for the public.")
        https: bool = Field(True, description="Whether http may be rewritten to https for these hosts.")
        chrome: Chrome | None = Field(None, description="Page furniture.")
        disclaimer_position: Literal["any", "start", "end"] = Field("any", description="Where the disclaimer stands.")
        disclaimers: dict[str, list[str]] = Field({}, description="Exact texts of the disclaimer per language.")
        future_tolerance_days: int = Field(1, description="How many days after today a release may be dated.", ge=0)
        required_languages: list[str] = Field([], description="Languages in which every release must be there (SET003).")
        fields: dict[str, FieldSpec] = Field({}, description="Fields beside the standard five.")
        severities: dict[str, Literal["error", "warning", "info", "off"]] = Field(
            {}, description="Severity per rule code or slug."
        )
        not_suppressible: list[str] = Field(
            [], description="Rules that no comment and no sidecar file can suppress: codes, slugs or category prefixes."
        )
        schema_: dict[str, Any] = Field({}, alias="schema", description="JSON Schema for the record of a release.")

    return PublisherFile


def publisher_schema() -> dict[str, Any]:
    """JSON Schema of a publisher file, for editors."""
    schema = publisher_model().model_json_schema(by_alias=True)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:presslint:schema:publisher:1",
        **schema,
    }


def _sentence(error: Any, model: type[BaseModel]) -> str:
    first = error.errors()[0]
    key = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        known = [field.alias or name for name, field in model.model_fields.items()]
        import difflib

        close = difflib.get_close_matches(key, known, 1)
        hint = f'Did you mean "{close[0]}"?' if close else f"Known are {', '.join(known)}."
        return f'there is no key "{key}". {hint}'
    if first["type"] == "missing":
        return f'the key "{key}" is missing.'
    return f'the key "{key}": {first["msg"].lower()}.'
