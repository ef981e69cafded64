"""ACC115 broken-fragment-link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import NamedTuple
from urllib.parse import unquote

from linter.accessibility.heading_slugs import slugs
from linter.accessibility.page import Element, page_of
from linter.accessibility.wording import quoted
from linter.document import BlockKind, Document, LinkKind
from linter.patterns import lazy
from linter.rules.model import Problem, Subject, bad, document_rule, good
from linter.source import Span

# Within HTML in Markdown, and within the strings of a record, where quotation marks have backslashes.
_ANCHOR = lazy(r"""\b(?:id|name)\s*=\s*\\?["']?([^\s"'<>\\]+)""", re.IGNORECASE)
_ATTRIBUTE_LIST = lazy(r"\{:?[^{}\n#]{0,200}#([^\s{}#]+)[^{}\n]{0,200}\}")  # {#id} of kramdown, Pandoc, Hugo
_FOOTNOTE = lazy(r"\[\^([^\]\s]+)\](:?)")
_FOOTNOTE_BEGINS = lazy(r"(?:\A|(?<=[\n\r])) {0,3}(?:> ?)*\[\^([^\]\s]+)\]:")
# What scripts do with a link instead of following it: open a menu, a dialogue, a tab.
_SCRIPTED = ("onclick", "data-toggle", "data-bs-toggle", "data-target", "data-bs-target", "aria-controls", "aria-haspopup")  # fmt: skip
# Finding what was meant takes time; after so many that lead nowhere it is plain that something else is wrong.
_MOST_SUGGESTIONS = 20
_MOST_CANDIDATES = 500
_CRITERION = "(WCAG 2.4.1)"


class _Reference(NamedTuple):
    """A link to a place in the same document: the address as written, where it stands, how much it weighs."""

    target: str
    span: Span
    severity: str | None = None


@document_rule(
    "ACC115",
    "broken-fragment-link",
    "error",
    wcag=("2.4.1", "1.3.1"),
    formats=("html", "markdown", "record"),
    references=(
        "HTML standard, \u201cscrolling to a fragment\u201d",
        "G123: Adding a link at the beginning of a block of repeated content to go to the end of the block",
    ),
)
def broken_fragment_link(subject: Subject) -> Iterator[Problem]:
    """A link within the document leads nowhere.

    Nothing happens when it is followed. Often the translation has changed the anchors with the headings, or the note
    that a footnote mark belongs to was lost. In Markdown and in records, whose frame comes from elsewhere, it is a
    warning; there a note that no mark refers to is reported too, for it will not be shown.

    Left alone: "#" and "#top", which lead to the top of the page; "#:~:text="; addresses that scripts read ("#/news",
    "#!"), and links that open menus or dialogues; tabs, unless others of the same row lead to what there is (a warning);
    the anchors that GitHub and the common site generators make of
    headings, in whatever script.

    Repair: write the anchor that there is, or give the target the id. Keep the original's ids in a translation.
    """
    document = subject.document
    if "#" in document.source.text:
        yield from _links(document)
    if document.format == "markdown" and "[^" in document.source.text:
        yield from _footnotes(document)


def _links(document: Document) -> Iterator[Problem]:
    references = list(_of_page(document) if document.format == "html" else _of_text(document))
    if not references:
        return
    anchors = _anchors_of_page(document) if document.format == "html" else _anchors_of_text(document)
    suggestions = _MOST_SUGGESTIONS if len(anchors) < _MOST_CANDIDATES else 0
    for target, span, severity in references:
        fragment = unquote(target[1:]).split(":~:")[0]
        if fragment in anchors or target[1:] in anchors or fragment.lower() in {"", "top"}:
            continue
        if document.format != "html" and fragment.removeprefix("user-content-").lower() in anchors:
            continue
        suggestions -= 1
        close = get_close_matches(fragment[:60], anchors, 1, 0.75) if suggestions >= 0 else []
        hint = f" Did you mean {quoted('#' + close[0])}?" if close else ""
        where = f'the id "{fragment[:60]}"'
        yield Problem(
            span, f"Nothing in the document has {where} that this link leads to.{hint} {_CRITERION}", severity
        )


def _leads_within(target: str) -> bool:
    return target.startswith("#") and len(target) > 1 and target[1] not in "/!?"


def _of_page(document: Document) -> Iterator[_Reference]:
    page = page_of(document)
    tabs: dict[Element | None, list[Element]] = {}
    for element in page.by_tag("a", "area"):
        if element.namespace != "html" or not _leads_within(_target(element)) or _is_scripted(element):
            continue
        if _role(element) == "tab":
            tabs.setdefault(next((e for e in element.ancestors() if _role(e) == "tablist"), None), []).append(element)
            continue
        # What a fragment is put into may have the place.
        yield _Reference(_target(element), element.value_span("href"), None if page.is_page else "warning")
    for row in tabs.values():  # where all lead nowhere, a script makes what they open
        if any(page.by_id(_target(tab)[1:]) for tab in row):
            yield from (_Reference(_target(tab), tab.value_span("href"), "warning") for tab in row)


def _target(element: Element) -> str:
    return (element.get("href") or "").strip()


def _role(element: Element) -> str:
    return (element.get("role") or "").strip().lower()


def _is_scripted(element: Element) -> bool:
    return _role(element) in {"button", "menuitem", "switch"} or any(element.has(name) for name in _SCRIPTED)


def _anchors_of_page(document: Document) -> frozenset[str]:
    page = page_of(document)
    ids = {element.get("id") or "" for element in page.by_attribute("id")}
    names = {e.get("name") or "" for e in page.by_attribute("name") if e.tag == "a" and e.namespace == "html"}
    return frozenset(ids | names)


def _of_text(document: Document) -> Iterator[_Reference]:
    for link in document.links:
        target = link.target.strip()
        if link.kind is LinkKind.ANCHOR and _leads_within(target):
            yield _Reference(target, link.span, "warning")


def _anchors_of_text(document: Document) -> frozenset[str]:
    text = document.source.text
    written = {match.group(1) for pattern in (_ANCHOR, _ATTRIBUTE_LIST) for match in pattern.finditer(text)}
    headings = (block.plain() for block in document.blocks if block.kind is BlockKind.HEADING)
    notes = {f"{kind}{name}" for name in _definitions(document) for kind in ("fn:", "fn-", "fnref:", "fnref-", "fn")}
    return slugs(headings) | written | notes


def _definitions(document: Document) -> dict[str, Span]:
    """The footnotes that are defined, by label, with the places of their marks."""
    if document.format != "markdown":
        return {}
    found = _FOOTNOTE_BEGINS.finditer(document.source.text)
    return {match.group(1).lower(): Span(match.start(1) - 2, match.end(1) + 1) for match in found}


def _footnotes(document: Document) -> Iterator[Problem]:
    """Marks without their note, which are shown as they are written, and notes without a mark."""
    defined = _definitions(document)
    for block in document.blocks:
        for match in _FOOTNOTE.finditer(block.text) if "[^" in block.text else ():
            if match.group(1).lower() not in defined:
                span = block.source_span(match.start(), match.end() - len(match.group(2)))
                message = f"There is no note for the mark [^{match.group(1)}]. Write the note, or delete the mark. {_CRITERION}"
                yield Problem(span, message, "warning")
    written = document.source.text
    used = {
        match.group(1).lower()
        for match in _FOOTNOTE.finditer(written)
        if not (match.group(2) and _begins(written, match.start()))
    }
    for label, span in defined.items():
        if label not in used:
            message = f"No mark in the text refers to this note, and it will not be shown. Write [^{label}] where it belongs. {_CRITERION}"
            yield Problem(span, message, "warning")


def _begins(text: str, offset: int) -> bool:
    """Whether a footnote mark begins a line, so that a colon behind it makes it a note."""
    line = text[max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1 : offset]
    return not line.strip(" >")


_PAGE = "<!DOCTYPE html><html lang='fr'><body>{}</body></html>"
_TABS = '<h1>Wie\u017ca</h1><p>Wie\u017ca jest otwarta od maja.</p><div role="tablist">Poka\u017c: <a role="tab" href="#film">Film</a><a role="tab" href="{}">Plan</a></div>'

EXAMPLES = (
    bad("fr", _PAGE.format('<p><a href="\u27e6#programme\u27e7">Programme</a></p><h2 id="program">Programme</h2>'), format="html"),
    bad("de", _PAGE.format('<a href="\u27e6#inhalt\u27e7">Zum Inhalt</a><main id="content"></main>'), format="html"),
    bad("es", '<p><a href="\u27e6#nota1\u27e7">1</a></p><p id="note1">Nota</p>', format="html", severity="warning"),
    bad("it", "[Il programma](\u27e6#programma-2024\u27e7)\n\n## Il programma\n\nTesto.", format="markdown", severity="warning"),
    bad("pl", "Prom wraca na tras\u0119\u27e6[^1]\u27e7.\n\nDrugi akapit.", format="markdown", severity="warning"),
    bad("pl", "Prom wraca na tras\u0119.\n\n\u27e6[^1]\u27e7: Po remoncie.", format="markdown", severity="warning"),
    bad("pl", _PAGE.format(_TABS.format("\u27e6#plan\u27e7") + '<div id="film">Film</div>'), format="html", severity="warning"),
    good("pl", _PAGE.format(_TABS.format("#plan")), format="html"),
    good("fr", _PAGE.format('<a href="#">Haut</a> <a href="#top">Haut</a> <a href="#:~:text=mer">Mer</a>'), format="html"),
    good("fr", _PAGE.format('<a href="#d%C3%A9but">D\u00e9but</a><h2 id="d\u00e9but">D\u00e9but</h2><a name="fin"></a><a href="#fin">Fin</a>'), format="html"),
    good("fr", _PAGE.format('<a href="#menu" onclick="ouvrir()">Menu</a> <a href="#/actualites">Nouvelles</a>'), format="html"),
    good("de", "[Ma\u00dfe & Gr\u00f6\u00dfen](#ma\u00dfe--gr\u00f6\u00dfen)\n\n## Ma\u00dfe & Gr\u00f6\u00dfen\n\nText.", format="markdown"),
    good("de", "[Zweiter](#ablauf-1)\n\n## Ablauf\n\nText.\n\n## Ablauf\n\nText.", format="markdown"),
    good("fa", "[\u0628\u0631\u0646\u0627\u0645\u0647](#\u0628\u0631\u0646\u0627\u0645\u0647-\u0633\u0641\u0631)\n\n## \u0628\u0631\u0646\u0627\u0645\u0647 \u0633\u0641\u0631\n\n\u0645\u062a\u0646", format="markdown"),
    good("it", "[Qui](#orari) e [l\u00e0](#luogo)\n\n## Quando {#orari}\n\n<a id=\"luogo\"></a>\n\nTesto.", format="markdown"),
    good("pl", "Prom wraca na tras\u0119[^1].\n\n[^1]: Po remoncie.", format="markdown"),
    good("en", '{"body": "<p><a href=\\"#n1\\">1</a></p><p id=\\"n1\\">Note</p>"}', format="record"),
)  # fmt: skip
