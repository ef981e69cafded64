"""REL014 ambiguous-date."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.model import Problem, Subject, bad, good, release_rule
from linter.rules.release.samples import release


@release_rule("REL014", "ambiguous-date", "warning")
def ambiguous_date(subject: Subject) -> Iterator[Problem]:
    """The date is written in figures that can be read in two ways: 03/04/2024.

    Readers from elsewhere exchange day and month. Nothing is said when another place of the release settles it, or when
    the figures can only be read in one way.

    Repair: write the month as a word.
    """
    dates = subject.release.dates
    for date in dates:
        if date.alternative is None or date.value is None:
            continue
        if any(other is not date and other.alternative is None and other.value == date.value for other in dates):
            continue
        message = f'"{date.raw}" can mean {date.value.isoformat()} or {date.alternative.isoformat()}. Write the month as a word.'
        yield Problem(date.span, message)


EXAMPLES = (
    bad("fr", release("fr", date="\u27e603/04/2024\u27e7")),
    bad("en", release("en", date="\u27e603/04/2024\u27e7")),
    bad(
        "fr",
        "---\ntitle: Titre\nlang: fr\ndate: \u27e603/04/2024\u27e7\n---\n\n" + release("fr", date=""),
        format="markdown",
    ),
    good(
        "fr",
        "---\ntitle: Titre\nlang: fr\ndate: 2024-04-03\n---\n\n" + release("fr", date="03/04/2024"),
        format="markdown",
    ),
    good("fr", release("fr", date="13/04/2024")),
    good("fr", release("fr", date="04/04/2024")),
)
