"""Write docs/accessibility.md from its text, the rules and the tables beside this file: `python -m generators.accessibility`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from linter import all_rules
from linter.rules.model import Rule

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent / "docs" / "accessibility.md"
_TAKES = {
    "meaning": "what words or other pages mean",
    "pixels": "what an image shows",
    "layout": "the page as it is laid out",
    "scripts": "scripts at work",
    "media": "sound and video",
}
_ACT = "https://www.w3.org/WAI/standards-guidelines/act/rules"


def data(name: str) -> dict[str, Any]:
    """A table of facts: "wcag", "act_rules" or "i18n_checker"."""
    loaded: dict[str, Any] = yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))
    return loaded


def page() -> str:
    """The text of the page."""
    text = (HERE / "accessibility.md").read_text(encoding="utf-8")
    for name, made in {
        "rules": _rules(),
        "act": _act(),
        "left_alone": _left_alone(),
        "untested": _untested(),
        "criteria": _criteria(),
        "levels": [_levels()],
        "triple": [_triple()],
        "i18n": _i18n(),
    }.items():
        text = text.replace("{{" + name + "}}", "\n".join(made))
    return text


def _implementing(name: str) -> list[Rule]:
    return [rule for rule in all_rules() if name in rule.act]


def _rules() -> Iterable[str]:
    yield "| rule | severity | finds | WCAG |"
    yield "|---|---|---|---|"
    for rule in all_rules():
        if rule.category == "ACC" or rule.wcag:
            severity = "hint" if rule.severity == "info" else rule.severity
            off = "" if rule.enabled else ", off unless asked for"
            yield f"| {_link(rule)} {rule.name} | {severity}{off} | {_cell(rule.summary)} | {', '.join(rule.wcag)} |"


def _act() -> Iterable[str]:
    yield "| ACT rule | our rule | verdict | cases | failing | severity |"
    yield "|---|---|---|---|---|---|"
    for name, told in data("act_rules").items():
        rules = _implementing(name)
        if rules:
            codes = ", ".join(_link(rule) for rule in rules)
            severities = ", ".join(dict.fromkeys(rule.severity for rule in rules))
            cases, failing = told.get("cases", "-"), told.get("failing", "-")
            title = _cell(told["name"])
            yield f"| [{name}]({_ACT}/{name}/) {title} | {codes} | {verdict(told)} | {cases} | {failing} | {severities} |"


def verdict(told: dict[str, Any]) -> str:
    """What the figures of an ACT rule come to."""
    if "failing" not in told:
        return "untested"
    found, failing = (int(number) for number in told["failing"].split("/"))
    right, cases = (int(number) for number in told["cases"].split("/"))
    hinted = told.get("hinted", 0)
    if right - found - hinted < cases - failing:
        return "inconsistent"
    if not failing:
        return "consistent; no failing case was among those run"
    if found + hinted == failing:
        hints = f"; {hinted} of the failing cases by hints" if hinted else ""
        return f"consistent{hints}" if found else "minimal: hints only"
    return "partial" if found else "none of the failing cases found yet"


def _left_alone() -> Iterable[str]:
    told = data("act_rules")
    for rule in all_rules():
        names = [name for name in rule.act if name in told]
        if names:
            paragraphs = rule.documentation.split("\n\n")
            left = [part for part in paragraphs if part.startswith("Left alone:")]
            rest = left or [part for part in paragraphs[1:] if not part.startswith("Repair:")]
            yield f"- **{rule.code}** ({', '.join(names)}). {rule.summary} {_one_line(' '.join(rest))}"


def _untested() -> Iterable[str]:
    known = {name: told for name, told in data("act_rules").items() if not _implementing(name)}
    yield "| it takes | ACT rules | looked at by |"
    yield "|---|---|---|"
    for takes, words in _TAKES.items():
        for name, told in known.items():
            if told["takes"] == takes:
                related = ", ".join(f"[{code}](rules/{code}.md)" for code in told.get("related", [])) or "-"
                yield f"| {words} | {name} {_cell(told['name'])} | {related} |"


def _criteria() -> Iterable[str]:
    yield "| criterion | level | EN 301 549 | covered | rules | left to people or other tools |"
    yield "|---|---|---|---|---|---|"
    for number, told in sorted(data("wcag").items(), key=lambda item: _order(item[0])):
        if told["level"] != "AAA":
            clause = f"9.{number}" if told["since"] != "2.2" else "-"
            rules = ", ".join(_link(rule) for rule in all_rules() if number in rule.wcag) or "-"
            name = f"{number} {told['name']}"
            yield f"| {name} | {told['level']} | {clause} | {told['covered']} | {rules} | {_cell(told['rest'])} |"


def _levels() -> str:
    counts = Counter(told["covered"] for told in data("wcag").values() if told["level"] != "AAA")
    return f"Of {sum(counts.values())} criteria {counts['fully']} is covered fully, {counts['partly']} partly, {counts['none']} not at all."


def _triple() -> str:
    found = []
    for number, told in sorted(data("wcag").items(), key=lambda item: _order(item[0])):
        codes = [rule.code for rule in all_rules() if number in rule.wcag]
        if told["level"] == "AAA" and codes:
            found.append(f"{number} {told['name']} ({', '.join(codes)})")
    return "; ".join(found)


def _i18n() -> Iterable[str]:
    yield "| key | it means | rule | |"
    yield "|---|---|---|---|"
    codes = {rule.code: rule for rule in all_rules()}
    for rows in data("i18n_checker").values():
        for row in rows:
            rules = ", ".join(_link(codes[code]) for code in row.get("rules", [])) or "-"
            yield f"| `{row['key']}` | {_cell(row['meaning'])} | {rules} | {_cell(row.get('why') or row.get('note') or '')} |"


def _link(rule: Rule) -> str:
    return f"[{rule.code}](rules/{rule.code}.md)"


def _order(number: str) -> list[int]:
    return [int(part) for part in number.split(".")]


def _cell(text: str) -> str:
    return _one_line(text).replace("|", "\\|").replace("<", "&lt;")


def _one_line(text: str) -> str:
    return " ".join(text.split())


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
