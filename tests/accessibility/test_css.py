"""CSS as far as it is read: declarations, rules, media queries, the weight of selectors."""

from __future__ import annotations

import pytest

from linter.accessibility.css import applies, declarations, rules, specificity


def test_declarations_are_read_in_order_with_their_importance() -> None:
    assert declarations("Color : red;; width:1px !IMPORTANT ; broken; : x; height:") == (
        ("color", "red", False),
        ("width", "1px", True),
    )


def test_strings_brackets_and_comments_do_not_end_a_declaration() -> None:
    found = declarations('content: "a;b"; background: url(data:x;y) /* ; width: 1px */; color: red')
    assert [one[:2] for one in found] == [("content", '"a;b"'), ("background", "url(data:x;y)"), ("color", "red")]


def test_rules_are_read_selector_by_selector() -> None:
    found = list(rules("p, .a > b { color: red } /* p { width: 0 } */ a::before { content: '}' } i { }"))
    assert [(rule.selector, rule.pseudo, rule.declarations[0].name) for rule in found] == [
        ("p", "", "color"),
        (".a > b", "", "color"),
        ("a", "before", "content"),
    ]


def test_commas_in_a_selector_list_within_brackets_stay() -> None:
    assert [rule.selector for rule in rules(":is(p, b) i, u { color: red }")] == [":is(p, b) i", "u"]


def test_only_rules_for_a_screen_are_read() -> None:
    sheet = """
        @charset "utf-8"; @import url(x.css);
        @media print { p { color: red } }
        @media screen and (min-width: 600px) { a { color: red } }
        @media (max-width: 600px) { b { color: red } }
        @supports (display: grid) { i { color: red } }
        @font-face { src: url(x) } @keyframes k { from { color: red } }
        @layer x { @media all { u { color: red } } }
        s { color: red }
    """
    assert [rule.selector for rule in rules(sheet)] == ["a", "i", "u", "s"]


def test_blocks_within_a_rule_are_left_out() -> None:
    found = list(rules("p { color: red; & b { width: 0 } height: 1px }"))
    assert [(rule.selector, [one.name for one in rule.declarations]) for rule in found] == [("p", ["color", "height"])]


def test_a_sheet_that_ends_in_a_block_is_read_to_its_end() -> None:
    assert [rule.selector for rule in rules("p { color: red } b { width: 1px")] == ["p", "b"]


@pytest.mark.parametrize(
    ("query", "met"),
    [
        ("all", True),
        ("screen, print", True),
        ("only screen and (max-width: 80em)", True),
        ("not print", True),
        ("print", False),
        ("(prefers-reduced-motion: reduce)", False),
        ("(min-width: 2000px)", False),
    ],
)
def test_media_queries_are_answered_for_a_screen(query: str, met: bool) -> None:
    assert applies(query) is met


@pytest.mark.parametrize(
    ("selector", "weight"),
    [
        ("*", (0, 0, 0)),
        ("p", (0, 0, 1)),
        ("ul > li.a.b", (0, 2, 2)),
        ("#x [lang|=de] a:hover", (1, 2, 1)),
        (":where(#x) p", (0, 0, 1)),
        (":not(.a) p", (0, 1, 1)),
    ],
)
def test_the_weight_of_a_selector_is_counted(selector: str, weight: tuple[int, int, int]) -> None:
    assert specificity(selector) == weight


@pytest.mark.parametrize(
    "source", ["{" * 50_000, "a{" * 50_000, "(" * 50_000, '"' * 50_001, "a{b:c}" * 20_000, "/*" * 50_000, "\\" * 50_001]
)
def test_no_sheet_takes_more_than_linear_time(source: str) -> None:
    list(rules(source))
    declarations(source)
