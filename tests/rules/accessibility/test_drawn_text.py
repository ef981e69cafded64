"""ACC110, ACC111, ACC114: what is drawn or typed where markup belongs, and what only looks so."""

from __future__ import annotations

import sys

import pytest

from linter import all_rules, check_text, fix_text
from linter.document import HOLE
from linter.rules.data_tables import Cell, holds_data, is_figure
from linter.rules.emoji import ONE_EMOJI, emoji_runs
from linter.rules.lines import width


def _found(text: str, rule: str, format: str = "text") -> list[str]:
    return [finding.text for finding in check_text(text, format=format, language="en", select=[rule]).findings]


@pytest.mark.parametrize(
    "text",
    [
        "1,204",
        "12.5 %",
        "\u20ac 30",
        "EUR 30",
        "+3",
        "2019\u20132024",
        "3.400 t",
        "\u0661\u0662\u0660",
        "10:30",
        "$1.2bn",
    ],
)
def test_figures(text: str) -> None:
    assert is_figure(text)


@pytest.mark.parametrize(
    "text", ["+41 22 123 45 67", "030 1234567", "Hall 3 and 4", "Anna Reed", "", "(0)20 7946 0958"]
)
def test_no_figures(text: str) -> None:
    assert not is_figure(text)


def test_a_table_of_words_is_not_known_to_hold_data() -> None:
    assert not holds_data(
        [[Cell("Anna"), Cell("Minister")], [Cell("Paul"), Cell("Chair")], [Cell("Mary"), Cell("Clerk")]]
    )


def test_columns_may_end_or_begin_under_one_another() -> None:
    assert len(_found("North        120\nSouth         98\nWest       1,204", "ACC111")) == 1
    assert len(_found("Quay   120   wood\nPier   98    wheat\nDock   1204  coal", "ACC111")) == 1


def test_justified_text_is_no_table() -> None:
    text = "The  port opened its new  quay on Monday, and\nships from  eleven countries called  there in\nthe first  week, as the  harbour master says."
    assert _found(text, "ACC111") == []


def test_a_table_ends_where_its_columns_end() -> None:
    table = "Port   Ships   Tonnes\nNorth  120     3,400\nSouth  98      2,150"
    assert _found(f"In figures:\n{table}\nThe quay is open to all.", "ACC111") == [table]


def test_carriage_returns_do_not_hide_a_table() -> None:
    assert _found("a\t1\t2\r\nb\t3\t4\r\nc\t5\t6\r\n\r\nText", "ACC111") == ["a\t1\t2\r\nb\t3\t4\r\nc\t5\t6"]


def test_wide_characters_take_two_columns() -> None:
    assert width("\u6e2fab") == 4
    assert width("e\u0301") == 1


def test_markup_that_begins_in_one_item_and_ends_in_another_is_left_to_the_editor() -> None:
    html = "<p>\u2022 a <b>card<br>\u2022 a</b> letter</p>"
    report = check_text(html, format="html", language="en", select=["ACC110"])
    assert [f.fix for f in report.findings] == [None]
    assert fix_text(html, format="html", language="en", select=["ACC110"], unsafe=True).text == html


def test_text_before_and_behind_a_list_stays_in_paragraphs() -> None:
    html = "<p>Bring:<br>\u2022 a card<br>\u2022 a letter<br>Thank you.</p>"
    fixed = fix_text(html, format="html", language="en", select=["ACC110"], unsafe=True).text
    assert fixed == "<p>Bring:</p>\n<ul>\n<li>a card</li>\n<li>a letter</li>\n</ul>\n<p>Thank you.</p>"


def test_a_numbered_list_keeps_the_number_that_it_begins_with() -> None:
    html = "<p>3. card</p><p>4. letter</p><p>5. map</p>"
    fixed = fix_text(html, format="html", language="en", select=["ACC110"], unsafe=True).text
    assert fixed == '<ol start="3">\n<li>card</li><li>letter</li><li>map</li>\n</ol>'


def test_a_typed_list_of_an_html_body_in_a_record_is_found_where_it_stands() -> None:
    record = '{"lang": "en", "body_html": "<p>\u2022 a card</p><p>\u2022 a letter</p>"}'
    assert _found(record, "ACC110", "record") == ["\u2022 a card</p><p>\u2022 a letter"]


def test_plain_text_has_its_lists_in_dashes_and_bullets() -> None:
    assert _found("You need:\n\u2022 a card\n\u2022 a letter\n\n\u2013 one\n\u2013 two", "ACC110") == []


@pytest.mark.parametrize(
    "rule",
    ["*****", "-----", "###", "* * *", "=-=-=-=", "~~~~~", "_____", "\u2500\u2500\u2500\u2500", ". . .", "\u2042"],
)
def test_separators_are_no_pictures(rule: str) -> None:
    assert _found(f"{rule}\n{rule}\n{rule}\n\nText\n{rule}", "ACC114") == []


def test_a_box_of_lines_with_figures_is_a_table_and_no_picture() -> None:
    box = "\u250c\u2500\u2500\u2500\u252c\u2500\u2500\u2500\u2510\n\u2502 a \u2502 1 \u2502\n\u2502 b \u2502 2 \u2502\n\u2514\u2500\u2500\u2500\u2534\u2500\u2500\u2500\u2518"
    assert _found(box, "ACC111") == [box]
    assert _found(box, "ACC114") == []


def test_a_picture_hidden_from_screen_readers_is_left_alone() -> None:
    assert _found('<div aria-hidden="true"><pre>/\\_|\n\\/|<>\n(._.)</pre></div>', "ACC114", "html") == []


def test_runs_of_emoji_are_counted_as_readers_see_them() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert [
        (run.emoji, run.pictures) for run in emoji_runs(f"a {family} \u2764\ufe0f1\ufe0f\u20e3 b \U0001f1eb\U0001f1f7")
    ] == [(3, 2), (1, 0)]
    assert list(emoji_runs(f"1 # * \u2192 {HOLE}")) == []


def test_every_emoji_calls_the_rule_about_emoji() -> None:
    rule = next(rule for rule in all_rules() if rule.code == "ACC113")
    every = map(chr, range(sys.maxunicode + 1))
    asked = [char for char in every if ONE_EMOJI.match(char) and not any(a <= char <= b for a, b in rule.ranges)]
    assert asked == []
