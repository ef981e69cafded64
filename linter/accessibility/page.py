"""Page: the tree of an HTML document as accessibility rules look at it, built once a document.

It is the flat tree, which is what browsers render and expose: the content of `template` is not in it, a declarative
shadow tree stands where its host's children are, and elements that are put into a slot stand there. What a browser with
scripting does not parse (noscript, noembed, noframes, the inside of an iframe) has no elements in it either.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from linter.accessibility.element import Element as Element
from linter.document import Document
from linter.patterns import lazy
from linter.readers.html_places import HtmlTree, Markup
from linter.source import Span

_KEY = "page"
_BEFORE_HTML = lazy(r"(?:[\t\n\f ]*(?:<!--.*?-->|<!doctype[^>]*>))*", re.IGNORECASE | re.DOTALL)
# To a browser with scripting their content is raw text that is never shown; a template is not rendered.
_CLOSED = frozenset({"iframe", "noembed", "noframes", "noscript", "template"})
# Elements that a label can name (HTML standard, "labelable element"); an input of type hidden is none.
_LABELABLE = ("button", "input", "meter", "output", "progress", "select", "textarea")


class Page:
    """A page, or a fragment of one, with its elements in document order."""

    def __init__(self, markup: Markup, tree: Any, document: Document | None = None) -> None:
        self.markup = markup
        self._document = document
        self._tree = tree
        self.extra: dict[str, object] = {}  # what other modules find out about the page once
        self.is_page = markup.page  # the source itself has html, head, body or a doctype
        self.elements: list[Element] = []
        self._scopes: dict[Any, Any] = {}  # shadow root of nodes in shadow trees
        self._shadows = "shadowrootmode" in markup.text.lower()
        self._build(tree)

    @property
    def is_framed(self) -> bool:
        """Whether it is the page in a frame, from its srcdoc."""
        return self._document is None

    @property
    def document(self) -> Document:
        """The document that the page was read from. Raises ValueError for a page within an attribute (srcdoc)."""
        if self._document is None:
            raise ValueError("a page in an attribute has no document of its own")
        return self._document

    def _build(self, tree: Any) -> None:
        from turbohtml import CData, Namespace, Text
        from turbohtml import Element as Node

        elements, shadows = self.elements, self._shadows
        levels: list[Iterator[Any]] = [iter(tree.children)]
        parents: list[Element | None] = [None]
        while levels:
            parent = parents[-1]
            for node in levels[-1]:
                if type(node) is Node:
                    tag, namespace = node.tag, node.namespace
                    html = namespace is Namespace.HTML
                    if html:
                        element = Element(self, node, parent, tag, "html", len(elements))
                    else:
                        element = Element(self, node, parent, tag.lower(), namespace.value, len(elements))
                    elements.append(element)
                    if parent is not None:
                        parent.children.append(element)
                    if html and tag in _CLOSED:
                        continue
                    children = node.flattened_children if shadows else node.children
                    if children:
                        levels.append(iter(children))
                        parents.append(element)
                        break
                elif parent is not None and (type(node) is Text or type(node) is CData):
                    parent.children.append(node.data)
            else:
                levels.pop()
                parents.pop()
                if parent is not None:
                    parent.last = len(elements) - 1

    @cached_property
    def root(self) -> Element | None:
        """The html element; the parser makes one up where the source has none."""
        return next((element for element in self.elements if element.parent is None), None)

    @cached_property
    def head(self) -> Element | None:
        """The head element."""
        return self._below_root("head")

    @cached_property
    def body(self) -> Element | None:
        """The body element; None for a page with a frameset."""
        return self._below_root("body")

    def _below_root(self, tag: str) -> Element | None:
        children = self.root.elements if self.root is not None else []
        return next((element for element in children if element.tag == tag), None)

    def by_id(self, id: str, near: Element | None = None) -> Element | None:
        """The first element with an id, in the document or, given an element of a shadow tree, in that tree."""
        return self._ids.get((None if near is None else self._scope(near), id))

    @cached_property
    def _ids(self) -> dict[tuple[Any, str], Element]:
        found: dict[tuple[Any, str], Element] = {}
        for element in self._by_attribute.get("id", ()):
            found.setdefault((self._scope(element), element.get("id") or ""), element)
        return found

    def _scope(self, element: Element) -> Any:
        """The shadow root to whose tree an element belongs; None for the document."""
        if not self._shadows:
            return None
        climbed, node = [], element.node
        while node is not None and node not in self._scopes and type(node).__name__ == "Element":
            climbed.append(node)
            node = node.parent
        scope = self._scopes.get(node, node if type(node).__name__ == "ShadowRoot" else None)
        self._scopes |= dict.fromkeys(climbed, scope)
        return scope

    def by_tag(self, *tags: str, namespace: str | None = None) -> list[Element]:
        """The elements with any of these names, in document order; of every namespace unless one is named."""
        found = _merged([self._by_tag.get(tag, []) for tag in tags])
        return found if namespace is None else [element for element in found if element.namespace == namespace]

    def by_attribute(self, *names: str) -> list[Element]:
        """The elements with any of these attributes, in document order."""
        return _merged([self._by_attribute.get(name, []) for name in names])

    def select(self, selector: str) -> list[Any]:
        """The parser's nodes that a CSS selector matches; none for one that cannot be read."""
        try:
            return list(self._tree.select(selector))
        except (ValueError, RecursionError):  # SelectorSyntaxError is a ValueError
            return []

    @property
    def attribute_names(self) -> Iterable[str]:
        """The names of all attributes on the page, each once."""
        return self._by_attribute.keys()

    def has_any(self, tags: Iterable[str], attributes: Iterable[str]) -> bool:
        """Whether there is an element of any of these names or with any of these attributes."""
        return not (self._by_tag.keys().isdisjoint(tags) and self._by_attribute.keys().isdisjoint(attributes))

    @cached_property
    def _by_tag(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = defaultdict(list)
        for element in self.elements:
            found[element.tag].append(element)
        return dict(found)

    @cached_property
    def _by_attribute(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = defaultdict(list)
        for element in self.elements:
            for name in element.names:
                found[name].append(element)
        return dict(found)

    def labels_of(self, element: Element) -> list[Element]:
        """The label elements of a form field, in document order."""
        return self._labels.get(element.index, [])

    @cached_property
    def _labels(self) -> dict[int, list[Element]]:
        labels = self.by_tag("label", namespace="html")
        fields = self.by_tag(*_LABELABLE, namespace="html") if labels else []
        fields = [field for field in fields if (field.get("type") or "").strip().lower() != "hidden"]
        places = [field.index for field in fields]
        found: dict[int, list[Element]] = defaultdict(list)
        for label in labels:
            target = label.get("for")
            if target is not None:
                named = self.by_id(target, label)
                if named is not None and named.namespace == "html" and named.tag in _LABELABLE:
                    found[named.index].append(label)
                continue
            following = bisect_right(places, label.index)
            if following < len(fields) and label.contains(fields[following]):
                found[places[following]].append(label)
        return dict(found)

    def span_of(self, element: Element) -> Span:
        """The start tag of an element, or of the nearest element around it that is written; else the file's start."""
        current: Element | None = element
        while current is not None:
            start = current.start
            if start is not None:
                return start
            current = current.parent
        return Span(0, 0)

    @cached_property
    def beginning(self) -> int:
        """Where the html tag stands or would stand, in the source: behind the doctype and comments before it."""
        match = _BEFORE_HTML.match(self.markup.text)
        return self.markup.offset(match.end() if match is not None else 0)

    def location_at(self, line: int, column: int) -> Any:
        """The places of the tags of the element that is written at a line and column."""
        return self._locations.get((line, column))

    @cached_property
    def _locations(self) -> dict[tuple[int, int], Any]:
        found: dict[tuple[int, int], Any] = {}
        for element in self.elements:
            location = element.node.source_location
            if location is not None:
                found.setdefault((element.node.source_line, element.node.source_col), location)
        return found


def _merged(lists: list[list[Element]]) -> list[Element]:
    """The elements of several lists, each once, in document order."""
    filled = [elements for elements in lists if elements]
    if len(filled) < 2:
        return list(filled[0]) if filled else []
    return [element for _, element in sorted({e.index: e for elements in filled for e in elements}.items())]


def page_of(document: Document) -> Page:
    """The page of an HTML document; built when it is first asked for and kept with the document."""
    page = document.extra.get(_KEY)
    if not isinstance(page, Page):
        tree = document.extra["tree"]
        assert isinstance(tree, HtmlTree)
        page = document.extra[_KEY] = Page(tree.markup, tree.document, document)
    return page


def page_in(source: str) -> Page:
    """The page that an attribute holds: the srcdoc of an iframe."""
    tree = HtmlTree(Markup(source))
    return Page(tree.markup, tree.document)
