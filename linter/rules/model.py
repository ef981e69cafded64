"""Rule and registry: what a rule is, and the decorators by which a function becomes one.

One rule, one file. The function's docstring is the manual page: what it finds, why it matters, how to repair it. The
decorator says which one thing the rule looks at; examples stand beside it and run as tests.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from linter.findings import Edit, Finding, Fix
from linter.prose import Problem as Problem
from linter.prose import Prose

if TYPE_CHECKING:
    import datetime as dt

    from linter.accessibility.page import Page
    from linter.document import Document
    from linter.languages.model import Language
    from linter.publishers.model import Publisher
    from linter.release.model import Release
    from linter.rules.release_sets import ReleaseSet, Remark


class Subject(NamedTuple):
    """What a release rule looks at: values only, no files, no clock."""

    document: Document
    release: Release
    language: Language
    publisher: Publisher
    today: dt.date | None
    path_language: str | None = None  # a language that configuration derives from the path


# A rule of kind "prose" is called with the prose and its language, one of kind "tree" with the page and the subject, any
# other with the subject.
Check = Callable[..., Iterable[Problem]]


ProseCheck = Callable[["Prose", "Language"], Iterable[Problem]]
TreeCheck = Callable[["Page", "Subject"], Iterable[Problem]]
SetCheck = Callable[["ReleaseSet"], Iterable["Remark"]]


class Example(NamedTuple):
    """A text that must or must not raise the rule: \u27e6 and \u27e7 enclose what the finding covers."""

    language: str
    text: str
    format: str = "text"
    bad: bool = True
    publisher: str | dict[str, object] | None = None  # a name, or the data of one
    fixed: str | None = None
    today: str | None = None
    severity: str | None = None
    declared: bool = True  # whether `language` is also given as the option

    @property
    def source(self) -> str:
        """The text without the marks."""
        return self.text.replace("\u27e6", "").replace("\u27e7", "")

    @property
    def span(self) -> tuple[int, int]:
        """The first marked range in `source`."""
        return self.spans[0]

    @property
    def spans(self) -> list[tuple[int, int]]:
        """The marked ranges in `source`, one a finding."""
        return [
            (match.start() - 2 * number, match.end() - 2 * number - 2)
            for number, match in enumerate(re.finditer("\u27e6.*?\u27e7", self.text, re.DOTALL))
        ]


def bad(language: str, text: str, **details: object) -> Example:
    """An example that raises the rule at the marked place."""
    return Example(language, text, **details)  # type: ignore[arg-type]


def good(language: str, text: str, **details: object) -> Example:
    """An example that the rule leaves alone."""
    return Example(language, text, bad=False, **details)  # type: ignore[arg-type]


class Option(NamedTuple):
    """A number or a list of words of a rule that a house may set: a keyword argument of the check.

    Its name is the argument's with hyphens; the default is what the check has. None is a number the publisher gives.
    """

    name: str
    description: str
    default: int | tuple[str, ...] | None = None
    least: int = 0
    most: int = 1_000_000

    @property
    def argument(self) -> str:
        """The keyword argument of the check."""
        return self.name.replace("-", "_")

    @property
    def is_list(self) -> bool:
        """Whether it takes words, not a number."""
        return isinstance(self.default, tuple)


def option(description: str, least: int = 0, most: int = 1_000_000) -> Option:
    """An option as a decorator declares it; name and default are those of the check's argument."""
    return Option("", description, None, least, most)


class Brought(Protocol):
    """What a rule of a house pack brings with it, which a rule of ours has in its file."""

    @property
    def check(self) -> Check: ...
    @property
    def documentation(self) -> str: ...
    @property
    def examples(self) -> tuple[Example, ...]: ...
    @property
    def languages(self) -> tuple[str, ...]: ...


class Rule(NamedTuple):
    """A rule with its public identity, its manual page and its check."""

    code: str
    name: str
    severity: str
    kind: str  # what it looks at: "prose", "source", "document", "release", "tree", "suppression", "set"
    module: str  # where its check stands; imported when the rule is first needed
    function: str
    fix: str = "-"
    wcag: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()  # empty: all
    references: tuple[str, ...] = ()
    since: str = "0.1"
    enabled: bool = True  # False: only when selected, or when a publisher gives it a severity
    triggers: str = ""  # characters of which one at least must be in the text
    ranges: tuple[str, ...] = ()  # more of them: first and last characters, "az"; without both the rule always runs
    tags: tuple[str, ...] = ()  # of a "tree" rule: one of these elements must be on the page,
    attributes: tuple[str, ...] = ()  # or one of these attributes; without both the rule always runs
    convention: str = ""  # key of the language's typography that must be set, for rules that need a table
    claims: bool = False  # a finding about damage: what other rules say about the same characters is left out
    options: tuple[Option, ...] = ()  # what a house may set
    pack: Brought | None = None  # of a rule that a house wrote; it has no module

    @property
    def check(self) -> Check:
        """The function that finds."""
        return _check(self.module, self.function) if self.pack is None else self.pack.check

    @property
    def examples(self) -> tuple[Example, ...]:
        """The examples that stand beside the check in its file."""
        if self.pack is not None:
            return self.pack.examples
        return tuple(getattr(importlib.import_module(self.module), "EXAMPLES", ()))

    @property
    def documentation(self) -> str:
        """The manual page: the docstring of the check."""
        if self.pack is not None:
            return self.pack.documentation
        lines = (self.check.__doc__ or "").strip().splitlines()
        return "\n".join(line.removeprefix("    ") for line in lines)

    @property
    def languages(self) -> tuple[str, ...]:
        """Tags of the languages it is for; empty: all. Those whose data have what the rule needs."""
        if self.pack is not None:
            return self.pack.languages
        return languages_with(self.convention) if self.convention else ()

    @property
    def category(self) -> str:
        """The three letters of the code: REL, LNG ..."""
        return self.code[:3]

    @property
    def summary(self) -> str:
        """The first paragraph of the documentation, which is one sentence."""
        return self.documentation.strip().split("\n\n")[0].replace("\n", " ").strip()


@cache
def _check(module: str, function: str) -> Check:
    return getattr(importlib.import_module(module), function)  # type: ignore[no-any-return]


DECLARED: dict[str, Rule] = {}
"""Rules by code, as far as their files have been imported; `registry.all_rules` is what there is."""


def _declare(
    kind: str, code: str, name: str, severity: str, options: Mapping[str, Option] | None = None, **details: object
) -> Callable[[Check], Check]:
    def decorate(check: Check) -> Check:
        if code in DECLARED:
            raise ValueError(f"two rules are called {code}")
        named = tuple(
            one._replace(name=argument.replace("_", "-"), default=(check.__kwdefaults__ or {})[argument])
            for argument, one in (options or {}).items()
        )
        rule = Rule(code, name, severity, kind, check.__module__, check.__name__, **details)  # type: ignore[arg-type]
        DECLARED[code] = rule._replace(options=named)
        return check

    return decorate


def prose_rule(code: str, name: str, severity: str, **details: Any) -> Callable[[ProseCheck], ProseCheck]:
    """A rule about running text: typography, characters, orthography. It is asked once for each language of a document."""
    return _declare("prose", code, name, severity, **details)


def source_rule(code: str, name: str, severity: str, **details: Any) -> Callable[[Check], Check]:
    """A rule about bytes, newlines and characters outside prose."""
    return _declare("source", code, name, severity, **details)


def document_rule(code: str, name: str, severity: str, **details: Any) -> Callable[[Check], Check]:
    """A rule about the document as a whole and its markup."""
    return _declare("document", code, name, severity, **details)


def tree_rule(code: str, name: str, severity: str, **details: Any) -> Callable[[TreeCheck], TreeCheck]:
    """A rule about the elements of an HTML page: its structure, names and roles, as assistive technology gets them."""
    return _declare("tree", code, name, severity, **({"formats": ("html",)} | details))


def release_rule(code: str, name: str, severity: str, **details: Any) -> Callable[[Check], Check]:
    """A rule about the release: its fields and their evidence."""
    return _declare("release", code, name, severity, **details)


def suppression_rule(code: str, name: str, severity: str, **details: Any) -> Callable[[Check], Check]:
    """A rule about the suppressions of a document, asked when all other rules have been."""
    return _declare("suppression", code, name, severity, **details)


def set_rule(code: str, name: str, severity: str, **details: Any) -> Callable[[SetCheck], SetCheck]:
    """A rule about the language versions of one release, asked when the files of a run have all been checked."""
    return _declare("set", code, name, severity, **details)  # type: ignore[return-value]


def edit(start: int, end: int, replacement: str, applicability: str = "safe") -> Fix:
    """A fix of a single edit."""
    return Fix(applicability, (Edit(start, end, replacement),))


def finding(rule: Rule, problem: Problem, document: Document, severity: str) -> Finding:
    """The Finding for a problem, with line, column and text filled in."""
    source = document.source
    start, end = problem.span
    first, last = source.position(start), source.position(end)
    return Finding(
        rule.code, rule.name, severity, problem.message, start, end, first.line, first.column, last.line, last.column,
        source.text[start:end], problem.related, problem.fix,
    )  # fmt: skip


def problems(check: Check, *values: object, **options: object) -> list[Problem]:
    """What a check says, in order of place. Two copies of one element are one place."""
    found = list(check(*values, **options))
    if len(found) < 2:
        return found
    said = {(problem.span, problem.message): problem for problem in found}
    return sorted(said.values(), key=lambda problem: problem.span)


@cache
def languages_with(convention: str) -> tuple[str, ...]:
    """Tags of the languages whose typography has a key, such as "latin_marks"."""
    from linter.languages.model import index, load

    return tuple(tag for tag in sorted(index()) if load(tag).typography.get(convention))
