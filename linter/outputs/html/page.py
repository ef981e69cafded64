"""The page: the template with its style and script, and a policy that lets nothing else run or load.

Jinja escapes whatever it prints, and a sieve takes out what would steer the page, so that neither depends on a template
remembering it. The page names the hashes of its own style and script: a browser refuses any other.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import jinja2
from markupsafe import Markup

import linter
from linter.outputs.html.characters import sieve
from linter.outputs.html.counts import Counts, charts, counts, plural
from linter.outputs.html.notes import SEVERITIES, label
from linter.outputs.html.sheet import Sheet, sheet
from linter.report import Report

_FOLDER = Path(__file__).parent


def stream(reports: Sequence[Report], fail_on: str, errors: Sequence[str], note: str) -> Iterator[str]:
    """The page in pieces, in order. Only one document is held at a time."""
    by_file = [counts(report) for report in reports]
    total = Counts()
    for own in by_file:
        total = total.plus(own)
    style, script = _text("report.css"), _text("report.js")
    policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"
    yield from (
        _environment()
        .get_template("report.jinja")
        .generate(
            sheets=_sheets(reports),
            by_file=list(zip(reports, by_file, strict=True)),
            total=total,
            charts=charts(reports, by_file) if len(reports) > 1 else (),
            rules=_rules(reports),
            subject=_subject(reports),
            single=len(reports) == 1,
            fail_on=fail_on,
            ready=total.ready(fail_on) and not errors,
            errors=errors,
            note=note,
            style=Markup(style),
            script=Markup(script),
            policy=policy,
            version=linter.__version__,
        )
    )


def _sheets(reports: Sequence[Report]) -> Iterator[Sheet]:
    return (sheet(number, report) for number, report in enumerate(reports, 1))


def _subject(reports: Sequence[Report]) -> str:
    """What the page is about: the title of the release, or the name of the file, or how many there are."""
    if len(reports) != 1:
        return plural(len(reports), "file")
    release, path = reports[0].release, reports[0].path
    title = release.fields.get("title") if release else None
    return (title.value if title else None) or path or "a text without a name"


def _rules(reports: Sequence[Report]) -> list[tuple[str, str, int]]:
    """Every rule that found something, with its name and how often."""
    found: dict[str, tuple[str, int]] = {}
    for report in reports:
        for finding in report.findings:
            found[finding.rule] = (finding.name, found.get(finding.rule, ("", 0))[1] + 1)
    return [(code, *found[code]) for code in sorted(found)]


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_FOLDER),
        autoescape=True,
        finalize=sieve,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"plural": plural, "label": label, "severities": SEVERITIES}
    return environment


@cache
def _text(name: str) -> str:
    """One of the files that stand inside the page. A browser takes hashes of it with line feeds."""
    return (_FOLDER / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")
