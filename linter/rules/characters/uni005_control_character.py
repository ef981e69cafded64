"""UNI005 control-character."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.model import Problem, Subject, bad, good, source_rule
from linter.rules.shown import shown
from linter.rules.whole_text import whole_text

# C0 without TAB, LF and CR, and DELETE; then C1.
_CODES = [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F, *range(0x80, 0xA0)]
_CONTROLS = "".join(map(chr, _CODES))
_RUN = lazy("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+|[\x80-\x9f]+")
_NAMES = {0x00: "NULL", 0x08: "BACKSPACE", 0x0B: "LINE TABULATION", 0x0C: "FORM FEED", 0x1B: "ESCAPE", 0x7F: "DELETE",
          0x85: "NEXT LINE"}  # fmt: skip
# U+2013 EN DASH, U+2014 EM DASH, U+2026 HORIZONTAL ELLIPSIS, U+2022 BULLET are marks of every language.
_SHARED = "\u2013\u2014\u2026\u2022"
_APOSTROPHE = "\u2019"


@source_rule("UNI005", "control-character", "error", fix="safe", triggers=_CONTROLS, claims=True,
             references=("XML 1.0, 2.2: Characters", "HTML Living Standard: numeric character reference end state"))  # fmt: skip
def control_character(subject: Subject) -> Iterator[Problem]:
    """A control character stands in the text: a command for old machines that no reader sees.

    It breaks feeds and data files, is shown as a box, and often stands where a letter or a quotation mark was lost on
    the way from another program.

    Left alone: tabs and line breaks.

    Repair: delete it. Inside a word it may be what is left of a letter or a space: compare the original. The characters
    U+0080 to U+009F are quotation marks and dashes of the old encoding Windows-1252; they are written as such where the
    language has these marks.
    """
    for prose, language in whole_text(subject):
        found = [match.span() for match in _RUN.finditer(prose.text)]
        marks = _marks(language)
        # Beside codes that are no such marks the text was damaged in another way, and no guess is safe.
        readable = all(_as_marks(prose.text[s:e], marks) for s, e in found if prose.text[s] >= "\x80")
        for start, end in found:
            if prose.text[start] < "\x80":
                yield _command(prose, start, end)
            else:
                yield _mark(prose, start, end, _as_marks(prose.text[start:end], marks) if readable else "", language)


def _command(prose: Prose, start: int, end: int) -> Problem:
    name = _name(prose.text[start])
    left, right = prose.text[max(0, start - 1) : start], prose.text[end : end + 1]
    if left.isalnum() and right.isalnum():
        return prose.problem(
            start, end, f"{name} stands inside a word. A letter or a space may be lost: compare the original."
        )
    return prose.problem(start, end, f"{name} stands here. Delete it.", write="")


def _mark(prose: Prose, start: int, end: int, marks: str, language: Language) -> Problem:
    text = prose.text
    name = _name(text[start])
    if not marks:
        return prose.problem(start, end, f"{name} stands here. A letter or a mark is lost: compare the original.")
    inside = text[max(0, start - 1) : start].isalpha() and text[end : end + 1].isalpha()
    sure = not inside or (marks == _APOSTROPHE and _has_apostrophe(language))
    message = f"{name} stands here for {' '.join(map(shown, marks))}. Write the mark itself."
    return prose.problem(start, end, message, write=marks, fix="safe" if sure else "unsafe")


def _marks(language: Language) -> frozenset[str]:
    quotes = language.quotes
    pairs = [quotes["outer"], quotes["inner"], *quotes.get("also", ())]
    return frozenset(_SHARED + _APOSTROPHE).union(mark for pair in pairs for mark in pair)


def _has_apostrophe(language: Language) -> bool:
    apostrophe = language.typography.get("apostrophe") or {}
    return any(apostrophe.get(key) for key in ("before", "behind", "between", "alike"))


def _as_marks(codes: str, marks: frozenset[str]) -> str:
    """What codes beyond U+007F are in Windows-1252, if all of it are marks of the language; else nothing."""
    read = codes.encode("latin-1").decode("cp1252", "replace")
    return read if marks.issuperset(read) else ""


def _name(char: str) -> str:
    code = ord(char)
    return " ".join(("The control character", *filter(None, [_NAMES.get(code)]), f"U+{code:04X}"))


EXAMPLES = (
    bad("en", "The ministers met in Oslo.\u27e6\x0c\u27e7\n\nThey agreed.", fixed="The ministers met in Oslo.\n\nThey agreed."),
    bad("ru", "\u27e6\x0b\u27e7\u041f\u0435\u0440\u0435\u0433\u043e\u0432\u043e\u0440\u044b \u043d\u0430\u0447\u0430\u043b\u0438\u0441\u044c.", fixed="\u041f\u0435\u0440\u0435\u0433\u043e\u0432\u043e\u0440\u044b \u043d\u0430\u0447\u0430\u043b\u0438\u0441\u044c."),
    bad("es", "La reuni\u27e6\x03\u27e7n termin\u00f3."),
    bad("fr", "La ministre a pris la parole\u27e6\x85\u27e7 puis la s\u00e9ance fut lev\u00e9e.", fixed="La ministre a pris la parole\u2026 puis la s\u00e9ance fut lev\u00e9e."),
    bad("fr", "L\u27e6\x92\u27e7accord entre en vigueur jeudi.", fixed="L\u2019accord entre en vigueur jeudi."),
    bad("de", "Er nannte es \u27e6\x84\u27e7einen Anfang\u27e6\x93\u27e7.", fixed="Er nannte es \u201eeinen Anfang\u201c."),
    # With codes that are no marks the whole is damage of another kind.
    bad("es", "La ciudad de Coatl\u27e6\x87\u27e7n y el r\u27e6\x92\u27e7o."),
    bad("pl", "<p>Wynik\u27e6&#31;\u27e7 g\u0142osowania</p>", format="html", fixed="<p>Wynik g\u0142osowania</p>"),
    bad("en", '{"title": "Ports open\u27e6\\u0007\u27e7", "body": "The ports of the bay open on Monday."}', format="record",
        fixed='{"title": "Ports open", "body": "The ports of the bay open on Monday."}'),
    good("en", "Port\tShips\r\nIzmir\t12\r\n"),
    good("de", "Absatz eins.\n\nAbsatz zwei."),
)  # fmt: skip
