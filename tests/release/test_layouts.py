"""The finder in every language and every layout that real pages have: each element right, and no false finding.

Releases are composed from a language's own samples, so a language is tried in all layouts the day it is added.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from generators.languages import merged
from generators.word_patterns import expand
from linter import check_text
from linter.languages import model
from linter.languages.direction import direction_of

SAMPLES = {
    path.stem: yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    for path in sorted((Path(__file__).parent.parent / "languages" / "samples").glob("*.yaml"))
}
WRITTEN = merged()
CHARACTERS = ["TYP", "ORT", "UNI", "LNG008"]
LINK = "https://www.state.gov/joint-statement-on-the-safety-of-harbours/"
BANNER = (
    "An official website of the United States Government Here\u2019s how you know\n\nOfficial websites use .gov\n\n"
    "A .gov website belongs to an official government organization in the United States.\n\n"
    "Secure .gov websites use HTTPS\n\nA lock ( ) or https:// means you\u2019ve safely connected to the .gov website. "
    "Share sensitive information only on official, secure websites.\n\n"
)
FOOTER = "\n\n\nU.S. Department of State\n\nThe Lessons of 1989: Freedom and Our Future\n"


@dataclass(frozen=True)
class Parts:
    """What one language brings to a layout."""

    title: str
    issuer: str
    kind: str
    date: str
    body: str
    lead_in: str
    disclaimer: str
    lang: str

    @property
    def link_line(self) -> str:
        return f"{self.lead_in} {LINK}"

    @property
    def header(self) -> str:
        return f"{self.issuer}\n{self.kind}\n{self.date}"


def _join(*parts: str) -> str:
    return "\n\n".join(parts)


def title_first(p: Parts) -> str:
    return _join(p.title, p.header, p.body, p.link_line, p.disclaimer)


def title_after_the_header(p: Parts) -> str:
    return _join(p.header, p.title, p.body, p.link_line, p.disclaimer)


def banner_and_footer(p: Parts) -> str:
    return BANNER + title_first(p) + FOOTER


def date_before_the_kind(p: Parts) -> str:
    return _join(p.title, f"{p.issuer}\n{p.date}\n{p.kind}", p.body, p.link_line, p.disclaimer)


def every_header_line_a_paragraph(p: Parts) -> str:
    return _join(p.title, p.issuer, p.kind, p.date, p.body, p.link_line, p.disclaimer)


def date_alone_in_the_second_line(p: Parts) -> str:
    return _join(p.title, p.date, p.body, p.link_line, p.disclaimer)


def link_on_the_next_line(p: Parts) -> str:
    return _join(p.title, p.header, p.body, f"{p.lead_in}\n{LINK}", p.disclaimer)


def link_and_disclaimer_in_one_paragraph(p: Parts) -> str:
    return _join(p.title, p.header, p.body, f"{p.link_line}\n{p.disclaimer}")


def disclaimer_at_the_top(p: Parts) -> str:
    return _join(p.disclaimer, p.header, p.title, p.body, p.link_line)


def end_mark_and_english_after_the_disclaimer(p: Parts) -> str:
    return _join(
        p.title,
        p.header,
        p.body,
        "###",
        p.link_line,
        p.disclaimer,
        "For further information please contact the press office of the Department.",
    )


def kind_and_date_on_one_line(p: Parts) -> str:
    return _join(p.title, f"{p.issuer}\n{p.kind}, {p.date}", p.body, p.link_line, p.disclaimer)


def markdown_with_front_matter(p: Parts) -> str:
    front = f'---\ntitle: "{p.title}"\nlang: {p.lang}\nsource: {LINK}\n---'
    return _join(front, f"# {p.title}", p.header, p.body, p.disclaimer)


def markdown_with_a_link(p: Parts) -> str:
    return _join(
        f"---\nlang: {p.lang}\n---", f"# {p.title}", p.header, p.body, f"{p.lead_in} [{p.title}]({LINK})", p.disclaimer
    )


def page(p: Parts) -> str:
    t, d = html.escape(p.title), html.escape(p.disclaimer)
    return (
        f'<!DOCTYPE html>\n<html lang="{p.lang}" dir="{direction_of(p.lang)}">\n<head><meta charset="utf-8"><title>{t}</title></head>\n<body>\n'
        '<header lang="en" dir="ltr"><p>U.S. Department of State</p><nav><a href="/news/">News</a></nav></header>\n<main><article>\n'
        f"<h1>{t}</h1>\n<p>{html.escape(p.issuer)}<br>{html.escape(p.kind)}<br>{html.escape(p.date)}</p>\n<p>{html.escape(p.body)}</p>\n"
        f'<p>{html.escape(p.lead_in)} <a href="{LINK}" hreflang="en">{t}</a></p>\n<p>{d}</p>\n</article></main>\n'
        '<footer lang="en" dir="ltr"><p>U.S. Department of State. The Office of Digital Communications manages this site.</p></footer>\n</body></html>\n'
    )


TEXT_LAYOUTS: list[Callable[[Parts], str]] = [
    title_first, title_after_the_header, banner_and_footer, date_before_the_kind, every_header_line_a_paragraph,
    date_alone_in_the_second_line, link_on_the_next_line, link_and_disclaimer_in_one_paragraph, disclaimer_at_the_top,
    end_mark_and_english_after_the_disclaimer, kind_and_date_on_one_line,
]  # fmt: skip
LAYOUTS = [("text", layout) for layout in TEXT_LAYOUTS] + [
    ("markdown", markdown_with_front_matter), ("markdown", markdown_with_a_link), ("html", page),
]  # fmt: skip


def _base(tag: str) -> dict[str, object]:
    merged: dict[str, object] = {}
    parts = tag.split("-")
    for n in range(1, len(parts) + 1):
        own = SAMPLES.get("-".join(parts[:n]), {})
        merged.update({key: value for key, value in own.items() if value})
    return merged


def _parts(tag: str, number: int) -> Parts | None:
    samples = _base(tag)
    language = model.load(tag)
    sentences = list(samples.get("not_disclaimers", ()))  # type: ignore[call-overload]
    dates = [d for d, want in dict(samples.get("dates", {})).items() if want != "null"]  # type: ignore[call-overload]
    if len(sentences) < 2 or not dates:
        return None
    words = sentences[0].split()
    title = " ".join(words[:7]) if language.vocabulary.spaced else sentences[0][:24]
    vocabulary = {name: [w for entry in words for w in expand(entry)] for name, words in WRITTEN[tag]["vocabulary"].items()}
    whole = [word for word in vocabulary["issuer"] if "*" not in word]
    kinds = [word for word in vocabulary["kind"] if "*" not in word]
    pick = lambda items: items[number % len(items)]  # noqa: E731
    return Parts(
        title.rstrip(".,;:\u060c\u3001\u3002\u0964\u06d4"),
        (whole or [word.strip("*") for word in vocabulary["issuer"]])[0].capitalize(),
        (kinds or [word.strip("*") for word in vocabulary["kind"]])[0].capitalize(),
        pick(dates), " ".join(sentences[1:] * 2), pick(samples["lead_ins"]), pick(samples["disclaimers"]), tag,  # type: ignore[arg-type]
    )  # fmt: skip


CASES = [
    pytest.param(tag, format, layout, number, id=f"{tag}-{layout.__name__}-{number}")
    for tag in sorted(SAMPLES)
    for i, (format, layout) in enumerate(LAYOUTS)
    for number in (i, i + 1)
    if _parts(tag, number)  # a variant may have too few samples of its own to compose from
]


@pytest.mark.parametrize(("tag", "format", "layout", "number"), CASES)
def test_every_element_is_found_and_nothing_else_is_said(
    tag: str, format: str, layout: Callable[[Parts], str], number: int
) -> None:
    parts = _parts(tag, number)
    assert parts is not None
    text = layout(parts)
    # Some samples are damaged on purpose, as releases are: what the typography says of them is tried elsewhere.
    report = check_text(
        text, format=format, language=tag if format == "text" else None, publisher="us-state", ignore=CHARACTERS
    )
    assert report.release is not None
    found = {key: field.value if field else None for key, field in report.release.fields.items()}
    want_date = dict(_base(tag)["dates"])[parts.date]  # type: ignore[call-overload]
    got = (found["source_link"], found["disclaimer"], found["date"], found["title"])
    assert got == (LINK, parts.disclaimer, want_date, parts.title)
    for key in ("source_link", "disclaimer", "title"):
        field = report.release.fields[key]
        assert field is not None
        if format == "text":
            assert text[field.span.start : field.span.end] == field.value
    loud = [
        f"{f.rule} {f.text!r} {f.message}" for f in report.findings if f.severity != "info" and f.rule not in {"REL014"}
    ]
    assert loud == []
