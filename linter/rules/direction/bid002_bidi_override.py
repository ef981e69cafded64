"""BID002 bidi-override."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules.bidi_controls import OVERRIDES, controls
from linter.rules.model import Problem, bad, good, prose_rule


@prose_rule("BID002", "bidi-override", "error", triggers=OVERRIDES,
            references=("UAX 9: Unicode Bidirectional Algorithm, 2.2", "Unicode Technical Report 36: 2.7 Bidirectional Text Spoofing"))  # fmt: skip
def bidi_override(prose: Prose, language: Language) -> Iterator[Problem]:
    """An invisible control forces letters into one direction, so that what is read differs from what is stored.

    Words are shown backwards, and an address or an amount can be made to look like another one. No ordinary text needs
    it.

    Left alone: the other controls of direction (embeddings and isolates), which keep each script in its own direction.

    Repair: delete it; where a passage needs its own direction, use an isolate (U+2066 to U+2069) or markup (bdi).
    """
    for control in controls(prose):
        if control.char in OVERRIDES:
            related = []
            if control.partner is not None:
                related.append((control.partner, control.partner + 1, "closed here"))
            message = f"{control.name} forces the letters after it into one direction. Delete it."
            yield prose.problem(control.position, control.position + 1, message, related=related)


# U+202D LEFT-TO-RIGHT OVERRIDE, U+202E RIGHT-TO-LEFT OVERRIDE, U+202C POP DIRECTIONAL FORMATTING
EXAMPLES = (
    bad("en", "Pay \u27e6\u202e\u27e7001\u202c euros."),
    bad("ar", "\u0632\u0627\u0631 \u0627\u0644\u0648\u0632\u064a\u0631 \u27e6\u202d\u27e7NATO \u0623\u0645\u0633."),
    bad("he", "<p>\u05d4\u05e9\u05e8 \u27e6&#x202E;\u27e7Oslo&#x202C; \u05d1\u05d9\u05e7\u05e8.</p>", format="html"),
    good(
        "ar",
        "\u0632\u0627\u0631 \u0627\u0644\u0648\u0632\u064a\u0631 \u2068NATO\u2069 \u0648\u202aWHO\u202c \u0623\u0645\u0633.",
    ),
    good("fa", "\u0648\u0632\u06cc\u0631\u200f NATO\u200e \u0631\u0627 \u062f\u06cc\u062f."),
)
