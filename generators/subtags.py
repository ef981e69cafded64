"""Write linter/languages/tables/subtags.json: the IANA registry, with what CLDR adds to it.

    npm pack language-subtag-registry cldr-core    (and unpack both)
    python -m generators.subtags REGISTRY_PACKAGE CLDR_PACKAGE

The arguments are the unpacked package folders, the ones that hold package.json. Lists of codes are written
as one string with spaces, which loads several times faster than an array.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from string import ascii_lowercase
from typing import Any

from generators import write_table

Record = dict[str, Any]

# CLDR leads these past the code of ISO 639-1 to the one it prefers itself (tgl to fil); ISO 639-2 does not.
ISO_639_1 = {"bih": "bh", "hbs": "sh", "tgl": "tl", "twi": "tw"}

# In practice a text marked "no" is Bokmål: CLDR's languageMatching.json puts the two at distance 1.
PRACTICE = {"no": "nb"}


def expand(subtag: str) -> list[str]:
    """The codes of a private use range such as `Qaaa..Qabx`; of any other subtag, itself."""
    first, _, last = subtag.partition("..")
    if not last:
        return [subtag]
    codes = ("".join(letters) for letters in product(ascii_lowercase, repeat=len(first)))
    chosen = [code for code in codes if first.lower() <= code <= last.lower()]
    return [code.upper() if first.isupper() else code.title() if first.istitle() else code for code in chosen]


def words(codes: Iterable[str]) -> str:
    return " ".join(sorted(codes))


def grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """(code, group) pairs as group -> the codes it holds."""
    groups: dict[str, set[str]] = defaultdict(set)
    for code, group in pairs:
        groups[group].add(code)
    return {group: words(codes) for group, codes in groups.items()}


class Registry:
    """The records of the IANA language subtag registry."""

    def __init__(self, records: list[Record]) -> None:
        self.records = records

    def of(self, kind: str) -> Iterator[tuple[str, Record]]:
        for record in self.records:
            if record["Type"] == kind:
                for code in expand(record.get("Subtag") or record["Tag"]):
                    yield code, record

    def codes(self, kind: str) -> set[str]:
        return {code for code, _ in self.of(kind)}

    def deprecated(self, kind: str) -> dict[str, str | None]:
        """Deprecated subtags and what to write now, through any chain of changes; None where nothing is named."""
        preferred = {code: record.get("Preferred-Value") for code, record in self.of(kind) if "Deprecated" in record}
        for code, value in preferred.items():
            while value and preferred.get(value):
                value = preferred[value]
            preferred[code] = value
        return preferred

    def names(self) -> dict[str, str]:
        """English names, in lower case, of the languages with a two-letter code that is not deprecated."""
        names = {}
        for code, record in self.of("language"):
            if len(code) == 2 and "Deprecated" not in record:
                for description in record["Description"]:
                    names[re.sub(r"^Modern | \(.*\)$", "", description).lower()] = code
        return names

    def whole_tags(self) -> dict[str, str | None]:
        """Tags registered as a whole before RFC 4646: every grandfathered one, and redundant ones now replaced."""
        tags = {code.lower(): record.get("Preferred-Value") for code, record in self.of("grandfathered")}
        redundant = {code.lower(): record.get("Preferred-Value") for code, record in self.of("redundant")}
        return tags | {code: value for code, value in redundant.items() if value}


def shortened(aliases: Record, registry: Registry) -> dict[str, str]:
    """Unregistered three-letter codes of ISO 639-2 and 639-3, and the language they name."""
    languages = registry.codes("language")
    codes = {
        code: alias["_replacement"]
        for code, alias in aliases.items()
        if alias["_reason"] in ("overlong", "bibliographic") and code not in languages
    }
    return codes | ISO_639_1


def equivalents(aliases: Record, registry: Registry) -> dict[str, str]:
    """Registered languages that CLDR holds for the same as another tag: prs and fa-AF, cmn and zh."""
    known = registry.codes("language") - registry.deprecated("language").keys()
    return {code: alias["_replacement"] for code, alias in aliases.items() if code in known} | PRACTICE


def region_aliases(aliases: Record, registry: Registry) -> dict[str, str]:
    """Codes that are no region subtags (UK, USA, 840) and the region each can only mean."""
    regions = {code for code, record in registry.of("region") if record["Description"] != ["Private use"]}
    return {
        code: alias["_replacement"]
        for code, alias in aliases.items()
        if code not in regions and alias["_replacement"] in regions
    }


def containment(contains: Record) -> dict[str, str]:
    """UN M.49 areas -> the countries inside them, at any depth."""

    def countries(area: str) -> Iterator[str]:
        for part in contains[area]["_contains"] if area in contains else ():
            if part.isdigit():
                yield from countries(part)
            else:
                yield part

    return {area: words(set(countries(area))) for area in contains if area.isdigit()}


def likely(subtags: dict[str, str]) -> dict[str, dict[str, str]]:
    """Likely subtags: by the script and region they add to a known language; whole tags for an unknown one.

    The entry for a bare "und" is left out. CLDR answers English, which suits a menu and not a judgement on a text.
    """
    subtags = {tag: value for tag, value in subtags.items() if tag != "und"}
    additions = [(tag, value.split("-", 1)[1]) for tag, value in subtags.items() if not tag.startswith("und-")]
    unknown = {tag: value for tag, value in subtags.items() if tag.startswith("und-")}
    return {"likely": grouped(additions), "likely_languages": unknown}


def main(registry_package: Path, cldr_package: Path) -> None:
    def load(path: Path) -> Any:
        return json.loads(path.read_text(encoding="utf-8"))

    def supplemental(name: str) -> Record:
        record: Record = load(cldr_package / "supplemental" / f"{name}.json")["supplemental"]
        return record

    data = registry_package / "data" / "json"
    registry = Registry(load(data / "registry.json"))
    aliases = supplemental("aliases")["metadata"]["alias"]
    languages = registry.codes("language")
    packages = ", ".join(
        f"npm package {package['name']} {package['version']}"
        for package in (load(folder / "package.json") for folder in (registry_package, cldr_package))
    )
    table = {
        "source": f"IANA language subtag registry of {load(data / 'meta.json')['File-Date']} and CLDR ({packages})",
        "languages": {str(size): words(code for code in languages if len(code) == size) for size in (2, 3)},
        "scripts": words(registry.codes("script")),
        "regions": words(registry.codes("region")),
        "variants": words(registry.codes("variant")),
        "extlangs": grouped((code, prefix) for code, record in registry.of("extlang") for prefix in record["Prefix"]),
        "deprecated": {f"{kind}s": registry.deprecated(kind) for kind in ("language", "script", "region", "variant")},
        "whole_tags": registry.whole_tags(),
        "suppress_script": grouped(
            (code, record["Suppress-Script"]) for code, record in registry.of("language") if "Suppress-Script" in record
        ),
        "macrolanguages": grouped(
            (code, record["Macrolanguage"]) for code, record in registry.of("language") if "Macrolanguage" in record
        ),
        "names": registry.names(),
        "shortened": shortened(aliases["languageAlias"], registry),
        "equivalents": equivalents(aliases["languageAlias"], registry),
        "region_aliases": region_aliases(aliases["territoryAlias"], registry),
        "containment": containment(supplemental("territoryContainment")["territoryContainment"]),
        **likely(supplemental("likelySubtags")["likelySubtags"]),
    }
    write_table("subtags.json", table)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
