"""ACC005 image-has-non-empty-accessible-name."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.exposure import is_programmatically_hidden
from linter.accessibility.page import Element, Page
from linter.accessibility.roles import PRESENTATIONAL, semantic_role
from linter.rules.model import Problem, Subject, bad, good, tree_rule
from linter.rules.nameless import candidates, nameless


@tree_rule(
    "ACC005",
    "image-has-non-empty-accessible-name",
    "error",
    wcag=("1.1.1",),
    act=("23a2a8",),
    tags=("img",),
    attributes=("role",),
    references=("H37: Using alt attributes on img elements", "F65: Failure due to omitting the alt attribute"),
)
def image_has_non_empty_accessible_name(page: Page, subject: Subject) -> Iterator[Problem]:
    """An image has no text that could be read out in its place.

    Who cannot see the image hears its file name, or nothing at all. It is found on img elements and on any element with
    role="img". An alt that holds only a space is no text.

    Left alone: images that are marked as decoration, by alt="" or by role="presentation" or "none"; images that are
    hidden from everybody or by aria-hidden="true".

    Repair: write what the image tells into the alt attribute, in the language of the release, or alt="" when it tells
    nothing that the text does not say.
    """
    repair = 'Write what it tells into alt, or alt="" if it is decoration.'
    yield from nameless((image for image in candidates(page, ("img",)) if _must_be_named(image)), repair, "1.1.1")


def _must_be_named(element: Element) -> bool:
    if element.namespace != "html" or is_programmatically_hidden(element):
        return False
    role = semantic_role(element)
    return role == "img" or (element.tag == "img" and role not in PRESENTATIONAL)


EXAMPLES = (
    bad("fr", '<p>\u27e6<img src="pont-2024.jpg">\u27e7 Le pont en travaux.</p>', format="html"),
    bad("de", '<img src="karte.png" alt="\u27e6 \u27e7">', format="html"),
    bad("es", '<p>\u27e6<div role="img" style="background:url(mapa.png)">\u27e7</div></p>', format="html"),
    bad("en", '\u27e6<img src="chart.png" role="none" tabindex="0">\u27e7', format="html"),
    bad("en", '<img src="chart.png" aria-labelledby="\u27e6caption1\u27e7">', format="html"),
    bad("it", '<a href="/">\u27e6<img src="logo.svg">\u27e7 Porto di Genova</a>', format="html"),
    good("fr", '<img src="pont.jpg" alt="Le pont ferm\u00e9 \u00e0 la circulation">', format="html"),
    good("fr", '<img src="filet.png" alt="">', format="html"),
    good("de", '<img src="karte.png" title="Karte des Hafens">', format="html"),
    good("de", '<img src="linie.png" role="presentation"><img src="linie.png" role="none">', format="html"),
    good("en", '<p id="c">Map of the harbour</p><div role="img" aria-labelledby="c"></div>', format="html"),
    good("en", '<div hidden><img src="a.png"></div><img src="b.png" aria-hidden="true">', format="html"),
    good("en", '<img src="b.png" style="visibility: hidden"><svg role="img"></svg>', format="html"),
)
