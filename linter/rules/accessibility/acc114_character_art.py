"""ACC114 character-art."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.document import BlockKind, Document, HoleKind
from linter.patterns import lazy
from linter.rules.drawn_tables import drawn_tables
from linter.rules.lines import Line, line_groups
from linter.rules.model import Problem, Subject, bad, document_rule, good
from linter.rules.unheard import is_heard
from linter.source import Span

# Text, as opposed to what fills a drawing: a word of three letters, or a number.
_WORD = lazy(r"[^\W\d_]{3}|\d{2}")
# Signs that pictures are drawn with; blocks, shades and Braille dots are hardly used for anything else.
_STROKE = lazy(r"[/\\|_()<>^`'~=#@%&$*+.:;,\"{}\[\]\u00af\u00b0\u00b4\u2500-\u259f\u25a0-\u25ff\u2800-\u28ff-]")
_BLOCK = lazy(r"[\u2580-\u259f\u2800-\u28ff]")
_FEWEST_LINES, _FEWEST_BLOCK_LINES = 3, 2
_FEWEST_BLOCKS = 6  # in a line of them
_FEWEST_KINDS = 4  # of strokes in a drawing
_SHARE = 0.6  # of the signs in a drawing that are strokes
# A line of one sign, or of two or three in turn: "*****", "- - -", "=-=-=-".
_SEPARATOR = lazy(r"(?P<unit>\S{1,3}?)(?P=unit)*\S?")


@document_rule("ACC114", "character-art", "warning", wcag=("1.1.1",), triggers="/\\|_<>^#@*=~`%$+{}[]\u00af",
               ranges=("\u2500\u259f", "\u2800\u28ff"),
               references=("WCAG 2.2 failure F72", "WCAG 2.2 technique H86"))  # fmt: skip
def character_art(subject: Subject) -> Iterator[Problem]:
    """A picture is drawn with characters, and nothing says what it shows.

    A screen reader reads it sign by sign: "slash, underscore, backslash". In another font or a narrow window it is no
    picture at all.

    Left alone: separators such as *****, ----- and ###, frames around a line of words, tables (ACC111), formulas, code,
    emoticons within a line, and what is hidden from screen readers or named (role="img" with aria-label).

    Repair: use an image with an alternative text, or leave the picture out. In HTML, put it into an element with
    role="img" and say in aria-label what it shows.
    """
    if not _has_wordless_lines(subject.document):
        return
    for lines in line_groups(subject.document):
        if len(lines) >= _FEWEST_BLOCK_LINES:
            for start, end in _drawings(lines):
                span = Span(lines[start].span.start, lines[end - 1].span.end)
                if not is_heard(subject.document, span):
                    continue
                message = "These {} lines are a picture drawn with characters, read aloud sign by sign. Use an image with an alternative text, or leave it out (WCAG 1.1.1)."
                yield Problem(span, message.format(end - start))


def _has_wordless_lines(document: Document) -> bool:
    """Whether two lines without a word meet: most documents have none, and their lines need no closer look."""
    if document.format == "text":
        return _some_meet(document.source.text)
    if any(hole.kind is HoleKind.CODE for block in document.blocks for hole in block.holes):
        return True
    # In HTML a line may be a paragraph of its own.
    return _some_meet("\n".join(block.text for block in document.blocks if block.kind is not BlockKind.ATTRIBUTE))


def _some_meet(text: str) -> bool:
    before = False
    for line in text.splitlines():
        if not line or line.isspace():
            continue
        wordless = not _WORD.search(line)
        if wordless and before:
            return True
        before = wordless
    return False


def _drawings(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    start = 0
    for end in range(len(lines) + 1):
        if end < len(lines) and not _WORD.search(lines[end].text):
            continue
        if end - start >= _FEWEST_BLOCK_LINES and _is_picture(lines[start:end]):
            yield start, end
        start = end + 1


def _is_picture(lines: Sequence[Line]) -> bool:
    texts = [line.text.strip() for line in lines]
    if sum(len(_BLOCK.findall(text)) >= _FEWEST_BLOCKS for text in texts) >= _FEWEST_BLOCK_LINES:
        return True
    drawn = [text for text in texts if not _is_separator(text)]
    if len(texts) < _FEWEST_LINES or len(drawn) < _FEWEST_LINES - 1 or len(set(drawn)) < _FEWEST_LINES - 1:
        return False
    signs = "".join("".join(texts).split())
    strokes = _STROKE.findall(signs)
    if len(strokes) < _SHARE * len(signs) or len(set(strokes)) < _FEWEST_KINDS:
        return False
    return all(_STROKE.search(text) for text in texts) and not any(drawn_tables(lines, fixed_width=True))


def _is_separator(text: str) -> bool:
    return _SEPARATOR.fullmatch("".join(text.split())[:200]) is not None


EXAMPLES = (
    bad("en", "With love from the port cats:\n\n\u27e6 /\\_/\\\n( o.o )\n > ^ <\u27e7\n"),
    bad("de", "<pre>\n\u27e6   __|__\n  /     \\\n  \\_____/\n~~^~~^~~^~~\u27e7\n</pre>", format="html"),
    bad("ja", "\u27e6\u2588\u2588\u2588\u2588\u2588\u2588\u2591\u2591\u2591\n\u2588\u2588\u2591\u2591\u2588\u2588\u2591\u2591\u2591\u27e7\n\n\u65b0\u3057\u3044\u6a4b"),
    bad("es", "<p>\u27e6&lt;&gt;-&lt;&gt;<br>|\\/|<br>(\\_/)<br>(='.'=)\u27e7</p>", format="html"),
    good("en", "*****\n\nThe quay is open.\n\n-----\n\n###\n"),
    good("en", "****************\n* NEWS RELEASE *\n****************\n"),
    good("fr", "- - - - -\n=-=-=-=-=\n* * *\n"),
    good("de", "Unterschrift:\n\n______________   ______________\n(Ort)            (Datum)"),
    good("pl", "| Port | Statki | Tony |\n| P\u00f3\u0142noc | 120 | 3 |\n| Po\u0142udnie | 98 | 2 |"),
    good("it", "<pre role='img' aria-label='Un gatto'> /\\_/\\\n( o.o )\n > ^ &lt;</pre>", format="html"),
    good("en", "```\n /\\_/\\\n( o.o )\n > ^ <\n```\n", format="markdown"),
    good("en", "(1)\n(2)\n(3)\n"),
    good("ko", "\uc5f0\ub77d\ucc98 02-123-4567 (\ud648\ud398\uc774\uc9c0)\n\ud329\uc2a4 02-123-4568\n"),
)  # fmt: skip
