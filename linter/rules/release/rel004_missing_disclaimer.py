"""REL004 missing-disclaimer."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages import model
from linter.rules.contract import contract_problems
from linter.rules.model import Problem, Subject, bad, edit, good, release_rule
from linter.rules.release.samples import release


@release_rule("REL004", "missing-disclaimer", "error", fix="unsafe")
def missing_disclaimer(subject: Subject) -> Iterator[Problem]:
    """The release does not say that it is a translation and that only the original is authoritative.

    Without that sentence a slip of the translator can be quoted as the issuer's word. Disclaimers are recognised by the
    words that carry the meaning, in any wording. A disclaimer in another language than the text is REL032.

    Repair: add the disclaimer of the house in the language of the text, after the text. When the publisher's data holds
    a text for the language, it can be inserted.
    """
    for problem in contract_problems(subject, "REL004"):
        texts = subject.publisher.disclaimers.get(subject.language.tag, ())
        if texts and subject.document.format in {"text", "markdown"}:
            newline = subject.document.source.newline
            problem = problem._replace(fix=edit(*problem.span, f"{newline}{newline}{texts[0]}", "unsafe"))
        if not subject.language.reviewed and model.find(subject.language.tag).known:
            problem = problem._replace(severity="warning")  # words of a draft may simply be incomplete
        if not subject.language.known:
            problem = problem._replace(severity="warning", message=_UNKNOWN)
        yield problem


_UNKNOWN = (
    "No translation disclaimer could be recognised; presslint has no data for the language of this text. "
    "Check by hand that the text says that only the original is authoritative."
)

EXAMPLES = (
    bad("fr", release("fr", disclaimer="", at="end")),
    bad("en", release("en", disclaimer="", at="end")),
    good("fr", release("fr")),
    good("fa", release("fa")),
)
