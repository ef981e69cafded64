"""SUP002 suppression-without-reason."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document
from linter.rules.model import Problem, bad, good, suppression_rule
from linter.suppress.outcome import Outcome


@suppression_rule("SUP002", "suppression-without-reason", "info")
def suppression_without_reason(outcome: Outcome, document: Document) -> Iterator[Problem]:
    """A suppression does not say why.

    Whoever edits the text next cannot know whether the mistake was meant, and will not dare to mend it.

    Repair: write the reason behind a colon; in a sidecar file under `reason`.
    """
    for directive in outcome.found:
        if directive.reason:
            continue
        if directive.entry is not None:
            message = f"{directive.entry.label} does not say why. Add a reason."
        else:
            message = 'This comment does not say why. Write the reason behind a colon: "TYP013: the title of a song".'
        yield Problem(directive.span, message)


EXAMPLES = (
    bad("en", "\u27e6<!-- presslint-ignore TYP001 -->\u27e7\n\nTwo  spaces.", format="markdown"),
    bad("fr", "\u27e6<!-- presslint-ignore TYP001: -->\u27e7<p>Deux  espaces.</p>", format="html"),
    good("en", "<!-- presslint-ignore TYP001: the poem is set so -->\n\nTwo  spaces.", format="markdown"),
    good(
        "fr",
        "<!-- presslint-ignore-start TYP001: cit\u00e9 --><p>Deux  mots.</p><!-- presslint-ignore-end -->",
        format="html",
    ),
)
