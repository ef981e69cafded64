"""UNI012 noncharacter."""

from __future__ import annotations

from collections.abc import Container, Iterator

from linter.patterns import lazy
from linter.rules.model import Problem, Subject, bad, good, source_rule
from linter.rules.whole_text import whole_text
from linter.source import Span

_LAST_TWO = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
_RUN = lazy(f"[\ud800-\udfff]+|[\ufdd0-\ufdef{_LAST_TWO}]+")

_RUN_OR_LOST = lazy(f"{_RUN.pattern}|\ufffd")
_ESCAPED = lazy(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")


@source_rule("UNI012", "noncharacter", "error", claims=True,
             triggers=f"{_LAST_TWO}\ufffd", ranges=("\ud800\udbff", "\udc00\udfff", "\ufdd0\ufdef"),
             references=("The Unicode Standard, chapter 23.7: Noncharacters", "RFC 3629: UTF-8"))  # fmt: skip
def noncharacter(subject: Subject) -> Iterator[Problem]:
    """A code stands in the text that is not a character: half of a character that was cut in two, or a code that
    Unicode keeps free.

    It cannot be stored or sent as UTF-8, or programs use it for marks of their own. Something cut an emoji in two, or
    read a file of another kind as text.

    Left alone: nothing; no text needs one.

    Repair: write what the original has there, or delete the code.
    """
    document = subject.document
    source = document.source.text
    escaped = "\ufffd" in document.alphabet and _ESCAPED.search(source) is not None
    if not escaped and not _RUN.search("".join(document.alphabet)):
        return
    found = {Span(*match.span()): match.group() for match in _RUN.finditer(source)}
    for span, codes in (*found.items(), *_in_blocks(subject, found)):
        kind = "half of a character" if "\ud800" <= codes[0] <= "\udfff" else "not a character"
        yield Problem(span, f"U+{ord(codes[0]):04X} is {kind}. Write what the original has here, or delete it.")


def _in_blocks(subject: Subject, known: Container[Span]) -> Iterator[tuple[Span, str]]:
    """Codes that are written as entities or escapes; readers show U+FFFD for half of a pair."""
    source = subject.document.source.text
    for prose, _ in whole_text(subject):
        for start, end, _ in prose.pieces():
            for match in _RUN_OR_LOST.finditer(prose.text, start, end):
                span = prose.span(*match.span())
                written = _ESCAPED.fullmatch(source, *span)
                if match.group() != "\ufffd" and span not in known:
                    yield span, match.group()
                elif written is not None:
                    yield span, chr(int(written.group()[2:], 16))


EXAMPLES = (
    bad("en", "The port opens\u27e6\ufdd0\u27e7 on Monday."),
    bad("es", "El puerto\u27e6\uffff\uffff\u27e7 abre el lunes."),
    bad("fr", "Merci \u27e6\ud83d\u27e7 aux \u00e9quipes."),
    bad("en", "<p>The port opens&#xFDD0; on Monday.</p>".replace("&#xFDD0;", "\u27e6&#xFDD0;\u27e7"), format="html"),
    bad(
        "en",
        '{"title": "Thanks \u27e6\\ud83d\u27e7 to all crews", "body": "The ports of the bay open."}',
        format="record",
    ),
    good(
        "en", '{"title": "Thanks \\ud83d\\ude00 to all crews", "body": "The ports of the bay open."}', format="record"
    ),
    good("en", "Thanks \U0001f600 to all crews."),
)
