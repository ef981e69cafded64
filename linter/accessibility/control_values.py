"""Control values: what a control that stands within the label of another one adds to it (accname 1.2, step 2C).

"Remind me [3] days before": the field in the middle is read with its value.
"""

from __future__ import annotations

from linter.accessibility import aria
from linter.accessibility.element import Element
from linter.accessibility.roles import input_type, semantic_role
from linter.accessibility.visits import Offer, Text, Visit

_TEXTS = frozenset({"searchbox", "textbox"})
_CHOICES = frozenset({"combobox", "listbox"})
# Inputs without a role whose value can be read; what a password field holds is nobody's to hear.
_VALUED_INPUTS = frozenset({"date", "datetime-local", "month", "time", "week"})

# Elements with a role can stand in one another to any depth; those of a choice are its options.
_MOST_WITHIN = 200


def control_value(visit: Visit) -> Offer:
    """The value of a text field, a choice or a range; None for an element that is no such control."""
    element = visit.element
    role = semantic_role(element)
    if element.tag == "input" and element.namespace == "html":
        return _value_of_input(element, role)
    if role in _TEXTS:
        return element.text() if element.tag == "textarea" else (yield from _children(visit, element.elements, True))
    if role in _CHOICES:
        return (yield from _children(visit, *_chosen(element)))
    if role is not None and _is_range(role):
        return _number(element)
    return None


def _value_of_input(element: Element, role: str | None) -> str | None:
    type = input_type(element)
    if type == "hidden":
        return ""
    if role is not None and _is_range(role):
        return _number(element)
    if role in _TEXTS or role in _CHOICES or type in _VALUED_INPUTS:
        return element.get("value") or ""
    return None


def _is_range(role: str) -> bool:
    known = aria.role(role)
    return known is not None and known.is_a("range")


def _number(element: Element) -> str:
    texts = (element.get(name) for name in ("aria-valuetext", "aria-valuenow", "value"))
    return next((text for text in texts if text is not None and text.strip()), "")


def _chosen(element: Element) -> tuple[list[Element], bool]:
    """The options that are chosen, and whether the text of the control is its value when there are none."""
    native = element.tag == "select" and element.namespace == "html"
    last = element.last if native else min(element.last, element.index + _MOST_WITHIN)
    options = [e for e in element.page.elements[element.index + 1 : last + 1] if semantic_role(e) == "option"]
    chosen = [option for option in options if option.has("selected") or option.get("aria-selected") == "true"]
    if not native:
        return chosen, not options
    if chosen or semantic_role(element) == "listbox":
        return chosen, False
    return options[:1], False


def _children(visit: Visit, elements: list[Element], plain: bool) -> Text:
    """The texts of some elements within a control, together with its own text where that is its value."""
    texts = []
    for element in elements:
        texts.append((yield Visit(element, "content", visit.following, visit.hidden, visit.skipped)))
    if plain:
        texts += [child for child in visit.element.children if isinstance(child, str)]
    return " ".join(texts)
