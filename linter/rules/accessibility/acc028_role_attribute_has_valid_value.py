"""ACC028 role-attribute-has-valid-value."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from linter.accessibility import aria
from linter.accessibility.exposure import is_programmatically_hidden
from linter.accessibility.page import Page
from linter.accessibility.roles import explicit_role
from linter.accessibility.wording import quoted, tag
from linter.rules.model import Problem, Subject, bad, good, tree_rule

_LONGEST = 40  # of a misspelt name that is compared


@tree_rule("ACC028", "role-attribute-has-valid-value", "error", wcag=("1.3.1", "4.1.2"), act=("674b10",),
           attributes=("role",),
           references=("https://www.w3.org/WAI/standards-guidelines/act/rules/674b10/proposed/",
                       "https://www.w3.org/TR/wai-aria-1.2/#role_definitions"))  # fmt: skip
def role_is_known(page: Page, subject: Subject) -> Iterator[Problem]:
    """A role attribute names no role that there is.

    Mostly it is a misspelling, or the name was translated with the text. Browsers pass it over, so that a screen reader
    announces the element as if the attribute were not there.

    Left alone: a list of roles of which one is known, because browsers take the first one that they know; an empty role;
    hidden elements.

    Repair: write the name of the role in English as WAI-ARIA has it, or remove the attribute.
    """
    for element in page.by_attribute("role"):
        tokens = (element.get("role") or "").lower().split()
        if not tokens or element.namespace == "math" or explicit_role(element) is not None:
            continue
        if is_programmatically_hidden(element) or not aria.draft_roles().isdisjoint(tokens):
            continue
        abstract = [token for token in tokens if aria.role(token) is not None]
        if abstract:
            what = f"{quoted(abstract[0])} is a family of roles, not one that an element can have"
        else:
            what = f"There is no role {quoted(' '.join(tokens))}"
        close = _close(tokens[0])
        advice = f'Write "{close}".' if close else "Write a role of WAI-ARIA, or remove the attribute."
        message = f"{what} (on this {tag(element)}). {advice} (WCAG 4.1.2)"
        yield Problem(element.value_span("role"), message)


@lru_cache(maxsize=256)
def _close(name: str) -> str | None:
    """The role that is almost called so."""
    import difflib

    known = [role.name for role in aria.roles().values() if not role.abstract]
    return next(iter(difflib.get_close_matches(name[:_LONGEST], known, 1, 0.8)), None)


EXAMPLES = (
    bad("en", "<div role='\u27e6buton\u27e7'>Print</div>", format="html"),
    bad("de", "<div role='\u27e6Hauptinhalt\u27e7'>Der Hafen ist offen.</div>", format="html"),
    bad("fr", "<div role='\u27e6landmark\u27e7'>Le port est ouvert.</div>", format="html"),
    bad("es", "<svg role='\u27e6icono imagen\u27e7'></svg>", format="html"),
    good("en", "<div role='searchfield search'>Find a release</div>", format="html"),
    good("de", "<div role='MAIN'>Der Hafen ist offen.</div>", format="html"),
    good("fr", "<section role='doc-abstract'>Le port est ouvert.</section>", format="html"),
    good("es", "<p role=''>Hola</p><p role>Hola</p><p role=' '>Hola</p>", format="html"),
    good("it", "<svg role='graphics-document' aria-label='Mappa'></svg>", format="html"),
    good("pl", "<div role='przycisk' aria-hidden='true'>Drukuj</div>", format="html"),
    good("pt", "<div role='bot\u00e3o' style='display: none'>Imprimir</div>", format="html"),
    good("nl", "<p>Wij zijn <span role='mark'>gesloten</span>.</p>", format="html"),
)
