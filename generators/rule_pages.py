"""Write docs/rules/, one page a rule and an index: `python -m generators.rule_pages`."""

from __future__ import annotations

from pathlib import Path

from linter import all_rules
from linter.outputs.rule_page import contents, page

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "rules"


def pages() -> dict[str, str]:
    """File name -> text of every page."""
    rules = all_rules()
    return {"README.md": contents(rules), **{f"{rule.code}.md": page(rule) for rule in rules}}


def main() -> None:
    """Write the pages that differ and remove those of rules that are gone."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    made = pages()
    for file in FOLDER.glob("*.md"):
        if file.name not in made:
            file.unlink()
    for name, text in made.items():
        file = FOLDER / name
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
