"""An implementation report for ACT: `python -m benchmarks.act_report CASES --out report.json`.

CASES is the folder of the W3C's test cases (testcases.json and the pages that it names), that testcases.json, or a file of
JSON lines, each a case with testcase_id, rule_id and page. The report is EARL in JSON-LD, as
https://act-rules.github.io/pages/implementations/earl-reports/ asks for it: for every case what each of our rules says that
implements the case's rule. A table on standard output compares it with the outcomes that ACT expects.

What an outcome means:
  failed        the rule has a finding, error or warning
  cantTell      it has only hints: an editor has to look
  inapplicable  the page has no element and no attribute that the rule is about
  passed        the rule ran and found nothing; where nothing on the page is its business it may be inapplicable instead, which
                a rule that only finds failures cannot tell (ACT accepts either for passed and for inapplicable cases)
  untested      no rule of ours implements the case's rule, its page is missing or no HTML, or our rule broke off
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import click
import yaml

from linter import __version__, all_rules
from linter.accessibility.page import page_of
from linter.engine import Settings, check
from linter.publishers.model import shipped
from linter.readers import read
from linter.rules.model import Rule
from linter.source import SourceText

CONTEXT = "https://act-rules.github.io/earl-context.json"
W3C = "https://www.w3.org/WAI/content-assets/wcag-act-rules/testcases"
CRITERIA = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "generators" / "wcag.yaml").read_text(encoding="utf-8")
)
_HTML = frozenset({".html", ".htm", ".xhtml", ".svg", ".xml", ""})


class Case(NamedTuple):
    """A test case: whose it is, where it is published, the outcome expected, and its page, if it is there."""

    rule: str
    rule_name: str
    url: str
    expected: str | None
    page: bytes | None


class Result(NamedTuple):
    """What one of our rules says of a case; without a rule nothing of ours looked at it."""

    rule: Rule | None
    outcome: str
    info: str


def cases(place: Path) -> Iterator[Case]:
    """The cases of a folder, of its testcases.json, or of a file of JSON lines."""
    if place.suffix == ".jsonl":
        for line in place.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield _of_line(json.loads(line))
        return
    listing = place / "testcases.json" if place.is_dir() else place
    for entry in json.loads(listing.read_text(encoding="utf-8"))["testcases"]:
        yield _of_entry(entry, listing.parent)


def _of_line(data: dict[str, Any]) -> Case:
    url = data.get("url") or f"{W3C}/{data['rule_id']}/{data['testcase_id']}.html"
    expected = data.get("expected") or data.get("kind")
    return Case(data["rule_id"], data.get("rule_name", ""), url, expected, str(data["page"]).encode())


def _of_entry(entry: dict[str, Any], folder: Path) -> Case:
    path = str(entry.get("relativePath") or entry["url"].split("/testcases/", 1)[-1]).lstrip("/")
    tried = (folder / path, folder / "testcases" / path, folder / path.removeprefix("testcases/"))
    file = next((one for one in tried if one.is_file()), None)
    page = file.read_bytes() if file is not None and file.suffix in _HTML else None
    return Case(entry["ruleId"], entry.get("ruleName", ""), entry["url"], entry.get("expected"), page)


def implementations() -> dict[str, list[Rule]]:
    """Our rules by the id of the ACT rule that they implement."""
    found: dict[str, list[Rule]] = defaultdict(list)
    for rule in all_rules():
        for name in rule.act:
            found[name].append(rule)
    return dict(found)


def results(case: Case, rules: list[Rule]) -> list[Result]:
    """What our rules say of a case."""
    if not rules:
        return [Result(None, "untested", "presslint does not implement this rule.")]
    if case.page is None:
        return [Result(None, "untested", "The page of the test case is missing, or no HTML.")]
    source = SourceText.from_bytes(case.page)
    settings = Settings(shipped("default"), select=tuple(rule.code for rule in rules), chrome="report")
    findings = check(source, "html", None, settings).findings
    broken = {finding.message.split()[2] for finding in findings if finding.rule == "SYS001"}
    page = page_of(read(source, "html"))
    said: list[Result] = []
    for rule in rules:
        own = [finding for finding in findings if finding.rule == rule.code]
        loud = [finding for finding in own if finding.severity != "info"]
        gate = rule.kind == "tree" and (rule.tags or rule.attributes)
        if rule.code in broken:
            said.append(Result(rule, "untested", "The rule broke off with an internal error."))
        elif own:
            first = (loud or own)[0]
            where = f"line {first.line}, column {first.column}"
            said.append(Result(rule, "failed" if loud else "cantTell", f"{first.message} ({where})"))
        elif gate and not page.has_any(rule.tags, rule.attributes):
            said.append(Result(rule, "inapplicable", "The page has nothing that the rule is about."))
        else:
            said.append(Result(rule, "passed", "Nothing found; the rule may be inapplicable."))
    return said


def report(told: list[tuple[Case, list[Result]]]) -> dict[str, Any]:
    """The EARL report, in JSON-LD."""
    assertor = "_:presslint"
    tool = {
        "@id": assertor,
        "@type": ["Assertor", "Software", "doap:Project"],
        "name": "presslint",
        "doap:name": "presslint",
        "release": {"@type": "doap:Version", "revision": __version__, "doap:revision": __version__},
    }
    return {"@context": CONTEXT, "@graph": [tool, *(_subject(case, said, assertor) for case, said in told)]}


def _subject(case: Case, said: list[Result], assertor: str) -> dict[str, Any]:
    return {
        "@type": "TestSubject",
        "source": case.url,
        "assertions": [
            {
                "@type": "Assertion",
                "assertedBy": assertor,
                "mode": "earl:automatic",
                "test": _test(result.rule, case),
                "result": {"@type": "TestResult", "outcome": f"earl:{result.outcome}", "info": result.info},
            }
            for result in said
        ],
    }


def _test(rule: Rule | None, case: Case) -> dict[str, Any]:
    """Our rule with the success criteria that fail with it; ACT's own where we have none."""
    if rule is None:
        return {"@type": "TestCriterion", "title": f"ACT {case.rule} {case.rule_name}".strip(), "isPartOf": []}
    criteria = [f"WCAG2:{CRITERIA[number]['id']}" for number in rule.wcag]
    return {"@type": "TestCriterion", "title": f"{rule.code} {rule.name}", "isPartOf": criteria}


def consistency(told: list[tuple[str | None, set[str]]]) -> str:
    """How ACT calls an implementation with these expected and actual outcomes.

    One that fails a case which must not fail is inconsistent; else one that finds every failing case, or says that it cannot
    tell, is consistent, one that finds some is partial, and one that only has doubts minimal.
    """
    if any(expected != "failed" and "failed" in actual for expected, actual in told):
        return "inconsistent"
    if all(actual <= {"untested"} for _, actual in told):
        return "untested"
    failing = [actual for expected, actual in told if expected == "failed"]
    if not failing:
        return "no failing case"
    if any("failed" in actual for actual in failing):
        tested = not any("untested" in actual for _, actual in told)
        return "consistent" if tested and all(actual & {"failed", "cantTell"} for actual in failing) else "partial"
    return "minimal" if any("cantTell" in actual for actual in failing) else "none"


def table(told: list[tuple[Case, list[Result]]]) -> Iterator[str]:
    """Rule by rule: our rules, how ACT would call them, and the figures for generators/act_rules.yaml."""
    by_rule: dict[str, list[tuple[Case, list[Result]]]] = defaultdict(list)
    for case, said in told:
        by_rule[case.rule].append((case, said))
    for name, rows in sorted(by_rule.items()):
        outcomes = [(case.expected, {result.outcome for result in said}) for case, said in rows]
        failing = [actual for expected, actual in outcomes if expected == "failed"]
        found = sum("failed" in actual for actual in failing)
        hinted = sum("failed" not in actual and "cantTell" in actual for actual in failing)
        right = found + hinted + sum(expected != "failed" and "failed" not in actual for expected, actual in outcomes)
        codes = " ".join(sorted({result.rule.code for _, said in rows for result in said if result.rule})) or "-"
        figures = f'cases: "{right}/{len(rows)}", failing: "{found}/{len(failing)}"' + (
            f", hinted: {hinted}" if hinted else ""
        )
        yield f"{name} {codes:14} {consistency(outcomes):15} {figures}  {rows[0][0].rule_name}"


@click.command(help=__doc__)
@click.argument("place", metavar="CASES", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--out", type=click.Path(path_type=Path), help="File of the report; without it only the table is printed."
)
def main(place: Path, out: Path | None) -> None:
    """Run the cases and write the report."""
    known = implementations()
    told = [(case, results(case, known.get(case.rule, []))) for case in cases(place)]
    if out is not None:
        out.write_text(json.dumps(report(told), ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    for line in table(told):
        print(line)
    counts = Counter(result.outcome for _, said in told for result in said)
    print(f"{len(told)} cases: " + ", ".join(f"{count} {outcome}" for outcome, count in counts.most_common()))


if __name__ == "__main__":
    sys.exit(main())
