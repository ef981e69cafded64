"""JUnit XML: a file is a test case, which fails when one of its findings is as heavy as the run does not allow.

The failure lists every finding of the file. Those of a file that passes stand in its output, where they can be seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.findings import Severity
from linter.outputs.run_facts import RunFacts
from linter.outputs.text import verdict
from linter.outputs.xml_text import attributes, content
from linter.report import Report


def render(reports: Sequence[Report], facts: RunFacts) -> str:
    """The report of a run. What could not be read is an error of its own."""
    return "".join(f"{line}\n" for line in _lines(reports, facts))


def _lines(reports: Sequence[Report], facts: RunFacts) -> Iterator[str]:
    failures = sum(_fails(report, facts) for report in reports)
    counts = {"tests": len(reports) + len(facts.errors), "failures": failures, "errors": len(facts.errors)}
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f"<testsuites{attributes(name='presslint', **counts, time=0)}>"
    yield f"  <testsuite{attributes(name='presslint', **counts, skipped=0, time=0)}>"
    for report in reports:
        yield from _case(report, facts)
    for error in facts.errors:
        yield f"    <testcase{attributes(name=error, classname='presslint', time=0)}>"
        yield f"      <error{attributes(message=error, type='unreadable')}/>"
        yield "    </testcase>"
    yield "  </testsuite>"
    yield "</testsuites>"


def _case(report: Report, facts: RunFacts) -> Iterator[str]:
    path = report.path or "-"
    opening = f"    <testcase{attributes(name=path, classname='presslint', file=path, time=0)}"
    if not report.findings:
        yield f"{opening}/>"
        return
    yield f"{opening}>"
    said = "\n".join(
        content(f"{path}:{f.line}:{f.column}: {f.severity} {f.rule} {f.name}: {f.message}") for f in report.findings
    )
    if _fails(report, facts):
        worst = max(report.findings, key=lambda finding: Severity(finding.severity).rank).severity
        yield f"      <failure{attributes(message=verdict([report], facts.fail_on), type=worst)}>{said}"
        yield "</failure>"
    else:
        yield f"      <system-out>{said}"
        yield "</system-out>"
    yield "    </testcase>"


def _fails(report: Report, facts: RunFacts) -> bool:
    least = Severity(facts.fail_on).rank
    return any(Severity(finding.severity).rank >= least for finding in report.findings)
