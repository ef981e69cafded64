"""ACC112 all-capitals."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from linter.document import Block, BlockKind
from linter.patterns import lazy
from linter.rules.capitals import CAPITAL, RANGES
from linter.rules.model import Problem, Subject, bad, document_rule, good, option

_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.CAPTION, BlockKind.CELL})
_WORD_IN_CAPITALS = rf"{CAPITAL}{CAPITAL}+"
_CANDIDATE = lazy(rf"{_WORD_IN_CAPITALS}[^\w\n]{{1,4}}{_WORD_IN_CAPITALS}[^\w\n]{{1,4}}{_WORD_IN_CAPITALS}")
_WORD = lazy(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_CLOSING = lazy(r"[.!?\u2026\u055c\u0589]+")
_STOP = lazy(r"[.!?\u2026\u055c\u0589]['\"\u2019\u201d\u00bb)\]]*\s*$")
_FEWEST_WORDS = 6
# A run has at least so many words that are no acronyms or numerals.
_FEWEST_LONG, _LONG = 4, 4
# A line of its own of at most so many words without a full stop is a heading or part of a letterhead.
_LONGEST_HEADING = 15
# A line break after a line of so many code points was made by a margin.
_MARGIN = 50


@document_rule("ACC112", "all-capitals", "info", ranges=RANGES,
               references=("W3C: Writing for Web Accessibility", "plainlanguage.gov"),
               options={"words": option("The fewest words in capitals in a row that are reported.", 4, 1000)})  # fmt: skip
def all_capitals(subject: Subject, *, words: int = _FEWEST_WORDS) -> Iterator[Problem]:
    """More than five words in a row are written in capitals.

    Words in capitals all have the same outline and are read more slowly, above all with dyslexia or low vision. Some
    screen readers spell them letter by letter.

    Left alone: acronyms and lists of them, names, datelines and letterheads, headings and lines that stand alone like
    one; scripts without capitals.

    Repair: write ordinary letters, and make the passage bold, or a heading, if it should stand out.
    """
    for block in subject.document.blocks:
        if block.kind in _KINDS and not block.hidden and _CANDIDATE.search(block.text):
            for start, end, count in _runs(block, words):
                message = f"{count} words in capitals are hard to read. Write ordinary letters, and bold type where it matters."
                yield Problem(block.source_span(start, end), message)


def _runs(block: Block, fewest: int) -> Iterator[tuple[int, int, int]]:
    """Ranges of words in capitals with their number."""
    for start, end in _passages(block.text):
        run: list[tuple[int, int, str]] = []
        for match in [*_WORD.finditer(block.text, start, end), None]:
            if match is not None and match.group().isupper():
                run.append((*match.span(), match.group()))
                continue
            if _is_written_out(run, fewest) and not _is_heading(block.text, start, end, run):
                closing = _CLOSING.match(block.text, run[-1][1])
                yield run[0][0], closing.end() if closing else run[-1][1], len(run)
            run = []


def _passages(text: str) -> Iterator[tuple[int, int]]:
    """The lines of a block; lines that a margin has parted are one."""
    start = position = 0
    for line in text.split("\n"):
        end = position + len(line)
        if len(line) < _MARGIN or end >= len(text):
            yield start, end
            start = end + 1
        position = end + 1
    if start < len(text):
        yield start, len(text)


def _is_written_out(run: list[tuple[int, int, str]], fewest: int) -> bool:
    words = [word for _, _, word in run if len(word) > 1]
    if len(words) < fewest or sum(len(word) >= _LONG for word in words) < _FEWEST_LONG:
        return False
    # "FAO, UNESCO, UNICEF": what is listed and has no connecting word are acronyms or names.
    gaps = sum(following[0] - word[1] > 1 for word, following in pairwise(run))
    return gaps * 4 < len(run)


def _is_heading(text: str, start: int, end: int, run: list[tuple[int, int, str]]) -> bool:
    """Whether the run is all of a short line that does not end as a sentence does."""
    line = text[start:end]
    if _WORD.search(text, start, run[0][0]) or _WORD.search(text, run[-1][1], end):
        return False
    return len(run) <= _LONGEST_HEADING and _STOP.search(line) is None


EXAMPLES = (
    bad("en", "Please note: \u27e6VISITORS MUST BRING A VALID CARD AND A LETTER.\u27e7 The desk opens at nine."),
    bad("de", "<p>\u27e6DIE ANMELDUNG IST NUR BIS ENDE M\u00c4RZ M\u00d6GLICH!\u27e7</p>", format="html"),
    bad("ru", "\u0412\u043d\u0438\u043c\u0430\u043d\u0438\u0435: \u27e6\u0417\u0410\u042f\u0412\u041a\u0418 \u041f\u0420\u0418\u041d\u0418\u041c\u0410\u042e\u0422\u0421\u042f \u0422\u041e\u041b\u042c\u041a\u041e \u0414\u041e \u041a\u041e\u041d\u0426\u0410 \u041c\u0410\u0420\u0422\u0410.\u27e7"),
    bad("el", "\u03a0\u03c1\u03bf\u03c3\u03bf\u03c7\u03ae: \u27e6\u039f\u0399 \u0391\u0399\u03a4\u0397\u03a3\u0395\u0399\u03a3 \u03a5\u03a0\u039f\u0392\u0391\u039b\u039b\u039f\u039d\u03a4\u0391\u0399 \u039c\u039f\u039d\u039f \u0395\u03a9\u03a3 \u03a4\u039f \u03a4\u0395\u039b\u039f\u03a3 \u039c\u0391\u03a1\u03a4\u0399\u039f\u03a5.\u27e7"),
    bad(
        "es",
        "- \u27e6LAS SOLICITUDES SE RECIBEN HASTA EL FIN DE MARZO EN LA SEDE DEL PUERTO, SIN EXCEPCI\u00d3N NI PR\u00d3RROGA ALGUNA\u27e7\n- Otra cosa.\n",
        format="markdown",
    ),
    good("en", "OFFICE OF THE HARBOUR MASTER\nPORT AUTHORITY OF THE NORTHERN PROVINCES\nFOR IMMEDIATE RELEASE\n\nThe quay is open."),
    good("en", "# THE NEW QUAY OF THE NORTHERN PORT IS OPEN\n", format="markdown"),
    good("es", "LA NUEVA BIBLIOTECA DEL PUERTO ABRE SUS PUERTAS EL LUNES\n\nBILBAO, 3 de marzo. La biblioteca abre el lunes."),
    good("fr", "Y si\u00e8gent la FAO, l\u2019UNESCO, l\u2019UNICEF, l\u2019OMS, la CNUCED, l\u2019ONUDI et le HCR."),
    good("en", "Members: FAO, UNESCO, UNICEF, UNCTAD, UNIDO, UNHCR, WHO, ITU."),
    good("pl", "WARSZAWA, 3 marca. Nowy most jest otwarty."),
    good("fr", "Participaient MARIE DUPONT, JEAN MARTIN, PAUL DURAND, ANNE MOREL, LUC PETIT."),
    good("ar", "\u0641\u064f\u062a\u062d \u0627\u0644\u062c\u0633\u0631 \u0627\u0644\u062c\u062f\u064a\u062f \u0623\u0645\u0627\u0645 \u0627\u0644\u0633\u064a\u0627\u0631\u0627\u062a \u0648\u0627\u0644\u0645\u0634\u0627\u0629 \u064a\u0648\u0645 \u0627\u0644\u0627\u062b\u0646\u064a\u0646."),
)  # fmt: skip
