"""REL006 missing-issuer."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.model import Problem, Subject, bad, good, release_rule
from linter.rules.release.samples import release
from linter.source import Span


@release_rule("REL006", "missing-issuer", "warning", enabled=False)
def missing_issuer(subject: Subject) -> Iterator[Problem]:
    """No header line names the department or office that issues the release.

    Off unless the publisher asks for it (`severities: {REL006: warning}`) or it is selected. The words for ministry,
    department, office, embassy and so on are data of the language.

    Repair: add the line of the issuing office above the date.
    """
    if subject.release.issuer is None and "issuer" not in subject.release.fields and subject.language.known:
        at = subject.release.start
        yield Problem(Span(at, at), "No header line names the office that issues the release. Add it above the date.")


EXAMPLES = (
    bad("fr", release("fr", header="Communiqué de presse", at="top")),
    good("fr", release("fr")),
    good("fa", release("fa")),
)
