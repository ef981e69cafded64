"""ACC022 summary-element-has-non-empty-accessible-name."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.page import Element, Page
from linter.accessibility.roles import PRESENTATIONAL, explicit_role, has_role_conflict, is_summary_of_details
from linter.rules.model import Problem, Subject, bad, good, tree_rule
from linter.rules.nameless import nameless


@tree_rule(
    "ACC022",
    "summary-element-has-non-empty-accessible-name",
    "error",
    wcag=("4.1.2",),
    act=("2t702h",),
    tags=("summary",),
    references=("ARIA14: Using aria-label to provide an invisible label",),
)
def summary_element_has_non_empty_accessible_name(page: Page, subject: Subject) -> Iterator[Problem]:
    """The line that opens a details element is empty.

    It is a button: who listens to the page hears that something can be opened, and not what.

    Left alone: a second summary, or one that does not stand directly in its details, which open nothing; one that is
    hidden; one with a role of its own, which the rule about that role judges.

    Repair: write what is to be opened between the tags.
    """
    summaries = (element for element in page.by_tag("summary", namespace="html") if _opens_details(element))
    yield from nameless(summaries, "Write what it opens between the tags.", "4.1.2")


def _opens_details(element: Element) -> bool:
    if not is_summary_of_details(element) or not is_in_accessibility_tree(element):
        return False
    role = explicit_role(element)
    return role is None or (role in PRESENTATIONAL and has_role_conflict(element))


EXAMPLES = (
    bad("fr", "<details>\u27e6<summary>\u27e7</summary><p>Ouvert de 9 h \u00e0 17 h</p></details>", format="html"),
    bad("de", '<details><p>9 bis 17 Uhr</p><summary title="\u27e6\u27e7"> </summary></details>', format="html"),
    bad("en", '<details>\u27e6<summary role="none">\u27e7</summary><p>9 to 5</p></details>', format="html"),
    good("fr", "<details><summary>Horaires</summary><p>Ouvert de 9 h \u00e0 17 h</p></details>", format="html"),
    good("de", '<details><summary aria-label="Zeiten"></summary><p>9 bis 17 Uhr</p></details>', format="html"),
    good("en", "<details><summary>Hours</summary><summary></summary><p>9 to 5</p></details>", format="html"),
    good("en", "<summary></summary><details><div><summary></summary></div></details>", format="html"),
    good("en", "<details hidden><summary></summary></details>", format="html"),
    good("en", '<details><summary role="button"></summary></details>', format="html"),
)
