"""Tree rules: when they are asked, what is said once, and how long a page full of everything takes."""

from __future__ import annotations

from functools import cache

import pytest

from linter import check_text, readers
from linter.accessibility.page import page_of
from linter.document import Document
from linter.languages import model
from linter.publishers.model import Publisher
from linter.release.model import STANDARD_FIELDS, Release
from linter.rules.model import Problem, Rule, Subject
from linter.rules.registry import all_rules
from linter.source import SourceText

TREE_RULES = [rule for rule in all_rules() if rule.kind == "tree"]


def test_tree_rules_are_for_html_alone() -> None:
    assert TREE_RULES
    assert all(rule.formats == ("html",) for rule in TREE_RULES)
    source = "<p><a href='/avis' aria-hidden='true'>Avis</a></p>"
    assert [found.rule for found in check_text(source, format="html", select=["ACC020"]).findings] == ["ACC020"]
    assert check_text(source, format="markdown", select=["ACC020"]).findings == ()


def test_an_accessibility_rule_names_its_criterion() -> None:
    for rule in TREE_RULES:
        if rule.act:
            assert rule.code.startswith(("ACC", "LNG"))


def test_two_copies_of_one_element_are_one_finding() -> None:
    source = "<p><a href='/avis' aria-hidden='true'>eins<p>zwei</a>"
    assert len(check_text(source, format="html", select=["ACC020"]).findings) == 1


def test_language_tags_are_reported_by_one_rule() -> None:
    source = '<html lang="fr_CA" xml:lang="fr-CA"><title>Avis</title><body><p lang="eng">Notice</p><p lang="EN">Notice</p></body></html>'
    found = check_text(
        source, format="html", select=["LNG001", "LNG003", "ACC001", "ACC002", "ACC003", "REL005"]
    ).findings
    assert [(one.rule, one.text) for one in found] == [("ACC002", "fr_CA"), ("ACC003", "eng"), ("LNG003", "EN")]


def _heavy(count: int) -> str:
    part = (
        "<div class=a{0} id=i{0} style='display:block; line-height: 1 !important' aria-hidden=true hidden lang=xx role=button"
        " tabindex=0 title=a><label for=i{0}>Text <a href=#i{0}>hier</a></label>"
    )
    sheet = "".join(f".a{n} p, #i{n} > a {{ display: none; font-size: 1em }}" for n in range(min(count, 500)))
    head = f"<html><style>{sheet}</style><meta http-equiv=refresh content=9><meta name=viewport content='user-scalable=no'>"
    return head + "".join(part.format(number) for number in range(count))


@cache
def _read(count: int) -> Document:
    return readers.read(SourceText(_heavy(count)), "html", None)


def _said(rule: Rule, count: int) -> list[Problem]:
    document = _read(count)
    page = page_of(document)
    nothing = Release(dict.fromkeys(STANDARD_FIELDS), None, ())
    subject = Subject(document, nothing, model.find("fr"), Publisher.from_data({"name": "x"}), None)
    return list(rule.check(page, subject))


@pytest.mark.parametrize("rule", [rule for rule in TREE_RULES if rule.act], ids=lambda rule: rule.code)
def test_what_is_said_of_a_page_of_everything_grows_with_it(rule: Rule) -> None:
    """And so does the time, which benchmarks/large_pages.py measures."""
    few, many = len(_said(rule, 600)), len(_said(rule, 6_000))
    assert many <= 11 * max(few, 1)
    assert all(0 <= problem.span.start <= problem.span.end for problem in _said(rule, 600))
