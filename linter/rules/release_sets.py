"""Which files of a run are versions of one release.

Two things say so: the same link to the original, and the same path but for the language: `releases/fr/bridge.md` and
`releases/de/bridge.md`, `bridge.fr.html` and `bridge.de.html`. The path alone proves nothing, since `fr/001.md` and
`de/001.md` may be any two texts; it counts when most links agree, or all dates do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from linter.rules.addresses import Address, without_tracking

# So many releases of one language that differ in date do not translate one text: their link leads to a list of texts.
_LIST = 5
_LANGUAGE = "{language}"


class Version(NamedTuple):
    """What is known of one file: the little that is kept of every file of a run."""

    number: int  # of its report
    path: str
    language: str = ""  # canonical tag; empty when it is not known
    format: str = ""
    date: str = ""  # YYYY-MM-DD, or empty
    original: str = ""  # what its link leads to, see `original_of`; empty when that is no single text
    required: tuple[str, ...] = ()  # languages that its publisher wants every release in

    @property
    def name(self) -> str:
        """What the file is called, whatever its folder, language and format; for bridge/fr.md it is the folder."""
        whole = path_without_language(self.path, self.language) or _stem(self.path)
        folder, _, last = whole.removesuffix(_LANGUAGE).rstrip("/").rpartition("/")
        return last.rstrip("._-") or folder


class ReleaseSet(NamedTuple):
    """The versions of one release, by path, and the address of their original."""

    versions: tuple[Version, ...]
    original: str  # empty when no version has a link that leads to one text
    strays: frozenset[Version] = frozenset()  # versions by their path that link to another original
    whole: bool = True  # whether every version that there is can be expected among them

    @property
    def common_date(self) -> str:
        """The date that most versions show; of equals the one that comes first. Empty when none is dated."""
        return _most_common(one.date for one in self.versions if one.date and one not in self.strays)

    @property
    def doubles(self) -> tuple[tuple[Version, Version], ...]:
        """Versions in a language that another file of the set is in already, each with that other one.

        The file that shows the date of the set is taken for the right one. One text in two formats, a page and the
        Markdown that it is made from, is one version.
        """
        kept: dict[str, Version] = {}
        found: list[tuple[Version, Version]] = []
        date = self.common_date
        for one in sorted(self.versions, key=lambda one: (one.date != date, one.number)):
            if one in self.strays or not one.language:
                continue
            first = kept.setdefault(one.language, one)
            if first is not one and not (first.name == one.name and first.format != one.format):
                found.append((one, first))
        return tuple(sorted(found))


class Remark(NamedTuple):
    """What a rule about versions says of one of them, and at which field of the release."""

    version: Version
    field: str  # a key of the release, such as "date"
    message: str


def release_sets(versions: Iterable[Version], *, whole: bool = True) -> list[ReleaseSet]:
    """The releases of a run, each with its versions; `whole` when all files below a folder were asked for."""
    known = sorted(versions, key=lambda one: one.number)
    links = {one.number: one.original for one in known}
    users = Counter(links.values())
    strays: set[Version] = set()
    head = {one.number: one.number for one in known}

    def root(number: int) -> int:
        while head[number] != number:
            head[number] = number = head[head[number]]
        return number

    for group in _same_paths(known):
        shared = _shared_original(group, links, users)
        if shared is None:
            continue
        for one in group:
            head[root(one.number)] = root(group[0].number)
            if links[one.number] not in {"", shared}:
                links[one.number] = ""  # it has come here by its path: its link leads to another release
                strays.add(one)
    first: dict[str, int] = {}
    for one in known:
        link = links[one.number]
        if link:
            head[root(one.number)] = root(first.setdefault(link, one.number))
    found: dict[int, list[Version]] = {}
    for one in known:
        found.setdefault(root(one.number), []).append(one)
    sets = (
        ReleaseSet(tuple(group), _original(group, links), frozenset(strays.intersection(group)), whole)
        for group in found.values()
    )
    return [one for one in sets if not _is_list(one) and (one.original or len(one.versions) > 1)]


def original_of(link: str) -> str:
    """What two links to the same text have in common; empty for a link that leads to no single text."""
    address = Address.of(without_tracking(link)) if link else None
    if address is None or not address.host or address.home_page or address.section_page:
        return ""
    query = f"?{address.query}" if address.query else ""
    return f"{address.host.removeprefix('www.')}/{'/'.join(address.segments)}{query}"


def path_without_language(path: str, language: str) -> str | None:
    """A path with {language} for its language and without the suffix; None when it does not name the language."""
    *folders, name = path.split("/")
    for tag in dict.fromkeys((language, language.partition("-")[0])):
        spelled = "[-_]".join(map(re.escape, tag.split("-")))
        named = re.sub(rf"(?<![^._-]){spelled}(?![^.])", _LANGUAGE, _stem(name), flags=re.IGNORECASE)
        parts = [_LANGUAGE if folder.replace("_", "-").lower() == tag.lower() else folder for folder in folders]
        common = "/".join((*parts, named))
        if tag and _LANGUAGE in common:
            return common
    return None


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name


def _same_paths(known: Iterable[Version]) -> Iterable[list[Version]]:
    """Files in several languages whose paths differ in nothing else."""
    groups: dict[str, list[Version]] = {}
    for one in known:
        common = path_without_language(one.path, one.language) if one.language else None
        if common is not None:
            groups.setdefault(common, []).append(one)
    return (group for group in groups.values() if len({one.language for one in group}) > 1)


def _shared_original(group: list[Version], links: dict[int, str], users: Counter[str]) -> str | None:
    """The original of files that seem to belong together by their paths; None when nothing else confirms it."""
    stated = [links[one.number] for one in group if links[one.number]]
    counted = Counter(stated)
    best = max(counted.values(), default=0)
    dates = {one.date for one in group if one.date}
    dated = sum(bool(one.date) for one in group)
    if not (best > 1 and best * 2 > len(stated)) and not (dated > 1 and len(dates) == 1):
        return None
    # Of equals, a link that other releases use as well is the one that was copied.
    equals = [link for link in dict.fromkeys(stated) if counted[link] == best]
    return min(equals, key=lambda link: users[link] - counted[link], default="")


def _original(group: list[Version], links: dict[int, str]) -> str:
    return next((links[one.number] for one in group if links[one.number]), "")


def _is_list(one: ReleaseSet) -> bool:
    """Whether the link that all have in common leads to a list, which every release of the house links to."""
    dates: dict[str, set[str]] = {}
    for version in one.versions:
        dates.setdefault(version.language, set()).add(version.date)
    return any(len(several) >= _LIST for several in dates.values())


def _most_common(values: Iterable[str]) -> str:
    counted = Counter(values)
    return max(counted, key=lambda value: counted[value], default="")
