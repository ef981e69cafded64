"""ACC017 important-letter-spacing-in-style-attributes-is-wide-enough."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.page import Element, Page
from linter.patterns import lazy
from linter.rules.forced_spacing import too_tight
from linter.rules.model import Problem, Subject, bad, good, tree_rule

LEAST = 0.12
# Letters of these scripts are joined: they are never set apart (Arabic, Syriac, N'Ko, Mandaic, Mongolian).
_JOINED = lazy(r"[\u0600-\u074f\u0750-\u077f\u07c0-\u07ff\u0840-\u08ff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufefc]")
_OTHER_LETTER = lazy(r"[^\W\d_\u0600-\u077f\u07c0-\u07ff\u0840-\u08ff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufefc]")


@tree_rule(
    "ACC017",
    "important-letter-spacing-in-style-attributes-is-wide-enough",
    "error",
    wcag=("1.4.12",),
    act=("24afc2",),
    attributes=("style",),
    references=("Understanding 1.4.12: Text Spacing",),
)
def important_letter_spacing_in_style_attributes_is_wide_enough(page: Page, subject: Subject) -> Iterator[Problem]:
    """A style attribute sets letters close together and does not let readers change it.

    Some readers with dyslexia or low vision can only read with more space between the letters, which their browser adds
    for them. A style attribute with !important wins over that.

    Left alone: a spacing of at least 0.12 times the font size; styles without !important and those in style sheets,
    which readers can override; text that cannot be seen; text in Arabic and other scripts with joined letters.

    Repair: take !important, or the spacing, out of the style attribute.
    """
    yield from too_tight(page, "letter-spacing", LEAST, _is_joined)


def _is_joined(element: Element) -> bool:
    text = "".join(child for child in element.children if isinstance(child, str))
    return bool(_JOINED.search(text)) and not _OTHER_LETTER.search(text)


_P = '<p style="{}">Der Hafen bleibt am Sonntag geschlossen.</p>'

EXAMPLES = (
    bad("de", _P.format("\u27e6letter-spacing: 0.1em !important\u27e7"), format="html"),
    bad("de", _P.format("\u27e6letter-spacing: normal!important\u27e7"), format="html"),
    bad("de", _P.format("\u27e6letter-spacing: initial !important\u27e7"), format="html"),
    bad("de", _P.format("\u27e6font-size: 20px; letter-spacing: -1px ! Important\u27e7"), format="html"),
    bad(
        "de",
        "<style>p { font-size: 20px }</style>" + _P.format("\u27e6letter-spacing: 2px !important\u27e7"),
        format="html",
    ),
    bad(
        "de",
        '<div style="\u27e6letter-spacing: 2px !important\u27e7"><p style="font-size: 10px">Klein</p>'
        '<p style="font-size: 20px">Gro\u00df</p><h2>Titel</h2></div>',
        format="html",
    ),
    good("de", _P.format("letter-spacing: 0.12em !important"), format="html"),
    good("de", "<style>p { font-size: 25px }</style>" + _P.format("letter-spacing: 3px !important"), format="html"),
    good("de", _P.format("letter-spacing: 0.1em"), format="html"),
    good("de", _P.format("letter-spacing: .2em !important; letter-spacing: 0"), format="html"),
    good("de", _P.format("letter-spacing: 0 !important; letter-spacing: .2em !important"), format="html"),
    good("de", _P.format("letter-spacing: .2em !important; letter-spacing: wide !important"), format="html"),
    good("de", "<style>p { letter-spacing: 0 !important }</style>" + _P.format("letter-spacing: 1em"), format="html"),
    good("de", _P.format("letter-spacing: inherit !important"), format="html"),
    good("de", _P.format("letter-spacing: unset !important"), format="html"),
    good("de", _P.format("letter-spacing: calc(1px + 1em) !important"), format="html"),
    good("de", _P.format("display: none; letter-spacing: 0 !important"), format="html"),
    good("de", _P.format("position: absolute; left: -9999px; letter-spacing: 0 !important"), format="html"),
    good(
        "de",
        '<div style="letter-spacing: 0 !important"><p style="letter-spacing: .2em !important">Text</p></div>',
        format="html",
    ),
    good("de", '<div style="letter-spacing: 0 !important"> <p style="letter-spacing: 0">Text</p></div>', format="html"),
    good("de", '<svg><text style="letter-spacing: 0 !important">Hafen</text></svg>', format="html"),
    good(
        "fa",
        '<p style="letter-spacing: 0 !important">\u0628\u0646\u062f\u0631 \u0628\u0633\u062a\u0647 \u0627\u0633\u062a.</p>',
        format="html",
    ),
)
