"""TYP027 cjk-latin-spacing."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules import consistency
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.neighbours import is_native

# Words and numbers of the Latin script; the runs are few, the ideographs around them many.
_RUN = lazy(r"[A-Za-z]+|[0-9]+")
# A date or a time in figures stands apart from the sentence.
_IN_NUMBERS = frozenset("-/:")
_SPACED, _CLOSE = "with a space", "without a space"


@prose_rule("TYP027", "cjk-latin-spacing", "info", convention="cjk_spacing",
            triggers="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
            references=("W3C Requirements for Chinese Text Layout", "JTF Style Guide 3.1"),
            options={"fewest": consistency.FEWEST_OPTION})  # fmt: skip
def cjk_latin_spacing(prose: Prose, language: Language, *, fewest: int = consistency.FEWEST) -> Iterator[Problem]:
    """A document mostly sets Latin words or numbers in one way beside its own letters, and here in another.

    Publishers disagree whether a space stands between Chinese or Japanese and Latin letters: no standard asks for it,
    and programs set the room themselves. Both ways are good; mixed they look careless.

    Left alone: a document that keeps to one way, has fewer than five such places, or has neither way in four fifths of
    them; dates and times in figures. Words and numbers count separately, for many set a space beside the one and not
    beside the other.

    Repair: set the space, or leave it out, as the rest of the document does.
    """
    if " " not in prose.alphabet:
        return
    for kind, places in _places(prose, language).items():
        chosen = consistency.choice(places, enough=fewest)
        if chosen:
            style, departing = chosen
            message = f"The other {kind} of this document stand {style} beside its letters. Write the same here."
            yield consistency.problem(prose, departing, message, f"other {kind} set in the other way")


def _places(prose: Prose, language: Language) -> dict[str, dict[str, list[tuple[int, int]]]]:
    """Where Latin words and numbers touch the language's letters: the blank between them, or both characters."""
    text = prose.text
    found: dict[str, dict[str, list[tuple[int, int]]]] = {
        kind: {_SPACED: [], _CLOSE: []} for kind in ("Latin words", "numbers")
    }
    for match in _RUN.finditer(text):
        kind = "numbers" if match.group()[0].isdecimal() else "Latin words"
        start, end = match.span()
        for blank, beside, close in (
            ((start - 1, start), text[start - 2 : start - 1], (start - 1, start + 1)),
            ((end, end + 1), text[end + 1 : end + 2], (end - 1, end + 1)),
        ):
            touching = text[slice(*blank)]
            if kind == "numbers" and {text[max(0, start - 1) : start], text[end : end + 1]} & _IN_NUMBERS:
                continue
            if touching == " " and is_native(beside, language):
                found[kind][_SPACED].append(blank)
            elif is_native(touching, language):
                found[kind][_CLOSE].append(close)
    return found


EXAMPLES = (
    bad("zh-Hans", "代表来自 Paris 和 London 两地，在 Geneva 会面，使⟦用O⟧racle 系统。"),
    bad("zh-Hant", "共有5國、12城、30萬人、8項議題，歷時⟦ ⟧3天。"),
    bad("ja", "EU代表とUN代表がNGO会議に出席し、AIの活用についてIT⟦ ⟧担当者が説明した。"),
    good("zh-Hans", "他在 Paris 与代表会面，随后前往London。"),
    good("zh-Hans", "代表来自 Paris 和 London 两地，在 Geneva 会面，使用 Oracle 系统。"),
    # words with a blank and numbers without one: two habits, each kept
    good("zh-Hans", "代表来自 Paris 和 London 两地，在 Geneva 会面，共12国30人，历时3天、8场、5次会议。"),
    # a date in figures stands apart from the sentence
    good("zh-Hans", "会议于2019年6月26日、27日和28日举行 2019-06-26 12:00 发布"),
    good("en", "The talks in 北京 were held by 3 teams."),
)
