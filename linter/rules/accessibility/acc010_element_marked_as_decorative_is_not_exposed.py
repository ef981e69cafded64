"""ACC010 element-marked-as-decorative-is-not-exposed."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility import aria
from linter.accessibility.element import Element
from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.focus import is_focusable, tabindex
from linter.accessibility.page import Page
from linter.accessibility.roles import is_marked_decorative
from linter.accessibility.wording import tag
from linter.rules.model import Problem, Subject, bad, good, tree_rule


@tree_rule("ACC010", "element-marked-as-decorative-is-not-exposed", "error", act=("46ca7f",), tags=("img",),
           attributes=("role",),
           references=("https://www.w3.org/WAI/standards-guidelines/act/rules/46ca7f/proposed/",
                       "https://www.w3.org/TR/wai-aria-1.2/#conflict_resolution_presentation_none"))  # fmt: skip
def decoration_is_not_exposed(page: Page, subject: Subject) -> Iterator[Problem]:
    """An element is marked as decoration and, at the same time, made known to screen readers.

    An empty alt text or the role "presentation" (or "none") says: pass this over. A label, or a place in the order of
    the Tab key, says: announce this. Screen readers follow the second, so that the listener hears of something that was
    meant to be silent, or hears a label without knowing of what.

    Left alone: what is hidden from everybody or by aria-hidden; an alt or a title next to the role, which screen readers
    pass over with it; ARIA attributes without a value.

    Repair: remove the attribute that makes it known, or, if it is no decoration, the empty alt or the role.
    """
    for element in page.by_attribute("role") + [img for img in page.by_tag("img") if not img.has("role")]:
        if not is_marked_decorative(element) or not is_in_accessibility_tree(element):
            continue
        mark = f'role="{(element.get("role") or "").strip()}"' if element.has("role") else 'alt=""'
        said = f"This {tag(element)} is marked as decoration by {mark}"
        name = _conflict(element)
        if name is not None:
            message = f"{said}, but its {name} makes screen readers announce it. Remove one of the two."
            yield Problem(element.value_span(name), f"{message} (WCAG 1.1.1)")
        elif is_focusable(element):
            message = f"{said}, but it is reached by keyboard and announced. Remove the {mark.split('=')[0]}."
            yield Problem(element.value_span(mark.split("=")[0]), f"{message} (WCAG 1.1.1)")


def _conflict(element: Element) -> str | None:
    """The attribute that takes the mark back."""
    known = aria.global_attributes()
    for name in element.names:
        value = (element.get(name) or "").strip()
        if name in known and value and not (name == "aria-hidden" and value.lower() == "true"):
            return name
    return "tabindex" if tabindex(element) is not None and is_focusable(element) else None


EXAMPLES = (
    bad(
        "de",
        "<p><img src='wappen.png' alt='' aria-label='\u27e6Wappen der Stadt\u27e7'> Amt f\u00fcr Hafen und Handel</p>",
        format="html",
    ),
    bad("fr", "<nav role='none' aria-label='\u27e6Pied de page\u27e7'><a href='/'>Accueil</a></nav>", format="html"),
    bad("es", "<svg role='presentation' tabindex='\u27e60\u27e7'><circle r='4'/></svg>", format="html"),
    bad("it", "<button role='\u27e6presentation\u27e7'>Stampa</button>", format="html"),
    good("de", "<p><img src='linie.png' alt=''> Amt f\u00fcr Hafen und Handel</p>", format="html"),
    good("pl", "<img src='herb.png' alt='Herb' role='presentation' title='Herb'>", format="html"),
    good("nl", "<img src='lijn.png' alt='' aria-label='Lijn' aria-hidden='true'>", format="html"),
    good("nl", "<img src='lijn.png' alt='' aria-label='Lijn' hidden>", format="html"),
    good("pt", "<img src='linha.png' alt='' aria-label=''>", format="html"),
    good("ro", "<img src='stema.png' alt='' role='img' aria-label='Stema'>", format="html"),
    good("sv", "<ul><li role='none'><a href='/'>Hem</a></li></ul>", format="html"),
)
