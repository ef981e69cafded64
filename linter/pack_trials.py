"""Trials of a pack: its examples are run, as those of our own rules are in our tests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from linter.api import check_text, fix_text
from linter.findings import Finding
from linter.packs.model import Pack
from linter.rules.model import Example, Rule

# How long a paragraph a pattern must be able to read: some six times a long one.
_LONG = 4_000
_MARKS = "\u27e6\u27e7"


class Failure(NamedTuple):
    """An example that does not hold: its number (from 1; 0 for the rule as a whole) and why, in a sentence."""

    rule: Rule
    number: int
    message: str


def trials(pack: Pack, rule: Rule) -> Iterator[Failure]:
    """What does not hold of the examples of a rule."""
    for number, example in enumerate(rule.examples, 1):
        for message in _bad(pack, rule, example) if example.bad else _good(pack, rule, example):
            yield Failure(rule, number, message)
    slow = next((number for number, one in enumerate(rule.examples, 1) if _is_slow(pack, rule, one)), None)
    if slow is not None:
        yield Failure(
            rule, slow,
            f"The pattern takes too long when text like this goes on for {_LONG:,} characters. Write it without repeats "
            "within repeats, such as (a+)+.",
        )  # fmt: skip


def _found(pack: Pack, rule: Rule, example: Example, text: str) -> list[Finding]:
    report = check_text(text, format=example.format, language=example.language, select=[rule.code], packs=[pack])
    return [finding for finding in report.findings if finding.rule in {rule.code, "SYS001", "SYS003"}]


def _good(pack: Pack, rule: Rule, example: Example) -> Iterator[str]:
    for finding in _found(pack, rule, example, example.source):
        yield f'This should be left alone, and the rule finds "{finding.text}" in it: {finding.message}'


def _bad(pack: Pack, rule: Rule, example: Example) -> Iterator[str]:
    found = _found(pack, rule, example, example.source)
    if not found:
        yield "The rule finds nothing in it."
        return
    marked = example.spans if any(mark in example.text for mark in _MARKS) else None
    places = [(finding.start, finding.end) for finding in found]
    if marked is not None and places != marked:
        said = ", ".join(f'"{finding.text}"' for finding in found)
        yield f"The rule finds {said}, not what is marked."
    if example.fixed is None and not any(finding.fix for finding in found):
        return
    result = fix_text(
        example.source, unsafe=True, format=example.format, language=example.language, select=[rule.code], packs=[pack]
    )
    if result.conflict:
        yield "Its repair does not come to an end: what it writes is found again."
    elif example.fixed is not None and result.text != example.fixed:
        yield f'Repaired it reads "{result.text}", not "{example.fixed}".'
    elif example.fixed is not None and _found(pack, rule, example, result.text):
        yield "The rule still finds something when it is repaired."


def _is_slow(pack: Pack, rule: Rule, example: Example) -> bool:
    """Whether a long text made of an example, or of what nearly matches in it, is more than the rule can read in time."""
    source = " ".join(example.source.split())
    found = {finding.text for finding in _found(pack, rule, example, example.source)}
    for piece in (source, source[:-1], *(part for one in sorted(found) for part in (one, one[:-1]))):
        if piece:
            text = (piece * (_LONG // len(piece) + 1))[:_LONG]
            if any(finding.rule == "SYS003" for finding in _found(pack, rule, example._replace(format="text"), text)):
                return True
    return False
