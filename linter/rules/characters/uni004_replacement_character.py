"""UNI004 replacement-character."""

from __future__ import annotations

from collections.abc import Iterator

from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.model import Problem, Subject, bad, good, source_rule
from linter.rules.whole_text import is_hole, whole_text

_RUN = lazy("\ufffd+|\ufffc")
_WRITTEN = lazy(r"[\ufffc\ufffd]|&#|\\u[fF]{3}")
_QUOTES = frozenset("\"'`\u00ab\u00bb\u2018\u2019\u201a\u201c\u201d\u201e\u2039\u203a\u300c\u300d\u300e\u300f()")


@source_rule("UNI004", "replacement-character", "error", triggers="\ufffd\ufffc", claims=True,
             references=("The Unicode Standard, chapter 23.8: Specials",))  # fmt: skip
def replacement_character(subject: Subject) -> Iterator[Problem]:
    """A letter was lost: the sign for what a program could not read stands in its place.

    REPLACEMENT CHARACTER U+FFFD is written where bytes made no sense, OBJECT REPLACEMENT CHARACTER U+FFFC where an
    image was cut out of a document. What stood there cannot be told from the text.

    Left alone: the sign itself, shown in quotation marks or brackets; bytes of this file that cannot be read
    (undecodable-bytes); half of a character (noncharacter).

    Repair: restore the letter from the original.
    """
    document = subject.document
    if not _WRITTEN.search(document.source.text):
        return  # what stands in the text are holes
    reported = {place.span.start for place in document.source.undecodable}
    for prose, _ in whole_text(subject):
        for match in _RUN.finditer(prose.text):
            start, end = match.span()
            span = prose.span(start, end)
            # Readers show the same sign for half of a surrogate pair, of which noncharacter speaks.
            half = document.source.text[span.start : span.end].lower().startswith("\\ud")
            if half or is_hole(prose, start) or _is_shown(prose, start, end) or span.start in reported:
                continue
            if match.group() == "\ufffc":
                message = "An image or the like is missing here (OBJECT REPLACEMENT CHARACTER U+FFFC). Restore it or delete the sign."
            else:
                message = "A letter was lost here (REPLACEMENT CHARACTER U+FFFD). Restore it from the original."
            yield prose.problem(start, end, message)


def _is_shown(prose: Prose, start: int, end: int) -> bool:
    """Whether a text about the sign shows it."""
    around = prose.text[max(0, start - 1) : start] + prose.text[end : end + 1]
    return len(around) == 2 and _QUOTES.issuperset(around)


EXAMPLES = (
    bad("de", "Die B\u27e6\ufffd\u27e7rgermeisterin er\u00f6ffnete das Treffen."),
    bad("fr", "La r\u27e6\ufffd\ufffd\u27e7union aura lieu jeudi."),
    bad("pl", "Wyniki: \u27e6\ufffc\u27e7 zob. za\u0142\u0105cznik."),
    bad("es", "<p>La reuni&#xFFFD;n</p>".replace("&#xFFFD;", "\u27e6&#xFFFD;\u27e7"), format="html"),
    good("de", "Fehlt ein Buchstabe, zeigt das Programm \u201e\ufffd\u201c."),
    good("en", 'See https://www.example.org/a and <img src="a.png" alt="Two ships">.', format="html"),
    good("en", "Write to press@example.org or see https://www.example.org/news."),
)
