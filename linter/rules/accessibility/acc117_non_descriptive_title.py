"""ACC117 non-descriptive-title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.accessibility.file_formats import ENDINGS, ending
from linter.accessibility.wording import quoted
from linter.document import BlockKind, Document
from linter.languages import function_words
from linter.languages.folding import fold
from linter.languages.model import Language
from linter.patterns import lazy
from linter.rules.labels import bare, is_listed, originals
from linter.rules.language_claims import Leftover, left_in
from linter.rules.language_names import language_name
from linter.rules.model import Problem, Subject, bad, document_rule, good
from linter.rules.page_titles import Title, headings, site_names, titles

_ADDRESS = lazy(r"(?:https?://|www\.)\S+|(?:[a-z0-9-]+\.)+[a-z]{2,}/\S*|(?:[a-z0-9-]+\.)+(?:gov|org|int|com|net|edu|eu)", re.IGNORECASE)  # fmt: skip
_FILE_NAME = lazy(r"[^\s/\\]+\.([a-z0-9]{2,5})", re.IGNORECASE)
_SLUG = lazy(r"[^\W_]+(?:[-_][^\W_]+){2,}")
_PROGRAM = lazy(r"microsoft (?:word|powerpoint)\s*[-\u2013]\s*.+", re.IGNORECASE)
# So much of a part is the kind of document ("Press release") that it says nothing else.
_BARE_KIND = 0.9
# Programs fill these in in English, whatever the language of the page.
_TEMPLATES = frozenset(
    {
        "untitled", "untitled document", "untitled page", "new page", "new document", "blank page", "document 1", "document1",
        "page 1", "page1", "home", "homepage", "home page", "index", "default",
    }
)  # fmt: skip
_STEM = 5
_CRITERION = "(WCAG 2.4.2)"


@document_rule(
    "ACC117",
    "non-descriptive-title",
    "warning",
    wcag=("2.4.2",),
    act=("c4a8a4",),
    formats=("html", "markdown", "record"),
    references=(
        "G88: Providing descriptive titles for web pages",
        "F25: Failure due to the title of a web page not identifying the contents",
    ),
)
def non_descriptive_title(subject: Subject) -> Iterator[Problem]:
    """The title does not say what the document is about.

    The title is heard before everything else, and it is the name of a tab, a bookmark and a search result. "Untitled",
    "Home", "Press release", a file name, an address or the name of the site alone tell nothing; a title left in the
    original's language tells it to others. A title that shares no word with the page, or names only what the heading
    ends with, is a hint: it may have been copied with the template.

    Left alone: the site's name beside the title ("New ferry | Port of Brest"); titles in other words than the heading;
    names of people and works; fragments of HTML, whose title stands elsewhere. A page without a title is reported by
    ACC004.

    Repair: write the translated title of the release, and behind it, if you like, the name of the site.
    """
    for title in titles(subject.document):
        found = _verdict(title, subject)
        if found is not None:
            message, severity = found
            yield Problem(title.span, f"{message} {_CRITERION}", severity)


def _verdict(title: Title, subject: Subject) -> tuple[str, str | None] | None:
    names = site_names(subject)
    reasons = [_emptiness(part, names, subject) for part in title.parts] or ["has no words"]
    repair = "Write the title of the release."
    whole = _emptiness(title.text, names, subject)
    if whole is not None or all(reasons):
        return f"The title {quoted(title.text)} {whole or reasons[0]}. {repair}", None
    telling = [part for part, reason in zip(title.parts, reasons, strict=True) if reason is None]
    left = _left_in_the_original(telling, subject)
    if left is not None:
        own = language_name(subject.language.tag)
        # What the text names too may be the name of a work.
        named = left.doubt and bare(" ".join(telling)) in _text(subject.document)
        severity = "info" if named else None
        return f"The title is still in {language_name(left.language)}. Translate it into {own}.", severity
    if subject.document.page:
        hint = _contradiction(" ".join(telling), subject)
        if hint is not None:
            return f"The title {quoted(title.text)} {hint}. Is it this page's?", "info"
    return None


def _emptiness(part: str, names: frozenset[str], subject: Subject) -> str | None:
    """Why a part of a title says nothing of the document; None when it says something."""
    text, phrase = part.strip(), bare(part)
    file = _FILE_NAME.fullmatch(text)
    if not any(char.isalpha() for char in phrase):
        return "has no words"
    if phrase in _TEMPLATES or is_listed(phrase, "page_titles", subject, subject.language):
        return "does not say what the document is about"
    if (file is not None and ending(text) in ENDINGS | {"indd"}) or _PROGRAM.fullmatch(text):
        return "is the name of a file"
    if _ADDRESS.fullmatch(text):
        return "is an address"
    if _SLUG.fullmatch(text) and text == text.lower() and ("_" in text or any(char.isdigit() for char in text)):
        return "is the name of a file"
    if phrase in names:
        return "is only the name of the site"
    if any(_is_kind(text, language) for language in (subject.language, *originals(subject, subject.language))):
        return "only says what kind of document it is"
    return None


def _is_kind(text: str, language: Language) -> bool:
    return language.vocabulary.share("kind", text) >= _BARE_KIND


def _left_in_the_original(parts: list[str], subject: Subject) -> Leftover | None:
    """The language that all of a title was left in; a name beside the title says nothing of it."""
    if not subject.language.known:
        return None
    judged = [
        left_in(part, subject.language.tag, subject.publisher.original_languages)
        for part in parts
        if len(parts) == 1 or len(part.split()) > 1
    ]
    if not judged or None in judged:
        return None
    return min((one for one in judged if one is not None), key=lambda one: one.doubt)


def _contradiction(told: str, subject: Subject) -> str | None:
    """What speaks against a title: it is only the end of the heading, or nothing of it occurs on the page."""
    phrase = bare(told)
    for heading in headings(subject.document):
        whole = bare(heading.plain())
        if whole.endswith(f" {phrase}") and len(whole.split()) >= len(phrase.split()) + 3:
            return "only says what the heading ends with"
    if not subject.language.vocabulary.spaced:
        return None
    words = {word for word in function_words.words(told) if len(word) >= 4} - subject.language.words
    text = _text(subject.document)
    if len(words) < 2 or text.count(" ") < 8:
        return None
    if any(part in text for word in words for part in (fold(word)[:_STEM], fold(word)[-_STEM:])):
        return None
    return "has no word in common with the page"


def _text(document: Document) -> str:
    """Everything that the page says, folded; alternative texts too."""
    kinds = {BlockKind.TITLE, BlockKind.FIELD}
    return fold("\n".join(b.plain() for b in document.blocks if b.kind not in kinds and b.name != "content" and not b.hidden))  # fmt: skip


def _page(title: str, lang: str, heading: str, text: str, head: str = "", after: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><title>{title}</title>{head}</head><body>'
        f"<h1>{heading}</h1><p>{text}</p>{after}</body></html>"
    )


_DE = ("de", "Neue F\u00e4hre verbindet Rostock und Turku", "Die Hafenbeh\u00f6rde hat am Montag eine neue F\u00e4hrverbindung vorgestellt, die im Mai beginnt.")  # fmt: skip
_FR = ("fr", "Un nouveau bac relie Brest et Cork", "L\u2019autorit\u00e9 portuaire a pr\u00e9sent\u00e9 lundi une liaison qui commencera en mai, avec deux bateaux.")  # fmt: skip
_SITE = '<meta property="og:site_name" content="Hafenamt Rostock">'

EXAMPLES = (
    bad("de", _page("\u27e6Startseite\u27e7", *_DE), format="html"),
    bad("de", _page("\u27e6Hafenamt Rostock\u27e7", *_DE, head=_SITE), format="html"),
    bad("de", _page("\u27e6Startseite | Hafenamt Rostock\u27e7", *_DE, head=_SITE), format="html"),
    bad("de", _page("\u27e6PM_2024-03_final.docx\u27e7", *_DE), format="html"),
    bad("fr", _page("\u27e6Communiqu\u00e9 de presse\u27e7", *_FR), format="html"),
    bad("fr", _page("\u27e6Press Release\u27e7", *_FR), format="html"),
    bad("fr", _page("\u27e6Untitled document\u27e7", *_FR), format="html"),
    bad("de", _page("\u27e6Home\u27e7", *_DE), format="html"),
    bad("de", _page("\u27e6Document1\u27e7", *_DE), format="html"),
    bad("fr", _page("\u27e6www.port-brest.example/actualites\u27e7", *_FR), format="html"),
    bad("fr", _page("\u27e6New Ferry to Connect Brest and Cork with the South of Ireland\u27e7", *_FR), format="html"),
    bad("fr", _page("\u27e6\u00c9cole d\u2019\u00e9t\u00e9 des jardiniers\u27e7", *_FR), format="html", severity="info"),
    bad("de", _page("\u27e6Rostock und Turku\u27e7", *_DE), format="html", severity="info"),
    bad("es", "---\ntitle: \u27e6Sin t\u00edtulo\u27e7\nlang: es\n---\n\n# Reabre el puerto\n\nEl puerto reabre.", format="markdown"),
    bad("ru", '{"title": "\u27e6Harbour reopens to ferries in May\u27e7", "body": "\u041f\u043e\u0440\u0442 \u0441\u043d\u043e\u0432\u0430 \u043e\u0442\u043a\u0440\u043e\u0435\u0442\u0441\u044f \u0434\u043b\u044f \u043f\u0430\u0440\u043e\u043c\u043e\u0432 \u0432 \u043c\u0430\u0435, \u0441\u043e\u043e\u0431\u0449\u0438\u043b\u043e \u0432\u0435\u0434\u043e\u043c\u0441\u0442\u0432\u043e."}', format="record"),
    bad("fr", _page("\u27e6Office of the Harbour\u27e7", *_FR[:2], "\u00ab\u00a0Office of the Harbour\u00a0\u00bb est le nouveau film du cin\u00e9aste irlandais, tourn\u00e9 au port."), format="html", severity="info"),
    good("de", _page("Neue F\u00e4hre verbindet Rostock und Turku | Hafenamt Rostock", *_DE, head=_SITE), format="html"),
    good("de", _page("Neue F\u00e4hrverbindung ab Mai", *_DE), format="html"),
    good("de", _page("F\u00e4hren in der Ostsee", *_DE), format="html"),
    good("fr", _page("Liaison Brest\u2013Cork", *_FR), format="html"),
    good("de", _page("Home Rule f\u00fcr die F\u00e4hre", *_DE), format="html"),
    good("fr", _page("\u00ab The Sea \u00bb", *_FR), format="html"),
    good("de", "<title>Startseite</title><p>Die Hafenbeh\u00f6rde hat eine F\u00e4hre vorgestellt.</p>", format="html"),
    good("es", "---\ntitle: Reabre el puerto\n---\n\nEl puerto reabre.", format="markdown"),
    good("fr", "<html lang='fr'><title></title><p>Un bac relie Brest et Cork.</p></html>", format="html"),
)  # fmt: skip
