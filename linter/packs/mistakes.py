"""Mistakes in a pack, in one sentence that says what to do."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any

_EXPECTED = {
    "string_type": "must be text.",
    "list_type": "must be a list: begin every entry with a hyphen.",
    "dict_type": "must be keys with values.",
    "model_type": "must be keys with values.",
    "model_attributes_type": "must be keys with values.",
    "int_parsing": "must be a whole number, not {value}.",
    "int_type": "must be a whole number.",
    "greater_than_equal": "must not be less than {ge}.",
    "string_too_short": "must not be empty.",
    "string_too_long": "is longer than {max_length} characters.",
    "too_short": "must hold at least {min_length}.",
    "missing": "is missing.",
}
_PATTERNS = {
    "code": "must be three capital letters and three digits, such as MIN001, not {value}.",
    "name": "must be small letters with hyphens, such as country-names, not {value}.",
}
# What a user may write for what there is.
_ELSEWHERE = {
    "id": "code", "level": "severity", "lang": "languages", "language": "languages", "type": "kind", "regex": "pattern",
    "terms": "words", "tokens": "words", "swap": "words", "replacement": "write", "min": "at-least", "max": "at-most",
    "at_least": "at-least", "at_most": "at-most", "exceptions": "except", "scope": "in", "where": "in", "tests": "examples",
}  # fmt: skip


def sentence(error: dict[str, Any], known: Iterable[str], kinds: Iterable[str]) -> str:
    """A mistake that pydantic has found, in words. `known` are the keys that may stand at its place."""
    kind, value = error["type"], error["input"]
    key = next((str(part) for part in reversed(error["loc"]) if isinstance(part, str) and part), "")
    if kind == "extra_forbidden":
        return f'there is no key "{key}" here. {meant(key, known, _ELSEWHERE)}'
    if kind == "union_tag_invalid":
        tag = str(error["ctx"]["tag"])
        return f'there is no kind "{tag}". {meant(tag, kinds)}'
    if kind == "union_tag_not_found":
        return f"the key `kind` is missing: one of {', '.join(kinds)}."
    if kind == "literal_error":
        expected = str(error["ctx"]["expected"]).replace("'", "").split(", ")
        choices = [choice for one in expected for choice in one.split(" or ")]
        close = difflib.get_close_matches(str(value), choices, 1)
        hint = f' Did you mean "{close[0]}"?' if close else ""
        return f"`{key}` must be {', '.join(choices[:-1])} or {choices[-1]}, not {_short(value)}.{hint}"
    if kind == "value_error":
        return f"{error['ctx']['error']}."
    if kind == "string_pattern_mismatch" and key in _PATTERNS:
        return f"`{key}` {_PATTERNS[key].format(value=_short(value))}"
    if kind == "string_type" and isinstance(value, dict):
        return f"`{key}` must be text; text with a colon in it stands between single quotation marks."
    if kind.startswith("model_") and "words" in error["loc"]:
        return "each entry of `words` has `write` and `not`: what to write, and instead of what."
    said = _EXPECTED.get(kind)
    if said is None:
        return f"`{key}` is wrong: {error['msg'].lower()}."
    return f"`{key}` {said.format(value=_short(value), **error.get('ctx', {}))}"


def meant(written: str, known: Iterable[str], elsewhere: dict[str, str] | None = None) -> str:
    """Did you mean ...? Else what is known."""
    known = tuple(known)
    other = (elsewhere or {}).get(written.lower())
    close = [other] if other in known else difflib.get_close_matches(written.lower(), known, 1, 0.6)
    return f'Did you mean "{close[0]}"?' if close else f"Known are {', '.join(known)}."


def _short(value: Any) -> str:
    if isinstance(value, dict):
        return "keys with values"
    return "a list" if isinstance(value, list) else f'"{str(value)[:40]}"'
