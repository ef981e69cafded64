"""ACC023 element-with-presentational-children-has-no-focusable-content."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility import aria
from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.focus import stops_within
from linter.accessibility.page import Page
from linter.accessibility.roles import semantic_role
from linter.findings import Related
from linter.rules.model import Problem, Subject, bad, good, tree_rule

# Elements that have a role with presentational children by themselves, and can have content.
_TAGS = ("button", "meter", "option", "progress")


@tree_rule(
    "ACC023",
    "element-with-presentational-children-has-no-focusable-content",
    "error",
    wcag=("4.1.2",),
    act=("307n5z",),
    tags=_TAGS,
    attributes=("role",),
    references=("WAI-ARIA 1.2: Presentational Children",),
)
def element_with_presentational_children_has_no_focusable_content(page: Page, subject: Subject) -> Iterator[Problem]:
    """A link or field stands in a button, or in something else that is one single thing to a screen reader.

    All that stands in a button, a checkbox, a tab or an image is read as its name, and nothing else of it is told. A
    link in it is reached with the Tab key, but the listener hears neither that it is a link nor where it leads.

    Left alone: what the Tab key does not reach; what is hidden from screen readers as a whole (ACC020).

    Repair: put the link or field beside the element, not into it.
    """
    candidates = {element.index: element for element in page.by_tag(*_TAGS, namespace="html")}
    candidates |= {element.index: element for element in page.by_attribute("role")}
    end = -1
    for index, element in sorted(candidates.items()):
        if index <= end:
            continue
        within = stops_within(element)
        role = aria.role(semantic_role(element) or "") if within else None
        if role is None or not role.presentational_children or not is_in_accessibility_tree(element):
            continue
        end = element.last
        around = Related(*page.span_of(element), f"the {element.tag} element with the role {role.name}")
        for stop in within:
            yield Problem(
                page.span_of(stop),
                f"The {stop.tag} element stands within a {element.tag} element with the role {role.name}, whose content"
                " is told as one piece. Put it beside that element. (WCAG 4.1.2)",
                related=(around,),
            )


EXAMPLES = (
    bad("de", '<button>Speichern \u27e6<span tabindex="0">\u27e7mehr</span></button>', format="html"),
    bad(
        "de",
        '<p role="checkbox" aria-checked="false" tabindex="0">Ich kenne die \u27e6<a href="/agb">\u27e7Regeln</a></p>',
        format="html",
    ),
    bad("de", '<ul role="tablist"><li role="tab">\u27e6<a href="#1">\u27e7Eins</a></li></ul>', format="html"),
    bad(
        "de",
        '<span role="img" aria-label="Plan">\u27e6<a href="#a">\u27e7A</a> \u27e6<a href="#b">\u27e7B</a></span>',
        format="html",
    ),
    bad("de", '<svg role="img" aria-label="Plan">\u27e6<a href="#a">\u27e7<text>A</text></a></svg>', format="html"),
    bad(
        "de",
        '<ul role="menu"><li role="menuitemcheckbox" aria-checked="true">\u27e6<input type="checkbox">\u27e7 Neu</li></ul>',
        format="html",
    ),
    bad("de", '<button><div role="img">\u27e6<a href="#">\u27e7A</a></div></button>', format="html"),
    good("de", '<button>Speichern</button><button aria-label="mehr">\u25bc</button>', format="html"),
    good(
        "de",
        '<p id="r"><span role="checkbox" aria-checked="false" tabindex="0">Ja</span> <a href="/agb">Regeln</a></p>',
        format="html",
    ),
    good(
        "de",
        '<ul role="menu"><li role="menuitemcheckbox" aria-checked="true"><input type="checkbox" disabled> Neu</li></ul>',
        format="html",
    ),
    good("de", "<button><a>Speichern</a></button>", format="html"),
    good("de", '<a href="/"><button>Start</button></a>', format="html"),
    good("de", '<ul><li role="presentation"><a href="#">Eins</a></li></ul>', format="html"),
    good("de", '<button aria-hidden="true" tabindex="-1"><a href="#">Eins</a></button>', format="html"),
    good("de", '<svg><a href="#a"><text>A</text></a></svg>', format="html"),
)
