"""ACC006 link-has-non-empty-accessible-name."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.image_maps import is_exposed_area
from linter.accessibility.page import Element, Page
from linter.accessibility.roles import has_role
from linter.rules.model import Problem, Subject, bad, good, tree_rule
from linter.rules.nameless import candidates, nameless


@tree_rule(
    "ACC006",
    "link-has-non-empty-accessible-name",
    "error",
    wcag=("2.4.4", "4.1.2", "2.4.9"),
    act=("c487ae",),
    tags=("a", "area"),
    attributes=("role",),
    references=(
        "G91: Providing link text that describes the purpose of a link",
        "F89: Failure due to not providing an accessible name for an image which is the only content in a link",
    ),
)
def link_has_non_empty_accessible_name(page: Page, subject: Subject) -> Iterator[Problem]:
    """A link has no text that could be read out.

    Who listens to the page hears "link", or the address letter by letter, and cannot tell where it leads. Mostly the
    link holds nothing but an image without an alternative text, or an icon that a style draws.

    Left alone: links that are hidden; anchors without href, which lead nowhere.

    Repair: write text between the tags, or the link's target into the alt of the image that it holds. Where nothing is
    to be seen but an icon, an aria-label names the link.
    """
    repair = "Write text into the link, an alt for the image in it, or an aria-label."
    yield from nameless((link for link in candidates(page, ("a", "area")) if _is_link(link)), repair, "2.4.4, 4.1.2")


def _is_link(element: Element) -> bool:
    if element.namespace != "html" or not has_role(element, "link"):
        return False
    return is_exposed_area(element) if element.tag == "area" else is_in_accessibility_tree(element)


_MAP = '<img src="k.png" alt="Karte" usemap="#k"><map name="k">{}</map>'

EXAMPLES = (
    bad("fr", '<p>\u27e6<a href="/presse">\u27e7</a> Communiqu\u00e9</p>', format="html"),
    bad("de", '\u27e6<a href="/">\u27e7<img src="logo.svg" alt=""></a>', format="html"),
    bad("es", '\u27e6<a href="/inicio">\u27e7<i class="icon-home"></i> </a>', format="html"),
    bad("en", '<a href="/print" aria-label="\u27e6\u27e7"><span aria-hidden="true">Print</span></a>', format="html"),
    bad("en", '<p>\u27e6<a href="/map" role="none">\u27e7 </a></p>', format="html"),
    bad("en", '<span role="link" tabindex="0" aria-labelledby="\u27e6nowhere\u27e7"></span>', format="html"),
    bad("de", _MAP.format('\u27e6<area href="/kai" shape="rect" coords="0,0,9,9">\u27e7'), format="html"),
    bad("en", '<p>\u27e6<a href="#n1" role="doc-noteref">\u27e7<img src="1.png" alt=""></a></p>', format="html"),
    bad("tr", '<p>\u27e6<a href="/duyuru">\u27e7&nbsp;&#8203;</a></p>', format="html"),
    good("fr", '<a href="/presse">Communiqu\u00e9</a> <a id="haut"></a> <a name="bas"></a>', format="html"),
    good("de", '<a href="/"><img src="logo.svg" alt="Startseite"></a>', format="html"),
    good("de", '<a href="/"><svg><title>Startseite</title></svg></a>', format="html"),
    good("es", '<a href="/inicio" title="Inicio"><i class="icon-home"></i></a>', format="html"),
    good("en", '<a href="/"><span aria-labelledby="n"></span></a><b hidden id="n">Home</b>', format="html"),
    good("en", '<a href="/print" hidden></a><a href="/top" aria-hidden="true" tabindex="-1"></a>', format="html"),
    good("de", _MAP.format('<area href="/kai" alt="Kai"><area shape="rect">'), format="html"),
    good("de", '<map name="k"><area href="/kai"></map>', format="html"),
    good("en", '<style>.home::before { content: "Home" }</style><a href="/" class="home"></a>', format="html"),
)
