"""Shapes that real pages have and that trip a naive finder; every text is our own."""

from __future__ import annotations

from linter import check_text
from linter.report import Report

BODY = (
    "Les deux délégations ont examiné l’avancement de leurs projets communs et sont convenues de se retrouver au printemps "
    "prochain dans la même ville, avec les représentants des régions et des universités concernées par ces travaux."
)
LINK = "https://www.example.org/news/harbour-safety-dialogue"
DISCLAIMER = "Cette traduction est fournie à titre gracieux et seul le texte original en anglais fait foi."
END = f"Voir le texte original\u00a0: {LINK}\n\n{DISCLAIMER}"


def report(text: str, **options: str) -> Report:
    return check_text(text, language="fr", **options)  # type: ignore[arg-type]


def values(text: str, **options: str) -> dict[str, str | None]:
    found = report(text, **options).release
    assert found is not None
    return {key: field.value if field else None for key, field in found.fields.items()}


def loud(text: str, **options: str) -> list[str]:
    return [f.rule for f in report(text, **options).findings if f.severity != "info"]


def test_a_flattened_page_is_read_sentence_by_sentence() -> None:
    text = (
        f"Dialogue sur les ports Ministère de la Mer Communiqué de presse 14 mars 2024 Dialogue sur les ports {BODY} "
        f"Le prochain aura lieu le 3 juin 2025. {BODY} Voir le texte original\u00a0: {LINK} {DISCLAIMER}"
    )
    found = values(text)
    assert (found["date"], found["source_link"], found["disclaimer"]) == ("2024-03-14", LINK, DISCLAIMER)
    release = report(text).release
    assert release is not None and release.fields["disclaimer"] is not None
    span = release.fields["disclaimer"].span
    assert text[span.start : span.end] == DISCLAIMER


def test_the_date_of_the_header_counts_and_not_the_page_date_above_it() -> None:
    text = f"mars 20, 2024\n\nDialogue sur les ports\n\nMinistère de la Mer\nCommuniqué de presse\n14 mars 2024\n\n{BODY}\n\n{END}"
    assert values(text)["date"] == "2024-03-14"
    assert loud(text) == []


def test_the_day_of_the_event_is_not_the_day_of_the_release() -> None:
    text = (
        f"Dialogue sur les ports\n\nMinistère de la Mer\nBrest, palais des congrès, 4 mars 2024, 10 h 30\n"
        f"Communiqué de presse, 14 mars 2024\n\n{BODY}\n\n{END}"
    )
    assert values(text)["date"] == "2024-03-14"
    assert loud(text) == []


def test_a_range_of_days_dates_nothing() -> None:
    text = f"Dialogue sur les ports\n\nMinistère de la Mer\nBrest, 12–14 mars 2024\nPublié le 15 mars 2024\n\n{BODY}\n\n{END}"
    assert values(text)["date"] == "2024-03-15"


def test_eight_figures_alone_on_a_line_are_a_date() -> None:
    text = f"Dialogue sur les ports\n\n20240314\n\n{BODY}\n\n{END}"
    assert values(text)["date"] == "2024-03-14"


def test_a_dateline_dates_a_release_without_header() -> None:
    text = f"Dialogue sur les ports\n\nBREST, le 14 mars 2024 – {BODY}\n\n{END}"
    assert values(text)["date"] == "2024-03-14"
    assert loud(text) == []


def test_header_and_dateline_that_disagree_are_reported_at_the_dateline() -> None:
    text = f"Dialogue sur les ports\n\nCommuniqué de presse\n14 mars 2024\n\nBREST, le 15 mars 2024 – {BODY}\n\n{END}"
    (finding,) = [f for f in report(text).findings if f.severity != "info"]
    assert (finding.rule, finding.text) == ("REL013", "15 mars 2024")
    assert [text[r.start : r.end] for r in finding.related] == ["14 mars 2024"]


def test_a_release_number_is_no_date() -> None:
    text = f"Dialogue sur les ports\n\nN° 2013/0127\nCommuniqué de presse\n14 mars 2024\n\n{BODY}\n\n{END}"
    assert values(text)["date"] == "2024-03-14"


def test_dates_inside_the_text_do_not_date_the_release() -> None:
    text = f"Dialogue sur les ports\n\nCommuniqué de presse\n\n{BODY} Il aura lieu le 3 juin 2025. {BODY}\n\n{END}"
    assert values(text)["date"] is None
    assert loud(text) == ["REL002"]


def test_a_translators_credit_may_hold_the_only_date() -> None:
    text = f"Dialogue sur les ports\n\n{BODY}\n\n{END}\n\nTraduction\u00a0: service linguistique, 14 mars 2024"
    assert values(text)["date"] == "2024-03-14"


def test_a_bare_address_beside_the_disclaimer_is_the_source_link() -> None:
    text = f"Dialogue sur les ports\n\n14 mars 2024\n\n{BODY}\n\n{LINK}\n\n{DISCLAIMER}"
    assert values(text)["source_link"] == LINK


def test_a_link_in_the_text_is_no_source_link() -> None:
    text = f"Dialogue sur les ports\n\n14 mars 2024\n\n{BODY} Le règlement figure sur https://www.example.org/reglement. {BODY}\n\n{DISCLAIMER}"
    assert values(text)["source_link"] is None


def test_the_full_stop_after_an_address_is_no_part_of_it() -> None:
    text = f"Dialogue sur les ports\n\n14 mars 2024\n\n{BODY}\n\nVoir le texte original\u00a0: {LINK}.\n\n{DISCLAIMER}"
    assert values(text)["source_link"] == LINK
    assert loud(text) == []


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "Les deux délégations ont examiné l’avancement de leurs projets\ncommuns et sont convenues de se retrouver au printemps "
        "prochain\ndans la même ville, avec les représentants des régions et des\nuniversités concernées."
    )
    text = f"Dialogue sur les ports\n\n14 mars 2024\n\n{wrapped}\n\n{END}"
    assert values(text)["title"] == "Dialogue sur les ports"
    assert loud(text) == []


def test_an_empty_title_line_does_not_make_the_office_the_title() -> None:
    text = f"Ministère de la Mer\nBureau du porte-parole\nCommuniqué de presse\n14 mars 2024\n\n{BODY}\n\n{END}"
    assert values(text)["title"] is None
    assert loud(text) == ["REL001"]


def test_a_byte_order_mark_and_crlf_change_no_finding() -> None:
    plain = f"Dialogue sur les ports\n\nCommuniqué de presse\n14 mars 2024\n\n{BODY}\n\n{END}"
    text = "\ufeff" + plain.replace("\n", "\r\n")
    assert values(text) == values(plain)
    assert loud(text) == []


def test_the_site_name_is_no_part_of_the_page_title() -> None:
    page = (
        f'<!DOCTYPE html><html lang="fr"><head><title>Dialogue sur les ports | Ministère de la Mer</title></head><body>'
        f"<p>14 mars 2024</p><p>{BODY}</p><p>Voir le texte original\u00a0: <a href={LINK!r}>en anglais</a></p><p>{DISCLAIMER}</p></body></html>"
    )
    assert check_text(page, format="html").release.fields["title"].value == "Dialogue sur les ports"  # type: ignore[union-attr]


def test_a_published_time_of_the_next_day_is_a_hint() -> None:
    page = (
        '<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Dialogue sur les ports</title>'
        '<meta property="article:published_time" content="2024-03-15T02:10:00+00:00"></head><body><h1>Dialogue sur les ports</h1>'
        f'<p>14 mars 2024</p><p>{BODY}</p><p>Voir le texte original\u00a0: <a href="{LINK}">en anglais</a></p><p>{DISCLAIMER}</p></body></html>'
    )
    findings = check_text(page, format="html").findings
    assert [(f.rule, f.severity, f.text) for f in findings] == [("REL013", "info", "2024-03-15T02:10:00+00:00")]


def test_a_disclaimer_wrapped_over_two_lines_is_one() -> None:
    wrapped = "Cette traduction est fournie à titre gracieux\net seul le texte original en anglais fait foi."
    text = f"Dialogue sur les ports\n\n14 mars 2024\n\n{BODY}\n\nVoir le texte original\u00a0: {LINK}\n\n{wrapped}"
    assert values(text)["disclaimer"] == wrapped.replace("\n", " ")
    assert loud(text) == []


def test_figures_in_front_matter_do_not_settle_the_same_figures_in_the_header() -> None:
    front = "---\ntitle: Dialogue sur les ports\nlang: fr\ndate: {}\n---\n\n"
    text = f"# Dialogue sur les ports\n\n03/04/2024\n\n{BODY}\n\n{END}"
    assert "REL014" in loud(front.format("03/04/2024") + text, format="markdown")
    assert loud(front.format("2024-04-03") + text, format="markdown") == []


def test_an_english_banner_above_the_date_is_a_hint_and_a_paragraph_below_it_an_error() -> None:
    banner = "This is a website of the government, and the officials of the office are here to help you.\n\n"
    text = f"{banner}Dialogue sur les ports\n\n14 mars 2024\n\n{BODY}\n\n{END}"
    found = check_text(text.replace(BODY, f"{BODY}\n\n{banner.strip()}"), language="fr").findings
    assert [(f.text, f.severity) for f in found if f.rule == "LNG005"] == [
        (banner.strip(), "info"),
        (banner.strip(), "error"),
    ]


def test_a_page_that_lists_itself_among_its_languages_is_no_link_to_its_original() -> None:
    set_ = "".join(
        f'<link rel="alternate" hreflang="{code}" href="https://www.example.org/{code}/port">' for code in ("en", "fr")
    )
    page = (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour</title>{set_}</head><body><h1>Harbour</h1>'
        "<p>The dialogue began again in the harbour of the town, and the people who live there were glad of it.</p></body></html>"
    )
    found = [f.rule for f in check_text(page, format="html").findings]
    assert "REL003" in found and "REL025" not in found
    french = f'<!DOCTYPE html><html lang="fr"><head><title>Port</title>{set_}</head><body><h1>Port</h1><p>{BODY}</p></body></html>'
    assert values(french, format="html")["source_link"] == "https://www.example.org/en/port"


def test_a_month_that_does_not_exist_is_an_invalid_date_and_no_missing_one() -> None:
    text = f"Dialogue sur les ports\n\nMinistère de la Mer\nCommuniqué de presse\n31.13.2026\n\n{BODY}\n\n{END}"
    assert loud(text) == ["REL011"]


def test_a_number_of_a_file_beside_a_date_is_no_date() -> None:
    text = f"Dialogue sur les ports\n\nN° 25.14.2024\nCommuniqué de presse\n14 mars 2024\n\n{BODY}\n\n{END}"
    assert values(text)["date"] == "2024-03-14"
    assert loud(text) == []
