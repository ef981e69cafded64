"""SUP003 unknown-rule-in-suppression."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document
from linter.rules.model import Problem, bad, good, suppression_rule
from linter.suppress.outcome import Outcome, Stranger


@suppression_rule("SUP003", "unknown-rule-in-suppression", "warning")
def unknown_rule_in_suppression(outcome: Outcome, document: Document) -> Iterator[Problem]:
    """A suppression names no rule that there is, or cannot be understood.

    It does nothing, and whoever wrote it believes that it does. A whole category ("TYP") cannot be suppressed: that would
    hide what nobody has looked at.

    Repair: name the rules by code or name, as the report shows them.
    """
    for mistake in outcome.mistakes:
        yield Problem(mistake.span, mistake.message)
    for stranger in outcome.strangers:
        entry = stranger.directive.entry
        where = "" if entry is None else f"{entry.label}: "
        yield Problem(stranger.name.span, where + _message(stranger))


def _message(stranger: Stranger) -> str:
    written = stranger.name.written
    first = stranger.directive.names[0]
    if stranger.directive.reason is None and stranger.name != first and stranger.close is None:
        return f'"{written}" is no rule. If the reason begins here, put a colon before it.'
    if len(written) == 3 and written.isalpha() and written.isupper():
        return f'"{written}" is a category. Name the rules themselves, by code or name.'
    hint = f'Did you mean "{stranger.close}"?' if stranger.close else "`presslint rules` lists them all."
    return f'There is no rule called "{written}". {hint}'


EXAMPLES = (
    bad("en", "<!-- presslint-ignore \u27e6TPY001\u27e7: the poem is set so -->\n\nTwo  spaces.", format="markdown"),
    bad("en", "<!-- presslint-ignore \u27e6TYP\u27e7: all of it -->\n\nTwo  spaces.", format="markdown"),
    bad("en", "<!-- presslint-ignore TYP001 \u27e6the\u27e7 poem is set so -->\n\nTwo  spaces.", format="markdown"),
    bad("fr", "\u27e6<!-- presslint-disable TYP001 -->\u27e7<p>Deux  espaces.</p>", format="html"),
    bad("fr", "\u27e6<!-- presslint-ignore -->\u27e7<p>Deux  espaces.</p>", format="html"),
    bad("fr", "\u27e6<!-- presslint-ignore-start TYP001: cit\u00e9 -->\u27e7<p>Deux  espaces.</p>", format="html"),
    bad("fr", "<p>Deux mots.</p>\u27e6<!-- presslint-ignore-end -->\u27e7", format="html"),
    good("en", "<!-- presslint-ignore repeated-space: the poem is set so -->\n\nTwo  spaces.", format="markdown"),
)
