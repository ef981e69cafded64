"""DOC001 broken-structure."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.model import Problem, Subject, bad, good, source_rule


@source_rule("DOC001", "broken-structure", "error")
def broken_structure(subject: Subject) -> Iterator[Problem]:
    """The document cannot be read as the format it is in.

    JSON or YAML with a mistake, front matter that is never closed: a content system will refuse or misread it. What
    could be read is checked all the same.

    Repair: mend the place that is named.
    """
    for trouble in subject.document.troubles:
        yield Problem(trouble.span, trouble.message)


EXAMPLES = (
    bad("fr", '{"title": "Titre", "lang": "fr"\u27e6\u27e7', format="record"),
    good("fr", '{"title": "Titre", "lang": "fr"}', format="record"),
)
