"""The functions of the public API; `linter` re-exports them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.engine import Settings, as_date, check
from linter.findings import Finding
from linter.fix import FixResult, fix
from linter.publishers.model import SHIPPED, Publisher, shipped
from linter.readers import FORMATS
from linter.report import Report
from linter.rules.model import Rule
from linter.rules.options import arguments
from linter.rules.registry import all_rules
from linter.sidecar import entries
from linter.source import SourceText

if TYPE_CHECKING:
    from linter.config import Config
    from linter.packs.model import Pack

__all__ = [
    "Finding",
    "Report",
    "Rule",
    "all_rules",
    "check_file",
    "check_paths",
    "check_text",
    "extract_release",
    "fix_text",
]


def check_text(
    text: str,
    *,
    format: str = "text",
    language: str | None = None,
    publisher: str | Publisher | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    path: str | None = None,
    original: str | None = None,
    today: dt.date | str | None = None,
    suppressions: Iterable[Any] = (),
    severities: Mapping[str, str] | None = None,
    options: Mapping[str, Mapping[str, Any]] | None = None,
    packs: Iterable[Pack] = (),
) -> Report:
    """Check a text. Reads no file, no configuration and no clock.

    `format` is "text", "markdown", "html" or "record" and never guessed. `language` is a BCP 47 tag and counts as a
    declaration. `publisher` is the name of a shipped publisher, a Publisher, or None for `default`. `select` and `ignore`
    take codes, slugs and category prefixes. `path` is only a label. `today` (a date or YYYY-MM-DD) makes dates in the
    future a finding; None keeps that rule silent. `severities` gives rules another severity or turns them off ("off"),
    and `options` sets what rules let a house set, as a configuration does: {"long-line": {"columns": 72}}.
    `packs` are house packs that linter.packs.loading.load has read; check_file takes their paths too.
    `suppressions` are what a sidecar file holds: mappings with `rules` (codes or slugs), `where` (words of the paragraph;
    without them the whole text) and `reason`. `original` is accepted and not used yet.

    Raises ValueError for an unknown format, publisher, rule, a `today` that is no date, or a suppression that is none.
    """
    if format not in FORMATS:
        raise ValueError(f"unknown format {format!r}: use one of {', '.join(FORMATS)}")
    settings = Settings(
        publisher=_publisher(publisher),
        language=language,
        select=None if select is None else _names(select),
        ignore=_names(ignore or ()),
        today=as_date(today),
        severities=_severities(severities or {}),
        options=arguments(options or {}, all_rules()) if options else {},
        suppressions=entries(suppressions),
        packs=_rules(packs),
    )
    return check(SourceText(text), format, path, settings)


def fix_text(text: str, *, unsafe: bool = False, **options: Any) -> FixResult:
    """Repair a text: the repaired text, the findings that were repaired, and the report of what is left.

    Takes the options of check_text. Only safe fixes are made unless `unsafe` asks for all. What no fix touches stays as
    it is, code point by code point; when fixes disagree nothing is changed.
    """
    return fix(text, lambda current: check_text(current, **options), unsafe=unsafe)


def extract_release(text: str, **options: Any) -> dict[str, Any]:
    """The release in a text as a dictionary: every field with value, raw, start, end, origin and candidates.

    Takes the same options as check_text.
    """
    report = check_text(text, **options)
    found = report.to_dict()["release"]
    if found is None:  # an empty text, or `select` left the finder out
        return dict.fromkeys(("title", "date", "language", "source_link", "disclaimer"))
    extracted: dict[str, Any] = found
    return extracted


def check_file(path: str | Path, *, config: Config | str | None = "nearest", **options: Any) -> Report:
    """Check a file, with the nearest configuration unless `config` is None.

    Options given here win over the configuration. Raises InputError when the file cannot be opened or is no text.
    """
    from linter.files import check_path

    return check_path(Path(path), config, options)


def check_paths(
    paths: Iterable[str | Path], *, config: Config | str | None = "nearest", **options: Any
) -> Iterator[Report]:
    """Check files and whole folders, in sorted order. Raises InputError where a path does not exist."""
    from linter.files import expand

    for path in expand([Path(p) for p in paths], config).files:
        yield check_file(path, config=config, **options)


def _names(names: Iterable[str]) -> tuple[str, ...]:
    """Rule names; a single text is one name, not its letters."""
    return (names,) if isinstance(names, str) else tuple(names)


def _rules(packs: Iterable[Pack]) -> tuple[Rule, ...]:
    """The rules of packs. Raises ValueError for what is no pack, and when two have the same names."""
    given = tuple(packs)
    if not given:
        return ()
    from linter.config import InputError
    from linter.packs.loading import together
    from linter.packs.model import Pack, rules_of

    for one in given:
        if not isinstance(one, Pack):
            raise ValueError(f"{one!r} is no pack: read it with linter.packs.loading.load, or use check_file.")
    try:
        return tuple(rules_of(together(given)))
    except InputError as error:
        raise ValueError(str(error)) from None


def _severities(told: Mapping[str, str]) -> Mapping[str, str]:
    for name, severity in told.items():
        if severity not in {"error", "warning", "info", "off"}:
            raise ValueError(f'the severity of {name} is error, warning, info or off, not "{severity}"')
    return told


def _publisher(publisher: str | Publisher | None) -> Publisher:
    if isinstance(publisher, Publisher):
        return publisher
    try:
        return shipped(publisher or "default")
    except KeyError:
        import difflib

        close = difflib.get_close_matches(str(publisher), SHIPPED, 1)
        hint = f' Did you mean "{close[0]}"?' if close else f" Known are {', '.join(SHIPPED)}."
        raise ValueError(f'There is no publisher called "{publisher}".{hint}') from None
