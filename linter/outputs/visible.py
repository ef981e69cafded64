"""Text as it may be shown: nothing a document holds can steer a terminal, and what cannot be seen is named."""

from __future__ import annotations

import unicodedata

from linter.patterns import lazy

_NAMED = {
    "\u00a0": "NBSP", "\u202f": "NNBSP", "\u200b": "ZWSP", "\u200c": "ZWNJ", "\u200d": "ZWJ", "\u200e": "LRM", "\u200f": "RLM",
    "\u061c": "ALM", "\u00ad": "SHY", "\ufeff": "BOM", "\u2060": "WJ", "\u2009": "THSP", "\t": "TAB",
}  # fmt: skip

# What the runners of GitHub, Azure and TeamCity take for a command to them when it stands in a build log: `::` at the start
# of a line, and `##[`, `##vso[` or `##teamcity[` anywhere in it.
_COMMAND = lazy(r"##(?=\w*\[)|(?m:^[ \t]*):(?=:)")


def named(text: str) -> str:
    """The text with every invisible character by its short name: mot<NBSP>!"""
    if text.isprintable():
        return text
    return "".join(f"<{_NAMED[char]}>" if char in _NAMED else _visible(char) for char in text)


def harmless(text: str) -> str:
    """The text with nothing in it that steers a terminal or turns a line round."""
    if text.isprintable():  # most text is, and an archive has much of it
        return text
    return "".join(_visible(char) for char in text)


def without_commands(text: str) -> str:
    """A whole report for a terminal or a build log, with nothing left in it that a build service takes for a command."""
    if "##" not in text and "::" not in text:
        return text
    return _COMMAND.sub(lambda found: f"{found.group()[:-1]}<U+{ord(found.group()[-1]):04X}>", text)


def columns(text: str) -> int:
    """Terminal columns: wide characters take two, combining marks none."""
    return sum(
        0
        if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Cf"}
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )


def reads_right_to_left(text: str) -> bool:
    """Whether a terminal would reorder the line."""
    return any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text)


def _visible(char: str) -> str:
    category = unicodedata.category(char)
    if category in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} and char not in "\u200c\u200d\u00ad":
        return f"<U+{ord(char):04X}>"
    return char
