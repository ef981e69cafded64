"""BID005 bidi-embedding."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules.bidi_controls import EMBEDDINGS, ISOLATES, NAMES, POP_ISOLATE, controls
from linter.rules.model import Problem, bad, good, prose_rule


@prose_rule("BID005", "bidi-embedding", "info", triggers=EMBEDDINGS,
            references=("UAX 9: Unicode Bidirectional Algorithm, 2.1", "W3C: Inline markup and bidirectional text in HTML"))  # fmt: skip
def bidi_embedding(prose: Prose, language: Language) -> Iterator[Problem]:
    """A passage in the other direction is marked with an embedding, the older way, instead of an isolate or markup.

    An embedding acts on what stands beside it: a number or a mark after the passage may jump to its other side. An
    isolate does not.

    Left alone: isolates; an embedding without its end (unbalanced-bidi-control); controls that force a direction
    (bidi-override).

    Repair: write LEFT-TO-RIGHT ISOLATE U+2066 or RIGHT-TO-LEFT ISOLATE U+2067 for the embedding and POP DIRECTIONAL
    ISOLATE U+2069 for its end; in a web page use markup (bdi, dir).
    """
    for control in controls(prose):
        if control.char in EMBEDDINGS and control.partner is not None:
            related = [(control.partner, control.partner + 1, "closed here")]
            isolate = ISOLATES[EMBEDDINGS.index(control.char)]
            message = (
                f"{control.name} also moves what stands beside its passage. "
                f"Write {NAMES[isolate]} U+{ord(isolate):04X} instead, and {NAMES[POP_ISOLATE]} U+{ord(POP_ISOLATE):04X} at its end."
            )
            yield prose.problem(control.position, control.position + 1, message, related=related)


# U+202A and U+202B are EMBEDDINGS, U+202C POP DIRECTIONAL FORMATTING, U+2068 FIRST STRONG ISOLATE, U+2069 its end
EXAMPLES = (
    bad(
        "ar", "\u0632\u0627\u0631 \u0627\u0644\u0648\u0632\u064a\u0631 \u27e6\u202a\u27e7NATO\u202c \u0623\u0645\u0633."
    ),
    bad(
        "he",
        "<p>\u05d4\u05e9\u05e8 \u05d1\u05d9\u05e7\u05e8 \u27e6&#8234;\u27e7Oslo&#8236; \u05d0\u05ea\u05de\u05d5\u05dc.</p>",
        format="html",
    ),
    bad(
        "fa",
        "\u0648\u0632\u06cc\u0631 \u27e6\u202b\u27e7\u0646\u0627\u062a\u0648\u202c \u0631\u0627 \u062f\u06cc\u062f.",
    ),
    good("ar", "\u0632\u0627\u0631 \u0627\u0644\u0648\u0632\u064a\u0631 \u2068NATO\u2069 \u0623\u0645\u0633."),
    good("ar", "\u0632\u0627\u0631 \u0627\u0644\u0648\u0632\u064a\u0631 \u202aNATO \u0623\u0645\u0633."),
)
