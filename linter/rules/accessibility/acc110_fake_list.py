"""ACC110 fake-list."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.page import page_of
from linter.document import Document
from linter.rules.element_places import Ranges
from linter.rules.list_repairs import repair
from linter.rules.model import Problem, Subject, bad, document_rule, good
from linter.rules.typed_lists import TypedList, typed_lists
from linter.source import Span

_KINDS = {
    "bullet": "bullets", "dash": "dashes", "emoji": "emoji", "number": "numbers", "letter": "letters", "circled": "numbers",
}  # fmt: skip


@document_rule("ACC110", "fake-list", "warning", fix="unsafe", wcag=("1.3.1",), formats=("html", "markdown", "record"),
               references=("WCAG 2.2 technique H48",))  # fmt: skip
def fake_list(subject: Subject) -> Iterator[Problem]:
    """A list is typed with bullets, dashes or numbers instead of being marked up as one.

    A screen reader announces a real list with the number of its items and lets listeners skip it or go from item to
    item. A typed one is a heap of lines, and wrapped lines run back under the bullets.

    Left alone: plain text, where "- item" is the list; dialogue, whose lines begin with a dash as well, with questions,
    exclamations, quotations or full sentences; dates ("1. March"); long numbered paragraphs of a legal text; a single
    line; marks typed into the items of a real list.

    Repair: in HTML use ul, or ol where the order counts, with an li for each item; in Markdown begin the lines with
    "- " or "1. ". An editor must look.
    """
    document = subject.document
    if document.format == "text":
        return
    items: tuple[Ranges, Ranges] | None = None
    for found in typed_lists(document, subject.language):
        rows = found.rows
        items = items or _real_lists(document)
        several = rows[0].block < rows[-1].block
        place = document.blocks[rows[0].block].span
        if (several and items[0].cover(place)) or items[1].cover(place):
            continue
        first, last = document.blocks[rows[0].block], document.blocks[rows[-1].block]
        start = first.source_span(rows[0].start, rows[0].mark.end).start
        end = last.source_span(rows[-1].start, rows[-1].end).end
        write = _write(document, found)
        message = f"These {len(rows)} lines are a list with typed {_KINDS[found.kind]}. {write} (WCAG 1.3.1)."
        yield Problem(Span(start, end), message, fix=repair(document, found))


def _write(document: Document, found: TypedList) -> str:
    if document.format == "markdown":
        return 'Begin each line with "1. ", "2. "' if found.is_numbered else 'Begin each line with "- "'
    return f"Write {'ol' if found.is_numbered else 'ul'}, and each item as li"


def _real_lists(document: Document) -> tuple[Ranges, Ranges]:
    """The items of real lists: those that may hold a list of their own in one paragraph, and those made by role."""
    if document.format != "html":
        return Ranges(()), Ranges(())
    page = page_of(document)
    by_role = [e for e in page.by_attribute("role") if (e.get("role") or "").strip().lower() in {"list", "listitem"}]
    return Ranges(page.by_tag("li")), Ranges(by_role)


EXAMPLES = (
    bad(
        "en",
        "<p>The desk needs:</p>\n<p>\u27e6\u2022 a valid card</p>\n<p>\u2022 a letter</p>\n<p>\u2022 two photographs\u27e7</p>",
        format="html",
        fixed="<p>The desk needs:</p>\n<ul>\n<li>a valid card</li>\n<li>a letter</li>\n<li>two photographs</li>\n</ul>",
    ),
    bad(
        "de",
        '<p class="box">Mitzubringen sind:<br>\u27e6- ein Ausweis<br>\n- ein <b>Brief</b><br>\n- zwei Bilder\u27e7</p>',
        format="html",
        fixed='<p class="box">Mitzubringen sind:</p>\n<ul>\n<li>ein Ausweis</li>\n<li>ein <b>Brief</b></li>\n<li>zwei Bilder</li>\n</ul>',
    ),
    bad(
        "fr",
        "<div>\u27e61) le quai nord<br/>2) le quai sud\u27e7<br/><br/>Les travaux commencent en mai.</div>",
        format="html",
        fixed="<div><ol>\n<li>le quai nord</li>\n<li>le quai sud</li>\n</ol>\nLes travaux commencent en mai.</div>",
    ),
    bad("vi", "<p>\u27e6+ 8 gi\u1edd: r\u01b0\u1edbc l\u1eeda;<br>+ 9 gi\u1edd: m\u1edf l\u00f2.\u27e7</p>", format="html", fixed="<ul><li>8 gi\u1edd: r\u01b0\u1edbc l\u1eeda;</li>\n<li>9 gi\u1edd: m\u1edf l\u00f2.</li>\n</ul>"),
    bad("vi", "<p>\u27e6+ C\u1ea7u m\u1edbi<br>+ B\u1ebfn t\u00e0u\u27e7</p>", format="html", fixed="<ul><li>C\u1ea7u m\u1edbi</li>\n<li>B\u1ebfn t\u00e0u</li>\n</ul>"),
    bad(
        "ru",
        '<p lang="ru">\u27e6\u2014 \u043f\u0430\u0441\u043f\u043e\u0440\u0442;<br>\u2014 \u043f\u0438\u0441\u044c\u043c\u043e;<br>\u2014 \u0434\u0432\u0435 \u0444\u043e\u0442\u043e\u0433\u0440\u0430\u0444\u0438\u0438.\u27e7</p>',
        format="html",
        fixed='<ul lang="ru"><li>\u043f\u0430\u0441\u043f\u043e\u0440\u0442;</li>\n<li>\u043f\u0438\u0441\u044c\u043c\u043e;</li>\n<li>\u0434\u0432\u0435 \u0444\u043e\u0442\u043e\u0433\u0440\u0430\u0444\u0438\u0438.</li>\n</ul>',
    ),
    bad(
        "es",
        "Se necesita:\n\u27e6\u2022 un documento\n\u2022 una carta\u27e7\n\nGracias.\n",
        format="markdown",
        fixed="Se necesita:\n\n- un documento\n- una carta\n\nGracias.\n",
    ),
    bad(
        "pl",
        "\u27e6\u2013 dow\u00f3d osobisty,\\\n\u2013 list,\\\n\u2013 dwa zdj\u0119cia.\u27e7\n",
        format="markdown",
        fixed="- dow\u00f3d osobisty,\n- list,\n- dwa zdj\u0119cia.\n",
    ),
    bad(
        "ja",
        "<p>\u27e6\u30fb\u8eab\u5206\u8a3c\u660e\u66f8<br>\u30fb\u624b\u7d19<br>\u30fb\u5199\u771f\u4e8c\u679a\u27e7</p>",
        format="html",
        fixed="<ul><li>\u8eab\u5206\u8a3c\u660e\u66f8</li>\n<li>\u624b\u7d19</li>\n<li>\u5199\u771f\u4e8c\u679a</li>\n</ul>",
    ),
    bad(
        "fa",
        "<p>\u27e6\u06f1- \u06a9\u0627\u0631\u062a \u0634\u0646\u0627\u0633\u0627\u06cc\u06cc<br>\u06f2- \u0646\u0627\u0645\u0647\u27e7</p>",
        format="html",
        fixed="<ol><li>\u06a9\u0627\u0631\u062a \u0634\u0646\u0627\u0633\u0627\u06cc\u06cc</li>\n<li>\u0646\u0627\u0645\u0647</li>\n</ol>",
    ),
    bad(
        "zh-Hans",
        "\u27e6\u2460 \u8eab\u4efd\u8bc1\n\n\u2461 \u4fe1\u4ef6\u27e7\n",
        format="markdown",
        fixed="1. \u8eab\u4efd\u8bc1\n\n2. \u4fe1\u4ef6\n",
    ),
    bad("en", "<p>\u27e6\u2705 a card<br>\u2705 a letter<br>\u2705 a photograph\u27e7</p>", format="html"),
    bad("sv", "<p><i>\u27e6a) kajen<br>b) bron\u27e7</i></p>", format="html"),
    good("de", "<p>+ 3 Prozent im Norden<br>+ 5 Prozent im S\u00fcden</p><p>+49 30 120<br>+49 30 121</p>", format="html"),
    good("en", "You need:\n\n- a card\n- a letter\n"),
    good("en", "<ul><li>a card</li><li>a letter</li></ul>", format="html"),
    good("en", "<ul><li><p>\u2022 a card</p></li><li><p>\u2022 a letter</p></li></ul>", format="html"),
    good("en", "<div role='list'><div role='listitem'>\u2022 a card</div><div role='listitem'>\u2022 a letter</div></div>", format="html"),
    good("en", "You need:\n\n- a card\n- a letter\n\n1. Write.\n2. Wait.\n", format="markdown"),
    good("fr", "<p>\u2014 Vous ouvrez lundi\u00a0?<br>\u2014 Oui, \u00e0 neuf heures.</p>", format="html"),
    good("pl", "<p>\u2013 Most jest otwarty \u2013 powiedzia\u0142a ministra.</p><p>\u2013 To dobry dzie\u0144 \u2013 doda\u0142 burmistrz.</p>", format="html"),
    good("ru", "<p>\u2014 \u041c\u044b \u0440\u0430\u0434\u044b.</p><p>\u2014 \u041c\u044b \u0442\u043e\u0436\u0435.</p>", format="html"),
    good("de", "<p>1. Mai: Er\u00f6ffnung<br>2. Mai: F\u00fchrung</p>", format="html"),
    good("en", "<p>- ENDS -</p><p>- 30 -</p><p>* * *</p>", format="html"),
    good("en", "<p>* Figures for 2024.</p><p>** Provisional.</p>", format="html"),
    good("es", "<p>1. " + "Los ministros reafirman su voluntad de trabajar juntos. " * 8 + "</p><p>2. " + "Los ministros saludan los avances logrados en el puerto. " * 8 + "</p>", format="html"),
)  # fmt: skip
