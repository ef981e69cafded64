"""REL012 future-date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from linter.rules.model import Problem, Subject, bad, good, option, release_rule
from linter.rules.release.samples import release


@release_rule("REL012", "future-date", "warning", options={
    "tolerance_days": option("How many days after today a release may be dated; the publisher's number when left out.", 0, 3660)})  # fmt: skip
def future_date(subject: Subject, *, tolerance_days: int | None = None) -> Iterator[Problem]:
    """The release is dated later than today.

    Often the year of a copied template, or day and month exchanged. The publisher says how many days ahead are normal
    for it (one, since it may be tomorrow elsewhere). Without a date for today (`today`, `--today`) nothing is said.

    Repair: compare with the original.
    """
    if subject.today is None:
        return
    days = subject.publisher.future_tolerance_days if tolerance_days is None else tolerance_days
    latest = min(subject.today.toordinal() + days, dt.date.max.toordinal())
    field = subject.release.fields["date"]
    if field is not None and field.value is not None and dt.date.fromisoformat(field.value).toordinal() > latest:
        yield Problem(
            field.span,
            f"{field.value} is still to come (today is {subject.today.isoformat()}). Compare with the original.",
        )


EXAMPLES = (
    bad("fr", release("fr", date="\u27e614 mars 2042\u27e7"), today="2024-03-15"),
    bad("en", release("en", date="\u27e6March 17, 2024\u27e7"), today="2024-03-15"),
    good("fr", release("fr", date="16 mars 2024"), today="2024-03-15"),
    good("fr", release("fr", date="14 mars 2042")),
)
