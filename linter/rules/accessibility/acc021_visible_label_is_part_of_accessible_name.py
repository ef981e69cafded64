"""ACC021 visible-label-is-part-of-accessible-name."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.icons import is_icon_text
from linter.accessibility.label_in_name import contains_label, is_symbol, is_undecided
from linter.accessibility.names import accessible_name
from linter.accessibility.page import Element, Page
from linter.accessibility.roles import semantic_role
from linter.accessibility.visible_text import visible_inner_text
from linter.accessibility.wording import quoted
from linter.rules.model import Problem, Subject, bad, good, tree_rule
from linter.rules.nameless import shown

# Widgets whose name can come from their content (WAI-ARIA 1.2, 5.3.2 and 5.2.8.5).
_ROLES = frozenset(
    "button checkbox gridcell link menuitem menuitemcheckbox menuitemradio option radio searchbox switch tab treeitem".split()
)

# Controls that stand in one another any deeper are no page that anyone has written.
_DEEPEST = 4


@tree_rule(
    "ACC021",
    "visible-label-is-part-of-accessible-name",
    "warning",
    wcag=("2.5.3",),
    act=("2ee8b8",),
    attributes=("aria-label", "aria-labelledby"),
    references=("G208: Including the text of the visible label as part of the accessible name",),
)
def visible_label_is_part_of_accessible_name(page: Page, subject: Subject) -> Iterator[Problem]:
    """A link or a button shows one text and is called by another.

    Who steers the computer by voice says what is to be seen, and nothing happens; who sees and listens is confused. In
    translated releases it mostly is an aria-label that nobody translated: the link says "Lire la suite", its name "Read
    more". The words of the visible text must all be in the name, in their order, with no word between them.

    Left alone: what stands in round brackets, punctuation, emoji and symbols, a single letter such as the X for "close",
    words that an icon font draws as a picture; texts of which one abbreviates, hyphenates or spells the other's words
    ("EN" and "English"); text that cannot be seen.

    Repair: begin the aria-label with the visible text, or take it away.
    """
    around: list[Element] = []
    for element in page.by_attribute("aria-label", "aria-labelledby"):
        if semantic_role(element) not in _ROLES or not is_in_accessibility_tree(element) or element.is_copy:
            continue
        while around and not around[-1].contains(element):
            around.pop()
        around.append(element)
        if len(around) > _DEEPEST:
            continue
        label = visible_inner_text(element)
        if is_symbol(label):
            continue
        name = accessible_name(element)
        if not contains_label(name, label) and not is_icon_text(element, label) and not is_undecided(name, label):
            yield _problem(element, label, name)


def _problem(element: Element, label: str, name: str) -> Problem:
    attribute = "aria-labelledby" if (element.get("aria-labelledby") or "").strip() else "aria-label"
    message = (
        f"{shown(element)} shows {quoted(label)}, and its name is {quoted(name)}. "
        f"Begin the name with the visible text, or delete the {attribute}. (WCAG 2.5.3)"
    )
    return Problem(element.value_span(attribute), message)


EXAMPLES = (
    bad("fr", '<a href="/suite" aria-label="\u27e6Read more\u27e7">Lire la suite</a>', format="html"),
    bad("de", '<button aria-label="\u27e6Formular senden\u27e7">Jetzt absenden</button>', format="html"),
    bad("es", '<a href="/n" aria-labelledby="\u27e6t\u27e7">Leer m\u00e1s</a><b id="t">Abre el puerto</b>', format="html"),
    bad("fa", '<a href="/b" aria-label="\u27e6Back\u27e7">\u0628\u0627\u0632\u06af\u0634\u062a</a>', format="html"),
    bad("zh", '<a href="/b" aria-label="\u27e6\u6253\u5370\u27e7">\u8fd4\u56de</a>', format="html"),
    bad("en", '<a href="/s" aria-label="\u27e6Subscribe to the news\u27e7">Subscribe to news</a>', format="html"),
    bad("en", '<a href="/a" aria-label="\u27e6Annual report\u27e7">Annual <i aria-hidden="true">budget</i> report</a>', format="html"),
    bad("en", '<a href="/i" aria-label="\u27e6Sail to Italy\u27e7">Sail to It</a>', format="html"),
    good("fr", '<a href="/suite" aria-label="Lire la suite : fermeture du pont">Lire la suite\u2026</a>', format="html"),
    good("de", '<button aria-label="Schlie\u00dfen">X</button><button aria-label="Men\u00fc">\u2630</button>', format="html"),
    good("es", '<a href="/n" aria-label="Abre el puerto, leer m\u00e1s"><p>Leer</p><p>m\u00e1s</p></a>', format="html"),
    good("en", '<a href="/en" aria-label="English">EN</a><a href="/d" aria-label="Doctor Lee">Dr. Lee</a>', format="html"),
    good("en", '<button aria-label="Search by date">Search by date (YYYY-MM-DD)</button>', format="html"),
    good("en", '<button aria-label="Find"><i class="material-icons">search</i></button>', format="html"),
    good("en", '<p id="f">Note <a href="#r" aria-label="Back to the text">\u21a92</a></p>', format="html"),
    good("en", '<a href="/p" aria-label="Print">Print <b style="display: none">this page</b></a>', format="html"),
    good("en", '<nav aria-label="Main">Home</nav><a href="/" aria-label="Home"><img alt="Port"></a>', format="html"),
    good("ja", '<a href="/j" aria-label="\u65e5\u672c\u8a9e\u306e\u30da\u30fc\u30b8">\u65e5\u672c\u8a9e</a>', format="html"),
    good("th", '<a href="/j" aria-label="\u0e01\u0e25\u0e31\u0e1a\u0e2b\u0e19\u0e49\u0e32\u0e2b\u0e25\u0e31\u0e01">\u0e01\u0e25\u0e31\u0e1a</a>', format="html"),
)  # fmt: skip
