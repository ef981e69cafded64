"""The floors of the house: every module imports only from floors below its own."""

from __future__ import annotations

import ast
from pathlib import Path

import linter

ROOT = Path(linter.__file__).parent
FLOORS = {
    "source": 1, "bidi": 1, "publishers": 1, "schemas": 1, "patterns": 0,
    "document": 2, "findings": 2, "config": 2,
    "readers": 3, "prose": 3, "outline": 3, "suppress": 3,
    "languages": 4,
    "release": 5, "accessibility": 5,
    "rules": 6, "report": 6,
    "engine": 7, "packs": 7, "fingerprints": 7, "sidecar": 7, "git": 7, "cache": 7, "packing": 7,
    "fix": 8, "effective": 8, "saving": 8, "outputs": 8, "baseline": 8, "new_only": 8,
    "versions": 8, "files": 9,
    "api": 10, "recognise": 10, "many": 10,
    "pack_trials": 11,
    "cli": 12, "__main__": 13,
}  # fmt: skip


def _part(module: str) -> str:
    return module.removeprefix("linter").lstrip(".").split(".")[0]


def _imports(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "linter":
            found |= (
                {f"{node.module}.{alias.name}" for alias in node.names} if node.module == "linter" else {node.module}
            )
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name.startswith("linter.")}
    return found


def test_no_import_runs_upward() -> None:
    allowed: set[str] = set()
    for file in sorted(ROOT.rglob("*.py")):
        own = file.relative_to(ROOT).with_suffix("").parts[0]
        if own == "__init__":
            continue  # the public API names what is above
        for module in _imports(file):
            part = _part(module)
            if part in {"", own, "__version__"}:
                continue
            assert FLOORS[part] < FLOORS[own] or (FLOORS[part] == FLOORS[own] and part != own and FLOORS[own] == 3), (
                f"{file.name}: {own} must not import {part}"
            )
            allowed.add(f"{own} -> {part}")
    print("\n".join(sorted(allowed)))


def test_rules_touch_no_files_clock_or_environment() -> None:
    forbidden = {"os", "pathlib", "time", "subprocess", "socket", "io", "tempfile"}
    for file in sorted((ROOT / "rules").rglob("*.py")):
        if file.parent == ROOT / "rules" and file.name == "registry.py":
            continue  # it reads the index of the rules, once
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                assert not {alias.name.split(".")[0] for alias in node.names} & forbidden, file.name
            elif isinstance(node, ast.ImportFrom):
                assert (node.module or "").split(".")[0] not in forbidden, file.name
            elif isinstance(node, ast.Attribute):
                assert (
                    node.attr not in {"today", "now"} or not isinstance(node.value, ast.Name) or node.value.id != "dt"
                ), file.name


def test_importing_the_package_imports_no_library() -> None:
    import subprocess
    import sys

    code = "import sys, linter; print([m for m in ('click','pydantic','jsonschema','yaml','turbohtml','langdetect') if m in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


def test_no_rule_names_a_language() -> None:
    """Language differences are data: no rule compares a tag with a literal. The tag of an element is its name."""
    for file in sorted((ROOT / "rules").rglob("*.py")):
        elements = any(module.startswith("linter.accessibility") for module in _imports(file))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Compare) and any(
                isinstance(side, ast.Attribute)
                and side.attr in {"tag", "language"}
                and not (elements and side.attr == "tag" and "language" not in ast.unparse(side))
                for side in (node.left, *node.comparators)
            ):
                literals = [side for side in (node.left, *node.comparators) if isinstance(side, ast.Constant)]
                assert not literals, f"{file.name}:{node.lineno}"
