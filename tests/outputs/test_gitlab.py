"""GitLab Code Quality, held against the fields that GitLab documents. The service itself was not asked (not run here)."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from linter.outputs.run_facts import RunFacts
from tests.outputs.samples import HOSTILE, broken, finding, hostile, report, written


def issues(*reports: Any, **details: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(written("gitlab", *reports, **details))
    return found


def test_an_issue_has_the_documented_fields() -> None:
    text = "Le 31 avril 2024"
    (issue,) = issues(report(text, finding(text, 3, 16)))
    assert re.fullmatch("[0-9a-f]{32}", issue.pop("fingerprint"))
    assert issue == {
        "type": "issue",
        "check_name": "REL011",
        "description": "REL011 invalid-date: No such day.",
        "categories": ["Style"],
        "severity": "major",
        "location": {"path": "news/a.txt", "lines": {"begin": 1, "end": 1}},
    }


def test_severities_are_of_gitlab() -> None:
    text = "a"
    found = [finding(text, 0, 1, severity=severity) for severity in ("error", "warning", "info")]
    assert [issue["severity"] for issue in issues(report(text, *found))] == ["major", "minor", "info"]


def test_a_run_without_findings_is_an_empty_list() -> None:
    assert issues() == issues(report("Bonjour")) == []


def test_no_two_issues_of_a_run_share_a_fingerprint() -> None:
    twins = [replace(one, path=f"copy/{one.path}") for one in broken()]
    found = [issue["fingerprint"] for issue in issues(*broken(), *twins)]
    assert len(found) == len(set(found)) > 200


def test_a_paragraph_put_in_above_changes_no_fingerprint() -> None:
    text = "Le 31 avril 2024\n"
    longer = f"Bonjour.\n\n{text}"
    (before,) = issues(report(text, finding(text, 3, 16)))
    (after,) = issues(report(longer, finding(longer, 13, 26)))
    assert before["fingerprint"] == after["fingerprint"]
    assert after["location"]["lines"]["begin"] == 3


def test_every_issue_of_the_fixtures_is_one_line_with_a_relative_path() -> None:
    for issue in issues(hostile(), *broken()):
        assert "\n" not in issue["description"]
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert not issue["location"]["path"].startswith(("/", "./", "../"))
        assert issue["location"]["lines"]["begin"] >= 1


def test_a_path_is_the_one_of_the_repository_and_comes_back_as_it_is() -> None:
    facts = RunFacts(folder="/builds/house/news", root="/builds/house")
    text = "a"
    (issue,) = issues(report(text, finding(text, 0, 1), path="fr/\u0627 b.md"), facts=facts)
    assert issue["location"]["path"] == "news/fr/\u0627 b.md"
    assert issues(hostile())[0]["location"]["path"].startswith(HOSTILE[:20])
