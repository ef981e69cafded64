"""The letters of Persian, as far as joints inside a word depend on them."""

from __future__ import annotations

from linter.patterns import lazy

ZWNJ = "\u200c"  # ZERO WIDTH NON-JOINER

# Letters that join to the next one. Behind any other letter the joint is seen without a ZERO WIDTH NON-JOINER.
JOINING = frozenset("بپتثجچحخسشصضطظعغفقکگلمنهیئ")

# Arabic kaf and yeh, which look the same: a word is looked up as Persian writes it, and keeps its letters.
_AS_PERSIAN = str.maketrans("\u064a\u0643", "\u06cc\u06a9")

# What may follow the letters of a word: hamza above (the linking sound), fathatan, shadda and the short vowels.
MARKS = "".join(map(chr, range(0x064B, 0x0656))) + "\u0670"
_ALPHABET = "\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc\u06c0"
LETTERS_ONLY = lazy(f"[{_ALPHABET}]+")
WORD = lazy(f"[{_ALPHABET}{MARKS}\u0640\u200c\u200d]+")
_MARKS = str.maketrans("", "", MARKS)
_INVISIBLE_JOINT = lazy(f"(?<![{''.join(sorted(JOINING))}]){ZWNJ}")

# The pronouns of showing: "that", "this", "that same", "this same". Their plural is as often written without a joint (آنها).
DEMONSTRATIVES = ("آن", "این", "همان", "همین")


def as_persian(word: str) -> str:
    """A word with the letters of Persian where an Arabic keyboard typed its own; of the same length."""
    return word.translate(_AS_PERSIAN)


def visible_joints(word: str) -> str:
    """A spelling without the joints that nobody sees, behind a letter that does not join, and at the edges."""
    return _INVISIBLE_JOINT.sub("", word).strip(ZWNJ)


def bare(word: str) -> str:
    """A word without its vowel signs and the sign of the linking sound."""
    return word.translate(_MARKS)


def with_joints(typed: str, form: str) -> str:
    """What was typed with the joints of `form`, which has the same letters as Persian writes them and no marks."""
    chars, letters = [], iter(form)
    for char in typed:
        if char not in MARKS:
            following = next(letters)
            if following == ZWNJ:
                chars.append(ZWNJ)
                next(letters)
        chars.append(char)
    return "".join(chars)


def joined(first: str, second: str) -> str:
    """Two members of a word, with a joint between them where it is seen."""
    return f"{first}{ZWNJ}{second}" if first[-1] in JOINING else first + second
