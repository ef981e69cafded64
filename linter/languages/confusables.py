"""Letters of one script that look like letters of another (UTS 39), and words written in the one that they look like.

>>> folded("\\u0420odkarpacki", "Latn")
'Podkarpacki'
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from linter.languages import scripts

TABLE = Path(__file__).with_name("tables") / "confusables.json"


@cache
def lookalikes(script: str) -> dict[str, str]:
    """Letters of other scripts, each with the letter of this one that it looks like."""
    table: dict[str, list[str]] = json.loads(TABLE.read_text(encoding="utf-8")).get(script, {})
    return {char: own for foreign, native in table.values() for char, own in zip(foreign, native, strict=True)}


def folded(word: str, script: str) -> str | None:
    """A word with every letter of another script replaced by its look-alike; None when one has none."""
    alike = lookalikes(script)
    out = []
    for char in word:
        own = scripts.script(char) in (script, *scripts.SHARED)
        if not own and char not in alike:
            return None
        out.append(char if own else alike[char])
    return "".join(out)
