"""ACC037 menuitem-has-non-empty-accessible-name."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.page import Page
from linter.rules.model import Problem, Subject, bad, good, tree_rule
from linter.rules.nameless import nameless, with_role


@tree_rule(
    "ACC037",
    "menuitem-has-non-empty-accessible-name",
    "error",
    wcag=("4.1.2",),
    act=("m6b1q3",),
    attributes=("role",),
    references=("WAI-ARIA 1.2: menuitem",),
)
def menuitem_has_non_empty_accessible_name(page: Page, subject: Subject) -> Iterator[Problem]:
    """An entry of a menu has no text that could be read out.

    Who listens to the page hears "menu item" and cannot tell what it does.

    Left alone: hidden entries; entries that are ticked (menuitemcheckbox, menuitemradio), of which ACC034 speaks.

    Repair: write text into the element, an alt for the image in it, or an aria-label.
    """
    items = (item for item in with_role(page, {"menuitem"}, ()) if item.namespace == "html")
    yield from nameless(items, "Write text into it, an alt for the image in it, or an aria-label.", "4.1.2")


_MENU = '<ul role="menu">{}</ul>'

EXAMPLES = (
    bad("fr", _MENU.format('\u27e6<li role="menuitem" tabindex="-1">\u27e7</li>'), format="html"),
    bad("de", _MENU.format('<li role="menuitem" title="\u27e6\u27e7"><img src="a.svg" alt=""></li>'), format="html"),
    bad("en", '<div role="menu">\u27e6<button role="menuitem">\u27e7</button></div>', format="html"),
    good("fr", _MENU.format('<li role="menuitem">Ouvrir</li>'), format="html"),
    good("de", _MENU.format('<li role="menuitem"><img src="a.svg" alt="\u00d6ffnen"></li>'), format="html"),
    good("en", _MENU.format('<li role="menuitem" aria-label="Open"></li>'), format="html"),
    good("en", _MENU.format('<li role="menuitem" hidden></li><li role="none"></li>'), format="html"),
    good("en", "<menu><li></li></menu>", format="html"),
)
