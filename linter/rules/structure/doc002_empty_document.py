"""DOC002 empty-document."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.model import Problem, Subject, bad, good, source_rule
from linter.source import Span


@source_rule("DOC002", "empty-document", "error")
def empty_document(subject: Subject) -> Iterator[Problem]:
    """The file holds no text.

    An empty page would be published. The missing title, date, link and disclaimer are not reported one by one.

    Repair: write the release, or leave the file out.
    """
    if not subject.document.source.text.strip("\ufeff \t\r\n\u00a0\u200b"):
        yield Problem(Span(0, 0), "The file is empty.")


EXAMPLES = (
    bad("fr", "\u27e6\u27e7"),
    bad("fa", "\u27e6\u27e7\n\n"),
    good("fr", "Titre"),
)
