"""TYP002 edge-space."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from linter.document import Document
from linter.findings import Edit, Fix, Related
from linter.patterns import lazy
from linter.rules.model import Problem, Subject, bad, good, source_rule
from linter.source import Span

# Behind a visible character; a line of blanks alone parts paragraphs as an empty one does.
_BLANKS = lazy(r"(?<=[^ \t\u00a0\r\n])[ \t\u00a0]++(?=[\r\n]|\Z)")
# More places than this are one habit of the program that wrote the file.
_MOST = 10
_LONGEST_TAG = 2000
# "-- " alone on a line parts a message from its signature (RFC 3676).
_SIGNATURE = "-- "


@source_rule("TYP002", "edge-space", "info", fix="safe", formats=("text", "html"), triggers=" \t\u00a0",
             references=("EU Interinstitutional Style Guide 6.4",))  # fmt: skip
def edge_space(subject: Subject) -> Iterator[Problem]:
    """A line ends with spaces or tabs.

    Nobody sees them, but they are copied along with the text, and every comparison of two versions shows lines that did
    not change.

    More than ten such lines in a file are one finding.

    Left alone: Markdown, where two spaces at the end of a line break it; records; lines that hold nothing but spaces;
    in a web page the code, the tags and all that is not running text; the line of two hyphens and a space above the
    signature of a message.

    Repair: delete the spaces.
    """
    document = subject.document
    text = document.source.text
    if document.format not in ("text", "html") or not (text.endswith((" ", "\t", "\u00a0")) or _has_ends(text)):
        return
    places = [Span(*match.span()) for match in _BLANKS.finditer(text) if not _is_signature(text, match)]
    if document.format == "html":
        places = list(_in_running_text(document, places))
    if len(places) > _MOST:
        yield _problem(places, f"{len(places)} lines of this file end with spaces or tabs. Delete them.")
        return
    for place in places:
        yield _problem([place], "This line ends with spaces or tabs. Delete them.")


def _has_ends(text: str) -> bool:
    ends = [end for end in "\r\n" if end in text]
    return any(blank + end in text for blank in " \t\u00a0" if blank in text for end in ends)


def _problem(places: list[Span], message: str) -> Problem:
    related = tuple(Related(*place, "spaces at the end of this line, too") for place in places[1:])
    return Problem(places[0], message, None, related, Fix("safe", tuple(Edit(*place, "") for place in places)))


def _is_signature(text: str, match: re.Match[str]) -> bool:
    start = match.start() - 2
    return text[start : match.end()] == _SIGNATURE and text[start - 1 : start] in ("", "\n", "\r")


def _in_running_text(document: Document, places: Iterable[Span]) -> Iterator[Span]:
    """The places inside a block of the page, outside its tags and what else is no prose in it."""
    text = document.source.text
    blocks = sorted(block.span for block in document.blocks)
    starts = [span.start for span in blocks]
    holes = sorted(hole.source for block in document.blocks for hole in block.holes)
    hole_starts = [span.start for span in holes]
    for place in places:
        block, hole = bisect_right(starts, place.start) - 1, bisect_right(hole_starts, place.start) - 1
        in_block = block >= 0 and place.end <= blocks[block].end
        near = max(0, place.start - _LONGEST_TAG)
        in_tag = text.rfind("<", near, place.start) > text.rfind(">", near, place.start)
        if in_block and not in_tag and not (hole >= 0 and place.start < holes[hole].end):
            yield place


EXAMPLES = (
    bad("en", "The talks began on Monday.⟦  ⟧\nThey end on Friday.", fixed="The talks began on Monday.\nThey end on Friday."),
    bad("fa", "نشست دوشنبه آغاز شد.⟦ ⟧", fixed="نشست دوشنبه آغاز شد."),
    bad("de", "<p>Die Gespräche⟦ \t⟧\nbegannen am Montag.</p>", format="html",
        fixed="<p>Die Gespräche\nbegannen am Montag.</p>"),
    # NO-BREAK SPACE
    bad("fr", "La réunion est close.⟦\u00a0⟧\n\nLe ministre", fixed="La réunion est close.\n\nLe ministre"),
    good("en", "The talks began on Monday,  \nand ended on Friday.", format="markdown"),
    good("es", "La reunión empezó.\n   \nTerminó el viernes."),
    good("en", "Office of the Spokesperson\n-- \npress@example.org"),
    good("en", "<pre>one  \ntwo</pre>\n<script>let a = 1; \n</script>", format="html"),
    good("en", '<p>See <a class="x" \nhref="/news">the news</a>.</p>', format="html"),
    good("en", "<div> \n<p>The talks began.</p> \n</div>", format="html"),
)  # fmt: skip
