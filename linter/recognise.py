"""Whether a file looks like a release: for a hook, which is handed whatever a commit has touched.

A repository of releases holds other texts too, and nobody wants to be told that a README links to no original. So a hook
fails open for what does not look like a release; a house that wants it closed names its releases with `include`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from linter import files
from linter.config import SUFFIXES, Config, InputError
from linter.engine import check
from linter.languages import tags
from linter.release.model import Field, Release

# Texts about a repository, whatever they hold, also in a language of their own: README.fr.md, CHANGELOG-de.txt.
_ABOUT = re.compile(
    r"(?:(?:README|CHANGELOG|CHANGES|CONTRIBUTING|CODE_OF_CONDUCT|LICEN[CS]E|COPYING|INSTALL|requirements|constraints"
    r"|readme|changelog|contributing|code_of_conduct|licen[cs]e|install)"
    # Releases may be called so in small letters.
    r"|AUTHORS|CONTRIBUTORS|GOVERNANCE|HISTORY|MAINTAINERS|NEWS|NOTICE|RELEASES?|ROADMAP|SECURITY|SUPPORT|TODO|UPGRADING)"
    r"(?:[-_.](?:[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?|dev|test|docs))?"
)
# Files that programs read; a record of a release is called otherwise.
_SETTINGS = re.compile(
    r"package(?:-lock)?|composer|tsconfig.*|manifest|mkdocs|action|pnpm-lock|(?:docker-)?compose.*|.*\.schema|robots|humans|CMakeLists"
)
_STATED = frozenset({"front matter", "record"})


class Chosen(NamedTuple):
    """The files that look like releases, how many do not, and how many the configuration kept out."""

    files: tuple[Path, ...]
    others: int
    excluded: int


def releases(paths: Iterable[Path], config: Config | str | None, options: dict[str, Any]) -> Chosen:
    """Of files, and of files in folders, those that are releases as far as can be told.

    Where the configuration says which files are to be checked, that counts, and nothing is guessed. Raises InputError
    for a path that is not there, a folder without releases and a mistake in a configuration, ValueError for a wrong option.
    """
    chosen: dict[Path, None] = {}
    others = excluded = 0
    for path in paths:
        found = files.expand([path], config)
        here = [one for one in found.files if is_release(one, config, options)]
        if path.is_dir() and not here and not found.excluded:  # a gate that checks nothing must not open
            raise InputError(f"The folder {path} holds nothing that looks like a release.")
        chosen.update(dict.fromkeys(here))
        others, excluded = others + len(found.files) - len(here), excluded + found.excluded
    return Chosen(tuple(chosen), others, excluded)


def is_release(path: Path, config: Config | str | None, options: dict[str, Any]) -> bool:
    """Whether a file is to be taken for a release: by what the configuration says, its name, its path, its content."""
    own = files.settings_file(path, config)
    if own.include:
        return own.included(path)
    if path.suffix.lower() not in SUFFIXES or _is_about_the_repository(path, own):
        return False
    if any(tags.judge(tag).kind != "invalid" for tag, _ in own.languages_of(path)):
        return True
    try:
        one = files.open_path(path, config, options)
    except InputError:
        files.held_for(path, own, options)  # a mistake in the configuration is nothing to pass over
        return False  # too large, or no text
    finder = one.settings._replace(select=("REL001",), suppressions=())
    release = check(one.source, one.format, one.label, finder).release
    if release is None or _has_a_mark(release):
        return release is not None
    if _link(release) is None:
        return False
    # A text that links to something is a release when it is a translation; the option says of every file that it is one.
    own_language = check(one.source, one.format, one.label, finder._replace(language=None)).language
    return own_language is not None and not any(
        tags.agree(own_language, tag) for tag in finder.publisher.original_languages
    )


def _is_about_the_repository(path: Path, own: Config) -> bool:
    relative = own.relative(path) or path.name
    folders = relative.split("/")[:-1]
    return (
        path.name.startswith(".")
        or any(folder.startswith(".") or folder == "node_modules" for folder in folders)
        or _ABOUT.fullmatch(path.stem) is not None
        or _SETTINGS.fullmatch(path.stem) is not None
    )


def _has_a_mark(release: Release) -> bool:
    """Whether what was found is the mark of a release, in whatever language.

    A disclaimer, a date where releases have theirs, and a link to the original that is stated as such each are enough.
    A link behind "Source:" and an office are not: READMEs have both. Two of them together are.
    """
    date, link = release.dates[0] if release.dates else None, _link(release)
    if release.disclaimer is not None or (link is not None and link.origin in _STATED):
        return True
    if date is not None and date.origin != "end line" and (date.origin != "record" or release.fields["title"]):
        return True
    return link is not None and (release.issuer is not None or date is not None)


def _link(release: Release) -> Field | None:
    """The link to the original; "source: docs/a.md" in a record is something else."""
    link = release.fields["source_link"]
    return link if link and (link.origin not in _STATED or "://" in (link.value or "")) else None
