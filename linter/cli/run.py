"""Running the check over what the command line names: files, folders, standard input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from linter import files
from linter.config import Config, InputError, load
from linter.report import Report

if TYPE_CHECKING:
    from linter.many.reports import Reports
    from linter.versions import Member

# Fewer files are checked one after the other, without a cache: to look for what is known takes as long.
_MANY = 20


class Manner(NamedTuple):
    """How a run is done. It makes no difference to what is found."""

    jobs: int | None = None  # processes that check; None: as many as there are processors, if the files are many
    cache: bool = True
    # Entered with the number of files; what it gives is called after each of them.
    progress: Callable[[int], AbstractContextManager[Callable[[], None]]] = lambda _: nullcontext(lambda: None)


@dataclass
class Run:
    """The reports of a run and what could not be read on the way."""

    reports: list[Report] | Reports = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    excluded: int = 0
    whole: bool = False  # whether folders with several languages were asked for, so that no version need be missing
    folders: frozenset[Path] = frozenset()  # those that hold the files of the run
    input_excluded: bool = False  # whether what stands on standard input is kept out, by its name


def configuration(config_file: Path | None, no_config: bool) -> Config | str | None:
    """Which configuration holds: the one named, none, or the nearest of each file. Raises InputError."""
    if no_config:
        return None
    return load(config_file) if config_file else "nearest"


def run(
    paths: tuple[str, ...], config: Config | str | None, options: dict[str, Any], manner: Manner | None = None
) -> Run:
    """Check everything. An unreadable file is remembered and the others are still checked.

    Raises InputError or ValueError for mistakes that concern the whole run.
    """
    manner = manner or Manner()
    result = Run()
    named = list(_expanded(paths, config, result, options.get("keep_out", frozenset())))
    result.folders = frozenset(path.parent for path in named if str(path) != "-")
    if len(named) < (_MANY if manner.jobs is None else 2):
        members = _one_by_one(named, config, options, result)
    else:
        members = _many(named, config, options, result, manner)
    if len(members) > 1:
        # One folder of a language says nothing about the others.
        several = len({one.version.language for one in members}) > 1
        result.whole = several and any(map(_stands_for_several, paths))
        from linter.many.together import compare

        compare(result.reports, members, config, options, whole=result.whole)
    return result


def _one_by_one(named: list[Path], config: Config | str | None, options: dict[str, Any], result: Run) -> list[Member]:
    """Check a few files. Returns what the rules about versions have to know of them."""
    reports: list[Report] = []
    members: list[Member | None] = []
    for one in _inputs(named, config, options, result):
        with remembering(one.label, result):
            reports.append(one.check())
            if len(named) > 1:
                from linter.versions import member  # imported late: a single file has no other versions

                members.append(member(reports[-1], one.settings, len(reports) - 1))
    result.reports = reports
    return [one for one in members if one is not None]


def _many(
    named: list[Path], config: Config | str | None, options: dict[str, Any], result: Run, manner: Manner
) -> list[Member]:
    """Check many files, in several processes and with the cache. Returns what the rules about versions have to know."""
    from linter.many.checking import member_in
    from linter.many.in_order import outcomes
    from linter.many.reports import Reports
    from linter.many.setup import prepared, tidied

    reports = Reports()
    ordinary = [path for path in named if str(path) != "-"]
    if len(ordinary) < len(named):
        for one in _inputs([Path("-")], config, options, result):
            with remembering(one.label, result):
                reports.append(one.check())
    members: list[Member | None] = []
    anything_new = False
    setup = prepared(config, options, use_cache=manner.cache)
    with manner.progress(len(ordinary)) as step, closing(outcomes(ordinary, setup, manner.jobs)) as found:
        for outcome in found:
            if outcome.mistake is not None:
                raise ValueError(outcome.mistake)
            if outcome.error is not None:
                result.errors.append(outcome.error)
            else:
                members.append(member_in(outcome.member, len(reports)))
                reports.append_packed(outcome.report, outcome.text)
                anything_new = anything_new or outcome.is_new
            step()
    if anything_new:
        tidied(setup)
    result.reports = reports
    return [one for one in members if one is not None]


def _stands_for_several(path: str) -> bool:
    """Whether a path that was named is a folder or a pattern."""
    return Path(path).is_dir() or (any(char in path for char in "*?[") and not Path(path).exists())


def inputs(
    paths: tuple[str, ...], config: Config | str | None, options: dict[str, Any], result: Run
) -> Iterator[files.Input]:
    """Read what the paths stand for, in order. What cannot be read is added to the errors of `result`."""
    yield from _inputs(_expanded(paths, config, result, options.get("keep_out", frozenset())), config, options, result)


def _inputs(
    named: Iterable[Path], config: Config | str | None, options: dict[str, Any], result: Run
) -> Iterator[files.Input]:
    for path in named:
        if str(path) == "-" and _input_is_excluded(config, options):
            result.excluded, result.input_excluded = result.excluded + 1, True
            continue
        with remembering(str(path), result):
            yield standard_input(config, options) if str(path) == "-" else files.open_path(path, config, options)


@contextmanager
def remembering(label: str, result: Run) -> Iterator[None]:
    """What goes wrong with one file is remembered, so that the others are still done; a wrong option is not."""
    try:
        yield
    except (InputError, OSError) as error:
        result.errors.append(str(error))
    except ValueError:  # a wrong option concerns every file
        raise
    except Exception as error:  # one file that breaks presslint must not hide the others
        result.errors.append(f"{label}: internal error (SYS001): {type(error).__name__}: {error}")


def _expanded(
    paths: tuple[str, ...], config: Config | str | None, result: Run, keep_out: frozenset[Path]
) -> Iterator[Path]:
    """The files that paths stand for, without those that this run itself writes (resolved paths)."""
    seen: set[Path] = set()
    ordinary: list[Path] = []
    for path in dict.fromkeys(paths):
        if path == "-":
            yield Path("-")
            continue
        try:
            expansion = files.expand([Path(path)], config)
        except InputError as error:
            result.errors.append(str(error))
            continue
        result.excluded += expansion.excluded
        found = [file for file in expansion.files if not keep_out or file.resolve() not in keep_out]
        if expansion.files and not found:
            result.errors.append(f"{path} holds nothing but the reports of this run.")
        ordinary += [file for file in found if file not in seen]
        seen.update(found)
    yield from sorted(ordinary)


def _input_is_excluded(config: Config | str | None, options: dict[str, Any]) -> bool:
    """Whether the name that standard input is given is one to keep out: an editor hands over whatever is open."""
    name = options.get("stdin_filename")
    return name is not None and files.settings_file(Path(name), config).excluded(Path(name))


def standard_input(config: Config | str | None, options: dict[str, Any]) -> files.Input:
    """What stands on standard input, under the name that --stdin-filename gives it."""
    name = options.get("stdin_filename")
    label = Path(name) if name else Path("stdin.txt")
    own = files.settings_file(label if name else Path.cwd() / "stdin", config)
    held = files.held_for(label, own, options)
    data = sys.stdin.buffer.read()
    source = files.decode(data, name or "standard input", held.get("encoding"))
    format = held.get("format") or (files.format_of(label, source.text) if name else files.sniff(source.text))
    one = files.as_input(source, data, label, format, held, name or "-")
    return files.with_sidecar(one, label, options) if name else one
