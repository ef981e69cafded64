"""TYP015 hyphen-as-dash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from linter.document import BlockKind
from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules import consistency
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.neighbours import CLOSING, OPENING, is_native, line_around
from linter.rules.shown import shown
from linter.rules.words import belongs, word_end, word_start

_BLANKS = " \u00a0\u202f"  # with NO-BREAK SPACE and NARROW NO-BREAK SPACE
# A hyphen between two blanks or at the end of a line, or two or three hyphens anywhere. It begins with the hyphen,
# which is what is rare.
_HYPHENS = lazy(rf"-(?:(?<=[{_BLANKS}]-)(?=[{_BLANKS}\n])|(?<!--)--?(?!-))")
_EN_DASH, _EM_DASH = " \u2013 ", " \u2014 "
_DASHES = lazy(rf"[\u2013\u2014](?:(?<=[{_BLANKS}].)[{_BLANKS}](?=[^\W\d])|(?<=[^\W\d_].)(?=[^\W\d_]))")
# A hyphen between blanks that is a separator, a sign of arithmetic or part of a drawing.
_OF_DRAWINGS = "-\u2013\u2014|/\\=<>+*_#~\ufffc"
# How many marks may part a hyphen and the word beside it, and how much is read of that word.
_MOST_MARKS, _LONGEST_WORD = 9, 60
_TABULAR = frozenset({BlockKind.TITLE, BlockKind.CELL, BlockKind.FIELD, BlockKind.ATTRIBUTE})
# A number with its unit, before the other end of a range: 9 h - 12 h.
_UNIT = lazy(rf"\d[{_BLANKS}]?[^\W\d_]{{1,3}}\.?\Z|\d[{_BLANKS}]?[%€$£°]\Z")
# A line that is shorter and has no mark of a sentence is a label or a row of links.
_SHORTEST = 40

# A dateline has no more words: a city of two or three, the agency.
_DATELINE = 4
# The longest remark between two hyphens, and what ends it: the other hyphen, or a mark, with which it is none.
_REMARK = 120
_REMARK_END = lazy(rf"-(?<=[{_BLANKS}]-)(?=[{_BLANKS}])|[\n\ufdd0.,;:!?\u060c\u061b\u061f\u06d4]")


class _Place(NamedTuple):
    """Hyphens with the blanks around them."""

    start: int
    end: int
    double: bool
    wrapped: bool  # a line ends here, in the middle of a sentence


@prose_rule("TYP015", "hyphen-as-dash", "info", fix="safe", convention="dash", triggers="-\u2013\u2014",
            references=("EU Interinstitutional Style Guide 10.1", "DIN 5008", "GB/T 15834-2011, 4.10"))  # fmt: skip
def hyphen_as_dash(prose: Prose, language: Language) -> Iterator[Problem]:
    """A hyphen, or two or three of them, stands where a dash belongs, or a dash has another form than the others.

    A hyphen joins the parts of a word; a dash parts the parts of a sentence. Typewriters had no dash, printed text has
    one, and each language has its own form of it.

    Left alone: ranges, scores, routes and pairs of names (Paris - Lyon); single letters, arithmetic and drawings;
    titles, labels, table cells and short lines without a mark; options of commands; dialogue at the start of a line;
    two hyphens that the text speaks of. In scripts without capitals also datelines, and words that a hyphen may join,
    unless two hyphens enclose a remark. Dashes of two forms in one document are a hint only where four fifths of at
    least five dashes have one form.

    Repair: write the dash of the language, with the spaces that belong to it. It is safe only where two hyphens can
    mean nothing else, as in Chinese; elsewhere an editor must look.
    """
    spec: dict[str, Any] = language.typography["dash"]
    if "-" in prose.alphabet:
        yield from _hyphens(prose, language, spec)
    if (
        language.known
        and not prose.alphabet.isdisjoint("\u2013\u2014")
        and spec.get("single", True)
        and "pair" not in spec
    ):
        yield from _two_forms(prose, spec["write"])


def _hyphens(prose: Prose, language: Language, spec: dict[str, Any]) -> Iterator[Problem]:
    found = [place for match in _HYPHENS.finditer(prose.text) if (place := _place(prose, match, language, spec))]
    if not found:
        return
    forms = _forms(prose, spec, found)
    fix = spec.get("fix", "unsafe")
    for place, usual in zip(found, forms, strict=True):
        form = None if place.wrapped or not language.known else usual
        written = "Hyphens stand" if place.double else "A hyphen stands"
        wanted = shown((form or spec.get("pair", spec["write"])[0]).strip()) if language.known else "a dash"
        message = f"{written} where a dash belongs. Write {wanted}."
        yield prose.problem(place.start, place.end, message, write=form, fix=fix)


def _place(prose: Prose, match: re.Match[str], language: Language, spec: dict[str, Any]) -> _Place | None:
    """The hyphens as a dash of the sentence, or None."""
    text, double = prose.text, len(match.group()) > 1
    start, end = match.span()
    while start and text[start - 1] in _BLANKS:
        start -= 1
    while text[end : end + 1] and text[end] in _BLANKS:
        end += 1
    wrapped = not double and text[end : end + 1] == "\n"
    left, right = text[start - 1 : start], text[end + wrapped : end + wrapped + 1]
    if not left or not right or left in "\n\ufdd0" or right in "\n\ufdd0":
        return None
    if left in _OF_DRAWINGS or right in _OF_DRAWINGS or prose.block(start).kind in _TABULAR:
        return None
    if left.isdecimal() and right.isdecimal():
        return None
    if double:
        fits = _doubled(text, match, start, end, language, spaced=bool(spec.get("single", True)))
    else:
        fits = (
            language.known
            and spec.get("single", True)
            and (not wrapped or _word_behind(text, end + 1) in language.words)
            and _parts_a_sentence(prose, start, end + wrapped, language)
        )
    return _Place(start, end, double, wrapped) if fits and not prose.protected(start, end) else None


def _doubled(text: str, match: re.Match[str], start: int, end: int, language: Language, *, spaced: bool) -> bool:
    """Whether doubled hyphens stand for a dash; where words have no blanks between them, letters stand on both sides."""
    left, right = text[start - 1], text[end]
    if not spaced:
        return is_native(left, language) and is_native(right, language)
    if start < match.start():
        return end > match.end()  # otherwise an option of a command
    if left in OPENING and right in CLOSING:
        return False  # the text speaks of the hyphens themselves
    # "xn--" begins an internationalized domain name, "<!--" a comment.
    return not (left.isdecimal() or right.isdecimal() or text.endswith(("xn", "<!"), 0, start))


def _parts_a_sentence(prose: Prose, start: int, end: int, language: Language) -> bool:
    """Whether a hyphen between blanks parts a sentence, rather than two names, labels or terms."""
    text = prose.text
    left, right = _word_before(text, start), _word_behind(text, end)
    if not right or (len(left) == 1 == len(right)):
        return False
    if left and left[0].isupper() and right[0].isupper():
        return False
    if left and _has_no_case(left[0]) and _has_no_case(right[0]) and not _encloses(text, start, end):
        # No capitals tell names here: "Tehran - IRNA:" reads like any two words.
        spaced = language.data.get("spaces_between_words", True)
        if spaced and len(text[prose.line(start)[0] : start].split()) <= _DATELINE:
            return False
        joins = bool(language.typography["dash"].get("joins"))
        if joins and text[start - 1].isalnum() and text[end].isalnum() and right not in language.words:
            return False
    if text[start - 1].isdecimal() and not right[0].isalpha():
        return False
    if text[end].isdecimal() and (left[:1].isupper() or _UNIT.search(text, max(0, start - 8), start)):
        return False
    if right in language.words:
        return True  # no label begins with "and"
    line = line_around(text, start, end)
    return len(line) >= _SHORTEST or not set(line).isdisjoint(language.terminal_marks + ",;:\u060c\u061b")


def _has_no_case(letter: str) -> bool:
    return not letter.islower() and not letter.isupper()


def _encloses(text: str, start: int, end: int) -> bool:
    """Whether some words without a mark stand between the hyphen and another one in the line."""
    for words in (text[end : end + _REMARK], text[max(0, start - _REMARK) : start][::-1]):
        found = _REMARK_END.search(words)
        if found and found.group() == "-" and len(words[: found.start()].split()) > 1:
            return True
    return False


def _word_before(text: str, end: int) -> str:
    lowest = max(0, end - _MOST_MARKS)
    while end > lowest and not belongs(text[end - 1]) and not text[end - 1].isspace():
        end -= 1
    nearby = text[max(0, end - _LONGEST_WORD) : end]
    return nearby[word_start(nearby, len(nearby)) :]


def _word_behind(text: str, start: int) -> str:
    highest = min(len(text), start + _MOST_MARKS)
    while start < highest and not belongs(text[start]) and not text[start].isspace():
        start += 1
    nearby = text[start : start + _LONGEST_WORD]
    return nearby[: word_end(nearby, 0)]


def _forms(prose: Prose, spec: dict[str, Any], found: list[_Place]) -> list[str | None]:
    """What to write at each place: the form that the text uses most, or an opening and a closing dash in turn."""
    if "pair" not in spec:
        forms: list[str] = spec["write"]
        return [max(forms, key=lambda form: (prose.text.count(form), -forms.index(form)))] * len(found)
    written: list[str | None] = []
    for line in _lines(prose.text, found):
        # One dash without its partner may open or close: that is for an editor to say.
        written += spec["pair"] * (len(line) // 2) if len(line) % 2 == 0 else [None] * len(line)
    return written


def _lines(text: str, found: list[_Place]) -> list[list[_Place]]:
    """The places of one line together."""
    lines: list[list[_Place]] = []
    for place in found:
        if lines and "\n" not in text[lines[-1][-1].end : place.start]:
            lines[-1].append(place)
        else:
            lines.append([place])
    return lines


def _two_forms(prose: Prose, forms: list[str]) -> Iterator[Problem]:
    """Dashes of two forms: one hint, where the text clearly keeps to one."""
    places: dict[str, list[tuple[int, int]]] = {_EN_DASH: [], _EM_DASH: [], "\u2014": []}
    for match in _DASHES.finditer(prose.text):
        dash = match.group().strip()
        form = f" {dash} " if len(match.group()) > 1 else dash
        if form in (_EN_DASH, _EM_DASH) or form in forms:
            places[form].append((match.start(), match.start() + 1))
    chosen = consistency.choice(places)
    if chosen:
        style, departing = chosen
        spaced = "with spaces around it" if style != style.strip() else "without spaces"
        message = f"Elsewhere this document writes {shown(style.strip())} {spaced}. Write the same here."
        yield consistency.problem(prose, departing, message, "another dash of another form")


EXAMPLES = (
    bad(
        "en",
        "The talks⟦ - ⟧which lasted two days, ended on Friday.",
        fixed="The talks—which lasted two days, ended on Friday.",
    ),
    bad(
        "en-GB",
        "The two sides agreed⟦ -- ⟧for the first time since 2019.",
        fixed="The two sides agreed – for the first time since 2019.",
    ),
    # the text has a dash of its own: the repair follows it
    bad(
        "en",
        "The fund – set up in May – will pay⟦ - ⟧at once and in full.",
        fixed="The fund – set up in May – will pay – at once and in full.",
    ),
    bad(
        "de",
        "Die Ministerin reist nach Wien⟦ - ⟧zum ersten Mal seit drei Jahren.",
        fixed="Die Ministerin reist nach Wien – zum ersten Mal seit drei Jahren.",
    ),
    bad(
        "fr",
        "L’accord entre en vigueur lundi⟦ - ⟧un mois plus tôt que prévu.",
        fixed="L’accord entre en vigueur lundi – un mois plus tôt que prévu.",
    ),
    bad(
        "pl",
        "Nowe przepisy wejdą w życie jutro⟦ - ⟧poinformował minister.",
        fixed="Nowe przepisy wejdą w życie jutro – poinformował minister.",
    ),
    bad(
        "ru", "«Переговоры продолжатся»,⟦ - ⟧сказал министр.", fixed="«Переговоры продолжатся»,\u00a0— сказал министр."
    ),
    bad(
        "uk",
        "Міністерство фінансів (далі⟦ - ⟧Мінфін) оприлюднило звіт.",
        fixed="Міністерство фінансів (далі\u00a0— Мінфін) оприлюднило звіт.",
    ),
    # the Spanish dash stands at what it encloses: two hyphens in a line open and close
    bad(
        "es",
        "La reunión⟦ - ⟧la tercera de este año⟦ - ⟧se celebrará en Lima.",
        fixed="La reunión —la tercera de este año— se celebrará en Lima.",
    ),
    bad("es", "El acuerdo entrará en vigor el lunes⟦ - ⟧un mes antes de lo previsto."),
    bad(
        "he", "השר הודיע על התוכנית החדשה⟦ - ⟧לראשונה מזה שנים.", fixed="השר הודיע על התוכנית החדשה – לראשונה מזה שנים."
    ),
    bad(
        "hi", "मंत्री ने कहा कि समझौता लागू होगा⟦ -- ⟧और वह भी तुरंत।", fixed="मंत्री ने कहा कि समझौता लागू होगा – और वह भी तुरंत।"
    ),
    bad("zh-Hans", "会议的主题⟦--⟧共同发展。", fixed="会议的主题——共同发展。"),
    bad("ja", "会議の主題⟦--⟧共に歩む未来", fixed="会議の主題――共に歩む未来"),
    bad(
        "en",
        "<p>The talks <b>ended</b>⟦ - ⟧without a result, as officials said.</p>",
        format="html",
        fixed="<p>The talks <b>ended</b>—without a result, as officials said.</p>",
    ),
    # a short line that is no label; a sentence that is wrapped
    bad("en", "A long day⟦ - ⟧and a short night", fixed="A long day—and a short night"),
    bad("de", "Die Gespräche dauerten lange⟦ -⟧\nund endeten ohne ein Ergebnis."),
    # hyphens in a row stand for a dash in any language
    bad("und", "The talks have ended⟦ -- ⟧at last."),
    good("en", "The office -\nTelephone and fax, open on all weekdays."),
    # two forms in one text: the odd one
    bad("de", "Es gilt – ab heute – für alle. Der Plan – ein großer – steht. Das Ziel ⟦—⟧ ein Erfolg – bleibt."),
    good("fr", "Le guichet est ouvert de 9 h - 12 h et de 14 h - 17 h, du lundi au vendredi."),
    good("de", "Vor- und Nachteile der Nord-Süd-Verbindung Berlin - München wurden erörtert."),
    good("en", "The match ended 2 - 1 and the pages 10 - 12 were left blank."),
    good("en", "The Paris - Brussels line reopens on Monday, officials said."),
    good("en", "Run the tool with --verbose, or set a - b as the range."),
    good("en", "Home - News - Contact"),
    good("en", "- The office is closed.\n- The line is open."),
    good("en", "<table><tr><td>Rooms - all of them, with a view of the sea</td></tr></table>", format="html"),
    good("en", "<title>The talks ended on Friday - with no result, officials say</title><p>One.</p>", format="html"),
    good("ru", "Документы за 2019\u00a0—\u00a02020 годы опубликованы."),
    # scripts without capitals: two hyphens that enclose a remark; a dateline, joined words
    bad(
        "ar",
        "العمل⟦ - ⟧كما قال الوزير⟦ - ⟧مستمر في كل المحافظات.",
        fixed="العمل – كما قال الوزير – مستمر في كل المحافظات.",
    ),
    bad(
        "fa",
        "کار بازسازی این پل امروز آغاز شد⟦ - ⟧و تا پایان سال ادامه دارد.",
        fixed="کار بازسازی این پل امروز آغاز شد – و تا پایان سال ادامه دارد.",
    ),
    good("ar", "القاهرة - أعلنت الوزارة اليوم بدء العمل في المشروع."),
    good("he", "תל אביב - רשות הנמלים הודיעה היום על פתיחת הקו החדש."),
    good("fa", "این نشست دربارهٔ توسعهٔ سیاسی - اجتماعی شهرهای مرزی برگزار شد."),
    good("ur", "وزیر نے آج لاہور میں پاک - چین تعلقات پر بات کی اور سوالوں کے جواب دیے۔"),
    good("zh-Hans", "搜索结果 - 第一页的内容，共十项。"),
    good("zh-Hans", "型号为 A--B。"),
    # too few dashes to speak of a habit
    good("en", "The plan—a large one—stands. The aim – peace – remains."),
    bad(
        "hi",
        "यह समझौता बीस साल में पहला है⟦ - ⟧जो कल से पूरे राज्य में लागू होगा।",
        fixed="यह समझौता बीस साल में पहला है – जो कल से पूरे राज्य में लागू होगा।",
    ),
)
