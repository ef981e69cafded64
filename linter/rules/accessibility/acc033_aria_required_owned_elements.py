"""ACC033 aria-required-owned-elements."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.misplaced import TAGS, Misplaced, is_left_over, misplaced
from linter.accessibility.page import Page
from linter.accessibility.wording import listed, tag, with_article
from linter.findings import Related
from linter.rules.model import Problem, Subject, bad, good, tree_rule

_IN_HTML = {"listitem": "listitem (li)", "row": "row (tr)", "cell": "cell (td)"}


@tree_rule("ACC033", "aria-required-owned-elements", "warning", wcag=("1.3.1",), act=("bc4a75",), tags=TAGS,
           attributes=("role",),
           references=("https://www.w3.org/WAI/standards-guidelines/act/rules/bc4a75/proposed/",
                       "https://www.w3.org/TR/wai-aria-1.2/#mustContain"))  # fmt: skip
def owns_what_it_may(page: Page, subject: Subject) -> Iterator[Problem]:
    """A list, table or menu holds something that does not belong directly into it.

    Screen readers count what a list holds ("list with four items") and walk through it item by item. Text that stands
    directly in the list, without being an item, is missed on the way or announced out of place.

    Left alone: hidden elements; elements without meaning (div, role none) that wrap the right ones; a caption of a table
    and a separator in a menu; whatever is still being loaded (aria-busy).

    Repair: put it into an item (li, role="listitem"), or move it out of the list. Items (li) of a list that was made
    a menu or a row of tabs get role="none".
    """
    for found in misplaced(page):
        yield _problem(found)


def _problem(found: Misplaced) -> Problem:
    page, role = found.holder.page, found.role
    child, *others = found.children
    wanted = listed(_IN_HTML.get(name, name) for name in dict.fromkeys(steps[0] for steps in role.owned))
    holder = f"{with_article(role.name).capitalize()} ({tag(found.holder)})"
    message = f"{holder} may directly hold only {wanted}, not this {tag(child)}."
    advice = 'Write role="none" on it' if is_left_over(child) else "Wrap it in one, or move it out"
    related = tuple(Related(*page.span_of(other), "nor may it hold this") for other in others)
    return Problem(page.span_of(child), f"{message} {advice}. (WCAG 1.3.1)", related=related)


EXAMPLES = (
    bad("de", "<ul><li>Hamburg</li>\u27e6<p>\u27e7Weitere H\u00e4fen folgen.</p><li>Bremen</li></ul>", format="html"),
    bad("fr", "<ol>\u27e6<div>\u27e7Premier point</div><div>Second point</div></ol>", format="html"),
    bad("es", "<ul>\u27e6<ul>\u27e7<li>Vigo</li></ul></ul>", format="html"),
    bad(
        "it",
        "<div role='tablist'>\u27e6<button>\u27e7Oggi</button><a role='tab' href='#b'>Ieri</a></div>",
        format="html",
    ),
    bad("pl", "<div role='row'>\u27e6<span>\u27e72020</span></div>", format="html"),
    bad(
        "pt",
        "<div role='menu'><div role='group'><b role='menuitem'>Hoje</b>\u27e6<b role='option'>\u27e7Ontem</b></div></div>",
        format="html",
    ),
    bad("ro", "<div role='list' aria-owns='a'></div>\u27e6<h2 id='a'>\u27e7Constan\u021ba</h2>", format="html"),
    bad(
        "hi",
        "<ul role='menubar'>\u27e6<li>\u27e7<a role='menuitem' href='#a'>A</a></li><li><a role='menuitem' href='#b'>B</a></li></ul>",
        format="html",
    ),
    good("de", "<ul><li>Hamburg</li><script>a()</script><li>Bremen<ul><li>Vegesack</li></ul></li></ul>", format="html"),
    good("fr", "<div role='list'><div><div role='listitem'>Brest</div></div><div></div></div>", format="html"),
    good("es", "<table><caption>Puertos</caption><tr><th>Vigo</th><td>4</td></tr></table>", format="html"),
    good("it", "<ul role='tablist'><li role='none'><a role='tab' href='#b'>Ieri</a></li></ul>", format="html"),
    good("pl", "<select multiple><optgroup label='A'><option>2020</option></optgroup></select>", format="html"),
    good("pt", "<ul role='menu' aria-busy='true'><li>A carregar</li></ul>", format="html"),
    good("nl", "<div role='radiogroup'><p>Taal</p><label><input type='radio'> Nederlands</label></div>", format="html"),
    good("sv", "<ul hidden><p>Inga</p></ul>", format="html"),
)
