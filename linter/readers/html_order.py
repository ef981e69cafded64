"""Places of the texts of a tree whose order is that of the source, as it is on nearly every page.

A text then stands where what was read last ends; only end tags and comments lie between. It is compared with the source
to the last character, and the first that differs ends the attempt: `html_marks` finds the places of any tree, and takes
its time.
"""

from __future__ import annotations

from typing import Any

from linter.patterns import lazy
from linter.readers.html_places import BLANKS, Located, Markup, referred

_MARKUP = lazy(r"<(?=[A-Za-z/!?])")
_PASSED = lazy(r"</[A-Za-z][^<>]*>|<!--(?!-?>)(?:.*?)--!?>", 16)  # re.DOTALL
_END_TAG = lazy(r"[\t\n\f ]*</[A-Za-z][^<>]*>")
_REFERENCE = lazy(r"&#?[A-Za-z0-9]++;?")


class Disorder(Exception):
    """A text is not where it should be: the parser has moved it, or dropped what is before it."""


class Order:
    """A tree in the order of its source, and the places of the texts in it."""

    def __init__(self, markup: Markup) -> None:
        self.text = markup.text
        self.tree: Any = markup.tree

    def locate(self, data: str, cursor: int) -> list[Located]:
        """The places of a text of the tree. `cursor` is the end of what stands before it in the source.

        Raises Disorder when the text does not stand there.
        """
        text = self.text
        found: list[Located] = []
        done = 0
        while True:
            markup = _MARKUP.search(text, cursor)
            end = len(text) if markup is None else markup.start()
            if end > cursor:
                done = self._stretch(data, done, cursor, end, found)
                if done == len(data):
                    return found
            passed = _PASSED.match(text, end)
            if passed is None:
                raise Disorder
            cursor = passed.end()

    def _stretch(self, data: str, done: int, start: int, end: int, found: list[Located]) -> int:
        """Read the text between two tags as the next part of `data`; how much of `data` is read then."""
        text = self.text
        if not data.startswith(text[start], done) and text[start] in BLANKS:
            # Blanks before the first content of a page are dropped, and so is a newline at the beginning of pre.
            while start < end and text[start] in BLANKS:
                start += 1
            if start == end:
                return done
        written = text[start:end]
        if "&" not in written:
            if not data.startswith(written, done):
                if written.startswith(data[done:]) and not data[done:].strip(BLANKS):  # the rest is in another element
                    found.append(Located(start, start + len(data) - done, None))
                    return len(data)
                raise Disorder
            found.append(Located(start, end, None))
            return done + len(written)
        places = references(written, start)
        read = "".join([text[first:last] if piece is None else piece for first, last, piece in places])
        if not data.startswith(read, done):
            raise Disorder
        found += [
            place if place.text is None or place.text.strip(BLANKS) else place._replace(text=" ") for place in places
        ]
        return done + len(read)


def passed(text: str, cursor: int) -> int:
    """Where end tags that follow at once end: a comment after them is the next thing of the tree."""
    while (tag := _END_TAG.match(text, cursor)) is not None:
        cursor = tag.end()
    return cursor


def references(written: str, offset: int) -> list[Located]:
    """The pieces of a text that stands at an offset: what is written, and what its character references stand for."""
    pieces: list[Located] = []
    position = 0
    for match in _REFERENCE.finditer(written):
        text, length = referred(match.group())
        if not length:
            continue
        if match.start() > position:
            pieces.append(Located(offset + position, offset + match.start(), None))
        position = match.start() + length
        pieces.append(Located(offset + match.start(), offset + position, text))
    if position < len(written):
        pieces.append(Located(offset + position, offset + len(written), None))
    return pieces
