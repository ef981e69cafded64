"""docs/presslint.1 and docs/command-line.md, from the commands themselves: `python -m generators.manual`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

from generators.commands import Command, Paragraph, commands
from linter import __version__

DOCS = Path(__file__).resolve().parent.parent / "docs"
MAN_PAGE, PAGE = DOCS / "presslint.1", DOCS / "command-line.md"

ABOUT = (
    "presslint checks a translated press release before it is published. It reads plain text, Markdown, HTML and records "
    "of a content system, finds the title, the date, the language, the link to the original and the disclaimer, and the "
    "damage that text suffers on its way, and says what is wrong, where, and what to write instead. It uses no network."
)
EXIT_STATUS = (
    ("0", "In order: no finding at or above --fail-on (default: error). Files that the configuration excludes are no mistake."),
    ("1", "Findings at or above --fail-on; with fix --check and --diff, something would change."),
    ("2", "Something could not be read or written, or was asked wrongly: options, configuration, a folder in which there is "
     "nothing to check. Everything else is still checked."),
    ("130", "Interrupted with Ctrl-C."),
)  # fmt: skip
FILES = (
    ("presslint.toml, pyproject.toml", "Configuration: the nearest one above a file holds for it, up to the root of the "
     "git repository; in pyproject.toml under [tool.presslint]."),
    ("NAME.presslint.yaml", "Suppressions for the file NAME beside it."),
    ("presslint-baseline.json", "Old findings, written by presslint baseline write."),
)  # fmt: skip
ENVIRONMENT = (
    ("NO_COLOR", "When it is set, nothing is coloured."),
    ("PRESSLINT_CACHE_DIR", "The folder for what is kept from one check of many files to the next, instead of the cache "
     "folder of the user."),
)  # fmt: skip
EXAMPLES = (
    ("presslint check releases", "Check a folder."),
    ("presslint check a.fa.txt --language fa --publisher us-state", "Check a file as a release of a house, in a language."),
    ("presslint check releases -f text -f sarif=presslint.sarif", "Two reports of one run."),
    ("presslint fix --diff releases", "Show what would be repaired."),
    ("presslint explain REL013", "What a rule finds, why, and how to repair it."),
)  # fmt: skip


def man_page() -> str:
    """The man page, in roff."""
    return "\n".join(_roff(commands())) + "\n"


def page() -> str:
    """The page of the docs."""
    return "\n".join(_markdown(commands())).rstrip() + "\n"


def _roff(found: tuple[Command, ...]) -> Iterator[str]:
    yield '.\\" Generated from the commands by generators/manual.py.'
    yield f'.TH PRESSLINT 1 "" "presslint {__version__}" "User Commands"'
    yield from (".SH NAME", "presslint \\- check translated press releases before they are published")
    yield from (".SH SYNOPSIS", "\\fBpresslint\\fR \\fICOMMAND\\fR [\\fIOPTIONS\\fR] [\\fIPATHS\\fR]")
    yield from (".SH DESCRIPTION", _filled(ABOUT))
    yield from (".SH OPTIONS", *_tagged(found[0].options))
    yield ".SH COMMANDS"
    for one in found[1:]:
        yield f".SS {_escaped(one.name)}"
        yield f"\\fB{_escaped(one.usage)}\\fR"
        for paragraph in one.help:
            yield from _roff_paragraph(paragraph)
        yield from _tagged(one.options)
    for title, rows in (
        ("EXIT STATUS", EXIT_STATUS),
        ("FILES", FILES),
        ("ENVIRONMENT", ENVIRONMENT),
        ("EXAMPLES", EXAMPLES),
    ):
        yield from (f".SH {title}", *_tagged(rows))


def _roff_paragraph(paragraph: Paragraph) -> Iterator[str]:
    if paragraph.as_it_is:
        yield from (".PP", ".nf", *map(_escaped, paragraph.text.splitlines()), ".fi")
    else:
        yield from (".PP", _filled(paragraph.text))


def _tagged(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    for term, said in rows:
        yield from (".TP", f"\\fB{_escaped(term)}\\fR", _filled(said))


def _filled(text: str) -> str:
    """A paragraph in lines of the length that roff is written in."""
    lines = textwrap.wrap(text, 72, break_long_words=False, break_on_hyphens=False)
    return "\n".join(map(_escaped, lines))


def _escaped(text: str) -> str:
    """Text that roff prints as it is: a hyphen can be copied as an option's, and no line is a request."""
    shown = (
        text.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\(ga").replace("'", "\\(aq").replace("^", "\\(ha")
    )
    return f"\\&{shown}" if shown.startswith(".") else shown


def _markdown(found: tuple[Command, ...]) -> Iterator[str]:
    yield from ("# Command line", "", "<!-- Generated from the commands by generators/manual.py. -->", "")
    yield "`presslint COMMAND --help` says the same, and `man presslint` too where the package has put its man page."
    yield "How to complete commands, options and rules in a shell is under [presslint completion](#presslint-completion)."
    yield from ("", "## Exit status", "", "| status | when |", "|---|---|")
    yield from (f"| {status} | {_cell(said)} |" for status, said in EXIT_STATUS)
    for title, rows in (("Files", FILES), ("Environment", ENVIRONMENT)):
        yield from ("", f"## {title}", "", "| name | what it is |", "|---|---|")
        yield from (f"| {', '.join(f'`{one}`' for one in term.split(', '))} | {_cell(said)} |" for term, said in rows)
    for one in found[1:]:
        yield from ("", f"## {one.name}", "", "```text", one.usage, "```")
        for paragraph in one.help:
            yield from (
                ("", "```text", paragraph.text, "```") if paragraph.as_it_is else ("", _cell(paragraph.text, bar="|"))
            )
        if one.options:
            yield from ("", "| option | what it does |", "|---|---|")
            yield from (f"| `{term.replace('|', chr(92) + '|')}` | {_cell(said)} |" for term, said in one.options)


def _cell(text: str, bar: str = "\\|") -> str:
    """Plain text in Markdown: brackets and stars are what they are, and a bar ends no cell."""
    shown = text.replace("<", "&lt;").replace("[", "\\[").replace("*", "\\*").replace("_", "\\_")
    return shown.replace("|", bar)


if __name__ == "__main__":
    MAN_PAGE.write_text(man_page(), encoding="utf-8", newline="\n")
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
