"""LNG002 language-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages import tags
from linter.languages.detect import verify
from linter.release.language import running_text
from linter.release.model import Declaration
from linter.rules.model import Problem, Subject, bad, good, release_rule
from linter.rules.release.samples import release
from linter.source import Span


@release_rule("LNG002", "language-mismatch", "error", act=("ucwvc8",), wcag=("3.1.1",))
def language_mismatch(subject: Subject) -> Iterator[Problem]:
    """The text is not in the language that is declared for it.

    A screen reader then reads French with an English voice. Usually a template was left as it was. Names, acronyms,
    addresses and page furniture do not vote, and where the text is too short or mixed nothing is said. Siblings that no
    program tells apart reliably (Indonesian and Malay, Bokm\u00e5l and Danish, Persian and Dari) are a warning.

    Repair: declare the language of the text, or publish the right text.
    """
    declared = next(iter(subject.release.declarations), None)
    if declared is None or tags.judge(declared.tag.replace("_", "-")).kind == "invalid":
        return  # LNG001 or ACC002 speaks
    tag = tags.canonical(declared.tag) or declared.tag
    found = verify(running_text(subject.document), tag)
    if found.verdict not in {"other", "sibling"} or found.actual is None:
        return
    severity = "error" if found.verdict == "other" else "warning"
    actual, name = _name(found.actual), _name(tag)
    yield Problem(
        place(subject, declared),
        f'The text is in {actual}, not in {name}, as "{declared.tag}" says. Declare "{found.actual}".',
        severity,
    )


def place(subject: Subject, declared: Declaration) -> Span:
    """Where a declaration stands; an option or a path stands nowhere, so it is shown where the text begins."""
    if declared.origin in {"option", "path"}:
        return Span(subject.release.start, subject.release.start)
    return declared.span


def _name(tag: str) -> str:
    from linter.languages import model

    language = model.find(tag)
    return language.name if language.known else f'"{tag}"'


_FRONT = "---\ntitle: Titre\nlang: {}\n---\n\n"

EXAMPLES = (
    bad("fr", _FRONT.format("\u27e6en\u27e7") + release("fr"), format="markdown", declared=False),
    bad("fa", _FRONT.format("\u27e6ar\u27e7") + release("fa"), format="markdown", declared=False),
    good("fr", _FRONT.format("fr-CA") + release("fr"), format="markdown", declared=False),
    good("fa", release("fa")),
    good("en", "Media Note\n\nWashington, DC", declared=True),
)
