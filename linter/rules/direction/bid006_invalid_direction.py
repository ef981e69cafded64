"""BID006 invalid-direction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.accessibility.page import Element, Page
from linter.accessibility.styles import declarations
from linter.findings import Fix
from linter.patterns import lazy
from linter.rules.model import Problem, Subject, bad, edit, good, tree_rule
from linter.rules.text_direction import is_contradicted, stated

# Names that look like character references and are none: HTML has &lrm; and &rlm; only, in small letters.
_NO_ENTITY = lazy(r"&(lre|rle|lro|rlo|pdf|lri|rli|fsi|pdi|alm|lrm|rlm);", re.IGNORECASE)
_CODES = {
    "lre": "202A", "rle": "202B", "pdf": "202C", "lro": "202D", "rlo": "202E", "lri": "2066", "rli": "2067",
    "fsi": "2068", "pdi": "2069", "alm": "061C", "lrm": "200E", "rlm": "200F",
}  # fmt: skip
_MEANT = {"right": "rtl", "left": "ltr", "rl": "rtl", "lr": "ltr", "right-to-left": "rtl", "left-to-right": "ltr"}
_SIDES = {"left": "start", "right": "end"}
# Elements for which align moves the element itself, not its text.
_FLOATING = frozenset({"img", "object", "embed", "iframe", "applet", "input", "table", "hr"})


@tree_rule("BID006", "invalid-direction", "error", fix="unsafe", wcag=("1.3.2",),
           references=("HTML standard: The dir attribute; The bdo element", "W3C internationalization checker, markup and direction"))  # fmt: skip
def invalid_direction(page: Page, subject: Subject) -> Iterator[Problem]:
    """Markup about writing direction says nothing that browsers understand, or the opposite of the text.

    A value of dir that is not ltr, rtl or auto is not heeded; bdo without dir, or with dir="auto", turns nothing round;
    &rle; and its like are no character references and are shown as they stand; a page in Arabic with dir="ltr" is set
    from the wrong side. Direction in CSS is lost where style sheets are (in feeds, readers and e-mail), which is a
    warning. An obsolete align="left" or "right" stays on its side when the text is turned round, which is a hint.

    Left alone: style sheets; align="center" and "justify"; align on images and tables.

    Repair: write dir="rtl", dir="ltr" or dir="auto" on the element; for a bdo that need not force anything, bdi; for
    &rle; and the like, markup.
    """
    for element in page.by_attribute("dir"):
        if element.namespace == "html":
            yield from _value(element)
    for element in page.by_tag("bdo", namespace="html"):
        if not element.has("dir"):
            message = 'A bdo element without dir has no effect. Write dir="ltr" or dir="rtl" on it, or bdi instead. (WCAG 1.3.2)'
            yield Problem(page.span_of(element), message)
    for element in page.by_attribute("style"):
        if element.namespace == "html" and any(one.name == "direction" for one in declarations(element)):
            message = (
                f"The direction of this {element.tag} element is set with CSS. Write dir on the element. (WCAG 1.3.2)"
            )
            yield Problem(element.value_span("style"), message, "warning")
    for element in page.by_attribute("align"):
        yield from _alignment(element)
    yield from _entities(subject)
    wrong = is_contradicted(subject)
    if wrong is not None:
        right = "rtl" if stated(wrong.value) == "ltr" else "ltr"
        yield Problem(
            wrong.span,
            f'The text of this page is written the other way. Write dir="{right}". (WCAG 1.3.2)',
            fix=edit(wrong.span.start, wrong.span.end, right, "unsafe"),
        )


def _value(element: Element) -> Iterator[Problem]:
    value = element.get("dir") or ""
    span = element.value_span("dir")
    direction = stated(value)
    if direction == "auto" and element.tag == "bdo":
        yield Problem(
            span,
            'dir="auto" has no meaning on a bdo element. Write dir="ltr" or dir="rtl", or bdi instead. (WCAG 1.3.2)',
        )
    elif not direction:
        wanted = stated(value.strip()) or _MEANT.get(value.strip().lower().replace("_", "-").replace(" ", "-"), "")
        what = f'dir="{value}" is' if value else "An empty dir is"
        write = f'"{wanted}"' if wanted else '"ltr", "rtl" or "auto"'
        fix: Fix | None = edit(span.start, span.end, wanted, "unsafe") if wanted and value else None
        yield Problem(span, f"{what} no direction, and browsers pass over it. Write {write}. (WCAG 1.3.2)", fix=fix)


def _alignment(element: Element) -> Iterator[Problem]:
    side = _SIDES.get((element.get("align") or "").strip().lower())
    if side is not None and element.namespace == "html" and element.tag not in _FLOATING:
        message = f"align is obsolete, and left and right stay where they are when text is turned round. Write text-align: {side} in CSS."
        yield Problem(element.value_span("align"), message, "info")


def _entities(subject: Subject) -> Iterator[Problem]:
    source = subject.document.source.text
    if "&" not in source:
        return
    for block in subject.document.blocks:
        if "&" not in block.text:
            continue
        for match in _NO_ENTITY.finditer(block.text):
            span = block.source_span(*match.span())
            if source[span.start : span.end] == match.group():  # and not &amp;rle;, which speaks of it
                code = _CODES[match.group(1).lower()]
                message = f"{match.group()} is no character reference and is shown as it stands. Use markup (dir, bdi), or write &#x{code};."
                yield Problem(span, message)


_AR = "\u0628\u062f\u0623\u062a \u0627\u0644\u0645\u062d\u0627\u062f\u062b\u0627\u062a \u0641\u064a \u0628\u064a\u0631\u0648\u062a."
_HE = "\u05d4\u05e9\u05d9\u05d7\u05d5\u05ea \u05e0\u05e4\u05ea\u05d7\u05d5 \u05d1\u05d7\u05d9\u05e4\u05d4."

EXAMPLES = (
    bad("ar", f'<p dir="\u27e6right-to-left\u27e7">{_AR}</p>', format="html", fixed=f'<p dir="rtl">{_AR}</p>'),
    bad("he", f"<p dir='\u27e6 rtl\u27e7'>{_HE}</p>", format="html", fixed=f"<p dir='rtl'>{_HE}</p>"),
    bad("he", f'<p dir="rtl">{_HE} <span dir="\u27e6rlm\u27e7">{_HE}</span></p>', format="html"),
    bad("ar", f'<div dir="rtl"><p dir="\u27e6\u27e7">{_AR}</p></div>', format="html"),
    bad("en", "<p>Read it \u27e6<bdo>\u27e7backwards</bdo>.</p>", format="html"),
    bad("en", '<p>Read it <bdo dir="\u27e6auto\u27e7">backwards</bdo>.</p>', format="html"),
    bad("ar", f'<div style="\u27e6text-align: start; direction:rtl\u27e7"><p>{_AR}</p></div>', format="html", severity="warning"),
    bad("en", "<p>The name \u27e6&rle;\u27e7\u05d7\u05d9\u05e4\u05d4\u27e6&pdf;\u27e7 is old.</p>", format="html"),
    bad("en", "<p>Not \u27e6&RLM;\u27e7 but &rlm;.</p>", format="html"),
    bad("ar", f'<html lang="ar" dir="\u27e6ltr\u27e7"><p>{_AR}</p></html>', format="html", fixed=f'<html lang="ar" dir="rtl"><p>{_AR}</p></html>'),
    bad("en", '<html lang="en" dir="\u27e6rtl\u27e7"><p>The talks began in the capital.</p></html>', format="html"),
    bad("he", f'<div dir="rtl"><p align="\u27e6left\u27e7">{_HE}</p></div>', format="html", severity="info"),
    good("ar", f'<html lang="ar" dir="rtl"><p dir="RTL">{_AR}</p><p dir="auto">{_AR}</p></html>', format="html"),
    good("ar", f'<html lang="ar" dir="ltr"><body><main dir="rtl"><p>{_AR}</p></main></body></html>', format="html"),
    good("en", '<p><bdo dir="rtl">desrever</bdo> and <bdi>\u05d7\u05d9\u05e4\u05d4</bdi></p>', format="html"),
    good("en", "<p>HTML has no &amp;rle; but &lrm; and &#x2067;&#x2069;.</p><!-- &rle; -->", format="html"),
    good("en", '<div style="flex-direction: row-reverse; text-align: left">The direction: rtl</div>', format="html"),
    good("he", f'<div dir="rtl"><p align="center">{_HE}</p><img src="a.png" alt="{_HE}" align="left"></div>', format="html"),
    good("en", '<svg dir="north"><text>A</text></svg>', format="html"),
)  # fmt: skip
