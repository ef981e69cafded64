"""ACC015 meta-element-has-no-refresh-delay-no-exception."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.page import Page
from linter.accessibility.refresh import refresh_of
from linter.rules.accessibility.acc014_meta_element_has_no_refresh_delay import LONGEST_LIMIT
from linter.rules.model import Problem, Subject, bad, good, tree_rule


@tree_rule(
    "ACC015",
    "meta-element-has-no-refresh-delay-no-exception",
    "warning",
    wcag=("2.2.4", "3.2.5", "2.2.1"),
    act=("bisz58",),
    tags=("meta",),
    references=(
        "G110: Using an instant client-side redirect",
        "F41: Failure due to using meta refresh to reload the page",
    ),
)
def meta_element_has_no_refresh_delay_no_exception(page: Page, subject: Subject) -> Iterator[Problem]:
    """The page reloads itself, or leads to another page, after more than 20 hours.

    The strictest level of WCAG knows no time that is long enough: a reader who left the page open loses the place.

    Left alone: shorter times, of which ACC014 speaks; a redirect without delay (0 seconds).

    Repair: take the meta element away.
    """
    found = refresh_of(page)
    if found is not None and found.seconds > LONGEST_LIMIT:
        yield Problem(
            found.element.value_span("content"),
            f"The meta element refreshes the page after {found.seconds} seconds. Take it away, so that nothing changes"
            " unless the reader asks for it. (WCAG 3.2.5)",
        )


_META = '<html lang=fr><head><title>Avis</title><meta http-equiv="refresh" content="{}"></head><body>Avis</body></html>'

EXAMPLES = (
    bad("fr", _META.format("\u27e672001\u27e7"), format="html"),
    bad("fr", _META.format("\u27e690000; url=/avis\u27e7"), format="html"),
    good("fr", _META.format("72000"), format="html"),
    good("fr", _META.format("0; url=/avis"), format="html"),
    good("fr", _META.format("+90000"), format="html"),
)
