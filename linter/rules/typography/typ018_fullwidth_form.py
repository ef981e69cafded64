"""TYP018 fullwidth-form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

from linter.languages import scripts
from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.latin_marks import entries
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.neighbours import after, before, is_latin, is_native, line_around, stands_apart

_LETTERS = frozenset(map(chr, (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))))
_DIGITS = frozenset(map(chr, range(0xFF10, 0xFF1A)))
_HALF_KATAKANA = frozenset(map(chr, range(0xFF61, 0xFFA0)))
_WIDE_RUN = lazy("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")
_KATAKANA_RUN = lazy("[\uff61-\uff9f]+")
_WIDE_SCRIPTS = frozenset({"Hani", "Hira", "Kana", "Bopo"})
# The voiced marks that stand for themselves: NFKC makes combining marks of them, which would join the letter before.
_ALONE = str.maketrans({"\u3099": "\u309b", "\u309a": "\u309c"})
_ASCII = {**{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}, "\u3002": "."}
# Behind all other marks a blank follows, which the wide mark has built in.
_BRACKETS = "()[]{}"
# A line of fewer words in an unknown language may be a label in a Chinese or Japanese text, which keeps its marks.
_OF_LABELS = "\uff1a\uff08\uff09"
_FEWEST_WORDS = 3
_WORD = lazy(r"[^\W\d_]+")


@prose_rule("TYP018", "fullwidth-form", "warning", fix="safe", convention="fullwidth",
            triggers="".join(map(chr, range(0xFF01, 0xFFA0))) + "\u3002",
            references=("Unicode Standard 18.5", "GB/T 15835-2011", "JTF Style Guide 2.1"))  # fmt: skip
def fullwidth_form(prose: Prose, language: Language) -> Iterator[Problem]:
    """Letters, digits or marks have the wide form of East Asian typography, or katakana has the narrow form of old
    terminals.

    The forms look alike and are other characters: a search for the word or the number does not find it, a screen reader
    may spell it out, and the line looks as if it had gaps.

    It is only a hint for wide letters in Japanese, for wide letters and digits in traditional Chinese, and in a text of
    unknown language.

    Left alone: the wide marks of Chinese and Japanese; wide digits in Japanese; words that touch Chinese or Japanese
    letters in a text of another script; narrow katakana beside a low line (_); marks in short labels and in addresses.

    Repair: write the usual form of the character.
    """
    spec: dict[str, Any] = language.typography["fullwidth"]
    known = "" if language.known else "info"
    letters, digits = bool(prose.alphabet & _LETTERS), bool(prose.alphabet & _DIGITS)
    if (letters and spec.get("letters")) or (digits and spec.get("digits")):
        yield from _wide(prose, language, spec, known)
    if spec.get("katakana") and prose.alphabet & _HALF_KATAKANA:
        yield from _narrow(prose, spec["katakana"])
    if spec.get("marks") and (marks := prose.alphabet.intersection(spec["marks"])):
        yield from _marks(prose, language, "".join(sorted(marks)), known)


def _wide(prose: Prose, language: Language, spec: dict[str, Any], known: str) -> Iterator[Problem]:
    """Letters and digits in their wide form."""
    for match in prose.finditer(_WIDE_RUN):
        kind = "digits" if _DIGITS.issuperset(match.group()) else "letters"
        if not spec.get(kind) or _quoted(prose.text, match, language):
            continue
        write = unicodedata.normalize("NFKC", match.group())
        message = f'These are full-width {kind}, other characters than the usual ones. Write "{write}".'
        yield prose.problem(*match.span(), message, write=write, severity=known or spec[kind])


def _quoted(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether a word belongs to a phrase in a script of wide letters that is not the language's own."""
    beside = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
    return any(scripts.script(char) in _WIDE_SCRIPTS - language.scripts for char in beside)


def _narrow(prose: Prose, severity: str) -> Iterator[Problem]:
    """Katakana in its narrow form, with the marks of voiced sounds joined."""
    for match in prose.finditer(_KATAKANA_RUN):
        start, end = match.span()
        if "_" in (prose.text[max(0, start - 1) : start], prose.text[end : end + 1]):
            continue
        write = unicodedata.normalize("NFKC", match.group()).translate(_ALONE)
        yield prose.problem(
            start, end, f'Half-width katakana stands here. Write "{write}".', write=write, severity=severity
        )


def _marks(prose: Prose, language: Language, marks: str, known: str) -> Iterator[Problem]:
    """Wide marks beside words that are not Chinese or Japanese."""
    text = prose.text
    # Chinese and Japanese have wide marks themselves; Thai has not.
    own = not language.data.get("spaces_between_words", True) and bool(language.scripts & _WIDE_SCRIPTS)
    for match in (_behind_latin(marks) if own else _any(marks)).finditer(text):
        start, end = match.span()
        mark = match.group()
        left, right = before(text, start), after(text, end).char
        if not _of_words(left, language) and not (mark == "\uff08" and _of_words(right, language)):
            continue
        if scripts.script(right or " ") in _WIDE_SCRIPTS or prose.protected(start, end):
            continue
        line = line_around(text, start, end)
        if (own or (known and mark in _OF_LABELS)) and len(_WORD.findall(line)) < _FEWEST_WORDS:
            continue
        if own and any(is_native(char, language) for char in line):
            continue
        write = _ASCII[mark] if own else _usual(_ASCII[mark], prose, language)
        message = f'{unicodedata.name(mark)} U+{ord(mark):04X} belongs to Chinese and Japanese text. Write "{write}".'
        spaced = _spaced(text, start, end, write)
        yield prose.problem(start, end, message, write=spaced, severity="info" if own else known or None)


def _usual(mark: str, prose: Prose, language: Language) -> str:
    """What the language writes for a Latin mark; where it writes either, its own only if the document has it."""
    entry = entries(language).get(mark) if language.typography.get("latin_marks") else None
    return entry.write if entry and (not entry.when or entry.write in prose.alphabet) else mark


def _of_words(char: str, language: Language) -> bool:
    return scripts.script(char or " ") not in _WIDE_SCRIPTS and (
        is_native(char, language) or is_latin(char) or char.isdecimal()
    )


def _spaced(text: str, start: int, end: int, mark: str) -> str:
    """The usual mark with the blank that belongs beside it."""
    left, right = text[max(0, start - 1) : start], text[end : end + 1]
    if (mark not in _BRACKETS and right.isalpha()) or (mark == ")" and stands_apart(right)):
        return mark + " "
    if mark == "(" and stands_apart(left):
        return " " + mark
    return mark


@cache
def _any(marks: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(marks)}]")


@cache
def _behind_latin(marks: str) -> re.Pattern[str]:
    return re.compile(f"(?<=[A-Za-z0-9)\\]\"'])[{re.escape(marks)}]")


EXAMPLES = (
    bad("en", "The plan covers ⟦２０２６⟧ and later years.", fixed="The plan covers 2026 and later years."),
    bad("de", "Die Agentur ⟦ＡＢＣ⟧ meldet den Abschluss.", fixed="Die Agentur ABC meldet den Abschluss."),
    bad("hi", "यह योजना ⟦\uff12\uff10\uff12\uff16⟧ तक चलेगी।", fixed="यह योजना 2026 तक चलेगी।"),
    bad("fr", "Les ministres⟦，⟧réunis à Lyon, ont signé.", fixed="Les ministres, réunis à Lyon, ont signé."),
    bad("ru", "Министр сообщил⟦：⟧переговоры начались.", fixed="Министр сообщил: переговоры начались."),
    bad(
        "vi",
        "Bộ trưởng⟦（⟧phụ trách thương mại⟦）⟧đã phát biểu.",
        fixed="Bộ trưởng (phụ trách thương mại) đã phát biểu.",
    ),
    # a language's own mark for the wide one
    bad("ar", "تأخر الوفد⟦，⟧ثم بدأت المحادثات.", fixed="تأخر الوفد، ثم بدأت المحادثات."),
    bad("el", "Πότε αρχίζουν οι συνομιλίες⟦？⟧", fixed="Πότε αρχίζουν οι συνομιλίες;"),
    bad("th", "รัฐมนตรียืนยัน⟦：⟧การเจรจาดำเนินต่อไป", fixed="รัฐมนตรียืนยัน: การเจรจาดำเนินต่อไป"),
    bad("ko", "장관⟦，⟧차관이 참석했다.", fixed="장관, 차관이 참석했다."),
    bad("ko", "회의는 언제 열리는가⟦？⟧", fixed="회의는 언제 열리는가?"),
    bad("zh-Hans", "预算增加⟦１２⟧亿元，由⟦ＡＢＣ⟧公司执行。", fixed="预算增加12亿元，由ABC公司执行。"),
    bad("zh-Hant", "中華民國⟦１１３⟧年預算案通過。", severity="info", fixed="中華民國113年預算案通過。"),
    bad("ja", "新しい⟦ﾃﾞｰﾀ⟧を公表した。", fixed="新しいデータを公表した。"),
    bad("ja", "⟦ﾊﾟｰﾄﾅｰ⟧企業の一覧", fixed="パートナー企業の一覧"),
    # the marks of voiced sounds that have no letter to join stay as they are, in their wide form
    bad("ja", "記号⟦ﾝﾞ⟧の例", fixed="記号ン\u309bの例"),
    bad("ja", "同社は⟦ＡＢＣ⟧と提携した。", severity="info", fixed="同社はABCと提携した。"),
    # an English line in a Chinese text
    bad(
        "zh-Hans",
        "声明原文如下。\n\nWelcome to the summit⟦，⟧dear friends.",
        severity="info",
        fixed="声明原文如下。\n\nWelcome to the summit, dear friends.",
    ),
    bad("en", "<p>The plan covers <b>⟦２０２６⟧</b>.</p>", format="html", fixed="<p>The plan covers <b>2026</b>.</p>"),
    good("zh-Hans", "会谈（第二轮）今天开始，双方讨论贸易：关税、配额等。真的吗？"),
    good("ja", "第２回会議は１０月に開かれる。"),
    good("ja", "_ｱｲｳ_ は半角カナの識別子です。"),
    good("en", "The sign read 你好，世界！ and the label ＮＨＫ放送."),
    good("ko", "「你好，世界」라는 인사말"),
    good("zh-Hans", "联系方式\n\nTel：+86 10 5555"),
    good("ko", "그는 “좋다。”라고 했다."),
)
