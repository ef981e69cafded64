"""LNG004 conflicting-language-tags."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Attribute
from linter.findings import Fix, Related
from linter.languages import tags
from linter.release.language import file_name_tag
from linter.release.model import Declaration
from linter.rules.declared_language import mismatch, place, script_mismatch
from linter.rules.model import Problem, Subject, bad, edit, good, release_rule
from linter.rules.release.samples import release

_XML_LANG = "xml:lang"
_XML_ELEMENTS = frozenset({"svg", "g", "text", "tspan", "math"})  # in drawings and formulas it is read


@release_rule("LNG004", "conflicting-language-tags", "warning", fix="safe")
def conflicting_language_tags(subject: Subject) -> Iterator[Problem]:
    """Two places declare different languages for the document, or for a part of it.

    lang, xml:lang, front matter, record, option, og:locale, Content-Language and the file name should agree; fa agrees
    with fa-IR, zh-TW with zh-Hant. Between `lang` and front matter or record it is an error. On a part of an HTML page
    `xml:lang` alone counts for nothing: browsers read the language around it. A Content-Language that agrees with `lang`
    is a hint: it is obsolete, and browsers do not agree what it means.

    Left alone: places that hold the language of the text while the most binding one does not; that one is reported by
    LNG002 or LNG007.

    Repair: write the language of the text in every place, in HTML with `lang`.
    """
    yield from _of_document(subject)
    yield from _of_parts(subject)


def _of_document(subject: Subject) -> Iterator[Problem]:
    declared = [d for d in subject.release.declarations if tags.judge(d.tag).kind != "invalid"]
    if not declared:
        return
    first, named = declared[0], file_name_tag(subject.document.path)
    against = [other for other in declared[1:] if not tags.agree(first.tag, other.tag)]
    told = _told(subject, first) if against or (named and not tags.agree(first.tag, named)) else None
    for other in declared[1:]:
        if other not in against:
            if other.origin == "content-language" and any(d.origin == "lang" for d in declared):
                message = (
                    "Content-Language in a meta element is obsolete. The lang of the html element says it; delete this."
                )
                yield Problem(other.span, message, "info")
        elif told is None or not tags.agree(other.tag, told):
            yield _conflict(subject, first, other, declared)
    if named is not None and not tags.agree(first.tag, named) and (told is None or not tags.agree(named, told)):
        message = f'The file name says "{named}", {first.origin} says "{first.tag}". Change one of the two.'
        yield Problem(place(subject, first), message, "warning")


def _told(subject: Subject, first: Declaration) -> str | None:
    """The language to declare in the first place, if LNG002 or LNG007 says so: who says it already is right."""
    if first is not subject.release.declarations[0]:
        return None
    found = mismatch(subject) or script_mismatch(subject)
    return None if found is None else found.actual


def _conflict(subject: Subject, first: Declaration, other: Declaration, declared: list[Declaration]) -> Problem:
    if other.origin == "path":  # it stands nowhere in the file
        message = f'The path says "{other.tag}", {first.origin} says "{first.tag}". Change one of the two.'
        return Problem(place(subject, first), message, "warning")
    message = f'{other.origin} says "{other.tag}", {first.origin} says "{first.tag}". Write one language in both.'
    where = Related(*first.span, f'{first.origin} says "{first.tag}"')
    related = (where,) if first.span.end else ()
    return Problem(other.span, message, "error" if _grave(other, declared) else "warning", related)


def _of_parts(subject: Subject) -> Iterator[Problem]:
    """xml:lang on elements within the page: against lang beside it, or alone."""
    document = subject.document
    whole = {declared.span for declared in subject.release.declarations}
    beside = {attribute.tag: attribute for attribute in document.attributes if attribute.name == "lang"}
    for attribute in document.attributes:
        if attribute.name != "xml:lang" or attribute.span in whole or tags.judge(attribute.value).kind == "invalid":
            continue
        lang = beside.get(attribute.tag)
        if lang is None and document.format == "html" and attribute.element not in _XML_ELEMENTS:
            message = f'Browsers do not read xml:lang. Write lang="{attribute.value}" (WCAG 3.1.2).'
            yield Problem(attribute.span, message, fix=_renamed(subject, attribute))
        elif lang is not None and lang.value.strip() and not tags.agree(lang.value, attribute.value):
            message = f'xml:lang says "{attribute.value}", lang says "{lang.value}". Write one language in both.'
            yield Problem(attribute.span, message, related=(Related(*lang.span, f'lang says "{lang.value}"'),))


def _renamed(subject: Subject, attribute: Attribute) -> Fix | None:
    start = attribute.tag.start
    place = subject.document.source.text[start : attribute.span.start].lower().rfind(_XML_LANG)
    return None if place < 0 else edit(start + place, start + place + len(_XML_LANG), "lang")


def _grave(one: Declaration, declared: list[Declaration]) -> bool:
    """Whether `lang` and front matter or record contradict each other, whatever else is declared."""
    against = {"lang": {"front matter", "record"}, "front matter": {"lang"}, "record": {"lang"}}.get(one.origin, set())
    return any(other.origin in against and not tags.agree(one.tag, other.tag) for other in declared)


_PAGE = '<!DOCTYPE html><html lang="fr" xml:lang="{}"><head><title>Titre</title></head><body><p>{}</p></body></html>'

_ITALIAN = (
    '<!DOCTYPE html><html lang="{}"><head><title>Traghetto</title><meta property="og:locale" content="{}"></head>'
    "<body><p>Il traghetto parte ogni giorno dal molo nuovo e porta i viaggiatori alle isole che sono nella baia.</p>"
    "</body></html>"
)

EXAMPLES = (
    bad("fr", _PAGE.format("\u27e6de\u27e7", "Bonjour"), format="html", declared=False),
    bad("fr", "---\ntitle: Titre\nlang: \u27e6de\u27e7\n---\n\n" + release("fr"), format="markdown"),
    bad("fr", '<p>Titre\u00a0: <i lang="en" xml:lang="\u27e6de\u27e7">The Sea</i></p>', format="html"),
    bad(
        "fr",
        '<p>Titre\u00a0: <i xml:lang="\u27e6en\u27e7">The Sea</i></p>',
        format="html",
        fixed='<p>Titre\u00a0: <i lang="en">The Sea</i></p>',
    ),
    bad(
        "fr",
        '<html lang="fr"><head><meta http-equiv="Content-Language" content="\u27e6fr\u27e7"><title>Avis</title></head></html>',
        format="html",
        severity="info",
    ),
    good("fr", '<p>Titre\u00a0: <i lang="en" xml:lang="en-GB">The Sea</i></p>', format="html"),
    good("fr", _PAGE.format("fr-CA", "Bonjour"), format="html", declared=False),
    good("fr", release("fr")),
    bad("it", _ITALIAN.format("it", "\u27e6en_US\u27e7"), format="html", declared=False),
    bad("it", _ITALIAN.format("en", "\u27e6fr_FR\u27e7"), format="html", declared=False),
    good("it", _ITALIAN.format("en", "it_IT"), format="html", declared=False),  # LNG002
)
