"""ACC003 element-with-lang-attribute-has-valid-language-tag."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.exposure import is_in_accessibility_tree, is_visible
from linter.accessibility.names import accessible_description, accessible_name
from linter.accessibility.page import Element, Page, page_in
from linter.languages import tags
from linter.rules.language_attributes import unknown_language
from linter.rules.model import Problem, Subject, bad, good, tree_rule

# Attributes that give an element a name or a description of its own.
_NAMING = (
    "alt", "aria-describedby", "aria-description", "aria-label", "aria-labelledby", "label", "placeholder", "title", "value",
)  # fmt: skip


@tree_rule(
    "ACC003",
    "element-with-lang-attribute-has-valid-language-tag",
    "error",
    fix="safe",
    wcag=("3.1.2",),
    act=("de46e4",),
    attributes=("lang",),
    references=("H58: Using language attributes to identify changes in the human language", "BCP 47 (RFC 5646)"),
)
def element_with_lang_attribute_has_valid_language_tag(page: Page, subject: Subject) -> Iterator[Problem]:
    """A part of the page is marked as being in a language that does not exist.

    The mark tells a screen reader to change its voice for a quotation or a title. With a tag that is not in the IANA
    registry ("dutch", "eng", "en_GB") it does not, or falls back on another language.

    Left alone: elements without text of their own: empty, hidden, or with all of their text in parts that declare
    another language; an empty lang, which says that the language is not known.

    Repair: write the registered tag, or take the attribute away.
    """
    body = page.body
    for element in page.by_attribute("lang"):
        written = element.get("lang") or ""
        if not written or tags.has_known_language(written) or element.namespace != "html":
            continue
        if body is not None and (element is body or body.contains(element)) and _says_something(element):
            yield unknown_language(element, "3.1.2")


def _says_something(element: Element) -> bool:
    """Whether any text that is seen or read out takes its language from the element."""
    waiting = [element]
    while waiting:
        current = waiting.pop()
        is_told = is_in_accessibility_tree(current)
        if (is_told or is_visible(current)) and any(
            isinstance(child, str) and child.strip() for child in current.children
        ):
            return True
        if is_told and any(current.has(name) for name in _NAMING) and _is_named(current):
            return True
        if is_told and current.tag == "iframe" and _frame_says_something(current):
            return True
        waiting += [child for child in current.elements if not child.get("lang")]
    return False


def _is_named(element: Element) -> bool:
    return bool(accessible_name(element).strip() or accessible_description(element).strip())


def _frame_says_something(frame: Element) -> bool:
    """Whether the page in an iframe's srcdoc has text and declares no language of its own."""
    root = page_in(frame.get("srcdoc") or "").root if frame.has("srcdoc") and not frame.page.is_framed else None
    return root is not None and not root.get("lang") and _says_something(root)


EXAMPLES = (
    bad("fr", '<p>Il a dit <q lang="\u27e6english\u27e7">no comment</q>.</p>', format="html"),
    bad(
        "de",
        '<p>Die Kampagne \u201e<i lang="\u27e6en_GB\u27e7">Mind the Gap</i>\u201c beginnt.</p>',
        format="html",
        fixed='<p>Die Kampagne \u201e<i lang="en-GB">Mind the Gap</i>\u201c beginnt.</p>',
    ),
    bad(
        "es",
        '<html lang="es"><body lang="\u27e6esp\u27e7"><p>El puerto abre el lunes.</p></body></html>',
        format="html",
    ),
    bad("nl", '<div lang="\u27e6  \u27e7"><p>De brug is dicht.</p></div>', format="html"),
    bad("fr", '<div lang="\u27e6eng\u27e7"><img src="m.png" alt="Map of the harbour"></div>', format="html"),
    bad("fr", '<p lang="\u27e6eng\u27e7"><b aria-hidden="true">Harbour</b></p>', format="html"),
    bad(
        "fr",
        '<div lang="\u27e6eng\u27e7"><p style="position:absolute;left:-999em">Skip to the text</p></div>',
        format="html",
    ),
    bad("fr", '<div lang="\u27e6eng\u27e7"><iframe srcdoc="&lt;p>Harbour&lt;/p>"></iframe></div>', format="html"),
    good("fr", '<p>Il a dit <q lang="en">no comment</q>.</p>', format="html"),
    good("fr", '<p>Il a dit <q lang="EN-gb-US">no comment</q>.</p>', format="html"),
    good("fr", '<div lang="english"><p lang="en">No comment</p></div>', format="html"),
    good("fr", '<div lang=""><p>NGC 4258</p></div>', format="html"),
    good("fr", '<div lang="english"></div><p lang="english"> <br></p>', format="html"),
    good("fr", '<p lang="english"><span hidden>No comment</span></p>', format="html"),
    good("fr", '<div lang="english"><img src="line.png" alt=""></div>', format="html"),
    good("fr", '<html lang="english"><body><p>Avis</p></body></html>', format="html"),
)
