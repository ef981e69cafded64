"""Write docs/languages.md, the table of what each language has: `python -m generators.language_table`."""

from __future__ import annotations

from pathlib import Path

from generators.languages import merged
from linter.languages import model

TABLE = Path(__file__).resolve().parent.parent / "docs" / "languages.md"
_HEAD = """# Languages

What presslint knows of each language. Generated from `linter/languages/data`; do not edit by hand. *Words* are the
function words by which a declared language is verified; *disclaimer* counts the words by which disclaimers are
recognised, *reversal* the patterns that reverse one, *calendars* those in which dates are read. The data of a language
marked *draft* never raises an error.

A new language is a new YAML file (`schemas/language.schema.json` describes it) and its samples under
`tests/languages/samples`; it needs no Python.

| tag | language | script | direction | status | calendars | months | words | disclaimer | reversal |
|---|---|---|---|---|---|---|---|---|---|
"""
_MEANINGS = ("translation", "original", "english", "only", "authoritative", "courtesy", "discrepancy")


def table() -> str:
    """The page."""
    rows = []
    written = merged()
    for tag, entry in sorted(model.index().items()):
        language = model.load(tag)
        vocabulary = written[tag].get("vocabulary", {})
        rows.append(
            f"| {tag} | {entry['name']} ({entry.get('autonym', entry['name'])}) | {entry['script']} | {entry['direction']} "
            f"| {entry['status']} | {', '.join(language.dates.calendars)} | {len(language.dates.months)} "
            f"| {len(language.words)} | {sum(len(vocabulary.get(name, ())) for name in _MEANINGS)} "
            f"| {len(written[tag].get('reversed', ()))} |"
        )
    return _HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(table(), encoding="utf-8", newline="\n")
