"""REL013 conflicting-dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from linter.findings import Related
from linter.release.date import release_date
from linter.release.model import FoundDate
from linter.rules.model import Problem, Subject, bad, good, release_rule
from linter.rules.release.samples import release


@release_rule("REL013", "conflicting-dates", "error")
def conflicting_dates(subject: Subject) -> Iterator[Problem]:
    """Header, dateline, front matter or record date the release on different days.

    One finding at the place that is outvoted (in a tie, the one that is not printed), with the others related. The time
    at which a content system published the page may be later or off by a time zone: that is a hint only.

    Repair: write the date of the original in every place.
    """
    dates = [date for date in subject.release.dates if date.value is not None]
    chosen = release_date(subject.release.dates)
    wrong = [date for date in dates if date.value != chosen]
    if chosen is None or not wrong:
        return
    right = [date for date in dates if date.value == chosen]
    late = [date for date in wrong if _page_time(date, chosen)]
    for minority, severity in (([d for d in wrong if d not in late], "error"), (late, "info")):
        if not minority:
            continue
        first = minority[0]
        others = [*right, *minority[1:]]
        related = tuple(Related(d.span.start, d.span.end, f"{d.origin}: {d.raw.strip()}") for d in others)
        says = ", ".join(dict.fromkeys(f"the {d.origin}" for d in right))
        message = f'"{first.raw.strip()}" ({first.origin}) is not the day that {says} gives: {chosen.isoformat()}.'
        yield Problem(first.span, message, severity, related)


def _page_time(date: FoundDate, chosen: dt.date) -> bool:
    """Whether the place says when the page was published: later than the release, or a time zone before it."""
    return date.origin in {"meta", "json-ld"} and date.value is not None and (date.value - chosen).days >= -1


_FRONT = "---\ntitle: Titre\nlang: fr\ndate: {}\n---\n\n"

EXAMPLES = (
    bad("fr", _FRONT.format("\u27e62024-03-15\u27e7") + release("fr"), format="markdown"),
    good("fr", _FRONT.format("2024-03-14") + release("fr"), format="markdown"),
    good("fr", release("fr", body="Le 12 février 2024, " + "les deux délégations se sont réunies à Brest. " * 6)),
)
