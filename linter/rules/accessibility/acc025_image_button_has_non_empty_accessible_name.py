"""ACC025 image-button-has-non-empty-accessible-name."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.names import accessible_name, is_blank
from linter.accessibility.native_names import DEFAULT_NAMES
from linter.accessibility.page import Page
from linter.accessibility.roles import input_type
from linter.rules.model import Problem, Subject, bad, good, tree_rule
from linter.rules.nameless import unnamed


@tree_rule(
    "ACC025",
    "image-button-has-non-empty-accessible-name",
    "error",
    wcag=("1.1.1", "4.1.2"),
    act=("59796f",),
    tags=("input",),
    references=("H36: Using alt attributes on images used as submit buttons",),
)
def image_button_has_non_empty_accessible_name(page: Page, subject: Subject) -> Iterator[Problem]:
    """A button that is drawn as an image has no text.

    Browsers then read out "Submit Query", in their own language, which says nothing about the button. Unlike an
    image's, its alt must not be empty: a button is never decoration. The name attribute is for the server.

    Left alone: buttons that are hidden; other buttons, of which ACC031 speaks.

    Repair: write what the button does into its alt.
    """
    for element in page.by_tag("input", namespace="html"):
        if input_type(element) == "image" and is_in_accessibility_tree(element):
            name = accessible_name(element)
            if is_blank(name) or name == DEFAULT_NAMES["image"]:
                yield unnamed(element, "Write what the button does into its alt.", "1.1.1, 4.1.2")


EXAMPLES = (
    bad("fr", '\u27e6<input type="image" src="loupe.svg" name="recherche">\u27e7', format="html"),
    bad("de", '<input type="image" src="lupe.svg" alt="\u27e6\u27e7">', format="html"),
    bad("en", '<input type="IMAGE" src="lens.svg" aria-labelledby="\u27e6nowhere\u27e7">', format="html"),
    good("fr", '<input type="image" src="loupe.svg" alt="Rechercher">', format="html"),
    good("de", '<input type="image" src="lupe.svg" title="Suchen">', format="html"),
    good("en", '<label>Search <input type="image" src="lens.svg"></label>', format="html"),
    good("en", '<input type="image" src="lens.svg" hidden><input type="button"><img alt="">', format="html"),
)
