"""Annotations of GitHub Actions, read back as the runner reads them. The service itself was not asked (not run here)."""

from __future__ import annotations

import re

from linter.outputs.run_facts import RunFacts
from tests.outputs.samples import HOSTILE, broken, finding, hostile, report, written

# The runner: a command, properties by commas, data; each unescaped in this order.
_COMMAND = re.compile(r"::(?P<command>[a-z]+) (?P<properties>[^\r\n]*?)::(?P<data>[^\r\n]*)")


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    match = _COMMAND.fullmatch(line)
    assert match is not None, line
    properties = dict(one.split("=", 1) for one in match["properties"].split(","))
    return match["command"], {name: plain(value) for name, value in properties.items()}, plain(match["data"])


def plain(value: str) -> str:
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        value = value.replace(code, char)
    return value


def test_a_finding_is_a_command_with_its_place_and_a_title() -> None:
    text = "Le 31 avril 2024"
    out = written("github", report(text, finding(text, 3, 16, "100 % no: day, none."), path="news/a,b:c.md"))
    assert out.splitlines()[0] == (
        "::error file=news/a%2Cb%3Ac.md,line=1,endLine=1,col=4,endColumn=16,title=REL011 invalid-date::100 %25 no: day, none."
    )
    assert out.splitlines()[-1] == "NOT READY: 1 error"


def test_severities_are_error_warning_and_notice() -> None:
    text = "a"
    found = [finding(text, 0, 1, severity=severity) for severity in ("error", "warning", "info")]
    lines = written("github", report(text, *found)).splitlines()
    assert [parsed(line)[0] for line in lines[:3]] == ["error", "warning", "notice"]


def test_columns_are_left_out_where_a_finding_runs_over_lines() -> None:
    text = "un\ndeux"
    _, properties, _ = parsed(written("github", report(text, finding(text, 1, 5))).splitlines()[0])
    assert properties == {"file": "news/a.txt", "line": "1", "endLine": "2", "title": "REL011 invalid-date"}


def test_a_document_cannot_give_commands() -> None:
    lines = written("github", hostile()).splitlines()
    assert len(lines) == 2
    command, properties, message = parsed(lines[0])
    assert command == "error"
    assert properties["file"].startswith("<U+003A>:error::no<U+000D><U+000A>::set-output name=a::b<U+000A>#<U+0023>[error]x")
    assert "%0A::stop-commands::x" in message


def test_what_could_not_be_read_is_an_error_of_the_run() -> None:
    out = written("github", facts=RunFacts(errors=("a.txt cannot be read: Permission denied.",)))
    assert out.splitlines()[0] == (
        "::error title=presslint could not read everything::a.txt cannot be read: Permission denied."
    )


def test_paths_are_those_of_the_repository_wherever_presslint_was_started() -> None:
    text = "a"
    facts = RunFacts(folder="/home/ci/repo/news", root="/home/ci/repo")
    for path, shown in (
        ("fr/a.md", "news/fr/a.md"),
        ("../b.md", "b.md"),
        ("/home/ci/repo/c.md", "c.md"),
        ("/tmp/d.md", "/tmp/d.md"),
    ):
        line = written("github", report(text, finding(text, 0, 1), path=path), facts=facts).splitlines()[0]
        assert parsed(line)[1]["file"] == shown


def test_the_fixtures_are_read_back_as_they_were_found() -> None:
    lines = written("github", *broken()).splitlines()[:-1]
    found = [(one.path, f.line, f.rule) for one in broken() for f in one.findings]
    read = [(p["file"], int(p["line"]), p["title"].split()[0]) for _, p, _ in map(parsed, lines)]
    assert read == found
    assert HOSTILE not in "".join(lines)
