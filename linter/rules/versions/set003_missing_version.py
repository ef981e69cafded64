"""SET003 missing-version."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.model import bad, good, set_rule
from linter.rules.release.samples import release
from linter.rules.release_sets import ReleaseSet, Remark
from linter.rules.versions.samples import files


@set_rule("SET003", "missing-version", "info")
def missing_version(together: ReleaseSet) -> Iterator[Remark]:
    """A release is absent in a language that the publisher requires (`required_languages` of the publisher).

    A narrower tag will do: zh-Hans where zh is required. It is asked only of a run over whole folders that hold several
    languages: where files are named one by one, as pre-commit names them, the others need not be among them. The finding
    stands in the first version.

    Repair: add the version, or publish without it and say so.
    """
    first = together.versions[0]
    present = [one.language.lower() for one in together.versions]
    absent = [
        tag
        for tag in first.required
        if not any(one == tag.lower() or one.startswith(f"{tag.lower()}-") for one in present)
    ]
    if absent and together.whole:
        yield Remark(
            first, "source_link", f"No file of this run is the version in {', '.join(absent)} of this release."
        )


_HOUSE = {"name": "my-house", "title": "My House", "required_languages": ["fa", "fr", "zh"]}
_MARKED = "\u27e6https://www.example.org/news/harbour-safety-dialogue\u27e7"

EXAMPLES = (
    bad("fa", files(fa_a=release("fa", link=_MARKED), fr_a=release("fr")), publisher=_HOUSE),
    good("fa", files(fa_a=release("fa"), fr_a=release("fr")), publisher=_HOUSE | {"required_languages": ["fa", "fr"]}),
    good("fa", files(fa_a=release("fa"))),
)
