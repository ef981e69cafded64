"""Sight: style that draws an element where, or so that, nobody sees it, while assistive technology still reads it.

The ways are those of ACT's examples of "visible": off screen, clipped, scaled or indented away, fully transparent.
"""

from __future__ import annotations

import re

from linter.accessibility.page import Element
from linter.accessibility.styles import styles_of
from linter.accessibility.values import ROOT_SIZE, number_and_unit, pixels
from linter.patterns import lazy

# An element this far off the left or upper edge is not meant to be seen, in CSS pixels.
_FAR = -400.0
_FRAMES = frozenset({"embed", "iframe", "img", "object", "video"})  # of which nothing shows outside of their box
_NOTHING = r"[+-]?(?:0+(?:\.0+)?|1px)(?:[a-z]+|%)?"
_NO_CLIP = lazy(rf"rect\(\s*{_NOTHING}(?:[\s,]+{_NOTHING}){{3}}\s*\)")
_NO_SHAPE = lazy(r"inset\(\s*(?:[5-9]\d|100)(?:\.\d+)?%\s*\)|(?:circle|ellipse)\(\s*0")
_NO_SCALE = lazy(r"scale(?:x|y|3d)?\(\s*0(?:\.0*)?%?\s*[,)]")
_MOVED = lazy(r"translate[xy]?\(\s*(-[\d.]+(?:[a-z]+|%))", re.IGNORECASE)


def is_out_of_sight(element: Element) -> bool:
    """Whether the element's own style makes it, and all within, unseen although it has a box."""
    opacity, transform = number_and_unit(_value(element, "opacity")), _value(element, "transform")
    indent = pixels(_value(element, "text-indent"), ROOT_SIZE, ROOT_SIZE * 10)
    return (
        (opacity is not None and opacity[0] <= 0)
        or _is_far_off(element)
        or _is_clipped(element)
        or (bool(transform) and _is_transformed_away(transform))
        or (indent is not None and (indent <= _FAR or (indent < 0 and _cuts(element))))
    )


def _is_far_off(element: Element) -> bool:
    if _value(element, "position") not in {"absolute", "fixed", "relative"}:
        return False
    return any((pixels(_value(element, side), ROOT_SIZE) or 0) <= _FAR for side in ("top", "left"))


def _is_transformed_away(transform: str) -> bool:
    moved = _MOVED.search(transform)
    far = pixels(moved.group(1), ROOT_SIZE, -_FAR) if moved is not None else None
    return _NO_SCALE.search(transform) is not None or (far is not None and far <= _FAR)


def _is_clipped(element: Element) -> bool:
    position, clip, shape = (_value(element, name) for name in ("position", "clip", "clip-path"))
    if (clip and position in {"absolute", "fixed"} and _NO_CLIP.search(clip)) or (shape and _NO_SHAPE.search(shape)):
        return True
    width, height = _side(element, "width"), _side(element, "height")
    if width is None or height is None or min(width, height) > 1:
        return False
    return (element.namespace == "html" and element.tag in _FRAMES) or _cuts(element)


def _cuts(element: Element) -> bool:
    """Whether what stands outside of the element's box is cut off."""
    return _value(element, "overflow").split(" ")[0] in {"hidden", "clip"}


def _side(element: Element, name: str) -> float | None:
    """A side of the box in pixels, from style, or from the attribute of an image or a frame."""
    declared = pixels(_value(element, name), ROOT_SIZE)
    if declared is not None or element.tag not in _FRAMES:
        return declared
    found = number_and_unit(element.get(name) or "")
    return found[0] if found is not None and found[1] in {"", "px"} else None


def _value(element: Element, name: str) -> str:
    declared = styles_of(element.page).cascaded(element, name)
    return "" if declared is None else declared.value.lower()
