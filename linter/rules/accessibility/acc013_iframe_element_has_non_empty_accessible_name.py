"""ACC013 iframe-element-has-non-empty-accessible-name."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.focus import in_sequential_focus_order
from linter.accessibility.page import Element, Page
from linter.accessibility.roles import is_marked_decorative
from linter.rules.model import Problem, Subject, bad, good, tree_rule
from linter.rules.nameless import nameless


@tree_rule(
    "ACC013",
    "iframe-element-has-non-empty-accessible-name",
    "warning",
    wcag=("4.1.2",),
    act=("cae760",),
    tags=("iframe",),
    references=("H64: Using the title attribute of the iframe element",),
)
def iframe_element_has_non_empty_accessible_name(page: Page, subject: Subject) -> Iterator[Problem]:
    """A frame in the page does not say what it holds.

    A video, a map or a form from another website mostly comes in an iframe. A screen reader announces the frame by its
    title; without one the listener must go in to find out. The name attribute is for scripts and is not read out.

    Left alone: frames that are hidden; frames with role="none" or "presentation" that the Tab key does not reach.

    Repair: write a title, in the language of the release: title="Video: speech of the minister".
    """
    frames = (frame for frame in page.by_tag("iframe", namespace="html") if _is_met(frame))
    yield from nameless(frames, "Write what the frame holds into its title.", "4.1.2")


def _is_met(frame: Element) -> bool:
    """Whether readers come upon a frame: it is exposed, or the Tab key reaches it."""
    if is_in_accessibility_tree(frame) and not is_marked_decorative(frame):
        return True
    return in_sequential_focus_order(frame)


EXAMPLES = (
    bad("fr", '\u27e6<iframe src="https://video.example.org/1">\u27e7</iframe>', format="html"),
    bad("de", '<iframe title="\u27e6 \u27e7" src="karte.html"></iframe>', format="html"),
    bad("en", '\u27e6<iframe name="Map of the port" src="map.html">\u27e7</iframe>', format="html"),
    bad("en", '\u27e6<iframe role="none" tabindex="0" src="map.html">\u27e7</iframe>', format="html"),
    good("fr", '<iframe src="https://video.example.org/1" title="Vid\u00e9o du discours"></iframe>', format="html"),
    good("de", '<iframe src="karte.html" aria-label="Karte des Hafens"></iframe>', format="html"),
    good("en", '<iframe src="a.html" hidden></iframe><iframe src="b.html" aria-hidden="true"></iframe>', format="html"),
    good("en", '<iframe src="a.html" tabindex="-1" role="presentation"></iframe>', format="html"),
)
