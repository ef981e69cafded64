"""REL032 disclaimer-wrong-language."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages import model
from linter.rules.model import Problem, Subject, bad, good, release_rule
from linter.rules.release.samples import release


@release_rule("REL032", "disclaimer-wrong-language", "error")
def disclaimer_wrong_language(subject: Subject) -> Iterator[Problem]:
    """The disclaimer is in another language than the text.

    Who needs the translation cannot read the sentence that tells what it is worth. Usually it was left over from a
    template.

    Repair: write the disclaimer in the language of the text.
    """
    found = subject.release.disclaimer
    if found is None or not subject.language.known or found.origin == "title":
        return
    if found.tag.split("-")[0] == subject.language.tag.split("-")[0]:
        return
    theirs, ours = model.load(found.tag).name, subject.language.name
    severity = "error" if found.reviewed and subject.language.reviewed else "warning"
    yield Problem(found.span, f"The disclaimer is in {theirs}, the text in {ours}. Write it in {ours}.", severity)


_ENGLISH = "This translation is provided as a courtesy and only the original English source should be considered authoritative."

EXAMPLES = (
    bad("fr", release("fr", disclaimer=f"\u27e6{_ENGLISH}\u27e7")),
    bad("fa", release("fa", disclaimer=f"\u27e6{_ENGLISH}\u27e7")),
    good("fr", release("fr")),
    good("fr", release("fr") + f"\n\n{_ENGLISH}"),
)
