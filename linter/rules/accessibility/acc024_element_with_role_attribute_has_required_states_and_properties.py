"""ACC024 element-with-role-attribute-has-required-states-and-properties."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility import aria
from linter.accessibility.element import Element
from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.focus import is_focusable
from linter.accessibility.page import Page
from linter.accessibility.roles import explicit_role, implicit_role, input_type
from linter.accessibility.wording import listed, tag, with_article
from linter.rules.model import Problem, Subject, bad, good, tree_rule

# The draft of WAI-ARIA 1.3 asks for it no longer: what a closed combobox opens need not be on the page.
_NO_LONGER = {"combobox": frozenset({"aria-controls"})}
# Types of input that give a state by themselves ("ARIA in HTML" forbids the attribute beside some of them).
_NATIVE = {
    "aria-checked": frozenset({"checkbox", "radio"}),
    "aria-valuenow": frozenset({"number", "range"}),
}


@tree_rule("ACC024", "element-with-role-attribute-has-required-states-and-properties", "error", wcag=("1.3.1", "4.1.2"),
           act=("4e8ab6",), attributes=("role",),
           references=("https://www.w3.org/WAI/standards-guidelines/act/rules/4e8ab6/proposed/",
                       "https://www.w3.org/TR/wai-aria-1.2/#requiredState"))  # fmt: skip
def role_has_its_states(page: Page, subject: Subject) -> Iterator[Problem]:
    """An element takes a role by its role attribute, but does not tell the state that belongs to the role.

    A checkbox without a state is announced as "not checked" by one screen reader and not at all by another; a heading
    without a level is lost in the list of headings.

    Left alone: hidden elements; elements that have the role by their name anyway, and form fields whose state browsers
    know; states that have a value of their own when they are absent; separators that the keyboard does not reach.

    Repair: write the attribute with its value, such as aria-level="2" for a heading, or use the HTML element (h2).
    """
    for element in page.by_attribute("role"):
        role = explicit_role(element)
        known = None if role is None else aria.role(role)
        if known is None or role is None or role == implicit_role(element) or element.namespace == "math":
            continue
        if not is_in_accessibility_tree(element):
            continue
        required = [name for name, default in known.required.items() if default is None]
        if known.required_if_focusable and is_focusable(element):
            required += known.required_if_focusable
        missing = [name for name in required if _is_missing(element, role, name)]
        if missing:
            written = next((name for name in missing if element.has(name)), None)
            span = page.span_of(element) if written is None else element.attribute_span(written)
            message = f"This {tag(element)} is {with_article(role)}, but does not say {listed(missing, 'and')}."
            yield Problem(span, f"{message} Write it with its value, or use the HTML element for it. (WCAG 4.1.2)")


def _is_missing(element: Element, role: str, name: str) -> bool:
    if (element.get(name) or "").strip() or name in _NO_LONGER.get(role, ()):
        return False
    is_input = element.tag == "input" and element.namespace == "html"
    return not (is_input and input_type(element) in _NATIVE.get(name, ()))


EXAMPLES = (
    bad("en", "\u27e6<div role='heading'>\u27e7Remarks by the Harbour Master</div>", format="html"),
    bad("de", "\u27e6<p role='checkbox' tabindex='0'>\u27e7Ich stimme zu</p>", format="html"),
    bad("fr", "<p role='heading' \u27e6aria-level=''\u27e7>D\u00e9claration du ministre</p>", format="html"),
    bad("es", "\u27e6<hr role='slider' aria-label='Volumen'>\u27e7", format="html"),
    bad("pl", "\u27e6<div role='separator' tabindex='0'>\u27e7</div>", format="html"),
    bad("it", "\u27e6<input role='combobox' aria-controls='citta' aria-label='Citt\u00e0'>\u27e7", format="html"),
    good("en", "<div role='heading' aria-level='2'>Remarks by the Harbour Master</div>", format="html"),
    good("de", "<input type='checkbox' role='switch' aria-label='Benachrichtigen'>", format="html"),
    good("fr", "<h2 role='heading'>D\u00e9claration</h2>", format="html"),
    good("es", "<ul role='listbox'><li role='option'>Vigo</li></ul>", format="html"),
    good("pl", "<div role='separator'></div>", format="html"),
    good("it", "<input role='combobox' aria-expanded='false' aria-label='Citt\u00e0'>", format="html"),
    good("nl", "<div role='checkbox' hidden>Akkoord</div>", format="html"),
    good("nl", "<div role='overskrift'>Nieuws</div>", format="html"),
)
