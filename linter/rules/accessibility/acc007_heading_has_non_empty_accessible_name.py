"""ACC007 heading-has-non-empty-accessible-name."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.page import Page
from linter.rules.model import Problem, Subject, bad, good, tree_rule
from linter.rules.nameless import nameless, with_role

_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@tree_rule(
    "ACC007",
    "heading-has-non-empty-accessible-name",
    "warning",
    act=("ffd0e9",),
    tags=_TAGS,
    attributes=("role",),
    references=("H42: Using h1-h6 to identify headings",),
)
def heading_has_non_empty_accessible_name(page: Page, subject: Subject) -> Iterator[Problem]:
    """A heading is empty.

    Readers who move from heading to heading land on it and hear nothing. Mostly the editor of a website left it when
    its text was deleted, or it was put there to make room.

    Left alone: headings that are hidden; headings whose text is the alternative text of an image.

    Repair: write the heading, or delete the element. Room between paragraphs is the matter of the style sheet.
    """
    headings = (heading for heading in with_role(page, {"heading"}, _TAGS) if heading.namespace == "html")
    yield from nameless(headings, "Write its text, or delete the heading.")


EXAMPLES = (
    bad("fr", "<p>Le pont est ferm\u00e9.</p>\u27e6<h2>\u27e7</h2><p>Il rouvrira lundi.</p>", format="html"),
    bad("de", '\u27e6<h3 class="abstand">\u27e7&nbsp;<br></h3>', format="html"),
    bad("es", '\u27e6<h1>\u27e7<img src="puerto.jpg" alt=""></h1>', format="html"),
    bad("en", '\u27e6<div role="heading" aria-level="2">\u27e7</div>', format="html"),
    bad("en", '<h2 aria-label="\u27e6\u27e7" role="none"><span aria-hidden="true">News</span></h2>', format="html"),
    bad("en", '\u27e6<h1>\u27e7<img src="a.png" alt="Port" role="presentation"></h1>', format="html"),
    good("fr", "<h1>Le pont est ferm\u00e9</h1>", format="html"),
    good("de", '<h1><img src="logo.png" alt="Hafenamt"></h1>', format="html"),
    good("es", "<h2 hidden></h2><h2 aria-hidden='true'></h2>", format="html"),
    good("en", '<h2 aria-labelledby="n"></h2><span id="n" hidden>News</span>', format="html"),
    good("en", '<h2 style="position: absolute; left: -9999px">News</h2>', format="html"),
    good("en", '<h2 role="presentation"></h2>', format="html"),
)
