"""What presslint says about the test cases of other tools; prints docs/peers.md.

    python benchmarks/peers.py CASES > docs/peers.md

CASES has one JSON object a line: peer, licence, rule_or_test_name, lang, input, and expect, which is "good" or "bad". The
cases are not part of the project. Why a bad case may stay without a finding is said in benchmarks/peers.toml for each rule
of a peer; the program ends with 1 when a rule with such a case has no entry there.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from linter import check_text

REASONS = Path(__file__).with_suffix(".toml")
SELECTED = ("TYP", "ORT", "UNI", "BID")
LOUD = {"error", "warning"}
# Tags of the cases that stand for several languages, for none, or for a language under another tag.
TAGS = {"": None, "mul": None, "und": None, "zh": "zh-Hans", "prs": "fa-AF"}
# What is said of a group of silent cases, and what it means.
STATUSES = {
    "consistency only": "either form is right, and a text that keeps to one is left alone; where a rule looks for mixtures,"
    " it needs five places, four of five in one form",
    "off": "a matter of house style or of line breaking that presslint does not judge",
    "accepted": "what the peer changes is right as it is",
    "guarded": "presslint has the rule, and leaves this place alone because it is often right",
    "no language": "it depends on the language, and the case declares none",
    "another rule": "a rule outside the four families of this comparison speaks of it",
    "out of scope": "presslint has no such rule",
}


class Reason(NamedTuple):
    """Why the bad cases of some rules of a peer may stay without a finding."""

    peer: str
    rules: list[str]  # "*" stands for any text
    rows: list[str]
    status: str
    because: str

    def fits(self, peer: str, rule: str) -> bool:
        return peer == self.peer and any(_pattern(one).fullmatch(rule) for one in self.rules)


class Table(NamedTuple):
    """benchmarks/peers.toml."""

    rows: dict[str, str]  # what each row of the typography reference says
    reasons: list[Reason]

    def reason(self, peer: str, rule: str) -> Reason | None:
        return next((one for one in self.reasons if one.fits(peer, rule)), None)


@dataclass
class Peer:
    """The cases of one tool, counted."""

    licences: set[str] = field(default_factory=set)
    good: int = 0
    alarms: int = 0
    bad: Counter[str] = field(default_factory=Counter)  # by rule of the peer
    silent: Counter[str] = field(default_factory=Counter)


@cache
def _pattern(glob: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, glob.split("*"))), re.DOTALL)


def load(path: Path = REASONS) -> Table:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Table(data["rows"], [Reason(**reason) for reason in data["reason"]])


def language(tag: str) -> str | None:
    tag = tag.replace("_", "-")
    return TAGS.get(tag, tag)


def count(lines: Iterable[str]) -> dict[str, Peer]:
    """Check every case."""
    peers: dict[str, Peer] = {}
    for case in map(json.loads, filter(str.strip, lines)):
        peer, rule = peers.setdefault(case["peer"], Peer()), case["rule_or_test_name"]
        peer.licences.add(case["licence"])
        findings = check_text(case["input"], language=language(case["lang"] or ""), select=SELECTED).findings
        if case["expect"] == "good":
            peer.good += 1
            peer.alarms += any(finding.severity in LOUD for finding in findings)
        else:
            peer.bad[rule] += 1
            peer.silent[rule] += not findings
    return dict(sorted(peers.items(), key=lambda item: item[0].lower()))


def page(peers: dict[str, Peer], table: Table) -> Iterator[str]:
    """The lines of docs/peers.md."""
    yield from (
        "# Cases of other tools",
        "",
        "What presslint says about the test cases of other tools that check or repair typography: texts that a tool wants",
        "changed (bad) and texts that it wants left alone (good). The tools disagree with each other, so no tool can satisfy",
        "all of them. Here stands what presslint leaves alone, and why.",
        "",
        "Made by `python benchmarks/peers.py CASES > docs/peers.md`. The cases belong to those tools and are no part of this",
        "project: only the names and counts of their rules stand here. Each case was checked in the language that it declares,",
        f"with the families {', '.join(SELECTED)}. A good case counts as *warned* when presslint gives an error or a warning,",
        "a bad case as *caught* when it gives any finding, a hint too.",
        "",
        "| tool | licence | good | warned | bad | caught | silent, with a reason |",
        "|---|---|--:|--:|--:|--:|--:|",
    )
    for name, peer in peers.items():
        yield _sums(name, ", ".join(sorted(peer.licences)), [peer], table)
    yield _sums("all", "", list(peers.values()), table, names=list(peers))
    yield from ("", "## What is said of a silent case", "")
    for status in said(peers, table):
        yield f"- *{status}*: {STATUSES[status]}."
    yield from (
        "",
        "## The rows",
        "",
        "The rows of the typography reference of this project that the tables below name, in a few words. U rows hold in every",
        "language, the others in one; rows without a number are parts of its default profile.",
        "",
        "| row | what it is about |",
        "|---|---|",
    )
    yield from (f"| {row} | {meaning} |" for row, meaning in table.rows.items())
    for name, peer in peers.items():
        if peer.silent.total():
            yield from (
                "",
                f"## {name}",
                "",
                "| rule or test of the tool | silent | of | said | row | why |",
                "|---|--:|--:|---|---|---|",
            )
            yield from _silent(name, peer, table)


def said(peers: dict[str, Peer], table: Table) -> list[str]:
    """The statuses that some silent case has."""
    found = {
        reason.status for name, peer in peers.items() for rule in +peer.silent if (reason := table.reason(name, rule))
    }
    return [status for status in STATUSES if status in found]


def _sums(name: str, licence: str, some: list[Peer], table: Table, names: list[str] | None = None) -> str:
    pairs = list(zip(names or [name], some, strict=True))
    bad, silent = sum(peer.bad.total() for peer in some), sum(peer.silent.total() for peer in some)
    explained = sum(n for of, peer in pairs for rule, n in peer.silent.items() if table.reason(of, rule))
    good, alarms = sum(peer.good for peer in some), sum(peer.alarms for peer in some)
    return f"| {name} | {licence} | {good} | {alarms} | {bad} | {bad - silent} | {explained} |"


def _silent(name: str, peer: Peer, table: Table) -> Iterator[str]:
    for rule in sorted(+peer.silent):
        reason = table.reason(name, rule)
        said = f"{reason.status} | {', '.join(reason.rows)} | {reason.because}" if reason else "? | ? | ?"
        yield f"| {_code(rule)} | {peer.silent[rule]} | {peer.bad[rule]} | {said} |"


def _code(text: str) -> str:
    """A name as code in a table of Markdown, whatever it contains."""
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    edge = " " if "`" in text else ""
    return f"{fence}{edge}{text.replace('|', chr(92) + '|')}{edge}{fence}"


def without_reason(peers: dict[str, Peer], table: Table) -> list[str]:
    return [
        f"{name}: {rule} ({n})"
        for name, peer in peers.items()
        for rule, n in (+peer.silent).items()
        if table.reason(name, rule) is None
    ]


def idle(peers: dict[str, Peer], table: Table) -> list[str]:
    """Entries of the table that explain nothing, because presslint catches those cases now."""
    used = {id(table.reason(name, rule)) for name, peer in peers.items() for rule in +peer.silent}
    return [f"{reason.peer}: {reason.rules[0]}" for reason in table.reasons if id(reason) not in used]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", type=Path)
    options = parser.parse_args(arguments)
    table = load()
    with options.cases.open(encoding="utf-8") as lines:
        peers = count(lines)
    print("\n".join(page(peers, table)))
    for entry in idle(peers, table):
        print(f"no longer needed: {entry}", file=sys.stderr)
    missing = without_reason(peers, table)
    for group in missing:
        print(f"silent without a reason: {group}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
