"""ACC012 object-element-rendering-non-text-content-has-non-empty-accessible-name."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.media_types import media_type
from linter.accessibility.page import Element, Page
from linter.accessibility.roles import explicit_role
from linter.rules.model import Problem, Subject, bad, good, tree_rule
from linter.rules.nameless import nameless


@tree_rule(
    "ACC012",
    "object-element-rendering-non-text-content-has-non-empty-accessible-name",
    "error",
    wcag=("1.1.1",),
    act=("8fc3b6",),
    tags=("object",),
    references=("H53: Using the body of the object element",),
)
def object_element_rendering_non_text_content_has_non_empty_accessible_name(
    page: Page, subject: Subject
) -> Iterator[Problem]:
    """An object element shows an image, or plays audio or video, and has no name.

    Who cannot see it hears that there is something, not what. What stands between the tags is shown only when the file
    cannot be loaded, so that it does not name the object.

    Left alone: objects that hold documents, such as PDF or HTML; objects with a role, which other rules judge; hidden
    ones; an image with an alt, which some browsers read out, though it is no attribute of object.

    Repair: write a title or an aria-label.
    """
    objects = (element for element in page.by_tag("object", namespace="html") if _is_media(element))
    yield from nameless(objects, "Write what it shows into a title or an aria-label.", "1.1.1")


def _is_media(element: Element) -> bool:
    if explicit_role(element) is not None or not is_in_accessibility_tree(element):
        return False
    kind = media_type(element.get("data") or "", element.get("type") or "").partition("/")[0]
    return kind in {"audio", "video"} or (kind == "image" and not (element.get("alt") or "").strip())


EXAMPLES = (
    bad("fr", '\u27e6<object data="/media/plan.png">\u27e7</object>', format="html"),
    bad("de", '<object data="rede.mp3" title="\u27e6\u27e7"></object>', format="html"),
    bad(
        "en",
        '\u27e6<object data="speech.mp4?v=2" type="video/mp4">\u27e7Speech of the minister</object>',
        format="html",
    ),
    bad("en", '\u27e6<object data="a.svg">\u27e7<img src="a.png" alt="Map"></object>', format="html"),
    bad("en", '<object type="image/png" data="/chart" aria-labelledby="\u27e6nowhere\u27e7"></object>', format="html"),
    good("fr", '<object data="/media/plan.png" title="Plan du port"></object>', format="html"),
    good("de", '<object data="rede.mp3" aria-label="Rede der Ministerin"></object>', format="html"),
    good("en", '<object data="report.pdf"></object><object data="/page.html"></object>', format="html"),
    good("en", '<object data="a.png" role="img"></object><object data="a.png" hidden></object>', format="html"),
    good("en", '<object type="image/png"></object><object data="a.png" alt="Map"></object>', format="html"),
)
