"""Publisher: the requirements of one house. A leaf: it knows values, not documents.

The shipped publishers are YAML under data/, compiled to JSON so that a run needs no YAML parser. A house adds its own
with a YAML file: keys that it leaves out are taken from `default`, so a publisher can be three lines long.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent
SHIPPED = ("default", "us-state")


@dataclass(frozen=True, slots=True)
class Publisher:
    """What a house requires. The fields are documented, one by one, in publishers/data/default.yaml."""

    name: str
    title: str = ""
    original_languages: tuple[str, ...] = ("en",)
    hosts: tuple[str, ...] = ()
    staging_labels: tuple[str, ...] = ()
    https: bool = True
    chrome_top: tuple[str, ...] = ()
    chrome_bottom: tuple[str, ...] = ()
    chrome_findings: str = "hint"
    disclaimer_position: str = "any"
    disclaimers: dict[str, list[str]] = field(default_factory=dict, hash=False)
    future_tolerance_days: int = 1
    required_languages: tuple[str, ...] = ()
    fields: dict[str, dict[str, Any]] = field(default_factory=dict, hash=False)
    severities: dict[str, str] = field(default_factory=dict, hash=False)
    not_suppressible: tuple[str, ...] = ()
    schema: dict[str, Any] = field(default_factory=dict, hash=False)

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Publisher:
        """A publisher from its data; what is not given comes from `default`."""
        merged = {**_data("default"), **data}
        chrome = {**_data("default")["chrome"], **(merged.pop("chrome", None) or {})}
        merged["chrome_top"], merged["chrome_bottom"] = chrome.get("top", ()), chrome.get("bottom", ())
        merged["chrome_findings"] = chrome.get("findings", "hint")
        known = {item.name for item in fields(cls)}
        values: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in merged.items() if key in known
        }
        return cls(**values)


@cache
def _data(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((_FOLDER / "compiled" / f"{name}.json").read_text(encoding="utf-8"))
    return data


@cache
def shipped(name: str) -> Publisher:
    """A publisher that comes with presslint; KeyError for any other name."""
    if name not in SHIPPED:
        raise KeyError(name)
    return Publisher.from_data(_data(name))


def source(name: str) -> str:
    """The commented YAML of a shipped publisher, to start one's own from."""
    if name not in SHIPPED:
        raise KeyError(name)
    return (_FOLDER / "data" / f"{name}.yaml").read_text(encoding="utf-8")
