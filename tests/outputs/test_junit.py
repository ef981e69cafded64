"""JUnit XML, read by junitparser."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from junitparser import Error, Failure, JUnitXml, TestSuite

from linter.outputs.run_facts import RunFacts
from linter.report import Report
from tests.outputs.samples import FACTS, broken, finding, hostile, report, written


def suite(*reports: Report, facts: RunFacts = FACTS) -> TestSuite:
    (found,) = JUnitXml.fromstring(written("junit", *reports, facts=facts).encode())
    return found


def test_a_file_is_a_test_case_that_fails_with_all_its_findings() -> None:
    text = "Le 31 avril  2024"
    warning = finding(text, 11, 13, "Two spaces.", severity="warning", rule="TYP001", name="repeated-space")
    found = suite(report(text, finding(text, 3, 17), warning), report("Bonjour", path="news/b.txt"))
    assert (found.tests, found.failures, found.errors) == (2, 1, 0)
    broken_one, clean = found
    assert (broken_one.name, clean.name, clean.result) == ("news/a.txt", "news/b.txt", [])
    (failure,) = broken_one.result
    assert isinstance(failure, Failure)
    assert (failure.message, failure.type) == ("NOT READY: 1 error, 1 warning", "error")
    assert failure.text.splitlines() == [
        "news/a.txt:1:4: error REL011 invalid-date: No such day.",
        "news/a.txt:1:12: warning TYP001 repeated-space: Two spaces.",
    ]


def test_a_warning_is_seen_although_the_file_passes_and_fails_it_when_asked_to() -> None:
    text = "a  b"
    warned = report(text, finding(text, 1, 3, "Two spaces.", severity="warning"))
    (case,) = suite(warned)
    assert case.result == []
    assert case.system_out.strip() == "news/a.txt:1:2: warning REL011 invalid-date: Two spaces."
    (case,) = suite(warned, facts=RunFacts(fail_on="warning"))
    assert isinstance(case.result[0], Failure)


def test_what_could_not_be_read_is_an_error() -> None:
    found = suite(report("Bonjour"), facts=RunFacts(errors=("b.txt cannot be read: Permission denied.",)))
    assert (found.tests, found.failures, found.errors) == (2, 0, 1)
    (_, unread) = found
    assert isinstance(unread.result[0], Error)
    assert unread.result[0].message == "b.txt cannot be read: Permission denied."


def test_a_document_adds_no_element_and_no_character_that_xml_forbids() -> None:
    found = written("junit", hostile())
    root = ET.fromstring(found)
    assert [element.tag for element in root.iter()] == ["testsuites", "testsuite", "testcase", "failure"]
    (case,) = suite(hostile())
    assert "]]>--><script>alert('1')</script>" in case.result[0].text
    assert "<U+0000><U+FFFE><U+D800>" in case.result[0].text


def test_the_fixtures_are_counted_right() -> None:
    found = suite(*broken())
    failing = sum(one.count("error") > 0 for one in broken())
    assert (found.tests, found.failures, len(list(found))) == (len(broken()), failing, len(broken()))
