"""ACC031 button-has-non-empty-accessible-name."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.page import Element, Page
from linter.accessibility.roles import input_type
from linter.rules.model import Problem, Subject, bad, good, tree_rule
from linter.rules.nameless import nameless, with_role


@tree_rule(
    "ACC031",
    "button-has-non-empty-accessible-name",
    "error",
    wcag=("4.1.2",),
    act=("97a4e1",),
    tags=("button", "input"),
    attributes=("role",),
    references=("ARIA14: Using aria-label to provide an invisible label",),
)
def button_has_non_empty_accessible_name(page: Page, subject: Subject) -> Iterator[Problem]:
    """A button has no text that could be read out.

    Who listens to the page hears "button" and cannot tell what it does. Mostly it shows an icon only. The value of a
    button element is for the server; only on input elements is it the text.

    Left alone: submit and reset buttons without a value, which browsers name; hidden buttons; buttons that are drawn as
    images, of which ACC025 speaks.

    Repair: write text between the tags, or an aria-label where an icon must do.
    """
    buttons = (button for button in with_role(page, {"button"}, ("button", "input")) if not _is_image_button(button))
    yield from nameless(buttons, "Write text into the button, or an aria-label where an icon must do.", "4.1.2")


def _is_image_button(element: Element) -> bool:
    return element.tag == "input" and element.namespace == "html" and input_type(element) == "image"


EXAMPLES = (
    bad("fr", '\u27e6<button class="partager">\u27e7<i class="icone"></i></button>', format="html"),
    bad("de", '\u27e6<button type="button" value="Mehr">\u27e7</button>', format="html"),
    bad("es", '<input type="button" value="\u27e6\u27e7">', format="html"),
    bad("en", '\u27e6<span role="button" tabindex="0">\u27e7</span>', format="html"),
    bad("en", '\u27e6<button role="none">\u27e7</button>', format="html"),
    bad("en", '\u27e6<button>\u27e7<img src="print.svg" alt=""></button>', format="html"),
    good("fr", "<button>Partager</button>", format="html"),
    good("de", '<button aria-label="Schlie\u00dfen"><span aria-hidden="true">\u00d7</span></button>', format="html"),
    good("es", '<input type="submit"><input type="reset"><input type="button" value="Enviar">', format="html"),
    good("en", '<button><img src="print.svg" alt="Print"></button><button role="link"></button>', format="html"),
    good("en", '<button style="display:none"></button><button role="none" disabled></button>', format="html"),
    good("en", '<input type="image" src="go.png">', format="html"),
    good("en", '<label for="b">Send the form</label><button id="b"></button>', format="html"),
)
