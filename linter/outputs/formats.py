"""The report formats: their names, what each is for, and the module that writes it, which is imported when it is asked for.

A format is a module of this folder with `render(reports, facts) -> str`, and with `pieces` where what it writes grows with
the files of a run. To add one, write its file and name it here.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from linter.config import InputError

if TYPE_CHECKING:
    from linter.outputs.run_facts import RunFacts
    from linter.report import Report


class Format(NamedTuple):
    """A report format as `presslint check --help` lists it."""

    name: str
    summary: str

    def pieces(self, reports: Sequence[Report], facts: RunFacts) -> Iterable[str]:
        """The report of a run in this format, in pieces: a report over many files may be large."""
        if self.name in _OWN_WAYS:
            return _OWN_WAYS[self.name](reports, facts)
        module = importlib.import_module(f"linter.outputs.{self.name}")
        own: Iterable[str] = (
            module.pieces(reports, facts) if hasattr(module, "pieces") else (module.render(reports, facts),)
        )
        return own


def _text(reports: Sequence[Report], facts: RunFacts) -> Iterable[str]:
    from linter.outputs import text

    yield text.render(
        reports, text.Style(), fail_on=facts.fail_on, note=facts.note, show_suppressed=facts.show_suppressed
    )


def _html(reports: Sequence[Report], facts: RunFacts) -> Iterable[str]:
    from linter.outputs import html

    return html.stream(reports, fail_on=facts.fail_on, errors=facts.errors, note=facts.note)


# Reports for people: they are told less of the run, and how they are to look.
_OWN_WAYS: dict[str, Callable[[Sequence[Report], RunFacts], Iterable[str]]] = {"text": _text, "html": _html}

FORMATS = {
    name: Format(name, summary)
    for name, summary in (
        ("text", "for people: each finding with its line"),
        ("compact", "a finding a line: path:line:column: severity rule message"),
        ("json", "for programs: everything that is known"),
        ("jsonl", "the same, a document a line"),
        ("sarif", "SARIF 2.1.0: code scanning, editors"),
        ("github", "annotations of GitHub Actions"),
        ("gitlab", "GitLab Code Quality"),
        ("junit", "JUnit XML, a test case a file: Jenkins, GitLab, Azure"),
        ("checkstyle", "Checkstyle XML"),
        ("rdjson", "reviewdog, with suggestions"),
        ("html", "one page for editors: each document with its findings marked"),
        ("markdown", "a summary for a job page or a merge request"),
    )
}


def format_called(name: str) -> Format:
    """The format of a name. Raises InputError with the name that may be meant."""
    if name in FORMATS:
        return FORMATS[name]
    import difflib

    close = difflib.get_close_matches(name.lower(), FORMATS, 1, 0.5)
    hint = f'Did you mean "{close[0]}"?' if close else f"Known are {', '.join(FORMATS)}."
    raise InputError(f'There is no report format "{name}". {hint}')
