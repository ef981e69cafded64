"""ACC019 important-line-height-in-style-attributes-is-wide-enough."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.page import Element, Page
from linter.accessibility.text_spacing import font_size
from linter.accessibility.wrapping import wraps
from linter.rules.forced_spacing import too_tight
from linter.rules.model import Problem, Subject, bad, good, tree_rule

LEAST = 1.5


@tree_rule(
    "ACC019",
    "important-line-height-in-style-attributes-is-wide-enough",
    "error",
    wcag=("1.4.12",),
    act=("78fd32",),
    attributes=("style",),
    references=("Understanding 1.4.12: Text Spacing",),
)
def important_line_height_in_style_attributes_is_wide_enough(page: Page, subject: Subject) -> Iterator[Problem]:
    """A style attribute sets lines close together and does not let readers change it.

    Readers with low vision lose the line when the next is near; their browser can set lines farther apart for them. A
    style attribute with !important wins over that.

    Left alone: lines at least 1.5 times the font size apart; styles without !important and those in style sheets, which
    readers can override; text that cannot be seen; text that never runs over a second line.

    Repair: take !important, or the line height, out of the style attribute.
    """
    yield from too_tight(page, "line-height", LEAST, _stands_on_one_line)


def _stands_on_one_line(element: Element) -> bool:
    size = font_size(element)
    return size is None or not wraps(element, size)


_P = '<p style="{}">Le pont sera ferm\u00e9 aux pi\u00e9tons et aux voitures pendant la dur\u00e9e des travaux.</p>'

EXAMPLES = (
    bad("fr", _P.format("\u27e6line-height: 1.2 !important\u27e7"), format="html"),
    bad("fr", _P.format("\u27e6line-height: 1em !important; max-width: 200px\u27e7"), format="html"),
    bad("fr", _P.format("\u27e6line-height: 120% !important\u27e7"), format="html"),
    bad("fr", _P.format("\u27e6line-height: normal !important\u27e7"), format="html"),
    bad(
        "fr",
        "<style>p { font-size: 20px }</style>" + _P.format("\u27e6line-height: 20px !important\u27e7"),
        format="html",
    ),
    bad(
        "fr",
        '<div style="\u27e6line-height: 24px !important\u27e7"><h2>Le pont sera ferm\u00e9 aux pi\u00e9tons pendant les travaux</h2></div>',
        format="html",
    ),
    good("fr", _P.format("line-height: 1.5 !important"), format="html"),
    good("fr", _P.format("line-height: 160% !important"), format="html"),
    good("fr", "<style>p { font-size: 20px }</style>" + _P.format("line-height: 30px !important"), format="html"),
    good("fr", _P.format("line-height: 1.2"), format="html"),
    good("fr", _P.format("line-height: 2 !important; line-height: -1 !important"), format="html"),
    good("fr", _P.format("line-height: 1 !important; white-space: nowrap"), format="html"),
    good("fr", _P.format("line-height: 1 !important; width: 1200px"), format="html"),
    good("fr", '<p style="line-height: 1 !important">Avis aux marins</p>', format="html"),
    good(
        "fr",
        '<div style="line-height: 15px !important"><p style="font-size: 10px">Le pont sera ferm\u00e9 aux pi\u00e9tons et aux voitures pendant la dur\u00e9e des travaux sur les quais.</p></div>',
        format="html",
    ),
)
