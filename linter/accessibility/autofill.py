"""Autofill: what the autocomplete attribute of a form field may say (HTML standard, "autofill detail tokens")."""

from __future__ import annotations

from collections.abc import Sequence

from linter.accessibility.wording import quoted

_MOST = 8  # tokens that are looked at: no right value has more than five
_ADDRESSES = frozenset({"shipping", "billing"})
_CONTACTS = frozenset({"home", "work", "mobile", "fax", "pager"})
_CONTACT_FIELDS = frozenset(
    "tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension email"
    " impp".split()
)
FIELDS = _CONTACT_FIELDS | frozenset(
    "name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password"
    " current-password one-time-code organization-title organization street-address address-line1 address-line2"
    " address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code"
    " cc-name cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type"
    " transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo".split()
)


def flaw(tokens: Sequence[str]) -> str | None:
    """What is wrong with the tokens of an autocomplete attribute, as a sentence; None when nothing is.

    They are an optional "section-" name, an optional kind of address, an optional kind of contact (before contact
    fields only), the field, and an optional "webauthn", in this order.
    """
    rest = [token.lower() for token in tokens[:_MOST]]
    if rest[0].startswith("section-"):
        del rest[0]
    if rest and rest[0] in _ADDRESSES:
        del rest[0]
    contact = rest.pop(0) if rest and rest[0] in _CONTACTS else None
    if not rest:
        return "it names no field"
    field = rest.pop(0)
    if field not in FIELDS:
        known = field in _ADDRESSES or field in _CONTACTS or field.startswith("section-")
        return f"{quoted(field)} {'stands in the wrong place' if known else 'is not the name of a field'}"
    if contact is not None and field not in _CONTACT_FIELDS:
        return f'"{contact}" goes with a telephone, an email or a chat address only, not with "{field}"'
    if rest and rest[0] == "webauthn":
        del rest[0]
    return None if not rest else f"{quoted(rest[0])} follows the field, which comes last"
