"""ACC030 autocomplete-attribute-has-valid-value."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.autofill import flaw
from linter.accessibility.element import Element
from linter.accessibility.exposure import is_in_accessibility_tree, is_visible
from linter.accessibility.focus import in_sequential_focus_order, is_disabled
from linter.accessibility.page import Page
from linter.accessibility.roles import has_role, input_type, semantic_role
from linter.accessibility.wording import tag
from linter.rules.model import Problem, Subject, bad, good, tree_rule

_FIELDS = frozenset({"input", "select", "textarea"})
_FIXED = frozenset({"button", "checkbox", "file", "image", "radio", "reset", "submit"})
_BLANKS = "\t\n\f\r "  # ASCII whitespace: a no-break space is part of a token


@tree_rule("ACC030", "autocomplete-attribute-has-valid-value", "error", wcag=("1.3.5",), act=("73f2c2",),
           attributes=("autocomplete",),
           references=("https://www.w3.org/WAI/standards-guidelines/act/rules/73f2c2/proposed/",
                       "https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill-detail-tokens"))  # fmt: skip
def autocomplete_is_valid(page: Page, subject: Subject) -> Iterator[Problem]:
    """A form field says what it asks for in a way that browsers do not understand.

    The autocomplete attribute lets browsers fill in a name or an address, and helps people for whom typing or remembering
    is hard. It is a word of a closed list, the same in every language: "family-name", not "apellidos".

    Left alone: "on" and "off"; buttons, boxes to tick and files; fields that are disabled, hidden, or neither operated
    nor reached by keyboard. Whether the word fits the field is not asked.

    Repair: write a field name of the HTML standard, such as name, email, tel, organization or street-address, or remove
    the attribute.
    """
    inoperable = _aria_disabled(page)
    for field in page.by_attribute("autocomplete"):
        tokens = [token for token in _split(field.get("autocomplete") or "") if token]
        if field.namespace != "html" or field.tag not in _FIELDS or not tokens:
            continue
        if [token.lower() for token in tokens] in (["on"], ["off"]) or not _is_asked(field):
            continue
        problem = None if inoperable[field.index] else flaw(tokens)
        if problem is not None:
            message = f"Browsers do not understand the autocomplete of this {tag(field)}: {problem}."
            advice = "Write a field name of the HTML standard, such as email, or remove it. (WCAG 1.3.5)"
            yield Problem(field.value_span("autocomplete"), f"{message} {advice}")


def _split(value: str) -> list[str]:
    for blank in _BLANKS:
        value = value.replace(blank, " ")
    return value.split(" ")


def _is_asked(field: Element) -> bool:
    if is_disabled(field) or (field.tag == "input" and input_type(field) in _FIXED):
        return False
    if not is_visible(field) and not is_in_accessibility_tree(field):
        return False
    return semantic_role(field) is None or has_role(field, "widget") or in_sequential_focus_order(field)


def _aria_disabled(page: Page) -> bytearray:
    """Elements that have, or stand in one that has, aria-disabled="true"."""
    found = bytearray(len(page.elements))
    for element in page.by_attribute("aria-disabled"):
        if not found[element.index] and (element.get("aria-disabled") or "").lower() == "true":
            found[element.index : element.last + 1] = b"\1" * (element.last + 1 - element.index)
    return found


EXAMPLES = (
    bad("es", "<label>Apellidos <input autocomplete='\u27e6apellidos\u27e7'></label>", format="html"),
    bad("de", "<label>Bild <input autocomplete='\u27e6work photo\u27e7'></label>", format="html"),
    bad("fr", "<label>Adresse <textarea autocomplete='\u27e6billing\u27e7'></textarea></label>", format="html"),
    bad("it", "<label>Posta <input autocomplete='\u27e6home shipping email\u27e7'></label>", format="html"),
    bad("pl", "<label>Poczta <input type='email' autocomplete='\u27e6email,tel\u27e7'></label>", format="html"),
    bad("pt", "<label>Nome <input autocomplete='\u27e6name nickname\u27e7'></label>", format="html"),
    good("es", "<label>Apellidos <input autocomplete='Family-Name'></label>", format="html"),
    good("de", "<label>Telefon <input autocomplete='section-a shipping mobile tel-national'></label>", format="html"),
    good(
        "fr",
        "<label>Mot de passe <input type='password' autocomplete='current-password webauthn'></label>",
        format="html",
    ),
    good("it", "<input autocomplete=' off '><select autocomplete='ON'></select><input autocomplete>", format="html"),
    good("pl", "<fieldset disabled><input autocomplete='poczta' aria-label='Poczta'></fieldset>", format="html"),
    good("pt", "<div aria-disabled='true'><input autocomplete='nome' aria-label='Nome'></div>", format="html"),
    good("nl", "<input type='submit' autocomplete='zoeken' value='Zoeken'>", format="html"),
    good("nl", "<input type='hidden' autocomplete='zoeken' value='Zoeken'>", format="html"),
    good("sv", "<form autocomplete='nej'><input role='note' tabindex='-1' autocomplete='namn'></form>", format="html"),
)
