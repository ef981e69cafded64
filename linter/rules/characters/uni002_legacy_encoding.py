"""UNI002 legacy-encoding."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.model import Problem, Subject, good, source_rule
from linter.source import Span


@source_rule("UNI002", "legacy-encoding", "warning", fix="unsafe")
def legacy_encoding(subject: Subject) -> Iterator[Problem]:
    """The file can be read, but it is not stored as UTF-8.

    Everything else on the way to the reader expects UTF-8; sooner or later the text is damaged.

    Left alone: files in UTF-8, with or without a byte order mark; files with bytes that cannot be read
    (undecodable-bytes).

    Repair: save the file as UTF-8; `presslint fix --unsafe` does so.
    """
    source = subject.document.source
    if source.encoding != "utf-8" and not source.undecodable:
        yield Problem(
            Span(0, 0), f"The file is stored as {source.declared_encoding or source.encoding}. Save it as UTF-8."
        )


EXAMPLES = (good("fr", "Texte en UTF-8 : été, cœur."),)
