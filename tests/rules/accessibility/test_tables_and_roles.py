"""What is said of tables and roles: the place, the facts in the message, and what else belongs to it."""

from __future__ import annotations

from linter import Finding, check_text, fix_text


def said(rule: str, source: str) -> list[Finding]:
    return list(check_text(source, format="html", select=[rule]).findings)


def test_a_wrong_header_id_is_named_at_the_attribute() -> None:
    (finding,) = said("ACC008", "<table><tr><th id=a>A<tr><td headers='a b c d e'>1</table>")
    assert finding.text == "a b c d e"
    assert '"b", "c" and "d"' in finding.message


def test_a_header_without_cells_is_named_by_its_text() -> None:
    (finding,) = said("ACC009", "<table><tr><th>Port<th scope=col>Tons <b>2020</b><tr><td>Vigo</table>")
    assert (finding.text, finding.severity) == ("<th scope=col>", "warning")
    assert '"Tons 2020"' in finding.message
    assert "below it" in finding.message


def test_a_table_of_header_cells_alone_is_a_hint() -> None:
    assert {finding.severity for finding in said("ACC009", "<table><tr><th>Contact<th>Press</table>")} == {"info"}


def test_everything_that_a_list_may_not_hold_is_one_finding() -> None:
    (finding,) = said("ACC033", "<ul><p>one</p><li>two</li><h3>three</h3></ul>")
    assert finding.text == "<p>"
    assert finding.message.startswith("A list (<ul>) may directly hold only listitem (li), not this <p>.")
    assert [(place.start, place.end) for place in finding.related] == [(26, 30)]


def test_a_misspelt_attribute_is_repaired_only_when_that_is_asked_for() -> None:
    source = "<nav ARIA-Text='Main'><a href=/>Home</a></nav><nav aria-labelledby=x aria-labeledby=x></nav>"
    offered = [finding.fix is not None for finding in said("ACC027", source)]
    assert offered == [False, False]
    assert fix_text("<nav aria-lable='Main'>", format="html", select=["ACC027"]).text == "<nav aria-lable='Main'>"
    fixed = fix_text("<nav aria-lable='Main'>", format="html", select=["ACC027"], unsafe=True)
    assert fixed.text == "<nav aria-label='Main'>"


def test_a_long_value_is_shortened_in_the_message() -> None:
    for rule, source in (
        ("ACC027", f"<p aria-{'x' * 5000}>"),
        ("ACC028", f"<p role={'x' * 5000}>"),
        ("ACC029", f"<p aria-busy={'x' * 5000}>"),
        ("ACC030", f"<input autocomplete={'x' * 5000}>"),
    ):
        (finding,) = said(rule, source)
        assert len(finding.message) < 250


def test_a_role_is_offered_where_one_is_close() -> None:
    assert 'Write "button".' in said("ACC028", "<div role=buton>x</div>")[0].message
    assert 'Write "' not in said("ACC028", "<div role=schaltfl&auml;che>x</div>")[0].message


def test_a_part_without_its_whole_is_told_where_it_belongs() -> None:
    (finding,) = said("ACC035", "<main><div role=list><p tabindex=0><b role=listitem>x</b></p></div></main>")
    assert finding.text == "listitem"
    assert "in a list, not in this <p>" in finding.message


def test_items_of_a_list_that_was_made_a_menu_are_one_finding_at_the_first() -> None:
    source = "<ul role=menu><li><a role=menuitem href=/a>A</a></li><li><a role=menuitem href=/b>B</a></li></ul>"
    (finding,) = said("ACC033", source)
    assert (finding.text, len(finding.related)) == ("<li>", 1)
    assert finding.message.endswith('not this <li>. Write role="none" on it. (WCAG 1.3.1)')
    assert said("ACC035", source) == []
    (finding,) = said(
        "ACC035", source.replace("role=menu>", "id=m>").replace("<a role=menuitem href=/b>", "<a href=/b>")
    )
    assert finding.text == "menuitem"


def test_header_cells_that_are_all_empty_are_said_to_be_so() -> None:
    (finding,) = said("ACC109", "<table><tr><th><th><tr><td>Vigo<td>4<tr><td>Lugo<td>5</table>")
    assert "header cells that are empty" in finding.message
    assert said("ACC109", "<table><tr><th><th><tr><td>Vigo<td>Lugo</table>") == []
