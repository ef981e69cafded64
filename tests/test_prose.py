"""Prose: what rules read, and the exact way back. Whatever a rule repairs, only the bytes it means change."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import linter.prose
from linter import check_text, readers
from linter.document import HOLE
from linter.findings import Fix
from linter.languages import model
from linter.prose import BOUNDARY, Prose
from linter.rules.passages import prose_of
from linter.source import SourceText

NO_BREAK_SPACE = "\u00a0"
WORDS = st.text(alphabet="abzéßяжשعक中日", min_size=1, max_size=6)
MARKS = st.sampled_from(
    [",", ".", " ;", " !", "  ", " (", ") ", " « ", " » ", "\u00a0", "\u202f", "\u200c", "\U0001f600", " 5 %"]
)
# Some of what may be written; nothing that the formats give a meaning of their own.
WRITTEN = st.text(alphabet="xé«»\u00a0\u202f,. ", max_size=3)

HTML_ENTITIES = ["&nbsp;", "&laquo;", "&#171;", "&#xBB;", "&eacute;", "&amp;", "&lt;", "&#8239;"]
HTML = st.lists(
    WORDS
    | MARKS
    | st.sampled_from(
        [
            *HTML_ENTITIES,
            "<b>",
            "</b>",
            "<i>x</i>",
            "<br>",
            "\n   ",
            "<code>a  b</code>",
            '<img src="x.png" alt="été">',
            "<!-- é -->",
        ]
    ),
    min_size=1,
    max_size=14,
).map(lambda pieces: f'<p lang="">{"".join(pieces)}</p>\n<p>a b</p>')

MARKDOWN = st.lists(
    WORDS
    | MARKS
    | st.sampled_from(
        [
            "**x y**",
            " *é*",
            "`a  b`",
            "\n",
            "  \n",
            "\\*",
            "&nbsp;",
            "&laquo;",
            "[a b](https://example.org)",
            "![é](x.png)",
        ]
    ),
    min_size=1,
    max_size=14,
).map(lambda pieces: f"a{''.join(pieces)}\n\n> b c\n")

TEXT = st.lists(
    WORDS | MARKS | st.sampled_from(["\n", "\r\n", "\n\n", "https://example.org/a", "é@example.org"]),
    min_size=1,
    max_size=14,
).map("".join)


@st.composite
def records(draw: st.DrawFn) -> str:
    """A JSON object with a title and a text, some of whose characters are written as escapes."""

    def string() -> str:
        value = draw(st.lists(WORDS | MARKS | st.sampled_from(['"', "\\", "/"]), min_size=1, max_size=8).map("".join))
        return "".join(json.dumps(char, ensure_ascii=draw(st.booleans()))[1:-1] for char in f"a b {value}")

    return f'{{"title": "{string()}", "summary": "{string()}"}}'


DOCUMENTS = (
    TEXT.map(lambda text: ("text", text))
    | HTML.map(lambda text: ("html", text))
    | MARKDOWN.map(lambda text: ("markdown", text))
    | records().map(lambda text: ("record", text))
)


def _prose(text: str, format: str = "text") -> list[Prose]:
    document = readers.read(SourceText(text), format)
    return [prose for prose, _ in prose_of(document, model.load(model.ROOT))]


def _only(text: str, format: str = "text") -> Prose:
    (prose,) = _prose(text, format)
    return prose


def _applied(text: str, fix: Fix) -> str:
    for edit in sorted(fix.edits, reverse=True):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


def _reads(written: str, format: str) -> str:
    """What a reader makes of a piece of source that stands for one character."""
    if format == "record":
        return str(json.loads(f'"{written}"'))
    if format == "html" or written.startswith("&"):
        return unescape(written)
    return written[1:] if format == "markdown" and len(written) == 2 and written[0] == "\\" else written


def _positions(prose: Prose) -> Iterator[int]:
    for start, end, _ in prose.pieces():
        yield from range(start, end)


@given(DOCUMENTS)
def test_every_character_of_prose_is_found_again_in_the_source(document: tuple[str, str]) -> None:
    format, text = document
    for prose in _prose(text, format):
        last = -1
        for position in _positions(prose):
            char = prose.text[position]
            span = prose.span(position, position + 1)
            assert 0 <= span.start < span.end <= len(text) or char in " \n"
            if prose.block(position).kind != "attribute":
                assert span.start >= last
                last = span.start
            written = text[span.start : span.end]
            if char == HOLE:
                assert written
            elif char == "\n" or (char == " " and written != " "):
                assert (
                    not written.strip() or "<br>" in written or written.startswith(("&", "\\", "<")) or ">" in written
                )
            else:
                assert _reads(written, format) == char


@given(DOCUMENTS)
def test_blocks_stand_side_by_side_and_never_run_together(document: tuple[str, str]) -> None:
    format, text = document
    for prose in _prose(text, format):
        pieces = list(prose.pieces())
        assert prose.text == BOUNDARY.join(prose.text[start:end] for start, end, _ in pieces)
        for start, end, block in pieces:
            assert prose.text[start:end] in block.text
            assert prose.bounds(start) == (start, end)
            assert prose.block(max(start, end - 1)) is block


@given(DOCUMENTS)
def test_the_folded_text_is_as_long_as_the_text(document: tuple[str, str]) -> None:
    format, text = document
    for prose in _prose(text, format):
        assert len(prose.folded) == len(prose.text)


@given(DOCUMENTS, st.data())
def test_a_repair_changes_what_it_says_and_nothing_else(document: tuple[str, str], data: st.DataObject) -> None:
    format, text = document
    proses = _prose(text, format)
    assume(proses)
    prose = data.draw(st.sampled_from(proses))
    start, end = data.draw(st.sampled_from(list(prose.pieces())))[:2]
    # The first characters stay: a reader tells by them whether a line is an item, and a field a text.
    assume(end - start >= 4)
    left = data.draw(st.integers(start + 4, end))
    right = data.draw(st.integers(left, min(end, left + 3)))
    write = data.draw(WRITTEN)
    fix = prose.problem(left, right, "message", write=write).fix
    wanted = prose.text[:left] + write + prose.text[right:]
    # Letters written beside an address become part of it, in any program.
    if fix is None or HOLE in prose.text[max(0, left - 9) : right + 9]:
        return
    repaired = _applied(text, fix)
    if format in {"html", "record"}:
        assert re.findall(r"<[/!]?\w*", repaired) == re.findall(r"<[/!]?\w*", text)
    for edit in fix.edits:
        assert "\n" not in text[edit.start : edit.end]
        assert "<" not in text[edit.start : edit.end]
    if format == "record":
        assert [p.text for p in _prose(repaired, format)] == [p.text if p is not prose else wanted for p in proses]
    elif format != "markdown":
        again = BOUNDARY.join(p.text for p in _prose(repaired, format))
        expected = BOUNDARY.join(p.text if p is not prose else wanted for p in proses)
        assert _visible(again) == _visible(expected)


def _visible(text: str) -> str:
    """All that can be seen: readers trim the blanks at the edges of a block, and a block of blanks is none."""
    return "".join(text.replace("\ufdd0", "").split())


@given(DOCUMENTS, st.data())
def test_two_repairs_side_by_side_are_made_together(document: tuple[str, str], data: st.DataObject) -> None:
    format, text = document
    proses = _prose(text, format)
    assume(proses)
    prose = data.draw(st.sampled_from(proses))
    start, end = data.draw(st.sampled_from(list(prose.pieces())))[:2]
    assume(end - start > 3)
    middle = data.draw(st.integers(start + 1, end - 2))
    fix = prose.problem(start, end, "message", edits=[(start, start + 1, "x"), (middle + 1, middle + 2, "é")]).fix
    if fix is not None:
        places = [(edit.start, edit.end) for edit in fix.edits]
        assert places == sorted(places)
        assert all(first[1] <= second[0] for first, second in pairwise(places))


@pytest.mark.parametrize(
    ("text", "format", "wrong", "write", "repaired"),
    [
        ("<p>Qui&nbsp;?</p>", "html", "\u00a0", "\u202f", "<p>Qui&#8239;?</p>"),
        ("<p>&#171;&nbsp;mot</p>", "html", "«\u00a0", "«", "<p>&#171;mot</p>"),
        ("<p>«mot» et &laquo;mot&raquo;</p>", "html", "»", "›", "<p>«mot» et &laquo;mot&rsaquo;</p>"),
        # The file writes its no-break spaces as entities: so does the repair of a literal blank.
        ("<p>un&nbsp;! deux !</p>", "html", " !", "\u00a0!", "<p>un&nbsp;! deux&nbsp;!</p>"),
        ("<p>un&#xA0;! deux !</p>", "html", " !", "\u00a0!", "<p>un&#xA0;! deux&#xA0;!</p>"),
        ("<p>mot <b>fin</b> ?</p>", "html", " ?", "\u00a0?", "<p>mot <b>fin</b>\u00a0?</p>"),
        ("<p>mot <b>fin</b> ?</p>", "html", "n ?", "n?", "<p>mot <b>fin</b>?</p>"),
        ("<p>mot<b> </b>?</p>", "html", "t ?", "t?", "<p>mot<b></b>?</p>"),
        ("<p>a &lt; b</p>", "html", "<", ">", "<p>a &gt; b</p>"),
        ("un&nbsp;! **deux** !\n", "markdown", " !", "\u00a0!", "un&nbsp;! **deux**&nbsp;!\n"),
        ('{"title": "un mot \\u0021"}', "record", " !", "!", '{"title": "un mot\\u0021"}'),
        ('{"title": "un\\u00a0mot"}', "record", "\u00a0", "\u202f", '{"title": "un\\u202fmot"}'),
        ('{"title": "un mot"}', "record", " mot", "\u00a0mot", '{"title": "un\u00a0mot"}'),
        ('{"title": "un mot «x"}', "record", "«", '"', '{"title": "un mot \\"x"}'),
        ('{"body": "<p>un mot&nbsp;!</p>"}', "record", "\u00a0", "\u202f", '{"body": "<p>un mot&#8239;!</p>"}'),
        (
            '{"body": "un mot\\u00a0! Et puis **deux** mots."}',
            "record",
            "\u00a0",
            "\u202f",
            '{"body": "un mot\\u202f! Et puis **deux** mots."}',
        ),
    ],
)
def test_a_repair_is_written_as_the_file_writes(text: str, format: str, wrong: str, write: str, repaired: str) -> None:
    prose = next(p for p in _prose(text, format) if wrong in p.text)
    start = prose.text.rindex(wrong)
    fix = prose.problem(start, start + len(wrong), "message", write=write).fix
    assert fix is not None
    assert _applied(text, fix) == repaired


@pytest.mark.parametrize(
    ("text", "format", "wrong", "write"),
    [
        ("<p>mot<br>fin</p>", "html", "t\nf", "t f"),  # a line break
        ("<p>mot\n   fin</p>", "html", " ", NO_BREAK_SPACE),  # a line of the file that reads as a blank
        ("<p>un <code>a</code> mot</p>", "html", HOLE, "x"),
        ("<p>un<b> m</b>ot</p>", "html", "n mo", "xyyyz"),  # longer than what it replaces, across markup
        ("un mot\nfin\n", "markdown", "t\nf", "t f"),
        ("*un*,*deux*\n", "markdown", ",", ", "),  # on which side of the emphasis the blank belongs
        ("un mot\nfin", "text", "t\nf", "t f"),
        ("un https://example.org mot", "text", HOLE, "x"),
    ],
)
def test_a_repair_that_would_change_markup_or_a_line_break_is_left_out(
    text: str, format: str, wrong: str, write: str
) -> None:
    prose = _only(text, format)
    start = prose.text.index(wrong)
    problem = prose.problem(start, start + len(wrong), "message", write=write)
    assert problem.fix is None
    assert problem.span == prose.span(start, start + len(wrong))


def test_a_wrapped_line_is_known_as_one() -> None:
    prose = _only("<p>mot\n   fin de</p>", "html")
    assert prose.crosses_lines(3, 4)
    assert not prose.crosses_lines(7, 8)


def test_the_line_of_a_position_ends_at_its_line_breaks() -> None:
    prose = _only("un\ndeux\ntrois\n\nquatre")
    assert [prose.text[slice(*prose.line(at))] for at in (0, 4, 9, len(prose.text))] == [
        "un",
        "deux",
        "trois",
        "quatre",
    ]


PROTECTED = {
    "address": ["gopher://example.org/1", "example.org/news.html"],
    "DOI": ["10.1000/xyz,123;45"],
    "path": ["/var/log/press.log", "C:\\Texts\\report.txt", "~/texts/report", "../images/photo"],
    "file name": ["report.final.pdf", "Bericht.docx", "گزارش.pdf", "images/photo.jpeg", ".htaccess"],
    "e-mail": ["press.office@example.org", "name@host"],
    "hashtag and mention": ["#YesWeCan", "#خبر_فوری", "@press_office"],
    "placeholder": ["{{title}}", "${name}", "{name}", "%(count)s", "%s", "[[link]]"],
    "markup": ["<br/>", "</b>"],
    "entity": ["&nbsp;", "&#8239;", "&#xA0;"],
    "option": ["--dry-run", "-v"],
    "emoji": [":warning:", ":)", ";-)", ":-(", "8-)", "xD"],
    "domain": ["example.org", "news.example.co.uk", "Node.js", "ASP.NET", ".NET", ".gov"],
    "identifier": ["snake_case", "__init__", "print()", "std::move"],
    "symbol of a document": ["S/RES/2231(2015)", "A/C.3/78/L.1", "CCPR/C/21/Rev.1"],
    "case": ["C-131/12", "COM(2020)103"],
    "citation of a law": ["5(1)(a)", "3729(b)(2)"],
    "telephone number": ["+48(22)123-45-67", "+49.30.1234567", "202-555-0147", "202.555.0147"],
    "ISBN": ["978-3-16-148410-0"],
    "time stamp": ["2026-05-12T09:30:00Z", "2026-05-12T09:30:00.25+02:00"],
    "version and date": ["v2.0.1", "1.2.3", "12.05.2026"],
    "time and ratio": ["12:30", "12:30:15", "16:9"],
    "IPv6": ["fdda:5cc1:23:4::1f"],
}


@pytest.mark.parametrize(("kind", "example"), [(kind, one) for kind, some in PROTECTED.items() for one in some])
def test_what_is_no_prose_is_protected(kind: str, example: str) -> None:
    prose = Prose(readers.read(SourceText("x"), "text"), ())
    prose.text = f"one word  {example}  ,two words"
    start = prose.text.index(example)
    assert prose.protected(start, start + len(example))
    inner = start + len(example) // 2
    assert prose.protected(inner, inner + 1)
    assert not prose.protected(start - 2, start)
    assert not prose.protected(start + len(example), start + len(example) + 2)
    assert [m.group() for m in prose.finditer(re.compile(r"\w+"))] == ["one", "word", "two", "words"]


@pytest.mark.parametrize(
    "example",
    [
        "fin.Le", "Monday,but", "word ;word", "(see below)", "is( a test)", "U.S.", "z. B.", "5,5 %", "§ 5", "l’eau", "don't",
        "word -- word", "a/b", "100%", "end...", "Is it?", "l'eau", "COVID-19", "well-known", "word—word", "1990–2000", "(on page 8)",
        "x)", "note: (a)",
    ],
)  # fmt: skip
def test_what_is_prose_is_not_protected(example: str) -> None:
    prose = Prose(readers.read(SourceText("x"), "text"), ())
    prose.text = f"one {example} two"
    assert not prose.protected(4, 4 + len(example))


REPEATED = [
    "a", "-", "_", ".", "/", ":", "@", "#", "&", "(", "[", "{", "<", "\\", "1", "a.", "a/", "a@", "a_", "a-", "1:", "1.", "--",
    "[[", "{{", "<a", "A/", "+1", "%(", "^_", "a::", "0:", "<!--", "a(1)", "é",
]  # fmt: skip


class _Counted:
    """The pattern, counting how many code points it is asked to look at."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.seen = 0

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        self.seen += len(text)
        return self.pattern.finditer(text)


@pytest.mark.parametrize("piece", REPEATED)
def test_protection_looks_at_no_part_of_a_text_more_than_a_few_times(
    piece: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every place of a text without blanks is asked about; a pattern that runs wild would not come back."""
    counted = _Counted(linter.prose._PROTECTED)
    monkeypatch.setattr(linter.prose, "_PROTECTED", counted)
    prose = Prose(readers.read(SourceText("x"), "text"), ())
    prose.text = piece * 3_000
    for position in range(len(prose.text)):
        prose.protected(position, position + 1)
    assert counted.seen <= 8 * len(prose.text)


@given(st.text(alphabet="ab.,:;/\\@#&_-()[]{}<>%1+ \u00a0\n^é", max_size=400), st.integers(0, 400), st.integers(0, 4))
def test_protection_answers_for_any_range(text: str, start: int, length: int) -> None:
    prose = Prose(readers.read(SourceText("x"), "text"), ())
    prose.text = text
    start = min(start, len(text))
    end = min(start + length, len(text))
    first = prose.protected(start, end)
    assert prose.protected(start, end) is first
    if start < end and text[start:end].isspace():
        assert not first or any(not char.isspace() for char in text[max(0, start - 1) : end + 1])


def test_what_declares_another_language_is_left_to_it() -> None:
    page = (
        '<p lang="sv">Läs <a href="https://www.example.org/en/a" hreflang="en">Opening of “The Harbour Room”</a> och '
        'boken <i lang="en">“The Sea”</i>, men “Havet” på svenska.</p>'
    )
    found = check_text(page, format="html", language="sv", select=["TYP010"]).findings
    assert [f.text for f in found] == ["“Havet”"]


PROTECTED_PIECES = [
    *"abXxD8o'^-:;=()[]{}<>/\\.,@#%&+_017 \u00a0\u200cж中*|!?\n",
    "://", "10.1234/", "{{", "}}", "%(a)s", "[[", "]]", "<b>", "<!--", "-->", "&amp;", ":smile:", "xD", ":-)", "xoD", "^_^",
    "a.com", "x.pdf", ".gov", "foo_bar", "f()", "A/B/C", "C-131/12", "5(1)(a)", "+49 123 456", "555-123-4567", "1.2.3",
]  # fmt: skip


@given(st.lists(st.sampled_from(PROTECTED_PIECES), min_size=1, max_size=30).map("".join), st.data())
def test_a_range_is_protected_by_what_the_words_around_it_hold(text: str, data: st.DataObject) -> None:
    """However it is found: here letter by letter, and with all that may be protected."""
    text = text * data.draw(st.sampled_from([1, 1, 20]))
    document = readers.read(SourceText(text), "text", None)
    for prose, _ in prose_of(document, model.load("root")):
        start = data.draw(st.integers(0, len(prose.text)))
        end = data.draw(st.integers(start, min(len(prose.text), start + 8)))
        near = linter.prose._NEIGHBOURHOOD
        left, right = start, end
        while left > max(0, start - start % near - near) and not prose.text[left - 1].isspace():
            left -= 1
        while right < min(len(prose.text), end - end % near + 2 * near) and not prose.text[right].isspace():
            right += 1
        found = linter.prose._PROTECTED.finditer(prose.text[left:right])
        assert prose.protected(start, end) == any(
            match.start() + left < end and start < match.end() + left for match in found
        )


@given(st.sampled_from(["text", "markdown", "html", "record"]), st.text(max_size=200))
def test_the_alphabet_has_every_character_of_the_prose_and_no_other(format: str, text: str) -> None:
    from linter import readers
    from linter.languages.model import find
    from linter.rules.passages import prose_of

    document = readers.read(SourceText(text), format, None)
    for prose, _ in prose_of(document, find("en")):
        assert prose.alphabet == frozenset(prose.text)
