"""ACC034 form-field-has-non-empty-accessible-name."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.page import Element, Page
from linter.accessibility.roles import input_type, semantic_role
from linter.rules.model import Problem, Subject, bad, good, tree_rule
from linter.rules.nameless import candidates, nameless

_ROLES = frozenset(
    "checkbox combobox listbox menuitemcheckbox menuitemradio radio searchbox slider spinbutton switch textbox".split()
)
# ARIA has no role for them; without a name they fail the same criterion (WCAG, F68).
_WITHOUT_ROLE = frozenset({"color", "date", "datetime-local", "file", "month", "password", "time", "week"})
_TAGS = ("input", "select", "textarea")


@tree_rule(
    "ACC034",
    "form-field-has-non-empty-accessible-name",
    "error",
    wcag=("4.1.2",),
    act=("e086e5",),
    tags=_TAGS,
    attributes=("role",),
    references=("H44: Using label elements to associate text labels with form controls", "F68: Failure due to a user interface control not having a programmatically determined name"),
)  # fmt: skip
def form_field_has_non_empty_accessible_name(page: Page, subject: Subject) -> Iterator[Problem]:
    """A form field does not say what is to be entered.

    Text beside a field is not its label: a screen reader announces "edit, blank". It is found on text fields, choices,
    boxes to tick, sliders, and on elements that are given such a role; disabled fields are listed by screen readers too.

    Left alone: hidden fields; fields with a label, a title, a placeholder or an aria-label; buttons, of which ACC031
    speaks. A label names only the fields of HTML, not an element with a role.

    Repair: put the text into a label around the field, or into one whose `for` is the field's id.
    """
    repair = "Put its label into a <label> element around it, or write an aria-label."
    yield from nameless((field for field in candidates(page, _TAGS) if _is_field(field)), repair, "4.1.2")


def _is_field(element: Element) -> bool:
    role = semantic_role(element)
    if role is None and element.tag == "input" and element.namespace == "html":
        return input_type(element) in _WITHOUT_ROLE and is_in_accessibility_tree(element)
    return role in _ROLES and is_in_accessibility_tree(element)


EXAMPLES = (
    bad("fr", "<p>Nom \u27e6<input>\u27e7</p>", format="html"),
    bad("de", '<input type="checkbox" aria-label="\u27e6 \u27e7"> Newsletter', format="html"),
    bad(
        "es", '<b id="p"></b><select aria-labelledby="\u27e6p\u27e7"><option>Per\u00fa</option></select>', format="html"
    ),
    bad("en", '<label>Name \u27e6<div role="textbox" contenteditable>\u27e7</div></label>', format="html"),
    bad("en", '<label for="m">Message</label> \u27e6<textarea id="n">\u27e7</textarea>', format="html"),
    bad("en", "Password \u27e6<input type='password' disabled>\u27e7", format="html"),
    good("fr", "<label>Nom <input></label>", format="html"),
    good("de", '<label for="n">Name</label><input id="n" disabled>', format="html"),
    good("es", '<input placeholder="Buscar"><input title="Fecha" type="date">', format="html"),
    good("en", '<div role="combobox" aria-label="Country">Peru</div>', format="html"),
    good("en", '<input type="hidden"><input type="submit"><input style="display: none">', format="html"),
    good("en", '<select role="none" disabled><option>Peru</option></select>', format="html"),
    good("en", '<input aria-labelledby="l"><span id="l" hidden>Telephone</span>', format="html"),
)
