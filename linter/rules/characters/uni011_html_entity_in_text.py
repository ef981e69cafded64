"""UNI011 html-entity-in-text."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from html.entities import html5

from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.model import Problem, bad, edit, good, prose_rule

# Also one that was escaped again and again: &amp;amp;nbsp;
_ENTITY = lazy(r"&(?:amp;){0,8}([A-Za-z][A-Za-z0-9]{1,30};|#\d{1,7};|#[xX][0-9A-Fa-f]{1,6};)")
_QUOTES = frozenset("\"'`\u00ab\u00bb\u2018\u2019\u201a\u201c\u201d\u201e\u2039\u203a\u300c\u300d()")
_BLANKS = {"\u00a0": "NO-BREAK SPACE U+00A0", "\u00ad": "SOFT HYPHEN U+00AD", "\u200b": "ZERO WIDTH SPACE U+200B"}


@prose_rule("UNI011", "html-entity-in-text", "warning", fix="safe", triggers="&",
            references=("HTML Living Standard: named character references",))  # fmt: skip
def html_entity_in_text(prose: Prose, language: Language) -> Iterator[Problem]:
    """Readers see the code of a character, such as `&nbsp;` or `&#39;`, instead of the character.

    The text was made for a web page and landed in plain text, or was converted twice on its way to the page.

    Left alone: a code that is shown in quotation marks, in brackets or as program code; what only looks like one
    (AT&T;).

    Repair: write the character. In plain text that is safe; in a page an editor must look, and a record is only
    reported.
    """
    text = prose.text
    for match in _ENTITY.finditer(text):
        start, end = match.span()
        char = _character(match[1])
        around = text[max(0, start - 1) : start] + text[end : end + 1]
        if not char or (len(around) == 2 and _QUOTES.issuperset(around)):
            continue
        shown = _BLANKS.get(char, f'"{char}"')
        message = f"Readers see the code {match.group()}. Write {shown} instead."
        if prose.document.format == "text":
            yield prose.problem(start, end, message, write=char)
        else:
            yield _escaped_twice(prose, start, end, message)


def _character(name: str) -> str:
    """What an entity stands for; empty when it is none, or stands for nothing that belongs into text."""
    if name[0] != "#" and name not in html5:
        return ""
    char = unescape(f"&{name}")
    return char if (char.isprintable() or char in _BLANKS) and char != "\ufffd" else ""


def _escaped_twice(prose: Prose, start: int, end: int, message: str) -> Problem:
    """In a page the source has &amp;nbsp; for what reads &nbsp;: one layer is taken off."""
    problem = prose.problem(start, end, message)
    source = prose.document.source.text
    left, right = problem.span
    written = source[left:right]
    once = written.replace("&amp;", "&", 1)
    if written == once or prose.document.format == "record":
        return problem
    return problem._replace(fix=edit(left, right, once, "unsafe"))


EXAMPLES = (
    bad("fr", "Le prix est de 30\u27e6&nbsp;\u27e7euros.", fixed="Le prix est de 30\u00a0euros."),
    bad("en", "Smith \u27e6&amp;\u27e7 Sons\u27e6&#39;\u27e7 new port", fixed="Smith & Sons' new port"),
    bad(
        "de",
        "Gespr\u27e6&auml;\u27e7che im \u27e6&amp;bdquo;\u27e7Hafen\u27e6&amp;ldquo;\u27e7",
        fixed="Gespr\u00e4che im \u201eHafen\u201c",
    ),
    bad(
        "uk",
        "\u041f\u0440\u043e\u0434\u0430\u0436 \u27e6&mdash;\u27e7 30 \u27e6&#x2116;\u27e7",
        fixed="\u041f\u0440\u043e\u0434\u0430\u0436 \u2014 30 \u2116",
    ),
    bad("es", "<p>Precio:\u27e6&amp;nbsp;\u27e730 euros</p>", format="html", fixed="<p>Precio:&nbsp;30 euros</p>"),
    bad("fr", '{"title": "L\u27e6&#39;\u27e7accord entre en vigueur"}', format="record"),
    good("fr", "<p>30&nbsp;euros et 5&#160;%</p>", format="html"),
    good("fr", "Prix&nbsp;: 30 euros", format="markdown"),
    good("en", 'Write "&nbsp;" for a fixed space, or `&shy;`.'),
    good("en", "<p>Write <code>&amp;nbsp;</code> for a fixed space.</p>", format="html"),
    good("en", "R&D; AT&T; Q&A; and https://www.example.org/?a=1&copy;=2"),
)
