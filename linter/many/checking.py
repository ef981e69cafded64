"""One file of a run: asked of the cache, or checked. The same here and in a process that checks for us."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from linter import files
from linter.cache import Cache
from linter.config import Config, InputError
from linter.files import Input
from linter.many.keys import key_of, told_by_the_clock
from linter.packing import pack
from linter.rules.release_sets import Version
from linter.versions import Member, member

# The rules that look at the day. As days go by a date that was to come has come, and never the other way round: where they
# have found nothing, nothing will be found tomorrow.
OF_THE_DAY = frozenset({"REL012"})


class Outcome(NamedTuple):
    """What became of one file: a report, or one sentence instead."""

    report: bytes = b""  # packed
    text: bytes = b""  # of the document, in UTF-8
    member: bytes = b""  # what is kept of it for the rules about versions
    is_new: bool = False  # not from the cache
    error: str | None = None  # why it could not be judged
    mistake: str | None = None  # what was asked wrongly, and concerns every file


class Setup(NamedTuple):
    """How files are checked: what a process that checks for us is told."""

    config: Config | str | None
    options: dict[str, Any]
    cache_folder: Path | None = None
    tool: str = ""


class Checker:
    """Checks the files of a run."""

    def __init__(self, setup: Setup) -> None:
        self.setup = setup
        self.cache = Cache(setup.cache_folder, setup.tool) if setup.cache_folder is not None else None
        self._lookups = self.cache is not None and not self.cache.is_empty
        self._configs: dict[Path, Config] = {}

    def known(self, path: Path) -> Outcome | None:
        """What the cache has for a file; None when it must be checked."""
        if not self._lookups:
            return None
        try:
            return self._cached(self._open(path))
        except Exception:  # the check will say what is wrong
            return None

    def outcome(self, path: Path) -> Outcome:
        """Check a file, or take what the cache has."""
        try:
            one = self._open(path)
            return self._cached(one) or self._checked(one)
        except (InputError, OSError) as error:
            return Outcome(error=str(error))
        except ValueError as error:
            return Outcome(mistake=str(error))
        except Exception as error:  # one file that breaks presslint must not hide the others
            return Outcome(error=f"{path}: internal error (SYS001): {type(error).__name__}: {error}")

    def _open(self, path: Path) -> Input:
        """Read a file. All files of a folder have one configuration, which is looked for once."""
        config = self._configs.get(path.parent)
        if config is None:
            config = self._configs[path.parent] = files.settings_file(path, self.setup.config)
        return files.open_path(path, config, self.setup.options)

    def _cached(self, one: Input) -> Outcome | None:
        if self.cache is None or not self._lookups:
            return None
        key = _key(one)
        entry = self.cache.get(key) if key else None
        if entry is None:
            return None
        day = told_by_the_clock(one)
        try:
            made, lasting, about, report = entry.split(b"\n", 3)
        except ValueError:
            return None
        today = "" if day is None else day.isoformat()
        if made.decode() != today and not (lasting == b"1" and made.decode() < today):
            return None
        return Outcome(report, _utf8(one.source.text), about)

    def _checked(self, one: Input) -> Outcome:
        report = one.check()
        packed, about = pack(report), _packed(member(report, one.settings))
        found = {finding.rule for finding in (*report.findings, *report.suppressed)}
        key = _key(one) if self.cache is not None else None
        if self.cache is not None and key and not any(rule.startswith("SYS") for rule in found):
            day = told_by_the_clock(one)
            made = "" if day is None else day.isoformat()
            lasting = day is not None and OF_THE_DAY.isdisjoint(found)
            self.cache.put(key, b"\n".join((made.encode(), b"01"[lasting : lasting + 1], about, packed)))
        return Outcome(packed, _utf8(report.text), about, is_new=True)


def _key(one: Input) -> str | None:
    """The key of a file; None when a setting is of a kind that cannot be told from another."""
    try:
        return key_of(one)
    except TypeError:
        return None


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _packed(one: Member | None) -> bytes:
    return b"" if one is None else json.dumps(one).encode("ascii")


def member_in(data: bytes, number: int) -> Member | None:
    """What was kept of a file, under the number that its report has in this run."""
    if not data:
        return None
    (_, path, language, format, date, original, required), asked = json.loads(data)
    return Member(Version(number, path, language, format, date, original, tuple(required)), asked)
