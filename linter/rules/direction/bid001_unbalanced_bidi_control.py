"""BID001 unbalanced-bidi-control."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules.bidi_controls import CONTROLS, ISOLATES, NAMES, OVERRIDES, POP, POP_ISOLATE, controls
from linter.rules.model import Problem, bad, good, prose_rule


@prose_rule("BID001", "unbalanced-bidi-control", "warning", triggers=CONTROLS,
            references=("UAX 9: Unicode Bidirectional Algorithm, X1-X8", "W3C: How to use Unicode controls for bidi text"))  # fmt: skip
def unbalanced_bidi_control(prose: Prose, language: Language) -> Iterator[Problem]:
    """An invisible control of writing direction is opened and not closed in its paragraph, or closed and never opened.

    The rest of the paragraph is then set in the wrong direction: marks jump to the other side, numbers and names change
    places. What is left over came with a passage that was copied in part.

    Left alone: marks of direction, which need no partner (LEFT-TO-RIGHT MARK U+200E, RIGHT-TO-LEFT MARK U+200F, ARABIC
    LETTER MARK U+061C); controls that force a direction (bidi-override).

    Repair: close it where its passage ends, or delete it where nothing needs it; in a web page use markup (dir, bdi)
    instead.
    """
    for control in controls(prose):
        if control.partner is not None or control.char in OVERRIDES:
            continue
        if control.char in (POP, POP_ISOLATE):
            message = f"{control.name} closes what was never opened in this paragraph. Delete it."
        else:
            closing = POP_ISOLATE if control.char in ISOLATES else POP
            message = (
                f"{control.name} is not closed in this paragraph. "
                f"Write {NAMES[closing]} U+{ord(closing):04X} after its passage, or delete it."
            )
        yield prose.problem(control.position, control.position + 1, message)


# U+202A and U+202B are EMBEDDINGS, U+202C POP DIRECTIONAL FORMATTING, U+2066 to U+2068 ISOLATES, U+2069 POP DIRECTIONAL
# ISOLATE; U+200E and U+200F are marks
EXAMPLES = (
    bad("pl", "Rodzina przekaza\u0142a \u27e6\u202a\u27e7muzeum dziennik pok\u0142adowy."),
    bad(
        "ar",
        "\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064a\u0631 \u27e6\u2067\u27e7\u0645\u0646 \u0623\u0645\u0633.\n\n\u0628\u062f\u0623\u062a \u0627\u0644\u0645\u0628\u0627\u062d\u062b\u0627\u062a\u27e6\u2069\u27e7.",
    ),
    bad(
        "he",
        "\u05d4\u05e9\u05e8 \u05d1\u05d9\u05e7\u05e8 \u2066in \u27e6\u202b\u27e7Oslo\u2069 \u05d0\u05ea\u05de\u05d5\u05dc\u27e6\u202c\u27e7.",
    ),
    bad(
        "fa",
        "<p>\u0648\u0632\u06cc\u0631 \u27e6&#8234;\u27e7NATO \u0631\u0627 \u062f\u06cc\u062f.</p><p>\u067e\u0627\u06cc\u0627\u0646</p>",
        format="html",
    ),
    good("ar", "\u0632\u0627\u0631 \u2068NATO (2024)\u2069 \u0648\u202aWHO\u202c \u0623\u0645\u0633."),
    good("he", "\u05d4\u05e9\u05e8\u200f \u05d1\u05d9\u05e7\u05e8\u200e \u05d1-\u2066\u2067\u05d0\u2069 b\u2069."),
    good(
        "fa",
        "<p>\u0648\u0632\u06cc\u0631 \u2068<a href='https://www.example.org/'>NATO</a>\u2069 \u0631\u0627 \u062f\u06cc\u062f.</p>",
        format="html",
    ),
    good("en", "\u202dABC", format="text"),
)
