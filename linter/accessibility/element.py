"""Element: a node of the page with its attributes and the places of its tags in the source.

Most elements are never asked for more than their name and their relatives. Whatever has a place is looked up when it is
asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from linter.readers.html_attributes import Value, attribute_places, attributes
from linter.source import Span

if TYPE_CHECKING:
    from linter.accessibility.page import Page

_UNKNOWN = object()


class Element:
    """An element of the flat tree, the one that is rendered: a shadow tree stands in the place of its host's children.

    Text stands between elements as `str` pieces. Elements compare by identity.
    """

    __slots__ = (
        "_attributes", "_location", "_places", "children", "index", "last", "namespace", "node", "page", "parent", "tag",
    )  # fmt: skip

    def __init__(self, page: Page, node: Any, parent: Element | None, tag: str, namespace: str, index: int) -> None:
        self.page = page
        self.node = node  # of turbohtml
        self.parent = parent
        self.tag = tag  # local name, lower case, also in SVG: "lineargradient"
        self.namespace = namespace  # "html", "svg" or "math"
        self.index = index  # in document order
        self.last = index  # index of the last descendant
        self.children: list[Element | str] = []
        self._attributes: dict[str, Value] | None = None
        self._places: dict[str, tuple[int, int]] | None = None
        self._location: Any = _UNKNOWN

    def __repr__(self) -> str:
        return f"<{self.tag}> #{self.index}"

    def get(self, name: str) -> str | None:
        """The value of an attribute, decoded; "" when it has none; None when there is no such attribute."""
        value: str | None = self.node.attr(name)
        return value

    def has(self, name: str) -> bool:
        """Whether the attribute is there, with or without a value."""
        return self.node.attr(name) is not None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all attributes, as the parser has them."""
        return tuple(self.node.attrs)

    @property
    def attributes(self) -> Mapping[str, Value]:
        """The attributes by lower-case name, with the places of their values."""
        if self._attributes is None:
            self._attributes = attributes(self.page.markup, self.node, self.location)
        return self._attributes

    def attribute_span(self, name: str) -> Span:
        """The source range of the whole `name="value"`; of the start tag when there is no such attribute."""
        if self._places is None:
            self._places = attribute_places(self.page.markup, self.node, self.location)
        places = self._places
        return self.page.markup.span(*places[name]) if name in places else self.page.span_of(self)

    def value_span(self, name: str) -> Span:
        """The source range of an attribute's value without quotes; of the start tag when there is no such attribute."""
        value = self.attributes.get(name)
        return self.page.span_of(self) if value is None else value.span

    @property
    def location(self) -> Any:
        """The places of the tags; for a copy that the tree builder made of a formatting element, its original's."""
        if self._location is _UNKNOWN:
            self._location = self.node.source_location
            if self.is_copy:
                self._location = self.page.location_at(self.node.source_line, self.node.source_col)
        return self._location

    @property
    def is_copy(self) -> bool:
        """Whether the tree builder made it as a copy of a formatting element that markup left open."""
        return self.node.source_location is None and self.node.source_line is not None

    @property
    def start(self) -> Span | None:
        """The source range of the start tag; None for an element that the parser made up. A copy has its original's."""
        location = self.location
        if location is None or location.start_tag is None:
            return None
        return self.page.markup.span(location.start_tag.start_offset, location.start_tag.end_offset)

    @property
    def end(self) -> Span | None:
        """The source range of the end tag; None when there is none."""
        location = self.location
        if location is None or location.end_tag is None:
            return None
        return self.page.markup.span(location.end_tag.start_offset, location.end_tag.end_offset)

    @property
    def elements(self) -> list[Element]:
        """The child elements."""
        return [child for child in self.children if not isinstance(child, str)]

    def ancestors(self) -> Iterator[Element]:
        """Parent, grandparent and so on, up to the root."""
        current = self.parent
        while current is not None:
            yield current
            current = current.parent

    def descendants(self) -> list[Element]:
        """Every element within, in document order."""
        return self.page.elements[self.index + 1 : self.last + 1]

    def contains(self, other: Element) -> bool:
        """Whether another element stands within this one."""
        return self.index < other.index <= self.last

    def text(self) -> str:
        """All text within, as it is written: hidden or not, blanks kept."""
        pieces: list[str] = []
        waiting: list[Element | str] = self.children[::-1]
        while waiting:
            child = waiting.pop()
            if isinstance(child, str):
                pieces.append(child)
            else:
                waiting += child.children[::-1]
        return "".join(pieces)
