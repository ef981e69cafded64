"""BID004 reordered-run."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import HOLE, Block, Document
from linter.findings import Edit, Fix
from linter.languages.direction import RANGES, direction_of
from linter.rules.direction_runs import RunKind, is_readable
from linter.rules.model import Problem, Subject, bad, document_rule, good
from linter.rules.page_language import is_inherited
from linter.rules.text_direction import document_direction, is_contradicted
from linter.rules.torn_runs import TornRun, torn_runs
from linter.source import Span

_FSI, _PDI = "\u2068", "\u2069"
_LONGEST_SHOWN = 40


@document_rule("BID004", "reordered-run", "warning", fix="unsafe", wcag=("1.3.2",), formats=("html", "markdown", "text"),
               ranges=tuple(first + last for first, last in RANGES),
               references=("UAX 9: Unicode Bidirectional Algorithm", "W3C: Inline markup and bidirectional text in HTML",
                           "WCAG technique H56: Using the dir attribute on an inline element to resolve problems with nested directional runs"))  # fmt: skip
def reordered_run(subject: Subject) -> Iterator[Problem]:
    """A name, number or phrase of the other direction is torn apart on the screen, or draws a number over to itself.

    Programs order Latin and Arabic or Hebrew letters by themselves, but signs, numbers and blanks between them go with
    what stands beside them: in Arabic text C++ is shown as ++C, a telephone number from back to front, and the final
    mark of an English quotation at its beginning. A finding says how the text is shown; it is made only when the
    Unicode Bidirectional Algorithm really shows it so.

    Left alone: whatever is shown right, which is most of it: names, names in brackets, percentages, prices, sizes with
    their units, spans of years, dates such as 3/5/2024; a list of names; the stop behind an abbreviation, which may end
    the sentence; addresses; what bdi, dir or isolates set apart.

    Repair: set the run apart from the text around it: <bdi> in a web page, FIRST STRONG ISOLATE U+2068 before it and POP
    DIRECTIONAL ISOLATE U+2069 behind it in plain text and Markdown; dir on the element when all of it is meant.
    """
    document = subject.document
    if document.format == "record" or is_contradicted(subject) is not None:
        return  # the direction of the whole page comes first
    written = document.source.text
    if document.format == "html" and "unicode-bidi" in written and "<style" in written.lower():
        return  # what the style sheet sets apart is not known
    for torn in torn_runs(document, document_direction(subject)):
        yield _whole_block(document, torn) if torn.run.kind is RunKind.BLOCK else _problem(document, torn)


def _problem(document: Document, torn: TornRun) -> Problem:
    block, run, start, end, base, line = torn
    text = block.plain(start, end)
    direction = "right-to-left" if base else "left-to-right"
    if run.kind is RunKind.FOLLOWED:
        number = block.text[run.number : run.onward].strip()
        what = f'In this {direction} text the number "{number}" is shown beside "{text}", away from what it counts.'
    else:
        seen = line.shown(start, end)
        readable = len(seen) <= _LONGEST_SHOWN and is_readable(seen) and HOLE not in seen
        as_what = f' as "{seen}"' if readable else " in another order"
        what = f'In this {direction} text "{_short(text)}" is shown{as_what}.'
    span = block.source_span(start, end)
    in_html = document.format == "html"
    bdi = "<bdi>" if any(char.isalpha() for char in text) else '<bdi dir="ltr">'
    how = (
        f"Write {bdi} before it and </bdi> behind it."
        if in_html
        else "Put FIRST STRONG ISOLATE U+2068 before it and POP DIRECTIONAL ISOLATE U+2069 behind it."
    )
    around = (bdi, "</bdi>") if in_html else (_FSI, _PDI)
    return Problem(span, f"{what} {how} (WCAG 1.3.2)", fix=_around(document, block, span, start, end, around))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1].rstrip() + "\u2026"


def _around(document: Document, block: Block, span: Span, start: int, end: int, around: tuple[str, str]) -> Fix | None:
    """Isolation around a run; none when its markup would be cut in two."""
    written = document.source.text[span.start : span.end]
    text = block.text[start:end]
    if not written or (written != text and ("<" in written if document.format == "html" else HOLE not in text)):
        return None
    return Fix("unsafe", (Edit(span.start, span.start, around[0]), Edit(span.end, span.end, around[1])))


def _whole_block(document: Document, torn: TornRun) -> Problem:
    """A paragraph in the other direction, which lacks a dir of its own."""
    block, base = torn.block, torn.base
    wanted, direction = ("ltr", "right-to-left") if base else ("rtl", "left-to-right")
    declared = None if not block.lang or is_inherited(block, document) else direction_of(block.lang)
    message = (
        f"This text is shown by the rules of the {direction} page around it, so that its marks or numbers change places. "
        f'Write dir="{wanted}" on its element. (WCAG 1.3.2)'
    )
    span = block.source_span(0, len(block.text))
    fix = _dir_on(document.source.text, block, wanted)
    return Problem(span, message, None if declared == wanted else "info", fix=fix)


def _dir_on(source: str, block: Block, direction: str) -> Fix | None:
    """dir on the start tag of a block; none for a tag that has one, and for a block that is no element by itself."""
    tag = source[block.span.start : source.find(">", block.span.start) + 1].lower()
    at = block.span.start + len(block.name) + 1
    if (
        not tag.startswith(f"<{block.name}")
        or tag[len(block.name) + 1 :][:1] not in {" ", ">", "\n", "\t"}
        or " dir" in tag
    ):
        return None
    return Fix("unsafe", (Edit(at, at, f' dir="{direction}"'),))


_SAID = "\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064a\u0631"  # Arabic: the minister said
_TODAY = "\u0623\u0645\u0633 \u0641\u064a \u0628\u064a\u0631\u0648\u062a"  # Arabic: yesterday in Beirut
_SAR = "\u05d4\u05e9\u05e8 \u05d0\u05de\u05e8"  # Hebrew: the minister said
_ETMOL = "\u05d0\u05ea\u05de\u05d5\u05dc \u05d1\u05d7\u05d9\u05e4\u05d4"  # Hebrew: yesterday in Haifa
_GOFT = "\u0648\u0632\u06cc\u0631 \u06af\u0641\u062a"  # Persian: the minister said
_EMRUZ = "\u0627\u0645\u0631\u0648\u0632 \u062f\u0631 \u062a\u0647\u0631\u0627\u0646"  # Persian: today in Tehran
_KAHA = "\u0648\u0632\u06cc\u0631 \u0646\u06d2 \u06a9\u06c1\u0627"  # Urdu: the minister said
_LAHORE = "\u0622\u062c \u0644\u0627\u06c1\u0648\u0631 \u0645\u06cc\u06ba"  # Urdu: today in Lahore
_MILLION = "\u0645\u0644\u064a\u0648\u0646"  # Arabic: million

EXAMPLES = (
    bad("ar", f"{_SAID} \u27e6C++\u27e7 {_TODAY}.", fixed=f"{_SAID} \u2068C++\u2069 {_TODAY}."),
    bad("ar", f"{_SAID} \u27e6@StateDept\u27e7 {_TODAY}.", fixed=f"{_SAID} \u2068@StateDept\u2069 {_TODAY}."),
    bad("ar", f"{_SAID} \u27e6Apple TV+\u27e7 {_TODAY}.", fixed=f"{_SAID} \u2068Apple TV+\u2069 {_TODAY}."),
    bad("fa", f"{_GOFT} \u27e6+98 21 8877 6655\u27e7 {_EMRUZ}.", fixed=f"{_GOFT} \u2068+98 21 8877 6655\u2069 {_EMRUZ}."),
    bad("fa", f"{_GOFT} (\u27e6\u06f0\u06f0\u06f9\u06f8-\u06f2\u06f1-\u06f8\u06f8\u06f7\u06f7\u27e7) {_EMRUZ}."),
    bad("ar", f"{_SAID} \u27e6202-647-4000\u27e7 {_TODAY}."),
    bad("he", f"{_SAR} \u27e6+972-3-123-4567\u27e7 {_ETMOL}."),
    bad("ur", f"{_KAHA} \u27e63 May 2024\u27e7 {_LAHORE}.", fixed=f"{_KAHA} \u20683 May 2024\u2069 {_LAHORE}."),
    bad("he", f'{_SAR} "\u27e6Hello, world!\u27e7" {_ETMOL}.', fixed=f'{_SAR} "\u2068Hello, world!\u2069" {_ETMOL}.'),
    bad("ar", f"{_SAID} \u00ab\u27e6We will act now, and we will win.\u27e7\u00bb {_TODAY}."),
    bad("ar", f"{_SAID} (\u27e6Ph.D.\u27e7) {_TODAY}.", fixed=f"{_SAID} (\u2068Ph.D.\u2069) {_TODAY}."),
    bad("fa", f"{_GOFT} \u27e6\u201cWorld Health Organization\u201d\u27e7 (WHO) {_EMRUZ}."),
    bad("fa", f"{_GOFT} \u27e6\u00abNATO\u00bb\u27e7 (2024) {_EMRUZ}."),
    bad("ar", f"{_SAID} \u27e6Facebook\u27e7: 25 {_MILLION} {_TODAY}.", fixed=f"{_SAID} \u2068Facebook\u2069: 25 {_MILLION} {_TODAY}."),
    bad("ar", f"{_SAID} \u27e6NATO\u27e7. 25 {_MILLION} {_TODAY}."),
    bad("en", f'The book "\u27e6{_SAID}!\u27e7" is new.', fixed=f'The book "\u2068{_SAID}!\u2069" is new.'),
    bad("en", f"<p>The book \u27e6{_SAID}\u27e7, 25 copies of it, arrived.</p>", format="html",
        fixed=f"<p>The book <bdi>{_SAID}</bdi>, 25 copies of it, arrived.</p>"),
    bad("ar", f'<p dir="rtl">{_SAID} <b>\u27e6C++\u27e7</b> {_TODAY}.</p>', format="html",
        fixed=f'<p dir="rtl">{_SAID} <b><bdi>C++</bdi></b> {_TODAY}.</p>'),
    bad("he", f'<p dir="rtl">{_SAR} <a href="https://www.example.org/">\u27e610 Downing Street\u27e7</a> {_ETMOL}.</p>', format="html"),
    bad("he", f'<p dir="rtl">{_SAR} <i lang="en">\u27e6Hello there.\u27e7</i> {_ETMOL}.</p>', format="html"),
    bad("fa", f'<p dir="rtl">{_GOFT} \u27e6+98 21 8877 6655\u27e7.</p>', format="html",
        fixed=f'<p dir="rtl">{_GOFT} <bdi dir="ltr">+98 21 8877 6655</bdi>.</p>'),
    bad("ar", f'<div dir="rtl"><p>{_SAID}.</p><p lang="en">\u27e6All rights reserved.\u27e7</p></div>', format="html",
        fixed=f'<div dir="rtl"><p>{_SAID}.</p><p dir="ltr" lang="en">All rights reserved.</p></div>'),
    bad("ar", f'<div dir="rtl"><p>{_SAID}.</p><p>\u27e6All rights reserved.\u27e7</p></div>', format="html", severity="info"),
    bad("en", f"<p>It began today.</p><p lang='ar'>\u27e6{_SAID} {_TODAY}.\u27e7</p>", format="html"),
    bad("ar", f"{_SAID} **\u27e6C++\u27e7** {_TODAY}.", format="markdown", fixed=f"{_SAID} **\u2068C++\u2069** {_TODAY}."),
    good("ar", f"{_SAID} \u2068C++\u2069 {_TODAY}."),
    good("ar", f"{_SAID} <bdi>C++</bdi> {_TODAY}.", format="markdown"),
    good("he", f'<p dir="rtl">{_SAR} <bdi>C++</bdi>, <span dir="ltr">C#</span> {_ETMOL}.</p>', format="html"),
    good("ar", f"{_SAID} World Health Organization (WHO) {_TODAY}."),
    good("ar", f"{_SAID} (NATO) \u00abNATO\u00bb\u060c \u00abWHO\u00bb {_TODAY}."),
    good("fa", f"{_GOFT} NATO (2024) {_EMRUZ}."),
    good("he", f'{_SAR} "NATO" \u05d5"WHO" \u05d5-Windows 10, COVID-19, F-16 {_ETMOL}.'),
    good("ur", f"{_KAHA} Boeing 737 MAX 8 \u06a9\u06cc 2G {_LAHORE}."),
    # percentages, prices, sizes, temperatures: read from the right they are in order
    good("ar", f"{_SAID} 25% \u0648$100 \u06485 km \u0648(40 km) \u064825\u00b0C \u064818+ {_TODAY}."),
    # dates and spans of years
    good("ar", f"{_SAID} 3/5/2024 \u06482019-2020 \u06482019\u20132020 \u0648May 3, 2024 {_TODAY}."),
    good("ar", f"{_SAID} Paris\u060c 2015 {_TODAY}."),
    # lists of names, abbreviations whose stop may be the sentence's
    good("ar", f"{_SAID} Apple\u060c Google \u0648Microsoft {_TODAY} U.S. {_TODAY} Apple Inc. {_TODAY}."),
    good("he", f'{_SAR} "The End of History," {_ETMOL} "NATO." {_ETMOL}.'),
    # what counts is the number's own
    good("ar", f"{_SAID} Facebook (25 {_MILLION}) {_TODAY}. Tel: 555 {_TODAY}."),
    good("ar", f"{_SAID} https://www.example.org/reports/ \u0648press@example.org {_TODAY}."),
    good("ar", f"1-NATO {_TODAY}."),
    good("ar", f"{_SAID} \"%s\" \u0648<a rel=\"x\"> {_TODAY}."),
    good("ar", "NATO (2024) C++"),  # without a letter of the other direction a line is shown as it is
    good("en", f"The word {_SAID} is new, and ({_TODAY}) too."),
    good("ar", f'<p dir="rtl">{_SAID} <a href="https://www.example.org/en/" lang="en">English</a>.</p><table dir="rtl"><tr><td>5 km<td>Total (2024)</table>', format="html"),
    good("ar", f'<style>.x {{unicode-bidi: isolate}}</style><p dir="rtl">{_SAID} <b class="x">C++</b>.</p>', format="html"),
)  # fmt: skip
