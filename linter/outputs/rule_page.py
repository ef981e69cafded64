"""The manual page of a rule, in Markdown: what it finds, why, examples, languages, references.

docs/rules/ holds these pages and `presslint explain` prints them, so that they cannot differ.
"""

from __future__ import annotations

from collections.abc import Iterable

from linter.languages.model import find, load
from linter.outputs.visible import named
from linter.rules.model import Example, Rule

_SEVERITIES = {"error": "error: blocks publication", "warning": "warning: should be repaired", "info": "hint"}
_FIXES = {
    "safe": "yes, where the meaning cannot change",
    "unsafe": "yes, with `--unsafe`: an editor must look",
    "-": "no",
}
# A page with every example of thirty languages would not be read.
_MOST_EXAMPLES = 14


def page(rule: Rule) -> str:
    """The page of one rule."""
    return "\n".join(_lines(rule)).rstrip() + "\n"


def contents(rules: Iterable[Rule]) -> str:
    """The page that lists them all, by category."""
    lines = ["# Rules", "", "Each rule has a code and a name; configuration and suppressions take either.", ""]
    category = ""
    for rule in rules:
        if rule.category != category:
            category = rule.category
            lines += ["", f"## {category}", "", "| rule | name | severity | repair | finds |", "|---|---|---|---|---|"]
        link = f"[{rule.code}]({rule.code}.md)"
        severity = {"info": "hint"}.get(rule.severity, rule.severity)
        lines.append(f"| {link} | {rule.name} | {severity} | {rule.fix} | {rule.summary.replace('|', chr(92) + '|')} |")
    return "\n".join(lines) + "\n"


def _lines(rule: Rule) -> Iterable[str]:
    yield f"# {rule.code} {rule.name}"
    yield ""
    yield rule.documentation.strip()
    yield ""
    yield f"- Severity: {_SEVERITIES[rule.severity]}{'' if rule.enabled else ' (off unless asked for)'}"
    yield f"- Repaired by `presslint fix`: {_FIXES[rule.fix]}"
    tags = rule.languages
    yield f"- Languages: {', '.join(f'{load(tag).name} ({tag})' for tag in tags) if tags else 'all'}"
    if rule.formats:
        yield f"- Formats: {', '.join(rule.formats)}"
    criteria = [*(f"WCAG {c}" for c in rule.wcag), *(f"ACT {a}" for a in rule.act)]
    if criteria:
        yield f"- Accessibility: {', '.join(criteria)}"
    for reference in rule.references:
        yield f"- Source: {reference}"
    yield from _options(rule)
    examples = rule.examples
    yield from _examples("Found (the place is between \u27e6 and \u27e7)", [e for e in examples if e.bad])
    yield from _examples("Left alone", [e for e in examples if not e.bad])


def _options(rule: Rule) -> Iterable[str]:
    """What a house may set, as it stands in a configuration."""
    if not rule.options:
        return
    yield from ("", "## Options", "", f"In the configuration, under `[options.{rule.name}]`:", "")
    for option in rule.options:
        default = "none" if option.default in {None, ()} else str(option.default)
        yield f"- `{option.name}` (default {default}): {option.description}"


def _examples(title: str, examples: list[Example]) -> Iterable[str]:
    if not examples:
        return
    yield ""
    yield f"## {title}"
    for example in _spread(examples):
        yield ""
        format = "" if example.format == "text" else f", {example.format}"
        known = find(example.language)
        yield f"{known.name if known.known else f'A language that is not listed ({example.language})'}{format}:"
        yield ""
        yield from _code(example.text)
        if example.fixed is not None:
            yield ""
            yield "repaired:"
            yield ""
            yield from _code(example.fixed)


def _spread(examples: list[Example]) -> list[Example]:
    """At most so many examples, and of as many languages as possible, in their order."""
    chosen: list[int] = []
    for turn in range(len(examples)):
        seen: dict[str, int] = {}
        for i, example in enumerate(examples):
            count = seen[example.language] = seen.get(example.language, 0) + 1
            if count == turn + 1 and len(chosen) < _MOST_EXAMPLES:
                chosen.append(i)
        if len(chosen) >= min(_MOST_EXAMPLES, len(examples)):
            break
    return [examples[i] for i in sorted(chosen)]


def _code(text: str) -> Iterable[str]:
    # A line of an example may be empty or hold a fence; indentation is safe with both.
    return (f"    {named(line)}".rstrip() for line in text.replace("\r\n", "\n").split("\n"))
