"""LNG003 non-canonical-language-tag."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages import tags
from linter.languages.detect import verify
from linter.release.language import running_text
from linter.rules.model import Problem, Subject, bad, edit, good, release_rule
from linter.rules.release.samples import release
from linter.source import Span


@release_rule(
    "LNG003", "non-canonical-language-tag", "warning", fix="safe", references=("BCP 47 (RFC 5646) section 4.5",)
)
def non_canonical_language_tag(subject: Subject) -> Iterator[Problem]:
    """A language tag is valid but not written in its usual form.

    Deprecated (iw for Hebrew, in for Indonesian), redundant (en-Latn), or in unusual case (fr-ca): programs that compare
    tags letter by letter miss it.

    Chinese that says by its region in which characters it is written (zh-CN, zh-TW) is a hint: zh-Hans and zh-Hant say
    it themselves, to readers in every region.

    Repair: write the canonical tag.
    """
    places: dict[Span, str] = {
        declared.span: declared.tag
        for declared in subject.release.declarations
        if declared.origin not in {"og:locale"} and declared.span.end > declared.span.start
    }
    for attribute in subject.document.attributes:
        if attribute.name in {"lang", "xml:lang", "hreflang"} and attribute.value.strip():
            places.setdefault(attribute.span, attribute.value.strip())
    for span, tag in places.items():
        verdict = tags.judge(tag)
        exact = subject.document.source.text[span.start : span.end] == tag
        scripted = tags.with_script(tag) if verdict.kind == "ok" and exact else None
        if scripted is not None and not _is_in_another_script(subject, span, tag):
            message = (
                f'"{tag}" says by the region in which characters the text is written. "{scripted}" says so itself.'
            )
            yield Problem(span, message, "info", fix=edit(*span, scripted, "unsafe"))
        if verdict.kind != "non-canonical":
            continue
        hint = f' Write "{verdict.suggestion}".' if verdict.suggestion else ""
        fix = (
            edit(*span, verdict.suggestion, "safe" if verdict.fix_is_safe else "unsafe")
            if verdict.suggestion and exact
            else None
        )
        yield Problem(span, f'"{tag}" is not the usual form of the tag: {verdict.reason}.{hint}', fix=fix)


def _is_in_another_script(subject: Subject, span: Span, tag: str) -> bool:
    """Whether LNG007 says of the document that it is not in the characters that its tag stands for."""
    of_document = any(declared.span == span for declared in subject.release.declarations)
    return of_document and verify(running_text(subject.document), tag).verdict == "script"


_FRONT = "---\ntitle: Titre\nlang: {}\n---\n\n"

EXAMPLES = (
    bad(
        "fr",
        _FRONT.format("\u27e6fr-ca\u27e7") + release("fr"),
        format="markdown",
        declared=False,
        fixed=_FRONT.format("fr-CA") + release("fr"),
    ),
    bad("fa", _FRONT.format("\u27e6fa-Arab\u27e7") + release("fa"), format="markdown", declared=False),
    bad(
        "fr",
        "<p>Titre\u00a0: <i lang='\u27e6zh-TW\u27e7'>\u6e2f\u53e3</i></p>",
        format="html",
        severity="info",
        fixed="<p>Titre\u00a0: <i lang='zh-Hant'>\u6e2f\u53e3</i></p>",
    ),
    good("fr", "<p>Titre\u00a0: <i lang='zh-Hant'>\u6e2f\u53e3</i> <i lang='zh-HK'>\u6e2f</i></p>", format="html"),
    good("fr", _FRONT.format("fr-CA") + release("fr"), format="markdown", declared=False),
    good("fa", _FRONT.format("fa") + release("fa"), format="markdown", declared=False),
)
