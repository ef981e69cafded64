"""LNG006 part-language-mismatch."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from linter.document import Attribute, Block, Document
from linter.languages import tags
from linter.rules.language_claims import refuted
from linter.rules.language_names import language_name
from linter.rules.model import Problem, Subject, bad, document_rule, good
from linter.source import Span


@document_rule(
    "LNG006",
    "part-language-mismatch",
    "warning",
    act=("off6ek",),
    wcag=("3.1.2",),
    formats=("html", "markdown", "record"),
    references=("ACT rule off6ek", "WCAG 2.2 technique H58"),
)
def part_language_mismatch(subject: Subject) -> Iterator[Problem]:
    """A part of the document is marked with a language that its text is not in.

    A screen reader changes its voice for a part with `lang`: a Dutch quotation marked as French is read with French
    sounds, and nobody understands it. Often the part was translated, or copied from another page, and the mark stayed.

    Text counts that is shown or read aloud: also alternative texts and labels, but not what is hidden, nor what is
    marked with a language of its own within the part.

    Left alone: names, single words and loan words; text that could be in either language; a language written down in
    Latin letters; siblings that are read as one another. Where only the order of letters speaks against the mark, it
    is a hint.

    Repair: write the language of the text in `lang`, or take the attribute away.
    """
    originals = subject.publisher.original_languages
    for part in _parts(subject.document):
        if not tags.has_known_language(part.lang):
            continue  # ACC003 and LNG001 speak
        found = refuted(part.text, part.lang, originals)
        if found is None or found.sibling:
            continue
        name = language_name(part.lang)
        if found.actual is None:
            what = f"but its text is not in {name}. Write the language that it is in"
        else:
            what = f'but its text is in {language_name(found.actual)}. Write lang="{found.actual}"'
        yield Problem(
            part.span,
            f'<{part.element}> is marked lang="{part.lang}", {what} (WCAG 3.1.2).',
            "info" if found.doubt else None,
        )


class _Marked(NamedTuple):
    element: str
    lang: str
    span: Span  # of the attribute's value
    text: str


def _parts(document: Document) -> Iterator[_Marked]:
    """Every part with a language of its own, and the text that is in it and in no other."""
    if not any(attribute.name == "lang" and attribute.element != "html" for attribute in document.attributes):
        return
    if document.format == "html":
        from linter.accessibility.language_text import texts_by_language  # imported late: few pages have parts
        from linter.accessibility.page import page_of

        page = page_of(document)
        if page.body is None:
            return
        for element, text in texts_by_language(page).items():
            lang = (element.get("lang") or "").strip()
            inside = element is page.body or page.body.contains(element)
            whole = not page.is_page and element.start == document.root_tag  # LNG002 speaks
            if lang and inside and element.namespace == "html" and not whole and not element.is_copy:
                yield _Marked(element.tag, lang, element.value_span("lang"), text)
        return
    for attribute, text in _read(document):
        yield _Marked(attribute.element, attribute.value.strip(), attribute.span, text)


def _read(document: Document) -> Iterator[tuple[Attribute, str]]:
    """The same for HTML within Markdown or a record, of which the reader has kept attributes and texts."""
    declared: dict[str, list[Attribute]] = {}
    for attribute in document.attributes:
        if attribute.name == "lang" and attribute.value.strip():
            declared.setdefault(attribute.value.strip(), []).append(attribute)
    if not declared:
        return
    texts: dict[Span, list[str]] = {}

    def note(lang: str, block: Block, start: int, end: int) -> None:
        # The last start tag before the text that declares this language is the one around it.
        same = declared.get(lang.strip(), [])
        before = bisect_right(same, block.source_span(start, end).start, key=lambda a: a.span.end) - 1
        if before >= 0:
            texts.setdefault(same[before].span, []).append(block.text[start:end])

    for block in document.blocks:
        if block.lang and not block.hidden:
            note(block.lang, block, 0, len(block.text))
    for part in document.parts:
        if not document.blocks[part.block].hidden:
            note(part.lang, document.blocks[part.block], part.start, part.end)
    for attribute in document.attributes:
        if attribute.span in texts:
            yield attribute, "\n".join(texts[attribute.span])


EXAMPLES = (
    bad(
        "en",
        '<p>The ferry is called <q lang="\u27e6fr\u27e7">Hij voer met de wind op en neer</q>, a line from an old song.</p>',
        format="html",
    ),
    bad(
        "en",
        '<p>The ferry is called <q lang="\u27e6fr\u27e7">Hij voer met de wind op en neer</q>, a line from an old song.</p>',
        format="markdown",
    ),
    bad(
        "de",
        '<p>Auf dem Schild stand <span lang="\u27e6en\u27e7">\u041c\u043e\u0441\u0442 \u0437\u0430\u043a\u0440\u044b\u0442</span>.</p>',
        format="html",
    ),
    bad(
        "fr",
        '<p>Port</p><div lang="\u27e6fr\u27e7"><img src="a.jpg" alt="The ferry leaves the harbour with all of its passengers"></div>',
        format="html",
    ),
    bad(
        "es",
        '<p>Puerto</p><blockquote lang="\u27e6en\u27e7"><p>Las dos delegaciones volver\u00e1n a reunirse en la primavera para revisar los '
        "trabajos de sus expertos y las obras del puerto.</p></blockquote>",
        format="html",
    ),
    bad(
        "pl",
        '<p>Podpis: <span lang="\u27e6de\u27e7">Evening lights above boats</span></p>',
        format="html",
        severity="info",
    ),
    good("en", '<p>They call it <span lang="nl">de wind die op en neer gaat</span>.</p>', format="html"),
    good(
        "en",
        '<p>The paper <cite lang="fr">Ouest-France</cite> and <i lang="de">New York Times</i> wrote of it.</p>',
        format="html",
    ),
    good("de", '<p lang="en">Software <span lang="de">Download</span></p>', format="html"),
    good("en", '<p>The word <i lang="ja">konnichiwa</i> and the title <i lang="fa">Shahnameh</i>.</p>', format="html"),
    good("fr", '<p lang="en" hidden>Le port est ouvert \u00e0 tous les bateaux de la r\u00e9gion.</p>', format="html"),
    good("en", '<div lang="fr"><p lang="en">The harbour is open to all of the boats.</p></div>', format="html"),
)
