"""ACC011 svg-element-with-explicit-role-has-non-empty-accessible-name."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.page import Page
from linter.accessibility.roles import explicit_role
from linter.rules.model import Problem, Subject, bad, good, tree_rule
from linter.rules.nameless import nameless

_ROLES = frozenset({"graphics-document", "graphics-symbol", "img"})


@tree_rule(
    "ACC011",
    "svg-element-with-explicit-role-has-non-empty-accessible-name",
    "error",
    wcag=("1.1.1",),
    act=("7d6734",),
    tags=("svg",),
    references=("ARIA6: Using aria-label to provide labels for objects", "SVG Accessibility API Mappings 1.0"),
)
def svg_element_with_explicit_role_has_non_empty_accessible_name(page: Page, subject: Subject) -> Iterator[Problem]:
    """A drawing in SVG is announced as an image and has no name.

    role="img", "graphics-document" or "graphics-symbol" tells a screen reader that here is something to look at; who
    cannot see it hears "image" and no more. Text within the drawing is no name.

    Left alone: drawings without such a role; hidden ones.

    Repair: write a title element as the first thing within the svg, or an aria-label; aria-hidden="true" if the drawing
    is decoration.
    """
    drawings = (
        element
        for element in page.by_attribute("role")
        if element.namespace == "svg" and explicit_role(element) in _ROLES and is_in_accessibility_tree(element)
    )
    yield from nameless(drawings, 'Write a <title> into it, or aria-hidden="true" if it is decoration.', "1.1.1")


EXAMPLES = (
    bad("fr", '\u27e6<svg role="img">\u27e7<path d="M0 0h9v9z"/></svg>', format="html"),
    bad("de", '\u27e6<svg role="graphics-document">\u27e7<title> </title><path d="M0 0h9"/></svg>', format="html"),
    bad("en", '<svg>\u27e6<circle role="graphics-symbol" r="4"/>\u27e7</svg>', format="html"),
    bad("en", '\u27e6<svg role="img">\u27e7<text y="9">Pier 4</text></svg>', format="html"),
    bad("en", '<svg role="img" aria-label="\u27e6 \u27e7"><path d="M0 0h9"/></svg>', format="html"),
    good("fr", '<svg role="img"><title>Plan du port</title><path d="M0 0h9v9z"/></svg>', format="html"),
    good("de", '<svg role="img" aria-label="Hafenplan"><path d="M0 0h9"/></svg>', format="html"),
    good("en", '<svg><path d="M0 0h9"/></svg><svg role="img" aria-hidden="true"></svg>', format="html"),
    good("en", '<svg role="presentation"></svg><svg><g role="graphics-object"></g></svg>', format="html"),
    good("en", '<svg aria-labelledby="t" role="img"><title id="t">Plan</title></svg>', format="html"),
)
