"""TYP001 repeated-space."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules.model import Problem, bad, good, prose_rule

# Between two characters of one line; what begins or ends a line is indentation or a Markdown line break.
_BLANKS = re.compile(r"(?<=\S)  +(?=\S)")


@prose_rule("TYP001", "repeated-space", "warning", fix="safe", triggers=" ",
            references=("EU Interinstitutional Style Guide 6.4",))  # fmt: skip
def repeated_space(prose: Prose, language: Language) -> Iterator[Problem]:
    """Two or more blanks stand where one belongs.

    They open holes in justified text, break searches for a phrase, and show that something was deleted.

    Left alone: indentation, lines that are aligned in columns, two blanks after a list marker.

    Repair: write one blank.
    """
    if "  " not in prose.text:
        return
    for match in prose.finditer(_BLANKS):
        if not _in_columns(prose, match.start()):
            count = len(match.group())
            yield prose.problem(*match.span(), f"{count} blanks stand here. Write one.", write=" ")


def _in_columns(prose: Prose, position: int) -> bool:
    """Whether a line stands in a block of several that are drawn in columns."""
    start, end = prose.bounds(position)
    lines = prose.text[start:end].split("\n")
    return sum(_BLANKS.search(line) is not None for line in lines) > 1 and len(lines) > 1


EXAMPLES = (
    bad("en", "The talks⟦  ⟧began on Monday.", fixed="The talks began on Monday."),
    bad("ru", "Переговоры⟦   ⟧начались.", fixed="Переговоры начались."),
    good("en", "Port    Ships\nIzmir   12\nVarna   7"),
)
