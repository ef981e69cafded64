"""ACC004 html-page-has-non-empty-title."""

from __future__ import annotations

import html
from collections.abc import Iterator

from linter.accessibility.exposure import is_visible
from linter.accessibility.page import Page
from linter.rules.model import Problem, Subject, bad, edit, good, tree_rule
from linter.source import Span


@tree_rule(
    "ACC004",
    "html-page-has-non-empty-title",
    "error",
    fix="unsafe",
    wcag=("2.4.2",),
    act=("2779a5",),
    references=("H25: Providing a title using the title element", "G88: Providing descriptive titles for Web pages"),
)
def html_page_has_non_empty_title(page: Page, subject: Subject) -> Iterator[Problem]:
    """The page has no title.

    The title is the first thing a screen reader says of a page, and what a reader finds it by among open tabs,
    bookmarks and search results. Of several titles the first counts.

    Left alone: fragments of HTML; the title of a drawing (svg), which is another element.

    Repair: write the release's title into a title element in the head of the page.
    """
    root = page.root
    if not page.is_page or root is None:
        return
    title = next((e for e in page.by_tag("title", namespace="html") if root.contains(e)), None)
    heading = _heading(page)
    if title is None:
        at = _place(page)
        fix = edit(at, at, f"<title>{heading}</title>", "unsafe") if heading else None
        message = (
            "The page has no title element. Write <title> with the title of the release into its head. (WCAG 2.4.2)"
        )
        yield Problem(Span(at, at), message, fix=fix)
    elif not any(isinstance(child, str) and child.strip() for child in title.children):
        start, end = title.start or page.span_of(title), title.end
        span = Span(start.end, end.start if end is not None else start.end)
        fix = edit(*span, heading, "unsafe") if heading and end is not None else None
        yield Problem(
            span, "The title element of the page is empty. Write the title of the release in it. (WCAG 2.4.2)", fix=fix
        )


def _heading(page: Page) -> str:
    """The text of the only main heading, as markup."""
    headings = [heading for heading in page.by_tag("h1", namespace="html") if is_visible(heading)]
    return html.escape(" ".join(headings[0].text().split()), quote=False) if len(headings) == 1 else ""


def _place(page: Page) -> int:
    """Where a title belongs: at the end of the head, as far as one is written."""
    head, root = page.head, page.root
    if head is not None and head.end is not None:
        return head.end.start
    for element in (head, root):
        if element is not None and element.start is not None:
            return element.start.end
    return page.beginning


_BODY = "<body><h1>Neue F\u00e4hre &amp; neuer Fahrplan</h1></body></html>"

EXAMPLES = (
    bad(
        "de",
        '<html lang="de"><head><meta charset="utf-8">\u27e6\u27e7</head>' + _BODY,
        format="html",
        fixed='<html lang="de"><head><meta charset="utf-8">'
        "<title>Neue F\u00e4hre &amp; neuer Fahrplan</title></head>" + _BODY,
    ),
    bad(
        "de",
        '<html lang="de"><head><title>\u27e6 \u27e7</title></head>' + _BODY,
        format="html",
        fixed='<html lang="de"><head><title>Neue F\u00e4hre &amp; neuer Fahrplan</title></head>' + _BODY,
    ),
    bad("de", '<!DOCTYPE html>\n<html lang="de">\u27e6\u27e7<body><p>Ohne \u00dcberschrift</p>', format="html"),
    bad("de", "<!DOCTYPE html>\u27e6\u27e7\n<p>Ohne \u00dcberschrift</p>", format="html"),
    bad("nl", "<html><title>\u27e6&nbsp;\u27e7</title><body><title>Bericht</title></body></html>", format="html"),
    bad("fr", "<html><head>\u27e6\u27e7</head><body><svg><title>Carte</title></svg></body></html>", format="html"),
    bad(
        "fr",
        "<html><head>\u27e6\u27e7</head><body><iframe srcdoc='<title>Carte</title>'></iframe></body></html>",
        format="html",
    ),
    good("de", "<html><head><title>Neue F\u00e4hre</title></head>" + _BODY, format="html"),
    good("de", "<html><body><p>Text</p><title>Neue F\u00e4hre</title></body></html>", format="html"),
    good("de", "<html><title>Neue F\u00e4hre</title><body><title></title></body></html>", format="html"),
    good("de", "<h1>Neue F\u00e4hre</h1>", format="html"),
)
