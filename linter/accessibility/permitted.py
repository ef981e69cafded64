"""Permitted: which ARIA states and properties an element may have (WAI-ARIA 1.2 by role, "ARIA in HTML" by element)."""

from __future__ import annotations

from linter.accessibility import aria
from linter.accessibility.element import Element
from linter.accessibility.ownership import is_custom
from linter.accessibility.roles import PRESENTATIONAL, input_type, semantic_role

# "ARIA in HTML", section 4: elements without a role that may have the states and properties of one.
_LIKE = {
    "audio": "application",
    "canvas": "application",
    "embed": "application",
    "iframe": "application",
    "object": "application",
    "summary": "button",
    "video": "application",
}
_BRAILLE = frozenset({"aria-braillelabel", "aria-brailleroledescription"})


def may_have(element: Element, attribute: str) -> bool:
    """Whether a known state or property is global, belongs to the element's role, or is allowed on such an element."""
    if attribute in aria.global_attributes() or attribute in aria.draft_attributes() or is_custom(element):
        return True
    role = semantic_role(element) or _role_like(element)
    known = None if role is None else aria.role(role)
    return known is not None and (attribute in known.supported or attribute in known.required)


def _role_like(element: Element) -> str | None:
    """The role whose states and properties an element may have though it has none itself."""
    if element.namespace != "html":
        return None
    if element.tag == "input":
        return "textbox" if input_type(element) != "hidden" else None
    return _LIKE.get(element.tag)


def prohibited(role: str) -> frozenset[str]:
    """The global properties that a role must not have, those of the draft of WAI-ARIA 1.3 for braille included.

    The label for braille goes with aria-label, and a braille name of the role with aria-roledescription.
    """
    known = aria.role(role)
    found = frozenset() if known is None else known.prohibited
    if role in PRESENTATIONAL:
        found |= {"aria-roledescription"}
    braille = {name for name in _BRAILLE if name.replace("braille", "") in found}
    return found | braille
