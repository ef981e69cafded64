"""Label in name: whether what a control shows is part of what it is called (ACT's "label in name algorithm").

People who speak to their computer say what they see. Both texts are taken apart into words, and the words of the label
must follow one another in the name.
"""

from __future__ import annotations

import unicodedata

from linter.patterns import lazy

# Han, kana, Thai, Lao, Khmer, Burmese: written without blanks between words, so that every letter is compared.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = lazy(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_HYPHENS = lazy("(?<=\\w)[-\u00ad\u2010\u2011](?=\\w)")
_ARROW = lazy("[\u2190-\u21ff\u2b00-\u2b11]")
_BRACKETS = lazy(r"[()]")
# A short word with a full stop inside the text ("St. Petersburg", "z. B."), or letters with stops ("U.S.").
_DOTTED = lazy(r"(?<![^\W\d_])[^\W\d_]{1,4}\.(?=\s*[\w,;:)])|(?<![^\W\d_])(?:[^\W\d_]\.){2,}")
# What may be a short form of a longer word: a word with a full stop, or two or three capitals ("EN" for English).
_SHORT_FORM = lazy(r"[^\W\d_]{2,}(?=\.)|(?<![^\W_])[A-Z]{2,3}(?![^\W_])")
_CAPITALS = lazy(r"(?<![^\W_])[A-Z]{2,6}(?![^\W_])")
_ZERO_WIDTH_NON_JOINER = "\u200c"
_SHORTEST_SPELLED = 5
_MOST_WORDS = 30


def contains_label(name: str, label: str) -> bool:
    """Whether the words of a label follow one another, complete and in order, in a name."""
    return _contains(words(name), words(label))


def is_symbol(label: str) -> bool:
    """Whether a label is a sign that is made of text.

    That is punctuation, emoji, a single letter such as the X for "close", and an arrow that leads back from a footnote,
    with or without a number.
    """
    found = words(label)
    if len(found) == 1 and len(found[0]) == 1 and found[0].upper() != found[0]:
        return True
    return not found or (_ARROW.search(label) is not None and all(word.isdecimal() for word in found))


def is_undecided(name: str, label: str) -> bool:
    """Whether the rule does not speak of two texts: one of them abbreviates, hyphenates or spells the other's words.

    ACT leaves them out ("neither contains any abbreviations", "the same spelling and hyphenation"), for it takes a
    person to say whether they are the same words.
    """
    if any(_DOTTED.search(text) for text in (name, label)):
        return True
    if any(_contains(words(_joined(name, by)), words(_joined(label, by))) for by in ("", " ")):
        return True
    if _is_spelled_otherwise(name, label):
        return True
    return _is_initials(label, words(name)) or _is_initials(name, words(label))


def words(text: str) -> list[str]:
    """The words of a text: without what stands in round brackets, case-folded, letters and digits only."""
    folded = unicodedata.normalize("NFKD", _without_brackets(text).casefold())
    kept = "".join(char for char in folded if unicodedata.category(char) not in {"Mn", "Mc", "Me", "Cf"})
    return _WORD.findall(kept)


def _without_brackets(text: str) -> str:
    pieces, position, depth = [], 0, 0
    for bracket in _BRACKETS.finditer(text):
        if depth == 0:
            pieces.append(text[position : bracket.start()])
        depth = max(0, depth + (1 if bracket.group() == "(" else -1))
        position = bracket.end()
    if depth:
        return text.replace("(", " ").replace(")", " ")  # one that is never closed brackets nothing
    return " ".join([*pieces, text[position:]])


def _contains(name: list[str], label: list[str]) -> bool:
    # No word holds a line break, so that the one list can be looked for in the other as text.
    return not label or "\n" + "\n".join(label) + "\n" in "\n" + "\n".join(name) + "\n"


def _joined(text: str, by: str) -> str:
    """A text with its hyphens, and the non-joiners that Persian has in their place, taken out."""
    return _HYPHENS.sub(by, text).replace(_ZERO_WIDTH_NON_JOINER, by)


def _is_spelled_otherwise(name: str, label: str) -> bool:
    """Whether the label would be in the name if words that look like the same one were the same."""
    long, short = words(name), words(label)
    if len(short) > _MOST_WORDS:
        return False
    short_forms = frozenset(words(" ".join(_SHORT_FORM.findall(f"{name} {label}"))))
    return any(
        all(_is_same_word(*pair, short_forms) for pair in zip(long[start:], short, strict=False))
        for start in range(len(long) - len(short) + 1)
    )


def _is_same_word(one: str, other: str, short_forms: frozenset[str]) -> bool:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if short[0] != long[0]:
        return False
    is_contraction = len(short) <= 4 and len(long) >= len(short) + 3 and short[-1] == long[-1]  # Dr, Mr, Ltd
    if short in short_forms or is_contraction:
        letters = iter(long)
        return all(letter in letters for letter in short)
    if len(short) < _SHORTEST_SPELLED or short[-1] != long[-1] or len(long) > len(short) + 1:
        return False
    same_start = next(at for at, (a, b) in enumerate(zip(long, f"{short}\n", strict=False)) if a != b)
    return long[same_start + 1 :] in {short[same_start:], short[same_start + 1 :]}  # colour, color; organise, organize


def _is_initials(text: str, found: list[str]) -> bool:
    """Whether a word in capitals is made of the first letters of words that follow one another: "UN"."""
    initials = "".join(word[0] if len(word) > 1 else "\n" for word in found)
    return any(word.casefold() in initials for word in _CAPITALS.findall(text))
