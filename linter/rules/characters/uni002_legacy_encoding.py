"""UNI002 legacy-encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.findings import Edit, Fix
from linter.patterns import lazy
from linter.rules.model import Problem, Subject, good, source_rule
from linter.source import Span

# HTML wants its charset within the first 1,024 bytes; real pages are late.
_WINDOW = 4096
_CHARSET = lazy(r"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)


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
        name = source.declared_encoding or source.encoding
        # `presslint fix --unsafe` stores the file as UTF-8; all there is to edit is what the page says of itself.
        declared = _CHARSET.search(source.text, 0, _WINDOW) if subject.document.format == "html" else None
        edits = (Edit(*declared.span(1), "utf-8"),) if declared and declared.group(1).lower() != "utf-8" else ()
        yield Problem(Span(0, 0), f"The file is stored as {name}. Save it as UTF-8.", fix=Fix("unsafe", edits))


EXAMPLES = (good("fr", "Texte en UTF-8 : été, cœur."),)
