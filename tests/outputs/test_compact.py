"""The compact report."""

from __future__ import annotations

import re

from tests.outputs.samples import broken, finding, hostile, report, written


def test_a_finding_is_a_line_that_editors_understand() -> None:
    text = "Le 31 avril 2024"
    out = written("compact", report(text, finding(text, 3, 16), path="news/fr/a.md"))
    assert out == "news/fr/a.md:1:4: error REL011 No such day.\n"


def test_nothing_found_is_nothing_said() -> None:
    assert written("compact", report("Bonjour")) == ""


def test_every_line_has_the_shape_whatever_the_document_holds() -> None:
    out = written("compact", hostile(), *broken())
    shape = re.compile(r".+:\d+:\d+: (error|warning|info) [A-Z]{3}\d{3} \S.*")
    assert all(shape.fullmatch(line) for line in out.splitlines())
    assert len(out.splitlines()) == 1 + sum(len(one.findings) for one in broken())
    assert out.startswith("<U+003A>:error::no<U+000D><U+000A>::set-output")
