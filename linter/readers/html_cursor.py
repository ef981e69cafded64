"""Cursor: how far a walk over the tree has come in the source, and where the next tag or text stands.

On nearly every page the tree has the order of the source, so that what comes next stands at the cursor; only what has
attributes, and ends that are not plain to see, are looked up. Where the order is broken (Disorder) the walk begins anew
with marks, which find every text wherever the parser has put it.
"""

from __future__ import annotations

from typing import Any

from linter.document import Comment
from linter.readers.html_elements import ENDLESS, VOID
from linter.readers.html_marks import Marks
from linter.readers.html_order import Disorder, Order, passed
from linter.readers.html_places import Located, Markup, line_starts

NOWHERE = (-1, -1)


class Cursor:
    """The end of what was read last (`at`), and the ways to find what is next. Offsets are normalised."""

    def __init__(self, markup: Markup, texts: Order | Marks) -> None:
        self.markup = markup
        self.texts = texts
        self.at = 0
        self.comments: list[Comment] = []  # those that stand in their places
        self.ordered = isinstance(texts, Order)
        self._literal = self.ordered and not markup.altered  # a text is mostly what is written
        self._sure = True  # nothing was left out since the last tag
        self._shut = True  # nothing is open there but what the tree has open
        self._seen: set[int] = set()
        self._lines = line_starts(markup.text) if self.ordered else []

    def written(self, data: str) -> bool:
        """Whether a text of the tree stands at the cursor as it reads, to the next tag. It is passed then."""
        text, end = self.markup.text, self.at + len(data)
        if (
            self._literal
            and self._sure
            and text.startswith("<", end)
            and text.startswith(data, self.at)
            and "&" not in data
            and "<" not in data
        ):
            self.at = end
            return True
        return False

    def text(self, data: str) -> list[Located]:
        """The places of any other text. Raises Disorder when it is not where it should be."""
        if not self._sure:
            raise Disorder
        pieces = self.texts.locate(data, self.at)
        if pieces:
            self.at = pieces[-1].end
        return pieces

    def leave_out(self) -> None:
        """Something that follows is not read: what stands behind it must be looked up."""
        if self.ordered:
            self._sure = False

    def comment(self, data: str) -> None:
        """Note a comment of the tree, if it stands at the cursor."""
        start = passed(self.markup.text, self.at)
        end = start + len("<!---->") + len(data)
        if self.markup.text[start:end] == f"<!--{data}-->":
            self.at = end
            self.comments.append(Comment(data, self.markup.span(start, end)))

    def plain_start(self, element: Any) -> tuple[int, int]:
        """The range of a start tag without attributes, which ends with the next bracket."""
        line = element.source_line
        if line is None:
            return NOWHERE
        start = self._lines[line - 1] + element.source_col
        return self.start(start, self.markup.text.find(">", start) + 1)

    def start(self, start: int, stop: int) -> tuple[int, int]:
        """The range of a start tag, which is passed. The copies that the tree builder makes of elements have none."""
        if start in self._seen:
            return NOWHERE
        if self.ordered and start < self.at:
            raise Disorder
        self._seen.add(start)
        self.at, self._sure, self._shut = stop, True, True
        return start, stop

    def end(self, element: Any, tag: str) -> int | None:
        """Where an element's end tag ends, if it has one; it is passed."""
        end = self._end(element, tag)
        if end is not None:
            # Text behind </body> is in the body nevertheless, and was read before.
            self.at = max(end, self.at) if self.ordered else end
            self._sure = self._shut = True
        elif tag not in VOID:
            self._shut = self._shut and tag in ENDLESS
        return end

    def _end(self, element: Any, tag: str) -> int | None:
        if self.ordered:
            if tag in VOID:
                return None
            if self._sure and self._shut and self.markup.text.startswith(f"</{tag}>", self.at):
                return self.at + len(tag) + 3
        location = element.source_location
        return None if location is None or location.end_tag is None else int(location.end_tag.end_offset)
