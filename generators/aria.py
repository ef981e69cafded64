"""Write linter/accessibility/aria.json: the roles, states and properties of WAI-ARIA 1.2 and its modules.

    npm pack @siteimprove/alfa-aria@0.114.0    (and unpack it)
    python -m generators.aria PACKAGE          (reads the package again into generators/aria_source.json)
    python -m generators.aria                  (builds the table from that file)

The package carries what its authors scraped from WAI-ARIA 1.2, Graphics ARIA 1.0 and DPUB-ARIA 1.0, as each role
states it. Here it is put right where the scraping lost something, what roles inherit is written out, and the roles of
HTML elements are added (HTML-AAM 1.0, ARIA in HTML).
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any

VERSION = "0.114.0"
SHA256 = {
    "role": "5ea4453d3708616859e492ebb2f0affba41bd8b28aa65d67ff52f95057997ba8",
    "attribute": "517ff3f3508df2197afdd8977d70944155dc6acc7882a0ee63c304972a05e87c",
}
SOURCE = Path(__file__).with_name("aria_source.json")
TABLE = Path(__file__).resolve().parents[1] / "linter" / "accessibility" / "aria.json"

Record = dict[str, Any]

# WAI-ARIA 1.2, 6.5: these four may be used anywhere, which is deprecated outside the roles that support them.
DEPRECATED_GLOBALS = ("aria-disabled", "aria-errormessage", "aria-haspopup", "aria-invalid")

# DPUB-ARIA 1.1 added these two to the roles of version 1.0.
_NAMING = [[name, {"required": False, "prohibited": True, "value": None}] for name in ("aria-label", "aria-labelledby")]
ADDED_ROLES: dict[str, Record] = {
    name: {
        "abstract": False,
        "inherited": ["section"],
        "attributes": _NAMING,
        "name": {"required": False, "prohibited": True, "from": []},
        "parent": {"required": []},
        "children": {"presentational": False, "required": []},
    }
    for name in ("doc-pagefooter", "doc-pageheader")
}

# What the scraping lost or took from elsewhere: the superclasses of two roles.
SUPERCLASSES = {"none": ["structure"], "doc-pullquote": ["section"]}

# "none" is the same role as "presentation" (WAI-ARIA 1.2, 5.4), so it has the same attributes.
SAME = {"none": "presentation"}

# WAI-ARIA 1.2: a separator that cannot be focused is structure and needs no value.
REQUIRED_IF_FOCUSABLE = {"separator": ["aria-valuenow"]}

# A token list names single tokens; "additions text" is the default value, two of them.
TOKENS = {"aria-relevant": ["additions", "all", "removals", "text"]}

# WAI-ARIA 1.3 (a draft): browsers know them already, so that no rule should call them a mistake.
DRAFT = {
    "attributes": ["aria-braillelabel", "aria-brailleroledescription", "aria-colindextext", "aria-description", "aria-rowindextext"],
    "roles": ["comment", "image", "mark", "sectionfooter", "sectionheader", "suggestion"],
}  # fmt: skip

# HTML-AAM 1.0, 3.5: the role of an element, whatever its attributes and place. What depends on them is in roles.py.
ELEMENTS = {
    "address": "group", "article": "article", "b": "generic", "bdi": "generic", "bdo": "generic",
    "blockquote": "blockquote", "body": "generic", "button": "button", "caption": "caption", "code": "code",
    "data": "generic", "datalist": "listbox", "del": "deletion", "details": "group", "dfn": "term",
    "dialog": "dialog", "div": "generic", "em": "emphasis", "fieldset": "group", "figure": "figure", "form": "form",
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "hgroup": "group", "hr": "separator", "html": "document", "i": "generic", "ins": "insertion",
    "main": "main", "math": "math", "menu": "list", "meter": "meter", "nav": "navigation",
    "ol": "list", "optgroup": "group", "option": "option", "output": "status", "p": "paragraph",
    "pre": "generic", "progress": "progressbar", "q": "generic", "s": "deletion", "samp": "generic",
    "search": "search", "small": "generic", "span": "generic", "strong": "strong", "sub": "subscript",
    "sup": "superscript", "table": "table", "tbody": "rowgroup", "textarea": "textbox", "tfoot": "rowgroup",
    "thead": "rowgroup", "time": "time", "tr": "row", "u": "generic", "ul": "list",
}  # fmt: skip

# HTML-AAM 1.0, 3.5: an input by its type; with a list attribute some become a combobox (roles.py).
INPUTS = {
    "button": "button", "checkbox": "checkbox", "email": "textbox", "image": "button", "number": "spinbutton",
    "radio": "radio", "range": "slider", "reset": "button", "search": "searchbox", "submit": "button",
    "tel": "textbox", "text": "textbox", "url": "textbox",
}  # fmt: skip


def read(package: Path) -> Record:
    """The package's two tables, as JSON."""
    return {kind: _literal((package / "dist" / kind / "data.js").read_text(encoding="utf-8"), kind) for kind in SHA256}


def _literal(script: str, kind: str) -> Record:
    """The one object that a script exports. Its keys are bare or quoted, its lists end in commas."""
    digest = hashlib.sha256(script.encode()).hexdigest()
    if digest != SHA256[kind]:
        raise SystemExit(f"This is not {kind}/data.js of @siteimprove/alfa-aria {VERSION} ({digest}).")
    text = re.sub(r"^\s*(?://|/\*|\*).*$", "", script, flags=re.MULTILINE)
    start = text.index("{", text.index("export const"))
    text = text[start : text.rindex("}") + 1]
    text = re.sub(r"^(\s*)([A-Za-z]+):", r'\1"\2":', text, flags=re.MULTILINE)
    value: Record = json.loads(re.sub(r",(\s*[\]}])", r"\1", text))
    return value


def table(source: Record) -> Record:
    """The table of the linter: every role with all that it inherits."""
    roles: Record = {**source["role"], **ADDED_ROLES}
    for name, superclasses in SUPERCLASSES.items():
        roles[name] = roles[name] | {"inherited": superclasses}
    for name, other in SAME.items():
        roles[name] = roles[name] | {key: roles[other][key] for key in ("attributes", "name")}
    everywhere = [name for name, _ in roles["roletype"]["attributes"]]
    return {
        "source": f"WAI-ARIA 1.2, Graphics ARIA 1.0, DPUB-ARIA 1.1 by way of npm package @siteimprove/alfa-aria {VERSION}; HTML-AAM 1.0",
        "sha256": SHA256,
        "global": everywhere,
        "deprecated_global": list(DEPRECATED_GLOBALS),
        "draft": DRAFT,
        "elements": ELEMENTS,
        "inputs": INPUTS,
        "attributes": {name: _attribute(name, data) for name, data in sorted(source["attribute"].items())},
        "roles": {name: _role(name, roles, everywhere) for name in sorted(roles)},
    }


def _attribute(name: str, data: Record) -> Record:
    values = TOKENS.get(name, data["options"])
    return {"kind": data["kind"], "type": data["type"], "values": values or [], "default": data["default"]}


def _role(name: str, roles: Record, everywhere: list[str]) -> Record:
    own = roles[name]
    lines = _superclasses(name, roles)
    required: dict[str, str | None] = {}
    supported: dict[str, str | None] = {}
    # From the root down, so that the value a role gives of its own is the one that stays.
    for line in [*reversed(lines), name]:
        for attribute, said in roles[line]["attributes"]:
            value = said["value"] or supported.get(attribute)
            if attribute not in everywhere or value:
                supported[attribute] = value
            if said["required"]:
                required[attribute] = value
    prohibited = [attribute for attribute, said in own["attributes"] if said["prohibited"]]
    optional = REQUIRED_IF_FOCUSABLE.get(name, [])
    return {
        "abstract": own["abstract"],
        "superclasses": lines,
        "required": {key: required[key] for key in sorted(required) if key not in optional},
        "required_if_focusable": optional,
        "supported": {key: supported[key] for key in sorted(supported) if key not in prohibited},
        "prohibited": prohibited,
        "context": sorted({role for group in own["parent"]["required"] for role in group}),
        "owned": own["children"]["required"],
        "presentational_children": own["children"]["presentational"],
        "name_from": own["name"]["from"],
        "name_required": own["name"]["required"],
    }


def _superclasses(name: str, roles: Record) -> list[str]:
    """All superclasses of a role, the nearest first."""
    found: list[str] = []
    level = list(roles[name]["inherited"])
    while level:
        found += [role for role in dict.fromkeys(level) if role not in found]
        level = [above for role in level for above in roles[role]["inherited"]]
    return found


def text(source: Record) -> str:
    """The table as it is written: a line for each attribute and each role."""
    entries = []
    for key, value in table(source).items():
        if key in {"attributes", "roles"}:
            lines = [f"{json.dumps(name)}:{_compact(data)}" for name, data in value.items()]
            entries.append(f"{json.dumps(key)}:{{\n" + ",\n".join(lines) + "\n}")
        else:
            entries.append(f"{json.dumps(key)}:{_compact(value)}")
    return "{\n" + ",\n".join(entries) + "\n}\n"


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def fresh() -> bool:
    """Whether the table is what its source gives."""
    return TABLE.read_text(encoding="utf-8") == text(json.loads(SOURCE.read_text(encoding="utf-8")))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        SOURCE.write_text(
            json.dumps(read(Path(sys.argv[1])), separators=(",", ":")) + "\n", encoding="utf-8", newline="\n"
        )
    TABLE.write_text(text(json.loads(SOURCE.read_text(encoding="utf-8"))), encoding="utf-8", newline="\n")
