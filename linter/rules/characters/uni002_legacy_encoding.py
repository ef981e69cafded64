"""UNI002 legacy-encoding."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.model import Problem, Subject, good, source_rule
from linter.source import Span


@source_rule("UNI002", "legacy-encoding", "warning", fix="unsafe")
def legacy_encoding(subject: Subject) -> Iterator[Problem]:
    """The file is read rightly, but is not stored as UTF-8.

    Everything else on the way to the reader expects UTF-8; sooner or later the text is damaged.

    Repair: save the file as UTF-8.
    """
    source = subject.document.source
    if source.encoding != "utf-8" and not source.undecodable:
        yield Problem(
            Span(0, 0), f"The file is stored as {source.declared_encoding or source.encoding}. Save it as UTF-8."
        )


EXAMPLES = (good("fr", "Texte en UTF-8 : été, cœur."),)
