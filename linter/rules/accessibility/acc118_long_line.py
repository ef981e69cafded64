"""ACC118 long-line."""

from __future__ import annotations

from collections.abc import Iterator

from linter.patterns import lazy
from linter.readers.assembly import hard_wrapped
from linter.rules.lines import Line, line_groups, width
from linter.rules.model import Problem, Subject, bad, document_rule, good, option

# Wide characters count two columns, so that this is 40 of them.
_COLUMNS = 80
# Of which the shortest line but the last is not shorter than this part of the longest: that is a margin, and no list.
_MARGIN = 0.7
_FEWEST_LINES = 3
_BLANK = lazy(r"\S\s+\S")


@document_rule("ACC118", "long-line", "info", wcag=("1.4.8",), formats=("text",), enabled=False,
               references=("WCAG 2.2 technique C20", "RFC 3676, section 4.2"),
               options={"columns": option("The longest line that is in order, in columns; wide characters count two.", 20, 1000)})  # fmt: skip
def long_line(subject: Subject, *, columns: int = _COLUMNS) -> Iterator[Problem]:
    """Plain text is broken into lines of more than 80 columns, 40 ideographs.

    Where lines are broken by hand, a narrow window or a large type breaks each of them once more, into a long and a
    short piece. Long lines are also hard to follow for readers with low vision or dyslexia.

    Left alone: paragraphs of a single line, which every program wraps as it needs; addresses; lines that are broken for
    another reason than a margin, such as lists and letterheads. Off unless it is selected.

    Repair: break lines at 72 to 80 columns (40 ideographs), or do not break them at all within a paragraph.
    """
    if subject.document.format != "text":
        return
    for group in line_groups(subject.document):
        if not _is_wrapped(group, columns):
            continue
        for line in group:
            wide = width(line.text.rstrip())
            if wide > columns and not _is_one_word(line.text):
                message = f"This line has {wide} columns. Break lines at {columns} ({columns // 2} ideographs), or not at all within a paragraph (WCAG 1.4.8)."
                yield Problem(line.span, message)


def _is_wrapped(group: tuple[Line, ...], most: int) -> bool:
    """Whether a margin broke the lines of a paragraph."""
    if len(group) > 1 and hard_wrapped([line.text for line in group]):
        return True
    columns = [width(line.text.rstrip()) for line in group]
    return len(group) >= _FEWEST_LINES and max(columns) > most and min(columns[:-1]) >= _MARGIN * max(columns)


def _is_one_word(line: str) -> bool:
    """Whether there is no place to break a line: an address."""
    return "://" in line or (line.isascii() and _BLANK.search(line) is None)


EXAMPLES = (
    bad(
        "en",
        "\u27e6The northern port opened its new quay on Monday, three years after the great flood, with ships\u27e7\n"
        "\u27e6from eleven countries. The quay is four hundred metres long, and the largest ferries of the line can\u27e7\n"
        "call there.",
    ),
    bad(
        "ja",
        "\u27e6\u65b0\u3057\u3044\u6a4b\u304c\u6708\u66dc\u65e5\u306b\u958b\u901a\u3057\u5730\u5143\u306e\u5b50\u3069\u3082\u305f\u3061\u304c\u624b\u3092\u3064\u306a\u3044\u3067\u6700\u521d\u306b\u6a4b\u3092\u6e21\u308a\u307e\u3057\u305f\u5e02\u9577\u3068\u77e5\u4e8b\u3082\u27e7\n"
        "\u5f0f\u5178\u306b\u51fa\u5e2d\u3057\u307e\u3057\u305f\u6e2f\u3068\u753a\u3092\u7d50\u3076\u3053\u306e\u6a4b\u306f\u9577\u3055\u304c\u56db\u767e\u30e1\u30fc\u30c8\u30eb\u3042\u308a\u4e8c\u5e74\u3092\u304b\u3051\u3066\n"
        "\u51fa\u5e2d\u3057\u307e\u3057\u305f\u3002",
    ),
    good(
        "en",
        "The northern port opened its new quay on Monday, three years after the great\n"
        "flood, with ships from eleven countries. The quay is four hundred metres long,\n"
        "and the largest ferries of the line can call there.",
    ),
    good(
        "en",
        "The northern port opened its new quay on Monday, three years after the great flood, with ships from eleven countries.\n\n"
        "The quay is four hundred metres long, and the largest ferries of the line can call there from the spring of next year.",
    ),
    good(
        "en",
        "Read the original here:\n"
        "https://www.example.org/en/news/2024/03/14/the-northern-port-opened-its-new-quay-on-monday-after-the-flood\n"
        "Port authority",
    ),
)  # fmt: skip
