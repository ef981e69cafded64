"""SET002 duplicate-version."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.model import bad, good, set_rule
from linter.rules.release.samples import release
from linter.rules.release_sets import ReleaseSet, Remark
from linter.rules.versions.samples import files


@set_rule("SET002", "duplicate-version", "warning")
def duplicate_version(together: ReleaseSet) -> Iterator[Remark]:
    """Two files in one language link to the same original.

    Either the release was translated twice, and readers find two texts that differ, or the second file was begun as a copy
    of the first and still has its link. A page and the Markdown or the record that it is made from (one name, two formats)
    are one version.

    Repair: keep one of the two, or correct the link.
    """
    for one, first in together.doubles:
        differ = one.date and first.date and one.date != first.date
        said = (
            f"{first.path}, of {first.date}, links to the same original in the same language. Was the link copied?"
            if differ
            else f"{first.path} is in the same language and links to the same original. Keep one of the two."
        )
        yield Remark(one, "source_link", said)


_MARKED = "\u27e6https://www.example.org/news/harbour-safety-dialogue\u27e7"

EXAMPLES = (
    bad("fr", files(fr_a=release("fr"), fr_b=release("fr", link=_MARKED))),
    bad("fr", files(fr_a=release("fr"), fr_b=release("fr", link=_MARKED, title="Un autre texte", date="2 mai 2024"))),
    good("fr", files(fa_a=release("fa"), fr_a=release("fr"))),
    good("fr", files(fr_a=release("fr"), fr_b=release("fr", link="https://www.example.org/news/another-text"))),
)
