"""Attributes of HTML elements: their values, decoded, and the exact place of every character."""

from __future__ import annotations

from typing import Any, NamedTuple

from linter.patterns import lazy
from linter.readers.html_places import Located, Markup, referred
from linter.source import Span

_HEAD = lazy(r"=?[^\t\n\f =/>]*+(?:[\t\n\f ]*+(=)([\t\n\f ]*+))?")
_SPECIAL = lazy(r"&#?[A-Za-z0-9]++;?|\0")
# More start tags of one html or body element than this are no page but an attack.
_MOST_TAGS = 8


class Value(NamedTuple):
    """The value of an attribute: decoded, in pieces (normalised), with its place in the source without quotes."""

    text: str
    span: Span
    pieces: tuple[Located, ...]


def attributes(markup: Markup, element: Any, location: Any) -> dict[str, Value]:
    """The attributes of an element by lower-case name. Empty for an element that the tree builder made up itself.

    A second html or body start tag gives its attributes to the element that is already open; they are found too.
    """
    places = attribute_places(markup, element, location)
    return {name: _value(markup, start, end) for name, (start, end) in places.items()}


def attribute_places(markup: Markup, element: Any, location: Any) -> dict[str, tuple[int, int]]:
    """The normalised ranges of the attributes, each from its name to the end of its value."""
    found: dict[str, tuple[int, int]] = {}
    if location is not None:
        for name, place in location.attrs.items():
            found[name] = (place.start_offset, place.end_offset)
    if element.tag in {"html", "body"}:
        tags = markup.tags.get(element.tag, [])[:_MOST_TAGS]
        if location is None or len(tags) > 1:
            for tag in tags:
                for name, (start, end) in _places(markup.text[tag.start : tag.end], element.tag):
                    found.setdefault(name, (tag.start + start, tag.start + end))
    return found


def _places(tag: str, name: str) -> list[tuple[str, tuple[int, int]]]:
    from turbohtml import parse

    element = parse(tag, source_locations=True).find(name)
    location = None if element is None else element.source_location
    attributes = {} if location is None else location.attrs
    return [(key, (place.start_offset, place.end_offset)) for key, place in attributes.items()]


def _value(markup: Markup, start: int, end: int) -> Value:
    text = markup.text
    head = _HEAD.match(text, start)
    if head is None or head.group(1) is None or head.end() >= end:
        # `hidden`, or `alt=` with nothing behind it: the value would stand behind the name or the sign.
        at = end if head is None or head.group(1) is None else head.end(1)
        return Value("", markup.span(at, at), ())
    start = head.end()
    if text[start] in "\"'":
        quote = text[start]
        start += 1
        end -= text[end - 1] == quote and end > start
    raw = text[start:end]
    if "&" not in raw and "\0" not in raw:
        return Value(raw, markup.span(start, end), (Located(start, end, None),) if raw else ())
    pieces = tuple(_decoded(raw, start))
    value = "".join(text[a:b] if piece is None else piece for a, b, piece in pieces)
    return Value(value, markup.span(start, end), pieces)


def _decoded(raw: str, offset: int) -> list[Located]:
    pieces: list[Located] = []
    position = 0
    for match in _SPECIAL.finditer(raw):
        text, length = ("\ufffd", 1) if match.group() == "\0" else referred(match.group())
        end = match.start() + length
        open_ended = match.group()[1:2] not in "#\0" and not raw.startswith(";", end - 1)
        # "?a=1&copy=2" is an address, not a copyright sign (HTML standard, "named character reference state").
        if not length or (open_ended and (raw[end : end + 1] == "=" or raw[end : end + 1].isalnum())):
            continue
        if match.start() > position:
            pieces.append(Located(offset + position, offset + match.start(), None))
        pieces.append(Located(offset + match.start(), offset + end, text))
        position = end
    if position < len(raw):
        pieces.append(Located(offset + position, offset + len(raw), None))
    return pieces
