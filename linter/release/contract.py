"""The contract: the record of a release against JSON Schema, its own and the publisher's.

A `required` error of JSON Schema has no place and its text is written for programmers. So every subschema that asks for
something carries an annotation, `x-presslint`, that gives rule, severity and wording; the record's fields give the
place. What has no annotation is reported under the rule CON001 with a sentence of ours, never the validator's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from linter.publishers.model import Publisher
from linter.release.model import Field, Release
from linter.schemas import schema
from linter.source import Span

# Where something that is absent should stand: header matters at the top, the rest at the end.
_AT_TOP = {"title", "date", "issuer", "language", "embargo", "kind"}


class Violation(NamedTuple):
    """One breach of the contract: which rule, how it weighs, what to say, and where."""

    rule: str
    name: str
    severity: str
    message: str
    span: Span


def record(release: Release) -> dict[str, str]:
    """The release as the schema sees it: every field found, by key. A date that does not exist is its printed text."""
    found = {key: field for key, field in release.fields.items() if field is not None}
    values = {key: field.raw if field.value is None else field.value for key, field in found.items()}
    if release.issuer is not None:
        values.setdefault("issuer", "found")
    return values


# Several rules ask for the breaches of one release, each for its own: the last answer is kept.
_latest: tuple[Release, Publisher, tuple[Violation, ...]] | None = None


def violations(release: Release, publisher: Publisher) -> tuple[Violation, ...]:
    """Every breach of the release schema and the publisher's overlay, in schema order."""
    global _latest
    known = _latest
    if known is None or known[0] is not release or known[1] is not publisher:
        known = _latest = (release, publisher, _found(release, publisher))
    return known[2]


def _found(release: Release, publisher: Publisher) -> tuple[Violation, ...]:
    values = record(release)
    found: list[Violation] = []
    for one in (schema("release"), publisher.schema):
        lacking = _lacking(one, values)
        if lacking is None:
            found += _validated(one, values, release)
        else:
            for _, part in sorted(lacking, key=lambda place: place[0]):
                found += _missing(part, part["required"], values, release)
    return tuple(dict.fromkeys(found))


def _validated(one: dict[str, Any], values: dict[str, str], release: Release) -> Iterator[Violation]:
    from jsonschema import Draft202012Validator, FormatChecker  # imported late: most releases need no validator

    validator = Draft202012Validator(one, format_checker=_formats(FormatChecker()))
    for error in sorted(validator.iter_errors(values), key=lambda e: [str(p) for p in e.absolute_schema_path]):
        yield from _violations_of(error, values, release)


def _formats(checker: Any) -> Any:
    """Our own formats beside the standard ones: jsonschema checks none unless told to."""
    from datetime import date

    def is_date(value: object) -> bool:
        return not isinstance(value, str) or bool(date.fromisoformat(value))

    def is_https_url(value: object) -> bool:
        return not isinstance(value, str) or re.fullmatch(r"https://[^\s/]+\.[^\s/]+(/\S*)?", value) is not None

    checker.checks("date", raises=ValueError)(is_date)
    checker.checks("https-url")(is_https_url)
    return checker


def _violations_of(error: Any, values: dict[str, str], release: Release) -> Iterator[Violation]:
    key = str(error.absolute_path[0]) if error.absolute_path else ""
    if error.validator == "required":
        yield from _missing(error.schema, error.validator_value, error.instance, release)
    else:
        annotations = error.schema.get("x-presslint", {}) if isinstance(error.schema, dict) else {}
        field = release.fields.get(key)
        fallback = f'The field "{key}" does not have the form that the publisher asks for.'
        yield _violation(annotations.get(error.validator), key, field, release, fallback)


def _missing(part: Any, required: list[str], instance: Any, release: Release) -> Iterator[Violation]:
    """The fields that a part of a schema requires and a record lacks."""
    annotations = part.get("x-presslint", {}).get("required", {})
    for name in required:
        if name not in instance:
            yield _violation(annotations.get(name), name, None, release, f'The field "{name}" is missing.')


def _violation(
    annotation: dict[str, str] | None, key: str, field: Field | None, release: Release, fallback: str
) -> Violation:
    told = annotation or {}
    place = field.span if field is not None else _absent(key, told.get("place"), release)
    rule = told.get("rule", "CON001")
    return Violation(
        rule, told.get("name", "contract"), told.get("severity", "error"), told.get("message", fallback), place
    )


def _absent(key: str, place: str | None, release: Release) -> Span:
    top = place == "top" if place else key in _AT_TOP
    offset = release.start if top else release.end
    return Span(offset, offset)


# The validator costs more to import than a whole check. These few keywords decide the common cases, a record that is in
# order and one that lacks fields, exactly as the validator would; anything else, and any doubt, is left to it.
_ANNOTATIONS = {"$schema", "$id", "title", "description", "x-presslint", "$comment", "examples", "default"}
_TYPES = {"object": dict, "string": str}
_Lacking = list[tuple[list[str], dict[str, Any]]]


def _lacking(one: dict[str, Any], value: object, *path: str) -> _Lacking | None:
    """The parts of a schema that require what a record lacks, with their paths; None where only the validator can tell."""
    found: _Lacking = []
    for name, wanted in one.items():
        if name in _ANNOTATIONS:
            continue
        if name == "required":
            if isinstance(value, dict) and any(key not in value for key in wanted):
                found.append(([*path, name], one))
        elif name == "allOf":
            for number, part in enumerate(wanted):
                inner = _lacking(part, value, *path, name, str(number))
                if inner is None:
                    return None
                found += inner
        elif name == "properties" and isinstance(value, dict):
            # A record has no records in it: what its fields lack is the validator's business.
            if any(_lacking(wanted[key], value[key]) != [] for key in wanted if key in value):
                return None
        elif name != "type" or not isinstance(wanted, str) or not isinstance(value, _TYPES.get(wanted, ())):
            return None
    return found
