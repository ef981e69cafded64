"""ACC020 element-with-aria-hidden-has-no-content-in-sequential-focus-navigation."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.exposure import says_aria_hidden
from linter.accessibility.focus import stops_within
from linter.accessibility.page import Page
from linter.accessibility.styles import may_be_styled_elsewhere
from linter.findings import Related
from linter.rules.model import Problem, Subject, bad, good, tree_rule

_MOST_RELATED = 5


@tree_rule(
    "ACC020",
    "element-with-aria-hidden-has-no-content-in-sequential-focus-navigation",
    "error",
    wcag=("4.1.2",),
    act=("6cfa84",),
    attributes=("aria-hidden",),
    references=("Using ARIA, fourth rule: do not use aria-hidden on a visible focusable element",),
)
def element_with_aria_hidden_has_no_content_in_sequential_focus_navigation(
    page: Page, subject: Subject
) -> Iterator[Problem]:
    """Something that is hidden from screen readers is still reached with the Tab key.

    aria-hidden="true" takes an element, and all within it, away from screen readers. A link or a field in it still gets
    the focus: the listener lands on something that has no name, and does not know where.

    Left alone: what is disabled, hidden by style or has tabindex="-1"; elements that hand the focus on by a script. A
    part that a style sheet in another file may hide, such as a closed menu, is only a hint.

    Repair: take aria-hidden away, or tabindex="-1" to the link or field.
    """
    end = -1
    for element in page.by_attribute("aria-hidden"):
        if element.index <= end or not says_aria_hidden(element):
            continue
        end = element.last  # what stands within is told with it
        reached = stops_within(element, itself=True)
        if not reached:
            continue
        first = reached[0]
        # Closed dialogs and menus are marked so, and hidden by the site's style sheet, which is not known here.
        elsewhere = first is not element and may_be_styled_elsewhere(element)
        what = (
            f"The {element.tag} element itself"
            if first is element
            else f"The {first.tag} element within this {element.tag} element"
        )
        yield Problem(
            element.value_span("aria-hidden"),
            f"{what} is reached with the Tab key, but hidden from screen readers."
            ' Take aria-hidden away, or give it tabindex="-1". (WCAG 4.1.2)',
            "info" if elsewhere else None,
            related=tuple(
                Related(*page.span_of(stop), f"this {stop.tag} element is reached with the Tab key")
                for stop in reached[:_MOST_RELATED]
                if stop is not element
            ),
        )


EXAMPLES = (
    bad("fr", '<div aria-hidden="\u27e6true\u27e7"><a href="/avis">Avis</a></div>', format="html"),
    bad("fr", '<a href="/avis" aria-hidden="\u27e6true\u27e7">Avis</a>', format="html"),
    bad(
        "fr",
        '<div aria-hidden="\u27e6true\u27e7"><p aria-hidden="false"><button>Suite</button></p></div>',
        format="html",
    ),
    bad(
        "fr",
        '<div aria-hidden="\u27e6true\u27e7"><p aria-hidden="true"><button>Suite</button></p></div>',
        format="html",
    ),
    bad("fr", '<div aria-hidden="\u27e6true\u27e7"><input aria-disabled="true"></div>', format="html"),
    bad("fr", '<p tabindex="0" aria-hidden=\u27e6TRUE\u27e7>Avis</p>', format="html"),
    bad("fr", '<details aria-hidden="\u27e6true\u27e7"><summary>Avis</summary><p>Texte</p></details>', format="html"),
    bad(
        "fr",
        '<div aria-hidden="\u27e6true\u27e7"><a href="#" style="position:absolute;top:-99em">Avis</a></div>',
        format="html",
    ),
    bad("fr", '<p aria-hidden="\u27e6true\u27e7"><svg><a href="/plan"><text>Plan</text></a></svg></p>', format="html"),
    bad(
        "fr",
        '<div><template shadowrootmode="open"><p aria-hidden="\u27e6true\u27e7"><slot></slot></p></template><a href="/">Avis</a></div>',
        format="html",
    ),
    bad(
        "fr",
        '<link rel="stylesheet" href="/site.css"><div class="menu" aria-hidden="\u27e6true\u27e7"><a href="/avis">Avis</a></div>',
        format="html",
        severity="info",
    ),
    bad(
        "fr",
        '<link rel="stylesheet" href="/site.css"><a class="logo" href="/" aria-hidden="\u27e6true\u27e7">Accueil</a>',
        format="html",
    ),
    good("fr", '<p aria-hidden="true">Avis</p>', format="html"),
    good("fr", '<a href="/avis"><svg aria-hidden="true"><circle r="4"/></svg> Avis</a>', format="html"),
    good("fr", '<div aria-hidden="true"><a href="/avis" style="display:none">Avis</a></div>', format="html"),
    good("fr", '<div aria-hidden="true"><a href="/avis" tabindex="-1">Avis</a> <a>Plan</a></div>', format="html"),
    good("fr", '<input disabled aria-hidden="true">', format="html"),
    good("fr", '<div aria-hidden="true" hidden><button>Fermer</button></div>', format="html"),
    good(
        "fr",
        '<style>.off { visibility: hidden }</style><div aria-hidden="true" class="off"><a href="/">Avis</a></div>',
        format="html",
    ),
    good("fr", '<button aria-hidden>Suite</button><button aria-hidden="yes">Suite</button>', format="html"),
    good("fr", '<iframe aria-hidden="true" src="https://www.example.org/count.html"></iframe>', format="html"),
    good("fr", '<div aria-hidden="true"><a href="#" onfocus="first.focus()">Fin</a></div>', format="html"),
    good(
        "fr",
        '<div aria-hidden="true"><a href="#" id="fin">Fin</a></div><script>'
        "document.getElementById('fin').addEventListener('focus', () => { first.focus() })</script>",
        format="html",
    ),
)
