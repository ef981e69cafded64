"""ACC113 emoji-run."""

from __future__ import annotations

from collections.abc import Iterator

from linter.patterns import lazy
from linter.rules.emoji import RANGES, emoji_runs
from linter.rules.model import Problem, Subject, bad, document_rule, good, option
from linter.rules.unheard import is_heard

_ANY = lazy("[\u203c-\u3299\U0001f000-\U0001faff]")
_FEWEST = 3


@document_rule("ACC113", "emoji-run", "info", wcag=("1.1.1",), ranges=RANGES,
               references=("WCAG 2.2 technique H86",),
               options={"emoji": option("The fewest emoji in a row that are reported.", 2, 1000)})  # fmt: skip
def emoji_run(subject: Subject, *, emoji: int = _FEWEST) -> Iterator[Problem]:
    """Three or more emoji stand in a row.

    A screen reader reads the name of each: "party popper party popper party popper". The sense of the sentence is lost
    among them, and some readers do not see in a small picture what the author saw.

    Left alone: one or two emoji; flags in a row, whose names are countries; keycap figures; what is hidden from screen
    readers.

    Repair: say it in words, and keep one emoji at most, at the end.
    """
    for block in subject.document.blocks:
        if block.hidden or not _ANY.search(block.text):
            continue
        for run in emoji_runs(block.text):
            span = block.source_span(run.start, run.end)
            if run.pictures >= emoji and is_heard(subject.document, span):
                message = f"{run.emoji} emoji in a row: a screen reader reads the name of each. Keep one at most (WCAG 1.1.1)."
                yield Problem(span, message)


EXAMPLES = (
    bad("en", "The new bridge is open \u27e6\U0001f389\U0001f389\U0001f389\u27e7"),
    bad("es", "<p>\u00a1Gracias! \u27e6\u2764\ufe0f \U0001f44f\U0001f3fd \U0001f469\u200d\U0001f692\u27e7</p>", format="html"),
    bad("de", "## Tag der offenen Werft \u27e6\u2693\U0001f6a2\u2728\U0001f3b6\u27e7\n", format="markdown"),
    bad("ja", "\u65b0\u3057\u3044\u6a4b\u304c\u958b\u901a\u3057\u307e\u3057\u305f\u27e6\U0001f309\U0001f309\U0001f309\u27e7\u3002"),
    good("en", "Thank you \u2764\ufe0f\U0001f44f"),
    good("fr", "Les \u00e9quipes \U0001f1eb\U0001f1f7\U0001f1ee\U0001f1f9\U0001f1ea\U0001f1f8 sont arriv\u00e9es."),
    good("it", "Tre passi: 1\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e3"),
    good("en", "One family \U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 is one sign."),
    good("pt", "<p>Obrigado <span aria-hidden='true'>\U0001f389\U0001f389\U0001f389</span></p>", format="html"),
    good("nl", "<p>Dank <span role='img' aria-label='feest'>\U0001f389\U0001f389\U0001f389</span></p>", format="html"),
    good("ru", "\u2014 \u2116 5 \u2014 \u00a9 2024 \u2605\u2605\u2605"),
)  # fmt: skip
