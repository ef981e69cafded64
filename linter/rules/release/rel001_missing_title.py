"""REL001 missing-title."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.contract import contract_problems
from linter.rules.model import Problem, Subject, bad, good, release_rule
from linter.rules.release.samples import release


@release_rule("REL001", "missing-title", "warning")
def missing_title(subject: Subject) -> Iterator[Problem]:
    """The release has no title.

    A title is what search results, news tickers and screen readers announce first. presslint looks for the first
    heading, the title of the record or front matter, and in plain text for a short line above the text that is neither
    office, kind of document nor date. An HTML page without a `title` element is reported under ACC004 instead.

    Repair: write the translated title of the original as the first line, or as the first heading.
    """
    if not subject.document.page:
        yield from contract_problems(subject, "REL001")


EXAMPLES = (
    bad("fr", release("fr", title="", at="top")),
    bad("en", release("en", title="", at="top")),
    good("fr", release("fr")),
    good("fa", release("fa")),
)
