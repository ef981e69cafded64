"""TYP028 space-between-ideographs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from linter.document import BlockKind
from linter.languages.model import Language
from linter.prose import Prose
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.neighbours import line_around

_IDEOGRAPHIC_SPACE = "\u3000"
_RUNNING_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
# Fewer letters on either side may be a name, a title before a name or a column.
_FEWEST = 3
# More such blanks in a line are set on purpose: a list of names, a text for learners.
_MOST_A_LINE = 2


@prose_rule("TYP028", "space-between-ideographs", "warning", fix="safe", convention="cjk_spacing", triggers=" ",
            references=("W3C Requirements for Chinese Text Layout", "JTF Style Guide 3.3, 4.2"))  # fmt: skip
def space_between_ideographs(prose: Prose, language: Language) -> Iterator[Problem]:
    """A space stands beside a full-width mark, or between two letters of a script that has no spaces.

    A full-width mark brings its own room: with a space beside it the line shows a hole. Between two letters a space is
    mostly left over from a line break or from typing in Latin letters.

    It is only a hint between longer words in running text, and beside code, markup or a sign.

    Left alone: ideographic and no-break spaces; line breaks; spaces beside quotation marks and brackets that are also
    Latin, and after a label in lenticular brackets (\u3010 \u3011); spaces beside katakana; spaces between names,
    titles and words of one or two letters, and three or more such spaces in a line, which are set on purpose.

    Repair: delete the space. In Japanese an exclamation or question mark is followed by IDEOGRAPHIC SPACE U+3000 when
    the text goes on. An editor must look at that, and at a space between two words.
    """
    spec: dict[str, Any] = language.typography["cjk_spacing"]
    yield from _beside_marks(prose, spec["closed_up"], spec.get("wide_blank_after", ""))
    if between := spec.get("between"):
        yield from _between_letters(prose, between, language)


def _beside_marks(prose: Prose, marks: str, ending: str) -> Iterator[Problem]:
    """Blanks beside full-width marks; behind those of `ending` a blank is right if it is wide."""
    text, done = prose.text, 0
    for match in _blanks(marks, ending).finditer(text):
        at = match.start()
        if at < done or _wraps(prose, at) or prose.protected(at, at + 1):
            continue
        left, right = text[at - 1], text[at + 1]
        if left in ending and right not in marks:
            message = "An ordinary space stands after this mark. Write IDEOGRAPHIC SPACE U+3000, or none."
            yield prose.problem(at, at + 1, message, write=_IDEOGRAPHIC_SPACE, fix="unsafe", severity="info")
            continue
        start = at - 1 if left in marks else at
        end = at + 2 if right in marks or right in ending else at + 1
        others = [char for char in (left, right) if char not in marks and char not in ending]
        edits = [(at, at + 1, "")]
        if end > at + 1 and text[end : end + 1] == " " and right in marks and text[end + 1 : end + 2].strip():
            edits.append((end, end + 1, ""))
            end += 1
            others += [char for char in text[end] if char not in marks]
        done = end
        # What is neither letter nor number may be code, markup or a picture, which some set apart.
        certain = all(char.isalnum() for char in others)
        message = "A full-width mark brings its own room. Delete the space beside it."
        yield prose.problem(start, end, message, edits=edits, severity=None if certain else "info")


@cache
def _blanks(marks: str, ending: str) -> re.Pattern[str]:
    """A single blank beside one of the marks; it begins with the blank, which is rare."""
    every = re.escape(marks + ending)
    return re.compile(rf" (?:(?<=[{every}] )(?=\S)|(?<=\S )(?=[{every}]))")


def _wraps(prose: Prose, at: int) -> bool:
    """Whether a blank is a line break of the file."""
    start, end = prose.span(at, at + 1)
    return "\n" in prose.document.source.text[start:end]


def _between_letters(prose: Prose, letters: str, language: Language) -> Iterator[Problem]:
    """A blank between longer words in running text."""
    text = prose.text
    blank, run_before, run_behind = _runs(letters)
    for match in blank.finditer(text):
        at = match.start()
        if prose.block(at).kind not in _RUNNING_TEXT or _wraps(prose, at):
            continue
        line = line_around(text, at, at + 1)
        sentence = not set(line).isdisjoint(language.terminal_marks)
        on_purpose = len(blank.findall(line)) > _MOST_A_LINE
        if (
            sentence
            and not on_purpose
            and run_before.search(text[max(0, at - 9) : at])
            and run_behind.match(text, at + 1)
        ):
            message = "A space stands between two words of a script that has no spaces. Delete it."
            yield prose.problem(at, at + 1, message, write="", fix="unsafe", severity="info")


@cache
def _runs(letters: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A blank between two letters; a word of several letters that ends, and that begins."""
    word = f"[{letters}]{{{_FEWEST}}}"
    return re.compile(f" (?<=[{letters}] )(?=[{letters}])"), re.compile(word + r"\Z"), re.compile(word)


EXAMPLES = (
    bad("zh-Hans", "双方就贸易问题⟦， ⟧举行了会谈。", fixed="双方就贸易问题，举行了会谈。"),
    bad("zh-Hans", "会谈已经结束⟦ 。 ⟧双方表示满意。", fixed="会谈已经结束。双方表示满意。"),
    bad("zh-Hant", "部長出席⟦ 《⟧年度報告》發布會。", fixed="部長出席《年度報告》發布會。"),
    bad("zh-Hans", "与会者来自 Paris⟦、 ⟧London 等地。", fixed="与会者来自 Paris、London 等地。"),
    bad("ja", "大臣は⟦ 「⟧合意した」と述べた。", fixed="大臣は「合意した」と述べた。"),
    bad("ja", "会議は終了した⟦。 ⟧次回は未定。", fixed="会議は終了した。次回は未定。"),
    # beside code or markup, and between words: only a hint
    bad("zh-Hans", "请运行程序⟦， ⟧`make` 完成后退出。", severity="info", fixed="请运行程序，`make` 完成后退出。"),
    bad("zh-Hans", "双方就贸易问题⟦ ⟧举行了正式会谈。", severity="info", fixed="双方就贸易问题举行了正式会谈。"),
    bad("ja", "それについて⟦ ⟧さらにくわしく述べた。", severity="info", fixed="それについてさらにくわしく述べた。"),
    # behind a question mark a blank is wide: IDEOGRAPHIC SPACE U+3000
    bad(
        "ja", "合意は可能か？⟦ ⟧大臣は明言を避けた。", severity="info", fixed="合意は可能か？\u3000大臣は明言を避けた。"
    ),
    bad(
        "zh-Hans",
        "<p>双方就<b>贸易问题</b>⟦， ⟧举行了会谈。</p>",
        format="html",
        fixed="<p>双方就<b>贸易问题</b>，举行了会谈。</p>",
    ),
    good("ja", "合意は可能か？\u3000大臣は明言を避けた。"),
    good("ja", "内閣総理大臣 山田 太郎が出席した。"),
    good("ja", "コンテンツ フラグメントを公開した。"),
    good("zh-Hans", "出席者：\u3000王毅\u3000李强"),
    good("zh-Hans", "外交部发言人 王毅 昨日表示，会谈顺利。"),
    good("zh-Hans", "第一章 总则与适用范围"),
    good("ja", "【お知らせ】 会議の開催について"),
    good("zh-Hans", "关于发言 “合作共赢” 的说明"),
    good("zh-Hans", "出版信息\u00a0，\u00a0说明"),
    # a line break of the file reads as a blank
    good("zh-Hans", "<p>双方就贸易问题，\n举行了会谈。</p>", format="html"),
    good("ko", "회의는 「정상」 회담이었다."),
)
