"""TYP001 repeated-space."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.blanks import NO_BREAK, Layout, belongs_to_a_mark, named, spacing
from linter.rules.model import Problem, bad, good, prose_rule

# Between two characters of one line; what begins or ends a line is indentation or a Markdown line break.
_BLANKS = lazy(rf"(?<=\S)[ {NO_BREAK}]{{2,}}+(?=\S)")


@prose_rule("TYP001", "repeated-space", "warning", fix="safe", triggers=" " + NO_BREAK,
            references=("EU Interinstitutional Style Guide 6.4", "The Chicago Manual of Style 2.12"))  # fmt: skip
def repeated_space(prose: Prose, language: Language) -> Iterator[Problem]:
    """Two or more spaces stand where one belongs.

    They leave holes in justified text, a search for the phrase misses it, and they often show that something was
    deleted. The two spaces that typewriters put after a full stop count, and so does an ordinary space beside a
    no-break space, which visual editors store when the space bar is pressed twice.

    It is only a hint where the gap may be meant: several no-break spaces in a row, three or more spaces with a no-break
    space among them, and wide gaps in a language that writes no spaces between words, where they part sentences or
    names.

    Left alone: the beginning and the end of a line; lines that are aligned in columns; five or more spaces in a line of
    at most nine words, such as a place on the left and a date on the right; the spaces after the number or bullet of a
    list entry; a sentence that goes on in the next line of the file; code; spaces beside a mark, which are the matter
    of space-before-punctuation, space-inside-brackets and breaking-space.

    Repair: write one space. Where a no-break space may be meant an editor must look, and in a language without spaces
    between words nothing is changed.
    """
    if not _may_have(prose):
        return
    text, layout = prose.text, prose.once(Layout)
    for match in prose.finditer(_BLANKS):
        start, end = match.span()
        if belongs_to_a_mark(text, start, end, language) or prose.crosses_lines(start, end):
            continue
        if layout.parts_columns(start, end):
            continue
        run = match.group()
        if not spacing(language).parts_words:
            yield prose.problem(start, end, f"{_counted(run)} Write one, unless the gap is meant.", severity="info")
        elif _may_be_a_gap(run):
            kept = start + next(at for at, char in enumerate(run) if char in NO_BREAK)
            message = f"{_counted(run)} Write one {named(text[kept])}, unless the gap is meant."
            edits = [(left, right, "") for left, right in ((start, kept), (kept + 1, end)) if left < right]
            yield prose.problem(start, end, message, edits=edits, fix="unsafe", severity="info")
        else:
            yield prose.problem(start, end, f"{_counted(run)} Write one ordinary space.", write=" ")


def _counted(run: str) -> str:
    """How many spaces there are, with the name of one that looks like the others."""
    hidden = next((f", with {named(char)} among them" for char in run if char in NO_BREAK), "")
    return f"{len(run)} spaces stand here{hidden}."


def _may_be_a_gap(run: str) -> bool:
    """Whether no-break spaces may have been set on purpose: two strokes of a visual editor leave one, and a blank."""
    return " " not in run or (len(run) > 2 and not set(run).isdisjoint(NO_BREAK))


def _may_have(prose: Prose) -> bool:
    """Whether two blanks stand side by side at all."""
    kinds = [char for char in " " + NO_BREAK if char in prose.alphabet]
    return any(first + second in prose.text for first in kinds for second in kinds)


EXAMPLES = (
    bad("en", "The talks⟦  ⟧began on Monday.", fixed="The talks began on Monday."),
    # Two blanks after a full stop are a typewriter's habit.
    bad("en", "The talks are over.⟦  ⟧The delegations have left.", fixed="The talks are over. The delegations have left."),
    bad("ru", "Переговоры⟦   ⟧начались.", fixed="Переговоры начались."),
    bad("de", "Die Konferenz⟦  ⟧endet am Freitag.", fixed="Die Konferenz endet am Freitag."),
    bad("fa", "نشست⟦  ⟧روز دوشنبه آغاز شد.", fixed="نشست روز دوشنبه آغاز شد."),
    bad("hi", "बैठक⟦  ⟧सोमवार को शुरू हुई।", fixed="बैठक सोमवार को शुरू हुई।"),
    # NO-BREAK SPACE and blank: what a visual editor makes of two strokes.
    bad("es", "La reunión⟦\u00a0 ⟧empezó el lunes.", fixed="La reunión empezó el lunes."),
    bad("it", "<p>L’incontro⟦&nbsp; ⟧è iniziato <b>lunedì</b>.</p>", format="html",
        fixed="<p>L’incontro è iniziato <b>lunedì</b>.</p>"),
    bad("nl", "<p>Om⟦&nbsp;&nbsp;⟧10 uur begint het overleg.</p>", format="html", severity="info",
        fixed="<p>Om&nbsp;10 uur begint het overleg.</p>"),
    bad("en", "<p>Press room⟦ &nbsp; ⟧[contact]</p>", format="html", severity="info", fixed="<p>Press room&nbsp;[contact]</p>"),
    bad("pl", "Rozmowy **trwają**⟦  ⟧dalej.", format="markdown", fixed="Rozmowy **trwają** dalej."),
    bad("sv", '{"text": "Mötet⟦  ⟧börjar klockan nio."}', format="record",
        fixed='{"text": "Mötet börjar klockan nio."}'),
    # A wide blank of Thai may part sentences.
    bad("th", "การประชุมเริ่มวันจันทร์⟦  ⟧ผู้แทนเดินทางมาถึงแล้ว", severity="info"),
    good("en", "Port    Ships\nIzmir   12\nVarna   7"),
    good("en", "Embassy of Norway            12 May 2026"),
    good("de", "Hinweise:\n1.  Die Frist endet am Montag."),
    good("en", "<p>The talks\n   began.</p>", format="html"),
    good("en", "The ministers signed the agreement on the use of the river and its water\n  in the presence of both presidents and the members of the commission."),
    good("en", "The talks began on Monday,  \nand ended on Friday.", format="markdown"),
    # The blanks beside a mark are the matter of the rule about the mark.
    good("en", "The talks  , however, began."),
    good("fr", "Qui vient  ?"),
    good("en", "Write `a  b` here.", format="markdown"),
    good("ja", "山田 太郎"),
)  # fmt: skip
