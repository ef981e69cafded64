"""ACC036 aria-global-properties-not-used-where-prohibited."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.element import Element
from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.focus import is_editing_host
from linter.accessibility.ownership import is_custom
from linter.accessibility.page import Page
from linter.accessibility.permitted import prohibited
from linter.accessibility.roles import has_role_conflict, is_marked_decorative, semantic_role
from linter.accessibility.wording import tag
from linter.rules.model import Problem, Subject, bad, good, tree_rule

_PROPERTIES = (
    "aria-braillelabel", "aria-brailleroledescription", "aria-label", "aria-labelledby", "aria-roledescription",
)  # fmt: skip
# Generic only within an article or a section; the draft of WAI-ARIA 1.3 has roles of their own for them.
_UNDECIDED = frozenset({"footer", "header"})


@tree_rule("ACC036", "aria-global-properties-not-used-where-prohibited", "warning", wcag=("1.3.1",), act=("kb1m8s",),
           attributes=_PROPERTIES,
           references=("https://www.w3.org/WAI/standards-guidelines/act/rules/kb1m8s/proposed/",
                       "https://www.w3.org/TR/wai-aria-1.2/#prohibitedattributes"))  # fmt: skip
def property_is_not_prohibited(page: Page, subject: Subject) -> Iterator[Problem]:
    """An element without a role that can have a name, such as a div, a span or a paragraph, has a label.

    Some screen readers pass the label over, others read it in place of the text: what is written for the listener may
    never be heard.

    Left alone: hidden elements; labels without text; elements made by scripts (custom elements) and those that readers
    write in; the header and the footer of an article; what is marked as decoration and labelled (ACC010 speaks of it).

    Repair: write the text into the element, give it a role that can have a name (role="group", "img", "region"), or
    remove the attribute.
    """
    for element in page.by_attribute(*_PROPERTIES):
        role = semantic_role(element)
        if role is None or not _is_asked(element):
            continue
        forbidden = prohibited(role)
        for name in element.names:
            if name in forbidden and (element.get(name) or "").strip():
                message = f"Screen readers may pass over {name} on {_what(element, role)}."
                advice = "Write it as text, or give the element a role that can have a name. (WCAG 1.3.1)"
                yield Problem(element.attribute_span(name), f"{message} {advice}")


def _is_asked(element: Element) -> bool:
    if element.namespace == "math" or element.tag in _UNDECIDED or is_custom(element) or is_editing_host(element):
        return False
    if is_marked_decorative(element) and has_role_conflict(element):
        return False
    return is_in_accessibility_tree(element)


def _what(element: Element, role: str) -> str:
    return f"a {tag(element)} with the role {role}" if element.has("role") else f"a {tag(element)} without a role"


EXAMPLES = (
    bad("de", "<div \u27e6aria-label='Fr\u00fcher 100, jetzt 80 Euro'\u27e7><s>100</s> 80 Euro</div>", format="html"),
    bad(
        "fr", "<h2 id='t'>Ports</h2><p \u27e6aria-labelledby='t'\u27e7>Le port de Brest est ouvert.</p>", format="html"
    ),
    bad("es", "<span \u27e6aria-roledescription='aviso'\u27e7>Puerto cerrado</span>", format="html"),
    bad("it", "<p \u27e6aria-braillelabel='porto'\u27e7>Il porto</p>", format="html"),
    bad("pl", "<h2 role='none' \u27e6aria-brailleroledescription='dzia\u0142'\u27e7>Porty</h2>", format="html"),
    bad("pt", "<b role='emphasis' \u27e6aria-label='Fechado'\u27e7>X</b>", format="html"),
    good("de", "<div role='img' aria-label='Karte des Hafens'>...</div>", format="html"),
    good(
        "fr",
        "<div aria-live='polite'>Le port est ouvert.</div><section aria-label='Ports'>Brest</section>",
        format="html",
    ),
    good("es", "<div aria-label='Puertos' hidden>Vigo</div><span aria-label=''>Vigo</span>", format="html"),
    good("it", "<a href='/' aria-label='Il porto, in breve'>Porto</a>", format="html"),
    good("pl", "<x-mapa aria-label='Porty'></x-mapa><div contenteditable aria-label='Uwagi'></div>", format="html"),
    good("pt", "<article><header aria-label='Autor'>Lu\u00eds</header><p>Texto</p></article>", format="html"),
)
