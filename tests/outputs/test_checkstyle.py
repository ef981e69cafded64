"""Checkstyle XML. There is no official schema and no reader in the registries: held against the fields its readers use."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from tests.outputs.samples import broken, finding, hostile, report, written


def test_a_file_holds_its_findings() -> None:
    text = "Le 31 avril 2024"
    root = ET.fromstring(
        written("checkstyle", report(text, finding(text, 3, 16, severity="info")), report("a", path="b.txt"))
    )
    assert root.tag == "checkstyle"
    first, second = root
    assert (first.attrib, second.attrib, list(second)) == ({"name": "news/a.txt"}, {"name": "b.txt"}, [])
    assert first[0].attrib == {
        "line": "1",
        "column": "4",
        "severity": "info",
        "message": "No such day.",
        "source": "presslint.REL011.invalid-date",
    }


def test_a_document_adds_no_element() -> None:
    root = ET.fromstring(written("checkstyle", hostile()))
    assert [element.tag for element in root.iter()] == ["checkstyle", "file", "error"]
    assert "]]>--><script>alert('1')</script>\"><img" in root[0][0].attrib["message"]
    assert "<U+000A>" in root[0].attrib["name"]


def test_every_finding_of_the_fixtures_is_there_with_the_documented_attributes() -> None:
    errors = list(ET.fromstring(written("checkstyle", *broken())).iter("error"))
    assert len(errors) == sum(len(one.findings) for one in broken())
    for error in errors:
        assert set(error.attrib) == {"line", "column", "severity", "message", "source"}
        assert error.attrib["severity"] in {"error", "warning", "info"}
        assert int(error.attrib["line"]) >= 1 and int(error.attrib["column"]) >= 1
