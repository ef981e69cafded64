"""Fingerprints stay when lines move, and change when the paragraph itself does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter import check_text
from linter.fingerprints import fingerprints, suppressed_fingerprints
from linter.report import Report

TEXT = "Bonjour !\n\nIl dit : oui ! Vraiment.\n\nBonjour !"


def _report(text: str, format: str = "text", select: str = "TYP013", **options: object) -> Report:
    return check_text(text, format=format, language="fr", select=[select], **options)  # type: ignore[arg-type]


def test_every_finding_has_a_fingerprint_of_its_own() -> None:
    found = fingerprints(_report(TEXT))
    assert len(found) == len(set(found)) == 4
    assert all(len(one) == 32 and set(one) <= set("0123456789abcdef") for one in found)


def test_a_paragraph_put_in_above_changes_none() -> None:
    before, after = _report(TEXT), _report("Un paragraphe nouveau.\n\n" + TEXT)
    assert [f.line for f in before.findings] != [f.line for f in after.findings]
    assert fingerprints(before) == fingerprints(after)


def test_a_new_finding_above_changes_no_other() -> None:
    after = fingerprints(_report("Une phrase : nouvelle.\n\n" + TEXT))
    assert after[1:] == fingerprints(_report(TEXT))


def test_other_newlines_and_another_wrapping_change_none() -> None:
    assert fingerprints(_report(TEXT.replace("\n", "\r\n"))) == fingerprints(_report(TEXT))
    assert fingerprints(_report("Il a\ndit : oui.")) == fingerprints(_report("Il a dit : oui."))


def test_the_path_and_the_format_of_the_same_words_change_none() -> None:
    page = "<p>Bonjour !</p>\n<p>Il dit : oui ! Vraiment.</p>\n<p>Bonjour !</p>"
    assert fingerprints(_report(page, "html")) == fingerprints(_report(TEXT, path="ailleurs.txt"))


def test_an_edited_paragraph_is_asked_about_again() -> None:
    before, after = fingerprints(_report(TEXT)), fingerprints(_report(TEXT.replace("Vraiment", "Certes")))
    assert [one in before for one in after] == [True, False, False, True]


def test_what_is_absent_is_known_wherever_it_should_stand() -> None:
    before = _report("Titre\n\nUn texte.", select="REL003")
    after = _report("Titre\n\nUn texte plus long.\n\nEt encore un.", select="REL003")
    assert before.findings[0].start != after.findings[0].start
    assert fingerprints(before) == fingerprints(after)


def test_a_suppression_changes_the_fingerprint_of_no_other_finding() -> None:
    plain = _report(TEXT)
    told = _report(TEXT, suppressions=[{"rules": "TYP013", "where": "Il dit", "reason": "cité"}])
    assert [f.start for f in told.suppressed] == [17, 23]
    assert fingerprints(told) == [one for n, one in enumerate(fingerprints(plain)) if n in {0, 3}]
    assert suppressed_fingerprints(told) == fingerprints(plain)[1:3]


def test_a_report_without_findings_has_none() -> None:
    assert fingerprints(_report("Bonjour.")) == []


@given(st.lists(st.sampled_from(["Bonjour !", "Non : oui !", "Rien.", "a  b"]), max_size=8))
def test_paragraphs_put_in_above_never_revive_a_finding(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    above = "Un début sans faute.\n\n"
    before = fingerprints(_report(text, select="TYP"))
    assert fingerprints(_report(above + text, select="TYP")) == before
    assert len(set(before)) == len(before)
