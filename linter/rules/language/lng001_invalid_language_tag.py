"""LNG001 invalid-language-tag."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Attribute
from linter.languages import tags
from linter.rules.model import Problem, Subject, bad, edit, good, release_rule
from linter.rules.release.samples import release
from linter.source import Span


@release_rule(
    "LNG001",
    "invalid-language-tag",
    "error",
    fix="safe",
    references=("BCP 47 (RFC 5646)", "IANA Language Subtag Registry"),
)
def invalid_language_tag(subject: Subject) -> Iterator[Problem]:
    """A declared language is no valid BCP 47 tag.

    Judged are front matter, records, options, metadata and attributes. A three-letter code that has a two-letter form
    (eng) and old tags such as i-lux fail too, for browsers and screen readers do not know them. Where only the rest of
    the tag is wrong (en-US-GB), which most programs pass over, an attribute is worth a warning; so is an `xml:lang`,
    which browsers do not read. "no" is Norwegian, not a refusal.

    Left alone: a `lang` on an HTML page whose language nobody knows; ACC002 and ACC003 report it.

    Repair: write the registered tag: fa-IR, not fa_IR.
    """
    places: list[tuple[Span, str, str | None]] = [
        (declared.span, declared.tag, None)
        for declared in subject.release.declarations
        if declared.origin not in {"lang", "xml:lang", "og:locale"}
    ]
    places += [
        (attribute.span, attribute.value, None if severity == "error" else severity)
        for attribute in subject.document.attributes
        if (severity := _severity(attribute, subject.document.format)) is not None
    ]
    for span, tag, severity in places:
        verdict = tags.judge(tag)
        if verdict.kind != "invalid" or not tag.strip():
            continue
        hint = f' Write "{verdict.suggestion}".' if verdict.suggestion else ""
        fix = None
        if verdict.suggestion and span.end > span.start:
            fix = edit(*span, verdict.suggestion, "safe" if verdict.fix_is_safe else "unsafe")
        message = f'"{tag}" is no valid language tag: {verdict.reason}.{hint}'
        yield Problem(span, message, severity, fix=fix)


def _severity(attribute: Attribute, format: str) -> str | None:
    """How much an invalid tag in an attribute weighs; None where it is for other rules to say."""
    if attribute.name == "xml:lang" or (attribute.name == "lang" and tags.has_known_language(attribute.value)):
        return "warning"
    return "error" if attribute.name == "lang" and format != "html" else None


_FRONT = "---\ntitle: Titre\nlang: {}\n---\n\n"

EXAMPLES = (
    bad(
        "fr",
        _FRONT.format("\u27e6fr_CA\u27e7") + release("fr"),
        format="markdown",
        declared=False,
        fixed=_FRONT.format("fr-CA") + release("fr"),
    ),
    bad("fr", _FRONT.format("\u27e6fra\u27e7") + release("fr"), format="markdown", declared=False),
    bad("fa", _FRONT.format("\u27e6persian\u27e7") + release("fa"), format="markdown", declared=False),
    bad("fr", _FRONT.format("fr") + release("fr") + '\n\n<i lang="\u27e6eng\u27e7">Notice</i>\n', format="markdown"),
    bad("fr", '<p lang="\u27e6fr-CA-BE\u27e7">Avis</p>', format="html", severity="warning"),
    bad("fr", '<p lang="fr" xml:lang="\u27e6fra\u27e7">Avis</p>', format="html", severity="warning"),
    good("fr", '<p lang="fra">Avis</p>', format="html"),
    good("fr", _FRONT.format("fr") + release("fr"), format="markdown", declared=False),
    good("fa", _FRONT.format("fa-IR") + release("fa"), format="markdown", declared=False),
)
