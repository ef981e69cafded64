"""Fingerprints: what a finding is known by from one run to the next, when the lines around it have moved.

A fingerprint is made of the rule, the text of the block that the finding stands in, and which of such findings it is. No
line, no column, no path: a paragraph put in above, a file renamed, other newlines or another indentation revive nothing.
Whoever changes the paragraph itself is asked about it again. Baselines keep fingerprints, and so do the reports for
services that follow a finding over many runs (SARIF: partialFingerprints; GitLab: fingerprint).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from linter import readers
from linter.document import Block
from linter.findings import Finding
from linter.report import Report
from linter.source import SourceText

# Part of every fingerprint: a new way to make them must not look like the old one.
VERSION = 1


def fingerprints(report: Report) -> list[str]:
    """The fingerprint of every finding of a report, in the order of `report.findings`: 32 hexadecimal digits each.

    Within one report no two are equal, and it makes no difference which other findings are suppressed. Two files that
    hold the same paragraph share them: where a consumer wants them unique in a whole run, it adds the path.
    """
    return _all(report)[: len(report.findings)]


def suppressed_fingerprints(report: Report) -> list[str]:
    """The fingerprints of the findings that do not count, in the order of `report.suppressed`."""
    return _all(report)[len(report.findings) :]


def digest(*parts: str) -> str:
    """32 hexadecimal digits for some texts."""
    from hashlib import sha256  # imported late: most runs need no fingerprint

    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def enclosing(findings: Sequence[Finding], blocks: Sequence[Block]) -> list[Block | None]:
    """The smallest block that each finding begins in."""
    found: list[Block | None] = [None] * len(findings)
    waiting = sorted(blocks, key=lambda block: (-block.span.start, block.span.end))  # the last is the next to open
    opened: list[Block] = []
    for number in sorted(range(len(findings)), key=lambda number: findings[number].start):
        place = findings[number].start
        while waiting and waiting[-1].span.start <= place:
            opened.append(waiting.pop())
        opened = [block for block in opened if place < block.span.end]
        if opened:
            found[number] = min(opened, key=lambda block: block.span.end - block.span.start)
    return found


def spaced(text: str) -> str:
    """The text with every run of blanks and line breaks as one blank: a paragraph wrapped anew is the same one."""
    return " ".join(text.split())


def _all(report: Report) -> list[str]:
    """The fingerprints of findings and suppressed findings, one after the other."""
    findings = (*report.findings, *report.suppressed)
    if not findings:
        return []
    known_by = [(finding.rule, context) for finding, context in zip(findings, _contexts(findings, report), strict=True)]
    made = [""] * len(findings)
    seen: Counter[tuple[str, str]] = Counter()
    for number in sorted(range(len(findings)), key=lambda number: _order(findings[number])):
        rule, context = known = known_by[number]
        made[number] = digest(str(VERSION), rule, context, str(seen[known]))
        seen[known] += 1
    return made


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.start, finding.end, finding.message


def _contexts(findings: Sequence[Finding], report: Report) -> Iterator[str]:
    """What each finding stands in: the text of its block, what it covers outside of blocks, or what is absent."""
    blocks = readers.read(SourceText(report.text), report.format, report.path).blocks
    texts: dict[int, str] = {}  # a block may be a page of text with thousands of findings
    for finding, block in zip(findings, enclosing(findings, blocks), strict=True):
        if finding.start == finding.end:
            # Something is absent; where it should stand moves with every edit. A rule about the release asks for one
            # thing only, and may name the language of the text; any other says in its message what it asks for.
            yield "" if finding.rule.startswith("REL") else finding.message
        else:
            if block is not None and id(block) not in texts:
                texts[id(block)] = spaced(block.text)
            yield spaced(finding.text) if block is None else texts[id(block)]
