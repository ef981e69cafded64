"""Reports to write out: real ones of the fixtures, and hostile ones, whose text and path try to steer whatever reads them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from linter import check_file
from linter.findings import Edit, Finding, Fix, Related
from linter.outputs.formats import format_called
from linter.outputs.run_facts import RunFacts
from linter.report import Report
from linter.source import SourceText

ROOT = Path(__file__).parents[2]
BROKEN = ROOT / "fixtures" / "releases" / "broken"
FACTS = RunFacts(exit_status=1)

# What readers of reports take for commands, markup or the end of a value, and what turns a terminal round.
HOSTILE = (
    "::error::no\r\n::set-output name=a::b\n##[error]x ##vso[task.setvariable variable=PATH]x]]>--><script>alert('1')</script>"
    '"><img src=x onerror=alert(1)> | ``` ` \\| @everyone #1 :tada: [here](https://evil.example) {{x}} %0A::stop-commands::x '
    "\x1b]0;t\x07\x1b[31m \u202eabc\u2066\u2028\u0085\x00\ufffe\ud800 &amp; \U000e0041 \u0627\u0644"
)
STEERING = set("\x1b\x07\x00\r\u202e\u2066\u2028\u0085\ufffe\ud800\U000e0041")


def written(name: str, *reports: Report, facts: RunFacts = FACTS) -> str:
    """The reports in a format."""
    return "".join(format_called(name).pieces(reports, facts))


def report(text: str, *findings: Finding, path: str | None = "news/a.txt", format: str = "text") -> Report:
    return Report(findings, None, "fr", format, path, text)


def finding(
    text: str, start: int, end: int, message: str = "No such day.", *, severity: str = "error", fix: Fix | None = None,
    rule: str = "REL011", name: str = "invalid-date", related: tuple[Related, ...] = (),
) -> Finding:  # fmt: skip
    source = SourceText(text)
    first, last = source.position(start), source.position(end)
    return Finding(
        rule, name, severity, message, start, end, first.line, first.column, last.line, last.column, text[start:end],
        related, fix,
    )  # fmt: skip


def hostile() -> Report:
    """A report in which everything that a document can say is hostile."""
    text = f"{HOSTILE}\n{HOSTILE}"
    fix = Fix("safe", (Edit(3, 5, HOSTILE),))
    related = (Related(1, 4, HOSTILE),)
    return report(
        text, finding(text, 2, len(HOSTILE), f'"{HOSTILE}" is no day.', fix=fix, related=related), path=HOSTILE
    )


@cache
def broken() -> tuple[Report, ...]:
    """The reports of the fixtures with defects, under paths from the root of the repository."""
    files = sorted(path for path in BROKEN.rglob("*") if path.is_file() and path.suffix != ".toml")
    found = [check_file(path, today="2026-11-25") for path in files]
    return tuple(
        Report(one.findings, one.release, one.language, one.format, path.relative_to(ROOT).as_posix(), one.text)
        for one, path in zip(found, files, strict=True)
    )
