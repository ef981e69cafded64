"""Links as they are announced: what a screen reader calls each one, where it leads, and where both stand.

On an HTML page the name is the accessible name; in Markdown, records and plain text it is the text of the link, with the
alternative text of its images. Addresses that stand bare in running text are no links of an author's making.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.image_maps import is_exposed_area
from linter.accessibility.names import accessible_description, accessible_name
from linter.accessibility.page import Element, Page, page_of
from linter.accessibility.roles import has_role
from linter.document import Document, Link, LinkKind, Part, Role
from linter.source import Span

_KEY = "announced links"
_ADDRESSES = ("href", "xlink:href")
_EMPHASIS = frozenset("*_~`")
# No address is longer; what is written behind a link is looked at no further.
_LONGEST = 4000


class NamedLink(NamedTuple):
    """One link: its name, its target as written (decoded), and their places."""

    name: str
    target: str
    place: Span  # what carries the name; the start tag or the whole link where that cannot be pointed at
    whole: Span  # with its tags or brackets
    address: Span  # of the target, without quotes
    lang: str | None = None  # declared by markup for this link or what it stands in, the page's own root excepted
    hreflang: str | None = None
    description: str = ""
    block: int | None = None  # index of the block that it stands in
    start: int = 0  # range in the text of the block
    end: int = 0
    element: Element | None = None


def named_links(document: Document) -> tuple[NamedLink, ...]:
    """The links of a document that are announced, in document order; found once a document."""
    found = document.extra.get(_KEY)
    if found is None:
        links = _of_page(document) if document.format == "html" else _of_text(document)
        found = document.extra[_KEY] = tuple(links)
    assert isinstance(found, tuple)
    return found


def is_in_chrome(document: Document, link: NamedLink) -> bool:
    """Whether a link stands in a menu, a header or a footer."""
    return link.block is not None and document.blocks[link.block].role is Role.CHROME


def _of_page(document: Document) -> Iterator[NamedLink]:
    page = page_of(document)
    known = {link.span: link for link in document.links if link.kind is LinkKind.ANCHOR}
    candidates = {e.index: e for e in page.by_tag("a", "area")}
    candidates |= {e.index: e for e in page.by_attribute("role")}
    languages = _languages(page) if candidates else []
    for _, element in sorted(candidates.items()):
        if not has_role(element, "link"):
            continue
        exposed = is_exposed_area(element) if element.tag == "area" else is_in_accessibility_tree(element)
        if exposed and not element.is_copy:
            yield _of_element(element, known, languages[element.index])


def _of_element(element: Element, known: dict[Span, Link], lang: str | None) -> NamedLink:
    page = element.page
    start = page.span_of(element)
    content = _content(element, start)
    whole = Span(start.start, element.end.end if element.end is not None else max(start.end, content.end))
    key = next((name for name in _ADDRESSES if element.has(name)), None)
    address = element.value_span(key) if key is not None else start
    link = known.get(address)
    labelled = element.has("aria-label") and (element.get("aria-label") or "").strip() != ""
    return NamedLink(
        accessible_name(element),
        (element.get(key) or "") if key is not None else "",
        element.value_span("aria-label") if labelled else content if content.end > content.start else start,
        whole,
        address,
        lang,
        element.get("hreflang"),
        accessible_description(element),
        link.block if link is not None else None,
        link.start if link is not None else 0,
        link.end if link is not None else 0,
        element,
    )


def _content(element: Element, start: Span) -> Span:
    """What stands between the tags, without blanks at either end."""
    if element.end is None or element.end.start < start.end:
        return Span(start.end, start.end)
    text = element.page.markup.source[start.end : element.end.start]
    left = start.end + len(text) - len(text.lstrip())
    return Span(left, max(left, start.end + len(text.rstrip())))


def _languages(page: Page) -> list[str | None]:
    """The language that markup declares for each element, the page's own root excepted."""
    found: list[str | None] = []
    for element in page.elements:
        own = element.get("lang") if element.parent is not None else None
        found.append(own if own is not None or element.parent is None else found[element.parent.index])
    return found


def _of_text(document: Document) -> Iterator[NamedLink]:
    text = document.source.text
    parts: dict[int, list[Part]] = {}
    for part in document.parts:
        parts.setdefault(part.block, []).append(part)
    for link in document.links:
        if link.kind is not LinkKind.ANCHOR or link.block is None:
            continue
        block = document.blocks[link.block]
        place = block.source_span(link.start, link.end)
        whole = _with_brackets(text, place, link.span)
        if link.end <= link.start or not link.text.strip():
            place = whole
        around = (part for part in parts.get(link.block, ()) if part.start <= link.start and link.end <= part.end)
        lang = next((part.lang for part in around), block.lang)
        yield NamedLink(
            " ".join(link.text.split()), link.target, place, whole, link.span, lang,
            link.hreflang, "", link.block, link.start, link.end,
        )  # fmt: skip


def _with_brackets(text: str, place: Span, address: Span) -> Span:
    """A link of Markdown with its brackets; where it is written in another way, the place of its text."""
    start, end = place
    while text[start - 1 : start] in _EMPHASIS and text[end : end + 1] == text[start - 1]:
        start, end = start - 1, end + 1
    before, behind = text[start - 1 : start], text[end : end + 1]
    if before == "<" and behind == ">":
        return Span(start - 1, end + 1)
    if before != "[" or behind != "]":
        return place
    closing = ")" if text.startswith("](", end) else "]"
    at = text.find(closing, max(end + 1, address.end if closing == ")" else 0), end + _LONGEST)
    return Span(start - 1, at + 1 if at >= 0 and text[end + 1 : end + 2] in {"(", "["} else end + 1)
