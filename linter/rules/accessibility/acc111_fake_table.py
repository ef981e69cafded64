"""ACC111 fake-table."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.drawn_tables import drawn_tables
from linter.rules.lines import line_groups
from linter.rules.model import Problem, Subject, bad, document_rule, good
from linter.source import Span

_WRITE = {
    "html": "Write a table element with th and td",
    "markdown": "Write it with bars and a line of dashes below the head, as Markdown's tables are",
    "text": "Write one sentence or list item for each line, with the name of the column at each figure",
}


@document_rule("ACC111", "fake-table", "warning", wcag=("1.3.1", "1.3.2"), triggers="\t |\u2502\u2503\u2551\u00a0\u3000",
               references=("WCAG 2.2 failure F33", "WCAG 2.2 failure F34", "WCAG 2.2 failure F48"))  # fmt: skip
def fake_table(subject: Subject) -> Iterator[Problem]:
    """A table is drawn with spaces, tabs or bars.

    It is a table to the eye only, and only in the right font: a screen reader reads the lines as running text, and in a
    large type or a narrow window the columns fall apart.

    Left alone: labels with their text behind a tab or blanks ("Date:   3 March"), list items with a tab behind the
    number, two blanks behind a full stop, two columns of words, lines of fewer than three rows, code, and the tables of
    Markdown and HTML themselves.

    Repair: in HTML write a table element, in Markdown a table with a head and a line of dashes. Plain text has no
    tables: say it in sentences, or in a list that names the column at each figure.
    """
    document = subject.document
    text = document.source.text
    # Most documents have neither two blanks in a row within a line nor a bar.
    if document.format == "text" and not any(
        sign in text for sign in ("  ", "\t", "|", "\u00a0", "\u3000", "\u2502", "\u2503", "\u2551")
    ):
        return
    write = _WRITE.get(document.format, _WRITE["text"])
    for lines in line_groups(document):
        if len(lines) < 2:
            continue
        for drawing in drawn_tables(lines, fixed_width=document.format != "html"):
            count = drawing.last - drawing.first + 1
            span = Span(lines[drawing.first].span.start, lines[drawing.last].span.end)
            yield Problem(span, f"These {count} lines are a table drawn with {drawing.means}. {write} (WCAG 1.3.1).")


EXAMPLES = (
    bad(
        "en",
        "The port in figures:\n\n\u27e6Port      Ships   Tonnes\nNorth     120     3,400\nSouth     98      2,150\u27e7\n\nThe quay is open.",
    ),
    bad("de", "\u27e6Hafen\tSchiffe\nNorden\t120\nS\u00fcden\t98\u27e7"),
    bad("fr", "\u27e6Quai nord       120\nQuai sud         98\nQuai du roi   1 204\u27e7"),
    bad("es", "\u27e6| Puerto | Barcos |\n| Norte | 120 |\n| Sur | 98 |\u27e7"),
    bad("pl", "\u27e6+-------+--------+\n| Port  | Statki |\n+-------+--------+\n| Gda\u0144sk | 120    |\n+-------+--------+\u27e7"),
    bad("it", "\u27e6| Porto | Navi |\n| Nord | 120 |\n| Sud | 98 |\u27e7\n", format="markdown"),
    bad(
        "pt-BR",
        "<p>\u27e6Porto&nbsp;&nbsp;&nbsp;&nbsp;Navios&nbsp;&nbsp;&nbsp;Cargas<br>Norte&nbsp;&nbsp;&nbsp;120&nbsp;&nbsp;&nbsp;&nbsp;3.400<br>Sul&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;98&nbsp;&nbsp;&nbsp;&nbsp;2.150\u27e7</p>",
        format="html",
    ),
    bad("tr", "<pre>\n\u27e6Liman    Gemi   Y\u00fck\nKuzey    120    3.400\nG\u00fcney    98     2.150\u27e7\n</pre>", format="html"),
    bad(
        "ja",
        "\u27e6\u6e2f\u3000\u3000\u3000\u8239\u3000\u3000\u8377\u7269\n\u5317\u6e2f\u3000\u3000120\u3000\u30003400\n\u5357\u6e2f\u3000\u300098\u3000\u3000 2150\u27e7",
    ),
    bad("ru", "\u27e6\u041f\u043e\u0440\u0442 \u2502 \u0421\u0443\u0434\u0430 \u2502 \u0413\u0440\u0443\u0437\u044b\n\u0421\u0435\u0432\u0435\u0440 \u2502 120 \u2502 3400\n\u042e\u0433 \u2502 98 \u2502 2150\u27e7"),
    good("en", "Date:     3 March 2024\nPlace:    Northern Port\nNumber:   12"),
    good("de", "1.\tAnmeldung\n2.\tF\u00fchrung\n3.\tImbiss"),
    good("en", "The quay is open.  The ships are here.\nThe port is full.  The town is glad.\nThe work is done.  The mayor spoke."),
    good("en", "Anna Reed        Minister of Ports\nPaul Marsh       Chair of the Council\nMary Hill        Harbour Master"),
    good("es", "| Puerto | Barcos |\n|---|---|\n| Norte | 120 |\n| Sur | 98 |\n", format="markdown"),
    good("en", "Home | News | Contact\nThe quay is open."),
    good("fr", "<pre><code>a    b    c\n1    2    3\n4    5    6</code></pre>", format="html"),
    good("en", "```\na    b    c\n1    2    3\n4    5    6\n```\n", format="markdown"),
    good("en", "<table>\n<tr><th>Port   <th>Ships\n<tr><td>North   <td>12\n<tr><td>South   <td>14\n</table>", format="html"),
    good("pl", "Z powa\u017caniem,\n\n    Anna Nowak\n    rzeczniczka portu\n    tel. 58 123 45 67"),
)  # fmt: skip
