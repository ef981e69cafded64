"""ACC035 aria-required-context-role."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility import aria
from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.misplaced import is_misplaced
from linter.accessibility.ownership import is_custom, owner_of
from linter.accessibility.page import Page
from linter.accessibility.roles import explicit_role, implicit_role, semantic_role
from linter.accessibility.wording import listed, tag, with_article
from linter.rules.model import Problem, Subject, bad, good, tree_rule


@tree_rule("ACC035", "aria-required-context-role", "warning", wcag=("1.3.1",), act=("ff89c9",), attributes=("role",),
           references=("https://www.w3.org/WAI/standards-guidelines/act/rules/ff89c9/proposed/",
                       "https://www.w3.org/TR/wai-aria-1.2/#scope"))  # fmt: skip
def role_has_its_context(page: Page, subject: Subject) -> Iterator[Problem]:
    """An element takes the role of a part, an item, a row, a tab, but stands outside of what it is a part of.

    A list item without a list, or a tab without a row of tabs, is announced without "2 of 5", and the keys that lead
    from one to the next do not work.

    Left alone: hidden elements; elements that have the role by their name anyway (li); elements without meaning (div,
    role none) between the part and the whole; parts that aria-owns puts into place; fragments that begin with a part,
    because the page around them is not known. Where it is the element around that says what it may hold, ACC033 speaks.

    Repair: put it into an element with the role that the message names, or remove the role.
    """
    for element in page.by_attribute("role"):
        role = explicit_role(element)
        known = None if role is None else aria.role(role)
        if known is None or role is None or not known.context or "-" in role or role == implicit_role(element):
            continue
        if element.namespace == "math" or not is_in_accessibility_tree(element):
            continue
        owner = owner_of(element)
        if owner is not None and (is_custom(owner) or semantic_role(owner) in known.context):
            continue
        if is_misplaced(element):
            continue
        outermost = owner is None or owner is page.root or owner is page.body
        if outermost and not page.is_page:
            continue
        where = "" if outermost or owner is None else f", not in this {tag(owner)}"
        message = f"An element with the role {role} must stand directly in {_whole(known.context)}{where}."
        advice = "Put it there, or remove the role. (WCAG 1.3.1)"
        yield Problem(element.value_span("role"), f"{message} {advice}")


def _whole(context: frozenset[str]) -> str:
    return listed(with_article(role) for role in sorted(context - {"directory"}))


EXAMPLES = (
    bad("de", "<body><div role='\u27e6listitem\u27e7'>Hamburg</div></body>", format="html"),
    bad(
        "fr",
        "<div role='list'><section aria-label='A'><p role='\u27e6listitem\u27e7'>Brest</p></section></div>",
        format="html",
    ),
    bad("es", "<main><a role='\u27e6tab\u27e7' href='#a'>Hoy</a></main>", format="html"),
    bad("it", "<main><p><span role='\u27e6cell\u27e7'>4</span></p></main>", format="html"),
    bad(
        "pl",
        "<div role='list'><div aria-live='polite'><b role='\u27e6listitem\u27e7'>Gdynia</b></div></div>",
        format="html",
    ),
    good("hi", "<ul role='menubar'><li><a role='menuitem' href='#a'>A</a></li></ul>", format="html"),  # ACC033
    good("it", "<div role='table'><span role='cell'>4</span></div>", format="html"),  # ACC033
    good("sv", "<ul><a role='tab' href='#a'>Idag</a></ul>", format="html"),  # ACC033
    good("de", "<div role='list'><div><p role='listitem'>Hamburg</p></div></div>", format="html"),
    good("fr", "<ul role='tablist'><li role='presentation'><a role='tab' href='#a'>Brest</a></li></ul>", format="html"),
    good("es", "<div role='list' aria-owns='a'></div><p id='a' role='listitem'>Vigo</p>", format="html"),
    good("it", "<main><ul><li role='listitem'>Bari</li></ul></main>", format="html"),
    good("pl", "<p role='listitem'>Gdynia</p>", format="html"),
    good("pt", "<main><div role='tab' hidden>Hoje</div></main>", format="html"),
    good("nl", "<main><x-lijst><p role='listitem'>Gent</p></x-lijst></main>", format="html"),
)
