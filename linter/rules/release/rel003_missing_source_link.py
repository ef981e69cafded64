"""REL003 missing-source-link."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.contract import contract_problems
from linter.rules.model import Problem, Subject, bad, good, release_rule
from linter.rules.release.samples import release


@release_rule("REL003", "missing-source-link", "error")
def missing_source_link(subject: Subject) -> Iterator[Problem]:
    """The release has no link to the authoritative original.

    Only the original counts, so a reader must be able to go there. presslint looks for a lead-in such as "To view the
    original:", a field of the record, a link marked with the language of the original, an address beside the
    disclaimer.

    Repair: add the lead-in line of the language with the full https address of the original.
    """
    yield from contract_problems(subject, "REL003")


EXAMPLES = (
    bad("fr", release("fr", link="", at="end")),
    bad("en", release("en", link="", at="end")),
    good("fr", release("fr")),
    good("fa", release("fa")),
)
