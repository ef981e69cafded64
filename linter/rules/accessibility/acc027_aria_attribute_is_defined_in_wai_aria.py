"""ACC027 aria-attribute-is-defined-in-wai-aria."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from linter.accessibility import aria
from linter.accessibility.page import Page
from linter.accessibility.wording import quoted, tag
from linter.rules.model import Problem, Subject, bad, edit, good, tree_rule
from linter.source import Span

_MOST = 100  # misspelt names on one page for which others are offered
_LONGEST = 40  # of a misspelt name: the longest there is has 27 letters


@tree_rule("ACC027", "aria-attribute-is-defined-in-wai-aria", "error", wcag=("1.3.1", "4.1.2"), act=("5f99a7",),
           fix="unsafe",
           references=("https://www.w3.org/WAI/standards-guidelines/act/rules/5f99a7/proposed/",
                       "https://www.w3.org/TR/wai-aria-1.2/#state_prop_def"))  # fmt: skip
def attribute_is_defined(page: Page, subject: Subject) -> Iterator[Problem]:
    """An attribute begins with "aria-", but there is no such attribute.

    Mostly it is a misspelling: aria-labeledby for aria-labelledby. Browsers pass it over, so that a name or a state that
    somebody thought of is not there for those who listen.

    Left alone: everything that WAI-ARIA 1.2 knows, and what browsers know already from its draft of 1.3.

    Repair: write the name as WAI-ARIA has it, or remove the attribute. Where one name is close, it is offered.
    """
    known = aria.attributes().keys() | aria.draft_attributes()
    unknown = {name for name in page.attribute_names if name.startswith("aria-")} - known
    for element in page.by_attribute(*unknown):
        written = dict.fromkeys(element.names)
        for name in written:
            if name in unknown:
                whole = element.attribute_span(name)
                place = Span(whole.start, min(whole.start + len(name), whole.end))
                close = _close(name) if len(unknown) <= _MOST else None
                close = None if close in written else close
                advice = f"Write {close}." if close else "Write the name of an attribute that there is, or remove it."
                message = f"There is no ARIA attribute {quoted(name)} (on this {tag(element)}). {advice} (WCAG 4.1.2)"
                is_written = page.document.source.text[place.start : place.end].lower() == name
                yield Problem(place, message, fix=edit(*place, close, "unsafe") if close and is_written else None)


@lru_cache(maxsize=256)
def _close(name: str) -> str | None:
    """The attribute that is almost called so."""
    import difflib

    known = (*aria.attributes(), *aria.draft_attributes())
    return next(iter(difflib.get_close_matches(name, known, 1, 0.85)), None) if len(name) < _LONGEST else None


EXAMPLES = (
    bad(
        "de",
        "<div id='t'>Titel</div><section \u27e6aria-labeledby\u27e7='t'><a href='/'>Start</a></section>",
        format="html",
        fixed="<div id='t'>Titel</div><section aria-labelledby='t'><a href='/'>Start</a></section>",
    ),
    bad("fr", "<p \u27e6aria-traduit\u27e7='non'>Bonjour</p>", format="html"),
    bad("es", "<p hidden \u27e6aria-text\u27e7>Hola</p>", format="html"),
    bad("it", "<svg \u27e6ARIA-Titolo\u27e7='Mappa'></svg>", format="html"),
    good(
        "de",
        "<nav aria-label='Hauptmen\u00fc' aria-description='Alle Seiten'><a href='/'>Start</a></nav>",
        format="html",
    ),
    good("fr", "<p data-aria-traduit='non' role='note' aria-roledescription='avis'>Bonjour</p>", format="html"),
    good("pl", "<div role='dialog' aria-modal='true' aria-label='Uwaga'>Tekst</div>", format="html"),
)
