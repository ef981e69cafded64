"""ACC016 meta-viewport-allows-for-zoom."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.page import Page
from linter.patterns import lazy
from linter.rules.model import Problem, Subject, bad, edit, good, tree_rule

# CSS Device Adaptation 1, "parsing algorithm": pairs between blanks, commas and semicolons.
_PAIR = lazy(r"([^\s,;=]+)\s*=[\s=]*([^\s,;=]+)")
_NUMBER = lazy(r"[+-]?(?:\d+\.?\d*|\.\d+)")
_LIMITS = frozenset({"user-scalable", "maximum-scale"})
_DEVICE = frozenset({"device-width", "device-height"})
# Text must grow to twice its size (WCAG 1.4.4).
_LEAST_ZOOM = 2.0


@tree_rule(
    "ACC016",
    "meta-viewport-allows-for-zoom",
    "error",
    fix="unsafe",
    wcag=("1.4.4",),
    act=("b4f0c3",),
    tags=("meta",),
    references=("F69: Failure when resizing visually rendered text up to 200 percent causes loss of content",),
)
def meta_viewport_allows_for_zoom(page: Page, subject: Subject) -> Iterator[Problem]:
    """The page forbids readers to enlarge it on a phone.

    Many people with low vision read by enlarging the page with two fingers. `user-scalable=no` and a `maximum-scale`
    below 2 forbid it in older browsers.

    Left alone: other values of the viewport, a maximum-scale of 2 or more.

    Repair: take user-scalable and maximum-scale out of the content.
    """
    for element in page.by_tag("meta", namespace="html"):
        if (element.get("name") or "").lower() != "viewport":
            continue
        content = element.get("content") or ""
        pairs = {match.group(1).lower(): match.group(2).lower() for match in _PAIR.finditer(content)}
        wrong = [
            f"{name}={pairs[name]}"
            for name, allows in (("user-scalable", _may_scale), ("maximum-scale", _scales_enough))
            if name in pairs and not allows(pairs[name])
        ]
        if wrong:
            span = element.value_span("content")
            left = [match.group() for match in _PAIR.finditer(content) if match.group(1).lower() not in _LIMITS]
            is_plain = page.document.source.text[span.start : span.end] == content
            yield Problem(
                span,
                f"The viewport forbids readers to enlarge the page ({', '.join(wrong)}). Take that out. (WCAG 1.4.4)",
                fix=edit(*span, ", ".join(left), "unsafe") if left and is_plain else None,
            )


def _may_scale(value: str) -> bool:
    number = _NUMBER.match(value)
    return value == "yes" or value in _DEVICE or (number is not None and abs(float(number.group())) >= 1)


def _scales_enough(value: str) -> bool:
    number = _NUMBER.match(value)
    return value in _DEVICE or (number is not None and not 0 <= float(number.group()) < _LEAST_ZOOM)


_META = '<html lang=de><head><title>Plan</title><meta name="viewport" content="{}"></head><body>Plan</body></html>'

EXAMPLES = (
    bad(
        "de",
        _META.format("\u27e6width=device-width, initial-scale=1, maximum-scale=1, user-scalable=no\u27e7"),
        format="html",
        fixed=_META.format("width=device-width, initial-scale=1"),
    ),
    bad("de", _META.format("\u27e6user-scalable=0\u27e7"), format="html"),
    bad("de", _META.format("\u27e6user-scalable = never\u27e7"), format="html"),
    bad(
        "de",
        _META.format("\u27e6width=device-width; Maximum-Scale=1.9\u27e7"),
        format="html",
        fixed=_META.format("width=device-width"),
    ),
    bad("de", _META.format("\u27e6maximum-scale=yes\u27e7"), format="html"),
    bad("de", _META.format("\u27e6maximum-scale=0\u27e7"), format="html"),
    good("de", _META.format("width=device-width, initial-scale=1"), format="html"),
    good("de", _META.format("user-scalable=yes, maximum-scale=5"), format="html"),
    good("de", _META.format("user-scalable=1, maximum-scale=2.0"), format="html"),
    good("de", _META.format("user-scalable=-1, maximum-scale=-1"), format="html"),
    good("de", _META.format("maximum-scale=device-height, user-scalable=device-width"), format="html"),
    good("de", _META.format("user-scalable=, maximum-scale"), format="html"),
    good("de", _META.format("user-scalable=no, user-scalable=yes"), format="html"),
    good("de", '<meta name="viewport"><meta name="theme" content="user-scalable=no"><p>Plan</p>', format="html"),
)
