"""UNI013 byte-order-mark."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.model import Problem, Subject, bad, edit, good, source_rule
from linter.source import Span

_MARK = "\ufeff"


@source_rule("UNI013", "byte-order-mark", "info", fix="safe", triggers=_MARK,
             references=("The Unicode Standard, chapter 23.8: Specials", "RFC 8259: JSON, 8.1"))  # fmt: skip
def byte_order_mark(subject: Subject) -> Iterator[Problem]:
    """The file begins with an invisible byte order mark (U+FEFF), which UTF-8 does not need.

    Many programs do not recognise front matter after it, JSON must not have it, and files that are joined keep it in
    the middle of the text.

    Left alone: files in UTF-16, which cannot be read without it.

    Repair: delete it.
    """
    source = subject.document.source
    if source.text.startswith(_MARK) and source.encoding == "utf-8":
        yield Problem(
            Span(0, 1),
            "The file begins with an invisible byte order mark U+FEFF. Save it without the mark.",
            fix=edit(0, 1, ""),
        )


EXAMPLES = (
    bad("fr", "\u27e6\ufeff\u27e7La r\u00e9union aura lieu jeudi.", fixed="La r\u00e9union aura lieu jeudi."),
    bad("de", "\u27e6\ufeff\u27e7<p>Die Sitzung beginnt.</p>", format="html", fixed="<p>Die Sitzung beginnt.</p>"),
    bad(
        "en", '\u27e6\ufeff\u27e7{"title": "Ports open again"}', format="record", fixed='{"title": "Ports open again"}'
    ),
    good("fr", "La r\u00e9union aura lieu jeudi."),
    good("en", "The talks\ufeff began."),
)
