"""REL033 disclaimer-misplaced."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.model import Problem, Subject, bad, good, release_rule
from linter.rules.release.samples import release


@release_rule("REL033", "disclaimer-misplaced", "info")
def disclaimer_misplaced(subject: Subject) -> Iterator[Problem]:
    """The disclaimer does not stand where the publisher puts it.

    The publisher's data says `start`, `end` or `any`. Nothing is said where it says `any`.

    Repair: move the paragraph.
    """
    found = subject.release.disclaimer
    wanted = subject.publisher.disclaimer_position
    if found is None or wanted not in {"start", "end"} or found.block < 0:
        return
    field = subject.release.fields["title"]
    middle = (subject.release.start + subject.release.end) // 2
    stands = "start" if found.span.end <= middle else "end"
    if stands != wanted and field is not None:
        where = "after the text" if wanted == "end" else "before the text"
        yield Problem(found.span, f"{subject.publisher.title} puts the disclaimer {where}.")


EXAMPLES = (
    bad(
        "fr",
        release(
            "fr",
            disclaimer="\u27e6Cette traduction est fournie à titre gracieux et seul le texte original en anglais fait foi.\u27e7",
        ),
        publisher={"name": "house", "title": "The House", "disclaimer_position": "start"},
    ),
    good("fr", release("fr")),
    good("fa", release("fa")),
)
