"""UNI014 mixed-newlines."""

from __future__ import annotations

from collections.abc import Iterator

from linter.findings import Edit, Fix, Related
from linter.patterns import lazy
from linter.rules.model import Problem, Subject, bad, good, source_rule
from linter.source import Span

_NEWLINE = lazy(r"\r\n|\n|\r")
_NAMES = {"\r\n": "CR LF (Windows)", "\n": "LF (Unix)", "\r": "CR (old Macintosh)"}
_SHOWN = 20  # related places


@source_rule("UNI014", "mixed-newlines", "info", fix="safe", triggers="\r")
def mixed_newlines(subject: Subject) -> Iterator[Problem]:
    """The lines of the file end in different ways.

    Comparing versions shows changes where there are none, and some programs show the whole text as one line.

    Left alone: a file in which all lines end alike, in whatever way.

    Repair: end all lines as most of them end.
    """
    text = subject.document.source.text
    pairs, feeds, returns = text.count("\r\n"), text.count("\n"), text.count("\r")
    counts = {"\r\n": pairs, "\n": feeds - pairs, "\r": returns - pairs}
    used = [style for style, count in counts.items() if count]
    if len(used) < 2:
        return
    first = text[match.start() : match.end()] if (match := _NEWLINE.search(text)) else ""
    most = max(used, key=lambda style: (counts[style], style == first))
    places = [Span(*match.span()) for match in _NEWLINE.finditer(text) if match.group() != most]
    message = (
        f"Lines that do not end with {_NAMES[most]} as the others do: "
        f"{len(places)} of {sum(counts.values())}. End all alike."
    )
    related = tuple(Related(*place, "another such line") for place in places[1 : _SHOWN + 1])
    yield Problem(places[0], message, related=related, fix=Fix("safe", tuple(Edit(*place, most) for place in places)))


EXAMPLES = (
    bad("en", "Ports open\r\nShips sail\u27e6\n\u27e7Crews rest\r\n", fixed="Ports open\r\nShips sail\r\nCrews rest\r\n"),
    bad("fr", "Un\nDeux\u27e6\r\n\u27e7Trois\n", fixed="Un\nDeux\nTrois\n"),
    bad("de", "<p>Eins</p>\n<p>Zwei</p>\n<p>Drei</p>\u27e6\r\u27e7<p>Vier</p>\n", format="html",
        fixed="<p>Eins</p>\n<p>Zwei</p>\n<p>Drei</p>\n<p>Vier</p>\n"),
    good("en", "Ports open\r\nShips sail\r\nCrews rest\r\n"),
    good("fr", "Un\nDeux\nTrois\n"),
)  # fmt: skip
