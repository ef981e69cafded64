"""CSS: declarations and rules read from style attributes and style elements (CSS Syntax Level 3).

Read is what decides whether an element is shown and how its text is set; whatever cannot be read is passed over, as a
browser does. Blocks within a rule's block (CSS nesting) are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from linter.patterns import lazy

_COMMENT_OR_STRING = lazy(r"/\*.*?(?:\*/|\Z)|\"(?:\\.|[^\"\\\n])*+\"?|'(?:\\.|[^'\\\n])*+'?", re.DOTALL)
_MARK = lazy(r"\"(?:\\.|[^\"\\\n])*+\"?|'(?:\\.|[^'\\\n])*+'?|\\.|[{}();\[\],]", re.DOTALL)
_IMPORTANT = lazy(r"!\s*important\s*\Z", re.IGNORECASE)
_PSEUDO_ELEMENT = lazy(r"::[\w-]+(?:\([^()]*\))?|:(?:before|after|first-line|first-letter)\b", re.IGNORECASE)
_MEDIA_FEATURE = lazy(r"\(\s*(min|max)-width\s*:\s*([\d.]+)\s*(px|em|rem)\s*\)", re.IGNORECASE)
# A page is looked at as on a desk: media queries are answered for a screen this wide, in CSS pixels.
_SCREEN_WIDTH = 1280.0
_HOLDERS = ("@media", "@supports", "@layer", "@container")


class Declaration(NamedTuple):
    """One declaration: `display: none !important`."""

    name: str  # lower case
    value: str  # as written, without blanks around
    important: bool


class StyleRule(NamedTuple):
    """A selector (one of the list before the block) with its declarations."""

    selector: str  # without a pseudo-element
    pseudo: str  # "before", "after" ..., or "" for the element itself
    declarations: tuple[Declaration, ...]


@lru_cache(maxsize=2048)
def declarations(block: str) -> tuple[Declaration, ...]:
    """The declarations of a style attribute, or of a rule's block, in order."""
    found = []
    for piece in _split(without_comments(block), ";"):
        name, colon, value = piece.partition(":")
        name, value = name.strip().lower(), value.strip()
        important = _IMPORTANT.search(value) if "!" in value else None
        if important is not None:
            value = value[: important.start()].rstrip()
        if colon and name and value:
            found.append(Declaration(name, value, important is not None))
    return tuple(found)


def rules(sheet: str) -> Iterator[StyleRule]:
    """The rules of a style sheet that apply to a screen, one for each selector, in order."""
    text = without_comments(sheet)
    start = depth = 0
    open_blocks: list[tuple[str, int]] = []  # "rules", "skip" or the selectors of a rule; where the block begins
    cuts: list[str] = []  # of the open rule's block: what stands before and between blocks within it
    for match in _MARK.finditer(text):
        mark = match.group()
        if mark in "([":
            depth += 1
        elif mark in ")]":
            depth = max(0, depth - 1)
        if depth or mark not in "{};":
            continue
        kind = open_blocks[-1][0] if open_blocks else "rules"
        prelude = text[start : match.start()]
        if mark == ";":
            if kind not in {"rules", "skip"}:
                cuts.append(prelude)
        elif mark == "{":
            open_blocks.append((_block(prelude.strip(), kind), match.end()))
            cuts = cuts if kind not in {"rules", "skip"} else []
        elif open_blocks:
            open_blocks.pop()
            if kind not in {"rules", "skip"}:
                yield from _rules(kind, ";".join([*cuts, prelude]))
                cuts = []
        start = match.end()
    if open_blocks and open_blocks[-1][0] not in {"rules", "skip"}:  # a sheet that ends within a block
        yield from _rules(open_blocks[-1][0], ";".join([*cuts, text[start:]]))


def _block(prelude: str, around: str) -> str:
    if around != "rules":
        return "skip"
    if not prelude.startswith("@"):
        return prelude or "skip"
    name, _, condition = prelude.partition(" ")
    name = re.split(r"[\s(]", prelude.lower(), maxsplit=1)[0]
    if name not in _HOLDERS or (name == "@media" and not applies(prelude[len("@media") :])):
        return "skip"
    if name == "@supports" and condition.strip().lower().startswith("not"):
        return "skip"
    return "rules"


def _rules(selectors: str, block: str) -> Iterator[StyleRule]:
    found = declarations(block)
    for selector in _split(selectors, ",") if found else ():
        pseudo = _PSEUDO_ELEMENT.search(selector) if ":" in selector else None
        name = pseudo.group().lstrip(":").lower() if pseudo else ""
        plain = selector if pseudo is None else selector[: pseudo.start()]
        yield StyleRule(plain.strip() or "*", name, found)


def applies(query: str) -> bool:
    """Whether a list of media queries is met by a screen; what depends on the reader's settings is not."""
    return any(_is_met(part.strip().lower()) for part in query.split(","))


def _is_met(query: str) -> bool:
    words = _MEDIA_FEATURE.sub("", query).replace("only ", "").split()
    if [word for word in words if word != "and"] not in ([], ["all"], ["screen"], ["not", "print"]):
        return False
    for bound, number, unit in _MEDIA_FEATURE.findall(query):
        width = float(number.strip(".") or 0) * (1.0 if unit == "px" else 16.0)
        if (bound == "min" and width > _SCREEN_WIDTH) or (bound == "max" and width < _SCREEN_WIDTH):
            return False
    return True


def without_comments(text: str) -> str:
    """A style sheet with a blank for each comment."""
    if "/*" not in text:
        return text
    return _COMMENT_OR_STRING.sub(lambda match: " " if match.group().startswith("/*") else match.group(), text)


def _split(text: str, separator: str) -> list[str]:
    """The parts of a text between separators that stand in no string, bracket or block."""
    if not any(sign in text for sign in "\"'\\([{"):
        return [part for part in text.split(separator) if part.strip()]
    parts, start, depth = [], 0, 0
    for match in _MARK.finditer(text):
        mark = match.group()
        if mark in "([{":
            depth += 1
        elif mark in ")]}":
            depth = max(0, depth - 1)
        elif mark == separator and not depth:
            parts.append(text[start : match.start()])
            start = match.end()
    return [part for part in [*parts, text[start:]] if part.strip()]


_CLASSES = lazy(r"\.[^\s.#:\[>+~*()]+|\[[^\]]*\]|(?<!:):(?!where\b|is\b|not\b|has\b)[\w-]+", re.IGNORECASE)
_IDS = lazy(r"#[^\s.#:\[>+~*()]+")
_TYPES = lazy(r"(?:\A|[\s>+~(,])([A-Za-z][\w-]*)")
_WHERE = lazy(r":where\([^()]*\)", re.IGNORECASE)


@lru_cache(maxsize=2048)
def specificity(selector: str) -> tuple[int, int, int]:
    """Ids, classes and names in a selector (Selectors Level 4, 17); lists within `:is()` and `:not()` count whole."""
    text = _WHERE.sub("", selector)
    return len(_IDS.findall(text)), len(_CLASSES.findall(text)), len(_TYPES.findall(text))
