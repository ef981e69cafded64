"""ACC029 aria-state-or-property-has-valid-value."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility import aria
from linter.accessibility.aria_values import expected, is_valid_value
from linter.accessibility.page import Page
from linter.accessibility.wording import quoted, tag
from linter.rules.model import Problem, Subject, bad, good, tree_rule


@tree_rule("ACC029", "aria-state-or-property-has-valid-value", "error", wcag=("1.3.1", "4.1.2"), act=("6a7281",),
           attributes=tuple(sorted(aria.attributes())),
           references=("https://www.w3.org/WAI/standards-guidelines/act/rules/6a7281/proposed/",
                       "https://www.w3.org/TR/wai-aria-1.2/#propcharacteristic_value"))  # fmt: skip
def value_is_valid(page: Page, subject: Subject) -> Iterator[Problem]:
    """An ARIA attribute has a value that it cannot have.

    Such values are words for machines: aria-expanded is "true" or "false", not "open" and not "ja". Any other value is
    passed over, and the listener is told nothing, or the opposite of what is so.

    Left alone: attributes without a value; texts, such as aria-label; ids that are not on the page; capital letters.

    Repair: write one of the values that the message names.
    """
    known = aria.attributes()
    for element in page.by_attribute(*known):
        if element.namespace == "math":
            continue
        for name in element.names:
            attribute = known.get(name)
            value = element.get(name) or ""
            if attribute is None or not value.strip() or is_valid_value(attribute, value):
                continue
            message = f"{name} of this {tag(element)} cannot be {quoted(value)}. Write {expected(attribute)}."
            yield Problem(element.value_span(name), f"{message} (WCAG 4.1.2)")


EXAMPLES = (
    bad("de", "<button aria-expanded='\u27e6nein\u27e7'>Rubriken</button>", format="html"),
    bad("fr", "<div role='textbox' aria-required='\u27e6undefined\u27e7' aria-label='Nom'></div>", format="html"),
    bad("es", "<div role='heading' aria-level='\u27e62.5\u27e7'>Aviso</div>", format="html"),
    bad("it", "<div role='slider' aria-valuenow='\u27e6tre\u27e7' aria-label='Volume'></div>", format="html"),
    bad("pl", "<div aria-live='\u27e6grzeczny\u27e7'>Trwa \u0142adowanie</div>", format="html"),
    bad("pt", "<div role='log' aria-relevant='\u27e6text todos\u27e7'>Chegadas</div>", format="html"),
    bad("nl", "<ul role='listbox' aria-activedescendant='\u27e6a1 a2\u27e7'></ul>", format="html"),
    good("de", "<button aria-expanded='False' aria-pressed='mixed'>Rubriken</button>", format="html"),
    good("fr", "<a href='/' aria-current='page'>Accueil</a>", format="html"),
    good("es", "<div role='slider' aria-valuenow='-1.5' aria-valuemin='-2' aria-label='Nivel'></div>", format="html"),
    good("it", "<table aria-rowcount='-1'><tr aria-rowindex='4'><td>2020</td></tr></table>", format="html"),
    good("pl", "<div aria-live aria-atomic=''>Trwa \u0142adowanie</div>", format="html"),
    good("pt", "<input aria-errormessage='erro1 erro2' aria-label='Nome' aria-invalid='spelling'>", format="html"),
    good("nl", "<math aria-hidden='nee'><mi>x</mi></math>", format="html"),
)
