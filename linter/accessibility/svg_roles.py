"""Roles of SVG elements by their names and attributes (SVG-AAM 1.0)."""

from __future__ import annotations

from linter.accessibility.element import Element

_SHAPES = frozenset({"circle", "ellipse", "line", "path", "polygon", "polyline", "rect"})
_TEXTS = frozenset({"text", "textpath", "tspan"})


def svg_role(element: Element) -> str | None:
    """The role that an SVG element has of itself; None for one that is not exposed."""
    tag = element.tag
    if tag == "svg":
        return "graphics-document"
    if tag == "a":
        return "link" if element.has("href") or element.has("xlink:href") else "group"
    if tag in _TEXTS or tag == "foreignobject":
        return "group"
    if tag == "image":
        return "img"
    if tag in {"use", "symbol"}:
        return "graphics-object"
    if tag == "g":
        return "group" if _is_named_in_svg(element) else None
    return "graphics-symbol" if tag in _SHAPES and _is_named_in_svg(element) else None


def _is_named_in_svg(element: Element) -> bool:
    """SVG-AAM 1.0, 5.1.1: a shape is exposed when it has a title, a description or an ARIA name."""
    return seems_named(element) or any(child.tag in {"desc", "title"} for child in element.elements)


def seems_named(element: Element) -> bool:
    """Whether an author names it. The name itself is not computed, for it depends on roles."""
    return any((element.get(name) or "").strip() for name in ("aria-label", "aria-labelledby", "title"))
