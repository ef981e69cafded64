"""ACC102 pseudo-heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.accessibility.wording import quoted
from linter.document import BlockKind, Document, Role
from linter.findings import Edit, Fix
from linter.patterns import lazy
from linter.rules.model import Problem, Subject, bad, document_rule, good
from linter.rules.pseudo_headings import PseudoHeading, pseudo_headings

_MARKED = lazy(r"(\*{2,3}|__)(.+)\1", re.DOTALL)
_PARAGRAPH = lazy(r"(<)(p)(\b[^<>]*>\s*)(<(b|strong)>)([^<]+)(</\5>)(\s*</)(p)>", re.IGNORECASE)


@document_rule(
    "ACC102",
    "pseudo-heading",
    "warning",
    fix="unsafe",
    wcag=("1.3.1", "2.4.6"),
    formats=("html", "markdown", "record"),
    references=(
        "F2: Failure due to using changes in text presentation to convey information without using the appropriate markup",
        "H42: Using h1-h6 to identify headings",
    ),
)
def pseudo_heading(subject: Subject) -> Iterator[Problem]:
    """A line in bold or capital letters stands in for a heading.

    Who listens finds the parts of a text by its headings. A line that only looks like one is read as a sentence among
    others, and the table of contents lacks it.

    Left alone: plain text, which has no markup; the lines at the top of a release (office, kind of document, date,
    "For immediate release"); datelines, bylines, contacts, "###" and "END"; lead-ins that end in a colon; quotations;
    whole sentences; what no text follows. A question in bold letters may be one of an interview: it is a hint.

    Repair: write it as a heading of the level below the one that it stands under: ## in Markdown, h2 in HTML.
    """
    for found in pseudo_headings(subject):
        level = _level(subject.document, found)
        markup = {"markdown": f'"{"#" * level} "', "record": f"<h{level}>", "html": f"<h{level}>"}
        what = "the title" if found.is_title else "a heading"
        message = (
            f"{quoted(found.text)} looks like {what} ({found.look} letters) and is none. Write it with "
            f"{markup[subject.document.format]}. (WCAG 1.3.1)"
        )
        severity = "info" if found.is_question else None
        yield Problem(found.span, message, severity, fix=_fix(subject.document, found, level))


def _level(document: Document, found: PseudoHeading) -> int:
    """One below the heading that it stands under."""
    if found.is_title:
        return 1
    for block in reversed(document.blocks[: found.block]):
        if block.kind is BlockKind.HEADING and block.role is not Role.CHROME:
            return min(block.level + 1, 6)
    return 2


def _fix(document: Document, found: PseudoHeading, level: int) -> Fix | None:
    if not found.alone:
        return None
    start, end = found.span
    written = document.source.text[start:end]
    if document.format == "markdown" and document.source.text[:start].rpartition("\n")[2] == "":
        marked = _MARKED.fullmatch(written)
        text = marked.group(2) if marked is not None else written
        return None if "<" in text else Fix("unsafe", (Edit(start, end, f"{'#' * level} {text}"),))
    match = _PARAGRAPH.fullmatch(written)
    if match is None or document.format != "html":
        return None
    name, none = f"h{level}", ""
    edits = [(match.span(2), name), (match.span(4), none), (match.span(7), none), (match.span(9), name)]
    return Fix("unsafe", tuple(Edit(start + a, start + b, text) for (a, b), text in edits))


_TEXT = {
    "en": "The port authority presented a new line on Monday, which will begin in May with two boats and a hundred sailors.",
    "de": "Die Hafenbeh\u00f6rde hat am Montag eine neue Verbindung vorgestellt, die im Mai beginnt und zwei Schiffe haben wird.",
    "fr": "L\u2019autorit\u00e9 portuaire a pr\u00e9sent\u00e9 lundi une liaison nouvelle, qui commencera en mai avec deux bateaux et cent marins.",
    "es": "La autoridad portuaria present\u00f3 el lunes una l\u00ednea nueva, que empezar\u00e1 en mayo con dos barcos y cien marineros.",
    "ru": "\u0423\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435 \u043f\u043e\u0440\u0442\u0430 \u043f\u0440\u0435\u0434\u0441\u0442\u0430\u0432\u0438\u043b\u043e \u0432 \u043f\u043e\u043d\u0435\u0434\u0435\u043b\u044c\u043d\u0438\u043a \u043d\u043e\u0432\u0443\u044e \u043b\u0438\u043d\u0438\u044e, \u043a\u043e\u0442\u043e\u0440\u0430\u044f \u043e\u0442\u043a\u0440\u043e\u0435\u0442\u0441\u044f \u0432 \u043c\u0430\u0435 \u0438 \u0431\u0443\u0434\u0435\u0442 \u0438\u043c\u0435\u0442\u044c \u0434\u0432\u0430 \u0441\u0443\u0434\u043d\u0430.",
    "ja": "\u6e2f\u6e7e\u5c40\u306f\u6708\u66dc\u65e5\u3001\u4e94\u6708\u306b\u59cb\u307e\u308b\u65b0\u3057\u3044\u822a\u8def\u3092\u767a\u8868\u3057\u307e\u3057\u305f\u3002\u4e8c\u96bb\u306e\u8239\u304c\u6bce\u65e5\u904b\u822a\u3057\u3001\u767e\u4eba\u306e\u8239\u54e1\u304c\u50cd\u304d\u307e\u3059\u3002",
}  # fmt: skip


def _md(language: str, line: str) -> str:
    return f"# {line[:0]}Titel\n\n{_TEXT[language]}\n\n{line}\n\n{_TEXT[language]}\n"


def _html(language: str, line: str) -> str:
    return f"<h1>Titel</h1><p>{_TEXT[language]}</p>{line}<p>{_TEXT[language]}</p>"


EXAMPLES = (
    bad("de", _md("de", "\u27e6**Weniger Wartezeit im Hafen**\u27e7"), format="markdown", fixed=_md("de", "## Weniger Wartezeit im Hafen")),
    bad("fr", _html("fr", "\u27e6<p class='t'><strong>Deux bateaux de plus</strong></p>\u27e7"), format="html", fixed=_html("fr", "<h2 class='t'>Deux bateaux de plus</h2>")),
    bad("es", _html("es", "\u27e6<div><b>Menos esperas</b></div>\u27e7"), format="html"),
    bad("es", _html("es", '\u27e6<p><span style="font-size: 18pt">Menos esperas</span></p>\u27e7'), format="html"),
    bad("es", _html("es", '\u27e6<p style="font-weight:bold">Menos esperas</p>\u27e7'), format="html"),
    bad("ru", _md("ru", "\u27e6\u041d\u041e\u0412\u042b\u0415 \u0421\u0423\u0414\u0410 \u041d\u0410 \u041b\u0418\u041d\u0418\u0418\u27e7"), format="markdown", fixed=_md("ru", "## \u041d\u041e\u0412\u042b\u0415 \u0421\u0423\u0414\u0410 \u041d\u0410 \u041b\u0418\u041d\u0418\u0418")),
    bad("ja", _md("ja", "\u27e6**\u65b0\u3057\u3044\u822a\u8def**\u27e7"), format="markdown", fixed=_md("ja", "## \u65b0\u3057\u3044\u822a\u8def")),
    bad("de", f"<h1>Titel</h1><p>{_TEXT['de']}</p><p><b>\u27e6Zwei Schiffe mehr\u27e7</b><br>{_TEXT['de']}</p>", format="html"),
    bad("de", _md("de", "\u27e6**Was kostet die Fahrt?**\u27e7"), format="markdown", severity="info"),
    bad("fr", f"\u27e6**Un nouveau bac relie Brest et Cork**\u27e7\n\nBrest, le 12 mai 2025\n\n{_TEXT['fr']}", format="markdown"),
    bad("en", f"<h1>Title</h1><p>{_TEXT['en']}</p>\u27e6<p><b>How to get there</b></p>\u27e7<p>By boat:</p><ul><li>from Cork</li><li>from Brest</li></ul>", format="html", fixed=f"<h1>Title</h1><p>{_TEXT['en']}</p><h2>How to get there</h2><p>By boat:</p><ul><li>from Cork</li><li>from Brest</li></ul>"),
    bad("en", f"<h1>Title</h1><p>{_TEXT['en']}</p>\u27e6<p><b>How to get there</b></p>\u27e7<p>\u2022 from Cork<br>\u2022 from Brest</p>", format="html", fixed=f"<h1>Title</h1><p>{_TEXT['en']}</p><h2>How to get there</h2><p>\u2022 from Cork<br>\u2022 from Brest</p>"),
    good("en", f"<h1>Title</h1><p>{_TEXT['en']}</p><p><b>How to get there</b></p><p>By boat:</p><p>Cork</p>", format="html"),
    good("fr", f"**Minist\u00e8re de la Mer**\n\n**Communiqu\u00e9 de presse**\n\n**12 mai 2025**\n\n# Un bac\n\n{_TEXT['fr']}", format="markdown"),
    good("fr", _md("fr", "**BREST, le 12 mai 2025**"), format="markdown"),
    good("de", _md("de", "**Pressekontakt**"), format="markdown"),
    good("de", _md("de", "**Von Anna M\u00fcller**"), format="markdown"),
    good("de", _md("de", "**Die F\u00e4hre bietet Platz f\u00fcr:**"), format="markdown"),
    good("de", _md("de", "**Wir danken allen, die daran gearbeitet haben.**"), format="markdown"),
    good("de", _md("de", "**\u201eEndlich eine F\u00e4hre\u201c**"), format="markdown"),
    good("de", _html("de", "<p><b>ENDE</b></p>"), format="html"),
    good("es", _html("es", "<p><b># # #</b></p>"), format="html"),
    good("es", _html("es", "<p><b>Fin</b></p>"), format="html"),
    good("es", _html("es", '<p><b><a href="/bases">Bases del concurso</a></b></p>'), format="html"),
    good("es", _html("es", "<p><b>Precio</b> desde 20 euros</p>"), format="html"),
    good("es", f"<h1>Titel</h1><p>{_TEXT['es']}</p><p><b>Autoridad Portuaria</b></p><p>Calle del Mar 3<br>Vigo</p>", format="html"),
    good("de", f"Titel\n\n{_TEXT['de']}\n\nWENIGER WARTEZEIT IM HAFEN\n\n{_TEXT['de']}", format="text"),
    good("fr", f"# Titre\n\n**BREST, le 12 mai 2025** \u2013 {_TEXT['fr']}\n\n{_TEXT['fr']}", format="markdown"),
)  # fmt: skip
