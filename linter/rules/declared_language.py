"""The language that is declared for a document, held against its text."""

from __future__ import annotations

from typing import NamedTuple

from linter.languages import tags
from linter.languages.detect import verify
from linter.release.language import running_text
from linter.release.model import Declaration
from linter.rules.language_claims import Refuted, refuted
from linter.rules.model import Subject
from linter.source import Span

# Letters of running text below which titles, names and descriptions are read, too.
_LITTLE_TEXT = 200


class Mismatch(NamedTuple):
    """A text is not in the language that is declared for it."""

    declared: Declaration
    tag: str  # the declared one as far as it names a language
    actual: str | None  # the tag to declare instead, if it can be told
    severity: str


def mismatch(subject: Subject) -> Mismatch | None:
    """How the text contradicts the most binding declaration; None when it does not, or when nothing can be told."""
    declared = next(iter(subject.release.declarations), None)
    tag = None if declared is None else _tag(declared)
    if declared is None or tag is None:
        return None  # LNG001 or ACC002 speaks
    text = running_text(subject.document)
    found = verify(text, tag)
    little = declared.origin == "lang" and sum(map(str.isalpha, text)) < _LITTLE_TEXT
    if little and found.verdict in {"same", "unsure"}:
        seen = _all_that_is_read(subject, declared, tag)
        if seen is None or (seen.doubt and found.verdict == "same"):
            return None
        return Mismatch(declared, tag, seen.actual, "info" if seen.doubt else "warning" if seen.sibling else "error")
    if found.verdict not in {"other", "sibling"} or found.actual is None:
        return None
    return Mismatch(declared, tag, found.actual, "error" if found.verdict == "other" else "warning")


def script_mismatch(subject: Subject) -> Mismatch | None:
    """The same where the text is in the declared language, but in another script."""
    declared = next(iter(subject.release.declarations), None)
    if declared is None or tags.judge(declared.tag.replace("_", "-")).kind == "invalid":
        return None
    tag = tags.canonical(declared.tag) or declared.tag
    found = verify(running_text(subject.document), tag)
    return Mismatch(declared, tag, found.actual, "error") if found.verdict == "script" and found.actual else None


def place(subject: Subject, declared: Declaration) -> Span:
    """Where a declaration stands; an option or a path stands nowhere, so it is shown where the text begins."""
    if declared.origin in {"option", "path"}:
        return Span(subject.release.start, subject.release.start)
    return declared.span


def _tag(declared: Declaration) -> str | None:
    """The tag to hold the text against; None when it names no language."""
    if tags.judge(declared.tag.replace("_", "-")).kind != "invalid":
        return tags.canonical(declared.tag) or declared.tag
    # Browsers go by the first subtag, whatever is wrong with the others.
    return declared.tag.split("-")[0] if declared.origin == "lang" and tags.has_known_language(declared.tag) else None


def _all_that_is_read(subject: Subject, declared: Declaration, tag: str) -> Refuted | None:
    """What everything that a page shows or tells in its declared language says against that language."""
    if subject.document.format != "html":
        return None
    from linter.accessibility.language_text import texts_by_language  # imported late: most documents are no pages
    from linter.accessibility.page import page_of

    for element, text in texts_by_language(page_of(subject.document)).items():
        if element.has("lang") and element.value_span("lang") == declared.span:
            return refuted(text, tag, subject.publisher.original_languages)
    return None
