"""SUP001 unused-suppression."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document import Document
from linter.findings import Edit, Fix
from linter.rules.model import Problem, bad, good, suppression_rule
from linter.source import Span
from linter.suppress.model import Directive, Form, Name
from linter.suppress.outcome import Idle, Outcome

_WHERE = {
    Form.BLOCK: "in the block it is about",
    Form.START: "between it and its end",
    Form.FILE: "in this file",
    Form.WORDS: "in the blocks that hold its words",
}


@suppression_rule("SUP001", "unused-suppression", "warning", fix="safe")
def unused_suppression(outcome: Outcome, document: Document) -> Iterator[Problem]:
    """A suppression names a rule that finds nothing there, or one that must not be suppressed.

    A suppression that is left behind when the text is mended will hide the next mistake, which nobody has looked at. The
    rules it names are run even when the configuration leaves them out, so that this does not depend on it. A publisher may
    say which rules nobody can suppress, for instance those that ask for the link to the original and for the disclaimer.

    Repair: take the comment out, or the rule out of it.
    """
    for idle in outcome.idle:
        yield Problem(_place(idle), _message(idle, outcome.house), fix=_fix(idle, document))


def _place(idle: Idle) -> Span:
    if idle.whole:
        return idle.directive.span
    return Span(idle.names[0].span.start, idle.names[-1].span.end)


def _message(idle: Idle, house: str) -> str:
    directive = idle.directive
    rules = " and ".join(name.written for name in idle.names)
    where = "" if directive.entry is None else f"{directive.entry.label}: "
    if idle.forbidden:
        return f"{where}{rules} cannot be suppressed{f' for {house}' if house else ''}. Repair what it finds."
    if directive.form == Form.WORDS and not directive.regions:
        words = directive.entry.where if directive.entry else ""
        return f'{where}The words "{words}" stand nowhere in the text. Quote them as they are written now.'
    verb = "finds" if len(idle.names) == 1 else "find"
    what = "the entry" if directive.entry else "the comment"
    rest = f"Take {what} out." if idle.whole else f"Take {rules} out of {what}."
    return f"{where}{rules} {verb} nothing {_WHERE[directive.form]}. {rest}"


def _fix(idle: Idle, document: Document) -> Fix | None:
    directive = idle.directive
    text = document.source.text
    if directive.entry is not None or (directive.form == Form.START and (directive.ends_others or not idle.whole)):
        return None
    if not idle.whole:
        return Fix("safe", tuple(_without_name(text, name, directive) for name in idle.names))
    comments = [directive.span, *([directive.ending] if directive.ending else [])]
    return Fix("safe", tuple(_without_comment(text, comment) for comment in comments))


def _without_comment(text: str, comment: Span) -> Edit:
    """Take a comment away; with its line when nothing else stands there, and with the blank line it leaves behind."""
    line = re.compile(r"[ \t]*(?:\r\n|\r|\n|\Z)")
    before = re.search(r"(?:\A|[\r\n])[ \t]*\Z", text[: comment.start])
    after = line.match(text, comment.end)
    if before is None or after is None:
        return Edit(comment.start, comment.end, "")
    start = comment.start - len(before.group().lstrip("\r\n"))
    end = after.end()
    above = re.search(r"(?:\A|[\r\n])[ \t]*(?:\r\n|\r|\n)?\Z", text[:start])
    blank = line.match(text, end) if above is not None and end < len(text) else None
    return Edit(start, blank.end() if blank is not None else end, "")


def _without_name(text: str, name: Name, directive: Directive) -> Edit:
    """Take a rule away, with the comma that parts it from the next, or from the one before when it is the last."""
    comma = r"[\s,;\uff0c\u3001\u060c]*"
    if name != directive.names[-1]:
        behind = re.compile(comma).match(text, name.span.end)
        return Edit(name.span.start, behind.end() if behind else name.span.end, "")
    before = re.search(f"{comma}\\Z", text[directive.span.start : name.span.start])
    return Edit(name.span.start - (len(before.group()) if before else 0), name.span.end, "")


_HOUSE = {"name": "my-house", "title": "My House", "not_suppressible": ["REL004"]}

EXAMPLES = (
    bad(
        "fr",
        "Bonjour.\n\n\u27e6<!-- presslint-ignore TYP001: le titre -->\u27e7\n\nUn seul espace.",
        format="markdown",
        fixed="Bonjour.\n\nUn seul espace.",
    ),
    bad(
        "en",
        "<p>One.</p>\n\u27e6<!-- presslint-ignore-start TYP001: as in the decree -->\u27e7\n<p>Two.</p>\n"
        "<!-- presslint-ignore-end -->\n<p>Three.</p>",
        format="html",
        fixed="<p>One.</p>\n<p>Two.</p>\n<p>Three.</p>",
    ),
    bad(
        "en",
        "<!-- presslint-ignore TYP001, \u27e6TYP006\u27e7: the poem is set so -->\n\nTwo  spaces!",
        format="markdown",
        fixed="<!-- presslint-ignore TYP001: the poem is set so -->\n\nTwo  spaces!",
    ),
    bad(
        "en",
        "\u27e6<!-- presslint-ignore-file REL004: it is short -->\u27e7\n\nA text.",
        format="markdown",
        publisher=_HOUSE,
        fixed="A text.",
    ),
    good("en", "<!-- presslint-ignore TYP001: the poem is set so -->\n\nTwo  spaces.", format="markdown"),
    good("en", "<!-- A comment of somebody else. -->\n\nTwo  spaces.", format="markdown"),
    good("en", "A text  without suppressions."),
)
