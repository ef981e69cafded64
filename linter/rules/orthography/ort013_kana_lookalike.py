"""ORT013 kana-lookalike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from linter.languages import scripts
from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.shown import called

_KATAKANA = "\u30a1-\u30fa\u30fc-\u30fe"
_KANA = "\u3041-\u3096\u30a1-\u30fa"
_LENGTH_MARK = "\u30fc"
# KATAKANA-HIRAGANA VOICED and SEMI-VOICED SOUND MARK, which stand alone, and the marks that join the letter before.
_VOICED = {"\u309b": "\u3099", "\u309c": "\u309a"}
_VOICED_PAIR = lazy(f"[{_KANA}][\u309b\u309c]")
_WORD_BEFORE = lazy(f"[{_KATAKANA}]+\\Z")
_WORD_BEHIND = lazy(f"[{_KATAKANA}]+")
# Small kana, which no part of a hyphenated name ends with, and what no word begins with.
_SMALL = "\u30c3\u30e3\u30e5\u30e7"
# What the length mark never follows (the empty string: it never begins a word).
_NEVER_LONG = ("", "\u30c3", "\u30f3", "\u30fc")
_NEVER_FIRST = "\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30fc"
_LONGEST = 40


@prose_rule("ORT013", "kana-lookalike", "warning", fix="safe", convention="kana_lookalikes",
            triggers="\u309b\u309c-\u2010\u2011\u2013\u2014\u2015\u2212\u4e00\u4e8c\u529b\u53e3\u5de5\u5915\u535c\u3078",
            references=("Unicode Technical Standard 39", "Unicode Standard Annex 15"))  # fmt: skip
def kana_lookalike(prose: Prose, language: Language) -> Iterator[Problem]:
    """A character that looks like a kana stands inside a katakana word, or a voiced mark stands apart from its letter.

    Such words come from scanned paper, from the wrong key or from a careless conversion. They look right, but no search
    finds them, and a screen reader reads a hyphen or an ideograph aloud.

    It is a hint where a hyphen stands for the long vowel and the document does not write the word with it elsewhere.

    Left alone: hyphens in names whose parts are words of their own; ideographs between two longer katakana words, which
    are words themselves; the particle that looks like katakana he; code and addresses.

    Repair: write the kana. It is safe for a voiced mark, and for a hyphen that can be nothing else; elsewhere an editor
    must look.
    """
    if not prose.alphabet.isdisjoint(_VOICED):
        yield from _apart(prose)
    yield from _alike(prose, language.typography["kana_lookalikes"])


def _apart(prose: Prose) -> Iterator[Problem]:
    """A voiced mark behind a letter that can carry it."""
    for match in prose.finditer(_VOICED_PAIR):
        letter, mark = tuple(match.group())
        write = unicodedata.normalize("NFC", letter + _VOICED[mark])
        if len(write) == 1:
            message = f'{unicodedata.name(mark)} U+{ord(mark):04X} stands apart from its letter. Write "{write}" as one letter.'
            yield prose.problem(*match.span(), message, write=write)


def _alike(prose: Prose, kana: dict[str, str]) -> Iterator[Problem]:
    """A look-alike with katakana on both sides, or before one that no word begins with."""
    wanted = "".join(sorted(prose.alphabet.intersection(kana)))
    if not wanted:
        return
    text = prose.text
    words: frozenset[str] | None = None
    for match in _inside(wanted).finditer(text):
        at = match.start()
        before, behind = _WORD_BEFORE.search(text[max(0, at - _LONGEST) : at]), _WORD_BEHIND.match(text, at + 1)
        if not behind or len(behind.group()) > _LONGEST or prose.protected(at, at + 1):
            continue
        found, write = match.group(), kana[match.group()]
        left, right = before.group() if before else "", behind.group()
        letter = found.isalpha()
        if (not left and not letter) or (write == _LENGTH_MARK and left[-1:] in _NEVER_LONG):
            continue
        word = left + write + right
        words = _words(text) if words is None else words
        if word in words or (letter and right[0] in _NEVER_FIRST):
            certain = True
        elif scripts.script(found) == "Hira":
            continue  # the particle he stands between two words
        else:
            certain = len(right) == 1 or left[-1] in _SMALL or (letter and len(left) == 1)
            if letter and not certain:
                continue
        message = f'{called(found)} stands in a katakana word. Write "{word}", with {called(write)}.'
        yield prose.problem(
            at - len(left), at + 1 + len(right), message, edits=[(at, at + 1, write)],
            fix="safe" if certain and not letter else "unsafe", severity=None if certain else "info",
        )  # fmt: skip


def _words(text: str) -> frozenset[str]:
    """The katakana words of a text that stand by themselves."""
    return frozenset(_WORD_BEHIND.findall(text))


@cache
def _inside(characters: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(characters)}](?=[{_KATAKANA}])(?:(?<=[{_KATAKANA}].)|(?=[{_NEVER_FIRST}]))")


EXAMPLES = (
    bad("ja", "新しい⟦デ-タ⟧を公表した。", fixed="新しいデータを公表した。"),
    # U+2212 MINUS SIGN, U+2015 HORIZONTAL BAR
    bad("ja", "⟦コンピュ\u2212タ⟧の導入が進む。", fixed="コンピュータの導入が進む。"),
    bad("ja", "新しい⟦センタ\u2015ビル⟧は駅前にある。", severity="info", fixed="新しいセンタービルは駅前にある。"),
    bad(
        "ja",
        "センタービルは駅前。新しい⟦センタ\u2015ビル⟧は隣にある。",
        fixed="センタービルは駅前。新しいセンタービルは隣にある。",
    ),
    # the ideographs 一 and 力 between katakana
    bad("ja", "公開された⟦デ\u4e00タ⟧を用いた。", fixed="公開されたデータを用いた。"),
    bad("ja", "新しい⟦ア\u529bウント⟧を開設した。", fixed="新しいアカウントを開設した。"),
    # 卜 behind a small kana, 口 before the length mark, 二 before a small kana
    bad("ja", "新しい⟦プラッ\u535cフォーム⟧を公開した。", fixed="新しいプラットフォームを公開した。"),
    bad("ja", "会議は⟦\u53e3ーマ⟧で開かれ、⟦\u4e8cュース⟧になった。", fixed="会議はローマで開かれ、ニュースになった。"),
    # U+3078 HIRAGANA LETTER HE, where the text also writes the word in katakana
    bad("ja", "ソフトヘルプを公開。⟦ソフト\u3078ルプ⟧は無料。", fixed="ソフトヘルプを公開。ソフトヘルプは無料。"),
    # U+309B KATAKANA-HIRAGANA VOICED SOUND MARK and U+309C, apart from their letters
    bad("ja", "⟦ハ\u309c⟧ートナー企業", fixed="パートナー企業"),
    bad("ja", "会議は⟦か\u309b⟧いこくで開かれる。", fixed="会議はがいこくで開かれる。"),
    bad("ja", "<p>新しい<b>⟦デ-タ⟧</b>を公表した。</p>", format="html", fixed="<p>新しい<b>データ</b>を公表した。</p>"),
    good("ja", "アジア一オシャレな街、チーム力アップ、ネット口コミサイト、ペア二セット"),
    good("ja", "オフィスをアメリカへシフトした。"),
    good("ja", "ジャン-ピエール・モロー氏が来日した。"),
    good("ja", "電話番号は03-1234-5678、型番はA-タイプ。"),
    good("ja", "記号\u309bは濁点、ン\u309bは表記の例。"),
    good("ja", "会議は十二月、工場は東京。"),
    good("zh-Hans", "第一、二项工作由工会负责。"),
)
