"""REL011 invalid-date."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.model import Problem, Subject, bad, good, release_rule
from linter.rules.release.samples import release


@release_rule("REL011", "invalid-date", "error")
def invalid_date(subject: Subject) -> Iterator[Problem]:
    """The release is dated on a day that does not exist, or in a form that no calendar of the language can read.

    31 April, 30 February, a Solar Hijri 31 Mehr, 10.13.2026 where the day comes first: usually a slip of the keyboard,
    and nobody can tell which day was meant. With slashes 10/13/2026 is read as Americans write it.

    Repair: write the date of the original.
    """
    for date in subject.release.dates:
        if date.value is not None:
            continue
        if date.printed or any(char.isdigit() for char in date.raw):
            yield Problem(date.span, f'"{date.raw.strip()}" is no day of the calendar. Write the date of the original.')
        elif date.origin in {"front matter", "record"}:
            yield Problem(date.span, f'"{date.raw.strip()}" cannot be read as a date. Write it as YYYY-MM-DD.')


EXAMPLES = (
    bad("fr", release("fr", date="\u27e631 avril 2024\u27e7")),
    bad("en", release("en", date="\u27e6February 30, 2024\u27e7")),
    bad("fa", release("fa", date="\u27e6۳۱ مهر ۱۴۰۲\u27e7")),
    bad(
        "fr",
        "---\ntitle: Titre\nlang: fr\ndate: \u27e62024-02-30\u27e7\n---\n\n" + release("fr", date=""),
        format="markdown",
    ),
    # dots are written where the day comes first, so that there is no thirteenth month
    bad("fr", release("fr", date="\u27e610.13.2024\u27e7")),
    bad("fr", release("fr", date="\u27e631.13.2024\u27e7")),
    good("fr", release("fr", date="10/13/2024")),
    good("en", release("en", date="10.13.2024")),
    good("fr", release("fr", date="29 février 2024")),
    good("fa", release("fa", date="۳۰ مهر ۱۴۰۲")),
)
