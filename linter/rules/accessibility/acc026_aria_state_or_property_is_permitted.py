"""ACC026 aria-state-or-property-is-permitted."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility import aria
from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.page import Page
from linter.accessibility.permitted import may_have
from linter.accessibility.roles import PRESENTATIONAL, semantic_role
from linter.accessibility.wording import tag
from linter.rules.model import Problem, Subject, bad, good, tree_rule


@tree_rule("ACC026", "aria-state-or-property-is-permitted", "warning", wcag=("1.3.1", "4.1.2"), act=("5c01ea",),
           attributes=tuple(sorted(aria.attributes().keys() - aria.global_attributes())),
           references=("https://www.w3.org/WAI/standards-guidelines/act/rules/5c01ea/proposed/",
                       "https://www.w3.org/TR/html-aria/#docconformance"))  # fmt: skip
def state_is_permitted(page: Page, subject: Subject) -> Iterator[Problem]:
    """An ARIA attribute stands on an element for whose role it means nothing.

    Screen readers pass it over. What it was to tell, that something is open, chosen or sorted, the listener never
    learns.

    Left alone: attributes that every element may have; hidden elements; elements made by scripts (custom elements); what
    HTML allows beyond the role, such as aria-required on a password field.

    Repair: remove the attribute, move it to the element that is operated, or give the element the role it belongs to.
    """
    special = aria.attributes().keys() - aria.global_attributes()
    for element in page.by_attribute(*special):
        if element.namespace == "math" or not is_in_accessibility_tree(element):
            continue
        role = semantic_role(element)
        if role in PRESENTATIONAL:
            continue
        for name in element.names:
            if name in special and not may_have(element, name):
                what = f'an element with the role "{role}"' if element.has("role") and role else f"a {tag(element)}"
                message = f"{name} means nothing on {what}: screen readers pass it over."
                advice = "Remove it, or give the element the role that it belongs to. (WCAG 4.1.2)"
                yield Problem(element.attribute_span(name), f"{message} {advice}")


EXAMPLES = (
    bad("de", "<button \u27e6aria-sort='ascending'\u27e7>Nach Jahr ordnen</button>", format="html"),
    bad("fr", "<div \u27e6aria-expanded='false'\u27e7 id='menu'>Rubriques</div>", format="html"),
    bad("es", "<p role='note' \u27e6aria-checked='true'\u27e7>Aceptado</p>", format="html"),
    bad("it", "<video controls \u27e6aria-pressed='true'\u27e7 src='porto.mp4'></video>", format="html"),
    good("de", "<button aria-expanded='false' aria-controls='menu'>Rubriken</button>", format="html"),
    good("fr", "<div aria-busy='true' aria-live='polite'>Chargement</div>", format="html"),
    good("es", "<label>Clave <input type='password' aria-required='true'></label>", format="html"),
    good("pl", "<table><tr><th aria-sort='descending'>Rok</th></tr><tr><td>2020</td></tr></table>", format="html"),
    good("nl", "<div aria-expanded='false' hidden>Rubrieken</div>", format="html"),
    good("sv", "<x-meny aria-expanded='false'>Meny</x-meny>", format="html"),
    good("sv", "<button role='none' aria-pressed='false'>Lyssna</button>", format="html"),
)
