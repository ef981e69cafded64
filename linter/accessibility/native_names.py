"""Native names: what HTML and SVG themselves offer as the name of an element (HTML-AAM 1.0, 4.1; SVG-AAM 1.0, 8).

Labels, alternative texts, captions, legends and default texts. The title attribute is the last step of every
computation and stands in names.py, except where something comes behind it.
"""

from __future__ import annotations

from collections.abc import Callable

from linter.accessibility.element import Element
from linter.accessibility.exposure import is_programmatically_hidden
from linter.accessibility.roles import input_type
from linter.accessibility.visits import Offer, Text, Visit

# What browsers write on buttons that have no text, in the language of the browser.
DEFAULT_NAMES = {"image": "Submit Query", "reset": "Reset", "submit": "Submit"}
# A control has one label, or some; a page with more than this is no form.
_MOST_LABELS = 20
_LABELABLE = frozenset({"button", "input", "meter", "output", "progress", "select", "textarea"})
_WITH_PLACEHOLDER = frozenset({"email", "number", "password", "search", "tel", "text", "url"})
# The child that names its parent. Within the content of another element the whole of it is read instead.
_NAMING_CHILD = {"fieldset": "legend", "figure": "figcaption", "table": "caption"}


def native_name(visit: Visit) -> Offer:
    """The name that the host language gives an element, or None."""
    element = visit.element
    if element.namespace == "svg":
        return _svg_title(element)
    if element.namespace != "html":
        return None
    if element.tag in _LABELABLE:
        labelled = yield from _labels(visit)
        if labelled.strip():
            return labelled
    decide = _BY_TAG.get(element.tag)
    if decide is not None:
        return decide(element)
    if element.tag in _NAMING_CHILD and visit.purpose != "content":
        return (yield from _naming_child(visit))
    return None


def _labels(visit: Visit) -> Text:
    element = visit.element
    texts = []
    for label in element.page.labels_of(element)[:_MOST_LABELS]:
        around = label.contains(element)
        if around and visit.purpose == "content":
            continue  # the label is being read already, and the control with it
        hidden = is_programmatically_hidden(label)
        texts.append((yield Visit(label, "label", visit.following, hidden, element if around else None)))
    return " ".join(texts)


def _naming_child(visit: Visit) -> Offer:
    wanted = _NAMING_CHILD[visit.element.tag]
    for child in visit.element.elements:
        if child.tag == wanted:
            return (yield Visit(child, "content", visit.following, visit.hidden))
    return None


def _svg_title(element: Element) -> str | None:
    for child in element.elements:
        if child.tag == "title" and child.namespace == "svg":
            text = child.text()
            if text.strip():
                return text
    return element.get("xlink:title") if element.tag == "a" else None


def _alt(element: Element) -> str | None:
    return element.get("alt")


def _input(element: Element) -> str | None:
    type = input_type(element)
    if type in _WITH_PLACEHOLDER:
        return _placeholder(element)
    if type == "image":
        return _first(element.get("alt"), element.get("title"), DEFAULT_NAMES["image"])
    if type in {"button", "reset", "submit"}:
        value = element.get("value")
        return DEFAULT_NAMES.get(type) if value is None else value
    return None


def _placeholder(element: Element) -> str | None:
    return _first(element.get("title"), element.get("placeholder"), element.get("aria-placeholder"))


def _label_attribute(element: Element) -> str | None:
    return element.get("label")


def _first(*texts: str | None) -> str | None:
    return next((text for text in texts if text is not None and text.strip()), None)


_BY_TAG: dict[str, Callable[[Element], str | None]] = {
    "area": _alt,
    "img": _alt,
    "input": _input,
    "optgroup": _label_attribute,
    "option": _label_attribute,
    "textarea": _placeholder,
}
