"""LNG004 conflicting-language-tags."""

from __future__ import annotations

from collections.abc import Iterator

from linter.findings import Related
from linter.languages import tags
from linter.release.language import file_name_tag
from linter.release.model import Declaration
from linter.rules.model import Problem, Subject, bad, good, release_rule
from linter.rules.release.samples import release
from linter.source import Span


@release_rule("LNG004", "conflicting-language-tags", "warning")
def conflicting_language_tags(subject: Subject) -> Iterator[Problem]:
    """Two places declare different languages for the document.

    lang, xml:lang, front matter, record, option, og:locale, Content-Language and the file name should agree; fa agrees
    with fa-IR, zh-TW with zh-Hant. Between `lang` and front matter or record it is an error.

    Repair: write the language of the text in every place.
    """
    declared = [d for d in subject.release.declarations if tags.judge(d.tag).kind != "invalid"]
    if not declared:
        return
    first = declared[0]
    named = file_name_tag(subject.document.path)
    for other in declared[1:]:
        if tags.agree(first.tag, other.tag):
            continue
        where = Related(*first.span, f'{first.origin} says "{first.tag}"')
        grave = _grave(other, declared)
        message = f'{other.origin} says "{other.tag}", {first.origin} says "{first.tag}". Write one language in both.'
        related = (where,) if first.span.end else ()
        yield Problem(other.span, message, "error" if grave else "warning", related)
    if named is not None and not tags.agree(first.tag, named):
        yield Problem(_start(first), f'The file name says "{named}", {first.origin} says "{first.tag}".', "warning")


def _grave(one: Declaration, declared: list[Declaration]) -> bool:
    """Whether `lang` and front matter or record contradict each other, whatever else is declared."""
    against = {"lang": {"front matter", "record"}, "front matter": {"lang"}, "record": {"lang"}}.get(one.origin, set())
    return any(other.origin in against and not tags.agree(one.tag, other.tag) for other in declared)


def _start(declared: Declaration) -> Span:
    return declared.span if declared.span.end else Span(0, 0)


_PAGE = '<!DOCTYPE html><html lang="fr" xml:lang="{}"><head><title>Titre</title></head><body><p>{}</p></body></html>'

EXAMPLES = (
    bad("fr", _PAGE.format("\u27e6de\u27e7", "Bonjour"), format="html", declared=False),
    bad("fr", "---\ntitle: Titre\nlang: \u27e6de\u27e7\n---\n\n" + release("fr"), format="markdown"),
    good("fr", _PAGE.format("fr-CA", "Bonjour"), format="html", declared=False),
    good("fr", release("fr")),
)
