"""The registry of language subtags: what `tables/subtags.json` holds, loaded when first asked for.

The table is written by `python -m generators.subtags` from the IANA registry (RFC 5646) and CLDR.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_name("tables") / "subtags.json"


class Subtags(NamedTuple):
    """Subtags in conventional case (fa, Arab, IR); whole tags, names and variants in lower case."""

    languages: frozenset[str]
    scripts: frozenset[str]
    regions: frozenset[str]
    variants: frozenset[str]
    extlang_prefix: Mapping[str, str]
    """cmn -> zh: the only language the extended subtag may follow."""
    deprecated: Mapping[str, Mapping[str, str | None]]
    """For "languages", "scripts", "regions", "variants": the old subtag and the new one, None if none is named."""
    whole_tags: Mapping[str, str | None]
    """Grandfathered tags, and redundant ones that were replaced: i-lux -> lb."""
    suppress_script: Mapping[str, str]
    """fa -> Arab: the script that goes without saying."""
    macrolanguage: Mapping[str, str]
    """nb -> no, prs -> fa, id -> ms."""
    names: Mapping[str, str]
    """persian -> fa: English names of the languages with a two-letter code."""
    shortened: Mapping[str, str]
    """eng -> en, ger -> de: ISO 639-2 and 639-3 codes that are not subtags, because a shorter one exists."""
    equivalents: Mapping[str, str]
    """prs -> fa-AF, cmn -> zh, no -> nb: the tag whose data serves the language too."""
    region_aliases: Mapping[str, str]
    """UK -> GB, USA -> US, 840 -> US: codes that are not subtags."""
    containment: Mapping[str, str]
    """419 -> "AR BO BR ...": UN M.49 areas and the countries inside."""
    likely: Mapping[str, str]
    """zh-TW -> zh-Hant-TW, und-AF -> fa-Arab-AF: CLDR's likely subtags, save for a bare und."""


def _ungrouped(groups: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(code, group) for each code in a table of group -> codes."""
    for group, codes in groups.items():
        for code in codes.split():
            yield code, group


@cache
def subtags() -> Subtags:
    """The registry; read once."""
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    likely = {tag: f"{tag.split('-', 1)[0]}-{added}" for tag, added in _ungrouped(table["likely"])}
    return Subtags(
        languages=frozenset(table["languages"]["2"].split() + table["languages"]["3"].split()),
        scripts=frozenset(table["scripts"].split()),
        regions=frozenset(table["regions"].split()),
        variants=frozenset(table["variants"].split()),
        extlang_prefix=dict(_ungrouped(table["extlangs"])),
        deprecated=table["deprecated"],
        whole_tags=table["whole_tags"],
        suppress_script=dict(_ungrouped(table["suppress_script"])),
        macrolanguage=dict(_ungrouped(table["macrolanguages"])),
        names=table["names"],
        shortened=table["shortened"],
        equivalents=table["equivalents"],
        region_aliases=table["region_aliases"],
        containment=table["containment"],
        likely=likely | table["likely_languages"],
    )
