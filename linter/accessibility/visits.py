"""Visits: the calls that the steps of a name computation make on one another."""

from __future__ import annotations

from collections.abc import Generator
from typing import NamedTuple

from linter.accessibility.element import Element


class Visit(NamedTuple):
    """A call of the steps on an element: why it is made and what is true of the traversal it belongs to."""

    element: Element
    purpose: str = "name"  # of the element itself; "reference" by an id; "label"; "content" of another element
    following: bool = True  # whether aria-labelledby is followed: not within what it has led to
    hidden: bool = False  # whether hidden elements count, because the traversal began at one
    skipped: Element | None = None  # the control that is being named by the label around it


Text = Generator[Visit, str, str]
"""The text of a visit; it yields the visits whose texts it needs."""

Offer = Generator[Visit, str, str | None]
"""The same, or None when there is nothing of the kind."""
