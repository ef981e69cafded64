"""Values: which values of a CSS property are valid, and how long a length is."""

from __future__ import annotations

import re

from linter.patterns import lazy

KEYWORDS_FOR_ALL = frozenset({"inherit", "initial", "unset", "revert", "revert-layer"})
_DISPLAY = frozenset(
    "none contents block inline inline-block flow flow-root flex inline-flex grid inline-grid list-item run-in table"
    " inline-table table-row table-cell table-column table-column-group table-row-group table-header-group"
    " table-footer-group table-caption ruby ruby-base ruby-text ruby-base-container ruby-text-container math"
    " -webkit-box -webkit-inline-box -webkit-flex -webkit-inline-flex -ms-flexbox -ms-inline-flexbox -ms-grid -moz-box".split()
)
_KEYWORDS = {
    "display": _DISPLAY,
    "visibility": frozenset({"visible", "hidden", "collapse"}),
    "content-visibility": frozenset({"visible", "auto", "hidden"}),
    "position": frozenset({"static", "relative", "absolute", "fixed", "sticky", "-webkit-sticky"}),
    "letter-spacing": frozenset({"normal"}),
    "word-spacing": frozenset({"normal"}),
    "line-height": frozenset({"normal"}),
    "white-space": frozenset(
        "normal nowrap pre pre-wrap pre-line break-spaces wrap collapse preserve preserve-breaks preserve-spaces".split()
    ),
}
_FONT_SIZES = {
    "xx-small": 0.6, "x-small": 0.75, "small": 8 / 9, "medium": 1.0, "large": 1.2, "x-large": 1.5, "xx-large": 2.0,
    "xxx-large": 3.0,
}  # fmt: skip
_LENGTH = lazy(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]+|%)?", re.IGNORECASE)
_PIXELS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "q": 2.4 / 2.54}
# The window that lengths in vw and vh are taken from, in CSS pixels.
_WINDOW = {"vw": 12.8, "vh": 7.2, "vmin": 7.2, "vmax": 12.8}
_FONT_UNITS = frozenset({"ex", "ch", "cap", "ic", "lh", "rlh"})  # they depend on the font
ROOT_SIZE = 16.0


def is_valid(name: str, value: str) -> bool:
    """Whether a browser keeps a declaration; for what is not known here it is taken to."""
    low = value.lower()
    if low in KEYWORDS_FOR_ALL or "(" in low:
        return True
    if name in {"letter-spacing", "word-spacing", "line-height"}:
        return low in _KEYWORDS[name] or _is_spacing(name, low)
    if name == "font-size":
        number, unit = number_and_unit(low) or (None, "")
        return low in _FONT_SIZES or low in {"smaller", "larger"} or (number is not None and (bool(unit) or not number))
    keywords = _KEYWORDS.get(name)
    return keywords is None or all(word in keywords for word in low.split())


def _is_spacing(name: str, low: str) -> bool:
    found = number_and_unit(low)
    if found is None:
        return False
    number, unit = found
    if name == "line-height":
        return number >= 0
    return bool(unit) or number == 0  # a length needs its unit


def number_and_unit(value: str) -> tuple[float, str] | None:
    """A number and its unit in lower case ("" for none), "12px"; None for anything else."""
    match = _LENGTH.fullmatch(value.strip())
    if match is None:
        return None
    unit = (match.group(2) or "").lower()
    known = unit in {"", "%", "em", "rem"} or unit in _PIXELS or unit in _WINDOW or unit in _FONT_UNITS
    return (float(match.group(1)), unit) if known else None


def pixels(value: str, size: float, whole: float | None = None) -> float | None:
    """A length in CSS pixels: `size` is the font size, `whole` what a percentage is taken of. None when not known."""
    found = number_and_unit(value)
    if found is None:
        return None
    number, unit = found
    if unit == "%":
        return None if whole is None else number * whole / 100
    if unit in {"em", "rem"}:
        return number * (size if unit == "em" else ROOT_SIZE)
    factor = _PIXELS.get(unit) or _WINDOW.get(unit)
    if factor is not None:
        return number * factor
    return 0.0 if not number else None


def font_size(value: str, inherited: float) -> float | None:
    """A font size in CSS pixels; None when it cannot be told."""
    low = value.lower()
    if low in _FONT_SIZES:
        return ROOT_SIZE * _FONT_SIZES[low]
    if low in {"smaller", "larger"}:
        return inherited / 1.2 if low == "smaller" else inherited * 1.2
    return pixels(low, inherited, inherited)
