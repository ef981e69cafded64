"""ARIA values: whether a state or property has a value of its type (WAI-ARIA 1.2, 6.2.4 "Value")."""

from __future__ import annotations

from linter.accessibility.aria import Attribute
from linter.patterns import lazy

# Browsers read numbers by the rules of HTML: blanks before them and what follows them do no harm, but it is no number.
_INTEGER = lazy(r"\s*[+-]?[0-9]+\s*")
_NUMBER = lazy(r"\s*[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\s*")
_BOOLEANS = {
    "true-false": ("true", "false"),
    "true-false-undefined": ("true", "false", "undefined"),
    "tristate": ("true", "false", "mixed", "undefined"),
}
# References to one element in WAI-ARIA 1.2, to any number in its draft of 1.3, and in browsers.
_TO_MANY = frozenset({"aria-details", "aria-errormessage"})


def is_valid_value(attribute: Attribute, value: str) -> bool:
    """Whether a value that is not blank has the attribute's type. Whether an id exists is not asked; case is ignored."""
    match attribute.type:
        case "true-false" | "true-false-undefined" | "tristate" | "token":
            return value.lower() in allowed(attribute)
        case "token-list":
            return all(token in allowed(attribute) for token in value.lower().split())
        case "id-reference":
            return attribute.name in _TO_MANY or len(value.split()) == 1
        case "integer":
            return _INTEGER.fullmatch(value) is not None
        case "number":
            return _NUMBER.fullmatch(value) is not None
    return True


def allowed(attribute: Attribute) -> tuple[str, ...]:
    """The values that an attribute may have, where they can be counted; else none."""
    return _BOOLEANS.get(attribute.type, attribute.values)


def expected(attribute: Attribute) -> str:
    """What the value must be, in words."""
    values = allowed(attribute)
    if not values:
        return {"integer": "a whole number", "number": "a number", "id-reference": "one id"}.get(attribute.type, "text")
    words = ", ".join(values[:-1]) + f" or {values[-1]}"
    return f"any of {words}" if attribute.type == "token-list" else words
