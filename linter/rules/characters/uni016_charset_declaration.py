"""UNI016 charset-declaration."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.page import Page
from linter.findings import Edit, Fix, Related
from linter.patterns import lazy
from linter.rules.charsets import Charset, charsets, xml_declaration
from linter.rules.model import Problem, Subject, bad, edit, good, tree_rule
from linter.source import SourceText, Span, python_codec

# Browsers look no further for it (HTML standard, "prescan a byte stream to determine its encoding").
_WINDOW = 1024
_RIGHT = '<meta charset="utf-8">'
_DOCTYPE = lazy(r"(?i)\s*<!doctype[^>]*>")


@tree_rule(
    "UNI016",
    "charset-declaration",
    "warning",
    fix="safe",
    references=(
        "HTML standard: Specifying the document's character encoding",
        "Encoding Standard: Names and labels",
        "W3C Internationalization Checker, character encoding",
    ),
)
def charset_declaration(page: Page, subject: Subject) -> Iterator[Problem]:
    """A web page does not say, or does not say rightly, how its characters are stored.

    Without `<meta charset="utf-8">` a browser guesses, and a guess that is wrong turns every accented letter, and all of
    Arabic or Chinese, into rubbish. An encoding that the file is not stored in is an error. Reported are a missing
    declaration; one that names another encoding than UTF-8, a name that no browser knows, or an old name; a second one;
    one that stands too far down to be seen (1,024 bytes); an XML declaration, which HTML does not read. The old form
    with http-equiv and the obsolete `charset` of links are hints.

    Left alone: parts of pages without html, head, body or doctype; files that are not stored as UTF-8 and say so
    (legacy-encoding reports them).

    Repair: write `<meta charset="utf-8">` as the first thing in head, once, and store the file as UTF-8.
    """
    if not page.is_page:
        return
    source = subject.document.source
    named = charsets(page)
    xml = xml_declaration(source.text)
    if not named:
        yield _missing(page, source, xml is not None and xml.label is not None)
    else:
        yield from _first(named[0], page, source)
        yield from _others(named, source)
    if xml is not None:
        message = "An XML declaration says nothing in HTML. Delete it; the encoding belongs in a meta element."
        yield Problem(xml.span, message, fix=edit(*xml.span, ""))
    for element in page.by_attribute("charset"):
        if element.tag in {"a", "link"} and element.namespace == "html" and not element.is_copy:
            start, end = element.attribute_span("charset")
            while source.text[start - 1 : start].isspace():
                start -= 1
            message = f"The charset of <{element.tag}> is obsolete: the page it leads to says so itself. Delete it."
            yield Problem(element.value_span("charset"), message, "info", fix=edit(start, end, ""))


def _missing(page: Page, source: SourceText, xml: bool) -> Problem:
    at = _place(page, source)
    if source.bom:
        what = "Only an invisible byte order mark says how the page is stored"
    elif xml:
        what = "Only an XML declaration says how the page is stored, and HTML does not read it"
    else:
        what = "The page does not say how its characters are stored"
    fix = edit(at, at, _RIGHT) if _is_utf8(source) else None
    return Problem(Span(at, at), f"{what}. Write {_RIGHT} as the first thing in head.", fix=fix)


def _first(charset: Charset, page: Page, source: SourceText) -> Iterator[Problem]:
    """What is wrong with the declaration that counts."""
    wrong = _wrong(charset, source)
    if wrong is not None:
        severity, message = wrong
        yield Problem(charset.span, message, severity, fix=_relabelled(charset, source))
        return
    if len(source.text[: charset.tag.end].encode(source.encoding, "replace")) > _WINDOW:
        at = _place(page, source)
        near = len(source.text[:at].encode(source.encoding, "replace")) + len(_RIGHT) <= _WINDOW
        fix = Fix("safe", (Edit(at, at, _RIGHT), Edit(*charset.tag, ""))) if near and _is_utf8(source) else None
        message = "The encoding is declared after the first 1,024 bytes, where browsers do not look. Move it to the top of head."
        yield Problem(charset.tag, message, fix=fix)
    elif charset.pragma and _is_utf8(source):
        message = f"The encoding is declared in the old way, with http-equiv. {_RIGHT} says the same."
        yield Problem(charset.tag, message, "info", fix=edit(*charset.tag, _RIGHT))


def _wrong(charset: Charset, source: SourceText) -> tuple[str, str] | None:
    """Severity and message, when a declaration is not the right one."""
    stored, label = source.encoding, f'"{charset.label}"'
    plain = source.text.removeprefix("\ufeff").isascii() and stored == "utf-8"
    against = "warning" if plain else "error"
    if charset.encoding is None:
        return against, f'{label} is the name of no encoding that browsers know. Write "utf-8".'
    if stored.startswith("utf-16"):
        if charset.encoding.startswith("UTF-16"):
            return None
        return "warning", f"The page is stored as UTF-16, the meta element says {label}. Store it as UTF-8."
    if python_codec(charset.encoding) != stored:
        if plain:
            return (
                "warning",
                f'The page is declared to be {label}. Write "utf-8": all its characters are the same in both.',
            )
        if stored == "utf-8":
            return "error", f'The page is stored as UTF-8, but the meta element says {label}. Write "utf-8".'
        shown = source.declared_encoding or stored
        return "error", f"The page is stored as {shown}, but the meta element says {label}. Store it as UTF-8."
    if stored == "utf-8" and charset.label.lower() != "utf-8":
        return "warning", f'{label} is an old name. Write "utf-8".'
    return None  # an old encoding that is rightly named: UNI002 speaks of it


def _others(named: list[Charset], source: SourceText) -> Iterator[Problem]:
    """Every declaration after the first."""
    first = named[0]
    related = (Related(*first.tag, "declared here first"),)
    for charset in named[1:]:
        if charset.encoding == first.encoding:
            message = "The encoding is declared twice. Delete this meta element."
        else:
            message = f'The encoding is "{charset.label}" here and "{first.label}" before. Delete this meta element.'
        fix = edit(*charset.tag, "") if _is_utf8(source) else None
        yield Problem(charset.tag, message, related=related, fix=fix)


def _relabelled(charset: Charset, source: SourceText) -> Fix | None:
    """The declaration with utf-8 in it. Where the file is stored otherwise, UNI002 converts it and its declaration."""
    if not _is_utf8(source) or charset.span.start == charset.span.end:
        return edit(*charset.tag, _RIGHT) if _is_utf8(source) else None
    return edit(*charset.span, "utf-8")


def _is_utf8(source: SourceText) -> bool:
    return source.encoding == "utf-8" and not source.undecodable


def _place(page: Page, source: SourceText) -> int:
    """Where the declaration should stand: behind the first of head, html and doctype that is written."""
    for element in (page.head, page.root):
        if element is not None and element.start is not None:
            return element.start.end
    doctype = _DOCTYPE.match(source.text, int(source.text.startswith("\ufeff")))
    return doctype.end() if doctype is not None else int(source.text.startswith("\ufeff"))


def _page(head: str, body: str = "<p>\u00c9t\u00e9</p>") -> str:
    return f'<!doctype html><html lang="fr"><head>{head}<title>Le port</title></head><body>{body}</body></html>'


_FAR_DOWN = "<!-- " + "Le port et la ville. " * 50 + "-->"

EXAMPLES = (
    bad("fr", _page("\u27e6\u27e7"), format="html", fixed=_page(_RIGHT)),
    bad(
        "fr",
        "<!doctype html>\u27e6\u27e7<title>Le port</title><p>\u00c9t\u00e9",
        format="html",
        fixed=f"<!doctype html>{_RIGHT}<title>Le port</title><p>\u00c9t\u00e9",
    ),
    bad("fr", "\ufeff" + _page("\u27e6\u27e7"), format="html", fixed="\ufeff" + _page(_RIGHT)),
    bad(
        "fr",
        _page('<meta charset="\u27e6windows-1252\u27e7">'),
        format="html",
        severity="error",
        fixed=_page(_RIGHT),
    ),
    bad(
        "de",
        _page('<meta charset="\u27e6iso-8859-1\u27e7">', "<p>Hafen</p>"),
        format="html",
        fixed=_page(_RIGHT, "<p>Hafen</p>"),
    ),
    bad("fr", _page('<meta charset="\u27e6utf-16\u27e7">'), format="html", severity="error", fixed=_page(_RIGHT)),
    bad(
        "fr",
        _page('<meta charset="\u27e6unicode\u27e7">'.replace("unicode", "utf-7")),
        format="html",
        severity="error",
        fixed=_page(_RIGHT),
    ),
    bad("fr", _page('<meta charset="\u27e6utf8\u27e7">'), format="html", fixed=_page(_RIGHT)),
    bad("fr", _page(_RIGHT + '\u27e6<meta charset="utf-8">\u27e7'), format="html", fixed=_page(_RIGHT)),
    bad("fr", _page(_RIGHT + '\u27e6<meta charset="iso-8859-15">\u27e7'), format="html", fixed=_page(_RIGHT)),
    bad(
        "fr",
        _page('\u27e6<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\u27e7'),
        format="html",
        severity="info",
        fixed=_page(_RIGHT),
    ),
    bad(
        "fr",
        _page('<meta http-equiv="content-type" content="text/html; charset=\u27e6windows-1252\u27e7">'),
        format="html",
        severity="error",
        fixed=_page(_RIGHT),
    ),
    bad("fr", _page(_FAR_DOWN + f"\u27e6{_RIGHT}\u27e7"), format="html", fixed=_page(_RIGHT + _FAR_DOWN)),
    bad(
        "fr",
        '\u27e6<?xml version="1.0" encoding="utf-8"?>\n\u27e7' + _page(_RIGHT),
        format="html",
        fixed=_page(_RIGHT),
    ),
    bad(
        "fr",
        _page(_RIGHT + '<link rel="stylesheet" href="a.css" charset="\u27e6utf-8\u27e7">'),
        format="html",
        severity="info",
        fixed=_page(_RIGHT + '<link rel="stylesheet" href="a.css">'),
    ),
    good("fr", _page(_RIGHT), format="html"),
    good("fr", _page("<meta charset=UTF-8>"), format="html"),
    good("fr", "<p>\u00c9t\u00e9</p>", format="html"),
    good("fr", _page(_RIGHT + '<script charset="utf-8" src="a.js"></script>'), format="html"),
)
