"""ACC032 iframe-with-interactive-elements-is-not-excluded-from-tab-order."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.exposure import is_visible
from linter.accessibility.focus import stops_in_frame, tabindex
from linter.accessibility.page import Page
from linter.rules.model import Problem, Subject, bad, edit, good, tree_rule


@tree_rule(
    "ACC032",
    "iframe-with-interactive-elements-is-not-excluded-from-tab-order",
    "error",
    fix="unsafe",
    wcag=("2.1.1",),
    act=("akn7bn",),
    tags=("iframe",),
    references=("G202: Ensuring keyboard control for all functionality",),
)
def iframe_with_interactive_elements_is_not_excluded_from_tab_order(page: Page, subject: Subject) -> Iterator[Problem]:
    """A frame holds links or fields, but the Tab key does not enter it.

    A negative tabindex on a frame shuts out everything in it: whoever has no mouse cannot use its links.

    Left alone: frames without links or fields; frames that cannot be seen; frames that load another file, whose content
    is not known here.

    Repair: take the tabindex away.
    """
    for frame in page.by_tag("iframe", namespace="html"):
        value = tabindex(frame)
        if value is None or value >= 0 or not is_visible(frame):
            continue
        within = stops_in_frame(frame)
        if within:
            span = frame.value_span("tabindex")
            yield Problem(
                span,
                f"The iframe element has tabindex={value}, so the Tab key does not reach the {within[0].tag} element in it."
                " Take the tabindex away. (WCAG 2.1.1)",
                fix=edit(*span, "0", "unsafe"),
            )


_FRAME = '<iframe title="Formulaire" {} srcdoc="{}"></iframe>'
_LINK = "<a href='/avis'>Avis</a>"

EXAMPLES = (
    bad(
        "fr",
        _FRAME.format('tabindex="\u27e6-1\u27e7"', _LINK),
        format="html",
        fixed=_FRAME.format('tabindex="0"', _LINK),
    ),
    bad("fr", _FRAME.format('tabindex="\u27e6 -20\u27e7"', "<p>Nom <input></p>"), format="html"),
    good("fr", _FRAME.format('tabindex="0"', _LINK), format="html"),
    good("fr", _FRAME.format("", _LINK), format="html"),
    good("fr", _FRAME.format('tabindex="x"', _LINK), format="html"),
    good("fr", _FRAME.format('tabindex="-1"', "<h1>Avis</h1>"), format="html"),
    good("fr", _FRAME.format('tabindex="-1"', "<a href='/' tabindex='-1'>Avis</a>"), format="html"),
    good("fr", _FRAME.format('tabindex="-1"', "<a href='/' style='opacity:0'>Avis</a>"), format="html"),
    good("fr", _FRAME.format('tabindex="-1" hidden', _LINK), format="html"),
    good("fr", _FRAME.format('tabindex="-1" width="1" height="1"', _LINK), format="html"),
    good("fr", '<iframe title="Plan" tabindex="-1" src="/plan.html"></iframe>', format="html"),
)
