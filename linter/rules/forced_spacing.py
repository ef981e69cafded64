"""Forced spacing: what is said of a style attribute that sets text too tight and does not let readers change it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from linter.accessibility.page import Element, Page
from linter.accessibility.text_spacing import forced
from linter.rules.model import Problem

# Sizes are computed in binary fractions: 3px of 25px is 0.12.
_TOLERANCE = 1e-6


def too_tight(
    page: Page, name: str, least: float, unless: Callable[[Element], bool] = lambda element: False
) -> Iterator[Problem]:
    """The style attributes that force a spacing below `least` times the font size, each once.

    Elements for which `unless` holds do not count.
    """
    told: set[int] = set()
    for element, spacing in forced(page, name):
        holder = spacing.holder
        if holder.index in told or spacing.ratio >= least - _TOLERANCE or unless(element):
            continue
        told.add(holder.index)
        where = f"the {holder.tag} element" + (
            "" if element is holder else f" (text in the {element.tag} element within)"
        )
        yield Problem(
            holder.value_span("style"),
            f"The style of {where} forces {name}: {spacing.value} upon readers, less than {least:g} times the font size."
            f" Take !important away, or write at least {least:g}em. (WCAG 1.4.12)",
        )
