"""SET001 versions-disagree."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.model import bad, good, set_rule
from linter.rules.release.samples import release
from linter.rules.release_sets import ReleaseSet, Remark, Version
from linter.rules.versions.samples import files


@set_rule("SET001", "versions-disagree", "warning")
def versions_disagree(together: ReleaseSet) -> Iterator[Remark]:
    """Language versions of one release show different dates, or link to different originals.

    A date that was read as month and day in one language and as day and month in another, or the link of the release that
    was translated last: in a single file nothing looks wrong. Files are versions of one release when they link to the same
    original, or when their paths differ in nothing but the language and most links or all dates agree. What fewer versions
    have is reported; of equals, what comes later.

    Repair: compare with the original.
    """
    strays = together.strays
    for one in sorted(strays):
        agreeing = [other for other in together.versions if other not in strays and other.original]
        if agreeing:
            yield Remark(
                one,
                "source_link",
                f"The link leads to another text than in {_those(agreeing)} ({together.original}). Compare with the original.",
            )
    settled = {one for one, _ in together.doubles}
    date = together.common_date
    for one in together.versions:
        if one.date and one.date != date and one not in strays and one not in settled:
            agreeing = [other for other in together.versions if other.date == date and other not in strays]
            yield Remark(
                one, "date", f"The date is {one.date} here and {date} in {_those(agreeing)}. Compare with the original."
            )


def _those(versions: list[Version]) -> str:
    """The first of some versions, and how many more there are."""
    rest = len(versions) - 1
    more = f" and {rest} more version{'' if rest == 1 else 's'}" if rest else ""
    return f"{versions[0].path}{more}"


_OTHER = "https://www.example.org/news/another-text"

EXAMPLES = (
    bad("fr", files(en_a=release("en", link=_OTHER), fr_a=release("fr", link=_OTHER, date="\u27e613 mars 2024\u27e7"))),
    bad("fr", files(fa_a=release("fa"), fr_a=release("fr", link=f"\u27e6{_OTHER}\u27e7"))),
    good("fr", files(fa_a=release("fa"), fr_a=release("fr"))),
    good("fr", files(fa_a=release("fa"), fr_b=release("fr", link=_OTHER, date="13 mars 2024"))),
)
