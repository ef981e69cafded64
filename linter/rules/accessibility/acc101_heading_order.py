"""ACC101 heading-order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.page import page_of
from linter.accessibility.roles import has_role
from linter.accessibility.wording import quoted
from linter.document import Block, BlockKind, Document, Role
from linter.findings import Related
from linter.languages.model import Language
from linter.patterns import lazy
from linter.readers.field_names import canonical_key
from linter.rules.model import Problem, Subject, bad, document_rule, good, option
from linter.rules.pseudo_headings import pseudo_headings
from linter.source import Span

_CRITERIA = "(WCAG 1.3.1, 2.4.6)"
_LONG_TEXT = 300  # words
_LETTERS_A_WORD = 2  # where words are written without blanks
_EMPTY = lazy(r"(?m)^ {0,3}(#{1,6})[ \t]*#*[ \t]*$")
_FENCE = lazy(r"(?m)^ {0,3}(?:```|~~~)")
_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SECTIONS = frozenset({"article", "section", "aside"})
_UNREAD = frozenset({BlockKind.ATTRIBUTE, BlockKind.FIELD, BlockKind.TITLE})


@document_rule(
    "ACC101",
    "heading-order",
    "warning",
    wcag=("1.3.1", "2.4.6", "2.4.10"),
    formats=("html", "markdown", "record"),
    references=(
        "G141: Organizing a page using headings",
        "H42: Using h1-h6 to identify headings",
        "WAI tutorial: Headings",
    ),
    options={"words": option("A page of more words needs a heading.", 1, 100_000)},
)
def heading_order(subject: Subject, *, words: int = _LONG_TEXT) -> Iterator[Problem]:
    """The headings do not form an outline: a level is left out, there are several titles, or there is none at all.

    Who listens moves from heading to heading and takes their levels for the order of the text. A level that is missing
    makes one look for what is not there; two headings of level 1 are two titles. A page of more than 300 words without
    any heading can only be heard from one end to the other. An empty heading of Markdown is announced and says nothing.

    Left alone: headings in menus, headers and footers, and those that are hidden; going back up over several levels;
    fragments and records whose title stands in a field; titles in two languages that markup declares. A title in each
    of several articles or sections is only a hint. Empty headings of HTML are reported by ACC007, lines that only look
    like headings by ACC102.

    Repair: one heading of level 1, the title; below it no level left out. How large a heading is shown is the matter of
    the style sheet.
    """
    document = subject.document
    headings = list(_headings(document))
    yield from _missing_levels(document, headings)
    yield from _several_titles(document, [block for block in headings if block.level == 1])
    if document.format == "markdown":
        yield from _empty(document)
    if document.page and not headings:
        yield from _none(subject, words)


def _headings(document: Document) -> Iterator[Block]:
    exposed = _exposed(document) if document.format == "html" else None
    for block in document.blocks:
        own = block.kind is BlockKind.HEADING and block.role is not Role.CHROME and not block.hidden
        if own and (exposed is None or exposed.get(block.span.start, True)):
            yield block


def _exposed(document: Document) -> dict[int, bool]:
    """Whether assistive technology is told of a heading, by the offset of its start tag."""
    page = page_of(document)
    found = {element.index: element for element in (*page.by_tag(*_TAGS), *page.by_attribute("role"))}
    return {
        page.span_of(element).start: has_role(element, "heading") and is_in_accessibility_tree(element)
        for element in found.values()
    }


def _missing_levels(document: Document, headings: list[Block]) -> Iterator[Problem]:
    above: dict[str, Block] = {}  # the last heading, in the text and in what stands beside it
    # What content systems make of a record's title nobody can tell from it.
    titled = document.page or any(
        entry.origin == "front matter" and canonical_key(entry.key) == "title" for entry in document.metadata
    )
    for block in headings:
        last = above.get(block.landmark)
        above[block.landmark] = block
        level = last.level if last is not None else 1 if titled and not block.landmark else block.level
        if block.level <= level + 1:
            continue
        missing = (
            f"level {level + 1} is" if block.level == level + 2 else f"levels {level + 1} to {block.level - 1} are"
        )
        before = f"the heading before it of level {level}" if last is not None else "no heading stands before it"
        what = f"The heading {quoted(block.text)} is of level {block.level}"
        if last is None and document.page and not _has_title(document):
            message = f"{what}, and the page has none of level 1. Write it as level 1. {_CRITERIA}"
        else:
            message = f"{what}, {before}: {missing} missing. Write it as level {level + 1}. {_CRITERIA}"
        severity = None if last is not None or document.page else "info"
        related = (Related(*last.span, "the heading before it"),) if last is not None else ()
        yield Problem(block.span, message, severity, related)


def _has_title(document: Document) -> bool:
    """Whether there is a heading of level 1 at all, be it in the page's own header."""
    return any(b.kind is BlockKind.HEADING and b.level == 1 and not b.hidden for b in document.blocks)


def _several_titles(document: Document, titles: list[Block]) -> Iterator[Problem]:
    by_language: dict[str, list[Block]] = {}
    for block in titles:
        by_language.setdefault((block.lang or "").lower(), []).append(block)
    for first, *others in by_language.values():
        if not others:
            continue
        related = tuple(Related(*block.span, "level 1 too") for block in (first, *others[1:10]))
        message = (
            f"The document has {len(others) + 1} headings of level 1. Keep it for the title, and write {quoted(others[0].text)} "
            f"as level 2. {_CRITERIA}"
        )
        apart = document.format == "html" and _in_sections_of_their_own(document, [first, *others])
        yield Problem(others[0].span, message, "info" if apart else None, related)


def _in_sections_of_their_own(document: Document, titles: list[Block]) -> bool:
    page = page_of(document)
    starts = {block.span.start for block in titles}
    inside: list[int] = []  # the section that each element stands in
    for element in page.elements:
        parent = element.parent
        within = -1 if parent is None else parent.index if parent.tag in _SECTIONS else inside[parent.index]
        inside.append(within)
    sections = [inside[element.index] for element in page.by_tag(*_TAGS) if page.span_of(element).start in starts]
    return len(set(sections) - {-1}) == len(titles)


def _empty(document: Document) -> Iterator[Problem]:
    text = document.source.text
    if "#" not in text:
        return
    fences = [match.start() for match in _FENCE.finditer(text)]
    for match in _EMPTY.finditer(text, document.front_matter.end if document.front_matter else 0):
        if bisect_left(fences, match.start()) % 2 == 0:
            message = f"The heading is empty. Write its text, or delete it. {_CRITERIA}"
            yield Problem(Span(match.start(1), match.end(1)), message)


def _none(subject: Subject, most: int) -> Iterator[Problem]:
    """A long text without a heading; where a line looks like one, ACC102 says so."""
    own = [b for b in subject.document.blocks if b.kind not in _UNREAD and b.role is not Role.CHROME and not b.hidden]
    words = sum(_words(block.text, subject.language) for block in own)
    if words <= most or any(True for _ in pseudo_headings(subject)):
        return
    start = own[0].span.start
    message = f"A text of {words} words has no heading. Write at least its title as <h1>. {_CRITERIA}"
    yield Problem(Span(start, start), message)


def _words(text: str, language: Language) -> int:
    if language.vocabulary.spaced:
        return len(text.split())
    return sum(map(str.isalpha, text)) // _LETTERS_A_WORD


_P = "<p>Die F\u00e4hre nimmt im Mai den Betrieb auf.</p>"
_LONG = "<p>" + " ".join(["Die F\u00e4hre nimmt im Mai den Betrieb auf und bringt Reisende in zwei Stunden ans andere Ufer."] * 20) + "</p>"  # fmt: skip


def _page(body: str) -> str:
    return f'<!DOCTYPE html><html lang="de"><head><title>F\u00e4hre</title></head><body>{body}</body></html>'


EXAMPLES = (
    bad("de", _page(f"<h1>F\u00e4hre</h1>{_P}<h2>Fahrplan</h2>{_P}\u27e6<h4>Sommer</h4>\u27e7{_P}"), format="html"),
    bad("fr", "# Un bac\n\nTexte.\n\n\u27e6### Horaires\u27e7\n\nTexte.", format="markdown"),
    bad("hi", "# \u0928\u092f\u093e \u092a\u0941\u0932\n\n\u092a\u093e\u0920\n\n\u27e6#### \u0938\u092e\u092f\u27e7\n\n\u092a\u093e\u0920", format="markdown"),
    bad("de", _page(f"\u27e6<h3>F\u00e4hre</h3>\u27e7{_P}"), format="html"),
    bad("de", _page(f"<h1>F\u00e4hre</h1>{_P}\u27e6<h1>Fahrplan</h1>\u27e7{_P}<h1>Preise</h1>{_P}"), format="html"),
    bad("es", "# Nuevo barco\n\nTexto.\n\n\u27e6# Horarios\u27e7\n\nTexto.", format="markdown"),
    bad("de", _page(f"<article><h1>A</h1>{_P}</article><article>\u27e6<h1>B</h1>\u27e7{_P}</article>"), format="html", severity="info"),
    bad("de", _page(f"\u27e6\u27e7{_LONG}"), format="html"),
    bad("it", "# Il traghetto\n\n\u27e6##\u27e7\n\nTesto.", format="markdown"),
    bad("pl", '{"title": "Prom", "body": "<h2>Rozk\u0142ad</h2><p>Tekst</p>\u27e6<h4>Lato</h4>\u27e7<p>Tekst</p>"}', format="record"),
    good("de", _page(f"<h1>F\u00e4hre</h1>{_P}<h2>Fahrplan</h2>{_P}<h3>Sommer</h3>{_P}<h2>Preise</h2>{_P}"), format="html"),
    good("de", _page(f"<header><h1>Hafenamt</h1></header><h1>F\u00e4hre</h1>{_P}<footer><h4>Kontakt</h4></footer>"), format="html"),
    good("de", _page(f'<h1>F\u00e4hre</h1>{_P}<h1 hidden>Alt</h1><h4 role="presentation">Klein</h4>'), format="html"),
    good("de", _page(f'<h1>F\u00e4hre</h1>{_P}<div lang="en"><h1>Ferry</h1></div>'), format="html"),
    good("de", _page(f"<p>Kurzmeldung</p>{_P}"), format="html"),
    good("de", f"<h3>Fahrplan</h3>{_P}", format="html"),
    good("fr", "---\ntitle: Un bac\n---\n\n## Horaires\n\nTexte.\n\n```\n#\n```\n", format="markdown"),
    good("es", "# Nuevo barco\n\n## Horarios\n\n### Verano\n\nTexto.\n\n## Precios\n\nTexto.", format="markdown"),
)  # fmt: skip
