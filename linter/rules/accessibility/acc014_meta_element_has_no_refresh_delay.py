"""ACC014 meta-element-has-no-refresh-delay."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.page import Page
from linter.accessibility.refresh import refresh_of
from linter.rules.model import Problem, Subject, bad, good, tree_rule

# Twenty hours in seconds: a longer time limit need not be adjustable (WCAG 2.2.1).
LONGEST_LIMIT = 20 * 60 * 60


# Whatever this rule reports fails ACT's rule without exceptions as well; ACC015 reports only what is left.
@tree_rule(
    "ACC014",
    "meta-element-has-no-refresh-delay",
    "error",
    wcag=("2.2.1", "2.2.4", "3.2.5"),
    act=("bc659a", "bisz58"),
    tags=("meta",),
    references=(
        "F40: Failure due to using meta redirect with a time limit",
        "F41: Failure due to using meta refresh to reload the page",
        "H76: Using meta refresh to create an instant client-side redirect",
    ),
)
def meta_element_has_no_refresh_delay(page: Page, subject: Subject) -> Iterator[Problem]:
    """The page reloads itself, or leads to another page, after a time.

    Readers who listen, or read slowly, are torn from the text in the middle of a sentence and start again at the top.
    They cannot stop it.

    Left alone: a redirect without delay (0 seconds), a time of more than 20 hours, a content that browsers do not
    obey. Of several refreshes browsers obey the first.

    Repair: take the meta element away; let the server redirect, or write 0 seconds.
    """
    found = refresh_of(page)
    if found is not None and 0 < found.seconds <= LONGEST_LIMIT:
        yield Problem(
            found.element.value_span("content"),
            f"The meta element refreshes the page after {found.seconds} seconds, and readers cannot stop it."
            " Take it away, or redirect at once with 0. (WCAG 2.2.1)",
        )


_PAGE = "<html lang=fr><head><title>Avis</title>{}</head><body><p>Avis aux marins.</p></body></html>"


def _meta(*contents: str) -> str:
    return _PAGE.format("".join(f'<meta http-equiv="refresh" content="{content}">' for content in contents))


EXAMPLES = (
    bad("fr", _meta("\u27e630\u27e7"), format="html"),
    bad("fr", _meta("\u27e65; url=https://www.example.org/avis\u27e7"), format="html"),
    bad("fr", _meta("\u27e672000,url=/avis\u27e7"), format="html"),
    bad("fr", _meta("\u27e6 9.5 /avis\u27e7"), format="html"),
    bad("fr", _meta("0: /avis", "\u27e612\u27e7"), format="html"),
    bad("fr", '<META HTTP-EQUIV=Refresh CONTENT="\u27e660\u27e7"><p>Avis</p>', format="html"),
    good("fr", _meta("0; url=/avis"), format="html"),
    good("fr", _meta("72001"), format="html"),
    good("fr", _meta("0; url=/avis", "10"), format="html"),
    good("fr", _meta(".5; url=/avis"), format="html"),
    good("fr", _meta("-10", "+10", "; 10", "ten", "10: /avis", ""), format="html"),
    good("fr", _PAGE.format('<meta http-equiv="refresh"><meta name="refresh" content="10">'), format="html"),
    good("fr", _PAGE.format('<noscript><meta http-equiv="refresh" content="10"></noscript>'), format="html"),
)
