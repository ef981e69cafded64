"""Compile linter/languages/data/*.yaml into linter/languages/compiled/: `python -m generators.languages [--check]`.

Each language is validated against schemas/language.schema.json, merged with what it inherits by truncation of its tag,
and written as one JSON file; index.json holds what detection and listings need of all of them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import yaml

from generators import word_patterns
from linter.languages import function_words
from linter.languages.folding import fold
from linter.languages.signatures import SIGNAL

LANGUAGES = Path(__file__).resolve().parent.parent / "linter" / "languages"
SCHEMA = Path(__file__).resolve().parent.parent / "schemas" / "language.schema.json"
INDEXED = ("name", "autonym", "script", "direction", "status", "letters", "words")


def merged() -> dict[str, dict[str, Any]]:
    """Tag -> the data as it is written, with what it inherits."""
    sources = {path.stem: _read(path) for path in sorted((LANGUAGES / "data").glob("*.yaml"))}
    return {tag: _inherit(tag, sources) for tag in sources}


def compiled() -> dict[str, str]:
    """File name -> text of every compiled file."""
    languages = merged()
    labels = _labels(languages)
    index = {
        tag: {key: data[key] for key in INDEXED if key in data} for tag, data in languages.items() if tag != "root"
    }
    files = {f"{tag}.json": _dump(_with_expressions(tag, data)) for tag, data in languages.items()}
    files |= {f"labels-{tag}.json": _dump(told) for tag, told in labels.items()}
    files["index.json"] = _dump(index)
    for script in function_words.SCRIPTS | {str(entry["script"]) for entry in index.values()}:
        files[f"words-{script}.json"] = _dump(function_words.gathered(script, index))
    return files


def _labels(languages: dict[str, dict[str, Any]]) -> dict[str, dict[str, list[str]]]:
    """Tag -> its labels, folded and written out, for every language that has others than the one it inherits from.

    They are long and seldom asked for: a document without links and headings needs none.
    """
    found: dict[str, dict[str, list[str]]] = {}
    for tag, data in sorted(languages.items()):
        labels = data.get("labels", {})
        told = {
            key: sorted({fold(form) for phrase in phrases for form in word_patterns.expand(phrase)})
            for key, phrases in labels.items()
        }
        parent = next((found[one] for one in _shorter(tag) if one in found), {})
        if told != parent:
            found[tag] = told
    return found


def _shorter(tag: str) -> list[str]:
    """The tags that a tag inherits from, the nearest first."""
    parts = tag.split("-")
    return ["-".join(parts[:count]) for count in range(len(parts) - 1, 0, -1)]


def _with_expressions(tag: str, data: dict[str, Any]) -> dict[str, Any]:
    """The data with its words as regular expressions."""
    spaced = data.get("spaces_between_words", True)
    groups = data.get("vocabulary", {})
    out = {key: value for key, value in data.items() if key != "labels"}
    months = data["dates"].get("months")
    if months:
        forms = {
            calendar: {
                number: [w for form in names for w in word_patterns.expand(form)] for number, names in table.items()
            }
            for calendar, table in months.items()
        }
        out["dates"] = {**data["dates"], "months": forms}
    try:
        if groups:
            out["vocabulary"] = {name: word_patterns.group(words, spaced) for name, words in groups.items()}
        for key in ("lead_ins", "disclaimers", "reversed"):
            if key in data:
                out[key] = [word_patterns.ordered(pattern, groups, spaced) for pattern in data[key]]
        signal = [word for name in SIGNAL for word in groups.get(name, ())]
        if signal:
            out["signal"] = word_patterns.group(signal, spaced)
            out["unsignalled"] = [
                number
                for number, pattern in enumerate(data.get("disclaimers", ()))
                if not word_patterns.implies(pattern, groups, signal, spaced)
            ]
    except ValueError as error:
        sys.exit(f"{tag}.yaml: {error}")
    return out


def load_yaml(path: Path) -> dict[str, Any]:
    """A YAML file of data: strings, whole numbers, true and false."""
    data: dict[str, Any] = _plain(yaml.load(path.read_text(encoding="utf-8"), _Strings))
    return data


def _read(path: Path) -> dict[str, Any]:
    try:
        data = load_yaml(path)
    except yaml.YAMLError as error:
        sys.exit(f"{path.name}: {error}")
    if SCHEMA.exists():
        import jsonschema

        validator = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
        for error in validator.iter_errors(data):
            sys.exit(f"{path.name}: {'/'.join(map(str, error.absolute_path))}: {error.message}")
    return data


class _Strings(yaml.SafeLoader):
    """Strings, whole numbers and true/false only: `no` is Norwegian, `on` is a word."""


_Strings.yaml_implicit_resolvers = {
    key: [(tag, regexp) for tag, regexp in resolvers if tag == "tag:yaml.org,2002:int" and key in "0123456789-"]
    for key, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


def _inherit(tag: str, sources: dict[str, dict[str, Any]]) -> dict[str, Any]:
    data = dict(sources["root"]) if "root" in sources else {}
    parts = tag.split("-")
    chain = ["-".join(parts[: i + 1]) for i in range(len(parts))]
    for ancestor in chain:
        if ancestor in sources and ancestor != "root":
            data = _merge(data, sources[ancestor])
            if "months_from" not in sources[ancestor]:
                data.pop("months_from", None)
    data.setdefault("months_from", tag if len(parts) == 1 else _months_owner(chain))
    return data


def _months_owner(chain: list[str]) -> str:
    tables = json.loads((LANGUAGES / "tables" / "months.json").read_text(encoding="utf-8"))
    tables = tables.get("months", tables)
    return next((tag for tag in reversed(chain) if tag in tables), chain[0])


def _merge(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in over.items():
        nested = isinstance(value, dict) and isinstance(merged.get(key), dict)
        merged[key] = _merge(merged[key], value) if nested else value
    return merged


def _dump(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"


def main() -> None:
    """Write the compiled files, or with --check say whether they are what the sources give."""
    folder = LANGUAGES / "compiled"
    files = compiled()
    present = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.json")}
    if "--check" in sys.argv[1:]:
        stale = sorted(name for name in files.keys() | present.keys() if files.get(name) != present.get(name))
        sys.exit(f"stale: {', '.join(stale)}; run python -m generators.languages" if stale else 0)
    folder.mkdir(exist_ok=True)
    for name in present.keys() - files.keys():
        (folder / name).unlink()
    for name, text in files.items():
        if present.get(name) != text:
            (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
