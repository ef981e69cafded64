"""Emoji: what is one of them to a reader, however many code points it is written with.

Sequences are those of Unicode Technical Standard #51: a pictograph with its selector and skin tone, several joined by
ZERO WIDTH JOINER, a flag of two regional indicators, a keycap.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from linter.patterns import lazy

# Pictographs that are shown as emoji without a selector.
_PICTOGRAPH = (
    "[\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be"
    "\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757"
    "\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\U0001f004\U0001f0cf\U0001f18e\U0001f191-\U0001f19a\U0001f201"
    "\U0001f21a\U0001f22f\U0001f232-\U0001f236\U0001f238-\U0001f23a\U0001f250\U0001f251\U0001f300-\U0001f64f"
    "\U0001f680-\U0001f6ff\U0001f7e0-\U0001f7eb\U0001f90c-\U0001f9ff\U0001fa70-\U0001faff]"
)
# Signs that VARIATION SELECTOR-16 makes emoji.
_SELECTED = "[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff]\ufe0f"
_SKIN = "[\U0001f3fb-\U0001f3ff]"
_TAGS = "[\U000e0020-\U000e007f]"
_PICTURE = f"(?:{_SELECTED}|{_PICTOGRAPH}\ufe0f?){_SKIN}?{_TAGS}*+"
_FLAG = "[\U0001f1e6-\U0001f1ff]{2}"
_KEYCAP = "[0-9#*]\ufe0f?\u20e3"
# Joined ones begin with a pictograph; the parts that follow need no selector (U+2640 FEMALE SIGN).
_ONE = f"(?:{_FLAG}|{_KEYCAP}|{_PICTURE}(?:\u200d(?:{_PICTURE}|[\u2600-\u27bf]))*+)"

ONE_EMOJI = lazy(_ONE)


class EmojiRun(NamedTuple):
    """Emoji in a row, with a blank at most between two: their place, their number, and how many of them are pictures."""

    start: int
    end: int
    emoji: int
    pictures: int  # neither flags nor keycaps


def emoji_runs(text: str) -> Iterator[EmojiRun]:
    """Every run in a text, also of a single emoji."""
    start = end = count = pictures = 0
    for match in ONE_EMOJI.finditer(text):
        if count and text[end : match.start()] not in _GAPS:
            yield EmojiRun(start, end, count, pictures)
            count = pictures = 0
        if not count:
            start = match.start()
        end = match.end()
        count += 1
        pictures += not (match.group()[-1] == "\u20e3" or "\U0001f1e6" <= match.group()[0] <= "\U0001f1ff")
    if count:
        yield EmojiRun(start, end, count, pictures)


_GAPS = frozenset({"", " ", "\u00a0"})
# Characters of which an emoji has one at least, apart from keycaps.
RANGES = (
    "\u231a\u231b",
    "\u23e9\u23f3",
    "\u25fd\u25fe",
    "\u2600\u27bf",
    "\u2b1b\u2b55",
    "\ufe0f\ufe0f",
    "\U0001f000\U0001faff",
)
