"""The HTML report: one page for editors, with each document as it reads and every finding marked where it stands.

The page needs nothing beside itself: style and script stand in it, and it is complete without the script.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.report import Report


def render(reports: Sequence[Report], *, fail_on: str = "error", errors: Sequence[str] = (), note: str = "") -> str:
    """The page for the reports of a run.

    `fail_on` is the lowest severity for which a release is not ready. `errors` has a sentence for everything that could
    not be read: then nothing is called ready as a whole. `note` is a remark on the run.
    """
    return "".join(stream(reports, fail_on=fail_on, errors=errors, note=note))


def stream(
    reports: Sequence[Report], *, fail_on: str = "error", errors: Sequence[str] = (), note: str = ""
) -> Iterator[str]:
    """The same in pieces, for runs over many files: no more than one document is held at a time."""
    from linter.outputs.html import page  # imported late: Jinja takes longer than a check

    return page.stream(reports, fail_on, errors, note)
