"""BID003 missing-direction."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.page import Element, Page
from linter.accessibility.styles import declarations
from linter.languages.direction import letters
from linter.rules.model import Problem, Subject, bad, edit, good, tree_rule
from linter.rules.text_direction import UNSEEN, document_direction, stated
from linter.source import Span


@tree_rule("BID003", "missing-direction", "error", fix="safe", wcag=("1.3.2",),
           references=("W3C: Structural markup and right-to-left text in HTML", "W3C internationalization checker: rep_markup_no_dir, rep_markup_dir_default",
                       "WCAG technique H56"))  # fmt: skip
def missing_direction(page: Page, subject: Subject) -> Iterator[Problem]:
    """A web page in a right-to-left language does not say so with dir="rtl" on its html element.

    Browsers then set the page from left to right: the final marks of sentences stand at the wrong end, lists and tables
    run the wrong way, and names in Latin letters change places with the words around them. The language alone (lang)
    does not set the direction.

    Left alone: languages that are written from left to right, also in their Latin form (fa-Latn); dir="auto" on html; a
    direction that is set with CSS on html or body (invalid-direction asks for dir there). A page whose text has its
    direction from body or other elements is only a hint, and so is a fragment, which may get its direction from the
    page that it is put in.

    Repair: write dir="rtl" on the html element.
    """
    if document_direction(subject) != "rtl":
        return
    document = subject.document
    texts = [block for block in document.blocks if block.kind not in UNSEEN and not block.hidden]
    undirected = [block for block in texts if not stated(block.direction) and letters(block.text)[1]]
    if not page.is_page:
        if undirected and document.root_tag is not None:
            yield Problem(
                document.root_tag,
                "This text is written from right to left and no element says so. If the page that it is put in does not, "
                'write dir="rtl" here. (WCAG 1.3.2)',
                "info",
            )
        return
    if (page.root is not None and page.root.has("dir")) or any(map(_by_style, (page.root, page.body))):
        return  # what is wrong there is said by BID006
    place = document.root_tag
    tag = "the html element" if place is not None else "an html element"
    message = f'The language of this page is written from right to left. Write dir="rtl" on {tag}. (WCAG 1.3.2)'
    severity = "info" if texts and not undirected else None
    if place is None:
        at = page.span_of(page.body).start if page.body is not None and page.body.start is not None else 0
        yield Problem(Span(at, at), message, severity)
        return
    at = place.start + len("<html")
    yield Problem(place, message, severity, fix=edit(at, at, ' dir="rtl"', "safe"))


def _by_style(element: Element | None) -> bool:
    return element is not None and any(one.name == "direction" for one in declarations(element))


_AR = "\u0628\u062f\u0623\u062a \u0627\u0644\u0645\u062d\u0627\u062f\u062b\u0627\u062a \u0641\u064a \u0628\u064a\u0631\u0648\u062a."
_HE = "\u05d4\u05e9\u05d9\u05d7\u05d5\u05ea \u05e0\u05e4\u05ea\u05d7\u05d5 \u05d1\u05d7\u05d9\u05e4\u05d4."
_FA = "\u06af\u0641\u062a\u06af\u0648\u0647\u0627 \u062f\u0631 \u062a\u0647\u0631\u0627\u0646 \u0622\u063a\u0627\u0632 \u0634\u062f."
_CKB = "\u06af\u0641\u062a\u0648\u06af\u06c6\u06a9\u0627\u0646 \u0644\u06d5 \u0647\u06d5\u0648\u0644\u06ce\u0631 \u062f\u06d5\u0633\u062a\u06cc\u0627\u0646 \u067e\u06ce\u06a9\u0631\u062f."
_YI = "\u05d3\u05d9 \u05e9\u05de\u05d5\u05e2\u05e1\u05df \u05d4\u05d0\u05d1\u05df \u05d6\u05d9\u05da \u05d0\u05e0\u05d2\u05e2\u05d4\u05d5\u05d9\u05d1\u05df."

EXAMPLES = (
    bad(
        "ar", f'<!DOCTYPE html>\u27e6<html lang="ar">\u27e7<title>{_AR}</title><p>{_AR}</p></html>', format="html",
        fixed=f'<!DOCTYPE html><html dir="rtl" lang="ar"><title>{_AR}</title><p>{_AR}</p></html>',
    ),
    bad(
        "he", f"\u27e6<HTML lang=he>\u27e7<body><p>{_HE}</p></body></HTML>", format="html",
        fixed=f'<HTML dir="rtl" lang=he><body><p>{_HE}</p></body></HTML>',
    ),
    bad("ckb", f'\u27e6<html lang="ckb">\u27e7<p>{_CKB}</p></html>', format="html", declared=False),
    bad("yi", f'\u27e6<html lang="yi">\u27e7<p>{_YI}</p></html>', format="html", declared=False),
    bad("fa", f'\u27e6<html lang="fa">\u27e7<body dir="rtl"><p>{_FA}</p></body></html>', format="html", severity="info"),
    bad("fa", f"\u27e6<p>\u27e7{_FA}</p><p>{_FA}</p>", format="html", severity="info"),
    good("ar", f'<html lang="ar" dir="rtl"><p>{_AR}</p></html>', format="html"),
    good("ar", f'<html lang="ar" dir="RTL"><p>{_AR}</p></html>', format="html"),
    good("he", f'<html lang="he" dir="auto"><p>{_HE}</p></html>', format="html"),
    good("he", f'<html lang="he" style="direction: rtl"><p>{_HE}</p></html>', format="html"),
    good("fa", f'<div dir="rtl"><p>{_FA}</p><p>{_FA}</p></div>', format="html"),
    good("fa", '<html lang="fa-Latn"><p>Goft-o-guha dar Tehran \u00e2gh\u00e2z shod.</p></html>', format="html"),
    good("en", f"<html lang='en'><p>The talks began today.</p><p lang='ar' dir='rtl'>{_AR}</p></html>", format="html"),
    good("de", '<html lang="de"><p>Die Gespr\u00e4che haben begonnen.</p></html>', format="html"),
)  # fmt: skip
