"""ARIA: what WAI-ARIA 1.2 and its modules say of every role, state and property.

The table is data: `python -m generators.aria` writes aria.json, a test says when it is stale.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

_TABLE = Path(__file__).with_name("aria.json")


class Role(NamedTuple):
    """A role with all that it inherits. Attributes come with the value that holds when they are absent, or None."""

    name: str
    abstract: bool
    superclasses: tuple[str, ...]  # all of them, the nearest first
    required: Mapping[str, str | None]  # states and properties that must be there
    required_if_focusable: tuple[str, ...]
    supported: Mapping[str, str | None]  # beyond the global ones, which every role supports
    prohibited: frozenset[str]  # states and properties that must not be there
    context: frozenset[str]  # roles of which one must hold it ("required context role")
    owned: tuple[tuple[str, ...], ...]  # ("rowgroup", "row"): a row, or a row in a rowgroup ("required owned element")
    presentational_children: bool
    name_from: frozenset[str]  # "author", "contents"; empty where naming is prohibited
    name_required: bool

    def is_a(self, other: str) -> bool:
        """Whether it is another role or inherits from it."""
        return self.name == other or other in self.superclasses


class Attribute(NamedTuple):
    """A state or property: its kind ("state" or "property"), its value type as ARIA names it, and its tokens."""

    name: str
    kind: str
    type: str  # true-false, true-false-undefined, tristate, token, token-list, id-reference, id-reference-list ...
    values: tuple[str, ...]  # of a token or token-list
    default: str | None


@cache
def table() -> dict[str, Any]:
    """The table as it is written."""
    data: dict[str, Any] = json.loads(_TABLE.read_text(encoding="utf-8"))
    return data


@cache
def role(name: str) -> Role | None:
    """A role by its name in lower case; None when no specification knows it."""
    data = table()["roles"].get(name)
    if data is None:
        return None
    return Role(
        name,
        data["abstract"],
        tuple(data["superclasses"]),
        data["required"],
        tuple(data["required_if_focusable"]),
        data["supported"],
        frozenset(data["prohibited"]),
        frozenset(data["context"]),
        tuple(tuple(steps) for steps in data["owned"]),
        data["presentational_children"],
        frozenset(data["name_from"]),
        data["name_required"],
    )


@cache
def roles() -> Mapping[str, Role]:
    """Every role by name, abstract ones too."""
    return {name: known for name in table()["roles"] if (known := role(name)) is not None}


@cache
def attributes() -> Mapping[str, Attribute]:
    """Every state and property by name."""
    return {
        name: Attribute(name, data["kind"], data["type"], tuple(data["values"]), data["default"])
        for name, data in table()["attributes"].items()
    }


@cache
def global_attributes() -> frozenset[str]:
    """States and properties that every role supports, the four included whose global use is deprecated."""
    return frozenset(table()["global"]) | deprecated_globals()


@cache
def deprecated_globals() -> frozenset[str]:
    """States and properties that WAI-ARIA 1.2 no longer wants on roles that do not support them."""
    return frozenset(table()["deprecated_global"])


@cache
def draft_roles() -> frozenset[str]:
    """Roles of the draft of WAI-ARIA 1.3 that browsers know already."""
    return frozenset(table()["draft"]["roles"])


@cache
def draft_attributes() -> frozenset[str]:
    """States and properties of the draft of WAI-ARIA 1.3 that browsers know already."""
    return frozenset(table()["draft"]["attributes"])
