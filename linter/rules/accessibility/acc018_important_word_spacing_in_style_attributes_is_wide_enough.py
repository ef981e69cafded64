"""ACC018 important-word-spacing-in-style-attributes-is-wide-enough."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.page import Element, Page
from linter.patterns import lazy
from linter.rules.forced_spacing import too_tight
from linter.rules.model import Problem, Subject, bad, good, tree_rule

LEAST = 0.16
# Words of these scripts stand without blanks between them (Thai, Lao, Tibetan, Burmese, Khmer, Chinese and Japanese).
_UNSPACED = lazy(r"[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


@tree_rule(
    "ACC018",
    "important-word-spacing-in-style-attributes-is-wide-enough",
    "error",
    wcag=("1.4.12",),
    act=("9e45ec",),
    attributes=("style",),
    references=("Understanding 1.4.12: Text Spacing",),
)
def important_word_spacing_in_style_attributes_is_wide_enough(page: Page, subject: Subject) -> Iterator[Problem]:
    """A style attribute sets words close together and does not let readers change it.

    Some readers can only tell words apart with more space between them, which their browser adds for them. A style
    attribute with !important wins over that.

    Left alone: a spacing of at least 0.16 times the font size; styles without !important and those in style sheets,
    which readers can override; text that cannot be seen; scripts that set no blanks between words.

    Repair: take !important, or the spacing, out of the style attribute.
    """
    yield from too_tight(page, "word-spacing", LEAST, _is_unspaced)


def _is_unspaced(element: Element) -> bool:
    return any(isinstance(child, str) and _UNSPACED.search(child) for child in element.children)


_P = '<p style="{}">El puerto estar\u00e1 cerrado el domingo.</p>'

EXAMPLES = (
    bad("es", _P.format("\u27e6word-spacing: 0.1em !important\u27e7"), format="html"),
    bad("es", _P.format("\u27e6word-spacing: normal !important\u27e7"), format="html"),
    bad("es", _P.format("\u27e6font-size: 150%; word-spacing: 3px !important\u27e7"), format="html"),
    bad("es", '<div style="\u27e6word-spacing: 3px !important\u27e7"><h1>Aviso</h1></div>', format="html"),
    good("es", _P.format("word-spacing: 0.16em !important"), format="html"),
    good("es", '<div style="font-size: 25px">' + _P.format("word-spacing: 4px !important") + "</div>", format="html"),
    good("es", _P.format("word-spacing: 0"), format="html"),
    good("es", _P.format("word-spacing: revert !important"), format="html"),
    good("es", '<div style="word-spacing: 0 !important"></div>', format="html"),
    good("es", '<div style="word-spacing: 0 !important"><button>Cerrar</button></div>', format="html"),
    good(
        "th",
        '<p style="word-spacing: 0 !important">\u0e17\u0e48\u0e32\u0e40\u0e23\u0e37\u0e2d\u0e1b\u0e34\u0e14</p>',
        format="html",
    ),
)
