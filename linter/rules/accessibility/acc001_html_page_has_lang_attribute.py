"""ACC001 html-page-has-lang-attribute."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.page import Element, Page
from linter.findings import Fix
from linter.rules.model import Problem, Subject, bad, edit, good, tree_rule
from linter.source import Span


@tree_rule(
    "ACC001",
    "html-page-has-lang-attribute",
    "error",
    fix="unsafe",
    wcag=("3.1.1",),
    act=("b5c3f8",),
    references=("H57: Using language attributes on the html element",),
)
def html_page_has_lang_attribute(page: Page, subject: Subject) -> Iterator[Problem]:
    """The page does not say in which language it is written.

    A screen reader that is not told reads the page with the voice of the reader's own computer: a Persian release is
    spelled out by an English voice. The attribute must be `lang`; `xml:lang`, a meta element and the server's header
    do not reach every screen reader.

    Left alone: fragments of HTML, for which REL005 speaks; pages in frames.

    Repair: write the language on the html element, `<html lang="fr">`.
    """
    root = page.root
    if not page.is_page or root is None or (root.get("lang") or "").strip("\t\n\f\r "):
        return
    tag = _language(root, subject)
    instead = f'Write lang="{tag or "fr"}" in the html tag' + ("" if tag else ", with the language of the page")
    if root.has("lang"):
        span = root.value_span("lang")
        message = f"The lang attribute of the html element is empty. {instead}. (WCAG 3.1.1)"
        yield Problem(span, message, fix=_in_value(page, root, span, tag))
        return
    message = f"The html element has no lang attribute. {instead}. (WCAG 3.1.1)"
    start = root.start
    if start is None:
        at = page.beginning
        fix = edit(at, at, f'<html lang="{tag}">', "unsafe") if tag else None
        yield Problem(Span(at, at), message, fix=fix)
    else:
        at = start.start + len("<html")
        yield Problem(start, message, fix=edit(at, at, f' lang="{tag}"', "unsafe") if tag else None)


def _language(root: Element, subject: Subject) -> str | None:
    """The language to write: what xml:lang says, else that of the text."""
    stated = (root.get("xml:lang") or "").strip()
    return stated or (subject.language.tag if subject.language.known else None)


def _in_value(page: Page, root: Element, span: Span, tag: str | None) -> Fix | None:
    """The tag put into an empty value; quotes are added where the attribute has none."""
    if tag is None:
        return None
    whole = root.attribute_span("lang")
    if page.document.source.text[whole.start : whole.end].endswith(("'", '"')):
        return edit(*span, tag, "unsafe")
    return edit(*whole, f'lang="{tag}"', "unsafe")


_REST = "<head><title>Avis</title></head><body><p>{}</p></body></html>"
_FRENCH = _REST.format("Le pont sera ferm\u00e9 pendant les travaux, du lundi au vendredi.")
_GERMAN = _REST.format("Die Br\u00fccke wird w\u00e4hrend der Arbeiten f\u00fcr den Verkehr gesperrt.")

EXAMPLES = (
    bad("fr", "\u27e6<html>\u27e7" + _FRENCH, format="html", declared=False, fixed='<html lang="fr">' + _FRENCH),
    bad(
        "de",
        '<!DOCTYPE html>\n\u27e6<html class="no-js" dir="ltr">\u27e7' + _GERMAN,
        format="html",
        fixed='<!DOCTYPE html>\n<html lang="de" class="no-js" dir="ltr">' + _GERMAN,
    ),
    bad("fr", '<html lang="\u27e6\u27e7">' + _FRENCH, format="html", fixed='<html lang="fr">' + _FRENCH),
    bad("fr", "<html lang='\u27e6 \u27e7'>" + _FRENCH, format="html", fixed="<html lang='fr'>" + _FRENCH),
    bad("fr", "<html lang\u27e6\u27e7>" + _FRENCH, format="html", fixed='<html lang="fr">' + _FRENCH),
    bad(
        "de",
        '\u27e6<html xml:lang="de-AT">\u27e7' + _GERMAN,
        format="html",
        fixed='<html lang="de-AT" xml:lang="de-AT">' + _GERMAN,
    ),
    bad(
        "fr",
        "<!DOCTYPE html>\u27e6\u27e7\n<body><p>Le pont est ferm\u00e9.</p>",
        format="html",
        fixed='<!DOCTYPE html><html lang="fr">\n<body><p>Le pont est ferm\u00e9.</p>',
    ),
    good("fr", '<html lang="fr">' + _FRENCH, format="html"),
    good("fr", '<!DOCTYPE html><HTML LANG="fr-CA">' + _FRENCH, format="html"),
    good("fr", "<p>Le pont est ferm\u00e9.</p>", format="html", declared=False),
    good("en", "<svg><text>Map of the port</text></svg>", format="html", declared=False),
)
