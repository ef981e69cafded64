"""ACC108 untranslated-attribute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from linter.document import BlockKind
from linter.languages import model, tags
from linter.patterns import lazy
from linter.rules.labels import bare
from linter.rules.language_claims import Leftover, left_in
from linter.rules.language_names import language_name
from linter.rules.model import Problem, Subject, bad, document_rule, good
from linter.source import Span

_NAMES = {
    "alt": "The alternative text", "title": "The title of this element", "aria-label": "The label", "value": "The button",
    "placeholder": "The placeholder", "content": "The description of the page",
}  # fmt: skip
_METADATA = (
    "og:title", "og:description", "og:image:alt", "twitter:title", "twitter:description", "twitter:image:alt",
)  # fmt: skip

_SEPARATOR = lazy(r"\s[|\u2013\u2014\u00b7\u00bb\u2022/-]\s")


@document_rule(
    "ACC108",
    "untranslated-attribute",
    "warning",
    wcag=("1.1.1", "3.1.2"),
    formats=("html", "markdown", "record"),
    references=("WCAG 2.2, 1.1.1 Non-text Content", "WCAG 2.2, 3.1.2 Language of Parts"),
)
def untranslated_attribute(subject: Subject) -> Iterator[Problem]:
    """A text that is not seen on the page was left in the language of the original.

    The alternative text of an image, the label of a button, the description of the page for search engines and what is
    shown where it is shared are easily forgotten: they show in no preview. A listener hears an English sentence, read by
    the rules of another language, in the middle of the release.

    Names of offices and works, all in capitals but for small words, are a hint.

    Left alone: names and single words; in the same script whatever has fewer than four words, or no unmistakable words
    of the original's language; what markup declares to be in another language; the title of a link that leads to the
    original. The title of the page is for ACC117.

    Repair: translate the text.
    """
    language, originals = subject.language, subject.publisher.original_languages
    if not language.known:
        return
    of_links = _of_links_elsewhere(subject)
    of_document = {declared.tag for declared in subject.release.declarations if subject.document.page}
    for text in _texts(subject):
        if text.span in of_links:
            continue
        declared = text.lang or ""
        # What the document as a whole declares may be wrong (LNG002); what it is in has been found out.
        tag = declared if tags.has_known_language(declared) and declared not in of_document else language.tag
        # The name of the site behind the title stays as it is: what is left in another language is all of the title.
        parts = _SEPARATOR.split(text.text) if text.titled else [text.text]
        judged = [
            _control(part, tag, originals) or left_in(part, tag, originals)
            for part in parts
            if len(parts) == 1 or len(part.split()) > 1
        ]
        found = min((one for one in judged if one), key=lambda one: one.doubt, default=None)
        if found is not None and None not in judged:
            severity = "info" if found.doubt else None
            yield Problem(
                text.span,
                f"{text.what} is still in {language_name(found.language)}. Translate it into {language_name(tag)} "
                "(WCAG 3.1.2).",
                severity,
            )


class _Unseen(NamedTuple):
    what: str
    text: str
    span: Span
    lang: str | None
    titled: bool = False  # a title, which the name of the site may follow


def _texts(subject: Subject) -> Iterator[_Unseen]:
    for block in subject.document.blocks:
        if block.hidden:
            continue
        if block.kind is BlockKind.ATTRIBUTE and block.name in _NAMES:
            yield _Unseen(_NAMES[block.name], block.text, block.span, block.lang)
    for entry in subject.document.entries(*_METADATA, origin="meta"):
        yield _Unseen(f"The {entry.key} of the page", entry.value, entry.span, None, entry.key.endswith("title"))


def _control(text: str, tag: str, originals: Iterable[str]) -> Leftover | None:
    """Whether a text is what sites write on a field or a button in the original's language: "Enter your e-mail"."""
    for original in originals:
        language = model.find(original)
        if language.tag.split("-")[0] != tag.split("-")[0].lower() and bare(text) in language.labels("controls"):
            return Leftover(original, doubt=False)
    return None


def _of_links_elsewhere(subject: Subject) -> frozenset[Span]:
    """Places of the titles and labels of links that say that they lead to a text in another language."""
    if subject.document.format != "html":
        return frozenset()
    from linter.accessibility.page import page_of  # imported late: most documents are no pages

    found = set()
    for element in page_of(subject.document).by_attribute("hreflang"):
        if element.tag == "a":
            found |= {element.value_span(name) for name in ("title", "aria-label") if element.has(name)}
    return frozenset(found)


EXAMPLES = (
    bad(
        "fa",
        '<p>\u0628\u0646\u062f\u0631 \u0628\u0627\u0632 \u0634\u062f.</p><img src="a.jpg" alt="\u27e6Two ferries leave the harbour\u27e7">',
        format="html",
    ),
    bad(
        "hi",
        "![\u27e6Boats in the old harbour\u27e7](a.jpg)\n\n\u092c\u0902\u0926\u0930\u0917\u093e\u0939 \u092b\u093f\u0930 \u0938\u0947 \u0916\u0941\u0932 \u0917\u092f\u093e \u0939\u0948\u0964",
        format="markdown",
    ),
    bad(
        "de",
        '<p>Der Hafen ist wieder offen.</p><button aria-label="\u27e6Close the map of the harbour\u27e7">X</button>',
        format="html",
    ),
    bad(
        "ru",
        '<!doctype html><html lang="ru"><head><title>The harbour opens again</title>'
        '<meta name="description" content="\u27e6Ferries are back on the river\u27e7">'
        '<meta property="og:title" content="\u27e6The harbour opens again\u27e7"></head>'
        "<body><p>\u041f\u043e\u0440\u0442 \u0441\u043d\u043e\u0432\u0430 \u043e\u0442\u043a\u0440\u044b\u0442 \u0434\u043b\u044f \u0432\u0441\u0435\u0445.</p></body></html>",
        format="html",
    ),
    bad(
        "fa",
        '<p>\u0628\u0646\u062f\u0631 \u0628\u0627\u0632 \u0634\u062f.</p><img src="a.jpg" alt="\u27e6Society for the Protection of Birds\u27e7">',
        format="html",
        severity="info",
    ),
    bad(
        "it", '<p>Il porto riapre.</p><input placeholder="\u27e6Enter your e-mail address\u2026\u27e7">', format="html"
    ),
    bad(
        "vi",
        '<p>B\u1ebfn c\u1ea3ng m\u1edf l\u1ea1i.</p><input aria-label="\u27e6Search this site\u27e7">',
        format="html",
    ),
    good("it", '<p>Il porto riapre.</p><input placeholder="E-mail"><input placeholder="Search">', format="html"),
    good("it", '<p>Il porto riapre.</p><input lang="en" placeholder="Enter your e-mail address">', format="html"),
    good(
        "fa",
        '<p>\u0628\u0646\u062f\u0631 \u0628\u0627\u0632 \u0634\u062f.</p><img src="a.jpg" alt="Ursula von der Leyen"><img src="b.jpg" alt="Facebook">',
        format="html",
    ),
    good(
        "de",
        '<img src="a.jpg" alt="Office of the Harbour Master" lang="en"><img src="b.jpg" alt="Two ferries">',
        format="html",
    ),
    good(
        "de",
        '<img src="a.jpg" alt="Drei Boote liegen im Hafen von Varna"><input placeholder="Suche in der Sammlung">',
        format="html",
    ),
    good(
        "es",
        '<!doctype html><html lang="es"><head><meta property="og:title" content="Comunicado conjunto - Bureau of the Keeper of the Harbour"></head><body><p>El puerto abre de nuevo para todos los barcos de la ciudad.</p></body></html>',
        format="html",
    ),
    good(
        "pl",
        '<p><a href="https://example.org/en" hreflang="en" title="The harbour opens again to all">Orygina\u0142</a></p>',
        format="html",
    ),
    good("en", '<img src="a.jpg" alt="Two ferries leave the harbour of Varna">', format="html"),
)
