"""Suppressions in comments: what they cover, what they leave, and what is said about the comments themselves."""

from __future__ import annotations

from typing import Any

import pytest

from linter import check_text, fix_text
from linter.publishers.model import Publisher
from linter.report import Report

SELECT = ["TYP013", "TYP001", "SUP"]


def _check(text: str, format: str = "markdown", **options: Any) -> Report:
    return check_text(text, format=format, language="fr", **({"select": SELECT} | options))


def _said(report: Report) -> list[tuple[str, str]]:
    return [(f.rule, f.text) for f in report.findings]


def test_a_comment_covers_the_next_block_and_no_other() -> None:
    report = _check("Un !\n\n<!-- presslint-ignore TYP013: le titre est ainsi -->\nDeux !\n\nTrois !")
    assert [f.line for f in report.findings] == [1, 6]
    (one,) = report.suppressed
    assert (one.line, one.text) == (4, " !")
    assert one.suppression == ("comment", "le titre est ainsi")


@pytest.mark.parametrize("name", ["TYP013", "typ013", "breaking-space"])
def test_a_rule_may_be_named_by_code_or_slug(name: str) -> None:
    report = _check(f"<!-- presslint-ignore {name}: cité -->\n\nDeux !")
    assert (_said(report), len(report.suppressed)) == ([], 1)


@pytest.mark.parametrize("names", ["TYP013, TYP001", "TYP013 TYP001", "TYP013،TYP001", "TYP013、TYP001"])
def test_several_rules_may_be_named(names: str) -> None:
    report = _check(f"<!-- presslint-ignore {names}: cité -->\n\nDeux  mots !")
    assert (_said(report), [f.rule for f in report.suppressed]) == ([], ["TYP001", "TYP013"])


def test_only_the_rules_that_are_named_are_silent() -> None:
    assert _said(_check("<!-- presslint-ignore TYP013: cité -->\n\nDeux  mots !")) == [("TYP001", "  ")]


def test_a_range_covers_what_stands_between_start_and_end() -> None:
    text = (
        "<p>Un !</p>\n<!-- presslint-ignore-start TYP013: un décret cité -->\n<p>Deux !</p>\n<ul><li>Trois !</li></ul>\n"
        "<!-- presslint-ignore-end -->\n<p>Quatre !</p>"
    )
    report = _check(text, "html")
    assert [f.line for f in report.findings] == [1, 6]
    assert [f.line for f in report.suppressed] == [3, 4]


def test_ranges_may_overlap_and_are_ended_by_name() -> None:
    text = (
        "<!-- presslint-ignore-start TYP013: a -->\n<!-- presslint-ignore-start TYP001: b -->\n\nUn  mot !\n\n"
        "<!-- presslint-ignore-end TYP013 -->\n\nUn  mot !\n\n<!-- presslint-ignore-end TYP001 -->\n\nUn  mot !"
    )
    assert [(f.rule, f.line) for f in _check(text).findings] == [("TYP013", 8), ("TYP001", 12), ("TYP013", 12)]


def test_a_file_comment_covers_all_of_it_wherever_it_stands() -> None:
    report = _check("Un !\n\n<!-- presslint-ignore-file TYP013: tout est cité -->\n\nDeux !")
    assert (_said(report), len(report.suppressed)) == ([], 2)


def test_only_a_file_comment_covers_what_is_absent() -> None:
    text = "Titre\n\n<!-- presslint-ignore{} REL003: l'original n'est pas en ligne -->\n\nUn texte."
    for form, left in (("", ["SUP001", "REL003"]), ("-file", [])):
        assert [f.rule for f in _check(text.format(form), select=["REL003", "SUP"]).findings] == left


def test_a_comment_in_front_matter_covers_the_value_on_its_line_or_the_next() -> None:
    above = "---\nlang: fr\n# presslint-ignore REL012: embargo\ndate: 2031-03-14\n---\n\nTitre"
    behind = "---\nlang: fr\ndate: 2031-03-14  # presslint-ignore REL012: embargo\n---\n\nTitre"
    for text in (above, behind):
        report = _check(text, select=["REL012", "SUP"], today="2026-11-25")
        assert (_said(report), [f.text for f in report.suppressed]) == ([], ["2031-03-14"])


def test_a_comment_in_a_yaml_record_covers_the_whole_value() -> None:
    text = "title: Titre\n# presslint-ignore TYP013: cité\nbody: |\n  Un !\n\n  Deux !\nnote: Trois !\n"
    report = _check(text, "record")
    assert [f.line for f in report.findings] == [7]
    assert [f.line for f in report.suppressed] == [4, 6]


def test_a_comment_above_an_image_covers_its_alternative_text_only() -> None:
    text = '<!-- presslint-ignore TYP013: cité --><img src="a.jpg" alt="Un !"><p>Deux !</p>'
    report = _check(text, "html")
    assert [f.start for f in report.findings] == [text.index(" !</p>")]
    assert [f.start for f in report.suppressed] == [text.index(' !">')]


def test_a_comment_within_a_paragraph_covers_that_paragraph() -> None:
    report = _check("Un ! <!-- presslint-ignore TYP013: cité --> et deux !\n\nTrois !")
    assert [f.line for f in report.findings] == [3]


def test_a_comment_in_plain_text_is_text() -> None:
    assert len(_check("<!-- presslint-ignore TYP013: cité -->\n\nDeux !", "text").suppressed) == 0


def test_a_suppressed_finding_is_not_repaired() -> None:
    text = "<!-- presslint-ignore TYP013: cité -->\n\nDeux !\n\nTrois !"
    result = fix_text(text, format="markdown", language="fr", select=SELECT)
    assert result.text == text.replace("Trois !", "Trois\u202f!")


def test_an_unused_comment_is_reported_even_when_its_rule_is_not_chosen() -> None:
    text = "<!-- presslint-ignore TYP001: cité -->\n\nDeux mots."
    assert [f.rule for f in _check(text, select=["SUP"]).findings] == ["SUP001"]
    assert [f.rule for f in _check(text.replace("Deux ", "Deux  "), select=["SUP"]).findings] == []


def test_a_rule_that_runs_only_for_its_comment_reports_nothing() -> None:
    report = _check("<!-- presslint-ignore TYP001: cité -->\n\nUn  mot.\n\nDeux  mots.", select=["SUP"])
    assert (report.findings, report.suppressed) == ((), ())


def test_an_unused_rule_among_used_ones_is_taken_out_alone() -> None:
    text = "<!-- presslint-ignore TYP013, TYP006, TYP001: cité -->\n\nDeux  mots !"
    result = fix_text(text, format="markdown", language="fr", select=SELECT)
    assert result.text == text.replace("TYP006, ", "")


def test_the_narrowest_of_two_comments_is_the_used_one() -> None:
    text = "<!-- presslint-ignore-file TYP013: tout -->\n\n<!-- presslint-ignore TYP013: cité -->\n\nDeux !"
    (one,) = _check(text).findings
    assert (one.rule, one.line) == ("SUP001", 1)


def test_a_publisher_may_forbid_suppressing_a_rule() -> None:
    house = Publisher.from_data(
        {"name": "house", "title": "The House", "not_suppressible": ["REL003", "missing-disclaimer"]}
    )
    text = "<!-- presslint-ignore-file REL003, REL004, REL002: pressé -->\n\nTitre"
    report = _check(text, select=["REL002", "REL003", "REL004", "SUP"], publisher=house)
    assert sorted(f.rule for f in report.findings) == ["REL003", "REL004", "SUP001"]
    assert [f.rule for f in report.suppressed] == ["REL002"]
    (said,) = [f for f in report.findings if f.rule == "SUP001"]
    assert said.text == "REL003, REL004"
    assert said.message == "REL003 and REL004 cannot be suppressed for The House. Repair what it finds."


def test_the_state_department_wants_its_link_and_its_disclaimer() -> None:
    text = "<!-- presslint-ignore-file REL003, REL004: pressé -->\n\nTitre"
    rules = [f.rule for f in _check(text, select=["REL003", "REL004", "SUP"], publisher="us-state").findings]
    assert rules == ["SUP001", "REL003", "REL004"]


def test_a_misspelt_rule_that_a_publisher_protects_is_not_passed_over() -> None:
    with pytest.raises(ValueError, match="REL0033"):
        _check("Titre", publisher=Publisher.from_data({"name": "house", "not_suppressible": ["REL0033"]}))


def test_findings_about_suppressions_cannot_be_suppressed() -> None:
    rules = [
        f.rule
        for f in _check(
            "<!-- presslint-ignore-file SUP002: non -->\n\n<!-- presslint-ignore TYP013 -->\n\nUn !"
        ).findings
    ]
    assert rules == ["SUP001", "SUP002"]


def test_a_rule_of_the_publishers_schema_can_be_suppressed() -> None:
    house = Publisher.from_data(
        {
            "name": "house",
            "schema": {
                "required": ["embargo"],
                "x-presslint": {
                    "required": {"embargo": {"rule": "HSE001", "name": "embargo", "message": "No embargo."}}
                },
            },
        }
    )
    text = "<!-- presslint-ignore-file HSE001: public already -->\n\nTitre"
    report = _check(text, select=None, ignore=["REL", "LNG"], publisher=house)
    assert ("HSE001" in {f.rule for f in report.findings}, [f.rule for f in report.suppressed]) == (False, ["HSE001"])


@pytest.mark.parametrize(
    ("comment", "says"),
    [
        ("presslint-disable TYP013", '"presslint-disable TYP013" is nothing presslint knows.'),
        ("presslint ignore TYP013", '"presslint ignore" is nothing presslint knows.'),
        ("presslint-ignored TYP013", '"presslint-ignored TYP013" is nothing presslint knows.'),
        ("presslint-ignore", "This comment names no rule"),
        ("presslint-ignore: tout", "This comment names no rule"),
        ("presslint-ignore-end TYP013", "There is nothing to end here"),
        ("presslint-ignore-start TYP013: x", "No presslint-ignore-end follows."),
        ("presslint-ignore TYP13: x", 'There is no rule called "TYP13".'),
        ("presslint-ignore breaking-spaces: x", 'Did you mean "breaking-space"?'),
        ("presslint-ignore TPY013: x", 'Did you mean "TYP013"?'),
        ("presslint-ignore TYP: x", '"TYP" is a category.'),
        ("presslint-ignore TYP013 titre cité", '"titre" is no rule. If the reason begins here, put a colon before it.'),
    ],
)
def test_a_comment_that_cannot_be_understood_is_told_how(comment: str, says: str) -> None:
    report = _check(f"<!-- {comment} -->\n\nUn !")
    messages = [f.message for f in report.findings if f.rule == "SUP003"]
    assert len(messages) == 1
    assert says in messages[0]


def test_other_comments_are_nobodys_business() -> None:
    for comment in ("presslint is great", "checked with presslint", "ignore TYP013"):
        assert "SUP003" not in {f.rule for f in _check(f"<!-- {comment} -->\n\nUn !").findings}


def test_the_report_gives_what_is_suppressed_and_why() -> None:
    data = _check("<!-- presslint-ignore TYP013: cité -->\n\nDeux !").to_dict()
    (one,) = data["suppressed"]
    assert (one["rule"], one["suppression"]) == ("TYP013", {"kind": "comment", "reason": "cité"})
    assert data["findings"] == []
