"""Write the reference in docs/configuration.md from the schema: `python -m generators.configuration`.

The page is written by hand down to the mark; what follows it is made of schemas/config.schema.json.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generators.config_schema import schema

PAGE = Path(__file__).resolve().parent.parent / "docs" / "configuration.md"
MARK = "<!-- What follows is generated: python -m generators.configuration -->\n"
_TYPES = {"string": "text", "array": "list", "object": "table", "integer": "number"}


def page() -> str:
    """The page with its reference made anew."""
    written = PAGE.read_text(encoding="utf-8").partition(MARK)[0]
    return written + MARK + "\n".join(_reference(schema())) + "\n"


def _reference(known: dict[str, Any]) -> Iterator[str]:
    entry = known["$defs"]["PerFileEntry"]
    both = [name for name in entry["properties"] if name in known["properties"]]
    yield from ("", "## Reference", "", "### For all files, or for some under `[[per-file]]`", "")
    yield from _table(known, {name: known["properties"][name] for name in both})
    yield from ("", "### Only at the top", "")
    yield from _table(known, {name: value for name, value in known["properties"].items() if name not in both})
    yield from ("", "### Only under `[[per-file]]`", "", entry["description"], "")
    yield from _table(known, {name: value for name, value in entry["properties"].items() if name not in both})
    yield from ("", "### Options of rules", "", "| rule | option | default | from, to | what it does |", "|---|---|---|---|---|")
    for name, rule in known["$defs"].items():
        if name.isupper():
            for option, value in rule["properties"].items():
                yield _option(name, rule, option, value)


def _table(known: dict[str, Any], settings: dict[str, Any]) -> Iterator[str]:
    yield from ("| setting | type | default | what it does |", "|---|---|---|---|")
    for name, value in settings.items():
        default = f"`{value['default']}`" if "default" in value else ""
        yield f"| `{name}` | {_type(known, value)} | {default} | {_cell(value['description'])} |"


def _type(known: dict[str, Any], value: dict[str, Any]) -> str:
    if "enum" in value:
        return ", ".join(f"`{one}`" for one in value["enum"])
    if value.get("format") == "date":
        return "date"
    kind = value.get("type") or known["$defs"][value["$ref"].rpartition("/")[2]]["type"]
    return _TYPES[kind]


def _option(code: str, rule: dict[str, Any], option: str, value: dict[str, Any]) -> str:
    slug = rule["description"].partition(":")[0].rpartition(" ")[2]
    default = (
        f"{value['default']}"
        if value.get("default") not in (None, [])
        else "none"
        if "default" in value
        else "the publisher's"
    )
    span = f"{value['minimum']}, {value['maximum']}" if "minimum" in value else "words"
    return f"| [{code}](rules/{code}.md) {slug} | `{option}` | {default} | {span} | {_cell(value['description'])} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
