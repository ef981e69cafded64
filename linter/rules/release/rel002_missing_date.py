"""REL002 missing-date."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.contract import contract_problems
from linter.rules.model import Problem, Subject, bad, good, release_rule
from linter.rules.release.samples import release


@release_rule("REL002", "missing-date", "error")
def missing_date(subject: Subject) -> Iterator[Problem]:
    """The release has no date.

    Readers must know which day a statement speaks for, and archives sort by it. presslint reads dates in the front
    matter, in the record, in meta and time elements, in header lines and in the dateline of the first paragraph. Dates
    inside the text are about something else and do not count.

    Repair: write the date of the original, in the form usual in the language, in the header lines.
    """
    yield from contract_problems(subject, "REL002")


EXAMPLES = (
    bad("fr", release("fr", date="", at="top")),
    bad("en", release("en", date="", at="top")),
    good("fr", release("fr")),
    good("fa", release("fa")),
)
